"""Measures that somebody is taken to task for: 'took Chile to the WTO OVER ITS BAN on fish', 'criticised Peru FOR it'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger

DISPUTING = frozenset({
    "take", "sue", "criticise", "criticize", "condemn", "denounce", "attack", "blame", "rebuke", "accuse", "lambast", "slam",
    "challenge", "chide", "scold", "castigate", "drag", "berate",
})  # fmt: skip
"""verbs whose object has done what stands after 'over' or 'for'"""
REPROACHES = DISPUTING - {"take", "drag", "challenge", "sue"} | {
    "blast", "lambaste", "fault", "assail", "hit out at", "lash out at", "rail at", "rail against", "charge",
}
"""of these and of further ones, those before 'for' or 'of' and what somebody does"""
SUITS = frozenset({
    "complaint", "complaints", "case", "lawsuit", "suit", "protest", "dispute", "row", "spat", "feud", "action",
    "proceedings", "suing", "sues", "sued",
})  # fmt: skip
"""nouns of the same, before 'against' or 'with' and a state"""
TO_TASK = ("over", "for")
WITHIN = 12


def accused(parse: Parse, trigger: Trigger) -> tuple[str, str] | None:
    """Who has taken the measure and who complains of it, or None where nobody is taken to task."""
    start = trigger.phrase_start
    if trigger.predicate is not None or trigger.role == "anaphor" or start < 3 or parse.lows[start - 1] not in TO_TASK:
        return None
    words = parse.words
    named = next((k for k in range(start - 2, max(0, start - WITHIN), -1) if words[k].actor and not words[k].genitive), -1)
    if named < 1 or words[named].aims_only:
        return None
    before = parse.lows[max(0, named - 5) : named]
    verb = next((p for p in reversed(parse.predicates) if p.last < named and named - p.last < 4), None)
    blames = verb is not None and verb.form == FINITE and not verb.passive and verb.lemma in DISPUTING
    blames = blames and not (verb is not None and verb.lemma == "take" and "to" not in parse.lows[named : start - 1])
    sues = parse.lows[named - 1] in ("against", "with") and bool(SUITS & set(before))
    sues = sues or bool(SUITS & set(parse.lows[named - 1 : named]))
    if not (blames or sues):
        return None
    doer = next((w.actor for w in words[: max(0, named - 1)] if w.actor and not w.aims_only), "")
    return (words[named].actor, doer) if doer != words[named].actor else None


def blamed_for_deed(parse: Parse, chain: Sequence[Predicate]) -> tuple[str, str] | None:
    """Who does what a state is taken to task for, and who minds: 'Chile blasted PERU FOR THREATENING to impose tariffs'."""
    for deed, outer in pairwise(chain):
        led = deed.form == GERUNDIAL and deed.first and parse.lows[deed.first - 1] in ("for", "of", "over")
        minds = outer.form == FINITE and not outer.passive and not outer.modal and outer.lemma in REPROACHES
        minds = minds or (outer.lemma == "retaliate" and parse.lows[outer.last + 1 : outer.last + 2] == ["against"])
        if not led or not minds or outer.last > deed.first:
            continue
        doers = [w for w in parse.words[outer.last + 1 : deed.first] if w.actor and not w.genitive and not w.aims_only]
        before = parse.words[parse.segments[outer.segment].start : outer.first]
        minding = next((w.actor for w in before if w.actor and not w.aims_only), "")
        if len(doers) == 1 and minding and minding != doers[0].actor:
            return doers[0].actor, minding
    return None


def complainant(parse: Parse, sent_by: Sequence[str]) -> str:
    """'PERU drops its CASE AGAINST Chile as Santiago lifts barley tariffs': who has taken the sender to task, if anybody."""
    for k in range(1, len(parse.words) - 2):
        if parse.lows[k] in SUITS and parse.lows[k + 1] in ("against", "with") and parse.words[k + 2].actor in sent_by:
            before = (w.actor for w in reversed(parse.words[:k]) if w.actor and not w.aims_only)
            return next((code for code in before if code not in sent_by), "")
    return ""
