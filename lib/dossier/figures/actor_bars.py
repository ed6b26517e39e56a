"""Who is named most: a bar for each actor."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import MaxNLocator

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show, number_axis
from dossier.figures.names import actor_name, counted
from dossier.figures.picture import Picture

ROW = 0.24
"""inches for a bar"""
LABEL_LENGTH = 28


def actor_bars(
    counts: pd.DataFrame, *, n_sentences: int, n_documents: int, source: str, most: int | None = None, foreign: int = 0
) -> Picture:
    """A bar for each row of `statistics.actors.actor_counts`, or the first `most`: the sentences that name the actor.

    `foreign`: how many of the sentences are of documents that are not in English, which hardly name any.

    `data`: entity, kind, n_sentences, n_documents, evidence (the ids of the n_sentences sentences).
    """
    title = "Who is named, and in how many sentences"
    n_actors, left = len(counts), counts.iloc[most:] if most else counts.iloc[:0]
    counts = counts.iloc[:most]
    caption = (
        f"Sentences that name an actor at least once, by any of its names; behind the bar the number of sentences "
        f"and of documents. n = {counted(n_sentences, 'sentence')} in {counted(n_documents, 'document')}"
        f"{f', {foreign:,} of them of documents that are not in English' if foreign else ''}.{_cut(counts, left, n_actors)}"
        f" Source: {source}."
    )
    data = counts[["entity", "kind", "n_sentences", "n_documents", "evidence"]].reset_index(drop=True)
    if data.empty:
        reason = "No actor of the kinds that are counted is named."
        return nothing_to_show(title=title, reason=reason, caption=caption, data=data)
    with style.sheet():
        figure, axes = canvas(0.5 + ROW * len(data))
        places = range(len(data))
        axes.barh(places, data.n_sentences, color=style.BLUE, height=0.7)
        axes.set_yticks(places, _labels(data))
        for y, sentences, documents in zip(places, data.n_sentences, data.n_documents, strict=True):
            axes.annotate(
                f"{sentences:,} in {documents:,}", (sentences, y), (4, 0), textcoords="offset points",
                va="center", size=style.LABEL_SIZE, color=style.SOFT,
            )  # fmt: skip
        axes.set_ylim(len(data) - 0.4, -0.6)
        axes.set_xlim(0, data.n_sentences.max() * 1.16)
        axes.set_xlabel("sentences")
        axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        number_axis(axes.xaxis)
        axes.tick_params(axis="y", length=0)
        return finished(figure, title=title, caption=caption, alt=_alt(data), data=data)


def _cut(drawn: pd.DataFrame, left: pd.DataFrame, n_actors: int) -> str:
    """How many are left out, and how many of these are named as often as the last that is drawn."""
    if left.empty:
        return ""
    last = drawn.n_sentences.iloc[-1]
    equals = int((left.n_sentences == last).sum())
    alike = f"; {equals:,} of the others are named in {counted(int(last), 'sentence')} as well" if equals else ""
    return f" {len(drawn):,} of {n_actors:,} actors, most sentences first, then most mentions, then by the alphabet{alike}."


def _labels(data: pd.DataFrame) -> list[str]:
    pairs = zip(data.entity, data.kind, strict=True)
    return [f"{legible(actor_name(entity), LABEL_LENGTH)} ({kind})" for entity, kind in pairs]


def _alt(data: pd.DataFrame) -> str:
    first = [
        f"{actor_name(e)} {n:,}" for e, n in zip(data.entity.head(5), data.n_sentences.head(5), strict=True)
    ]
    return (
        f"Bar chart of {len(data)} actors by the number of sentences that name them: {', '.join(first)}"
        + (", and fewer for the others." if len(data) > 5 else ".")
    )
