"""Association in a two-by-two table: how far two events keep company beyond chance.

              second          not second
first         together        n_first - together     | n_first
not first     n_second - t.   ...                    | ...
              n_second                               | total
"""

from __future__ import annotations

import numpy as np

from dossier.statistics.logarithms import log, log2


def log_likelihood(
    together: np.ndarray, n_first: np.ndarray, n_second: np.ndarray, total: np.ndarray
) -> np.ndarray:
    """G2 over all four cells, 2 x sum of observed x ln(observed / expected); from 0, without a sign.

    Source: T. Dunning (1993), Accurate methods for the statistics of surprise and coincidence.
    """
    together, n_first, n_second, total = (
        np.asarray(a, dtype=float) for a in (together, n_first, n_second, total)
    )
    cells = (
        (together, n_first, n_second),
        (n_first - together, n_first, total - n_second),
        (n_second - together, total - n_first, n_second),
        (total - n_first - n_second + together, total - n_first, total - n_second),
    )
    return np.maximum(
        2 * sum(_term(seen, row * column / np.maximum(total, 1)) for seen, row, column in cells), 0
    )


def _term(seen: np.ndarray, expected: np.ndarray) -> np.ndarray:
    ratio = np.divide(seen, expected, out=np.ones_like(seen + expected), where=(seen > 0) & (expected > 0))
    return seen * log(ratio)


def npmi(together: np.ndarray, n_first: np.ndarray, n_second: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Normalised pointwise mutual information, ln(p12 / (p1 p2)) / -ln p12: -1 never, 0 by chance, 1 always together.

    Source: G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction. Empty where
    everything is together; -1 where nothing is.
    """
    together, n_first, n_second, total = (
        np.asarray(a, dtype=float) for a in (together, n_first, n_second, total)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        information = log(together) + log(total) - log(n_first) - log(n_second)
        value = information / -log(together / total)
    # Equal as whole numbers: exactly as often as by chance, or always together, whatever logarithms make of it.
    value = np.where((together == n_first) & (together == n_second), 1.0, value)
    value = np.where(together * total == n_first * n_second, 0.0, value)
    return np.where(together == 0, -1.0, np.where(together >= total, np.nan, value))


def log_dice(together: np.ndarray, n_first: np.ndarray, n_second: np.ndarray) -> np.ndarray:
    """14 + log2(2 x together / (n_first + n_second)): 14 always together, one less is half as often.

    Source: P. Rychlý (2008), A lexicographer-friendly association score. Does not depend on the size of the
    corpus.
    """
    together, n_first, n_second = (np.asarray(a, dtype=float) for a in (together, n_first, n_second))
    with np.errstate(divide="ignore", invalid="ignore"):
        return 14 + log2(2 * together / (n_first + n_second))
