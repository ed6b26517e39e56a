"""The stop words: our own list, versioned, so that a count can be repeated."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files


@cache
def stop_words() -> frozenset[str]:
    """The words of `vocabularies/stop_words.txt`, in lower case."""
    lines = _source().splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def stop_words_version() -> str:
    """The version that the list states, and the beginning of its SHA-256."""
    stated = next(
        line.split("version", 1)[1].strip(" .:") for line in _source().splitlines() if "version" in line
    )
    return f"{stated} (sha256 {hashlib.sha256(_source().encode()).hexdigest()[:12]})"


def _source() -> str:
    return (files("dossier.vocabularies") / "stop_words.txt").read_text(encoding="utf-8")
