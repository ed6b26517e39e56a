"""Measures told of those who suffer them: envoys who MUST LEAVE, ministers who are NO LONGER WELCOME."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, Predicate
from dossier.annotation.claim.grammar.classes import CONDITIONALS
from dossier.annotation.claim.grammar.cues import INTENDS, WEIGHS
from dossier.annotation.claim.grammar.measure_words import CRAFT, MISSIONS, PEOPLE
from dossier.annotation.claim.grammar.role_words import LANDS
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measure_signals import SENT_HOME
from dossier.vocabularies.measures import Vocabulary

OBLIGING = frozenset({"must", "shall"})
"""modals by which somebody is sent away"""
WITHIN = 7
"""So many words after its verb the land is sought."""
ENTERED = frozenset({"enter", "visit", "entry", "visa", "visas", "admission", "travel"})
"""what somebody is not eligible for"""
INSIDE = frozenset({"in", "on", "at", "into", "to"})
STATED = frozenset({"welcome", "eligible", "admissible", "inadmissible", "unwelcome"})
CITIZENS = frozenset(SENT_HOME)
"""who is sent away and holds no office: 'gave Danish VISITORS two weeks to leave'"""
WITHIN_TIME = frozenset({"within", "by", "immediately", "before", "in"})
"""what a deadline begins with"""
TOLD_WITHIN = 16
"""So many words after 'gave' or 'told' stands what they must do."""


def unwelcome(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    leaving = not (MISSIONS | CITIZENS).isdisjoint(parse.lows)
    stated = not STATED.isdisjoint(parse.lows)
    for predicate in parse.predicates if leaving or stated else ():
        if parse.segments[predicate.segment].opener in CONDITIONALS:
            continue
        if leaving and (predicate.lemma.split()[0] in vocabulary.turns["ordering"] or predicate.lemma == "set"):
            yield from _sent_home(parse, predicate, vocabulary)
        if predicate.passive:
            continue
        if leaving and predicate.lemma in DEMANDING and not predicate.negated:
            yield from _demanded(parse, predicate, vocabulary)
        if leaving and predicate.lemma in vocabulary.turns["leaving"]:
            yield from _must_leave(parse, predicate)
        elif stated and predicate.lemma in ("be", "become", "remain"):
            yield from _not_welcome(parse, predicate)


DEMANDING = frozenset({"demand", "ask", "ask for", "request", "insist", "insist on", "order", "require"})
DEMANDED_WITHIN = 20
"""So many words after 'demanded that' stands what is demanded."""


def _demanded(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'DEMANDED THAT four envoys LEAVE the country', 'demanded THE DEPARTURE of four envoys'."""
    low = predicate.last + 1
    lows = parse.lows[low : low + DEMANDED_WITHIN]
    if lows[:2] == ["the", "departure"]:
        away = next((k for k in range(3, len(lows)) if lows[k] in MISSIONS), -1) + 1
    elif lows[:1] == ["that"]:
        away = next((k for k in range(2, len(lows)) if lows[k] in vocabulary.turns["leaving"] and lows[k - 1] != "to"), -1)
        away = away if away > 0 and _goes(parse, low + away + 1) and not MISSIONS.isdisjoint(lows[:away]) else -1
    else:
        return
    if away > 0:
        yield Trigger(
            predicate.head, predicate.last, predicate.first, "diplomatic", "diplomatic:demand to leave", "verb", False,
            predicate.segment, predicate, low + away,
        )  # fmt: skip


