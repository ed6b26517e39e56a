"""Tests of dates in the wordings of a newsroom: diaries, deadlines, brackets, times of the day, quarters and years told."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2016-06-15"
"""A Wednesday."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """Each expression of a text with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, published)]


COMING = [
    "Peruvians vote on {}.", "The two leaders fly to Oslo on {}.", "They play Wales on {}.",
    "The new album comes out {}.", "The shops are closed through {}.",
    "The pass will stay shut until at least {}.", "The mayor has declared {} a day of mourning.",
    "Results are expected shortly after {}.", "The strike, called for {}, could ground flights.",
    "The team needs a win on {}.", "The matter will be raised in {}'s talks.",
    "Gold fell on the eve of {}'s meeting.", "The plan will be put to {}'s summit.",
    "The figures, out on {}, are expected to be good.", "It was unlikely he would do so before {}, they said.",
    "Yemen has called a tender for {}.",
    "The samples are to be taken out of the capsule and flown to Houston on {}.",
    "He is expected to skip {}'s match.",
]  # fmt: skip
GONE = [
    "The shareholders' vote on {} failed.", "The rivals' debate on {} drew millions.",
    "The party went on through {}.", "The mayor declared {} a success.",
    "He was halfway through {} before he noticed.", "He will appeal {}'s ruling.",
    "He will object to {}'s ruling.", "But by {}, the dollar climbed.", "The move to London on {} went well.",
    "Following {}'s fall, gold rose.", "Funds had an average effective rate of 7 percent {}.",
    "With temperatures falling to minus five on {}, cows suffered.",
    "Police want to question a man seen near the house {}.", "Ministers will review {}'s vote.",
    "In {}'s debate he lost.", "Traffic, 900 cars on {}, is expected to grow.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "day"), [(s, "2016-06-17") for s in COMING] + [(s, "2016-06-10") for s in GONE]
)
def test_a_friday_lies_where_its_clause_puts_it(sentence: str, day: str) -> None:
    """What a diary would hold in the present, deadlines with 'through', what is expected after or proclaimed: the coming
    Friday; plural owners, what went on, and what will be done about a past event: the last one."""
    assert values(sentence.format("Friday")) == [("Friday", day)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Inflation, 6.7% in September, is expected to fall.", [("September", "2015-09")]),
        ("The vote, due in September, will be free.", [("September", "2016-09")]),
        ("He would have stayed in office until December.", [("December", "2016-12")]),
        ("He stayed in office until December.", [("December", "2015-12")]),
        ("In the six months through March sales rose.", [("the six months", "P6M"), ("March", "2016-03")]),
        ("Kenyans elect a president on Aug. 8.", [("Aug. 8", "2016-08-08")]),
    ],
)
def test_a_month_or_day_lies_where_its_clause_puts_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    """What commas bracket is not told by the verb behind them; 'would have' until a month is one to come."""
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("said", "value"), [("next Monday", "2016-06-20"), ("next Tuesday", "2016-06-21"), ("next Friday", "2016-06-24")]
)
def test_next_friday_is_the_one_of_next_week(said: str, value: str) -> None:
    """On a Wednesday 'next Friday' is not in two days."""
    assert values(f"It opens {said}.") == [(said, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is a sign that Friday's figures may be good.", "Friday"),
        ("She said that Friday was quiet.", "Friday"),
        ("It rained on that Friday.", "that Friday"),
        ("He was shot that Friday.", "that Friday"),
        ("He quit late on Friday.", "late on Friday"),
    ],
)
def test_words_that_belong_to_a_weekday(sentence: str, expected: str) -> None:
    """'that' opens a clause behind a noun or a verb of saying; 'late on' is part of the expression."""
    assert [text for text, _ in values(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It blew up Monday at 3:26 p.m. and again around 5:20.", [("around 5:20", "2016-06-13T17:20")]),
        ("On Monday it blew up at 3:26 p.m. and by 1:30 all was over.", [("1:30", "2016-06-13T01:30")]),
        ("It was open from 2:30 to 4 p.m.", [("2:30", "2016-06-15T14:30"), ("4 p.m.", "2016-06-15T16:00")]),
        ("It left on May 8 and landed at 6:30 that morning.", [("6:30 that morning", "2016-05-08T06:30")]),
        ("The men came at about 9:40 p.m. Tuesday.", [("about 9:40 p.m. Tuesday", "2016-06-14T21:40")]),
        ("It was seen at 9.03pm on Tuesday.", [("9.03pm on Tuesday", "2016-06-14T21:03")]),
        ("We left at four this morning.", [("four this morning", "2016-06-15T04:00")]),
        ("It hit at 4 p.m. last Friday.", [("4 p.m. last Friday", "2016-06-10T16:00")]),
        ("Doors open at 7 tonight.", [("7 tonight", "2016-06-15T19:00")]),
        ("It came at 11:30 p.m. last night.", [("11:30 p.m. last night", "2016-06-14T23:30")]),
        ("It began at 3 a.m. on Sept. 19, 2001.", [("3 a.m. on Sept. 19, 2001", "2001-09-19T03:00")]),
        ("It began at 3:15 p.m. on 8 March.", [("3:15 p.m. on 8 March", "2016-03-08T15:15")]),
        ("It was the worst since May 9, 1999. It was flat in the morning.", [("the morning", "2016-06-15TMO")]),
        ("It fell on May 9, 1999, and in the morning it rose.", [("the morning", "1999-05-09TMO")]),
        ("They stayed until the evening.", [("the evening", "2016-06-15TEV")]),
        ("By late afternoon it was over.", [("late afternoon", "2016-06-15TAF")]),
        ("It sank in the early morning of May 15, 1912.", [("the early morning of May 15, 1912", "1912-05-15TMO")]),
        ("They won on Monday, having lost the night before in Rome.", [("the night before", "2016-06-12TNI")]),
        ("One fell on Monday; the search took hours. Tuesday's began at 10:08 a.m.", [("10:08 a.m.", "2016-06-14T10:08")]),
        ("The half year ended May 30. Shares fell in afternoon trading.", [("afternoon", "2016-06-15TAF")]),
    ],
)  # fmt: skip
def test_times_of_the_day(sentence: str, expected: list[tuple[str, str]]) -> None:
    """The half of the day is said once for what follows it, unless that is earlier; a sentence's first date is the day of
    its times; trading is told of the day itself."""
    assert [pair for pair in values(sentence) if pair in expected] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is to slow in the final quarter of the year.", [("the final quarter of the year", "2016-Q4")]),
        ("It rose in the second quarter of the year.", [("the second quarter of the year", "2016-Q2")]),
        ("The first hints came two summers ago.", [("two summers ago", "2014-SU")]),
        ("The roof gave way three winters ago.", [("three winters ago", "2013-WI")]),
        ("He lost his job in 1985 and left that spring.", [("1985", "1985"), ("that spring", "1985-SP")]),
        ("It was two hours before he found them.", [("two hours", "PT2H")]),
        ("Five were taken in the first hours of the war.", [("the first hours", "PTXH")]),
        ("Deaths fell by a quarter.", []),
        ("They left for spring break.", []),
        ("The mud is 340 million years old.", []),
        ("It flew twice, or about four a year until the end.", []),
        ("The cow was seen in the 60 Minutes story.", []),
        ("A crab was found off Easter Island under a Christmas tree.", []),
        ("It is a busy time of the year.", []),
        ("Soon afterwards he died.", []),
        ("The night before the vote he slept.", []),
        ("It was built around 2005.", [("around 2005", "2005")]),
        ("Wed in 1952, she sang on 2 June the following year.",
         [("1952", "1952"), ("2 June the following year", "1953-06-02")]),
        ("He predicted that summer rain would help.", []),
        ("One day last month he wept.", [("last month", "2016-05")]),
        ("He knew the scientists of the day.", []),
        ("It was his last stop of the day.", [("the day", "2016-06-15")]),
        ("At present it is shut.", [("present", "PRESENT_REF")]),
        ("He is to lie there overnight.", [("overnight", "2016-06-15TNI")]),
        ("It snowed overnight.", [("overnight", "2016-06-14TNI")]),
        ("A shipment made it to Japan in January.", [("January", "2016-01")]),
        ("The launch is set for 04:38 Friday.", [("04:38 Friday", "2016-06-17T04:38")]),
        ("The star is 700 light-years away, in the 2017 model years.", [("2017", "2017")]),
        ("It erupts now and then.", []),
    ],
)  # fmt: skip
def test_parts_of_years_and_amounts(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Quarters of the year, seasons ago, and what is no time: fractions, light-years, 'now and then'."""
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Profit rose in the fourth quarter. For the full year, it was $3 million.", "the full year", "2012"),
        ("Profit rose in the fourth quarter. For the full year it will fall.", "the full year", "2013"),
        ("Output fell in the first half of 2012 from the same period of 2009.", "the same period of 2009", "2009-H1"),
    ],
)
def test_years_and_periods_that_are_compared(text: str, said: str, value: str) -> None:
    """Beside a last quarter 'the full year' ended with it; 'the same period' is the half named before."""
    assert dict(values(text, "2013-01-29"))[said] == value


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("It opened in October 2011, and a year after that it grew.", "a year after that", "2012"),
        ("It opened in October 2011. Two years before that, it was a plan.", "Two years before that", "2009"),
        ("It opened in October 2011, a year after that game.", "a year", "P1Y"),
        ("It was shot in the summer of 2011 and shelved that December.", "that December", "2011-12"),
        ("Prices fell in 2004; that March they rose.", "that March", "2004-03"),
        ("He said that April sales fell.", "April", "2013-04"),
        ("The pact expired last Christmas.", "last Christmas", "2012-12-25"),
        ("They will meet next Thanksgiving.", "next Thanksgiving", "2013-11-28"),
        ("They met this Easter.", "this Easter", "2013-03-31"),
        ("On Saturday, the 13th anniversary of the fall, he wept.", "Saturday", "2013-05-18"),
        ("On Friday, the 17th, he left.", "Friday, the 17th", "2013-05-17"),
        ("It could be ready by next summer.", "next summer", "2014-SU"),
        ("It could be ready by next winter.", "next winter", "2013-WI"),
        ("The house, which rises Friday, has not voted.", "Friday", "2013-05-24"),
        ("The firm, which owns it Friday or not, agreed.", "Friday", "2013-05-17"),
    ],
)
def test_what_hangs_on_a_story_or_a_feast(text: str, said: str, value: str) -> None:
    """May 23, 2013, a Thursday: years after that, that month, the last feast; a summer a week off is not the next one."""
    assert dict(values(text, "2013-05-23"))[said] == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [("Updated 12/05/2020 at noon.", "2020-05-12", "2020-05-12"), ("Updated 12/05/2020.", "2020-12-06", "2020-12-05"),
     ("Updated 12/05/2020.", "2020-04-01", "2020-12-05"), ("Updated 12/05/2020.", None, "2020-12-05")],
)  # fmt: skip
def test_a_day_in_figures_that_would_lie_ahead_is_read_day_first(text: str, published: str | None, value: str) -> None:
    """Month first, but for a day after publication whose figures the other way round are a day before it."""
    assert find_dates(text, published)[0].value == value


def test_a_name_of_three_letters_is_no_month() -> None:
    """'Jun' of Park Jun needs a day or a dot to be June."""
    assert find_dates("Park Jun said so on Jun 3.", "2021-07-01")[0].value == "2021-06-03"
    assert len(find_dates("Park Jun said so.", "2021-07-01")) == 0
