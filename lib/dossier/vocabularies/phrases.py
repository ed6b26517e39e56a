"""Phrases by their first word, and the inflected forms of English nouns and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases by their first words, the longest first."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        """by the first word and by the second, which is empty for a single word"""
        self.firsts = self._by_first.keys()
        """the words that phrases begin with"""

    def add(self, phrase: str, value: T) -> None:
        words = tuple(phrase.split())
        same = self._by_first.setdefault(words[0], {}).setdefault(words[1] if len(words) > 1 else "", [])
        same.append((words, value))
        same.sort(key=lambda item: -len(item[0]))

    def all_at(self, words: Sequence[str], i: int) -> list[tuple[int, T]]:
        """The (length, value) of each phrase that stands at words[i], the longest first."""
        by_second = self._by_first.get(words[i])
        if by_second is None:
            return []
        longer = by_second.get(words[i + 1], ()) if i + 1 < len(words) else ()
        found = [(len(p), v) for p, v in longer if len(p) == 2 or tuple(words[i : i + len(p)]) == p] if longer else []
        return found + [(1, v) for _, v in by_second[""]] if "" in by_second else found

    def at(self, words: Sequence[str], i: int) -> tuple[int, T] | None:
        """The longest phrase at words[i]."""
        if words[i] not in self._by_first:
            return None
        found = self.all_at(words, i)
        return found[0] if found else None

    def places(self, words: Sequence[str]) -> list[int]:
        """Where among the words phrases may begin."""
        if self.firsts.isdisjoint(words):
            return []
        return [i for i, word in enumerate(words) if word in self._by_first]

    def may_stand_in(self, words: set[str]) -> bool:
        """Whether a text of these words may hold one of the phrases."""
        return any(words.issuperset(p) for first in self.firsts & words for p, _ in self._starting_with(first))

    def items(self) -> Iterator[tuple[tuple[str, ...], T]]:
        for first in self._by_first:
            yield from self._starting_with(first)

    def _starting_with(self, first: str) -> Iterator[tuple[tuple[str, ...], T]]:
        for same in self._by_first[first].values():
            yield from same


def inflected(verb: str, irregular: dict[str, Any] | None = None) -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form of a verb."""
    if irregular and verb in irregular:
        third, past, participle, gerund = irregular[verb]
        return verb, third, past, participle, gerund
    stem = verb[:-1] if verb.endswith("e") else verb
    past = verb[:-1] + "ied" if _CONSONANT_Y.search(verb) else stem + "ed"
    gerund = (verb if verb.endswith("ee") else stem) + "ing"
    return verb, _with_s(verb), past, past, gerund


def plurals(phrase: str) -> tuple[str, ...]:
    """A noun phrase as it is written in the vocabulary, and its plural."""
    plural = _with_s(phrase)
    if " of " in phrase:
        head, _, tail = phrase.partition(" of ")
        return (phrase, _with_s(phrase), f"{_with_s(head)} of {tail}", f"{_with_s(head)} of {_with_s(tail)}")
    return (phrase,) if phrase.endswith("s") and not phrase.endswith("ss") else (phrase, plural)


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")
