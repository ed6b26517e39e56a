"""Frequencies: ranks with ties, rates, ranges, and the rates of single documents."""

from __future__ import annotations

import numpy as np
import pytest

from corpora import generated, tables
from dossier.statistics.frequency import document_rates, frequencies, neighbours, top_terms
from dossier.statistics.terms import PER, count_terms

CORPUS = tables({"a": "red red blue green", "b": "red blue grey"})
COUNTS = count_terms(CORPUS.documents, CORPUS.tokens)


def test_ranks_share_ties_and_follow_the_alphabet_within_them() -> None:
    """Red 3, blue 2, then green and grey with 1 each: both third."""
    table = frequencies(COUNTS)
    assert table["term"].tolist() == ["red", "blue", "green", "grey"]
    assert table["rank"].tolist() == [1, 2, 3, 3]
    assert table["n"].tolist() == [3, 2, 1, 1]
    assert table["n_documents"].tolist() == [2, 2, 1, 1]
    assert table["rate"].tolist() == [pytest.approx(n / 7 * PER) for n in (3, 2, 1, 1)]


def test_few_documents_have_rates_but_no_interval() -> None:
    """Two documents: the interval is empty, and each document's rate is what a hand count gives."""
    assert top_terms(COUNTS, 2)["low"].isna().all()
    rates = document_rates(COUNTS, ["red"])
    assert rates["rate"].tolist() == [pytest.approx(2 / 4 * PER), pytest.approx(1 / 3 * PER)]


def test_an_empty_document_has_no_rate() -> None:
    """Nothing divided by nothing is empty, not zero."""
    documents = CORPUS.documents
    counts = count_terms(documents, CORPUS.tokens[CORPUS.tokens["doc_id"] == "a"])
    rates = document_rates(counts, ["red", "green"])
    assert rates["doc_id"].tolist() == ["a", "b", "a", "b"]
    assert rates["n_tokens"].tolist() == [4, 0, 4, 0]
    assert rates["rate"].tolist() == pytest.approx([2 / 4 * PER, np.nan, 1 / 4 * PER, np.nan], nan_ok=True)


def test_many_documents_have_intervals_around_their_rates() -> None:
    """For a hundred documents half of an interval is 1.96 standard errors of the ratio, and the rate near its middle."""
    corpus = generated(100)
    counts = count_terms(corpus.documents, corpus.tokens)
    top = top_terms(counts, 10, resamples=500)
    for row in top.itertuples():
        own = counts.dense([row.term])[:, 0]
        error = np.sqrt(((own - row.rate / PER * counts.sizes) ** 2).sum()) / counts.sizes.sum() * PER
        assert (row.high - row.low) / 2 == pytest.approx(1.96 * error, rel=0.1)
        assert (row.high + row.low) / 2 == pytest.approx(row.rate, abs=0.4 * error)
    assert len(top) == 10


def test_no_terms_give_an_empty_table_with_all_columns() -> None:
    """Without a token there is a head and no row."""
    empty = top_terms(count_terms(CORPUS.documents, CORPUS.tokens.head(0)), 5)
    assert empty.empty
    assert {"rank", "term", "rate", "low", "high", "dp_norm"} <= set(empty.columns)


def test_neighbours_are_parted_where_all_documents_agree() -> None:
    """Red is once more than blue in each of thirty documents that differ much: the difference is sure, the rates are not.

    Green and grey change places from document to document. By hand: red is 30 times more than blue, of 3,000 tokens.
    """
    texts = {
        f"d{i:02}": " ".join(
            ["red"] * (i % 7 + 1) + ["blue"] * (i % 7) + ["other"] * (98 - 2 * (i % 7)) + ["green" if i % 2 else "grey"]
        )
        for i in range(30)
    }
    corpus = tables(texts)
    counts = count_terms(corpus.documents, corpus.tokens)
    found = neighbours(counts, ["other", "red", "blue", "green", "grey"], seed=1).set_index("term")
    assert found["following"].tolist() == ["red", "blue", "green", "grey"]
    assert found.loc["red", "difference"] == pytest.approx(30 / 3000 * PER)
    assert found.loc["red", "parted"] and 0 < found.loc["red", "low"] <= found.loc["red", "high"]
    assert found.loc["green", "difference"] == 0 and not found.loc["green", "parted"]
    rates = top_terms(counts, 3, seed=1).set_index("term")
    assert rates.loc["red", "low"] < rates.loc["blue", "high"], "the rates by themselves overlap"


def test_few_documents_part_no_neighbours() -> None:
    """Two documents: no interval, and so no order that holds elsewhere; one term has no neighbour."""
    assert not neighbours(COUNTS, ["red", "blue"])["parted"].any()
    assert neighbours(COUNTS, ["red"]).empty
