"""Measures told without a word that restricts: who must leave, who loses access, what needs a licence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, Predicate
from dossier.annotation.claim.grammar.measure_words import DEPRIVING, MISSIONS
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.orders import ORDERED
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Entry, Vocabulary

WITHIN = 14
"""So many words after its verb the rest of an idiom is sought."""

SKIES = frozenset({"airspace", "skies", "waters", "ports"})
"""what is avoided on orders"""

SHRINKING = frozenset({
    "reduce", "cut", "halve", "close", "shut", "trim", "shrink", "slash", "limit", "downsize", "withdraw", "recall",
    "remove", "pull", "send", "vacate", "scale", "shutter", "repatriate",
})  # fmt: skip
"""what a state orders another to do with its embassy"""
SHRUNK_WITHIN = 7
ORDERED_TO_REDUCE = "diplomatic:order to reduce"

GOING = frozenset({"go", "return", "pack", "get"})
HOME = frozenset({"home", "bags", "out"})
"""where envoys are told to go"""

RULES = frozenset({"order", "orders", "rule", "rules", "decree", "requirement", "requirements", "regulations", "law"})
"""what somebody is exempted from, beside the measures"""

LOST = frozenset({
    "landing right", "landing slot", "visa", "visa-free access", "visa-free travel", "accreditation", "diplomatic status",
    "residence permit",
})  # fmt: skip
"""what somebody loses by a measure, beside trade privileges"""
WORKING = frozenset({"operate", "operating", "work", "drill", "drilling"})
"""what a firm needs leave for in a state under sanctions: 'a licence to OPERATE in'"""

ENJOYING = frozenset({"enjoy", "have", "get", "receive"})
LETTING = frozenset({"let", "allow", "permit"})
LAPSING = frozenset({"lapse", "expire"})
"""what somebody lets a licence do who takes it back: 'LET a waiver LAPSE'"""
STOPPING = frozenset({"stop", "cease", "halt", "suspend", "end"})
GRANTING = frozenset({"issuing", "granting", "giving", "approving", "renewing"})
"""what a state stops that lets nobody do any more what needs a licence: 'has STOPPED ISSUING licences for drones'"""
SOLD = frozenset({"export", "exports", "exporting", "sale", "sales", "shipment", "shipments", "arms", "weapons", "supply"})
LICENCE_WITHIN = 12
"""So many words after 'stripped' or 'revoked' the licence is sought."""

SHUT = "shut"
"""The role of a trigger before which the target stands, and after which the sender: 'off limits to Danish exporters'."""


def idioms(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told by a fixed turn of phrase."""
    licensed = not vocabulary.turns["licences"].isdisjoint(parse.lows)
    for predicate in parse.predicates:
        if predicate.form == NOUN:
            continue
        yield from _ordered_out(parse, predicate, vocabulary)
        yield from _told_to_avoid(parse, predicate, vocabulary)
        if licensed:
            yield from _licence(parse, predicate, vocabulary, taken)
        yield from _exempts(parse, predicate, vocabulary, taken)
        enjoys = predicate.lemma in ENJOYING and "longer" in parse.lows[predicate.first : predicate.head]
        if (predicate.lemma == "lose" or enjoys) and not predicate.passive:
            yield from _lost_access(parse, predicate, vocabulary, taken)
        if predicate.passive and predicate.lemma.split()[0] in DEPRIVING:  # 'was STRIPPED of its landing rights IN Lima'
            lost = _lost_access(parse, predicate, vocabulary, taken)
            yield from (t for t in lost if parse.lows[t.last] in ("in", "at"))


def _verb_trigger(parse: Parse, predicate: Predicate, last: int, entry: Entry, status: str = "") -> Trigger:
    end = len(parse.words) if entry.rule.endswith(":licence") else parse.segments[predicate.segment].end
    return Trigger(
        predicate.head, max(last, predicate.last), predicate.first, entry.measure, entry.rule, "verb", False,
        predicate.segment, predicate, end, status=status,
    )  # fmt: skip


