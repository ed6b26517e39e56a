"""Does a pair exceed chance under the analyst's other choices as well?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import product

import numpy as np
import pandas as pd

from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import ALPHA, edge_significance
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.incidence import UNITS, incidence, unit_ids

PEOPLE = ("with people", "without people")
COPIES = ("without copies", "with copies")
TESTS = {"exact sizes": "p", "SDSM": "p_sdsm", "hypergeometric": "p_hypergeometric"}
"""and the column of `edge_significance` that holds the p of each"""
ALPHAS = (0.01, 0.05, 0.1)
"""Shares of false findings that analysts accept; that of the caller is added."""
DIGITS = 9
"""of a p-value, by which pairs are ranked"""
CHOICES = ["unit", "people", "copies", "test"]
EVERY = ["actor_a", "actor_b", *CHOICES, "n_together", "rank", "p", "q", "exceeds", "evidence"]
SUMMARY = ["actor_a", "actor_b", "best", "worst", "n_choices", "share_exceeding"]


def edge_multiverse(
    mentions: pd.DataFrame,
    sentences: pd.DataFrame,
    texts: Mapping[str, str],
    actors: Sequence[str],
    alpha: float = ALPHA,
    copies: Collection[str] = (),
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Each pair among `actors` under every combination of unit, people or not, copies or not, test and alpha.

    `copies`: the documents (doc_id) that copy an earlier one; where there are none, keeping them is no choice.

    Returns two tables:

    - every choice but that of alpha: `actor_a`, `actor_b`, `unit`, `people`, `copies`, `test`; `n_together`: units that
      name both; `rank` of the pair by p (1 is the smallest, equals to nine digits share the smallest rank); `p`, `q`;
      `exceeds` (q < alpha); `evidence`: the ids of the units. A pair never together under a choice has no row.
    - every pair: `actor_a`, `actor_b`; `best` and `worst` rank; `n_choices`: the choices under which both are
      counted at all, times the values of alpha (ALPHAS and `alpha`); `share_exceeding`: of these, the share under
      which the pair exceeds chance. Most often exceeding first, then by the smallest p under any choice.
    """
    people = set(mentions[mentions.kind == "person"].entity)
    kinds_of_copies = COPIES if len(copies) else COPIES[:1]
    tables = []
    parted = {unit: unit_ids(sentences, unit, texts) for unit in UNITS}
    for unit, with_people, with_copies in product(UNITS, PEOPLE, kinds_of_copies):
        counted = mentions if with_people == PEOPLE[0] else mentions[mentions.kind != "person"]
        units = parted[unit]
        read = units if with_copies == COPIES[1] else units[~units.doc_id.isin(list(copies))]
        chosen = [actor for actor in actors if with_people == PEOPLE[0] or actor not in people]
        tested = _tested(counted, read, chosen, alpha)
        names = {"unit": unit, "people": with_people, "copies": with_copies}
        tables += [_ranked(tested, test, len(chosen), alpha).assign(**names) for test in TESTS]
    every = pd.concat(tables, ignore_index=True)[EVERY]
    n_all = len(UNITS) * len(PEOPLE) * len(kinds_of_copies) * len(TESTS)
    return every, _summary(every, people, n_all, sorted({*ALPHAS, alpha}))


def _tested(mentions: pd.DataFrame, units: pd.DataFrame, actors: Sequence[str], alpha: float) -> pd.DataFrame:
    named = incidence(mentions, units)
    pairs = cooccurrence(named, units.unit_id.nunique())
    tested = edge_significance(pairs, named, actors, alpha)
    return tested.merge(pairs[["actor_a", "actor_b", "evidence"]], on=["actor_a", "actor_b"])


def _ranked(tested: pd.DataFrame, test: str, n_actors: int, alpha: float) -> pd.DataFrame:
    p = tested[TESTS[test]]
    q = benjamini_hochberg(p.to_numpy(dtype=float), n_actors * (n_actors - 1) // 2)
    table = tested[["actor_a", "actor_b", "n_together", "evidence"]].assign(test=test, p=p, q=q, exceeds=q < alpha)
    # What differs by rounding alone is equal: else ranks would hang on the machine.
    told = p.map(lambda value: float(f"{value:.{DIGITS}g}")).astype("float64")
    return table.assign(rank=told.rank(method="min").astype("int64"))


def _summary(every: pd.DataFrame, people: set[str], n_all: int, alphas: Sequence[float]) -> pd.DataFrame:
    exceeding = np.sum([every.q < alpha for alpha in alphas], axis=0)
    found = every.assign(n_exceeding=exceeding).groupby(["actor_a", "actor_b"], sort=True)
    table = found.agg(
        best=("rank", "min"), worst=("rank", "max"), n_exceeding=("n_exceeding", "sum"), least=("p", "min")
    ).reset_index()
    half = table.actor_a.isin(people) | table.actor_b.isin(people)
    table["n_choices"] = half.map({True: n_all // 2, False: n_all}).astype("int64") * len(alphas)
    table["share_exceeding"] = table.n_exceeding / table.n_choices
    order = ["share_exceeding", "least", "best", "actor_a", "actor_b"]
    return table.sort_values(order, ascending=[False, True, True, True, True], ignore_index=True)[SUMMARY]
