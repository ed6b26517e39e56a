"""Sanctions of others that somebody takes over, and what only seems so: 'the move FOLLOWS Norway's ban'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, Predicate
from dossier.annotation.claim.grammar.role_words import MOVES


def done_by_act(parse: Parse, predicate: Predicate) -> bool:
    """'The MOVE follows steps by Norway': an act takes over nobody's sanctions."""
    start = parse.segments[predicate.segment].start
    subject_words = [w for w in parse.words[start : predicate.first] if w.tag not in ("det", "date", "adv", "mark")]
    head = next((k for k, w in enumerate(subject_words) if w.tag != "noun" and not w.genitive), len(subject_words))
    said = [w.low for w in subject_words[:head]][-1:]
    return predicate.form == FINITE and not MOVES.isdisjoint(said)


def is_for(parse: Parse, chain: tuple[Predicate, ...]) -> bool:
    """'tightened export checks TO ALIGN WITH EU sanctions': why another measure was taken, which is told by itself."""
    outer = chain[1] if len(chain) > 1 else None
    named = outer is not None and any(w.tag in ("noun", "actor") for w in parse.words[outer.last + 1 : chain[0].first])
    return outer is not None and named and "imposed" in outer.statuses
