"""Claims in time: nothing more precise than the text."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dossier.statistics.chronology import (
    bounds,
    completed,
    counts_by,
    placed_claims,
    sender_by_measure,
    urged_to_imposed,
)

COLUMNS = [
    "claim_id", "event_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "reported",
]  # fmt: skip
CLAIMS = pd.DataFrame(
    [
        ("c1", "e1", "a", 1, "NOR", "PER", "tariff", "urged", "2020-02", ""),
        ("c2", "e2", "a", 2, "NOR", "PER", "tariff", "imposed", "2020-03-05", "2020-03-06"),
        ("c3", "e2", "b", 1, "NOR", "PER", "tariff", "imposed", "2020", ""),
        ("c4", "e3", "b", 2, "NOR", "PER", "travel_ban", "urged", "", "2020-04-01"),
        ("c5", "e4", "b", 3, "CHL", "PER", "travel_ban", "refused", "", ""),
        ("c6", "e5", "c", 1, "NOR", "PER", "travel_ban", "imposed", "", ""),
    ],
    columns=COLUMNS,
).assign(quote="A sentence.")
DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b", "c"], "published": ["2020-03-07", "2020-04", ""]})


def test_bounds_are_as_wide_as_the_date() -> None:
    """A day is a day, a month ends with its last day, a leap year's February too, a year has all its days."""
    assert bounds("2020-03-05") == (date(2020, 3, 5), date(2020, 3, 5))
    assert bounds("2020-02") == (date(2020, 2, 1), date(2020, 2, 29))
    assert bounds("2021") == (date(2021, 1, 1), date(2021, 12, 31))
    assert bounds("") is None


def test_a_claim_is_placed_by_the_best_that_is_known() -> None:
    """Its own date, else the day it was reported, else its article's date, else nothing."""
    placed = placed_claims(CLAIMS, DOCUMENTS).set_index("claim_id")
    assert placed.basis.to_dict() == {
        "c1": "own", "c2": "own", "c3": "own", "c4": "reported", "c5": "published", "c6": "none",
    }  # fmt: skip
    assert placed.loc["c1", ["earliest", "latest", "precision"]].tolist() == [
        "2020-02-01",
        "2020-02-29",
        "month",
    ]
    assert placed.loc["c4", ["earliest", "latest", "precision"]].tolist() == ["", "2020-04-01", "day"]
    assert placed.loc["c5", ["earliest", "latest", "precision"]].tolist() == ["", "2020-04-30", "month"]
    assert placed.loc["c6", ["earliest", "latest", "precision"]].tolist() == ["", "", ""]


def test_the_day_by_which_is_not_taken_for_the_claims_own_date() -> None:
    """`date` is what the sentence says, empty where it says nothing; `placed` falls back on the report and the article."""
    placed = placed_claims(CLAIMS, DOCUMENTS.assign(title="Tea", publisher="Post")).set_index("claim_id")
    assert placed.date.to_dict() == {"c1": "2020-02", "c2": "2020-03-05", "c3": "2020", "c4": "", "c5": "", "c6": ""}
    assert placed.placed[["c4", "c5", "c6"]].tolist() == ["2020-04-01", "2020-04", ""]
    assert placed.loc["c2", ["reported", "title", "publisher"]].tolist() == ["2020-03-06", "Tea", "Post"]


def test_claims_completed_from_their_article_are_told_apart() -> None:
    """A target from another sentence counts; one that the sentence mentions, or that nobody names, does not."""
    rules = ["general:sanction", "general:sanction target:near", "diplomatic:talk target:mentioned",
             "general:sanction sender:none", "asset_freeze:asset sender:last", "coal target:generic"]  # fmt: skip
    placed = placed_claims(CLAIMS.assign(rule=rules), DOCUMENTS)
    assert set(placed.claim_id[completed(placed)]) == {"c2", "c5"}
    assert not completed(placed_claims(CLAIMS, DOCUMENTS)).any()


