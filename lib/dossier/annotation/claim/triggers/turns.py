"""More turns of phrase that restrict: accords on visas that are torn up, talks put on ice, banks that are cut off."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN, RELATIVE, Predicate
from dossier.annotation.claim.grammar.measure_words import TURNED_AWAY
from dossier.annotation.claim.senders.procedure import released
from dossier.annotation.claim.targets.directions import is_armed
from dossier.annotation.claim.triggers.idioms import WITHIN
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.annotation.claim.triggers.off_limits import off_limits
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measure_signals import AGREED_CATCHES, AGREED_VISITS
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

VISAS = frozenset({"visa", "visas", "visa-free", "visa-waiver", "visa-facilitation"})
MATTERS = {
    **dict.fromkeys(AGREED_VISITS, "travel_ban"),
    **dict.fromkeys(AGREED_CATCHES, UNSPECIFIED),
}
"""what an accord lets the other's people do, and the measure of whoever scraps it"""
ENTERED = VISAS | {"entry", "enter", "admission", "travel", "entering"}
"""what somebody is ineligible for"""
JUDGING = frozenset({"find", "deem", "judge", "consider", "rule", "declare"})
"""verbs by which somebody comes to be ineligible: 'may be FOUND ineligible for visas'"""
SHUT_OUT = frozenset({"ineligible", "inadmissible"})
PUTTING = frozenset({"put", "place", "keep"})
WAITING = frozenset({"ice", "hold"})
"""where talks are put"""
BANKS = frozenset({"bank", "banks", "lender", "lenders"})
CUTTING_OFF = frozenset({"cut off", "shut out", "lock out"})
SALES = frozenset({"contract", "contracts", "deal", "deals", "order", "orders", "agreement", "sale", "plan", "plans"})
SUPPLYING = frozenset({"supply", "sell", "deliver", "provide", "build", "export", "send", "ship", "transfer"})
WALKING_AWAY = frozenset({"walk away from", "back out of", "call off", "axe", "ditch", "shelve", "rip up", "renege on"})
"""how a state takes back a sale, beside what renounces an accord"""
NEAR = 6


