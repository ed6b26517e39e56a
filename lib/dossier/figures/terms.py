"""Terms as pictures: how often, how sure, where."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import layout, style
from dossier.figures.documents import ROW_HEIGHT, ROWS, counted, names, row_axis
from dossier.figures.picture import Picture

DOTS = 12
"""Documents whose own rates are drawn one by one; with more, the interval stands for them."""
STRIPS_RASTERISED = 2000
"""Marks beyond which a strip plot is an image inside the vector figure."""
PARTS = 20


def term_bars(
    top: pd.DataFrame, rates: pd.DataFrame, source: str, unit: str = "token", per: int = 10_000
) -> Picture:
    """The most frequent terms with their rate: an interval where there is one, else the rate of each document.

    `top`: from `frequency.top_terms`; `rates`: from `frequency.document_rates` (drawn for up to DOTS
    documents). Data: `top`.
    """
    n = rates["doc_id"].nunique()
    intervals = bool(top["low"].notna().any())
    caption = f"Occurrences per {per:,} running tokens, stop words included in the tokens but not drawn; unit: {unit}."
    caption += f" n = {counted(n, 'document', 'documents')}, {counted(int(top['n'].sum()), 'occurrence', 'occurrences')}."
    if top.empty:
        return layout.nothing_to_show(
            title="No terms", reason="no term is left to count", caption=caption, data=top
        )
    first = top.iloc[0]
    title = f"'{first['term']}' is the most frequent term: {first['rate']:,.0f} in {per:,} words"
    if intervals:
        caption += " Lines: 95 % bootstrap intervals over documents."
    elif 1 < n <= DOTS:
        caption += " Bars: all documents together; dots: each document. Too few documents for an interval."
    alt = f"{title}. Then {', '.join(str(t) for t in top['term'][1:5])}. {counted(len(top), 'term', 'terms')} drawn."
    with style.sheet():
        figure, axes = layout.canvas(0.75 + ROW_HEIGHT * len(top))
        rows = np.arange(len(top))
        axes.barh(rows, top["rate"], color=style.SKY, height=0.7)
        if intervals:
            axes.hlines(rows, top["low"], top["high"], color=style.INK, linewidth=1.6)
        elif 1 < n <= DOTS:
            place = {term: i for i, term in enumerate(top["term"])}
            drawn = rates[rates["term"].isin(place)]
            axes.plot(
                drawn["rate"],
                drawn["term"].map(place),
                "o",
                color=style.BLUE,
                markersize=4,
                alpha=0.8,
                mec=style.PAPER,
            )
        row_axis(axes, [layout.legible(term) for term in top["term"]])
        axes.set_xlim(0, None)
        axes.set_xlabel(f"occurrences per {per:,} tokens")
        layout.number_axis(axes.xaxis)
        caption += f" Source: corpus {source}."
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=top)


def dispersion_strips(places: pd.DataFrame, documents: pd.DataFrame, term: str, source: str) -> Picture:
    """Where in every document a term stands: one row a document, its beginning left, its end right.

    `places`: from `dispersion.places`. Data: `places`.
    """
    n, found = len(documents), places["doc_id"].nunique()
    caption = f"Each mark is one occurrence; left is the beginning of a document, right its end. n = {len(places):,}"
    caption += f" occurrences, {counted(n, 'document', 'documents')}. Source: corpus {source}."
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
            above.hist(
                places["place"],
                bins=PARTS,
                range=(0, 1),
                color=style.SKY,
                edgecolor=style.PAPER,
                linewidth=0.5,
            )
            above.set_ylabel("occurrences")
            layout.number_axis(above.yaxis)
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
