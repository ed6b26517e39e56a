"""Conflicts side by side: two articles, two sentences, what differs."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from dossier.annotation.events import DECIDED, contradictions
from dossier.statistics import contradictions as module
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


@pytest.mark.parametrize("statuses", [("imposed", "eased"), ("imposed", "imposed")])
def test_two_articles_of_many_days_are_compared_in_few_steps(
    statuses: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand days in each of two chronologies: some thousands of looks at a status, not a million."""
    looks: list[str] = []
    monkeypatch.setattr(module, "DECIDED", Looked(looks))
    days = pd.date_range("2020-01-01", periods=1000).strftime("%Y-%m-%d")
    rows = [
        (f"{doc_id}{i}", doc_id, i, "tariff", status, day)
        for doc_id, status in zip("ab", statuses, strict=True)
        for i, day in enumerate([*days, "2020"])
    ]
    columns = ["claim_id", "doc_id", "sentence_id", "measure", "status", "date"]
    many = pd.DataFrame(rows, columns=columns).assign(sender="NOR", target="PER", quote="Q.")
    found = side_by_side(many.assign(conflict=1, differ_in="status"))
    assert found[["evidence_a", "evidence_b"]].to_numpy().tolist() == [["a0", "b1" if len(set(statuses)) == 1 else "b0"]]
    assert len(looks) < 10 * len(rows)


class Looked(dict[str, str]):
    """Statuses as they are, and a note of each look."""

    def __init__(self, looks: list[str]) -> None:
        super().__init__()
        self.looks = looks

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        """The status itself."""
        self.looks.append(key)
        return default


def test_the_pair_is_the_first_of_those_that_differ_most() -> None:
    """Against a comparison of all pairs, on two hundred small conflicts of all kinds."""
    generator = random.Random(4)
    dates = ("", "2020", "2021", "2020-03", "2020-03-05", "2020-04-01")
    for _ in range(200):
        rows = [
            (f"c{i}", doc_id, i, "tariff", generator.choice(("imposed", "announced", "eased", "urged")[:kinds]),
             generator.choice(dates))
            for kinds in [generator.randint(1, 4)]
            for i, doc_id in enumerate(sorted(generator.choice("abc") for _ in range(generator.randint(2, 7))))
        ]  # fmt: skip
        if len({row[1] for row in rows}) > 1:
            claims = pd.DataFrame(rows, columns=["claim_id", "doc_id", "sentence_id", "measure", "status", "date"])
            listed = claims.assign(sender="NOR", target="PER", quote="Q.", conflict=1, differ_in="status")
            found = side_by_side(listed)[["evidence_a", "evidence_b"]].to_numpy().tolist()[0]
            pairs = [(a, b) for a in rows for b in rows if a[1] < b[1]]
            assert found == [row[0] for row in max(pairs, key=lambda pair: worth(*pair))]


def worth(one: tuple[str, str, int, str, str, str], other: tuple[str, str, int, str, str, str]) -> int:
    """In what two claims differ: 3 the date of one status, 2 the status of two with a date, 1 the status, else 0."""
    (first, a), (second, b) = ((DECIDED.get(row[4], row[4]), row[5]) for row in (one, other))
    if first != second:
        return 2 if a and b else 1
    return 3 if a and b and not (a.startswith(b) or b.startswith(a)) else 0


def test_no_conflict_is_an_empty_table() -> None:
    """With all its columns."""
    found = side_by_side(conflicts().head(0))
    assert found.empty and list(found.columns) == COLUMNS