def test_a_persons_verdict_stays_with_its_claim() -> None:
    """Confirmed and edited claims say so in the table by time; claims that nobody reviewed are empty there."""
    assert set(placed_claims(CLAIMS, DOCUMENTS).review) == {""}
    reviewed = CLAIMS.assign(review=["", "confirmed", "", "", "edited", ""])
    placed = placed_claims(reviewed, DOCUMENTS).set_index("claim_id").review
    assert placed[placed != ""].to_dict() == {"c2": "confirmed", "c5": "edited"}


def test_claims_come_by_time_and_the_unplaced_last() -> None:
    """By the last day on which it can have come about."""
    assert list(placed_claims(CLAIMS, DOCUMENTS).claim_id) == ["c1", "c2", "c4", "c5", "c3", "c6"]


def test_months_are_counted_only_where_the_text_gives_one() -> None:
    """A year is no month, and neither is the day of a report."""
    found = counts_by(placed_claims(CLAIMS, DOCUMENTS), "month")
    assert dict(zip(found.month, found.n_claims, strict=True)) == {"2020-02": 1, "2020-03": 1, "undated": 4}
    assert [len(ids) for ids in found.evidence] == list(found.n_claims)


def test_claims_and_events_are_counted_apart() -> None:
    """Norway: five claims of four events in three documents."""
    found = counts_by(placed_claims(CLAIMS, DOCUMENTS), "sender")
    assert found.drop(columns="evidence").to_numpy().tolist() == [["NOR", 5, 4, 3], ["CHL", 1, 1, 1]]


def test_sender_by_measure_equals_a_hand_count() -> None:
    """Each cell with its claims."""
    found = sender_by_measure(placed_claims(CLAIMS, DOCUMENTS))
    cell = found[(found.sender == "NOR") & (found.measure == "tariff") & (found.status == "imposed")].iloc[0]
    assert (cell.n_claims, cell.n_events, set(cell.evidence)) == (2, 1, {"c2", "c3"})
    assert found.n_claims.sum() == len(CLAIMS)


def test_time_from_urged_to_imposed_keeps_its_uncertainty() -> None:
    """Urged in February 2020, imposed some day of 2020: from 59 days before to 334 after; on 5 March: 5 to 33."""
    found = urged_to_imposed(placed_claims(CLAIMS, DOCUMENTS))
    tariff = found[found.measure == "tariff"].iloc[0]
    assert (tariff.urged, tariff.imposed) == ("2020-02", "2020")
    assert (tariff.days_least, tariff.days_most) == (-59, 334)
    precise = urged_to_imposed(placed_claims(CLAIMS[CLAIMS.claim_id != "c3"], DOCUMENTS))
    days = precise[precise.measure == "tariff"].iloc[0]
    assert (days.days_least, days.days_most) == (5, 33)


def test_what_was_imposed_before_the_urging_is_another_story() -> None:
    """Imposed in 2014 and urged in 2020: no time from urged to imposed, and no negative one."""
    claims = CLAIMS[CLAIMS.measure == "tariff"].assign(date=["2020-02", "2014", "2014-05-01"])
    found = urged_to_imposed(placed_claims(claims, DOCUMENTS)).iloc[0]
    assert (found.urged, found.imposed) == ("2020-02", "")
    assert pd.isna(found.days_least)


def test_without_both_dates_there_is_no_time_between() -> None:
    """Two claims on one measure, neither dated by its sentence: the row is there, the days are empty."""
    found = urged_to_imposed(placed_claims(CLAIMS, DOCUMENTS))
    travel = found[found.measure == "travel_ban"].iloc[0]
    assert travel[["urged", "imposed"]].tolist() == ["", ""]
    assert pd.isna(travel.days_least)


@pytest.mark.parametrize("column", ["month", "sender", "status"])
def test_no_claim_is_an_empty_table(column: str) -> None:
    """No claim, no row, all columns."""
    placed = placed_claims(CLAIMS.iloc[:0], DOCUMENTS)
    assert counts_by(placed, column).columns[0] == column
    assert counts_by(placed, column).empty
    assert sender_by_measure(placed).empty
    assert urged_to_imposed(placed).empty
