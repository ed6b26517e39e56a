"""Readings of expressions that hang on another date: on the day of publication or on the date named before."""

from __future__ import annotations

import datetime as dt

from dossier.annotation.date_calendar import MONTHS_IN, Point, duration
from dossier.annotation.date_context import NOTHING, Expression, Reading
from dossier.annotation.date_numbers import count_of, lasting, unit_of
from dossier.annotation.date_points import _direction

PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
UNKNOWN_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "fortnight": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "decade": "XXXX", "century": "XXXX",
}  # fmt: skip
TIMES = ("second", "minute", "hour")


def resolved(point: Point | None, unit: str, part: str = "") -> Reading:
    """A point reached from another one, or the unresolved value of its unit."""
    kind = "TIME" if part else "DATE"
    if point is None:
        return Reading(
            kind, UNKNOWN_VALUES.get(unit, "XXXX-XX-XX") + part, "time" if part else unit, "unresolved"
        )
    return Reading(kind, point.timex() + part, "time" if part else point.precision, "relative", point)


def part_named(expression: Expression) -> str:
    """The part of the day in the expression: 'TMO', 'TEV', ..., or nothing."""
    return expression.string("PART")


def deictic(expression: Expression) -> Reading:
    """'yesterday', 'tomorrow morning'."""
    here = expression.anchor.point("day")
    return resolved(
        here and here.moved(expression.integer("DEICTIC") or 0, "day"), "day", part_named(expression)
    )


def deictic_part(expression: Expression) -> Reading:
    """'tonight', 'last night', 'this morning'."""
    words, here = expression.words, expression.anchor.point("day")
    part = part_named(expression) or ("TEV" if "evening" in words else "TNI")
    back = -2 if "before" in words else -1 if "last" in words else 0
    reading = resolved(here and here.moved(back, "day"), "day", part)
    return _aside(reading) if words == ["overnight"] else reading


def day_beyond(expression: Expression) -> Reading:
    """'the day before yesterday', 'the day after tomorrow'."""
    here = expression.anchor.point("day")
    return resolved(here and here.moved(-2 if "before" in expression.words else 2, "day"), "day")


def weekday(expression: Expression) -> Reading:
    """'Friday', 'last Monday', 'next Tuesday night': a bare one by the tense of its clause."""
    number, here = expression.integer("WEEKDAY") or 1, expression.anchor.point("day")
    part = part_named(expression)
    if here is None:
        return Reading(
            "TIME" if part else "DATE", f"XXXX-WXX-{number}{part}", "time" if part else "day", "unresolved"
        )
    behind = (here.day.isoweekday() - number) % 7
    shift = _direction(expression)
    if not expression.matched("REL") and expression.words[:2] not in (["this", "past"], ["this", "coming"]):
        future = expression.tense() == "future"
        step = (7 - behind) % 7 if future else -behind
    elif shift < 0:
        step = -(behind or 7)
    elif shift > 0:
        step = 7 - behind
    else:
        step = number - here.day.isoweekday()
    return resolved(here.moved(step, "day"), "day", part)


def weekday_day(expression: Expression) -> Reading | None:
    """'Friday the 13th': the nearest such day."""
    here, day, number = (
        expression.anchor.point("day"),
        expression.integer("DAYTH"),
        expression.integer("WEEKDAY"),
    )
    if here is None or day is None:
        return Reading("DATE", f"XXXX-XX-{day:02d}", "day", "unresolved") if day else None
    near = [here.day + dt.timedelta(days=n) for n in range(-200, 200)]
    fits = [d for d in near if d.day == day and d.isoweekday() == number]
    return resolved(Point("day", min(fits, key=lambda d: abs(d - here.day))), "day") if fits else None


def weekday_reference(expression: Expression) -> Reading:
    """'the previous Friday', 'the following Monday'."""
    number, here = (
        expression.integer("WEEKDAY") or 1,
        expression.context.last_named("day", "day") or expression.anchor.point("day"),
    )
    if here is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "day", "unresolved")
    shift, behind = expression.integer("REFREL") or 0, (here.day.isoweekday() - number) % 7
    return resolved(
        here.moved((7 - behind) if shift > 0 else -(behind or (0 if shift == 0 else 7)), "day"), "day"
    )


def weekday_set(expression: Expression) -> Reading:
    """'every Thursday', 'Mondays'."""
    number = expression.integer("WEEKDAY", "WEEKDAYS")
    return Reading("SET", f"XXXX-WXX-{number}{part_named(expression)}", "day", "unresolved")


def part_of_day(expression: Expression) -> Reading | None:
    """'in the morning': of the day named last, else of publication."""
    here = expression.context.last_named("day", "day") or expression.anchor.point("day")
    return resolved(here and Point("day", here.day), "day", part_named(expression))


