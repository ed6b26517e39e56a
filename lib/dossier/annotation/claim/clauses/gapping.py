"""Clauses that share the auxiliary of the one before: 'assets WERE frozen and flights CANCELLED'."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, REDUCED, Predicate
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PARTICIPLE, Vocabulary

WITHIN = 8
"""So many words between the conjunction and the participle may hold its subject."""
IN_SUBJECT = frozenset({"noun", "actor", "number", "det", "prep", "to"})


def share_auxiliary(words: list[Word], predicates: list[Predicate], vocabulary: Vocabulary) -> None:
    """Make bare participles passive verbs of their own where the clause before is passive and they have a subject."""
    _share_have(words, predicates)
    for before, predicate in pairwise(predicates):
        bare = predicate.first == predicate.head and words[predicate.head].is_verb(PARTICIPLE)
        having = before.form == GERUNDIAL and before.perfect and words[before.first].low == "having"
        if having and bare and predicate.ambiguous and words[predicate.first - 1].tag == "and":
            predicate.form, predicate.perfect = GERUNDIAL, True
            predicate.passive, predicate.ambiguous = before.passive, False
            continue  # 'HAVING frozen its funds AND BANNED its ships, Norway'
        known = predicate.lemma in vocabulary.known_verbs or bool(predicate.statuses)
        open_form = predicate.form == REDUCED or (predicate.form == FINITE and predicate.ambiguous)
        if not (bare and known and open_form and before.passive and before.form == FINITE):
            continue
        after = words[predicate.last + 1] if predicate.last + 1 < len(words) else None
        becomes = predicate.lemma in vocabulary.freeing or predicate.lemma in vocabulary.sanctioning
        becomes = becomes or not {"eased", "extended"}.isdisjoint(predicate.statuses)
        goes_on = becomes and _goes_on(words, before, predicate)
        if after is not None and after.tag not in ("mark", "and", "date") and after.low != "by" and not goes_on:
            continue
        if goes_on:
            predicate.form, predicate.passive, predicate.ambiguous, predicate.modal = FINITE, True, False, before.modal
            predicate.shares = before
            continue
        k = predicate.first - 1
        while k > before.last and predicate.first - k <= WITHIN and words[k].tag in IN_SUBJECT:
            k -= 1
        joined = k > before.last and (words[k].tag == "and" or words[k].low == ",") and predicate.first - k > 1
        if joined and words[predicate.first - 1].tag in ("noun", "actor"):
            predicate.form, predicate.passive, predicate.ambiguous, predicate.modal = FINITE, True, False, before.modal


def _goes_on(words: list[Word], before: Predicate, predicate: Predicate) -> bool:
    """'WERE IMPOSED in May AND later LIFTED in June': the same subject, and no object behind the second verb."""
    after = words[predicate.last + 1] if predicate.last + 1 < len(words) else None
    if after is not None and after.tag not in ("mark", "and", "date", "prep", "adv"):
        return False
    k = predicate.first - 1
    while k > before.last and words[k].tag == "adv":
        k -= 1
    return k > before.last and (words[k].tag == "and" or words[k].low == "but")


OBJECT_BEGINS = frozenset({"det", "number"})
SUMS = ("$", "€", "£", "¥")


def _share_have(words: list[Word], predicates: list[Predicate]) -> None:
    """'HAS told firms to leave, WITHDRAWN its envoy and banned tin': a participle in a list, with its own object."""
    perfect: Predicate | None = None
    for predicate in predicates:
        if predicate.form == FINITE and predicate.first < predicate.head:
            has = words[predicate.first].tag == "have" and not predicate.passive and not predicate.negated
            perfect = predicate if has else None
            continue
        bare = predicate.form == REDUCED and predicate.first == predicate.head and predicate.last + 1 < len(words)
        if perfect is None or not bare or not words[predicate.head].is_verb(PARTICIPLE):
            continue
        after = words[predicate.last + 1]
        listed = words[predicate.first - 1].low == "," and (after.tag in OBJECT_BEGINS or after.low in SUMS)
        if listed and not any(w.tag in ("rel", "sub") for w in words[perfect.last : predicate.first]):
            predicate.form, predicate.perfect, predicate.passive, predicate.ambiguous = FINITE, True, False, False
