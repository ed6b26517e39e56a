"""Clauses that follow their noun without 'that': 'the tariffs | NORWAY ORDERED on potash | will hurt growers'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.predicates import INFINITIVE, MAIN, SUBORDINATE, Predicate, Segment
from dossier.annotation.claim.grammar.cues import TIMES
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import Vocabulary


def contact_clause(words: list[Word], current: Segment, later: Predicate, start: int, vocabulary: Vocabulary) -> int:
    """The word at which such a clause begins in a segment that has met a second finite verb, or 0 for none.

    What stands right before the later verb, from word `start`, is then not its subject: it hangs on a preposition, or is the
    first verb itself.
    """
    verb = current.finite
    told = current.kind == SUBORDINATE and current.opener in ("that", "") and verb is not None
    told = told and verb is not None and (not verb.modal or bool(_held(words, current, verb)))
    if verb is None or verb is not current.predicates[0] or not (current.kind == MAIN or told):
        return 0
    if (held := _held(words, current, verb)) and later.passive:
        return held
    if verb.lemma in ("be", "have") or verb.lemma in vocabulary.reporting:
        return 0
    if start != later.first and words[start - 1].tag not in ("prep", "to"):
        return 0
    k = verb.first
    while k > current.start + 1 and (words[k - 1].tag == "adv" or words[k - 1].capital):
        k -= 1
    article = words[k - 1].tag == "det" and k < verb.first
    if article or (k == verb.first and words[k - 1].tag == "pronoun"):
        k -= 1
    noun = words[k - 1] if k > current.start else None
    if noun is None or noun.tag != "noun" or noun.capital or noun.low in TIMES:
        return 0
    return k if any(w.actor or w.person or w.tag == "pronoun" for w in words[k : verb.first]) else 0


HOLDING = frozenset({"have", "hold", "own", "possess", "keep", "control"})
HOLDINGS = frozenset({"assets", "property", "funds", "accounts", "holdings", "money", "properties", "stakes", "shares"})
"""what somebody has, before the clause that says so: 'any ASSETS the officials may HOLD in Norway will be frozen'"""


def _held(words: list[Word], current: Segment, verb: Predicate) -> int:
    """The word at which 'they have', 'the officials may hold' begins behind a word of property, or 0."""
    if verb.lemma not in HOLDING or verb.passive:
        return 0
    k = verb.first
    while k > current.start + 1 and words[k - 1].low not in HOLDINGS:
        k -= 1
        if words[k].tag not in ("pronoun", "det", "noun", "actor", "number", "adv") or verb.first - k > HOLDERS_AT_MOST:
            return 0
    return k if words[k - 1].low in HOLDINGS and k < verb.first else 0


HOLDERS_AT_MOST = 5
"""So many words has the subject of such a clause."""


def opens_after_aim(words: list[Word], current: Segment, start: int, predicate: Predicate) -> bool:
    """'In order to serve peace, THE GOVERNMENT DECIDED on May 2 to': the verb of a subject behind the comma."""
    aim = words[current.start].low in ("to", "in") and current.predicates[:1] and current.predicates[0].form == INFINITIVE
    opens = start < predicate.first and words[start - 1].low == "," and words[start].tag in ("det", "actor", "pronoun")
    return bool(aim) and opens and current.finite is None and current.predicates[0].first - current.start <= AIM_WITHIN


AIM_WITHIN = 2
"""So many words after the start of the sentence 'to' stands in 'in order to'."""
