"""Forms of words that tell whether a verb is past, or whether there is a verb at all."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.date.clauses import TENSE

SHORTEST_PAST = 4
"""Letters of the shortest regular past ('used'); 'red' and 'bed' are none."""


def is_past(word: str) -> bool:
    """Whether a word in lower case looks like a past form: 'fell', 'signed'."""
    if word.removesuffix("n't") in TENSE["irregular_past"]:
        return True
    return is_regular(word) or word in TENSE["participles"]


def is_regular(word: str) -> bool:
    return word.endswith("ed") and len(word) >= SHORTEST_PAST and word not in TENSE["no_past"]


def already(words: Sequence[str]) -> bool:
    """'could not agree', 'could be seen': what could or could not be done is known."""
    if words[0] == "couldn't" or words[1:2] == ["not"]:
        return True
    return words[1:2] == ["be"] and words[-1] in TENSE["perceived"]


def is_no_verb(word: str) -> bool:
    """Whether a word after 'to' shows that no infinitive follows: 'to the', 'to lorries', 'to one another'."""
    return (
        word.lower() in TENSE["no_infinitive"]
        or word.endswith("ing")
        or is_plural(word)
        or is_regular(word)
    )


def is_plural(word: str) -> bool:
    """'to lorries', 'to refugees', but not 'to discuss', 'to focus'."""
    return len(word) > 1 and word.endswith("s") and not word.endswith(("ss", "us", "'s"))
