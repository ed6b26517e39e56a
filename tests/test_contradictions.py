"""Conflicts side by side: two articles, two sentences, what differs."""

from __future__ import annotations

import pandas as pd

from dossier.annotation.events import contradictions
from dossier.statistics.contradictions import COLUMNS, side_by_side

ROWS = [
    ("c1", "a", 1, "tariff", "imposed", "2020-03-05"),
    ("c2", "a", 2, "tariff", "urged", "2020-02"),
    ("c3", "b", 1, "tariff", "announced", "2020-03"),
    ("c4", "b", 2, "tariff", "refused", "2021"),
    ("c5", "a", 3, "travel_ban", "imposed", ""),
    ("c6", "b", 3, "travel_ban", "eased", ""),
    ("c7", "a", 4, "diplomatic", "imposed", "2020"),
]


def conflicts() -> pd.DataFrame:
    """Three measures of Norway against Peru, two of which two articles tell differently."""
    claims = pd.DataFrame(ROWS, columns=["claim_id", "doc_id", "sentence_id", "measure", "status", "date"])
    return contradictions(claims.assign(sender="NOR", target="PER", quote="Says " + claims.claim_id))


def test_each_conflict_is_one_row_of_two_articles_that_differ() -> None:
    """The tariff: imposed in March 2020 or refused in 2021 (both dated); the travel ban: imposed or eased."""
    found = side_by_side(conflicts())
    columns = ["measure", "status_a", "date_a", "quote_a", "evidence_a", "status_b", "date_b", "evidence_b"]
    assert found[columns].to_numpy().tolist() == [
        ["tariff", "imposed", "2020-03-05", "Says c1", "c1", "refused", "2021", "c4"],
        ["travel_ban", "imposed", "", "Says c5", "c5", "eased", "", "c6"],
    ]
    assert found.conflict.tolist() == sorted(set(conflicts().conflict))


def test_many_articles_of_a_conflict_take_no_square_of_their_number() -> None:
    """Three thousand articles that impose and as many that refuse: the first two with one status and two dates."""
    rows = [(f"c{i}", f"{i:05}", 1, "tariff", ("imposed", "refused")[i % 2], f"20{10 + i % 7}") for i in range(6000)]
    columns = ["claim_id", "doc_id", "sentence_id", "measure", "status", "date"]
    many = pd.DataFrame(rows, columns=columns).assign(sender="NOR", target="PER", quote="Q.")
    found = side_by_side(many.assign(conflict=1, differ_in="status and date"))
    assert found[["evidence_a", "evidence_b"]].to_numpy().tolist() == [["c0", "c2"]]


def test_no_conflict_is_an_empty_table() -> None:
    """With all its columns."""
    found = side_by_side(conflicts().head(0))
    assert found.empty and list(found.columns) == COLUMNS
