"""From a pair of actors back to the sentences that name them."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

COLUMNS = ["evidence", "names", "text"]


def sentences_behind(
    unit_ids: Iterable[str],
    actors: Iterable[str],
    mentions: pd.DataFrame,
    units: pd.DataFrame,
    sentences: pd.DataFrame,
) -> pd.DataFrame:
    """The sentences of some units that name at least one of some actors, in the order of the corpus.

    `unit_ids`: the evidence of a pair; `units`: from `incidence.unit_ids`.

    - `evidence`: `doc_id:sentence_id`
    - `names`: the words by which the sentence names the actors, in the order of the text
    - `text`: the sentence
    """
    keys = ["doc_id", "sentence_id"]
    wanted = units[units.unit_id.isin(list(unit_ids))][keys]
    named = mentions[mentions.entity.isin(list(actors))].merge(wanted, on=keys).sort_values([*keys, "start"])
    found = named.groupby(keys, sort=True).surface.agg(", ".join).rename("names").reset_index()
    rows = found.merge(sentences[[*keys, "text"]], on=keys)
    return rows.assign(evidence=rows.doc_id.astype("str") + ":" + rows.sentence_id.astype("str"))[COLUMNS]


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
