"""Pairs over time, counted by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.annotation.sample import wilson
from dossier.errors import DossierError
from dossier.statistics.edge_slices import chosen_slice, edge_slices, slices

DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b", "c", "d"], "published": ["2022-03-01", "2022-03", "2023", ""]})
UNITS = pd.DataFrame(
    {"doc_id": list("aabbccd"), "unit_id": ["a:1", "a:2", "b:1", "b:2", "c:1", "c:2", "d:1"]}
)
PAIRS = pd.DataFrame({"actor_a": ["X"], "actor_b": ["Y"], "evidence": [("a:1", "b:2", "c:1", "d:1")]})


def test_a_slice_is_never_finer_than_the_date() -> None:
    """A document dated to the year is undated among months."""
    assert slices(DOCUMENTS, "year") == {"a": "2022", "b": "2022", "c": "2023", "d": "undated"}
    assert slices(DOCUMENTS, "month") == {"a": "2022-03", "b": "2022-03", "c": "undated", "d": "undated"}


def test_counts_equal_a_hand_count() -> None:
    """2 of 4 units in 2022, 1 of 2 in 2023, 1 of 1 undated, each with its ids."""
    found = edge_slices(PAIRS, UNITS, DOCUMENTS)
    assert found[["slice", "n_together", "n_units"]].to_numpy().tolist() == [
        ["2022", 2, 4], ["2023", 1, 2], ["undated", 1, 1],
    ]  # fmt: skip
    assert found.n_documents.tolist() == [2, 1, 1]
    assert found.evidence[0] == ("a:1", "b:2")
    assert [len(ids) for ids in found.evidence] == list(found.n_together)


def test_a_share_has_an_interval_only_where_there_are_enough_documents() -> None:
    """Four documents of one year: none; with a fifth: that of one unit in five."""
    five = pd.DataFrame({"doc_id": list("abcde"), "published": "2022"})
    units = five.assign(unit_id=five.doc_id + ":1")
    pairs = PAIRS.assign(evidence=[("a:1",)])
    few, enough = (edge_slices(pairs, units.head(n), five.head(n)) for n in (4, 5))
    assert few[["low", "high"]].isna().to_numpy().all() and few.share.tolist() == [0.25]
    assert tuple(enough[["low", "high"]].iloc[0]) == (wilson(1, 5).low, wilson(1, 5).high)


def test_the_finest_slice_that_is_legible_is_chosen() -> None:
    """Months where there are few enough of them, else years."""
    assert chosen_slice(DOCUMENTS, at_most=3) == "month"
    many = pd.DataFrame({"doc_id": list("abcd"), "published": ["2022-01", "2022-02", "2022-03", "2022-04"]})
    assert chosen_slice(many, at_most=3) == "year"


def test_what_is_known_to_the_year_is_cut_into_years_or_decades() -> None:
    """Three addresses of 1961, 1969 and 1971: no month is known; three years, or two decades where three are too many."""
    addresses = pd.DataFrame({"doc_id": list("abc"), "published": ["1961", "1969", "1971-02"]})
    assert chosen_slice(addresses, at_most=3) == "year"
    assert chosen_slice(addresses, at_most=2) == "decade"
    assert slices(addresses, "decade") == {"a": "1960s", "b": "1960s", "c": "1970s"}


def test_another_slice_is_refused() -> None:
    """The error lists the valid ones."""
    with pytest.raises(DossierError, match=r"week.*month, year, decade"):
        slices(DOCUMENTS, "week")
