"""Price caps told by what is forbidden: 'bar insurers from handling oil SOLD ABOVE 60 DOLLARS A BARREL'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, Predicate
from dossier.annotation.claim.grammar.cues import PERMITS
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.vocabularies.measures import Vocabulary

ABOVE = frozenset({"above", "over", "exceeding", "beyond"})
CAPS = frozenset({"cap", "ceiling", "caps", "ceilings"})
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


def trade_caps(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'placed A CAP ON copper IMPORTS', 'A CAP has been placed ON coal EXPORTS': trade that is limited."""
    for k, low in enumerate(parse.lows):
        if low not in CAPS or parse.words[k].tag != "noun":
            continue
        number = segment_of(parse, k)
        end = parse.segments[number].end
        on = next((j for j in range(k + 1, min(end, k + PLACED_WITHIN)) if parse.lows[j] == "on"), end)
        for j in range(on + 1, min(end, on + CAP_WITHIN)):
            entry = next((e for _, e in vocabulary.nouns.all_at(parse.lows, j) if e.role == "object"), None)
            if entry is not None and entry.measure in ("import_restriction", "export_restriction"):
                last, start = j if on == k + 1 else k, k - 1 if k and parse.words[k - 1].tag == "det" else k
                yield Trigger(
                    k, last, start, entry.measure, f"{entry.measure}:cap", "name", False, number, until=end, object_first=j
                )
                return


PLACED_WITHIN = 6
"""So many words after a cap stands 'on', with its verb between."""


def _names_cap(parse: Parse, k: int) -> bool:
    named = CAPS & set(parse.lows[k + 1 : k + CAP_WITHIN])
    return k > 0 and parse.lows[k - 1] in DEALT and (bool(named) or "barrel" in parse.lows[k + 1 : k + BARREL_WITHIN])


def _forbids(predicate: Predicate) -> bool:
    return predicate.lemma in FORBIDDING or (predicate.modal in PERMITS and predicate.negated)
