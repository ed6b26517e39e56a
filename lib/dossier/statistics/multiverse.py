"""Does a finding survive the analyst's other choices? Every combination is tried, and each finding followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np
import pandas as pd

from dossier.statistics.evidence import term_evidence, within_limit
from dossier.statistics.groups import Groups
from dossier.statistics.keyness import against
from dossier.statistics.terms import TermCounts, count_terms

COLUMN = {
    ("token", "folded"): "token",
    ("token", "kept"): "surface",
    ("stem", "folded"): "stem",
    ("stem", "kept"): "surface_stem",
}
"""Unit and case, and the column of the tokens that is counted for them."""
STOPPING = ("without stop words", "with stop words")
WEIGHT = ("pooled", "mean of documents")
MEASURE = ("lrc", "log_ratio", "log_likelihood")
Choice = tuple[str, str, str]
Counts = Mapping[Choice, TermCounts]
COLUMNS = ["term", "rank", "best", "worst", "n_choices", "share_in_top"]


def frequency_multiverse(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    stop_words: frozenset[str],
    findings: list[str],
    top: int,
    *,
    unit: str = "token",
    stopped: bool = True,
    counts: Counts | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rank of each of the `findings` among all terms, under every combination of choices.

    `tokens`: from `letter_case.with_case`; `findings`: tokens, or stems if `unit` says so. Choices: unit (token,
    stem), case (folded, kept), stop words (out, in, whatever their case), weight (pooled rate, mean of the
    documents' rates: long articles do not count more than short ones). Where a choice parts or joins words, a
    finding is followed as what most of its occurrences become: its most frequent spelling, or its stem.
    `counts`: from `counts_of_choices`, of the same tokens and stop words; else they are counted here.
    Returns two tables:

    - every choice: `term`, `unit`, `case`, `stop_words`, `weight`, `rank` (1 is the most frequent); `n`:
      occurrences that are counted for it under the choice, and `evidence`: their sentences, see `evidence`
    - every finding: `term`, `rank` (of the notebook's choice: `unit`, folded, `stopped`, pooled), `best`, `worst`,
      `n_choices`, `share_in_top` (of the choices under which it is among the first `top`)
    """
    rows = []
    known = counts or (counts_of_choices(documents, tokens, stop_words) if findings else {})
    for choice, matrix, names in _followed(known, tokens, stop_words, findings, unit, stopped):
        for weight in WEIGHT:
            ranks = pd.Series(_ranks(_weighted(matrix, weight)), index=matrix.terms)
            rows += [(t, *choice, weight, ranks.get(names.get(t), np.nan)) for t in findings]
    every = pd.DataFrame(rows, columns=["term", "unit", "case", "stop_words", "weight", "rank"])
    return _with_evidence(every, tokens, stop_words, findings, unit), summary(every, findings, top)


