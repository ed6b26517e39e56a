"""Two groups of documents to compare: chosen by the reader, or the two halves of the time that they cover."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dossier.errors import DossierError
from dossier.statistics.chronology import bounds

FORM = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


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

    - for `published`: a day, month or year: documents from then on, against those before; a document dated by a
      month or year in which that day lies can be either, and is left out. Empty: the later half against the
      earlier, parted where the smaller of the two is largest, and then where fewest are left out
    - for `doc_id`: a regular expression that is found in the name; empty: the longest document
    - for others: the value; empty: the most frequent one, the first of them in the alphabet

    Raises DossierError for a column that is not there, and a focus that no document fits.
    """
    values = _values(documents, column)
    known = (values != "").to_numpy()
    if column == "published":
        chosen, known, names = _later(values, focus)
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


def _later(values: pd.Series, focus: str) -> tuple[np.ndarray, np.ndarray, tuple[str, str]]:
    """Those from a day on, those on one side of it, and what both sides are called."""
    spans = [bounds(value) for value in values]
    first = np.array([span[0].toordinal() if span else 0 for span in spans], dtype=np.int64)
    last = np.array([span[1].toordinal() if span else 0 for span in spans], dtype=np.int64)
    known = first > 0
    if not focus:
        focus = _middle(sorted(set(values[known])), np.sort(first[known]), np.sort(last[known]))
    if not focus:
        return np.zeros(len(values), dtype=bool), known, ("later", "earlier")
    chosen, before = first >= _day(focus), last < _day(focus)
    return chosen, known & (chosen | before), (f"published from {focus}", f"published before {focus}")


def _middle(dates: list[str], first: np.ndarray, last: np.ndarray) -> str:
    """The date that parts all best; empty where all begin on one day. `first`, `last`: their days in order."""
    borders = [date for date in dates if _day(date) > first[0]]

    def how_badly(border: str) -> tuple[int, int, str]:
        later = len(first) - int(np.searchsorted(first, _day(border)))
        earlier = int(np.searchsorted(last, _day(border)))
        return -min(later, earlier), len(first) - later - earlier, border

    return min(borders, key=how_badly, default="")


def _day(focus: str) -> int:
    """The first day of a date, as a number. Raises DossierError for what is none."""
    try:
        span = bounds(focus) if FORM.fullmatch(focus) else None
    except ValueError:
        span = None
    if span is None:
        raise DossierError(f"{focus!r} is no date", allowed="YYYY, YYYY-MM or YYYY-MM-DD")
    return span[0].toordinal()


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
