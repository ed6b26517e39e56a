"""Who is named: how often, in how many sentences and documents."""

from __future__ import annotations

import pandas as pd

COLUMNS = [
    "entity", "kind", "n_mentions", "n_sentences", "n_documents", "sentence_share", "surfaces", "evidence",
]  # fmt: skip


def actor_counts(mentions: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """One row for each actor, the one named in most sentences first (ties: more mentions, then by name).

    - `entity`, `kind`: the actor; the kind that most of its mentions have
    - `n_mentions`, `n_sentences`, `n_documents`: mentions, and sentences and documents with at least one
    - `sentence_share`: n_sentences / all sentences of the corpus
    - `surfaces`: the spellings found, the most frequent first, with their counts
    - `evidence`: the ids of the n_sentences sentences (`doc_id:sentence_id`)
    """
    named = mentions.sort_values(["entity", "doc_id", "sentence_id"])
    places = named[["entity", "doc_id", "sentence_id"]].drop_duplicates()
    places = places.assign(evidence=places.doc_id.astype("str") + ":" + places.sentence_id.astype("str"))
    counts = places.groupby("entity", sort=True).agg(
        n_sentences=("evidence", "size"), n_documents=("doc_id", "nunique"), evidence=("evidence", tuple)
    )
    counts["n_mentions"] = mentions.groupby("entity").size()
    counts["sentence_share"] = counts.n_sentences / max(len(sentences), 1)
    counts["kind"] = _by_frequency(mentions, "kind").groupby("entity").kind.first()
    spelled = _by_frequency(mentions, "surface")
    spelled["words"] = spelled.surface.astype("str") + " (" + spelled.n.astype("str") + ")"
    counts["surfaces"] = spelled.groupby("entity").words.agg(", ".join)
    table = counts.reset_index()[COLUMNS].astype({"evidence": "object"})
    return table.sort_values(
        ["n_sentences", "n_mentions", "entity"], ascending=[False, False, True], ignore_index=True
    )


def _by_frequency(mentions: pd.DataFrame, column: str) -> pd.DataFrame:
    """How often each actor has each value: entity, the column, n; for each actor the most frequent first."""
    counts = mentions.groupby(["entity", column]).size().rename("n").reset_index()
    return counts.sort_values(["entity", "n", column], ascending=[True, False, True], ignore_index=True)
