"""Who is under a measure in words without a verb: 'The bank, ALREADY UNDER NORWEGIAN SANCTIONS, lost its licence'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.triggers.nouns import Trigger

NOUN_WITHIN = 8
"""So many words before the comma the name of the one who is struck stands."""
IN_NAME = frozenset({"noun", "actor", "det", "number", "prep", "adv"})
LASTING = frozenset({"already", "still", "currently", "long", "now"})
"""words that say that it is so, and not on what ground: 'STILL under an embargo'"""


def struck_beside(part: Parse, trigger: Trigger) -> Codes | None:
    """The states of those who are told beside their name to be under a measure, or None where nobody is."""
    start = trigger.phrase_start
    if trigger.predicate is not None or trigger.role not in ("general", "name") or start < 2:
        return None
    k = start - 2
    if part.lows[start - 1] != "under":
        return None
    while k > 0 and part.words[k].tag == "adv":
        k -= 1
    lasts = not LASTING.isdisjoint(part.lows[k + 1 : start - 1])
    apart = part.lows[k] in (",", "(", "–", "—")
    own = any(w.actor for w in part.words[start : trigger.first])
    if not lasts and not (apart and own and k > 1):
        return None
    named = k - 1 if apart else k
    if part.words[named].tag not in ("noun", "actor"):
        return None
    codes: Codes = []
    while named >= 0 and k - named <= NOUN_WITHIN and part.words[named].tag in IN_NAME:
        codes += [part.words[named].actor] if part.words[named].actor else []
        named -= 1
    return unique([c for c in reversed(codes) if c not in {w.actor for w in part.words[start : trigger.first]}])
