"""Readings of expressions that name a longer or a movable stretch: quarters, halves, seasons, decades, feasts."""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.calendar import MONTHS_IN, SEASON_MONTHS, Point, date_or_none, holiday, moved
from dossier.annotation.date.clauses import TENSE
from dossier.annotation.date.context import NOTHING, Expression, Reading, lasting, named, reading, resolved
from dossier.annotation.date.points import calendar, dated, direction, spoken_year, year_said
from dossier.annotation.date.reported import last_told, like_period, quarter_told
from dossier.annotation.date.told import sentence_words
from dossier.annotation.date.years import AGAINST_CERTAIN_TENSE, AGAINST_TENSE, OVER, nearest

WITHIN = frozenset({"by", "until", "till", "before", "in", "during", "through"})

NEW_YEAR_UNTIL, SPRING, LAST_QUARTER = 3, 5, 10
"""Months: until when a year is new, until when its second half is far, and in which its last quarter does."""
SOON = 62
"""In May 'next summer' is not the one that begins in June."""
FIRST_BARE_DECADE = 40
FIRST_CENTURY = 10
"""Of a thing one counts fewer: 'the third century of the search'."""
"""'the mid 20s' without an apostrophe are degrees or dollars as often as years."""
FIRST_OF_OUR_ERA, FIRST_CALLED_YEAR, LONGEST_AGO = 100, 1900, 9999
"""'The year 12' may be of any era; from the second on 'BC' behind a year is a province; no more years are counted 'BC'."""
FALLING = ("in", "from", "to")
IN_SEASON = frozenset({"in", "during", "since", "until", "till", "throughout", "early", "late", "mid", "-"})
"""Behind 'the fall' and before it: 'hurt by the fall in prices' names no season, 'in the fall in Oslo' does."""
OF_A_YEAR = re.compile(r"\d{4}['’]s")
"""'half 1990's rate' is of one year, unless 'the' stands before it."""
CENTURY_TURN = 2000
"""Before it, years in '00s' are those of a century: 'the 1800s', but 'the 2000s' of a decade."""


@reading
def decade(expression: Expression) -> Reading | None:
    """'the 1990s', "the '80s", 'the nineties'; 'the 1800s' are a century."""
    said, hundreds = expression.integer("DECADE", "DECADEWORD"), expression.integer("CARDINAL")
    if said is None or (hundreds is not None and hundreds not in (18, 19)):
        return None
    if expression.words[0] == "the" and expression.is_joined():
        return None  # 'the 1990s-era trucks': 'the' is of the trucks
    if len(expression.words) == 1 and OF_A_YEAR.fullmatch(expression.words[0]) and expression.after().isalnum():
        return named(Point("year", dt.date(said, 1, 1)))
    if hundreds is not None:
        start = hundreds * 100 + said
    elif said >= 1000:
        start = said
    elif not expression.words[-1].startswith("'") and (
        expression.words[0] != "the" or said < FIRST_BARE_DECADE
    ):
        return None
    else:
        start = said + (2000 if said < 20 else 1900)
    of_a_century = start % 100 == 0 and start < CENTURY_TURN
    return named(Point("century" if of_a_century else "decade", dt.date(start, 1, 1)))


@reading
def century(expression: Expression) -> Reading | None:
    """'the 11th century'."""
    said = expression.integer("ORDNUM", "ORDINAL", "DAYTH")
    if said is not None and (tens := expression.integer("CARDINAL")):
        said += tens if tens == 20 else 100
    if said is None or not 1 <= said <= 30:
        return None
    if expression.after() == "of" and said < FIRST_CENTURY:
        return NOTHING  # 'as we enter the third century of the search'
    return named(Point("century", dt.date(max(1, (said - 1) * 100), 1, 1)))


@reading
def year_of_age(expression: Expression) -> Reading | None:
    """'300 B.C.', 'AD 79', 'the 4th century BC': of what lies before our era the value is open for a time line."""
    words, said = expression.text().split(), expression.integer("ORDNUM", "ORDINAL", "DAYTH")
    number = said or next((int(word.replace(",", "")) for word in words if word.replace(",", "").isdigit()), 0)
    said_so = any(word.strip(".").isupper() for word in words)
    if not number or not (said_so or ("year" in expression.words and number >= FIRST_OF_OUR_ERA)):
        return None
    before = any(word.startswith("B") for word in words)
    if said and before:
        return Reading("DATE", f"BC{said - 1:02d}XX", "century", "unresolved")
    if before:
        recent = number >= FIRST_CALLED_YEAR and "." not in expression.text()  # 'in 2010 BC Ferries ...'
        return None if recent or number > LONGEST_AGO else Reading("DATE", f"BC{number:04d}", "year", "unresolved")
    if said:
        return century(expression)
    return named(Point("year", dt.date(number, 1, 1))) if number < FIRST_CALLED_YEAR else None


