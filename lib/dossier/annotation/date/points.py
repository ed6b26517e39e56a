"""Readings of expressions that name a point of the calendar: days, months and years."""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.calendar import Point, date_or_none
from dossier.annotation.date.context import NOTHING, Expression, Reading, named, reading
from dossier.annotation.date.numbers import number_of
from dossier.annotation.date.years import COMPANY, DETERMINERS, year_meant

FIRST_BARE_YEAR = 1700
"""Numbers below it are years only where a word says so."""
YEAR_BEHIND = re.compile(r"(?:\s\d\d?)?,?\s[12]\d{3}\b")
HUNDRED, LAST_SPOKEN_YEAR = 100, 2199
SPEAKING = frozenset({"says", "said", "adds", "added", "explains", "explained", "thinks", "believes", "wrote", "recalls"})
PAIRING = ("/", "-")
"""Between two months: 'the March-April offensive'."""
OF_THE_ATTACKS = dt.date(2001, 9, 11)
CENTURY_TURN = 40
"""Years of two digits below this belong to this century."""


def full_year(year: int) -> int:
    """'98 is 1998, '22 is 2022."""
    return year if year >= 100 else year + (2000 if year < CENTURY_TURN else 1900)


def year_said(expression: Expression) -> int | None:
    """The year that the expression itself names."""
    year = expression.integer("YEAR", "YEAR2")
    if year is None and expression.candidate.rule.id == "quarter-year-first":
        year = expression.integer("DECADE")  # "2020's first quarter"
    return None if year is None else full_year(year)


@reading
def iso(expression: Expression) -> Reading | None:
    """'2022-02-24', '2022-02-24T05:30', '2022-02-24T05:30:00Z'; the zone is left out."""
    word = re.sub(r"(?<=T\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?$", r"\1", expression.words[0].upper())
    year, month, day = (int(part) for part in word[:10].split("-"))
    when = date_or_none(year, month, day)
    if when is None:
        return NOTHING
    kind, precision = ("TIME", "time") if "T" in word else ("DATE", "day")
    return Reading(kind, word, precision, "explicit", Point("day", when))


@reading
def slashed(expression: Expression) -> Reading | None:
    """'2/24/2022', '24.02.2022', '2022/02/24': with slashes month first, unless only day first makes a date that is over.

    '12/05/2020' in a text of 12 May 2020 is that day: what was not yet there is seldom written in figures.
    """
    written = expression.words[0]
    first, second, third = (int(part) for part in re.split(r"[/.]", written))
    if re.match(r"\d{4}", written):
        when = date_or_none(first, second, third)
    else:
        year = full_year(third)
        month_first = None if "." in written else date_or_none(year, first, second)
        day_first, here = date_or_none(year, second, first), expression.anchor.point("day")
        when = month_first or day_first
        if month_first and day_first and here and day_first <= here.day < month_first:
            when = day_first
    return named(Point("day", when)) if when else NOTHING


@reading
def dashed(expression: Expression) -> Reading | None:
    """'22-03-2013', '22-MAR-2013': the day first."""
    days = [int(token.word) for _, token in expression.matched("DAY")]
    month = expression.integer("MONTH") or days[-1]
    when = date_or_none(expression.integer("YEAR") or 1, month, days[0])
    return named(Point("day", when)) if when else NOTHING


@reading
def attacks_of_2001(expression: Expression) -> Reading | None:
    """'the Sept. 11 attacks', 'since 9/11'."""
    by_name, here = expression.text() == "9/11" and expression.after() != "of", expression.anchor.year
    if not by_name and (expression.integer("MONTH"), expression.integer("DAY")) != (9, 11):
        return None
    if by_name and here is not None and here < OF_THE_ATTACKS.year:
        return None
    return named(Point("day", OF_THE_ATTACKS))


@reading
def calendar(expression: Expression) -> Reading | None:
    """'February 24, 2022', '24 February', 'Feb. 24', 'March 2022'."""
    month, day = expression.integer("MONTH"), expression.integer("DAY", "DAYTH", "ORDINAL")
    if day is not None and (tens := expression.integer("CARDINAL")):
        day = day + tens if tens in (20, 30) and day < 10 else 0
    return dated(expression, month, day, year_said(expression))


