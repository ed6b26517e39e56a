"""What measures do to trade, which is none of its own: 'such steps cut Oslo off from money', 'its duties halted exports'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, INFINITIVE, Predicate
from dossier.annotation.claim.grammar.cues import STEPS_TAKEN

HURTING = frozenset({"hit", "slash", "reduce"})
"""verbs that tell what becomes of trade where a measure does it: 'the move would HIT exports'"""
DECIDED = frozenset({"decision", "move", "tariff", "tariffs", "duty", "duties", "increase", "hike"})
WINDING_DOWN = frozenset({"wind down", "end", "stop", "halt", "exit", "cease", "close", "terminate"})
GRANTING = frozenset({"give", "allow", "grant", "leave"})
"""verbs of a time that is left to end what a measure forbids"""
LEVIES = frozenset({"tariffs", "tariff", "duties", "duty", "levies", "levy"})
"""what stops goods without forbidding them: 'its DUTIES on tea have halted exports'"""


def tells_effect(parse: Parse, predicate: Predicate) -> bool:
    """Whether a verb tells what comes of measures; not in 'is raising tariffs on tea AND OUTLAWING exports'."""
    if predicate.shares is not None:
        return False
    outer = predicate.parent
    granted = predicate.lemma in WINDING_DOWN and predicate.form == INFINITIVE and outer is not None
    if granted and outer is not None and outer.form == GERUNDIAL and outer.lemma in GRANTING:
        return True  # 'GIVING companies until July TO WIND DOWN dealings'
    start = parse.segments[predicate.segment].start
    subject = parse.lows[start : predicate.first]
    plain = not predicate.modal and not predicate.perfect and predicate.form == FINITE
    head = next((k for k in range(start, predicate.first) if parse.words[k].tag == "prep"), predicate.first) - 1
    if predicate.form == FINITE and not predicate.passive and head >= start and parse.lows[head] in LEVIES:
        return True
    hurts = predicate.lemma in HURTING and not predicate.passive and not DECIDED.isdisjoint(subject[-2:])
    return hurts or (plain and subject[:1] == ["such"] and bool(STEPS_TAKEN & set(subject)))
