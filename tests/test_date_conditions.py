"""Conditions of the readings of dates, each with a sentence that is read wrongly where the condition fails."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2022-06-15"

PROMISES = {
    "a time that no clock shows is none, and midnight is the hour 0": """
        The raid came at 25:70 on Monday. || 2022-06-13
        The raid came at 12 a.m. on Monday. || 2022-06-13T00:00
    """,
    "a day that no month has is no day": """
        They met on the fifth Monday of February 2022. ||
        They met on 2022-02-31. ||
        They met on February 31, 2022. || 2022-02; 2022
        It rained on the 31st. || 2022-05-31
    """,
    "two numbers are years only where the second follows the first": """
        In 2010-08 they met. || 2010
        From 2010-12 they met. || 2010; 2012
    """,
    "numbers are read in words": """
        In the year two thousand and ten they met. || 2010
        It took a thousand years. || P1000Y
        It took two years and three months. || P2Y3M
        It took two and a half years and three months. || P2Y6M; P3M
    """,
    "hours ago and hours ahead are lengths, and a few years ahead are the future": """
        Two hours ago it rained. || PT2H
        Two hours from now it will rain. || PT2H
        A few years from now it will rain. || FUTURE_REF
        On May 10, 2021 they met, two hours later it rained. || 2021-05-10; PT2H
        On May 10, 2021 they met, and two weeks later they met again. || 2021-05-10; 2021-05-24
    """,
    "a season is that of the year beside it, or the nearest": """
        It rained in the summer of last year. || 2021-SU
        It rained in summer last year. || 2021-SU
        It rained last summer and this winter. || 2021-SU; 2021-WI
        In May 2021 they met, and the previous summer they had met. || 2021-05; 2020-SU
    """,
    "centuries and decades have bounds": """
        It rained in the 19th century and in the 45th century. || 18XX
        It rained in the 1890s and in the '20s. || 189X; 192X
    """,
    "quarters end in March, June, September and December, and there are four": """
        Profit rose in the April-June quarter. || 2022-Q2
        Profit rose in the April-July quarter. || 2022-04; 2022-Q3
        The first and second quarters were good, the seventh quarter was not. || 2022-Q1; 2022-Q2
    """,
    "a month that comes is the next, and one that is past the last": """
        They meet this coming May. || 2023-05
        It is to be signed in March. || 2023-03
        It was signed in March. || 2022-03
    """,
    "what could not be has been, and what could be may come": """
        They could not come on Monday. || 2022-06-13
        They could come on Monday. || 2022-06-20
    """,
    "a weekend is this one, the last or the next": """
        It rained this weekend. || 2022-W23-WE
        It will rain this weekend. || 2022-W24-WE
        It will rain next weekend. || 2022-W25-WE
    """,
    "'the month' is a date only with a word before it that makes it one": """
        During the month they met twice. || 2022-06
        Before the month was out they met. ||
    """,
    "what is being done or was to be done is yet to come": """
        It is being signed on Friday. || 2022-06-17
        They were to leave on Friday. || 2022-06-17
        They said on Monday that they had until Friday. || 2022-06-13; 2022-06-17
    """,
    "'now' at the beginning of a sentence leads on": """
        Now, they say, it rains. ||
    """,
}

UNRESOLVED = """
    They met in May last year. || XXXX-05
    They met last May. || XXXX-05
    They meet this coming May. || XXXX-05
    They met three Mondays ago. || XXXX-WXX-1
    It rained last summer. || XXXX-SU
    It rained three summers ago. || XXXX-SU
    It rained on Monday morning. || XXXX-WXX-1TMO
    They met at year-end. || XXXX
    On New Year's Day they met. || XXXX-01-01
    It rained on the 10th. || XXXX-XX-XX
    The first quarter was good. || XXXX-Q1
    They meet Monday of next week. || XXXX-WXX-1
    They met on Monday the 10th. || XXXX-XX-10
    They met on the first Monday of May. || XXXX-05
    They met the day before yesterday. || XXXX-XX-XX
    The following Monday they met. || XXXX-WXX-1
    The previous May they met. || XXXX-05
    Two weeks later they met again. || XXXX-WXX
    On the same day they met. || XXXX-XX-XX
    That week they met. || XXXX-WXX
    The decade was good. || XXXX
    The 10th of the month was warm. || XXXX-XX-XX
    Profit rose in the second half of the year. || XXXX-H2
    It rained last weekend. || XXXX-WXX-WE
"""


def cases() -> list[tuple[str, str, str]]:
    """(promise, the sentence, its values) of each line."""
    lines = [(promise, line) for promise, said in PROMISES.items() for line in said.splitlines() if line.strip()]
    return [(promise, *(part.strip() for part in line.split("||"))) for promise, line in lines]  # type: ignore[misc]


def values(text: str, published: str | None) -> list[str]:
    return [date.value for date in find_dates(text, published)]


def listed(said: str) -> list[str]:
    return [value.strip() for value in said.split(";") if value.strip()]


@pytest.mark.parametrize(("promise", "sentence", "expected"), cases())
def test_each_condition_holds(promise: str, sentence: str, expected: str) -> None:
    """Exactly these values are read, as the promise says."""
    assert values(sentence, PUBLISHED) == listed(expected), promise


@pytest.mark.parametrize("line", [line for line in UNRESOLVED.splitlines() if line.strip()])
def test_what_hangs_on_an_unknown_day_stays_open(line: str) -> None:
    """Without a day of publication a value keeps its unknown parts, and the basis is 'unresolved'."""
    sentence, expected = (part.strip() for part in line.split("||"))
    assert values(sentence, None) == listed(expected)
    assert {date.basis for date in find_dates(sentence)} == {"unresolved"}


def test_a_known_year_resolves_what_needs_no_more() -> None:
    """Of a publication date only the year may be known: 'the summer of last year' is told by it, 'last May' is not."""
    assert values("It rained in the summer of last year.", "2022") == ["2021-SU"]
    assert values("They met last year and this year.", "2022") == ["2021", "2022"]
    assert values("They met last May.", "2022") == ["XXXX-05"]
