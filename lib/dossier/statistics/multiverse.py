"""Does a finding survive the analyst's other choices? Every combination is tried, and each finding followed."""

from __future__ import annotations

from itertools import product
from typing import Literal

import numpy as np
import pandas as pd

from dossier.statistics.groups import Groups
from dossier.statistics.keyness import against
from dossier.statistics.terms import TermCounts, count_terms

UNIT, STOPPING, WEIGHT = (
    ("token", "stem"),
    ("without stop words", "with stop words"),
    ("pooled", "mean of documents"),
)
COLUMNS = ["term", "rank", "best", "worst", "n_choices", "share_in_top"]


def frequency_multiverse(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    stop_words: frozenset[str],
    findings: list[str],
    top: int,
    *,
    stopped: bool = True,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rank of each of the `findings` (tokens) among all terms, under every combination of choices.

    Choices: unit (token, stem), stop words (out, in), weight (pooled rate, mean of the documents' rates: long
    articles do not count more than short ones). Returns two tables:

    - every choice: `term`, `unit`, `stop_words`, `weight`, `rank` (1 is the most frequent)
    - every finding: `term`, `rank` (tokens, pooled, stop words out if `stopped`), `best`, `worst`, `n_choices`,
      `share_in_top` (of the choices under which it is among the first `top`)
    """
    stems = _stems(tokens, findings)
    rows = []
    for unit, stopping in product(UNIT, STOPPING if stopped else STOPPING[::-1]):
        left_out = stop_words if stopping == "without stop words" else frozenset[str]()
        counts = count_terms(documents, tokens, unit=unit, stop_words=left_out)
        for weight in WEIGHT:
            ranks = pd.Series(_ranks(_weighted(counts, weight)), index=counts.terms)
            names = findings if unit == "token" else [stems[term] for term in findings]
            rows += [
                (t, unit, stopping, weight, ranks.get(name, np.nan))
                for t, name in zip(findings, names, strict=True)
            ]
    every = pd.DataFrame(rows, columns=["term", "unit", "stop_words", "weight", "rank"])
    return every, summary(every, findings, top)


def keyness_multiverse(
    documents: pd.DataFrame,
    tokens: pd.DataFrame,
    groups: Groups,
    stop_words: frozenset[str],
    findings: list[str],
    top: int,
    *,
    stopped: bool = True,
    at_least: int = 5,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """As `frequency_multiverse`, for keywords: choices of unit, stop words and measure.

    Measures: conservative log ratio, log ratio, log-likelihood; ranks by their size, whichever group uses the
    term more; equal values share the largest rank, so that many terms with an LRC of 0
    are no findings. Columns `unit`, `stop_words`, `measure`.
    """
    stems = _stems(tokens, findings)
    rows = []
    for unit, stopping in product(UNIT, STOPPING if stopped else STOPPING[::-1]):
        left_out = stop_words if stopping == "without stop words" else frozenset[str]()
        counts = count_terms(documents, tokens, unit=unit, stop_words=left_out)
        scored = _scored(counts, groups, at_least)
        names = findings if unit == "token" else [stems[term] for term in findings]
        for measure in ("lrc", "log_ratio", "log_likelihood"):
            ranks = pd.Series(_ranks(scored[measure].abs().to_numpy(), "max"), index=scored["term"])
            rows += [
                (t, unit, stopping, measure, ranks.get(name, np.nan))
                for t, name in zip(findings, names, strict=True)
            ]
    every = pd.DataFrame(rows, columns=["term", "unit", "stop_words", "measure", "rank"])
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


def _stems(tokens: pd.DataFrame, findings: list[str]) -> dict[str, str]:
    rows = tokens[tokens["token"].isin(findings)].drop_duplicates("token")
    return dict(zip(rows["token"], rows["stem"], strict=True))


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


def _ranks(values: np.ndarray, ties: Literal["min", "max"] = "min") -> np.ndarray:
    """1 for the largest; equal values share the smallest or the largest of their ranks."""
    return pd.Series(-values).rank(method=ties).to_numpy()
