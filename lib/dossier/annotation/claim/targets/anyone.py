"""Targets that are described and not named: 'to punish THOSE WHO help Moscow', 'against COUNTRIES that shut markets'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.role_words import ANYONE
from dossier.annotation.claim.triggers.nouns import Trigger


def aims_at_anyone(parse: Parse, trigger: Trigger) -> bool:
    """'to punish THOSE WHO help Moscow': whom it is aimed at is described and not named."""
    words = parse.words
    return any(
        words[k].low in ANYONE and words[k + 1].tag == "rel"
        for k in range(trigger.last + 1, min(trigger.last + 5, len(words) - 1))
    )


LANDS = frozenset({"countries", "country", "nations", "nation", "states", "partners", "competitors", "competition"})
POINTED = frozenset({"the", "these", "those", "both", "two", "its", "their", "that", "this", "such"})
"""what before such a word means some that were told of"""


def aims_at_any_state(parse: Parse, trigger: Trigger) -> bool:
    """'powers to retaliate AGAINST COUNTRIES that shut their markets': states of a kind, and none that was told of."""
    low = trigger.last + 1
    if parse.lows[low : low + 1] != ["against"]:
        return False
    for word in parse.words[low + 1 : low + 5]:
        if word.low in LANDS:
            return True
        if word.actor or word.low in POINTED or word.tag not in ("det", "adv", "noun"):
            return False
    return False
