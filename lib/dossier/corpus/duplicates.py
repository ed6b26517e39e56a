"""Which articles are the same story printed twice.

A text is the set of its shingles, each five words in a row (Broder 1997, 'On the resemblance and containment of documents').
The similarity of two texts is their containment: the share of the shorter one's shingles that the other holds. Texts whose
lengths differ by more than half are never the same story; what an excerpt shares with its source is a question of its own.

Time grows with the number of words: a text is compared only with a few earlier ones that hold its rarer shingles, and only
texts that are no duplicates themselves are remembered.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")
SHINGLE = 5
SAME = 0.8
"""Containment from which two texts are near-identical."""
LENGTH_RATIO = 0.5
HOLDERS = 8
"""Earlier texts remembered for one shingle; one that more hold is a turn of phrase and tells little."""
CANDIDATES = 5
"""Earlier texts with most shared shingles that are compared exactly."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A text that stands, nearly word for word, in an earlier one."""

    doc_id: str
    duplicate_of: str
    similarity: float
    """containment, from 0.8 to 1"""


def near_duplicates(texts: Mapping[str, str]) -> list[Duplicate]:
    """The near-identical texts, each with the first one that it repeats, in the order of `texts`.

    `texts` should come earliest first; ids are doc_ids. A text of fewer than five words is only compared as a whole.
    """
    numbers: dict[str, int] = {}
    holders: dict[int, list[int]] = defaultdict(list)
    originals: list[tuple[str, frozenset[int]]] = []
    found = []
    for doc_id, text in texts.items():
        shingles = _shingles(text, numbers)
        best = _most_similar(shingles, holders, originals)
        if best is not None:
            found.append(Duplicate(doc_id, *best))
            continue
        for shingle in shingles:
            if len(holders[shingle]) < HOLDERS:
                holders[shingle].append(len(originals))
        originals.append((doc_id, shingles))
    return found


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that the larger one holds; 0 where one is more than twice the other."""
    small, large = sorted((one, other), key=len)
    if not small or len(small) < LENGTH_RATIO * len(large):
        return 0.0
    return len(small & large) / len(small)


def _shingles(text: str, numbers: dict[str, int]) -> frozenset[int]:
    """Hashes of five word numbers in a row; numbers, as hashes of strings differ from run to run."""
    words = [numbers.setdefault(word, len(numbers)) for word in WORD.findall(text.lower())]
    if len(words) < SHINGLE:
        return frozenset({hash(tuple(words))}) if words else frozenset()
    return frozenset(map(hash, zip(*(words[i:] for i in range(SHINGLE)), strict=False)))


def _most_similar(
    shingles: frozenset[int], holders: Mapping[int, list[int]], originals: Sequence[tuple[str, frozenset[int]]]
) -> tuple[str, float] | None:
    """The most similar earlier text, the earliest of equals, if one is near-identical."""
    votes = Counter(place for shingle in shingles if shingle in holders for place in holders[shingle])
    candidates = sorted(votes, key=lambda place: (-votes[place], place))[:CANDIDATES]
    compared = [(containment(shingles, originals[place][1]), -place) for place in candidates]
    similarity, place = max(compared, default=(0.0, 0))
    return (originals[-place][0], similarity) if similarity >= SAME else None
