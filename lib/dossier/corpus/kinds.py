"""What the texts of a corpus are, where they are not the articles themselves: digests, translations, transcripts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

KIND = "text_kind"
"""The column of documents.csv that says so; kept in `extra` of the table `documents`."""


def not_themselves(extras: Iterable[str]) -> str:
    """A sentence for readers, from `extra` of each document; empty where every text is the article itself.

    >>> not_themselves(['{"text_kind": "digest"}', '{}', ""])
    '1 of 3 texts is a digest, not the article itself: counted and quoted is its wording, not that of the press.'
    """
    kinds = [json.loads(extra or "{}").get(KIND, "").strip() for extra in extras]
    named = Counter(kind for kind in kinds if kind)
    if not named:
        return ""
    number, one = sum(named.values()), len(kinds) == 1
    what = " or ".join(named) if number == 1 else " or ".join(map(_plural, named))
    if number == 1:
        whom = "The text" if one else f"1 of {len(kinds)} texts"
        return f"{whom} is a {what}, not the article itself: counted and quoted is its wording, not that of the press."
    whom = f"All {number} texts" if number == len(kinds) else f"{number} of {len(kinds)} texts"
    return f"{whom} are {what}, not the articles themselves: counted and quoted is their wording, not that of the press."


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
