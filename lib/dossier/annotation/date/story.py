"""The year that a story gives to a month or a day: what one paragraph tells in a row, and the same month again."""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.context import Expression

LONGEST_STORY, FRESH, FRESH_ELSEWHERE = 200, 3, 6
"""How far apart, in characters, two dates are told in a row; and how many months back one needs no year, in the sentence of
the other and in one of its own."""
IN_A_ROW = frozenset({"and", "then", "before"})
"""What stands between two dates that are told in a row: not 'the law, passed in March 2014, was mended in July'."""
BACK_AGAIN = frozenset({"now", "latest", "is", "are", "has", "have", "comes"})
"""With one of these the story came back to the present."""


OPENED = re.compile(
    r"(?:(?<=[.!?] )|(?<=[.!?][\"”] )|(?<=\n)|\A)(?:But |And )?In (?P<year>1[5-9]\d\d|20\d\d)\b(?![-/–])"
    r"(?P<rest>(?:[^.!?;:\n]|\.(?! ?[A-Z\"”]))*)\Z"
)
"""A sentence that opens with its year, up to a month in it."""
BROUGHT_BACK = re.compile(
    r"\b(?:1[5-9]\d\d|20\d\d|ago|since|now|(?:this|last|next|that) (?:year|month|week)|later|earlier"
    r"|(?:said|says|told|announced|reported|showed|shows|published|released|wrote))\b"
)
"""In it they show that the month may be of another year."""


def as_before(expression: Expression, here: dt.date, chosen: dt.date, cue: str) -> int:
    """The year of a month that stood without one before: the same again, unless its clause says otherwise.

    'Loans made in April will cost more. The April rate is 6 percent.'
    """
    months = expression.context.months
    known = months.get(chosen.month)
    if known is not None and known != chosen.year:
        to_come = (known, chosen.month) > (here.year, here.month)
        against = cue == "past" if to_come else cue == "future" and expression.tense(weak=False) == "future"
        if not against:
            return known
    months[chosen.month] = chosen.year
    return chosen.year


def in_story(expression: Expression, here: dt.date, month: int) -> int | None:
    """The year of 'July' in 'In March 2014 it seized the port, and in July it fled': of what one paragraph tells in a row.

    Within a year or so of publication, and in a sentence of its own, only where the month is none of the last few: those
    need no year.
    """
    told = expression.context.told
    if told is None or not 0 < expression.start - told[0] < LONGEST_STORY or told[1].day.year >= here.year:
        return None
    text, ago = expression.context.text[told[0] : expression.start], (here.month - month) % 12
    between = words_of(text)
    if STOP in between:
        elsewhere = "\n\n" in text or not BACK_AGAIN.isdisjoint(between)
        distant = ago > FRESH_ELSEWHERE or _is_long_ago(expression, here)
        goes_on = distant and not elsewhere and _still_then(expression, told[1].day.year)
    else:
        in_a_row = ";" in text or (expression.after() == "and" and between[:1] == [","])
        goes_on = in_a_row or not IN_A_ROW.isdisjoint(between)
        goes_on = goes_on and (here.year - told[1].day.year > 1 or ago > FRESH)
    if not goes_on or expression.tense() != "past":
        return None
    year = told[1].day.year + (month < told[1].day.month)
    return year if (year, month) <= (here.year, here.month) else None


def in_year_when(expression: Expression, here: dt.date) -> int | None:
    """The year of 'Feb. 11' in 'last year, when protests went on until he left on Feb. 11'."""
    context = expression.context
    year = context.last_named("year", "year")
    if year is None or year.day.year >= here.year or year != context.last_named():
        return None
    between = words_of(context.text[context.named_until : expression.start + 1])
    near = expression.start - context.named_until < LONGEST_STORY and STOP not in between
    return year.day.year if near and "when" in between[:2] and expression.tense() == "past" else None


def in_year_opened(expression: Expression, here: dt.date) -> int | None:
    """The year of 'July' in 'In 1998, floods in July killed 30 people': a sentence that opens with its year.

    What is reported in a month ('In 2011 sales fell, it said in April') is reported when it is over.
    """
    begin = max(0, expression.start - LONGEST_STORY)
    opened = OPENED.search(expression.context.text, begin, expression.start)
    if opened is None or int(opened["year"]) == here.year or BROUGHT_BACK.search(opened["rest"]):
        return None
    past, tense = int(opened["year"]) < here.year, expression.tense()
    return int(opened["year"]) if tense == ("past" if past else "future") else None


def _is_long_ago(expression: Expression, here: dt.date) -> bool:
    """Whether 'the following month', 'two days later' carried on the story of a year that is long over."""
    told, last = expression.context.told, expression.context.last_named("day", "month")
    return bool(told and last and told[1].day < last.day and last.day.year < here.year - 1)


def _still_then(expression: Expression, year: int) -> bool:
    """Whether nothing named since brings the story back to a later year."""
    last = expression.context.last_named("day", "year")
    return last is None or last.day.year <= year + 1
