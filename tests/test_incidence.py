"""What co-occurrence is counted from: actors by unit."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.errors import DossierError
from dossier.statistics.incidence import incidence, paragraph_numbers, unit_ids

TEXTS = {
    "a": "Oslo spoke. Lima heard.\n\nOslo left.\nLima stayed.",
    "b": "Oslo spoke.\nLima heard. Oslo left.",
}
SENTENCES = pd.DataFrame(
    [
        ("a", 1, 0, 11), ("a", 2, 12, 23), ("a", 3, 25, 35), ("a", 4, 36, 48),
        ("b", 1, 0, 11), ("b", 2, 12, 23), ("b", 3, 24, 34),
    ],
    columns=["doc_id", "sentence_id", "start", "end"],
)  # fmt: skip


def mentions(*rows: tuple[str, int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["doc_id", "sentence_id", "entity"])


def test_sentences_and_documents_are_units() -> None:
    """A sentence is `doc_id:sentence_id`, a document its doc_id."""
    assert list(unit_ids(SENTENCES).unit_id) == ["a:1", "a:2", "a:3", "a:4", "b:1", "b:2", "b:3"]
    assert list(unit_ids(SENTENCES, "document").unit_id) == ["a"] * 4 + ["b"] * 3


def test_paragraphs_end_at_blank_lines_or_else_at_line_breaks() -> None:
    """In a text with a blank line, a single line break does not end a paragraph."""
    found = unit_ids(SENTENCES, "paragraph", TEXTS)
    assert list(found.unit_id) == ["a:p1", "a:p1", "a:p2", "a:p2", "b:p1", "b:p2", "b:p2"]


def test_paragraphs_are_numbered_in_the_order_of_the_rows_given() -> None:
    """A table in another order keeps each sentence's number beside it."""
    backwards = SENTENCES.iloc[::-1]
    assert list(paragraph_numbers(backwards, TEXTS)) == [2, 2, 1, 2, 2, 1, 1]


def test_an_actor_counts_once_for_each_unit() -> None:
    """Two mentions in one sentence are one; two sentences of one document are one document."""
    named = mentions(("a", 1, "NOR"), ("a", 1, "NOR"), ("a", 2, "PER"), ("a", 3, "NOR"), ("b", 1, "NOR"))
    by_sentence = incidence(named, unit_ids(SENTENCES))
    assert by_sentence.to_numpy().tolist() == [
        ["a:1", "a", "NOR"], ["a:2", "a", "PER"], ["a:3", "a", "NOR"], ["b:1", "b", "NOR"],
    ]  # fmt: skip
    by_document = incidence(named, unit_ids(SENTENCES, "document"))
    assert by_document.to_numpy().tolist() == [["a", "a", "NOR"], ["a", "a", "PER"], ["b", "b", "NOR"]]


def test_nobody_named_is_an_empty_table() -> None:
    """Without a mention the columns are there, and no row."""
    found = incidence(mentions(), unit_ids(SENTENCES))
    assert list(found.columns) == ["unit_id", "doc_id", "entity"]
    assert found.empty


def test_another_unit_is_refused_with_those_there_are() -> None:
    """The error names the bad value and lists the valid ones."""
    with pytest.raises(DossierError, match=r"page.*sentence, paragraph, document"):
        unit_ids(SENTENCES, "page")
