"""Notebooks as data: what is read from a source, and what of an executed one is published."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from dossier.errors import DossierError
from dossier.publishing.notebook import as_bytes, find_notebooks, publishable, read_notebook, with_new_words
from small_project import SECOND, code, counting_notebook, drawing_notebook, notebook, words


def executed() -> dict[str, Any]:
    """A notebook after papermill: an added cell, times, a warning, a result."""
    run = copy.deepcopy(counting_notebook())
    run["cells"].insert(2, {**code("b7d3", "# Parameters\ntop_n = 2\n", "injected-parameters")})
    run["metadata"] |= {"papermill": {"duration": 1.2}, "language_info": {"name": "python", "version": "3.11.7"}}
    for number, cell in enumerate(run["cells"]):
        cell["metadata"] |= {"papermill": {"start_time": "now"}, "execution": {"iopub.status.busy": "now"}}
        if cell["cell_type"] == "code":
            cell["execution_count"] = number
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": f"result {number}"}]
    run["cells"][4]["outputs"].append({"output_type": "stream", "name": "stderr", "text": ["/home/me/x.py: old\n"]})
    return run


def test_nothing_of_the_moment_is_published() -> None:
    """No time, no interpreter patch level, no random cell id; warnings go to the terminal."""
    published, warnings = publishable(executed())
    text = as_bytes(published).decode()
    for trace in ("papermill", "now", "3.11.7", "b7d3", "/home/me"):
        assert trace not in text
    assert warnings == ["/home/me/x.py: old"]
    assert [cell["id"] for cell in published["cells"]][2] == "injected-parameters"
    assert published["metadata"]["dossier"] == {"figures": [], "tables": ["rates"]}


def test_results_stay_and_bytes_are_the_same() -> None:
    """What a cell showed is kept, and the same content is the same file."""
    published, _ = publishable(executed())
    assert published["cells"][4]["outputs"] == [{"output_type": "stream", "name": "stdout", "text": "result 4"}]
    assert as_bytes(published) == as_bytes(publishable(executed())[0])


def test_new_words_go_to_the_results_that_are_there() -> None:
    """Prose may change, come and go; every result and the cell of the given parameters stay with their code."""
    published, _ = publishable(executed())
    source = counting_notebook()
    source["cells"][0]["source"] = "# New title"
    source["cells"].insert(3, words("more", "More."))
    renewed = with_new_words(published, source)
    assert [cell["id"] for cell in renewed["cells"]] == [
        "title", "parameters", "injected-parameters", "counting", "more", "count", "middle", "save",
    ]  # fmt: skip
    assert renewed["cells"][0]["source"] == "# New title"
    by_id = {cell["id"]: cell for cell in published["cells"]}
    assert [c["outputs"] for c in renewed["cells"] if c["cell_type"] == "code"] == [
        by_id[c["id"]]["outputs"] for c in renewed["cells"] if c["cell_type"] == "code"
    ]


def test_a_source_says_what_it_promises(tmp_path: Path) -> None:
    """Each figure is three files, each table one; headings and numbers go with their cells."""
    path = tmp_path / f"{SECOND}.ipynb"
    path.write_text(json.dumps(drawing_notebook()), encoding="utf-8")
    read = read_notebook(path)
    assert read.promised == [f"figures/{SECOND}.squares.{kind}" for kind in ("svg", "png", "csv")]
    assert [(cell.number, cell.heading) for cell in read.code] == [(n, "What does it draw?") for n in (1, 2, 3)]


@pytest.mark.parametrize("content", ["", "{}", "[]", "not json"])
def test_what_is_no_notebook_is_refused(tmp_path: Path, content: str) -> None:
    """One line with the path, whatever is wrong with the file."""
    (tmp_path / "x.ipynb").write_text(content, encoding="utf-8")
    with pytest.raises(DossierError, match=r"x\.ipynb: not a notebook"):
        find_notebooks(tmp_path)


def test_no_notebook_at_all_is_an_error(tmp_path: Path) -> None:
    """Nothing to run is never a success."""
    with pytest.raises(DossierError, match="no notebook here"):
        find_notebooks(tmp_path)


def test_ids_are_given_where_the_source_has_none(tmp_path: Path) -> None:
    """A notebook of an older format is read all the same."""
    content = notebook(words("x", "# T"), code("y", "1"))
    for cell in content["cells"]:
        del cell["id"]
    (tmp_path / "x.ipynb").write_text(json.dumps(content), encoding="utf-8")
    assert [cell.cell_id for cell in read_notebook(tmp_path / "x.ipynb").cells] == ["cell-1", "cell-2"]


def test_what_papermill_made_of_a_notebook_is_refused(tmp_path: Path) -> None:
    """A result that was saved among the notebooks is named at once, not run with them."""
    (tmp_path / "1_mine.ipynb").write_text(json.dumps(counting_notebook()), encoding="utf-8")
    (tmp_path / "out.ipynb").write_text(json.dumps(executed()), encoding="utf-8")
    with pytest.raises(DossierError, match=r"out\.ipynb: is what papermill made of a notebook .*keep others elsewhere"):
        find_notebooks(tmp_path)
