"""A text cut at its white space: chunks stand where they are said to, whatever the white space."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.vocabularies.chunks import (
    AT_HAND,
    BREAK,
    LETTERS,
    LONGEST,
    MOST,
    Noted,
    Numbering,
    Recent,
    Remembered,
    Row,
    Said,
    cut,
)


@given(st.text(alphabet=st.sampled_from("ab.'’\n\t\r \u00a0\u2003\x1d\u3000é"), max_size=60))
def test_every_chunk_stands_at_its_place(text: str) -> None:
    """For any text, a chunk is what stands at its start, and no letter is left out or holds white space."""
    cut_text = cut(text)
    chunks, starts = cut_text.texts(), cut_text.starts.tolist()
    assert all(text.startswith(chunk.rstrip(BREAK), at) for chunk, at in zip(chunks, starts, strict=True))
    assert "".join(chunk.rstrip(BREAK) for chunk in chunks) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "chunks", "starts"),
    [
        ("One, two", ["One,", "two"], [0, 5]),
        ("One\ntwo", ["One", "two"], [0, 4]),
        ("One.\n\nTwo", ["One." + BREAK, "Two"], [0, 6]),
        ("One. \n\t\nTwo", ["One.", BREAK, "", "Two"], [0, 5, 7, 8]),
        ("a  b", ["a", "", "b"], [0, 2, 3]),
        ("", [""], [0]),
    ],
)
def test_lines_and_blank_lines(text: str, chunks: list[str], starts: list[int]) -> None:
    """Counted by hand: a line end parts chunks as a space does, and a blank line leaves its mark."""
    found = cut(text)
    assert (found.texts(), found.starts.tolist()) == (chunks, starts)


@given(st.lists(st.text(alphabet=st.sampled_from("ab.\n\t \u00a0\x1d\x1f"), max_size=12), max_size=6))
def test_texts_are_cut_together_as_one_by_one(texts: list[str]) -> None:
    """No text is cut otherwise for its neighbours, so that a blank line is not seen across two of them."""
    together = [(found.texts(), found.starts.tolist()) for found in cut.each(texts)]
    assert together == [(found.texts(), found.starts.tolist()) for text in texts for found in cut.each([text])]


def test_what_is_remembered_stays_small() -> None:
    """Long chunks are not kept, and no more chunks are kept than MOST; each is worked out all the same."""
    lengths = Remembered(len)
    assert [lengths["a" * LONGEST], lengths["a" * (LONGEST + 1)]] == [LONGEST, LONGEST + 1]
    assert len(lengths) == 1
    assert [lengths[str(number)] for number in (7, 10**6)] == [1, 7]
    for number in range(MOST):
        lengths[f"n{number}"]
    assert len(lengths) <= MOST


def test_the_last_texts_are_remembered_and_no_more() -> None:
    """Asked again for one of the last texts, the work is not done again; large ones are let go, all but the last."""
    seen: list[int] = []
    recent = Recent(lambda texts: seen.extend(map(len, texts)) or list(map(len, texts)))
    half = "a" * AT_HAND
    assert [recent("ab"), recent("ab"), recent(half), recent(half + "b"), recent("ab")] == [
        2, 2, AT_HAND, AT_HAND + 1, 2,
    ]  # fmt: skip
    assert seen == [2, AT_HAND, AT_HAND + 1, 2]
    recent.forget()
    recent("ab")
    assert seen[-2:] == [2, 2]


def test_a_reader_looks_at_each_chunk_of_a_numbering_once() -> None:
    """New chunks are added to what was noted; another numbering begins a table of its own, and the first stays as it was."""
    seen: list[str] = []
    noted = Noted(lambda: Said(lambda chunk: seen.append(chunk) or len(chunk)))
    first, second = Numbering(), Numbering()
    assert [first[chunk] for chunk in ("the", "said,", "the")] == [0, 1, 0]
    table = noted.of(first)
    assert (list(table), seen) == ([3, 5], ["the", "said,"])
    assert first["of"] == 2
    assert (list(noted.of(first)), seen) == ([3, 5, 2], ["the", "said,", "of"])
    assert second["a"] == 0
    assert (list(noted.of(second)), list(table)) == ([1], [3, 5, 2])


def test_a_numbering_is_full_by_chunks_or_by_letters() -> None:
    """So many chunks are kept, or so many letters, and then the next text begins anew."""
    short, long = Numbering(), Numbering()
    for number in range(MOST):
        short[str(number)]
    assert not short.full
    assert short["one more"] == MOST
    assert short.full
    assert [long["a" * LETTERS], long.full, long["b"], long.full] == [0, False, 1, True]


def test_a_row_grows_at_its_end() -> None:
    """Room is made for what is added, and what stood there stays."""
    row = Row()
    row.extend(range(1000))
    row.extend(range(1000, 5000))
    row.extend([])
    assert len(row) == 5000
    assert row.at(np.array([0, 999, 1000, 4999, 4999])).tolist() == [0, 999, 1000, 4999, 4999]
