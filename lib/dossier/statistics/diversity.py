"""Lexical diversity, compared at one common window, since longer texts repeat themselves more."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.bootstrap import RESAMPLES, moving_block_interval
from dossier.statistics.terms import codes_of

SMALLEST_WINDOW = 25
"""Tokens; below this a type-token ratio says next to nothing. Shorter documents are left empty."""
MTLD_FACTOR = 0.72
MTLD_TOKENS = 100
"""Tokens that MTLD needs to be stable, by its authors."""
COLUMNS = ["doc_id", "n_tokens", "n_types", "mattr", "low", "high", "mtld", "note"]
TOO_SHORT = "shorter than the window"


def common_window(n_tokens: pd.Series, wished: int) -> int:
    """The window for all documents: as wished, but no longer than the shortest of those with SMALLEST_WINDOW tokens."""
    usable = n_tokens[n_tokens >= SMALLEST_WINDOW]
    return max(SMALLEST_WINDOW, min([wished, *usable]))


def diversity(
    documents: pd.DataFrame, tokens: pd.DataFrame, window: int, *, resamples: int = RESAMPLES, seed: int = 0
) -> pd.DataFrame:
    """Lexical diversity of every document, in the order of the corpus.

    - `doc_id`, `n_tokens`, `n_types` (distinct tokens)
    - `mattr`: mean share of types over all windows of `window` tokens, 0 to 1. Source: M. A. Covington and
      J. D. McFall (2010), Cutting the Gordian knot. Empty for a document shorter than the window.
    - `low`, `high`: 95 % interval of it, by moving blocks of neighbouring windows; empty for a document
      shorter than `bootstrap.BLOCKS_NEEDED` blocks
    - `mtld`: mean number of tokens for which the type-token ratio stays above 0.72, read forwards and
      backwards, as a check. Source: P. M. McCarthy and S. Jarvis (2010), MTLD, vocd-D, and HD-D. Empty below
      MTLD_TOKENS tokens.
    - `note`: why there is no value; else empty
    """
    rows = []
    for doc_id, sequence in zip(documents["doc_id"], _sequences(documents, tokens), strict=True):
        ratios = window_ratios(sequence, window)
        low, high = moving_block_interval(ratios, window, resamples=resamples, seed=seed)
        mean = float(ratios.mean()) if len(ratios) else float("nan")
        note = "" if len(ratios) else TOO_SHORT
        rows.append((doc_id, len(sequence), len(np.unique(sequence)), mean, low, high, mtld(sequence), note))
    return pd.DataFrame(rows, columns=COLUMNS)


def _sequences(documents: pd.DataFrame, tokens: pd.DataFrame) -> list[np.ndarray]:
    """The types of each document as numbers, in the order of its tokens."""
    types = pd.factorize(tokens["token"].to_numpy(dtype=object))[0]
    owners = codes_of(tokens["doc_id"], documents["doc_id"])
    ends = np.cumsum(np.bincount(owners, minlength=len(documents)))
    return np.split(types[np.argsort(owners, kind="stable")], ends[:-1])


def window_ratios(types: np.ndarray, window: int) -> np.ndarray:
    """The share of types in each window of so many neighbouring tokens; none where the text is shorter."""
    n = len(types)
    if n < window:
        return np.zeros(0)
    order = np.argsort(types, kind="stable")
    before = np.full(n, -1)
    same = types[order[1:]] == types[order[:-1]]
    before[order[1:][same]] = order[:-1][same]
    # Token i is a new type in the windows that begin after its last occurrence and not after i.
    place = np.arange(n)
    first = np.maximum(before + 1, place - window + 1).clip(min=0)
    last = np.minimum(place, n - window)
    counted = first <= last
    change = np.zeros(n - window + 2)
    np.add.at(change, first[counted], 1)
    np.add.at(change, last[counted] + 1, -1)
    return np.cumsum(change)[: n - window + 1] / window


def mtld(types: np.ndarray) -> float:
    """The measure of textual lexical diversity; NaN below MTLD_TOKENS tokens."""
    if len(types) < MTLD_TOKENS:
        return float("nan")
    sequence = types.tolist()
    return (_mean_factor_length(sequence) + _mean_factor_length(sequence[::-1])) / 2


def _mean_factor_length(sequence: list[int]) -> float:
    factors, seen, n = 0.0, set[int](), 0
    for token in sequence:
        n += 1
        seen.add(token)
        if len(seen) / n < MTLD_FACTOR:
            factors, seen, n = factors + 1, set(), 0
    if n:
        factors += (1 - len(seen) / n) / (1 - MTLD_FACTOR)
    return len(sequence) / factors if factors else float("nan")


def window_choices(documents: pd.DataFrame, tokens: pd.DataFrame, windows: tuple[int, ...]) -> pd.DataFrame:
    """Would another window order the documents otherwise? One row for each window.

    - `window`, `n_documents` (as long as it), `median` MATTR
    - `agreement`: Spearman's rank correlation with the first window, over the documents that both can measure;
      empty for fewer than three, or where all share one value
    """
    sequences = _sequences(documents, tokens)
    values = {
        w: pd.Series([window_ratios(s, w).mean() if len(s) >= w else np.nan for s in sequences], dtype=float)
        for w in dict.fromkeys(windows)
    }
    rows = []
    for window, mattr in values.items():
        both = pd.DataFrame({"a": values[windows[0]], "b": mattr}).dropna().rank()
        varied = len(both) > 2 and both["a"].nunique() > 1 and both["b"].nunique() > 1
        agreement = float(both["a"].corr(both["b"])) if varied else float("nan")
        rows.append(
            (
                window,
                int(mattr.notna().sum()),
                float(mattr.median()) if mattr.notna().any() else np.nan,
                agreement,
            )
        )
    return pd.DataFrame(rows, columns=["window", "n_documents", "median", "agreement"])
