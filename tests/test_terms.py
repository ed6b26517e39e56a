"""Term counts: the matrix, what is left out, and tf-idf, against counts by hand."""

from __future__ import annotations

from math import log

import pytest

from corpora import tables
from dossier.errors import DossierError
from dossier.statistics.terms import count_terms, cut_among_equals, tf_idf

CORPUS = tables(
    {"a": "The ship left port. The ship came back in 1999.", "b": "A port is a port. Ships wait."}
)


def test_counts_sizes_and_ranges_are_those_of_a_hand_count() -> None:
    """Ship twice in a; port once in a, twice in b; all running tokens stay in the sizes."""
    counts = count_terms(CORPUS.documents, CORPUS.tokens, stop_words=frozenset({"the", "a", "is", "in"}))
    assert list(counts.sizes) == [10, 7]
    assert counts.dense(["ship", "port"]).tolist() == [[2, 1], [0, 2]]
    assert dict(zip(counts.terms, counts.totals, strict=True)) == {
        "back": 1, "came": 1, "left": 1, "port": 3, "ship": 2, "ships": 1, "wait": 1,
    }  # fmt: skip
    assert counts.ranges[counts.columns(["port"])[0]] == 2


def test_what_is_left_out_is_told_with_its_share() -> None:
    """The: 2, in: 1, a: 2, is: 1 of 17 tokens are stop words; one token is a number."""
    counts = count_terms(CORPUS.documents, CORPUS.tokens, stop_words=frozenset({"the", "a", "is", "in"}))
    assert counts.left_out["n_tokens"].tolist() == [6, 1]
    assert counts.left_out["share"].tolist() == [6 / 17, 1 / 17]
    kept = count_terms(CORPUS.documents, CORPUS.tokens, numbers=True)
    assert "1999" in set(kept.terms)
    assert kept.totals.sum() == 17


def test_stems_join_what_tokens_part() -> None:
    """Counted by stem, ship and ships are one term in two documents."""
    counts = count_terms(CORPUS.documents, CORPUS.tokens, unit="stem")
    place = counts.columns(["ship"])[0]
    assert (counts.totals[place], counts.ranges[place]) == (3, 2)


def test_unknown_units_and_terms_are_refused_by_name() -> None:
    """The error names the bad value, and for a unit the valid ones."""
    with pytest.raises(DossierError, match=r"lemma.*token, stem"):
        count_terms(CORPUS.documents, CORPUS.tokens, unit="lemma")
    with pytest.raises(DossierError, match="zebra"):
        count_terms(CORPUS.documents, CORPUS.tokens).columns(["zebra"])


def test_tf_idf_is_the_formula_by_hand_and_zero_weights_are_not_listed() -> None:
    """Ship: 2 of 10 tokens, in 1 of 2 documents; port stands in both and is no one's mark."""
    counts = count_terms(CORPUS.documents, CORPUS.tokens, stop_words=frozenset({"the", "a", "is", "in"}))
    table = tf_idf(counts, top=2)
    first = table.iloc[0]
    assert (first["doc_id"], first["rank"], first["term"], first["n_documents"]) == ("a", 1, "ship", 1)
    assert first["tf_idf"] == pytest.approx(2 / 10 * log(2), abs=1e-12)
    assert table[table["doc_id"] == "a"]["term"].tolist() == ["ship", "back"]
    assert "port" not in set(tf_idf(counts, top=10)["term"])


def test_a_list_that_ends_among_equals_says_how_many_it_leaves_out() -> None:
    """Of a's four words after 'ice' a list of three has two, by alphabet; b's list leaves out none of its three."""
    corpus = tables({"a": "ice ice gas oil tin rum", "b": "cat cat dog dog dog ewe"})
    counts = count_terms(corpus.documents, corpus.tokens)
    listed = tf_idf(counts, top=3)
    assert listed["term"].tolist() == ["ice", "gas", "oil", "dog", "cat", "ewe"]
    found = cut_among_equals(counts, listed)
    assert found[["doc_id", "n_equal", "n_left_out"]].to_numpy().tolist() == [["a", 2, 2], ["b", 0, 0]]
    assert cut_among_equals(counts, listed.head(0)).empty


def test_one_document_and_no_token_give_empty_tables() -> None:
    """Nothing can be told apart in one document; without tokens there are no terms."""
    one = tables({"a": "One text only."})
    assert tf_idf(count_terms(one.documents, one.tokens)).empty
    none = count_terms(one.documents, one.tokens.head(0))
    assert (len(none.terms), none.n_tokens) == (0, 0)
