"""When it is reported to have happened: each claim drawn as precisely as its date is known, and no more."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from dossier.figures import style
from dossier.figures.chronology_places import (
    ARROW,
    BY,
    HEADER,
    KEYS,
    LANE,
    LANES_AT_MOST,
    MARK,
    PAGE,
    UNDATED,
    Laid,
    Placed,
    extent,
    height,
    lay_out,
    row_height,
)
from dossier.figures.layout import INCH, canvas, finished, legible, nothing_to_show
from dossier.figures.names import actor_name, counted, measure_name
from dossier.figures.picture import Picture
from dossier.figures.time_axis import TimeAxis, draw_axis

TITLE = "When, or by when, sanctions are reported to have come about"
TICKS, LEGEND, LEGEND_ROW = 30.0, 56.0, 17.0
LABEL_LENGTH = 34


def chronology(placed: pd.DataFrame, *, n_documents: int, source: str) -> Picture:
    """The table of `statistics.chronology.placed_claims` as a row for each sender, target and measure.

    A day is a mark, a month or a year a bar of its length; a claim without a date of its own is a mark with an
    arrow to earlier days at the day by which it was reported or published; without any, it stands on the right.
    `data`: sender, target, measure, status, basis, earliest, latest, n_claims, evidence (the ids of the n_claims
    claims), one row a mark.
    """
    axis, laid, n_rows = lay_out(placed)
    data = _data(laid)
    caption = _caption(placed, data, n_rows, len(laid), n_documents, source)
    if data.empty:
        return nothing_to_show(title=TITLE, reason="There is no sanction claim to show.", caption=caption, data=data)
    body = height(laid)
    with style.sheet():
        figure, axes = canvas((body + TICKS + LEGEND) / INCH)
        axes.set(xlim=(0, PAGE), ylim=(body + LEGEND, -TICKS))
        axes.set_axis_off()
        draw_axis(axes, axis, body)
        if (data.basis == "none").any():
            _draw_undated(axes, body)
        _draw_rows(axes, axis, laid)
        _draw_legend(axes, data, body)
        return finished(figure, title=TITLE, caption=caption, alt=_alt(data, len(laid)), data=data)


def _data(laid: Laid) -> pd.DataFrame:
    rows = [
        (*key, m.status, m.basis, m.earliest, m.latest, len(m.claims), m.claims)
        for key, placed in laid.items()
        for m in (p.mark for p in placed)
    ]
    columns = [*KEYS, "status", "basis", "earliest", "latest", "n_claims", "evidence"]
    return pd.DataFrame(rows, columns=columns)


def _draw_undated(axes: Axes, body: float) -> None:
    x = PAGE - UNDATED + 1
    axes.text(x + MARK - 1, -5, "no date", va="bottom", size=style.CAPTION_SIZE, color=style.SOFT)
    axes.plot([x, x], [0, body], color=style.SOFT, linewidth=0.8, linestyle=(0, (2, 2)))


def _draw_rows(axes: Axes, axis: TimeAxis, laid: Laid) -> None:
    top, sender = 0.0, ""
    for key, placed in laid.items():
        if key[0] != sender:
            sender = key[0]
            axes.plot([0, PAGE], [top, top], color=style.SOFT, linewidth=0.6)
            name = legible(actor_name(sender), LABEL_LENGTH)
            axes.text(0, top + HEADER / 2, name, va="center", weight="bold", size=style.LABEL_SIZE)
            top += HEADER
        label = f"{actor_name(key[1])}: {measure_name(key[2])}"
        axes.text(8, top + LANE / 2, legible(label, LABEL_LENGTH), va="center", size=style.CAPTION_SIZE)
        for one in placed:
            _draw_mark(axes, axis, one, top + LANE * (one.lane + 0.5))
        top += row_height(placed)


def _draw_mark(axes: Axes, axis: TimeAxis, one: Placed, y: float) -> None:
    mark, look = one.mark, style.STATUS_MARKS[one.mark.status]
    x = one.left + MARK / 2
    if mark.basis != "none":
        begin, end = extent(mark, axis)
        x = (begin + end) / 2
        if mark.basis in BY:
            _arrow(axes, x, y, look.colour)
        elif mark.earliest != mark.latest:
            bar: dict[str, Any] = {"xy": (begin, y - 4), "width": end - begin, "height": 8}
            axes.add_patch(Rectangle(**bar, facecolor=look.colour, alpha=0.22, edgecolor="none", zorder=1))
            axes.add_patch(Rectangle(**bar, fill=False, edgecolor=look.colour, linewidth=0.9, zorder=2))
    axes.plot([x], [y], **_look(mark.status), zorder=3)
    if len(mark.claims) > 1:
        beside = max(x + MARK / 2, extent(mark, axis)[1] if mark.basis != "none" else 0)
        axes.text(beside + 1.5, y, f"×{len(mark.claims)}", va="center", size=7, color=style.INK, zorder=4)


def _arrow(axes: Axes, x: float, y: float, colour: str) -> None:
    tip = x - ARROW + 2
    axes.plot([tip, x], [y, y], color=colour, linewidth=1.1, linestyle=(0, (2, 1.2)), zorder=1)
    axes.plot([tip + 3.5, tip, tip + 3.5], [y - 3, y, y + 3], color=colour, linewidth=1.1, zorder=1)


def _look(status: str) -> dict[str, Any]:
    look = style.STATUS_MARKS[status]
    return {
        "linestyle": "none", "marker": look.marker, "color": look.colour, "markersize": MARK - 1,
        "markerfacecolor": look.colour if look.filled else style.PAPER, "markeredgewidth": 1.2,
    }  # fmt: skip


def _draw_legend(axes: Axes, data: pd.DataFrame, body: float) -> None:
    present = set(data.status)
    handles = [Line2D([], [], **_look(s), label=s) for s in style.STATUS_MARKS if s in present]
    legend = Legend(
        axes, handles, [str(handle.get_label()) for handle in handles], loc="lower left", ncols=len(handles),
        columnspacing=1.1, handletextpad=0.1, borderaxespad=0, borderpad=0,
        bbox_to_anchor=(0, body + LEGEND_ROW + 6), bbox_transform=axes.transData,
    )  # fmt: skip
    axes.add_artist(legend)
    _draw_key(axes, body + LEGEND_ROW * 2 + 4)


def _draw_key(axes: Axes, y: float) -> None:
    """What a mark, a bar and an arrow say about the date."""
    grey: dict[str, Any] = {"linestyle": "none", "marker": "o", "color": style.SOFT, "markersize": MARK - 1}
    axes.plot([12], [y], **grey)
    axes.text(20, y, "that day", va="center", size=style.LABEL_SIZE)
    axes.add_patch(Rectangle((84, y - 4), 30, 8, facecolor=style.GRID, edgecolor=style.SOFT, linewidth=0.9))
    axes.plot([99], [y], **grey)
    axes.text(120, y, "some day of that month or year", va="center", size=style.LABEL_SIZE)
    _arrow(axes, 316, y, style.SOFT)
    axes.plot([316], [y], **grey)
    axes.text(324, y, "by that day, when it was reported or published", va="center", size=style.LABEL_SIZE)


def _caption(
    placed: pd.DataFrame, data: pd.DataFrame, n_rows: int, n_drawn: int, n_documents: int, source: str
) -> str:
    drawn = int(data.n_claims.sum())
    own, by = int((placed.basis == "own").sum()), int(placed.basis.isin(BY).sum())
    parts = [
        f"n = {counted(len(placed), 'claim')} in {counted(n_documents, 'document')}: {own:,} dated by their sentence, "
        f"{by:,} only by report or publication, {len(placed) - own - by:,} not at all.",
        "A row is a sender (bold) with a target and a measure.",
    ]
    if drawn < len(placed):
        parts.append(_left_out(placed, data, n_rows, n_drawn))
    if (data.n_claims > 1).any():
        parts.append("×2 stands for two claims.")
    if ((data.basis == "own") & (data.earliest != data.latest)).any():
        parts.append("A sign in the middle of a bar stands for no day.")
    if by:
        parts.append(
            "An arrow begins at the last day by which it was reported or published, a month's or a year's own last day; "
            "its length says nothing."
        )
    parts.append("One scale throughout; long empty stretches are cut out at double strokes.")
    return " ".join([*parts, f"A claim is what a sentence reports, not what is true. Source: {source}."])


def _left_out(placed: pd.DataFrame, data: pd.DataFrame, n_rows: int, n_drawn: int) -> str:
    drawn = int(data.n_claims.sum())
    in_rows = len(placed.merge(data[KEYS].drop_duplicates(), on=KEYS))
    rows = f", in the {n_drawn:,} of {counted(n_rows, 'row')} with most claims placed in time" if n_drawn < n_rows else ""
    crowded = f"; where more than {LANES_AT_MOST} signs would lie side by side, some are left out" if drawn < in_rows else ""
    narrow = "The table has all; the parameters 'senders' and 'targets' leave room for all rows of some."
    return f"{drawn:,} of the claims {'is' if drawn == 1 else 'are'} drawn{rows}{crowded}. {narrow}"


def _alt(data: pd.DataFrame, n_rows: int) -> str:
    counts = data.groupby("status").n_claims.sum()
    listed = ", ".join(f"{counts[s]:,} {s}" for s in style.STATUS_MARKS if s in counts.index)
    dated = data[data.basis == "own"]
    span = f" Those dated by their sentence reach from {dated.earliest.min()} to {dated.latest.max()}." if len(dated) else ""
    claims, rows = counted(int(data.n_claims.sum()), "claim"), counted(n_rows, "row")
    return f"Timeline of {claims} in {rows}: {listed}.{span}"
