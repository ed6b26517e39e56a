"""Measures that are the means or the matter of what is told: 'weaken it THROUGH sanctions', 'a row OVER duties'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, REDUCED, Predicate
from dossier.annotation.claim.senders.asked import presses_with
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.choices import is_past
from dossier.annotation.claim.status.governors import opens_part
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

THROUGH = frozenset({"through", "via"})
TRYING = ("try", "attempt", "seek", "seek to")
"""verbs of an end that somebody pursues by what is in force: 'TRIED to weaken it through sanctions'"""
TOPICS = frozenset({"concerning", "regarding", "over", "about"})
"""what leads to the matter of a complaint"""
GROUNDS = {
    ("due", "to"), ("owing", "to"), ("view", "of"), ("account", "of"), ("face", "of"), ("light", "of"), ("spite", "of"),
    ("line", "with"), ("step", "with"), ("keeping", "with"), ("accordance", "with"), ("tandem", "with"),
    ("pressure", "from"),
}  # fmt: skip
"""what leads to a measure for which, or beside which, something else is done"""
AMOUNT_WITHIN = 5
"""so many words before a measure stands what leads to it: 'THROUGH a growing barrage of sanctions'"""


def by_means_of(parse: Parse, trigger: Trigger, governor: Predicate, vocabulary: Vocabulary) -> Reading | None:
    """'tried to weaken it THROUGH A BARRAGE OF sanctions': the verb tells the end, and the measure is taken for it."""
    if trigger.role not in ("general", "name") or presses_with(parse, trigger, governor):
        return None
    if opens_part(parse, trigger):
        return replace(composed(parse, "imposed", governor, vocabulary), guessed=True)
    k = trigger.phrase_start - 1
    if k > 0 and parse.lows[k] == "of":
        while k > max(0, trigger.phrase_start - AMOUNT_WITHIN) and parse.words[k - 1].tag in ("noun", "det", "verb"):
            k -= 1
        k -= 1
    if k <= governor.last or parse.lows[k] not in THROUGH:
        return None
    outer = governor.parent
    if outer is None or outer.lemma not in TRYING or outer.modal or outer.negated:
        return None
    reading = composed(parse, "imposed", governor, vocabulary)
    return Reading("imposed", reading.chain)


def in_dispute(parse: Parse, trigger: Trigger, made: Predicate) -> Reading | None:
    """'confirmed a complaint CONCERNING duties IMPOSED by Chile': what is complained of stands, whatever is told of it."""
    led = trigger.phrase_start > 0 and parse.lows[trigger.phrase_start - 1] in TOPICS
    status = best_status(made.statuses)
    stands = made.form == REDUCED and status not in (None, NO_STATUS, "urged", "considered", "threatened")
    return Reading(str(status), (made,)) if led and stands else None


PROVOKING = frozenset({"prompt", "provoke", "trigger", "spark", "draw", "bring", "lead to", "result in"})
"""verbs whose object is the deed of another: 'the call PROMPTED reprisals from Chile'"""


def provoked(parse: Parse, trigger: Trigger, governor: Predicate) -> Reading | None:
    """'The call PROMPTED trade reprisals FROM CHILE', 'TRIGGERED CHILEAN bans on tin': a deed whose doer is told with it."""
    if governor.lemma not in PROVOKING or trigger.role not in ("general", "name") or governor.negated:
        return None
    done = governor.form == GERUNDIAL or (governor.form == FINITE and is_past(parse, governor))
    after = parse.words[trigger.last + 1 : trigger.last + 3]
    if not done or governor.passive or governor.modal or (after and after[0].tag in ("noun", "verb")):
        return None
    doer = len(after) == 2 and after[0].low in ("from", "by") and bool(after[1].actor)
    inside = any(w.actor and not w.aims_only for w in parse.words[trigger.phrase_start : trigger.first])
    return Reading("imposed", ()) if doer or inside else None


def is_ground(parse: Parse, trigger: Trigger) -> bool:
    """'left the talks DUE TO sanctions', 'lifted its ban CITING Peru's tariffs': the verb does nothing with the measure."""
    start = trigger.phrase_start
    cited = parse.lows[max(0, start - 1) : start] in (["citing"], ["given"])
    return cited or tuple(parse.lows[max(0, start - 2) : start]) in GROUNDS


def led_by(parse: Parse, trigger: Trigger, governor: Predicate) -> list[str]:
    """The words that lead from the verb to the noun phrase; 'sanctions over the raid, INCLUDING a ban' begins anew."""
    segment = parse.segments[trigger.segment]
    anew = segment.start if segment.opener == "including" or opens_part(parse, trigger) else 0
    return parse.lows[max(governor.last + 1, anew) : trigger.phrase_start]
