"""Claims in short, for the tests that only ask who restricts whom, by what and how far."""

from __future__ import annotations

from collections.abc import Mapping

from dossier import find_claims


def told(text: str, published: str) -> set[str]:
    """Each claim of a text as 'NOR>PER:tariff:imposed'; the codes are those of the tables."""
    return told_behind("", text, published)


def told_behind(before: str, sentence: str, published: str) -> set[str]:
    """As `told`, of the claims of a sentence behind another text, which is read first and not told."""
    text = f"{before} {sentence}" if before else sentence
    return {
        f"{c.sender}>{c.target}:{c.measure}:{c.status}"
        for c in find_claims(text, published)
        if not before or c.start >= len(before)
    }


def lines_of(promises: Mapping[str, str]) -> list[tuple[str, str, str, set[str]]]:
    """(promise, what stands before, the sentence, its claims) of each line 'BEFORE ## SENTENCE || CLAIM; CLAIM'."""
    lines = [(promise, line) for promise, text in promises.items() for line in text.splitlines() if line.strip()]
    return [(promise, *read_line(line)) for promise, line in lines]


def read_line(line: str) -> tuple[str, str, set[str]]:
    """What stands before, the sentence, and its claims in short."""
    text, claims = line.split("||")
    before, _, sentence = text.rpartition("##")
    return before.strip(), sentence.strip(), {claim.strip() for claim in claims.split(";") if claim.strip()}
