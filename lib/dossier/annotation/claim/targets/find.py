"""Whom a measure is aimed at, by its place around the words that carry it.

The target stands after 'against', 'on', 'to' or 'from', in the noun phrase ('anti-Russia sanctions'), as the object of
'hit ... with', or as the subject of a passive. What no place gives is left to the discourse.
"""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, does_it, group, unique
from dossier.annotation.claim.clauses.interrupted import aim_after_list, as_well_as
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.grammar.role_words import (
    GENERIC,
)
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.enumerations import colon_before
from dossier.annotation.claim.targets.aims import LAWS, LED, aimed_at
from dossier.annotation.claim.targets.places import (
    OF_GOODS,
    gives_reason,
)
from dossier.annotation.claim.targets.regions import target_regions
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

NAMING = ("including", "(", ":", "-", "–", "—", "--")
"""what opens the names of those who are counted before: 'from three countries (IRAN AND SYRIA)'"""


def targets(
    parse: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, vocabulary: Vocabulary
) -> Codes:
    """The targets that the sentence names for a trigger, from the first of the places where they may stand."""
    verb = trigger.predicate
    if verb is not None and verb.passive and verb.form == FINITE:
        start = parse.segments[verb.segment].start
        subjects = [w.actor for w in parse.words[start : verb.first] if w.actor and not w.aims_only]
        if subjects and set(subjects) <= vocabulary.victims and not set(subjects) & set(sent_by):
            return unique(subjects)
    owner = _whose(parse, trigger)
    if owner and owner[0] not in sent_by:
        return owner
    first, end = _between_semicolons(parse, trigger)
    end = min(end, _kept_from(parse, trigger))
    for low, high in target_regions(parse, trigger, reading, sent_by, vocabulary):
        low, high = max(low, first), min(high, end)
        answering = set(sent_by) & vocabulary.usual_targets
        found = aimed_at(parse, low, high, trigger.measure, vocabulary, answering, sent_by)
        if found := [c for c in found if c not in sent_by]:
            listed = _listed_before(parse, low) if low == trigger.phrase_start else []
            low, high = as_well_as(parse, trigger.segment) if high > trigger.last else (0, 0)
            more = aimed_at(parse, low, high, trigger.measure, vocabulary)
            return unique([*listed, *found, *(c for c in more if c not in sent_by)])
    colon = colon_before(parse, trigger)
    told = aimed_at(parse, 0, parse.segments[colon].start, trigger.measure, vocabulary) if colon > 0 else []
    if told:
        return [c for c in told if c not in sent_by]
    named = _named_among(parse, trigger, vocabulary, sent_by) or _after_list(parse, trigger, vocabulary, sent_by)
    if named:
        return named
    by = next((k for k in range(trigger.last + 1, trigger.until) if parse.lows[k] == "by"), None)
    verb = reading.chain[0] if reading.chain and reading.chain[0].lemma not in vocabulary.joining else None
    if by is None or not sent_by or verb is None or (verb.passive and not does_it(parse, by)):
        return []
    found = aimed_at(parse, by + 1, trigger.until, trigger.measure, vocabulary)
    return [c for c in found if c not in sent_by]


def _listed_before(parse: Parse, k: int) -> Codes:
    """'Norway imposes PERU, Chile sanctions': those whom a headline lists before the one right before the measure, at k."""
    codes: Codes = []
    if not parse.words[k].actor or parse.words[k].genitive:
        return []
    while k > 1 and parse.lows[k - 1] in (",", "and") and parse.words[k - 2].actor and not parse.words[k - 2].genitive:
        k -= 2
        codes = [parse.words[k].actor, *codes]
    return codes if k and parse.words[k - 1].tag == "verb" else []


def _whose(parse: Parse, trigger: Trigger) -> Codes:
    """'PERU, WHOSE flights over Kenya were banned': the one whose things are restricted."""
    segment, verb = parse.segments[trigger.segment], trigger.predicate
    if segment.opener != "whose" or verb is None or not (verb.passive or 0 < trigger.object_first < verb.first):
        return []
    before = [w for w in parse.words[max(0, segment.start - 2) : segment.start] if w.tag != "mark"]
    if any(w.low in ("countries", "states", "nations") for w in before[-1:]) and parse.words[0].actor:
        among = next((k for k in range(segment.start) if parse.words[k].tag == "be"), 0)
        return group(parse, 0, among) if parse.lows[among + 1 : among + 2] == ["among"] else []
    return [before[-1].actor] if before and before[-1].actor and not before[-1].aims_only else []


