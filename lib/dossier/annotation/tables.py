"""The tables that annotation fills: their columns, in order, and the type of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

TEXT, COUNT, FLAG = "str", "int64", "bool"

_PLACE = {"doc_id": TEXT, "sentence_id": COUNT, "start": COUNT, "end": COUNT}

COLUMNS: dict[str, dict[str, str]] = {
    "documents": {
        "doc_id": TEXT, "file": TEXT, "sha256": TEXT, "title": TEXT, "publisher": TEXT, "published": TEXT,
        "published_basis": TEXT, "language": TEXT, "n_characters": COUNT, "n_sentences": COUNT,
        "n_tokens": COUNT, "n_repairs": COUNT, "n_removed_lines": COUNT, "truncated": FLAG,
        "duplicate_of": TEXT, "extra": TEXT, "foreign": FLAG,
    },
    "repairs": {"doc_id": TEXT, "kind": TEXT, "before": TEXT, "after": TEXT, "line": COUNT},
    "sentences": {**_PLACE, "text": TEXT},
    "tokens": {**_PLACE, "token": TEXT, "stem": TEXT},
    "actor_mentions": {
        **_PLACE, "surface": TEXT, "actor": TEXT, "kind": TEXT, "entity": TEXT, "rule": TEXT,
    },
    "date_mentions": {
        "date_id": TEXT, **_PLACE, "text": TEXT, "type": TEXT, "value": TEXT, "precision": TEXT, "basis": TEXT, "rule": TEXT,
    },
    "sanction_claims": {
        "claim_id": TEXT, "event_id": TEXT, **_PLACE, "quote": TEXT, "sender": TEXT, "target": TEXT,
        "measure": TEXT, "status": TEXT, "date": TEXT, "date_precision": TEXT, "date_basis": TEXT,
        "reported": TEXT, "effective": TEXT, "trigger": TEXT, "rule": TEXT,
    },
}  # fmt: skip
"""Columns by table; `docs/codebook.md` says what each means."""

TABLES = tuple(COLUMNS)


def frame(table: str, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """Rows as a typed table with all its columns, also where there is no row."""
    import pandas as pd

    columns = COLUMNS[table]
    return pd.DataFrame(list(rows), columns=list(columns)).astype(columns)
