"""How a term's use changes: its rate in each month or year of publication, and whether it rises or falls."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.bootstrap import RESAMPLES, rate_intervals
from dossier.statistics.edge_slices import UNDATED, slices
from dossier.statistics.evidence import within_limit
from dossier.statistics.terms import PER

MONTHS_AT_MOST = 36
"""Beyond, years are looked at."""
LEFT_OUT_AT_MOST = 0.1
"""Share of the dated documents that may be known by their year alone, and so be left out where months are looked at."""
DATED_NEEDED = 10
"""Documents from which Kendall's test, by the normal approximation where dates or rates are equal, holds its level."""
SLICES_NEEDED = 3
"""Months or years in which documents must lie for a change to be told from a single difference."""
COLUMNS = ["slice", "n", "n_tokens", "rate", "low", "high", "n_documents", "evidence"]


def slice_of_time(documents: pd.DataFrame) -> str:
    """`month` where nearly all dated documents know it and lie in no more than MONTHS_AT_MOST of them; else `year`."""
    published = documents["published"].astype("str")
    months = published[published.str.len() >= 7].str[:7]
    dated = int((published != "").sum())
    known = len(months) > 0 and dated - len(months) <= LEFT_OUT_AT_MOST * dated
    return "month" if known and months.nunique() <= MONTHS_AT_MOST else "year"


def term_over_time(
    documents: pd.DataFrame, places: pd.DataFrame, by: str, *, resamples: int = RESAMPLES, seed: int = 0
) -> pd.DataFrame:
    """One row for each month or year in which a document was published, in their order; undated ones left out.

    `places`: from `dispersion.places`; `by`: `month` or `year`.

    - `slice`: `YYYY-MM` or `YYYY`; `n`: occurrences; `n_tokens`, `n_documents`: of the slice
    - `rate`: per PER running tokens; `low`, `high`: its 95 % interval over the documents of the slice, see
      `bootstrap.rate_intervals` for where it is empty
    - `evidence`: the sentences of the `n` occurrences; see `evidence`
    """
    of = slices(documents, by)
    counts = _counts(documents, places)
    sizes = documents["n_tokens"].to_numpy(dtype=np.int64)
    own = documents["doc_id"].map(of).to_numpy(dtype=object)
    found = places.groupby(places["doc_id"].map(of))["evidence"].agg(tuple).to_dict() if len(places) else {}
    rows = []
    for name in sorted(set(own) - {UNDATED}):
        held = own == name
        n, n_tokens = int(counts[held].sum()), int(sizes[held].sum())
        low, high = rate_intervals(counts[held][:, None], sizes[held], per=PER, resamples=resamples, seed=seed)[0]
        rate = n / n_tokens * PER if n_tokens else np.nan
        rows.append((name, n, n_tokens, rate, low, high, int(held.sum()), found.get(name, ())))
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.assign(evidence=within_limit(table["evidence"])) if rows else table


def monotone_change(documents: pd.DataFrame, places: pd.DataFrame, by: str) -> tuple[float, float, int]:
    """Do documents use the term more (or less) the later they are? Kendall's tau-b of slice and rate, p, documents.

    Source: H. B. Mann (1945), Nonparametric tests against trend; the document is the unit. tau and p are NaN below
    DATED_NEEDED dated documents with a token, in fewer than SLICES_NEEDED slices, and where all rates are the same.
    """
    from scipy.stats import kendalltau

    of = dated_in(documents, by)
    used = documents["doc_id"].isin(of.index).to_numpy(dtype=bool)
    rates = _counts(documents, places)[used] / documents["n_tokens"].to_numpy()[used]
    order = of.rank(method="dense").to_numpy()
    if not enough_for_a_trend(of) or len(set(rates)) < 2:
        return float("nan"), float("nan"), len(of)
    found = kendalltau(order, rates)
    return float(found.statistic), float(found.pvalue), len(of)


def dated_in(documents: pd.DataFrame, by: str) -> pd.Series:
    """The month or year of each document that has one and a token, by `doc_id`: those of which a trend is asked."""
    of = documents.set_index("doc_id")["n_tokens"].to_frame().assign(of=pd.Series(slices(documents, by), dtype="str"))
    return of.loc[(of["of"] != UNDATED) & (of["n_tokens"] > 0), "of"]


def enough_for_a_trend(of: pd.Series) -> bool:
    """Whether documents that lie in these months or years (`dated_in`) can show a rise or fall."""
    return len(of) >= DATED_NEEDED and of.nunique() >= SLICES_NEEDED


def _counts(documents: pd.DataFrame, places: pd.DataFrame) -> np.ndarray:
    return places["doc_id"].value_counts().reindex(documents["doc_id"]).fillna(0).to_numpy(dtype=np.int64)
