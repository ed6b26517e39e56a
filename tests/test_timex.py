"""TIMEX3 values as a person may write them into corrections.csv."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dossier.annotation.timex import PRECISIONS, TYPES, precision_of

GOLD = Path(__file__).with_name("gold") / "dates.jsonl"


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2022-02-05", "day"), ("2024-02-29", "day"), ("XXXX-02-29", "day"), ("2022-W07-3", "day"),
        ("2022-02-05T10:30", "time"), ("TEV", "time"), ("2022-W07", "week"), ("2022-W07-WE", "weekend"),
        ("2022-02", "month"), ("2022-Q1", "quarter"), ("2022-H2", "half"), ("2022-SP", "season"), ("2022", "year"),
        ("202X", "decade"), ("20XX", "century"), ("P9D", "duration"), ("PT1.5H", "duration"), ("PXY", "duration"),
        ("PAST_REF", "vague"),
    ],
)  # fmt: skip
def test_each_form_has_its_precision(value: str, precision: str) -> None:
    """The forms that the codebook names."""
    assert precision_of(value) == precision


@pytest.mark.parametrize(
    "value",
    ["", "2022-02-30", "2023-02-29", "2022-13", "2022-00-01", "2022-W54", "2022-Q5", "P", "PT", "P9", "5 February 2022",
     "２０２２", "2022-2-5", "2022-02-05T25:00", "ever", "x2022"],
)  # fmt: skip
def test_what_is_no_value_has_none(value: str) -> None:
    """No calendar has the day, or it is written in another way."""
    assert precision_of(value) == ""


def test_it_agrees_with_the_labels() -> None:
    """Each value of the hand-made labels is one, and as precise as its label says; a set of nights is labelled by days."""
    labelled = [d for line in GOLD.read_text(encoding="utf-8").splitlines() for d in json.loads(line)["dates"]]
    assert len(labelled) > 100
    wrong = [d for d in labelled if precision_of(d["value"]) != d["precision"]]
    assert [d["value"] for d in wrong if d["type"] != "SET" or not precision_of(d["value"])] == []
    assert {d["precision"] for d in labelled} <= set(PRECISIONS)
    assert {d["type"] for d in labelled} <= set(TYPES)
