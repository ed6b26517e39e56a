"""How far a measure has come: from the verb that governs it outwards to the verbs that govern that one.

'Washington urged Tokyo to consider imposing sanctions' is read from the inside: imposed, considered, urged.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    INFINITIVE,
    Predicate,
)
from dossier.annotation.claim.grammar.cues import (
    APART,
    IN_FORCE,
    INTENDS,
    PLACING,
    STEPS,
    UNDER,
)
from dossier.annotation.claim.grammar.measure_words import (
    AVERTING,
    CUTTING_CAPS,
    SAYS,
    TAKING,
)
from dossier.annotation.claim.leaning.covers import extends_to
from dossier.annotation.claim.senders.asked import presses_with
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.choices import is_past
from dossier.annotation.claim.status.deeds import of_deed
from dossier.annotation.claim.status.enumerations import introduced_by
from dossier.annotation.claim.status.governors import (
    governor_of,
    is_resolved,
    scrapped_by,
    sums_up,
    verb_beside,
)
from dossier.annotation.claim.status.means import by_means_of, is_ground, led_by, provoked
from dossier.annotation.claim.status.modifiers import modifier_after
from dossier.annotation.claim.status.outcomes import (
    GOING_AHEAD,
    answered,
    asked_by,
    decides,
    is_cause,
    named_by,
    to_a_rate,
)
from dossier.annotation.claim.status.plans import is_alternative, where_placed
from dossier.annotation.claim.status.standing import stands
from dossier.annotation.claim.status.stated import stated_of_deed
from dossier.annotation.claim.status.subject_status import (
    as_subject,
    in_aside,
    in_force_after,
    lapses,
    resumed,
    told_before,
    undone,
)
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.gestures import GESTURE
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.orders import ORDERED
from dossier.annotation.claim.triggers.releases import REVOKING, of_relief
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

POINTING = "anaphor:it"
"""The rule of 'it takes effect'."""


RELIEVING = "anaphor:relief"
"""The rule of 'an exemption applies'."""


def read_status(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """The readings of a trigger: none where no verb gives it a status, two in 'have been imposed and will follow'.

    What is asked is no step, unless the sender itself is to answer: 'decides WHETHER to ban', 'WHICH sanctions to impose'.
    """
    asking = asked_by(parse, trigger)
    if asking is None:
        return _read(parse, trigger, vocabulary)
    if trigger.role == "anaphor" or not decides(asking, parse.segments[trigger.segment].opener):
        return []
    readings = _read(parse, trigger, vocabulary) or _ahead(parse, trigger)
    return [answered(r, asking, trigger.predicate) for r in readings]


def _ahead(parse: Parse, trigger: Trigger) -> list[Reading]:
    """The infinitive of 'which sanctions TO IMPOSE'."""
    verb = next((p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last), None)
    status = best_status(verb.statuses) if verb is not None and verb.form == INFINITIVE else None
    return [Reading(status, (verb,))] if verb is not None and status not in (None, NO_STATUS) else []


def _read(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """The readings of a trigger that nobody asks about: by what it is, by its verb, by what follows it, as a subject."""
    plain = _by_its_kind(parse, trigger, vocabulary)
    return plain if plain is not None else _of_noun(parse, trigger, vocabulary)


def _by_its_kind(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading] | None:
    """The readings of verbs, gestures and words that point back; None for nouns, which other words tell of."""
    if trigger.role == SHUT and trigger.predicate is not None:
        shut = composed(parse, "imposed", trigger.predicate, vocabulary)
        return [replace(shut, status=trigger.status or shut.status, chain=())]
    if trigger.role == GESTURE and trigger.predicate is not None:
        return [Reading(trigger.status, (trigger.predicate,))]
    if trigger.status == ORDERED and trigger.predicate is not None:
        return [_ordered(parse, trigger.predicate, vocabulary)]
    if trigger.predicate is not None:
        return [of_deed(parse, trigger, trigger.predicate, vocabulary)]
    if trigger.rule == RELIEVING:
        outer = governor_of(parse, trigger)
        asked = outer is not None and any("urged" in p.statuses for p in composed(parse, "eased", outer, vocabulary).chain)
        relief = of_relief(parse, trigger, outer)
        if relief in STEPS and outer is not None and outer.lemma in REVOKING and not outer.negated:
            relief = composed(parse, "imposed", outer, vocabulary).status  # 'is READY TO revoke the waivers'
        return [] if asked else [Reading(relief, ())]
    if trigger.rule == POINTING:
        verb = next((p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last), None)
        ahead = parse.segments[trigger.segment].predicates if verb is not None else []
        if verb is not None and any(p.parent is verb and p.lemma in IN_FORCE for p in ahead):
            return [Reading("announced", (verb,))]
        status = best_status(verb.statuses) if verb is not None and verb.passive else "imposed"
        return [composed(parse, status or "imposed", verb, vocabulary)] if verb is not None else []
    if trigger.role == "forbidden":
        verb = next((p for p in parse.predicates if p.head == trigger.first), None)
        intended = verb is not None and verb.modal in INTENDS
        return [Reading("announced", (verb,))] if intended and verb is not None else [Reading("imposed", ())]
    return None


def _of_noun(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """The readings of a noun: of the verb that governs it, else of what stands after it, else of what is said of it."""
    if sums_up(parse, trigger):
        return [Reading("imposed", ())]
    beside = verb_beside(parse, trigger)
    if beside is not None:
        return [Reading("imposed", (beside,))]
    after = in_force_after(parse, trigger, modifier_after(parse, trigger, vocabulary))
    named = named_by(parse, trigger)
    if named is not None:
        name, verb = named
        return [composed(parse, name, verb, vocabulary) if verb is not None else Reading(name, ())]
    listed = introduced_by(parse, trigger)
    if listed is True:
        return [Reading("imposed", ())]
    governor = listed or told_before(parse, trigger, governor_of(parse, trigger))
    eases = governor is not None and best_status(governor.statuses) == "eased"
    judged = stated_of_deed(parse, governor, eases, vocabulary) if governor is not None else None
    if judged is not None:
        return [judged]
    if governor is not None and stands(parse, trigger, governor):
        governor = None
    if governor is not None and (ends := lapses(parse, trigger, governor, vocabulary)) is not None:
        return [composed(parse, "eased", ends, vocabulary)]
    if governor is not None and is_cause(parse, trigger, governor):
        denied = governor.negated or "not" in parse.lows[max(0, trigger.phrase_start - 2) : trigger.phrase_start]
        return [] if denied else [Reading("imposed", (governor,))]
    if (scrapped := scrapped_by(parse, trigger, governor)) is not None:
        return [composed(parse, "eased", scrapped, vocabulary)]
    onto = governor is not None and not {"to", "on"}.isdisjoint(parse.lows[governor.last + 1 : trigger.phrase_start])
    if governor is not None and governor.lemma in SAYS and not onto:
        at = trigger.last + 1
        likely = at < len(parse.lows) and vocabulary.state_status.at(parse.lows, at) is not None
        governor = None if likely or resumed(parse, trigger.segment) >= 0 else governor
    if used := governor and (by_means_of(parse, trigger, governor, vocabulary) or provoked(parse, trigger, governor)):
        return [used]
    if after and governor is not None and governor.lemma == "be" and parse.lows[governor.first - 1] == "there":
        return after  # 'THERE ARE other sanctions THAT WE CAN INTRODUCE'
    governed = _governed(parse, trigger, governor, after, vocabulary) if governor is not None else []
    if governed:
        alone = governed[0].status == "imposed" and len(governed) == 1
        return [*governed, *(r for r in after if alone and r.status == "eased" and _is_told_as_done(r))]
    if after:
        return [*after, *undone(parse, trigger, after, vocabulary)]
    if governor is None:
        said, aside = list(as_subject(parse, trigger, vocabulary)), list(in_aside(parse, trigger, vocabulary))
        plain = all(r.status == "imposed" and not any(p.passive for p in r.chain) for r in said)
        return in_force_after(parse, trigger, aside) if aside and plain else said
    if governor.statuses or governor.passive or governor.lemma in ("be", "have", "do"):
        return [Reading(NO_STATUS, (governor,))] if governor.statuses == (NO_STATUS,) else []
    guess = composed(parse, "imposed", governor, vocabulary)
    return [Reading(guess.status, guess.chain, guessed=True)]


def _is_told_as_done(reading: Reading) -> bool:
    """'imposed sanctions, WHICH IT LIFTED in May': the clause on a measure tells what became of it."""
    verb = reading.chain[0] if reading.chain else None
    return verb is not None and verb.form == FINITE and not verb.modal and not verb.negated


def _governed(
    parse: Parse, trigger: Trigger, governor: Predicate, after: list[Reading], vocabulary: Vocabulary
) -> list[Reading]:
    """What the verb that governs a noun says of it; `after`: what stands behind the noun says so."""
    if is_resolved(parse, governor):
        return [Reading("imposed", (governor,))]
    if is_alternative(parse, governor):
        return [Reading("threatened", (governor,))]
    if governor.lemma in AVERTING:
        return [r for r in after if r.status in ("urged", "announced", "threatened")] or [Reading("threatened", (governor,))]
    status = _governed_status(parse, trigger, governor, vocabulary)
    if status is None or status == NO_STATUS:
        return []
    return [composed(parse, status, governor, vocabulary), *(after if governor.lemma in vocabulary.joining else [])]


def _governed_status(
    parse: Parse, trigger: Trigger, governor: Predicate, vocabulary: Vocabulary
) -> str | None:
    status = best_status(governor.statuses)
    if presses_with(parse, trigger, governor):
        return "imposed"
    if governor.lemma == "meet with" and governor.passive and governor.modal:
        return "threatened"
    if trigger.measure in ("price_cap", "tariff") and governor.lemma in CUTTING_CAPS:
        return "imposed" if trigger.measure == "price_cap" else "eased"
    if governor.lemma == "shelve" and parse.words[trigger.phrase_start].low in ("its", "their"):
        return "eased"
    if governor.lemma == "lift" and trigger.measure == "tariff" and to_a_rate(parse, trigger):
        return "imposed"
    if governor.lemma in ("extend", "expand") and extends_to(parse, trigger):
        return "imposed"
    if governor.lemma == "coordinate" and governor.form == FINITE and "have" in parse.lows[governor.first : governor.head]:
        return "imposed"
    if governor.lemma == "draw up" and is_past(parse, governor) and _is_list(parse, trigger):
        return "imposed"
    if governor.lemma in GOING_AHEAD and is_past(parse, governor):
        return "imposed"
    put = where_placed(parse, trigger, governor, vocabulary)
    if put:
        return put
    between = led_by(parse, trigger, governor)
    if status is None and governor.lemma in vocabulary.restricting and not between:
        return "eased"
    if governor.lemma in TAKING and (between[-1:] == ["off"] or (between[-1:] == ["from"] and _is_list(parse, trigger))):
        return "eased"
    if (APART & set(between) or is_ground(parse, trigger)) and governor.lemma not in PLACING:
        return None
    aimed = trigger.role == "general" and parse.lows[trigger.last + 1 : trigger.last + 2] in (["on"], ["against"])
    if governor.lemma == "have" and (trigger.role == "name" or aimed) and len(between) < 5 and governor.form == FINITE:
        return status
    pointing = trigger.role == "anaphor" and governor.lemma == "be"
    if governor.lemma in ("be", "have") and ((trigger.weak and not pointing) or not UNDER & set(between)):
        return None
    return status


def _ordered(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Reading:
    """'does not let', 'told its banks not to': imposed, or as far as the verbs outside have brought it."""
    outer = predicate.parent
    if predicate.modal in INTENDS:
        return Reading("announced", (predicate,))
    status = best_status(outer.statuses) if outer is not None and outer.lemma not in ("refuse", "decline") else None
    if outer is not None and status not in (None, NO_STATUS):
        return composed(parse, str(status), outer, vocabulary)
    return Reading("imposed", (predicate,) if outer is None else (predicate, outer))


def _is_list(parse: Parse, trigger: Trigger) -> bool:
    """'struck Peru from its LIST of sponsors of terrorism'."""
    return any("list" in low for low in parse.lows[trigger.first : trigger.last + 1])


