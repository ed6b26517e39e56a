"""Measures told of those who suffer them: envoys who MUST LEAVE, ministers who are NO LONGER WELCOME."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, Predicate
from dossier.annotation.claim.grammar.classes import CONDITIONALS
from dossier.annotation.claim.grammar.cues import INTENDS
from dossier.annotation.claim.grammar.measure_words import CRAFT, MISSIONS, PEOPLE
from dossier.annotation.claim.grammar.role_words import LANDS
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

OBLIGING = frozenset({"must", "shall"})
"""modals by which somebody is sent away"""
WITHIN = 7
"""So many words after its verb the land is sought."""
ENTERED = frozenset({"enter", "visit", "entry", "visa", "visas", "admission", "travel"})
"""what somebody is not eligible for"""
INSIDE = frozenset({"in", "on", "at", "into", "to"})
STATED = frozenset({"welcome", "eligible", "admissible", "inadmissible", "unwelcome"})


def unwelcome(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    leaving = not MISSIONS.isdisjoint(parse.lows)
    stated = not STATED.isdisjoint(parse.lows)
    for predicate in parse.predicates if leaving or stated else ():
        if predicate.passive or parse.segments[predicate.segment].opener in CONDITIONALS:
            continue
        if leaving and predicate.lemma in vocabulary.turns["leaving"]:
            yield from _must_leave(parse, predicate)
        elif stated and predicate.lemma in ("be", "become", "remain"):
            yield from _not_welcome(parse, predicate)


def _shut(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    segment = parse.segments[predicate.segment]
    return Trigger(
        predicate.head, last, segment.start, measure, f"{measure}:{rule}", SHUT, False, predicate.segment, predicate,
        min(segment.end, last + 1 + WITHIN), status="announced" if predicate.modal in INTENDS else "imposed",
    )  # fmt: skip


def _must_leave(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'Ten employees of the embassy MUST LEAVE Russia', 'two envoys HAVE TO QUIT the country by Friday'."""
    group = parse.lows[predicate.first : predicate.head]
    has_to = "to" in group and group[0] in ("have", "has", "had", "are", "is", "were", "was")
    will_have = predicate.modal == "will" and "to" in group
    if predicate.form != FINITE or predicate.negated or not (predicate.modal in OBLIGING or has_to or will_have):
        return
    subject = parse.lows[parse.segments[predicate.segment].start : predicate.first]
    after = parse.words[predicate.last + 1 : predicate.last + 4]
    gone = not after or after[0].tag in ("mark", "date", "prep", "actor", "adv") or any(w.low in LANDS for w in after)
    if gone and not MISSIONS.isdisjoint(subject):
        yield _shut(parse, predicate, predicate.last, "diplomatic", "leave")


def _not_welcome(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'are NO LONGER WELCOME in Norway', 'will NOT be ELIGIBLE to enter Norway', 'are UNWELCOME in the country'."""
    end = min(parse.segments[predicate.segment].end, predicate.last + 5)
    k = next((k for k in range(predicate.head + 1, end) if parse.lows[k] in STATED), -1)
    words = parse.words[parse.segments[predicate.segment].start : predicate.first]
    if k < 0 or not any(w.low in PEOPLE or w.person or w.low in MISSIONS or w.tag == "actor" for w in words):
        return
    between = parse.lows[predicate.first : k]
    denied = predicate.negated or "longer" in between or parse.lows[k].startswith(("un", "in"))
    if not denied or (parse.lows[k].startswith(("un", "in")) and predicate.negated):
        return
    eligible = parse.lows[k] == "eligible"
    entered = ENTERED & set(parse.lows[k + 1 : k + 4])
    if (eligible and entered) or (not eligible and (parse.lows[k + 1 : k + 2] and parse.lows[k + 1] in INSIDE)):
        infinitive = next((p for p in parse.predicates if k < p.first < k + 4 and p.form == INFINITIVE), None)
        measure = "travel_ban" if CRAFT.isdisjoint(w.low for w in words) else "transport_ban"
        yield _shut(parse, predicate, infinitive.last if infinitive else k + 1, measure, parse.lows[k])
