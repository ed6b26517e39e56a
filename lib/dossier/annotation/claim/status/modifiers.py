"""What stands behind a noun says how far its measure has come: 'sanctions introduced by Tokyo', 'a ban that was lifted'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    INFINITIVE,
    REDUCED,
    RELATIVE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar.cues import IN_FORCE, NO_STEP_IN_PASSIVE
from dossier.annotation.claim.grammar.measure_words import OWNING
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.means import in_dispute, is_ground
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary


def modifier_after(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """'sanctions introduced by Tokyo', 'sanctions that were lifted', 'the sanctions Tokyo has imposed'."""
    segment = parse.segments[trigger.segment]
    for predicate in segment.predicates:
        if predicate.form == FINITE and predicate.first > trigger.last:
            break
        ahead = predicate.form == INFINITIVE and 0 < predicate.first - trigger.last <= 3
        if ahead and (predicate.lemma in IN_FORCE or (predicate.passive and best_status(predicate.statuses) == "imposed")):
            return [Reading("announced", (predicate,))]
        silent = predicate.lemma in OWNING or predicate.lemma in NO_STEP_IN_PASSIVE  # 'sanctions on men INVOLVED in a raid'
        if predicate.form == REDUCED and 0 < predicate.first - trigger.last <= 8 and not silent:
            status = best_status(predicate.statuses)
            predicate = replace(predicate, parent=None) if is_ground(parse, trigger) else predicate
            if status not in (None, NO_STATUS):
                return [in_dispute(parse, trigger, predicate) or composed(parse, str(status), predicate, vocabulary)]
    if any(p.first > trigger.last for p in segment.predicates):
        return []
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    readings: list[Reading] = []
    number = trigger.segment + 1
    while (following and following[0].kind == RELATIVE) or (
        readings and following and following[0].opener == "and"
    ):
        finite = following[0].finite
        if finite is None or following[0].start - trigger.last > 9:
            break
        if not _relates(following[0]) or finite.lemma in ("be", "have", "use"):
            break
        status = (
            best_status(finite.statuses)
            if (finite.passive or following[0].opener == "zero" or _has_subject(parse, following[0], finite))
            else vocabulary.subject_status.get(finite.lemma)
        )
        if status is None or status == NO_STATUS:
            break
        readings.append(composed(parse, status, finite, vocabulary))
        number += 1
        following = parse.segments[number : number + 1]
    return readings


def _relates(segment: Segment) -> bool:
    return segment.opener in ("that", "which", "zero", "and")


def _has_subject(parse: Parse, segment: Segment, finite: Predicate) -> bool:
    return any(parse.words[k].tag in ("actor", "pronoun") for k in range(segment.start + 1, finite.first))
