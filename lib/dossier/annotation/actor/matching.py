"""Where the names of the vocabulary stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from dossier.annotation.sentences import paragraphs
from dossier.vocabularies import ActorVocabulary, Name

_FLAT = (("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\r", " "),
         ("\t", " "), ("\u2011", "-"), ("\u2010", "-"))  # fmt: skip
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")


class Match(NamedTuple):
    """A name of the vocabulary at `text[start:end]`."""

    start: int
    end: int
    name: Name


def flatten(text: str) -> str:
    """The text, as long as before, with one kind of apostrophe, hyphen and space.

    A line end remains one only where a paragraph ends.
    """
    flat = text
    for odd, usual in _FLAT:
        flat = flat.replace(odd, usual)
    if "\n" not in flat.strip():
        return flat
    inner = [(start, end) for start, end in paragraphs(text) if "\n" in text[start:end]]
    for start, end in reversed(inner):
        flat = flat[:start] + flat[start:end].replace("\n", " ") + flat[end:]
    return flat


def matches(flat: str, vocabulary: ActorVocabulary) -> list[Match]:
    """The names in a flat text, in order and apart from each other; the longest at each place wins."""
    squeezed, gaps, removed = _squeeze(flat) if "  " in flat else (flat, [], [])
    kept: list[Match] = []
    for last, (length, name) in vocabulary.automaton.iter(squeezed):
        start, end = last - length + 1, last + 1
        if not _whole(squeezed, start, end):
            continue
        while kept and kept[-1].start >= start:
            kept.pop()
        if not kept or kept[-1].end <= start:
            kept.append(Match(start, end, name))
    return [_unsqueezed(m, gaps, removed) for m in kept] if gaps else kept


def _whole(flat: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after."""
    before = start > 0 and (flat[start - 1].isalnum() or flat[start - 1] in "_@")
    return not before and not (end < len(flat) and (flat[end].isalnum() or flat[end] == "_"))


def _squeeze(flat: str) -> tuple[str, list[int], list[int]]:
    """The text with single spaces; where spaces went, and how many up to there."""
    parts, gaps, removed, at, total = [], [], [], 0, 0
    for gap in _GAP.finditer(flat):
        parts.append(flat[at : gap.start() + 1])
        at = gap.end()
        gaps.append(gap.start() + 1 - total)
        total += gap.end() - gap.start() - 1
        removed.append(total)
    return "".join([*parts, flat[at:]]), gaps, removed


def _unsqueezed(match: Match, gaps: list[int], removed: list[int]) -> Match:
    def back(position: int) -> int:
        passed = bisect_right(gaps, position)
        return position + (removed[passed - 1] if passed else 0)

    return Match(back(match.start), back(match.end - 1) + 1, match.name)
