"""Which term stands how often in which document: the matrix from which all frequencies are taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dossier.errors import DossierError
from dossier.statistics.logarithms import log

if TYPE_CHECKING:
    from scipy.sparse import csr_array

UNITS = ("token", "stem", "surface", "surface_stem")
"""Columns of the tokens that can be counted; the last two are those of `letter_case`."""
PER = 10_000
"""Rates are per so many tokens."""


@dataclass(frozen=True)
class TermCounts:
    """Documents by terms, with what was left out.

    `sizes` counts all tokens of each document, those left out as well: a rate is per PER running tokens,
    whatever the stop words. `left_out` has one row for each reason.
    """

    documents: np.ndarray
    terms: np.ndarray
    matrix: csr_array
    sizes: np.ndarray
    left_out: pd.DataFrame
    unit: str = "token"

    @property
    def n_tokens(self) -> int:
        """All running tokens."""
        return int(self.sizes.sum())

    @property
    def totals(self) -> np.ndarray:
        """How often each term stands in the corpus."""
        return np.asarray(self.matrix.sum(axis=0)).ravel().astype(np.int64)

    @property
    def ranges(self) -> np.ndarray:
        """In how many documents each term stands."""
        return np.bincount(self.matrix.indices, minlength=len(self.terms)).astype(np.int64)

    def columns(self, terms: Iterable[str]) -> np.ndarray:
        """The positions of some terms. Raises DossierError for a term that is not there."""
        wanted = list(terms)
        places = pd.Index(self.terms).get_indexer(pd.Index(wanted, dtype=object))
        if (places < 0).any():
            raise DossierError(f"no term {wanted[int(np.argmin(places))]!r} in this corpus")
        return places

    def dense(self, terms: Iterable[str]) -> np.ndarray:
        """Counts of some terms, documents by terms."""
        return np.asarray(self.matrix[:, self.columns(terms)].todense())

    def keep_documents(self, kept: np.ndarray) -> TermCounts:
        """The same terms in some of the documents (a mask)."""
        return TermCounts(
            self.documents[kept], self.terms, self.matrix[np.flatnonzero(kept)], self.sizes[kept],
            self.left_out, self.unit,
        )  # fmt: skip


def count_terms(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    unit: str = "token",
    stop_words: frozenset[str] = frozenset(),
    numbers: bool = False,
) -> TermCounts:
    """Count every term of every document.

    `documents`, `tokens`: the corpus tables. `unit`: `token` or `stem`, or a column of `letter_case.with_case`;
    stop words are taken out by token, whatever is counted. A token without a letter counts as a number, and is
    left out unless `numbers`. Raises DossierError for another unit.
    """
    from scipy.sparse import coo_array

    if unit not in UNITS:
        raise DossierError(f"no such unit of frequency: {unit}", allowed=UNITS)
    doc_ids = documents["doc_id"].to_numpy(dtype=object)
    rows = codes_of(tokens["doc_id"], doc_ids)
    sizes = np.bincount(rows, minlength=len(doc_ids)).astype(np.int64)
    keep, left_out = _kept(tokens["token"], stop_words, numbers)
    columns, terms = pd.factorize(tokens[unit].to_numpy(dtype=object)[keep], sort=True)
    shape = (len(doc_ids), len(terms))
    ones = np.ones(len(columns), dtype=np.int64)
    matrix = coo_array((ones, (rows[keep], columns)), shape=shape).tocsr()
    matrix.sum_duplicates()
    return TermCounts(doc_ids, np.asarray(terms, dtype=object), matrix, sizes, left_out, unit)


def codes_of(values: pd.Series, order: Iterable[Any]) -> np.ndarray:
    """The position of each value in `order`."""
    return pd.Categorical(values, categories=pd.Index(list(order), dtype=object)).codes.astype(np.int64)


def _kept(tokens: pd.Series, stop_words: frozenset[str], numbers: bool) -> tuple[np.ndarray, pd.DataFrame]:
    codes, types = pd.factorize(tokens.to_numpy(dtype=object))
    stopped = np.array([t in stop_words for t in types], dtype=bool)
    lettered = np.array([any(map(str.isalpha, t)) for t in types], dtype=bool)
    numeric = ~lettered & ~stopped & (not numbers)
    reasons = {"stop words": stopped, "numbers": numeric}
    counts = {reason: int(mask[codes].sum()) if len(codes) else 0 for reason, mask in reasons.items()}
    left_out = pd.DataFrame({"reason": list(counts), "n_tokens": list(counts.values())})
    left_out["share"] = left_out["n_tokens"] / max(len(codes), 1)
    keep = (~(stopped | numeric))[codes] if len(codes) else np.zeros(0, dtype=bool)
    return keep, left_out


def tf_idf(counts: TermCounts, top: int = 10) -> pd.DataFrame:
    """The terms that set each document apart: one row for each of its `top` terms.

    - `doc_id`, `rank` (from 1 in each document, ties in alphabetical order)
    - `term`, `n` (in this document), `n_documents` (with the term)
    - `tf_idf`: n / tokens of the document x ln(documents / n_documents). Source: K. Sparck Jones (1972),
      A statistical interpretation of term specificity. 0 for a term that stands in every document.

    Empty for a single document, where idf cannot tell terms apart. Terms that weigh as much as the last may be
    left out; see `cut_among_equals`.
    """
    names = ["doc_id", "rank", "term", "n", "n_documents", "tf_idf"]
    if len(counts.documents) < 2 or not counts.matrix.nnz:
        return pd.DataFrame({name: [] for name in names})
    cells = counts.matrix.tocoo()
    rows, columns = cells.coords
    ranges = counts.ranges[columns]
    weights = cells.data / counts.sizes[rows] * log(len(counts.documents) / ranges)
    order = np.lexsort((columns, -weights, rows))
    rows, columns, ranges, weights, n = (a[order] for a in (rows, columns, ranges, weights, cells.data))
    starts = np.searchsorted(rows, np.arange(len(counts.documents)))
    rank = np.arange(len(rows)) - starts[rows] + 1
    kept = (rank <= top) & (weights > 0)
    table = pd.DataFrame(
        {"doc_id": counts.documents[rows], "rank": rank, "term": counts.terms[columns], "n": n,
         "n_documents": ranges, "tf_idf": weights}
    )  # fmt: skip
    return table[kept].reset_index(drop=True)


def cut_among_equals(counts: TermCounts, table: pd.DataFrame) -> pd.DataFrame:
    """Where the lists of `tf_idf` end among terms of one weight, of which the alphabet chose those that are listed.

    `table`: from `tf_idf`, of the same counts. One row for each of its documents, in its order:

    - `doc_id`
    - `n_equal`: listed terms that weigh as much as one that is left out, the last one among them; else 0
    - `n_left_out`: terms that are not listed and weigh as much as the last one listed
    """
    if table.empty:
        return table[["doc_id"]].assign(n_equal=0, n_left_out=0)
    every = tf_idf(counts, len(counts.terms))
    last = table.groupby("doc_id", sort=False)["tf_idf"].agg(["min", "size"])
    equal = every[every["tf_idf"] == every["doc_id"].map(last["min"])]
    listed = (equal["rank"] <= equal["doc_id"].map(last["size"])).groupby(equal["doc_id"]).agg(["sum", "size"])
    found = last.index.to_frame(index=False, name="doc_id")
    left_out = (listed["size"] - listed["sum"]).reindex(last.index, fill_value=0).to_numpy(dtype=np.int64)
    n_equal = listed["sum"].reindex(last.index, fill_value=0).to_numpy(dtype=np.int64)
    return found.assign(n_equal=np.where(left_out > 0, n_equal, 0), n_left_out=left_out)
