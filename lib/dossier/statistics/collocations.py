"""Which words keep company: neighbouring pairs in the whole corpus, and the company of one chosen term."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics import association
from dossier.statistics.ngrams import coded
from dossier.statistics.terms import codes_of

WINDOW = 5
"""places before and after a term that count as near it"""
PAIR_COLUMNS = [
    "first", "second", "n", "n_first", "n_second", "n_pairs", "n_documents", "log_likelihood", "npmi", "log_dice",
]  # fmt: skip
COMPANY_COLUMNS = [
    "term", "n", "n_near", "n_term", "n_tokens", "n_documents", "log_likelihood", "npmi", "log_dice",
]  # fmt: skip


def collocations(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    stop_words: frozenset[str] = frozenset(),
    at_least: int = 3,
) -> pd.DataFrame:
    """Pairs of neighbouring tokens, by log-likelihood; only pairs that stand together more often than by chance.

    One contingency table for all measures: its unit is the pair of neighbours in one sentence (n_pairs of them).

    - `first`, `second`: in this order, side by side; pairs with a stop word or without letters are not shown
    - `n`: pairs of these two; `n_first`, `n_second`: pairs that begin with the one, end with the other
    - `n_pairs`: all pairs; `n_documents`: with at least one pair of these two
    - `log_likelihood` (evidence), `npmi` and `log_dice` (strength): see `association`
    """
    types, vocabulary, sentence = coded(tokens)
    joined = np.flatnonzero(sentence[:-1] == sentence[1:])
    left, right = types[joined], types[joined + 1]
    n_first, n_second = (
        np.bincount(left, minlength=len(vocabulary)),
        np.bincount(right, minlength=len(vocabulary)),
    )
    barred = np.array([t in stop_words or not any(map(str.isalpha, t)) for t in vocabulary], dtype=bool)
    kept = ~barred[left] & ~barred[right]
    owners = codes_of(tokens["doc_id"], documents["doc_id"])[joined[kept]]
    keys, number, counts = np.unique(
        left[kept] * max(len(vocabulary), 1) + right[kept], return_inverse=True, return_counts=True
    )
    pairs = np.unique(number.astype(np.int64) * max(len(documents), 1) + owners)
    table = pd.DataFrame(
        {"a": keys // max(len(vocabulary), 1), "b": keys % max(len(vocabulary), 1), "n": counts}
    )
    table["n_documents"] = np.bincount(pairs // max(len(documents), 1), minlength=len(table))
    table = table[table["n"] >= at_least]
    table = table.assign(n_first=n_first[table["a"]], n_second=n_second[table["b"]], n_pairs=len(joined))
    table["first"], table["second"] = vocabulary[table["a"]], vocabulary[table["b"]]
    table = _measured(table, table["n_first"], table["n_second"], table["n_pairs"])
    return table.sort_values(["log_likelihood", "first", "second"], ascending=[False, True, True])[
        PAIR_COLUMNS
    ].reset_index(drop=True)


def company(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    term: str,
    *,
    window: int = WINDOW,
    unit: str = "token",
    stop_words: frozenset[str] = frozenset(),
    at_least: int = 2,
) -> pd.DataFrame:
    """The words near one term, by log-likelihood; only those nearer than by chance.

    One contingency table for all measures: its unit is the token (those of the term itself left out), which is
    near (at most `window` tokens from an occurrence, in its sentence) or not. Each token counts once, however
    many occurrences are near. Source: S. Evert (2008), Corpora and collocations, on surface co-occurrence.

    - `term`: the word; stop words and tokens without letters are not shown
    - `n`: its tokens near the term; `n_near`: all tokens near it; `n_term`: all its tokens; `n_tokens`: all tokens
    - `n_documents`: with it near the term
    - `log_likelihood`, `npmi`, `log_dice`: see `association`
    """
    types, vocabulary, _ = coded(tokens, unit)
    near = near_term(tokens, term, window=window, unit=unit)
    total = len(types) - int((vocabulary[types] == term).sum()) if len(types) else 0
    counts = np.bincount(types[near], minlength=len(vocabulary))
    everywhere = np.bincount(types, minlength=len(vocabulary))
    barred = np.array([t in stop_words or not any(map(str.isalpha, t)) for t in vocabulary], dtype=bool)
    shown = np.flatnonzero((counts >= at_least) & ~barred)
    owners = codes_of(tokens["doc_id"], documents["doc_id"])
    found = pd.DataFrame({"type": types[near], "owner": owners[near]}).drop_duplicates()
    ranges = np.bincount(found["type"], minlength=len(vocabulary))
    table = pd.DataFrame({"term": vocabulary[shown], "n": counts[shown], "n_documents": ranges[shown]})
    table = table.assign(n_near=int(near.sum()), n_term=everywhere[shown], n_tokens=total)
    table = _measured(table, table["n_near"], table["n_term"], table["n_tokens"])
    return table.sort_values(["log_likelihood", "term"], ascending=[False, True])[
        COMPANY_COLUMNS
    ].reset_index(drop=True)


def near_term(tokens: pd.DataFrame, term: str, *, window: int = WINDOW, unit: str = "token") -> np.ndarray:
    """A mask over the tokens: at most `window` tokens from an occurrence of the term, in its sentence; not the term."""
    types, vocabulary, sentence = coded(tokens, unit)
    node = np.flatnonzero(vocabulary[types] == term) if len(types) else np.zeros(0, dtype=np.int64)
    near = np.zeros(len(types), dtype=bool)
    for step in [s for s in range(-window, window + 1) if s]:
        place = node + step
        inside = (place >= 0) & (place < len(types))
        place, origin = place[inside], node[inside]
        near[place[sentence[place] == sentence[origin]]] = True
    near[node] = False
    return near


def _measured(table: pd.DataFrame, first: pd.Series, second: pd.Series, total: pd.Series) -> pd.DataFrame:
    """The three measures beside the counts, for what stands together more often than expected."""
    arrays = [a.to_numpy(dtype=float) for a in (table["n"], first, second, total)]
    table = table.assign(
        log_likelihood=association.log_likelihood(*arrays),
        npmi=association.npmi(*arrays),
        log_dice=association.log_dice(*arrays[:3]),
    )
    return table[table["n"] * total > first * second]
