"""Tests of the tense of clauses: conditions, what came to nothing, what is told of an event, what is set or promised."""

from __future__ import annotations

import pytest

import dossier


@pytest.mark.parametrize(
    "text",
    [
        "Fares would rise if the ferry line cut its service on Friday.",
        "Farmers head to the market Friday.",
        "\"Let's talk Friday,\" she wrote.",
        "Growers are bracing for frost Friday.",
        "Growers said frost was possible Friday.",
        "The envoy is believed to be arriving Friday.",
        "Brokers expect Friday's harvest report to show gains.",
        "With the referendum on Friday, the streets are full of posters.",
        "She is to speak after Friday's debate.",
    ],
)
def test_a_clause_looks_ahead(text: str) -> None:
    """Told on Wednesday, May 7, 2014: the coming Friday."""
    assert [d.value for d in dossier.find_dates(text, published="2014-05-07")] == ["2014-05-09"]


@pytest.mark.parametrize(
    "text",
    [
        "Fares would have risen if the ferry line cut its service on Friday.",
        "The ferry was expected on Friday but did not come.",
        "The mayor was due to speak Friday, but never appeared.",
        "Efforts to raise the ferry Friday were in vain.",
        "Friday's decision to close the mill will cost 60 jobs.",
        "A day after Friday's collision, the line is to reopen.",
        "The dairy announced plans Friday to close two mills.",
        "Lima's move on Friday to close the port angered fishermen.",
        "The march, begun Friday, could last a month.",
        "The goalkeeper missed Friday's match.",
    ],
)
def test_a_clause_looks_back(text: str) -> None:
    """Told on Wednesday, May 7, 2014: the last Friday."""
    assert dossier.find_dates(text, published="2014-05-07")[-1 if "day after" in text else 0].value == "2014-05-02"


@pytest.mark.parametrize(
    "text",
    ["The judge set a trial date for November.", "She is running again in November.", "It moves to Leeds in November."],
)
def test_a_month_is_ahead(text: str) -> None:
    """Told in April 2014: what is set, run for or moved to in a month to come."""
    assert [d.value for d in dossier.find_dates(text, published="2014-04-09")] == ["2014-11"]


def test_what_would_be_if_is_this_weekend() -> None:
    """'Would slide if the cartel refrained from it this weekend': the coming one, told on Wednesday."""
    found = dossier.find_dates("Prices would slide if growers held back rice this weekend.", published="2014-05-07")
    assert [d.value for d in found] == ["2014-W19-WE"]