def _ordered_out(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'told eight diplomats to leave', 'gave the envoy 72 hours to leave', 'diplomats were ordered out of the country'."""
    if predicate.lemma.split()[0] not in vocabulary.turns["ordering"]:
        return
    start = parse.segments[predicate.segment].start
    high = min(len(parse.words), predicate.last + 1 + WITHIN)
    after = parse.lows[predicate.last + 1 : high]
    sent = parse.lows[start : predicate.first] if predicate.passive else after
    away = next((k for k in range(1, len(after)) if _leaves(after, k, vocabulary)), 0)
    sold = next((k for k in range(1, len(after)) if after[k - 1] == "to" and _divests(after, k)), 0)
    if predicate.lemma == "give" and not (vocabulary.turns["times"] | {"until"}) & set(after[: away or sold]):
        return
    named = MISSIONS & set(sent[: away if not predicate.passive else None])
    if away and (named or (after[0] in ("him", "her", "them") and MISSIONS & set(parse.lows[: predicate.first]))):
        entry = Entry("diplomatic", "object", f"diplomatic:{predicate.lemma} to leave")
        yield _verb_trigger(parse, predicate, predicate.last, entry)
        return
    low, high = (start, predicate.first) if predicate.passive else (predicate.last + 1, predicate.last + 1 + sold)
    if sold and any(w.actor for w in parse.words[low:high]):
        entry = Entry("investment_ban", "object", "investment_ban:order to sell")
        yield _verb_trigger(parse, predicate, predicate.last, entry)
        return
    less = next((k for k in range(1, len(after)) if after[k - 1] == "to" and after[k] in SHRINKING), 0)
    asked = (start, predicate.first) if predicate.passive else (predicate.last + 1, predicate.last + less)
    whom = parse.words[slice(*asked)]
    told = any(w.actor for w in whom) and {"verb", "sub"}.isdisjoint(w.tag for w in whom)
    shut = less and told and after[less] in ("close", "shut") and MISSIONS & set(after[:less])
    end = predicate.last + 2 + less
    if shut and all(w.tag not in ("det", "noun", "actor") for w in parse.words[end : end + 2]):
        yield _verb_trigger(parse, predicate, predicate.last, Entry("diplomatic", "object", "diplomatic:order to close"))
        return
    closed = any(low in ("shut", "closed", "shuttered") and after[k] in MISSIONS for k, low in enumerate(after[1:]))
    if closed and not predicate.passive and predicate.lemma == "order":
        yield _verb_trigger(parse, predicate, predicate.last, Entry("diplomatic", "object", ORDERED_TO_REDUCE))
    if less and told and MISSIONS & set(after[less + 1 : less + 1 + SHRUNK_WITHIN]):
        yield _verb_trigger(parse, predicate, predicate.last, Entry("diplomatic", "object", ORDERED_TO_REDUCE))


STAKES = frozenset({"stake", "stakes", "shares", "shareholding", "shareholdings", "holding", "holdings", "interest"})


def _divests(lows: Sequence[str], k: int) -> bool:
    """'ordered to DIVEST', 'to SELL its STAKE in the mine'."""
    sells = lows[k] in ("sell", "offload", "relinquish") or lows[k : k + 2] == ["dispose", "of"]
    return lows[k] == "divest" or bool(sells and STAKES & set(lows[k + 1 : k + 7]))


def _leaves(lows: Sequence[str], k: int, vocabulary: Vocabulary) -> bool:
    """'to LEAVE', 'to GO home', 'to PACK their bags'."""
    home = lows[k] in GOING and HOME & set(lows[k + 1 : k + 4])
    goes = lows[k] == "go" and (k + 1 == len(lows) or not lows[k + 1][0].isalnum())  # 'gave them until May TO GO'
    return lows[k - 1] == "to" and bool(home or goes or lows[k] in vocabulary.turns["leaving"])


def _told_to_avoid(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'told its airlines to avoid Belarusian airspace': who is ordered out of another's skies or waters."""
    if predicate.lemma.split()[0] not in vocabulary.turns["ordering"] | {"advise", "instruct", "warn"}:
        return
    after = parse.lows[predicate.last + 1 : min(len(parse.words), predicate.last + 1 + WITHIN)]
    away = next((k for k in range(1, len(after)) if after[k] == "avoid" and after[k - 1] == "to"), 0)
    if not away:
        return
    where = next((k for k in range(away, len(after)) if after[k] in SKIES), 0)
    beyond = parse.words[predicate.last + 1 + away : predicate.last + 1 + where]
    if where and any(w.actor for w in beyond) and not any(w.tag in ("mark", "sub", "verb") for w in beyond[1:]):
        entry = Entry("transport_ban", "object", f"transport_ban:avoid {after[where]}")
        verb = next((p for p in parse.predicates if p.head == predicate.last + 1 + away), predicate)
        yield _verb_trigger(parse, verb, predicate.last + 1 + where, entry)


def _exempts(parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'Norway has exempted seafood', 'the project is spared': what is taken out of the measure told of last."""
    segment = parse.segments[predicate.segment]
    stated = predicate.lemma == "be" and parse.lows[predicate.last + 1 : predicate.last + 2] == ["exempt"]
    low, high = (segment.start, predicate.first) if predicate.passive or stated else (predicate.last + 1, segment.end)
    if not stated and predicate.lemma.split()[0] not in vocabulary.turns["exempting"]:
        return
    told = any(low <= k < high for k in taken) or any(k in taken for k in range(predicate.last + 1, segment.end))
    after = parse.lows[predicate.last + 1 : predicate.last + 1 + WITHIN]
    given = [w.tag for w in parse.words[predicate.last + 1 : predicate.last + 3]]
    told = told or (predicate.lemma == "spare" and given == ["pronoun", "noun"])  # 'to SPARE THEM ABUSE'
    if told or ("from" in after and not RULES & set(after[after.index("from") + 1 :][:2])):
        return
    yield Trigger(
        predicate.head, predicate.last, predicate.first, UNSPECIFIED, "anaphor:relief", "anaphor", True,
        predicate.segment, predicate, segment.end, status="eased",
    )  # fmt: skip


def _licence(parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'will need a licence to export', 'revoked the permits of two banks', 'issued a licence allowing transactions'."""
    lemma, words, turns = predicate.lemma.split()[0], parse.words, vocabulary.turns
    lapsing = lemma in LETTING and not LAPSING.isdisjoint(parse.lows[predicate.last + 1 : predicate.last + LICENCE_WITHIN])
    ends = lemma in STOPPING and not GRANTING.isdisjoint(parse.lows[predicate.last + 1 : predicate.last + 2])
    lapsing = lapsing or ends
    if not lapsing and not any(lemma in turns[name] for name in ("needing", "revoking", "granting", "withholding")):
        return
    region = range(predicate.last + 1, min(len(words), predicate.last + LICENCE_WITHIN))
    if predicate.passive:
        region = range(parse.segments[predicate.segment].start, predicate.first)
    noun = next((k for k in region if parse.lows[k] in turns["licences"] and words[k].tag == "noun"), -1)
    if parse.lows[noun + 1 : noun + 2] in (["requirement"], ["requirements"]) or parse.lows[noun - 1] == "visa":
        return
    if noun < 0 or any(words[k].tag in ("mark", "sub") for k in range(min(noun, predicate.last), max(noun, predicate.last))):
        return
    if any(p.form == FINITE and predicate.last < p.first < noun for p in parse.predicates):
        return  # 'will refuse visas and stop issuing LICENCES'
    if ends and SOLD.isdisjoint(parse.lows[noun - 1 : noun + 6]):
        return
    low = noun + 1 if not predicate.passive else predicate.last + 1
    found = _traded(parse, noun, low, vocabulary, taken)
    if found is not None and found.role == "good" and lemma in turns["needing"]:
        found = Entry("export_restriction", "object", "")
    if found is None or found.measure in ("travel_ban", "asset_freeze"):
        return
    entry = Entry(found.measure, "object", f"{found.measure}:licence")
    outer = predicate.parent
    withheld = outer is not None and "refused" in outer.statuses
    denied = predicate.negated or "no" in parse.lows[max(0, noun - 3) : noun]
    if lemma in turns["granting"] and not withheld and not denied:
        yield _verb_trigger(parse, predicate, noun, entry, "eased")
        return
    traded = entry.measure in ("export_restriction", "import_restriction", "financial")
    if lemma in ("issue", "grant", "give", "approve") and denied:
        yield _verb_trigger(parse, predicate, noun, entry, ORDERED)
        return
    if lapsing or lemma in turns["revoking"] | turns["withholding"] or (lemma in turns["needing"] and traded):
        yield _verb_trigger(parse, predicate, noun, entry)


def _traded(parse: Parse, noun: int, low: int, vocabulary: Vocabulary, taken: frozenset[int]) -> Entry | None:
    """What a licence is for: 'export licence', 'a licence to ship', 'a licence that let it pump oil'."""
    before = parse.lows[max(0, noun - 2) : noun]
    for kind in ("export", "import"):
        if kind in before:
            return Entry(f"{kind}_restriction", "object", "")
    for kind in ("exporter", "importer"):  # 'the licences of three EXPORTERS'
        if {kind, f"{kind}s"} & set(parse.lows[noun + 1 : noun + 6]):
            return Entry(f"{kind[:6]}_restriction", "object", "")
    if {"banking", "bank"} & set(before) or _of_banks(parse, low):
        return Entry("financial", "object", "")
    reach = min(len(parse.words), low + WITHIN)
    at, deed = next(
        ((k, vocabulary.deeds[f.lemma]) for k in range(low, reach) for f in parse.words[k].forms
         if f.lemma in vocabulary.deeds and (parse.words[k].tag == "verb" or parse.lows[k - 1] in ("to", "for"))), (0, ""),
    )  # fmt: skip
    if deed:
        end = next((k for k in range(at, reach) if parse.words[k].tag in ("mark", "verb") and k > at), reach)
        goods = parse.words[at + 1 : end]
        own = len(goods) > 1 and deed == "export_restriction" and all(w.low != "to" for w in goods)
        own = own and (goods[0].low in ("its", "their") or (bool(goods[0].actor) and goods[1].tag == "noun"))
        return Entry("import_restriction" if own else deed, "object", "")
    works = "to" in parse.lows[low:reach] and not WORKING.isdisjoint(parse.lows[low : min(reach, low + 6)])
    other = Entry(UNSPECIFIED, "object", "") if works else None
    return next((entry for _, _, entry in objects_in(parse, low, reach, vocabulary, taken)), other)


def _of_banks(parse: Parse, low: int) -> bool:
    """'withdraw the licences OF CHILEAN BANKS': what stands right after the licences holds them."""
    held = parse.words[low : low + 5]
    end = next((k for k, w in enumerate(held) if w.tag not in ("prep", "det", "actor", "noun", "number")), len(held))
    return parse.lows[low : low + 1] in (["of"], ["for"]) and any(w.low in ("banks", "lenders") for w in held[:end])


def _lost_access(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'Two banks lost access to the Norwegian payment system', 'lost their trade privileges'."""
    start, segment = parse.segments[predicate.segment].start, parse.segments[predicate.segment]
    near = parse.lows[predicate.last + 1 : predicate.last + 4]
    reach = min(segment.end, predicate.last + 10)
    if near[:2] == ["access", "to"]:
        found = next(objects_in(parse, predicate.last + 3, reach, vocabulary, taken), None)
        entry = found[2] if found else None
        money = {"dollar", "dollars", "euro", "euros", "markets", "reserves"} & set(parse.lows[predicate.last + 3 : reach])
        if money and (entry is None or entry.role != "object"):
            entry = Entry("financial", "object", "financial:access")
    else:
        found = next(objects_in(parse, predicate.last + 1, reach, vocabulary, taken), None)
        lost = found and (found[2].measure == "tariff" or found[2].rule.split(":")[-1] in LOST)
        entry = found[2] if found and lost else None
    if entry is not None:
        rule = f"{entry.measure}:lose {entry.rule.split(':')[-1]}"
        last = predicate.last + 1
        if found and near[:2] != ["access", "to"] and entry.measure != "tariff":
            last = found[0] + found[1] - 1
            last += parse.lows[last + 1 : last + 2] in (["in"], ["at"], ["to"], ["with"])
        yield Trigger(
            predicate.head, last, start, entry.measure, rule, SHUT, False, predicate.segment,
            predicate, segment.end,
            status=("announced" if predicate.modal else "imposed") if predicate.lemma in ENJOYING else "",
        )  # fmt: skip
