"""How far a measure has come that a verb makes: 'froze assets', 'will keep them frozen', 'banning oil is an option'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, Predicate
from dossier.annotation.claim.grammar.measure_words import UNDOING
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.plans import kept_on
from dossier.annotation.claim.status.subject_status import stated_of_deed
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.objects import known_lemma
from dossier.vocabularies.measures import Vocabulary


def of_deed(parse: Parse, trigger: Trigger, deed: Predicate, vocabulary: Vocabulary) -> Reading:
    """How far a measure has come that a verb makes."""
    made = trigger.status or ("eased" if known_lemma(deed, vocabulary) in vocabulary.freeing | UNDOING else "imposed")
    judged = stated_of_deed(parse, deed, made == "eased", vocabulary) if trigger.role == "verb" else None
    if judged is not None:
        return judged
    reading = composed(parse, made, deed, vocabulary)
    if reading.status in ("imposed", "announced") and kept_on(parse, deed):
        return replace(reading, status="extended")
    ordered = reading.status == "announced" and ":avoid " in trigger.rule and not any(p.modal for p in reading.chain)
    return replace(reading, status="imposed") if ordered else reading


def is_demanded(part: Parse, reading: Reading) -> bool:
    """'will cut off gas UNLESS Chile drops the sanctions': what is to be undone is in force."""
    verb = next((p for p in reading.chain if p.form == FINITE), None)
    return verb is not None and part.segments[verb.segment].opener == "unless"


NOT_TAKEN = frozenset({"refused", "announced", "considered", "urged", "threatened"})
"""how far those have come who may join others, whose measure is in force"""


def is_anothers(part: Parse, trigger: Trigger, reading: Reading, vocabulary: Vocabulary) -> bool:
    """'refused to JOIN CANADA'S sanctions', 'has not joined them': what somebody does not take over is in force."""
    verb = reading.chain[0] if reading.chain else None
    if reading.status not in NOT_TAKEN or verb is None or verb.lemma not in vocabulary.joining or trigger.predicate:
        return False
    return any(w.actor and w.genitive and not w.aims_only for w in part.words[trigger.phrase_start : trigger.first])
