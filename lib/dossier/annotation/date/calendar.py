"""Calendar arithmetic for date values: points of a given precision, their TIMEX3 values, movable feasts."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that a season of the northern hemisphere begins in."""
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
DURATION_UNITS = {
    "second": ("T", 1, "S"), "minute": ("T", 1, "M"), "hour": ("T", 1, "H"), "day": ("", 1, "D"), "week": ("", 1, "W"),
    "weekend": ("", 1, "WE"), "fortnight": ("", 2, "W"), "month": ("", 1, "M"), "quarter": ("", 1, "Q"),
    "year": ("", 1, "Y"), "decade": ("", 10, "Y"), "century": ("", 100, "Y"),
}  # fmt: skip
"""Unit: (designator of times, factor, TIMEX3 letter)."""
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar: the first day of it that matters, and how wide it is."""

    precision: str
    day: dt.date

    def timex(self) -> str:
        """The TIMEX3 value, e.g. `2022-02-05`, `2022-W07`, `2022-Q1`, `2022-SP`, `202X`."""
        year, month = self.day.year, self.day.month
        match self.precision:
            case "day":
                return self.day.isoformat()
            case "week" | "weekend":
                iso = self.day.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.precision == "weekend" else "")
            case "month":
                return f"{year:04d}-{month:02d}"
            case "quarter":
                return f"{year:04d}-Q{(month + 2) // 3}"
            case "half":
                return f"{year:04d}-H{1 if month <= 6 else 2}"
            case "season":
                return f"{self._season_year():04d}-{season_of(self.day)}"
            case "decade":
                return f"{year // 10:03d}X"
            case "century":
                return f"{year // 100:02d}XX"
        return f"{year:04d}"

    def _season_year(self) -> int:
        return self.day.year if self.day.month > 2 else self.day.year - 1

    def moved(self, count: int, unit: str, precision: str | None = None) -> Point | None:
        """The point `count` units on, at the unit's own precision unless told; None outside the calendar."""
        day = moved(self.day, count, unit)
        return None if day is None else Point(precision or ("week" if unit == "fortnight" else unit), day)


def moved(day: dt.date, count: int, unit: str) -> dt.date | None:
    """`day` moved by calendar units; the 31st becomes the last of a shorter month."""
    try:
        if unit in DAYS_IN:
            return day + dt.timedelta(days=count * DAYS_IN[unit])
        months = day.year * 12 + day.month - 1 + count * MONTHS_IN[unit]
        year, month = divmod(months, 12)
        return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, KeyError, calendar.IllegalMonthError):
        return None


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def season_of(day: dt.date) -> str:
    """The season of the northern hemisphere by whole months."""
    return {0: "WI", 1: "SP", 2: "SU", 3: "FA"}[day.month % 12 // 3]


EXACT = 1e-6
"""'5.7 years' are no round number of months, and only half a month is a number of days: they stay a fraction."""
HALF_MONTH = 15
"""Days."""


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration such as `P9D`; a count of None is unknown (`PXD`)."""
    time, factor, letter = DURATION_UNITS[unit]
    if count is None:
        if unit in ("decade", "century"):
            return "PXE" if unit == "decade" else "PXC"
        return f"P{time}X{letter}"
    whole, part = divmod(count * factor, 1)
    smaller = {"Y": ("", 12, "M"), "M": ("T", 60, "S") if time else ("", 2, "D"), "H": ("T", 60, "M")}.get(letter)
    if part and smaller and abs(part * smaller[1] - round(part * smaller[1])) < EXACT:
        parts = HALF_MONTH if smaller[2] == "D" else round(part * smaller[1])
        rest = f"{'T' if smaller[0] and not time else ''}{parts}{smaller[2]}"
        return f"P{time}{int(whole)}{letter}{rest}" if whole else f"P{smaller[0]}{rest}"
    number = round(count * factor, 3)
    return f"P{time}{int(number) if float(number).is_integer() else number}{letter}"


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(spec: str, year: int) -> dt.date | None:
    """The day of a feast in `year`.

    `spec` is `12-25`, `4th thursday of november`, `last monday of may`, `tuesday after 1st monday of november`,
    `easter`, `easter - 2`, or a whole date such as `2001-09-11`. None where it cannot be read.
    """
    if m := re.fullmatch(r"(?:(\d{4})-)?(\d\d)-(\d\d)", spec):
        return date_or_none(int(m[1] or year), int(m[2]), int(m[3]))
    if m := re.fullmatch(r"easter(?: ([+-]) (\d{1,3}))?", spec):
        return easter(year) + dt.timedelta(days=int((m[1] or "+") + (m[2] or "0")))
    if m := re.fullmatch(r"(?:(\w+) after )?([1-4]|last)(?:st|nd|rd|th)? (\w+) of (\w+)", spec):
        return _nth_weekday(year, m[4], m[3], m[2], m[1])
    return None


def _nth_weekday(year: int, month_name: str, weekday: str, nth: str, after: str | None) -> dt.date | None:
    months = [name.lower() for name in calendar.month_name]
    if month_name not in months[1:] or weekday not in WEEKDAY_NAMES or (after and after not in WEEKDAY_NAMES):
        return None
    month, number = months.index(month_name), WEEKDAY_NAMES.index(weekday)
    last = calendar.monthrange(year, month)[1]
    days = [d for d in range(1, last + 1) if dt.date(year, month, d).weekday() == number]
    day = dt.date(year, month, days[-1] if nth == "last" else days[int(nth) - 1])
    while after and day.weekday() != WEEKDAY_NAMES.index(after):
        day += dt.timedelta(days=1)
    return day
