"""Tests of dates in the wordings of agencies and business pages: figures of months, comparisons, plans, weekends, levels."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2016-06-15"
"""A Wednesday."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """Each expression of a text with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, published)]


COMING = [
    "Snow delayed the ferry's planned {} move.", "Peru signed the truce before {}'s scheduled talks.",
    "It was unlikely they would decide until after {}'s council.", "Buyers may be wary of acting before {}'s figures.",
    "On {}, the Revolutionary Armed Guard of Chile will return to the talks.",
    "They would rather forget {}'s upcoming audit.", "The Treasury on {} reports wages for April.",
    "We're not expecting a verdict on {}.", "Banks were likely to buy as soon as trading opened {}.",
    "He said he would resign once the council met {}.", "He threatened to leave if it is not signed by {}.",
]  # fmt: skip
GONE = [
    "Crews battled mud and landslides to hunt for survivors {}.",
    "Ana Soto beat Eva Lind 6-4, 7-5, 6-1 in the final of the Lima Open on {} to claim a title.",
    "The krone opens higher in Oslo at 8.31 ({} close 8.29).",
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "day"), [(s, "2016-06-17") for s in COMING] + [(s, "2016-06-10") for s in GONE]
)
def test_a_friday_of_the_agencies(sentence: str, day: str) -> None:
    """What is planned for it, waits until it or is told on it lies ahead; a purpose behind an 'and', a result 'to claim' a
    title and a closing price lie back."""
    assert values(sentence.format("Friday"))[0] == ("Friday", day)


MONTHS = [
    ("Borrowing reached almost 12 billion by the end of April.", ("the end of April", "2016-04")),
    ("The bank said it would release April credit figures.", ("April", "2016-04")),
    ("They will wait for trade data for April.", ("April", "2016-04")),
    ("The August-May surplus was wide.", ("August", "2015-08")),
    ("Wheat is sold during the 2016/17 (July-June) season.", ("July", "2016-07")),
    ("He refused to delay the trial past August.", ("August", "2016-08")),
    ("She pleaded guilty Sept. 14 to two counts.", ("Sept. 14", "2015-09-14")),
    ("The firm set Sept. 14 as the date of its meeting.", ("Sept. 14", "2016-09-14")),
    ("A truce could be reached by the end of April, they hoped.", ("the end of April", "2017-04")),
]


@pytest.mark.parametrize(("sentence", "expected"), MONTHS)
def test_the_year_of_a_month_of_figures(sentence: str, expected: tuple[str, str]) -> None:
    """Figures are those of the last such month, whatever the verb; so is a stretch that just ended. A day of its own goes
    with the past verb before it."""
    assert expected in values(sentence)


COMPARED = [
    ("That compares with growth of 9 percent in the third quarter.", ("the third quarter", "2015-Q3")),
    ("First-quarter profit fell to $6 million from $8 million the year earlier.", ("the year earlier", "2015-Q1")),
    ("Rents rose least since a gain in 2001. Fares were down from 4 percent the year before.", ("the year before", "2015")),
    ("Claims fell from 40 the previous week. It followed a rise the previous week.", ("the previous week", "2016-W23")),
    ("It was 9.1 in April, down from 9.2 in March 2014 and 8.3 the month before.", ("the month before", "2016-03")),
    ("Output fell from 3 million a year earlier. Sales were up from 4 million a year earlier.", ("a year earlier", "2015")),
    ("Figures for services in the third quarter show a rise.", ("the third quarter", "2015-Q3")),
    ("Offers stay open for at least 20 business days.", ("at least 20 business days", "P20D")),
    ("It rose in each of the three previous months.", ("each of the three previous months", "P3M")),
    ("It rose more than in the five previous years.", ("the five previous years", "P5Y")),
    ("Half 1990's rate was due to oil.", ("1990's", "1990")),
    ("It was in vogue in the 1990's everywhere.", ("the 1990's", "199X")),
    ("It did better than in 2009, when it closed the year at 38.", ("the year", "2009")),
    ("It was up from Thursday and the week's busiest session.", ("the week", "2016-W24")),
    ("Peru broke with its past 10 years ago.", ("10 years ago", "2006")),
]


@pytest.mark.parametrize(("text", "expected"), COMPARED)
def test_what_figures_are_compared_with(text: str, expected: tuple[str, str]) -> None:
    """A comparison is over, and later expressions do not count from it, nor from what a superlative reaches back to."""
    assert values(text)[-1] == expected


def test_the_year_of_results_told_in_its_first_months() -> None:
    """Until March what was lost 'for the year' was lost in the last one; what is forecast for it is of this one."""
    assert values("The firm reported a loss for the year of 3 million.", "2016-03-10") == [("the year", "2015")]
    assert values("Over the year, wages were up.", "2016-01-17") == [("the year", "2015")]
    assert values("The firm expects a loss for the year.", "2016-03-10") == [("the year", "2016")]
    assert values("The firm reported a loss for the year of 3 million.", "2016-05-10") == [("the year", "2016")]


WEEKENDS = [
    ("Leaders were told after a weekend meeting in Lima.", "2016-06-15", "2016-W23-WE"),
    ("Weekend talks in Oslo failed.", "2016-06-15", "2016-W23-WE"),
    ("Over the weekend, lawyers met.", "2016-06-19", "2016-W24-WE"),
    ("Over the weekend, lawyers met.", "2016-06-15", "2016-W23-WE"),
]


@pytest.mark.parametrize(("text", "published", "value"), WEEKENDS)
def test_the_weekend_of_an_event(text: str, published: str, value: str) -> None:
    """'A weekend meeting' says when it was, not how long; on a Sunday 'the weekend' is the one that it ends."""
    assert [v for _, v in values(text, published)] == [value]


TIMES = [
    ("It traded from 0900 to 1315 GMT.", [("0900", "2016-06-15T09:00"), ("1315 GMT", "2016-06-15T13:15")]),
    ("It broke out at 1330 local time.", [("1330 local time", "2016-06-15T13:30")]),
    ("The launch was moved to Friday at 5:45 p.m. EST.", [("Friday at 5:45 p.m. EST", "2016-06-17T17:45")]),
    (
        "It rained from late morning to early afternoon.",
        [("late morning", "2016-06-15TMO"), ("early afternoon", "2016-06-15TAF")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_stretches_of_the_day(text: str, expected: list[tuple[str, str]]) -> None:
    """The zone behind the second time holds for both; a day and its time are one expression."""
    assert values(text) == expected


NO_DATES = [
    "The index sank below 2000 into a bear market.", "The index closed at 1923.", "They may buy with the Dow at 1800.",
    "It was one of the market's worst years.", "It closed on trading days.",
    "It was the most recent case.", "It raised fears in some quarters.", "They would just as soon forget it.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_levels_are_no_years(text: str) -> None:
    """Points of an index, 'the most recent' and 'just as soon' are no dates."""
    assert values(text) == []


def test_levels_of_a_year() -> None:
    """What is below 'the 1990 levels' is compared with a year; 'one day next week' is next week."""
    assert values("Emissions fell below 1990 levels.") == [("1990", "1990")]
    assert values("It will happen one day next week.") == [("next week", "2016-W25")]
    assert values("In a recent case he won.") == [("recent", "PAST_REF")]


def test_feasts_and_weeks_in_other_wordings() -> None:
    """'Presidents' Day' with its apostrophe; 'Monday week' is the Monday after the coming one."""
    assert values("Markets were closed for Presidents' Day.", "2016-02-17") == [("Presidents' Day", "2016-02-15")]
    assert values("They want it signed by Monday week.") == [("Monday week", "2016-06-27")]
