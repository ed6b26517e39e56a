"""A reading of a measure before it is settled whether it is a claim, and before the article fills in what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.dates.find import ClaimDates
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import Sentence
from dossier.vocabularies.measures import Vocabulary


class Candidate(NamedTuple):
    """A reading with its senders and targets, and what was known before."""

    part: Parse
    trigger: Trigger
    reading: Reading
    sent_by: list[str]
    aimed: list[str]
    discourse: Discourse
    vocabulary: Vocabulary

    @property
    def verb(self) -> Predicate | None:
        """The verb whose object or subject the measure is."""
        return self.reading.chain[0] if self.reading.chain else None


@dataclass(slots=True, eq=False)
class Draft:
    """A claim before the article has filled in what its sentence leaves open."""

    parse: Parse
    sentence: Sentence
    trigger: Trigger
    reading: Reading
    surface: str
    measure: str
    senders: list[str]
    targets: list[str]
    dates: ClaimDates
    aimed_plainly: bool = False
    """whether the target stands right after 'against' or 'on', or as the object or the subject of the verb"""
    ways: list[str] = field(default_factory=list)
    """what the article gave and how: 'target:near'"""


def surface_of(trigger: Trigger, parse: Parse, text: str) -> str:
    """The words of a trigger as they stand in the text."""
    return text[parse.words[trigger.first].start : parse.words[trigger.last].end]
