"""A time axis on one scale, with empty stretches cut out and labels that fit."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.figures.time_axis import LETTER, TimeAxis, ticks, time_axis

LEFT, WIDTH = 100.0, 400.0
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
SPANS = st.lists(st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=12)


def axis_of(*days: str) -> TimeAxis:
    return time_axis([(date.fromisoformat(day), date.fromisoformat(day)) for day in days], LEFT, WIDTH)


def test_a_month_is_as_long_as_its_days() -> None:
    """28 and 31 days in one stretch have lengths in that very proportion."""
    axis = time_axis([(date(2021, 1, 1), date(2021, 3, 31))], LEFT, WIDTH)
    january = axis.x(date(2021, 1, 31), end=True) - axis.x(date(2021, 1, 1))
    february = axis.x(date(2021, 2, 28), end=True) - axis.x(date(2021, 2, 1))
    assert january / february == pytest.approx(31 / 28)


def test_a_long_empty_stretch_is_cut_out() -> None:
    """Two months eight years apart stand in two stretches of one scale."""
    axis = axis_of("2014-03-01", "2022-02-01", "2022-03-01")
    assert len(axis.stretches) == 2
    assert len(axis.cuts()) == 1


def test_a_day_between_stretches_has_no_place() -> None:
    """Nothing can be drawn into a cut."""
    with pytest.raises(ValueError, match="2018-01-01"):
        axis_of("2014-03-01", "2022-02-01").x(date(2018, 1, 1))


@given(SPANS)
def test_every_span_has_its_place_and_order_is_kept(spans: list[tuple[date, date]]) -> None:
    """All days are on the axis, later ones further right, all within its width."""
    axis = time_axis(spans, LEFT, WIDTH)
    days = sorted({day for span in spans for day in span})
    places = [axis.x(day) for day in days]
    assert places == sorted(places)
    assert min(places) >= LEFT - 1e-6
    assert max(axis.x(day, end=True) for day in days) <= LEFT + WIDTH + 1e-6


@given(SPANS)
def test_tick_labels_never_touch(spans: list[tuple[date, date]]) -> None:
    """Each stretch has a label, and none reaches into the next, however the data lie."""
    axis = time_axis(spans, LEFT, WIDTH)
    found = ticks(axis)
    assert len(found) >= len(axis.stretches)
    for line in (0, 1):  # from below; a label that ends with a line break stands on the upper one alone
        lines = [(x, [*label.split("\n")[::-1], ""][line]) for x, label in sorted(found)]
        edges = [(x - len(words) * LETTER / 2, x + len(words) * LETTER / 2) for x, words in lines if words]
        for (_, end), (begin, _) in pairwise(edges):
            assert begin >= end


def test_the_year_with_which_a_stretch_begins_is_told_after_a_cut() -> None:
    """Twenty years, then from autumn 2018 on: left of 2019 a month of 2018 is named, a line higher than the years."""
    days = [("1990-01-01", "1992-12-31"), ("2018-05-20", "2021-04-19")]
    axis = time_axis([(date.fromisoformat(a), date.fromisoformat(b)) for a, b in days], 0.0, 250.0)
    found = [(x, label) for x, label in ticks(axis) if x >= axis.starts[1]]
    assert found[0][1].endswith(" 2018\n") and found[1][1] == "2019"
    assert axis.starts[1] <= found[0][0] < found[1][0]


def test_each_month_of_a_year_can_be_read_off() -> None:
    """2014 and February to October 2022 on one page: the second stretch has a label each quarter, its first the year."""
    spans = [("2014-01-01", "2014-12-31"), ("2022-02-05", "2022-10-31")]
    axis = time_axis([(date.fromisoformat(a), date.fromisoformat(b)) for a, b in spans], 0.0, 276.0)
    assert [label for _, label in ticks(axis)] == ["2014\nJan", "Apr", "Jul", "Oct", "2015\nJan", "2022\nApr", "Jul", "Oct"]


def test_the_first_of_a_month_goes_before_its_middle() -> None:
    """January to April in halves of months: 16 February stands too near to 1 March, which has its label all the same."""
    axis = time_axis([(date(1987, 1, 1), date(1987, 4, 30))], 0.0, 350.0)
    labels = [label.split("\n")[-1] for _, label in ticks(axis)]
    assert "16 Jan" in labels
    assert [label for label in labels if label.startswith("1 ")] == ["1 Jan", "1 Feb", "1 Mar", "1 Apr", "1 May"]


def test_a_stretch_without_a_tick_names_the_day_that_its_label_stands_at() -> None:
    """Three winter days apart: the label in the middle one is a day, not a month, which would begin elsewhere."""
    axis = axis_of("2021-12-20", "2022-01-14", "2022-01-25")
    found = ticks(axis)
    assert len(axis.stretches) == 3 and len(found) >= 3
    year = ""
    for x, label in found:
        *named, day, month = label.split()
        year = named[0] if named else year
        number = ("Dec", "Jan").index(month)
        assert axis.x(date(int(year), (12, 1)[number], int(day))) == pytest.approx(x)


def test_what_stands_before_the_first_round_date_has_a_label_on_its_left() -> None:
    """The first round date lies well inside the stretch: the day with which it begins is named, with its year."""
    axis = time_axis([(date(2026, 10, 6), date(2026, 11, 23))], 0.0, 200.0)
    found = ticks(axis)
    assert [label for _, label in found] == ["2026\n4 Oct", "16 Oct", "1 Nov", "16 Nov"]
    assert found[0][0] == axis.starts[0]


def test_a_new_year_is_named() -> None:
    """From autumn to spring: the first label and January have the year, no other."""
    axis = time_axis([(date(2020, 10, 1), date(2021, 3, 31))], 0.0, 276.0)
    assert [label for _, label in ticks(axis)] == ["2020\nOct", "Nov", "Dec", "2021\nJan", "Feb", "Mar", "Apr"]


def test_nothing_to_place_is_an_axis_without_stretches() -> None:
    """Without a date there is no axis, and no tick."""
    axis = time_axis([], LEFT, WIDTH)
    assert axis.stretches == ()
    assert ticks(axis) == []
