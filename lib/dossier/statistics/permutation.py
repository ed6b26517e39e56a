"""The test that takes the document for the unit: would other labels on the documents give as large a difference?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice
from math import comb
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_array

ENUMERATED = 10_000
"""With no more labellings than this all are tried; else a sample of them."""
REFINED = 100
"""Terms whose p is small are tried with up to so many times the labellings: many terms ask for small p."""
LABELS, CELLS = 200_000_000, 1_000_000_000
"""Labels drawn, and counts of terms added up, at most for that."""
CHUNK = 50
IN_MEMORY = 4_000_000
FEW = 10
TOLERANCE = 1e-9
"""relative; two labellings with one and the same difference must count as equal"""


def smallest_p(n_focus: int, n_reference: int, permutations: int) -> float:
    """The p below which the test cannot come for groups of these sizes: 0.1 for two against three documents.

    1 / number of labellings (twice that for groups of one size, where swapping them gives the same difference);
    where labellings are sampled, 1 / (sampled + 1), with as many as the refinement may take; where it has to try many
    terms of many documents it takes fewer (CELLS), and p stays above that. 1 where a group is empty.
    """
    labellings = comb(n_focus + n_reference, n_focus)
    if not n_focus or not n_reference:
        return 1.0
    if labellings > ENUMERATED:
        return 1 / (_refined(n_focus + n_reference, permutations) + 1)
    return min(1.0, (2 if n_focus == n_reference else 1) / labellings)


def permutation_test(
    matrix: csr_array, sizes: np.ndarray, focus: np.ndarray, *, permutations: int, seed: int = 0
) -> np.ndarray:
    """Two-sided p of each term: the share of labellings whose rates differ at least as much as the true ones.

    `matrix`: documents by terms; `sizes`: tokens of each document; `focus`: mask of the first group. The
    statistic is |rate in focus - rate in reference|, rates pooled over documents. All labellings where they are
    no more than ENUMERATED, else `permutations` random ones, (1 + as large) / (1 + permutations); a term with
    fewer than ten as large is tried anew with more of them, and has the p of these alone. Source: T.
    Mildenberger (2023), keyperm: keyword analysis using permutation tests, on labels of documents.
    """
    if comb(len(sizes), int(focus.sum())) <= ENUMERATED:
        as_large, tried = _as_large(matrix, sizes, focus, _every(len(sizes), int(focus.sum())))
        return as_large / tried
    size = _chunk(matrix)
    as_large, tried = _as_large(matrix, sizes, focus, _some(focus, permutations, size, seed))
    p = (1 + as_large) / (1 + tried)
    small = np.flatnonzero(as_large < FEW)
    chosen = matrix[:, small]
    more = min(_refined(len(sizes), permutations), CELLS // max(chosen.nnz, 1))
    if len(small) and more > permutations:
        as_large, tried = _as_large(chosen, sizes, focus, _some(focus, more, _chunk(chosen), seed + 1))
        p[small] = (1 + as_large) / (1 + tried)
    return p


def _refined(n_documents: int, permutations: int) -> int:
    return max(permutations, min(REFINED * permutations, LABELS // max(n_documents, 1)))


def _chunk(matrix: csr_array) -> int:
    """Labellings at once, so that neither labels nor differences fill the memory."""
    return max(CHUNK, IN_MEMORY // max(*matrix.shape, 1))


def _as_large(
    matrix: csr_array, sizes: np.ndarray, focus: np.ndarray, labels: Iterator[np.ndarray]
) -> tuple[np.ndarray, int]:
    """How many of the labellings part each term at least as much as the true one, and how many were tried."""
    totals = np.asarray(matrix.sum(axis=0)).ravel().astype(float)
    observed = _difference(matrix, sizes, totals, focus[None, :])[0]
    as_large, tried = np.zeros(len(totals)), 0
    for chunk in labels:
        differences = _difference(matrix, sizes, totals, chunk)
        as_large += (differences >= observed * (1 - TOLERANCE)).sum(axis=0)
        tried += len(chunk)
    return as_large, tried


def _difference(matrix: csr_array, sizes: np.ndarray, totals: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """|difference of rates| for each labelling (row) and term (column)."""
    counts = (matrix.T @ labels.T.astype(float)).T
    tokens = (labels @ sizes).astype(float)[:, None]
    others = float(sizes.sum()) - tokens
    return np.abs(counts / np.maximum(tokens, 1) - (totals - counts) / np.maximum(others, 1))


def _every(n: int, chosen: int) -> Iterator[np.ndarray]:
    ways = combinations(range(n), chosen)
    while chunk := list(islice(ways, CHUNK)):
        labels = np.zeros((len(chunk), n), dtype=bool)
        labels[np.arange(len(chunk))[:, None], np.array(chunk)] = True
        yield labels


def _some(focus: np.ndarray, permutations: int, size: int, seed: int) -> Iterator[np.ndarray]:
    generator = np.random.default_rng(seed)
    for start in range(0, permutations, size):
        rows = min(size, permutations - start)
        yield generator.permuted(np.tile(focus, (rows, 1)), axis=1)
