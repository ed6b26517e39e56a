"""How many claims fall into each month or year, and how surely."""

from __future__ import annotations

import pandas as pd

from dossier.errors import DossierError
from dossier.statistics.edge_slices import SLICES

LEGIBLE = ("month", "year")
"""Slices of which a corpus of claims has neither too many nor too few."""
OWN, BY, LESS_PRECISE, UNKNOWN = "own", "by", "less precise", "not at all"
DATED = (OWN, BY, LESS_PRECISE, UNKNOWN)
"""By the claim's own date; by the day of a report or of publication, before which it came about; by a date that does
not say which slice; by no date."""
COLUMNS = ["slice", "status", "dated", "n_claims", "n_events", "n_documents", "evidence"]


def claims_over_time(placed: pd.DataFrame, by: str = "month") -> pd.DataFrame:
    """One row for each slice of time, status and way of dating that has a claim, by time.

    `placed`: from `chronology.placed_claims`; `by`: month or year. Raises DossierError for another.

    - `slice`: `YYYY-MM` or `YYYY`; empty where no date says which
    - `status`
    - `dated`: 'own' (the sentence says that it was then), 'by' (then or before: it was reported or published then),
      'less precise' (a date that is known to the year only, by months), 'not at all'
    - `n_claims`, `n_events`, `n_documents`; `evidence`: the ids of the claims

    A claim stands in one row only.
    """
    if by not in LEGIBLE:
        raise DossierError(f"no such slice of time: {by}", allowed=LEGIBLE)
    length = SLICES[by]
    dates = placed.placed.astype("str")
    known = dates.str.len() >= length
    dated = placed.basis.map({"own": OWN, "reported": BY, "published": BY, "none": UNKNOWN}).astype("str")
    table = placed.assign(
        slice=dates.str[:length].where(known, ""),
        dated=dated.where(known | (dated == UNKNOWN), LESS_PRECISE),
    )
    found = table.groupby(["slice", "status", "dated"], sort=True).agg(
        n_claims=("claim_id", "size"), n_events=("event_id", "nunique"), n_documents=("doc_id", "nunique"),
        evidence=("claim_id", tuple),
    ).reset_index().astype({"evidence": "object"})  # fmt: skip
    last = found.slice.where(found.slice != "", "9999")
    order = found.assign(last=last, way=found.dated.map(DATED.index)).sort_values(["last", "status", "way"])
    return found.loc[order.index, COLUMNS].reset_index(drop=True)
