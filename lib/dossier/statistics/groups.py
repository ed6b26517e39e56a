"""Two groups of documents to compare: chosen by the reader, or the two halves of the time that they cover."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dossier.errors import DossierError


@dataclass(frozen=True)
class Groups:
    """`focus` and `reference` are masks over the documents; those in neither are left out."""

    focus: np.ndarray
    reference: np.ndarray
    focus_name: str
    reference_name: str

    @property
    def comparable(self) -> bool:
        """Both groups have a document."""
        return bool(self.focus.any() and self.reference.any())

    @property
    def left_out(self) -> int:
        """Documents in neither group."""
        return int((~(self.focus | self.reference)).sum())


def two_groups(documents: pd.DataFrame, column: str = "published", focus: str = "") -> Groups:
    """The documents whose `column` fits `focus`, against the others that have a value.

    `column`: of the table documents, or a further one of documents.csv. Documents without a value are left
    out. `focus`:

    - for `published`: a day, month or year: documents from then on, against those before; empty: the later
      half against the earlier, parted where the halves are most equal and no date is torn
    - for `doc_id`: a regular expression that is found in the name; empty: the longest document
    - for others: the value; empty: the most frequent one, the first of them in the alphabet

    Raises DossierError for a column that is not there, and a focus that no document fits.
    """
    values = _values(documents, column)
    known = (values != "").to_numpy()
    if column == "published":
        chosen, names = _later(values, focus)
    elif column == "doc_id":
        chosen, names = _named(documents, values, focus)
    else:
        chosen, names = _valued(values, column, focus)
    if focus and not (chosen & known).any():
        raise DossierError(f"no document with {column} {focus!r}", allowed=sorted(set(values[known]))[:20])
    return Groups(chosen & known, ~chosen & known, *names)


def _values(documents: pd.DataFrame, column: str) -> pd.Series:
    if column in documents:
        return documents[column].astype("str")
    extra = documents["extra"] if "extra" in documents else pd.Series("", index=documents.index)
    further = [json.loads(text) if text else {} for text in extra]
    names = {name for row in further for name in row}
    if column not in names:
        raise DossierError(
            f"no column {column!r} in documents.csv", allowed=[*documents.columns, *sorted(names)]
        )
    return pd.Series([str(row.get(column, "")) for row in further], index=documents.index)


def _later(values: pd.Series, focus: str) -> tuple[np.ndarray, tuple[str, str]]:
    dates = sorted(v for v in values if v)
    if not focus and len(set(dates)) > 1:
        borders = [d for d in sorted(set(dates)) if d > dates[0]]
        focus = min(borders, key=lambda d: (abs(2 * bisect_left(dates, d) - len(dates)), d))
    if not focus:
        return np.zeros(len(values), dtype=bool), ("later", "earlier")
    chosen = (values >= focus).to_numpy(dtype=bool)
    return chosen, (f"published from {focus}", f"published before {focus}")


def _named(documents: pd.DataFrame, values: pd.Series, focus: str) -> tuple[np.ndarray, tuple[str, str]]:
    if focus:
        pattern = _pattern(focus)
        chosen = np.array([bool(pattern.search(value)) for value in values], dtype=bool)
        return chosen, (f"documents named {focus}", "the others")
    longest = values.iloc[int(documents["n_tokens"].to_numpy().argmax())] if len(values) else ""
    return (values == longest).to_numpy(dtype=bool), (longest, "the others")


def _pattern(focus: str) -> re.Pattern[str]:
    try:
        return re.compile(focus)
    except re.error as error:
        raise DossierError(f"{focus!r} is not a regular expression: {error}") from None


def _valued(values: pd.Series, column: str, focus: str) -> tuple[np.ndarray, tuple[str, str]]:
    if not focus:
        counts = values[values != ""].value_counts()
        focus = min(counts[counts == counts.max()].index) if len(counts) else ""
    return (values == focus).to_numpy(dtype=bool), (f"{column} {focus}", f"other {column}")