def clock(expression: Expression) -> Reading | None:
    """'7:15 p.m.', 'noon Saturday', '9 a.m. EST Tuesday'."""
    time = _time_of_day(expression)
    if time is None:
        return None
    here = expression.context.last_named("day", "day") or expression.anchor.point("day")
    if expression.matched("WEEKDAY"):
        return _at(weekday(expression), time)
    if expression.matched("DEICTIC"):
        return _at(deictic(expression), time)
    if expression.matched("MONTH"):
        from dossier.annotation.date_points import dated

        days = expression.matched("DAY")
        day = dated(expression, expression.integer("MONTH"), int(days[-1][1].word), None)
        return day and _at(day, time)
    if here is None:
        return Reading("TIME", "XXXX-XX-XX" + time, "time", "unresolved")
    return Reading("TIME", here.day.isoformat() + time, "time", "relative", Point("day", here.day))


def _at(day: Reading, time: str) -> Reading:
    return Reading("TIME", day.value + time, "time", day.basis, day.point)


def _time_of_day(expression: Expression) -> str | None:
    if expression.matched("NOON"):
        return expression.string("NOON")
    written = expression.string("CLOCK", "DECIMAL") or str(expression.value("DAY") or "")
    parts = [int(p) for p in written.replace(".", ":").split(":") if p]
    if not parts:
        return None
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = expression.string("AMPM")
    if half == "PM" and hour < 12:
        hour += 12
    elif half == "AM" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59 or (half and hour > 23):
        return None
    if (
        not half
        and "o'clock" not in expression.words
        and not expression.matched("ZONE")
        and expression.before()
        not in ("at", "by", "until", "from", "around", "about", "before", "after", "since", "and", "to")
    ):
        return None
    return f"T{hour:02d}:{minute:02d}"


def relative_unit(expression: Expression) -> Reading | None:
    """'last week', 'this year', 'next month', 'the current quarter'."""
    unit, words = unit_of(expression), expression.words
    if unit in TIMES:
        return None
    shift = 0 if {"current", "present"} & set(words) else _direction(expression)
    if "past" in words and words[0] != "this":
        return lasting(duration(1, unit))
    wide = "week" if unit == "fortnight" else unit
    here = expression.anchor.point(wide)
    if unit == "weekend" and here is not None:
        here = Point("weekend", here.day)
        if shift == 0:
            return _this_weekend(expression, here)
    return resolved(here and here.moved(shift, unit, wide), unit)


def _this_weekend(expression: Expression, here: Point) -> Reading:
    past = expression.tense() == "past" and here.day.isoweekday() < 5
    return resolved(here.moved(-1, "week", "weekend") if past else here, "weekend")


def unit_beyond(expression: Expression) -> Reading:
    """'the week before last', 'the year after next'."""
    unit = unit_of(expression)
    here = expression.anchor.point(unit)
    return resolved(here and here.moved(-2 if "before" in expression.words else 2, unit), unit)


def ago(expression: Expression) -> Reading | None:
    """'six weeks ago', 'a year ago' (beside a quarter's figures: that quarter of the year before)."""
    unit, count = unit_of(expression), count_of(expression)
    if unit in TIMES:
        return lasting(duration(count, unit))
    if count is None:
        return Reading("DATE", "PAST_REF", "vague", "unresolved")
    if unit == "year" and count == 1 and (compared := _compared(expression)):
        return compared
    return resolved(_stepped(expression.anchor.point(unit), -count, unit), unit)


def from_now(expression: Expression) -> Reading | None:
    """'two years from now'."""
    unit, count = unit_of(expression), count_of(expression)
    if unit in TIMES:
        return lasting(duration(count, unit))
    if count is None:
        return Reading("DATE", "FUTURE_REF", "vague", "unresolved")
    return resolved(_stepped(expression.anchor.point(unit), count, unit), unit)


def from_day(expression: Expression) -> Reading | None:
    """'a week from Tuesday', 'a year ago today'."""
    unit, count = unit_of(expression), count_of(expression) or 1
    start = (weekday(expression) if expression.matched("WEEKDAY") else deictic(expression)).point
    sign = -1 if "ago" in expression.words else 1
    return resolved(start and _stepped(start, sign * count, unit, "day"), "day")


def _stepped(here: Point | None, count: float, unit: str, precision: str | None = None) -> Point | None:
    if here is None:
        return None
    if not float(count).is_integer() and unit in MONTHS_IN:
        return here.moved(round(count * MONTHS_IN[unit]), "month", precision or unit)
    if unit in ("decade", "century"):
        return here.moved(int(count), unit, precision or "year")
    return here.moved(int(count), unit, precision)


def earlier_later(expression: Expression) -> Reading | None:
    """'a week earlier', 'two days later': from the date named before."""
    unit, count, words = unit_of(expression), count_of(expression), expression.words
    if unit in TIMES or count is None:
        return lasting(duration(count, unit))
    if words[-1] == "before" and expression.after().isalpha():
        return None
    sign = -1 if words[-1] in ("earlier", "before", "previously") else 1
    if unit == "year" and count == 1 and sign < 0 and (compared := _compared(expression)):
        return compared
    fine = {"day": "day", "week": "weekend", "weekend": "weekend", "fortnight": "week", "month": "month"}.get(
        unit, "year"
    )
    here = expression.context.last_named("day", fine) or expression.anchor.point(
        "day" if unit in ("day", "week") else unit
    )
    precision = here.precision if here and unit in ("week", "fortnight") and here.precision == "day" else None
    return resolved(_stepped(here, sign * count, unit, precision), unit)


