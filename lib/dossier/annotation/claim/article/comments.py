"""What is said of a measure that is known: that it will hurt or is regretted, who may be on a list, what others took."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, REDUCED, Predicate
from dossier.annotation.claim.grammar.cues import WOULD
from dossier.annotation.claim.grammar.measure_words import HURTS
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger

HARMING = HURTS | {
    "affect", "harm", "hurt", "damage", "impact", "weaken", "undermine", "worsen", "worry", "bother", "hinder", "hamper",
    "disrupt", "influence", "endanger", "threaten", "help", "complicate", "jeopardise", "jeopardize",
}
"""what measures do to somebody, in whatever form"""
IMPACTS = frozenset({"impact", "effect", "effects", "consequences", "influence", "repercussions", "implications"})
"""what measures have on somebody"""
JUDGED = frozenset({
    "regrettable", "unjustified", "unjustifiable", "unacceptable", "unfounded", "groundless", "absurd", "wrong", "illegal",
    "unlawful", "deplorable", "counterproductive", "counter-productive", "unwarranted", "unreasonable", "baseless",
})  # fmt: skip
"""what the one who is struck calls them"""
FORETELLING = WOULD | {"will", "should", "can", "may", "might"}
SAID_WITHIN = 12
"""So many words after its verb it is told what a measure does or is."""
ASKS = frozenset({"what", "which", "who", "whom", "why", "how", "when", "where"})
UNSAID = frozenset({"neither", "nor", "nobody", "none", "not", "declined", "refused", "without"})
SAYING = frozenset({"say", "specify", "disclose", "reveal", "name", "tell", "announce", "make public"})
REVIEWING = frozenset({"review", "study", "examine", "analyse", "analyze", "assess", "look at"})
"""what one does with measures of others before one decides"""


def is_comment(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether a sentence only comments on a measure, and tells no step of anybody's."""
    if trigger.predicate is not None:
        return False
    return _is_foretold(part, trigger, reading) or _is_judged(part, trigger) or _is_unnamed(part, trigger) or (
        _is_heading(part) or _is_reviewed(part, trigger, reading)
    )


def _said_of(part: Parse, trigger: Trigger) -> Predicate | None:
    """The verb that a measure is the subject of."""
    later = (p for p in part.segments[trigger.segment].predicates if p.first > trigger.last)
    return next((p for p in later if p.form == FINITE), None)


def _harms(part: Parse, verb: Predicate) -> bool:
    """'will HURT relations', 'are not expected to AFFECT its supply', 'could have an IMPACT on'."""
    after = part.words[verb.head : min(len(part.words), verb.last + 1 + SAID_WITHIN)]
    has = verb.lemma.split()[0] == "have" and any(w.low in IMPACTS for w in after)
    return has or any(f.lemma in HARMING for w in after if w.tag == "verb" for f in w.forms)


def _is_foretold(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'Sanctions imposed on Peru ARE NOT EXPECTED TO AFFECT our supply': of nobody's, and what they may do some day."""
    inner = reading.chain[0] if reading.chain else None
    within = part.words[trigger.phrase_start : trigger.first]
    owned = any(w.actor or w.low in ("its", "their", "our") for w in within)
    if trigger.role != "general" or trigger.rule.endswith("relief") or owned:
        return False
    verb = _said_of(part, trigger)
    if verb is None or (inner is not None and inner.form != REDUCED and inner is not verb):
        return False
    by = "by" in part.lows[trigger.last : verb.first]
    foretold = not {"expected", "likely", "unlikely"}.isdisjoint(part.lows[verb.first : verb.last + 3])
    return not by and (verb.modal in FORETELLING or foretold) and _harms(part, verb)


def _is_judged(part: Parse, trigger: Trigger) -> bool:
    """'SUCH countermeasures will harm relations', 'SUCH a step is regrettable': how somebody takes what was done."""
    verb = _said_of(part, trigger)
    if part.lows[trigger.phrase_start] != "such" or verb is None:
        return False
    after = part.lows[verb.last + 1 : verb.last + 1 + SAID_WITHIN]
    judged = verb.lemma == "be" and not JUDGED.isdisjoint(after)
    return judged or (verb.modal in FORETELLING and _harms(part, verb))


def _is_unnamed(part: Parse, trigger: Trigger) -> bool:
    """'NEITHER ministry SAID WHO was on the list', 'did not say which firms are on it'."""
    segment = part.segments[trigger.segment]
    if segment.opener not in ASKS or not any("list" in low for low in part.lows[trigger.first : trigger.last + 1]):
        return False
    before = [p for p in part.predicates if p.last < segment.start and p.lemma in SAYING]
    return bool(before) and (before[-1].negated or not UNSAID.isdisjoint(part.lows[: before[-1].first]))


def _is_heading(part: Parse) -> bool:
    """'What goods are on the list': a heading that asks, and names nobody."""
    asks = part.lows[0] in ASKS and (part.words[-1].tag != "mark" or part.lows[-1] == "?")
    return asks and not any(w.actor for w in part.words)


def _is_reviewed(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'after we REVIEWED sanctions BY Peru': what others took, looked at by somebody who decides for himself."""
    verb = reading.chain[0] if reading.chain else None
    by = part.lows[trigger.last + 1 : trigger.last + 2] == ["by"]
    return by and verb is not None and verb.lemma in REVIEWING and not verb.modal and trigger.first > verb.last
