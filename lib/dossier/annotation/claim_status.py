"""How far a measure has come: from the verb that governs it outwards to the verbs that govern that one.

'Washington urged Tokyo to consider imposing sanctions' is read from the inside: imposed, considered, urged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_clauses import (
    ADJUNCT,
    FINITE,
    INFINITIVE,
    MAIN,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Parse,
    Predicate,
    Segment,
)
from dossier.annotation.claim_triggers import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

PREFERRED = ("eased", "extended", "refused", "urged", "threatened", "considered", "imposed", "announced", NO_STATUS)
"""Which status of a verb that has several counts where a noun of sanctions is its object."""
WEIGHS = frozenset({"could", "may", "might"})
URGES = frozenset({"should", "must", "ought", "shouldn't", "shouldn’t"})
INTENDS = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "’d", "won't", "won’t", "wouldn't", "wouldn’t"})
BESIDES = frozenset({"beyond", "besides", "addition", "apart", "aside", "alongside", "top"})
UNDER = frozenset({"under", "subject", "on", "facing"})
TAKES_EFFECT = frozenset(
    {"take effect", "come into force", "come into effect", "enter into force", "go into effect", "go into force", "expire",
     "apply", "target", "lapse", "end", "cover", "include"}
)  # fmt: skip
APART = frozenset({"under", "despite", "beyond", "because", "amid"})
PLACING = frozenset({"be", "put", "place", "come", "bring", "fall", "remain", "have", "keep"})
NO_STEP_IN_PASSIVE = frozenset(
    """intend aim seek hope expect want try attempt see use tend have get join support hit face feel call mean
    suggest keep understand tell say make ensure allow enable need""".split()
)
"""'Sanctions were intended to ...' reports no step."""
STEPS = frozenset({"imposed", "announced"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A status, with the verbs that it was read from, the innermost first."""

    status: str
    chain: tuple[Predicate, ...]
    as_subject: bool = False
    """the measure is what the governing verb is said of"""


