"""Talk about measures that reports no step: questions, rules of thumb, tables, what somebody does not ask for."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, NOUN, REDUCED, Predicate
from dossier.annotation.claim.grammar.cues import ANYBODY, IN_FORCE, WOULD
from dossier.annotation.claim.grammar.measure_words import HURTS
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.outcomes import foretells
from dossier.annotation.claim.status.plans import told_of_somebody
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

ASKING = frozenset({"argue", "argue for", "ask", "ask for", "call for", "call on", "demand", "advocate", "urge", "request"})
"""verbs of asking: what somebody does NOT ask for is nobody's step"""
OPENINGS = (["the", "following", "is"], ["the", "following", "are"], ["what", "follows", "is"])
"""how a table of steps is announced"""
TAKING_FORM = IN_FORCE | {"target", "cover", "include", "apply", "ban", "bar", "hit", "expire", "lapse", "end"}
"""verbs that tell what a measure is, and no effect of it"""
OVER = ("on", "for", "of", "over")
OVERSEERS = frozenset({
    "panel", "watchdog", "committee", "monitors", "experts", "inspectors", "coordinator", "envoy", "office", "unit",
})  # fmt: skip
"""who looks after sanctions that others take"""
FURTHER = frozenset({"new", "more", "further", "additional", "fresh", "other", "any"})
TELLING = frozenset({"say", "specify", "disclose", "reveal"})
HELPING = frozenset({"be", "have", "do", "modal"})
CONDITIONS = frozenset({"when", "if", "where", "once"})


