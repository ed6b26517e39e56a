"""Who is named: counts by hand."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.actors import actor_counts

MENTIONS = pd.DataFrame(
    [
        ("a", 1, "Norway", "state", "NOR"),
        ("a", 1, "Oslo", "state", "NOR"),
        ("a", 2, "Oslo", "state", "NOR"),
        ("b", 1, "Peru", "state", "PER"),
        ("b", 1, "Ada Berg", "person", "Ada Berg"),
        ("b", 2, "Peruvian", "state", "PER"),
        ("b", 2, "Peru", "state", "PER"),
        ("b", 2, "Peru", "state", "PER"),
    ],
    columns=["doc_id", "sentence_id", "surface", "kind", "entity"],
)
SENTENCES = pd.DataFrame({"doc_id": list("aaabb"), "sentence_id": [1, 2, 3, 1, 2]})


def test_counts_equal_a_hand_count() -> None:
    """Mentions, sentences, documents and share of one actor, counted by hand; ties by mentions, then by name."""
    found = actor_counts(MENTIONS, SENTENCES)
    assert list(found.entity) == ["PER", "NOR", "Ada Berg"]
    peru = found.iloc[0]
    assert (peru.n_mentions, peru.n_sentences, peru.n_documents, peru.sentence_share) == (4, 2, 1, 0.4)
    assert peru.surfaces == "Peru (3), Peruvian (1)"
    assert found.iloc[2].kind == "person"


def test_evidence_is_as_long_as_the_count_says() -> None:
    """Each actor carries the ids of just the sentences that were counted."""
    found = actor_counts(MENTIONS, SENTENCES)
    assert [len(ids) for ids in found.evidence] == list(found.n_sentences)
    assert found.evidence[1] == ("a:1", "a:2")


def test_nobody_named_is_an_empty_table() -> None:
    """Without a mention there is a header and no row."""
    found = actor_counts(MENTIONS.iloc[:0], SENTENCES)
    assert found.empty
    assert "sentence_share" in found.columns
