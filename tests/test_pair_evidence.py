"""The sentence that is counted by hand."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.pair_evidence import example_sentence

MENTIONS = pd.DataFrame(
    [
        ("a", 1, 0, "Oslo", "NOR"),
        ("a", 2, 21, "Oslo", "NOR"),
        ("a", 2, 10, "Lima", "PER"),
        ("b", 1, 0, "Lima", "PER"),
    ],
    columns=["doc_id", "sentence_id", "start", "surface", "entity"],
)


def test_the_example_names_two_actors_where_any_sentence_does() -> None:
    """First the first sentence with two; else the first with one; else nothing."""
    assert example_sentence(MENTIONS).surface.tolist() == ["Lima", "Oslo"]
    assert example_sentence(MENTIONS[MENTIONS.doc_id == "b"]).surface.tolist() == ["Lima"]
    assert example_sentence(MENTIONS.iloc[:0]).empty