def is_talk(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether a sentence speaks of a measure without telling that anybody took, planned or refused it."""
    return _is_question(part, trigger) or _announces_list(part) or _is_rule(part, reading) or _is_not_asked(reading) or (
        _is_asked_about(part, trigger) or _is_unreal(part, trigger) or _is_effect(part, trigger, reading)
    ) or _is_judged(part, trigger, reading) or (
        _is_not_said(part, trigger)
    ) or _is_outside(part, trigger, reading) or _opposes_all(part, trigger, reading) or _is_not_chosen(part, trigger) or (
        _has_overseer(part, trigger) or _is_denial(part, trigger, reading)
    ) or _strikes_nobody(part, trigger, reading) or (
        _is_for_breach(part, trigger, reading) or _is_not_meant(trigger, reading)
    )


BREAKING = frozenset({"violating", "breaching", "breaking", "flouting", "defying", "violators", "violator", "offenders"})
"""what is said of those who do not keep to a measure"""
BOUND = frozenset({
    "companies", "firms", "businesses", "people", "persons", "individuals", "anyone", "those", "violators", "offenders",
})  # fmt: skip
"""whom a law binds"""


def _is_for_breach(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'FIRMS VIOLATING the order face penalties': what a law has in store for those whom it binds."""
    verb = reading.chain[0] if reading.chain else None
    if verb is None or trigger.predicate is not None or trigger.role != "general" or verb.first > trigger.first:
        return False
    before = part.lows[part.segments[verb.segment].start : verb.first]
    return not (BREAKING.isdisjoint(before) or BOUND.isdisjoint(before))


MEANING = frozenset({"mean", "intend", "design", "aim"})


def _is_not_meant(trigger: Trigger, reading: Reading) -> bool:
    """'are IN NO WAY MEANT TO punish': what measures are not for."""
    meant = any(p.passive and p.lemma in MEANING for p in reading.chain[1:])
    return trigger.predicate is not None and reading.status == "refused" and meant


CLAIMED = frozenset({"suggestions", "suggestion", "claims", "claim", "allegations", "allegation", "reports", "accusations"})
"""what is rejected as untrue: 'rejected SUGGESTIONS that its wine had been banned'"""


def _is_denial(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'rejected CLAIMS THAT its wine was banned', 'CAN REJECT sanctions': what is untrue, and what is in one's power."""
    if reading.status != "refused":
        return False
    start = part.segments[trigger.segment].start
    if part.lows[start] == "that" and start and part.lows[start - 1] in CLAIMED:
        return True
    verb = reading.chain[0] if reading.chain else None
    return verb is not None and verb.modal == "can" and not verb.negated and "refused" in verb.statuses


def _is_judged(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'has DISMISSED the step AS illegal': what somebody thinks of a measure, which neither takes nor refuses it."""
    if trigger.role != "anaphor" or reading.status != "refused" or not reading.chain:
        return False
    return reading.chain[0].lemma in ("dismiss", "reject") and part.lows[trigger.last + 1 : trigger.last + 2] == ["as"]


def _strikes_nobody(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'threatened NOBODY with sanctions', 'sanctioned NO ONE': who is struck is nobody."""
    for verb in (trigger.predicate, *reading.chain[:1]):
        after = part.lows[verb.last + 1 : verb.last + 3] if verb is not None and not verb.passive else []
        if after[:1] in (["nobody"], ["none"]) or after == ["no", "one"]:
            return True
    return False


def _is_not_chosen(part: Parse, trigger: Trigger) -> bool:
    """'INSTEAD OF imposing sanctions', 'RATHER THAN ban imports': what is not done."""
    lows = part.lows
    verbs = (p for p in part.predicates if p.last < trigger.phrase_start and p.form == GERUNDIAL)
    deed = trigger.predicate or max(verbs, key=lambda p: p.last, default=None)
    if deed is None or deed.first < 2 or trigger.phrase_start - deed.last > 2:
        return False
    return lows[deed.first - 2 : deed.first] in (["instead", "of"], ["rather", "than"])


def _has_overseer(part: Parse, trigger: Trigger) -> bool:
    """'ended the WATCHDOG ON sanctions against Pyongyang': the watchdog goes, the sanctions stay."""
    k = trigger.phrase_start
    return trigger.predicate is None and k > 1 and part.lows[k - 1] in OVER and part.lows[k - 2] in OVERSEERS


def _is_not_said(part: Parse, trigger: Trigger) -> bool:
    """'did NOT MENTION the sanctions', 'did NOT SAY WHEN the step would take effect', 'WHETHER it meant NEW sanctions'."""
    segment = part.segments[trigger.segment]
    for verb in part.predicates:
        if verb.negated and verb.last < trigger.first:
            if verb.lemma in ("mention", "refer to") and verb.segment == trigger.segment:
                return trigger.predicate is None
            if verb.lemma in TELLING and segment.opener == "when" and trigger.role == "anaphor":
                return True
            if verb.lemma in TELLING and segment.opener in ("whether", "if"):
                return not FURTHER.isdisjoint(part.lows[trigger.phrase_start : trigger.first])
    return False


def _is_outside(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'goods NOT LISTED IN the ban', 'EXCLUDES unfreezing their assets': what a measure leaves out refuses nothing."""
    verb = reading.chain[0] if reading.chain else None
    deed = trigger.predicate
    at = deed.last + 1 if deed is not None and deed.lemma == "exclude" else -1
    if any(p.form == GERUNDIAL and p.first == at for p in part.predicates):
        return True
    if deed is not None and len(reading.chain) > 1 and deed.form == GERUNDIAL:
        outer = reading.chain[1]
        return outer.negated if outer.lemma == "include" else outer.lemma == "exclude" and not outer.negated
    led = part.lows[trigger.phrase_start - 1 : trigger.phrase_start] in (["in"], ["by"], ["under"], ["on"])
    bare = verb is not None and verb.form == REDUCED and part.lows[verb.first : verb.head] == ["not"]
    return reading.status == "refused" and bare and led


def _opposes_all(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'Beijing OPPOSES all UNILATERAL sanctions': a creed, and no refusal."""
    opposed = bool(reading.chain) and reading.chain[0].lemma == "oppose" and not reading.chain[0].modal
    within = part.lows[trigger.phrase_start : trigger.first]
    aimed = part.lows[trigger.last + 1 : trigger.last + 2] in (["on"], ["against"])
    return opposed and not aimed and ("unilateral" in within or "illegal" in within)


def _is_unreal(part: Parse, trigger: Trigger) -> bool:
    """'IF the West HAD imposed sanctions in time, the war MIGHT HAVE been avoided': what did not come about."""
    segment = part.segments[trigger.segment]
    if segment.opener != "if" or "had" not in part.lows[segment.start : segment.end]:
        return False
    return any(low in WOULD and "have" in part.lows[k + 1 : k + 4] for k, low in enumerate(part.lows))


def _is_effect(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'SUCH measures WOULD raise prices', 'it takes years FOR sanctions TO bite': what sanctions do in general."""
    if trigger.predicate is not None:
        return False
    start, after = trigger.phrase_start, part.lows[trigger.last + 1 : trigger.last + 3]
    if start and part.lows[start - 1] == "for" and after[:1] == ["to"]:
        return not HURTS.isdisjoint(after)
    verb = reading.chain[0] if reading.chain else None
    if part.lows[start] not in ("such", "any") or verb is None or not reading.as_subject or verb.passive:
        return False
    return verb.modal in WOULD and verb.lemma not in TAKING_FORM


def _is_asked_about(part: Parse, trigger: Trigger) -> bool:
    """'ASKED ABOUT an embargo, the minister declined to comment'."""
    first = trigger.predicate.first if trigger.predicate is not None else trigger.phrase_start
    before = [p for p in part.segments[trigger.segment].predicates if p.last < first]
    weighed = any(p.form == NOUN and "considered" in p.statuses for p in before)  # 'asked about THE LIKELIHOOD of a ban'
    return not weighed and any(p.lemma == "ask about" for p in before)


HEADING = frozenset({"what", "which", "who", "how", "why", "where", "when"})
"""first words of a heading that asks what the paragraph answers"""


def _is_question(part: Parse, trigger: Trigger) -> bool:
    """'Have the measures achieved anything?', 'Will Oslo follow suit?'"""
    heading = part.lows[0] in HEADING and part.words[-1].tag != "mark"  # 'What is on the list', above a paragraph
    if heading:
        return True
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


def is_musing(part: Parse, reading: Reading, vocabulary: Vocabulary) -> bool:
    """'It is unusual to sanction a head of state': sanctions in general."""
    inner = reading.chain[0] if reading.chain else None
    acts = inner is not None and inner.lemma not in vocabulary.undergoing
    if (
        acts
        and inner is not None
        and inner.form == GERUNDIAL
        and part.lows[max(0, inner.first - 1)] in ANYBODY
    ):
        return True
    if inner is not None and inner.form == GERUNDIAL and _is_supposed(part, inner):
        return True
    outer = reading.chain[-1] if len(reading.chain) > 1 and reading.chain[0].form != REDUCED else None
    if outer is not None and reading.chain[-2].form == FINITE and (foretells(part, outer) or _points_at_day(part, outer)):
        return False
    return (
        outer is not None
        and outer.lemma == "be"
        and reading.status != "urged"
        and part.lows[max(0, outer.first - 1)] in ("it", "this")
        and "time" not in part.lows[outer.last : outer.last + 4]
        and not told_of_somebody(part, outer, reading.chain[-2], vocabulary)
    )


def _points_at_day(part: Parse, verb: Predicate) -> bool:
    """'it WAS only IN MAY THAT Norway banned': a sentence that is parted to stress its day."""
    after = [w for w in part.words[verb.head + 1 : verb.head + 7] if w.tag not in ("adv", "neg")][:3]
    return [w.tag for w in after[1:]] == ["date", "rel"] and after[0].tag in ("prep", "sub") and verb.lemma == "be"


def _is_supposed(part: Parse, deed: Predicate) -> bool:
    """'BANNING its oil would hurt us', 'options SUCH AS BANNING its oil would have': what a deed would bring."""
    segment = part.segments[deed.segment]
    before = part.lows[max(0, segment.start - 1) : deed.first]
    if any(before[k : k + 2] == ["such", "as"] for k in range(min(4, len(before)))):
        brings = next((p for p in part.predicates if p.form == FINITE and p.first > deed.last), None)
        return brings is not None and brings.modal in WOULD
    start = segment.start
    while start < deed.first and part.words[start].tag in ("mark", "quote", "adv", "and", "sub", "rel"):
        start += 1
    finite = segment.finite
    return start == deed.first and finite is not None and finite.first > deed.last and finite.modal in WOULD
