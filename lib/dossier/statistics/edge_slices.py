"""How often a pair is named together in each slice of time."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dossier.annotation.sample import wilson
from dossier.errors import DossierError

SLICES = {"month": 7, "year": 4, "decade": 3}
"""How many characters of a date `YYYY-MM-DD` name its slice; the finest first."""
UNDATED = "undated"
DOCUMENTS_OF_A_SLICE = 5
"""Fewer in a slice and its shares have no interval: sentences of one article are not independent of each other."""
COLUMNS = ["slice", "actor_a", "actor_b", "n_together", "n_units", "n_documents", "share", "low", "high", "evidence"]


def edge_slices(
    pairs: pd.DataFrame, units: pd.DataFrame, documents: pd.DataFrame, by: str = "year"
) -> pd.DataFrame:
    """One row for each slice of time and each pair of `pairs`, by pair and slice.

    - `slice`: `YYYY-MM`, `YYYY` or `YYY0s` of publication; 'undated' where that is not known as precisely
    - `n_together`: units of the slice that name both; `n_units`: all units of the slice;
      `n_documents`: documents published in it
    - `share`: n_together / n_units, with its 95 % interval `low` to `high` (E. B. Wilson 1927), which takes
      units for independent; nan where the slice has fewer than DOCUMENTS_OF_A_SLICE documents
    - `evidence`: the ids of the n_together units
    """
    slice_of = slices(documents, by)
    unit_slice = units.drop_duplicates("unit_id").set_index("unit_id").doc_id.map(slice_of)
    sizes = unit_slice.value_counts().sort_index()
    held = pd.Series(slice_of).value_counts()
    rows: list[tuple[Any, ...]] = []
    for actor_a, actor_b, evidence in zip(pairs.actor_a, pairs.actor_b, pairs.evidence, strict=True):
        where: dict[str, list[str]] = {str(name): [] for name in sizes.index}
        for unit_id in evidence:
            where[str(unit_slice[unit_id])].append(unit_id)
        for name, found in where.items():
            n_units = int(sizes[name])
            interval = wilson(len(found), n_units)
            low, high = interval.low, interval.high
            if held[name] < DOCUMENTS_OF_A_SLICE:
                low = high = float("nan")
            counts = len(found), n_units, int(held[name])
            rows.append((name, actor_a, actor_b, *counts, interval.share, low, high, tuple(found)))
    return pd.DataFrame(rows, columns=COLUMNS)


def slices(documents: pd.DataFrame, by: str = "year") -> dict[str, str]:
    """The slice of time that each document was published in. Raises DossierError for an unknown `by`."""
    if by not in SLICES:
        raise DossierError(f"no such slice of time: {by}", allowed=SLICES)
    length, ending = SLICES[by], "0s" if by == "decade" else ""
    dates = zip(documents.doc_id, documents.published.astype("str"), strict=True)
    return {doc_id: date[:length] + ending if len(date) >= length else UNDATED for doc_id, date in dates}


def chosen_slice(documents: pd.DataFrame, at_most: int) -> str:
    """The finest slice that cuts the dated documents into no more than `at_most` parts; else the coarsest.

    A slice is passed over where fewer than half of the dated documents are dated so precisely.
    """
    dated = sum(name != UNDATED for name in slices(documents, "year").values())
    for by in SLICES:
        names = [name for name in slices(documents, by).values() if name != UNDATED]
        if len(set(names)) <= at_most and 2 * len(names) >= dated:
            return by
    return list(SLICES)[-1]
