"""Tests of days beside compounds, of what is told a day late, of outcomes, plans and photographs."""

from __future__ import annotations

import pytest

import dossier


def values(text: str, published: str) -> list[tuple[str, str]]:
    return [(d.text, d.value) for d in dossier.find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council will discuss the Oslo-backed plan Friday.", "2014-05-09"),
        ("The envoy will attend the Norwegian-led talks on Friday.", "2014-05-09"),
        ("Brokers are waiting for the bank to publish its long-delayed outlook Friday.", "2014-05-09"),
        ("The ferry will call at the flood-hit town on Friday.", "2014-05-09"),
        ("The museum re-opened Friday.", "2014-05-02"),
        ("The two firms co-founded the fund Friday.", "2014-05-02"),
        ("The cease-fire--signed by both--ended Friday.", "2014-05-02"),
        ("The .-led Friday.", "2014-05-02"),
    ],
)
def test_a_participle_behind_a_hyphen_tells_no_time(text: str, value: str) -> None:
    """Tuesday, May 6, 2014: 'Oslo-backed' is an adjective whatever the clause tells; 're-opened' is a verb."""
    assert [v for _, v in values(text, "2014-05-06")] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew will sail home later Monday, the navy said.", ["2014-05-05"]),
        ("The crew will sail home later on Monday, the navy said.", ["2014-05-05"]),
        ("The crew will sail home later Tuesday.", ["2014-05-06"]),
        ("The crew will sail home Monday.", ["2014-05-12"]),
    ],
)
def test_later_monday_told_on_tuesday_is_that_monday(text: str, expected: list[str]) -> None:
    """A story of Monday is often printed on Tuesday; nobody says 'later Monday' of a day six days off."""
    assert [v for _, v in values(text, "2014-05-06")] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The party's narrow majority in Sunday's vote marks the end of an era.", "2014-05-04"),
        ("The turnout in Sunday's election is the lowest of all.", "2014-05-04"),
        ("The mayor hopes for a victory in Sunday's vote.", "2014-05-11"),
    ],
)
def test_an_outcome_is_of_a_vote_that_was_held(text: str, value: str) -> None:
    """Saturday, May 10, 2014: of a majority in Sunday's vote one tells when it is over, unless it is hoped for."""
    assert [v for _, v in values(text, "2014-05-10")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dairies unveiled their merger plans in November as milk grew dear.", "2013-11"),
        ("The dairies announced plans in November to merge.", "2013-11"),
        ("The ministry plans in November to close two ports.", "2014-11"),
        ("The paper wrote that the ministry plans in November to close two ports.", "2014-11"),
    ],
)
def test_plans_that_were_announced_in_a_month_are_a_noun(text: str, value: str) -> None:
    """'Announced plans in November' tells of the last one; what a ministry plans in November lies ahead."""
    assert [v for _, v in values(text, "2014-05-06")] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In this June 4, 2009, file photo he waves.", [("June 4, 2009", "2009-06-04")]),
        ("In this June 2009 picture he waves.", [("June 2009", "2009-06")]),
        ("In this June 4 photo he waves.", [("this June 4", "2014-06-04")]),
        ("It was let on Sunday, May 12 last year.", [("Sunday, May 12 last year", "2013-05-12")]),
        ("It was let on 12 May last year.", [("12 May last year", "2013-05-12")]),
        ("It rained from Friday night through Sunday morning.", [("Friday night", "2014-05-02TNI"),
                                                              ("Sunday morning", "2014-05-04TMO")]),
        ("It will rain from Friday night through Sunday morning.", [("Friday night", "2014-05-09TNI"),
                                                                  ("Sunday morning", "2014-05-11TMO")]),
        ("It begins Friday at about 6 p.m.", [("Friday at about 6 p.m.", "2014-05-09T18:00")]),
        ("Polling hours were extended.", []),
        ("They fled in the early morning hours of Sunday.", [("the early morning hours of Sunday", "2014-05-04TMO")]),
        ("It rained on May 2. They spent the early-morning hours outside.",
         [("May 2", "2014-05-02"), ("the early-morning hours", "2014-05-02TMO")]),
        ("It is in the plan for the 2015 fiscal year.", [("the 2015 fiscal year", "2015")]),
        ("She gave much over the years.", [("the years", "PXY")]),
        ("It took slightly more than two months.", [("slightly more than two months", "P2M")]),
        ("It lasted a little less than three weeks.", [("a little less than three weeks", "P3W")]),
        ("It stood for well over 50 years.", [("well over 50 years", "P50Y")]),
        ("Sales fell slightly over the past two months.", [("the past two months", "P2M")]),
        ("They fled a little over a year ago.", [("a little over a year ago", "2013")]),
    ],
)  # fmt: skip
def test_extents_of_photographs_stretches_and_measures(text: str, expected: list[tuple[str, str]]) -> None:
    """A date with its year is whole behind 'this'; nights and mornings make a stretch; what measures a time is its own."""
    assert values(text, "2014-05-06") == expected


@pytest.mark.parametrize(
    ("text", "published", "values_expected"),
    [
        ("The minister has promised to visit the camps in December.", "2014-03-10", ["2014-12"]),
        ("The mayor will face three rivals in the December election.", "2014-03-10", ["2014-12"]),
        ("The court will review the December vote.", "2014-03-10", ["2013-12"]),
        ("The king is to sign a newly drafted decree Friday.", "2014-03-10", ["2014-03-14"]),
        ("They are no wiser than they were Friday, when talks broke off.", "2014-03-13", ["2014-03-07"]),
    ],
)
def test_what_lies_ahead_of_a_promise_a_vote_and_a_draft(text: str, published: str, values_expected: list[str]) -> None:
    """'Has promised' goes with no day that is over; a vote is ahead of who faces it; 'newly drafted' goes with its noun."""
    assert [v for _, v in values(text, published)] == values_expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fleet will call at Oslo on May 20 and leave the next day.", "2014-05-21"),
        ("The fleet will call at Oslo on May 20. The next day it will leave.", "2014-05-21"),
        ("He fled, the court heard Tuesday. His shop had burned in 2011. Two months later he was caught.", "P2M"),
        ("Exports of tin rose 6 percent from a year earlier in March.", "2013-03"),
        ("Exports of tin rose 6 percent from a year earlier last month.", "2014-04"),
        ("It earned $6 million in the final three months of the year, down from $7 million a year earlier.", "2012-Q4"),
    ],
)
def test_what_is_counted_from(text: str, expected: str) -> None:
    """Tuesday, May 6, 2014: from the day ahead; from no day of telling; a year back from the month behind it."""
    assert expected in [v for _, v in values(text, "2014-05-06")]
