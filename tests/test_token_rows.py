"""The table of tokens is built by columns: its rows are the tokens, each in its sentence, whatever stands beside a text."""

from __future__ import annotations

from dossier.annotation.sentences import split
from dossier.annotation.tables import COLUMNS
from dossier.annotation.token_rows import token_frame, token_rows
from dossier.annotation.tokens import stem, tokenize
from dossier.vocabularies.chunks import cut

TEXTS = ("Iran's oil was banned. It\n\nsold none.", "", " \n", "The EU agreed,  said Mr. Smith. Sanctions hit 1,800 firms.")


def test_rows_are_counted_by_hand() -> None:
    """Seven and ten tokens in two documents; of two without a word no row."""
    found = token_rows(["a", "b", "c", "d"], cut.each(TEXTS), list(map(split, TEXTS)))
    assert [len(rows) for rows in found] == [7, 0, 0, 10]
    assert list(found[0])[:2] == [("a", 1, 0, 4, "iran", "iran"), ("a", 1, 7, 10, "oil", "oil")]
    assert found[0][4:6] == [("a", 2, 23, 25, "it", "it"), ("a", 3, 27, 31, "sold", "sold")]
    assert found[3][-1] == ("d", 2, 52, 57, "firms", "firm")


def test_rows_are_the_tokens() -> None:
    """`tokenize` finds the same, one text at a time."""
    for rows, text in zip(token_rows(list(TEXTS), cut.each(TEXTS), list(map(split, TEXTS))), TEXTS, strict=True):
        assert [row[2:] for row in rows] == [(t.start, t.end, t.token, stem(t.token)) for t in tokenize(text)]


def test_the_table_has_its_columns_also_without_a_row() -> None:
    """Columns and their types are those of every table; the rows of documents follow each other."""
    rows = token_rows(["a", "b", "c", "d"], cut.each(TEXTS), list(map(split, TEXTS)))
    for documents in ([], rows[1:3], rows):
        table = token_frame(documents)
        assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS["tokens"]
        assert [tuple(row) for row in table.itertuples(index=False)] == [row for found in documents for row in found]
