"""Where a predicate stands: a second finite verb makes a clause of its own, or one of the two describes a noun."""

from __future__ import annotations

from dossier.annotation.claim.clauses.contacts import contact_clause, opens_after_aim
from dossier.annotation.claim.clauses.lookahead import by_follows, looks_reduced, undergone
from dossier.annotation.claim.clauses.phrases import coordinated, subject_start, told_of_measure
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    MAIN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)  # fmt: skip
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PARTICIPLE, Vocabulary

REPORT_WITHIN = 7
"""So many words after a verb of saying what is said may begin without 'that'."""


def place(words: list[Word], predicate: Predicate, segments: list[Segment], vocabulary: Vocabulary) -> None:
    """Put a predicate into the last segment, or into one that it opens."""
    current = segments[-1]
    if predicate.form == FINITE and predicate.ambiguous and current.finite is None and current.kind == PARTICIPIAL:
        _reduce(predicate)
    bare = predicate.first == predicate.head and words[predicate.head].is_verb(PARTICIPLE) and predicate.form == FINITE
    if (predicate.ambiguous or bare) and (
        by_follows(words, predicate.last + 1) or undergone(words, predicate, vocabulary)
    ):
        _reduce(predicate)
    if predicate.form == FINITE and any(p.form in (FINITE, GERUNDIAL, INFINITIVE) for p in current.predicates):
        _place_second(words, predicate, segments, vocabulary)
    segments[-1].predicates.append(predicate)


def _reduce(predicate: Predicate) -> None:
    """'the ban IMPOSED by Chile': a participle that describes the noun before it."""
    predicate.form, predicate.passive = REDUCED, True


def _place_second(words: list[Word], predicate: Predicate, segments: list[Segment], vocabulary: Vocabulary) -> None:
    """Of two verbs in a segment one is reduced, or the second opens a segment, unless both have one subject."""
    current = segments[-1]
    earlier = current.finite
    start = subject_start(words, predicate.first, current.start)
    hangs = _after_preposition(words, start)
    if coordinated(words, predicate.first):
        return
    if earlier is None and (hangs or any(start == p.last + 1 for p in current.predicates)):
        if predicate.ambiguous and looks_reduced(words, predicate):
            _reduce(predicate)
        return
    if opens_after_aim(words, current, start, predicate):
        return
    reports = earlier is not None and earlier.lemma in vocabulary.reporting and not _acts(words, current, earlier)
    of_earlier = earlier if earlier is not None and earlier.ambiguous else None
    if of_earlier is not None and not reports and words[start - 1].low == "by":
        _reduce(of_earlier)
    elif _resumes_subject(segments, predicate):
        _open(segments, predicate.first, MAIN, ",")
    elif (contact := contact_clause(words, current, predicate, start, vocabulary)) > 0:
        _open(segments, contact, RELATIVE, "zero")
        _open(segments, predicate.first, MAIN, ",")
    elif earlier is not None and told_of_measure(words, segments, earlier, predicate):
        pass
    elif predicate.ambiguous and (hangs or not reports or start == predicate.first):
        _reduce(predicate)
    elif of_earlier is not None and (start == predicate.first or _modifies(words, of_earlier, start, reports)):
        _reduce(of_earlier)
    elif start > current.start and start > (earlier.last if earlier else current.start):
        _open_at_subject(words, segments, earlier, start, reports)


def _open(segments: list[Segment], start: int, kind: str, opener: str) -> None:
    """Begin a segment at `start`; what stands in its subject goes with it: 'said | the DECISION TO BAR them was'."""
    current = segments[-1]
    begun = Segment(start, start, kind, opener, predicates=[p for p in current.predicates if p.first >= start])
    current.end, current.predicates = start, [p for p in current.predicates if p.first < start]
    segments.append(begun)


def _open_at_subject(
    words: list[Word], segments: list[Segment], earlier: Predicate | None, start: int, reports: bool
) -> None:
    """'said | NORWAY would ban' is what is said, 'the goods | NORWAY banned' a relative clause without 'that'."""
    if earlier is None:
        _open(segments, start, RELATIVE, "zero")
        return
    start = _told_from(words, earlier, start) if reports else start
    told = reports and start - earlier.last < REPORT_WITHIN and not _after_preposition(words, start)
    if told or _is_judgment(words, earlier, start):
        _open(segments, start, SUBORDINATE, "")
    else:
        _open(segments, start, RELATIVE, "zero")


def _acts(words: list[Word], current: Segment, verb: Predicate) -> bool:
    """'VOWED TO BAN the pumps used in mines', 'RESPONDED BY BANNING': what somebody does, and no report of it."""
    led = current.predicates[1:2]
    if led and led[0].form == INFINITIVE:
        return led[0].first == verb.last + 1
    return bool(led) and led[0].form == GERUNDIAL and led[0].first == verb.last + 2 and words[verb.last + 1].low == "by"


def _is_judgment(words: list[Word], verb: Predicate, start: int) -> bool:
    """'It is POSSIBLE | Norway will ban it': what is said to be likely, without 'that'."""
    said = words[start - 1].low in ("possible", "likely", "unlikely")
    return said and verb.lemma == "be" and words[verb.first - 1].low == "it"


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


TELLING = frozenset({
    "say", "claim", "state", "add", "argue", "believe", "think", "note", "suggest", "hint", "predict", "warn", "insist",
    "indicate",
})  # fmt: skip
"""verbs behind which a clause without 'that' begins at once: 'HINTED more measures against Peru could be taken'"""


def _told_from(words: list[Word], saying: Predicate, start: int) -> int:
    """Where what is said begins: 'said | all flights from its airports crossing ... would be'."""
    first = saying.last + 1
    if words[first].low == "on" and words[first + 1].tag == "date":
        first += 2
    while first < start and words[first].tag in ("date", "adv"):
        first += 1
    says = saying.lemma in TELLING
    deed = words[first].tag == "verb" and words[first].low.endswith("ing")  # 'said | LIFTING the ban was'
    whole = says and (words[first].tag in ("det", "actor", "noun", "number") or deed)
    return min(first, start) if whole else start


def _after_preposition(words: list[Word], start: int) -> bool:
    return start > 0 and words[start - 1].tag in ("prep", "to")