def _shut(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    segment = parse.segments[predicate.segment]
    status = "announced" if predicate.modal in INTENDS else "threatened" if predicate.modal in WEIGHS else "imposed"
    return Trigger(
        predicate.head, last, segment.start, measure, f"{measure}:{rule}", SHUT, False, predicate.segment, predicate,
        min(segment.end, last + 1 + WITHIN), status=status,
    )  # fmt: skip


def _must_leave(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'Ten employees of the embassy MUST LEAVE Russia', 'two envoys HAVE TO QUIT the country by Friday'."""
    group = parse.lows[predicate.first : predicate.head]
    has_to = "to" in group and group[0] in ("have", "has", "had", "are", "is", "were", "was")
    will_have = predicate.modal == "will" and "to" in group
    segment = parse.segments[predicate.segment]
    timed = not WITHIN_TIME.isdisjoint(parse.lows[predicate.last + 1 : segment.end])
    outer = predicate.parent
    needs = timed and outer is not None and outer.lemma == "need" and not outer.negated and predicate.form == INFINITIVE
    obliged = predicate.modal in OBLIGING or has_to or will_have
    if predicate.negated or not (needs or (predicate.form == FINITE and obliged)):
        return
    if not _goes(parse, predicate.last + 1):
        return
    high = outer.first if needs and outer is not None else predicate.first
    if not MISSIONS.isdisjoint(parse.lows[segment.start : high]):
        yield _shut(parse, predicate, predicate.last, "diplomatic", "leave")
        return
    whose = _citizens(parse, segment.start, high) if timed else ""
    if whose and sum(w.actor == whose for w in parse.words) == 1:  # their own state may call them home
        yield _shut(parse, predicate, predicate.last, "travel_ban", "leave")


def _goes(parse: Parse, k: int) -> bool:
    """'leave', 'leave BY FRIDAY', 'leave THE COUNTRY', but not 'leave the talks'."""
    after = parse.words[k : k + 3]
    away = not after or after[0].tag in ("mark", "date", "prep", "actor", "adv")
    return away or any(w.low in LANDS or w.low == "countries" for w in after)


def _citizens(parse: Parse, low: int, high: int) -> str:
    """The state whose CITIZENS stand between two words, named right before them."""
    for k in range(low + 1, high):
        if parse.lows[k] in CITIZENS and parse.words[k].tag == "noun":
            return next((w.actor for w in reversed(parse.words[max(low, k - 2) : k]) if w.actor), "")
    return ""


def _sent_home(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'gave Danish VISITORS two weeks TO LEAVE', 'set a deadline for Danish nationals to leave the country'.

    Who calls its own people home from elsewhere restricts nobody: the land that is named must be the sender's.
    """
    start, low = parse.segments[predicate.segment].start, predicate.last + 1
    away = next(
        (k for k in range(low + 1, min(len(parse.words), low + TOLD_WITHIN))
         if parse.lows[k] in vocabulary.turns["leaving"] and parse.lows[k - 1] == "to"), -1,
    )  # fmt: skip
    dated = "deadline" in parse.lows[low:away]
    if away < 0 or predicate.negated or not _goes(parse, away + 1) or (predicate.lemma == "set" and not dated):
        return
    whose = _citizens(parse, start, predicate.first) if predicate.passive else _citizens(parse, low, away)
    timed = dated or not (vocabulary.turns["times"] | WITHIN_TIME).isdisjoint(parse.lows[low:])
    land = next((w.actor for w in parse.words[away + 1 : away + 2] if w.actor), "")
    ours = {w.actor for w in parse.words[start : predicate.first] if w.actor} - {whose}
    if not whose or not timed or (not predicate.passive and (not ours or (land and land not in ours))):
        return
    rule = f"travel_ban:{predicate.lemma} to leave"
    yield Trigger(
        predicate.head, predicate.last, predicate.first, "travel_ban", rule, "verb", False, predicate.segment, predicate,
        parse.segments[predicate.segment].end,
    )  # fmt: skip


def _not_welcome(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'are NO LONGER WELCOME in Norway', 'will NOT be ELIGIBLE to enter Norway', 'are UNWELCOME in the country'."""
    end = min(parse.segments[predicate.segment].end, predicate.last + 5)
    k = next((k for k in range(predicate.head + 1, end) if parse.lows[k] in STATED), -1)
    words = parse.words[parse.segments[predicate.segment].start : predicate.first]
    if k < 0 or not any(w.low in PEOPLE or w.person or w.low in MISSIONS or w.tag == "actor" for w in words):
        return
    between = parse.lows[predicate.first : k]
    denied = predicate.negated or "longer" in between or parse.lows[k].startswith(("un", "in"))
    if not denied or (parse.lows[k].startswith(("un", "in")) and predicate.negated):
        return
    eligible = parse.lows[k] == "eligible"
    entered = ENTERED & set(parse.lows[k + 1 : k + 4])
    if (eligible and entered) or (not eligible and (parse.lows[k + 1 : k + 2] and parse.lows[k + 1] in INSIDE)):
        infinitive = next((p for p in parse.predicates if k < p.first < k + 4 and p.form == INFINITIVE), None)
        measure = "travel_ban" if CRAFT.isdisjoint(w.low for w in words) else "transport_ban"
        yield _shut(parse, predicate, infinitive.last if infinitive else k + 1, measure, parse.lows[k])
