"""Who is reported to use which measure: a grid with the number of claims in each cell."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show
from dossier.figures.matrix import draw_cells, fit_numbers, frame_grid
from dossier.figures.names import actor_name, counted, measure_name
from dossier.figures.picture import Picture

TITLE = "Who is reported to use, weigh or refuse which measure"
CELL_AT_MOST, ROW = 0.85, 0.3
"""inches"""
LABEL_INCHES = 1.7
SENDERS = 30
"""drawn at most, those with most claims"""


def sender_by_measure(cells: pd.DataFrame, *, n_documents: int, source: str) -> Picture:
    """A grid of the table of `statistics.chronology.sender_by_measure`, its statuses added up.

    `data`: sender, measure, n_claims, evidence (the ids of the n_claims claims), one row a cell.
    """
    data = cells.groupby(["sender", "measure"], sort=True).agg(
        n_claims=("n_claims", "sum"), evidence=("evidence", "sum")
    )
    data = data.reset_index().astype({"n_claims": "int64", "evidence": "object"})
    totals = data.groupby("sender").n_claims.sum().sort_index().sort_values(ascending=False, kind="stable")
    senders = [str(sender) for sender in totals.index[:SENDERS]]
    data = data[data.sender.isin(senders)].reset_index(drop=True)
    weight = data.groupby("measure").n_claims.sum().sort_index().sort_values(ascending=False, kind="stable")
    measures = [str(measure) for measure in weight.index]
    left = len(totals) - len(senders)
    claims = counted(int(data.n_claims.sum()), "claim")
    caption = (
        f"Claims by sender and measure, whatever their status, most first; n = {claims} in "
        f"{counted(n_documents, 'document')}." + (f" {counted(left, 'sender')} with fewer claims not drawn." if left else "")
        + f" A claim is what a sentence reports, not what is true. Source: {source}."
    )  # fmt: skip
    if data.empty:
        return nothing_to_show(title=TITLE, reason="There is no sanction claim to show.", caption=caption, data=data)
    values = np.zeros((len(senders), len(measures)))
    for sender, measure, n in zip(data.sender, data.measure, data.n_claims, strict=True):
        values[senders.index(sender), measures.index(measure)] = n
    with style.sheet():
        width = min(CELL_AT_MOST, (style.WIDTH - LABEL_INCHES - 0.3) / len(measures))
        figure, axes = canvas(1.6 + ROW * len(senders))
        draw_cells(axes, values, style.VERMILION)
        fit_numbers(axes, width)
        frame_grid(
            axes, [legible(actor_name(s), 20) for s in senders], [legible(measure_name(m)) for m in measures]
        )
        axes.set_box_aspect(ROW * len(senders) / (width * len(measures)))
        axes.set_anchor("W")
        return finished(
            figure, title=TITLE, caption=caption, alt=_alt(data, len(senders), len(measures)), data=data
        )


def _alt(data: pd.DataFrame, n_senders: int, n_measures: int) -> str:
    top = data.sort_values(["n_claims", "sender", "measure"], ascending=[False, True, True]).head(3)
    named = [
        f"{actor_name(s)}, {measure_name(m)} ({n:,})"
        for s, m, n in zip(top.sender, top.measure, top.n_claims, strict=True)
    ]
    return f"Grid of {counted(n_senders, 'sender')} by {counted(n_measures, 'measure')}. Most claims: {'; '.join(named)}."