@reading
def calendar_spoken(expression: Expression) -> Reading | None:
    """'March third, nineteen ninety-two', 'March nineteen ninety-two'."""
    said, day = spoken_year(expression), expression.integer("ORDINAL", "DAYTH")
    return None if said is None else dated(expression, expression.integer("MONTH"), day, said)


@reading
def calendar_part(expression: Expression) -> Reading | None:
    """'Friday night, Oct. 23'."""
    day = calendar(expression)
    return day and day._replace(type="TIME", value=day.value + expression.part, precision="time")


def dated(expression: Expression, month: int | None, day: int | None, year: int | None) -> Reading | None:
    """A month, or a day of it, in the year that is named or meant."""
    if month is None or (day is not None and not (1 <= day <= 31 and date_or_none(2024, month, day))):
        return None
    if year is None:
        year = year_meant(expression, month, day)
    if year is None:
        value = f"XXXX-{month:02d}" if day is None else f"XXXX-{month:02d}-{day:02d}"
        return Reading("DATE", value, "month" if day is None else "day", "unresolved")
    when = date_or_none(year, month, day or 1)
    return named(Point("month" if day is None else "day", when)) if when else None


@reading
def calendar_relative_year(expression: Expression) -> Reading | None:
    """'June last year', 'January 5 this year'."""
    shift = expression.integer("REL", "REFREL") or 0
    here = (
        expression.anchor.point("year")
        if expression.matched("REL")
        else expression.context.last_named("day", "year")
    )
    month, day = expression.integer("MONTH"), expression.integer("DAY", "DAYTH")
    if re.search(r"\.\s+[A-Z]", expression.text()):
        return None  # 'in Sept. Last year': two sentences
    if here is None or month is None:
        return dated(expression, month, day, None)
    reading = dated(expression, month, day, here.day.year + shift)
    return reading and reading._replace(basis="relative")


@reading
def weekday_of_month(expression: Expression) -> Reading | None:
    """'the first Monday of May', 'the last day of March 2022'."""
    nth, weekday = expression.integer("ORDINAL", "ORDNUM", "DAYTH"), expression.integer("WEEKDAY")
    month = dated(expression, expression.integer("MONTH"), None, year_said(expression))
    if month is None or month.point is None or nth is None:
        return month
    first = month.point.day
    days = [first + dt.timedelta(days=n) for n in range(31)]
    fits = [d for d in days if d.month == first.month and weekday in (None, d.isoweekday())]
    place = len(fits) - 1 if nth < 0 else nth - 1
    return named(Point("day", fits[place]), month.basis) if place < len(fits) else NOTHING


@reading
def part_of_month(expression: Expression) -> Reading | None:
    """'the first week of March': the month, as the calendar has no name for its parts."""
    return dated(expression, expression.integer("MONTH"), None, year_said(expression))


@reading
def range_day(expression: Expression) -> Reading | None:
    """The '6' of 'March 4-6', the '4' of '4-6 March'."""
    inside = range(expression.candidate.start, expression.candidate.end)
    days = [p for n, p, _ in expression.candidate.groups if n in ("DAY", "DAYTH") and p in inside]
    if not days or expression.after() in ("percent", "people", "million", "other", "others"):
        return None
    day = int(re.sub(r"\D", "", expression.tokens.word(days[0])))
    return dated(expression, expression.integer("MONTH"), day, year_said(expression))


def _is_reference(expression: Expression) -> bool:
    """Whether a year begins or ends the number of a law or a case: '2022/263', '145/2014'."""
    follows, precedes = expression.after(2), expression.before(2)
    if expression.after() == "/" and follows.isdigit():
        return len(follows) not in (2, 4)
    return expression.before() == "/" and precedes.isdigit() and len(precedes) != 4


@reading
def month(expression: Expression) -> Reading | None:
    """A bare month. 'May' and 'March' need company: they are also a verb and a name."""
    word = expression.words[0].rstrip(".")
    if word in COMPANY["needed_by"] and not _in_company(expression, word):
        return None
    paired = expression.after() in PAIRING and expression.after(2) in expression.context.lexicon.words["MONTH"]
    needy = word in COMPANY["needing_a_dot"] and word == expression.words[0] and not paired
    if needy and expression.before() not in ("end", "mid"):
        return None
    return dated(expression, expression.integer("MONTH"), None, None)


