"""What the verb before a measure is about, and the measure stands: answered, judged, asked about in part, or supported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.grammar.measure_words import JUDGED, JUDGING, MENDING, PARTING, PARTS

if TYPE_CHECKING:
    from dossier.annotation.claim.triggers.nouns import Trigger

SUPPORTING = frozenset({"support", "endorse", "defend", "applaud", "commend"})
"""what is done to a step of somebody else's"""


def stands(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """Whether a verb before a measure leaves it as it is."""
    return any(so(parse, trigger, governor) for so in (is_part, is_opposed, is_judged, is_supported))


def is_part(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'seeks guidance about a PROVISION IN the embargo': what the verb is about is a part of a measure that stands."""
    k = trigger.phrase_start
    parted = k > 1 and parse.lows[k - 1] in PARTING and parse.lows[k - 2] in PARTS and k - 2 > governor.last
    return parted and governor.lemma not in MENDING


def is_opposed(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'will retaliate AGAINST the tariffs': what an answer is aimed at stands, and what it is made WITH does not."""
    after = parse.lows[governor.last : governor.last + 2]
    means = {"with", "by"} & set(parse.lows[governor.last : trigger.phrase_start])
    if governor.lemma.split()[0] in ("respond", "react", "reply") and "to" in after:
        return not means
    answers = governor.lemma.split()[0] in ("retaliate", "protest", "complain", "appeal")
    return answers and parse.lows[governor.last + 1 : governor.last + 2] == ["against"] and not means


def is_judged(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'considers the sanctions ESSENTIAL', 'declared the embargo ILLEGAL': what is judged stands."""
    if governor.lemma not in JUDGING or governor.passive:
        return False
    after = parse.lows[trigger.last + 1 : min(trigger.last + 8, parse.segments[trigger.segment].end)]
    return bool(JUDGED & set(after)) or after[:1] == ["as"] or after[:2] == ["to", "be"]


def is_supported(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'supported NORWAY'S measures', 'endorses THE NORWEGIAN ban': a step that another has taken."""
    phrase = parse.words[trigger.phrase_start : trigger.first]
    owner = next((w for w in phrase if w.actor and not w.aims_only), None)
    others = owner is not None and (owner.genitive or phrase[0].low in ("the", "these", "those"))
    return others and governor.lemma in SUPPORTING and not governor.modal