def read_status(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """The readings of a trigger: none where no verb gives it a status, two in 'have been imposed and will follow'."""
    if trigger.predicate is not None:
        return [_composed(parse, "imposed", trigger.predicate, vocabulary)]
    if _is_question(parse, trigger):
        return []
    beside = _beside(parse, trigger)
    if beside is not None:
        return [Reading("imposed", (beside,))]
    after = _modifier_after(parse, trigger, vocabulary)
    governor = _governor(parse, trigger)
    if governor is not None:
        status = _governed_status(parse, trigger, governor, vocabulary)
        if status is not None and status != NO_STATUS:
            others = after if governor.lemma in vocabulary.joining else []
            return [_composed(parse, status, governor, vocabulary), *others]
    if after:
        return after
    if governor is None:
        return list(_as_subject(parse, trigger, vocabulary))
    return [Reading(NO_STATUS, (governor,))] if governor.statuses == (NO_STATUS,) else []


def _is_question(parse: Parse, trigger: Trigger) -> bool:
    """'asked whether Japan planned new sanctions' reports no step."""
    return parse.segments[trigger.segment].opener == "whether"


def _beside(parse: Parse, trigger: Trigger) -> Predicate | None:
    """'Beyond financial sanctions, Japan also ...': the verb that the measure is set beside."""
    segment = parse.segments[trigger.segment]
    lead = set(parse.lows[segment.start : trigger.phrase_start + 1][:4])
    if not lead & BESIDES or segment.finite is not None:
        return None
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    return following[0].finite if following else None


# --- the verb that governs a noun


def _governor(parse: Parse, trigger: Trigger) -> Predicate | None:
    """The nearest predicate before the noun phrase in its segment, else, for an adjunct, in the segment it belongs to."""
    segment = parse.segments[trigger.segment]
    before = [p for p in segment.predicates if p.last < trigger.first]
    if before:
        return before[-1]
    if segment.kind == ADJUNCT and segment.opener == "including" and segment.host is not None:
        return _last_before(parse.segments[segment.host], trigger.first)
    if segment.kind == ADJUNCT and segment.opener in ("with", "as", "by", "as well as") and segment.host is not None:
        return _last_before(parse.segments[segment.host], trigger.first)
    return None


def _last_before(segment: Segment, i: int) -> Predicate | None:
    return next((p for p in reversed(segment.predicates) if p.last < i), None)


def _governed_status(parse: Parse, trigger: Trigger, governor: Predicate, vocabulary: Vocabulary) -> str | None:
    status = best_status(governor.statuses)
    if governor.lemma in ("extend", "expand") and _extends_to(parse, trigger):
        return "imposed"
    between = parse.lows[governor.last + 1 : trigger.phrase_start]
    if status is None and governor.lemma in vocabulary.restricting and not between:
        return "eased"
    if APART & set(between) and governor.lemma not in PLACING:
        return None
    if governor.lemma in ("be", "have") and (trigger.weak or not UNDER & set(between)):
        return None
    return status


def _extends_to(parse: Parse, trigger: Trigger) -> bool:
    after = parse.words[trigger.last + 1 : trigger.last + 4]
    return len(after) > 1 and after[0].tag == "to" and any(w.tag in ("actor", "noun") for w in after[1:])


def best_status(statuses: tuple[str, ...]) -> str | None:
    """The one status that counts among those of a verb."""
    return next((s for s in PREFERRED if s in statuses), None)


def _modifier_after(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """'sanctions introduced by Tokyo', 'sanctions that were lifted', 'the sanctions Tokyo has imposed'."""
    segment = parse.segments[trigger.segment]
    for predicate in segment.predicates:
        if predicate.form == REDUCED and 0 < predicate.first - trigger.last <= 8:
            status = best_status(predicate.statuses)
            if status not in (None, NO_STATUS):
                return [_composed(parse, str(status), predicate, vocabulary)]
    if any(p.first > trigger.last for p in segment.predicates):
        return []
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    readings: list[Reading] = []
    number = trigger.segment + 1
    while following and following[0].kind == RELATIVE or (readings and following and following[0].opener == "and"):
        finite = following[0].finite
        if finite is None or following[0].start - trigger.last > 9:
            break
        if not _relates(following[0]) or finite.lemma in ("be", "have"):
            break
        status = best_status(finite.statuses) if (finite.passive or following[0].opener == "zero" or _has_subject(parse, following[0], finite)) else vocabulary.subject_status.get(finite.lemma)
        if status is None or status == NO_STATUS:
            break
        readings.append(_composed(parse, status, finite, vocabulary))
        number += 1
        following = parse.segments[number : number + 1]
    return readings


def _relates(segment: Segment) -> bool:
    return segment.opener in ("that", "which", "zero", "and")


def _has_subject(parse: Parse, segment: Segment, finite: Predicate) -> bool:
    return any(parse.words[k].tag in ("actor", "pronoun") for k in range(segment.start + 1, finite.first))


def _as_subject(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> Iterator[Reading]:
    """'Sanctions were imposed', 'the ban takes effect', 'sanctions will be extended and widened'."""
    segment = parse.segments[trigger.segment]
    number = trigger.segment
    predicate = next((p for p in segment.predicates if p.first > trigger.last and p.form in (FINITE, REDUCED)), None)
    if predicate is None:
        number = _resumed(parse, trigger.segment)
        predicate = parse.segments[number].finite if number >= 0 else None
    if predicate is None:
        return
    if predicate.passive or predicate.form == REDUCED:
        status = None if predicate.lemma in NO_STEP_IN_PASSIVE else best_status(predicate.statuses)
        if status is None and predicate.lemma in vocabulary.restricting:
            status = "eased"
    else:
        status = vocabulary.subject_status.get(predicate.lemma)
        after = parse.words[predicate.last + 1 : predicate.last + 2]
        ends_something = status == "eased" and predicate.lemma == "end" and after and after[0].tag in ("det", "noun", "actor")
        if predicate.lemma == "be" or ends_something:
            status = None
    if status in (None, NO_STATUS):
        second = _coordinated_finite(parse, number)
        if second is not None and vocabulary.subject_status.get(second.lemma):
            predicate, status = second, vocabulary.subject_status[second.lemma]
    if status in (None, NO_STATUS):
        complement = next((p for p in parse.segments[number].predicates if p.parent is predicate), None)
        if complement is None or not complement.passive and complement.lemma not in vocabulary.subject_status:
            return
        status = best_status(complement.statuses) if complement.passive else vocabulary.subject_status[complement.lemma]
        predicate = complement
    if status not in (None, NO_STATUS):
        if predicate.passive or predicate.lemma in TAKES_EFFECT:
            status = _composed(parse, str(status), predicate, vocabulary).status
        yield Reading(str(status), (predicate,), as_subject=True)


def _coordinated_finite(parse: Parse, number: int) -> Predicate | None:
    """The second verb of the same subject: 'are indefinite and affect'."""
    following = parse.segments[number + 1 : number + 2]
    shares = following and following[0].kind == MAIN and following[0].opener == "and"
    return following[0].finite if shares else None


def _resumed(parse: Parse, number: int) -> int:
    """The segment in which a subject that was interrupted gets its verb, or -1."""
    for k in range(number + 1, min(number + 4, len(parse.segments))):
        segment = parse.segments[k]
        finite = segment.finite
        if segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT):
            continue
        bare = finite is not None and all(
            parse.words[j].tag in ("mark", "quote", "adv", "and") for j in range(segment.start, finite.first)
        )
        return k if bare else -1
    return -1


# --- from the inside outwards


def _composed(parse: Parse, status: str, predicate: Predicate, vocabulary: Vocabulary) -> Reading:
    chain = [predicate]
    status = _of_group(parse, status, predicate, vocabulary)
    outer = predicate.parent
    while outer is not None and len(chain) < 6:
        outer_status = best_status(outer.statuses)
        if outer_status in (None, NO_STATUS) and outer.segment != chain[-1].segment:
            break
        decides = outer_status in ("announced", "imposed") and outer.lemma not in ("be", "have")
        if decides and chain[-1].form == NOUN and status == "considered":
            status = "announced"
        if outer.form != REDUCED or outer.lemma not in NO_STEP_IN_PASSIVE:
            status = _under(status, outer, outer_status)
        if outer.form != NOUN:
            status = _of_group(parse, status, outer, vocabulary)
        chain.append(outer)
        outer = outer.parent
    opener = parse.segments[chain[0].segment].opener
    if opener in grammar.CONDITIONALS and status in STEPS:
        status = "considered"
    return Reading(status, tuple(chain))


def _of_group(parse: Parse, status: str, predicate: Predicate, vocabulary: Vocabulary) -> str:
    """What the auxiliaries, the negation and fixed phrases of one verb group make of a status."""
    phrase = _phrase_before(parse, predicate, vocabulary)
    if phrase is not None:
        status = phrase if predicate.negated else _weighed(status, phrase)
    if predicate.negated and phrase is None:
        return _negated(status)
    if predicate.modal in URGES:
        return _weighed(status, "urged")
    if predicate.modal in WEIGHS:
        return _weighed(status, "considered")
    if predicate.modal in INTENDS and status in STEPS and predicate.lemma != "be":
        return "threatened" if _conditional(parse, predicate) else "announced"
    if predicate.form == INFINITIVE and predicate.parent is None and status == "imposed":
        return "announced"
    return status


def _phrase_before(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> str | None:
    for k in range(max(0, predicate.first - 3), predicate.head):
        found = vocabulary.phrase_status.at(parse.lows, k)
        if found is not None and predicate.first <= k + found[0] <= predicate.last + 1:
            return found[1]
    return None


def _under(status: str, outer: Predicate, outer_status: str | None) -> str:
    """What an outer verb makes of the status inside it."""
    if outer_status in (None, NO_STATUS):
        return status
    return _weighed(status, str(outer_status))


def _weighed(status: str, outer: str) -> str:
    if outer == "imposed":
        return status
    if outer == "announced":
        return outer if status in STEPS else status
    if outer in ("eased", "extended"):
        return outer if status in STEPS else status
    if status == "eased":
        return "considered" if outer == "considered" else "imposed"
    if status == "refused" and outer == "urged":
        return "considered"
    return outer


def _negated(status: str) -> str:
    return {"imposed": "refused", "announced": "refused", "eased": "imposed", "considered": "refused",
            "refused": "considered", "threatened": "none"}.get(status, status)  # fmt: skip


def _conditional(parse: Parse, predicate: Predicate) -> bool:
    """Whether the clause of this verb stands under a condition: 'if', 'unless', 'in the event of', 'should'."""
    number = predicate.segment
    for k in (number - 2, number - 1, number + 1, number + 2):
        if 0 <= k < len(parse.segments) and parse.segments[k].opener in grammar.CONDITIONALS:
            return True
    lows = parse.lows
    near = lows[predicate.last : predicate.last + 40]
    return any(near[k : k + 4] == ["in", "the", "event", "of"] or near[k : k + 2] == ["in", "case"] for k in range(len(near)))
