"""Price caps told by what is forbidden: 'bar insurers from handling oil SOLD ABOVE 60 DOLLARS A BARREL'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, Predicate
from dossier.annotation.claim.grammar.cues import PERMITS
from dossier.annotation.claim.triggers.nouns import Trigger

ABOVE = frozenset({"above", "over", "exceeding", "beyond"})
CAPS = frozenset({"cap", "ceiling"})
CAP_WITHIN, BARREL_WITHIN = 5, 8
"""So many words after 'above' the cap is named, or the barrel that its price is counted by."""
DEALT = frozenset({
    "oil", "crude", "cargo", "cargoes", "fuel", "petroleum", "sold", "priced", "bought", "traded", "purchased",
})  # fmt: skip
FORBIDDING = frozenset({
    "ban", "bar", "prohibit", "forbid", "outlaw", "block", "stop", "prevent", "bar from", "ban from", "withhold",
})  # fmt: skip
RULE = "price_cap:above"


def capped(parse: Parse) -> Iterator[Trigger]:
    """What is forbidden above a price is capped, whatever is done with it."""
    above = next((k for k, low in enumerate(parse.lows) if low in ABOVE and _names_cap(parse, k)), None)
    if above is None:
        return
    before = [p for p in parse.predicates if p.last < above and p.form != NOUN and _forbids(p)]
    if before:
        verb = before[-1]
        end = max(parse.segments[verb.segment].end, above)
        if verb.modal:
            start = parse.segments[verb.segment].start
            yield Trigger(verb.head, verb.last, start, "price_cap", RULE, "forbidden", False, verb.segment, until=end)
        else:
            yield Trigger(verb.head, verb.last, verb.first, "price_cap", RULE, "verb", False, verb.segment, verb, end, above)


def _names_cap(parse: Parse, k: int) -> bool:
    named = CAPS & set(parse.lows[k + 1 : k + CAP_WITHIN])
    return k > 0 and parse.lows[k - 1] in DEALT and (bool(named) or "barrel" in parse.lows[k + 1 : k + BARREL_WITHIN])


def _forbids(predicate: Predicate) -> bool:
    return predicate.lemma in FORBIDDING or (predicate.modal in PERMITS and predicate.negated)
