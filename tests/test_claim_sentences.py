"""Sentences of our own, family by family, with the claims that a careful reader states of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims_told import read_line, told_behind

FILES = sorted((Path(__file__).parent / "gold").glob("claim_*.txt"))


def cases() -> list[tuple[str, str, set[str]]]:
    """(what stands before, the sentence, its claims) of each line."""
    return [read_line(line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines() if "||" in line]


def test_there_are_sentences_with_and_without_claims() -> None:
    """At least 150, and at least 15 that tell no sanction."""
    assert len(cases()) >= 150
    assert sum(not claims for _, _, claims in cases()) >= 15


@pytest.mark.parametrize(("before", "sentence", "claims"), cases())
def test_a_sentence_is_read_as_a_reader_reads_it(before: str, sentence: str, claims: set[str]) -> None:
    """Exactly these claims, no more and no fewer."""
    assert told_behind(before, sentence, "2022-06-10") == claims
