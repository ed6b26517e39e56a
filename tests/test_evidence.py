"""Evidence: as many sentences as the number shown, and each of them to be read."""

from __future__ import annotations

import pandas as pd
import pytest

from corpora import generated, tables
from dossier.errors import DossierError
from dossier.statistics.collocations import collocations
from dossier.statistics.evidence import pair_evidence, quoted, term_evidence
from dossier.statistics.frequency import frequencies
from dossier.statistics.terms import count_terms

CORPUS = tables({"a": "A ship, a ship. Nothing.", "b": "The ship."})


def test_every_occurrence_has_its_sentence() -> None:
    """A sentence that holds the term twice stands there twice."""
    found = term_evidence(CORPUS.tokens, ["ship", "zebra"])
    assert found["ship"] == ("a:1", "a:1", "b:1")
    assert found["zebra"] == ()


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
    """After AT_MOST ids a term has none rather than some of its sentences."""
    monkeypatch.setattr("dossier.statistics.evidence.AT_MOST", 3)
    found = term_evidence(CORPUS.tokens, ["ship", "nothing"])
    assert found.tolist() == [("a:1", "a:1", "b:1"), ()]


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
    assert term_evidence(CORPUS.tokens.head(0), ["ship"])["ship"] == ()
