"""A text cut at its white space: chunks stand where they are said to, whatever the white space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.vocabularies.chunks import AT_HAND, BREAK, LONGEST, MOST, Recent, Remembered, cut


@given(st.text(alphabet=st.sampled_from("ab.'’\n\t\r \u00a0\u2003\x1d\u3000é"), max_size=60))
def test_every_chunk_stands_at_its_place(text: str) -> None:
    """For any text, a chunk is what stands at its start, and no letter is left out or holds white space."""
    chunks, starts = cut(text)
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
    assert cut(text) == (chunks, starts)


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
    recent = Recent(lambda text: seen.append(len(text)) or len(text))
    half = "a" * AT_HAND
    assert [recent("ab"), recent("ab"), recent(half), recent(half + "b"), recent("ab")] == [
        2, 2, AT_HAND, AT_HAND + 1, 2,
    ]  # fmt: skip
    assert seen == [2, AT_HAND, AT_HAND + 1, 2]
    recent.forget()
    recent("ab")
    assert seen[-2:] == [2, 2]
