"""TIMEX3 values as people write them: whether a text is one, and how precise it is."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import date_or_none

TYPES = ("DATE", "TIME", "DURATION", "SET")
PRECISIONS = (
    "time", "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century", "duration", "vague",
)  # fmt: skip
FORMS = "a TIMEX3 value: 2022-02-05, 2022-02, 2022, 2022-W07, 2022-Q1, 2022-SP, 202X, 2022-02-05T10:30, P9D, PAST_REF"
LEAP_YEAR = 2000
"""stands for a year that is not known"""

_TIME = r"T(?:(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}(?:Z|[+-]\d\d:\d\d)?|MO|MI|DT|AF|EV|NI)"
_YEAR = r"(?:\d{4}|XXXX)"
_SHAPES = (
    ("time", rf"(?:{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)|{_YEAR}-W(?:\d\d|XX)-[1-7X])?{_TIME}"),
    ("day", rf"{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)|{_YEAR}-W(?:\d\d|XX)-[1-7X]"),
    ("week", rf"{_YEAR}-W(?:\d\d|XX)"),
    ("weekend", rf"{_YEAR}-W(?:\d\d|XX)-WE"),
    ("month", rf"{_YEAR}-(?:\d\d|XX)"),
    ("quarter", rf"{_YEAR}-Q[1-4X]"),
    ("half", rf"{_YEAR}-H[12X]"),
    ("season", rf"{_YEAR}-(?:SP|SU|FA|WI)"),
    ("year", _YEAR),
    ("decade", r"\d{3}X"),
    ("century", r"\d\dXX"),
    ("duration", r"P(?=.)(?:(?:\d+(?:\.\d+)?|X)(?:WE|[YQMWDEC]))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?"),
    ("vague", r"(?:PAST|PRESENT|FUTURE)_REF"),
)
_COMPILED = tuple((precision, re.compile(shape, re.ASCII)) for precision, shape in _SHAPES)
_CALENDAR = re.compile(r"(\d{4}|XXXX)-(\d\d|XX)(?:-(\d\d|XX))?(?:T.*)?", re.ASCII)
_WEEK = re.compile(r"-W(\d\d)", re.ASCII)


def precision_of(value: str) -> str:
    """How precise a TIMEX3 value is, one of PRECISIONS; empty where it is none, or names a day that no calendar has."""
    shape = next((precision for precision, shape in _COMPILED if shape.fullmatch(value)), "")
    return shape if _is_in_calendar(value) else ""


def is_point(value: str) -> bool:
    """Whether a TIMEX3 value names a point of the calendar: its century at least, as `XXXX-03-01` and `P9D` do not."""
    return value[:2].isdigit()


def _is_in_calendar(value: str) -> bool:
    week = _WEEK.search(value)
    if week:
        return 1 <= int(week[1]) <= 53
    found = _CALENDAR.fullmatch(value)
    if not found:
        return True
    year, month, day = found.groups()
    known = LEAP_YEAR if year == "XXXX" else int(year)
    return date_or_none(known, _number(month), _number(day)) is not None


def _number(digits: str | None) -> int:
    return int(digits) if digits and digits != "XX" else 1
