"""Subjects that a relative clause parts from their verb: 'EXPORTS TO THE FIRMS, which include ..., will be banned'."""

from __future__ import annotations

from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_predicates import (
    ADJUNCT,
    MAIN,
    PARTICIPIAL,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)


def subject_before(parse: Parse, predicate: Predicate) -> tuple[int, int] | None:
    """Where the interrupted subject of a finite verb stands, as a range of words, or None where it is not interrupted."""
    segment, number = parse.segments[predicate.segment], predicate.segment
    if segment.kind != MAIN or segment.opener != "," or segment.finite is not predicate:
        return None
    if any(w.tag not in ("mark", "quote", "adv", "and") for w in parse.words[segment.start : predicate.first]):
        return None
    before = number - 1
    while before >= 0 and _is_aside(parse.segments[before]):
        before -= 1
    if before < 0 or before == number - 1 or parse.segments[before].finite is not None:
        return None
    return parse.segments[before].start, parse.segments[before].end


def _is_aside(segment: Segment) -> bool:
    bare = segment.kind == SUBORDINATE and segment.finite is None
    return bare or segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT)
