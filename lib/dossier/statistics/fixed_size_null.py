"""How probable it is that a unit names two actors, when frequencies and the exact sizes of units are kept.

As in the bipartite configuration model (`bipartite_null`) an actor a enters a unit by a toss of its own coin,
with odds x_a y; here a toss counts only where it gives the unit exactly as many actors as it has (conditional
Bernoulli sampling: S. X. Chen, A. P. Dempster and J. S. Liu 1994, Weighted finite population sampling to
maximize entropy, Biometrika 81:457-469). With p_a = x_a / (1 + x_a) and f the distribution of the number of
successes, f_-a without a and f_-ab without a and b:

    P(a in a unit of size s)       = p_a f_-a(s - 1) / f(s)
    P(a and b in a unit of size s) = p_a p_b f_-ab(s - 2) / f(s)

x is such that expected frequencies equal the observed ones. A unit of one actor can hold no pair here, whereas
the configuration model, which keeps sizes on average only, expects pairs in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce

import numpy as np

from dossier.statistics.bipartite_null import Counts, Floats, bipartite_null, free_blocks

TOLERANCE = 1e-10
"""Largest difference between expected and observed frequency, as a share of the units, that counts as solved."""
STEPS_AT_MOST = 2000
SLOW, SHORTER, SHORTEST = 0.7, 0.8, 0.3
"""A step that leaves more of the error than this makes the next ones shorter, down to the last of these."""


@dataclass(frozen=True)
class _Block:
    """Actors and units whose cells the margins leave open; certain cells are taken off."""

    first: int
    """row of its first frequency"""
    n_actors: Counts
    columns: Counts
    """the sizes, as columns"""
    sizes: Counts
    """what is left of them to be drawn within the block"""
    p: Floats
    """chance of each actor's coin, by frequency"""


@dataclass(frozen=True)
class FixedSizeNull:
    """The probabilities of the model, by distinct frequency (rows) and distinct unit size (columns)."""

    frequencies: Counts
    """descending"""
    sizes: Counts
    """ascending, without 0"""
    n_units: Counts
    single: Floats
    """that a unit names an actor"""
    blocks: tuple[_Block, ...]
    _pairs: dict[tuple[int, int], Floats] = field(default_factory=dict, compare=False, repr=False)

    def both(self, frequency_a: int, frequency_b: int) -> Floats:
        """For two actors of these frequencies: the probability of sharing a unit of each size."""
        rows = sorted(int(np.searchsorted(-self.frequencies, -f)) for f in (frequency_a, frequency_b))
        key = (rows[0], rows[1])
        if key not in self._pairs:
            self._pairs[key] = self._both(*key)
        return self._pairs[key]

    def _both(self, a: int, b: int) -> Floats:
        # A unit draws within one block only; elsewhere one of the two is certain to be in it or out of it.
        joint = self.single[a] * self.single[b]
        for block in self.blocks:
            i, j = a - block.first, b - block.first
            if i >= 0 and j < len(block.p):
                joint[block.columns] = _joint(block, i, j)
        return joint


def fixed_size_null(frequencies: Counts, sizes: Counts) -> FixedSizeNull:
    """The model for observed actor frequencies and unit sizes; arguments as of `bipartite_null`."""
    start = bipartite_null(frequencies, sizes)
    d, n_actors = np.unique(frequencies[frequencies > 0], return_counts=True)
    single, blocks = start.probability.copy(), []
    for free in free_blocks(d[::-1], n_actors[::-1], start.sizes, start.n_units):
        if len(free.columns):
            p = _solve(free.frequencies, free.n_actors, free.sizes, start.n_units[free.columns])
            block = _Block(free.first, free.n_actors, free.columns, free.sizes, p)
            single[free.first : free.first + len(p), free.columns] = _inclusion(
                block.n_actors, block.sizes, p
            )
            blocks.append(block)
    return FixedSizeNull(start.frequencies, start.sizes, start.n_units, single, tuple(blocks))


def _solve(d: Counts, n_actors: Counts, sizes: Counts, n_units: Counts) -> Floats:
    """Correct each actor's odds by the ratio of the odds of its observed and its expected frequency.

    Among few actors that goes too far, one's gain being another's loss: then the steps become shorter.
    """
    total = int(n_units.sum())
    share = d / total
    x, length, last = share / (1 - share), 1.0, np.inf
    for _ in range(STEPS_AT_MOST):
        p = _scaled(x, n_actors, sizes)
        expected = _inclusion(n_actors, sizes, p) @ n_units / total
        error = float(np.max(np.abs(expected - share)))
        if error < TOLERANCE:
            break
        if error > SLOW * last:
            length = max(length * SHORTER, SHORTEST)
        ratio = (share / (1 - share)) / (expected / (1 - expected))
        x, last = p / (1 - p) * ratio**length, error
    return _scaled(x, n_actors, sizes)


def _scaled(x: Floats, n_actors: Counts, sizes: Counts) -> Floats:
    """Odds as chances, all odds times one factor (which changes nothing) so that half the largest size is expected.

    Then neither the smallest nor the largest size is so improbable that its digits are lost.
    """
    wanted = min(float(sizes.max()), float(n_actors.sum()) - 1) / 2 + 0.25
    low, high = -60.0, 60.0
    for _ in range(80):
        middle = (low + high) / 2
        odds = x * np.exp(middle)
        low, high = (middle, high) if float(n_actors @ (odds / (1 + odds))) < wanted else (low, middle)
    odds = x * np.exp(high)
    return odds / (1 + odds)


def _successes(n: Counts, p: Floats, length: int) -> list[Floats]:
    """For each frequency: the distribution of how many of its n actors succeed, up to `length`."""
    from scipy.stats import binom

    table = binom.pmf(np.arange(length)[None, :], np.asarray(n)[:, None], p[:, None])
    return list(np.asarray(table, dtype=float))


def _together(parts: list[Floats], length: int) -> Floats:
    one = np.zeros(length)
    one[0] = 1.0
    return reduce(lambda a, b: np.convolve(a, b)[:length], parts, one)


def _without_each(n: Counts, p: Floats, length: int) -> tuple[Floats, list[Floats]]:
    """The distribution of all successes, and the one without one actor of each frequency."""
    parts, fewer = _successes(n, p, length), _successes(n - 1, p, length)
    before, after = [_together([], length)], [_together([], length)]
    for part in parts:
        before.append(np.convolve(before[-1], part)[:length])
    for part in reversed(parts):
        after.append(np.convolve(after[-1], part)[:length])
    after = after[::-1]
    rest = [
        np.convolve(np.convolve(before[i], fewer[i])[:length], after[i + 1])[:length]
        for i in range(len(parts))
    ]
    return before[-1], rest


def _inclusion(n_actors: Counts, sizes: Counts, p: Floats) -> Floats:
    """P that a unit of each size names an actor of each frequency."""
    length = int(sizes.max()) + 1
    whole, rest = _without_each(n_actors, p, length)
    return np.array([p[i] * rest[i][sizes - 1] / whole[sizes] for i in range(len(p))])


def _joint(block: _Block, a: int, b: int) -> Floats:
    """P that a unit of each size names an actor of the one frequency and an actor of the other."""
    length = int(block.sizes.max()) + 1
    fewer = block.n_actors.copy()
    fewer[a] -= 1
    fewer[b] -= 1
    whole = _together(_successes(block.n_actors, block.p, length), length)
    rest = _together(_successes(fewer, block.p, length), length)
    shifted = np.where(block.sizes >= 2, rest[np.maximum(block.sizes - 2, 0)], 0.0)
    return block.p[a] * block.p[b] * shifted / whole[block.sizes]
