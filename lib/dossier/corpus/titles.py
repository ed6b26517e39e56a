"""The title of an article that no table names: its headline, which is not always the first line."""

from __future__ import annotations

import re

from dossier.corpus import cruft

AT_MOST = 120
"""Characters of a title."""
FIRST_LINES = 6
"""Lines, without empty ones, among which the headline is looked for."""
HEADLINE_WORDS = 4
"""Words of a headline below the name of the site."""

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,? )?"
_TIME = r"(?:,? ?(?:at |[-–—|] ?)?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?"
_WORD = re.compile(r"[^\W_]+")
DATE = re.compile(
    rf"(?:(?:published|posted|updated|date)(?: on)?:? )?{_DAY}(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}){_TIME}",
    re.IGNORECASE,
)
"""A line that holds a date, perhaps with a time, and nothing else."""


def of_text(text: str) -> str:
    """The first line, unless it is a date or one word, such as the name of a site, and a headline stands below it.

    A date that no headline follows is not the title either: the text's beginning is.
    """
    lines = [line for line in text.split("\n", FIRST_LINES * 3)[: FIRST_LINES * 3] if line][:FIRST_LINES]
    chosen = lines[0] if lines else ""
    if lines and _cannot_be(chosen):
        text = next((line for line in lines[1:] if not _cannot_be(line)), chosen) if DATE.fullmatch(chosen) else chosen
        chosen = next((line for line in lines[1:] if _is_headline(line)), text)
    return chosen if len(chosen) <= AT_MOST else chosen[:AT_MOST].rsplit(" ", 1)[0] + " …"


def stands_in(text: str, title: str) -> bool:
    """Whether one of the first lines of a text is this title, to its letters and figures.

    Or one begins with the other: a site often adds its name to a title, and a text what stands below it.
    """
    wanted, first = _letters(title) + " ", text.split("\n", FIRST_LINES * 3)[: FIRST_LINES * 3]
    lines = [f"{said} " for line in first if (said := _letters(line))][:FIRST_LINES]
    return any(
        line.startswith(wanted) or (wanted.startswith(line) and line.count(" ") >= HEADLINE_WORDS) for line in lines
    )


def _letters(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _cannot_be(line: str) -> bool:
    return DATE.fullmatch(line) is not None or " " not in line


def _is_headline(line: str) -> bool:
    """Whether a line below one that is no headline is: a few words without a full stop, and no byline."""
    long_enough = line.count(" ") >= HEADLINE_WORDS - 1 and not cruft.is_full_paragraph(line)
    return long_enough and not (cruft.FULL_STOP.search(line) or DATE.fullmatch(line) or cruft.is_credit(line))
