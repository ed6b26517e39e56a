"""Answers that are promised to a measure: 'China said it would RESPOND TO new American tariffs'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, Predicate
from dossier.annotation.claim.grammar.cues import INTENDS, RESUMED
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import UNSPECIFIED

RESPONDING = frozenset({"respond to", "react to", "respond", "react"})
PROMISING = frozenset({"vow", "pledge", "promise", "threaten", "swear", "prepare", "plan", "be"})
"""verbs before an infinitive of answering: 'VOWED to respond to'"""
ANSWERED_WITHIN = 8
"""So many words after its verb stands the measure that is answered."""


def promised_answers(parse: Parse, nouns: Sequence[Trigger]) -> Iterator[Trigger]:
    """A threat of something unsaid for each verb of answering that answers one measure, with no other beside it."""
    for predicate in parse.predicates:
        if _is_reserved(parse, predicate):
            yield _threat(predicate, parse.segments[predicate.segment].end)
            continue
        if predicate.lemma not in RESPONDING or predicate.passive or predicate.negated:
            continue
        outer = predicate.parent
        promised = predicate.form == INFINITIVE and outer is not None and outer.lemma in PROMISING and not outer.negated
        if not promised and not (predicate.form == FINITE and predicate.modal in INTENDS):
            continue
        if promised and outer is not None and outer.lemma in VOWING and _ends(parse, predicate.last + 1):
            yield _threat(predicate, parse.segments[predicate.segment].end)
            continue
        to = predicate.last if predicate.lemma.endswith(" to") else predicate.last + 1
        if parse.lows[to : to + 1] != ["to"]:
            continue
        end = parse.segments[predicate.segment].end
        told = [t for t in nouns if to < t.first < end and (t.role in ("name", "general") or parse.lows[t.last] in RESUMED)]
        if len(told) != 1 or told[0].phrase_start - to > ANSWERED_WITHIN:
            continue
        if {"with", "by"} & set(parse.lows[to:end]):
            continue
        yield _threat(predicate, end)


VOWING = frozenset({"vow", "pledge", "promise", "threaten", "swear"})
"""verbs before 'to respond' by which a measure is answered that was told of right before"""


STEPS = frozenset({"measures", "actions", "action", "steps"})


def _is_reserved(parse: Parse, predicate: Predicate) -> bool:
    """'RESERVES THE RIGHT to respond', '... to take measures', to something told of right before."""
    right = parse.lows[max(0, predicate.first - 3) : predicate.first]
    if predicate.form != INFINITIVE or right[1:] != ["the", "right"] or not right[0].startswith("reserv"):
        return False
    by_name = predicate.first > 3 and bool(parse.words[predicate.first - 4].actor)
    near = parse.lows[predicate.last + 1 : predicate.last + 4]
    acts = by_name and predicate.lemma == "take" and not STEPS.isdisjoint(near)
    return acts or (predicate.lemma in RESPONDING and _ends(parse, predicate.last + 1))


def _ends(parse: Parse, k: int) -> bool:
    """Whether the clause of an answer ends at word k: 'vowed to respond.'"""
    after = parse.words[k : k + 1]
    return not after or after[0].tag in ("mark", "date", "sub", "and")


def _threat(predicate: Predicate, end: int) -> Trigger:
    return Trigger(
        predicate.head, predicate.last, predicate.first, UNSPECIFIED, "general:respond in kind", "verb", False,
        predicate.segment, predicate, end, status="threatened",
    )  # fmt: skip
