"""Readings of expressions that hang on another date: on the day of publication or on the date named before."""

from __future__ import annotations

from dossier.annotation.date.calendar import MONTHS_IN, Point, date_or_none, duration
from dossier.annotation.date.context import (
    NOTHING,
    Expression,
    Reading,
    aside,
    lasting,
    reading,
    resolved,
    vaguely,
)
from dossier.annotation.date.grammar import value_of
from dossier.annotation.date.numbers import count_of, unit_of
from dossier.annotation.date.points import COMPANY, direction
from dossier.annotation.date.reported import a_year_before, tells_figures
from dossier.annotation.date.years import SERIES

TIMES = ("second", "minute", "hour")
LONGEST_MONTH, MOST_AGO = 31, 100
SPANS = ("week", "month", "year", "decade", "century")
QUOTES = ('"', "“", "`", "‘")
THROUGHOUT = ("over", "during", "for", "in", "within", "throughout")
"""Before 'the last year' they say how long something went on."""


@reading
def deictic(expression: Expression) -> Reading:
    """'yesterday', 'tomorrow morning'."""
    return _days_on(expression, expression.integer("DEICTIC") or 0, expression.part)


@reading
def deictic_part(expression: Expression) -> Reading:
    """'tonight', 'last night', 'this morning'."""
    words = expression.words
    part = expression.part or ("TEV" if "evening" in words else "TNI")
    coming = words == ["overnight"] and expression.tense() == "future"
    back = -2 if "before" in words else -1 if {"last", "overnight"} & set(words) and not coming else 0
    reading = _days_on(expression, back, part)
    return aside(reading) if words == ["overnight"] else reading


def _days_on(expression: Expression, days: int, part: str) -> Reading:
    """So many days after publication; of 'today' at least the month may be known."""
    here = expression.anchor.point("day")
    return resolved(
        here and here.moved(days, "day"), "day", part, "" if days else expression.anchor.known("day")
    )


@reading
def day_beyond(expression: Expression) -> Reading:
    """'the day before yesterday', 'the day after tomorrow'."""
    here = expression.anchor.point("day")
    if expression.text().istitle():
        return NOTHING  # the film "The Day After Tomorrow"
    return resolved(here and here.moved(-2 if "before" in expression.words else 2, "day"), "day")


@reading
def bare_day(expression: Expression) -> Reading | None:
    """'on the 8th', but not 'on the 8th floor': in the month of the day named last, where that came before it.

    Elsewhere it is the last or the coming one, as the tense says.
    """
    place = 1
    while expression.after(place) in SERIES and expression.after(place + 1)[:1].isdigit():
        place += 2  # 'on the 8th and 9th', but not 'the 8th and 9th rounds'
    after, names = expression.after(place), expression.context.lexicon.words["MONTH"]
    if place > 1 and (after in names or expression.after(place + 1) in names):
        return None  # 'from the 24th to 28th of March'
    if after.isalnum() and after not in COMPANY["day"]:
        return None
    here, said = expression.anchor.point("day"), expression.matched("DAYTH")
    day = int(said[-1][1].word[:-2]) if said else None
    if here is None or day is None:
        return resolved(None, "day", expression.part, expression.anchor.known("day"))
    named_before = expression.context.last_named("day", "day")
    if (
        named_before
        and named_before.day.day < day
        and (when := date_or_none(named_before.day.year, named_before.day.month, day))
    ):
        return resolved(Point("day", when), "day", expression.part)
    months = [here.moved(n, "month") for n in (0, 1, -1)]
    days = [date_or_none(month.day.year, month.day.month, day) for month in months if month]
    ahead = expression.tense() == "future"
    fits = [when for when in days if when and (when >= here.day if ahead else when <= here.day)]
    return resolved(Point("day", fits[0]), "day", expression.part) if fits else None


@reading
def day_of_month(expression: Expression) -> Reading | None:
    """'the 15th of the month', 'the 1st of next month'."""
    here, day = expression.anchor.point("month"), expression.integer("DAYTH", "ORDINAL")
    if day is None or not 1 <= day <= LONGEST_MONTH:
        return None
    month = here and here.moved(direction(expression), "month")
    when = date_or_none(month.day.year, month.day.month, day) if month else None
    return resolved(Point("day", when) if when else None, "day")


