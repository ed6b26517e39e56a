"""Whether a run may be published: no exception, no cell left out, and all that was promised is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.publishing.notebook import HEADING, Json, Notebook, is_injected, text_of


@dataclass(frozen=True)
class Failure:
    """Why a notebook was not accepted, and where."""

    notebook: str
    heading: str
    cell: int | None
    """counts the code cells from 1; None where it is no cell's fault"""
    error: str

    def lines(self) -> list[str]:
        """The failure as it is printed."""
        where = [f"  under:  {self.heading}"] if self.heading else []
        cell = [f"  cell:   {self.cell}"] if self.cell else []
        return [f"{self.notebook} failed", *where, *cell, f"  error:  {self.error}"]


def check(notebook: Notebook, executed: Json, staged: Path) -> list[Failure]:
    """What speaks against publishing an executed notebook and the files that it saved; nothing, if all is well."""
    return _cell_failures(notebook.name, executed["cells"]) or _file_failures(notebook, staged)


def place_of(cells: Sequence[Json], position: int) -> tuple[str, int | None]:
    """The heading above a cell of an executed notebook, and its number among the code cells of the source."""
    above = [cell for cell in cells[: position + 1] if not is_injected(cell)]
    words = "\n".join(text_of(cell["source"]) for cell in above if cell["cell_type"] == "markdown")
    number = sum(cell["cell_type"] == "code" for cell in above)
    return (HEADING.findall(words) or [""])[-1], number or None


def _cell_failures(name: str, cells: Sequence[Json]) -> list[Failure]:
    for position, cell in enumerate(cells):
        if problem := _problem_of(cell):
            return [Failure(name, *place_of(cells, position), problem)]
    return []


def _problem_of(cell: Json) -> str:
    if cell["cell_type"] != "code":
        return ""
    errors = [output for output in cell["outputs"] if output["output_type"] == "error"]
    if errors:
        return f"{errors[0]['ename']}: {errors[0]['evalue']}"
    status = cell["metadata"].get("papermill", {}).get("status")
    ran = cell.get("execution_count") is not None or not text_of(cell["source"]).strip()
    return "" if status == "completed" and ran else "the cell was not run to its end"


def _file_failures(notebook: Notebook, staged: Path) -> list[Failure]:
    saved = [path.relative_to(staged).as_posix() for path in staged.glob(f"*/{notebook.name}.*")]
    problems = [f"saved {path}, which its metadata does not declare" for path in saved if path not in notebook.promised]
    for path in notebook.promised:
        if path not in saved:
            problems.append(f"did not save {path}, which its metadata declares")
        elif not (staged / path).read_bytes().split(b"\n")[0].strip():
            what = {".csv": "not even a header", ".svg": "no picture", ".png": "no picture"}
            problems.append(f"saved {path} empty: " + what.get(path[-4:], "nothing in it"))
    return [Failure(notebook.name, "", None, problem) for problem in problems]
