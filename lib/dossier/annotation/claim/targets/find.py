"""Whom a measure is aimed at, by its place around the words that carry it.

The target stands after 'against', 'on', 'to' or 'from', in the noun phrase ('anti-Russia sanctions'), as the object of
'hit ... with', or as the subject of a passive. What no place gives is left to the discourse.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.groups import REASONED, Codes, does_it, group, next_of_list, unique
from dossier.annotation.claim.clauses.interrupted import aim_after_list, as_well_as
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ENTITIES
from dossier.annotation.claim.grammar.measure_words import PEOPLE, PUNISHED
from dossier.annotation.claim.grammar.role_words import (
    ANYONE,
    BALANCES,
    COMMON_NOUN_SENDERS,
    COMPANY,
    GENERIC,
    HELPERS,
    HELPING,
    ONE_OF,
    ORIGINS,
    OWNED,
    SEATED,
    TROOPS,
)
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.enumerations import colon_before
from dossier.annotation.claim.targets.places import (
    ATTACKS,
    OF_GOODS,
    describes,
    gives_reason,
    is_destination,
    is_kin,
    is_place,
    is_victim,
)
from dossier.annotation.claim.targets.regions import target_regions
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

LED = (["-led"], ["-backed"], ["-drafted"], ["-brokered"], ["-sponsored"], ["-sanctioned"], ["-blacklisted"], ["-imposed"])
"""what follows the name of a state that only leads: 'a U.S.-LED campaign'"""

LINKED = (["-linked"], ["-aligned"], ["-affiliated"])
"""what follows the name of a state that is only near to whom another name tells: 'a Chile-LINKED Peruvian firm'"""

NAMING = ("including", "(", ":", "-", "–", "—", "--")
"""what opens the names of those who are counted before: 'from three countries (IRAN AND SYRIA)'"""
POSSESSED = frozenset({
    "run", "owned", "controlled", "led", "headed", "held", "operated", "managed", "registered", "backed", "built", "made",
})  # fmt: skip
"""participles before 'by' whose doer is aimed at: 'a bank OWNED by the Chilean state'"""


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


def aimed_at(
    parse: Parse,
    low: int,
    high: int,
    measure: str,
    vocabulary: Vocabulary,
    answering: set[str] | None = None,
    sent_by: Sequence[str] = (),
) -> Codes:
    """The states in a stretch of words, up to where reasons or circumstances begin."""
    codes: Codes = []
    resumed = 0
    high = _until_effect(parse, low, _until_speaker(parse, max(0, low), min(high, len(parse.words))))
    for k in range(_from_aim(parse, max(0, low), min(high, len(parse.words))), min(high, len(parse.words))):
        word = parse.words[k]
        resumed = next_of_list(parse, k, high) if codes and word.low in REASONED else resumed
        if k < resumed:
            continue
        if word.tag == "rel" and k and parse.lows[k - 1] in ANYONE:
            break
        if word.low == "to" and parse.lows[k + 1 : k + 2] and parse.lows[k + 1] in HELPING:
            break
        if codes and (word.tag == "rel" or (word.tag == "neg" and parse.lows[k - 1] == "but")):
            break
        own = word.low == "by" and any(w.actor in sent_by for w in parse.words[k + 1 : k + 3] if w.actor)
        own = own or (word.low == "by" and not codes and k > low and parse.lows[k - 1] in POSSESSED)
        believed = not codes and word.tag == "be" and k > low and parse.lows[k - 1] == "to"
        if (word.low == "by" and not own) or (word.tag in ("be", "have", "modal") and not believed) or word.low == "unlike":
            break
        if gives_reason(parse, k) and (codes or not describes(parse, k, measure)):
            break
        if word.low == "with" and k and parse.lows[k - 1] in COMPANY | BALANCES:
            break
        circumstance = (
            word.low in ("in", "at", "through", "via", "with", "under") and parse.lows[k - 1] not in ENTITIES | ORIGINS
            and not (word.low == "in" and (parse.lows[k - 1] in ONE_OF or parse.words[k - 1].tag == "number"))
            and not (word.low == "in" and _is_item(parse, k))
        )
        told = bool(set(codes) - set(sent_by))
        if told and word.low == "from" and measure == "financial":
            break  # 'cut Peru off FROM Western markets'
        if told and word.low == "to" and measure not in OF_GOODS and not SHIPPING.isdisjoint(parse.lows[low:k]):
            break  # 'a network that SHIPS Peruvian oil TO China'
        if told and (circumstance or word.low in BOUND or (word.tag == "verb" and not word.low.endswith("ed"))):
            break
        if codes and word.low == "of" and parse.lows[k - 1] in HELPERS:
            break
        made = k > 1 and parse.lows[k - 2] in ORIGINS | SEATED
        made = made or (k > 1 and measure in OF_GOODS and parse.lows[k - 2].endswith(("ing", "let", "lets")))
        made = made or (k > 1 and parse.lows[k - 2] in ("operate", "operating"))
        made = made or (k > 2 and parse.lows[k - 2] in INVOLVED and parse.lows[k - 3] in ENTITIES | PUNISHED)
        if word.actor and k > 1 and parse.lows[k - 1] == "in" and parse.words[k - 2].tag == "verb" and not made:
            continue
        sold_to = bool(word.actor) and is_destination(parse, k)
        if sold_to and set(codes) - set(sent_by):
            break
        if sold_to and measure == "tariff":
            continue  # 'tariffs on its tea exports to CHILE', which levies them
        linked = parse.lows[k + 1 : k + 2] in LINKED and any(w.actor or w.low in TROOPS for w in parse.words[k + 2 : k + 3])
        aside = linked or parse.lows[k + 1 : k + 2] in LED or _is_descent(parse, k) or (codes and is_kin(parse, k))
        if word.actor and aside:
            continue
        western = answering and word.low.startswith(("west", "the west"))
        if (
            word.actor
            and (word.actor not in ("UN", "G7", "WEST", "UNKNOWN") or western)
            and not (k and parse.lows[k - 1] == "anti-" and not OWNED & set(parse.lows[k + 1 : k + 4]))
            and not (
                _owns_measure(parse, k) or is_place(parse, k, measure) or is_victim(parse, k, vocabulary, measure)
            )
        ):
            codes.append(word.actor)
    return unique(codes)


BY_DESCENT = (["-origin"], ["-born"], ["-descended"], ["-heritage"])
"""what follows the name of a state that somebody only comes from: 'KENYAN-BORN ministers'"""


def _is_item(parse: Parse, k: int) -> bool:
    """'two firms in Kenya, A LAWYER IN Peru and a bank in Chile': one more of those who are listed with their places."""
    before = parse.words[k - 2] if k > 2 else None
    return before is not None and before.tag in ("det", "number") and parse.lows[k - 3] in (",", "and")


def _is_descent(parse: Parse, k: int) -> bool:
    """'KENYAN-ORIGIN ministers': where people come from is not aimed at, but the origin of goods is."""
    people = PEOPLE | PUNISHED | {"tycoon", "oligarch", "billionaire", "businessman", "minister", "politician"}
    return parse.lows[k + 1 : k + 2] in BY_DESCENT and not people.isdisjoint(parse.lows[k + 2 : k + 5])


def _until_effect(parse: Parse, low: int, high: int) -> int:
    """Where 'an embargo | THAT COULD AFFECT Chile' begins: who feels it too is not whom it is aimed at."""
    told = (s for s in parse.segments if s.kind == RELATIVE and s.finite is not None and low < s.end and s.start < high)
    effect = next((s for s in told if s.finite and s.finite.modal and s.finite.lemma in ("affect", "cause")), None)
    return high if effect is None else min(high, max(low, effect.start))


def _until_speaker(parse: Parse, low: int, high: int) -> int:
    """Where ', Macron says' begins at the end of a headline: who says it is not aimed at."""
    words, last = parse.words, len(parse.words)
    for k in range(low, high):
        if words[k].low == "," and k + 4 >= last:
            said = {w.low for w in words[k + 1 :]} & {"says", "said", "say"}
            return k if said and any(w.actor for w in words[k + 1 :]) else high
    return high


FOLLOWED = frozenset({"followed", "follows", "following", "joined", "joins", "joining", "copied", "alongside", "unlike"})
"""what stands before those who do the same: 'FOLLOWED the EU and froze assets'"""
SHIPPING = frozenset({"ship", "ships", "shipped", "shipping", "shipment", "shipments", "sell", "selling", "sale", "sales"})
"""words of trade that those who are aimed at carry on"""
MEETINGS = frozenset({"call", "talks", "meeting", "summit", "conversation", "teleconference", "news"})
"""what somebody has 'with' a companion: 'after a CALL with Biden'"""
BOUND = frozenset({"bound", "headed", "destined", "en"})
"""what leads from craft to where they go: 'Chilean planes BOUND for Kenya'"""
INVOLVED = frozenset({"involved", "engaged", "implicated", "complicit", "active"})
"""what those do who are aimed at: 'people INVOLVED in Peru's missile programme'"""


def _from_aim(parse: Parse, low: int, high: int) -> int:
    """'action with Canada AGAINST Japan': where 'against' follows, what stands before it is no target."""
    for k in range(low, high):
        if parse.lows[k] == "against" and not (k > low and parse.lows[k - 1] in ATTACKS):
            return k
        if parse.words[k].tag in ("verb", "be", "have", "modal", "mark", "rel", "sub") or parse.lows[k] == "by":
            return low
    return low


LAWS = frozenset({"act", "law", "amendment"})
"""what a law ends with that is named as its state: 'under the Magnitsky ACT'"""


def _owns_measure(parse: Parse, k: int) -> bool:
    """'people on the EU's blacklist': the owner of the list is not the target."""
    word = parse.words[k]
    if word.low.split()[-1] in LAWS:
        return True
    owner = word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST")
    of = parse.lows[max(0, k - 2) : k]
    if "of" in of and OWNED & set(parse.lows[max(0, k - 5) : k]):
        return owner and not any(w.tag == "noun" for w in parse.words[k + 1 : k + 2])
    if any(low in grammar.POSSESSIVES for low in of):
        return False
    return owner and bool(OWNED & set(parse.lows[k + 1 : k + 4]))
