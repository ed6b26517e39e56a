"""A list of words with how often each stands somewhere else, to compare a corpus with."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.corpus.csv_rows import read_rows
from dossier.errors import DossierError

COLUMNS = ("term", "n")
ENDINGS = (".csv", ".tsv")
"""Of files in a corpus folder that may be such a list; a text is an article."""
COUNT = re.compile(r"\d{1,15}", re.ASCII)
"""Of more digits no sum is exact."""
LONGEST_HEADER = 10_000
"""Bytes that the names of columns are looked for in."""


def read_word_list(path: Path) -> list[tuple[str, int]]:
    """The terms of a CSV file with the columns `term` and `n`, in lower case, each with its count, as they stand there.

    Raises DossierError, with the line, for what is no such table (see csv_rows), a row without a term, a count that is no
    whole number, and a list that counts nothing.
    """
    found = []
    for line, row in read_rows(path, COLUMNS, "the columns term and n"):
        if not row["term"]:
            raise DossierError("a row without a term", path=path, line=line, allowed="a word in each row, and how often")
        if not COUNT.fullmatch(row["n"]):
            raise DossierError(f"{row['n']!r} is not a count", path=path, line=line,
                               allowed="a whole number from 0, of at most 15 digits")  # fmt: skip
        found.append((row["term"].lower(), int(row["n"])))
    if not any(n for _, n in found):
        raise DossierError("counts no term", path=path, allowed="rows with a term and how often it stands")
    return found


def is_word_list(path: Path) -> bool:
    """Whether a file has the columns of such a list, whatever is in its rows."""
    if path.suffix.lower() not in ENDINGS:
        return False
    try:
        with path.open("rb") as file:
            header = file.readline(LONGEST_HEADER).removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return False
    return {name.encode() for name in COLUMNS} <= {cell.strip(b' "\r\n').lower() for cell in re.split(rb"[,;\t]", header)}
