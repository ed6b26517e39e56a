"""Readings of the periods whose figures are told or compared: 'the year-earlier quarter', 'the latest year'."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import Point, date_or_none
from dossier.annotation.date.context import Expression, Reading, aside, lasting, reading, resolved
from dossier.annotation.date.numbers import unit_of
from dossier.annotation.date.periods import half
from dossier.annotation.date.points import year_said
from dossier.annotation.date.quarters import quarter
from dossier.annotation.date.reported import (
    a_year_before,
    as_quarter,
    like_period,
    month_told,
    quarter_told,
    reported,
    story_period,
)

NEAR, FAR = 100, 400
FRESH = 93
"""Within so many days of its end a month may be the one whose figures are told."""
WEEK_ENDED = re.compile(r"\bweek\s(?:that\s)?(?:ended|ending)\b")
FIGURES = re.compile(
    r"\b(?:profits?|earnings|sales|revenues?|econom\w+|growth|inflation|gdp|quarters?|results|output|exports|imports|trade"
    r"|deficit|surplus|loss(?:es)?|income|net)\b",
    re.IGNORECASE,
)
"""What is told of a half year, and not of the half of a match, within so many characters."""
FIGURES_UNTIL = 4
"""Until March what was earned 'for the year' was earned in the one before."""
PARTS, LATE = ("months", "weeks", "quarter", "half"), frozenset({"final", "last", "latter", "closing"})
"""Before 'of the year': until March it is the one before, too ('in the final three months of the year')."""
LAST_QUARTER = 10
"""The month in which it begins."""
UNITS_OF_RESULTS = ("quarter", "half", "month", "week", "period")
OF_WHAT = frozenset({
    "of", "when", "between", "from", "before", "after", "piece", "pieces", "during", "since", "-", "in", "that", "ended",
    "ending", "to", "starting", "beginning", "leading", "under", "ahead",
})  # fmt: skip
"""Behind 'the period' they say which one, or that it is none of a business year."""


@reading
def half_of_results(expression: Expression) -> Reading | None:
    """'in the first half', 'first-half': a half year only where a text tells results; elsewhere perhaps of a match."""
    text, start = expression.context.text, expression.start
    figures = expression.context.periods or FIGURES.search(text, max(0, start - NEAR), expression.end + NEAR)
    return half(expression) if figures else None


@reading
def half_told(expression: Expression) -> Reading | None:
    """'a weak first half', behind the figures of another period."""
    return half(expression) if expression.context.periods and expression.after() not in ("of", "-", "time") else None


@reading
def the_half(expression: Expression) -> Reading | None:
    """'earnings in the half': the one told, or the one that ended with the quarter told."""
    told = [p.point for p in expression.context.periods if p.point.precision == "half" and p.reach != "sentence"]
    quarter = quarter_told(expression)
    if not told and quarter is None:
        return _half_ended(expression)
    if told or quarter is None or quarter.timex()[-1] not in "24":
        return resolved(told[-1], "half") if told else None
    return resolved(Point("half", quarter.day), "half")


def _half_ended(expression: Expression) -> Reading | None:
    """The one that ended in the last months, where figures are told."""
    here, text = expression.anchor.ended("half"), expression.context.text
    fresh = expression.anchor.month is not None and expression.anchor.month % 6 in range(1, FIGURES_UNTIL)
    figures = fresh and FIGURES.search(text, max(0, expression.start - NEAR), expression.end + NEAR)
    return resolved(here, "half") if figures and expression.after() not in OF_WHAT else None


@reading
def year_earlier(expression: Expression) -> Reading | None:
    """'the year-earlier quarter', 'year-earlier', 'the comparable year-ago period', 'the prior-year third quarter'."""
    unit, code = period_unit(expression), expression.integer("ORDINAL", "ORDNUM")
    if expression.words[-2:-1] == ["last"]:
        return None  # 'rose from a year earlier last month'
    if unit == "quarter":
        quarter = quarter_told(expression) or expression.context.last_named("quarter", "quarter")
        quarter = quarter or expression.anchor.ended("quarter")
        if quarter and code and 1 <= code <= LAST_QUARTER // 2:
            quarter = Point("quarter", quarter.day.replace(month=3 * code - 2, day=1))
        return aside(resolved(quarter and quarter.moved(-1, "year", "quarter"), "quarter"))
    if unit in ("month", "half", "week"):
        told = unit_told(expression, unit) or expression.anchor.point(unit)
        return aside(resolved(told and told.moved(-1, "year", unit), unit))
    if found := like_period(expression) if unit == "period" else a_year_before(expression):
        return found
    here = expression.anchor.point("year")
    return aside(resolved(here and here.moved(-1, "year"), "year"))


def period_unit(expression: Expression) -> str:
    """'quarter', 'half', 'month', 'week' or 'period', as the expression ends in one."""
    return next((word for word in reversed(expression.words) if word in UNITS_OF_RESULTS), "")


def unit_told(expression: Expression, unit: str) -> Point | None:
    """The month or the half year that figures are told of, or the one named last."""
    told = [p for period in expression.context.periods if (p := as_quarter(period)).precision == unit]
    return told[-1] if told else expression.context.last_named(unit, unit)


@reading
def quarter_year_earlier(expression: Expression) -> Reading | None:
    """'in the third quarter a year earlier', 'the period a year ago', 'the quarter a year before'."""
    named = quarter(expression) if expression.integer("ORDINAL", "ORDNUM") else None
    if named is None or named.point is None:
        return year_earlier(expression)
    told = quarter_told(expression)
    here = named.point if told is None else named.point.moved(told.day.year - named.point.day.year, "year", "quarter")
    return aside(resolved(here and here.moved(-1, "year", "quarter"), "quarter"))


@reading
def like_unit(expression: Expression) -> Reading | None:
    """'in the corresponding quarter', 'the like period': that of the year before, where the text reports one."""
    if period_unit(expression) == "period" and not expression.context.periods:
        return None
    return year_earlier(expression)


@reading
def the_period(expression: Expression) -> Reading | None:
    """'sales in the period': the one that the text reports."""
    period = reported(expression)
    if period is None or expression.after() in OF_WHAT:
        return None
    if period.point.precision in ("year", "month") and not period.lasts:
        return None
    if period.lasts.startswith("P"):
        return lasting(period.lasts)
    point = as_quarter(period)
    return resolved(point, point.precision)


@reading
def just_ended(expression: Expression) -> Reading | None:
    """'the quarter just ended', 'the just-completed quarter'."""
    unit = period_unit(expression)
    return resolved(expression.anchor.ended(unit), unit)


@reading
def that_period(expression: Expression) -> Reading | None:
    """'In the year-ago quarter it had a gain. Sales in that period ...': the quarter named last, in the same paragraph."""
    named = expression.context.quarter
    if named is None or expression.after() in OF_WHAT or "\n\n" in expression.context.text[named[0] : expression.start]:
        return None
    return resolved(named[1], "quarter")


@reading
def quarter_as_period(expression: Expression) -> Reading | None:
    """'second-period sales', 'the fourth period': quarters, where the text reports one; elsewhere perhaps of a match."""
    near = expression.context.text[max(0, expression.start - NEAR) : expression.end + NEAR]
    return quarter(expression) if quarter_told(expression) or FIGURES.search(near) else None


@reading
def month_year_earlier(expression: Expression) -> Reading | None:
    """'from 120 million in February a year earlier': of the year before the one named."""
    number, today = expression.integer("MONTH"), expression.anchor.point("year")
    here = today if "ago" in expression.words else expression.context.last_named("day", "year") or today
    when = date_or_none(here.day.year - 1, number, 1) if here and number else None
    return aside(resolved(Point("month", when) if when else None, "month"))


@reading
def same_unit_of_year(expression: Expression) -> Reading | None:
    """'the same month last year', 'the same quarter a year earlier': of the one reported or named, else of publication."""
    unit, shift, said = period_unit(expression) or unit_of(expression), expression.integer("REL"), year_said(expression)
    shift = -1 if shift is None else shift
    if unit == "period":
        return like_period(expression, shift, said) or (_half_in_year(expression, said) if said else None)
    told = quarter_told(expression) if unit == "quarter" else unit_told(expression, unit)
    here = told or expression.context.last_named(unit, unit) or (None if said else _now(expression, unit))
    if here is None and said is not None:
        return None
    return aside(resolved(here and here.moved(said - here.day.year if said else shift, "year", unit), unit))


def _now(expression: Expression, unit: str) -> Point | None:
    """The unit of publication; of a quarter whose figures are told the one that has ended."""
    ended = unit == "quarter" and expression.tense() == "past"
    return expression.anchor.ended(unit) if ended else expression.anchor.point(unit)


def _half_in_year(expression: Expression, said: int) -> Reading | None:
    here = expression.context.last_named("month", "half")
    if here is None:
        return None
    return aside(resolved(here.moved(said - here.day.year, "year", here.precision), here.precision))


def year_of_results(expression: Expression) -> Point | None:
    """'For the full year profit rose', beside the figures of a last quarter: the year that ended with it.

    So is, in the first months of a year, what was earned 'for the year' or what changed 'over the year'.
    """
    story, here = story_period(expression), expression.anchor.point("year")
    told = story and story.point
    if "full" in expression.words and told is not None and told.day.month >= LAST_QUARTER:
        return None if expression.tense() == "future" else Point("year", told.day)
    late = expression.before() == "of" and expression.before(2) in PARTS and not LATE.isdisjoint(
        expression.before(n) for n in (3, 4)
    )
    last = expression.context.last_named("year", "year")
    told_of = expression.before() == "during" and last and here and last.day.year == here.day.year - 1
    for_it = late or told_of or expression.before() in ("for", "over", "ended", "closed", "finished")
    early = here is not None and here.day.month < FIGURES_UNTIL and for_it
    early = early or (here is not None and _cannot_be_over(expression, here.day.month))
    return here.moved(-1, "year") if here and early and expression.tense() == "past" else None


def _cannot_be_over(expression: Expression, month: int) -> bool:
    """'earned in the first nine months of the year', told in March: that was another year."""
    if expression.before() != "of" or expression.before(2) not in ("months", "quarters") or expression.before(4) != "first":
        return False
    said = expression.before(3)
    count = int(said) if said.isdecimal() else int(expression.context.lexicon.words["CARDINAL"].get(said, 0))
    return count * (3 if expression.before(2) == "quarters" else 1) > month


def month_of_figures(expression: Expression) -> Point | None:
    """'In January prices fell ... Food cost 2 percent less in the month': the month named last, where it has just ended."""
    ended, told = expression.anchor.ended("month"), month_told(expression)
    if told and ended and expression.tense() == "past" and (ended.day - told.day).days < FRESH:
        return told
    told = told or expression.context.last_named("month", "month")
    same = told is not None and ended is not None and told.timex() == ended.timex()
    return told if same and expression.tense() == "past" else None


def week_of_figures(expression: Expression) -> Point | None:
    """'7 tons in the week ended June 3 ... Exports in the week were flat': that week."""
    context, days = expression.context, [told.point for told in expression.context.periods if told.point.precision == "day"]
    if not days:
        return None
    told = WEEK_ENDED.search(context.text, max(0, expression.start - FAR), expression.start)
    return Point("week", days[-1].day) if told else None


@reading
def latest(expression: Expression) -> Reading | None:
    """'the latest quarter'."""
    if expression.words[-1] == "period":
        return the_period(expression)
    if expression.words[-1] == "half" and expression.after() == "-":
        return None  # 'the latest half-yearly report'
    unit = period_unit(expression) or unit_of(expression)
    told = quarter_told(expression) if unit == "quarter" else None
    main = [as_quarter(period) for period in expression.context.periods if period.reach == "story"]
    if told is not None and main:
        told = max(main, key=lambda quarter: quarter.day)
    point = told or (expression.context.last_named(unit, unit) if unit in UNITS_OF_RESULTS or unit == "year" else None)
    here = expression.anchor.point(unit)
    return resolved(point or (here and here.moved(-1, unit)), unit)
