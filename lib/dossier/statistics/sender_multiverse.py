"""Does the order of the senders hold when claims are counted otherwise?"""

from __future__ import annotations

from itertools import product

import pandas as pd

COUNTED = {"claims": "claim_id", "events": "event_id", "documents": "doc_id"}
MEASURES = ("all", "named only")
STATUSES = ("all", "imposed only")
EVERY = ["sender", "counted", "measures", "statuses", "n", "rank"]
SUMMARY = ["sender", "n_claims", "rank", "best", "worst", "n_choices", "share_first"]
NOBODY = "UNKNOWN"


def sender_multiverse(placed: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rank of each sender under every combination of what is counted, which measures and which statuses.

    Claims without a named sender are left out. Returns two tables:

    - every choice: `sender`, `counted` (claims, events, documents), `measures` (all, or without 'unspecified'),
      `statuses` (all, or imposed only), `n`, `rank` (1 is the most; equals share the smallest rank)
    - every sender: `n_claims` and `rank` by all claims; `best` and `worst` rank; `n_choices` under which it has
      anything at all; `share_first`: of all choices, those under which nobody has more
    """
    named = placed[placed.sender != NOBODY]
    tables = [_ranked(named, *choice) for choice in product(COUNTED, MEASURES, STATUSES)]
    every = pd.concat(tables, ignore_index=True)[EVERY]
    n_all = sum(len(table) > 0 for table in tables)
    found = every.groupby("sender", sort=True).agg(
        n_claims=("n", "first"), rank=("rank", "first"), best=("rank", "min"), worst=("rank", "max"),
        n_choices=("rank", "size"), n_first=("rank", lambda ranks: int((ranks == 1).sum())),
    ).reset_index()  # fmt: skip
    found["share_first"] = found.n_first / max(n_all, 1)
    return every, found.sort_values(["rank", "best", "sender"], ignore_index=True)[SUMMARY]


def _ranked(named: pd.DataFrame, counted: str, measures: str, statuses: str) -> pd.DataFrame:
    rows = named if measures == MEASURES[0] else named[named.measure != "unspecified"]
    rows = rows if statuses == STATUSES[0] else rows[rows.status == "imposed"]
    n = rows.groupby("sender", sort=True)[COUNTED[counted]].nunique().rename("n").reset_index()
    ranks = n.n.rank(method="min", ascending=False).astype("int64")
    return n.assign(counted=counted, measures=measures, statuses=statuses, rank=ranks)
