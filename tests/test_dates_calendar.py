"""Tests of calendar arithmetic: values, movable feasts, steps."""

from __future__ import annotations

import datetime as dt

import pytest

from dossier.annotation.date.calendar import Point, duration, easter, holiday, moved


@pytest.mark.parametrize(
    ("precision", "value"),
    [
        ("day", "2022-02-05"), ("week", "2022-W05"), ("weekend", "2022-W05-WE"), ("month", "2022-02"),
        ("quarter", "2022-Q1"), ("half", "2022-H1"), ("season", "2021-WI"), ("year", "2022"), ("decade", "202X"),
        ("century", "20XX"),
    ],
)  # fmt: skip
def test_each_precision_has_its_value(precision: str, value: str) -> None:
    """One day, seen at every width; the winter belongs to the year that it began in."""
    assert Point(precision, dt.date(2022, 2, 5)).timex() == value


def test_the_week_of_new_year_belongs_to_the_old_year() -> None:
    """ISO 8601: January 1, 2022 lies in week 52 of 2021."""
    assert Point("week", dt.date(2022, 1, 1)).timex() == "2021-W52"


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2018, "04-01"), (2022, "04-17"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    """Dates of Easter as printed in calendars."""
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("spec", "year", "expected"),
    [
        ("12-25", 2022, "2022-12-25"), ("4th thursday of november", 2021, "2021-11-25"),
        ("last monday of may", 2022, "2022-05-30"),
        ("tuesday after 1st monday of november", 2020, "2020-11-03"), ("easter - 2", 2022, "2022-04-15"),
        ("easter + 49", 2022, "2022-06-05"), ("1987-10-19", 2022, "1987-10-19"),
    ],
)  # fmt: skip
def test_feasts(spec: str, year: int, expected: str) -> None:
    """Every way to write a feast's day in dates.toml."""
    when = holiday(spec, year)
    assert when is not None and when.isoformat() == expected


@pytest.mark.parametrize("spec", ["02-30", "5th friday of smarch", "soon", ""])
def test_an_unreadable_feast_is_no_day(spec: str) -> None:
    """None, not an error."""
    assert holiday(spec, 2022) is None


def test_steps_stay_in_the_calendar() -> None:
    """The 31st becomes the last of a shorter month; beyond the calendar there is nothing."""
    assert moved(dt.date(2022, 1, 31), 1, "month") == dt.date(2022, 2, 28)
    assert moved(dt.date(2024, 2, 29), -1, "year") == dt.date(2023, 2, 28)
    assert moved(dt.date(2022, 1, 31), -3, "week") == dt.date(2022, 1, 10)
    assert moved(dt.date(9999, 12, 1), 1, "decade") is None


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (9, "day", "P9D"), (2.5, "year", "P2Y6M"), (2.5, "hour", "PT2H30M"), (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (2, "decade", "P20Y"), (1, "fortnight", "P2W"), (None, "month", "PXM"), (None, "hour", "PTXH"),
        (3, "quarter", "P3Q"),
    ],
)  # fmt: skip
def test_durations(count: float | None, unit: str, value: str) -> None:
    """Whole, broken and unknown amounts."""
    assert duration(count, unit) == value
