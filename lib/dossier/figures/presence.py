"""How sure each pair is: its count with an interval, and how often it exceeds chance in bootstrap samples."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show, number_axis
from dossier.figures.names import counted, pair_name
from dossier.figures.picture import Picture

TITLE = "How far each pair hangs on the articles at hand"
ROW = 0.25
"""inches for a pair"""
LABEL_LENGTH = 38


def presence(
    pairs: pd.DataFrame, tested: pd.DataFrame, evidence: pd.DataFrame, *, unit: str, source: str
) -> Picture:
    """Left the count of each row of `edge_presence` with its interval, right its presence.

    `tested`: of `edge_significance`, says which pairs exceed chance in the corpus itself; `evidence`: the table
    of `cooccurrence`. `data`: actor_a, actor_b, n_together, low, high, presence, exceeds, evidence (the ids of
    the n_together units).
    """
    keys = ["actor_a", "actor_b"]
    data = pairs.merge(tested[[*keys, "exceeds"]], on=keys).merge(evidence[[*keys, "evidence"]], on=keys)
    n_samples = int(pairs.n_samples.iloc[0]) if len(pairs) else 0
    n_documents = int(pairs.n_documents.iloc[0]) if len(pairs) else 0
    few = pairs.low.isna().all()
    interval = (
        "without an interval, for which there are too few documents"
        if few
        else "with a 95 % bootstrap interval"
    )
    caption = (
        f"Left: {unit}s that name both, {interval}. Right: share of {counted(n_samples, 'sample')} of "
        f"{counted(n_documents, 'document')}, drawn with replacement, in which the pair exceeds chance. Filled: it does so "
        f"in the corpus itself. Source: {source}."
    )
    data = data.drop(columns=["n_samples", "n_documents"])
    if n_documents == 1:
        reason = "There is one document, and every sample of it is the same."
        return nothing_to_show(title=TITLE, reason=reason, caption=caption, data=data.head(0))
    if data.empty:
        reason = f"No two actors are named in one {unit}."
        return nothing_to_show(title=TITLE, reason=reason, caption=caption, data=data)
    with style.sheet():
        figure, (left, right) = canvas(0.6 + ROW * len(data), 1, 2, sharey=True)
        _counts(left, data, unit)
        _shares(right, data)
        names = [pair_name(a, b) for a, b in zip(data.actor_a, data.actor_b, strict=True)]
        left.set_yticks(range(len(data)), [legible(name, LABEL_LENGTH) for name in names])
        left.set_ylim(len(data) - 0.4, -0.6)
        return finished(figure, title=TITLE, caption=caption, alt=_alt(data), data=data)


def _counts(axes: Axes, data: pd.DataFrame, unit: str) -> None:
    rows = np.arange(len(data))
    axes.hlines(rows, data.low, data.high, color=style.GREY, linewidth=2)
    _points(axes, data.n_together, data.exceeds)
    axes.set_xlim(0, max(1.0, float(np.nanmax([*data.high, *data.n_together]))) * 1.06)
    axes.set_xlabel(f"{unit}s that name both")
    axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    number_axis(axes.xaxis)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")


def _shares(axes: Axes, data: pd.DataFrame) -> None:
    axes.hlines(np.arange(len(data)), 0, data.presence * 100, color=style.SKY, linewidth=2)
    _points(axes, data.presence * 100, data.exceeds)
    axes.set_xlim(-2, 104)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.set_xlabel("% of samples above chance")
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")


def _points(axes: Axes, values: pd.Series, filled: pd.Series) -> None:
    faces = [style.BLUE if full else style.PAPER for full in filled]
    axes.scatter(values, range(len(values)), s=34, c=faces, edgecolors=style.BLUE, linewidths=1.3, zorder=3)


def _alt(data: pd.DataFrame) -> str:
    sure = data[data.presence >= 0.95]
    named = [pair_name(a, b) for a, b in zip(sure.actor_a.head(3), sure.actor_b.head(3), strict=True)]
    words = f" Above chance in at least 95 % of the samples: {', '.join(named)}" if named else ""
    more = f" and {len(sure) - 3} more" if len(sure) > 3 else ""
    bars = "" if data.low.isna().all() else "with intervals "
    return (
        f"Points {bars}for {counted(len(data), 'pair')} of actors; {int(data.exceeds.sum())} exceed chance in the "
        f"corpus.{words + more + '.' if named else ' None does so in 95 % of the samples.'}"
    )
