"""What is said of a measure, or of a deed, without a step: 'an embargo is under consideration', 'sanctions likely'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, Predicate
from dossier.annotation.claim.grammar.cues import INTENDS
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

HEADLINE_WITHIN = 6
"""So many words after a measure a headline says of it 'likely' or 'in force'."""


def in_headline(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> Iterator[Reading]:
    """'Sanctions on Oslo LIKELY', 'Senators say sanctions LIKELY on chips': what is said of the measure without a verb."""
    segment = parse.segments[trigger.segment]
    if trigger.role == "anaphor" or any(low.endswith("est") for low in parse.lows[trigger.phrase_start : trigger.first]):
        return
    for k in range(trigger.last + 1, min(trigger.last + HEADLINE_WITHIN, segment.end)):
        found = vocabulary.state_status.at(parse.lows, k)
        if found is None:
            continue
        after = parse.words[k + found[0] : k + found[0] + 1]
        if not after or after[0].tag in ("mark", "prep", "date"):
            yield Reading(found[1], ())
        return


def stated_in(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Reading | None:
    """'an embargo is not UNDER CONSIDERATION', 'all sanctions are back IN FORCE'."""
    for k in range(predicate.last, min(predicate.last + 4, len(parse.words))):
        found = vocabulary.state_status.at(parse.lows, k)
        told_of = found is not None and parse.lows[k + found[0] : k + found[0] + 1] == ["to"]
        if found is not None and predicate.negated and parse.lows[k : k + 3] == ["on", "the", "agenda"]:
            return Reading(NO_STATUS, (predicate,))
        if found is not None and parse.lows[k] == "not":
            return Reading(found[1], (predicate,))
        if found is not None and not told_of:
            reading = composed(parse, found[1], predicate, vocabulary)
            to_come = predicate.lemma == "be" and predicate.modal in INTENDS and reading.status == "imposed"
            return replace(reading, status="announced") if to_come else reading  # 'WILL BE effective on Friday'
    return None


def stated_of_deed(parse: Parse, deed: Predicate, undoes: bool, vocabulary: Vocabulary) -> Reading | None:
    """'BANNING oil IS OFF THE TABLE', 'LIFTING them REMAINS AN OPTION': what is said of a deed that is the subject."""
    if deed.form != GERUNDIAL or deed.parent is not None:
        return None
    segment = parse.segments[deed.segment]
    led = any(w.tag not in ("mark", "quote", "adv", "sub", "neg") for w in parse.words[segment.start : deed.first])
    verb = next((p for p in segment.predicates if p.first > deed.last and p.form == FINITE), None)
    if led or verb is None or verb.lemma not in ("be", "remain", "stay"):
        return None
    stated = stated_in(parse, verb, vocabulary)
    if stated is None or stated.status == NO_STATUS:
        return None
    undone = {"refused": "imposed"}.get(stated.status, "eased") if undoes else stated.status
    return replace(stated, status=undone, as_subject=True)
