"""Claims in short, for the tests that only ask who restricts whom, by what and how far."""

from __future__ import annotations

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
