"""Bans told as orders: 'told its banks NOT TO LEND to', 'does NOT LET its ships DOCK', 'cut off FROM Danish SUPPLIERS'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import INFINITIVE, NOUN, Predicate
from dossier.annotation.claim.grammar.measure_words import COMPANIES, PEOPLE
from dossier.annotation.claim.grammar.role_words import PERSONS_OF
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import Vocabulary

ORDERING = frozenset({"tell", "order", "instruct", "direct", "require", "command"})
DECIDING = frozenset({"decide", "agree", "promise", "pledge", "vow", "choose", "undertake"})
"""verbs of what a state does not do any more: 'DECIDED not to sell arms to Peru'"""
LETTING = frozenset({"let", "allow", "permit", "admit"})
TAKING = frozenset({"accept", "take", "clear", "admit"})
"""what a state does with the goods of others that come in"""
OUTWARD = frozenset({"for", "to", "bound", "destined"})
"""words by which goods go out: 'fuel BOUND FOR Peru'"""
HANDLING = frozenset({
    "process", "handle", "clear", "accept", "take", "issue", "grant", "provide", "make", "execute", "load", "unload",
    "admit", "stamp", "service", "renew", "sign", "enter",
})  # fmt: skip
"""what those do who carry out a ban: 'told its banks not to PROCESS payments', 'ordered customs not to CLEAR goods'"""
USING = frozenset({"use", "access", "join", "tap", "enter", "raise", "operate on", "trade on"})
"""what banks do with markets and ways of payment: 'does not let its banks USE its payment system'"""
OFFICERS = frozenset({
    "customs", "officers", "officials", "ports", "consulates", "embassies", "agencies", "authorities", "guards",
})  # fmt: skip
"""who is told so, beside firms and people"""
INTO = frozenset({"in", "into", "on", "onto"})
OUTLAWED = frozenset({"offence", "offense", "illegal", "unlawful"})
"""what it is to do what is forbidden: 'it shall be an OFFENCE to supply pumps to Chile'"""
OUTLAWING = frozenset({"make", "declare", "render"})
"""verbs by which a state makes it so: 'has MADE it a crime to sell pumps to Chile'"""
WITHIN = 8
"""So many words after its verb the rest of an order is sought."""
CUTTING_OFF = frozenset({"cut off", "shut off", "cut", "sever"})


def orders(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    for predicate in parse.predicates:
        if predicate.form == NOUN or predicate.passive:
            continue
        if predicate.form == INFINITIVE and predicate.lemma in vocabulary.deeds:
            yield from _not_to(parse, predicate, vocabulary)
        elif predicate.form == INFINITIVE and predicate.negated and predicate.lemma in HANDLING:
            yield from _not_to_handle(parse, predicate, vocabulary, taken)
        elif predicate.form == INFINITIVE and predicate.lemma in USING:
            yield from _not_let_use(parse, predicate, vocabulary, taken)
        if predicate.lemma.split()[0] in LETTING | TAKING and is_denied(parse, predicate):
            yield from _not_let_in(parse, predicate, vocabulary, taken)
        if predicate.lemma in CUTTING_OFF:
            yield from _off_from_sellers(parse, predicate, vocabulary)


def is_denied(parse: Parse, predicate: Predicate) -> bool:
    """'does NOT let', 'NO LONGER lets', 'REFUSED to let'."""
    outer = predicate.parent
    refused = outer is not None and outer.lemma in ("refuse", "decline") and not outer.negated
    no_longer = "no" in parse.lows[predicate.first : predicate.head] or predicate.negated
    return no_longer or (refused and predicate.form == INFINITIVE)


def outlaws(parse: Parse, deed: Predicate) -> bool:
    """'has made it ILLEGAL to sell pumps to Chile', 'would make it A CRIME to lend to it'."""
    outer = deed.parent
    if outer is None or outer.lemma not in OUTLAWING or outer.passive:
        return False
    made = parse.lows[outer.last + 1 : deed.first]
    return made[:1] == ["it"] and not {*OUTLAWED, "crime"}.isdisjoint(made)


def _trigger(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    return Trigger(
        predicate.head, max(last, predicate.last), predicate.first, measure, f"{measure}:{rule}", "verb", False,
        predicate.segment, predicate, parse.segments[predicate.segment].end, status=ORDERED,
    )  # fmt: skip


ORDERED = "ordered"
"""The status of a trigger whose verb is denied, and who denies it restricts."""


def _not_to(parse: Parse, deed: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'ordered its carriers NOT TO FLY to Oslo', 'does not let its ships DOCK'."""
    outer = deed.parent
    if outer is None or outer.segment != deed.segment or (outer.passive and outer.lemma.split()[0] not in ORDERING):
        return
    if outlaws(parse, deed) and not outer.negated:
        yield _trigger(parse, outer, deed.last, vocabulary.deeds[deed.lemma], f"not {deed.lemma}")
        return
    told = _who_is_told(parse, outer, deed)
    keeps = outer.lemma in DECIDING and deed.negated and vocabulary.deeds[deed.lemma] == "export_restriction"
    if keeps and not (outer.negated or outer.passive):
        yield _trigger(parse, outer, deed.last, "export_restriction", f"not {deed.lemma}")
        return
    ordered = outer.lemma.split()[0] in ORDERING and deed.negated and bool((COMPANIES | PERSONS_OF) & told)
    if ordered or (outer.lemma in LETTING and is_denied(parse, outer) and not deed.negated):
        measure = vocabulary.deeds[deed.lemma]
        yield _trigger(parse, outer, deed.last, measure, f"not {deed.lemma}")


