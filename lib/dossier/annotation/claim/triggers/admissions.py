"""Trade that is let in or out again: 'will ALLOW imports of Cuban coffee', 'PERMITTED two firms to sell chips to'.

Where somebody is known to restrict it, this eases the measure; not to allow it leaves the measure in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.grammar.measure_words import OBSTACLES, PEOPLE, TRADED
from dossier.annotation.claim.grammar.role_words import PACTS
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import Vocabulary

ADMITTED = ":allow"
"""The end of the rule of such a trigger."""
BACK = "import_restriction:back"
"""The rule of 'was let back into China'."""
PASSING = frozenset({"approve", "license", "licence"})
"""what a state that restricts does NOT do with each piece of trade"""
KIN = frozenset({"boy", "girl", "child", "children", "son", "daughter", "refugees", "migrants", "prisoners"})
"""who is sent, beside other people, and is no merchandise"""
WAYS = frozenset({"through", "via", "at", "by"})
"""what leads to the one way in that is left"""
WITHIN = 9
"""So many words after its verb the trade that is allowed is sought."""
GOING_ON = frozenset({"resume", "continue", "restart", "flow", "enter", "proceed", "go", "begin", "start", "reach", "pass"})
"""verbs by which trade is let go on: 'allowed exports TO RESUME', but not 'to grow'"""


def admissions(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that allow trade."""
    for predicate in parse.predicates:
        passes = predicate.lemma in PASSING and predicate.negated and not predicate.passive
        if not (passes or predicate.lemma in vocabulary.turns["admitting"]) or predicate.form == NOUN:
            continue
        yield from _back_in(parse, predicate, vocabulary, taken)
        denied = predicate.negated or "no" in parse.lows[max(0, predicate.first - WITHIN) : predicate.head]
        segment = parse.segments[predicate.segment]
        told = predicate.form == FINITE and predicate.negated and "to" not in parse.lows[predicate.last + 1 : segment.end]
        if predicate.passive and denied and not told:
            continue  # 'no imports are allowed', 'are not allowed to sell' are forbidden
        if segment.kind == RELATIVE or PACTS & set(parse.lows[segment.start : predicate.first]):
            continue
        after = predicate.last + 1
        spans = [] if predicate.passive and denied else [(after, min(segment.end, after + WITHIN))]
        if predicate.passive and predicate.form == FINITE:
            spans.append((segment.start + (parse.words[segment.start].tag in ("rel", "sub", "mark")), predicate.first))
        found = next((f for span in spans if (f := _traded(parse, *span, vocabulary, taken)) is not None), None)
        if found is not None:
            k, measure = found
            yield Trigger(
                predicate.head, max(k, predicate.last), predicate.first, measure, f"{measure}{ADMITTED}", "verb", False,
                predicate.segment, predicate, segment.end, k, "imposed" if _narrowed(parse, predicate) else "eased",
            )  # fmt: skip


def _narrowed(parse: Parse, predicate: Predicate) -> bool:
    """'will be allowed ONLY THROUGH the port of Oslo': what is let in one way alone is restricted."""
    after = parse.lows[predicate.last : parse.segments[predicate.segment].end]
    return any(low == "only" and way in WAYS for low, way in pairwise(after))


def _back_in(parse: Parse, verb: Predicate, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'let Norwegian salmon BACK IN', 'Norwegian salmon was allowed BACK INTO China'."""
    segment = parse.segments[verb.segment]
    back = next((k for k in range(verb.last, min(segment.end, verb.last + WITHIN)) if parse.lows[k] == "back"), -1)
    if back < 0 or verb.negated or parse.lows[back + 1 : back + 2] not in (["in"], ["into"], ["on"], ["onto"]):
        return
    span = (segment.start, verb.first) if verb.passive else (verb.last + 1, back)
    for k, _, entry in objects_in(parse, *span, vocabulary, taken):
        if entry.measure == "import_restriction":
            yield Trigger(
                verb.head, max(k, back + 1), verb.first, entry.measure, BACK, "verb", False, verb.segment, verb,
                segment.end, k, "eased",
            )  # fmt: skip
        return


def _traded(
    parse: Parse, low: int, high: int, vocabulary: Vocabulary, taken: frozenset[int]
) -> tuple[int, str] | None:
    """The trade that is allowed in words[low:high], where no other verb and no restriction stands before it."""
    for k, size, entry in objects_in(parse, low, high, vocabulary, taken):
        noun = parse.lows[k + size - 1] in TRADED and entry.role == "object"
        deed = parse.words[k].tag == "verb" and (
            parse.words[k - 1].tag in ("to", "be") or parse.lows[k - 1] in ("on", "keep", "continue", "resume", "start")
        )
        deed = deed and any(f.lemma in vocabulary.deeds for f in parse.words[k].forms)
        if not entry.measure.endswith("port_restriction") or not (noun or deed):
            return None
        between = parse.words[low:k]
        parted = deed and not (PEOPLE | KIN).isdisjoint(w.low for w in between)
        parted = parted or any(w.tag in ("verb", "mark", "sub", "rel") or w.low in OBSTACLES for w in between)
        return None if parted or _grows(parse, k) else (k, entry.measure)
    return None


def _grows(parse: Parse, k: int) -> bool:
    """'allows imports TO GROW by a fifth': nothing was shut."""
    after: Predicate | None = next((p for p in parse.predicates if p.first > k), None)
    near = after is not None and after.form == INFINITIVE and after.first - k < WITHIN
    return near and after is not None and after.lemma not in GOING_ON and not after.passive
