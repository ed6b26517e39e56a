"""A list of word frequencies from elsewhere, to compare a corpus with."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from dossier.errors import DossierError


def read_reference_list(path: Path) -> pd.DataFrame:
    """A CSV file with the columns `term` and `n` (whole numbers from 0), terms put into lower case.

    Raises DossierError where there is no such file, a column is missing or a count is not a number.
    """
    if not path.is_file():
        raise DossierError("no such file", path=path.name, allowed="a CSV file with the columns term and n")
    table = pd.read_csv(path, dtype="str", keep_default_na=False)
    if not {"term", "n"} <= set(table.columns):
        raise DossierError("lacks a column", path=path.name, line=1, allowed="term, n")
    wrong = table.index[~table["n"].str.fullmatch(r"\d+")]
    if len(wrong):
        raise DossierError(f"{table['n'][wrong[0]]!r} is not a count", path=path.name, line=int(wrong[0]) + 2)
    table = table.assign(term=table["term"].str.lower(), n=table["n"].astype("int64"))
    return table.groupby("term")["n"].sum().reset_index()
