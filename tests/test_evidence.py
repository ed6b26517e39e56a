"""Evidence: as many sentences as the number shown, and each of them to be read."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from corpora import generated, tables
from dossier.errors import DossierError
from dossier.statistics.collocations import collocations, company, near_term
from dossier.statistics.evidence import (
    common_limit,
    document_evidence,
    new_type_evidence,
    pair_evidence,
    quoted,
    sentence_ids,
    sequence_evidence,
    term_evidence,
    within_limit,
)
from dossier.statistics.frequency import frequencies
from dossier.statistics.ngrams import ngrams
from dossier.statistics.terms import count_terms, tf_idf

CORPUS = tables({"a": "A ship, a ship. Nothing.", "b": "The ship."})


def test_every_occurrence_has_its_sentence() -> None:
    """A sentence that holds the term twice stands there twice."""
    found = term_evidence(CORPUS.tokens, ["ship", "zebra"])
    assert found["ship"] == ("a:1", "a:1", "b:1")
    assert found["zebra"] == ()


def test_a_term_of_a_document_has_the_sentences_of_that_document() -> None:
    """Occurrences elsewhere are no evidence; a term that a document does not have is without any."""
    rows = pd.DataFrame({"doc_id": ["b", "a", "b", "c"], "term": ["ship", "ship", "nothing", "ship"]}, index=[7, 3, 5, 1])
    found = document_evidence(CORPUS.tokens, rows)
    assert found.to_dict() == {7: ("b:1",), 3: ("a:1", "a:1"), 5: (), 1: ()}


def test_the_ids_behind_tf_idf_are_as_many_as_the_term_stands_in_the_document() -> None:
    """For every row of a larger corpus, by tokens and by stems."""
    corpus = generated(20)
    for unit in ("token", "stem"):
        rows = tf_idf(count_terms(corpus.documents, corpus.tokens, unit=unit))
        found = document_evidence(corpus.tokens, rows, unit)
        assert len(rows) > 20
        assert found.map(len).tolist() == rows["n"].tolist()
        assert all(one.startswith(f"{doc}:") for doc, ids in zip(rows["doc_id"], found, strict=True) for one in ids)


def test_the_number_of_ids_is_the_number_shown() -> None:
    """For every term and every pair of a larger corpus."""
    corpus = generated(20)
    ranking = frequencies(count_terms(corpus.documents, corpus.tokens))
    found = term_evidence(corpus.tokens, list(ranking["term"]))
    assert found.map(len).tolist() == ranking["n"].tolist()
    pairs = collocations(corpus.documents, corpus.tokens)
    assert pair_evidence(corpus.tokens, pairs).map(len).tolist() == pairs["n"].tolist()
    assert len(pairs) > 10


def test_a_table_of_ids_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond AT_MOST ids in all, each term has its first ones, up to one limit; the rare ones keep theirs."""
    monkeypatch.setattr("dossier.statistics.evidence.AT_MOST", 3)
    found = term_evidence(CORPUS.tokens, ["ship", "nothing"])
    assert found.tolist() == [("a:1", "a:1"), ("a:2",)]
    lists = pd.Series([("a:1", "a:1", "b:1"), ("a:2",)])
    assert within_limit(lists).tolist() == found.tolist()


@pytest.mark.parametrize(("sizes", "at_most", "limit"), [
    ([5, 2, 1], 8, 5), ([5, 2, 1], 7, 4), ([5, 2, 1], 5, 2), ([5, 2, 1], 4, 1), ([5, 2, 1], 1, 1), ([], 9, 1),
])  # fmt: skip
def test_the_limit_is_the_largest_that_all_can_have(sizes: list[int], at_most: int, limit: int) -> None:
    """One more for each row would be too many; no row is left without any."""
    assert common_limit(np.array(sizes, dtype=int), at_most) == limit


def test_sequences_lead_to_each_of_their_places() -> None:
    """'a ship' stands twice in one sentence; a sequence does not cross the end of one."""
    found = sequence_evidence(CORPUS.tokens, ["a ship", "ship nothing", "the ship"])
    assert found.tolist() == [("a:1", "a:1"), (), ("b:1",)]
    corpus = generated(20)
    table = ngrams(corpus.documents, corpus.tokens, 2)
    assert sequence_evidence(corpus.tokens, list(table["ngram"])).map(len).tolist() == table["n"].tolist()
    assert sequence_evidence(CORPUS.tokens.head(0), ["a ship"]).tolist() == [()]
    assert sequence_evidence(CORPUS.tokens, []).empty


def test_company_leads_to_the_sentences_in_which_it_is_near() -> None:
    """As many as the word stands near the term."""
    corpus = generated(20)
    table = company(corpus.documents, corpus.tokens, "wba")
    near = corpus.tokens[near_term(corpus.tokens, "wba")]
    assert term_evidence(near, list(table["term"])).map(len).tolist() == table["n"].tolist()
    assert len(table) > 5


def test_new_words_lead_to_where_they_stand_first() -> None:
    """'a ship | a ship | nothing the | ship': two, none, two and no new words."""
    found = new_type_evidence(CORPUS.tokens, np.array([2, 4, 6, 7]))
    assert found == [("a:1", "a:1"), (), ("a:2", "b:1"), ()]


def test_ids_lead_to_their_sentences() -> None:
    """In the order asked for; an id that is not there is refused by name."""
    assert quoted(CORPUS.sentences, ["b:1", "a:2"])["sentence"].tolist() == ["The ship.", "Nothing."]
    with pytest.raises(DossierError, match="a:9"):
        quoted(CORPUS.sentences, ["a:9"])


def test_nothing_asked_is_nothing_found() -> None:
    """Empty in, empty out, also without tokens."""
    assert quoted(CORPUS.sentences, []).empty
    none = pd.DataFrame({"first": [], "second": []})
    assert pair_evidence(CORPUS.tokens.head(0), none).empty
    unknown = pd.DataFrame({"first": ["no", "such"], "second": ["pair", "pair"]})
    assert pair_evidence(CORPUS.tokens, unknown).tolist() == [(), ()]
    assert new_type_evidence(CORPUS.tokens.head(0), np.array([], dtype=int)) == []
    assert term_evidence(CORPUS.tokens.head(0), ["ship"])["ship"] == ()


def test_the_id_of_a_sentence_is_its_document_and_number() -> None:
    """Two rows, by hand; the index stays."""
    table = pd.DataFrame({"doc_id": ["a", "b"], "sentence_id": [3, 12]}, index=[7, 9])
    assert sentence_ids(table).to_dict() == {7: "a:3", 9: "b:12"}
