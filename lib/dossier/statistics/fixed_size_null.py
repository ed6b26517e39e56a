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

import math
from dataclasses import dataclass, field

import numpy as np

from dossier.statistics.bipartite_null import Counts, Floats, certain_cells
from dossier.statistics.logarithms import exp, log, log1p

TOLERANCE = 1e-10
"""Largest difference between expected and observed frequency, as a share of the units, that counts as solved."""
STEPS_AT_MOST = 2000
HALF = 0.5
HALVINGS = 24
"""of an interval for a factor that changes no result, and so need not be exact."""
REACH = 50
"""Sizes that one factor for all odds serves: coins that give ten give a hundred so seldom that its digits are lost."""
SLOW, SHORTER, SHORTEST = 0.7, 0.8, 0.3
"""A step that leaves more of the error than this makes the next ones shorter, down to the last of these."""


@dataclass(frozen=True)
class _Block:
    """Actors and units whose cells the margins leave open, of sizes in one reach; certain cells are taken off."""

    first: int
    """row of its first frequency"""
    n_actors: Counts
    columns: Counts
    """the sizes, as columns"""
    sizes: Counts
    """what is left of them to be drawn within the block"""
    p: Floats
    """chance of each actor's coin, by frequency"""
    whole: Floats
    """how many of all actors succeed: the distribution, up to the largest size"""
    rest: Floats
    """the same without one actor of each frequency, by frequency"""


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
    _rows: dict[tuple[int, int], Floats] = field(default_factory=dict, compare=False, repr=False)

    def both(self, frequency_a: int, frequency_b: int) -> Floats:
        """For two actors of these frequencies: the probability of sharing a unit of each size."""
        a, b = sorted(int(np.searchsorted(-self.frequencies, -f)) for f in (frequency_a, frequency_b))
        # A unit draws within one block only; elsewhere one of the two is certain to be in it or out of it.
        joint = self.single[a] * self.single[b]
        for number, block in enumerate(self.blocks):
            i, j = a - block.first, b - block.first
            if i >= 0 and j < len(block.p):
                joint[block.columns] = self._row(number, i)[j]
        return joint

    def _row(self, number: int, a: int) -> Floats:
        """Within a block: an actor of frequency a with one of each frequency (rows), by size of the unit."""
        if (number, a) not in self._rows:
            self._rows[number, a] = _joint(self.blocks[number], a)
        return self._rows[number, a]


def fixed_size_null(frequencies: Counts, sizes: Counts) -> FixedSizeNull:
    """The model for observed actor frequencies and unit sizes; arguments as of `bipartite_null`."""
    d, n_actors = np.unique(frequencies[frequencies > 0], return_counts=True)
    d, n_actors = d[::-1], n_actors[::-1]
    s = np.flatnonzero(sizes[1:]) + 1
    single, open_blocks = certain_cells(d, n_actors, s, sizes[s])
    blocks = []
    for free in open_blocks:
        x = _solve(free.frequencies, free.n_actors, free.sizes, sizes[s][free.columns])
        for near in _reaches(free.sizes):
            drawn, columns = free.sizes[near], free.columns[near]
            p = _scaled(x, free.n_actors, drawn)
            whole, rest = _without_each(free.n_actors, p, int(drawn.max()) + 1)
            single[free.first : free.first + len(p), columns] = _named(drawn, p, whole, rest)
            blocks.append(_Block(free.first, free.n_actors, columns, drawn, p, whole, rest))
    return FixedSizeNull(d, s, sizes[s], single, tuple(blocks))


def _solve(d: Counts, n_actors: Counts, sizes: Counts, n_units: Counts) -> Floats:
    """The actors' odds, each corrected by the ratio of the odds of its observed and its expected frequency.

    Among few actors that goes too far, one's gain being another's loss: then the steps become shorter.
    """
    total = int(n_units.sum())
    share, reaches = d / total, _reaches(sizes)
    x, length, last = share / (1 - share), 1.0, np.inf
    for _ in range(STEPS_AT_MOST):
        coins = [_scaled(x, n_actors, sizes[near]) for near in reaches]
        named = [_inclusion(n_actors, sizes[near], p) for near, p in zip(reaches, coins, strict=True)]
        expected = (np.hstack(named) * n_units).sum(axis=1) / total
        error = float(np.max(np.abs(expected - share)))
        if error < TOLERANCE:
            break
        if error > SLOW * last:
            length = max(length * SHORTER, SHORTEST)
        ratio = (share / (1 - share)) / (expected / (1 - expected))
        x, last = coins[0] / (1 - coins[0]) * exp(length * log(ratio)), error
    return x


