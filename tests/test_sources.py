"""Independent sources and who reports whom, counted by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.statistics.sources import event_sources, one_an_article, who_reports_whom

DOCUMENTS = pd.DataFrame(
    {
        "doc_id": ["a", "b", "c", "d"],
        "publisher": ["Herald", "Courier", "", "Herald"],
    }
)
SOURCES = pd.DataFrame({"source": [1, 2], "doc_ids": [("a", "b", "c"), ("d",)]})
COLUMNS = ["claim_id", "event_id", "doc_id", "sender", "target", "measure", "status", "placed"]
PLACED = pd.DataFrame(
    [
        ("c1", "e1", "a", "NOR", "PER", "tariff", "imposed", "2020"),
        ("c2", "e1", "b", "NOR", "PER", "tariff", "imposed", "2020"),
        ("c3", "e1", "c", "NOR", "PER", "tariff", "imposed", "2020-03"),
        ("c4", "e2", "a", "CHL", "PER", "tariff", "urged", ""),
        ("c5", "e2", "d", "CHL", "PER", "tariff", "urged", "2021"),
    ],
    columns=COLUMNS,
).assign(basis="own")


def test_three_copies_are_a_single_source() -> None:
    """Event e1 stands in three articles that are one; e2 in two that are two."""
    found = event_sources(PLACED, DOCUMENTS, SOURCES).set_index("event_id")
    assert found.loc["e1", ["n_claims", "n_documents", "n_sources", "single_source"]].tolist() == [
        3,
        3,
        1,
        True,
    ]
    assert found.loc["e2", ["n_claims", "n_documents", "n_sources", "single_source"]].tolist() == [
        2,
        2,
        2,
        False,
    ]
    assert found.loc["e1", "n_publishers"] == 2
    assert found.loc["e1", "evidence"] == ("c1", "c2", "c3")


def test_headline_and_lead_of_one_article_are_one_report() -> None:
    """Of each article the fullest sentence stays; the status is what most articles say."""
    rows = [("c1", "a", "announced", "Tariff!"), ("c2", "a", "announced", "Norway announced a tariff on Monday."),
            ("c3", "b", "imposed", "Norway imposed it."), ("c4", "d", "imposed", "It is imposed.")]  # fmt: skip
    told = pd.DataFrame(rows, columns=["claim_id", "doc_id", "status", "quote"])
    told = told.assign(event_id="e", sender="NOR", target="PER", measure="tariff", placed="", basis="none")
    assert list(one_an_article(told, ("c1", "c2", "c3")).claim_id) == ["c2", "c3"]
    assert event_sources(told, DOCUMENTS, SOURCES).status.tolist() == ["imposed"]
    assert event_sources(told[:2], DOCUMENTS, SOURCES).status.tolist() == ["announced"]


def test_events_of_more_articles_come_before_those_of_more_sentences() -> None:
    """Two claims of two articles that copy each other, three of one article."""
    rows = [("e1", "a"), ("e1", "a"), ("e1", "a"), ("e2", "a"), ("e2", "b")]
    told = pd.DataFrame(rows, columns=["event_id", "doc_id"]).assign(claim_id=[f"c{n}" for n in range(5)])
    told = told.assign(sender="NOR", target="PER", measure="tariff", status="imposed", placed="", basis="none")
    assert event_sources(told, DOCUMENTS, SOURCES).event_id.tolist() == ["e2", "e1"]


def test_who_reports_whom_equals_a_hand_count() -> None:
    """The Herald: one claim on Norway, two on Chile; an article without a publisher is 'not known'."""
    found = who_reports_whom(PLACED, DOCUMENTS).set_index(["publisher", "sender"])
    assert found.loc[("Herald", "NOR"), "n_claims"] == 1
    assert found.loc[("Herald", "CHL"), "share"] == pytest.approx(2 / 3)
    assert found.loc[("not known", "NOR"), "evidence"] == ("c3",)
    assert [len(ids) for ids in found.evidence] == list(found.n_claims)


def test_no_claim_is_an_empty_table() -> None:
    """No claim, no row, all columns."""
    assert event_sources(PLACED.iloc[:0], DOCUMENTS, SOURCES).empty
    assert "single_source" in event_sources(PLACED.iloc[:0], DOCUMENTS, SOURCES).columns
    assert who_reports_whom(PLACED.iloc[:0], DOCUMENTS).empty
