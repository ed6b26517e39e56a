"""Readings of quarters of a year: by the month that ends one, the year that its sentence tells of, and nearness."""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.compared import is_compared
from dossier.annotation.date.context import NOTHING, Expression, Reading, Told, aside, named, reading
from dossier.annotation.date.grammar import value_of
from dossier.annotation.date.periods import WITHIN
from dossier.annotation.date.points import dated, year_said
from dossier.annotation.date.reported import newest_told, quarter_told
from dossier.annotation.date.years import COMPANY, nearest

AGAINST_RESULTS, AGAINST_PLANS, AGAINST_BEGUN, QUARTER_AHEAD = 60, 150, 255, 100
"""What it counts, in days of distance, to read a quarter as ended where the clause looks ahead ('expects to report
third-quarter results'), the same where something is to happen within it ('by the third quarter'), to read one that has
hardly begun as over (of a firm whose year began before), and to read it as coming where nothing says so."""
MONTHS_OF_A_QUARTER, LAST, YEAR = 3, 4, 12
A_YEAR = ("P1Y", "P12M")
WHICH_ENDED, BEFORE_ENDED = 9, frozenset({",", "which", "that", "of", "its", "the", "fiscal", "business", "year"})
"""What stands between a quarter and the end of it: 'the third quarter of its fiscal year, which ended March 31'."""
WITHIN_CLAUSE = 7
"""How many words before a quarter may say that it is awaited."""
IN_ROW = 10
"""How far, in characters, two quarters of one row stand apart: 'in the third or fourth quarters'."""
BEHIND_LEFT_OUT = frozenset({".", ",", ";", "?", "", '"', "”", "because", "as", "when", "while", "but", "and"})
COMPARED = frozenset({"than", "from", "after", "since", "with", "against", "below", "above", "over"})
"""Behind and before 'the second', for which one read 'quarter' just before."""
GAME = re.compile(
    r"\b(?:touchdowns?|field goals?|quarterbacks?|halftime|rebounds|free throws?|(?:3|three)-pointers?|layups?"
    r"|fumbles?|fumbled|interceptions?|yards|\d+-yard|free throw|third down|fourth down|punt|end zone"
    r"|(?:minutes|seconds|\d:\d\d) (?:left|remaining|to go|to play))\b"
)
FAR = 160
"""How far, in characters, on each side of a quarter a word may show that it is one of a game."""
NEAR = 120
"""How far, in characters, before a quarter its sentence may name the year."""


@reading
def quarter(expression: Expression) -> Reading | None:
    """'the third quarter', 'the fourth quarter of 2021', "this year's third quarter"."""
    code = expression.integer("ORDINAL", "ORDNUM", "DAYTH", "QCODE")
    said = year_said(expression)
    here = expression.anchor.point("month") or expression.anchor.point("year")
    basis = "explicit" if said is not None else "relative"
    if code is not None and code < 0:
        final = expression.context.periods and "final" in expression.words
        code = 4 if said is not None or "year" in expression.words or final else None
    if code is None or not 1 <= code <= 4:
        return None
    if said is None and _is_of_a_game(expression):
        return NOTHING
    if said is None and here is None:
        return Reading("DATE", f"XXXX-Q{code}", "quarter", "unresolved")
    if said is None and here is not None:
        said = here.day.year
        if expression.matched("REL", "REFREL"):
            about = expression.matched("REFREL") and expression.context.last_named("day", "year")
            said = (about.day.year if about else said) + (expression.integer("REL", "REFREL") or 0)
        elif expression.anchor.month is not None:
            said = _year_of_quarter(expression, code, here.day)
    assert said is not None
    return named(Point("quarter", dt.date(said, 3 * code - 2, 1)), basis)


def _is_of_a_game(expression: Expression) -> bool:
    """'tied in the fourth quarter', 'a second-quarter touchdown': what is told beside it is of a game."""
    text = expression.context.text
    return bool(GAME.search(text, max(0, expression.start - FAR), expression.end + FAR))


