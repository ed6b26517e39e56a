"""The `measures.toml` of a corpus folder: what it may hold, and that nothing in it is without effect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dossier.vocabularies.own_file import OwnFile, Place

PAGE = "docs/claims.md"
WEST, UNKNOWN = "WEST", "UNKNOWN"
"""What may stand for a sender besides states and bodies: the West as such, and a body that the guidelines leave out."""
MEASURE_LISTS = ("names", "objects", "goods", "light", "verbs", "deeds", "acts")
STATUS_LISTS = ("verbs", "nouns", "phrases", "subjects", "states")
RESTRICTING_LISTS = ("verbs", "nouns", "alone", "weak")
GENERAL_LISTS = (
    "nouns", "weak", "twofold", "favours", "anaphors", "verbs", "weak_verbs", "freeing", "elliptic", "joining", "undergoing",
)  # fmt: skip
PHRASES_OF_TURNS = ("declining", "debating", "meeting", "shutting", "renouncing")
"""Turns whose entries may have several words."""
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'&][^\W_]+)*'?")
"""A word as the reader of claims cuts it."""
WORDS_ALLOWED = "words of letters, digits, hyphens and apostrophes, with spaces between"

Lists = dict[str, Any]


def read_own(path: Path, ours: Lists, measures: Iterable[str], statuses: Iterable[str], names: Mapping[str, str]) -> Lists:
    """The lists of a corpus's own file, every word in small letters.

    `ours` are the lists that it adds to, `names` the states and bodies by each of their names in small letters (all of
    them are codes that may be written). Raises DossierError, with file and line, for whatever would have no effect.
    """
    return _Reader(OwnFile(path, PAGE), ours, tuple(measures), tuple(statuses), names).lists()


def known_already(path: Path, ours: Lists) -> list[str]:
    """A line for each word of a corpus's own file that the same list of ours has; a later version of ours may have caught
    up with it, so that it is no mistake."""
    file = OwnFile(path, PAGE)
    told = []
    for place, words in _lists_of(file.entries):
        have: Any = ours
        for name in place:
            have = have.get(name, {})
        known = {word.lower() for word in have}
        for word in words:
            if _normal(word) in known:
                where = f"'{word}' stands in our list {place[-1]} of [{'.'.join(map(str, place[:-1]))}]"
                told.append(f"{path.parent.name}/{path.name}:{file.line(place, word)}: {where} already and changes nothing")
    return told


def _lists_of(entries: Lists, place: Place = ()) -> Iterator[tuple[Place, list[str]]]:
    for name, value in entries.items():
        if isinstance(value, dict):
            yield from _lists_of(value, (*place, name))
        else:
            yield (*place, name), value


def _normal(text: str) -> str:
    """As the lists have it: small letters, straight apostrophes, single spaces."""
    return " ".join(text.replace("’", "'").lower().split())


class _Reader:
    """Reads one file; each of the headings has a method or a list of what may stand under it."""

    def __init__(
        self, file: OwnFile, ours: Lists, measures: tuple[str, ...], statuses: tuple[str, ...], names: Mapping[str, str]
    ) -> None:
        self.file, self.ours, self.names = file, ours, names
        self.under = {"measures": (measures, MEASURE_LISTS), "status": (statuses, STATUS_LISTS)}
        self.plain = {
            "restricting": RESTRICTING_LISTS, "general": GENERAL_LISTS, "turns": tuple(ours["turns"]),
            "usual_targets": ("codes",), "victims": ("codes",), "nothing": ("phrases",),
        }  # fmt: skip

    def lists(self) -> Lists:
        """Everything that the file holds."""
        headings = (*self.under, *self.plain, "senders", "targets")
        read = {heading: self._heading(heading, value) for heading, value in self._top(headings)}
        self._check_refinements(read)
        return read

    def _top(self, headings: tuple[str, ...]) -> Iterable[tuple[str, Any]]:
        return self.file.table((), self.file.entries, headings, "heading").items()

    def _heading(self, heading: str, value: Any) -> Lists:
        if heading in self.under:
            ids, keys = self.under[heading]
            table = self.file.table((heading,), value, ids, "status" if heading == "status" else "measure")
            return {name: self._words_of((heading, name), lists, keys) for name, lists in table.items()}
        if heading in self.plain:
            return self._words_of((heading,), value, self.plain[heading])
        codes = sorted({*self.names.values(), WEST, UNKNOWN})
        table = self.file.table((heading,), value, None, "code")
        for code in table:
            self._check_code((heading, code), code, codes)
        return {code: self._stand_ins((heading, code), words) for code, words in table.items()}

    def _words_of(self, place: Place, value: Any, keys: Iterable[str]) -> Lists:
        table = self.file.table(place, value, keys, "list")
        return {key: self._words((*place, key), words) for key, words in table.items()}

    def _words(self, place: Place, value: Any) -> list[str]:
        texts = self.file.texts(place, value)
        if place[-1] == "codes":
            for code in texts:
                self._check_code(place, code, sorted(set(self.names.values())))
            return texts
        single = (place[0] == "status" and place[-1] == "nouns") or (
            place[0] == "turns" and place[-1] not in PHRASES_OF_TURNS
        )
        for text in texts:
            words = text.replace("’", "'").split()
            if not all(map(WORD.fullmatch, words)):
                raise self.file.refusal(f"no text can hold '{text}' as one phrase", place, WORDS_ALLOWED, text)
            if single and len(words) > 1:
                raise self.file.refusal(f"'{text}' is more than one word", place, f"single words in {place[-1]}", text)
        return [_normal(text) for text in texts]

    def _check_code(self, place: Place, code: str, allowed: list[str]) -> None:
        if code not in allowed:
            said = "codes of states by ISO 3166-1 alpha-3, of bodies as EU or UN"
            said += ", WEST, UNKNOWN" if WEST in allowed else ""
            raise self.file.refusal(f"unknown state or body '{code}'", place, said, code)

    def _stand_ins(self, place: Place, value: Any) -> list[str]:
        words = self._words(place, value)
        for word in words:
            known = self.names.get(word)
            if known and known != place[-1]:
                raise self.file.refusal(f"'{word}' names {known} already", place, "words that name no state or body", word)
        return words

    def _check_refinements(self, read: Lists) -> None:
        """Lists that only say more of words in other lists: such a word must stand there too."""

        def both(heading: str, *keys: str) -> set[str]:
            return {w for lists in (self.ours, read) for key in keys for w in lists.get(heading, {}).get(key, ())}

        def of_measures(*keys: str) -> set[str]:
            tables = [t for lists in (self.ours, read) for t in lists.get("measures", {}).values()]
            return {w for table in tables for key in keys for w in table.get(key, ())}

        nouns, verbs = both("general", "nouns"), both("restricting", "verbs")
        things = nouns | of_measures("names", "objects")
        refined = {
            ("restricting", "alone"): (verbs, "verbs of [restricting]"),
            ("restricting", "weak"): (verbs | of_measures("verbs"), "verbs of [restricting] or of a measure"),
            ("general", "weak"): (nouns, "nouns of [general]"),
            ("general", "twofold"): (things, "nouns of [general], names or objects of a measure"),
            ("general", "favours"): (of_measures("names"), "names of a measure"),
            ("general", "weak_verbs"): (both("general", "verbs", "freeing"), "verbs of [general]"),
        }  # fmt: skip
        for (heading, key), (known, where) in refined.items():
            for word in read.get(heading, {}).get(key, ()):
                if word not in known:
                    problem = f"'{word}' of {key} stands in no list that it could say more of"
                    raise self.file.refusal(problem, (heading, key), where, word)
