"""Keyness as a picture: effect size against evidence."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

from dossier.figures import layout, style
from dossier.figures.documents import counted
from dossier.figures.picture import Picture

LEVEL = 0.05
"""the false discovery rate at which a term is drawn as found"""
LEAST = 0.1
"""G2 below which the height of a mark tells no more"""
LABELS = 40
"""Points that may get a label, the strongest first."""
DIGITS = 4
"""to which two terms have the same numbers"""
AT_ONE_POINT = 3
"""Terms of one point that its label names; of more it names two and counts the others."""
RASTERISED = 2000


def keyness_map(
    keyness: pd.DataFrame,
    focus: str,
    reference: str,
    n_documents: tuple[int, int],
    smallest_p: float,
    source: str,
) -> Picture:
    """Each term by how much more one group uses it (across) and how strong the evidence is (upwards).

    `keyness`: from `keyness.keyness`; `n_documents`: documents in focus and reference; `smallest_p`: from
    `permutation.smallest_p`. Data: `keyness`.
    """
    testable = smallest_p <= LEVEL
    found = keyness["q"] <= LEVEL if testable else pd.Series(False, index=keyness.index)
    if keyness.empty:
        reason = "two groups with a document each are needed, and terms frequent enough in them"
        caption = f"Keyness between two groups of documents. n = 0 terms. Source: {source}."
        return layout.nothing_to_show(
            title="Nothing to compare", reason=reason, caption=caption, data=keyness
        )
    caption = f"Across: log2 ratio of rates, right more in '{focus}' ({counted(n_documents[0], 'document', 'documents')}),"
    caption += f" left more in '{reference}' ({n_documents[1]:,}). Upwards: log-likelihood G2. n = {len(keyness):,} terms"
    n_points = len(_at_points(keyness))
    at_points = f" at {counted(n_points, 'point', 'points')}: terms with the same numbers share a mark and its label"
    caption += f"{at_points if n_points < len(keyness) else ''}."
    if testable:
        told = counted(int(found.sum()), "term tells", "terms tell") if found.any() else "No term tells"
        title = f"{told} the two groups apart beyond what documents vary"
        caption += f" Filled: q below {LEVEL} (permutation of documents, Benjamini-Hochberg)."
    else:
        leads = int((keyness["lrc"] != 0).sum())
        told = counted(leads, "term is a lead, no finding", "terms are leads, not findings")
        title = f"So few documents cannot show a difference: {told if leads else 'no term is even a lead'}"
        caption += " A lead is a term with an LRC other than 0."
        caption += f" Open marks: no test; the smallest p that so few documents allow is {smallest_p:.2g}."
    low = int((keyness["log_likelihood"] < LEAST).sum())
    caption += f" {counted(low, 'term', 'terms')} with a G2 below {LEAST} drawn at {LEAST}." if low else ""
    caption += f" Source: {source}."
    strongest = keyness[found].head(5)["term"] if found.any() else keyness.head(5)["term"]
    among = "Of these the strongest" if found.any() else "Strongest"
    order = "conservative log ratio" if (keyness["lrc"] != 0).any() else "log-likelihood"
    alt = f"{title}. {among} by {order}: {', '.join(map(str, strongest))}."
    with style.sheet():
        figure, axes = layout.canvas(4.6)
        _draw(axes, keyness, found)
        axes.set_xlabel(f"log2 ratio of rates: 1 is twice as often in '{layout.legible(focus)}'")
        axes.set_ylabel("log-likelihood G2")
        layout.settled(figure, title=title, caption=caption)
        named = _at_points(keyness)
        points, labels = list(named), [_label(terms) for terms in named.values()]
        others = layout.boxes_of(axes, points[LABELS:500], radius=2)
        layout.label_points(axes, points[:LABELS], labels[:LABELS], avoid=[_middle(axes), *others])
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=keyness)


def _at_points(keyness: pd.DataFrame) -> dict[tuple[float, float], list[str]]:
    """The terms at each point, the point of the strongest first; what no eye can part is one point."""
    found: dict[tuple[float, float], list[str]] = {}
    for x, y, term in zip(keyness["log_ratio"], _height(keyness), keyness["term"], strict=True):
        found.setdefault((round(float(x), DIGITS), round(float(y), DIGITS)), []).append(str(term))
    return found


def _label(terms: list[str]) -> str:
    """'salt, corn' for two terms at one point, 'salt, corn and 3 more' for five."""
    if len(terms) <= AT_ONE_POINT:
        return ", ".join(terms)
    return f"{', '.join(terms[: AT_ONE_POINT - 1])} and {len(terms) - AT_ONE_POINT + 1:,} more"


def _middle(axes: Axes) -> Bbox:
    """The line between the two groups, in pixels: a label that lies on it would seem to belong to both."""
    frame, x = axes.get_window_extent(), axes.transData.transform((0, 1))[0]
    return Bbox.from_extents(x - 2, frame.y0, x + 2, frame.y1)


def _height(keyness: pd.DataFrame) -> pd.Series:
    return keyness["log_likelihood"].clip(lower=LEAST)


def _draw(axes: Axes, keyness: pd.DataFrame, found: pd.Series) -> None:
    raster = len(keyness) > RASTERISED
    for mask, face in ((~found, "none"), (found, None)):
        rows = keyness[mask]
        for side, colour in ((rows["log_ratio"] > 0, style.VERMILION), (rows["log_ratio"] <= 0, style.BLUE)):
            drawn = rows[side]
            marker = "o" if colour == style.VERMILION else "s"
            axes.plot(
                drawn["log_ratio"], _height(drawn), marker, color=colour, markersize=4, alpha=0.75,
                markerfacecolor=face or colour, markeredgewidth=0.9, rasterized=raster,
            )  # fmt: skip
    axes.axvline(0, color=style.GREY, linewidth=0.8)
    widest = float(np.abs(keyness["log_ratio"]).max()) * 1.25 + 0.2
    axes.set(xlim=(-widest, widest), yscale="log")
    highest = float(keyness["log_likelihood"].max())
    axes.set_ylim(0.08, max(highest, 1) * 3)
    layout.log_axis(axes.yaxis)
    layout.number_axis(axes.xaxis)
