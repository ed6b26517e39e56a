"""What becomes of each pair when the analyst chooses otherwise: its ranks, and where it exceeds chance."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
from matplotlib.ticker import LogLocator, NullLocator

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show, number_axis
from dossier.figures.names import pair_name
from dossier.figures.picture import Picture
from dossier.statistics.edge_multiverse import TESTS
from dossier.statistics.evidence import within_limit
from dossier.statistics.incidence import UNITS

TITLE = "Which pairs hold under other choices"
ROW = 0.27
"""inches for a pair"""
LABEL_LENGTH = 38
UNIT_MARKS = {"sentence": "o", "paragraph": "s", "document": "^"}


def pair_ranks(every: pd.DataFrame, summary: pd.DataFrame, *, source: str) -> Picture:
    """A row for each pair of `summary`, a mark for each choice of `every`; both from `edge_multiverse`.

    Filled marks: the pair exceeds chance under that choice. `data`: the rows of `every` that are drawn, with the ids
    of the n_together units (the first ones, where all together are too many for a file).
    """
    keys = ["actor_a", "actor_b"]
    data = every.merge(summary[keys], on=keys)
    data["evidence"] = within_limit(data.evidence)
    caption = _caption(every, data, summary, source)
    if data.empty:
        return nothing_to_show(
            title=TITLE, reason="No two actors are named together.", caption=caption, data=data
        )
    with style.sheet():
        figure, axes = canvas(0.6 + ROW * len(summary))
        rows = np.arange(len(summary))
        axes.hlines(rows, summary.best, summary.worst, color=style.GRID, linewidth=3, zorder=1)
        place = {pair: i for i, pair in enumerate(zip(summary.actor_a, summary.actor_b, strict=True))}
        for (unit, shape), exceeds in product(UNIT_MARKS.items(), (False, True)):
            marks = data[(data.unit == unit) & (data.exceeds == exceeds)]
            heights = [place[pair] for pair in zip(marks.actor_a, marks.actor_b, strict=True)]
            face = style.BLUE if exceeds else style.PAPER
            axes.scatter(
                marks["rank"], heights, s=26, marker=shape, facecolor=face, edgecolor=style.BLUE, linewidth=1,
                zorder=2 + exceeds,
            )  # fmt: skip
        names = [pair_name(a, b) for a, b in zip(summary.actor_a, summary.actor_b, strict=True)]
        axes.set_yticks(rows, [legible(name, LABEL_LENGTH) for name in names])
        axes.set_ylim(len(summary) - 0.4, -0.6)
        axes.set(xscale="log", xlabel="rank")
        axes.set_xlim(0.85, max(float(data["rank"].max()) * 1.2, 12.0))
        axes.xaxis.set_major_locator(LogLocator(base=10, subs=(1, 2, 5)))
        axes.xaxis.set_minor_locator(NullLocator())
        number_axis(axes.xaxis)
        axes.tick_params(axis="y", length=0)
        for y, share in zip(rows, summary.share_exceeding, strict=True):
            axes.annotate(
                f"{share:.0%}", (1, y), (4, 0), xycoords=axes.get_yaxis_transform(), textcoords="offset points",
                va="center", size=style.LABEL_SIZE, color=style.SOFT,
            )  # fmt: skip
        return finished(figure, title=TITLE, caption=caption, alt=_alt(summary), data=data)


def _caption(every: pd.DataFrame, drawn: pd.DataFrame, summary: pd.DataFrame, source: str) -> str:
    n = len(UNITS) * drawn.people.nunique() * every.copies.nunique() * len(TESTS)
    n_alphas = int(summary.n_choices.max()) // max(n, 1) if len(summary) else 0
    copies = "copies of articles counted or not, " if every.copies.nunique() > 1 else ""
    return (
        f"Rank of the pair by p (1: the smallest) under up to {n} combinations of unit (circle: sentence, square: "
        f"paragraph, triangle: document), people counted or not, {copies}and test (exact sizes, SDSM, hypergeometric). "
        f"Filled: exceeds chance at the alpha of this notebook. At the right: share of all choices, {n_alphas} values of "
        f"alpha included, under which it does. Source: {source}."
    )


def _alt(summary: pd.DataFrame) -> str:
    top = summary.iloc[0]
    some = int((summary.share_exceeding > 0).sum())
    told = f"{some:,} {'exceeds' if some == 1 else 'exceed'} chance under at least one" if some else "none exceeds chance"
    under = f"exceeds chance under {top.share_exceeding:.0%}, " if some else ""
    return (
        f"Ranks of {len(summary)} pairs under all choices; {told}. First: {pair_name(top.actor_a, top.actor_b)}, {under}"
        f"ranks {top.best} to {top.worst}."
    )