def _after_list(parse: Parse, trigger: Trigger, vocabulary: Vocabulary, sent_by: Codes) -> Codes:
    """'banned sales of goods that help the army, among them drones, TO IRAN': the aim after what was said of the goods."""
    before = 0 <= trigger.object_first < trigger.first
    last = trigger.object_first if before else trigger.last
    low, high = aim_after_list(parse, last, trigger.measure) if trigger.measure in OF_GOODS else (0, 0)
    high = min(high, trigger.first) if before else high
    return [c for c in aimed_at(parse, low, high, trigger.measure, vocabulary) if c not in sent_by]


def _between_semicolons(parse: Parse, trigger: Trigger) -> tuple[int, int]:
    """'It spares gas; | Arctic LNG, hit by U.S. SANCTIONS, | ...': whom another full clause names is not aimed at here."""
    parted = [k for k, low in enumerate(parse.lows) if low == ";"]
    before = [k for k in parted if k < trigger.first]
    return (before[-1] + 1 if before else 0), next((k for k in parted if k > trigger.last), len(parse.lows))


def _kept_from(parse: Parse, trigger: Trigger) -> int:
    """'Danish sanctions prevent him FROM VISITING Peru': where it is told what somebody may not do, and not who he is."""
    verb = trigger.predicate
    if verb is None or verb.passive or trigger.measure != "travel_ban":
        return len(parse.lows)
    inside = range(verb.last + 2, trigger.last)
    kept = (k for k in inside if parse.lows[k] == "from" and parse.lows[k + 1].endswith("ing"))
    return next(kept, len(parse.lows))


def _named_among(parse: Parse, trigger: Trigger, vocabulary: Vocabulary, sent_by: Codes) -> Codes:
    """'to unfriendly countries, including NORWAY': who is named among those who are not."""
    after = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    does = (p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last and p.form == FINITE)
    verb = next(does, None) if trigger.predicate is None else None
    end = verb.first if verb is not None and not verb.passive else trigger.until
    struck = trigger.predicate if trigger.predicate is not None and trigger.predicate.passive else None
    counted = parse.lows[trigger.last + 1 : end]
    counted += parse.lows[parse.segments[struck.segment].start : struck.first] if struck is not None else []
    if not after or after[0].opener not in NAMING or not GENERIC & set(counted):
        return []
    return [c for c in aimed_at(parse, after[0].start + 1, after[0].end, trigger.measure, vocabulary) if c not in sent_by]


def mentioned(parse: Parse, besides: Codes, vocabulary: Vocabulary, low: int = 0, high: int | None = None) -> Codes:
    """The first state that a sentence names beside its senders, and not as a reason: the last resort for a target.

    `low`, `high`: the range of words to look at.
    """
    out = {"", *besides, *vocabulary.victims, "UN", "G7", "WEST", "UNKNOWN"}
    reason = False
    for k, word in enumerate(parse.words[low:high], low):
        reason = word.tag not in ("mark", "verb", "and") and (reason or (word.low == "over" and gives_reason(parse, k)))
        beside = parse.lows[max(0, k - 2) : k]
        led = parse.lows[k + 1 : k + 2] in LED or not FOLLOWED.isdisjoint(beside)
        led = led or ("with" in beside and not MEETINGS.isdisjoint(parse.lows[max(0, k - 4) : k]))
        named = word.actor not in out and word.low not in ("european", "europeans") and not led
        named = named and word.low.split()[-1] not in LAWS
        if named and (word.aims_only or not reason):
            return [word.actor]
    return []


FOLLOWED = frozenset({"followed", "follows", "following", "joined", "joins", "joining", "copied", "alongside", "unlike"})
"""what stands before those who do the same: 'FOLLOWED the EU and froze assets'"""
MEETINGS = frozenset({"call", "talks", "meeting", "summit", "conversation", "teleconference", "news"})
"""what somebody has 'with' a companion: 'after a CALL with Biden'"""


