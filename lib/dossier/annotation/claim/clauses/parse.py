"""The clauses of a sentence: its predicates, the segments that they stand in, and what hangs on what.

A *predicate* is a verb group ('has not yet been lifted') or a noun that governs a measure as a verb does ('calls
for', 'the imposition of'). A *segment* is a stretch of words that holds at most one finite verb. An infinitive, a
gerund or a noun hangs on the predicate before it in its segment: 'urged > to consider > imposing'.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.annotation.claim.clauses.contacts import contact_clause
from dossier.annotation.claim.clauses.described import reduce_asides
from dossier.annotation.claim.clauses.gapping import share_auxiliary
from dossier.annotation.claim.clauses.heavy import heavy_objects
from dossier.annotation.claim.clauses.lookahead import by_follows, looks_reduced, undergone
from dossier.annotation.claim.clauses.openings import OPENING_TAGS, OPENING_WORDS, opening_at
from dossier.annotation.claim.clauses.phrases import (
    is_listed,
    is_reason,
    restricts_itself,
    subject_start,
    told_of_measure,
)
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
)
from dossier.annotation.claim.clauses.requests import mark_requests
from dossier.annotation.claim.clauses.verb_groups import find_predicates
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PARTICIPLE, Vocabulary

REPORT_WITHIN = 7
"""So many words after a verb of saying what is said may begin without 'that'."""


@dataclass(slots=True, eq=False)
class Parse:
    words: list[Word]
    lows: list[str]
    predicates: list[Predicate]
    segments: list[Segment]
    heavy: list[tuple[int, int]] = field(default_factory=list)
    """objects that are kept whole, between their verb and what completes it"""


def parse(words: list[Word], vocabulary: Vocabulary) -> Parse:
    """The predicates and segments of a sentence."""
    lows = [w.low for w in words]
    predicates = find_predicates(words, lows, vocabulary)
    share_auxiliary(words, predicates, vocabulary)
    spans = heavy_objects(words, lows, predicates)
    if spans:
        predicates = [p for p in predicates if not any(low <= p.first < high for low, high in spans)]
    segments = _segments(words, predicates, vocabulary, spans)
    _attach(words, segments)
    mark_requests(words, lows, predicates, segments)
    return Parse(words, lows, predicates, segments, spans)


def _segments(
    words: list[Word], predicates: list[Predicate], vocabulary: Vocabulary, whole: list[tuple[int, int]]
) -> list[Segment]:
    """The segments; none begins within the objects that are `whole`."""
    at = {p.first: p for p in predicates}
    segments, after = [Segment(0, 0)], 0
    for i in [i for i, word in enumerate(words) if i in at or word.tag in OPENING_TAGS or word.low in OPENING_WORDS]:
        if i < after or (whole and any(low <= i < high for low, high in whole)):
            continue
        current = segments[-1]
        opening = opening_at(words, i, current, at)
        if opening is not None and i > current.start:
            current.end = i
            segments.append(Segment(i, i, *opening))
        elif opening is not None:
            current.kind, current.opener = opening
        predicate = at.get(i)
        if predicate is not None:
            _place(words, predicate, segments, vocabulary)
            after = predicate.last + 1
    segments[-1].end = len(words)
    reduce_asides(words, segments)
    for number, segment in enumerate(segments):
        for predicate in segment.predicates:
            predicate.segment = number
    return segments


def _place(
    words: list[Word], predicate: Predicate, segments: list[Segment], vocabulary: Vocabulary
) -> None:
    """Put a predicate into the last segment; a second finite verb makes a clause of its own or a reduced relative."""
    current = segments[-1]
    earlier = current.finite
    by_agent = by_follows(words, predicate.last + 1) or undergone(words, predicate, vocabulary)
    bare = predicate.first == predicate.head and words[predicate.head].is_verb(PARTICIPLE) and predicate.form == FINITE
    if by_agent and (predicate.ambiguous or bare):
        predicate.form, predicate.passive = REDUCED, True
    if predicate.form == FINITE and earlier is None and predicate.ambiguous and current.kind == PARTICIPIAL:
        predicate.form, predicate.passive = REDUCED, True
    if predicate.form == FINITE and (earlier is not None or _has_verb(current)):
        start = subject_start(words, predicate.first, current.start)
        led = current.predicates[1:2]
        does = bool(led) and earlier is not None and led[0].first == earlier.last + 1 and led[0].form == INFINITIVE
        does = does or _by_doing(words, led, earlier)
        reports = earlier is not None and earlier.lemma in vocabulary.reporting and not does
        joined = coordinated(words, predicate.first)
        object_of = any(start == p.last + 1 for p in current.predicates)
        belongs = earlier is None and (object_of or _after_preposition(words, start))
        if belongs and not joined and predicate.ambiguous and looks_reduced(words, predicate):
            predicate.form, predicate.passive = REDUCED, True
        elif joined or belongs:
            pass
        elif earlier is not None and earlier.ambiguous and not reports and words[start - 1].low == "by":
            earlier.form, earlier.passive = REDUCED, True
        elif _resumes_subject(segments, predicate):
            current.end = predicate.first
            segments.append(Segment(predicate.first, predicate.first, MAIN, ","))
            current = segments[-1]
        elif (contact := contact_clause(words, current, predicate, start, vocabulary)) > 0:
            current.end = contact
            segments.append(Segment(contact, predicate.first, RELATIVE, "zero"))
            current.predicates, segments[-1].predicates = _parted_at(current.predicates, contact)
            segments.append(Segment(predicate.first, predicate.first, MAIN, ","))
            current = segments[-1]
        elif earlier is not None and told_of_measure(words, segments, earlier, predicate):
            current = segments[-1]
        elif predicate.ambiguous and not (
            reports and start < predicate.first and not _after_preposition(words, start)
        ):
            predicate.form, predicate.passive = REDUCED, True
        elif (
            earlier is not None
            and earlier.ambiguous
            and (start == predicate.first or _modifies(words, earlier, start, reports))
        ):
            earlier.form, earlier.passive = REDUCED, True
        elif start > current.start and start > (earlier.last if earlier else current.start):
            if reports and earlier is not None:
                start = _told_from(words, earlier, start)
            current.end = start
            told = earlier is not None and start - earlier.last < REPORT_WITHIN
            reports = reports and told and not _after_preposition(words, start)
            reports = reports or (earlier is not None and _is_judgment(words, earlier, start))
            kind = SUBORDINATE if reports else RELATIVE
            segments.append(Segment(start, start, kind, "" if reports else "zero"))
            current.predicates, of_subject = _parted_at(current.predicates, start)
            current = segments[-1]
            current.predicates += of_subject
    current.predicates.append(predicate)


def _by_doing(words: list[Word], led: list[Predicate], verb: Predicate | None) -> bool:
    """'RESPONDED BY BANNING exports of pumps used in mines': what somebody does, and no report of it."""
    if verb is None or not led or led[0].form != GERUNDIAL:
        return False
    return led[0].first == verb.last + 2 and words[verb.last + 1].low == "by"


def _is_judgment(words: list[Word], verb: Predicate, start: int) -> bool:
    """'It is POSSIBLE | Norway will ban it': what is said to be likely, without 'that'."""
    said = words[start - 1].low in ("possible", "likely", "unlikely")
    return said and verb.lemma == "be" and words[verb.first - 1].low == "it"


def coordinated(words: list[Word], first: int) -> bool:
    """Whether 'and' leads to the verb at `first`, with at most a date between: 'and IN JUNE 2020 froze'."""
    k = first - 1
    while k > 0 and words[k].tag == "date":
        k -= 2 if words[k - 1].tag == "prep" else 1
    return k >= 0 and words[k].tag == "and"


def _parted_at(predicates: list[Predicate], start: int) -> tuple[list[Predicate], list[Predicate]]:
    """'said | the DECISION TO BAR them was': what stands in the subject of the new clause goes with it."""
    return [p for p in predicates if p.first < start], [p for p in predicates if p.first >= start]


def _modifies(words: list[Word], earlier: Predicate, start: int, reports: bool) -> bool:
    """'Services RELATED TO gold have been prohibited': the first verb describes the subject of the second.

    So it does where a noun stands before it, and what stands right before the second verb hangs on a preposition; a verb
    that `reports` does so only in 'men BELIEVED TO BE close to the army'.
    """
    after, before = words[earlier.last + 1 : earlier.last + 3], words[max(0, earlier.first - 1)]
    if before.tag != "noun" or not after or after[0].tag not in ("prep", "to"):
        return False
    if reports:
        return after[0].tag == "to" and after[-1].tag in ("be", "have")
    return start <= earlier.last + 2 or words[start - 1].tag in ("prep", "to")


def _resumes_subject(segments: list[Segment], predicate: Predicate) -> bool:
    """'Goods that could be used in weapons | may no longer be shipped': the verb of the clause that was interrupted."""
    if len(segments) < 2 or predicate.ambiguous:
        return False
    host, relative = segments[-2:]
    return (
        (relative.kind == RELATIVE or (relative.kind == SUBORDINATE and relative.opener == "that"))
        and relative.opener in ("that", "which", "who", "whom")
        and relative.finite is not None
        and (host.kind == MAIN or (host.kind == SUBORDINATE and host.opener in ("that", "")))
        and not host.predicates
    )


def _told_from(words: list[Word], saying: Predicate, start: int) -> int:
    """Where what is said begins: 'said | all flights from its airports crossing ... would be'."""
    first = saying.last + 1
    if words[first].low == "on" and words[first + 1].tag == "date":
        first += 2
    while first < start and words[first].tag in ("date", "adv"):
        first += 1
    says = saying.lemma in ("say", "claim", "state", "add", "argue", "believe", "think", "note", "suggest")
    deed = words[first].tag == "verb" and words[first].low.endswith("ing")  # 'said | LIFTING the ban was'
    whole = says and (words[first].tag in ("det", "actor", "noun", "number") or deed)
    return min(first, start) if whole else start


def _has_verb(segment: Segment) -> bool:
    return any(p.form in (GERUNDIAL, INFINITIVE) for p in segment.predicates)


def _after_preposition(words: list[Word], start: int) -> bool:
    return start > 0 and words[start - 1].tag in ("prep", "to")


def _attach(words: list[Word], segments: list[Segment]) -> None:
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
