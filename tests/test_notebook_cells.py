"""The four notebooks: built by the rules of the house, and true on whatever corpus they are run."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbdime
import nbformat
import pytest

from cells import NAMES, declared, notebook, readings, sources
from dossier import project
from dossier.publishing.codebook import read_codebook
from dossier.publishing.notebook import FINDING, cells_of

NORTH = """Japan imposed sanctions on Russia on 4 March 2022. The red ship left Tokyo for the north with coal.
Canada and Japan froze the assets of banks in Russia. A red ship came back, and Moscow said nothing.
Japan and Canada urged the EU to ban the import of coal from Russia. The captain of the red ship said nothing."""
SOUTH = """Two trains waited at the border of Poland. Germany banned exports to Belarus in May 2021.
Trains of coal went east, trains of corn went west. Poland and Germany threatened Belarus with tariffs.
Nobody in Minsk spoke of trains. The United Nations urged Poland to wait."""


def test_all_notebooks_are_looked_at() -> None:
    """A new notebook comes under these rules by its name."""
    assert {path.stem for path in (project.root() / "notebooks").glob("*.ipynb")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_figures_and_methods_call_the_dossier_by_its_title(name: str) -> None:
    """The name of the folder is asked for once, where no title is given; all that names a source says what was chosen."""
    said = "\n".join(sources(name, "code"))
    assert 'title: str = ""' in said
    assert re.findall(r".*\b(?:articles|data)\.name\b", said) == [
        line for line in said.splitlines() if line.startswith("called = title or ")
    ]
    assert len(re.findall(r"\bcalled\b", said)) > 2


@pytest.mark.parametrize("name", NAMES)
def test_notebooks_are_stored_bare_and_differ_line_by_line(name: str) -> None:
    """No output and no count of runs is kept; nbdime tells one changed line of one cell, and nothing else."""
    code = [cell for cell in notebook(name)["cells"] if cell["cell_type"] == "code"]
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []
    before, after = (nbformat.read(project.root() / "notebooks" / f"{name}.ipynb", as_version=4) for _ in range(2))
    assert nbdime.diff_notebooks(before, after) == []
    place = next(i for i, cell in enumerate(after.cells) if "parameters" in cell.metadata.get("tags", []))
    after.cells[place].source = after.cells[place].source.replace('"seeds"', '"articles"')
    (cells,) = nbdime.diff_notebooks(before, after)
    (cell,) = cells.diff
    (source,) = cell.diff
    (line,) = source.diff
    assert (cells.key, cell.key, source.key, line.op) == ("cells", place, "source", "patch")


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_short_and_define_nothing(name: str) -> None:
    """At most ten lines each, but for parameters, which have one each; no functions, prose before the first code."""
    code = sources(name, "code")
    assert len(code) > 20
    for source in code:
        assert len(source.splitlines()) <= 10 or source.startswith("corpus: str = "), source
        assert not any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(source))), source
    assert notebook(name)["cells"][0]["cell_type"] == "markdown"


@pytest.mark.parametrize("name", NAMES)
def test_no_digit_of_a_finding_stands_in_prose(name: str) -> None:
    """Markdown has no numbers but the unit of rates, the ends of a scale and the names of notebooks."""
    for source in sources(name, "markdown"):
        plain = re.sub(r"\]\(\d_\w+\.ipynb\)|10,000 running tokens|(?<![\d.,])[01](?![\d.,%])", "", source)
        assert not re.search(r"\d", plain), source


@pytest.mark.parametrize("name", NAMES[1:])
def test_what_two_articles_have_in_common_is_said_to_count_in_both(name: str) -> None:
    """The same words in two articles that are no copies count twice, and each notebook that counts them says so."""
    said = " ".join(" ".join(sources(name, "markdown")).split())
    assert re.search(r"two articles that are not copies have the same \w+, (it|its claim) counts in both", said)


def test_the_rows_of_a_test_of_pairs_are_named_as_what_they_are() -> None:
    """The tables hold those tested pairs that share a unit: their captions and the codebook say so."""
    code = "\n".join(sources("3_actor_cooccurrence", "code"))
    assert code.count("pairs that share a {unit}") == 2
    for table in ("tests", "tests_within_documents"):
        row = read_codebook().row(f"3_actor_cooccurrence.{table}")
        assert row == "one row for each tested pair that shares a unit"


@pytest.mark.parametrize("name", NAMES)
def test_each_notebook_has_two_findings_for_the_index(name: str) -> None:
    """Two cells have the tag, both show a sentence, and each stands under a question."""
    found = [cell for cell in cells_of(notebook(name)["cells"]) if FINDING in cell.tags]
    assert len(found) == 2
    for cell in found:
        assert cell.heading.endswith("?"), cell.heading
        assert re.search(r"^(\w+_readings\.\w+|prose)\(", cell.source, re.MULTILINE), cell.source


@pytest.mark.parametrize("name", NAMES)
def test_what_is_declared_is_saved(name: str) -> None:
    """Every declared figure and table is saved by a cell, and nothing else is."""
    code = "\n".join(sources(name, "code"))
    assert re.findall(r'outputs\.figure\(\w+, "(\w+)"\)', code) == declared("figures")[name]
    assert re.findall(r'outputs\.table\(\w+, "(\w+)"\)', code) == declared("tables")[name]


def written(folder: Path, texts: list[str]) -> Path:
    """A corpus folder with these texts."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_another_corpus_changes_the_sentences(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is read off the data follows the data; the files that are declared are there."""
    first = written(tmp_path / "first", [f"Report {n}.\n\n{text}\n" for n, text in enumerate([NORTH, NORTH, SOUTH])])
    second = written(tmp_path / "second", [f"Report.\n\n{SOUTH}\n"])
    then, now = (readings(name, corpus, monkeypatch, tmp_path / "out") for corpus in (first, second))
    same = [cell for cell in then if then[cell] == now[cell]]
    assert len(same) < len(then) / 2, same
    for figure in declared("figures")[name]:
        assert (tmp_path / "out" / "figures" / f"{name}.{figure}.svg").is_file()
    for table in declared("tables")[name]:
        assert (tmp_path / "out" / "tables" / f"{name}.{table}.csv").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "texts", [["The of and."], ["Word"], ["$x^2$ {brace} <b>日本</b> =cmd() 日本 says 日本."] * 2]
)
def test_strange_corpora_raise_no_warning(
    name: str, texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Only stop words, a single word, text that looks like markup: all is saved that is promised, and no cell says 'nan'."""
    shown = readings(name, written(tmp_path / "corpus", texts), monkeypatch, tmp_path / "out")
    assert [cell for cell, said in shown.items() if re.search(r"\b(?:nan|inf)\b", said)] == []
    saved = {path.name for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert {f"{name}.{figure}.svg" for figure in declared("figures")[name]} <= saved
    assert {f"{name}.{table}.csv" for table in declared("tables")[name]} <= saved