@reading
def quarter_in_row(expression: Expression) -> Reading | None:
    """'the third' of 'the third and fourth quarters of 1988': in the year of the last one, or before it."""
    lexicon, places = expression.context.lexicon, expression.candidate.groups
    codes = [int(value_of(lexicon, *pair)) for pair in expression.matched("ORDINAL", "ORDNUM")]
    row = expression._replace(candidate=expression.candidate._replace(end=places[-1][2]))
    said, here = year_said(expression), expression.anchor.point("month") or expression.anchor.point("year")
    if not all(1 <= code <= 4 for code in codes):
        return None
    if said is None and here is None:
        return Reading("DATE", f"XXXX-Q{codes[0]}", "quarter", "unresolved")
    known = said or (here.day.year if here and expression.anchor.month is None else None)
    year = known or (here and _year_of_quarter(row, codes[-1], here.day)) or 0
    first = dt.date(year - (codes[0] > codes[-1]), 3 * codes[0] - 2, 1)
    return named(Point("quarter", first), "explicit" if said else "relative")


@reading
def quarter_beside(expression: Expression) -> Reading | None:
    """'the prior first quarter', 'the following third quarter': the last one before that named last, or the next one."""
    code = expression.integer("ORDINAL", "ORDNUM")
    here = expression.context.last_named("day", "year") or expression.anchor.point("quarter")
    if here is None or code is None or not 1 <= code <= LAST:
        return None
    month, at = MONTHS_OF_A_QUARTER * code - 2, Point("quarter", here.day)
    ahead = expression.words[1] in ("following", "subsequent")
    quarters = [Point("quarter", dt.date(here.day.year + n, month, 1)) for n in (-1, 0, 1)]
    if ahead:
        return named(next(quarter for quarter in quarters if quarter.day > at.day), "relative")
    return aside(named([q for q in quarters if q.day < at.day and q.timex() != at.timex()][-1], "relative"))


@reading
def quarter_left_out(expression: Expression) -> Reading | None:
    """'better than in the second': a quarter or half, as the paragraph named one, where nothing follows to be counted."""
    context, code = expression.context, expression.integer("ORDINAL", "ORDNUM")
    if code is None or code < 1 or expression.after() not in BEHIND_LEFT_OUT:
        return None
    before = context.text[max(0, expression.start - NEAR * 2) : expression.start].rpartition("\n\n")[2].lower()
    unit = "half" if before.rfind("half") > before.rfind("quarter") else "quarter"
    last, months = context.last_named(unit, unit), YEAR // (2 if unit == "half" else LAST)
    if last is None or unit not in before or code * months > YEAR:
        return None
    compared = not COMPARED.isdisjoint((expression.before(), expression.before(2))) or is_compared(expression)
    month, year = months * (code - 1) + 1, last.day.year
    if compared:
        year -= month >= last.day.month
    elif month < last.day.month and expression.tense() == "future":
        year += 1
    here = expression.anchor.point("month")
    if here and dt.date(year, month, 1) > here.day and expression.tense() == "past":
        year -= 1
    found = named(Point(unit, dt.date(year, month, 1)), "relative")
    return aside(found) if compared else found


def _year_of_quarter(expression: Expression, code: int, here: dt.date) -> int:
    """The year of a quarter that the text leaves out: mostly of the one that has ended, whose figures are told."""
    before = expression.context.last_named("quarter", "quarter")
    if before and expression.before() in ("and", "or") and expression.start - expression.context.named_until <= IN_ROW:
        return before.day.year + (3 * code - 2 < before.day.month)
    if said := _year_told(expression, here, code):
        return said
    if is_compared(expression) and (known := _year_compared(expression, here, code)):
        return known
    middles = [dt.date(here.year + n, 3 * code - 1, 15) for n in (-1, 0, 1)]
    awaited = _is_awaited(expression)
    against = AGAINST_PLANS if awaited or expression.before() in WITHIN else AGAINST_RESULTS
    chosen = nearest(middles, here, "future" if awaited else expression.tense(), against, AGAINST_BEGUN, ahead=QUARTER_AHEAD)
    year = chosen.year if chosen else here.year
    quarters = [period.point for period in expression.context.periods if period.point.precision == "quarter"]
    told = quarters[-1] if quarters else None
    same = told is not None and told.day.month == 3 * code - 2
    return max(year, told.day.year) if told and same and told.day.year <= here.year else year


