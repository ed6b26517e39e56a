"""How probable it is that a unit names an actor, when only frequencies and unit sizes are kept.

The bipartite configuration model (BiCM): the most random set of units in which each actor is named in as
many units as observed, and each unit names as many actors as observed, on average. The probability that a
unit of size s names an actor of frequency d is x_d y_s / (1 + x_d y_s), with x and y such that expected
frequencies and sizes equal the observed ones (maximum likelihood). Source: F. Saracco, R. Di Clemente,
A. Gabrielli and T. Squartini (2015), Randomizing bipartite networks, Scientific Reports 5:10595.

Actors of one frequency share their probabilities, and so do units of one size: the model is solved for the
distinct frequencies and sizes, however many units there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dossier.statistics.logarithms import log, sigmoid, softplus

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]
TOLERANCE = 1e-10
"""Largest difference between an expected and an observed frequency or size that counts as solved."""
STEPS_AT_MOST = 200


@dataclass(frozen=True)
class BipartiteNull:
    """The probabilities of the model, by distinct frequency (rows) and distinct unit size (columns)."""

    frequencies: Counts
    """distinct frequencies of actors, descending"""
    sizes: Counts
    """distinct sizes of units (actors named in a unit), ascending, without 0"""
    n_units: Counts
    """units of each size"""
    probability: Floats

    def both(self, frequency_a: int, frequency_b: int) -> Floats:
        """For two actors of these frequencies: the probability of sharing a unit of each size."""
        return self.of(frequency_a) * self.of(frequency_b)

    def of(self, frequency: int) -> Floats:
        """For an actor of this frequency: the probability of being named in a unit of each size."""
        row = int(np.searchsorted(-self.frequencies, -frequency))
        return self.probability[row]


def bipartite_null(frequencies: Counts, sizes: Counts) -> BipartiteNull:
    """The model for observed actor frequencies and unit sizes (each summing to the same total).

    `frequencies`: of each actor; `sizes`: how many units name so many actors, by their number (sizes[2] units
    name two). Actors of frequency 0 and units of size 0 take no part.
    """
    d, n_actors = np.unique(frequencies[frequencies > 0], return_counts=True)
    d, n_actors = d[::-1], n_actors[::-1]
    s = np.flatnonzero(sizes[1:]) + 1
    probability, blocks = certain_cells(d, n_actors, s, sizes[s])
    for block in blocks:
        rows = slice(block.first, block.first + len(block.n_actors))
        probability[rows, block.columns] = _solve(
            block.frequencies, block.n_actors, block.sizes, sizes[s][block.columns]
        )
    return BipartiteNull(d, s, sizes[s], probability)


@dataclass(frozen=True)
class FreeBlock:
    """Cells that the margins leave open, the certain ones taken off the margins."""

    first: int
    """row of its first frequency"""
    n_actors: Counts
    frequencies: Counts
    columns: Counts
    """its sizes, as columns; none where nothing is open"""
    sizes: Counts
    certain: Counts
    """columns in which all these actors are certain to be named"""


def free_blocks(d: Counts, n_actors: Counts, s: Counts, n_units: Counts) -> Iterator[FreeBlock]:
    """Split the margins (frequencies d descending, sizes s ascending) where they leave no choice.

    By the theorem of Gale and Ryser the m most frequent actors fill at most sum(min(s, m)) places. Where
    they fill just that many, they stand in every unit larger than m, and nobody else in a smaller one.
    """
    last = np.cumsum(n_actors)
    filled = np.cumsum(n_actors * d)
    room = np.array([np.sum(n_units * np.minimum(s, m)) for m in last], dtype=np.int64)
    borders = [0, *(np.flatnonzero(filled == room) + 1).tolist()]
    for first, stop in pairwise(borders):
        above, below = (int(last[first - 1]) if first else 0), int(last[stop - 1])
        certain, free = np.flatnonzero(s >= below), np.flatnonzero((s > above) & (s < below))
        rest = d[first:stop] - int(n_units[certain].sum())
        yield FreeBlock(first, n_actors[first:stop], rest, free, s[free] - above, certain)


def certain_cells(d: Counts, n_actors: Counts, s: Counts, n_units: Counts) -> tuple[Floats, list[FreeBlock]]:
    """Probabilities by frequency and size, 1 where the margins leave no choice and else 0; and the open blocks."""
    probability = np.zeros((len(d), len(s)))
    blocks = list(free_blocks(d, n_actors, s, n_units))
    for block in blocks:
        probability[block.first : block.first + len(block.n_actors), block.certain] = 1.0
    return probability, [block for block in blocks if len(block.columns)]


def _solve(d: Counts, n_actors: Counts, s: Counts, n_units: Counts) -> Floats:
    """Newton's method on the logarithms of x and y, with a halved step where the likelihood would fall."""
    total = float(np.sum(n_actors * d))
    theta = np.concatenate([log(d / np.sqrt(total)), log(s / np.sqrt(total))])
    target = np.concatenate([n_actors * d, n_units * s]).astype(float)
    weight = np.outer(n_actors, n_units).astype(float)
    for _ in range(STEPS_AT_MOST):
        probability = _sigmoid(theta, len(d))
        missing = target - _margins(probability * weight)
        if np.max(np.abs(missing) / np.concatenate([n_actors, n_units])) < TOLERANCE:
            break
        step = _newton_step(probability * (1 - probability) * weight, missing)
        length, here = 1.0, _likelihood(theta, target, weight)
        while length > 1e-9 and _likelihood(theta + length * step, target, weight) < here - 1e-9 * abs(here):
            length /= 2
        theta = theta + length * step
    return _sigmoid(theta, len(d))


def _newton_step(curvature: Floats, missing: Floats) -> Floats:
    """x may be multiplied and y divided by one factor without any effect: the last y is held fast.

    The second derivatives within x, and within y, are diagonal: what is left to solve is as large as there are sizes.
    """
    rows = len(curvature)
    own, other = curvature.sum(axis=1), curvature.sum(axis=0)
    scaled = curvature / own[:, None]
    schur = np.diag(other) - curvature.T @ scaled
    right = missing[rows:] - scaled.T @ missing[:rows]
    y = np.append(np.linalg.solve(schur[:-1, :-1], right[:-1]), 0.0)
    return np.concatenate([missing[:rows] / own - scaled @ y, y])


def _sigmoid(theta: Floats, rows: int) -> Floats:
    return sigmoid(np.add.outer(theta[:rows], theta[rows:]))


def _margins(expected: Floats) -> Floats:
    return np.concatenate([expected.sum(axis=1), expected.sum(axis=0)])


def _likelihood(theta: Floats, target: Floats, weight: Floats) -> float:
    rows = weight.shape[0]
    return float(target @ theta - np.sum(weight * softplus(np.add.outer(theta[:rows], theta[rows:]))))
