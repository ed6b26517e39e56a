"""Sentences about actors: computed, and true of any corpus."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from dossier.figures import actor_readings as read
from dossier.figures.presence import presence
from dossier.statistics.actors import actor_counts
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_multiverse import edge_multiverse
from dossier.statistics.edge_significance import edge_significance
from dossier.statistics.edge_slices import edge_slices
from dossier.statistics.edge_within_documents import edge_within_documents
from dossier.statistics.incidence import incidence, unit_ids
from dossier.statistics.network import centrality, communities, surplus
from dossier.statistics.stability import edge_presence
from made_corpus import MadeCorpus, made_corpus


def readings(made: MadeCorpus) -> dict[str, str]:
    """All sentences of the notebook for one corpus."""
    n, n_documents = len(made.sentences), len(made.documents)
    counts = actor_counts(made.mentions, made.sentences)
    actors = list(counts.entity.head(12))
    units = unit_ids(made.sentences)
    named = incidence(made.mentions, units)
    pairs = cooccurrence(named, n)
    by_document = cooccurrence(incidence(made.mentions, unit_ids(made.sentences, "document")), n_documents)
    tested = edge_significance(pairs, named, actors)
    lines = surplus(tested)
    found = edge_presence(pairs.head(9), named, list(made.documents.doc_id), actors, samples=3)
    _, summary = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    said = {
        "named": read.who_is_named(counts, n, n_documents),
        "pairs": read.who_with_whom(pairs, by_document, "sentence"),
        "chance": read.beyond_chance(tested, pairs, len(actors), "sentence", 0.05),
        "groups": read.who_belongs_together(*communities(lines, actors, seeds=5)),
        "centre": read.who_stands_between(centrality(tested[tested.exceeds], actors)),
        "others": read.in_other_articles(found),
        "within": read.within_documents(edge_within_documents(pairs, named, actors), tested, "sentence"),
        "time": read.over_time(edge_slices(pairs.head(5), units, made.documents), "year"),
        "choices": read.under_other_choices(summary),
    }
    return {name: str(reading) for name, reading in said.items()}


@pytest.mark.parametrize("size", [0, 1, 2, 5, 60])
def test_sentences_are_whole_on_any_corpus(size: int) -> None:
    """With no actor, one document or many: no empty value, no '1 pairs', a full stop at the end."""
    said = readings(made_corpus(size) if size else made_corpus(3, quiet=True))
    for name, text in said.items():
        assert text.endswith("."), (name, text)
        assert not re.search(
            r"\bnan\b|–\s*[,.]|\b1 (pairs|actors|documents|sentences|groups|years) ", text
        ), text


def test_another_corpus_is_another_sentence() -> None:
    """Nothing is typed in: every reading changes with the data."""
    one, other = readings(made_corpus(60, seed=1)), readings(made_corpus(30, seed=2))
    assert {name for name in one if one[name] == other[name]} == set()
    assert "of 60 documents" in one["named"] and "of 30 documents" in other["named"]


def test_planted_pairs_are_said_to_exceed_chance_and_none_where_none_does() -> None:
    """The sentence follows the test."""
    assert "exceed chance" in readings(made_corpus(60))["chance"]
    assert readings(made_corpus(1))["chance"].startswith("None of ")


def test_equal_first_pairs_are_counted() -> None:
    """Two pairs that share two sentences each, a third that shares one: of the first one other is told."""
    rows = [("JPN", "USA", 2, 0.5, 1), ("NOR", "PER", 2, 0.5, 1), ("CHL", "PER", 1, 0.1, 1)]
    pairs = pd.DataFrame(rows, columns=["actor_a", "actor_b", "n_together", "npmi", "n_documents"]).assign(evidence="")
    assert "together: Japan – United States (1 other as often), 2 times" in str(read.who_with_whom(pairs, pairs, "sentence"))
    assert "together: Japan – United States, 2 times" in str(read.who_with_whom(pairs.iloc[[0, 2]], pairs, "sentence"))


def test_few_documents_cannot_speak_for_others() -> None:
    """Five documents: it says so; sixty: it does not."""
    assert "cannot show what other articles would say" in readings(made_corpus(5))["others"]
    assert "cannot show" not in readings(made_corpus(60))["others"]


def test_times_of_few_articles_are_not_compared() -> None:
    """One article a year: nothing is said to change; sixty articles: years are compared."""
    assert "articles, not times" in readings(made_corpus(5))["time"]
    assert "years with at least 5 articles" in readings(made_corpus(60))["time"]


def test_pairs_that_only_share_their_articles_are_told_apart() -> None:
    """Of two pairs that exceed chance one does so within articles as well, and one was not open to the test."""
    tested = pd.DataFrame({"actor_a": ["A", "C"], "actor_b": ["B", "D"], "exceeds": [True, True]})
    within = tested.assign(p=[0.001, 1.0], exceeds=[True, False], n_documents_open=[3, 0])
    text = str(read.within_documents(within, tested, "sentence"))
    assert text.startswith("Of 2 pairs that exceed chance, 1 still does") and "only: A – B." in text
    assert "1 pair could not be tested so" in text
    assert "Of the others" in text
    assert "Of the others" not in str(read.within_documents(within.head(1), tested.head(1), "sentence"))
    assert "nothing within it" in str(read.within_documents(within, tested, "document"))


def test_nobody_between_others_is_said_plainly() -> None:
    """Two pairs apart from each other have no paths over anybody."""
    edges = pd.DataFrame({"actor_a": ["A", "C"], "actor_b": ["B", "D"]})
    assert str(read.who_stands_between(centrality(edges, list("ABCD")))) == (
        "Most lines: 1, of A (3 others with as many). Nobody stands on a shortest path between two others."
    )


def test_those_who_stand_between_others_alike_are_counted() -> None:
    """A chain of four: two have two lines and as many shortest paths each. A chain of three has one in its middle."""
    edges = pd.DataFrame({"actor_a": ["A", "B", "C"], "actor_b": ["B", "C", "D"]})
    chain = str(read.who_stands_between(centrality(edges, list("ABCD"))))
    assert "Most lines: 2, of B (1 other with as many)." in chain and "B (1 other on as many), with 67% of them." in chain
    middle = str(read.who_stands_between(centrality(edges.head(2), list("ABC"))))
    assert "Most lines: 2, of B. On most shortest paths between two others: B, with 100% of them." in middle


def test_a_p_beyond_all_evidence_is_told_as_a_bound() -> None:
    """Below a millionth of a millionth the digits are the model's: 'p < 1e-12'; above it they are told."""
    row = {"actor_a": "JPN", "actor_b": "USA", "n_together": 816, "expected": 378.0, "p_smallest": 0.0, "exceeds": True}
    tested = pd.DataFrame([{**row, "p": 2.4e-95, "q": 7.3e-93}])
    pairs = pd.DataFrame([{**row, "evidence": ("a:1", "b:2")}])
    assert "(p < 1e-12, q < 1e-12)" in str(read.beyond_chance(tested, pairs, 25, "sentence", 0.05))
    told = str(read.beyond_chance(tested.assign(p=0.0004, q=0.12, exceeds=False), pairs, 25, "sentence", 0.05))
    assert "Japan – United States has the smallest p: named together in 816 sentences" in told
    assert "(p = 0.0004, q = 0.12)." in told


