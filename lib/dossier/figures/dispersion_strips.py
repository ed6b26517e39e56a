"""Where a term stands in every document."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import layout, style
from dossier.figures.bars import bar_numbers, draw_bars
from dossier.figures.document_labels import names
from dossier.figures.documents import ROW_HEIGHT, ROWS, counted, row_axis
from dossier.figures.picture import Picture

STRIPS_RASTERISED = 2000
"""Marks beyond which a strip plot is an image inside the vector figure."""
PARTS = 20
"""bars over the strips"""


def dispersion_strips(places: pd.DataFrame, documents: pd.DataFrame, term: str, source: str) -> Picture:
    """Where in every document a term stands: one row a document, its beginning left, its end right.

    `places`: from `dispersion.places`. Data: `places`, and `part` (the twentieth of the document, from 1: its bar).
    """
    edges = np.linspace(0, 1, PARTS + 1)
    places = places.assign(part=bar_numbers(places["place"], edges))
    n, found = len(documents), places["doc_id"].nunique()
    caption = f"Each mark is one occurrence; left is the beginning of a document, right its end. n = {len(places):,}"
    caption += f" occurrences, {counted(n, 'document', 'documents')}. Source: {source}."
    title = (
        f"'{term}' stands in {found:,} of {counted(n, 'document', 'documents')}, {len(places):,} times in all"
    )
    if places.empty:
        reason = f"'{term}' does not stand in this corpus"
        return layout.nothing_to_show(title=title, reason=reason, caption=caption, data=places)
    early = float((places["place"] < 1 / 3).mean())
    alt = f"{title}; {early:.0%} of the occurrences stand in the first third of their document."
    rows = places["doc_id"].map({doc_id: i for i, doc_id in enumerate(documents["doc_id"])})
    with style.sheet():
        if n <= ROWS:
            figure, axes = layout.canvas(0.75 + ROW_HEIGHT * n)
            axes.hlines(range(n), 0, 1, color=style.GRID, linewidth=1)
            axes.vlines(places["place"], rows - 0.35, rows + 0.35, color=style.BLUE, linewidth=1.6)
            label = names(documents)
            row_axis(axes, [label[d] for d in documents["doc_id"]])
        else:
            figure, (above, axes) = layout.canvas(5.0, 2, sharex=True, height_ratios=[1, 3.2])
            draw_bars(above, places["part"], edges, style.SKY)
            above.set_ylabel("occurrences")
            raster = len(places) > STRIPS_RASTERISED
            size = 2 if len(places) < STRIPS_RASTERISED else 0.6
            axes.plot(
                places["place"],
                rows,
                ".",
                color=style.BLUE,
                markersize=size * 2,
                mew=0,
                alpha=0.7,
                rasterized=raster,
            )
            axes.set_ylim(n + n * 0.01, -n * 0.01)
            axes.set_ylabel("documents, in the order of the corpus")
            layout.number_axis(axes.yaxis)
        axes.set_xlim(-0.01, 1.01)
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["beginning", "25 %", "50 %", "75 %", "end"])
        axes.set_xlabel("place in the document")
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=places)
