"""Tests of dates as features, reports of games and obituaries have them: old ages, years told first, days counted."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2013-05-14"
"""A Tuesday."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """Each expression of a text with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("In 1998, floods in July killed 30 people in Peru.", "1998-07"),
        ("In 1998, floods that began in August killed 30 people.", "1998-08"),
        ("In 2014, Kenyans will elect a senate in October.", "2014-10"),
        ("In 2010, output fell, the mill said in April.", "2013-04"),
        ("In 2012, the mill will be opened in July.", "2013-07"),
    ],
)
def test_a_sentence_that_opens_with_its_year_gives_it_to_its_months(sentence: str, month: str) -> None:
    """'In 1998, floods in July killed' are those of 1998; what is reported in April, or told against it, is not."""
    assert values(sentence)[-1][1] == month


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The port was built in 300 B.C. by settlers.", [("300 B.C.", "BC0300")]),
        ("The town burned in A.D. 79 or so.", [("A.D. 79", "0079")]),
        ("The bowl is from the 4th century BC.", [("the 4th century BC", "BC03XX")]),
        ("In 2010 BC Ferries bought a ship.", [("2010", "2010")]),
        ("In the late 18th and early 19th centuries.", [("the late 18th", "17XX"), ("early 19th centuries", "18XX")]),
        ("The 19th-century palace burned.", [("19th-century", "18XX")]),
        ("The 1990s-era trucks stayed.", [("1990s", "199X")]),
        ("The agency was created after 9/11.", [("9/11", "2001-09-11")]),
        ("He made 9/11 of his shots.", []),
    ],
)
def test_old_ages_and_dates_with_a_name(sentence: str, found: list[tuple[str, str]]) -> None:
    """Years before our era have a value of their own, and 'the' before '19th-century palace' is of the palace."""
    assert values(sentence) == found


def test_years_before_our_era_lie_on_no_time_line() -> None:
    """Their basis is 'unresolved'."""
    assert [d.basis for d in find_dates("It was built in 300 BC and in AD 79.", PUBLISHED)] == ["unresolved", "explicit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The game was tied with 2:31 left in the fourth quarter.", "He ran for 112 yards in the first quarter.",
        "The second-quarter touchdown was his 12th.", "The study looked at children ages 2 to 5 years.",
        "One day the rocket might carry people to Mars.", "At the end of the day, it is about money.",
        "It was among the hottest days of all.",
    ],
)  # fmt: skip
def test_quarters_of_games_ages_and_idioms_are_no_dates(sentence: str) -> None:
    """A quarter of a game, an age, 'One day ... might' and 'At the end of the day, it is' name no time."""
    assert values(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It is the second day of the strike.", [("the second day", "2013-05-14")]),
        ("Prices fell for the fourth straight day.", [("the fourth straight day", "2013-05-14")]),
        ("The port was closed Monday for a third day.", [("Monday", "2013-05-13"), ("a third day", "2013-05-13")]),
        ("He resigned on his first day.", [("first day", "XXXX-XX-XX")]),
    ],
)
def test_days_that_are_counted(sentence: str, found: list[tuple[str, str]]) -> None:
    """'a third day' is today or the day of its sentence; somebody's first day may be any."""
    assert values(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Talks begin Friday and last three days.", [("Friday", "2013-05-17"), ("three days", "P3D")]),
        ("The storms last three weeks.", [("three weeks", "P3W")]),
        ("It rained in the last three weeks.", [("the last three weeks", "P3W")]),
        ("Hours later the roof fell.", [("Hours later", "PTXH")]),
        ("Two decades later the bridge is unfinished.", [("Two decades later", "P20Y")]),
        ("The next decade will bring an answer.", [("The next decade", "P10Y")]),
        ("Nobody knows what the future holds.", [("the future", "FUTURE_REF")]),
        ("The next morning, the boat was gone.", [("The next morning", "XXXX-XX-XXTMO")]),
    ],
)
def test_stretches_that_hang_on_nothing(sentence: str, found: list[tuple[str, str]]) -> None:
    """'last' may be a verb, and what is counted from nothing named lies on no day."""
    assert values(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He died at 5:15 p.m. on Saturday, Feb. 11, 2012.", [("5:15 p.m. on Saturday, Feb. 11, 2012", "2012-02-11T17:15")]),
        ("Mid-afternoon Tuesday, it ended.", [("Mid-afternoon Tuesday", "2013-05-14TAF")]),
        ("Open from 2 to 4 p.m.", [("2", "2013-05-14T14:00"), ("4 p.m.", "2013-05-14T16:00")]),
        ("Closed between 10 and 2 p.m.", [("10", "2013-05-14T10:00"), ("2 p.m.", "2013-05-14T14:00")]),
        ("It ran from the 24th to 28th of March.", [("the 24th", "2013-03-24"), ("28th of March", "2013-03-28")]),
        ("He wrote in the week before his death.", [("the week", "P1W")]),
        ("The class of '62 met.", [("'62", "1962")]),
        ("He fell ill in 2004 and left the army that August.", [("2004", "2004"), ("that August", "2004-08")]),
        ("The party won a third term in June elections.", [("June", "2012-06")]),
        ("The party called for a truce in June elections.", [("June", "2013-06")]),
        ("The town fell in the year 1066.", [("the year 1066", "1066")]),
        ("In the mid-to-late 1990s, it grew.", [("the mid-to-late 1990s", "199X")]),
        ("It lost a million in the same quarter last year.", [("the same quarter last year", "2012-Q1")]),
        ("Mills were rare two generations ago.", [("two generations ago", "PAST_REF")]),
        ("It burned the following Monday night.", [("the following Monday night", "2013-05-20TNI")]),
    ],
)
def test_expressions_are_read_whole(sentence: str, found: list[tuple[str, str]]) -> None:
    """A time goes with all of its day, and both hours of an opening time are told."""
    assert values(sentence) == found


def test_the_second_verb_of_many_looks_ahead() -> None:
    """'won Sunday and play again Wednesday' is of the coming Wednesday."""
    assert values("The Bears won Sunday and play again at 1:05 p.m. Wednesday.")[-1][1] == "2013-05-15T13:05"
