"""A term's rate in each month or year of publication."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter, MaxNLocator

from dossier.figures import layout, style
from dossier.figures.documents import counted
from dossier.figures.picture import Picture


def term_over_time(trend: pd.DataFrame, term: str, by: str, undated: int, source: str, per: int = 10_000) -> Picture:
    """A dot for each slice of time, with its interval where there is one.

    `trend`: from `statistics.term_over_time`; `undated`: documents that are in no slice. Data: `trend`.
    """
    n = int(trend["n_documents"].sum())
    caption = f"Occurrences of '{term}' per {per:,} running tokens by {by} of publication. Lines: 95 % bootstrap-t"
    caption += f" intervals over the documents of the {by}; open dots: too few documents for one, or the term in too"
    caption += f" few. n = {counted(int(trend['n'].sum()), 'occurrence', 'occurrences')},"
    caption += f" {counted(n, 'document', 'documents')}, {undated:,} without a {by} left out. Source: corpus {source}."
    drawn = trend.dropna(subset=["rate"])
    if len(drawn) < 2:
        return layout.nothing_to_show(
            title=f"No change of '{term}' over time to look at", reason=f"documents of two {by}s are needed",
            caption=caption, data=trend,
        )  # fmt: skip
    top = drawn.iloc[int(drawn["rate"].to_numpy().argmax())]
    title = f"'{term}' is used most in {top['slice']}: {top['rate']:,.0f} times in {per:,} words"
    alt = f"{title}. {counted(len(drawn), by, by + 's')} from {drawn['slice'].iloc[0]} to {drawn['slice'].iloc[-1]}."
    at = np.array([_number(name) for name in drawn["slice"]])
    sure = drawn["low"].notna().to_numpy()
    with style.sheet():
        figure, axes = layout.canvas(3.0)
        axes.plot(at, drawn["rate"], color=style.GRID, linewidth=1.2, zorder=1)
        axes.vlines(at[sure], drawn["low"][sure], drawn["high"][sure], color=style.BLUE, linewidth=1.4)
        for mask, face in ((sure, style.BLUE), (~sure, style.PAPER)):
            axes.plot(at[mask], drawn["rate"][mask], "o", color=style.BLUE, markersize=5, markerfacecolor=face)
        axes.set_ylim(0, None)
        axes.margins(x=0.06)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True, steps=[1, 2, 3, 5, 6, 10]))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _name(round(value), by)))
        layout.number_axis(axes.yaxis)
        axes.set(xlabel=f"{by} of publication", ylabel=f"per {per:,} tokens")
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=trend)


def _number(name: str) -> int:
    """Years, or months since the year nought."""
    return int(name[:4]) * 12 + int(name[5:7]) - 1 if len(name) > 4 else int(name)


def _name(number: int, by: str) -> str:
    return f"{number // 12}-{number % 12 + 1:02d}" if by == "month" else f"{number}"
