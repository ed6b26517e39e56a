"""Who asks for a step, or for relief, and is thereby shown to be the one under the measure."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.role_words import VOICING
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger


def without_asker(part: Parse, reading: Reading, aimed: Codes, discourse: Discourse) -> Codes:
    """'Russia called for the sanctions to be scrapped': who asks is not aimed at where others are known to be."""
    known = discourse.affair
    if not aimed or not known.pairs or any(known.targets[t] or discourse.targets[t] for t in aimed):
        return aimed
    return [] if wants_relief(reading) and aimed == asker(part, reading, discourse) else aimed


def wants_relief(reading: Reading) -> bool:
    """'called for the measures TO BE SCRAPPED': they are in force, and not of the one who asks."""
    return reading.status == "imposed" and bool(reading.chain) and "eased" in reading.chain[0].statuses


def who_asks_for_relief(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, discourse: Discourse
) -> Codes:
    """'JAPAN failed to convince Washington to call off the tariffs': who asks, where nobody else is known to suffer."""
    chain = reading.chain
    if trigger.weak or len(chain) < 2 or trigger.predicate is not None or not sent_by:
        return []
    if "eased" not in chain[0].statuses and chain[0].lemma != "call off":
        return []
    asks = any("urged" in p.statuses for p in chain[1:])
    if not asks or chain[-1].form != FINITE or chain[-1].passive:
        return []
    found = [code for code in subject(part, chain[-1], discourse) if code not in sent_by]
    known, others = discourse.affair, {*discourse.senders, *discourse.targets} - {*found, *sent_by}
    return found if not (known.pairs or others) or all(known.targets[code] for code in found) else []


def asker(part: Parse, reading: Reading, discourse: Discourse) -> Codes:
    """'China called on Washington to lift curbs on ITS exports': who asks is aimed at."""
    asked = ((q, p) for q, p in pairwise(reading.chain) if p.form == FINITE)
    urging = next((p for q, p in asked if "urged" in p.statuses or ("urged" in q.statuses and p.lemma in VOICING)), None)
    return subject(part, urging, discourse) if urging is not None and not urging.passive else []
