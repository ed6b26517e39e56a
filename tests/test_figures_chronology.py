"""The chronology: each date drawn as precisely as it is known, and no more."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from matplotlib.patches import Rectangle

from dossier.figures.chronology import chronology
from dossier.figures.chronology_places import HEIGHT_AT_MOST, PAGE, UNDATED, Placed, extent, height, lay_out
from dossier.statistics.chronology import placed_claims
from made_corpus import made_corpus

COLUMNS = [
    "claim_id", "event_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "reported", "quote",
]  # fmt: skip
ROWS = [
    ("day", "e1", "a", 1, "NOR", "PER", "tariff", "urged", "2020-02-10", "", "Q."),
    ("month", "e2", "a", 1, "NOR", "PER", "tariff", "imposed", "2020-03", "", "Q."),
    ("year", "e3", "a", 1, "NOR", "PER", "travel_ban", "imposed", "2020", "", "Q."),
    ("by", "e4", "a", 1, "NOR", "PER", "diplomatic", "refused", "", "", "Q."),
    ("never", "e5", "b", 1, "NOR", "PER", "diplomatic", "eased", "", "", "Q."),
]
DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b"], "published": ["2020-05-04", ""]})
PLACED = placed_claims(pd.DataFrame(ROWS, columns=COLUMNS), DOCUMENTS)


def marks() -> dict[str, Placed]:
    _, laid, _ = lay_out(PLACED)
    return {one.mark.claims[0]: one for row in laid.values() for one in row}


def test_a_bar_is_as_long_as_its_month_or_year() -> None:
    """A day, a month of 31 days, a leap year: lengths 1 to 31 to 366 on one scale."""
    axis, _, _ = lay_out(PLACED)
    lengths = {
        name: extent(one.mark, axis) for name, one in marks().items() if name in ("day", "month", "year")
    }
    widths = {name: end - begin for name, (begin, end) in lengths.items()}
    assert widths["month"] / widths["day"] == pytest.approx(31)
    assert widths["year"] / widths["day"] == pytest.approx(366)


def test_bars_are_drawn_for_months_and_years_only() -> None:
    """Two of five claims have a bar (a fill and an edge each), the key one more; a day and a 'by' have none."""
    figure = chronology(PLACED, n_documents=2, source="made up").figure
    boxes = [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]
    assert len(boxes) == 2 * 2 + 1


def test_what_has_no_date_stands_apart() -> None:
    """Right of the line, and nothing else does."""
    right = {name for name, one in marks().items() if one.left > PAGE - UNDATED}
    assert right == {"never"}


def test_a_by_needs_room_on_its_left_only() -> None:
    """Its arrow points to earlier days."""
    axis, _, _ = lay_out(PLACED)
    one = marks()["by"]
    begin, end = extent(one.mark, axis)
    assert begin - one.left > 3 * (one.right - end)


def test_marks_of_one_lane_never_touch() -> None:
    """In a crowded corpus as well, and the page is not exceeded."""
    made = made_corpus(300)
    _, laid, n_rows = lay_out(placed_claims(made.claims, made.documents))
    assert height(laid) < HEIGHT_AT_MOST * 1.2
    assert n_rows > len(laid) > 5
    for row in laid.values():
        for lane in {one.lane for one in row}:
            ends = sorted((one.left, one.right) for one in row if one.lane == lane)
            assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(ends))


def test_the_caption_says_what_bars_and_arrows_leave_open() -> None:
    """Of claims with a day alone it says neither."""
    caption = chronology(PLACED, n_documents=2, source="made up").caption
    assert "A sign in the middle of a bar stands for no day." in caption and "its length says nothing" in caption
    days = chronology(PLACED[PLACED.precision == "day"][lambda p: p.basis == "own"], n_documents=2, source="made up")
    assert "bar stands" not in days.caption and "arrow" not in days.caption


def test_the_caption_says_what_was_left_out() -> None:
    """Claims drawn and claims there are, where not all fit."""
    made = made_corpus(300)
    picture = chronology(placed_claims(made.claims, made.documents), n_documents=300, source="made up")
    assert f"{int(picture.data.n_claims.sum()):,} of the claims are drawn, in the " in picture.caption
    assert f"n = {len(made.claims):,} claims in 300 documents" in picture.caption


def test_signs_left_out_of_a_crowded_row_are_told() -> None:
    """Eight statuses on each of two days next to each other: no row is missing, some signs are, and that is said."""
    statuses = ("urged", "considered", "threatened", "announced", "imposed", "extended", "eased", "refused")
    rows = [(f"c{i}{s}", f"e{i}{s}", "a", 1, "NOR", "PER", "tariff", s, f"2020-02-{i:02}", "", "Q.")
            for i in (10, 11) for s in statuses]  # fmt: skip
    crowded = placed_claims(pd.DataFrame(rows, columns=COLUMNS), DOCUMENTS)
    picture = chronology(crowded, n_documents=2, source="made up")
    drawn = int(picture.data.n_claims.sum())
    assert drawn < 16
    said = f"{drawn} of the claims are drawn; where more than 8 signs would lie side by side, some are left out."
    assert said in picture.caption
    assert "row with most" not in picture.caption and "rows with most" not in picture.caption
