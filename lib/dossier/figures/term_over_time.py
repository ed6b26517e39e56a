"""A term's rate in each month or year of publication."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, MultipleLocator

from dossier.figures import layout, style
from dossier.figures.documents import counted
from dossier.figures.picture import Picture

FEW = 12
"""Slices up to which each dot has its number of documents beside it."""
WHOLE = 10
"""Rates from which decimals are left out."""
TICKS, MONTHS = 6, (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Ticks of the axis of time at most, about; months from one to the next, which begin with January where they are twelve."""
HEADROOM = 1.12
"""How far the axis reaches beyond the highest mark, which has the number of its documents above it."""


def term_over_time(trend: pd.DataFrame, term: str, by: str, undated: int, source: str, per: int = 10_000) -> Picture:
    """A dot for each slice of time, with its interval where there is one.

    `trend`: from `statistics.term_over_time`; `undated`: documents that are in no slice. Data: `trend`.
    """
    n = int(trend["n_documents"].sum())
    caption = f"Occurrences of '{term}' per {per:,} running tokens by {by} of publication.{_marks(trend, by)}"
    caption += f" n = {counted(int(trend['n'].sum()), 'occurrence', 'occurrences')},"
    caption += f" {counted(n, 'document', 'documents')}, {undated:,} without a {by} left out."
    drawn = trend.dropna(subset=["rate"])
    caption += " Beside each dot: documents." if 1 < len(drawn) <= FEW else ""
    caption += f" Source: {source}."
    if len(drawn) < 2:
        return layout.nothing_to_show(
            title=f"No change of '{term}' over time to look at", reason=f"documents of two {by}s are needed",
            caption=caption, data=trend,
        )  # fmt: skip
    top = drawn.iloc[int(drawn["rate"].to_numpy().argmax())]
    times = f"{top['rate']:,.0f}" if top["rate"] >= WHOLE else f"{top['rate']:.2g}"
    most = f"most in {top['slice']}: {times} times in {per:,} words" if top["rate"] else "in none of them"
    title = _title(drawn, term, by, most)
    first, last = drawn["slice"].iloc[0], drawn["slice"].iloc[-1]
    alt = title if title.endswith(most) else f"{title}. It is used {most}"
    alt += f". {counted(len(drawn), by, by + 's')} from {first} to {last}."
    at = np.array([_number(name) for name in drawn["slice"]])
    sure = drawn["low"].notna().to_numpy()
    with style.sheet():
        figure, axes = layout.canvas(3.0)
        rates = drawn["rate"].to_numpy()
        for left in np.flatnonzero(np.diff(at) == 1):
            axes.plot(at[left : left + 2], rates[left : left + 2], color=style.GRID, linewidth=1.2, zorder=1)
        axes.vlines(at[sure], drawn["low"][sure], drawn["high"][sure], color=style.BLUE, linewidth=1.4)
        for mask, face in ((sure, style.BLUE), (~sure, style.PAPER)):
            axes.plot(at[mask], drawn["rate"][mask], "o", color=style.BLUE, markersize=5, markerfacecolor=face)
        highest = float(np.nanmax(drawn[["rate", "high"]].to_numpy(dtype=float)))
        axes.set_ylim(0, highest * HEADROOM or 1)
        axes.margins(x=0.08)
        few = len(drawn) <= FEW
        if few:
            _counts(axes, at, drawn)
        step = next((s for s in MONTHS if np.ptp(at) <= TICKS * s), MONTHS[-1])
        steps = MultipleLocator(step) if by == "month" else MaxNLocator(nbins=TICKS, integer=True, steps=[1, 2, 5, 10])
        apart = few and bool((np.diff(at) * 8 >= np.ptp(at)).all())
        axes.xaxis.set_major_locator(FixedLocator(at.tolist()) if apart else steps)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _name(round(value), by)))
        layout.number_axis(axes.yaxis)
        axes.set(xlabel=f"{by} of publication", ylabel=f"per {per:,} tokens")
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=trend)


def _marks(trend: pd.DataFrame, by: str) -> str:
    """What of dots and lines is drawn, and what it means."""
    drawn = trend.dropna(subset=["rate"])
    sure, at = drawn["low"].notna(), np.array([_number(name) for name in drawn["slice"]])
    said = [
        (sure.any(), f"Blue lines: 95 % bootstrap-t intervals over the documents of the {by}."),
        (not sure.all(), "Open dots: too few documents for a 95 % interval, or the term in too few."),
        (bool((np.diff(at) == 1).any()), f"Grey lines join {by}s that follow each other."),
    ]
    return "".join(f" {words}" for true, words in said if true)


def _title(drawn: pd.DataFrame, term: str, by: str, most: str) -> str:
    """Where the term is used most, if the intervals part any two slices of time; else that they do not."""
    if drawn["low"].isna().all():
        return f"'{term}' by {by}: too few documents in each to tell one from the next"
    if drawn["low"].max() <= drawn["high"].min():
        return f"'{term}' by {by}: the intervals tell no {by} from another"
    return f"'{term}' is used {most}"


def _counts(axes: Axes, at: np.ndarray, drawn: pd.DataFrame) -> None:
    """How many documents each dot stands for, beside it."""
    for place, rate, n in zip(at, drawn["rate"], drawn["n_documents"], strict=True):
        axes.annotate(
            f"{n:,}", (place, rate), (4, 4), textcoords="offset points", size=style.LABEL_SIZE, color=style.SOFT,
            bbox={"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.4}, zorder=1.5,
        )  # fmt: skip


def _number(name: str) -> int:
    """Years, or months since the year nought."""
    return int(name[:4]) * 12 + int(name[5:7]) - 1 if len(name) > 4 else int(name)


def _name(number: int, by: str) -> str:
    return f"{number // 12}-{number % 12 + 1:02d}" if by == "month" else f"{number}"
