"""Sequences of neighbouring tokens within a sentence."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.terms import PER, codes_of

COLUMNS = ["rank", "ngram", "n", "rate", "n_documents"]


def ngrams(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    length: int = 3,
    *,
    stop_words: frozenset[str] = frozenset(),
    at_least: int = 2,
) -> pd.DataFrame:
    """Every sequence of `length` neighbouring tokens that stands at least so often, the most frequent first.

    Neighbours stand in one sentence; punctuation between them does not part them. A sequence that begins or
    ends with a stop word is left out.

    - `rank` (ties share the smallest), `ngram` (tokens with a space between), `n`
    - `rate`: per PER running tokens; `n_documents`
    """
    types, vocabulary, sentence = coded(tokens)
    n = len(types)
    if n < length:
        return pd.DataFrame({name: [] for name in COLUMNS})
    stopped = np.array([t in stop_words for t in vocabulary], dtype=bool)
    starts = np.flatnonzero(sentence[: n - length + 1] == sentence[length - 1 :])
    starts = starts[~stopped[types[starts]] & ~stopped[types[starts + length - 1]]]
    keys = types[starts].astype(np.int64)
    for step in range(1, length):
        keys = np.unique(keys * len(vocabulary) + types[starts + step], return_inverse=True)[1]
    if not len(keys):
        return pd.DataFrame({name: [] for name in COLUMNS})
    _, first, number = np.unique(keys, return_index=True, return_inverse=True)
    counts = np.bincount(number)
    owners = codes_of(tokens["doc_id"], documents["doc_id"])[starts]
    pairs = np.unique(number.astype(np.int64) * max(len(documents), 1) + owners)
    ranges = np.bincount(pairs // max(len(documents), 1), minlength=len(counts))
    kept = np.flatnonzero(counts >= at_least)
    words = [" ".join(vocabulary[types[s : s + length]]) for s in starts[first[kept]]]
    table = pd.DataFrame(
        {"ngram": pd.Series(words, dtype=object), "n": counts[kept], "n_documents": ranges[kept]}
    )
    table["rate"] = table["n"] / n * PER
    table = table.sort_values(["n", "ngram"], ascending=[False, True], ignore_index=True)
    table["rank"] = table["n"].rank(method="min", ascending=False).astype("int64")
    return table[COLUMNS]


def coded(tokens: pd.DataFrame, unit: str = "token") -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tokens as numbers: the type of each, the types in alphabetical order, and the sentence of each."""
    types, vocabulary = pd.factorize(tokens[unit].to_numpy(dtype=object), sort=True)
    document = pd.factorize(tokens["doc_id"].to_numpy(dtype=object))[0].astype(np.int64)
    within = tokens["sentence_id"].to_numpy(dtype=np.int64)
    sentence = document * (int(within.max()) + 1 if len(within) else 1) + within
    return types.astype(np.int64), np.asarray(vocabulary, dtype=object), sentence
