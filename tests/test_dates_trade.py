"""Tests of dates in the wordings of trade, of figures and of what is still to be done: deliveries, periods, promises."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2016-03-16"
"""A Wednesday."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """Each expression of a text with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru bought wheat for July delivery.", [("July", "2016-07")]),
        ("Kenya sold tea for August/September shipment.", [("August", "2016-08"), ("September", "2016-09")]),
        ("Coffee for delivery in May fell.", [("May", "2016-05")]),
        ("Norway promised elections in June.", [("June", "2016-06")]),
        ("Chile answered by promising new talks in August.", [("August", "2016-08")]),
        ("It promised in October to answer.", [("October", "2015-10")]),
        ("Talks had a deadline of October for a deal.", [("October", "2016-10")]),
        ("They spoke of preparations for a conference of mayors in Oslo in September.", [("September", "2016-09")]),
        ("Shares fell ahead of a meeting of the central bank of Norway on Friday.", [("Friday", "2016-03-18")]),
        ("Shares fell ahead of the vote, the bank of Norway said on Friday.", [("Friday", "2016-03-11")]),
        ("They remained hopeful of reaching a deal by Friday.", [("Friday", "2016-03-18")]),
        ("They remained in the port until Friday.", [("Friday", "2016-03-11")]),
        ("He is due in court Friday.", [("Friday", "2016-03-18")]),
        ("Their next chance comes Friday.", [("Friday", "2016-03-18")]),
        ("He had been due in court Friday.", [("Friday", "2016-03-11")]),
        (
            "A vote is scheduled for Aug. 13, followed by a runoff on Oct. 16.",
            [("Aug. 13", "2016-08-13"), ("Oct. 16", "2016-10-16")],
        ),
        ("It raised its outlook for the year ending in May.", [("the year", "P1Y"), ("May", "2016-05")]),
        (
            "Both sides agreed to a truce beginning April 10 at midnight.",
            [("April 10", "2016-04-10"), ("midnight", "2016-04-10T24:00")],
        ),
    ],
)  # fmt: skip
def test_what_is_bought_promised_or_awaited_lies_ahead(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A month of delivery, of what is promised and of what is prepared for is the coming one, whatever the verb."""
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The turning point is October 27, when the bank closed its doors.", [("October 27", "2015-10-27")]),
        ("Incomes should rise after being flat in January.", [("January", "2016-01")]),
        ("Incomes should rise after falling in December.", [("December", "2015-12")]),
        ("Incomes should rise after adding 2 percent in December.", [("December", "2015-12")]),
        ("Trade fell in January due to lower demand.", [("January", "2016-01")]),
        ("In the final three months of the year it lost money.", [("the final three months", "P3M"), ("the year", "2015")]),
        ("She will leave after meeting the king on Friday.", [("Friday", "2016-03-18")]),
        ("The firm had 40 shops at year-end.", [("year-end", "2015-12-31")]),
        ("The firm wants 40 shops at year-end.", [("year-end", "2016-12-31")]),
    ],
)
def test_what_was_before_a_thing_expected_lies_back(sentence: str, expected: list[tuple[str, str]]) -> None:
    """What a clause behind the date tells as past is over, what came 'after falling' too; so are figures at year-end."""
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales rose to 7 million in 2014, from around 6 million in 2013. Costs fell from 4 million the year before.",
            ["2014", "2013", "2013"],
        ),
        (
            "Sales for the season, which began October 1, fell from the previous week.\n\nTea equalled the previous week.",
            ["2015-10-01", "2016-W10", "2016-W10"],
        ),
        ("In February exports rose. Imports were flat in the month.", ["2016-02", "2016-02"]),
        ("In February exports rose from the year-ago month.", ["2016-02", "2015-02"]),
        ("It made 9 tons in February and 8 tons in February a year earlier.", ["2016-02", "2015-02"]),
    ],
)
def test_figures_are_compared_with_those_of_the_period_meant(text: str, expected: list[str]) -> None:
    """'The year before' and 'the previous week' count from the period told, not from one only compared or named beside."""
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Growers were hurt by the fall in prices.", []),
        ("They met in the fall in Oslo.", [("the fall", "2015-FA")]),
        ("There is no room for a further quarter point cut.", []),
        ("The crop was put at 300,000 tons against 292,000 week ago.", []),
        ("They paid into the Future Fund.", []),
        ("They have no plan for the future.", [("the future", "FUTURE_REF")]),
        ("It was the end of a month-long strike.", [("month-long", "P1M")]),
        ("In the middle of the winter they met.", [("the middle of the winter", "2015-WI")]),
        ("Sales fell in the third quarter last year.", [("the third quarter last year", "2015-Q3")]),
        ("CBS's ''60 Minutes'' showed it for 60 minutes.", [("60 minutes", "PT60M")]),
        ("Half a dozen years ago it fell.", [("Half a dozen years ago", "2010")]),
        ("After a year-and-a-half trial he fled.", [("a year-and-a-half", "P1Y6M")]),
        ("Norway's economy will grow in the second half.", [("the second half", "2016-H2")]),
        ("Norway scored twice in the second half.", []),
        ("The quarter's results include a gain.", [("The quarter", "2015-Q4")]),
        ("2020's first quarter will be better.", [("2020's first quarter", "2020-Q1")]),
        ("Output grew in the 2014/15 business year.", [("2014", "2014"), ("15", "2015")]),
        ("Registrations for May/June begin.", [("May", "2016-05"), ("June", "2016-06")]),
        ("Reserves were higher than at end Jan or end Feb this year.", [("Jan", "2016-01"), ("Feb this year", "2016-02")]),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time(sentence: str, expected: list[tuple[str, str]]) -> None:
    """'The fall in prices', a quarter point and a fund's name are no dates; crop years and pairs of months are."""
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year it lost money in the third quarter.", ["2015", "2015-Q3"]),
        ("The total for 2015 includes a charge taken in the second quarter.", ["2015", "2015-Q2"]),
        ("It earned 2 million in the second quarter ended November 30.", ["2015-Q2", "2015-11-30"]),
        ("It earned 2 million in the second quarter ended February 28.", ["2016-Q2", "2016-02-28"]),
        ("It expects a profit for the third quarter ending May 31.", ["2016-Q3", "2016-05-31"]),
        (
            "It paid nothing after the first quarter of 2004. It reported fourth-quarter net of 5 million.",
            ["2004-Q1", "2015-Q4"],
        ),
        (
            "Peru shipped 7 tons in the week ended March 3. Exports of tea in the week were flat.",
            ["P1W", "2016-03-03", "2016-W09"],
        ),
        (
            "Prices rose 2 percent in the year to end-February and in the week to Friday.",
            ["P1Y", "2016-02", "P1W", "2016-03-11"],
        ),
        ("It won much in the same year-ago quarter.", ["2014-Q4"]),
        ("Prices will go up in the third or fourth quarters.", ["2016-Q3", "2016-Q4"]),
        ("Profit rose in 2015. Debt declined during the year.", ["2015", "2015"]),
        ("It will cut its spending in the year starting April 1.", ["P1Y", "2016-04-01"]),
        ("COURT SETS MAY 29 TRIAL", ["2016-05-29"]),
        (
            "Profit rose in the year ended December 28. Its shares stood at 318 at 0905 GMT.",
            ["P1Y", "2015-12-28", "2016-03-16T09:05"],
        ),
        ("It stands a fair chance of being accepted at the July meeting.", ["2016-07"]),
        ("The surplus in the Jan-Feb period was high.", ["2016-01", "2016-02"]),
        ("The price rests on the owners' adjusted value at year end.", ["2016-12-31"]),
    ],
)  # fmt: skip
def test_a_quarter_and_a_week_are_those_that_are_told(text: str, expected: list[str]) -> None:
    """The year of a sentence, or of the month that ends a quarter, is the quarter's; 'the week' behind 'the week ended' is
    that week; what a period ended with is not the day of a time of trading."""
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was originally scheduled for October but was put off.", ["2015-10"]),
        ("The launch, previously scheduled for May, will be later.", ["2016-05"]),
        ("The trip had been scheduled to begin on July 29.", ["2016-07-29"]),
        ("The council has pushed to November the choice of a mayor.", ["2016-11"]),
        ("The match was delayed a little, from Friday to Saturday, they said.", ["2016-03-11", "2016-03-12"]),
        ("There may be a repeat of 2009, when riots went on until he left on Feb. 11.", ["2009", "2009-02-11"]),
        ("The talks that began Monday went on into the next day.", ["2016-03-14", "2016-03-15"]),
        ("The Friday noon deadline passed.", ["2016-03-11T12:00"]),
        ("The airline filed for protection in April.", ["2015-04"]),
        ("The airline announced a sale in April.", ["2016-04"]),
        ("Even as late as Friday they were talking.", ["2016-03-11"]),
        ("It will open on April 4. It was bought in June. Three weeks later, it failed.", ["2016-04-04", "2015-06", "P3W"]),
        ("It may come as late as Friday.", ["2016-03-18"]),
        ("Traders wait, with sales out on Friday and the rate decision on Saturday.", ["2016-03-18", "2016-03-19"]),
        ("The gap is small compared with March's deficit.", ["2016-03"]),
    ],
)  # fmt: skip
def test_what_was_planned_may_still_be_to_come(text: str, expected: list[str]) -> None:
    """A day that was once fixed is the nearest one; what is put off to a month lies ahead; 'that began Monday' is counted
    from; in a year 'when' something went on, a day is of that year."""
    assert [value for _, value in values(text)] == expected
