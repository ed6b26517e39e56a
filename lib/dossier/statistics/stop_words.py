"""The stop words: our own list, versioned, so that a count can be repeated."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

import pandas as pd

SAY_LITTLE = frozenset({
    "not", "no", "never", "against", "without", "should", "must", "say", "says", "said", "saying", "told", "tell",
    "tells", "according", "added", "adds", "new", "old", "first", "second", "third", "last", "next", "two", "three",
    "four", "five", "year", "years", "month", "months", "week", "weeks", "day", "days", "today", "yesterday",
    "tomorrow", "time", "times", "people", "make", "makes", "made", "take", "takes", "took", "get", "got", "go",
    "going", "come", "came", "see", "seen", "mr", "mrs", "ms", "dr", "pct", "percent", "cent", "million", "billion",
    "mln",
})  # fmt: skip
"""Words that the list leaves in, for they carry a stance, tell of speech, count or tell a time, but that name no matter
to follow, in news at large."""


@cache
def stop_words() -> frozenset[str]:
    """The words of `vocabularies/stop_words.txt`, in lower case."""
    lines = _source().splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def term_to_follow(ranking: pd.DataFrame, tokens: pd.DataFrame, unit: str = "token") -> str:
    """The first term of `frequency.frequencies` that names a matter; the first of all where none does, "" without any.

    Passed over are stop words, also where they are counted, and SAY_LITTLE. `unit`: column of `tokens` that is ranked.
    """
    if ranking.empty:
        return ""
    passed = tokens.loc[tokens["token"].isin(stop_words() | SAY_LITTLE), unit]
    matters = ranking.loc[~ranking["term"].isin(passed.unique()), "term"]
    return str((matters if len(matters) else ranking["term"]).iloc[0])


@cache
def stop_words_version() -> str:
    """The version that the list states, and the beginning of its SHA-256."""
    stated = next(
        line.split("version", 1)[1].strip(" .:") for line in _source().splitlines() if "version" in line
    )
    return f"{stated} (sha256 {hashlib.sha256(_source().encode()).hexdigest()[:12]})"


def _source() -> str:
    return (files("dossier.vocabularies") / "stop_words.txt").read_text(encoding="utf-8")
