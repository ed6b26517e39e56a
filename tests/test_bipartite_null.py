"""The null that keeps frequencies and sizes: its margins, its certain cells, and a solution by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from dossier.statistics.bipartite_null import (
    BipartiteNull,
    _newton_step,
    bipartite_null,
    certain_cells,
    free_blocks,
)


def null_of(matrix: np.ndarray) -> BipartiteNull:
    return bipartite_null(matrix.sum(axis=1), np.bincount(matrix.sum(axis=0)))


def full(null: BipartiteNull, matrix: np.ndarray) -> np.ndarray:
    """The probabilities for each cell of the matrix."""
    columns = np.searchsorted(null.sizes, matrix.sum(axis=0))
    return np.array([null.of(d)[columns] for d in matrix.sum(axis=1)])


def test_a_solution_by_hand() -> None:
    """Frequencies 2, 1, 1 in units of size 2, 1, 1.

    By symmetry p(2,2) = a, p(2,1) = b, p(1,2) = c, p(1,1) = e with a + 2b = 2, a + 2c = 2, c + 2e = 1, and
    one odds ratio: a/(1-a) e/(1-e) = b/(1-b) c/(1-c). With b = c = 1 - a/2 and e = a/4 one unknown is left,
    which is found by bisection.
    """

    def difference(a: float) -> float:
        b, e = 1 - a / 2, a / 4
        return a / (1 - a) * e / (1 - e) - (b / (1 - b)) ** 2

    low, high = 1e-9, 1 - 1e-9
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if difference(middle) < 0 else (low, middle)
    null = bipartite_null(np.array([2, 1, 1]), np.array([0, 2, 1]))
    expected = np.array([[1 - low / 2, low], [low / 4, 1 - low / 2]])
    assert null.probability == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(20))
def test_margins_are_kept(seed: int) -> None:
    """Expected frequencies and sizes equal the observed ones to nine digits, also where rows are full."""
    random = np.random.default_rng(seed)
    matrix = (random.random((9, 25)) < random.choice([0.05, 0.3, 0.9], (9, 1))).astype(int)
    matrix = matrix[matrix.sum(axis=1) > 0][:, matrix[matrix.sum(axis=1) > 0].sum(axis=0) > 0]
    probability = full(null_of(matrix), matrix)
    assert probability.sum(axis=1) == pytest.approx(matrix.sum(axis=1), abs=1e-9)
    assert probability.sum(axis=0) == pytest.approx(matrix.sum(axis=0), abs=1e-9)


def test_cells_without_a_choice_are_certain() -> None:
    """Nested margins leave one matrix only; the model gives its very cells, 0 and 1."""
    matrix = np.array([[1, 1, 1, 1], [0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1]])
    assert full(null_of(matrix), matrix) == pytest.approx(matrix, abs=0)


def test_certain_cells_are_those_that_every_matrix_shares() -> None:
    """Counted by going through all matrices with the margins 3, 2, 1, 1 by 3, 2, 1, 1."""
    margins = [3, 2, 1, 1]
    cells = itertools.product(itertools.product((0, 1), repeat=4), repeat=4)
    kept = [
        m for m in map(np.array, cells) if list(m.sum(axis=1)) == margins and list(m.sum(axis=0)) == margins
    ]
    share = np.mean(kept, axis=0)
    probability = full(null_of(kept[0]), kept[0])
    assert len(kept) > 1
    assert ((probability == 0) | (probability == 1) == ((share == 0) | (share == 1))).all()


def test_one_unit_or_none() -> None:
    """One unit that names all is certain; no unit at all is an empty model."""
    assert bipartite_null(np.array([1, 1]), np.array([0, 0, 1])).probability.tolist() == [[1.0]]
    assert bipartite_null(np.array([], dtype=int), np.array([3])).probability.shape == (0, 0)


def test_the_step_of_newton_solves_the_whole_system() -> None:
    """Solved for the sizes alone, the step fulfils every equation of the full matrix of second derivatives."""
    random = np.random.default_rng(3)
    curvature, missing = random.random((6, 3)) + 0.1, random.random(9)
    missing[-1] = missing[:6].sum() - missing[6:8].sum()
    step = _newton_step(curvature, missing)
    hessian = np.block(
        [[np.diag(curvature.sum(axis=1)), curvature], [curvature.T, np.diag(curvature.sum(axis=0))]]
    )
    assert step[-1] == 0
    assert np.abs(hessian @ step - missing).max() < 1e-12


def test_margins_that_leave_no_choice_open_no_block() -> None:
    """One actor in three units, one in one; two units of one, one of two: by hand the only filling there is.

    With frequencies 2 and 2 in the same units either may stand in those of one: that block is open.
    """
    d, each, sizes, units = np.array([3, 1]), np.array([1, 1]), np.array([1, 2]), np.array([2, 1])
    single, blocks = certain_cells(d, each, sizes, units)
    assert single.tolist() == [[1.0, 1.0], [0.0, 1.0]] and blocks == []
    assert all(len(block.columns) == 0 for block in free_blocks(d, each, sizes, units))
    single, (block,) = certain_cells(np.array([2]), np.array([2]), sizes, units)
    assert single.tolist() == [[0.0, 1.0]]
    assert block.sizes.tolist() == [1] and block.frequencies.tolist() == [1]