def _reaches(sizes: Counts) -> list[slice]:
    """The sizes, ascending, in stretches that one factor serves: mostly a single one."""
    starts = np.unique((sizes - 1) // REACH, return_index=True)[1]
    return [slice(int(a), int(b)) for a, b in zip(starts, [*starts[1:], len(sizes)], strict=True)]


def _scaled(x: Floats, n_actors: Counts, sizes: Counts) -> Floats:
    """Odds as chances, all odds times one factor (which changes nothing) so that the middle of the sizes is expected.

    Then neither the smallest nor the largest size is so improbable that its digits are lost.
    """
    below = (int(sizes.min()) - 1) // REACH * REACH
    wanted = (below + min(float(sizes.max()), float(n_actors.sum()) - 1)) / 2 + 0.25
    low, high = -60.0, 60.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        odds = x * math.exp(middle)
        low, high = (middle, high) if float((n_actors * odds / (1 + odds)).sum()) < wanted else (low, middle)
    odds = x * math.exp(high)
    return odds / (1 + odds)


def _successes(n: Counts, p: Floats, length: int) -> Floats:
    """For each frequency (rows): the distribution of how many of its n actors succeed, up to `length`.

    Each term from the one before, which for few terms is exact and much faster than a general binomial.
    """
    k = np.arange(1, length)
    none = exp(n * log1p(-p))
    if not none.all():
        from scipy.stats import binom

        return np.asarray(binom.pmf(np.arange(length)[None, :], n[:, None], p[:, None]), dtype=float)
    steps = np.maximum(n[:, None] - k + 1, 0) / k * (p / (1 - p))[:, None]
    return none[:, None] * np.cumprod(np.column_stack([np.ones(len(n)), steps]), axis=1)


def _convolved(a: Floats, b: Floats) -> Floats:
    """Each row of the one convolved with the same row of the other, cut to its length."""
    length = a.shape[1]
    result = a[:, :1] * b
    for k in range(1, length):
        result[:, k:] += a[:, k : k + 1] * b[:, : length - k]
    return result


def _tree(parts: Floats) -> list[Floats]:
    """The rows, then these convolved two by two, and so on: the last level has one row, that of all together.

    A level of odd length is filled up with a row of certain failure, which changes nothing.
    """
    levels = [parts]
    while len(levels[-1]) > 1:
        if len(levels[-1]) % 2:
            levels[-1] = np.vstack([levels[-1], _nothing(parts.shape[1])])
        levels.append(_convolved(levels[-1][0::2], levels[-1][1::2]))
    return levels


def _nothing(length: int) -> Floats:
    row = np.zeros((1, length))
    row[0, 0] = 1.0
    return row


def _without_each(n: Counts, p: Floats, length: int) -> tuple[Floats, Floats]:
    """The distribution of all successes, and (by frequency, rows) the one without one actor of that frequency."""
    levels = _tree(_successes(n, p, length))
    others = _nothing(length)
    for level in reversed(levels[:-1]):
        # What is beside one half of a pair is what is beside the pair, and the other half.
        beside = np.empty_like(level)
        above = others[: len(level) // 2]
        beside[0::2] = _convolved(level[1::2], above)
        beside[1::2] = _convolved(level[0::2], above)
        others = beside
    return levels[-1][0], _convolved(_successes(n - 1, p, length), others[: len(p)])


def _inclusion(n_actors: Counts, sizes: Counts, p: Floats) -> Floats:
    """P that a unit of each size names an actor of each frequency."""
    return _named(sizes, p, *_without_each(n_actors, p, int(sizes.max()) + 1))


def _named(sizes: Counts, p: Floats, whole: Floats, rest: Floats) -> Floats:
    return np.asarray(p[:, None] * rest[:, sizes - 1] / whole[sizes])


def _joint(block: _Block, a: int) -> Floats:
    """P that a unit of each size names an actor of frequency a and one of each frequency (rows)."""
    beside = _taken_out(block.rest[a], block.p)
    for b in np.flatnonzero(block.p > HALF):
        fewer = block.n_actors.copy()
        fewer[a] -= 1
        fewer[b] -= 1
        if fewer[b] >= 0:
            beside[b] = _tree(_successes(fewer, block.p, len(block.whole)))[-1][0]
    shifted = np.where(block.sizes >= 2, beside[:, np.maximum(block.sizes - 2, 0)], 0.0)
    return np.asarray(block.p[a] * block.p[:, None] * shifted / block.whole[block.sizes])


def _taken_out(distribution: Floats, p: Floats) -> Floats:
    """The distribution of successes without one coin of each chance p (rows); exact only up to HALF.

    From f(k) = (1 - p) g(k) + p g(k - 1); with p above one half an error would grow from each k to the next.
    """
    result = np.zeros((len(p), len(distribution)))
    usable = np.minimum(p, HALF)
    result[:, 0] = distribution[0] / (1 - usable)
    for k in range(1, len(distribution)):
        result[:, k] = (distribution[k] - usable * result[:, k - 1]) / (1 - usable)
    return result
