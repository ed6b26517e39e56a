"""The `actors.toml` of a corpus folder, merged over our actors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dossier.vocabularies.actor_entries import (
    NOT_ACTORS,
    OFFICE,
    ORGANISATION,
    STATE_LISTS,
    add_names,
    person_of,
)
from dossier.vocabularies.actor_names import FAMILY, ActorVocabulary, Person
from dossier.vocabularies.own_file import OwnFile
from dossier.vocabularies.spelling import plain

PAGE = "docs/actors.md"
PERSON_KEYS = ("also", "family", "alone", "offices")
KINDS = ("state", "body", "person", "organisation")
_STATE_ID = re.compile(r"[A-Z]{3}")
_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?|")


def add_own(vocabulary: ActorVocabulary, path: Path) -> None:
    """Add what the file at `path` holds. Raises DossierError, with file and line, where it is malformed, and where it
    would take a name from another actor."""
    file = OwnFile(path, PAGE)
    for key, entry in file.entries.items():
        if key == NOT_ACTORS:
            vocabulary.ignore(file.texts((key,), entry))
        else:
            _Entry(file, vocabulary, key, entry).add()


class _Entry:
    """One entry of the file."""

    def __init__(self, file: OwnFile, vocabulary: ActorVocabulary, key: str, entry: Any) -> None:
        self.file, self.vocabulary, self.key = file, vocabulary, key
        if not isinstance(entry, dict) or not key.removeprefix(ORGANISATION).strip():
            raise file.refusal(f"{key!r} is not an entry", (key,), '"NAME" = { ... }')
        self.entry: dict[str, Any] = entry
        self.kind = self._kind()

    def add(self) -> None:
        """Put it into the vocabulary."""
        allowed = ("kind", *(PERSON_KEYS if self.kind == "person" else STATE_LISTS))
        for field in self.entry:
            if field not in allowed:
                problem = f"{self.key!r} has an unknown field {field!r}"
                if self.kind == "person" and field in STATE_LISTS:
                    problem = f"{self.key!r} is read as a person; an organisation is called \"{ORGANISATION}{self.key}\""
                raise self._refusal(problem, field, allowed)
        read = self._fields()
        if self.kind == "person":
            self._add_person(person_of(self.key, read, self.vocabulary.naming))
            return
        if self.kind != "organisation" and not any(read.get(sort) for sort in STATE_LISTS):
            raise self._refusal(f"{self.key!r} adds no name", "", STATE_LISTS)
        add_names(self.vocabulary, self.key, self.kind, read)

    def _add_person(self, said: Person) -> None:
        """A known person keeps what the entry does not say; spellings and offices are more of them."""
        known = self.vocabulary.people.get(self.key)
        if known:
            self.vocabulary.forget(known)
            family = said.family if "family" in self.entry else known.family
            alone = said.alone if "alone" in self.entry else known.alone
            said = Person(self.key, family, alone, (*known.also, *said.also), (*known.offices, *said.offices))
        self.vocabulary.add_person(said)

    def _kind(self) -> str:
        key, known = self.key, self.vocabulary.kinds.get(self.key)
        kind = self.entry.get("kind", known or ("organisation" if key.startswith(ORGANISATION) else "person"))
        if kind not in KINDS:
            raise self._refusal(f"{key!r} is of an unknown kind {kind!r}", "kind", KINDS)
        if known and kind != known:
            raise self._refusal(f"{key!r} is a {known}, not a {kind}", "kind", known)
        if kind == "organisation" and not key.startswith(ORGANISATION):
            raise self._refusal(f"{key!r} is an organisation", "kind", f'"{ORGANISATION}{key}"')
        if kind == "state" and not _STATE_ID.fullmatch(key):
            problem = f"{key!r} is no code of a state"
            raise self._refusal(problem, "kind", "three capital letters, as in ISO 3166-1 alpha-3")
        return str(kind)

    def _fields(self) -> dict[str, Any]:
        """The fields, checked; lists without white space around their texts."""
        read: dict[str, Any] = {}
        for field, value in self.entry.items():
            if field in ("kind", "family", "alone"):
                wanted: type = bool if field == "alone" else str
                if not isinstance(value, wanted) or value == "":
                    raise self._refusal(f"{self.key!r}: family is a text, alone is true or false", field, None)
                read[field] = value
                continue
            read[field] = self.file.texts((self.key, field), value, may_be_empty=True)  # the id may be name enough
            for text in read[field]:
                self._check_office(text) if field == "offices" else self._check_free(text, field)
        if self.kind in ("person", "organisation"):
            self._check_free(self.key.removeprefix(ORGANISATION), "")
        if read.get("alone"):
            self._check_free(read.get("family", self.vocabulary.naming.family_of(self.key)), "alone")
        return read

    def _check_free(self, form: str, field: str) -> None:
        for spelling in (form, plain(form)):
            known = self.vocabulary.forms.get(spelling)
            if known and known.actor not in ("", self.key):
                problem = f"{form!r} means {known.actor} already, and {self.key!r} would take it"
                free = f'{NOT_ACTORS} = ["{form}"] in a line before'
                allowed = f"a name of its own, one more field of {known.actor}, or {free}"
                if known.sort == FAMILY:
                    allowed = f'"{known.actor}" = {{ alone = false }} in a line before'
                raise self._refusal(problem, field, allowed, form)

    def _check_office(self, text: str) -> None:
        found = OFFICE.fullmatch(text)
        if not found or not _MONTH.fullmatch(found[3]) or not _MONTH.fullmatch(found[4]):
            raise self._refusal(f"{text!r} is no office", "offices", "STATE office YYYY-MM/YYYY-MM", text)
        of, start, to = found[1], found[3], found[4]
        if not {of, f"{ORGANISATION}{of}"} & (self.vocabulary.kinds.keys() | self.file.entries.keys()):
            allowed = "a code of ISO 3166-1 alpha-3, a body, or an id of this file"
            raise self._refusal(f"{text!r}: no state or body {of!r} is known", "offices", allowed, text)
        if to and to < start[: len(to)]:
            raise self._refusal(f"{text!r} ends before it begins", "offices", "STATE office YYYY-MM/YYYY-MM", text)

    def _refusal(self, problem: str, field: str, allowed: str | Iterable[str] | None, near: object = None) -> Exception:
        return self.file.refusal(problem, (self.key, field) if field else (self.key,), allowed, near)
