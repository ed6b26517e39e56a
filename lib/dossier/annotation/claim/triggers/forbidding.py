"""What nobody may do any more: 'may not', 'can no longer', 'No company may', 'will not sell oil to', 'grants no visas'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import INFINITIVE, RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import ALLOWS, INTENDS, PERMITS
from dossier.annotation.claim.grammar.measure_words import CRAFT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.orders import ORDERED, OUTLAWED, outlaws
from dossier.annotation.claim.triggers.things import objects_in
from dossier.annotation.claim.triggers.turns import VISAS
from dossier.vocabularies.measures import Entry, Vocabulary

YIELDING = frozenset({"bow", "yield", "bend", "cave", "succumb", "settle", "content"})
"""what somebody cannot do whom nobody forbids it: 'the country cannot BOW to pressure to open its market'"""
ISSUING = frozenset({"issue", "grant", "give", "process", "approve"})
"""what is done with visas"""
GETTING = frozenset({"get", "receive", "obtain"})
"""what those do who are given visas: 'will GET no visas' restricts them as 'will not be GRANTED visas' does"""


def forbids(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """'may not', 'can no longer', 'No company may', 'are not allowed to', 'will not sell oil to'."""
    if predicate.form == INFINITIVE and predicate.lemma in vocabulary.deeds:
        parent, able = predicate.parent, parse.lows[max(0, predicate.first - 1)]
        if able in OUTLAWED:
            return not outlaws(parse, predicate)
        return able == "unable" or (able == "able" and parent is not None and parent.negated)
    if predicate.lemma.split()[0] in YIELDING:
        return False
    if predicate.lemma in ISSUING or (predicate.lemma in GETTING and not predicate.passive):
        given = VISAS & set(parse.lows[predicate.last + 1 : predicate.last + 4])
        may_not = bool(given) and (predicate.modal in INTENDS or "longer" in parse.lows[predicate.first : predicate.head])
    elif predicate.modal in INTENDS and predicate.modal != "shall" and not predicate.passive:
        may_not = vocabulary.deeds.get(predicate.lemma, "").endswith("port_restriction")
    else:
        may_not = predicate.modal in (*PERMITS, "shall") or (predicate.passive and predicate.lemma in ALLOWS)
        may_not = may_not or _shares_ban(parse, predicate)
    return may_not and (_is_negated(parse, predicate) or _shares_ban(parse, predicate))


def _shares_ban(parse: Parse, predicate: Predicate) -> bool:
    """'can no longer travel to OR HOLD money in': the modal and the negation of the verb before."""
    start = parse.segments[predicate.segment].start
    before = parse.segments[predicate.segment - 1].predicates if predicate.segment else []
    shares = parse.lows[start] == "or" and predicate.first == start + 1 and not predicate.modal and bool(before)
    return shares and before[-1].modal in PERMITS and _is_negated(parse, before[-1])


def _is_negated(parse: Parse, predicate: Predicate) -> bool:
    """'may not', 'No company may', 'can no longer', 'will sell no oil'."""
    group = parse.lows[predicate.first : predicate.head]
    no_subject = not {"no", "nothing"}.isdisjoint(parse.lows[parse.segments[predicate.segment].start : predicate.first])
    nothing = parse.lows[predicate.last + 1 : predicate.last + 2] == ["no"]
    return predicate.negated or no_subject or nothing or ("no" in group and "longer" in group)


def forbidden(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """What somebody may not do makes the measure as a restricted thing does."""
    segment = parse.segments[predicate.segment]
    if predicate.lemma in ISSUING and not predicate.passive:
        yield Trigger(
            predicate.head, predicate.last, predicate.first, "travel_ban", "travel_ban:visa", "verb", False,
            predicate.segment, predicate, segment.end, status=ORDERED,
        )  # fmt: skip
        return
    if predicate.lemma in ISSUING or predicate.lemma in GETTING:
        last = next((k for k in range(predicate.last, segment.end) if parse.lows[k] in VISAS), predicate.last)
        yield Trigger(
            predicate.head, last, segment.start, "travel_ban", "travel_ban:visa", "forbidden", False, predicate.segment,
            until=segment.end, object_first=last,
        )  # fmt: skip
        return
    end = segment.end
    after = parse.segments[predicate.segment + 1 : predicate.segment + 2]
    if after and parse.lows[segment.end - 1] == "to" and parse.lows[after[0].start] == "or":
        end = after[0].end  # 'travel to or hold money in NORWAY'
    if after and after[0].kind == RELATIVE and parse.lows[after[0].start] == "that":
        end = after[0].end  # 'may not insure tankers that carry NORWEGIAN crude'
    things = list(objects_in(parse, predicate.head, segment.end, vocabulary, taken))
    if predicate.lemma == "raise":
        things = [thing for thing in things if thing[2].measure != "asset_freeze"]  # 'cannot raise MONEY on its markets'
    if not things and predicate.passive and "no" in parse.lows[segment.start : predicate.first]:
        things = list(objects_in(parse, segment.start, predicate.first, vocabulary, taken))
    if not things and predicate.passive and parse.lows[predicate.last + 1 : predicate.last + 2] in (["into"], ["in"]):
        let_in = objects_in(parse, segment.start, predicate.first, vocabulary, taken)  # 'gold may no longer be ALLOWED INTO'
        things = [(k, n, Entry(e.measure, "object", e.rule)) for k, n, e in let_in if e.measure == "import_restriction"]
    if predicate.modal in INTENDS and not any(w.actor or w.tag == "pronoun" for w in parse.words[predicate.last + 1 : end]):
        things = [thing for thing in things if thing[2].measure != "arms_embargo"]  # 'will not send weapons', to whomever
    for k, size, entry in things:
        craft = entry.measure == "travel_ban" and bool(CRAFT & set(parse.lows[segment.start : predicate.first]))
        if craft:
            entry = Entry("transport_ban", entry.role, f"transport_ban:{entry.rule.split(':')[1]}")
        if entry.role != "good":
            yield Trigger(
                min(k, predicate.head), max(k + size - 1, predicate.head), segment.start, entry.measure, entry.rule,
                "forbidden", False, predicate.segment, until=end, object_first=k,
            )  # fmt: skip
