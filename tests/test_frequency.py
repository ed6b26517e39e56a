"""Frequencies: ranks with ties, rates, ranges, and the rates of single documents."""

from __future__ import annotations

import numpy as np
import pytest

from corpora import generated, tables
from dossier.statistics.frequency import document_rates, frequencies, top_terms
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
    assert np.isnan(document_rates(counts, ["red"])["rate"].iloc[1])


def test_many_documents_have_intervals_around_their_rates() -> None:
    """For a hundred documents every interval holds its rate and is wider than nothing."""
    corpus = generated(100)
    top = top_terms(count_terms(corpus.documents, corpus.tokens), 10, resamples=500)
    assert ((top["low"] < top["rate"]) & (top["rate"] < top["high"])).all()


def test_no_terms_give_an_empty_table_with_all_columns() -> None:
    """Without a token there is a head and no row."""
    empty = top_terms(count_terms(CORPUS.documents, CORPUS.tokens.head(0)), 5)
    assert empty.empty
    assert {"rank", "term", "rate", "low", "high", "dp_norm"} <= set(empty.columns)