def _who_is_told(parse: Parse, outer: Predicate, deed: Predicate) -> set[str]:
    """'told ITS BANKS not to lend', 'its BANKS were told not to lend'."""
    low, high = (outer.last + 1, deed.first)
    if outer.passive:
        low, high = parse.segments[outer.segment].start, outer.first
    return set(parse.lows[low:high])


def _not_to_handle(
    parse: Parse, deed: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'told its banks NOT TO PROCESS PAYMENTS from Peru', 'instructed customs NOT TO CLEAR FUEL bound for it'."""
    outer = deed.parent
    if outer is None or outer.negated or outer.lemma.split()[0] not in ORDERING:
        return
    told = _who_is_told(parse, outer, deed)
    end = min(parse.segments[deed.segment].end, deed.last + 1 + WITHIN)
    thing = next(objects_in(parse, deed.last + 1, end, vocabulary, taken), None)
    if thing is None or not (COMPANIES | PERSONS_OF | OFFICERS) & told:
        return
    measure = thing[2].measure
    if measure in ("import_restriction", "export_restriction"):
        out = OUTWARD & set(parse.lows[thing[0] : end])
        measure = "export_restriction" if out else "import_restriction"
    yield _trigger(parse, outer, thing[0], measure, f"not {deed.lemma}")


def _not_let_use(
    parse: Parse, deed: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'will no longer let Danish banks USE its PAYMENT SYSTEM'."""
    outer = deed.parent
    if outer is None or outer.passive or outer.lemma not in LETTING or deed.negated or not is_denied(parse, outer):
        return
    end = min(parse.segments[deed.segment].end, deed.last + 1 + WITHIN)
    thing = next(objects_in(parse, deed.last + 1, end, vocabulary, taken), None)
    if thing is not None and thing[2].measure == "financial":
        yield _trigger(parse, outer, thing[0], "financial", f"not {deed.lemma}")


def _not_let_in(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'does not allow Danish FRUIT INTO its shops', 'refused to let the ministers IN'."""
    end = min(parse.segments[predicate.segment].end, predicate.last + 1 + WITHIN)
    into = next((k for k in range(predicate.last + 2, end) if parse.lows[k] in INTO), -1)
    within = next((k for k in (predicate.last, predicate.last + 1) if parse.lows[k : k + 1] == ["in"]), -1)
    if within > 0 or predicate.lemma in TAKING:
        yield from _not_taken(parse, predicate, max(within, predicate.last) + 1, vocabulary, taken)
        return
    between = parse.words[predicate.last + 1 : max(into, 0)]
    if into < 0 or any(w.tag in ("verb", "to", "mark") for w in between):
        return
    thing = next(objects_in(parse, predicate.last + 1, into, vocabulary, taken), None)
    measure = thing[2].measure if thing is not None else "travel_ban" if PEOPLE & {w.low for w in between} else ""
    if measure in ("import_restriction", "export_restriction", "travel_ban", "transport_ban"):
        measure = "import_restriction" if measure == "export_restriction" else measure
        yield _trigger(parse, predicate, into, measure, "let in")


def _not_taken(
    parse: Parse, predicate: Predicate, low: int, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'no longer lets in DANISH FRUIT', 'will no longer accept its COAL': goods of a state that is named before them."""
    end = min(parse.segments[predicate.segment].end, low + WITHIN)
    owner = next((k for k in range(low, end) if parse.words[k].actor), -1)
    if owner < 0 or owner > low + 2 or any(w.tag in ("verb", "to", "mark", "prep") for w in parse.words[low:owner]):
        return
    goods = next(objects_in(parse, owner + 1, min(end, owner + 4), vocabulary, taken), None)
    if goods is not None and goods[2].measure == "import_restriction":
        yield _trigger(parse, predicate, goods[0], "import_restriction", "not let in")


def _off_from_sellers(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'CUT the firm OFF FROM Danish SUPPLIERS'."""
    end = min(parse.segments[predicate.segment].end, predicate.last + 1 + WITHIN)
    lows = parse.lows
    off = next((k for k in range(predicate.head + 1, end) if lows[k] == "from"), -1)
    parted = off > 0 and (predicate.lemma.endswith("off") or lows[off - 1] == "off")
    if parted and not vocabulary.turns["sellers"].isdisjoint(lows[off + 1 : off + 5]):
        yield Trigger(
            predicate.head, off, predicate.first, "export_restriction", "export_restriction:off from", "verb", False,
            predicate.segment, predicate, end,
        )  # fmt: skip