def _is_awaited(expression: Expression) -> bool:
    """'anticipates a good fourth quarter', 'the outlook for the third quarter'."""
    for place in range(1, WITHIN_CLAUSE):
        word = expression.before(place)
        if not word or (not word.isalnum() and word != "-"):
            return False
        if word in COMPANY["awaiting"]:
            return True
    return False


def _year_compared(expression: Expression, here: dt.date, code: int) -> int | None:
    """Of what figures are compared with: the last such quarter before the one told, or that is over; none if to come."""
    told, last = quarter_told(expression) or newest_told(expression), MONTHS_OF_A_QUARTER * code
    if told is not None and told.day.month > last:
        return told.day.year
    if last >= here.month and expression.tense() == "future":
        return None
    if told is None:
        return here.year - (last >= here.month)
    return told.day.year - 1 if told.day.month < last - MONTHS_OF_A_QUARTER + 1 else None


def _year_told(expression: Expression, here: dt.date, code: int) -> int | None:
    """The year that its sentence tells of ('Last year it lost money in the third quarter'), or of the month that ends it.

    A fourth quarter that ends with January is that of the year before.
    """
    context, months = expression.context, expression.context.lexicon.words["MONTH"]
    place = next((n for n in range(1, WHICH_ENDED) if expression.after(n) not in BEFORE_ENDED), 1)
    day = expression.after() in months and expression.after(2).isdecimal()  # '3rd quarter Feb. 28'
    verb, month = "ended" if day else expression.after(place), months.get(expression.after(1 if day else place + 1))
    if verb in ("ended", "ending", "ends") and month:
        ahead = (int(month) - here.month) % 12
        over = verb == "ended" or ahead > MONTHS_OF_A_QUARTER + 1
        ends = here.month + ahead - (12 if over and ahead else 0)
        return here.year + (ends - 1) // 12 - (code == LAST and int(month) < MONTHS_OF_A_QUARTER)
    years = [told for told in context.periods if told.lasts in A_YEAR or _is_fiscal(expression, told)]
    if code == LAST and years and expression.tense() != "future":
        last = years[-1].point.day  # 'in fiscal 1995, ended March 31, net rose. Fourth-quarter net ...'
        fiscal = last.year - (years[-1].lasts in A_YEAR and last.month < MONTHS_OF_A_QUARTER)
        if fiscal == here.year:
            return fiscal
    year = context.last_named("year", "year")
    if year is None or year != context.last_named() or not here.year - 2 < year.day.year <= here.year:
        return None
    between = context.text[context.named_until : expression.start]
    if len(between) > NEAR or STOP in words_of(between + expression.text()[:1]):
        return None
    return None if year.day.year < here.year and expression.tense() == "future" else year.day.year


def _is_fiscal(expression: Expression, told: Told) -> bool:
    """Whether a period that was told is a business year: 'in fiscal 1995', 'for 1995, ended March 31'."""
    text = expression.context.text
    said = "fiscal" in text[told.start : told.end] or "ended" in text[told.end : told.end + len(" (ended")]
    return said and told.point.precision == "year" and not told.lasts


@reading
def quarter_of_month(expression: Expression) -> Reading | None:
    """'the December quarter', 'the June quarter of 1988', 'the quarter ended Sept. 30': the one that ends in that month."""
    said = year_said(expression)
    month = dated(expression, expression.integer("MONTH"), None, said)
    if month is None or month.point is None:
        return None
    return named(Point("quarter", month.point.day), "explicit" if said else "relative")


@reading
def quarter_of_months(expression: Expression) -> Reading | None:
    """'the April-June quarter', 'the October-December period': three months in a row that are a quarter of the year."""
    first, last = (int(value_of(expression.context.lexicon, *pair)) for pair in expression.matched("MONTH"))
    if last - first != MONTHS_OF_A_QUARTER - 1 or last % MONTHS_OF_A_QUARTER:
        return None
    said, here = year_said(expression), expression.anchor.point("month")
    if said is None and here is None:
        return Reading("DATE", f"XXXX-Q{last // MONTHS_OF_A_QUARTER}", "quarter", "unresolved")
    year = said or (here and _year_of_quarter(expression, last // MONTHS_OF_A_QUARTER, here.day))
    return (
        named(Point("quarter", dt.date(year, first, 1)), "explicit" if said else "relative") if year else None
    )
