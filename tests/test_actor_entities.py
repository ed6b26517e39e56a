"""Unions of spellings across documents."""

from __future__ import annotations

from importlib import resources

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


def test_names_that_only_begin_alike_stay_apart() -> None:
    """Paula is not Paul, Marek not Mark and Julius not Julia: no person is given another's name."""
    text = "Banker Paula Zharkin met banker Paul Zharkin. Banker Marek Olden met banker Mark Olden, and banker Julius Orr."
    entities = mentions({"a": text}).query("kind == 'person'")["entity"]
    assert list(entities) == ["Paula Zharkin", "Paul Zharkin", "Marek Olden", "Mark Olden", "Julius Orr"]


def test_each_given_name_stands_once() -> None:
    """No given name is in two groups, where the later would silently win."""
    lines = (resources.files("dossier.vocabularies") / "given_names.txt").read_text("utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split()]
    assert len(names) > 1000
    assert sorted(names) == sorted(set(names))
