"""Tests of days, months, years and times that hang on the day of publication or on what the story named before."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

WEDNESDAY, FRIDAY, MONDAY = "2013-05-15", "2012-08-24", "2011-11-14"


def values(text: str, published: str) -> list[tuple[str, str]]:
    """Each expression of a text with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guest flew to Oslo Sunday and is to see the king Thursday.", ["2013-05-12", "2013-05-16"]),
        ("Workers at the docks voted Tuesday to strike from Saturday.", ["2013-05-14", "2013-05-18"]),
        ("The assembly put off Thursday's vote.", ["2013-05-16"]),
        ("Thursday's blast killed four.", ["2013-05-09"]),
        ("The mayor condemned Thursday's vote.", ["2013-05-09"]),
        ("Those unable to attend Thursday's funeral may send flowers.", ["2013-05-16"]),
        ("Assembly schedules Thursday vote", ["2013-05-16"]),
        ("The vote on Monday is not expected to be close.", ["2013-05-20"]),
        ("The port is closed for Wednesday and Thursday.", ["2013-05-15", "2013-05-16"]),
        ("It had losses on both Monday and Saturday.", ["2013-05-13", "2013-05-11"]),
        ("Shelling late on Monday is reported to have killed nine.", ["2013-05-13"]),
        ("The ferry, due Monday, had still not come.", ["2013-05-13"]),
        ("The ferry, due Friday, carries 300 people.", ["2013-05-17"]),
        ("The judge set Friday as the day of the hearing.", ["2013-05-17"]),
        ("The bureau was expecting the snow to start Friday.", ["2013-05-17"]),
        ("Officials canceled a Thursday hearing.", ["2013-05-16"]),
        ("A judge blocked Thursday's planned eviction.", ["2013-05-16"]),
        ("She flew north Monday to vote in Thursday's poll.", ["2013-05-13", "2013-05-16"]),
        ("The stand gave way during Thursday's match.", ["2013-05-09"]),
        ("The Thursday home game has been moved.", ["2013-05-16"]),
        ("Her party called for a vote on Friday.", ["2013-05-17"]),
        ("From Monday until Tuesday no one could get in.", ["2013-05-13", "2013-05-14"]),
        ("The king speaks on Friday.", ["2013-05-17"]),
        ("They agreed on extending the deadline to Monday.", ["2013-05-20"]),
        ("The alarm was raised at 2:15 p.m. (1115 GMT) on Monday.", ["2013-05-13T14:15", "2013-05-13T11:15", "2013-05-13"]),
    ],
)
def test_the_week_of_a_weekday(text: str, expected: list[str]) -> None:
    """May 15, 2013, a Wednesday: what is to be or is not known to have been lies ahead where it is near, the rest behind."""
    assert [value for _, value in values(text, WEDNESDAY)] == expected


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The first snow fell in early November.", "early November", "2011-11"),
        ("He was held from November until February.", "February", "2012-02"),
        ("A March-April drive failed.", "March", "2012-03"),
        ("Profits for May to July are expected to fall.", "May", "2012-05"),
        ("Oil rose last year, and will rise this year and next.", "next", "2013"),
        ("It sold as much this year as last.", "last", "2011"),
        ("He will retire next year, or the year after.", "the year after", "2014"),
        ("In 1998 he won, and the year after that he lost.", "the year after that", "1999"),
        ("The talks stalled last summer.", "last summer", "2011-SU"),
        ("It shut at 10 p.m. on Aug. 19 and opened at 5 the next morning.", "5 the next morning", "2012-08-20T05:00"),
        ("It froze on Aug. 9, and at noon the following day it rained.", "noon the following day", "2012-08-10T12:00"),
        ("She vanished on Christmas Eve of 2002.", "Christmas Eve of 2002", "2002-12-24"),
        ("He offered a truce on Sept. 1, followed a week later by talks.", "a week later", "2012-09-08"),
        ("The tax took effect Oct. 3.", "Oct. 3", "2011-10-03"),
        ("The October summit in Oslo failed.", "October", "2011-10"),
        ("The October summit in Oslo was called off.", "October", "2012-10"),
        ("Her term ends July 31.", "July 31", "2013-07-31"),
        ("It went on sale Sept. 4.", "Sept. 4", "2011-09-04"),
        ("Fares rise next week and again in the autumn.", "the autumn", "2012-FA"),
        ("He sailed in the fall of 1911 and the next spring he was dead.", "the next spring", "1912-SP"),
        ("He spent the summer at sea.", "the summer", "2012-SU"),
        ("The quake of May 2007 hit it. The following month tents came. By July there were huts.", "July", "2007-07"),
        ("Profits for October will be taxed. The October rate is 6 percent.", "October", "2012-10"),
        ("It would be a change from the gain of 2 percent in September.", "September", "2011-09"),
        ("Talks began in May 2011, with the pact expiring that July.", "that July", "2011-07"),
        ("Bombs went off on the 3rd and the 5th.", "the 5th", "2012-08-05"),
    ],
)
def test_months_years_and_times(text: str, said: str, value: str) -> None:
    """August 24, 2012, a Friday: the year of a month, what 'next' leaves out, the time of the day after."""
    assert dict(values(text, FRIDAY)).get(said) == value


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("It opens Tuesday morning. A note came Friday. The rite is set for 9 a.m. there.", "9 a.m.", "2011-11-15T09:00"),
        ("At 8 on Sunday night the lights went out.", "8 on Sunday night", "2011-11-13T20:00"),
        ("It will be 10 years ago Wednesday that it sank.", "10 years ago Wednesday", "2001-11-16"),
        ("Officials say it will be the weekend before power is back.", "the weekend", "2011-W46-WE"),
        ("They named Dec. 1 for the vote.", "Dec. 1", "2011-12-01"),
        ("He says 14 December is a feast.", "14 December", "2011-12-14"),
    ],
)
def test_what_lies_ahead_of_a_monday(text: str, said: str, value: str) -> None:
    """November 14, 2011: times on the day to come, days that are set."""
    assert dict(values(text, MONDAY)).get(said) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It came Monday. They met Tuesday. Oslo began on the same Monday.", ["2012-08-20", "2012-08-21", "2012-08-20"]),
        ("She edits a conservative daily. He owns a daily in Lima.", []),
        ("A daily flight leaves. The boat sails daily.", ["P1D", "P1D"]),
    ],
)
def test_the_same_monday_and_a_paper(text: str, expected: list[str]) -> None:
    """'the same Monday' is the one told of, whatever day was named since; 'a daily' may be a paper."""
    assert [value for _, value in values(text, FRIDAY)] == expected
