"""How often pairs are named together over time: a row for each pair, a column for each slice."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show
from dossier.figures.matrix import draw_cells, fit_numbers, frame_grid
from dossier.figures.names import counted, pair_name
from dossier.figures.picture import Picture
from dossier.statistics.edge_slices import UNDATED

TITLE = "When pairs are named together"
CELL_AT_MOST, ROW = 1.2, 0.28
"""inches"""
LABEL_LENGTH, LABEL_INCHES = 34, 2.7


def pair_trends(slices: pd.DataFrame, *, unit: str, by: str, source: str) -> Picture:
    """A grid of the table of `edge_slices`: the number is n_together, the shade its share of the slice's units.

    `data`: the rows with n_together above 0, with their evidence (the ids of the n_together units).
    """
    data = slices[slices.n_together > 0].reset_index(drop=True)
    names = sorted(set(slices.slice))
    sizes = slices.drop_duplicates("slice").set_index("slice").n_units
    listed = ", ".join(f"{sizes[name]:,} {'' if name == UNDATED else 'in '}{name}" for name in names)
    caption = (
        f"The number: {unit}s that name both. The shade: their share of all {unit}s of the {by} in which the "
        f"articles were published (n = {listed}). Source: {source}."
    )
    if data.empty:
        reason = f"No two actors are named in one {unit}."
        return nothing_to_show(title=TITLE, reason=reason, caption=caption, data=data)
    pairs = list(dict.fromkeys(zip(slices.actor_a, slices.actor_b, strict=True)))
    shares, texts = np.zeros((len(pairs), len(names))), [[""] * len(names) for _ in pairs]
    for a, b, name, n, share in zip(
        data.actor_a, data.actor_b, data.slice, data.n_together, data.share, strict=True
    ):
        row, column = pairs.index((a, b)), names.index(name)
        shares[row, column], texts[row][column] = share, f"{n:,}"
    with style.sheet():
        width = min(CELL_AT_MOST, (style.WIDTH - LABEL_INCHES) / len(names))
        figure, axes = canvas(0.9 + ROW * len(pairs))
        draw_cells(axes, shares / shares.max(), style.BLUE, texts)
        fit_numbers(axes, width)
        frame_grid(axes, [legible(pair_name(a, b), LABEL_LENGTH) for a, b in pairs], names)
        axes.set_box_aspect(ROW * len(pairs) / (width * len(names)))
        axes.set_anchor("W")
        return finished(
            figure, title=TITLE, caption=caption, alt=_alt(data, len(pairs), names, by), data=data
        )


def _alt(data: pd.DataFrame, n_pairs: int, names: list[str], by: str) -> str:
    top = data.sort_values(["share", "slice"], ascending=[False, True]).iloc[0]
    return (
        f"Grid of {counted(n_pairs, 'pair')} by {counted(len(names), 'slice')} of time ({by}s). The greatest share: "
        f"{pair_name(top.actor_a, top.actor_b)}, {top.n_together:,} of {top.n_units:,} in {top.slice}."
    )
