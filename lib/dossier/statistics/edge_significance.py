"""Which pairs are named together more often than their frequencies and the sentence sizes explain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import pandas as pd

from dossier.statistics.bipartite_null import Counts, Floats, bipartite_null
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.fixed_size_null import fixed_size_null

ALPHA = 0.05
"""Share of false findings that is accepted among the pairs said to exceed chance."""
COLUMNS = [
    "actor_a", "actor_b", "n_together", "expected", "p", "q", "p_sdsm", "p_hypergeometric", "p_smallest", "exceeds",
]  # fmt: skip
WIDTH_IN_DEVIATIONS = 12
"""How far above the mean a distribution is summed; what lies beyond is below 1e-30 of it."""
AT_ONCE = 256
"""Binomials that are worked out in one table; there can be as many as documents."""


def edge_significance(
    pairs: pd.DataFrame, incidence: pd.DataFrame, actors: Sequence[str] | None = None, alpha: float = ALPHA
) -> pd.DataFrame:
    """Test each pair of `cooccurrence` against chance, in the same order.

    Chance keeps each actor's frequency (on average) and each unit's number of actors: the stochastic degree
    sequence model (SDSM), here with the exact sizes of units (`fixed_size_null`). The number of units that then
    name both is a sum of independent tosses, a Poisson-binomial. Source: Z. P. Neal, R. Domagalski and B. Sagan
    (2021), Comparing alternatives to the fixed degree sequence model for extracting the backbone of bipartite
    projections, Scientific Reports 11:23929.

    - `expected`: units that would name both by chance
    - `p`: probability of n_together or more by chance (one-sided)
    - `q`: p after Benjamini and Hochberg (1995), over all pairs among `actors`, those never together included
    - `p_sdsm`: the same with sizes kept on average only, as in the article (`bipartite_null`). It expects pairs
      in units of one actor as well, and so hardly rejects anything where units are small
    - `p_hypergeometric`: the same with sizes ignored (each actor's units drawn from those that name anyone)
    - `p_smallest`: p if the rarer of the two were never named without the other: no test can go below it
    - `exceeds`: whether q < alpha

    The null is fitted on the whole incidence; `actors` (default: all) only chooses the pairs that are tested.
    """
    chosen = sorted(set(incidence.entity)) if actors is None else sorted(set(actors))
    tested = pairs[pairs.actor_a.isin(chosen) & pairs.actor_b.isin(chosen)].reset_index(drop=True)
    frequencies, sizes = margins(incidence)
    null, on_average = fixed_size_null(frequencies, sizes), bipartite_null(frequencies, sizes)
    rows = [
        (*pair_test(null, n, a, b), pair_test(on_average, n, a, b)[1])
        for n, a, b in zip(tested.n_together, tested.n_a, tested.n_b, strict=True)
    ]
    measured = pd.DataFrame(rows, columns=["expected", "p", "p_smallest", "p_sdsm"], dtype=float)
    result = pd.concat([tested[["actor_a", "actor_b", "n_together"]], measured], axis=1)
    result["p_hypergeometric"] = hypergeometric(tested, incidence.unit_id.nunique())
    result["q"] = benjamini_hochberg(result.p.to_numpy(), len(chosen) * (len(chosen) - 1) // 2)
    result["exceeds"] = result.q < alpha
    return result[COLUMNS]


def margins(incidence: pd.DataFrame) -> tuple[Counts, Counts]:
    """How often each actor is named, and how many units name none, one, two ... actors."""
    frequencies: Counts = np.asarray(incidence.groupby("entity").size(), dtype=np.int64)
    sizes: Counts = np.bincount(incidence.groupby("unit_id").size(), minlength=1).astype(np.int64)
    return frequencies, sizes


class Null(Protocol):
    """A model of chance: for two actors by frequency, the probability of sharing a unit of each size."""

    @property
    def n_units(self) -> Counts: ...

    def both(self, frequency_a: int, frequency_b: int) -> Floats: ...


def pair_test(null: Null, n_together: int, n_a: int, n_b: int) -> tuple[float, float, float]:
    """Expected number of shared units, p of n_together or more, and the smallest p that n_a and n_b allow."""
    both = null.both(n_a, n_b)
    p, smallest = poisson_binomial_tails((n_together, min(n_a, n_b)), both, null.n_units)
    return float((both * null.n_units).sum()), p, smallest


def poisson_binomial_tail(at_least: int, probability: Floats, repeats: np.ndarray) -> float:
    """P(X >= at_least) for the sum X of repeats[i] Bernoulli variables with probability[i] each."""
    return poisson_binomial_tails((at_least,), probability, repeats)[0]


def poisson_binomial_tails(at_least: Sequence[int], probability: Floats, repeats: np.ndarray) -> list[float]:
    """P(X >= n) for each n of `at_least`, X the sum of repeats[i] Bernoulli variables with probability[i] each.

    Exact: the binomials of equal probabilities are convolved. All terms are positive, so that small
    probabilities keep their digits.
    """
    from scipy.stats import binom

    drawn = (probability > 0) & (repeats > 0)
    p, times = probability[drawn], repeats[drawn]
    mean, deviation = float(p @ times), float(np.sqrt((p * (1 - p)) @ times))
    length = int(min(times.sum(), max(*at_least, mean + WIDTH_IN_DEVIATIONS * deviation) + 60)) + 1
    density = np.array([1.0])
    for low in range(0, len(p), AT_ONCE):  # one call for many, but no table of all of them
        n, chance = times[low : low + AT_ONCE, None], p[low : low + AT_ONCE, None]
        for part in binom.pmf(np.arange(min(length, int(n.max()) + 1)), n, chance):
            density = np.convolve(density, part[: np.flatnonzero(part)[-1] + 1])[:length]
    return [1.0 if n <= 0 else min(1.0, float(density[n:].sum())) for n in at_least]


def hypergeometric(pairs: pd.DataFrame, n_units: int) -> Floats:
    """P of n_together or more shared units when n_a and n_b units are drawn at random out of n_units."""
    from scipy.stats import hypergeom

    if pairs.empty:
        return np.array([], dtype=float)
    return np.asarray(hypergeom.sf(pairs.n_together - 1, n_units, pairs.n_a, pairs.n_b), dtype=float)