@pytest.mark.parametrize("exceeds", [True, False])
def test_tested_pairs_without_a_row_are_told(exceeds: bool) -> None:
    """Of three actors' three pairs one shares a sentence: the text says where the others are; of two actors, nothing."""
    row = {"actor_a": "CHL", "actor_b": "PER", "n_together": 3, "expected": 1.0, "p": 0.01, "q": 0.03, "p_smallest": 0.001}
    tested = pd.DataFrame([{**row, "exceeds": exceeds}])
    pairs = pd.DataFrame([{**row, "evidence": ("a:1",)}])
    told = "never share a sentence: p is 1 there, and the table has no row for them."
    assert f"2 tested pairs {told}" in str(read.beyond_chance(tested, pairs, 3, "sentence", 0.05))
    assert "no row" not in str(read.beyond_chance(tested, pairs, 2, "sentence", 0.05))


def test_a_single_slice_of_time_is_compared_with_nothing() -> None:
    """All articles of one year: said so, whatever their number."""
    slices = pd.DataFrame(
        {"actor_a": ["JPN"], "actor_b": ["USA"], "slice": ["1987"], "n_documents": [10495], "low": [0.1], "high": [0.2]}
    )
    assert str(read.over_time(slices, "year")) == (
        "All dated articles lie in one year: there is nothing to compare it with."
    )


def test_samples_of_one_document_show_nothing() -> None:
    """No share of samples is told or drawn that are all the same document."""
    pair = {"actor_a": ["JPN"], "actor_b": ["USA"], "n_together": [2]}
    found = pd.DataFrame({**pair, "low": [float("nan")], "high": [float("nan")], "presence": [0.0], "n_samples": [200],
                          "n_documents": [1]})  # fmt: skip
    assert str(read.in_other_articles(found)).startswith("Every sample of one document is that document")
    tested = pd.DataFrame({**pair, "exceeds": [False]})
    picture = presence(found, tested, tested.assign(evidence=[("a:1", "a:2")]), unit="sentence", source="made up")
    assert picture.data.empty and "every sample of it is the same" in picture.alt


def test_the_methods_paragraph_names_no_samples_of_one_document() -> None:
    """Samples are told of several documents only; what else was done is told of one as well."""
    values = {"name": "x", "m": 2, "a": 2, "versions": "v", "unit": "sentence", "k": 2, "alpha": "0.05", "runs": 50,
              "samples": 200, "seed": 1, "choices": 18, "read": "5 documents", "own": "", "decided": "",
              "nature": ""}  # fmt: skip
    assert "Checks: 200 bootstrap samples of the documents (seed 1), the same test" in str(read.method(n=5, **values))
    assert "Checks: the same test within documents, 18" in str(read.method(n=1, **values))
