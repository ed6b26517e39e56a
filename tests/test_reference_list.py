"""Reference lists: read, joined, and refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.corpus import sources
from dossier.errors import DossierError
from dossier.statistics.reference_list import read_reference_list


def test_a_list_is_read_in_lower_case_and_joined(tmp_path: Path) -> None:
    """'The' and 'the' are one term; 'null' and 'NA' are words like any other."""
    path = tmp_path / "list.csv"
    path.write_text("term,n\nThe,5\nthe,7\nNA,1\n", encoding="utf-8")
    table = read_reference_list(path)
    assert dict(zip(table["term"], table["n"], strict=True)) == {"the": 12, "na": 1}


@pytest.mark.parametrize(
    "content",
    ["term;n\nOslo café;5\nthe;7\n".encode("cp1252"), b"Term,N,remark\n\n the , 7 \n\nOslo caf\xc3\xa9,5,own\n\n",
     "\ufeff\ufeffterm,n\nthe,7\noslo café,5\n".encode(),
     "\ufeffn\tterm\n5\toslo café\n7\tthe\n".encode("utf-16")],
    ids=["Latin-1 with semicolons", "blank lines and a column of one's own", "marked as UTF-8 twice", "UTF-16 with tabs"],
)  # fmt: skip
def test_a_list_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, content: bytes) -> None:
    """In any encoding, with commas, semicolons or tabs, as the other tables of a corpus folder are."""
    (tmp_path / "list.csv").write_bytes(content)
    table = read_reference_list(tmp_path / "list.csv")
    assert table.to_dict("list") == {"term": ["oslo café", "the"], "n": [5, 7]}
    assert str(table["n"].dtype) == "int64"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("word,n\na,1\n", "list.csv:1: .*term and n"),
        ("term,n\n\n\na,many\n", "list.csv:4: 'many' is not a count"),
        ("term,n\na,12345678901234567890\n", "list.csv:2: .*at most 15 digits"),
        ("term,n\na,\u0664\n", "list.csv:2: .*is not a count"),
        ("term,n\na,1\nb,1,000\n", "list.csv:3: 3 cells in a table of 2 columns"),
        ("term,n\n,5\n", "list.csv:2: a row without a term"),
        ("term,n\na,0\n", "list.csv: counts no term"),
        ("term,n\n", "list.csv: counts no term"),
        ("", "list.csv:1: .*term and n"),
    ],
)
def test_a_bad_list_is_refused_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    """A missing column, a count that is none or that no sum would hold, no rows: each is bad input in one line."""
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DossierError, match=said):
        read_reference_list(path)


def test_a_list_is_not_told_as_passed_over(tmp_path: Path) -> None:
    """It has the columns of one, in whatever order; another table beside the articles is told, for it may be misspelled."""
    (tmp_path / "a.txt").write_text("Ships sailed.", encoding="utf-8")
    for name, header in (("list.csv", "term,n"), ("words.tsv", '"N"\t"Term"\tx'), ("other.csv", "terms,n")):
        (tmp_path / name).write_text(f"{header}\na,1\n", encoding="utf-8")
    (told,) = sources(tmp_path)[1]
    assert told.endswith("are read: other.csv")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """With what would be allowed."""
    with pytest.raises(DossierError, match=r"none\.csv.*term and n"):
        read_reference_list(tmp_path / "none.csv")
