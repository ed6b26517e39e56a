"""The sentences behind a count: one id for each occurrence, so that their number is the number shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dossier.errors import DossierError
from dossier.statistics.ngrams import coded

AT_MOST = 200_000
"""Ids in one table: what a file and a reader can still open."""


def sentence_ids(frame: pd.DataFrame) -> pd.Series:
    """`doc_id:sentence_id` of each row."""
    return frame["doc_id"].astype("str") + ":" + frame["sentence_id"].astype("str")


def common_limit(sizes: np.ndarray, at_most: int = AT_MOST) -> int:
    """The most ids that every row may have so that all rows have no more than `at_most` together; at least 1.

    `sizes`: ids that each row would have.
    """
    low, high = 1, max(1, int(np.max(sizes, initial=1)))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if np.minimum(sizes, middle).sum() <= at_most else (low, middle - 1)
    return low


def within_limit(lists: pd.Series) -> pd.Series:
    """Lists of ids, each cut to its first ones where all together are more than AT_MOST; one limit for all."""
    limit = common_limit(lists.map(len).to_numpy(dtype=np.int64), AT_MOST)
    return lists.map(lambda ids: ids[:limit])


def term_evidence(tokens: pd.DataFrame, terms: Sequence[str], unit: str = "token") -> pd.Series:
    """For each term the sentences of all its occurrences, `doc_id:sentence_id`, in the order of the corpus.

    A sentence that holds a term twice stands there twice. Where these are more than AT_MOST ids in all, each term
    has its first ones, up to one limit for all terms. Indexed by term; named `evidence`.
    """
    wanted = pd.Index(list(terms), dtype=object)
    types, vocabulary = pd.factorize(tokens[unit].to_numpy(dtype=object))
    codes = np.append(wanted.get_indexer(pd.Index(vocabulary, dtype=object)), -1)[types]
    found = np.flatnonzero(codes >= 0)
    return pd.Series(_listed(tokens, found, codes[found], len(wanted)), index=wanted, name="evidence", dtype=object)


def document_evidence(tokens: pd.DataFrame, rows: pd.DataFrame, unit: str = "token") -> pd.Series:
    """For each row (columns `doc_id`, `term`) the sentences of the term's occurrences in that document.

    Same index as `rows`, which name a document and term once; otherwise as `term_evidence`.
    """
    types, vocabulary = pd.factorize(tokens[unit].to_numpy(dtype=object))
    places, doc_ids = pd.factorize(tokens["doc_id"].to_numpy(dtype=object))
    term = pd.Index(vocabulary, dtype=object).get_indexer(pd.Index(rows["term"], dtype=object))
    document = pd.Index(doc_ids, dtype=object).get_indexer(pd.Index(rows["doc_id"], dtype=object))
    unknown = -1 - np.arange(len(rows))
    sought = pd.Index(np.where((term < 0) | (document < 0), unknown, document * len(vocabulary) + term))
    codes = sought.get_indexer(pd.Index(places * len(vocabulary) + types))
    found = np.flatnonzero(codes >= 0)
    return pd.Series(_listed(tokens, found, codes[found], len(rows)), index=rows.index, name="evidence", dtype=object)


def _listed(tokens: pd.DataFrame, rows: np.ndarray, codes: np.ndarray, n: int) -> list[tuple[str, ...]]:
    """For each number below n the sentences of the rows of `tokens` that have it for their code, within the limit."""
    limit = common_limit(np.bincount(codes, minlength=n), AT_MOST)
    kept = pd.Series(codes).groupby(codes).cumcount().to_numpy() < limit
    lists: list[list[str]] = [[] for _ in range(n)]
    for code, one in zip(codes[kept].tolist(), sentence_ids(tokens.iloc[rows[kept]]), strict=True):
        lists[code].append(one)
    return [tuple(ids) for ids in lists]


def pair_evidence(tokens: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    """For each pair of neighbours (columns `first`, `second`) the sentences in which they stand, one for each time.

    Same index as `pairs`; cut as `term_evidence`.
    """
    types, vocabulary, sentence = coded(tokens)
    number = pd.Index(vocabulary, dtype=object)
    first, second = (number.get_indexer(pd.Index(pairs[side], dtype=object)) for side in ("first", "second"))
    unknown = -1 - np.arange(len(pairs))
    sought = pd.Index(np.where((first < 0) | (second < 0), unknown, first * len(number) + second))
    rows = np.flatnonzero(sentence[:-1] == sentence[1:])
    codes = sought.get_indexer(types[rows] * len(number) + types[rows + 1])
    found = np.flatnonzero(codes >= 0)
    lists = _listed(tokens, rows[found], codes[found], len(pairs))
    return pd.Series(lists, index=pairs.index, name="evidence", dtype=object)


def sequence_evidence(tokens: pd.DataFrame, sequences: Sequence[str]) -> pd.Series:
    """For each sequence of words (with spaces between) the sentences in which it stands, one for each time.

    All sequences have as many words. Indexed by sequence; named `evidence`; cut as `term_evidence`.
    """
    wanted = pd.Index(list(sequences), dtype=object)
    length = len(wanted[0].split(" ")) if len(wanted) else 1
    types, vocabulary, sentence = coded(tokens)
    n = max(len(types) - length + 1, 0)
    begins = np.isin(vocabulary, [words.split(" ")[0] for words in wanted])
    starts = np.flatnonzero(begins[types[:n]] & (sentence[:n] == sentence[length - 1 :][:n]))
    written = [" ".join(vocabulary[types[start : start + length]]) for start in starts]
    codes = wanted.get_indexer(pd.Index(written, dtype=object))
    lists = _listed(tokens, starts[codes >= 0], codes[codes >= 0], len(wanted))
    return pd.Series(lists, index=wanted, name="evidence", dtype=object)


def new_type_evidence(tokens: pd.DataFrame, n_tokens: np.ndarray) -> list[tuple[str, ...]]:
    """For each point of a growth curve the sentences of the types that are new since the point before.

    `n_tokens`: tokens read at each point, rising. One id for each type, where it stands first; cut as
    `term_evidence`.
    """
    types = pd.factorize(tokens["token"].to_numpy(dtype=object))[0]
    first = np.flatnonzero(~pd.Series(types).duplicated())
    points = np.searchsorted(n_tokens, first + 1)
    return _listed(tokens, first, points, len(n_tokens))


def quoted(sentences: pd.DataFrame, evidence: list[str]) -> pd.DataFrame:
    """The sentences of some ids, in the order of the ids: `evidence`, `sentence`.

    Raises DossierError for an id that is not in the corpus.
    """
    keys = sentence_ids(sentences)
    wanted = keys.isin(evidence)
    texts = dict(zip(keys[wanted], sentences.loc[wanted, "text"], strict=True))
    missing = [one for one in evidence if one not in texts]
    if missing:
        raise DossierError(f"no sentence {missing[0]!r} in this corpus")
    return pd.DataFrame({"evidence": evidence, "sentence": [texts[one] for one in evidence]}, dtype=object)
