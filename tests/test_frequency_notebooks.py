"""Notebooks 1 and 2: built by the rules of the house, and true on whatever corpus they are run."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dossier import project

NAMES = ("1_corpus_statistics", "2_term_frequency")
SHIPS = "The red ship left the harbour. A red ship came back. The captain of the red ship said nothing."
TRAINS = "Two trains waited at the border. Trains of coal went east, trains of corn went west. Nobody spoke of trains."


def notebook(name: str) -> dict[str, Any]:
    """The notebook as it is stored."""
    path = project.root() / "notebooks" / f"{name}.ipynb"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def sources(name: str, kind: str) -> list[str]:
    """The cells of one kind."""
    return ["".join(c["source"]) for c in notebook(name)["cells"] if c["cell_type"] == kind]


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_short_and_define_nothing(name: str) -> None:
    """At most ten lines each, no functions, prose before each code cell that starts a question."""
    code = sources(name, "code")
    assert len(code) > 20
    for source in code:
        assert len(source.splitlines()) <= 10, source
        assert not any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(source))), source
    assert notebook(name)["cells"][0]["cell_type"] == "markdown"


@pytest.mark.parametrize("name", NAMES)
def test_no_digit_of_a_finding_stands_in_prose(name: str) -> None:
    """Markdown has no numbers but the unit of rates, the ends of a scale and the names of notebooks."""
    for source in sources(name, "markdown"):
        plain = re.sub(r"\]\(\d_\w+\.ipynb\)|10,000 running tokens|(?<![\d.,])[01](?![\d.,%])", "", source)
        assert not re.search(r"\d", plain), source


@pytest.mark.parametrize("name", NAMES)
def test_what_is_declared_is_saved(name: str) -> None:
    """Every declared figure and table is saved by a cell, and nothing else is."""
    declared = notebook(name)["metadata"]["dossier"]
    code = "\n".join(sources(name, "code"))
    assert re.findall(r'outputs\.figure\(\w+, "(\w+)"\)', code) == declared["figures"]
    assert re.findall(r'outputs\.table\(\w+, "(\w+)"\)', code) == declared["tables"]


def readings(name: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """What each code cell shows, run in this process with warnings as errors."""
    import warnings

    monkeypatch.setenv("DOSSIER_OUTPUT", str(tmp_path / "out"))
    names: dict[str, Any] = {}
    shown = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for cell in notebook(name)["cells"]:
            if cell["cell_type"] != "code":
                continue
            tree = ast.parse("".join(cell["source"]))
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, cell["id"], "exec"), names)
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), cell["id"], "eval"), names)
                shown[cell["id"]] = str(getattr(value, "text", "") or getattr(value, "title", ""))
            if "parameters" in cell["metadata"].get("tags", []):
                names["corpus"] = str(corpus)
    return shown


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_another_corpus_changes_the_sentences(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is read off the data follows the data; the files that are declared are there."""
    for folder, texts in (("ships", [SHIPS] * 2 + [TRAINS]), ("trains", [TRAINS])):
        (tmp_path / folder).mkdir()
        for number, text in enumerate(texts):
            (tmp_path / folder / f"{number}.txt").write_text(
                f"Report {number}.\n\n{text}\n", encoding="utf-8"
            )
    ships = readings(name, tmp_path / "ships", monkeypatch, tmp_path)
    trains = readings(name, tmp_path / "trains", monkeypatch, tmp_path)
    changed = [cell for cell in ships if ships[cell] != trains[cell]]
    assert len(changed) > len(ships) / 2
    declared = notebook(name)["metadata"]["dossier"]
    for figure in declared["figures"]:
        assert (tmp_path / "out" / "figures" / f"{name}.{figure}.svg").is_file()
    for table in declared["tables"]:
        assert (tmp_path / "out" / "tables" / f"{name}.{table}.csv").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "texts", [["The of and."], ["Word"], ["$x^2$ {brace} <b>日本</b> =cmd() 日本 says 日本."] * 2]
)
def test_strange_corpora_raise_no_warning(
    name: str, texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Only stop words, a single word, text that looks like markup: all cells run."""
    (tmp_path / "corpus").mkdir()
    for number, text in enumerate(texts):
        (tmp_path / "corpus" / f"{number}.txt").write_text(text, encoding="utf-8")
    shown = readings(name, tmp_path / "corpus", monkeypatch, tmp_path)
    assert len(shown) > 20
