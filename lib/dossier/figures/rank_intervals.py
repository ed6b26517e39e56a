"""The multiverse as a picture: between which ranks a finding moves when the analyst chooses otherwise."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import layout, style
from dossier.figures.documents import ROW_HEIGHT, counted, row_axis
from dossier.figures.picture import Picture


def rank_intervals(every: pd.DataFrame, summary: pd.DataFrame, top: int, source: str) -> Picture:
    """The ranks of each finding under every combination of choices.

    `every`, `summary`: from `multiverse.frequency_multiverse`. Data: `every`.
    """
    n = int(summary["n_choices"].max()) if len(summary) else 0
    always = int((summary["share_in_top"] == 1).sum()) if len(summary) else 0
    choices = [c.replace("_", " ") for c in every.columns if c not in ("term", "rank", "n", "evidence")]
    caption = f"Each small dot is the rank under one of {n} combinations of {', '.join(choices)}; the large dot is the"
    caption += (
        f" rank in this notebook; the line from best to worst. Logarithmic axis. Shaded: the first {top}."
    )
    caption += f" n = {counted(len(summary), 'term', 'terms')}. Source: {source}."
    if summary.empty:
        return layout.nothing_to_show(
            title="No findings to follow",
            reason="no token was ranked to begin with",
            caption=caption,
            data=every,
        )
    followed = counted(len(summary), "term stays", "terms stay")
    title = f"{always} of the first {followed} among the first {top} whatever is chosen"
    if "stop_words" in every:
        quiet = every[every["stop_words"] == "without stop words"].groupby("term")["rank"].max()
        title += f", {int((quiet <= top).sum())} as long as stop words are left out"
    moved = summary["term"].iloc[int(summary["worst"].fillna(np.inf).argmax())]
    alt = f"{title}. '{moved}' moves furthest."
    with style.sheet():
        figure, axes = layout.canvas(0.8 + ROW_HEIGHT * len(summary))
        rows = np.arange(len(summary))
        axes.axvspan(0.8, top + 0.5, color=style.GRID, alpha=0.5, linewidth=0)
        axes.hlines(rows, summary["best"], summary["worst"], color=style.BLUE, linewidth=1.4)
        place = {term: i for i, term in enumerate(summary["term"])}
        axes.plot(every["rank"], every["term"].map(place), "o", color=style.SKY, markersize=3.5, mew=0)
        axes.plot(summary["rank"], rows, "o", color=style.BLUE, markersize=6.5)
        row_axis(axes, [layout.legible(term) for term in summary["term"]])
        axes.set(xscale="log", xlabel="rank")
        axes.set_xlim(0.8, max(float(every["rank"].max()) * 1.3, 12))
        layout.log_axis(axes.xaxis)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=every)
