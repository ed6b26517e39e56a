"""Proposals of a spaCy model, with a tiny one made here."""

from __future__ import annotations

import os
from importlib.util import find_spec

import pytest

from dossier.annotation.actor_proposals import propose
from dossier.errors import DossierError


class Entity:
    """What a model gives for one name."""

    def __init__(self, text: str, start: int, label: str) -> None:
        self.text, self.start_char, self.end_char, self.label_ = text, start, start + len(text), label


class Model:
    """A pipeline that knows two names and a place."""

    def __call__(self, text: str) -> Model:
        known = [("Japan", "ORG"), ("Ondine", "PERSON"), ("Brine Works", "ORG"), ("Tuesday", "DATE")]
        self.ents = [Entity(name, text.index(name), label) for name, label in known]
        return self


TEXT = "Japan bought the Brine Works from Ondine on Tuesday."


def test_only_what_we_do_not_name_is_proposed() -> None:
    """A state that we found stays ours; a person and an organisation are proposed; a date is no actor."""
    found = propose(TEXT, Model())
    assert [(m.surface, m.actor, m.kind, m.rule) for m in found] == [
        ("Ondine", "Ondine", "person", "spacy"), ("Brine Works", "org:Brine Works", "organisation", "spacy"),
    ]  # fmt: skip


def test_tiny_spacy_model_proposes() -> None:
    """The same with spaCy itself, where it is installed."""
    if find_spec("spacy") is None and os.environ.get("DOSSIER_TESTS_REQUIRE_ALL"):
        pytest.fail("spaCy is missing, and nothing may be skipped here")
    spacy = pytest.importorskip("spacy")
    model = spacy.blank("en")
    model.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ondine"}])
    assert [m.actor for m in propose(TEXT, model)] == ["Ondine"]


def test_missing_model_is_named() -> None:
    """Without spaCy, or without the model, the error says what to do."""
    with pytest.raises(DossierError, match="spaCy"):
        propose(TEXT, "no_such_model")
