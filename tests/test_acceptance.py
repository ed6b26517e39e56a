"""What may not be published: an exception, a cell left out, a promise not kept."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from dossier.publishing.acceptance import check, place_of
from dossier.publishing.notebook import Notebook, read_notebook
from small_project import FIRST, code, counting_notebook, notebook, words

TABLE = f"tables/{FIRST}.rates.csv"


def executed(content: dict[str, Any]) -> dict[str, Any]:
    """The notebook as papermill leaves it where all went well."""
    count = 0
    for cell in content["cells"]:
        cell["metadata"]["papermill"] = {"status": "completed"}
        if cell["cell_type"] == "code":
            count += 1
            cell["execution_count"] = count
    return content


@pytest.fixture
def source(tmp_path: Path) -> Notebook:
    path = tmp_path / f"{FIRST}.ipynb"
    path.write_text(json.dumps(counting_notebook()), encoding="utf-8")
    return read_notebook(path)


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """A staging folder with the one promised table."""
    (tmp_path / "staged" / "tables").mkdir(parents=True)
    (tmp_path / "staged" / TABLE).write_bytes(b"name,rate\na0,0.0\n")
    return tmp_path / "staged"


def errors(source: Notebook, content: dict[str, Any], staged: Path) -> list[str]:
    return [failure.error for failure in check(source, content, staged)]


def test_what_is_complete_is_accepted(source: Notebook, staged: Path) -> None:
    """All cells completed, the table there: nothing speaks against it. An empty table is complete as well."""
    assert errors(source, executed(counting_notebook()), staged) == []
    (staged / TABLE).write_bytes(b"name,rate\n")
    assert errors(source, executed(counting_notebook()), staged) == []


@pytest.mark.parametrize(("name", "value"), [("ValueError", "no"), ("SystemExit", "0")])
def test_an_exception_is_told_with_heading_and_cell(source: Notebook, staged: Path, name: str, value: str) -> None:
    """Papermill lets `sys.exit(0)` pass; here it is an exception like any other."""
    content = executed(counting_notebook())
    content["cells"][4]["outputs"] = [{"output_type": "error", "ename": name, "evalue": value, "traceback": []}]
    (failure,) = check(source, content, staged)
    assert (failure.heading, failure.cell, failure.error) == ("The counting", 3, f"{name}: {value}")


@pytest.mark.parametrize("change", [{"metadata": {"papermill": {"status": "pending"}}}, {"execution_count": None}])
def test_a_cell_that_was_left_out_is_found(source: Notebook, staged: Path, change: dict[str, Any]) -> None:
    """A kernel that stops without an error leaves cells that did not run."""
    content = executed(counting_notebook())
    content["cells"][-1].update(change)
    assert errors(source, content, staged) == ["the cell was not run to its end"]


def test_a_promise_has_to_be_kept_and_no_other_made(source: Notebook, staged: Path) -> None:
    """A table that is missing, one without a header, and one that was never declared are refused."""
    (staged / TABLE).write_bytes(b"")
    assert errors(source, executed(counting_notebook()), staged) == [f"saved {TABLE} empty: not even a header"]
    (staged / TABLE).rename(staged / "tables" / f"{FIRST}.other.csv")
    assert errors(source, executed(counting_notebook()), staged) == [
        f"saved tables/{FIRST}.other.csv, which its metadata does not declare",
        f"did not save {TABLE}, which its metadata declares",
    ]


def test_an_export_is_a_promise_too(source: Notebook, staged: Path) -> None:
    """A file for another program that is missing or empty is refused, and one that was never declared."""
    path = f"exports/{FIRST}.net.graphml"
    promising = dataclasses.replace(source, exports=("net.graphml",))
    missing = errors(promising, executed(counting_notebook()), staged)
    (staged / "exports").mkdir()
    (staged / path).write_bytes(b"")
    empty = errors(promising, executed(counting_notebook()), staged)
    (staged / path).write_bytes(b"<graphml/>")
    assert missing == [f"did not save {path}, which its metadata declares"]
    assert empty == [f"saved {path} empty: nothing in it"]
    assert errors(promising, executed(counting_notebook()), staged) == []
    assert errors(source, executed(counting_notebook()), staged) == [
        f"saved {path}, which its metadata does not declare"
    ]


def test_cells_are_counted_as_in_the_source() -> None:
    """The cell that papermill puts in shifts no number."""
    cells = notebook(words("t", "# T"), code("a", "1"), code("x", "top_n = 3", "injected-parameters"),
                     words("h", "## H ##"), code("b", "2"))["cells"]  # fmt: skip
    assert [place_of(cells, position) for position in range(5)] == [
        ("T", None), ("T", 1), ("T", 1), ("H", 1), ("H", 2),
    ]  # fmt: skip
