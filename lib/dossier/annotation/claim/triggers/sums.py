"""Money that is frozen and has no other name than its amount: 'froze 260 MILLION PESOS linked to Peru'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measure_signals import FROZEN

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


def sums(parse: Parse) -> Iterator[Trigger]:
    """The triggers of a sentence that freeze an amount of money."""
    for predicate in parse.predicates:
        if predicate.lemma in FROZEN and predicate.form != NOUN and not predicate.passive:
            k = _amount_at(parse, predicate)
            if k > 0 and AIDED.isdisjoint(parse.lows[k : k + NAMED_WITHIN]):
                segment = parse.segments[predicate.segment]
                yield Trigger(
                    predicate.head, k, predicate.first, "asset_freeze", "asset_freeze:sum", "verb", False,
                    predicate.segment, predicate, segment.end, object_first=k,
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
