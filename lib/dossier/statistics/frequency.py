"""How often each term is used, in how many documents, how sure that is, and how evenly it is spread."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.bootstrap import DOCUMENTS_NEEDED, RESAMPLES, difference_intervals, rate_intervals
from dossier.statistics.dispersion import dp_norm
from dossier.statistics.terms import PER, TermCounts

__all__ = ["DOCUMENTS_NEEDED", "RESAMPLES", "document_rates", "frequencies", "neighbours", "top_terms"]

COLUMNS = ["rank", "term", "n", "rate", "low", "high", "n_documents", "share_of_documents", "dp_norm"]


def frequencies(counts: TermCounts) -> pd.DataFrame:
    """One row for each term, the most frequent first.

    - `rank`: from 1; terms with the same count share the smallest rank; within a tie alphabetical order
    - `term`, `n`: occurrences
    - `rate`: per PER running tokens (stop words and numbers included)
    - `n_documents`, `share_of_documents`: with at least one occurrence
    - `dp_norm`: dispersion, see `dispersion.dp_norm`
    """
    totals, ranges = counts.totals, counts.ranges
    order = np.lexsort((np.arange(len(totals)), -totals))
    table = pd.DataFrame(
        {
            "term": counts.terms[order].astype(object),
            "n": totals[order],
            "rate": totals[order] / max(counts.n_tokens, 1) * PER,
            "n_documents": ranges[order],
            "share_of_documents": ranges[order] / max(len(counts.documents), 1),
            "dp_norm": dp_norm(counts)[order],
        }
    )
    table.insert(0, "rank", table["n"].rank(method="min", ascending=False).astype("int64"))
    return table


def top_terms(counts: TermCounts, top: int, *, resamples: int = RESAMPLES, seed: int = 0) -> pd.DataFrame:
    """The `top` rows of `frequencies`, with an interval for each rate.

    - `low`, `high`: 95 % bootstrap-t interval of the rate, from `resamples` draws of documents; see
      `bootstrap.rate_intervals` for where it is empty
    """
    table = frequencies(counts).head(top).copy()
    bounds = rate_intervals(
        counts.dense(table["term"]), counts.sizes, per=PER, resamples=resamples, seed=seed
    )
    return table.assign(low=bounds[:, 0], high=bounds[:, 1])[COLUMNS].reset_index(drop=True)


def neighbours(
    counts: TermCounts, terms: list[str], *, resamples: int = RESAMPLES, seed: int = 0
) -> pd.DataFrame:
    """Each of the `terms`, the most frequent first, against the next: does their order hold in other documents?

    - `term`, `following`; `difference`: of their rates, per PER running tokens
    - `low`, `high`: its 95 % interval, see `bootstrap.difference_intervals`; each for itself, not corrected for
      their number
    - `parted`: whether the interval lies above 0
    """
    dense = counts.dense(terms)
    first, second = dense[:, :-1], dense[:, 1:]
    bounds = difference_intervals(first, second, counts.sizes, per=PER, resamples=resamples, seed=seed)
    table = pd.DataFrame({"term": terms[:-1], "following": terms[1:]}, dtype=object)
    table["difference"] = (first - second).sum(axis=0) / max(counts.n_tokens, 1) * PER
    return table.assign(low=bounds[:, 0], high=bounds[:, 1], parted=bounds[:, 0] > 0)


def document_rates(counts: TermCounts, terms: list[str]) -> pd.DataFrame:
    """The rate of each term in each document: one row for each pair.

    - `term`, `doc_id`, `n`, `n_tokens` (of the document), `rate` (per PER; empty for an empty document)
    """
    dense = counts.dense(terms)
    table = pd.DataFrame(
        {
            "term": np.repeat(np.array(terms, dtype=object), len(counts.documents)),
            "doc_id": np.tile(counts.documents, len(terms)),
            "n": dense.T.ravel(),
            "n_tokens": np.tile(counts.sizes, len(terms)),
        }
    )
    return table.assign(rate=table["n"] / table["n_tokens"].where(table["n_tokens"] > 0) * PER)
