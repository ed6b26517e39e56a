"""Do the tests of pairs keep their level, and do they find what is there?

Corpora without any affinity are made by shuffling: the curveball algorithm (G. Strona et al. 2014) draws at random
among all ways to fill the sentences that keep each actor's frequency and each sentence's number of actors exactly.
In them every finding is false. Then one pair is put into each other's company in some sentences.

Last, articles that each keep to some actors, shuffled within each article: no pair is drawn together by sentences, but
many by articles. Here the test within documents must keep its level; the others answer another question.

    python benchmarks/edge_test_level.py [--corpora 400] [--seed 1] [--only SIZE]
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Callable
from math import sqrt

import numpy as np
import pandas as pd

from dossier.statistics.bipartite_null import bipartite_null
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import (
    Null,
    edge_significance,
    margins,
    poisson_binomial_tails,
)
from dossier.statistics.edge_within_documents import edge_within_documents
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.fixed_size_null import fixed_size_null

ALPHA = 0.05
TESTS = {"exact sizes": "p", "SDSM": "p_sdsm", "hypergeometric": "p_hypergeometric"}
SIZES = {"5 articles": (20, 150), "50 articles": (40, 1200)}
"""actors and sentences"""
TRADES_FOR_EACH_SENTENCE = 5
PLANTED = (0, 2, 4, 8, 16)
"""sentences that name the pair together, beyond chance"""

WITHIN = "within articles"
ARTICLES, LENGTH, CONCENTRATION = 60, 12, 0.15
"""articles of so many sentences; how few actors each keeps to (a Dirichlet's parameter: less is fewer)"""


def sentences(random: np.random.Generator, n_actors: int, n_sentences: int) -> list[set[int]]:
    """Sentences with one to six actors, some actors named far more often than others."""
    weight = 1 / np.arange(1, n_actors + 1)
    sizes = np.minimum(1 + random.poisson(0.8, n_sentences), 6)
    return [
        set(random.choice(n_actors, size, replace=False, p=weight / weight.sum()).tolist()) for size in sizes
    ]


def curveball(units: list[set[int]], random: np.random.Generator) -> list[set[int]]:
    """Two sentences trade what only one of them has, many times over."""
    mixed = [set(unit) for unit in units]
    for _ in range(TRADES_FOR_EACH_SENTENCE * len(mixed)):
        i, j = random.choice(len(mixed), 2, replace=False)
        only_i, only_j = mixed[i] - mixed[j], mixed[j] - mixed[i]
        pool = random.permutation(sorted(only_i | only_j)).tolist()
        common = mixed[i] & mixed[j]
        mixed[i], mixed[j] = common | set(pool[: len(only_i)]), common | set(pool[len(only_i) :])
    return mixed


def planted(units: list[set[int]], n: int, random: np.random.Generator) -> list[set[int]]:
    """The fifth and the ninth actor put together into n sentences that name exactly two others."""
    mixed = [set(unit) for unit in units]
    free = [i for i, unit in enumerate(mixed) if len(unit) == 2 and not unit & {4, 8}]
    for i in random.choice(free, n, replace=False):
        mixed[i] = {4, 8}
    return mixed


def table(units: list[set[int]]) -> pd.DataFrame:
    rows = [(f"{i:05}", "d", f"{actor:03}") for i, unit in enumerate(units) for actor in sorted(unit)]
    return pd.DataFrame(rows, columns=["unit_id", "doc_id", "entity"])


def tests(units: list[set[int]]) -> pd.DataFrame:
    incidence = table(units)
    return edge_significance(cooccurrence(incidence, len(units)), incidence, alpha=ALPHA)


def interval(share: float, n: int) -> str:
    half = 1.96 * sqrt(max(share * (1 - share), 1e-12) / n)
    return f"{share:6.3f}  ({max(share - half, 0):.3f} to {min(share + half, 1):.3f})"


def level(random: np.random.Generator, n_actors: int, n_sentences: int, corpora: int) -> None:
    """Print how often a true null is rejected.

    Single pairs at p < 0.05 as the tests stand, which are discrete and so reject less; the same with p drawn within
    its step ('randomised'), which a well calibrated test rejects in 5 % of the cases; corpora with any q < 0.05.
    """
    n_pairs = n_actors * (n_actors - 1) // 2
    single, drawn, any_found = (dict.fromkeys(TESTS, 0) for _ in range(3))
    for _ in range(corpora):
        units = curveball(sentences(random, n_actors, n_sentences), random)
        found = tests(units)
        for name, column in TESTS.items():
            p = found[column].to_numpy(dtype=float)
            single[name] += int((p < ALPHA).sum())
            any_found[name] += bool((benjamini_hochberg(p, n_pairs) < ALPHA).any())
        for name, null in (("exact sizes", fixed_size_null), ("SDSM", bipartite_null)):
            drawn[name] += randomised(units, null, n_actors, random)
    n = corpora * n_pairs
    for name in TESTS:
        print(f"  {name:15} pairs with p < 0.05:             {interval(single[name] / n, n)}")
        if name != "hypergeometric":
            print(f"  {name:15} pairs with randomised p < 0.05:  {interval(drawn[name] / n, n)}")
        print(f"  {name:15} corpora with any q < 0.05:       {interval(any_found[name] / corpora, corpora)}")


def randomised(
    units: list[set[int]], model: Callable[..., Null], n_actors: int, random: np.random.Generator
) -> int:
    """Pairs, those never together included, whose p drawn between P(X > n) and P(X >= n) is below ALPHA."""
    incidence = table(units)
    null = model(*margins(incidence))
    counts = incidence.groupby("entity").size()
    pairs = cooccurrence(incidence, len(units)).set_index(["actor_a", "actor_b"]).n_together
    rejected = 0
    for a, b in itertools.combinations(sorted(counts.index), 2):
        together, both = int(pairs.get((a, b), 0)), null.both(counts[a], counts[b])
        above, here = poisson_binomial_tails((together + 1, together), both, null.n_units)
        rejected += above + random.random() * (here - above) < ALPHA
    return rejected


def power(random: np.random.Generator, n_actors: int, n_sentences: int, corpora: int) -> None:
    """Print how often a planted pair is found at q < 0.05."""
    for n in PLANTED:
        hits = dict.fromkeys(TESTS, 0)
        for _ in range(corpora):
            found = tests(planted(curveball(sentences(random, n_actors, n_sentences), random), n, random))
            chosen = ((found.actor_a == "004") & (found.actor_b == "008")).to_numpy()
            for name, column in TESTS.items():
                q = benjamini_hochberg(found[column].to_numpy(dtype=float), n_actors * (n_actors - 1) // 2)
                hits[name] += bool((q[chosen] < ALPHA).any())
        shares = ", ".join(f"{name} {hits[name] / corpora:.2f}" for name in TESTS)
        print(f"  {n:3} sentences together beyond chance, pair found at q < 0.05: {shares}")


def articles(random: np.random.Generator, n_actors: int) -> pd.DataFrame:
    """The incidence of articles that each keep to some actors, shuffled within each."""
    rows = []
    for article in range(ARTICLES):
        weight = random.dirichlet(np.full(n_actors, CONCENTRATION)) + 1e-3
        sizes = np.minimum(1 + random.poisson(0.8, LENGTH), 6)
        drawn = [set(random.choice(n_actors, n, replace=False, p=weight / weight.sum()).tolist()) for n in sizes]
        for i, unit in enumerate(curveball(drawn, random)):
            rows += [(f"{article:03}:{i:02}", f"{article:03}", f"{actor:03}") for actor in sorted(unit)]
    return pd.DataFrame(rows, columns=["unit_id", "doc_id", "entity"])


def level_within(random: np.random.Generator, n_actors: int, corpora: int) -> None:
    """Print how often pairs that only articles bring together are found by the two tests."""
    n_pairs = n_actors * (n_actors - 1) // 2
    single, any_found = (dict.fromkeys(("within documents", "exact sizes"), 0) for _ in range(2))
    for _ in range(corpora):
        incidence = articles(random, n_actors)
        pairs = cooccurrence(incidence, incidence.unit_id.nunique())
        tested = {
            "within documents": edge_within_documents(pairs, incidence, sorted(set(incidence.entity)), ALPHA),
            "exact sizes": edge_significance(pairs, incidence, alpha=ALPHA),
        }
        for name, found in tested.items():
            single[name] += int((found.p < ALPHA).sum())
            any_found[name] += bool(found.exceeds.any())
    n = corpora * n_pairs
    for name in single:
        print(f"  {name:16} pairs with p < 0.05:        {interval(single[name] / n, n)}")
        print(f"  {name:16} corpora with any q < 0.05:  {interval(any_found[name] / corpora, corpora)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=int, default=400, help="shuffled corpora of each size")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=[*SIZES, WITHIN], help="one part alone (default: all)")
    options = parser.parse_args()
    quarter = max(options.corpora // 4, 1)
    for name, (n_actors, n_sentences) in SIZES.items():
        if options.only in (None, name):
            random = np.random.default_rng(options.seed)
            print(f"{name}: {n_actors} actors, {n_sentences} sentences, {options.corpora} shuffled corpora (95 % intervals)")
            level(random, n_actors, n_sentences, options.corpora)
            power(random, n_actors, n_sentences, quarter)
    if options.only in (None, WITHIN):
        print(f"{ARTICLES} articles of {LENGTH} sentences, each about some of 20 actors: {quarter} corpora")
        level_within(np.random.default_rng(options.seed), 20, quarter)


if __name__ == "__main__":
    main()
