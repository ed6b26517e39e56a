"""The verb that governs a measure: the nearest before it, the one that it is set beside, the infinitive that undoes it."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.phrases import is_listed, restricts_itself
from dossier.annotation.claim.clauses.predicates import ADJUNCT, INFINITIVE, REDUCED, Predicate
from dossier.annotation.claim.grammar.cues import BESIDES, KNOWN
from dossier.annotation.claim.status.outcomes import last_before
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS

ADDING = (["in", "addition", "to"], ["on", "top", "of"])
"""what sets a new measure beside one that is in force: 'plans a ban ON TOP OF its tariffs'"""
STANDING = frozenset({"existing", "earlier", "previous"})
"""adjectives of a measure that is in force"""


def verb_beside(parse: Parse, trigger: Trigger) -> Predicate | None:
    """'Beyond financial sanctions, Japan also ...': the verb that the measure is set beside."""
    segment = parse.segments[trigger.segment]
    start = trigger.phrase_start
    known = parse.lows[start] in KNOWN or not STANDING.isdisjoint(parse.lows[start : trigger.first])
    within = segment.finite if segment.finite is not None and segment.finite.last < start else None
    if within is not None and known and parse.lows[max(0, start - 3) : start] in ADDING:
        return within
    lead = set(parse.lows[segment.start : trigger.phrase_start + 1][:4])
    if not lead & BESIDES or segment.finite is not None:
        return None
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    return following[0].finite if following else None


def sums_up(parse: Parse, trigger: Trigger) -> bool:
    """'halted sales of cars, AMONG OTHER SANCTIONS': what a list of steps is rounded off by, whatever its verb does."""
    start = trigger.phrase_start
    return trigger.role == "general" and parse.lows[max(0, start - 1) : start + 1] == ["among", "other"]


def governor_of(parse: Parse, trigger: Trigger) -> Predicate | None:
    """The nearest predicate before the noun phrase in its segment, else, for an adjunct, in the segment it belongs to."""
    segment = parse.segments[trigger.segment]
    before = [p for p in segment.predicates if p.last < trigger.first]
    host = parse.segments[segment.host] if segment.opener == "zero" and segment.host is not None else None
    listed = is_listed(parse.words, trigger.phrase_start)
    while listed and len(before) > 1 and (before[-1].form == REDUCED or restricts_itself(parse.words, before[-1])):
        before.pop()
    if listed and len(before) == 1 and restricts_itself(parse.words, before[0]):
        before = []
    outer = last_before(host, trigger.first) if listed and host is not None and trigger.role == "name" else None
    if outer is not None and best_status(outer.statuses) not in (None, NO_STATUS):
        return outer
    if before:
        beside = best_status(before[-1].statuses) == "eased" and parse.lows[max(0, trigger.phrase_start - 1)] == "in"
        downgraded = beside and trigger.role == "name" and trigger.measure == "diplomatic"
        return replace(before[-1], statuses=("imposed",)) if downgraded else before[-1]  # 'end trade IN A DOWNGRADING of'
    if opens_part(parse, trigger) and segment.host is not None:
        return parse.segments[segment.host].finite
    inserted = parse.segments[trigger.segment - 1] if trigger.segment > 1 else None
    resumes = parse.lows[segment.start] == "," and not segment.predicates
    if inserted is not None and inserted.opener == "including" and not inserted.predicates and resumes:
        return last_before(parse.segments[trigger.segment - 2], trigger.first)
    if segment.kind == ADJUNCT and segment.opener == "including" and segment.host is not None:
        return last_before(parse.segments[segment.host], trigger.first)
    if (
        segment.kind == ADJUNCT
        and segment.opener in ("with", "as", "by", "as well as")
        and segment.host is not None
    ):
        hosts = [p for p in parse.segments[segment.host].predicates if not restricts_itself(parse.words, p)]
        return next((p for p in reversed(hosts) if p.last < trigger.first), None)
    return None


def opens_part(parse: Parse, trigger: Trigger) -> bool:
    """'closed two museums AS PART OF sanctions on Peru': what is done is a piece of the measure."""
    segment = parse.segments[trigger.segment]
    parted = segment.opener == "as" and parse.lows[segment.start : segment.start + 3] == ["as", "part", "of"]
    return parted and segment.finite is None and trigger.role == "general" and trigger.predicate is None


def is_resolved(parse: Parse, governor: Predicate) -> bool:
    """'The resolution calls for an arms embargo': what a resolution calls for is decided."""
    start = parse.segments[governor.segment].start
    asks = governor.lemma in ("call for", "demand", "require")
    return asks and "resolution" in parse.lows[start : governor.first]


PHRASAL = frozenset({"prep", "det", "actor", "noun", "number", "and", "adv", "date"})
"""tags of what a measure is aimed at"""


def scrapped_by(parse: Parse, trigger: Trigger, governor: Predicate | None) -> Predicate | None:
    """The infinitive of 'called for the measures against Peru TO BE SCRAPPED', 'for the ban, in force since May, to be'."""
    if governor is None:
        return None
    after = next((p for p in parse.predicates if p.first > trigger.last and p.form == INFINITIVE), None)
    if after is None or not after.passive or best_status(after.statuses) != "eased":
        return None
    low, high = trigger.last + 1, after.first - (parse.lows[after.first - 1] == "to")
    commas = [k for k in range(low, high) if parse.lows[k] == ","]
    if len(commas) == 2 and commas[1] == high - 1 and "urged" in governor.statuses:
        after, high = replace(after, parent=governor), commas[0]
    return after if PHRASAL.issuperset(w.tag for w in parse.words[low:high]) else None
