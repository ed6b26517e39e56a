"""Keyness: measures against their definitions, the groups' counts by hand, planted words found."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from corpora import generated, tables
from dossier.statistics.groups import two_groups
from dossier.statistics.keyness import against, conservative_log_ratio, keyness, keyness_against_list
from dossier.statistics.terms import count_terms

CORPUS = tables(
    {"e1": "oil oil gas plain", "e2": "oil gas plain plain", "w1": "gas gas plain plain plain plain"},
)
COUNTS = count_terms(CORPUS.documents, CORPUS.tokens)
GROUPS = two_groups(CORPUS.documents, "doc_id", "^e")


def test_counts_and_rates_are_those_of_a_hand_count() -> None:
    """Oil: 3 in 8 tokens against 0 in 6; in two documents against none."""
    table = keyness(COUNTS, GROUPS, at_least=1).set_index("term")
    oil = table.loc["oil"]
    assert (oil["n_focus"], oil["n_reference"], oil["documents_focus"], oil["documents_reference"]) == (
        3,
        0,
        2,
        0,
    )
    assert oil["rate_focus"] == pytest.approx(3 / 8 * 10_000)
    assert oil["log_ratio"] == pytest.approx(np.log2(3.5 / 8.5) - np.log2(0.5 / 6.5))
    assert table["p"].min() >= 1 / 3


def test_log_likelihood_takes_all_four_cells() -> None:
    """As scipy's G-test of the table of words by groups."""
    from scipy.stats import chi2_contingency

    table = against(np.array([30, 5]), 1000, np.array([10, 50]), 3000)
    for row, cells in zip(table.itertuples(), ([[30, 970], [10, 2990]], [[5, 995], [50, 2950]]), strict=True):
        expected = chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic
        assert row.log_likelihood == pytest.approx(expected, abs=1e-9)


def test_lrc_is_the_near_end_of_the_exact_interval() -> None:
    """By scipy's Clopper-Pearson interval at a level corrected for two terms, turned into a ratio of rates."""
    from scipy.stats import binomtest

    focus, reference = np.array([60, 3]), np.array([10, 80])
    values = conservative_log_ratio(focus, 1000, reference, 2000)
    for value, f, r in zip(values, focus, reference, strict=True):
        interval = binomtest(int(f), int(f + r)).proportion_ci(1 - 0.05 / 2, method="exact")
        ends = [np.log2(2000 / 1000 * p / (1 - p)) for p in (interval.low, interval.high)]
        expected = max(ends[0], 0) if f / 1000 > r / 2000 else min(ends[1], 0)
        assert value == pytest.approx(expected, abs=1e-9)


def test_lrc_is_zero_without_evidence_and_finite_without_occurrences() -> None:
    """Equal rates give 0; a word that one group lacks gives a bound, not infinity."""
    assert conservative_log_ratio(np.array([5]), 100, np.array([5]), 100).tolist() == [0]
    one_sided = conservative_log_ratio(np.array([50, 0]), 100, np.array([0, 50]), 100)
    assert np.isfinite(one_sided).all()
    assert one_sided[0] > 0 > one_sided[1]


def test_a_planted_word_is_found_and_little_else() -> None:
    """In 60 documents one word is put into the later half; it comes first, with q below 0.05."""
    corpus = generated(60)
    documents = corpus.documents.assign(publisher=["x"] * 30 + ["y"] * 30)
    late = (
        corpus.tokens[corpus.tokens["doc_id"] >= "d00030"].groupby("doc_id").head(4).assign(token="planted")
    )
    tokens = pd.concat([corpus.tokens, late], ignore_index=True)
    table = keyness(count_terms(documents, tokens), two_groups(documents, "publisher", "y"), permutations=999)
    assert table["term"].iloc[0] == "planted"
    assert table["q"].iloc[0] <= 0.05
    assert (table["q"] <= 0.05).sum() <= 3


def test_one_group_gives_an_empty_table() -> None:
    """Where nothing can be compared there is a head and no row."""
    one = tables({"a": "Only one text."})
    table = keyness(count_terms(one.documents, one.tokens), two_groups(one.documents))
    assert table.empty
    assert {"term", "lrc", "p", "q"} <= set(table.columns)


def test_a_reference_list_is_the_other_side() -> None:
    """Oil stands 3 times in 14 tokens here, once in a thousand there."""
    reference = pd.DataFrame({"term": ["oil", "plain", "of"], "n": [1, 99, 900]})
    table = keyness_against_list(COUNTS, reference, at_least=1).set_index("term")
    assert table.loc["oil", "rate_reference"] == pytest.approx(10)
    assert table.loc["oil", "log_ratio"] > 5
    assert table.loc["gas", "n_reference"] == 0
