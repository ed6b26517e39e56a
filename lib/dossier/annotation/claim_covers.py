"""What measures just told are said to do: 'They cover 500 people and exports of 300 goods', 'is the harshest yet'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim_chains import Reading
from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_cues import ENTITIES
from dossier.annotation.claim_discourse import Discourse
from dossier.annotation.claim_groups import Codes
from dossier.annotation.claim_measure_words import PEOPLE
from dossier.annotation.claim_nouns import Trigger
from dossier.annotation.claim_predicates import FINITE
from dossier.annotation.claim_things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

COVERS = "list:they cover"
"""The rule of 'they cover', where they are the measures told of right before."""
COVERING = frozenset({"cover", "include", "affect", "target"})
OFF_LIMITS = "anaphor:off limits"
STATING = frozenset({"is", "was", "are", "were"})


def covering(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'THEY COVER 500 individuals': the measure told of; '... and EXPORTS of 300 goods': what they restrict besides."""
    if parse.lows[:1] != ["they"]:
        return
    predicate = next((p for p in parse.predicates if p.form == FINITE), None)
    if predicate is None or predicate.lemma not in COVERING or predicate.first != 1 or predicate.passive:
        return
    number, low, end = predicate.segment, predicate.last + 1, len(parse.words)
    if (PEOPLE | ENTITIES) & set(parse.lows[low:end]):
        yield Trigger(predicate.head, predicate.last, 0, UNSPECIFIED, COVERS, "echo", False, number, until=end)
    for k, size, entry in objects_in(parse, low, end, vocabulary, frozenset()):
        if entry.measure.endswith("port_restriction") and entry.role == "object":
            yield Trigger(k, k + size - 1, 0, entry.measure, COVERS, "echo", False, number, until=end)


def covered(trigger: Trigger, discourse: Discourse) -> tuple[Reading, str, Codes, Codes] | None:
    """The reading, measure, senders and targets of such a trigger."""
    if discourse.since_claim > 1 or not discourse.last_senders or not discourse.last_targets:
        return None
    measure = trigger.measure if trigger.measure != UNSPECIFIED else discourse.told_by("")
    return Reading("imposed", ()), measure or UNSPECIFIED, list(discourse.last_senders), list(discourse.last_targets)


def is_pointed_at(parse: Parse, trigger: Trigger, discourse: Discourse) -> bool:
    """'Only lorries had been OFF LIMITS', 'the MEASURE is the harshest Oslo has taken': a measure told right before."""
    if discourse.since_claim > 2 or not discourse.last_senders:
        return False
    if trigger.rule == OFF_LIMITS:
        return True
    lows = parse.lows
    if trigger.role != "anaphor" or lows[trigger.phrase_start] not in ("the", "this"):
        return False
    return any(
        low in STATING and lows[k + 1 : k + 2] == ["the"] and lows[k + 2 : k + 3] and lows[k + 2].endswith("est")
        for k, low in enumerate(lows[trigger.last : trigger.last + 25], trigger.last)
    )
