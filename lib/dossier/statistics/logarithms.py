"""Logarithms and exponentials to the same last digit on every processor.

numpy computes them with the widest instructions that a processor has, and the last digit depends on which. These call
the C library, value by value. Sums, products and square roots need no such care: they are exact, or rounded alike.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

LN_2 = math.log(2)


def log(x: Any) -> Any:
    """ln x, of the shape of x; -inf at 0, NaN below."""
    from scipy.special import xlogy

    return xlogy(1.0, x)


def log2(x: Any) -> Any:
    """The logarithm to base 2, of the shape of x; -inf at 0, NaN below."""
    return log(x) / LN_2


def log1p(x: Any) -> Any:
    """ln(1 + x), exact for small x too, of the shape of x."""
    from scipy.special import xlog1py

    return xlog1py(1.0, x)


def expm1(x: Any) -> Any:
    """exp(x) - 1, exact for small x too, of the shape of x."""
    from scipy import special

    return special.expm1(x)


def exp(x: Any) -> Any:
    """exp(x), of the shape of x."""
    from scipy.special import inv_boxcox

    # The inverse of a Box-Cox transform whose power is 0; scipy has no plain one.
    return inv_boxcox(x, 0.0)


def sigmoid(x: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(-x)), of the shape of x."""
    from scipy.special import expit

    return np.asarray(expit(x))


def softplus(x: np.ndarray) -> np.ndarray:
    """ln(1 + exp(x)), of the shape of x."""
    from scipy.special import log_expit

    return np.asarray(-log_expit(-x))
