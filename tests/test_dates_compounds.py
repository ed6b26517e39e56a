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
        ("It rained from Friday night through Sunday morning.", [("Friday night", "2014-05-02TNI"),
                                                              ("Sunday morning", "2014-05-04TMO")]),
        ("It will rain from Friday night through Sunday morning.", [("Friday night", "2014-05-09TNI"),
                                                                  ("Sunday morning", "2014-05-11TMO")]),
        ("It begins Friday at about 6 p.m.", [("Friday at about 6 p.m.", "2014-05-09T18:00")]),
        ("Polling hours were extended.", []),
        ("She gave much over the years.", [("the years", "PXY")]),
        ("It took slightly more than two months.", [("slightly more than two months", "P2M")]),
        ("It lasted a little less than three weeks.", [("a little less than three weeks", "P3W")]),
        ("It stood for well over 50 years.", [("well over 50 years", "P50Y")]),
        ("They fled a little over a year ago.", [("a little over a year ago", "2013")]),
    ],
)  # fmt: skip
def test_extents_of_photographs_stretches_and_measures(text: str, expected: list[tuple[str, str]]) -> None:
    """A date with its year is whole behind 'this'; nights and mornings make a stretch; what measures a time is its own."""
    assert values(text, "2014-05-06") == expected
