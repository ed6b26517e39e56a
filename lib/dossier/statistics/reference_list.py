"""A list of word frequencies from elsewhere, to compare a corpus with."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from dossier.corpus.word_list import COLUMNS, read_word_list
from dossier.errors import DossierError


def read_reference_list(path: Path) -> pd.DataFrame:
    """A CSV file with the columns `term` and `n` (whole numbers from 0), terms put into lower case, each term once.

    Raises DossierError, with the line, where there is no such file or it is no such list.
    """
    if not path.is_file():
        raise DossierError("no such file", path=path.name, allowed="a CSV file with the columns term and n")
    table = pd.DataFrame(read_word_list(path), columns=list(COLUMNS)).astype({"term": "str", "n": "int64"})
    return table.groupby("term")["n"].sum().reset_index()
