"""Tables as files: CSV that a spreadsheet cannot take for formulas, and Parquet.

The rule for CSV, and the way back: a text cell that begins with `=`, `+`, `-`, `@` (full-width forms
too), a tab or a line break, spaces and apostrophes before it included, is written with one apostrophe in
front; `original` takes it away again. A cell that holds a list (the ids behind a number) is written as JSON.
All other cells, numbers among them, are written as they are.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

TEXT_TYPES = {"object", "str", "string", "category"}
FORMULA_START = re.compile(r"['\s]*[=+\-@＝＋－＠\t\r\n]")
GUARD = "'"
LONGEST_CELL = 2**31 - 1
"""Characters: a list of ids may be longer than what Python's reader takes for a mistake."""


def inert(cell: object) -> object:
    """A cell that no spreadsheet runs: text that could begin a formula gets an apostrophe in front.

    >>> inert("=SUM(A1)"), inert("'=SUM(A1)"), inert("'tis so"), inert(-2)
    ("'=SUM(A1)", "''=SUM(A1)", "'tis so", -2)
    """
    return GUARD + cell if isinstance(cell, str) and FORMULA_START.match(cell) else cell


def original(cell: str) -> str:
    """The text that `inert` was given: `original(inert(text)) == text` for every text."""
    return cell[1:] if cell.startswith(GUARD) and FORMULA_START.match(cell) else cell


def rows_of(content: bytes) -> Iterator[list[str]]:
    """The rows of a published CSV file, its head among them, cells as they stand there however long they are."""
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(content.decode("utf-8"), newline=""))


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a tidy table as UTF-8 with `\\n` line ends and unrounded floats.

    Named index levels become columns. An empty table is written with its header. The file
    appears whole or not at all.
    """
    named = [name for name in frame.index.names if name is not None]
    tidy = frame.reset_index(level=named) if named else frame
    tidy = tidy.rename(columns=inert)
    text = [column for column, dtype in tidy.dtypes.items() if str(dtype) in TEXT_TYPES]
    for column in text:
        tidy[column] = tidy[column].astype(object).map(_as_json).map(inert)
    write_bytes(path, tidy.to_csv(index=False, lineterminator="\n").encode("utf-8"))


def _as_json(cell: object) -> object:
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, (list, tuple)) else cell


def write_parquet(frame: pd.DataFrame, path: Path) -> None:
    """Write a table as Parquet, whole or not at all."""
    with _made_whole(path) as partial:
        frame.to_parquet(partial, index=False)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file so that it is never seen half written, and never lost once it is seen."""
    with _made_whole(path) as partial, partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _made_whole(path: Path) -> Iterator[Path]:
    """A place to write to, which becomes the file when all is written and leaves nothing otherwise."""
    partial = path.with_name(f".{path.name}.partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield partial
        partial.replace(path)
    except OSError as error:
        error.filename = error.filename or str(path)  # where the disk is full, the system names no file
        raise
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
