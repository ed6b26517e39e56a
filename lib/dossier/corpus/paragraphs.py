"""Lines become paragraphs again where they were broken at a fixed width; a text that breaks off is noticed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.corpus import hyphens
from dossier.corpus.cruft import is_credit
from dossier.corpus.records import Repair

WRAPPED_AT_MOST = 100
"""Characters; where a line is longer, lines are paragraphs."""
WRAPPED_AT_LEAST = 40
"""Characters; lists and verses have shorter lines."""
WRAPPED_SHARE = 0.75
"""Share of the line ends that must be explained by the next word not fitting, or by the sentence running on."""
RUNNING_ON_SHARE = 0.2
"""Share of the line ends over which a sentence runs on that is enough, even where the rest are tables."""
SLACK = 4
"""Characters by which a few lines may stand out."""
WRAPPED_PAIRS = 3
NEARLY_FULL = 0.8
"""Share of the width from which a line is that of a paragraph that goes on."""
CUT_SIGN = re.compile(r"\s*(?:\[\+\d+ chars\]|\[(?:…|\.\.\.)\]|\(more\)|\bMORE)\s*$")
"""How feeds and wires say that there was more."""
LONGEST_CUT_SIGN = 40
NAMES_BELOW = r"[-–—]*\s*(?:reuters?|ap|afp|upi|tass|kyodo|jiji|xinhua|dpa|efe|ansa|pti|ani)\b\.{0,3}"
AGENCY = re.compile(NAMES_BELOW, re.IGNORECASE)
ENDS = re.compile(rf"(?:[.!?。！？][\"'”’»)\]*]*(?:\s*\([^()]{{1,60}}\)|\s+{NAMES_BELOW})?|^\(.*\))$", re.IGNORECASE)
"""A sentence that is complete, perhaps with an author's initials or an agency's name behind it."""
FIGURES_SHARE = 0.25
"""Above this share of numbers among its words a line is a row of a table, which ends without a full stop."""
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof)\.$")
BROKEN_OFF_WORDS = 25


@dataclass(slots=True)
class Line:
    """A line and where it began in the file; `width` is that of the raw line, its indent included."""

    number: int
    text: str
    indent: int = 0
    width: int = 0
    turned: bool = False
    """whether a sentence goes on in it from the page before"""


def _pairs(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Lines that follow one another within a paragraph, as far as indents tell."""
    for line, after in pairwise(lines):
        follows = after.turned or (after.number == line.number + 1 and after.indent <= line.indent)
        if line.text and after.text and follows:
            yield line, after


def is_wrapped(lines: list[Line]) -> bool:
    """Whether lines end where the next word would not have fitted, as in mails and in texts of the wires."""
    widest = max((line.width for line in lines), default=0)
    if not 0 < widest <= WRAPPED_AT_MOST:
        return False
    pairs = list(_pairs(lines))
    width = max((line.width for line, _ in pairs), default=0)
    parted = sum(hyphens.PARTED.search(line.text) is not None and after.text[0].islower() for line, after in pairs)
    if parted and WRAPPED_SHARE * len(pairs) <= sum(runs_over(line.text, after.text) for line, after in pairs):
        return True
    if width < WRAPPED_AT_LEAST:
        return False
    goes_on = sum(_goes_on(line, after) for line, after in pairs)
    full = sum(_is_full(line, after, width) or _goes_on(line, after) for line, after in pairs)
    enough = WRAPPED_SHARE * len(pairs) <= full or max(WRAPPED_PAIRS, RUNNING_ON_SHARE * len(pairs)) <= goes_on
    return len(pairs) >= WRAPPED_PAIRS and enough


def _is_full(line: Line, after: Line, width: int) -> bool:
    return line.width + 1 + len(after.text.split(" ", 1)[0]) > width - SLACK


def _goes_on(line: Line, after: Line) -> bool:
    """Whether a sentence runs over the end of a line that was left short, as below a dateline that was cut out."""
    return runs_over(line.text, after.text)


def runs_over(text: str, after: str) -> bool:
    """Whether a sentence runs over the end of one text into the next."""
    return after[0].islower() and not ENDS.search(text)


