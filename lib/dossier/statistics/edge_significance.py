"""Which pairs are named together more often than their frequencies and the sentence sizes explain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dossier.statistics.bipartite_null import BipartiteNull, Counts, Floats, bipartite_null

ALPHA = 0.05
"""Share of false findings that is accepted among the pairs said to exceed chance."""
COLUMNS = [
    "actor_a",
    "actor_b",
    "n_together",
    "expected",
    "p",
    "q",
    "p_hypergeometric",
    "p_smallest",
    "exceeds",
]
WIDTH_IN_DEVIATIONS = 12
"""How far above the mean a distribution is summed; what lies beyond is below 1e-30 of it."""


def edge_significance(
    pairs: pd.DataFrame, incidence: pd.DataFrame, actors: Sequence[str] | None = None, alpha: float = ALPHA
) -> pd.DataFrame:
    """Test each pair of `cooccurrence` against the stochastic degree sequence model (SDSM), in the same order.

    The null keeps each actor's frequency and each unit's number of actors (`bipartite_null`); the number of
    units that then name both is a sum of Bernoulli variables with p_a(s) p_b(s), a Poisson-binomial.
    Source: Z. P. Neal, R. Domagalski and B. Sagan (2021), Comparing alternatives to the fixed degree
    sequence model for extracting the backbone of bipartite projections, Scientific Reports 11:23929.

    - `expected`: units that would name both by chance
    - `p`: probability of n_together or more by chance (one-sided)
    - `q`: p after Benjamini and Hochberg (1995), over all pairs among `actors`, those never together included
    - `p_hypergeometric`: the same with unit sizes ignored (each actor's units drawn from those that name anyone)
    - `p_smallest`: p if the rarer of the two were never named without the other: no test can go below it
    - `exceeds`: whether q < alpha

    The null is fitted on the whole incidence; `actors` (default: all) only chooses the pairs that are tested.
    """
    chosen = sorted(set(incidence.entity)) if actors is None else sorted(set(actors))
    tested = pairs[pairs.actor_a.isin(chosen) & pairs.actor_b.isin(chosen)].reset_index(drop=True)
    result = tested[["actor_a", "actor_b", "n_together"]].copy()
    null = null_of(incidence)
    rows = [
        pair_test(null, n, a, b) for n, a, b in zip(tested.n_together, tested.n_a, tested.n_b, strict=True)
    ]
    measured = pd.DataFrame(rows, columns=["expected", "p", "p_smallest"], dtype=float)
    result[measured.columns] = measured
    result["p_hypergeometric"] = hypergeometric(tested, incidence.unit_id.nunique())
    result["q"] = benjamini_hochberg(result.p.to_numpy(), len(chosen) * (len(chosen) - 1) // 2)
    result["exceeds"] = result.q < alpha
    return result[COLUMNS]


def null_of(incidence: pd.DataFrame) -> BipartiteNull:
    """The null model of an incidence table."""
    frequencies: Counts = np.asarray(incidence.groupby("entity").size(), dtype=np.int64)
    sizes: Counts = np.bincount(incidence.groupby("unit_id").size(), minlength=1).astype(np.int64)
    return bipartite_null(frequencies, sizes)


def pair_test(null: BipartiteNull, n_together: int, n_a: int, n_b: int) -> tuple[float, float, float]:
    """Expected number of shared units, p of n_together or more, and the smallest p that n_a and n_b allow."""
    both = null.of(n_a) * null.of(n_b)
    return (
        float(both @ null.n_units),
        poisson_binomial_tail(n_together, both, null.n_units),
        poisson_binomial_tail(min(n_a, n_b), both, null.n_units),
    )


def poisson_binomial_tail(at_least: int, probability: Floats, repeats: np.ndarray) -> float:
    """P(X >= at_least) for the sum X of repeats[i] Bernoulli variables with probability[i] each.

    Exact: the binomials of equal probabilities are convolved. All terms are positive, so that small
    probabilities keep their digits.
    """
    from scipy.stats import binom

    mean = float(probability @ repeats)
    deviation = float(np.sqrt((probability * (1 - probability)) @ repeats))
    length = int(min(repeats.sum(), max(at_least, mean + WIDTH_IN_DEVIATIONS * deviation) + 60)) + 1
    if at_least <= 0:
        return 1.0
    density = np.array([1.0])
    for p, n in zip(probability, repeats, strict=True):
        if p > 0:
            part = binom.pmf(np.arange(min(n + 1, length)), n, p)
            density = np.convolve(density, part)[:length]
    return min(1.0, float(density[at_least:].sum()))


def hypergeometric(pairs: pd.DataFrame, n_units: int) -> Floats:
    """P of n_together or more shared units when n_a and n_b units are drawn at random out of n_units."""
    from scipy.stats import hypergeom

    if pairs.empty:
        return np.array([], dtype=float)
    return np.asarray(hypergeom.sf(pairs.n_together - 1, n_units, pairs.n_a, pairs.n_b), dtype=float)


def benjamini_hochberg(p: Floats, n_tests: int) -> Floats:
    """q-values where `n_tests` hypotheses were tested and those not in `p` have p = 1."""
    from scipy.stats import false_discovery_control

    if not len(p):
        return np.array([], dtype=float)
    missing = np.ones(max(0, n_tests - len(p)))
    return np.asarray(false_discovery_control(np.concatenate([p, missing]))[: len(p)], dtype=float)
