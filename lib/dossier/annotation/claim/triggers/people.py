"""People who are kept out or sent home: 'barred 63 CHILEANS', 'expelled 45 DANES', 'banned from PERU'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS, PEOPLES
from dossier.annotation.claim.grammar.measure_words import PEOPLE, TURNED_AWAY
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.triggers.things import OBJECT_WITHIN

THEY = frozenset({"they", "them", "he", "she", "him", "both"})
"""who may be kept out of a land, beside nouns for people"""
NAMED_WITHIN = 4
"""So many words after 'a ban on' those are named who may not come."""
LANDS = (["bloc"], ["country"], ["union"], ["kingdom"], ["island"], ["territory"], ["republic"])
"""What somebody is banned from, beside a state by name."""


def bars_from_state(parse: Parse, predicate: Predicate, end: int) -> bool:
    """'have been barred from Britain': from a state, and from nothing in it."""
    region = range(predicate.head + 1, min(end, predicate.head + 1 + OBJECT_WITHIN))
    k = next((k for k in region if parse.lows[k] == "from"), None)
    if k is None or k + 1 >= len(parse.words):
        return False
    if parse.lows[k + 1 : k + 2] in (["the"], ["its"], ["their"]) and parse.lows[k + 2 : k + 3] in LANDS:
        last = k + 3 == len(parse.words) or parse.words[k + 3].tag in ("mark", "and", "date", "prep", "sub")
        start = parse.segments[predicate.segment].start if predicate.passive else predicate.first
        return last and bool((PEOPLE | THEY) & set(parse.lows[start:k]))
    if not parse.words[k + 1].actor or parse.words[k + 1].genitive:
        return False
    after = parse.words[k + 2 : k + 3]
    who = parse.words[parse.segments[predicate.segment].start : k]
    people = any(w.low in PEOPLE or w.low in ("those", "who") or w.person or _is_people(w) for w in who)
    counted = [w.low for w in after] in (["include"], ["includes"], ["included"])
    return people and not (after and after[0].tag in ("noun", "verb") and not counted)


def names_people(parse: Parse, low: int, high: int) -> bool:
    """'a ban on 500 PERUVIAN CITIZENS', 'on nine PERUVIANS': a number of a state's people, and nothing of theirs."""
    words = parse.words[low : min(high, low + NAMED_WITHIN)]
    counted = bool(words) and words[0].tag == "number"
    for word, after in zip(words, [*words[1:], None], strict=False):
        if word.actor and not word.genitive and word.low.endswith((*PEOPLES, *ADJECTIVE_ENDINGS, "us", "u.s.", "uk", "eu")):
            noun = after.low if after is not None and after.tag in ("noun", "actor") else ""
            return noun in PEOPLE or (counted and not noun and word.low.endswith(PEOPLES))
        if word.tag not in ("det", "number", "adv") and word.low not in ("more", "another", "other"):
            return False
    return False


def _is_people(word: Word) -> bool:
    """'Thirty CANADIANS', and no adjective."""
    return bool(word.actor) and not word.genitive and word.low.endswith(PEOPLES)


def sends_home(parse: Parse, low: int, high: int) -> bool:
    """'expelled 45 CHILEANS': a number of a state's people, and not of its firms or teams."""
    for k in range(low, min(high, low + 6)):
        word, after = parse.words[k], parse.words[k + 1 : k + 2]
        if word.actor and not word.genitive and word.low.endswith(("ans", "ese", "is", "ns", "ish", "ch", "ks", "es")):
            plain = not after or after[0].tag in ("mark", "prep", "date", "and", "sub", "adv")
            return plain and any(w.tag == "number" or w.low in ("number", "several") for w in parse.words[low:k])
        if word.tag not in ("det", "noun", "number", "prep", "adv"):
            return False
    return False


def bars_people(parse: Parse, predicate: Predicate, end: int) -> bool:
    """'barred 63 Japanese': who is barred, and from nothing in particular, is barred from entering."""
    low, high = predicate.last + 1, min(end, predicate.last + 1 + OBJECT_WITHIN)
    if predicate.passive:
        low = parse.segments[predicate.segment].start
        by = next((k for k in range(predicate.last + 1, high) if parse.lows[k] == "by"), high)
        high = by if parse.segments[predicate.segment].kind == RELATIVE else high  # 'was banned ... BY Soto's party'
    region = parse.lows[low:high]
    plural = ("ans", "ese", "ons", "ish") if predicate.lemma in TURNED_AWAY else ("s", "ese")
    people = any(w in PEOPLE for w in region) or any(
        word.person or (word.actor and word.low.endswith(plural) and not word.genitive)
        for word in parse.words[low:high]
    )
    return people and "from" not in region


BANKS = frozenset({"bank", "banks", "lender", "lenders"})
BANKS_WITHIN = 7


def of_banks(parse: Parse, k: int) -> bool:
    """'the expulsion OF nine Peruvian BANKS from SWIFT': no diplomat goes home."""
    near = parse.lows[k : k + BANKS_WITHIN]
    return near[:1] == ["of"] and not BANKS.isdisjoint(near)
