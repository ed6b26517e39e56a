"""A ban told right before and spoken of again: 'Peru condemned the ban', 'Exporters filed a complaint over the embargo'.

Whatever such a sentence says of it, the measure stands, and it is that of whoever was told to take it. What is said of 'the
measures' or 'the sanctions', which may be all that there ever were, is no claim of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN
from dossier.annotation.claim.discourse import STANDING, TRADE, Discourse
from dossier.annotation.claim.grammar.cues import POINTING
from dossier.annotation.claim.leaning.pointing import inherits
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger

WITHIN = 3
"""So many sentences back stands the claim of such a measure."""

AGAIN_WITHIN = 8
"""So many where the noun says what it bans."""

LED = frozenset({"of", "on", "against", "for", "to", "in", "imposed"})
"""what leads to another measure: 'the ban ON smoking'"""

ARMS = "arms_embargo"


def spoken_of(part: Parse, trigger: Trigger, readings: Sequence[Reading], discourse: Discourse) -> bool:
    """Whether a noun means the measure told right before, and its verbs (`readings`) say nothing that changes it."""
    if trigger.predicate is not None or not (trigger.role == "name" or inherits(trigger)):
        return False
    start, lows = trigger.phrase_start, part.lows
    noun = lows[trigger.last].removesuffix("s")
    if not discourse.last_senders or discourse.since_claim > WITHIN or not _stands(noun, discourse):
        return False
    if lows[start] not in POINTING or _led_on(part, trigger.last + 1):
        return False
    if trigger.role == "anaphor" and lows[trigger.last].endswith("s"):
        return False
    if trigger.role == "name" and (trigger.measure not in discourse.pairs or trigger.last - start > 2):
        return False
    inside = part.words[start + 1 : trigger.first]
    if any(w.actor or w.genitive or w.low.endswith("est") for w in inside):
        return False
    governor = readings[0].chain[0] if readings and readings[0].chain else None
    if governor is not None and (governor.modal or governor.form == NOUN):
        return False
    segment = part.segments[trigger.segment]
    before = any(p.last < start for p in segment.predicates)
    after = any(w.tag in ("verb", "be", "modal", "have") for w in part.words[trigger.last + 1 : segment.end])
    return before and not after and segment.opener not in ("whether", "if", "unless")


def is_told_again(part: Parse, trigger: Trigger, discourse: Discourse) -> bool:
    """'THE BAN ON FISH took many by surprise', behind a ban of that kind: the one told of last, whatever it does."""
    if trigger.role != "name" or not discourse.last_senders or part.lows[trigger.phrase_start] not in POINTING:
        return False
    if discourse.since_claim > AGAIN_WITHIN or discourse.last_status not in STANDING:
        return False
    if trigger.object_first <= trigger.first:
        return False
    inside = part.words[trigger.phrase_start + 1 : trigger.first]
    last = discourse.measures[0] if discourse.measures else ""
    traded = {last, trigger.measure} <= TRADE - {ARMS} and trigger.measure not in discourse.pairs
    return (last == trigger.measure or traded) and not any(w.actor or w.genitive for w in inside)


def _stands(noun: str, discourse: Discourse) -> bool:
    """Whether what was told last stands, or its sender has taken a measure of that name before it thought of another."""
    told = discourse.told_by(noun, stands=True)
    own = told in discourse.standing and discourse.pairs[told] == (discourse.last_senders, discourse.last_targets)
    return own or discourse.last_status in STANDING


def _led_on(part: Parse, k: int) -> bool:
    """Whether another measure is meant: 'the ban ON smoking', but not 'condemned the ban ON FRIDAY'."""
    following = part.words[k : k + 2]
    dated = len(following) > 1 and following[1].date is not None
    return bool(following) and following[0].low in LED and not dated
