"""What two articles say differently, set side by side."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import Any

import pandas as pd

from dossier.annotation.events import DECIDED

KEYS = ["conflict", "sender", "target", "measure", "differ_in"]
SIDE = ["status", "date", "quote", "claim_id"]
COLUMNS = [*KEYS, *(f"{'evidence' if name == 'claim_id' else name}_{side}" for side in "ab" for name in SIDE)]


def side_by_side(conflicts: pd.DataFrame) -> pd.DataFrame:
    """One row for each conflict of `annotation.events.contradictions`: two of its claims, from two articles.

    - `conflict`, `sender`, `target`, `measure`, `differ_in`
    - `status_a`, `date_a`, `quote_a`, `evidence_a` (the id of the claim), and `..._b`: of the claims of different
      articles those that differ most (in the date of one status, else in the status), else those that stand first
    """
    rows = []
    for key, claims in conflicts.groupby(KEYS, sort=True):
        records = _enough(claims.to_dict("records"))
        pairs = [(a, b) for a, b in product(records, records) if a["doc_id"] < b["doc_id"]]
        a, b = max(pairs, key=lambda pair: _differences(*pair))
        rows.append((*key, *(one[name] for one in (a, b) for name in SIDE)))
    return pd.DataFrame(rows, columns=COLUMNS)


def _enough(claims: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    """Of the claims that say the same those of the first two articles: no pair of others would come before theirs."""
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    kept = []
    for claim in claims:
        same = articles[_status(claim), str(claim["date"])]
        if len(same) < 2 and claim["doc_id"] not in same:
            same.add(claim["doc_id"])
            kept.append(claim)
    return kept


def _status(claim: dict[Any, Any]) -> str:
    return DECIDED.get(str(claim["status"]), str(claim["status"]))


def _differences(one: dict[Any, Any], other: dict[Any, Any]) -> tuple[bool, bool, bool]:
    """In what two claims differ, what weighs most first: dates of one status that exclude each other; the status, best
    where both are dated, so that a measure's course is seen.
    """
    a, b = str(one["date"]), str(other["date"])
    known, same = bool(a and b), _status(one) == _status(other)
    return same and known and not (a.startswith(b) or b.startswith(a)), not same, not same and known
