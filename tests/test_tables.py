"""The tables: their columns, and the codebook that defines them."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.annotation.tables import COLUMNS, frame

CODEBOOK = Path(__file__).resolve().parents[1] / "docs" / "codebook.md"


def documented() -> dict[str, set[str]]:
    """The columns that the codebook defines, by table."""
    parts = re.split(r"^## (\w+):", CODEBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {
        name: {
            c
            for cell in re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", body, re.MULTILINE)
            for c in re.findall(r"\w+", cell)
        }
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def test_the_codebook_defines_every_column_and_no_other() -> None:
    """Whoever opens a table finds each of its columns in docs/codebook.md."""
    assert documented() == {table: set(columns) for table, columns in COLUMNS.items()}


def test_an_empty_table_has_its_columns_and_types() -> None:
    """No row is no reason to lose the header."""
    for table, columns in COLUMNS.items():
        empty = frame(table, [])
        assert list(empty.columns) == list(columns)
        assert [str(t) for t in empty.dtypes] == list(columns.values())
