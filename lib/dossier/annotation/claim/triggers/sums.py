"""What is frozen and has no name: 'froze 260 MILLION PESOS linked to Peru', 'ANYTHING THEY OWN here will be frozen'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger

FREEZING = frozenset({"freeze", "immobilise", "immobilize", "unfreeze"})
MILLIONS = frozenset({"million", "millions", "billion", "billions", "trillion", "m", "bn", "mn"})
CURRENCIES = frozenset({"$", "€", "£", "¥", "us$"})
AIDED = frozenset({
    "aid", "assistance", "grant", "grants", "funding", "spending", "support", "loan", "loans", "help", "investment",
    "budget", "contracts", "contract", "payments", "wages", "salaries", "pay", "projects", "purchases", "deal", "deals",
})  # fmt: skip
"""what a state stops paying, which is no freeze of what another owns"""
WITHIN = 4
"""So many words after the verb the amount is told: 'froze MORE THAN 2 BILLION'."""
NAMED_WITHIN = 8
"""So many words after the amount stands what the money is."""


ANYTHING = frozenset({"anything", "everything", "whatever", "what"})
OWNS = frozenset({"own", "owns", "owned", "hold", "holds", "held", "have", "has"})
OWNED_WITHIN = 12


def sums(parse: Parse) -> Iterator[Trigger]:
    """The triggers of a sentence that freeze an amount of money, or anything that somebody owns."""
    for predicate in parse.predicates:
        if predicate.lemma in FREEZING and predicate.form != NOUN:
            yield from _whatever_they_own(parse, predicate)
        if predicate.lemma in FREEZING and predicate.form != NOUN and not predicate.passive:
            k = _amount_at(parse, predicate)
            if k > 0 and AIDED.isdisjoint(parse.lows[k : k + NAMED_WITHIN]):
                segment = parse.segments[predicate.segment]
                yield Trigger(
                    predicate.head, k, predicate.first, "asset_freeze", "asset_freeze:sum", "verb", False,
                    predicate.segment, predicate, segment.end, object_first=k,
                )  # fmt: skip


def _whatever_they_own(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'will freeze WHAT THE GENERALS OWN', 'ANYTHING THEY OWN in Norway will be frozen'."""
    low = max(0, predicate.first - OWNED_WITHIN) if predicate.passive else predicate.last + 1
    high = predicate.first if predicate.passive else min(len(parse.words), predicate.last + 3)
    k = next((k for k in range(low, high) if parse.lows[k] in ANYTHING), -1)
    end = predicate.first if predicate.passive else k + OWNED_WITHIN
    if k >= 0 and not OWNS.isdisjoint(parse.lows[k + 1 : end]) and "mark" not in [w.tag for w in parse.words[k:high]]:
        yield Trigger(
            predicate.head, max(k, predicate.last), min(k, predicate.first), "asset_freeze", "asset_freeze:owned", "verb",
            False, predicate.segment, predicate, max(parse.segments[predicate.segment].end, min(end, len(parse.words))),
            object_first=k,
        )  # fmt: skip


def _amount_at(parse: Parse, predicate: Predicate) -> int:
    """Where the number of millions ends that follows a verb, or -1."""
    words = parse.words
    for k in range(predicate.last + 1, min(len(words), predicate.last + 1 + WITHIN)):
        if words[k].tag == "number":
            counted = k + 1 < len(words) and words[k + 1].low in MILLIONS
            paid = words[k - 1].low in CURRENCIES or words[k].low.endswith(("bn", "mn"))
            return k + counted if counted or paid else -1
        if words[k].tag in ("verb", "mark", "actor", "to"):
            return -1
    return -1
