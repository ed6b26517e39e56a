"""Targets that are described and not named: 'to punish THOSE WHO help Moscow', 'against COUNTRIES that shut markets'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.role_words import ANYONE, ARMED
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


STATES_OF_A_KIND = frozenset({"countries", "nations", "states"})
DESCRIBED_WITHIN = 7
"""So many words after a measure stand the states that a relative clause describes."""


def aims_at_some_states(parse: Parse, trigger: Trigger) -> bool:
    """'bans fish FROM SEVERAL COUNTRIES THAT joined the embargo': states that are described and not named."""
    led = False
    for k in range(trigger.last + 1, min(trigger.last + DESCRIBED_WITHIN, len(parse.words) - 1)):
        word = parse.words[k]
        if led and word.low in STATES_OF_A_KIND:
            return parse.words[k + 1].tag == "rel"
        if word.tag == "prep" and word.low in ("from", "on", "against"):
            led = True
        elif parse.lows[max(0, k - 2) : k] == ["non", "-"] or word.low == "-":
            continue  # 'from several NON-EU nations'
        elif word.actor or word.low in POINTED or word.tag not in ("det", "adv", "noun", "number", "prep"):
            return False
    return False


HELPERS_WITHIN = 24
"""So many words after a measure stands whom those help at whom it is aimed."""


def helpers_of(parse: Parse, trigger: Trigger) -> Codes:
    """'sanctioned those who arm THE HOUTHIS': an armed group is meant with its helpers, as a state is not."""
    after = parse.words[trigger.last + 1 : trigger.last + 1 + HELPERS_WITHIN]
    return next(([w.actor] for w in after if w.aims_only and w.low in ARMED), [])
