"""Dates of publication as people and programs write them, brought into one form where only one day can be meant."""

from __future__ import annotations

import re

YEARS = (1600, 2100)
"""The first and the last year of publication that is believed; fixed, so that no result hangs on the day of a run."""
_TIME = r"(?:(?:[Tt]|,? (?:at )?)\d{1,2}:\d{2}.{0,30})?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december", "sept")  # fmt: skip
_WEEKDAY = r"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?,? )?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_COMPACT = re.compile(r"((?:1[5-9]|20)\d\d)(\d\d)(\d\d)(?:T\d{4,6}Z?)?", re.ASCII)
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)? ([a-z]+)\.?,? (\d{{4}}){_TIME}", re.ASCII | re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}([a-z]+)\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}", re.ASCII | re.IGNORECASE)
_DOTTED = re.compile(rf"(\d{{1,2}})\. ?(\d{{1,2}})\. ?(\d{{4}}){_TIME}", re.ASCII)
_NO_DAY = re.compile(r"([a-z]+)\.?,? (\d{4})", re.ASCII | re.IGNORECASE)


def in_one_form(said: str) -> str:
    """`YYYY-MM-DD` (or `YYYY-MM`) for a date whose order is plain: the year first, the month in words, or dots.

    Wherever dates are written with dots, the day stands first, in articles as here. No time of day is kept. Anything
    else stays as it is: `07/04/1987` is a day of April or of July.
    """
    if found := _YEAR_FIRST.fullmatch(said):
        return _iso(found[1], found[3], found[4])
    if found := _DOTTED.fullmatch(said):
        return _iso(found[3], found[2], found[1])
    if found := _COMPACT.fullmatch(said):
        return _iso(*found.groups())
    if (found := _DAY_FIRST.fullmatch(said)) and (month := _month(found[2])):
        return _iso(found[3], month, found[1])
    if (found := _MONTH_FIRST.fullmatch(said)) and (month := _month(found[1])):
        return _iso(found[3], month, found[2])
    if (found := _NO_DAY.fullmatch(said)) and (month := _month(found[1])):
        return f"{found[2]}-{int(month):02d}"
    return said


def _month(word: str) -> str:
    small = word.lower()
    return str(_MONTHS.index(small[:3]) + 1) if small in (*_MONTHS, *_NAMES) else ""


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"
