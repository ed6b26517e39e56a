"""Which sentences are worth reading: words without which none holds a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress

from dossier.vocabularies.chunks import Remembered, cut

ANY_MEASURE = -1
"""The bits of all measures: -1 has every bit."""


FORBIDDING = frozenset({"cannot", "longer", "allowed", "permitted", "no", "not"})
"""Negations by which a permission becomes a ban: 'may NOT', 'NO company may', 'no LONGER'."""


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass
class Signal:
    """Words without which a sentence holds no claim, so that most sentences need no reading.

    A phrase of several words signals by its last word where its first is there too. What restricts and what is restricted
    must both be there and may go together: each word has a bit for every measure that it can make.
    """

    alone: set[str] = field(default_factory=set)
    phrases: dict[str, set[str]] = field(default_factory=dict)
    """the last words of phrases that signal by themselves, with their first words"""
    restricting: dict[str, int] = field(default_factory=dict)
    restricting_phrases: dict[str, dict[str, int]] = field(default_factory=dict)
    restricted: dict[str, int] = field(default_factory=dict)
    restricted_phrases: dict[str, dict[str, int]] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)

    def marks(self, text: str) -> list[tuple[int, set[str]]]:
        """The chunks of a text that hold words of ours: where each begins, and the words."""
        chunks, starts = cut(text)
        words = list(map(self._words_of.__getitem__, chunks))
        return list(compress(zip(starts, words, strict=True), words))

    @cached_property
    def _words_of(self) -> Remembered[set[str]]:
        listed = (self.phrases, self.restricting_phrases, self.restricted_phrases)
        ours = {*self.alone, *self.again, *self.restricting, *self.restricted, *FORBIDDING}
        ours |= {word for phrases in listed for last, firsts in phrases.items() for word in (last, *firsts)}
        return Remembered(lambda chunk: ours.intersection(_WORD.findall(chunk.lower())))

    @cached_property
    def _openers(self) -> set[str]:
        """One of these at least is in every sentence that may hold a claim."""
        opening = (self.alone, self.again, self.phrases, self.restricting, self.restricting_phrases, FORBIDDING)
        return set().union(*opening)

    def seen_in(self, words: set[str], told: bool) -> bool:
        """Whether a sentence with these words may hold a claim; `told`: the document has told of a measure before."""
        if words.isdisjoint(self._openers):
            return False
        if not words.isdisjoint(self.alone) or (told and not words.isdisjoint(self.again)):
            return True
        if any(not words.isdisjoint(self.phrases[last]) for last in self.phrases.keys() & words):
            return True
        restricts = _bits(words, self.restricting, self.restricting_phrases)
        if "longer" in words or (told and not words.isdisjoint(FORBIDDING)):
            restricts = ANY_MEASURE
        return bool(restricts and restricts & _bits(words, self.restricted, self.restricted_phrases))

    def add_phrase(self, phrase: Sequence[str]) -> None:
        """A phrase that signals by itself."""
        if len(phrase) == 1:
            self.alone.add(phrase[0])
        else:
            self.phrases.setdefault(phrase[-1], set()).add(phrase[0])

    def add_bits(self, phrase: Sequence[str], bits: int, restricts: bool) -> None:
        """A word or phrase that restricts or is restricted, with the measures that it can make."""
        single, several = (
            (self.restricting, self.restricting_phrases) if restricts else (self.restricted, self.restricted_phrases)
        )
        table = single if len(phrase) == 1 else several.setdefault(phrase[-1], {})
        table[phrase[0]] = table.get(phrase[0], 0) | bits


def _bits(words: set[str], single: dict[str, int], several: dict[str, dict[str, int]]) -> int:
    bits = 0
    for word in single.keys() & words:
        bits |= single[word]
    for last in several.keys() & words:
        for first in several[last].keys() & words:
            bits |= several[last][first]
    return bits


def signal_words(phrase: Sequence[str]) -> list[str]:
    """The words of a phrase as a sentence is searched for them: `anti-dumping` is one, `workers'` has no mark."""
    return _WORD.findall(" ".join(phrase))
