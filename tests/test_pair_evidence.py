"""From a pair back to its sentences."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.incidence import unit_ids
from dossier.statistics.pair_evidence import example_sentence, sentences_behind

SENTENCES = pd.DataFrame(
    [("a", 1, 0, 9, "Oslo spoke."), ("a", 2, 10, 19, "Lima heard Oslo."), ("b", 1, 0, 9, "Lima slept.")],
    columns=["doc_id", "sentence_id", "start", "end", "text"],
)
MENTIONS = pd.DataFrame(
    [
        ("a", 1, 0, "Oslo", "NOR"),
        ("a", 2, 21, "Oslo", "NOR"),
        ("a", 2, 10, "Lima", "PER"),
        ("b", 1, 0, "Lima", "PER"),
    ],
    columns=["doc_id", "sentence_id", "start", "surface", "entity"],
)


def test_the_sentences_of_a_pair_with_the_words_that_name_it() -> None:
    """For sentences the very sentence; names in the order of the text."""
    found = sentences_behind(("a:2",), ("NOR", "PER"), MENTIONS, unit_ids(SENTENCES), SENTENCES)
    assert found.to_numpy().tolist() == [["a:2", "Lima, Oslo", "Lima heard Oslo."]]


def test_for_documents_all_sentences_that_name_either() -> None:
    """A pair that shares a document has all its sentences there."""
    units = unit_ids(SENTENCES, "document")
    found = sentences_behind(("a",), ("NOR", "PER"), MENTIONS, units, SENTENCES)
    assert found.evidence.tolist() == ["a:1", "a:2"]


def test_no_pair_has_no_sentences() -> None:
    """No ids, no rows, all columns."""
    found = sentences_behind((), (), MENTIONS, unit_ids(SENTENCES), SENTENCES)
    assert found.empty and list(found.columns) == ["evidence", "names", "text"]


def test_the_example_names_two_actors_where_any_sentence_does() -> None:
    """First the first sentence with two; else the first with one; else nothing."""
    assert example_sentence(MENTIONS).surface.tolist() == ["Lima", "Oslo"]
    assert example_sentence(MENTIONS[MENTIONS.doc_id == "b"]).surface.tolist() == ["Lima"]
    assert example_sentence(MENTIONS.iloc[:0]).empty
