"""How many claims fall into each month: a row of bars for each status."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dossier.figures import style
from dossier.figures.layout import INCH, canvas, finished, nothing_to_show
from dossier.figures.names import counted
from dossier.figures.picture import Picture
from dossier.figures.time_axis import Span, TimeAxis, draw_axis, time_axis

PAGE = (style.WIDTH - 0.3) * INCH
"""points from edge to edge"""
LABELS, NOWHERE = 104.0, 66.0
"""points for the statuses on the left, and for what is in no slice on the right"""
BAR_AT_LEAST = 3.0
"""points that a bar is wide; months that would be narrower are drawn as years"""
ROW, BARS, TICKS, KEY = 46.0, 32.0, 30.0, 34.0
"""points: a row, the tallest bar in it, the axis above, the key below"""
NUMBER_SIZE, DIGIT = 7.0, 4.8
"""points: the type size of a number over a bar, the width of a digit"""
PALE = 0.22
"""how much of its colour a bar has whose claims are known only by when"""


def claim_bars(by_month: pd.DataFrame, by_year: pd.DataFrame, *, n_documents: int, source: str) -> Picture:
    """The tables of `statistics.claims_over_time` as bars: months, or years where these would be too narrow or mostly empty.

    Full bars stand for claims whose sentence says when, pale ones on top of them for those that are only known to
    have come about by then. `data`: the rows of the table that is drawn, with the ids of their claims.
    """
    by, data, axis = _chosen(by_month, by_year)
    own = (data.dated == "own").any() or data.empty
    title = f"How many claims fall into each {by}, or were reported by then"
    title = title if own else f"By which {by} claims were reported"
    caption = _caption(data, by, n_documents, source)
    reason = _nothing(data, by)
    if reason:
        return nothing_to_show(title=title, reason=reason, caption=caption, data=data)
    statuses = [status for status in style.STATUS_MARKS if status in set(data.status)]
    body = ROW * len(statuses)
    with style.sheet():
        figure, axes = canvas((body + TICKS + KEY) / INCH)
        axes.set(xlim=(0, PAGE), ylim=(body + KEY, -TICKS))
        axes.set_axis_off()
        draw_axis(axes, axis, body)
        unit = BARS / _tallest(data)
        for row, status in enumerate(statuses):
            _draw_row(axes, axis, data[data.status == status], (row + 1) * ROW, unit)
        if (data.slice == "").any():
            axes.text(PAGE - 4, -5, f"no {by}", ha="right", va="bottom", size=style.CAPTION_SIZE, color=style.SOFT)
        _draw_key(axes, body + KEY - 9, by)
        return finished(figure, title=title, caption=caption, alt=_alt(data, by), data=data)


def _chosen(by_month: pd.DataFrame, by_year: pd.DataFrame) -> tuple[str, pd.DataFrame, TimeAxis]:
    """Months where a bar is wide enough to be seen and most claims that have a time know theirs; else years."""
    spans = [_days(name) for name in by_month.slice if name]
    axis = time_axis(spans, LABELS, PAGE - LABELS - NOWHERE)
    years = [_days(name) for name in by_year.slice if name]
    vague = by_month[by_month.dated == "less precise"].n_claims.sum() > by_month[by_month.slice != ""].n_claims.sum()
    if (spans and axis.scale * 28 >= BAR_AT_LEAST and not vague) or not years:
        return "month", by_month, axis
    return "year", by_year, time_axis(years, LABELS, PAGE - LABELS - NOWHERE)


def _days(slice_: str) -> Span:
    """First and last day of `YYYY-MM` or `YYYY`."""
    if len(slice_) == 4:
        return date(int(slice_), 1, 1), date(int(slice_), 12, 31)
    year, month = int(slice_[:4]), int(slice_[5:])
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _stacks(data: pd.DataFrame) -> pd.Series:
    """Claims in each bar, pale and full together."""
    placed = data[data.slice != ""]
    return placed.groupby(["status", "slice"], sort=True).n_claims.sum()


def _tallest(data: pd.DataFrame) -> int:
    return int(_stacks(data).max())


def _draw_row(axes: Axes, axis: TimeAxis, rows: pd.DataFrame, floor: float, unit: float) -> None:
    """The bars of one status, standing on `floor`."""
    status = str(rows.status.iloc[0])
    look = style.STATUS_MARKS[status]
    axes.plot([0, PAGE], [floor, floor], color=style.SOFT, linewidth=0.6)
    axes.plot(
        [6], [floor - ROW / 3], linestyle="none", marker=look.marker, color=look.colour, markersize=6,
        markerfacecolor=look.colour if look.filled else style.PAPER, markeredgewidth=1.2,
    )  # fmt: skip
    axes.text(16, floor - ROW / 3, status, va="center", size=style.LABEL_SIZE)
    tops: dict[str, tuple[float, float, int]] = {}
    for name, dated, n in zip(rows.slice, rows.dated, rows.n_claims, strict=True):
        if name:
            left, right = (axis.x(day, end=end) for day, end in zip(_days(name), (False, True), strict=True))
            below = tops[name][2] if name in tops else 0
            tops[name] = (left, right, below + n)
            box: dict[str, Any] = {"xy": (left, floor - below * unit), "width": right - left, "height": -n * unit}
            face = look.colour if dated == "own" else _paled(look.colour)
            axes.add_patch(Rectangle(**box, facecolor=face, edgecolor=look.colour, linewidth=0.6, zorder=2))
    _draw_numbers(axes, list(tops.values()), floor, unit)
    nowhere = int(rows[rows.slice == ""].n_claims.sum())
    if nowhere:
        axes.text(PAGE - 4, floor - ROW / 3, f"{nowhere:,}", ha="right", va="center", size=style.LABEL_SIZE)


def _paled(colour: str) -> tuple[float, ...]:
    from matplotlib.colors import to_rgb

    return tuple(1 - PALE * (1 - part) for part in to_rgb(colour))


def _draw_numbers(axes: Axes, bars: list[tuple[float, float, int]], floor: float, unit: float) -> None:
    """The number over each bar that has room for it: no higher bar and no other number in its way."""
    taken: list[tuple[float, float]] = []
    for left, right, n in sorted(bars, key=lambda bar: (-bar[2], bar[0])):
        middle, half = (left + right) / 2, len(f"{n:,}") * DIGIT / 2 + 0.5
        begin, end = middle - half, middle + half
        in_the_way = any(a < end and begin < b for a, b in taken) or any(
            a < end and begin < b and other > n for a, b, other in bars
        )
        if not in_the_way and begin >= LABELS - 24 and end <= PAGE - NOWHERE + 12:
            taken.append((begin, end))
            axes.text(
                middle, floor - n * unit - 1.5, f"{n:,}", ha="center", va="bottom", size=NUMBER_SIZE, zorder=4
            )


def _draw_key(axes: Axes, y: float, by: str) -> None:
    """What full and pale bars say about the date."""
    axes.add_patch(Rectangle((2, y - 4), 14, 8, facecolor=style.SOFT, edgecolor=style.SOFT, linewidth=0.6))
    axes.text(22, y, f"the sentence says: that {by}", va="center", size=style.LABEL_SIZE)
    axes.add_patch(Rectangle((208, y - 4), 14, 8, facecolor=_paled(style.SOFT), edgecolor=style.SOFT, linewidth=0.6))
    axes.text(228, y, f"that {by} or before: reported or published then", va="center", size=style.LABEL_SIZE)


def _nothing(data: pd.DataFrame, by: str) -> str:
    if data.empty:
        return "There is no sanction claim to show."
    if (data.slice == "").all():
        return f"No claim can be placed in a {by}: neither its sentence nor its article says when."
    return ""


def _sums(data: pd.DataFrame) -> dict[str, int]:
    sums = data.groupby("dated").n_claims.sum()
    return {way: int(sums.get(way, 0)) for way in ("own", "by", "less precise", "not at all")}


def _caption(data: pd.DataFrame, by: str, n_documents: int, source: str) -> str:
    sums = _sums(data)
    vague = f"{sums['less precise']:,} known less precisely, " if by == "month" else ""
    parts = [
        f"n = {counted(int(data.n_claims.sum()), 'claim')} in {counted(n_documents, 'document')}: {sums['own']:,} "
        f"dated to the {by} by their sentence, {sums['by']:,} only by report or publication, {vague}"
        f"{sums['not at all']:,} not at all.",
        f"One scale for all rows. The number over a bar stands where there is room; those in no {by} are counted on "
        "the right; the table has all. Long empty stretches are cut out at double strokes."
    ]  # fmt: skip
    return " ".join([*parts, f"A claim is what a sentence reports, not what is true. Source: {source}."])


def _alt(data: pd.DataFrame, by: str) -> str:
    counts = data.groupby("status").n_claims.sum()
    listed = ", ".join(f"{counts[s]:,} {s}" for s in style.STATUS_MARKS if s in counts.index)
    sums, placed = _sums(data), data[data.slice != ""]
    stacks = _stacks(data).groupby("slice").sum().sort_index().sort_values(ascending=False, kind="stable")
    return (
        f"Bars of {counted(int(data.n_claims.sum()), 'claim')} by {by} and status: {listed}. Dated by their "
        f"sentence: {sums['own']:,}. The {by}s reach from {placed.slice.min()} to {placed.slice.max()}; most claims: "
        f"{stacks.index[0]} ({stacks.iloc[0]:,})."
    )
