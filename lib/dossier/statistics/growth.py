"""How the vocabulary is distributed (Zipf) and how it grows with the text (Heaps)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.evidence import new_type_evidence
from dossier.statistics.logarithms import exp, expm1, log

POINTS = 60
"""places at which the growth curve is drawn"""
SPACED = 2000
"""Ranks of a Zipf curve that are drawn at most: more lie on top of each other."""
TYPES_NEEDED = 50
"""Types below which no exponent is fitted."""
COLUMNS = ["n_tokens", "n_types", "n_new", "expected", "evidence"]


def zipf(tokens: pd.DataFrame) -> pd.DataFrame:
    """The rank-frequency list of all tokens: `rank` (from 1, ties in alphabetical order), `token`, `n`."""
    counts = tokens["token"].astype("str").value_counts()
    table = counts.rename_axis("token").reset_index(name="n")
    table = table.sort_values(["n", "token"], ascending=[False, True], ignore_index=True)
    table.insert(0, "rank", np.arange(1, len(table) + 1))
    return table


def spaced_ranks(zipf: pd.DataFrame, at_most: int = SPACED) -> pd.DataFrame:
    """The rows of `zipf` that a curve on logarithmic axes needs: all, or evenly spaced there if more than `at_most`."""
    if len(zipf) <= at_most:
        return zipf.copy()
    places = np.unique(exp(np.linspace(0, log(len(zipf)), at_most)).round().astype(int)) - 1
    return zipf.iloc[places].reset_index(drop=True)


def zipf_exponent(n: np.ndarray) -> float:
    """The exponent a of n ~ rank^-a that makes the counts most likely (ranks 1 to V, V the number of types).

    Source: the maximum-likelihood fit of a finite Zipf distribution, as in A. Clauset et al. (2009), Power-law
    distributions in empirical data. A description of the curve, no more: ranks are estimated from the same
    counts (S. T. Piantadosi, 2014). NaN below TYPES_NEEDED types.
    """
    if len(n) < TYPES_NEEDED:
        return float("nan")
    logs = log(np.arange(1, len(n) + 1))
    mean_log = float((n * logs).sum() / n.sum())
    low, high = 0.0, 10.0
    # The likelihood is highest where the expected log rank equals the observed one; it falls as a grows.
    for _ in range(80):
        middle = (low + high) / 2
        weights = exp(-middle * logs)
        low, high = (middle, high) if (weights * logs).sum() / weights.sum() > mean_log else (low, middle)
    return (low + high) / 2


def vocabulary_growth(tokens: pd.DataFrame, points: int = POINTS) -> pd.DataFrame:
    """How many types the first n tokens have, and how many n tokens drawn at random would have.

    - `n_tokens`: n, evenly spaced up to the whole corpus
    - `n_types`: in the first n tokens, in the order of the corpus; `n_new`: of these, new since the row before
    - `expected`: in n tokens drawn at random from the corpus, sum over types of 1 - C(N - f, n) / C(N, n).
      Source: R. H. Baayen (2001), Word frequency distributions, on binomial interpolation; without
      replacement it is S. H. Hurlbert's (1971) rarefaction. It lies above `n_types` where words come in
      clusters, as the topics of articles make them.
    - `evidence`: the sentences in which the `n_new` types stand for the first time; see `evidence`
    """
    codes = pd.factorize(tokens["token"].to_numpy(dtype=object))[0]
    total = len(codes)
    if not total:
        return pd.DataFrame({name: [] for name in COLUMNS})
    n = np.unique(np.linspace(1, total, min(points, total)).round().astype(np.int64))
    # factorize numbers types in the order of their first appearance.
    seen = np.maximum.accumulate(codes) + 1
    sizes, n_of_size = np.unique(np.bincount(codes), return_counts=True)
    missing = _log_absence(total, sizes[None, :], n[:, None])
    expected = (n_of_size * -expm1(missing)).sum(axis=1)
    table = pd.DataFrame({"n_tokens": n, "n_types": seen[n - 1], "expected": expected})
    table["n_new"] = np.diff(seen[n - 1], prepend=0)
    table["evidence"] = pd.Series(new_type_evidence(tokens, n), dtype=object)
    return table[COLUMNS]


def _log_absence(total: int, size: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """ln of the chance that a type with `size` tokens is not among `drawn` of `total`."""
    from scipy.special import gammaln

    left = total - size - drawn
    possible = np.maximum(left, 0)
    logs = gammaln(total - size + 1) - gammaln(possible + 1) - gammaln(total + 1) + gammaln(total - drawn + 1)
    return np.where(left >= 0, np.minimum(logs, 0), -np.inf)


def heaps_exponent(growth: pd.DataFrame) -> float:
    """The exponent b of types ~ tokens^b, by least squares on the logarithms of the observed curve.

    Source: H. S. Heaps (1978), Information retrieval. NaN below TYPES_NEEDED types.
    """
    if growth.empty or growth["n_types"].iloc[-1] < TYPES_NEEDED:
        return float("nan")
    tokens, types = (log(growth[name].to_numpy(dtype=float)) for name in ("n_tokens", "n_types"))
    away = tokens - tokens.mean()
    return float((away * types).sum() / (away * away).sum())


def new_word_rate(n: np.ndarray) -> float:
    """The chance that one token more would be a new type: types seen once / tokens.

    Source: I. J. Good (1953), The population frequencies of species; as productivity in Baayen (2001).
    """
    return float((n == 1).sum() / n.sum()) if n.sum() else float("nan")
