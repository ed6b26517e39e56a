"""What each document is called in a figure: short, and no two alike."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from dossier.figures.layout import legible

LABEL_LENGTH = 48
"""Characters: a headline is seldom longer, and the bars beside it still have more than half of the page."""
ADDED = 18
"""Characters that are added, at most, to a title that several documents have."""


def names(documents: pd.DataFrame) -> dict[str, str]:
    """A label for each document: its title; where others have the same, with what tells it from them; else its doc_id.

    What is added is the day of publication, or the publisher, or both, whichever first tells all of one title apart.
    """
    labels = dict(zip(documents["doc_id"], documents["title"].astype("str").map(_cut), strict=True))
    for title, same in documents.groupby(documents["doc_id"].map(labels), sort=False):
        if len(same) > 1 or not title:
            labels |= dict(zip(same["doc_id"], _told_apart(same), strict=True))
    times = Counter(labels.values())
    return {doc_id: label if times[label] == 1 else _cut(doc_id) for doc_id, label in labels.items()}


def _cut(text: object) -> str:
    return legible(text, LABEL_LENGTH)


def _told_apart(same: pd.DataFrame) -> list[str]:
    """Labels for documents of one title, or of none."""
    published, publisher = (same[name].astype("str").tolist() for name in ("published", "publisher"))
    both = [f"{who}, {when}" if who and when else "" for who, when in zip(publisher, published, strict=True)]
    titles = same["title"].astype("str").tolist()
    for apart in (published, publisher, both):
        added = [legible(one, ADDED) for one in apart]
        if all(titles) and all(added) and len(set(added)) == len(added):
            room = [LABEL_LENGTH - len(f" ({one})") for one in added]
            cut = [legible(title, most) for title, most in zip(titles, room, strict=True)]
            return [f"{title} ({one})" for title, one in zip(cut, added, strict=True)]
    return same["doc_id"].map(_cut).tolist()
