"""A text without some of its words, and the mark that stands where they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

CUT = "[…]"
"""Stands where words were left out."""
QUOTATIONS = (('"', '"'), ("“", "”"), ("«", "»"))
"""Marks around what somebody says; a single one may be an apostrophe."""
ALONE = re.compile(r"""["“”«»'‘’]*\[…\][\["“”«»'‘’….,;:!?\]]*""")
"""The mark with the punctuation around it, where a text has no word any more."""
IN_A_ROW = re.compile(r"\[…\](?:\s+\[…\])+")
"""Marks with nothing between them, as where one passage after another was cut."""
WORD = re.compile(r"(?!(?<=['’])s\b)\w+(?:['’]\w+)*", re.IGNORECASE)
"""A word; a possessive that was cut off from its word is none."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands: in which segment, from where to where."""

    word: str
    segment: int
    start: int
    end: int


def without(segments: Sequence[str], cuts: Sequence[Word]) -> list[str]:
    """The segments without the words `cuts` (in their order); one mark in each where words are missing in a row.

    Quotation marks that lose their partner get it back beside the mark, and where no word is left they go.
    """
    shortened = list(segments)
    spans = _in_a_row(segments, cuts)
    for segment, start, end in reversed(spans):
        before, gone, after = shortened[segment][:start], shortened[segment][start:end], shortened[segment][end:]
        shortened[segment] = before + _marked(before, gone) + after
    for segment in {segment for segment, _, _ in spans}:
        shortened[segment] = IN_A_ROW.sub(CUT, shortened[segment])
        if not WORD.search(shortened[segment]):
            shortened[segment] = ALONE.sub(CUT, shortened[segment])
    return shortened


def _in_a_row(segments: Sequence[str], cuts: Sequence[Word]) -> list[tuple[int, int, int]]:
    """The words that follow each other in a segment as one stretch: the segment, from where to where."""
    spans: list[tuple[int, int, int]] = []
    for word in cuts:
        segment, start, end = spans[-1] if spans else (-1, 0, 0)
        if segment == word.segment and not WORD.search(segments[segment][end : word.start]):
            spans[-1] = (segment, start, word.end)
        else:
            spans.append((word.segment, word.start, word.end))
    return spans


def _marked(before: str, gone: str) -> str:
    """The mark for what is gone, with a quotation mark where its partner stays: the end of one that began before, or else
    the beginning."""
    mark = CUT
    for opening, closing in QUOTATIONS:
        if opening == closing:
            began, lost = before.count(opening) % 2 == 1, gone.count(opening) % 2 == 1
        else:
            more = gone.count(opening) - gone.count(closing)
            began, lost = more < 0, more != 0
        if lost:
            mark = mark + closing if began else opening + mark
    return mark