def keyness_multiverse(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    groups: Groups,
    stop_words: frozenset[str],
    findings: list[str],
    top: int,
    *,
    unit: str = "token",
    stopped: bool = True,
    at_least: int = 5,
    counts: Counts | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """As `frequency_multiverse`, for keywords: choices of unit, case, stop words and measure.

    Measures: conservative log ratio, log ratio, log-likelihood; ranks by their size, whichever group uses the
    term more. A term that differs by nought, as many do by LRC, has no rank. Every choice has the columns
    `term`, `unit`, `case`, `stop_words`, `measure`, `rank`.
    """
    rows = []
    known = counts or (counts_of_choices(documents, tokens, stop_words) if findings else {})
    for choice, matrix, names in _followed(known, tokens, stop_words, findings, unit, stopped):
        scored = _scored(matrix, groups, at_least)
        for measure in MEASURE:
            size = scored.loc[scored[measure] != 0].set_index("term")[measure].abs()
            ranks = pd.Series(_ranks(size.to_numpy()), index=size.index)
            rows += [(t, *choice, measure, ranks.get(names.get(t), np.nan)) for t in findings]
    every = pd.DataFrame(rows, columns=["term", "unit", "case", "stop_words", "measure", "rank"])
    return every, summary(every, findings, top)


def summary(every: pd.DataFrame, findings: list[str], top: int) -> pd.DataFrame:
    """Each finding's interval of ranks; a choice under which it is not ranked at all counts as not in the top."""
    if not findings:
        return pd.DataFrame({name: [] for name in COLUMNS})
    ranks = every.groupby("term", sort=False)["rank"]
    table = pd.DataFrame(
        {"rank": ranks.apply(lambda r: r.iloc[0]), "best": ranks.min(), "worst": ranks.max()}
    )
    table["n_choices"] = ranks.size()
    table["share_in_top"] = ranks.apply(lambda r: float((r <= top).mean()))
    return table.loc[findings].reset_index(names="term")[COLUMNS]


def counts_of_choices(documents: pd.DataFrame, tokens: pd.DataFrame, stop_words: frozenset[str]) -> Counts:
    """The terms of each document under each unit, case and stop words: what both multiverses rank.

    `tokens`: from `letter_case.with_case`. Counted once, it can be given to both as `counts`.
    """
    return {
        (*pair, stopping): count_terms(documents, tokens, unit=column, stop_words=left_out)
        for pair, column in COLUMN.items()
        for stopping, left_out in zip(STOPPING, (stop_words, frozenset[str]()), strict=True)
    }


def _followed(
    counts: Counts, tokens: pd.DataFrame, stop_words: frozenset[str], findings: list[str], unit: str, stopped: bool
) -> Iterator[tuple[Choice, TermCounts, dict[str, str]]]:
    """Unit, case and stop words, the counts under them, and what each finding is called there; ours first."""
    if not findings:
        return
    pairs = sorted(COLUMN, key=lambda pair: pair[0] != unit)
    kept = {STOPPING[0]: _without(tokens, stop_words), STOPPING[1]: tokens}
    for (counted, case), stopping in product(pairs, STOPPING if stopped else STOPPING[::-1]):
        choice = (counted, case, stopping)
        yield choice, counts[choice], _names(kept[stopping], findings, unit, COLUMN[counted, case])


def _without(tokens: pd.DataFrame, stop_words: frozenset[str]) -> pd.DataFrame:
    """The tokens that are counted: 'mostly' is, and has the stem of 'most', which is not."""
    return tokens[~tokens["token"].isin(stop_words).to_numpy(dtype=bool)] if stop_words else tokens


def _names(tokens: pd.DataFrame, findings: list[str], unit: str, column: str) -> dict[str, str]:
    """What most occurrences of each finding are in another column; the first in alphabetical order of equals."""
    if unit == column:
        return {term: term for term in findings}
    rows = tokens.loc[tokens[unit].isin(findings).to_numpy(), [unit, column]].astype(object)
    counts = rows.value_counts().rename("n").reset_index()
    first = counts.sort_values(["n", column], ascending=[False, True]).drop_duplicates(unit)
    return dict(zip(first[unit], first[column], strict=True))


def _with_evidence(
    every: pd.DataFrame, tokens: pd.DataFrame, stop_words: frozenset[str], findings: list[str], unit: str
) -> pd.DataFrame:
    """How often each finding stands under each choice, and where; nothing where it is left out."""
    n: dict[tuple[str, ...], int] = {}
    ids: dict[tuple[str, ...], tuple[str, ...]] = {}
    for stopping, left_out in zip(STOPPING, (stop_words, frozenset[str]()), strict=True) if findings else ():
        counted = _without(tokens, left_out)
        for pair, column in COLUMN.items():
            names = _names(counted, findings, unit, column)
            sizes = counted[column].value_counts()
            found = term_evidence(counted, sorted(set(names.values())), column)
            for term, name in names.items():
                n[term, *pair, stopping], ids[term, *pair, stopping] = int(sizes.get(name, 0)), found[name]
    keys = list(zip(every["term"], every["unit"], every["case"], every["stop_words"], strict=True))
    ranked = every["rank"].notna()
    counts = [n[key] if seen else 0 for key, seen in zip(keys, ranked, strict=True)]
    lists = [ids[key] if seen else () for key, seen in zip(keys, ranked, strict=True)]
    return every.assign(n=counts, evidence=within_limit(pd.Series(lists, index=every.index, dtype=object)))


def _weighted(counts: TermCounts, weight: str) -> np.ndarray:
    if weight == WEIGHT[0]:
        return counts.totals.astype(float)
    shares = 1 / np.maximum(counts.sizes, 1)
    return np.asarray(counts.matrix.T @ shares).ravel()


def _scored(counts: TermCounts, groups: Groups, at_least: int) -> pd.DataFrame:
    focus, reference = counts.keep_documents(groups.focus), counts.keep_documents(groups.reference)
    shown = np.flatnonzero(focus.totals + reference.totals >= at_least)
    table = against(focus.totals[shown], focus.n_tokens, reference.totals[shown], reference.n_tokens)
    return table.assign(term=counts.terms[shown])


def _ranks(values: np.ndarray) -> np.ndarray:
    """1 for the largest; equal values share the smallest of their ranks."""
    return pd.Series(-values).rank(method="min").to_numpy()
