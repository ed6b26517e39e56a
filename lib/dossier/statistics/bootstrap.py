"""Intervals by resampling: documents where documents were sampled, blocks of text within one document."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

RESAMPLES = 2000
LEVEL = 0.95
DOCUMENTS_NEEDED = 20
"""With fewer documents the interval covers too seldom to be called by its level (benchmarks/interval_coverage.py)."""
RANGE_NEEDED = 5
"""Documents in which a term must stand for an interval."""
BLOCKS_NEEDED = 5
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
    """Bootstrap-t intervals of pooled rates (sum of counts / sum of sizes x per): terms by (low, high).

    `counts`: documents by terms; `sizes`: tokens of each document. Each draw of documents gives a rate and, by
    linearisation of the ratio, its standard error; the quantiles of (drawn - true) / error, turned round, give
    the interval. Source: P. Hall (1988), Theoretical comparison of bootstrap confidence intervals; chosen over
    percentiles because it covers what it promises with fewer documents (benchmarks/interval_coverage.py).

    All empty (NaN) with fewer than DOCUMENTS_NEEDED documents; empty for a term that stands in fewer than
    RANGE_NEEDED of them, which many draws would miss.
    """
    bounds = _bootstrap_t(counts, sizes, resamples, level, seed)
    bounds[:, 0] = np.maximum(bounds[:, 0], 0)
    return bounds * per


def difference_intervals(
    first: np.ndarray,
    second: np.ndarray,
    sizes: np.ndarray,
    *,
    per: float = 1.0,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
) -> np.ndarray:
    """The same for the difference of two pooled rates, column by column: (low, high), below 0 where the second is more.

    Both rates come from the same draws of documents, as they come from the same documents: two words of one matter
    rise and fall together, so that their own intervals can overlap where the difference is sure. Empty as those of
    `rate_intervals`; a document counts where the two differ in it.
    """
    return _bootstrap_t(first - second, sizes, resamples, level, seed) * per


def _bootstrap_t(counts: np.ndarray, sizes: np.ndarray, resamples: int, level: float, seed: int) -> np.ndarray:
    """Intervals of sum of counts / sum of sizes; counts may be negative, being differences."""
    n_documents, n_terms = counts.shape
    if n_documents < DOCUMENTS_NEEDED or n_terms == 0 or sizes.sum() == 0:
        return np.full((n_terms, 2), np.nan)
    rate, error = _ratio(np.ones((1, n_documents)), counts, sizes)
    parts = []
    for weights in document_weights(n_documents, resamples, seed):
        drawn, errors = _ratio(weights, counts, sizes)
        parts.append(np.divide(drawn - rate, errors, out=np.zeros_like(drawn), where=errors > 0))
    tail = (1 - level) / 2
    low, high = np.quantile(np.concatenate(parts), [1 - tail, tail], axis=0)
    bounds = np.stack([rate[0] - low * error[0], rate[0] - high * error[0]], axis=1)
    return np.where(((counts != 0).sum(axis=0) >= RANGE_NEEDED)[:, None], bounds, np.nan)


def _ratio(weights: np.ndarray, counts: np.ndarray, sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pooled rates in draws of documents, and their standard errors: draws by terms.

    By linearisation of the ratio sqrt(n / (n - 1) x sum of weight x (count - rate x size)^2) / sum of sizes. The factor
    n / (n - 1) is left out: the intervals divide errors of draws by that of the corpus, and it cancels.
    """
    tokens = np.maximum(weights @ sizes, 1)[:, None]
    rates = weights @ counts / tokens
    squares = weights @ counts**2 - 2 * rates * (weights @ (counts * sizes[:, None]))
    squares += rates**2 * (weights @ sizes.astype(float) ** 2)[:, None]
    return rates, np.sqrt(np.maximum(squares, 0)) / tokens


def moving_block_interval(
    series: np.ndarray,
    overlap: int,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
) -> tuple[float, float]:
    """Percentile interval of the mean of values that overlap with their next `overlap` neighbours.

    Blocks are twice as long as the overlap. Two corrections widen the interval: of a correlation that falls
    evenly to nothing at `overlap`, blocks of that length see five sixths; and few blocks vary like Student's t.
    Sources: H. R. Künsch (1989), The jackknife and the bootstrap for general stationary observations, also for
    the bias of short blocks; T. Hesterberg (2015), What teachers should know about the bootstrap, for the
    second. Empty (NaN, NaN) for a series shorter than BLOCKS_NEEDED blocks.
    """
    block = 2 * overlap
    n_blocks = len(series) // max(block, 1)
    if n_blocks < BLOCKS_NEEDED:
        return float("nan"), float("nan")
    sums = np.concatenate([[0.0], np.cumsum(series)])
    means = (sums[block:] - sums[:-block]) / block
    generator = np.random.default_rng(seed)
    drawn = generator.integers(0, len(means), size=(resamples, n_blocks))
    tail = (1 - level) / 2
    # Blocks at the two ends are drawn less often than the middle; centring takes that bias away.
    low, high = np.quantile(means[drawn].mean(axis=1) - means.mean(), [tail, 1 - tail])
    wider = _widening(n_blocks, 1 - tail) * np.sqrt(6 / 5)
    middle = float(series.mean())
    return float(middle + low * wider), float(middle + high * wider)


def _widening(n: int, quantile: float) -> float:
    """How much wider an interval from n independent parts must be than the bootstrap's."""
    from scipy.stats import norm, t

    return float(np.sqrt(n / (n - 1)) * t.ppf(quantile, n - 1) / norm.ppf(quantile))
