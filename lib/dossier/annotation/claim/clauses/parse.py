"""The clauses of a sentence: its predicates, the segments that they stand in, and what hangs on what.

A *predicate* is a verb group ('has not yet been lifted') or a noun that governs a measure as a verb does ('calls
for', 'the imposition of'). A *segment* is a stretch of words that holds at most one finite verb. An infinitive, a
gerund or a noun hangs on the predicate before it in its segment: 'urged > to consider > imposing'.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.annotation.claim.clauses.attached import attach
from dossier.annotation.claim.clauses.described import reduce_asides
from dossier.annotation.claim.clauses.gapping import share_auxiliary
from dossier.annotation.claim.clauses.heavy import heavy_objects
from dossier.annotation.claim.clauses.openings import OPENING_TAGS, OPENING_WORDS, opening_at
from dossier.annotation.claim.clauses.predicates import Predicate, Segment
from dossier.annotation.claim.clauses.requests import mark_requests
from dossier.annotation.claim.clauses.second_verbs import place
from dossier.annotation.claim.clauses.verb_groups import find_predicates
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import Vocabulary


@dataclass(slots=True, eq=False)
class Parse:
    """A sentence as words (`lows`: in small letters), its predicates in their order, and the segments that cover it."""

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
    attach(words, segments)
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
            place(words, predicate, segments, vocabulary)
            after = predicate.last + 1
    segments[-1].end = len(words)
    reduce_asides(words, segments)
    for number, segment in enumerate(segments):
        for predicate in segment.predicates:
            predicate.segment = number
    return segments
