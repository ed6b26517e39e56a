"""How evenly a term is spread over the documents, and where in them it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dossier.statistics.terms import TermCounts

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def dp_norm(counts: TermCounts) -> np.ndarray:
    """Normalised deviation of proportions of every term: 0 spread like the text itself, 1 all in the smallest part.

        DP = sum over documents of |v - s| / 2, DPnorm = DP / (1 - smallest s)

    with s the document's true share of all tokens and v its share of the term's occurrences. Sources: S. Th.
    Gries (2008), Dispersions and adjusted frequencies in corpora; J. Lijffijt and S. Th. Gries (2012),
    Correction to it. Empty (NaN) with a single document, and for a term with fewer occurrences than there are
    documents: such a term cannot be spread evenly however it is used.
    """
    return dispersion(counts.matrix, counts.sizes)


def dispersion(matrix: csr_array, sizes: np.ndarray) -> np.ndarray:
    """`dp_norm` from a sparse matrix of documents by terms; documents without a token do not count."""
    matrix = matrix[np.flatnonzero(sizes > 0)]
    sizes = sizes[sizes > 0]
    totals = np.asarray(matrix.sum(axis=0)).ravel()
    if len(sizes) < 2:
        return np.full(len(totals), np.nan)
    shares = sizes / sizes.sum()
    cells = matrix.tocoo()
    rows, columns = cells.coords
    expected = shares[rows]
    # A document without the term adds its whole share: start from all shares, and correct where the term stands.
    difference = np.abs(cells.data / totals[columns] - expected) - expected
    deviation = (1 + np.bincount(columns, weights=difference, minlength=len(totals))) / 2
    return np.where(totals >= len(sizes), deviation / (1 - shares.min()), np.nan)


def expected_documents(n: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """In how many documents n occurrences would stand (for each n), scattered at random over all tokens.

        Sum over documents of 1 - C(N - s, n) / C(N, n), N all tokens, s those of the document

    Source: S. H. Hurlbert (1971), The nonconcept of species diversity, here with documents for species. For terms
    with fewer occurrences than there are documents, of which DPnorm says nothing: fewer documents than this, and the
    term comes in bursts.
    """
    sizes = np.asarray(sizes, dtype=np.int64)
    total, longest = int(sizes.sum()), int(sizes.max(initial=0))
    expected = []
    for times in np.asarray(n, dtype=np.int64):
        # Each token of the document in turn escapes all occurrences, which lie among the tokens not yet passed.
        left = np.maximum((total - times - np.arange(longest)) / (total - np.arange(longest)), 0.0)
        missed = np.concatenate([[1.0], np.cumprod(left)])[sizes]
        expected.append(float((1 - missed).sum()))
    return np.array(expected)


def places(tokens: pd.DataFrame, documents: pd.DataFrame, term: str, unit: str = "token") -> pd.DataFrame:
    """Every occurrence of a term, by document and place.

    - `doc_id`, `sentence_id`, `start`, `end`
    - `position`: how many tokens of the document come before it
    - `place`: position / tokens of the document, from 0 (its beginning) towards 1 (its end)
    - `evidence`: `doc_id:sentence_id`
    """
    order = {doc_id: i for i, doc_id in enumerate(documents["doc_id"])}
    position = tokens.groupby("doc_id", sort=False).cumcount()
    here = (tokens[unit] == term).to_numpy(dtype=bool)
    found = tokens.loc[here, ["doc_id", "sentence_id", "start", "end"]].assign(position=position[here])
    lengths = tokens["doc_id"].value_counts()
    found["place"] = found["position"] / found["doc_id"].map(lengths).astype("float64")
    found["evidence"] = found["doc_id"].astype("str") + ":" + found["sentence_id"].astype("str")
    found = found.assign(order=found["doc_id"].map(order)).sort_values(["order", "start"])
    return found.drop(columns="order").reset_index(drop=True)
