"""What a sentence is made of: predicates, in segments that are clauses or phrases.

A predicate is a verb group or a noun that governs a measure as a verb does: 'has not yet been lifted' is one, with its
tense, voice and negation; 'calls for' and 'the imposition of' are nouns that do a verb's work.
"""

from __future__ import annotations

from dataclasses import dataclass, field

FINITE, INFINITIVE, GERUNDIAL, REDUCED, NOUN = "finite", "infinitive", "gerund", "reduced", "noun"
"""the forms of a predicate"""

MAIN, SUBORDINATE, RELATIVE, PARTICIPIAL, ADJUNCT = "main", "subordinate", "relative", "participial", "adjunct"
"""the kinds of a segment"""


@dataclass(slots=True, eq=False)
class Predicate:
    """A verb group, words[first : last + 1] with its main word at `head`, or a noun that governs a measure."""

    first: int
    head: int
    last: int
    lemma: str
    form: str
    statuses: tuple[str, ...] = ()
    modal: str = ""
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    segment: int = 0
    parent: Predicate | None = None
    shares: Predicate | None = None
    """the verb before, whose subject and modal this one has too: 'will freeze ... and BAN'"""
    ambiguous: bool = False
    """an -ed form without an auxiliary: past tense or reduced relative"""


@dataclass(slots=True, eq=False)
class Segment:
    """A clause or phrase, words[start:end], with the predicates in it."""

    start: int
    end: int
    kind: str = MAIN
    opener: str = ""
    host: int | None = None
    """the segment that this one belongs to"""
    predicates: list[Predicate] = field(default_factory=list)

    @property
    def finite(self) -> Predicate | None:
        for predicate in self.predicates:
            if predicate.form == FINITE:
                return predicate
        return None
