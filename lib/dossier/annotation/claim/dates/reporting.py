"""The clause that says who said it: 'Kyodo REPORTED on February 5 that', 'ACCORDING TO a spokesman'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    GERUNDIAL,
    INFINITIVE,
    NOUN,
    REDUCED,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.dates.when import is_background, of_another, preposition
from dossier.annotation.claim.grammar.cues import BOUND_WORDS, PRESS, REPORTS
from dossier.annotation.claim.grammar.measure_words import MINDING
from dossier.annotation.claim.grammar.role_words import REPROACHING
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.disputes import REPROACHES
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import DateMention

LAW_YEAR = "law-year"
"""the rule that reads the year in the name of an act or a resolution: it dates the text of the law alone"""


def reporting_among(parse: Parse, segments: set[int]) -> Segment | None:
    """The clause that says who said it: one whose 'that'-clause the claim stands in, or an attribution."""
    found = list[Segment]()
    for number, segment in enumerate(parse.segments):
        finite = segment.finite
        if number in segments or finite is None or segment.kind == RELATIVE:
            continue
        if finite.lemma not in REPORTS and not _goes_on_to_say(segment):
            continue
        if parse.words[finite.first].tag == "modal" or _orders(parse, segment, finite):
            continue
        if not _has_complement(parse, number) or _reaches(parse, number, min(segments)):
            found.append(segment)
    found += [s for s in parse.segments if s.opener == "according"][:1]
    return next((s for s in found if len(found) > 1 and first_date(parse, s) is not None), found[0] if found else None)


def _goes_on_to_say(segment: Segment) -> bool:
    """'released a statement on Friday SAYING that', 'revised its rules in May TO MAKE CLEAR that'."""
    last = segment.predicates[-1]
    return last.form in (GERUNDIAL, INFINITIVE) and (last.lemma in REPORTS or last.lemma == "make clear")


def _orders(parse: Parse, segment: Segment, verb: Predicate) -> bool:
    """'has TOLD eight diplomats TO LEAVE', 'has ADDED nine names to its list': these report nothing."""
    if verb.lemma == "tell":
        return any(p.form == INFINITIVE and p.first > verb.last for p in segment.predicates)
    after = parse.words[verb.last + 1].tag if verb.last + 1 < len(parse.words) else ""
    return verb.lemma == "add" and after in ("number", "noun", "actor")


def _has_complement(parse: Parse, number: int) -> bool:
    following = parse.segments[number + 1 : number + 2]
    return bool(following) and following[0].kind == SUBORDINATE and following[0].opener in ("that", "")


def _reaches(parse: Parse, number: int, claim: int) -> bool:
    """Whether what is said goes on up to the claim, and no new clause ('while Canada ...') comes in between."""
    between = parse.segments[number + 2 : claim + 1]
    return claim > number and not any(
        s.opener in ("while", "whereas", "but", "and+subject", ";") for s in between
    )


def is_press(parse: Parse, segment: Segment) -> bool:
    """Whether it is the press, or somebody unnamed, that says it."""
    return bool(PRESS & set(parse.lows[segment.start : segment.end]))


def reporting_segment(parse: Parse, trigger: Trigger, reading: Reading) -> Segment | None:
    """The reporting clause around a claim, or None."""
    return reporting_among(parse, {trigger.segment, *(p.segment for p in reading.chain)})


def _is_introductory(parse: Parse, segment: Segment) -> bool:
    """'On Friday', 'In a statement issued on Friday'."""
    return (segment.finite is None and not is_background(segment)) or parse.words[segment.start].tag == "prep"


def first_date(parse: Parse, segment: Segment) -> DateMention | None:
    """The first date of a clause, or of an introductory phrase before it."""
    number = parse.segments.index(segment)
    for k in (number, number - 1):
        if k < 0 or (k != number and not _is_introductory(parse, parse.segments[k])):
            continue
        for at in range(parse.segments[k].start, parse.segments[k].end):
            if k != number and (of_another(parse, k, at) or preposition(parse, at) in BOUND_WORDS):
                continue
            if (mention := parse.words[at].date) is not None and mention.rule != LAW_YEAR:
                return mention
    return None


def is_described(parse: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'confirmed on MONDAY a complaint over duties imposed by Chile', 'On MONDAY Peru accused Chile of': not theirs."""
    if reading.chain and all(p.form == REDUCED and p.first > trigger.last for p in reading.chain):
        return True
    inner, outer = reading.chain[:1], reading.chain[1:]
    if inner and inner[0].form == REDUCED and inner[0].first > trigger.last and not any(p.statuses for p in outer):
        return True  # 'retaliated on FRIDAY against sanctions IMPOSED by Oslo'
    if any(p.lemma in REPROACHING | REPROACHES for p in reading.chain[1:]):
        return True
    named = reading.chain[0] if reading.chain and reading.chain[0].form == NOUN else None
    if named is not None and not MINDING.isdisjoint(parse.lows[max(0, named.first - 4) : named.first]):
        return True  # 'conveyed on FRIDAY its objections to the imposition of'
    if trigger.predicate is not None or reading.chain or not trigger.phrase_start:
        return False
    led, own_words = parse.words[trigger.phrase_start - 1], parse.lows[trigger.phrase_start] in ("its", "their", "our")
    return led.low in SPEAKING_OF or (led.tag == "verb" and not own_words)  # 'on MONDAY OVER Oslo's ban', 'CRITICISED it'


SPEAKING_OF = frozenset({"over", "about", "against", "despite", "amid", "of", "on"})
"""what stands before a measure that somebody does or says something about on some day"""
