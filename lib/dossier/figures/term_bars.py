"""The most frequent terms as bars, with how sure their rates are."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import layout, style
from dossier.figures.documents import ROW_HEIGHT, counted, row_axis
from dossier.figures.picture import Picture

DOTS = 12
"""Documents whose own rates are drawn one by one; with more, the interval stands for them."""


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
    title = _title(top, per)
    if intervals:
        caption += " Lines: 95 % bootstrap intervals over documents, for terms in enough of them."
    elif 1 < n <= DOTS:
        caption += " Bars: all documents together; dots: each document. Too few documents for an interval."
    alt = f"{title}. {_then(top)}{counted(len(top), 'term', 'terms')} drawn."
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
                clip_on=False,
            )
        row_axis(axes, [layout.legible(term) for term in top["term"]])
        axes.set_xlim(0, None)
        axes.set_xlabel(f"occurrences per {per:,} tokens")
        layout.number_axis(axes.xaxis)
        caption += f" Source: {source}."
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=top)


def _title(top: pd.DataFrame, per: int) -> str:
    """The first term, and that others are as frequent where they are."""
    first, equal = top.iloc[0], int((top["n"] == top["n"].iloc[0]).sum()) - 1
    rate = f"{first['rate']:,.0f} in {per:,} words"
    if not equal:
        return f"'{first['term']}' is the most frequent term: {rate}"
    others = f"'{top['term'].iloc[1]}'" if equal == 1 else f"{equal} more"
    return f"'{first['term']}' and {others} are the most frequent terms: {rate} each"


def _then(top: pd.DataFrame) -> str:
    """The terms after the most frequent ones."""
    others = top.loc[top["n"] < top["n"].iloc[0], "term"].head(4)
    return f"Then {', '.join(map(str, others))}. " if len(others) else ""