def turns(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    if not SHUT_OUT.isdisjoint(parse.lows):
        yield from _ineligible(parse)
    matters = {MATTERS[low] for low in parse.lows if low in MATTERS}
    for predicate in parse.predicates:
        if predicate.form == NOUN:
            continue
        yield from released(parse, predicate, vocabulary, taken)
        for measure in sorted(matters):
            yield from _scrapped_accord(parse, predicate, measure, vocabulary)
        yield from _scrapped_sale(parse, predicate, vocabulary)
        if predicate.lemma.split()[0] in PUTTING:
            yield from _put_on_ice(parse, predicate, vocabulary, taken)
        if predicate.lemma in CUTTING_OFF and not predicate.passive:
            yield from _cut_off_banks(parse, predicate, vocabulary, taken)
        if predicate.lemma in TURNED_AWAY and not predicate.passive:
            yield from _kept_away(parse, predicate)
    if "off-limits" in parse.lows or "off" in parse.lows:
        yield from off_limits(parse, vocabulary, taken)


def _verb(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    return Trigger(
        predicate.head, max(last, predicate.last), predicate.first, measure, rule, "verb", False, predicate.segment,
        predicate, parse.segments[predicate.segment].end,
    )  # fmt: skip


def _scrapped_accord(parse: Parse, predicate: Predicate, measure: str, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'tore up the ACCORD under which Danes could come without a VISA', 'suspended an AGREEMENT that lets them FISH'."""
    lows, segment, low = parse.lows, parse.segments[predicate.segment], predicate.last + 1
    low += f"{predicate.lemma} {''.join(lows[low : low + 1])}" in vocabulary.turns["renouncing"]  # 'WITHDREW FROM its pact'
    if low == predicate.last + 1 and predicate.lemma not in vocabulary.turns["renouncing"]:
        return
    near = range(low, min(len(lows), low + NEAR))
    if predicate.passive:
        near = range(segment.start, predicate.first)
    accord = next((k for k in near if lows[k] in vocabulary.turns["accords"] and parse.words[k].tag == "noun"), -1)
    if accord < 0 or any(w.tag == "prep" for w in parse.words[near.start : accord]):
        return
    if any(MATTERS.get(lows[k]) == measure for k in range(max(0, accord - 3), min(len(lows), accord + 1 + WITHIN))):
        end = max(accord, predicate.last)
        trigger = _verb(parse, predicate, end, measure, f"{measure}:{lows[accord]}")
        trigger.until = min(len(lows), accord + 1 + WITHIN)
        yield trigger


def _scrapped_sale(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'walked away from a CONTRACT TO SUPPLY warships to Peru': a state that takes back a sale of arms."""
    if predicate.passive or predicate.lemma not in vocabulary.turns["renouncing"] | WALKING_AWAY:
        return
    lows, start = parse.lows, parse.segments[predicate.segment].start
    end = min(len(lows), predicate.last + 1 + NEAR)
    accord = next((k for k in range(predicate.last + 1, end) if lows[k] in SALES), -1)
    led = accord > 0 and lows[accord + 1 : accord + 2] in (["to"], ["for"])
    deed = next((p for p in parse.predicates if led and p.first == accord + 1 and p.lemma in SUPPLYING), None)
    if deed is None or not any(w.actor and not w.aims_only for w in parse.words[start : predicate.first]):
        return
    sale = _verb(parse, predicate, deed.last, "arms_embargo", f"arms_embargo:{lows[accord]}")
    sale.object_first = deed.last
    if is_armed(parse, sale):
        yield sale


def _ineligible(parse: Parse) -> Iterator[Trigger]:
    """'made nine generals INELIGIBLE FOR visas', 'are ineligible to enter Norway', 'are INADMISSIBLE to Norway'."""
    for k, low in enumerate(parse.lows):
        if low not in SHUT_OUT or (low == "ineligible" and not ENTERED & set(parse.lows[k + 2 : k + 5])):
            continue
        last = k if low == "inadmissible" else k + 2
        number = segment_of(parse, k)
        verb = next((p for p in reversed(parse.segments[number].predicates) if p.last < k), None)
        if verb is None:
            continue
        start, end = parse.segments[number].start, parse.segments[number].end
        if verb.lemma in ("make", "declare", "render", "designate"):
            yield _verb(parse, verb, last, "travel_ban", "travel_ban:ineligible")
        elif verb.lemma in ("be", "become", "remain") or (verb.passive and verb.lemma in JUDGING):
            visas = next((j for j in range(k + 2, min(end, k + 6)) if parse.lows[j] in VISAS), last)
            doer = tuple(w.actor for w in parse.words[k + 2 : visas] if w.actor and not w.aims_only)
            yield Trigger(
                k, max(last, visas), start, "travel_ban", "travel_ban:ineligible", "forbidden", False, number, until=end,
                object_first=last, doer=doer,
            )  # fmt: skip


def _put_on_ice(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'put its human rights DIALOGUE with Minsk ON ICE'."""
    lows, low = parse.lows, predicate.last + 1
    reach = min(len(lows), low + WITHIN)
    on = next((k for k in range(predicate.last, reach - 1) if lows[k] == "on" and lows[k + 1] in WAITING), -1)
    if on < 0:
        return
    start = parse.segments[predicate.segment].start
    span = (start, predicate.first) if predicate.passive else (low, on)
    thing = next(objects_in(parse, *span, vocabulary, taken), None)
    if thing is not None and thing[2].measure:
        yield _verb(parse, predicate, on + 1, thing[2].measure, f"{thing[2].measure}:on {lows[on + 1]}")


def _cut_off_banks(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'by CUTTING OFF the country's state BANKS'."""
    low, end = predicate.last + 1, parse.segments[predicate.segment].end
    near = [k for k in range(low, min(end, low + NEAR)) if parse.lows[k] in BANKS]
    if near and next(objects_in(parse, low, end, vocabulary, taken), None) is None:
        yield _verb(parse, predicate, near[0], "financial", "financial:cut off banks")


def _kept_away(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'the officials WHOM Norway has KEPT OUT'."""
    segment = parse.segments[predicate.segment]
    bare = predicate.last + 1 >= segment.end or parse.words[predicate.last + 1].tag in ("mark", "modal", "be", "date")
    if segment.kind == RELATIVE and segment.opener in ("whom", "that", "zero") and bare:
        yield _verb(parse, predicate, predicate.last, "travel_ban", f"travel_ban:{predicate.lemma}")
