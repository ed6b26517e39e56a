"""An entry of a list of actors becomes names, or a person."""

from __future__ import annotations

import re
from typing import Any

from dossier.vocabularies.actor_names import ActorVocabulary, Name, Naming, Office, Person

NOT_ACTORS = "not_actors"
STATE_LISTS = ("names", "peoples", "seats", "agencies", "former")
ORGANISATION = "org:"
OFFICE = re.compile(r"(\w+) (.+) (\d{4}(?:-\d\d)?)/(\d{4}(?:-\d\d)?|)")


def add_names(vocabulary: ActorVocabulary, key: str, kind: str, entry: dict[str, Any]) -> None:
    """A state, body or organisation by all its names; an organisation without any is called as its id says."""
    vocabulary.kinds[key] = kind
    for sort in STATE_LISTS:
        for form in entry.get(sort, []):
            vocabulary.add(form, Name(key, kind, sort, f"{key}.{sort}"))
    if kind == "organisation" and not entry.get("names"):
        vocabulary.add(key.removeprefix(ORGANISATION), Name(key, kind, "names", f"{key}.names"))


def person_of(name: str, entry: dict[str, Any], naming: Naming) -> Person:
    """The person of an entry. Raises ValueError where an office is not written as OFFICE says."""
    offices = []
    for text in entry.get("offices", []):
        found = OFFICE.fullmatch(text)
        if not found:
            raise ValueError(text)
        offices.append(Office(*found.groups()))
    family = entry.get("family", naming.family_of(name))
    return Person(name, family, entry.get("alone", False), tuple(entry.get("also", [])), tuple(offices))
