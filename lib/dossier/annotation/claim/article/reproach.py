"""Sanctions that are only argued about: what somebody is blamed for not doing, compared with, or said to bring about."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import GERUNDIAL
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import PARTICIPLE

BLAMED = frozenset({
    "criticised", "criticized", "criticism", "criticising", "criticizing", "faulted", "blamed", "accused", "chided", "fire",
    "rebuked", "lambasted", "slammed", "attacked", "assailed", "berated", "censured", "ridiculed", "flak",
})  # fmt: skip
BLAMED_WITHIN = 4
"""So many words before 'for not' somebody is blamed."""
OMITTING = frozenset({"not", "failing", "never", "refusing", "delaying", "hesitating"})


def is_argued(parse: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether a measure is spoken of so, and nobody is told to take, plan or refuse it."""
    return _is_omission(parse, trigger, reading) or _is_compared(parse, trigger) or _is_outcome(parse, reading)


def _is_omission(parse: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'was CRITICISED FOR NOT moving fast enough to sanction', 'under FIRE FOR FAILING to sanction'."""
    first = trigger.predicate.first if trigger.predicate is not None else trigger.phrase_start
    start = parse.segments[trigger.segment].start
    for k in range(max(start, first - 12), min(first + 1, len(parse.lows) - 1)):
        led = parse.lows[k] in ("for", "of") and parse.lows[k + 1] in OMITTING
        if led and not BLAMED.isdisjoint(parse.lows[max(0, k - BLAMED_WITHIN) : k]):
            return reading.status in ("refused", "imposed", "announced", "considered")
    return False


def _is_compared(parse: Parse, trigger: Trigger) -> bool:
    """'talks would do more THAN SANCTIONS', but not 'more than the sanctions imposed by Peru'."""
    led = "than" in parse.lows[max(0, trigger.phrase_start - 1) : trigger.first]
    after = parse.words[trigger.last + 1 : trigger.last + 2]
    told = bool(after) and (after[0].is_verb(PARTICIPLE) or after[0].tag == "actor")
    return led and trigger.predicate is None and not told


def _is_outcome(parse: Parse, reading: Reading) -> bool:
    """'SANCTIONING Peru before the vote WOULD only MAKE it worse': what would come of a deed that nobody has done."""
    deed = reading.chain[0] if reading.chain else None
    if deed is None or deed.form != GERUNDIAL or deed.parent is not None or reading.status != "imposed":
        return False
    segment = parse.segments[deed.segment]
    later = (s.finite for s in parse.segments[deed.segment : deed.segment + 3] if s.finite is not None)
    verb = next((p for p in later if p.first > deed.last), None)
    leads = all(w.tag in ("mark", "quote", "adv") for w in parse.words[segment.start : deed.first])
    return leads and verb is not None and verb.modal in ("would", "could", "might")
