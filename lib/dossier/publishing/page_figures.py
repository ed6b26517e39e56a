"""What lies behind the marks of a figure: the rows that it draws, folded away, with their ids of sentences or claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from dossier.publishing.codebook import read_codebook
from dossier.publishing.page_content import clean
from dossier.publishing.page_tables import boxed
from dossier.publishing.tables import original, rows_of

if TYPE_CHECKING:
    import pandas as pd

EVIDENCE = ("evidence", "claim_id")
IN_CODES = ("entity", "actor_a", "actor_b", "sender", "target", "measure")
"""Columns that hold codes; the figure shows names."""
TEXT = "text"
"""The type of the codebook that says: words, though a term, a year or a name may look like a number."""
TRUE_OR_FALSE = ("True", "False")
IDS_AT_MOST = 1_500
"""Ids that are shown behind one figure; the file beside it has all."""


def behind(content: bytes, path: str) -> Markup:
    """The rows of a figure's CSV file as a table, folded away; nothing where they name no sentence or claim."""
    frame, ids = _read(content, path.removesuffix(".csv"))
    if not sum(ids):
        return Markup()
    from dossier.figures import table
    from dossier.figures.names import with_names

    coded = [name for name in IN_CODES if name in frame]
    shown = table(with_names(frame, *coded), rows=_rows(ids)).html
    return Markup(
        '<details class="behind"><summary>The sentences behind its marks</summary>{}</details>'
    ).format(boxed(clean(shown)))


def _read(content: bytes, figure: str) -> tuple[pd.DataFrame, list[int]]:
    """The file as a frame, and how many ids each row holds."""
    import pandas as pd

    head, *rows = list(rows_of(content)) or [[]]
    codebook = read_codebook()
    words = {name for name in head if (column := codebook.column(figure, name)) and column.type == TEXT}
    columns = {name: [_value(name, row[i], name in words) for row in rows] for i, name in enumerate(head)}
    of_evidence = [name for name in columns if name.split("_")[0] == EVIDENCE[0] or name == EVIDENCE[1]]
    ids = [sum(_count(columns[name][i]) for name in of_evidence) for i in range(len(rows))]
    return pd.DataFrame(columns), ids


def _value(name: str, cell: str, words: bool) -> Any:
    """A cell as it was before it was written: a list, yes or no, a number or words."""
    if name.split("_")[0] == EVIDENCE[0] and cell.startswith("["):
        try:
            listed = json.loads(cell)
        except ValueError:
            return original(cell)
        return tuple(map(str, listed))
    if words:
        return original(cell)
    if cell in TRUE_OR_FALSE:
        return cell == TRUE_OR_FALSE[0]
    try:
        return int(cell) if cell.lstrip("-").isdecimal() else float(cell)
    except ValueError:
        return original(cell)


def _count(value: object) -> int:
    return len(value) if isinstance(value, tuple) else int(bool(value))


def _rows(ids: list[int]) -> int:
    """How many rows may be shown: all, or as many as hold the ids that a page can bear."""
    total = 0
    for place, n in enumerate(ids):
        total += n
        if total > IDS_AT_MOST:
            return max(place, 1)
    return len(ids)
