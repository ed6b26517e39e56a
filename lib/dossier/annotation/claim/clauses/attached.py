"""What hangs on what: the verb that a clause is reported by, the predicate that an infinitive or a gerund goes on."""

from __future__ import annotations

from dossier.annotation.claim.clauses.phrases import is_listed, is_reason, restricts_itself
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    MAIN,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)  # fmt: skip
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PARTICIPLE


def attach(words: list[Word], segments: list[Segment]) -> None:
    """Give each segment its host, and each predicate its parent."""
    for number, segment in enumerate(segments):
        segment.host = _host(segments, number)
        for k, predicate in enumerate(segment.predicates):
            if predicate.form == FINITE:
                predicate.parent = _reporting_verb(words, segments, number)
                continue
            before = segment.predicates[k - 1] if k else None
            if before is None and segment.opener == "whether" and number and segments[number - 1].predicates:
                predicate.parent = segments[number - 1].predicates[-1]
                continue
            if before is None and segment.kind in (ADJUNCT, MAIN) and segment.host is not None:
                continue
            predicate.parent = _parent(words, predicate, segment.predicates[:k])
            predicate.parent = _settled(words, segments, segment, predicate) or predicate.parent


SETTLED = frozenset({"deal", "agreement", "accord", "compromise", "consensus", "pact", "decision"})
"""what is reached after talks"""


def _settled(words: list[Word], segments: list[Segment], segment: Segment, predicate: Predicate) -> Predicate | None:
    """'struck A DEAL after long talks TO TIGHTEN': what the deal does, and not the talks."""
    before = predicate.parent
    after = segment.opener == "after" and segment.finite is None and predicate.form == INFINITIVE
    if not after or before is None or before.form != NOUN or before.lemma != "talks" or segment.host is None:
        return None
    host = segments[segment.host]
    return host.finite if host.end == segment.start and words[host.end - 1].low in SETTLED else None


def _reporting_verb(words: list[Word], segments: list[Segment], number: int) -> Predicate | None:
    """The verb that a 'that'-clause depends on: 'demanded that', 'warned (that)'."""
    segment = segments[number]
    if not number or segment.kind != SUBORDINATE or segment.opener not in ("that", "", "whether"):
        return None
    listed = words[segment.start - 1].tag == "and" or words[segment.start - 1].low == ","
    if segment.opener == "that" and number > 1 and listed:
        told = next((s for s in reversed(segments[:number]) if s.opener == "that"), segments[number - 1])
        if told.kind != MAIN and told.opener in ("that", ""):
            return told.finite.parent if told.finite is not None else None
    before = segments[number - 1].predicates
    if segment.opener == "whether" and before and "considered" not in before[-1].statuses:
        return None
    return before[-1] if before else None


def _parent(words: list[Word], predicate: Predicate, earlier: list[Predicate]) -> Predicate | None:
    """The predicate before, or, where the two are coordinated, that one's parent."""
    if not earlier or is_reason(words, predicate, earlier[-1]):
        return None
    before = earlier[-1]
    between = words[before.last + 1 : predicate.first]
    coordinated = bool(between) and (is_listed(words, predicate.first) or between[-1].low == "but")
    bare = predicate.form == INFINITIVE and words[predicate.first].tag != "to"
    if coordinated and before.form in (NOUN, REDUCED) and bare and len(earlier) > 1 and earlier[-2].modal:
        return _parent(words, predicate, earlier[:-1])  # 'will adopt the sanctions IMPOSED by Oslo and STOP lending'
    if coordinated and restricts_itself(words, before):
        return _parent(words, predicate, earlier[:-1]) if len(earlier) > 1 else before.parent
    shares = coordinated and before.form == FINITE and _same_kind(words, predicate, before)
    if shares:
        predicate.form, predicate.modal, predicate.shares = FINITE, before.modal, before
        predicate.passive = before.passive
        return before.parent
    alike = (p for p in reversed(earlier) if p.form == predicate.form != FINITE and p.perfect == predicate.perfect)
    twin = next(alike, None)
    beside = predicate.form == GERUNDIAL and before.form == FINITE and not before.modal and not before.negated
    if beside and [w.low for w in between[-3:]] == ["as", "well", "as"]:
        return before.parent
    reaches = predicate.form == GERUNDIAL and words[predicate.first - 1].low == "to"
    if reaches and twin is not None and words[twin.first - 1].low == "from":
        return twin.parent
    if coordinated and twin is not None:
        return twin.parent
    if coordinated and before.form == FINITE and before.modal and predicate.form == INFINITIVE:
        predicate.form, predicate.modal, predicate.shares = FINITE, before.modal, before
        return before.parent
    return before


def _same_kind(words: list[Word], predicate: Predicate, before: Predicate) -> bool:
    """'was suspending talks and SANCTIONING', 'has lifted one ban and IMPOSED another': one auxiliary for both."""
    if predicate.form == GERUNDIAL:
        return words[before.head].low.endswith("ing") and predicate.first == predicate.head
    participles = words[before.head].is_verb(PARTICIPLE) and (before.perfect or before.passive)
    return predicate.form == REDUCED and participles and not words[before.head].low.endswith("ing")


def _host(segments: list[Segment], number: int) -> int | None:
    """An adjunct, a participial or a subordinate clause belongs to the clause before it, else to the one after it."""
    if segments[number].kind == MAIN and segments[number].finite is not None:
        return None
    for k in range(number - 1, -1, -1):
        goes_on = segments[number].kind == PARTICIPIAL and segments[number].opener == "and"
        within = segments[k].kind == RELATIVE or (goes_on and segments[k].opener == "that")
        passes_over = (goes_on or segments[number].opener == "as well as") and within
        if segments[k].finite is not None and not passes_over:
            return k
    later = (k for k in range(number + 1, len(segments)) if segments[k].finite is not None)
    return next((k for k in later if segments[k].kind != RELATIVE), None)
