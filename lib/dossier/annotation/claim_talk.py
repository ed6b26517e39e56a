"""Talk about measures that reports no step: questions, rules of thumb, tables, what somebody does not ask for."""

from __future__ import annotations

from dossier.annotation.claim_chains import Reading
from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_nouns import Trigger
from dossier.annotation.claim_predicates import FINITE, Predicate

ASKING = frozenset({"argue", "argue for", "ask", "ask for", "call for", "call on", "demand", "advocate", "urge", "request"})
"""verbs of asking: what somebody does NOT ask for is nobody's step"""
OPENINGS = (["the", "following", "is"], ["the", "following", "are"], ["what", "follows", "is"])
"""how a table of steps is announced"""
HELPING = frozenset({"be", "have", "do", "modal"})
CONDITIONS = frozenset({"when", "if", "where", "once"})


def is_talk(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether a sentence speaks of a measure without telling that anybody took, planned or refused it."""
    return _is_question(part, trigger) or _announces_list(part) or _is_rule(part, reading) or _is_not_asked(reading)


def _is_question(part: Parse, trigger: Trigger) -> bool:
    """'Have the measures achieved anything?', 'Will Oslo follow suit?'"""
    if part.lows[-1] != "?" or trigger.segment > 1:
        return False
    first = next((w for w in part.words if w.tag not in ("and", "mark", "quote", "adv")), None)
    return first is not None and first.tag in HELPING


def _announces_list(part: Parse) -> bool:
    """'The following is a chronology of the steps taken'."""
    return any(part.lows[: len(words)] == words for words in OPENINGS)


def _is_rule(part: Parse, reading: Reading) -> bool:
    """'It decides on sanctions only when the council does': what somebody does as a rule."""
    verb = next((p for p in reading.chain if p.form == FINITE), None)
    if verb is None or verb.modal or verb.perfect or verb.passive or verb.ambiguous:
        return False
    after = part.lows[verb.last : verb.last + 12]
    return any(low == "only" and after[k + 1 : k + 2] and after[k + 1] in CONDITIONS for k, low in enumerate(after))


def _is_not_asked(reading: Reading) -> bool:
    """'I do not argue that the sanctions should be lifted'."""
    verb: Predicate | None = reading.chain[0] if reading.chain else None
    for _ in range(4):
        if verb is None:
            return False
        if verb.negated and verb.lemma in ASKING:
            return True
        verb = verb.parent
    return False
