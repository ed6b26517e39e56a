"""Verbs that a sentence says once and means again: 'Norway froze Peru's funds and Chile [FROZE] its ships'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.grammar.classes import VERBAL
from dossier.annotation.claim.grammar.word import Word

_COUNTED = frozenset({"det", "number"})
_BOUNDS = frozenset({"sub", "rel"})
_STOPS = frozenset({";", ":", ".", "("})
OBJECT_WITHIN = 6
"""So many words after its article or number the noun of an object stands."""


def with_verbs_again(words: list[Word]) -> list[Word]:
    """With the verb before each further subject that has its own object and none."""
    gaps = [k for k in range(4, len(words) - 2) if _is_gap(words, k)]
    gaps = [k for k in gaps if words[k - 1].tag == "and" or any(j > k and words[j - 1].tag == "and" for j in gaps)]
    out, at = [], 0
    for k in gaps:
        group = _verb_before(words, k)
        if group:
            place = words[k].end
            out += [*words[at : k + 1], *(replace(w, start=place, end=place) for w in group)]
            at = k + 1
    return [*out, *words[at:]] if out else words


def _is_gap(words: list[Word], k: int) -> bool:
    """'froze its funds AND CHILE ITS ships': a name behind a conjunction, and an object right behind the name."""
    name, before, after = words[k], words[k - 1], words[k + 1]
    bare = bool(name.actor) and not name.genitive and not name.aims_only and not name.person
    if not bare or not (before.tag == "and" or before.low == ","):
        return False
    if _same_aim(words, k) and before.tag == "and":
        return not _goes_on(words, k + 1)
    deed = after.tag == "noun" and not after.capital and words[k + 2].low == "of" and words[k - 2].tag == "noun"
    if after.tag not in _COUNTED and not deed:
        return False
    if words[k - 2].tag not in ("noun", "date", "number") and not (words[k - 2].actor and words[k - 3].tag == "prep"):
        return False
    for word in words[k + 1 : k + 2 + OBJECT_WITHIN]:
        if word.tag == "noun":
            return not _goes_on(words, k + 2)
        if word.tag not in ("number", "actor", "det", "adv"):
            return False
    return False


def _same_aim(words: list[Word], k: int) -> bool:
    """'imposed sanctions ON ten generals and Chile ON six': the same preposition, before those who are counted."""
    aim = words[k + 1].low
    if aim not in AIMS or words[k + 2].tag not in _COUNTED:
        return False
    return any(w.low == aim for w in words[max(0, k - AIM_WITHIN) : k - 1])


AIMS = frozenset({"on", "against", "from", "to"})
"""what leads to those at whom a measure is aimed"""
AIM_WITHIN = 12
"""So many words before the second subject the aim of the first stands."""


def _goes_on(words: list[Word], k: int) -> bool:
    """Whether the name has a verb of its own: 'and Chile the same day BANNED', 'Chile, the ally that'."""
    for word in words[k:]:
        if word.tag in ("mark", "and", "rel", "sub", "pronoun"):
            return False
        if word.tag in VERBAL:
            return True
    return False


def _verb_before(words: list[Word], k: int) -> list[Word]:
    """The verb of the first subject of the clause, where nothing but its object stands between it and the name at k."""
    start = k - 1
    while start > 0 and words[start].tag not in VERBAL:
        if words[start].tag in _BOUNDS or words[start].low in _STOPS or words[start].tag == "pronoun":
            return []
        start -= 1
    end = start + 1
    while start > 0 and words[start - 1].tag in (*VERBAL, "adv", "to"):
        start -= 1
    first = next((i for i in range(start, end) if words[i].tag in VERBAL), end)
    led = words[start - 1] if start else None
    if first == end or led is None or not (led.actor or led.tag in ("noun", "date")) or led.genitive:
        return []
    aim = next((i for i in range(end, k) if words[i].low == words[k + 1].low), 0) if words[k + 1].low in AIMS else 0
    direct = end + 1 < k and words[end].actor and not words[end].genitive and words[end + 1].tag in _COUNTED
    plain = words[end - 1].tag == "verb" and not direct and words[end].tag in (*_COUNTED, "noun", "actor")
    named = any(w.actor and not w.aims_only for w in words[max(0, start - 6) : start])
    return words[first : aim or end] if plain and named else []
