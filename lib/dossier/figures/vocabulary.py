"""The vocabulary as pictures: its diversity, its frequencies (Zipf), its growth (Heaps)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import layout, style
from dossier.figures.bars import bar_numbers, draw_bars
from dossier.figures.document_labels import names
from dossier.figures.documents import BINS, ROW_HEIGHT, ROWS, counted, row_axis
from dossier.figures.picture import Picture

NAMED = (1, 2, 3, 5, 10, 20, 50, 100, 300, 1000, 3000, 10000)
"""Ranks near which a dot of the curve of frequencies has its word beside it, where there is room."""
ALONG = 300
"""Places of the dashed line that no word may cover."""


def lexical_diversity(documents: pd.DataFrame, diversity: pd.DataFrame, window: int, source: str) -> Picture:
    """MATTR of each document with its interval; for more than ROWS documents, its distribution.

    Data: the table of `diversity.diversity`, `mark` (the row, or the bar in which it is counted, from 1) and
    `evidence` (the document).
    """
    edges = np.histogram_bin_edges(diversity["mattr"].dropna(), bins=BINS)
    rows = pd.Series(range(1, len(diversity) + 1), index=diversity.index).astype("Int64")
    bars = bar_numbers(diversity["mattr"], edges)
    diversity = diversity.assign(mark=bars if len(diversity) > ROWS else rows.where(diversity["mattr"].notna()))
    diversity["evidence"] = [(doc_id,) for doc_id in diversity["doc_id"]]
    used = diversity[diversity["mattr"].notna()]
    short = len(diversity) - len(used)
    intervals = int(used["low"].notna().sum())
    caption = f"MATTR: mean share of different words in all windows of {window} tokens."
    caption += f" n = {counted(len(used), 'document', 'documents')}"
    caption += f", {short:,} shorter than the window left out." if short else "."
    if used.empty:
        reason = f"no document has {window} tokens"
        return layout.nothing_to_show(
            title="No diversity to compare", reason=reason, caption=caption, data=diversity
        )
    low, high = used["mattr"].min(), used["mattr"].max()
    title = f"In {window} words of running text, {low * window:.0f} to {high * window:.0f} are different ones"
    if f"{low * window:.0f}" == f"{high * window:.0f}":
        title = f"In {window} words of running text, about {low * window:.0f} are different ones"
    alt = (
        f"{title}. Median MATTR {used['mattr'].median():.2f}. {counted(len(used), 'document', 'documents')}."
    )
    with style.sheet():
        if len(diversity) <= ROWS:
            figure, axes = layout.canvas(0.75 + ROW_HEIGHT * len(diversity))
            _diversity_rows(axes, documents, diversity)
            caption += (
                f" Bars: 95 % moving-block intervals, for {intervals:,} long enough." if intervals else ""
            )
        else:
            figure, axes = layout.canvas(2.6)
            draw_bars(axes, diversity["mark"], edges)
            axes.axvline(used["mattr"].median(), color=style.VERMILION)
            axes.set_ylabel("documents")
            caption += " Orange line: median."
        axes.set_xlabel(f"MATTR, window of {window} tokens")
        layout.number_axis(axes.xaxis)
        caption += f" Source: {source}."
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=diversity)


def _diversity_rows(axes: layout.Axes, documents: pd.DataFrame, diversity: pd.DataFrame) -> None:
    for row, (value, low, high) in enumerate(
        zip(*(diversity[c] for c in ("mattr", "low", "high")), strict=True)
    ):
        if np.isnan(value):
            transform = axes.get_yaxis_transform()
            axes.text(
                0.01,
                row,
                "too short",
                transform=transform,
                va="center",
                color=style.SOFT,
                size=style.LABEL_SIZE,
            )
            continue
        if not np.isnan(low):
            axes.plot([low, high], [row, row], color=style.BLUE, linewidth=1.4)
        axes.plot([value], [row], "o", color=style.BLUE, markersize=6)
    label = names(documents)
    row_axis(axes, [label[d] for d in diversity["doc_id"]])
    axes.margins(x=0.15)


def zipf_curve(zipf: pd.DataFrame, drawn: pd.DataFrame, exponent: float, source: str) -> Picture:
    """Frequency against rank, both logarithmic.

    `zipf`: from `growth.zipf`; `drawn`: the rows of it that become dots, with their `evidence`. Data: `drawn`.
    """
    n_types, n_tokens = len(zipf), int(zipf["n"].sum())
    once = int((zipf["n"] == 1).sum())
    caption = (
        f"Each dot is a word or number; both axes logarithmic. n = {n_types:,} types, {n_tokens:,} tokens."
    )
    if len(drawn) < n_types:
        caption += f" Drawn: {len(drawn):,} of them, evenly spaced."
    caption += " Larger and dark: words that are named." if (zipf["n"] > 1).any() else ""
    caption += " Dashed: frequency falling as 1/rank."
    caption += "" if np.isnan(exponent) else f" Zipf exponent by maximum likelihood: {exponent:.2f}."
    caption += f" Source: {source}."
    if zipf.empty:
        return layout.nothing_to_show(
            title="No words", reason="the corpus has no words", caption=caption, data=drawn
        )
    title = f"{once / n_types:.0%} of the {n_types:,} different words and numbers stand here only once"
    top = zipf.iloc[0]
    alt = f"{title}. The most frequent, '{top['token']}', stands {top['n']:,} times; the curve falls to 1."
    with style.sheet():
        figure, axes = layout.canvas(3.6)
        axes.set(xscale="log", yscale="log", xlabel="rank", ylabel="occurrences")
        axes.plot([1, n_types], [top["n"], top["n"] / n_types], "--", color=style.GREY, linewidth=1)
        axes.plot(drawn["rank"], drawn["n"], "o", color=style.BLUE, markersize=3.5, markeredgewidth=0)
        axes.set_ylim(0.7, top["n"] * 2)
        axes.set_xlim(0.8, max(n_types * 1.3, 2))
        layout.log_axis(axes.xaxis)
        layout.log_axis(axes.yaxis)
        layout.settled(figure, title=title, caption=caption)
        dots = drawn[drawn["n"] > 1].reset_index(drop=True)
        nearest = [int((dots["rank"] - spot).abs().argmin()) for spot in NAMED if spot <= dots["rank"].max()]
        shown = dots.iloc[sorted(set(nearest))]
        points = list(zip(shown["rank"].astype(float), shown["n"].astype(float), strict=True))
        curve = layout.boxes_of(axes, list(zip(drawn["rank"], drawn["n"], strict=True)), radius=2)
        along = np.geomspace(1, max(n_types, 2), ALONG)
        line = layout.boxes_of(axes, list(zip(along, top["n"] / along, strict=True)), radius=1)
        placed = layout.label_points(axes, points, list(shown["token"]), avoid=[*curve, *line])
        named = shown.iloc[placed]
        axes.plot(named["rank"], named["n"], "o", color=style.INK, markersize=5, markeredgewidth=0)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=drawn)


def growth_curve(growth: pd.DataFrame, exponent: float, source: str) -> Picture:
    """Types against tokens, as they come and as a random draw would give them. Data: the growth table."""
    caption = "Blue: in the order of the corpus. Dashed: expected for so many tokens drawn at random from it."
    caption += (
        "" if np.isnan(exponent) else f" Heaps exponent, by least squares on logarithms: {exponent:.2f}."
    )
    if growth.empty:
        return layout.nothing_to_show(
            title="No words", reason="the corpus has no words", caption=caption, data=growth
        )
    n_tokens, n_types = int(growth["n_tokens"].iloc[-1]), int(growth["n_types"].iloc[-1])
    caption += f" n = {n_tokens:,} tokens, {n_types:,} types. Source: {source}."
    half = growth.iloc[(growth["n_tokens"] - n_tokens / 2).abs().argmin()]
    later = 1 - half["n_types"] / n_types
    title = f"The second half of the text brings {later:.0%} of the vocabulary"
    alt = f"{title}; the curve ends at {n_types:,} different words and numbers in {n_tokens:,}."
    with style.sheet():
        figure, axes = layout.canvas(3.2)
        axes.plot(growth["n_tokens"], growth["expected"], "--", color=style.GREY, linewidth=1.2)
        axes.plot(growth["n_tokens"], growth["n_types"], color=style.BLUE)
        axes.set(xlabel="tokens read", ylabel="different ones among them", xlim=(0, None), ylim=(0, None))
        layout.number_axis(axes.xaxis)
        layout.number_axis(axes.yaxis)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=growth)
