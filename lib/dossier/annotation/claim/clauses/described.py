"""Subjects that a participle describes before their verb: 'The measures, APPROVED days after the raid, freeze assets'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    MAIN,
    PARTICIPIAL,
    REDUCED,
    SUBORDINATE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar.cues import ACTS, MEASURE_NOUNS
from dossier.annotation.claim.grammar.word import Word


def reduce_asides(words: list[Word], segments: list[Segment]) -> None:
    """Read the aside as a participle's, so that the verb after it has the measure for its subject.

    Of a measure one says what it does: 'The sanctions, added to a list in May, added' has no sense but that of a passive.
    """
    for number in range(len(segments) - 2):
        subject, aside = segments[number : number + 2]
        told = not subject.predicates and _is_measure(words, subject)
        if not _leads(aside) or not (told or _described_in_passing(words, subject, _first(aside))):
            continue
        at = next((k for k in range(number + 2, len(segments)) if _leads(segments[k])), 0)
        if at and not _first(segments[at]).ambiguous and _first(aside).ambiguous:
            _first(aside).form, _first(aside).passive, aside.kind = REDUCED, True, PARTICIPIAL
            for within in segments[number + 2 : at]:
                within.kind = SUBORDINATE if within.kind == MAIN else within.kind


def _described_in_passing(words: list[Word], subject: Segment, verb: Predicate) -> bool:
    """'Payments to those listed, ISSUED TODAY, are subject to': a participle with nothing but a date."""
    first, after = words[subject.start], words[verb.last + 1 : verb.last + 2]
    plain = subject.kind == MAIN and subject.finite is None and first.tag in ("noun", "det", "number") and not first.actor
    return plain and verb.first == verb.head and bool(after) and after[0].date is not None


def _is_measure(words: list[Word], segment: Segment) -> bool:
    """'The new sanctions': nothing but a measure or a text, with what stands before it."""
    said = words[segment.start : segment.end]
    plain = all(w.tag in ("det", "noun", "actor", "number", "mark", "sub") for w in said)
    return plain and bool(said) and said[-1].low in MEASURE_NOUNS | ACTS


def _leads(segment: Segment) -> bool:
    """', APPROVED': a comma, and a finite verb right behind it."""
    if segment.kind != MAIN or segment.opener != "," or not segment.predicates:
        return False
    verb = _first(segment)
    return verb.form == FINITE and verb.first == segment.start + 1


def _first(segment: Segment) -> Predicate:
    return segment.predicates[0]