def _compared(expression: Expression) -> Reading | None:
    """The quarter before a year, where a quarter's figures are what is compared."""
    last = expression.context.last_named("day", "year")
    quarter = expression.context.last_named("quarter", "quarter")
    if quarter is None or last is None:
        return None
    return _aside(resolved(quarter.moved(-1, "year", "quarter"), "quarter"))


def _aside(reading: Reading) -> Reading:
    """What is named for comparison only: later expressions do not refer to it."""
    return Reading(reading.type, reading.value, reading.precision, reading.basis)


def year_earlier(expression: Expression) -> Reading:
    """'the year-earlier quarter', 'year-earlier'."""
    quarter = expression.context.last_named("quarter", "quarter")
    unit = "quarter" if quarter else "year"
    here = quarter or expression.anchor.point("year")
    return _aside(resolved(here and here.moved(-1, "year", unit), unit))


def year_end(expression: Expression) -> Reading:
    """'year-end': the last day of the year, or the year where the text says 'the end of the year'."""
    here = expression.anchor.point("year")
    if here is None or "of" in expression.words:
        return resolved(here, "year")
    return resolved(Point("day", dt.date(here.day.year, 12, 31)), "day")


def reference_unit(expression: Expression) -> Reading | None:
    """'the same day', 'the following year', 'that month': from the date named before."""
    unit, words = unit_of(expression), expression.words
    if unit in TIMES:
        return None
    shift = expression.integer("REFREL")
    if expression.candidate.rule.id == "day-before" and expression.after().isalpha():
        return None
    if shift is None:
        shift = -1 if {"before", "earlier"} & set(words) else 1
    fine = "day" if unit == "day" else "weekend" if unit in ("week", "weekend") else unit
    here = expression.context.last_named("day", fine)
    if here is None:
        here = expression.anchor.point(unit) if shift == 0 else None
    part = "TMO" if "morning" in words else ""
    return resolved(here and here.moved(shift, unit), unit, part)


def the_unit(expression: Expression) -> Reading | None:
    """'the quarter', 'the weekend', 'the year': the one that the text is about."""
    unit, after = unit_of(expression), expression.after()
    here = expression.anchor.point(unit)
    if unit == "quarter":
        quarter = expression.context.last_named("quarter", "quarter")
        return resolved(quarter or here, unit) if quarter else None
    if unit == "weekend":
        if here is None:
            return resolved(None, unit)
        return resolved(here.moved(0 if expression.tense() == "future" else -1, "week", "weekend"), unit)
    if unit == "year":
        return lasting("P1Y") if after in ("ended", "ending") else resolved(here, unit)
    if unit == "day" and expression.before() in ("in", "of", "later", "earlier"):
        return resolved(expression.context.last_named("day", "day") or here, unit)
    if unit in ("week", "month") and expression.before() in ("of", "for", "in", "during", "'s"):
        return resolved(here, unit)
    return None


def latest(expression: Expression) -> Reading | None:
    """'the latest quarter'."""
    unit = unit_of(expression)
    point = (
        expression.context.last_named(unit, unit) if unit in ("quarter", "month", "week", "year") else None
    )
    here = expression.anchor.point(unit)
    return resolved(point or (here and here.moved(-1, unit)), unit)


def span(expression: Expression) -> Reading | None:
    """'the past two months', 'the next few days', 'the first nine months'."""
    unit, count = unit_of(expression), count_of(expression)
    if count is None and unit not in TIMES and expression.integer("REL") == -1:
        return Reading("DATE", "PAST_REF", "vague", "unresolved")
    return lasting(duration(count, unit))


def vague_units(expression: Expression) -> Reading:
    """'recent weeks', 'the coming months'."""
    past = "recent" in expression.words or (expression.integer("REL") or 0) < 0
    return Reading("DATE", "PAST_REF" if past else "FUTURE_REF", "vague", "unresolved")


def vague(expression: Expression) -> Reading:
    """'now', 'currently', 'the future'; 'Now' that opens a sentence is mostly no date."""
    if expression.words == ["now"] and expression.context.text[expression.start] == "N":
        return NOTHING
    return Reading("DATE", expression.string("PRESENT", "PAST", "FUTURE"), "vague", "unresolved")


def past_word(expression: Expression) -> Reading | None:
    """'recently'; 'once' only before an adjective ('a once high-flying firm')."""
    if expression.words == ["once"]:
        return NOTHING
    return vague(expression)


def past_reference(expression: Expression) -> Reading:
    """'the past', 'at that time'."""
    return Reading("DATE", "PAST_REF", "vague", "unresolved")


def future_reference(expression: Expression) -> Reading:
    """'soon', 'the near term'."""
    return Reading("DATE", "FUTURE_REF", "vague", "unresolved")
