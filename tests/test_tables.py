"""The tables: their columns, and the codebook that defines them."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.annotation.tables import COLUMNS, frame

CODEBOOK = Path(__file__).resolve().parents[1] / "docs" / "codebook.md"


def documented() -> dict[str, set[str]]:
    """The columns that the codebook defines, by table."""
    parts = re.split(r"^## (.+)$", CODEBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    sections = {head.split(":")[0]: body for head, body in zip(parts[1::2], parts[2::2], strict=True)}
    return {name: _columns(sections[name]) for name in COLUMNS if name in sections}


def _columns(section: str) -> set[str]:
    cells = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", section, re.MULTILINE)
    return {column for cell in cells for column in re.findall(r"\w+", cell)}


def test_the_codebook_defines_every_column_and_no_other() -> None:
    """Whoever opens a table finds each of its columns in docs/codebook.md."""
    assert documented() == {table: set(columns) for table, columns in COLUMNS.items()}


def test_an_empty_table_has_its_columns_and_types() -> None:
    """No row is no reason to lose the header."""
    for table, columns in COLUMNS.items():
        empty = frame(table, [])
        assert list(empty.columns) == list(columns)
        assert [str(t) for t in empty.dtypes] == list(columns.values())
