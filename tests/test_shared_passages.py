"""Copies among documents: the passage they share, and the groups that do not copy each other."""

from __future__ import annotations

import pytest

from corpora import tables
from dossier.statistics.shared_passages import (
    COPIED,
    RUN,
    SHOWN,
    in_short,
    independent_sources,
    shared_passages,
)

SHARED = "the minister told reporters that ships would leave the northern harbour before the end of the week"
CORPUS = tables(
    {
        "a": f"Something new today. In the morning {SHARED}. Nobody asked.",
        "b": f"An agency wrote: {SHARED}.",
        "c": "A wholly different text about gardens, with enough words to have runs of its own in it as well.",
        "d": "Too short.",
    }
)


def test_the_longest_passage_is_found_word_for_word() -> None:
    """All its tokens, in both documents, with the sentences where it begins."""
    (row,) = shared_passages(CORPUS.documents, CORPUS.tokens).itertuples()
    assert (row.doc_a, row.doc_b) == ("a", "b")
    assert row.passage == SHARED
    assert row.n_tokens == len(SHARED.split())
    assert (row.evidence_a, row.evidence_b) == ("a:2", "b:1")


def test_a_copied_article_is_shown_by_its_beginning() -> None:
    """Of a long passage a notebook shows so many words, of a short one all; nothing else of the table changes."""
    long = " ".join(f"word{i}" for i in range(400))
    copies = tables({"a": f"{long}.", "b": f"{long}."})
    found = shared_passages(copies.documents, copies.tokens)
    shown = in_short(found)
    assert shown["passage"].tolist() == [" ".join([*long.split()[:SHOWN], "…"])]
    assert shown.drop(columns="passage").equals(found.drop(columns="passage"))
    passages = shared_passages(CORPUS.documents, CORPUS.tokens)
    assert in_short(passages)["passage"].tolist() == [SHARED]
    assert in_short(passages.head(0)).empty


def test_the_share_is_that_of_the_shorter_document() -> None:
    """B has 20 tokens, so 9 runs; the passage of 17 tokens has 6 of them."""
    (row,) = shared_passages(CORPUS.documents, CORPUS.tokens).itertuples()
    runs = 3 + len(SHARED.split()) - RUN + 1
    assert row.share == pytest.approx((len(SHARED.split()) - RUN + 1) / runs)
    assert row.share > COPIED


def test_sources_are_groups_that_do_not_copy_each_other() -> None:
    """A and b are one, the others stand alone; a marked duplicate joins as well."""
    passages = shared_passages(CORPUS.documents, CORPUS.tokens)
    assert independent_sources(CORPUS.documents, passages)["doc_ids"].tolist() == [("a", "b"), ("c",), ("d",)]
    marked = CORPUS.documents.assign(duplicate_of=["", "", "", "c"])
    assert independent_sources(marked, passages)["doc_ids"].tolist() == [("a", "b"), ("c", "d")]


def test_formulas_of_the_trade_are_no_copies() -> None:
    """A run that stands in very many documents links none of them."""
    many = tables({f"d{i}": f"Number {i} says: {SHARED}." for i in range(25)})
    assert shared_passages(many.documents, many.tokens).empty


def test_nothing_shared_is_an_empty_table() -> None:
    """Also for documents without tokens."""
    for tokens in (CORPUS.tokens.head(0), CORPUS.tokens[CORPUS.tokens["doc_id"] == "c"]):
        table = shared_passages(CORPUS.documents, tokens)
        assert table.empty
        assert len(independent_sources(CORPUS.documents, table)) == 4
