"""Ranks of senders under other ways of counting, by hand."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.sender_multiverse import sender_multiverse

PLACED = pd.DataFrame(
    [
        ("c1", "e1", "a", "NOR", "tariff", "imposed"),
        ("c2", "e1", "b", "NOR", "tariff", "imposed"),
        ("c3", "e1", "c", "NOR", "tariff", "imposed"),
        ("c4", "e2", "a", "CHL", "unspecified", "urged"),
        ("c5", "e3", "a", "CHL", "travel_ban", "imposed"),
        ("c6", "e4", "a", "UNKNOWN", "tariff", "imposed"),
    ],
    columns=["claim_id", "event_id", "doc_id", "sender", "measure", "status"],
)


def test_claims_and_events_can_order_senders_differently() -> None:
    """Norway: three claims of one event; Chile: two claims of two events; who is not named has no rank."""
    every, summary = sender_multiverse(PLACED)
    by = every.set_index(["counted", "measures", "statuses", "sender"])["rank"]
    assert by["claims", "all", "all", "NOR"] == 1
    assert by["events", "all", "all", "CHL"] == 1
    assert by["events", "all", "imposed only", "NOR"] == 1
    assert set(summary.sender) == {"NOR", "CHL"}
    norway = summary.set_index("sender").loc["NOR"]
    assert (norway.n_claims, norway["rank"], norway.best, norway.worst, norway.n_choices) == (3, 1, 1, 2, 12)
    assert norway.share_first == 11 / 12


def test_no_claim_is_an_empty_table() -> None:
    """No claim, no row, all columns."""
    every, summary = sender_multiverse(PLACED.iloc[:0])
    assert every.empty and summary.empty
    assert "share_first" in summary.columns
