"""Does a pair exceed chance under the analyst's other choices as well?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import pandas as pd

from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import ALPHA, benjamini_hochberg, edge_significance
from dossier.statistics.incidence import UNITS, incidence, unit_ids

PEOPLE = ("with people", "without people")
TESTS = {"exact sizes": "p", "SDSM": "p_sdsm", "hypergeometric": "p_hypergeometric"}
"""and the column of `edge_significance` that holds the p of each"""
CHOICES = ["unit", "people", "test"]
EVERY = ["actor_a", "actor_b", *CHOICES, "rank", "exceeds"]
SUMMARY = ["actor_a", "actor_b", "best", "worst", "n_choices", "share_exceeding"]


def edge_multiverse(
    mentions: pd.DataFrame,
    sentences: pd.DataFrame,
    texts: Mapping[str, str],
    actors: Sequence[str],
    alpha: float = ALPHA,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Each pair among `actors` under every combination of unit, people counted or not, and test.

    Returns two tables:

    - every choice: `actor_a`, `actor_b`, `unit`, `people`, `test`; `rank` of the pair by p (1 is the smallest,
      equals share the smallest rank), `exceeds` (q < alpha). A pair never together under a choice has no row.
    - every pair: `actor_a`, `actor_b`; `best` and `worst` rank; `n_choices`: the choices under which both are
      counted at all; `share_exceeding`: of these, the share under which the pair exceeds chance. Most often
      exceeding first, then by best rank.
    """
    people = set(mentions[mentions.kind == "person"].entity)
    tables = []
    for unit, choice in product(UNITS, PEOPLE):
        counted = mentions if choice == PEOPLE[0] else mentions[mentions.kind != "person"]
        units = unit_ids(sentences, unit, texts)
        named = incidence(counted, units)
        chosen = [actor for actor in actors if choice == PEOPLE[0] or actor not in people]
        pairs = cooccurrence(named, units.unit_id.nunique())
        tested = edge_significance(pairs, named, chosen, alpha)
        tables += [
            _ranked(tested, test, len(chosen), alpha).assign(unit=unit, people=choice) for test in TESTS
        ]
    every = pd.concat(tables, ignore_index=True)[EVERY]
    return every, _summary(every, people)


def _ranked(tested: pd.DataFrame, test: str, n_actors: int, alpha: float) -> pd.DataFrame:
    p = tested[TESTS[test]]
    q = benjamini_hochberg(p.to_numpy(dtype=float), n_actors * (n_actors - 1) // 2)
    table = tested[["actor_a", "actor_b"]].assign(test=test, exceeds=q < alpha)
    return table.assign(rank=p.rank(method="min").astype("int64"))


def _summary(every: pd.DataFrame, people: set[str]) -> pd.DataFrame:
    found = every.groupby(["actor_a", "actor_b"], sort=True).agg(
        best=("rank", "min"), worst=("rank", "max"), n_exceeding=("exceeds", "sum")
    )
    table = found.reset_index()
    half = table.actor_a.isin(people) | table.actor_b.isin(people)
    n_all = len(UNITS) * len(PEOPLE) * len(TESTS)
    table["n_choices"] = half.map({True: n_all // 2, False: n_all}).astype("int64")
    table["share_exceeding"] = table.n_exceeding / table.n_choices
    order = ["share_exceeding", "best", "actor_a", "actor_b"]
    return table.sort_values(order, ascending=[False, True, True, True], ignore_index=True)[SUMMARY]