@reading
def relative_unit(expression: Expression) -> Reading | None:
    """'last week', 'this year', 'next month', 'the current quarter'."""
    unit, words = unit_of(expression), expression.words
    if unit in TIMES:
        return (
            lasting(duration(1, unit)) if {"last", "past", "next"} & set(words) and unit == "hour" else None
        )
    shift = 0 if {"current", "present"} & set(words) else direction(expression)
    one_of_them = unit == "weekend" or not {"fiscal", "calendar"}.isdisjoint(words)
    if "past" in words and words[0] != "this" and not one_of_them:
        return lasting(duration(1, unit))
    if expression.before() in QUOTES and expression.text().istitle():
        return NOTHING  # the broadcast "This Week"
    if words[:2] == ["the", "last"] and unit in SPANS:
        if expression.after() == "of":
            return NOTHING
        if expression.before() in THROUGHOUT and not one_of_them:
            return lasting(duration(1, unit))
    if unit == "day":
        return None
    wide = "week" if unit == "fortnight" else unit
    here = expression.anchor.point(wide)
    if unit == "weekend" and here is not None:
        here = Point("weekend", here.day)
        if shift == 0:
            return _this_weekend(expression, here)
    within = "" if shift else expression.anchor.known(unit)
    return resolved(here and here.moved(shift, unit, wide), unit, within=within)


def _this_weekend(expression: Expression, here: Point) -> Reading:
    past = expression.tense() == "past" and here.day.isoweekday() < 5
    return resolved(here.moved(-1, "week", "weekend") if past else here, "weekend")


@reading
def unit_left_out(expression: Expression) -> Reading | None:
    """The 'next' of 'this year and next', the 'last' of 'as good this year as last'."""
    if expression.after().isalpha() and expression.after() not in COMPANY["no_thing"]:
        return None
    unit, shift = unit_of(expression), -1 if expression.words == ["last"] else 1
    here = expression.anchor.point(unit)
    return aside(resolved(here and here.moved(shift, unit), unit)) if unit not in TIMES else None


@reading
def unit_beyond(expression: Expression) -> Reading:
    """'the week before last', 'the year after next'."""
    unit = unit_of(expression)
    here = expression.anchor.point(unit)
    return resolved(here and here.moved(-2 if "before" in expression.words else 2, unit), unit)


@reading
def ago(expression: Expression) -> Reading | None:
    """'six weeks ago', 'a year ago' (beside a quarter's figures: that quarter of the year before)."""
    unit, count = unit_of(expression), count_of(expression)
    if unit in TIMES:
        return lasting(duration(count, unit))
    if count is None:
        return vaguely("PAST_REF")
    if count > MOST_AGO and expression.matched("UNIT"):
        return NOTHING  # 'against 292,000 week ago'
    if unit == "year" and count == 1 and tells_figures(expression) and (compared := a_year_before(expression)):
        return compared
    here = expression.anchor.point(unit)
    when = stepped(here, -count, unit)
    return vaguely("PAST_REF") if here and when is None else resolved(when, unit)  # '129,000 years ago'


@reading
def years_ago_this(expression: Expression) -> Reading | None:
    """'ten years ago this month', 'a year ago this week'."""
    units = [str(value_of(expression.context.lexicon, *pair)) for pair in expression.matched("UNIT", "UNITS")]
    count, here = count_of(expression), expression.anchor.point(units[-1])
    if (
        units[0] != "year"
        or units[-1] not in ("week", "month")
        or count is None
        or not float(count).is_integer()
    ):
        return None
    return resolved(here and here.moved(-int(count), "year", units[-1]), units[-1])


@reading
def from_now(expression: Expression) -> Reading | None:
    """'two years from now'."""
    unit, count = unit_of(expression), count_of(expression)
    if unit in TIMES:
        return lasting(duration(count, unit))
    if count is None:
        return vaguely("FUTURE_REF")
    return resolved(stepped(expression.anchor.point(unit), count, unit), unit)


@reading
def in_time(expression: Expression) -> Reading | None:
    """"in ten years' time": counted from the day of publication, where nothing past is told."""
    past = expression.before() != "in" or expression.tense() == "past"
    return lasting(duration(count_of(expression), unit_of(expression))) if past else from_now(expression)


@reading
def from_day(expression: Expression) -> Reading | None:
    """'a week from Tuesday', 'a week on Friday', 'a year ago today'."""
    unit, count = unit_of(expression), count_of(expression) or 1
    sign, here = -1 if "ago" in expression.words else 1, expression.anchor.point("day")
    if here and (number := expression.integer("WEEKDAY")):
        behind = (here.day.isoweekday() - number) % 7
        past = sign < 0 and expression.tense() != "future"
        start = here.moved(-behind if past else (7 - behind) % 7, "day")
    else:
        start = deictic(expression).point
    return resolved(start and stepped(start, sign * count, unit, "day"), "day")


def stepped(here: Point | None, count: float, unit: str, precision: str | None = None) -> Point | None:
    if here is None:
        return None
    if not float(count).is_integer() and unit in MONTHS_IN:
        coarse = "year" if unit in ("decade", "century") else unit
        return here.moved(round(count * MONTHS_IN[unit]), "month", precision or coarse)
    if unit in ("decade", "century"):
        return here.moved(int(count), unit, precision or "year")
    return here.moved(int(count), unit, precision)
