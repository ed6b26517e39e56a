"""Which sentences are worth reading: words without which none holds a claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dossier.vocabularies.chunks import Chunks, Noted, Numbers, Row

ANY_MEASURE = -1
"""The bits of all measures: -1 has every bit."""


FORBIDDING = frozenset({"cannot", "longer", "allowed", "permitted", "offence", "offense", "unlawful", "illegal"})
"""Words by which a sentence may forbid something: 'are not ALLOWED to', 'no LONGER'."""
NEGATING = frozenset({"no", "not", "nothing"})
PERMITTING = frozenset({
    "can", "could", "may", "will", "would", "shall", "able", "authorised", "authorized", "entitled",
})  # fmt: skip
"""Words that a negation turns into a ban or a refusal: 'MAY not', 'no company MAY', 'WILL not sell'."""


SMALL_WORDS = frozenset({
    "of", "on", "out", "off", "up", "to", "in", "for", "from", "with", "by", "after", "against", "back",
})  # fmt: skip
"""Ends of phrases that stand in half of all sentences."""


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


ALONE, AGAIN, FORBIDS, LONGER = 1, 2, 4, 8
"""Bits of a word: which of the lists it stands in; 'longer' forbids wherever it stands."""
CLASSES = 28
MEASURES_AT_MOST = 64
RESTRICTS, RESTRICTED = 4, 4 + CLASSES
"""Where the bits of measures begin, which are told apart by so many classes."""
WIDTH = 60
ROWS = BITS, KEYS, OTHERS = range(3)
"""Rows of so many bits: those above, and the keys and other ends of phrases, told apart by a class for each bit."""


class _Ours:
    """Which words of ours each chunk holds, and the bits of these, row by row."""

    def __init__(self, listed: dict[str, int]) -> None:
        self._listed, self.words, self.rows = listed, list[set[str]](), [Row() for _ in ROWS]

    def __len__(self) -> int:
        return len(self.words)

    def add(self, chunks: Sequence[str]) -> None:
        new = [self._listed.keys() & _WORD.findall(chunk.lower()) for chunk in chunks]
        bits = [reduce(or_, map(self._listed.__getitem__, words), 0) for words in new]
        for number, row in enumerate(self.rows):
            row.extend(of_chunk >> number * WIDTH & (1 << WIDTH) - 1 for of_chunk in bits)
        self.words += new


class Said(NamedTuple):
    """A sentence that may be worth reading: by itself, or only behind one that told of a measure."""

    by_itself: bool
    chunks: Numbers
    known: _Ours

    def words(self) -> set[str]:
        """The words of ours that it holds."""
        return set().union(*map(self.known.words.__getitem__, self.chunks.tolist()))


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

    def in_sentences(self, cut: Sequence[Chunks], ends: Sequence[Sequence[int]]) -> list[dict[int, Said]]:
        """For each text the sentences that may be worth reading, by number.

        `ends`: where the sentences of each text end. The texts were cut together.
        """
        found: list[dict[int, Said]] = [{} for _ in cut]
        before = list(accumulate(map(len, ends), initial=0))
        if not before[-1]:
            return found
        known, numbers = self._ours.of(cut[0].numbering), np.concatenate([c.numbers for c in cut])
        opening = zip(cut, ends, accumulate((len(c.numbers) for c in cut), initial=0), strict=False)
        firsts = np.concatenate([c.starts.searchsorted([0, *until][: len(until)]) + low for c, until, low in opening])
        rows = [np.bitwise_or.reduceat(row.at(numbers), firsts) for row in known.rows]
        by_itself, bounds = _may_hold(rows, told=False).tolist(), [*firsts.tolist(), None]
        for place in _may_hold(rows, told=True).nonzero()[0].tolist():
            text = bisect_right(before, place) - 1
            here = numbers[bounds[place] : bounds[place + 1]]
            found[text][place - before[text]] = Said(by_itself[place], here, known)
        return found

    @cached_property
    def _ours(self) -> Noted[_Ours]:
        listed: dict[str, int] = defaultdict(int)
        for alike, bit in ((self.alone, ALONE), (self.again, AGAIN), (FORBIDDING | NEGATING, FORBIDS), ({"longer"}, LONGER)):
            for word in alike:
                listed[word] |= bit
        for number, (key, ends) in enumerate(self.phrases.items()):
            listed[key] |= 1 << KEYS * WIDTH + number % WIDTH
            for end in ends:
                listed[end] |= 1 << OTHERS * WIDTH + number % WIDTH
        for word in PERMITTING:
            listed[word] |= 0
        for places, single, several in (
            (RESTRICTS, self.restricting, self.restricting_phrases), (RESTRICTED, self.restricted, self.restricted_phrases),
        ):  # fmt: skip
            for word, bits in single.items():
                listed[word] |= _classes(bits, places)
            for key, others in several.items():
                listed[key] |= _classes(reduce(or_, others.values()), places)
                for other in others:
                    listed[other] |= 0
        return Noted(lambda: _Ours(listed))

    def seen_in(self, said: Said, told: bool) -> bool:
        """Whether a sentence may hold a claim; `told`: the document has told of a measure before."""
        if not (told or said.by_itself):
            return False
        words = said.words()
        if not words.isdisjoint(self.alone) or (told and not words.isdisjoint(self.again)):
            return True
        if any(not words.isdisjoint(self.phrases[key]) for key in self.phrases.keys() & words):
            return True
        restricts = _bits(words, self.restricting, self.restricting_phrases)
        if "longer" in words or (told and _forbids(words)):
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


@lru_cache(maxsize=256)
def _classes(bits: int, start: int) -> int:
    """The bits of measures, folded to those that there are places for."""
    return sum({1 << (start + number % CLASSES) for number in range(MEASURES_AT_MOST) if bits >> number & 1})


def _may_hold(rows: Sequence[Numbers], told: bool) -> NDArray[np.bool_]:
    """Which of these sentences may be worth reading, as far as the bits of all their words together tell."""
    bits, restricted = rows[BITS], rows[BITS] >> RESTRICTED
    restricts = bits >> RESTRICTS & restricted != 0
    forbids = (bits & (FORBIDS if told else LONGER) != 0) & (restricted != 0)
    return (bits & (ALONE | AGAIN if told else ALONE) != 0) | (rows[KEYS] & rows[OTHERS] != 0) | restricts | forbids


def _forbids(words: set[str]) -> bool:
    return not words.isdisjoint(FORBIDDING) or not (words.isdisjoint(NEGATING) or words.isdisjoint(PERMITTING))


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
