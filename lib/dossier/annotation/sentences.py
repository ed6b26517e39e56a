"""Sentences with exact offsets.

The boundaries are sentencex's, which knows the abbreviations of English. Six things are added: double
quotation marks do not hide the boundaries between them, a sentence never crosses a paragraph, nothing
begins with a small letter, 'The U.S. Has said' is not cut before its verb, nor 'Ms. Soto' before her name,
and 'in May. Canada had' is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from dossier.annotation.records import Sentence
from dossier.vocabularies.chunks import Recent

LANGUAGE = "en"
WRAP_WIDTHS = range(40, 101)
"""Lengths of a line that a mail program or a news agency's printer may have broken."""
WINDOW = 5_000
"""Characters that sentencex sees at once: it looks from each opening mark to the end for the closing one, which
would cost the square of a long paragraph's length."""
WRAPPED_SHARE = 0.25
"""A text is hard-wrapped where at least this share of its line ends stands within a sentence."""

_QUOTES = '"“”„«»\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029'
_LINE = re.compile(r"[^\n]+")
_ENDS_OPEN = re.compile(r"[\w,;–—-]\s*$")
_STATE_ENDS = re.compile(r"\b(?:U\.S\.|U\.K\.|U\.N\.|E\.C\.)\s*\Z")
_TITLE_ENDS = re.compile(r"\b(?:Ms|Mmes|Amb|Govs|Sens|Reps)\.\s*\Z")
"""Titles before a name that sentencex does not know, or not behind a dash."""
_AFTER_MAY = re.compile(r"(?<=\bMay\.)\s+(?=[A-Z])")
"""'in May. Canada had': of the months this one is not shortened, though sentencex takes it for one that is."""
_AUXILIARY = re.compile(
    r"(?:Is|Has|Was|Would|Will|Had|Could|Should|Does) (?!(?:it|he|she|they|we|you|I|this|that|these|there|the|a|an)\b|[A-Z])"
)
"""An auxiliary that asks no question."""
_SMALL_START = re.compile(r"[\s\"“”„«»'‘’(\[]*[a-z]")


def split(text: str) -> list[Sentence]:
    """The sentences of a text in order, numbered from 1; `text[s.start:s.end] == s.text`.

    A line is a paragraph of its own, unless the text is hard-wrapped: then paragraphs are parted by blank
    lines and by lines that end early or begin further in.
    """
    found: list[Sentence] = []
    plain = text
    for mark in _QUOTES:  # quicker than `translate`, for few of them are there
        plain = plain.replace(mark, " ")
    for start, end in paragraphs(text):
        for low, high in _sentence_spans(text, plain, start, end):
            found.append(Sentence(len(found) + 1, low, high, text[low:high]))
    return found


def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    wrapped = _is_wrapped(text, lines)
    spans: list[list[int]] = []
    for line in lines:
        if wrapped and spans and _continues(text, spans[-1][1], line[0], line[1]):
            spans[-1][1] = line[1]
        else:
            spans.append(list(line))
    return tuple((start, end) for start, end in spans)


paragraphs = Recent(lambda texts: [_paragraphs(text) for text in texts])
"""The (start, end) of each paragraph that holds more than white space; several readers of one text ask."""


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    neighbours = [(a, b) for a, b in pairwise(lines) if b[0] == a[1] + 1]
    broken = sum(
        b[0] - a[0] - 1 in WRAP_WIDTHS
        and bool(_ENDS_OPEN.search(text, max(a[0], a[1] - 8), a[1]))
        and bool(_SMALL_START.match(text, b[0], b[1]))
        for a, b in neighbours
    )
    return broken > 0 and broken >= WRAPPED_SHARE * len(neighbours)


def _continues(text: str, before_end: int, start: int, end: int) -> bool:
    """Whether, in a hard-wrapped text, this line goes on with the paragraph of the line before it."""
    if start != before_end + 1:
        return False
    before = text[text.rfind("\n", 0, before_end) + 1 : before_end]
    line = text[start:end]
    indented = _indent(line) > _indent(before)
    early = len(before) < WRAP_WIDTHS.start and not _SMALL_START.match(line) and not _runs_on(before, line)
    return not indented and not early and not (before.isupper() and not line.isupper())


def _runs_on(before: str, line: str) -> bool:
    """Whether a line left short by a dateline that was cut out goes on in the long one below, as far in as itself."""
    is_prose = _ENDS_OPEN.search(before) and any(word[0].islower() for word in before.split())
    return bool(is_prose) and 0 < _indent(before) == _indent(line) and len(line) >= WRAP_WIDTHS.start


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _sentence_spans(text: str, plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in one paragraph, without the white space around them; `plain` has no quotation marks."""
    low = start
    for cut in [*_cuts(text, plain[start:end], start), end]:
        piece = text[low:cut]
        if cut < end and (piece.isspace() or _SMALL_START.match(text, cut, end) or _goes_on(text, cut, end)):
            continue
        stripped = piece.strip()
        if stripped:
            first = low + piece.index(stripped[0])
            yield first, first + len(stripped)
        low = cut


def _goes_on(text: str, cut: int, end: int) -> bool:
    """Whether a title stands before the capital, or it is that of an auxiliary: old agency copy has 'The U.S. Has said'."""
    if text[cut - 2 : cut - 1] != ".":
        return False
    if _TITLE_ENDS.search(text, max(0, cut - 7), cut) is not None:
        return True
    if not _AUXILIARY.match(text, cut, end):
        return False
    return _STATE_ENDS.search(text, max(0, cut - 8), cut) is not None


def _cuts(text: str, plain: str, start: int) -> Iterator[int]:
    """Where a new sentence begins: after the white space that precedes each segment."""
    at = 0
    segments = _segments(plain)
    for core in segments if len(segments) > 1 else ():
        found = plain.find(core, at)
        if found < 0:
            continue
        cut = start + found
        while cut > start + at and not text[cut - 1].isspace():
            cut -= 1
        if cut > start + at:
            yield cut
        at = found + len(core)


def _segments(plain: str) -> list[str]:
    """sentencex's segments that hold more than white space, a window at a time.

    The last segment of a window may go on behind it, so that the next window begins with it; where it is all
    that the window holds, a window of its own length is read as one segment.
    """
    found: list[str] = []
    low = 0
    while low < len(plain):
        high = low + WINDOW
        segments = list(sentencex.segment(LANGUAGE, plain[low:high]))
        if high < len(plain) and len(segments) > 1:
            last = plain.rfind(segments.pop(), low, high)
            high = last if last > low else high
        found += segments
        low = high
    parts = (part for segment in found for part in _AFTER_MAY.split(segment)) if "May. " in plain else found
    return [core for segment in parts if (core := segment.strip())]
