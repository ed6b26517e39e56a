"""How many of the findings among many tests are expected to be false."""

from __future__ import annotations

import numpy as np


def benjamini_hochberg(p: np.ndarray, n_tests: int = 0) -> np.ndarray:
    """The false discovery rate at which each of `p` is found (Y. Benjamini and Y. Hochberg 1995), its q.

    `n_tests`: how many hypotheses were tested, where some of them are not in `p`; these have p = 1.
    """
    from scipy.stats import false_discovery_control

    if not len(p):
        return np.zeros(0)
    missing = np.ones(max(0, n_tests - len(p)))
    return np.asarray(false_discovery_control(np.concatenate([p, missing]))[: len(p)], dtype=float)
