"""The sentence by which a notebook shows how it counts."""

from __future__ import annotations

import pandas as pd


def example_sentence(mentions: pd.DataFrame) -> pd.DataFrame:
    """The mentions of the first sentence that names two actors; where there is none, of the first that names one."""
    if mentions.empty:
        return mentions
    keys = ["doc_id", "sentence_id"]
    actors = mentions.groupby(keys, sort=True).entity.nunique()
    enough = actors[actors >= 2] if (actors >= 2).any() else actors
    doc_id, sentence_id = enough.index[0]
    chosen = (mentions.doc_id == doc_id) & (mentions.sentence_id == sentence_id)
    return mentions[chosen].sort_values("start").reset_index(drop=True)
