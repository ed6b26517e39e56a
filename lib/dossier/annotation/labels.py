"""Labels that people made, one JSON object a line, and the tables that they are compared with; see docs/evaluation.md."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from dossier.errors import DossierError
from dossier.vocabularies.measures import MEASURES, STATUSES

PAGE = "docs/evaluation.md"
REMARKS = ("phenomenon", "remark", "published")
"""Keys that any label may have and that nothing reads."""
NEEDED = {
    "claims": ("doc", "quote", "sender", "target", "measure", "status"),
    "actors": ("doc", "quote", "actors"),
    "dates": ("doc", "quote", "dates"),
}
MORE = {"claims": ("date", "date_basis", "optional"), "actors": (), "dates": ()}
SAME_AS = {"id": "doc", "text": "quote"}
"""What a label of dates may write instead."""
BASES = ("explicit", "relative", "none")
COLUMNS = {
    "sentences": ("doc_id", "sentence_id", "text"),
    "sanction_claims": ("doc_id", "quote", "sender", "target", "measure", "status", "date"),
    "actor_mentions": ("doc_id", "sentence_id", "actor", "kind"),
    "date_mentions": ("doc_id", "sentence_id", "text", "value"),
}
_CODE = re.compile(r"[A-Z][A-Z0-9]+|org:.+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FIELD_LIMIT = 2**31 - 1

Label = dict[str, Any]


def read_labels(path: Path, kind: str) -> list[tuple[int, Label]]:
    """The labels of a file, checked, each with its line.

    Raises DossierError, with file and line, for what is no label of the kind.
    """
    found = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip():
            try:
                found.append((number, _label(line, kind)))
            except ValueError as error:
                problem, allowed = error.args
                raise DossierError(problem, path=path, line=number, allowed=allowed) from None
    if not found:
        raise DossierError("holds no label", path=path, allowed=f"one JSON object a line, see {PAGE}")
    return found


def read_table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table in CSV. Raises DossierError where it is not there or lacks a column that is needed."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise DossierError("no such table", path=path, allowed="a folder that `dossier annotate --format csv` wrote")
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        reader = csv.DictReader(_text(path).splitlines(keepends=True))
        missing = [column for column in COLUMNS[name] if column not in (reader.fieldnames or ())]
        if missing:
            raise DossierError(f"has no column '{missing[0]}'", path=path, line=1, allowed=COLUMNS[name])
        return list(reader)
    except csv.Error as error:
        raise DossierError(f"is no CSV: {error}", path=path, allowed="what `dossier annotate --format csv` wrote") from None


def check_places(path: Path, labels: Iterable[tuple[int, Label]], found: Mapping[str, Iterable[str]]) -> None:
    """Raises DossierError for a label of a document that `found` has not, or whose quote it has not.

    `found`: of each document of the tables the quotes that its sentences answer to.
    """
    for number, label in labels:
        doc, quote = label["doc"], label["quote"]
        if doc not in found:
            raise DossierError(f"no document '{doc}' in the tables", path=path, line=number, allowed=_few(found))
        if quote not in found[doc]:
            said = quote if len(quote) <= 60 else f"{quote[:57]}..."
            allowed = "a sentence as it stands in the article"
            raise DossierError(f"'{doc}' has no sentence '{said}'", path=path, line=number, allowed=allowed)


def _few(documents: Iterable[str]) -> str:
    names = sorted(documents)
    return ", ".join(names[:5]) + (f" and {len(names) - 5} others" if len(names) > 5 else "")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise DossierError("is not UTF-8", path=path, allowed="text in UTF-8") from None
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=path) from None


def _label(line: str, kind: str) -> Label:
    """A label; raises ValueError(problem, allowed)."""
    needed, allowed = NEEDED[kind], (*NEEDED[kind], *MORE[kind], *REMARKS)
    try:
        label = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError("the line is no JSON", f"a JSON object with {', '.join(needed)}") from error
    if not isinstance(label, dict):
        raise ValueError("the line is no JSON object", f"an object with {', '.join(needed)}")
    if kind == "dates":
        label = _dates_of(label)
    for key in label:
        if key not in allowed:
            raise ValueError(f"unknown key '{key}'", allowed)
    for key in needed:
        if key not in label:
            raise ValueError(f"no '{key}'", needed)
    for key in ("doc", "quote"):
        if not isinstance(label[key], str) or not label[key].strip():
            raise ValueError(f"{key} is no text", f'"{key}": "..."')
    {"claims": _check_claim, "actors": _check_actors, "dates": _check_dates}[kind](label)
    return label


def _check_claim(label: Label) -> None:
    for key in ("sender", "target"):
        if not isinstance(label[key], str) or not _CODE.fullmatch(label[key]):
            raise ValueError(f"{key} {label[key]!r} is no code", "codes as in the tables: NOR, EU, WEST, UNKNOWN")
    choices = {"measure": MEASURES, "status": STATUSES, "date_basis": BASES, "optional": (True, False)}
    for key, allowed in choices.items():
        if key in label and (label[key] not in allowed or isinstance(label[key], bool) != (key == "optional")):
            raise ValueError(f"unknown {key} {label[key]!r}", "true, false" if key == "optional" else allowed)
    if not _is_date(label.get("date", "")):
        raise ValueError(f"date {label['date']!r} is none", 'YYYY-MM-DD, YYYY-MM, YYYY, or "" for none')


def _is_date(value: Any) -> bool:
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return value == ""
    try:
        return bool(dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1)))
    except ValueError:
        return False


def _check_actors(label: Label) -> None:
    actors = label["actors"]
    if not isinstance(actors, list) or not all(isinstance(a, str) and a.strip() for a in actors):
        raise ValueError("actors is no list of ids", '"actors": ["NOR", "Erna Solberg"]')


def _dates_of(label: Label) -> Label:
    """A label of dates with all dates of its sentence; one of a single date has `text` and `value` beside its quote."""
    if "value" in label:
        rest = {key: value for key, value in label.items() if key not in ("text", "value")}
        return {**rest, "dates": [{"text": label.get("text"), "value": label["value"]}]}
    return {SAME_AS.get(key, key): value for key, value in label.items()}


def _check_dates(label: Label) -> None:
    dates = label["dates"]
    for date in dates if isinstance(dates, list) else [None]:
        fields = [date.get("text"), date.get("value")] if isinstance(date, dict) else [None]
        if not all(isinstance(field, str) and field for field in fields):
            raise ValueError("dates is no list of text and value", '"dates": [{"text": "Monday", "value": "2022-03-07"}]')
