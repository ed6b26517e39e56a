"""docs/codebook.md as data: what each column of each table means, from the page that people read and nowhere else.

    ## NAME, NAME: one row for each ...
    | `column`, `column` | type | meaning | when it is empty |

A name is that of an annotation table, NOTEBOOK.TABLE, figures/NOTEBOOK.FIGURE or exports/FILE. A column that a
section does not list means what it does under SHARED.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dossier import project

FILE = "docs/codebook.md"
SHARED = "Columns that many tables share"
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| ((?:`\w+`(?:, )?)+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NEVER = "never"


@dataclass(frozen=True)
class Column:
    """What the codebook says of a column."""

    type: str
    """`text`, `count`, `number`, `true/false` or `list`"""
    meaning: str
    empty: str
    """what an empty cell means, or that there is none"""


@dataclass(frozen=True)
class Codebook:
    """The codebook's tables: what a row is, and the columns that each lists."""

    rows: Mapping[str, str]
    columns: Mapping[str, Mapping[str, Column]]

    def row(self, table: str) -> str:
        """What one row of a table is about; empty where the codebook does not have the table."""
        return self.rows.get(self._named(table), "")

    def column(self, table: str, name: str) -> Column | None:
        """What a column means in a table, else what it means everywhere; None where nobody has said."""
        own = self.columns.get(self._named(table), {})
        return own.get(name) or self.columns.get(SHARED, {}).get(name)

    def _named(self, table: str) -> str:
        """The table's section; what a notebook saves of an annotation table has that one's."""
        return table if table in self.columns else table.rpartition(".")[2]


@cache
def read_codebook(path: Path | None = None) -> Codebook:
    """The codebook of a file, or the one that comes with the package."""
    text = (path or project.home() / FILE).read_text(encoding="utf-8")
    rows: dict[str, str] = {}
    columns: dict[str, dict[str, Column]] = {}
    heads = SECTION.split(text)
    for head, body in zip(heads[1::2], heads[2::2], strict=True):
        names, _, row = head.partition(": ")
        for name in names.split(", "):
            rows[name], columns[name] = row, _columns(body)
    return Codebook(rows, columns)


def _columns(section: str) -> dict[str, Column]:
    found = {}
    for names, types, meaning, empty in ROW.findall(section):
        listed, kinds = re.findall(r"\w+", names), types.split(", ")
        kinds = kinds * len(listed) if len(kinds) == 1 else kinds
        for name, kind in zip(listed, kinds, strict=True):
            found[name] = Column(kind, meaning, empty)
    return found
