"""What printed pages add to a text that came out of a PDF: numbers of pages, heads and feet that run beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.corpus import paragraphs
from dossier.corpus.cruft import is_full_paragraph
from dossier.corpus.paragraphs import ENDS, Line

NUMBER = re.compile(
    r"(?:[-–—|[] ?)?(?:(?:page|p\.?|pg\.?) ?)?(\d{1,4})(?: ?(?:of|/|\|) ?\d{1,4})?(?: ?[-–—|\]])?", re.IGNORECASE
)
"""A line that is the number of a page, with whatever stands around it."""
DIGITS = re.compile(r"\d+")
BESIDE = 2
"""Lines above and below a page's number among which its head and foot are looked for."""
SHORTEST = 2 * BESIDE
"""Lines of a page: numbers that stand closer, such as the years of a table, are none of pages."""
LONGEST = 100
"""Characters of a head or foot."""


def find(lines: Sequence[Line]) -> set[int]:
    """The places of numbers, heads and feet of pages; none where nothing counts up from page to page.

    A head is a line beside two numbers or more that differs in figures alone. One above the article stays where no other
    line could be its headline.
    """
    filled = [place for place, line in enumerate(lines) if line.text]
    numbers = _counting_up(lines, filled)
    if not numbers:
        return set()
    rank = {place: n for n, place in enumerate(filled)}
    beside: Counter[str] = Counter()
    for place in numbers:
        beside.update({_form(lines[other]) for other in _neighbours(filled, rank[place]) if _may_run(lines[other])})
    running = {form for form, n in beside.items() if n > 1}
    found = [place for place in filled if place in numbers or (_may_run(lines[place]) and _form(lines[place]) in running)]
    heads = [place for place in found if place not in numbers]
    away = set(found)
    if heads and heads[0] == filled[0] and not _is_headed_otherwise(lines, [p for p in filled if p not in away]):
        away.remove(heads[0])
    return away


def without(lines: Sequence[Line], found: set[int]) -> list[Line]:
    """The other lines; one with which a sentence goes on from the page before follows it as if no page had ended."""
    kept: list[Line] = []
    blanks: list[Line] = []
    turned = False
    for place, line in enumerate(lines):
        turned = turned or place in found
        if place in found or not line.text:
            blanks += [] if place in found else [line]
            continue
        goes_on = turned and kept and paragraphs.runs_over(kept[-1].text, line.text)
        kept += [] if goes_on else blanks
        kept.append(Line(line.number, line.text, line.indent, line.width, bool(goes_on)))
        blanks, turned = [], False
    return [*kept, *blanks]


def _counting_up(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """The lines that are a number of a page and one more than the one a page before, or one less than the next."""
    said = [(place, int(found[1])) for place in filled if (found := NUMBER.fullmatch(lines[place].text))]
    rank = {place: n for n, place in enumerate(filled)}
    return {
        place for (a, n), (b, m) in pairwise(said) if m == n + 1 and rank[b] - rank[a] > SHORTEST for place in (a, b)
    }


def _neighbours(filled: Sequence[int], at: int) -> Iterator[int]:
    yield from filled[max(at - BESIDE, 0) : at]
    yield from filled[at + 1 : at + 1 + BESIDE]


def _may_run(line: Line) -> bool:
    return len(line.text) <= LONGEST and not ENDS.search(line.text) and any(map(str.isalpha, line.text))


def _form(line: Line) -> str:
    return DIGITS.sub("0", line.text.casefold())


def _is_headed_otherwise(lines: Sequence[Line], rest: Sequence[int]) -> bool:
    """Whether what is left begins with a line that may be a headline."""
    first = lines[rest[0]] if rest else Line(0, "")
    below = rest[1] if len(rest) > 1 else -1
    apart = below < 0 or lines[below].number > first.number + 1 or lines[below].indent != first.indent
    return " " in first.text and not ENDS.search(first.text) and not is_full_paragraph(first.text) and apart
