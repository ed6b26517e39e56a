"""What a person has decided: `corrections.csv` in the corpus folder.

Each row confirms, rejects or edits one thing by its stable id:

| column  | values |
|---------|--------|
| kind    | `claim` (id: claim_id), `date` (id: date_id), `union` (id: the actor as the table of unions spells it) |
| id      | as the tables show it |
| verdict | `confirm`, `reject`, `edit` |
| field   | for `edit` alone: the column to change (`entity` for a union, where it may stay empty) |
| value   | for `edit` alone: the new value |
| remark  | anything |

A rejected claim or date leaves its table; a rejected union makes the spelling an actor of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.annotation.correction_checks import EDITABLE, KEYS, check_row, check_together, in_our_form
from dossier.annotation.timex import is_point, precision_of
from dossier.corpus.csv_rows import read_rows
from dossier.vocabularies.spelling import plain

if TYPE_CHECKING:
    import pandas as pd

    from dossier.annotation.former_claims import Place

FILE = "corrections.csv"
HEADER = ("kind", "id", "verdict", "field", "value", "remark")
DECIDED = ("claim_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "verdict", "field", "as_read",
           "value", "remark")  # fmt: skip
"""The columns of what people decided about claims."""
PRECISION = {0: "", 4: "year", 7: "month", 10: "day"}
"""of a date of so many characters"""


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


def read_corrections(folder: Path) -> list[Correction]:
    """The corrections of a corpus, none where it has no such file.

    Raises DossierError, with the line, for a row that is malformed, says what no row may, or contradicts another.
    """
    path = folder / FILE
    if not path.is_file():
        return []
    rows = read_rows(path, HEADER[:3], allowed=", ".join(HEADER), only=HEADER)
    found = [_correction(row, line) for line, row in rows]
    for correction in found:
        check_row(correction, path)
    check_together(found, path)
    return found


def _correction(row: dict[str, str], line: int) -> Correction:
    kind, its_id, verdict, field, value, remark = (row.get(name, "") for name in HEADER)
    kind, verdict, field = kind.lower(), verdict.lower(), field.lower()
    if (kind, verdict) == ("union", "edit"):
        field = field or EDITABLE["union"][0]
    return Correction(kind, its_id, verdict, field, in_our_form(field, value), remark, line)


def correct(rows: pd.DataFrame, kind: str, corrections: Iterable[Correction]) -> pd.DataFrame:
    """A table of claims, dates or actor mentions after the corrections of its kind.

    Adds the columns `review` (`edited` where a person changed anything, else `confirmed` or empty) and `remark`,
    where several rows of corrections.csv for one thing have their remarks side by side.
    """
    rows = rows.assign(review="", remark="").astype({"review": "str", "remark": "str"})
    of_kind = [c for c in corrections if c.kind == kind]
    for c in of_kind:
        hit = _so_spelled(rows, c.id) if kind == "union" else rows[KEYS[kind]] == c.id
        if c.verdict == "reject" and kind != "union":
            rows = rows[~hit]
            continue
        if c.verdict == "reject":
            rows.loc[hit, [KEYS[kind], EDITABLE[kind][0]]] = c.id
        elif c.verdict == "edit":
            _edit(rows, hit, c, of_kind)
        rows.loc[hit & (rows["review"] == ""), "review"] = "confirmed"
        if c.verdict != "confirm":
            rows.loc[hit, "review"] = "edited"
        if c.remark:
            rows.loc[hit, "remark"] = [f"{said}; {c.remark}" if said else c.remark for said in rows.loc[hit, "remark"]]
    return rows.reset_index(drop=True)


def spelled(surface: str) -> str:
    """A name as it stands in a text, on one line and with straight apostrophes."""
    return " ".join(surface.replace("\u2019", "'").split())


def is_another(said: str, actor: str) -> bool:
    """Whether a name is in full and neither the end of the other nor the same but for its capitals and diacritics."""
    one, other = plain(said).casefold(), plain(actor).casefold()
    return " " in said and one != other and not other.endswith(f" {one}")


def _so_spelled(rows: pd.DataFrame, its_id: str) -> pd.Series:
    """The mentions of an actor but those by another name in full, and those by this name where the document has two."""
    hit = rows["actor"] == its_id
    if "surface" not in rows or " " not in its_id:
        return hit
    said, people = rows["surface"].map(spelled), rows["kind"] == "person"
    return (hit & ~(people & said.map(lambda name: is_another(name, its_id)))) | (people & (said == its_id))


def _edit(rows: pd.DataFrame, hit: pd.Series, c: Correction, all_edits: Iterable[Correction]) -> None:
    """Change a field, and those beside it that say how precise or well founded it is."""
    rows.loc[hit, c.field] = c.value
    if c.field == "date" and "date_precision" in rows:
        rows.loc[hit, ["date_precision", "date_basis"]] = PRECISION[len(c.value)], "explicit" if c.value else "none"
    if c.field != "value":
        return
    if not any((e.id, e.field) == (c.id, "precision") for e in all_edits):
        rows.loc[hit, "precision"] = precision_of(c.value)
    if not is_point(c.value):
        rows.loc[hit, "basis"] = "unresolved"
    else:
        rows.loc[hit & (rows["basis"] == "unresolved"), "basis"] = "explicit"


def rejected(rows: pd.DataFrame, kind: str, corrections: Iterable[Correction]) -> pd.DataFrame:
    """Those rows of a table of claims or dates, as they were read, that a person rejected."""
    ids = {c.id for c in corrections if (c.kind, c.verdict) == (kind, "reject")}
    return rows[rows[KEYS[kind]].isin(ids)].reset_index(drop=True)


def decided(claims: pd.DataFrame, corrections: Iterable[Correction]) -> pd.DataFrame:
    """One row for each row of corrections.csv about a claim of the table, in the order of the file.

    Sender, target, measure and status are those of the claim as it was read, and so is `as_read`, the field that is edited.
    """
    import pandas as pd

    as_read = claims.set_index("claim_id", drop=False)
    rows = [
        {**as_read.loc[c.id], "verdict": c.verdict, "field": c.field, "value": c.value, "remark": c.remark,
         "as_read": as_read.loc[c.id, c.field] if c.field else ""}
        for c in corrections
        if c.kind == "claim" and c.id in as_read.index
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(DECIDED))


def unfit(tables: dict[str, pd.DataFrame], corrections: Iterable[Correction]) -> list[Correction]:
    """Each correction whose id is in none of the tables as they were read."""
    known = {kind: set(rows[KEYS[kind]]) for kind, rows in tables.items()}
    if "surface" in tables.get("union", ()):
        people = tables["union"][tables["union"]["kind"] == "person"]
        known["union"] |= {name for name in people["surface"].map(spelled) if " " in name}
    return [c for c in corrections if c.kind in known and c.id not in known[c.kind]]


def told_unfit(c: Correction, stood: Place | None) -> str:
    """In a line that a correction fits nothing; of a claim, where it stood and what is read there now."""
    line = f"{FILE}:{c.line}: no {c.kind} has the id {c.id!r}; the correction was not used"
    if not stood:
        return line
    now = " and ".join(stood.now) or "no claim"
    return f"{line}: it was of sentence {stood.doc_id}:{stood.sentence_id}, in which {now} is read now"
