"""Claims in short, for the tests that only ask who restricts whom, by what and how far."""

from __future__ import annotations

from dossier import find_claims


def told(text: str, published: str) -> set[str]:
    """Each claim of a text as 'NOR>PER:tariff:imposed'; the codes are those of the tables."""
    return {f"{c.sender}>{c.target}:{c.measure}:{c.status}" for c in find_claims(text, published)}
