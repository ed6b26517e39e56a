"""Measures that are listed behind a colon or 'among the steps': 'Three steps were announced: a ban on imports; ...'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, Predicate
from dossier.annotation.claim.grammar.cues import ACTS, STEPS_TAKEN
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS

LISTED = STEPS_TAKEN | ACTS | frozenset({"force", "place", "elements", "parts", "points", "pillars", "items", "following"})
"""what stands before the colon, where measures stand behind it"""
ITEM_STARTS_WITHIN = 4
"""So many words after a colon or a semicolon the noun phrase of its measure begins."""


def colon_before(parse: Parse, trigger: Trigger) -> int:
    """The number of the segment that the colon of such a list opens, or -1 where this measure is no item of one."""
    number = trigger.segment
    done = trigger.predicate is not None and trigger.predicate.form != NOUN
    if trigger.role not in ("name", "general") or done:
        return -1
    segment, first = parse.segments[number], trigger.phrase_start
    near = first - segment.start <= ITEM_STARTS_WITHIN or parse.lows[first - 1] in (",", "and")
    if segment.opener not in (":", ";") or not near:
        return -1
    if any(p.form != NOUN and p.last < trigger.first for p in segment.predicates):
        return -1
    while number > 0 and parse.segments[number].opener in (":", ";") and _is_phrase(parse, number):
        if parse.segments[number].opener == ":":
            return number
        number -= 1
    return -1


def _is_phrase(parse: Parse, number: int) -> bool:
    """Whether an item has no verb of its own: 'a freeze on the assets HELD in Norway' has none."""
    segment = parse.segments[number]
    return not any(p.form == FINITE and not p.ambiguous for p in segment.predicates)


ANSWERS = frozenset({
    "response", "reply", "answer", "reaction", "riposte", "retaliation", "reprisal", "reprisals", "countermeasure",
    "countermeasures", "counter-measure", "counter-measures",
})  # fmt: skip
"""what somebody's measures are whose names follow in apposition or behind a colon"""


def answer_of(parse: Parse, trigger: Trigger) -> Codes:
    """'OSLO'S RESPONSE, a boycott of tin, hurt', 'Oslo's countermeasures were mild: an entry ban': who answers so."""
    if trigger.role not in ("name", "general") or trigger.predicate is not None:
        return []
    if ANSWERS.isdisjoint(parse.lows):
        return _steps_of(parse, trigger)
    segment, mark = parse.segments[trigger.segment], trigger.phrase_start - 1
    first = next(k for k, low in enumerate(parse.lows) if low in ANSWERS)
    owner = parse.words[first - 1] if first else None
    if owner is None or not (owner.actor and owner.genitive) or owner.aims_only or mark < first:
        return []
    apposed = mark == first + 1 and parse.lows[mark] in (",", ":", "-", "–", "—")
    items = segment.opener in (":", ";") and _is_phrase(parse, trigger.segment) and trigger.segment > 0
    return [owner.actor] if apposed or items else []


def _steps_of(parse: Parse, trigger: Trigger) -> Codes:
    """'OSLO'S STEPS - a halt to arms sales, a travel ban and ... - WERE ANNOUNCED': whose list it is between dashes."""
    first = next((k for k, low in enumerate(parse.lows[1:8], 1) if low in STEPS_TAKEN), 0)
    owner = parse.words[first - 1] if first else None
    if owner is None or not (owner.actor and owner.genitive) or owner.aims_only or first > trigger.first:
        return []
    opens, behind = parse.lows[first + 1 : first + 2], parse.lows[trigger.last + 1 :]
    dash = opens[0] if opens and opens[0] in ("-", "–", "—", "--") else ""
    plain = not any(p.form == FINITE and first < p.first < trigger.first for p in parse.predicates)
    return [owner.actor] if dash and dash in behind and plain else []


OPEN = frozenset({
    "considered", "consideration", "discussed", "discussion", "planned", "proposed", "proposals", "options", "ideas",
})  # fmt: skip
"""words of steps that nobody has taken yet"""


def _among_steps(parse: Parse, trigger: Trigger) -> Predicate | bool:
    """'Among the STEPS that Norway ANNOUNCED is an arms embargo': the verb that tells of the steps, or `True`."""
    stated = next((p for p in parse.segments[trigger.segment].predicates if p.lemma == "be" and p.form == FINITE), None)
    if stated is None or not 0 < trigger.phrase_start - stated.last <= 2 or trigger.role not in ("name", "general"):
        return False
    if LISTED.isdisjoint(parse.lows[1:5]) or not OPEN.isdisjoint(parse.lows[: stated.first]):
        return False
    told = (p for p in parse.predicates if p.last < stated.first and set(p.statuses) - {NO_STATUS} and p.form != NOUN)
    return next(told, True)


def introduced_by(parse: Parse, trigger: Trigger) -> Predicate | bool:
    """The verb that introduces the list, `True` where there is none that tells how far it has come, `False` for no list."""
    if answer_of(parse, trigger):
        return True
    among = _among_steps(parse, trigger) if parse.lows[0] == "among" else False
    number = colon_before(parse, trigger)
    if among or number < 1:
        return among
    before = parse.segments[number - 1]
    verb = next((p for p in reversed(before.predicates) if p.form != NOUN), None)
    bare = verb is None or verb.lemma in ("be", "have", "contain", "include")
    if verb is not None and not bare and set(verb.statuses) - {NO_STATUS}:
        return verb
    start = before.start if number == 1 else parse.segments[0].start
    return not LISTED.isdisjoint(parse.lows[start : before.end])
