"""`datapackage.json` beside CSV or Parquet files: every column with its type and meaning, for programs.

Frictionless Data Package and Table Schema (https://specs.frictionlessdata.io). What columns mean is read from the
codebook. Nothing in it belongs to the moment or the machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from dossier.publishing.codebook import NEVER, Codebook, read_codebook
from dossier.publishing.tables import rows_of

FILE = "datapackage.json"
FOLDERS = ("tables", "figures")
"""Folders of a publication that hold CSV files."""
TYPES = {"text": "string", "count": "integer", "number": "number", "true/false": "boolean", "list": "array"}
ROUND_TRIP = (
    "In CSV files, a cell that begins with =, +, -, @, a tab or a line break, spaces and apostrophes before it "
    "included, has one apostrophe in front, so that no spreadsheet takes it for a formula; take it away to have the "
    "text as it was. A list is a JSON array."
)

Json = dict[str, Any]


def described(headers: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """A datapackage.json, by path, for each folder of published CSV files; `headers`: their columns by path."""
    files: dict[str, dict[str, Sequence[str]]] = {folder: {} for folder in FOLDERS}
    for path, columns in sorted(headers.items()):
        folder, name = PurePosixPath(path).parts
        files[folder][name] = columns
    return {f"{folder}/{FILE}": package(f"dossier-{folder}", held, folder) for folder, held in files.items() if held}


def package(name: str, files: Mapping[str, Sequence[str]], folder: str = "") -> bytes:
    """The datapackage.json of some files, by name with their columns, that lie beside it."""
    codebook = read_codebook()
    resources = [_resource(file, columns, folder, codebook) for file, columns in files.items()]
    content = {"name": name, "profile": "data-package", "description": ROUND_TRIP, "resources": resources}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def header(content: bytes) -> list[str]:
    """The columns of a CSV file."""
    return next(rows_of(content), [])


def _resource(file: str, columns: Sequence[str], folder: str, codebook: Codebook) -> Json:
    name, _, ending = file.rpartition(".")
    table = f"{folder}/{name}" if folder == FOLDERS[1] else name
    kind = {"profile": "tabular-data-resource", "encoding": "utf-8"} if ending == "csv" else {}
    row = codebook.row(table)
    return {
        "name": name,
        "path": file,
        **({"description": row[:1].upper() + row[1:]} if row else {}),
        "format": ending,
        **kind,
        "schema": {"fields": [_field(table, column, codebook) for column in columns], "missingValues": [""]},
    }


def _field(table: str, name: str, codebook: Codebook) -> Json:
    column = codebook.column(table, name)
    if column is None:
        return {"name": name, "type": "any"}
    never = column.empty.startswith(NEVER)
    meaning = column.meaning if never else f"{column.meaning}; empty: {column.empty}"
    field = {"name": name, "type": TYPES[column.type], "description": meaning}
    return {**field, "constraints": {"required": True}} if never else field
