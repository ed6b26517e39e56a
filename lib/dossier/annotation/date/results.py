"""Readings of the periods whose figures are told or compared: 'the year-earlier quarter', 'the latest year'."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import Point, date_or_none
from dossier.annotation.date.context import Expression, Reading, aside, reading, resolved
from dossier.annotation.date.numbers import unit_of
from dossier.annotation.date.periods import half
from dossier.annotation.date.points import year_said
from dossier.annotation.date.relative import a_year_before

NEAR = 100
FIGURES = re.compile(
    r"\b(?:profits?|earnings|sales|revenues?|econom\w+|growth|inflation|gdp|quarters?|results|output|exports|imports|trade"
    r"|deficit|surplus)\b",
    re.IGNORECASE,
)
"""What is told of a half year, and not of the half of a match, within so many characters."""
FIGURES_UNTIL = 4
"""Until March what was earned 'for the year' was earned in the one before."""
PARTS, LATE = ("months", "weeks", "quarter", "half"), frozenset({"final", "last", "latter", "closing"})
"""Before 'of the year': until March it is the one before, too ('in the final three months of the year')."""
LAST_QUARTER = 10
"""The month in which it begins."""


@reading
def half_of_results(expression: Expression) -> Reading | None:
    """'in the first half', 'first-half': a half year only where a text tells results; elsewhere perhaps of a match."""
    text, start = expression.context.text, expression.start
    figures = expression.context.results or FIGURES.search(text, max(0, start - NEAR), expression.end + NEAR)
    return half(expression) if figures else None


@reading
def year_earlier(expression: Expression) -> Reading:
    """'the year-earlier quarter', 'year-earlier'."""
    told, context = expression.context.results, expression.context
    if "month" in expression.words:
        month = context.last_named("month", "month") or expression.anchor.point("month")
        return aside(resolved(month and month.moved(-1, "year", "month"), "month"))
    quarter = told if told and told.precision == "quarter" else context.last_named("quarter", "quarter")
    if quarter is None and "quarter" in expression.words:
        quarter = expression.anchor.ended("quarter")
    unit = "quarter" if quarter else "year"
    here = quarter or expression.anchor.point("year")
    return aside(resolved(here and here.moved(-1, "year", unit), unit))


@reading
def month_year_earlier(expression: Expression) -> Reading | None:
    """'from 120 million in February a year earlier': of the year before the one named."""
    number, today = expression.integer("MONTH"), expression.anchor.point("year")
    here = today if "ago" in expression.words else expression.context.last_named("day", "year") or today
    when = date_or_none(here.day.year - 1, number, 1) if here and number else None
    return aside(resolved(Point("month", when) if when else None, "month"))


@reading
def same_unit_of_year(expression: Expression) -> Reading | None:
    """'the same month last year', 'the same quarter a year earlier': of the one named before, else of publication."""
    unit, shift, said = unit_of(expression), expression.integer("REL"), year_said(expression)
    if said is not None:
        return _same_in_year(expression, said)
    if "period" in expression.words:
        return a_year_before(expression)
    here = expression.context.last_named(unit, unit) or expression.anchor.point(unit)
    return aside(resolved(here and here.moved(-1 if shift is None else shift, "year", unit), unit))


def _same_in_year(expression: Expression, said: int) -> Reading | None:
    """'the like period of 1988', 'the same month of 2019': nothing where the text compares no such period."""
    unit, context = unit_of(expression), expression.context
    period = "period" in expression.words
    here = (context.results or context.last_named("month", "half")) if period else context.last_named(unit, unit)
    if here is None:
        return None
    return aside(resolved(here.moved(said - here.day.year, "year", here.precision), here.precision))


def year_of_results(expression: Expression) -> Point | None:
    """'For the full year profit rose', beside the figures of a last quarter: the year that ended with it.

    So is, in the first months of a year, what was earned 'for the year' or what changed 'over the year'.
    """
    told, here = expression.context.results, expression.anchor.point("year")
    if "full" in expression.words and told is not None and told.day.month >= LAST_QUARTER:
        return None if expression.tense() == "future" else Point("year", told.day)
    late = expression.before() == "of" and expression.before(2) in PARTS and not LATE.isdisjoint(
        expression.before(n) for n in (3, 4)
    )
    last = expression.context.last_named("year", "year")
    told_of = expression.before() == "during" and last and here and last.day.year == here.day.year - 1
    for_it = late or told_of or expression.before() in ("for", "over")
    early = here is not None and here.day.month < FIGURES_UNTIL and for_it
    return here.moved(-1, "year") if here and early and expression.tense() == "past" else None


@reading
def latest(expression: Expression) -> Reading | None:
    """'the latest quarter'."""
    unit = unit_of(expression)
    if expression.words[-1] == "period":
        told = expression.context.results
        return resolved(told, told.precision) if told else None
    point = (
        expression.context.last_named(unit, unit) if unit in ("quarter", "month", "week", "year") else None
    )
    here = expression.anchor.point(unit)
    return resolved(point or (here and here.moved(-1, unit)), unit)
