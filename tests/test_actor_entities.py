"""Unions of spellings across documents."""

from __future__ import annotations

import pandas as pd

from dossier.annotation.actor_entities import unite
from dossier.annotation.actors import find_actors


def mentions(texts: dict[str, str]) -> pd.DataFrame:
    rows = [(doc, m.actor, m.kind, m.entity) for doc, text in texts.items() for m in find_actors(text)]
    return pd.DataFrame(rows, columns=["doc_id", "actor", "kind", "entity"])


def test_each_union_is_listed_with_its_reason() -> None:
    """Three documents, three spellings of one president; a person of one spelling is not listed."""
    table = unite(mentions({
        "a": "Volodymyr Zelenskyy spoke. Zelenskyy left Japan.",
        "b": "Zelensky waved to Minister Odd Fjelde.",
        "c": "Volodymyr Zelenskiy slept.",
    }))  # fmt: skip
    assert set(table["entity"]) == {"Volodymyr Zelensky"}
    assert table[["actor", "documents", "mentions", "reason"]].to_numpy().tolist() == [
        ["Volodymyr Zelenskyy", 1, 2, "vocabulary"],
        ["Volodymyr Zelenskiy", 1, 1, "vocabulary"],
        ["Zelensky", 1, 1, "family name alone"],
    ]


def test_given_names_in_two_spellings_are_a_union() -> None:
    """Nikolay and Nikolai, of a family that no vocabulary knows."""
    table = unite(mentions({"a": "Banker Nikolay Zharkin fled.", "b": "Banker Nikolai Zharkin hid."}))
    assert list(table["actor"]) == ["Nikolai Zharkin", "Nikolay Zharkin"]
    assert set(table["reason"]) == {"spelling"}


def test_no_people_no_unions() -> None:
    """An empty table keeps its columns."""
    assert list(unite(mentions({"a": "Japan and Peru."})).columns) == ["entity", "actor", "documents", "mentions", "reason"]
