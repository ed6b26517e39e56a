"""Claims by month: each in one place, no surer than its date, and drawn so."""

from __future__ import annotations

import pandas as pd
import pytest
from matplotlib.patches import Rectangle

from dossier.errors import DossierError
from dossier.figures import chronology_readings as read
from dossier.figures.claim_bars import claim_bars
from dossier.figures.picture import Picture
from dossier.statistics.chronology import placed_claims
from dossier.statistics.claims_over_time import claims_over_time
from made_corpus import made_corpus
from overlaps import visible_text_boxes

OR_BY_THEN = ", or were reported by then"
COLUMNS = [
    "claim_id", "event_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "reported",
]  # fmt: skip
ROWS = [
    ("c1", "e1", "a", 1, "NOR", "PER", "tariff", "urged", "2020-02-10", ""),
    ("c2", "e1", "a", 2, "NOR", "PER", "tariff", "urged", "2020-02", ""),
    ("c3", "e2", "a", 3, "NOR", "PER", "tariff", "urged", "", "2020-02-28"),
    ("c4", "e3", "a", 4, "NOR", "PER", "tariff", "imposed", "2020", ""),
    ("c5", "e4", "a", 5, "NOR", "PER", "tariff", "imposed", "", ""),
    ("c6", "e5", "b", 1, "NOR", "PER", "tariff", "imposed", "", ""),
]
DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b"], "published": ["2020-03-07", ""]})
PLACED = placed_claims(pd.DataFrame(ROWS, columns=COLUMNS).assign(quote="Q."), DOCUMENTS)


def drawn(placed: pd.DataFrame) -> Picture:
    """The figure of some claims."""
    tables = claims_over_time(placed), claims_over_time(placed, "year")
    return claim_bars(*tables, n_documents=2, source="made up")


def test_each_claim_stands_in_one_row_as_surely_as_it_is_dated() -> None:
    """By hand: a day and a month are the month's own, a report is 'by', a year has no month, and one has no date."""
    found = claims_over_time(PLACED)
    assert found.drop(columns=["n_events", "n_documents"]).to_numpy().tolist() == [
        ["2020-02", "urged", "own", 2, ("c1", "c2")],
        ["2020-02", "urged", "by", 1, ("c3",)],
        ["2020-03", "imposed", "by", 1, ("c5",)],
        ["", "imposed", "less precise", 1, ("c4",)],
        ["", "imposed", "not at all", 1, ("c6",)],
    ]
    assert found.n_events.tolist() == [1, 1, 1, 1, 1]


def test_a_year_holds_what_is_known_to_the_year() -> None:
    """By years the claim of a year has its place; the one without a date has none."""
    found = claims_over_time(PLACED, "year")
    assert list(zip(found.slice, found.status, found.dated, found.n_claims, strict=True)) == [
        ("2020", "imposed", "own", 1), ("2020", "imposed", "by", 1), ("2020", "urged", "own", 2),
        ("2020", "urged", "by", 1), ("", "imposed", "not at all", 1),
    ]  # fmt: skip
    with pytest.raises(DossierError, match="no such slice"):
        claims_over_time(PLACED, "decade")


@pytest.mark.parametrize("by", ["month", "year"])
def test_no_claim_is_lost_or_counted_twice(by: str) -> None:
    """The ids of all rows are the ids of all claims."""
    made = made_corpus(80)
    placed = placed_claims(made.claims, made.documents)
    ids = [one for row in claims_over_time(placed, by).evidence for one in row]
    assert sorted(ids) == sorted(placed.claim_id)


def test_bars_are_as_high_as_their_claims() -> None:
    """Heights 2 and 1 stacked in one month, 1 in the other; February is 29 days wide, March 31."""
    picture = drawn(PLACED)
    boxes = [p for p in picture.figure.axes[0].patches if isinstance(p, Rectangle)][:3]
    heights = [-box.get_height() for box in boxes]
    assert heights[0] == pytest.approx(2 * heights[1]) == pytest.approx(2 * heights[2])
    assert boxes[1].get_y() == pytest.approx(boxes[0].get_y() + boxes[0].get_height())
    assert boxes[2].get_width() / boxes[0].get_width() == pytest.approx(31 / 29)
    shown = [text for text, _ in visible_text_boxes(picture.figure)]
    assert [shown.count(number) for number in ("3", "1", "2")] == [1, 1, 1]


def test_long_times_are_drawn_by_years() -> None:
    """Claims of every third month over two centuries: years, since a month would be thinner than a line."""
    days = [f"{year}-{month:02}-01" for year in range(1800, 2000) for month in (1, 4, 7, 10)]
    rows = [(f"c{i}", f"e{i}", "a", i, "NOR", "PER", "tariff", "urged", day, "") for i, day in enumerate(days)]
    placed = placed_claims(pd.DataFrame(rows, columns=COLUMNS).assign(quote="Q."), DOCUMENTS)
    picture = drawn(placed)
    assert picture.title.endswith(f"each year{OR_BY_THEN}") and set(picture.data.slice.str.len()) == {4}
    assert drawn(PLACED).title.endswith(f"each month{OR_BY_THEN}")


def test_the_title_says_where_no_sentence_dates_a_claim() -> None:
    """Claims that are only known by when were reported by then; they fall into no month."""
    by = PLACED[PLACED.basis.isin(["reported", "published"])]
    assert len(by) and drawn(by).title.startswith("By which ")


def test_where_more_know_the_year_alone_than_a_month_years_are_drawn() -> None:
    """Three of a month and one of the year: months; three of a month and four of the year: years."""
    assert drawn(PLACED[PLACED.claim_id.isin(["c1", "c2", "c3", "c4"])]).title.endswith(f"each month{OR_BY_THEN}")
    more = [("d" + str(i), "e9", "a", 9, "NOR", "PER", "tariff", "imposed", "2020", "") for i in range(4)]
    placed = placed_claims(pd.DataFrame(ROWS[:3] + more, columns=COLUMNS).assign(quote="Q."), DOCUMENTS)
    assert drawn(placed).title.endswith(f"each year{OR_BY_THEN}")


def test_where_only_years_are_known_years_are_drawn_and_where_nothing_is_known_it_says_so() -> None:
    """A single claim of a year; a single claim without any date."""
    assert drawn(PLACED[PLACED.claim_id == "c4"]).title.endswith(f"each year{OR_BY_THEN}")
    assert "can be placed in a month" in drawn(PLACED[PLACED.claim_id == "c6"]).alt


def test_too_few_dated_claims_have_no_peak() -> None:
    """Two of six claims say their month: no month is named; twelve of twelve: the one with most is."""
    assert "too few" in str(read.over_time(claims_over_time(PLACED)))
    months = ["2021-04", *["2021-05"] * 11]
    rows = [(f"c{i}", f"e{i}", "a", i, "NOR", "PER", "tariff", "urged", month, "") for i, month in enumerate(months)]
    many = placed_claims(pd.DataFrame(rows, columns=COLUMNS).assign(quote="Q."), DOCUMENTS)
    assert "with most is 2021-05: 11 claims (11 urged)" in str(read.over_time(claims_over_time(many)))
    assert "dated to the year by their sentence" in str(read.over_time(claims_over_time(many, "year")))
