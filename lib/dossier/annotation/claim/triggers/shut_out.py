"""Whom a measure shuts out: banks that are 'blocked', broadcasters that are taken 'off the air'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.turns import BANKS

EXCLUDING = frozenset({"ban", "bar", "block", "isolate", "exclude", "restrict", "freeze out"})
"""what is done to another state's banks"""
SILENCING = frozenset({"take", "knock", "pull", "yank", "force", "throw", "kick", "keep", "boot", "put", "drive", "order"})
"""how a broadcaster comes to be off the air"""
AIR = frozenset({"air", "airwaves", "screens"})
NAMING = ("det", "number", "actor", "noun", "and", "adv")
WITHIN = 8
"""So many words after its verb stands who is shut out."""


def shut_out(parse: Parse) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    banks, air = not BANKS.isdisjoint(parse.lows), not AIR.isdisjoint(parse.lows)
    if not (banks or air):
        return
    for predicate in parse.predicates:
        if predicate.form == NOUN:
            continue
        if banks and predicate.lemma in EXCLUDING:
            yield from _banks(parse, predicate)
        if air and predicate.lemma.split()[0] in SILENCING:
            yield from _off_the_air(parse, predicate)


def _object(parse: Parse, predicate: Predicate) -> tuple[int, int]:
    """The words after a verb that name what it is done to, or before it where it is passive."""
    low = predicate.last + 1
    if predicate.passive and predicate.form == FINITE:
        return parse.segments[predicate.segment].start, predicate.first
    high = low
    end = min(len(parse.words), low + WITHIN)
    while high < end and parse.words[high].tag in NAMING:
        high += 1
    return low, high


def _banks(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'BLOCKED four Peruvian BANKS', 'three Peruvian banks were shut out', but not 'banned banks from lending'."""
    low, high = _object(parse, predicate)
    head = next((k for k in range(low, high) if parse.lows[k] in BANKS), -1)
    named = any(w.actor and not w.genitive for w in parse.words[low : max(low, head)])
    last = max(head, predicate.last)
    if head < 0 or not named or parse.lows[last + 1 : last + 2] in (["from"], ["out"]):
        return
    if predicate.passive and parse.words[head].genitive:
        return
    yield _verb(parse, predicate, last, "financial", "financial:shut out banks")


def _off_the_air(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'TOOK the channel OFF THE AIR', 'was pulled off the airwaves'."""
    lows = parse.lows
    near = range(predicate.first, min(len(lows), predicate.last + 1 + WITHIN))
    air = next((k for k in near if lows[k] in AIR and "off" in lows[max(predicate.first, k - 2) : k]), -1)
    joined = air < 0 and predicate.lemma.endswith(" off")  # the particle belongs to the verb: 'took RT off the air'
    air = next((k for k in near if lows[k] in AIR and joined), air)
    if air < 0:
        return
    low, high = _object(parse, predicate) if predicate.passive else (predicate.last + 1, air)
    if any(w.actor for w in parse.words[low:high]):
        yield _verb(parse, predicate, air, "services_ban", "services_ban:off the air")


def _verb(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    return Trigger(
        predicate.head, last, predicate.first, measure, rule, "verb", False, predicate.segment, predicate,
        parse.segments[predicate.segment].end,
    )  # fmt: skip
