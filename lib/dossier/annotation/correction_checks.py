"""What a row of `corrections.csv` may say, and which rows contradict one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.annotation.date.tokens import EARLIEST_YEAR, LATEST_YEAR
from dossier.annotation.timex import FORMS, PRECISIONS, TYPES, precision_of
from dossier.corpus.given_dates import in_one_form
from dossier.corpus.metadata import check_date
from dossier.errors import DossierError
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measures import MEASURES, STATUSES

if TYPE_CHECKING:
    from dossier.annotation.corrections import Correction

VERDICTS = ("confirm", "reject", "edit")
EDITABLE = {
    "claim": ("sender", "target", "measure", "status", "date", "reported", "effective"),
    "date": ("type", "value", "precision"),
    "union": ("entity",),
}
KEYS = {"claim": "claim_id", "date": "date_id", "union": "actor"}
DATES = ("date", "reported", "effective")
LISTED = {"measure": MEASURES, "status": STATUSES, "type": TYPES, "precision": PRECISIONS}
PARTIES = {"sender": ("EU", "G7", "UN", "WEST", "UNKNOWN"), "target": ("EU", "UNKNOWN")}
"""What stands beside states as a sender or target."""


def in_our_form(field: str, value: str) -> str:
    """A value as the tables have it: a spreadsheet begins cells with capitals, a page shows `price cap` for `price_cap`."""
    if field in DATES:
        return in_one_form(value)
    joined = "_".join(value.split())
    listed = LISTED.get(field, PARTIES.get(field, ()))
    return next((one for one in listed if one.lower() == joined.lower()), value)


def check_row(c: Correction, path: Path) -> None:
    """Raise DossierError, with the line, where a row says what no row may."""
    if c.kind not in EDITABLE:
        raise _refused(f"kind {c.kind!r}", c, path, EDITABLE)
    if c.verdict not in VERDICTS:
        raise _refused(f"verdict {c.verdict!r}", c, path, VERDICTS)
    if not c.id:
        raise _refused("no id", c, path, f"a {KEYS[c.kind]} of the tables")
    if c.verdict == "edit":
        _check_edit(c, path)
    for name, said in (("field", c.field), ("value", c.value)):
        if said and c.verdict != "edit":
            raise _refused(f"{c.verdict} with the {name} {said!r}", c, path, "field and value for edit alone")


def check_together(corrections: Sequence[Correction], path: Path) -> None:
    """Raise DossierError, with both lines, where two rows decide the same thing, or a rejected one is kept as well."""
    first: dict[tuple[str, ...], Correction] = {}
    rejected = {(c.kind, c.id): c for c in corrections if c.verdict == "reject"}
    for c in corrections:
        other = first.setdefault((c.kind, c.id, c.verdict, c.field), c)
        if other is not c:
            what = f"{c.verdict} {c.field}".strip()
            raise _refused(f"a second row for {what} of {c.id!r}; the first is in line {other.line}", c, path,
                           "one row for each decision")  # fmt: skip
        other = rejected.get((c.kind, c.id), c)
        if other is not c:
            a, b = sorted((c, other), key=lambda row: row.line)
            raise _refused(f"{b.verdict} of {b.id!r}, and line {a.line} has {a.verdict} for it", b, path,
                           "reject alone, or confirm and edit")  # fmt: skip


def _check_edit(c: Correction, path: Path) -> None:
    if c.field not in EDITABLE[c.kind]:
        raise _refused(f"field {c.field!r}", c, path, EDITABLE[c.kind])
    said = f"{c.field} {c.value!r}"
    if c.field in DATES:
        check_date(c.value, path, c.line, c.field, (EARLIEST_YEAR, LATEST_YEAR))
    elif c.field in LISTED and c.value not in LISTED[c.field]:
        raise _refused(said, c, path, LISTED[c.field])
    elif c.field in PARTIES and c.value not in PARTIES[c.field] and not _is_state(c.value, path.parent):
        meant, others = _code_meant(c, path.parent), ", ".join(PARTIES[c.field][:-1])
        raise _refused(f"{said}; did you mean {meant}?" if meant else said, c, path,
                       f"the ISO 3166-1 alpha-3 code of a state, {others} or {PARTIES[c.field][-1]}")  # fmt: skip
    elif c.field == "value" and not precision_of(c.value):
        raise _refused(said, c, path, FORMS)
    elif c.field == "entity" and not c.value:
        raise _refused(said, c, path, "the actor that the spelling stands for; reject parts it from all others")


def _is_state(code: str, folder: Path) -> bool:
    return actor_vocabulary(folder).kinds.get(code) == "state"


def _code_meant(c: Correction, folder: Path) -> str:
    """The code of the state that a cell has by its name, where it has one."""
    vocabulary = actor_vocabulary(folder)
    states = {code for code, kind in vocabulary.kinds.items() if kind == "state"}
    return vocabulary.code_meant(c.value, states | {*PARTIES[c.field]})


def _refused(problem: str, c: Correction, path: Path, allowed: str | Iterable[str]) -> DossierError:
    return DossierError(problem, path=path, line=c.line, allowed=allowed)
