"""Readings of times of the day."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.context import NOTHING, Expression, Reading, reading, resolved
from dossier.annotation.date.points import COMPANY, dated, year_said
from dossier.annotation.date.reference import reference_unit
from dossier.annotation.date.relative import deictic
from dossier.annotation.date.weekdays import bare_weekday, weekday

TRADED, WEEKEND = ("trading", "trade", "dealings"), 3
"""'in afternoon trading' tells of the day before publication at the earliest, or of Friday."""
LONG_AGO = 300
"""Days after which a day is that of the times in its own sentence only: 'the worst since 1987. In the morning ...'."""
TO_ANOTHER, PM, NOON, LEFT = ("to", "and", "-", "until"), ("p.m.", "p.m", "pm"), 12, 100
LAST_MINUTE = 59
BESIDE_ITS_DAY = re.compile(r",?\s(?:at|from|by)\s(?:about\s|around\s)?")
"""Between a day and its time: 'beginning April 10 at midnight'."""
BEHIND_A_ZONE = re.compile(r"\s\([^()]{3,30}\),?\s(?:on\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
"""Behind '2:15 p.m.': '(1115 GMT) on Monday'."""
TIME_AND_HALF = re.compile(r"\b(1?\d)(?:[:.]\d\d)? ?([aApP])\.?[mM]\b\.?")


@reading
def part_of_day(expression: Expression) -> Reading | None:
    """'in the morning': of the day named last, else of publication."""
    here, today = _day_in_question(expression), expression.anchor.point("day")
    if here and today and expression.after() in TRADED and (today.day - here.day).days > WEEKEND:
        here = today
    return resolved(here and Point("day", here.day), "day", expression.part)


def _day_in_question(expression: Expression) -> Point | None:
    """The day named last, unless it is still to come where the clause speaks of the past; else that of publication."""
    named, today = expression.context.last_named("day", "day"), expression.anchor.point("day")
    between = expression.context.text[expression.context.named_until : expression.start]
    if named and named == expression.context.last_named() and BESIDE_ITS_DAY.fullmatch(between):
        return named
    if named and today and named.day > today.day and expression.tense() == "past":
        return today
    coming = expression.context.coming
    if named and today and coming and named.day <= today.day and expression.tense() == "future":
        return coming[1]
    ended = named and any(named == told.point for told in expression.context.periods)
    if ended and today and STOP in words_of(between + expression.text()[:1]):
        return today  # 'in the year to Dec. 28. ... The shares stood at 318 at 0905 GMT'
    if named and today and (today.day - named.day).days > LONG_AGO:
        return today if STOP in words_of(between + expression.text()[:1]) else named
    return named or today


@reading
def clock(expression: Expression) -> Reading | None:
    """'7:15 p.m.', 'noon Saturday', '9 a.m. EST Tuesday'."""
    time = _time_of_day(expression)
    if time is None:
        return None
    here = _day_in_question(expression)
    if expression.matched("WEEKDAY") and not expression.matched("MONTH"):
        named = weekday(expression)
        return named if named is NOTHING else _at(named, time)
    if expression.matched("DEICTIC"):
        return _at(deictic(expression), time)
    if "next" in expression.words or (expression.matched("REFREL") and "that" not in expression.words):
        day = reference_unit(expression)
        return day and _at(day, time)
    if "that" not in expression.words and (expression.part or "tonight" in expression.words):
        today = expression.anchor.point("day")
        return _at(resolved(today and today.moved(-1 if "last" in expression.words else 0, "day"), "day"), time)
    if expression.matched("MONTH"):
        days = expression.matched("DAY")
        day = dated(expression, expression.integer("MONTH"), int(days[-1][1].word), year_said(expression))
        return day and _at(day, time)
    if said := BEHIND_A_ZONE.match(expression.context.text, expression.end):
        return _at(bare_weekday(expression, int(expression.context.lexicon.words["WEEKDAY"][said[1].lower()])), time)
    if here is None:
        return Reading("TIME", "XXXX-XX-XX" + time, "time", "unresolved")
    return Reading("TIME", here.day.isoformat() + time, "time", "relative", Point("day", here.day))


@reading
def clock_of_part(expression: Expression) -> Reading | None:
    """'at 10:15 in the morning', 'at eight in the evening'."""
    time, day = _time_of_day(expression), _day_in_question(expression)
    return _at(resolved(day and Point("day", day.day), "day"), time) if time else None


@reading
def clock_stretch(expression: Expression) -> Reading | None:
    """The 2 of 'from 2 to 4 p.m.': of the same half of the day, where that comes before."""
    hours = [int(re.split("[:.]", token.word)[0]) for _, token in expression.matched("DAY", "CLOCK", "DECIMAL")]
    if not all(1 <= hour <= NOON for hour in hours):
        return None
    after_noon = expression.string("AMPM") == "PM"
    begins_so = hours[0] % NOON <= hours[1] % NOON
    hour = hours[0] % NOON + NOON * (after_noon == begins_so)
    day = _day_in_question(expression)
    return _at(resolved(day and Point("day", day.day), "day"), f"T{hour:02d}:00")


@reading
def clock_spoken(expression: Expression) -> Reading | None:
    """'ten A-M', 'at six-thirty', as transcripts of broadcasts write them."""
    known, said = expression.context.lexicon.words["CARDINAL"], expression.words
    numbers = [int(known[word]) if word in known else int(word) for word in said if word in known or word.isdigit()]
    hour, minute = numbers[0], sum(numbers[1:])
    if not 1 <= hour <= NOON or minute > LAST_MINUTE or (said[-1] != "m" and expression.after() == "-"):
        return None
    hour = hour % NOON + NOON * (said[-3:] == ["p", "-", "m"]) if said[-1] == "m" else hour
    day = _day_in_question(expression)
    return _at(resolved(day and Point("day", day.day), "day"), f"T{hour:02d}:{minute:02d}")


def _at(day: Reading, time: str) -> Reading:
    return Reading("TIME", day.value.partition("T")[0] + time, "time", day.basis, day.point)


def _after_noon(expression: Expression) -> bool:
    return expression.part in ("TAF", "TEV", "TNI") or "tonight" in expression.words


def _beside_pm(expression: Expression, hour: int) -> bool:
    """'at 3:26 p.m. and again around 5:20', 'from 2:30 to 4 p.m.': the half of the day is said once."""
    of_24_hours = expression.words[0].startswith("0") or not {"gmt", "utc"}.isdisjoint(expression.words)
    if of_24_hours or not expression.matched("CLOCK"):
        return False  # 'at 5.30 pm (07:30 UTC)'
    last = 2 if expression.after() in TO_ANOTHER else 0
    if last and expression.after(last + 1) in PM and expression.after(last).isdigit():
        return hour < int(expression.after(last)) < NOON
    before = expression.context.text[max(0, expression.start - LEFT) : expression.start]
    said = [m for m in TIME_AND_HALF.finditer(before) if ". " not in before[m.end() :]]
    return bool(said) and said[-1][2] in "pP" and int(said[-1][1]) % NOON <= hour < NOON


def _time_of_day(expression: Expression) -> str | None:
    if expression.matched("NOON"):
        return expression.string("NOON")
    written = expression.string("CLOCK", "DECIMAL") or str(expression.value("DAY", "CARDINAL") or "")
    if re.fullmatch(r"\d{4}", military := expression.string("NUM")):
        written = f"{military[:2]}:{military[2:]}"
    parts = [int(p) for p in written.replace(".", ":").split(":") if p]
    if not parts:
        return None
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = expression.string("AMPM") or ("PM" if _after_noon(expression) or _beside_pm(expression, hour) else "")
    if half == "PM" and hour < 12:
        hour += 12
    elif half == "AM" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59 or (half and hour > 23):
        return None
    said = expression.matched("ZONE") or expression.part
    bare = not half and not {"o'clock", "time"} & set(expression.words) and not said
    if bare and expression.before() not in COMPANY["time"]:
        return None
    return f"T{hour:02d}:{minute:02d}"
