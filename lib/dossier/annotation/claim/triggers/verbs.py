"""The verbs that make a measure: 'sanctioned', 'froze ... assets', 'barred ... from entering'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.heavy import modifiers
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import GERUNDIAL, INFINITIVE, REDUCED, Predicate
from dossier.annotation.claim.grammar.cues import ACTS, REPEATING
from dossier.annotation.claim.grammar.measure_words import DEEDS, DESIGNING, STRIKING, TRADED
from dossier.annotation.claim.status.plans import of_plan
from dossier.annotation.claim.triggers.effects import tells_effect
from dossier.annotation.claim.triggers.forbidding import forbidden, forbids
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.objects import known_lemma, objects_of_verb
from dossier.annotation.claim.triggers.punishing import (
    AIMING,
    EVASIONS,
    HITS,
    SHUNNING,
    approves,
    is_targeted,
    lists_somebody,
    names_another,
    shuns,
    singles_out,
    told_of_measure,
)
from dossier.annotation.claim.triggers.sanctioned_goods import goods_at
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

LISTS = "list"
"""A verb that punishes only where people or firms are listed."""
CAMPAIGNS = frozenset({"campaign", "drive", "crusade", "fight", "battle", "struggle", "strategy"})
"""what measures are steps in: 'the latest step in a CAMPAIGN to choke off money'"""

HINDERING = frozenset({"prevent", "keep", "deter", "hinder"})
"""what measures are for: 'widened the list TO KEEP its chips out of drones'"""


def is_purpose(parse: Parse, verb: Trigger, nouns: list[Trigger]) -> bool:
    """'slapped sanctions on 120 firms TO CHOKE OFF access to chips': what sanctions are for is no measure."""
    predicate = verb.predicate
    if predicate is None or predicate.form != INFINITIVE or predicate.parent is None:
        return False
    if predicate.first and parse.lows[predicate.first - 1] in CAMPAIGNS and any(t.last < predicate.first for t in nouns):
        return True
    parent = predicate.parent
    before = parse.lows[max(0, parent.first - 1)]
    if parent.lemma.split()[0] in DESIGNING and (parent.passive or before in ACTS | DEEDS) and any(
        t.last < parent.first for t in nouns if t is not verb and t.role != "anaphor"
    ):
        return True
    if not {"imposed", "announced"} & set(parent.statuses) or "urged" in parent.statuses:
        return False
    hinders = predicate.lemma.split()[0] in HINDERING or _keeps_from(parse, predicate)
    striking = verb.rule.split(":")[1].split()[0] in STRIKING or hinders
    return any(
        (striking or (t.role == "general" and not t.weak)) and t.role in ("name", "general")
        and parent.last < t.first and t.last + (not striking) < predicate.first
        and t.segment == verb.segment
        and not any(p.form == INFINITIVE and parent.last < p.first < t.first for p in parse.segments[t.segment].predicates)
        for t in nouns
    )


def _trade_sanctioned(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """'SANCTIONED IMPORTS of Chilean tin', 'sanctions all wheat EXPORTS to': where the trade stands, and its measure."""
    k = predicate.last + 1
    while k < len(parse.words) and parse.words[k].tag in ("det", "actor", "noun") and parse.lows[k] not in TRADED:
        k += 1
    if predicate.passive or k >= len(parse.words) or parse.lows[k] not in TRADED:
        return None
    found = (e.measure for n, e in vocabulary.nouns.all_at(parse.lows, k) if n == 1 and e.role == "object")
    measure = next(found, "")
    return (k, measure) if measure.endswith("port_restriction") and parse.words[k].tag == "noun" else None


def _keeps_from(parse: Parse, predicate: Predicate) -> bool:
    """'widened the list TO PREVENT goods FROM BEING used': what is to be kept from happening, and by no ban on that."""
    after = parse.lows[predicate.last + 1 : predicate.last + KEPT_WITHIN]
    at = after.index("from") if predicate.lemma in PREVENTING and "from" in after else len(after)
    return at + 1 < len(after) and after[at + 1].endswith("ing")


PREVENTING = frozenset({"prevent", "stop", "keep", "deter", "block", "hinder"})
KEPT_WITHIN = 12


def verb_triggers(parse: Parse, vocabulary: Vocabulary, taken: set[int]) -> Iterator[Trigger]:
    told = frozenset(taken | modifiers(parse.words, parse.heavy) if parse.heavy else taken)
    for predicate in parse.predicates:
        if predicate.form == "noun":
            continue
        segment = parse.segments[predicate.segment]
        lemma = known_lemma(predicate, vocabulary)
        number, end = predicate.segment, segment.end
        found = list(objects_of_verb(parse, predicate, vocabulary, told)) if lemma == HITS else []
        shunned = lemma not in SHUNNING or shuns(parse, predicate)
        if lemma in vocabulary.sanctioning and shunned and not found:
            weak = vocabulary.sanctioning[lemma]
            if (lemma == "sanction" and approves(parse, predicate)) or told_of_measure(parse, predicate, taken):
                continue
            alone = lemma in vocabulary.elliptic and lemma not in REPEATING
            other = lemma != HITS and alone and names_another(parse, predicate, taken, vocabulary)
            if lemma in AIMING and not EVASIONS.isdisjoint(parse.lows[predicate.last + 1 : predicate.last + 4]):
                continue
            if lemma == LISTS and not lists_somebody(parse, predicate):
                continue
            if alone and not (other or (not taken and (singles_out(parse, predicate) or is_targeted(parse, predicate)))):
                continue
            traded = _trade_sanctioned(parse, predicate, vocabulary)
            goods = goods_at(parse, predicate.last + 1, vocabulary) if lemma == "sanction" and not traded else None
            last, measure = traded or (-1, goods[2].measure if goods else UNSPECIFIED)
            rule = f"{measure}:{parse.lows[last]}" if traded else f"general:{lemma}"
            yield Trigger(
                predicate.head, max(predicate.last, last), predicate.first, measure, rule, "verb",
                weak, number, predicate, end, last,
            )  # fmt: skip
            continue
        forbidding = forbids(parse, predicate, vocabulary)
        restricts = lemma in vocabulary.restricting or lemma in vocabulary.measures_of_verb or lemma in vocabulary.acts
        if predicate.form == REDUCED and lemma == "control" and parse.lows[predicate.first - 1] not in TRADED:
            continue
        if not (forbidding or restricts) or tells_effect(parse, predicate) or _denies_deed(parse, predicate, vocabulary):
            continue
        if forbidding:
            yield from forbidden(parse, predicate, vocabulary, frozenset(taken))
            continue
        for first, last, entry in objects_of_verb(parse, predicate, vocabulary, told):
            if of_plan(parse, predicate, first):
                continue
            yield Trigger(
                predicate.head, max(predicate.last, last), predicate.first, entry.measure, entry.rule, "verb",
                False, number, predicate, end, first,
            )  # fmt: skip


def _denies_deed(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """'Iran denies supplying drones' restricts nobody, nor 'refused to expel the envoy', 'refused to consider banning'."""
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    if predicate.lemma == "refuse" and after and after[0].tag == "to":
        led = [p for p in parse.segments[predicate.segment].predicates if p.first > predicate.last]
        deed, further = led[:1], led[1:2]
        known = bool(deed) and any(form.lemma in vocabulary.known_verbs for form in parse.words[deed[0].head].forms)
        return known or (bool(further) and further[0].form in (GERUNDIAL, INFINITIVE))
    return predicate.lemma == "deny" and bool(after) and after[0].tag in ("verb", "sub", "rel")