def _in_company(expression: Expression, word: str) -> bool:
    before, after = expression.before(), expression.after()
    months = expression.context.lexicon.words["MONTH"]
    if (after in PAIRING and expression.after(2) in months) or (before in PAIRING and expression.before(2) in months):
        return True
    if after == "'s" and expression.after(2) in COMPANY["of_a_month"]:
        return True
    follows = expression.tokens.start(expression.candidate.end)
    before_a_name = expression.context.text[follows : follows + 1].isupper()
    if word in COMPANY["names"] and after in SPEAKING and before not in COMPANY["month"]:
        return False  # 'It works, June says'
    if word in COMPANY["names"]:
        return not before_a_name or before in COMPANY["month_before_a_name"]
    described = before in DETERMINERS and after.isalpha() and after not in COMPANY["no_month_before"]
    return before in COMPANY["month"] or (described and not before_a_name)


@reading
def relative_month(expression: Expression) -> Reading | None:
    """'last October', 'this September', 'last Oct. 23'."""
    if expression.words[0] == "past":
        return None  # 'was put off past July'
    if YEAR_BEHIND.match(expression.context.text, expression.end):
        return None  # 'in this March 2, 2009, photo'
    month_number, day = expression.integer("MONTH"), expression.integer("DAY", "DAYTH")
    here = expression.anchor.point("month")
    if here is None or month_number is None:
        return dated(expression, month_number, day, None)
    shift = direction(expression)
    year = here.day.year
    if shift < 0 and month_number >= here.day.month:
        year -= 1
    elif shift > 0 and month_number <= here.day.month:
        year += 1
    reading = dated(expression, month_number, day, year)
    return reading and reading._replace(basis="relative")


def direction(expression: Expression) -> int:
    words = expression.words
    if words[:2] == ["this", "past"]:
        return -1
    if words[:2] == ["this", "coming"]:
        return 1
    return expression.integer("REL") or 0


@reading
def year(expression: Expression) -> Reading | None:
    """'1995', 'the year 2000', 'fiscal 1988'."""
    said = year_said(expression)
    if said is None:
        return None
    bare = expression.candidate.rule.id == "year"
    if bare and (said < FIRST_BARE_YEAR or _is_reference(expression)):
        return NOTHING
    return named(Point("year", dt.date(said, 1, 1)))


@reading
def era_year(expression: Expression) -> Reading | None:
    """'Reiwa 4', 'Heisei 31', 'Showa 20': the years of a Japanese emperor."""
    said, era = int(expression.words[-1]), expression.string("ERA")
    first, last = (int(part) for part in era.split("-"))
    if not 1 <= said <= last - first + 1:
        return None
    return named(Point("year", dt.date(first + said - 1, 1, 1)))


def spoken_year(expression: Expression) -> int | None:
    """The year that an expression says in words: 'nineteen ninety-four', 'nineteen oh five', 'the year two thousand'."""
    known = expression.context.lexicon.words["CARDINAL"]
    words = [w for w in expression.words if w in known]
    cardinals = {w: int(known[w]) for w in words}
    said: float | None = None
    if (
        len(words) >= 2
        and words[0] in ("eighteen", "nineteen", "twenty")
        and max(cardinals.values()) < HUNDRED
    ):
        below = number_of(words[1:], cardinals) or 0
        said = cardinals[words[0]] * HUNDRED + below if (below < 10) == ("oh" in expression.words) else None
    elif expression.words[:2] == ["the", "year"] and words[:2] == ["two", "thousand"]:
        said = number_of(words, cardinals)
    return int(said) if said is not None and FIRST_BARE_YEAR <= said <= LAST_SPOKEN_YEAR else None


@reading
def year_in_words(expression: Expression) -> Reading | None:
    """'nineteen ninety-four', 'the year two thousand'."""
    said = spoken_year(expression)
    return None if said is None else named(Point("year", dt.date(said, 1, 1)))


@reading
def year_range_end(expression: Expression) -> Reading | None:
    """The '24' of '2023-24'."""
    first, last = expression.integer("YEAR"), expression.integer("TWODIGITS")
    if first is None or last is None or last <= first % 100 or expression.after() == "/":
        return None
    return named(Point("year", dt.date(first - first % 100 + last, 1, 1)))
