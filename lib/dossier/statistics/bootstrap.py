"""Intervals by resampling: documents where documents were sampled, blocks of text within one document."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

RESAMPLES = 2000
LEVEL = 0.95
DOCUMENTS_NEEDED = 20
"""With fewer documents the interval covers too seldom to be called by its level (benchmarks/coverage.py)."""
BLOCKS_NEEDED = 10
"""Blocks that a text must hold, one beside the other, for an interval of its own."""
CHUNK = 100
"""Resamples in memory at once."""


def document_weights(n_documents: int, resamples: int, seed: int) -> Iterator[np.ndarray]:
    """How often each document is drawn: chunks of rows (resamples) by columns (documents).

    Source: B. Efron (1979), Bootstrap methods; the document is the sampling unit, as J. Lijffijt et al. (2016),
    Significance testing of word frequencies in corpora, ask for.
    """
    generator = np.random.default_rng(seed)
    shares = np.full(n_documents, 1 / n_documents)
    for start in range(0, resamples, CHUNK):
        yield generator.multinomial(n_documents, shares, size=min(CHUNK, resamples - start)).astype(float)


def rate_intervals(
    counts: np.ndarray,
    sizes: np.ndarray,
    *,
    per: float = 1.0,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
) -> np.ndarray:
    """Percentile intervals of pooled rates (sum of counts / sum of sizes x per): terms by (low, high).

    `counts`: documents by terms; `sizes`: tokens of each document. All empty (NaN) with fewer than
    DOCUMENTS_NEEDED documents.
    """
    n_documents, n_terms = counts.shape
    if n_documents < DOCUMENTS_NEEDED or n_terms == 0 or sizes.sum() == 0:
        return np.full((n_terms, 2), np.nan)
    parts = []
    for weights in document_weights(n_documents, resamples, seed):
        drawn = np.maximum(weights @ sizes, 1)
        parts.append(weights @ counts / drawn[:, None] * per)
    tail = (1 - level) / 2
    return np.quantile(np.concatenate(parts), [tail, 1 - tail], axis=0).T


def moving_block_interval(
    series: np.ndarray,
    block: int,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
) -> tuple[float, float]:
    """Percentile interval of the mean of a dependent series, by blocks of `block` neighbours.

    Source: H. R. Kuensch (1989), The jackknife and the bootstrap for general stationary observations. Empty
    (NaN, NaN) for a series shorter than BLOCKS_NEEDED blocks.
    """
    n = len(series)
    if n < BLOCKS_NEEDED * block:
        return float("nan"), float("nan")
    sums = np.concatenate([[0.0], np.cumsum(series)])
    means = (sums[block:] - sums[:-block]) / block
    generator = np.random.default_rng(seed)
    drawn = generator.integers(0, len(means), size=(resamples, n // block))
    # Blocks at the two ends are drawn less often than the middle; recentring takes that bias away.
    centred = means[drawn].mean(axis=1) - means.mean() + series.mean()
    tail = (1 - level) / 2
    low, high = np.quantile(centred, [tail, 1 - tail])
    return float(low), float(high)
