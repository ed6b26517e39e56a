"""Reference lists: read, joined, and refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.errors import DossierError
from dossier.statistics.reference_list import read_reference_list


def test_a_list_is_read_in_lower_case_and_joined(tmp_path: Path) -> None:
    """'The' and 'the' are one term; 'null' and 'NA' are words like any other."""
    path = tmp_path / "list.csv"
    path.write_text("term,n\nThe,5\nthe,7\nNA,1\n", encoding="utf-8")
    table = read_reference_list(path)
    assert dict(zip(table["term"], table["n"], strict=True)) == {"the": 12, "na": 1}


@pytest.mark.parametrize(
    ("text", "said"), [("word,n\na,1\n", "list.csv:1.*term, n"), ("term,n\na,many\n", "list.csv:2.*'many'")]
)
def test_a_bad_list_is_refused_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    """A missing column and a count that is none."""
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DossierError, match=said):
        read_reference_list(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """With what would be allowed."""
    with pytest.raises(DossierError, match=r"none\.csv.*term and n"):
        read_reference_list(tmp_path / "none.csv")
