"""Long objects between a verb and the words that complete it: 'HIT a firm that supplies the army WITH SANCTIONS'.

What such an object says of itself, in clauses, lists and participles, is no part of what the sentence tells.
"""

from __future__ import annotations

from dossier.annotation.claim.clauses.lookahead import by_follows
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, NOUN, Predicate
from dossier.annotation.claim.grammar.measure_words import CRAFT
from dossier.annotation.claim.grammar.word import Word

WITH = frozenset({"threaten", "hit", "slap", "strike", "punish", "target", "penalise", "penalize", "single out"})
UNDER = frozenset({"place", "put", "keep", "bring"})
ON_LIST = frozenset({"add", "place", "put", "include", "enter", "name", "keep"})
OFF_LIST = frozenset({"remove", "delete", "drop", "strike", "take", "strike off", "cross"})
FROM = frozenset({"bar", "ban", "prohibit", "block", "prevent", "stop", "exclude", "keep", "bar from"})
COMPLETED = WITH | UNDER | ON_LIST | OFF_LIST | FROM
"""verbs that the words behind their object complete"""

MEASURES = frozenset({
    "sanctions", "tariffs", "tariff", "duties", "penalties", "restrictions", "ban", "bans", "freeze", "freezes", "embargo",
    "curbs",
})  # fmt: skip
OWN_GROUND = frozenset({"ports", "airspace", "territory", "country", "soil", "market", "markets", "waters", "roads"})
BEFORE_NOUN = ("det", "number", "actor", "noun", "adv", "and")
WITHIN = 32
"""So many words an object has at most."""
NAMED_WITHIN = 6
"""So many words after its preposition the measure or the list is named."""


def heavy_objects(words: list[Word], lows: list[str], predicates: list[Predicate]) -> list[tuple[int, int]]:
    """The objects, as ranges of words, between a verb and the words that complete it."""
    spans: list[tuple[int, int]] = []
    for predicate in predicates:
        lemma = predicate.lemma.removesuffix(" to")
        inside = bool(spans) and predicate.first < spans[-1][1]
        if lemma not in COMPLETED or predicate.passive or predicate.form == NOUN or inside:
            continue
        end = _completion(words, lows, predicate, lemma, {p.first: p for p in predicates if p.first > predicate.last})
        if end:
            spans.append((predicate.last + 1, end))
    return spans


def modifiers(words: list[Word], spans: list[tuple[int, int]]) -> set[int]:
    """The words of such objects behind their plain noun phrase: nothing there is restricted, beside ships and the like."""
    found: set[int] = set()
    for low, high in spans:
        begins = (k for k in range(low, high) if words[k].tag in ("rel", "mark", "and", "verb"))
        listing = any(w.low.endswith(("list", "lists")) for w in words[high : high + NAMED_WITHIN])
        if words[high].low != "from" or listing:
            found.update(range(low, high))
        found.update(k for k in range(next(begins, high), high) if words[k].low not in CRAFT)
    return found


def _completion(words: list[Word], lows: list[str], verb: Predicate, lemma: str, at: dict[int, Predicate]) -> int:
    """Where the words that complete a verb begin, behind its object; 0 where there are none."""
    relative = False
    for k in range(verb.last + 1, min(verb.last + 1 + WITHIN, len(words) - 1)):
        word = words[k]
        if k > verb.last + 1 and _completes(words, lows, lemma, k):
            return k
        if word.low in (";", ":", ".", "but", '"') or word.tag == "sub":
            return 0
        relative = relative or word.tag == "rel"
        if k in at and not _describes(words, at[k], k, relative):
            return 0
    return 0


def _describes(words: list[Word], predicate: Predicate, k: int, relative: bool) -> bool:
    """Whether a verb in an object says more of it: 'a firm ACCUSED of', 'judges who JAILED', 'officials it ACCUSES'."""
    before = words[k - 1]
    if relative and not (before.tag == "mark" and predicate.form == GERUNDIAL):
        return True
    if before.tag in ("mark", "and"):
        return False
    if predicate.form == FINITE and by_follows(words, predicate.last + 1):
        return True
    contact = before.tag in ("pronoun", "actor") and words[k - 2].tag == "noun"
    return predicate.form != FINITE or contact or (predicate.ambiguous and before.tag not in ("pronoun", "actor"))


def _completes(words: list[Word], lows: list[str], lemma: str, k: int) -> bool:
    low = lows[k]
    if low == "from" and lemma in FROM:
        does = words[k + 1].tag == "verb" and lows[k + 1].endswith("ing")
        return does or (lows[k + 1] in ("its", "the", "their", "his") and not OWN_GROUND.isdisjoint(lows[k + 2 : k + 4]))
    listing = (low in ("to", "on") and lemma in ON_LIST) or (low in ("from", "off") and lemma in OFF_LIST)
    if not listing and not (low == "with" and lemma in WITH) and not (low == "under" and lemma in UNDER):
        return False
    for j in range(k + 1, min(k + 1 + NAMED_WITHIN, len(words))):
        if lows[j].endswith(("list", "lists")) if listing else lows[j] in MEASURES:
            return True
        if words[j].tag not in BEFORE_NOUN:
            return False
    return False
