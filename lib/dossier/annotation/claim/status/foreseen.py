"""What is said of measures that are only weighed so far: 'The draft would ban tea. IT ALSO FORESEES a cap on gas'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import ACTS
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger

ENVISAGING = frozenset({
    "foresee", "envisage", "include", "provide for", "contain", "feature", "cover", "comprise", "consist of", "entail",
})  # fmt: skip
"""what a draft does"""
DRAFTED = frozenset({"it", "they", "text", "document", "package", "plan", "paper", "list"})


def as_foreseen(part: Parse, trigger: Trigger, reading: Reading, discourse: Discourse) -> Reading:
    """'The draft would ban tea. IT ALSO FORESEES a cap on gas': what goes on about a draft is weighed as well."""
    verb = reading.chain[0] if reading.chain else None
    acting = verb or part.segments[trigger.segment].finite
    known = reading.status == ("announced" if verb is not None else "imposed") and discourse.status_before == "considered"
    if known and acting is not None and _would_act(part, acting, discourse):
        return replace(reading, status="considered")
    if verb is None or verb.lemma not in ENVISAGING or verb.form != FINITE or reading.status != "imposed":
        return reading
    told = [low for low in part.lows[part.segments[verb.segment].start : verb.first] if low not in ("the", "also", "new")]
    if told in (["these"], ["they"]) and discourse.last_status == "eased" and discourse.since_claim <= 1:
        return replace(reading, status="eased")  # 'It lifted sanctions. THESE INCLUDE travel bans.'
    weighed = discourse.last_status == "considered" and discourse.since_claim <= 1
    return replace(reading, status="considered") if weighed and len(told) == 1 and told[0] in DRAFTED else reading


WEIGHED_WITHIN = 3
"""So many sentences back may have been told that the sanctions are only weighed of which it is said what they would do."""


def _would_act(part: Parse, verb: Predicate, discourse: Discourse) -> bool:
    """'The SANCTIONS WOULD cap its exports', where they are weighed so far."""
    before = [w for w in part.words[part.segments[verb.segment].start : verb.first] if w.tag not in ("adv", "date", "mark")]
    acts = bool(before) and before[-1].low in ACTS and not any(w.tag == "prep" for w in before)
    return acts and verb.modal == "would" and verb.form == FINITE and discourse.since_claim <= WEIGHED_WITHIN