@reading
def feast(expression: Expression) -> Reading | None:
    """'Thanksgiving', 'Election Day 2020'."""
    spec, said, here = expression.candidate.rule.data, year_said(expression), expression.anchor.point("day")
    if said is None and expression.before() in ("every", "each"):
        day = spec if re.fullmatch(r"\d\d-\d\d", spec) else "XX-XX"
        return Reading("SET", f"XXXX-{day}", "day", "unresolved", back=1)
    if said is None and here is None:
        known = expression.anchor.year
        fixed = re.fullmatch(r"\d\d-\d\d", spec)
        if not fixed:
            return Reading("DATE", f"{known or 'XXXX'}-XX-XX", "day", "unresolved")
        return Reading("DATE", f"XXXX-{spec}", "day", "unresolved")
    if said is not None:
        when = holiday(spec, said)
        return named(Point("day", when)) if when else None
    assert here is not None
    days = [d for n in (-1, 0, 1) if (d := holiday(spec, here.day.year + n))]
    which = expression.context.lexicon.words["REL"].get(expression.before())
    if which is not None:
        return _feast_of(int(which), days, here.day)
    before = expression.before()
    against = AGAINST_CERTAIN_TENSE if before in ("on", *OVER) else AGAINST_TENSE
    ahead = AGAINST_CERTAIN_TENSE if before in WITHIN else AGAINST_TENSE
    chosen = nearest(days, here.day, expression.tense(), ahead, against)
    return named(Point("day", chosen)) if chosen else None


def _feast_of(shift: int, days: list[dt.date], here: dt.date) -> Reading | None:
    """'last Christmas', 'this Easter', 'next Thanksgiving': the last, this year's, the coming one."""
    fits = [day for day in days if (day < here if shift < 0 else day > here if shift > 0 else day.year == here.year)]
    return named(Point("day", fits[-1] if shift < 0 else fits[0]), "relative") if fits else None


@reading
def week_of_day(expression: Expression) -> Reading | None:
    """'the week of March 7, 2021': the ISO week; one that a Sunday opens is that of the days behind it.

    'the weekend of March 7': that of the same week.
    """
    day = calendar(expression)
    if day is None or day.point is None:
        return day and Reading("DATE", "XXXX-WXX", "week", "unresolved")
    if "weekend" in expression.words:
        return named(Point("weekend", day.point.day))
    sunday = day.point.day.isoweekday() == 7
    opening = day.point.moved(1, "day") if sunday else day.point
    return named(Point("week", opening.day)) if opening else None


@reading
def season(expression: Expression) -> Reading | None:
    """'last fall', 'the winter of 1994', 'over the summer'."""
    name, said = expression.string("SEASON"), year_said(expression) or spoken_year(expression)
    if expression.words == ["the", "fall"] and expression.after() in FALLING and expression.before() not in IN_SEASON:
        return NOTHING
    headline = expression.words[0] == "fall" and expression.text().isupper() and expression.before() not in IN_SEASON
    if headline and expression.words[-1] == "year":
        return None  # 'DOLLAR SEEN TO FALL THIS YEAR'
    first = SEASON_MONTHS[name]
    if said is not None:
        return named(Point("season", dt.date(said, first, 1)))
    here = expression.anchor.point("month")
    if here is None:
        known = expression.anchor.point("year")
        if known and expression.words[-1] == "year":
            return named(
                Point("season", dt.date(known.day.year + (expression.integer("REL") or 0), first, 1)),
                "relative",
            )
        return Reading("DATE", f"XXXX-{name}", "season", "unresolved")
    if expression.words[-1] == "year":
        return named(
            Point("season", dt.date(here.day.year + (expression.integer("REL") or 0), first, 1)), "relative"
        )
    told = expression.context.last_named("day", "year")
    if expression.words[:2] == ["the", "next"] and told and told.day.year < here.day.year:
        return named(Point("season", dt.date(told.day.year + (told.day.month >= first), first, 1)), "relative")
    starts = [dt.date(here.day.year + n, first, 1) for n in (-2, -1, 0, 1, 2)]
    return named(Point("season", _season_meant(expression, starts, here.day)), "relative")


