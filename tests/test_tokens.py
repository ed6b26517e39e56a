"""Tokens: what counts as one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.annotation.tokens import stem, tokenize


@given(st.text(max_size=300))
def test_offsets_always_fit(text: str) -> None:
    """For any text, a token in lower case is the text between its offsets, and tokens do not overlap."""
    found = tokenize(text)
    assert all(text[t.start : t.end].lower() == t.token for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia's banks", ["russia", "banks"]),
        ("The U.S. and the U.K.-based firm", ["the", "u.s.", "and", "the", "u.k.", "based", "firm"]),
        (
            "the U.S.'s ports; rock'n'roll; 'tis James's",
            ["the", "u.s.", "ports", "rock'n'roll", "tis", "james"],
        ),
        ("1,800 people, 3.5%", ["1,800", "people", "3.5"]),
        ("most-favoured; don’t", ["most-favoured", "don’t"]),
        ("G7 at 14:30", ["g7", "at", "14:30"]),
        ("— … !", []),
        ("Žižek état 日本", ["žižek", "état", "日本"]),
    ],
)
def test_what_a_token_is(text: str, expected: list[str]) -> None:
    """Counted by hand: possessives lose their ending, abbreviations, numbers and compounds stay whole."""
    assert [t.token for t in tokenize(text)] == expected


def test_stems_bring_inflections_together() -> None:
    """'sanctions', 'sanctioned' and 'sanctioning' count as one stem; 'bank' is another."""
    assert len({stem(w) for w in ("sanctions", "sanctioned", "sanctioning")}) == 1
    assert stem("bank") != stem("sanctions")
