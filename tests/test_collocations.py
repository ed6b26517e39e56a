"""Collocations: one contingency table, against nltk for neighbours and by hand for a term's company."""

from __future__ import annotations

import pytest

from corpora import generated, tables
from dossier.statistics.collocations import collocations, company, near_term


def test_pairs_are_counted_from_one_table() -> None:
    """Red ship: 3 of 9 pairs; red begins 3, ship ends 3; in two documents."""
    corpus = tables({"a": "Red ship sails. Red ship sinks far.", "b": "See that red ship."})
    row = collocations(corpus.documents, corpus.tokens, at_least=2).iloc[0]
    assert (row["first"], row["second"], row["n"], row["n_documents"]) == ("red", "ship", 3, 2)
    assert (row["n_first"], row["n_second"], row["n_pairs"]) == (3, 3, 8)
    assert row["npmi"] == pytest.approx(1)
    assert row["log_dice"] == pytest.approx(14)


def test_log_likelihood_equals_nltk_with_the_same_margins() -> None:
    """The convention: margins are counted over pairs within sentences, not over single words."""
    from nltk.metrics import BigramAssocMeasures

    corpus = generated(30)
    found = collocations(corpus.documents, corpus.tokens).head(50)
    assert len(found) == 50
    for row in found.itertuples():
        expected = BigramAssocMeasures.likelihood_ratio(row.n, (row.n_first, row.n_second), row.n_pairs)
        assert row.log_likelihood == pytest.approx(expected, abs=1e-9)


def test_only_pairs_above_chance_are_shown_and_none_with_stop_words() -> None:
    """Observed above expected in every row; a stop word is in no pair."""
    corpus = generated(30)
    table = collocations(corpus.documents, corpus.tokens, stop_words=frozenset({"wbb"}))
    assert (table["n"] * table["n_pairs"] > table["n_first"] * table["n_second"]).all()
    assert "wbb" not in set(table["first"]) | set(table["second"])


def test_company_counts_each_token_once_and_stays_in_the_sentence() -> None:
    """Two ships near one storm count it once; the next sentence is not near."""
    corpus = tables({"a": "Ship storm ship calm. Storm elsewhere.", "b": "Ship storm. Calm calm."})
    table = company(corpus.documents, corpus.tokens, "ship", window=1, at_least=1)
    row = table[table["term"] == "storm"].iloc[0]
    assert (row["n"], row["n_near"], row["n_term"], row["n_tokens"], row["n_documents"]) == (2, 3, 3, 7, 2)


def test_a_term_is_no_company_of_its_own() -> None:
    """'Ship ship storm' has one token near a ship, the storm: a ship beside a ship is not near one."""
    corpus = tables({"a": "Ship ship storm. Calm sea."})
    assert near_term(corpus.tokens, "ship", window=1).tolist() == [False, False, True, False, False]
    table = company(corpus.documents, corpus.tokens, "ship", window=1, at_least=1)
    assert table[["term", "n", "n_near", "n_tokens"]].to_numpy().tolist() == [["storm", 1, 1, 3]]


def test_absent_terms_and_empty_texts_have_no_company() -> None:
    """An empty table with its head."""
    corpus = tables({"a": "Ship storm."})
    assert company(corpus.documents, corpus.tokens, "nowhere").empty
    assert company(corpus.documents, corpus.tokens.head(0), "ship").empty
    assert collocations(corpus.documents, corpus.tokens.head(0)).empty
