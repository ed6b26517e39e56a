"""Measures told by a gesture: talks that are not held, doors that are shut, people who are turned back."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, Predicate
from dossier.annotation.claim.grammar.measure_words import PEOPLE
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import Vocabulary

WITHIN = 8
"""So many words after its verb the thing is sought."""

GESTURE = "gesture"
"""The role of a trigger whose status its own words tell, negation and all."""

REFUSING = frozenset({"refuse", "decline", "reject"})
PROSPECTS = frozenset({"opportunity", "possibility", "point", "prospect", "prospects", "reason", "sense", "need", "grounds"})
"""what nobody sees for talks"""
MAYBE = frozenset({"may", "might", "could", "can", "should", "must"})
"""modals by which nothing is settled"""


def gestures(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    for predicate in parse.predicates:
        lemma = predicate.lemma.split()[0]
        if predicate.form == NOUN or predicate.passive:
            continue
        if lemma in vocabulary.turns["meeting"]:
            yield from _no_talks(parse, predicate, vocabulary)
        elif lemma in vocabulary.turns["shutting"]:
            yield from _shut_doors(parse, predicate, vocabulary, taken)


def _no_talks(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'will not resume talks with Oslo', 'declines to hold consultations', 'sees no opportunity for negotiations'."""
    lows, low = parse.lows, predicate.last + 1
    reach = min(parse.segments[predicate.segment].end, low + WITHIN)
    talks = next((k for k in range(low, reach) if lows[k] in vocabulary.turns["talks"]), -1)
    outer = predicate.parent
    refused = outer is not None and "refused" in outer.statuses and not outer.negated and outer.lemma in REFUSING
    sees_none = predicate.lemma == "see" and (predicate.negated or "no" in lows[low:talks])
    sees_none = sees_none and bool(PROSPECTS & set(lows[low:talks]))
    denied = predicate.negated and predicate.lemma != "see" and not predicate.perfect and predicate.modal not in MAYBE
    denied = denied and not lows[predicate.head].endswith("ing")
    if talks < 0 or not (refused or denied or sees_none):
        return
    about = lows[talks + 1 : talks + 2] in (["on"], ["about"], ["over"])
    with_at = next((k for k in range(talks + 1, min(talks + (WITHIN if about else 3), len(lows))) if lows[k] == "with"), -1)
    beside = parse.words[with_at + 1 : with_at + 4]
    if with_at < 0 or not any(w.actor or w.low in ("country", "countries") for w in beside):
        return
    yield Trigger(
        predicate.head, talks, predicate.first, "diplomatic", f"diplomatic:no {lows[talks]}", GESTURE, False,
        predicate.segment, predicate, parse.segments[predicate.segment].end, status="imposed",
    )  # fmt: skip


def _shut_doors(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'shut their doors to Russian travellers', 'slammed the door on Chilean wine': by who or what stands outside."""
    lows, k = parse.lows, predicate.last + 1
    if lows[k : k + 1] and lows[k] in ("its", "their", "the", "his", "our"):
        k += 1
    market = lows[k : k + 1] in (["market"], ["markets"]) and lows[k + 1 : k + 2] == ["to"]
    if market and predicate.lemma not in vocabulary.restricting:
        yield from _shut_market(parse, predicate, k)
        return
    if lows[k : k + 1] not in (["door"], ["doors"]) or lows[k + 1 : k + 2] not in (["to"], ["on"], ["against"]):
        return
    number = predicate.segment
    end = min(parse.segments[number].end, k + 2 + WITHIN)
    people = bool(PEOPLE & set(lows[k + 2 : end]))
    things = next(objects_in(parse, k + 2, end, vocabulary, taken), None)
    measure = things[2].measure if things else "travel_ban" if people else ""
    if not measure and not vocabulary.turns["sellers"].isdisjoint(lows):
        measure = "export_restriction"
    if measure and not (predicate.lemma in vocabulary.restricting and things):
        yield Trigger(
            predicate.head, k, predicate.first, measure, f"{measure}:door", "verb", False, number, predicate,
            parse.segments[number].end,
        )  # fmt: skip


def _shut_market(parse: Parse, predicate: Predicate, k: int) -> Iterator[Trigger]:
    """'closed their markets to Ukrainian grain': goods of others that are named, and no people."""
    end = min(parse.segments[predicate.segment].end, k + 2 + WITHIN)
    if any(w.actor for w in parse.words[k + 2 : end]):
        yield Trigger(
            predicate.head, k, predicate.first, "import_restriction", "import_restriction:market", "verb", False,
            predicate.segment, predicate, parse.segments[predicate.segment].end,
        )  # fmt: skip
