"""dossier.toml: checked like -p, with the line; weaker than what is typed, stronger than a notebook's own values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.errors import DossierError
from dossier.publishing.plan import Request, plan_for
from small_project import FIRST, SECOND, code, notebook, small_project, write_articles, write_notebook

OTHER = "3_other"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project with a third notebook, and this process standing in it."""
    small_project(tmp_path)
    lines = (
        'corpus: str = "articles"\ntop_n: int = 3\nfocus: str = ""\nshow: bool = True\n'
        'kinds: list[str] = ["state"]\nshare: float = 0.5\nterm: str | None = "tax"'
    )
    write_notebook(tmp_path, OTHER, notebook(code("parameters", lines, "parameters")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def planned(root: Path, source: str, **typed: Any) -> dict[str, dict[str, Any]]:
    """The parameters of each notebook in a run with this dossier.toml."""
    (root / "dossier.toml").write_text(source, encoding="utf-8")
    inputs = plan_for(Request(corpus="articles", **typed)).inputs
    return {name: entry.parameters for name, entry in inputs.items()}


def test_what_is_typed_wins_over_the_file_and_the_file_over_the_notebook(root: Path) -> None:
    """-p, then the notebook's own heading, then what stands above the headings, then the notebook."""
    source = f"top_n = 4\n[{FIRST}]\ntop_n = 5\n"
    found = planned(root, source)
    assert (found[FIRST]["top_n"], found[OTHER]["top_n"], found[SECOND]["height"]) == (5, 4, 2.0)
    found = planned(root, source, parameters=[("top_n", "6")])
    assert (found[FIRST]["top_n"], found[OTHER]["top_n"]) == (6, 6)


def test_a_heading_counts_for_one_notebook_wherever_it_stands(root: Path) -> None:
    """A heading before the other entry of its name still wins for its notebook alone."""
    found = planned(root, f'"{FIRST}" = {{ top_n = 5 }}\ntop_n = 4\n')
    assert (found[FIRST]["top_n"], found[OTHER]["top_n"]) == (5, 4)


def test_each_kind_of_value_arrives_as_what_the_notebook_declares(root: Path) -> None:
    """Whole numbers, numbers, truths, texts, days, lists, nothing."""
    source = f"[{OTHER}]\ntop_n = 7\nfocus = 2022-03-01\nshow = false\nkinds = ['state', 'body']\nshare = 1\nterm = 'none'\n"
    values = planned(root, source)[OTHER]
    assert values == {
        "corpus": "articles", "top_n": 7, "focus": "2022-03-01", "show": False, "kinds": ["state", "body"],
        "share": 1.0, "term": None,
    }  # fmt: skip
    assert type(values["share"]) is float


def test_a_change_of_the_file_is_a_reason_to_run(root: Path) -> None:
    """An empty file, one with a byte-order mark and one without any entry in use all change nothing."""
    plain = planned(root, "")
    assert planned(root, f"\ufeff# top_n = 9\n[{FIRST}]\n") == plain
    assert planned(root, "top_n = 9") != plain


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("top_n = 3\ntopn = 4", 2, "no notebook has a parameter 'topn' (allowed: focus: str = '', height"),
        ("top_n = 'many'", 1, "parameter top_n: 'many' is not a whole number"),
        ("top_n = 2.5", 1, "parameter top_n: '2.5' is not a whole number"),
        ("# top_n = 1\n\n  top_n = 11", 3, "parameter top_n: '11' is not allowed (allowed: 1 to 10)"),
        (f"top_n = 3\n[{OTHER}]\nshow = true\n[{FIRST}]\ntop_n = 11", 5, "parameter top_n: '11' is not allowed"),
        (f"[{FIRST}]\nheight = 3.0", 2, f"{FIRST} has no parameter 'height'"),
        ("[9_none]\ntop_n = 3", 1, f"no notebook '9_none' (allowed: {FIRST}, {SECOND}, {OTHER})"),
        (f"[{FIRST}]\ncorpus = 'articles'", 2, "the corpus stands above the first heading"),
        (f"[{OTHER}]\nkinds = [{{ a = 1 }}]", 2, "a table within a table means nothing here"),
        ("top_n = 3\ntop_n = 4", None, "Cannot overwrite a value"),
        ("top_n = 3\nheight: 4", 2, "Expected '='"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_is_one_line_with_its_place(
    root: Path, source: str, line: int | None, problem: str
) -> None:
    """What -p would refuse is refused, before anything is written, and for all notebooks even with --only."""
    (root / "dossier.toml").write_text(source, encoding="utf-8")
    before = sorted(root.rglob("*"))
    done = CliRunner().invoke(main, ["run", "articles", "--only", SECOND])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"dossier: dossier.toml:{line}: " if line else "dossier: dossier.toml")
    assert problem in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(root.rglob("*")) == before


def test_a_file_that_is_no_text_is_told(root: Path) -> None:
    """Not UTF-8: one line, no traceback."""
    (root / "dossier.toml").write_bytes(b'corpus = "\xff"')
    with pytest.raises(DossierError, match=r"dossier\.toml: is not UTF-8"):
        plan_for(Request())


def test_settings_that_are_no_file_are_told(root: Path) -> None:
    """A link that leads nowhere or a folder is no project without settings."""
    (root / "dossier.toml").symlink_to("gone")
    with pytest.raises(DossierError, match=r"dossier\.toml: is a link that leads nowhere"):
        plan_for(Request(corpus="articles"))
    (root / "dossier.toml").unlink()
    (root / "dossier.toml").mkdir()
    with pytest.raises(DossierError, match=r"dossier\.toml: is a folder"):
        plan_for(Request(corpus="articles"))


def test_the_corpus_is_named_relative_to_the_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found from below, spaces and other letters and all; a corpus that is typed wins."""
    own = write_articles(root / "my texts" / "Сеул 2022")
    (root / "dossier.toml").write_text('corpus = "my texts/Сеул 2022"', encoding="utf-8")
    monkeypatch.chdir(root / "notebooks")
    plan = plan_for(Request())
    assert plan.corpus == own
    assert plan.inputs[FIRST].parameters["corpus"] == "Сеул 2022"
    assert plan.out == root / "outputs"
    assert plan_for(Request(corpus="articles")).corpus == root / "articles"


@pytest.mark.parametrize("value", ['"nowhere"', '""', "3", '["articles"]'])
def test_a_corpus_that_is_no_folder_is_told_with_its_line(root: Path, value: str) -> None:
    """Never another folder in its place."""
    (root / "dossier.toml").write_text(f"# mine\ncorpus = {value}", encoding="utf-8")
    with pytest.raises(DossierError, match=r"dossier\.toml:2: corpus: no folder"):
        plan_for(Request())
