"""Notebooks as data: what a source says about itself, and what of an executed one is worth publishing.

Read as plain JSON, so that finding out that nothing changed needs no Jupyter library.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.errors import DossierError

Json = dict[str, Any]

PARAMETERS = "parameters"
FINDING = "finding"
"""The tag of a cell whose first paragraph is a main finding, which the index page repeats."""
INJECTED = "injected-parameters"
RUN_BY = "papermill"
"""The metadata that papermill leaves in what it has run."""
ELSEWHERE = "keep others elsewhere"
KEPT_METADATA = ("kernelspec", "dossier", "title")
OF_THE_MOMENT = ("papermill", "execution", "collapsed", "scrolled")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """A cell of a source notebook."""

    cell_id: str
    kind: str
    """`code`, `markdown` or `raw`"""
    source: str
    tags: tuple[str, ...]
    number: int
    """counts the code cells from 1, as Run All does; 0 for text"""
    heading: str
    """the nearest heading above, or the title"""


@dataclass(frozen=True)
class Notebook:
    """A source notebook: its bytes, its cells, and the outputs that it promises."""

    name: str
    path: Path
    content: bytes
    cells: tuple[Cell, ...]
    figures: tuple[str, ...]
    tables: tuple[str, ...]
    exports: tuple[str, ...] = ()
    """files for other programs, with their endings"""

    @property
    def code(self) -> list[Cell]:
        """The cells that run."""
        return [cell for cell in self.cells if cell.kind == "code"]

    @property
    def promised(self) -> list[str]:
        """Every file that a run of this notebook has to leave behind, relative to the outputs."""
        kinds = ("svg", "png", "csv")
        figures = [f"figures/{self.name}.{name}.{kind}" for name in self.figures for kind in kinds]
        tables = [f"tables/{self.name}.{name}.csv" for name in self.tables]
        return figures + tables + [f"exports/{self.name}.{name}" for name in self.exports]


def find_notebooks(folder: Path) -> list[Notebook]:
    """The notebooks of a folder in the order of their names; DossierError where there is none."""
    paths = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not paths:
        raise DossierError("no notebook here", path=folder, allowed="*.ipynb")
    return [read_notebook(path) for path in paths]


def read_notebook(path: Path) -> Notebook:
    """A notebook from its file; DossierError where that is not a notebook of format 4, or what papermill made of one."""
    try:
        content = path.read_bytes()
        parsed = json.loads(content)
        cells = parsed["cells"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DossierError("not a notebook", path=path, allowed="Jupyter's format 4, as JSON") from error
    metadata = parsed.get("metadata", {})
    if RUN_BY in metadata:
        raise DossierError("is what papermill made of a notebook", path=path, allowed=f"notebooks to run; {ELSEWHERE}")
    promises = metadata.get("dossier", {})
    promised = (tuple(promises.get(kind, ())) for kind in ("figures", "tables", "exports"))
    return Notebook(path.stem, path, content, cells_of(cells), *promised)


def text_of(lines: str | Iterable[str]) -> str:
    """The text of a field that the format allows to be a list of lines."""
    return lines if isinstance(lines, str) else "".join(lines)


def is_injected(cell: Json) -> bool:
    """Whether papermill put this cell in."""
    return INJECTED in cell.get("metadata", {}).get("tags", [])


def cells_of(cells: list[Json]) -> tuple[Cell, ...]:
    """The cells of a notebook; what papermill put in has the number of the parameters' cell."""
    found, number, heading = [], 0, ""
    for position, cell in enumerate(cells, 1):
        source, kind = text_of(cell.get("source", "")), cell.get("cell_type", "raw")
        if kind == "markdown" and (headings := HEADING.findall(source)):
            heading = headings[-1]
        number += kind == "code" and not is_injected(cell)
        tags = tuple(cell.get("metadata", {}).get("tags", ()))
        cell_id = cell.get("id", f"cell-{position}")
        found.append(Cell(cell_id, kind, source, tags, number if kind == "code" else 0, heading))
    return tuple(found)


def publishable(executed: Json) -> tuple[Json, list[str]]:
    """An executed notebook without what belongs to the moment, and the warnings that its cells printed.

    Times, paths, kernel ids and interpreter patch levels go; warnings (standard error) are the reader's of
    the terminal, not of the publication.
    """
    warnings: list[str] = []
    cells = [_publishable_cell(cell, number, warnings) for number, cell in enumerate(executed["cells"], 1)]
    metadata = {key: value for key, value in executed["metadata"].items() if key in KEPT_METADATA}
    metadata["language_info"] = {"name": "python"}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, warnings


def _publishable_cell(cell: Json, number: int, warnings: list[str]) -> Json:
    metadata = {key: value for key, value in cell["metadata"].items() if key not in OF_THE_MOMENT}
    if not metadata.get("tags"):
        metadata.pop("tags", None)
    cell_id = INJECTED if is_injected(cell) else cell.get("id", f"cell-{number}")
    kept = {**cell, "id": cell_id, "metadata": metadata}
    if cell["cell_type"] == "code":
        is_warning = [output.get("name") == "stderr" for output in cell["outputs"]]
        pairs = list(zip(cell["outputs"], is_warning, strict=True))
        warnings += [text_of(output["text"]).strip() for output, warning in pairs if warning]
        kept["outputs"] = [output for output, warning in pairs if not warning]
    return kept


def with_new_words(published: Json, source: Json) -> Json:
    """A published notebook with the prose of a source whose code cells are the same."""
    run = [cell for cell in published["cells"] if cell["cell_type"] == "code"]
    injected = [cell for cell in run if is_injected(cell)]
    results = iter([cell for cell in run if not is_injected(cell)])
    cells: list[Json] = []
    for cell in source["cells"]:
        if cell["cell_type"] != "code":
            cells.append(cell)
            continue
        result = next(results)
        cells.append({**cell, "outputs": result["outputs"], "execution_count": result["execution_count"]})
        if PARAMETERS in cell.get("metadata", {}).get("tags", []):
            cells += injected
    return publishable({"cells": cells, "metadata": source["metadata"]})[0]


def spare_imports() -> None:
    """Before nbformat is imported: spare a second in which jsonschema would build a grammar of URIs."""
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def as_bytes(notebook: Json) -> bytes:
    """A notebook as its file: the same bytes for the same content, one line a line of source."""
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
