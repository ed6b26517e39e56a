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
    rows = [
        _row(str(entity), found, len(sentences)) for entity, found in mentions.groupby("entity", sort=True)
    ]
    counts = pd.DataFrame(rows, columns=COLUMNS)
    return counts.sort_values(
        ["n_sentences", "n_mentions", "entity"], ascending=[False, False, True], ignore_index=True
    )


def _row(entity: str, found: pd.DataFrame, n_sentences: int) -> tuple[object, ...]:
    places = found[["doc_id", "sentence_id"]].drop_duplicates().sort_values(["doc_id", "sentence_id"])
    evidence = tuple(f"{d}:{s}" for d, s in zip(places.doc_id, places.sentence_id, strict=True))
    kinds = found.kind.value_counts().sort_index(kind="stable").sort_values(ascending=False, kind="stable")
    return (
        entity, kinds.index[0], len(found), len(evidence), places.doc_id.nunique(),
        len(evidence) / n_sentences, _spellings(found.surface), evidence,
    )  # fmt: skip


def _spellings(surfaces: pd.Series) -> str:
    counts = surfaces.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return ", ".join(f"{surface} ({n})" for surface, n in counts.items())
