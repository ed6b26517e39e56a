"""Which terms one group of documents uses more than another, how much more, and how sure that is."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics import association
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.groups import Groups
from dossier.statistics.logarithms import log2
from dossier.statistics.permutation import permutation_test
from dossier.statistics.terms import PER, TermCounts

LEVEL = 0.95
PERMUTATIONS = 1999
COLUMNS = [
    "term", "n_focus", "n_reference", "documents_focus", "documents_reference", "rate_focus", "rate_reference",
    "log_likelihood", "log_ratio", "lrc", "p", "q",
]  # fmt: skip


def keyness(
    counts: TermCounts, groups: Groups, *, at_least: int = 5, permutations: int = PERMUTATIONS, seed: int = 0
) -> pd.DataFrame:
    """One row for each term with at least so many occurrences in both groups together, by |lrc|, then G2.

    - `term`; `n_focus`, `n_reference`: occurrences; `documents_focus`, `documents_reference`: with the term
    - `rate_focus`, `rate_reference`: per PER running tokens
    - `log_likelihood`: evidence, G2 over all four cells (Dunning 1993); see `association`
    - `log_ratio`: effect, log2 of the ratio of rates with half an occurrence added to each (S. D. Walter, 1975);
      1 is twice as often
    - `lrc`: conservative log ratio, the end nearer 0 of its interval at LEVEL with Bonferroni's correction for
      the rows; 0 where the interval holds 0. Source: S. Evert (2022), Measuring keyness, as in R's corpora 0.6
    - `p`: by permuting the labels of documents; see `permutation.permutation_test`
    - `q`: p adjusted for the number of rows (Y. Benjamini and Y. Hochberg, 1995)

    G2 and lrc take tokens for independent draws, which words in articles are not; p does not.
    """
    if not groups.comparable:
        return pd.DataFrame({name: [] for name in COLUMNS}).astype({"term": object})
    compared = groups.focus | groups.reference
    kept = counts.keep_documents(compared)
    focus = groups.focus[compared]
    shown = np.flatnonzero(kept.totals >= at_least)
    matrix = kept.matrix[:, shown]
    table = against(
        np.asarray(matrix[focus].sum(axis=0)).ravel(), int(kept.sizes[focus].sum()),
        np.asarray(matrix[~focus].sum(axis=0)).ravel(), int(kept.sizes[~focus].sum()),
    )  # fmt: skip
    table.insert(0, "term", kept.terms[shown])
    table["documents_focus"] = np.bincount(matrix[focus].indices, minlength=len(shown))
    table["documents_reference"] = np.bincount(matrix[~focus].indices, minlength=len(shown))
    table["p"] = permutation_test(matrix, kept.sizes, focus, permutations=permutations, seed=seed)
    table["q"] = benjamini_hochberg(table["p"].to_numpy())
    return _ordered(table)[COLUMNS]


def keyness_against_list(counts: TermCounts, reference: pd.DataFrame, *, at_least: int = 5) -> pd.DataFrame:
    """The corpus against a reference list: columns as of `keyness`, without those that need documents on both sides.

    `reference`: columns `term`, `n`; its size is the sum of `n`, so it must hold all terms, stop words as well.
    """
    listed = reference.groupby("term")["n"].sum()
    shown = np.flatnonzero(counts.totals >= at_least)
    terms = counts.terms[shown]
    other = listed.reindex(pd.Index(terms, dtype=object)).fillna(0).to_numpy(dtype=np.int64)
    table = against(counts.totals[shown], counts.n_tokens, other, int(listed.sum()))
    table.insert(0, "term", terms)
    return _ordered(table)


def against(
    n_focus: np.ndarray, size_focus: int, n_reference: np.ndarray, size_reference: int
) -> pd.DataFrame:
    """The measures that need two counts and two sizes only; the columns are those of `keyness`."""
    together = n_focus + n_reference
    return pd.DataFrame(
        {
            "n_focus": n_focus,
            "n_reference": n_reference,
            "rate_focus": n_focus / max(size_focus, 1) * PER,
            "rate_reference": n_reference / max(size_reference, 1) * PER,
            "log_likelihood": association.log_likelihood(
                n_focus, together, np.asarray(size_focus), np.asarray(size_focus + size_reference)
            ),
            "log_ratio": log2((n_focus + 0.5) / (size_focus + 0.5))
            - log2((n_reference + 0.5) / (size_reference + 0.5)),
            "lrc": conservative_log_ratio(n_focus, size_focus, n_reference, size_reference),
        }
    )


def conservative_log_ratio(
    n_focus: np.ndarray,
    size_focus: int,
    n_reference: np.ndarray,
    size_reference: int,
    *,
    level: float = LEVEL,
) -> np.ndarray:
    """LRC: given n_focus + n_reference occurrences, how many fall to the focus is binomial; the exact interval of
    its share (Clopper and Pearson, 1934), at a level corrected for the number of terms, gives that of the ratio.
    """
    from scipy.stats import beta

    together = n_focus + n_reference
    tail = (1 - level) / max(len(n_focus), 1) / 2
    low = np.where(n_focus > 0, beta.ppf(tail, np.maximum(n_focus, 1), n_reference + 1), 0.0)
    high = np.where(n_reference > 0, beta.ppf(1 - tail, n_focus + 1, np.maximum(n_reference, 1)), 1.0)
    more = n_focus * size_reference >= n_reference * size_focus
    with np.errstate(divide="ignore"):
        lower = log2(size_reference / max(size_focus, 1) * low / (1 - low))
        upper = log2(size_reference / max(size_focus, 1) * high / (1 - high))
    bound = np.where(more, np.maximum(lower, 0), np.minimum(upper, 0))
    return np.where(together > 0, bound, 0.0)


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    strength = table.assign(strength=table["lrc"].abs())
    ordered = strength.sort_values(["strength", "log_likelihood", "term"], ascending=[False, False, True])
    return ordered.drop(columns="strength").reset_index(drop=True)