def _runs_on_into_a_name(line: Line, after: Line, width: int) -> bool:
    """The same before a capital, where indents mark the paragraphs: prose as far in as the full line below it."""
    return (
        line.indent == after.indent > 0
        and after.width >= NEARLY_FULL * width
        and not ENDS.search(line.text)
        and any(word[0].islower() for word in line.text.split())
        and max(_share_of_figures(line.text), _share_of_figures(after.text)) <= FIGURES_SHARE
    )


def _indents_mark_paragraphs(lines: list[Line]) -> bool:
    return any(a.text and b.text and b.indent > a.indent > 0 for a, b in pairwise(lines))


def unwrap(lines: list[Line], repairs: list[Repair]) -> Iterator[Line]:
    """The lines with those joined that `is_wrapped` found to be broken at a fixed width; what is joined is told."""
    width = max(line.width for line, _ in _pairs(lines))
    marked = _indents_mark_paragraphs(lines)
    joins = {
        id(after)
        for line, after in _pairs(lines)
        if _is_full(line, after, width)
        or _goes_on(line, after)
        or (marked and _runs_on_into_a_name(line, after, width))
    }
    words = hyphens.words_of(line.text for line in lines)
    parts: list[Line] = []
    for line in [*lines, Line(0, "")]:
        if parts and id(line) not in joins:
            yield Line(parts[0].number, _joined(parts, words, repairs))
            if len(parts) > 1:
                yield Line(parts[-1].number, "")
            parts = []
        parts.append(line)


def _joined(parts: list[Line], words: set[str], repairs: list[Repair]) -> str:
    """Lines as one, with a space between them or the parts of a word together; what is changed is told."""
    pieces = [parts[0].text]
    for line, after in pairwise(parts):
        sign = hyphens.between(line.text, after.text, words)
        if sign is None:
            repairs.append(Repair("whitespace", "\n", " ", line.number))
            pieces.append(" ")
        else:
            repairs.append(Repair("whitespace", line.text[-1] + "\n", sign, line.number))
            pieces[-1] = pieces[-1][:-1]
            pieces.append(sign)
        pieces.append(after.text)
    return "".join(pieces)


def assemble(lines: list[Line]) -> str:
    """Lines one below the other, with at most one blank line between them."""
    out: list[str] = []
    for line in lines:
        if line.text or (out and out[-1]):
            out.append(line.text)
    return "\n".join(out).strip("\n")


def breaks_off(lines: list[Line], repairs: list[Repair]) -> bool:
    """Whether the last paragraph stops in the middle of a sentence; a sign that more was cut off is taken out."""
    body = [line for line in lines if line.text and not is_credit(line.text) and not AGENCY.fullmatch(line.text)]
    if not body:
        return False
    last = body[-1]
    if _cut_signs(body, repairs):
        return True
    if last.text.endswith(("…", "...")) or ABBREVIATED.search(last.text):
        return True
    if ENDS.search(last.text) or _share_of_figures(last.text) > FIGURES_SHARE:
        return False
    is_prose = any(ENDS.search(line.text) for line in body[:-1]) or last.text.count(" ") >= BROKEN_OFF_WORDS
    return is_prose and any(word[0].islower() for word in last.text.split())


def without_cut_sign(text: str) -> str:
    """A line without what says at its end that more was cut off."""
    while sign := CUT_SIGN.search(text, max(0, len(text) - LONGEST_CUT_SIGN)):
        text = text[: sign.start()]
    return text


def _cut_signs(body: list[Line], repairs: list[Repair]) -> bool:
    """Take out what says that more was cut off; whether there was any."""
    found = False
    for line in reversed(body):
        while sign := CUT_SIGN.search(line.text, max(0, len(line.text) - LONGEST_CUT_SIGN)):
            found = True
            repairs.append(Repair("boilerplate", sign.group(), "", line.number))
            line.text = line.text[: sign.start()]
        if line.text:
            break
    return found


def _share_of_figures(text: str) -> float:
    words = text.split()
    return sum(any(c.isdigit() for c in word) for word in words) / max(len(words), 1)
