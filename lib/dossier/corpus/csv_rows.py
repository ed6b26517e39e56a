"""The one reader of the CSV files that lie in a corpus folder: any encoding, commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from pathlib import Path

from dossier.corpus.encoding import NotText, decode
from dossier.errors import DossierError

LONGEST_CELL = 2**31 - 1
"""Characters: a whole article may stand in a cell, and a quote that is not closed is told all the same."""
Rows = list[tuple[int, dict[str, str]]]
"""Each row with the line it begins in; every cell a stripped text."""


def read_rows(
    path: Path, needed: Sequence[str], allowed: str, only: Collection[str] | None = None, ours: Collection[str] = ()
) -> Rows:
    """The rows of a CSV file with a header; rows without any content are passed over, above the header too.

    `needed`: columns that must be there; `allowed`: what an error says about the columns; `only`: the columns that
    there may be, where others would mean nothing; these and `ours` may be written with capitals. Raises
    DossierError, with the line, for a file that is no text, a quote that is not closed, a column that is missing,
    unknown, nameless or there twice, and more cells than columns.
    """
    text = _text(path)
    header_line = next((line for line in text.splitlines() if line.strip()), "")
    csv.field_size_limit(LONGEST_CELL)
    delimiter = max(",;\t", key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line, rows = 1, Rows()
    try:
        known = {*needed, *(only or ()), *ours}
        said = next((cells for cells in reader if any(map(str.strip, cells))), [])
        header = [cell.lower() if cell.lower() in known else cell for cell in map(str.strip, said)]
        _check_header(header, path, max(reader.line_num, 1), needed, allowed, only)
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells[len(header) :]):
                raise DossierError(f"{len(cells)} cells in a table of {len(header)} columns", path=path, line=line,
                                   allowed="a cell with a comma stands in double quotes")  # fmt: skip
            if any(cell.strip() for cell in cells):
                padded = [*cells, *[""] * (len(header) - len(cells))]
                rows.append((line, {name: cell.strip() for name, cell in zip(header, padded, strict=False)}))
            line = reader.line_num + 1
    except csv.Error as error:
        raise DossierError(f"cannot be read as a table: {error}", path=path, line=line,
                           allowed="a cell in double quotes ends with one, and doubles those within") from error  # fmt: skip
    return rows


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes())[0].lstrip("\ufeff")
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=path, allowed="a CSV file that you may read") from error
    except NotText as error:
        raise DossierError("is binary, not text", path=path, allowed="a CSV file; a spreadsheet saves as one") from error


def _check_header(
    names: list[str], path: Path, line: int, needed: Sequence[str], allowed: str, only: Collection[str] | None
) -> None:
    missing = [name for name in needed if name not in names]
    if missing:
        raise DossierError(f"the column {missing[0]!r} is missing", path=path, line=line, allowed=allowed)
    for name in names:
        if names.count(name) > 1 or not name:
            problem = f"the column {name!r} stands there twice" if name else "a column has no name"
            raise DossierError(problem, path=path, line=line, allowed="each column once, with a name")
        if only is not None and name not in only:
            raise DossierError(f"no column is called {name!r}", path=path, line=line, allowed=allowed)
