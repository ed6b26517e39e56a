"""The day of publication that stands at the head of an article of which no table tells it."""

from __future__ import annotations

import datetime
import re

from dossier.corpus import cruft
from dossier.corpus.given_dates import YEARS, in_one_form
from dossier.corpus.titles import DATE, FIRST_LINES

LABEL = re.compile(r"(?:published|posted|date)(?: on)?:? ", re.IGNORECASE)
UPDATED = re.compile(r"updated\b", re.IGNORECASE)
"""The day of a change is not that of publication."""
TIME = re.compile(r"[,|–—-]? ?(?:at )?\d{1,2}[:.]\d\d.*")
DATELINE = re.compile(
    r"[A-Z][A-Z .,'/-]+, ((?:[A-Za-z]+\.? \d{1,2}|\d{1,2} [A-Za-z]+\.?),? \d{4})(?: \([^()]{2,40}\))? ?[—–-]"
)
"""'BANGKOK, 9 January 2024 — ': the place in capitals, the day with its year and a dash open the article."""
DAY = len("YYYY-MM-DD")


def of_text(text: str) -> str:
    """`YYYY-MM-DD` where one of the first lines is a day with its year and nothing else, or the article opens with one.

    A line that says it is of the publication goes before one that says nothing. Empty where there is none, where lines
    name different days, or where the order of its figures leaves the day open (07/04/1987).
    """
    lines = [line for line in text.split("\n", FIRST_LINES * 3)[: FIRST_LINES * 3] if line][:FIRST_LINES]
    opening = next((n for n, line in enumerate(lines) if cruft.is_full_paragraph(line)), len(lines))
    dates = [line for line in lines[:opening] if DATE.fullmatch(line) and not UPDATED.match(line)]
    said = [line for line in dates if LABEL.match(line)] or dates
    said = said or [found[1] for line in lines[opening : opening + 1] if (found := DATELINE.match(line))]
    days = {_day(line) for line in said}
    return days.pop() if len(days) == 1 else ""


def _day(line: str) -> str:
    written = TIME.sub("", LABEL.sub("", line, count=1)).strip(" ,|-–—")
    day = in_one_form(written)
    try:
        year = datetime.date.fromisoformat(day).year if len(day) == DAY else 0
    except ValueError:
        return ""
    return day if YEARS[0] <= year <= YEARS[1] else ""
