"""Unions of spellings across documents."""

from __future__ import annotations

from importlib import resources

import pandas as pd

from dossier.annotation.actor_entities import as_spelled, unite
from dossier.annotation.actors import find_actors
from dossier.annotation.corrections import Correction, correct
from dossier.vocabularies import actor_vocabulary


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


MATT = {
    "a": "Banker Matthew Orden met banker Matthew Orden.",
    "b": "Banker Matt Orden fled. Orden hid.",
    "c": "Banker Matt Orden slept.",
}


def entities(texts: dict[str, str], *corrections: Correction) -> list[str]:
    """Of each mention of a person after corrections, in order."""
    spelled = as_spelled(mentions(texts), actor_vocabulary().people, corrections)
    return list(correct(spelled, "union", corrections).query("kind == 'person'")["entity"])


def test_a_person_whom_no_vocabulary_knows_has_the_name_that_most_documents_write() -> None:
    """Two documents of three write Matt; of two that differ the one of more mentions counts, and one alone as it writes."""
    assert set(entities(MATT)) == {"Matt Orden"}
    assert set(entities({doc: MATT[doc] for doc in "ac"})) == {"Matthew Orden"}
    assert entities({"a": "Banker Tony Orden fled."}) == ["Tony Orden"]
    assert entities({"a": "Banker Tony Orden fled.", "b": "Banker Anthony Orden fled."}) == ["Tony Orden", "Tony Orden"]


def test_a_family_name_alone_keeps_the_accents_that_most_documents_write() -> None:
    """One document without them changes nothing; where all do without, so does the name."""
    texts = {"a": "President Quiñé spoke.", "b": "President Quiñé left.", "c": "President Quine slept."}
    assert set(entities(texts)) == {"Quiñé"}
    assert set(entities({"c": texts["c"]})) == {"Quine"}


def test_a_person_of_the_vocabulary_keeps_the_name_there() -> None:
    """However the documents write it."""
    assert set(entities({"a": "Volodymyr Zelenskyy spoke.", "b": "Volodymyr Zelenskyy left."})) == {"Volodymyr Zelensky"}


def test_what_a_correction_parts_or_names_stays_as_it_says() -> None:
    """A rejected spelling is apart from the others, whose name it does not give; a name that an edit gives is kept."""
    reject = Correction("union", "Matt Orden", "reject", "", "", "", 2)
    assert entities(MATT, reject) == ["Matthew Orden"] * 2 + ["Matt Orden"] * 3
    edit = Correction("union", "Odd Fjelde", "edit", "entity", "Matthew Orden", "", 2)
    assert set(entities({**MATT, "d": "Banker Odd Fjelde slept."}, edit)) == {"Matthew Orden"}