@reading
def seasons_ago(expression: Expression) -> Reading:
    """'two summers ago': the one of the year before last."""
    name, here = expression.string("SEASONS"), expression.anchor.point("year")
    count = expression.integer("CARDINAL") or int(float(expression.words[0].replace(",", "")))
    if here is None:
        return Reading("DATE", f"XXXX-{name}", "season", "unresolved")
    begun = date_or_none(here.day.year - count, SEASON_MONTHS[name], 1)
    return resolved(Point("season", begun) if begun else None, "season")


def _season_meant(expression: Expression, starts: list[dt.date], here: dt.date) -> dt.date:
    """Which of the seasons that begin on `starts` is meant: the last, the next, this year's, or by the tense."""
    words, shift = expression.words, direction(expression)
    coming = next(start for start in starts if start > here)
    begun = [start for start in starts if start <= here]
    if shift < 0:
        return [start for start in begun if (moved(start, MONTHS_IN["season"], "month") or start) <= here][-1]
    if shift > 0:
        soon = "next" in words and (coming - here).days < SOON
        return next(start for start in starts if start > coming) if soon else coming
    if "this" in words:
        this_year = next(start for start in starts if start.year == here.year)
        return begun[-1] if this_year.month == SEASON_MONTHS["WI"] and here.month <= 6 else this_year
    tense = expression.tense()
    return coming if tense == "future" or (not tense and expression.context.is_ahead_of(expression.start)) else begun[-1]


@reading
def half(expression: Expression) -> Reading | None:
    """'the first half of 2022', 'the second half of this year'."""
    code = 2 if "latter" in expression.words else expression.integer("ORDINAL", "ORDNUM", "DAYTH", "HCODE")
    said, here = year_said(expression), expression.anchor.point("year")
    if code == -1:
        code = 2
    if code not in (1, 2):
        return None
    if said is None and here is None:
        return Reading("DATE", f"XXXX-H{code}", "half", "unresolved")
    basis = "relative" if said is None else "explicit"
    if said is None and here is not None:
        shift = expression.integer("REL")
        said = here.day.year + (_years_away(expression, code, here.day.month) if shift is None else shift)
    assert said is not None
    return named(Point("half", dt.date(said, 6 * code - 5, 1)), basis)


def _years_away(expression: Expression, code: int, month: int) -> int:
    """Of the year before is a second half that was, told before this year's has begun."""
    if expression.anchor.month is None:
        return 0
    was = code == 2 and month <= SPRING and expression.tense() == "past"
    if was and TENSE["modal"].isdisjoint(sentence_words(expression)):
        return -1
    ahead = code == 1 and month >= LAST_QUARTER and expression.before() in WITHIN
    return int(ahead and expression.tense() == "future")


@reading
def half_of_month(expression: Expression) -> Reading | None:
    """'the half ended June 30': the one that ends with that month; one that ends with another is half a business year."""
    month = dated(expression, expression.integer("MONTH"), None, None)
    if month is None or month.point is None:
        return None
    return lasting("P6M") if month.point.day.month % 6 else named(Point("half", month.point.day), "relative")


@reading
def year_period(expression: Expression) -> Reading | None:
    """'the 1988 quarter', 'the comparable 1988 period': the period in question, in that year."""
    said = year_said(expression)
    if said is None:
        return None
    if "quarter" in expression.words:
        quarter = quarter_told(expression) or last_told(expression) or expression.anchor.ended("quarter")
        found = named(Point("quarter", quarter.day.replace(year=said, day=1))) if quarter else None
    else:
        found = like_period(expression, year=said)
    return found or named(Point("year", dt.date(said, 1, 1)))


@reading
def new_year(expression: Expression) -> Reading:
    """'the new year': the coming one, except where it has just begun."""
    here = expression.anchor.point("month")
    if here is None:
        return resolved(None, "year")
    return resolved(
        Point("year", here.day).moved(0 if here.day.month <= NEW_YEAR_UNTIL else 1, "year"), "year"
    )


@reading
def year_end(expression: Expression) -> Reading:
    """'year-end': the last day of the year, or the year where the text says 'the end of the year'."""
    if said := year_said(expression):
        return named(Point("day", dt.date(said, 12, 31)))
    here = expression.anchor.point("year")
    before, whole = expression.before(), {"of", "mid", "midyear"} & set(expression.words)
    told = not whole and (before in ("from", "than") or (before == "at" and expression.tense() == "past"))
    if here and (before == "since" or told):
        here = here.moved(-1, "year")
    if here is None or whole:
        return resolved(here, "year")
    return resolved(Point("day", dt.date(here.day.year, 12, 31)), "day")
