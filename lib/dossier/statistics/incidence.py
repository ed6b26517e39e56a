"""Which actor is named in which unit of text: what every co-occurrence is counted from."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from dossier.errors import DossierError

UNITS = ("sentence", "paragraph", "document")
COLUMNS = ["unit_id", "doc_id", "entity"]
BLANK_LINE = re.compile(r"\n[ \t]*\n")
LINE_BREAK = re.compile(r"\n")


def incidence(mentions: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Each actor once for each unit that names it, by unit and actor.

    `mentions`: the table actor_mentions; `units`: what `unit_ids` returned. Columns:

    - `unit_id`: `doc_id:sentence_id`, `doc_id:pN` (paragraph) or `doc_id`
    - `doc_id`
    - `entity`: the actor, the same across documents
    """
    named = mentions[["doc_id", "sentence_id", "entity"]].drop_duplicates()
    found = named.merge(units, on=["doc_id", "sentence_id"])[COLUMNS].drop_duplicates()
    return found.sort_values(["unit_id", "entity"], ignore_index=True)


def unit_ids(
    sentences: pd.DataFrame, unit: str = "sentence", texts: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """The unit that each sentence belongs to: columns doc_id, sentence_id, unit_id.

    `texts` (doc_id -> cleaned text) is needed for paragraphs only (see `paragraph_numbers`). Raises DossierError for
    another unit.
    """
    if unit not in UNITS:
        raise DossierError(f"no such unit of co-occurrence: {unit}", allowed=UNITS)
    table = sentences[["doc_id", "sentence_id", "start", "end"]].sort_values(["doc_id", "sentence_id"])
    documents = table.doc_id.astype("str")
    if unit == "sentence":
        table["unit_id"] = documents + ":" + table.sentence_id.astype("str")
    elif unit == "document":
        table["unit_id"] = documents
    else:
        table["unit_id"] = documents + ":p" + paragraph_numbers(table, texts or {}).astype("str")
    return table[["doc_id", "sentence_id", "unit_id"]].reset_index(drop=True)


def paragraph_numbers(sentences: pd.DataFrame, texts: Mapping[str, str]) -> pd.Series:
    """The number of each sentence's paragraph in its document, from 1, in the order of the rows given.

    A paragraph ends at a blank line; in a text without any, at each line break between two sentences. `sentences`
    are all of a document, with doc_id, start and end; `texts`: doc_id -> cleaned text.
    """
    table = sentences[["doc_id", "start", "end"]].sort_values(["doc_id", "start"])
    numbers: list[int] = []
    for doc_id, rows in table.groupby("doc_id", sort=False, observed=True):
        text, number, last_end = texts[str(doc_id)], 1, 0
        border = BLANK_LINE if BLANK_LINE.search(text) else LINE_BREAK
        for start, end in zip(rows.start, rows.end, strict=True):
            number += last_end > 0 and border.search(text, last_end, start) is not None
            numbers.append(number)
            last_end = end
    return pd.Series(numbers, index=table.index, dtype="int64").reindex(sentences.index)
