"""A reading of a measure with its senders and targets, before it is settled whether it is a claim."""

from __future__ import annotations

from typing import NamedTuple

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
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
