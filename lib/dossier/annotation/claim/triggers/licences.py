"""What a licence lets one do under sanctions: 'The licence AUTHORIZES transactions', 'the ISSUANCE of a licence for'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.interrupted import subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, REDUCED, Predicate
from dossier.annotation.claim.triggers.gestures import GESTURE
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.annotation.claim.triggers.releases import REVOKING
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measure_signals import ISSUING
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

ISSUED_WITHIN = 7
"""So many words after 'issuance' stands the licence, and so many after a licence what it lets one do."""


def licences(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that a licence eases a measure by."""
    papers = vocabulary.turns["licences"]
    if papers.isdisjoint(parse.lows):
        return
    for predicate in parse.predicates:
        if predicate.form == FINITE and not predicate.passive and not predicate.negated:
            yield from _authorizes(parse, predicate, vocabulary, taken)
    for k, low in enumerate(parse.lows):
        near = range(k + 2, min(len(parse.words), k + ISSUED_WITHIN))
        paper = next((j for j in near if parse.lows[j] in papers), 0)
        if paper and low in ISSUING and parse.lows[k + 1] == "of" and parse.words[k].tag == "noun":
            yield from _issuance(parse, k, paper, vocabulary, taken)


def _authorizes(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'The LICENCE, known as GL 9, AUTHORIZES TRANSACTIONS with', whoever issued it."""
    if predicate.lemma not in vocabulary.turns["admitting"]:
        return
    here = parse.segments[predicate.segment]
    low, high = subject_before(parse, predicate) or (here.start, predicate.first)
    if low == high and here.start:
        low = parse.segments[predicate.segment - 1].start
    if vocabulary.turns["licences"].isdisjoint(parse.lows[low:high]):
        return
    thing = next(objects_in(parse, predicate.last + 1, here.end, vocabulary, taken), None)
    if thing is not None and thing[2].measure != UNSPECIFIED:
        k, size, entry = thing
        yield Trigger(
            predicate.head, max(k + size - 1, predicate.last), predicate.first, entry.measure, f"{entry.measure}:licence",
            "verb", False, predicate.segment, predicate, len(parse.words), k, "eased",
        )  # fmt: skip


def _issuance(
    parse: Parse, k: int, paper: int, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'The changes include THE ISSUANCE OF A LICENCE for the oil sector': a verb tells that there is one."""
    number = segment_of(parse, k)
    verb = next((p for p in parse.segments[number].predicates if p.form == FINITE and p.last < k), None)
    if verb is None or verb.negated or verb.modal:
        return
    end = min(len(parse.words), paper + ISSUED_WITHIN)
    thing = next(objects_in(parse, paper + 1, end, vocabulary, taken), None)
    measure = thing[2].measure if thing is not None else UNSPECIFIED
    yield Trigger(
        k, paper, k, measure, f"{measure}:licence", GESTURE, False, number, verb, len(parse.words), status="eased"
    )  # fmt: skip


def is_revoked(parse: Parse, k: int) -> bool:
    """'may REVOKE THE LICENCES' that were told of, whatever they are for."""
    known = parse.lows[k - 1] in ("the", "these", "those", "its") and k > 1
    ends = known and parse.lows[k + 1 : k + 2] not in (["of"], ["for"], ["to"])
    return ends and any(p.lemma in REVOKING and p.last == k - 2 for p in parse.predicates)


def is_licensed(trigger: Trigger, licence: Trigger) -> bool:
    """'authorizes transactions PROHIBITED by the rules': what a licence frees, and no ban beside it."""
    verb = trigger.predicate
    return verb is not None and verb.form == REDUCED and verb.first in (licence.last + 1, licence.last + 2)
