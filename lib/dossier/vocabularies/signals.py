"""Which sentences are worth reading: words without which none holds a claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dossier.vocabularies.chunks import Measured, Noted, Row, cut

ANY_MEASURE = -1
"""The bits of all measures: -1 has every bit."""


FORBIDDING = frozenset({"cannot", "longer", "allowed", "permitted", "no", "not"})
"""Negations by which a permission becomes a ban: 'may NOT', 'NO company may', 'no LONGER'."""


SMALL_WORDS = frozenset({
    "of", "on", "out", "off", "up", "to", "in", "for", "from", "with", "by", "after", "against", "back",
})  # fmt: skip
"""Ends of phrases that stand in half of all sentences."""


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class _Ours:
    """Which words of ours each chunk holds, and whether it holds some."""

    def __init__(self, ours: set[str]) -> None:
        self._ours, self.words, self.some = ours, list[set[str]](), Row()

    def __len__(self) -> int:
        return len(self.words)

    def add(self, chunks: Sequence[str]) -> None:
        new = [self._ours.intersection(_WORD.findall(chunk.lower())) for chunk in chunks]
        self.some.extend(map(len, new))
        self.words += new


@dataclass
class Signal:
    """Words without which a sentence holds no claim, so that most sentences need no reading.

    A phrase of several words signals by its last word (by its first, where that is rarer) where the other is there too.
    What restricts and what is restricted must both be there and may go together: each word has a bit for every measure that
    it can make.
    """

    alone: set[str] = field(default_factory=set)
    phrases: dict[str, set[str]] = field(default_factory=dict)
    """a word of each phrase that signals by itself, with the words at the other end"""
    restricting: dict[str, int] = field(default_factory=dict)
    restricting_phrases: dict[str, dict[str, int]] = field(default_factory=dict)
    restricted: dict[str, int] = field(default_factory=dict)
    restricted_phrases: dict[str, dict[str, int]] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)

    def in_sentences(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, set[str]]]:
        """The sentences that may be worth reading, by number, with the words of ours that they hold.

        `ends`: where the sentences of the text end.
        """
        chunked = cut(text)
        opening = chunked.starts[self._opens.of(chunked.numbering).at(chunked.numbers) > 0].tolist()
        if not opening:
            return
        ours = self._words_of.of(chunked.numbering)
        holding = ours.some.at(chunked.numbers) > 0
        starts, numbers = chunked.starts[holding].tolist(), chunked.numbers[holding].tolist()
        high = 0
        for number, end in enumerate(ends):
            low, high = high, bisect_left(opening, end, high)
            if low < high:
                before = ends[number - 1] if number else 0
                here = numbers[bisect_left(starts, before) : bisect_left(starts, end)]
                yield number, set().union(*map(ours.words.__getitem__, here))

    @cached_property
    def _opens(self) -> Noted[Measured]:
        """Whether a chunk holds a word without which no sentence is worth reading."""
        keys = (self.alone, self.again, self.phrases, self.restricting, self.restricting_phrases, FORBIDDING)
        opening = set().union(*keys)
        return Noted(lambda: Measured(lambda chunk: not opening.isdisjoint(_WORD.findall(chunk.lower()))))

    @cached_property
    def _words_of(self) -> Noted[_Ours]:
        listed = (self.phrases, self.restricting_phrases, self.restricted_phrases)
        ours = {*self.alone, *self.again, *self.restricting, *self.restricted, *FORBIDDING}
        ours |= {word for phrases in listed for key, others in phrases.items() for word in (key, *others)}
        return Noted(lambda: _Ours(ours))

    def seen_in(self, words: set[str], told: bool) -> bool:
        """Whether a sentence with these words may hold a claim; `told`: the document has told of a measure before."""
        if not words.isdisjoint(self.alone) or (told and not words.isdisjoint(self.again)):
            return True
        if any(not words.isdisjoint(self.phrases[key]) for key in self.phrases.keys() & words):
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
            key, other = _ends(phrase)
            self.phrases.setdefault(key, set()).add(other)

    def add_bits(self, phrase: Sequence[str], bits: int, restricts: bool) -> None:
        """A word or phrase that restricts or is restricted, with the measures that it can make."""
        single, several = (
            (self.restricting, self.restricting_phrases) if restricts else (self.restricted, self.restricted_phrases)
        )
        key, other = _ends(phrase)
        table = single if len(phrase) == 1 else several.setdefault(key, {})
        table[other] = table.get(other, 0) | bits


def _ends(phrase: Sequence[str]) -> tuple[str, str]:
    """The last word of a phrase and the first, the other way round where the last is the more frequent one."""
    return (phrase[0], phrase[-1]) if phrase[-1] in SMALL_WORDS else (phrase[-1], phrase[0])


def _bits(words: set[str], single: dict[str, int], several: dict[str, dict[str, int]]) -> int:
    bits = 0
    for word in single.keys() & words:
        bits |= single[word]
    for key in several.keys() & words:
        for other in several[key].keys() & words:
            bits |= several[key][other]
    return bits


def signal_words(phrase: Sequence[str]) -> list[str]:
    """The words of a phrase as a sentence is searched for them: `anti-dumping` is one, `workers'` has no mark."""
    return _WORD.findall(" ".join(phrase))
