"""What a person has decided: `corrections.csv` in the corpus folder.

Each row confirms, rejects or edits one thing by its stable id:

| column  | values |
|---------|--------|
| kind    | `claim` (id: claim_id), `date` (id: date_id), `union` (id: the actor as the table spells it) |
| id      | as the tables show it |
| verdict | `confirm`, `reject`, `edit` |
| field   | for `edit`: the column to change (`entity` for a union, where it may stay empty) |
| value   | for `edit`: the new value |
| remark  | anything |

A rejected claim or date leaves its table; a rejected union makes the spelling an actor of its own.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.corpus.metadata import check_date
from dossier.errors import DossierError

if TYPE_CHECKING:
    import pandas as pd

FILE = "corrections.csv"
HEADER = ("kind", "id", "verdict", "field", "value", "remark")
VERDICTS = ("confirm", "reject", "edit")
EDITABLE = {
    "claim": ("sender", "target", "measure", "status", "date", "reported", "effective"),
    "date": ("type", "value", "precision"),
    "union": ("entity",),
}
DATES = ("date", "reported", "effective")
PRECISION = {0: "", 4: "year", 7: "month", 10: "day"}
"""of a date of so many characters"""
KEYS = {"claim": "claim_id", "date": "date_id", "union": "actor"}
REVIEW = {"confirm": "confirmed", "edit": "edited"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of corrections.csv and the line that it stands on."""

    kind: str
    id: str
    verdict: str
    field: str
    value: str
    remark: str
    line: int


def read_corrections(
    folder: Path, allowed_values: Mapping[str, Iterable[str]] | None = None
) -> list[Correction]:
    """The corrections of a corpus, none where it has no such file.

    `allowed_values` lists what a field may hold (`status`, `measure`). Raises DossierError with the line of
    a malformed row.
    """
    path = folder / FILE
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = [name for name in HEADER[:3] if name not in (rows.fieldnames or ())]
        if missing:
            raise DossierError(f"no column {missing[0]!r}", path=path, line=1, allowed=HEADER)
        found = [_correction(row, rows.line_num) for row in rows]
    for correction in found:
        _check(correction, path, allowed_values or {})
    return found


def _correction(row: Mapping[str, str | None], line: int) -> Correction:
    kind, its_id, verdict, field, value, remark = ((row.get(name) or "").strip() for name in HEADER)
    return Correction(kind, its_id, verdict, field, value, remark, line)


def _check(c: Correction, path: Path, allowed_values: Mapping[str, Iterable[str]]) -> None:
    if c.kind not in EDITABLE:
        raise DossierError(f"kind {c.kind!r}", path=path, line=c.line, allowed=EDITABLE)
    if c.verdict not in VERDICTS:
        raise DossierError(f"verdict {c.verdict!r}", path=path, line=c.line, allowed=VERDICTS)
    if not c.id:
        raise DossierError("no id", path=path, line=c.line, allowed=f"a {KEYS[c.kind]} of the tables")
    if c.verdict == "edit" and _field(c) not in EDITABLE[c.kind]:
        raise DossierError(f"field {c.field!r}", path=path, line=c.line, allowed=EDITABLE[c.kind])
    values = allowed_values.get(_field(c))
    if c.verdict == "edit" and values is not None and c.value not in values:
        raise DossierError(f"{_field(c)} {c.value!r}", path=path, line=c.line, allowed=values)
    if c.verdict == "edit" and c.kind == "claim" and c.field in DATES:
        check_date(c.value, path, c.line, c.field)


def _field(c: Correction) -> str:
    return c.field or (EDITABLE["union"][0] if c.kind == "union" else "")


def correct(rows: pd.DataFrame, kind: str, corrections: Iterable[Correction]) -> pd.DataFrame:
    """A table of claims, dates or actor mentions after the corrections of its kind.

    Adds the columns `review` (`confirmed`, `edited` or empty) and `remark`.
    """
    rows = rows.assign(review="", remark="").astype({"review": "str", "remark": "str"})
    for c in (c for c in corrections if c.kind == kind):
        hit = rows[KEYS[kind]] == c.id
        if c.verdict == "reject" and kind != "union":
            rows = rows[~hit]
            continue
        if c.verdict != "confirm":
            rows.loc[hit, _field(c)] = c.value if c.verdict == "edit" else c.id
            if c.field == "date" and "date_precision" in rows:
                rows.loc[hit, ["date_precision", "date_basis"]] = PRECISION[len(c.value)], "explicit" if c.value else "none"
        rows.loc[hit, ["review", "remark"]] = [REVIEW.get(c.verdict, "edited"), c.remark]
    return rows.reset_index(drop=True)


def unfit(tables: dict[str, pd.DataFrame], corrections: Iterable[Correction]) -> list[str]:
    """A line for each correction whose id is in none of the tables as they were read."""
    known = {kind: set(rows[KEYS[kind]]) for kind, rows in tables.items()}
    return [
        f"{FILE}:{c.line}: no {c.kind} has the id {c.id!r} any more; the correction was not used"
        for c in corrections
        if c.kind in known and c.id not in known[c.kind]
    ]
