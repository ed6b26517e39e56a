"""What two articles say differently, set side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pandas as pd

from dossier.annotation.events import DECIDED

Claim = dict[Any, Any]
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
        a, b = _most_different(_enough(claims.to_dict("records")))
        rows.append((*key, *(one[name] for one in (a, b) for name in SIDE)))
    return pd.DataFrame(rows, columns=COLUMNS)


def _most_different(claims: list[Claim]) -> tuple[Claim, Claim]:
    """The first two of different articles that differ most: in the dates of one status, else in the status, best where
    both are dated, so that a measure's course is seen.

    Each search takes hardly more steps than there are claims: where no two articles exclude each other's dates, all but
    one of them have few dates.
    """
    claims = sorted(claims, key=lambda claim: str(claim["doc_id"]))
    of_status: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_status[_status(claim)].append(claim)
    pairs = [pair for own in of_status.values() if (pair := _first(own, _exclude_each_other))]
    if pairs:
        return min(pairs, key=lambda pair: claims.index(pair[0]))
    found = _first(claims, _both_dated_of_two_statuses) or _first(claims, _of_two_statuses)
    return found or (claims[0], claims[_next_article(claims)[0]])


def _first(claims: list[Claim], fit: Callable[[Claim, Claim], bool]) -> tuple[Claim, Claim] | None:
    """The first two claims of different articles that fit; `claims` in the order of their articles."""
    for one, begin in zip(claims, _next_article(claims), strict=True):
        for place in range(begin, len(claims)):
            if fit(one, claims[place]):
                return one, claims[place]
    return None


def _next_article(claims: list[Claim]) -> list[int]:
    """Of each claim the place at which the next article begins."""
    ends = {claim["doc_id"]: place for place, claim in enumerate(claims, 1)}
    return [ends[claim["doc_id"]] for claim in claims]


def _enough(claims: list[Claim]) -> list[Claim]:
    """Of the claims that say the same those of the first two articles: no pair of others would come before theirs."""
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    kept = []
    for claim in claims:
        same = articles[_status(claim), str(claim["date"])]
        if len(same) < 2 and claim["doc_id"] not in same:
            same.add(claim["doc_id"])
            kept.append(claim)
    return kept


def _status(claim: Claim) -> str:
    return DECIDED.get(str(claim["status"]), str(claim["status"]))


def _exclude_each_other(one: Claim, other: Claim) -> bool:
    a, b = str(one["date"]), str(other["date"])
    return bool(a and b) and not (a.startswith(b) or b.startswith(a))


def _of_two_statuses(one: Claim, other: Claim) -> bool:
    return _status(one) != _status(other)


def _both_dated_of_two_statuses(one: Claim, other: Claim) -> bool:
    return bool(one["date"] and other["date"]) and _of_two_statuses(one, other)
