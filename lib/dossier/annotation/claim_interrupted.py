"""Subjects that a relative clause parts from their verb: 'EXPORTS TO THE FIRMS, which include ..., will be banned'."""

from __future__ import annotations

from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_predicates import (
    ADJUNCT,
    FINITE,
    MAIN,
    NOUN,
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
    if before == number - 1:
        return _before_comma(parse, parse.segments[before]) if before >= 0 else None
    if before < 0 or parse.segments[before].finite is not None:
        return None
    return parse.segments[before].start, parse.segments[before].end


def _before_comma(parse: Parse, segment: Segment) -> tuple[int, int] | None:
    """The subject before an aside without a clause: 'SALES OF OIL, most of it shipped by sea, | will be banned'."""
    comma = next((k for k in range(segment.start + 1, segment.end) if parse.lows[k] == ","), -1)
    told = [p for p in segment.predicates if p.form == FINITE and not p.ambiguous]
    if segment.kind != MAIN or comma < 0 or told or any(p.last < comma and p.form != NOUN for p in segment.predicates):
        return None
    opens = parse.words[segment.start].tag in ("prep", "sub", "date", "adv")
    return None if opens else (segment.start, segment.end if segment.finite is None else comma)


def _is_aside(segment: Segment) -> bool:
    bare = segment.kind == SUBORDINATE and segment.finite is None
    return bare or segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT)
