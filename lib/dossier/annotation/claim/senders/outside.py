"""Who restricts, told by what somebody is kept out of ('shut out of the DANISH market'), or who is told to."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim.discourse import COLLECTIVE, Discourse
from dossier.annotation.claim.grammar.cues import ENTITIES, PEOPLES
from dossier.annotation.claim.grammar.measure_words import COMPANIES, TRADED
from dossier.annotation.claim.grammar.role_words import BUYING_DEEDS, GROUND, ONE_OF, OWN_DEEDS, PERSONS_OF
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.lands import trades
from dossier.annotation.claim.senders.own_side import is_ours
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.targets.directions import FUELS
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

WITHIN = 8
"""So many words after its verb stands what somebody is kept out of."""

HOMES = frozenset({
    "market", "markets", "system", "systems", "exchange", "exchanges", "network", "networks", "road", "roads", "skies",
    "shelves", "supermarkets", "shops", "stores", "soil", "territory", "port", "ports", "airports", "harbours",
    "harbors", "waters",
    "technology", "technologies", "chips", "software", "equipment", "components", "suppliers", "supplies", "parts",
    "economy", "financing", "funding", "finance", "capital", "money", "dollars", "insurance", "insurers", "reinsurers",
    "know-how",    "semiconductors", "machinery", "goods",
})  # fmt: skip
"""what belongs to those who keep others out of it"""

POWERS = frozenset({"USA", "EU", "GBR", "G7", "WEST"})
"""whose firms others are kept from dealing with, and seldom the other way round"""


FORBIDDING = frozenset({"forbid", "bar", "bar from", "ban", "ban from", "prohibit", "prevent", "stop"})


RISING = frozenset({"rise", "go up", "jump", "climb", "double", "triple", "soar", "increase", "fall", "drop"})
"""what becomes of a tariff"""


def where_it_rises(parse: Parse, trigger: Trigger, predicate: Predicate) -> Codes:
    """'Duties on Peruvian tin will rise to 5% IN NORWAY': where it is paid, it is laid on."""
    if trigger.measure != "tariff" or predicate.lemma not in RISING:
        return []
    end = parse.segments[predicate.segment].end
    at = next((k for k in range(predicate.last + 1, end - 1) if parse.lows[k] == "in" and parse.words[k + 1].actor), 0)
    return group(parse, at + 1, end) if at else []


def own_firms(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'It forbids WESTERN FIRMS to insure cargoes': a measure keeps those who took it from dealing with its target."""
    verb, lows = trigger.predicate, parse.lows
    if itself := _not_itself(parse, trigger, discourse):
        return itself
    if trigger.measure == "asset_freeze":
        return _own_assets(parse, trigger, discourse)
    if ground := _own_ground(parse, trigger) or _own_envoys(parse, trigger):
        return ground
    if verb is None or verb.passive or verb.form != FINITE or verb.lemma not in FORBIDDING:
        return []
    at = verb.last + 1
    at += 1 if parse.words[at : at + 1] and parse.words[at].tag == "det" else 0
    whom, firms = parse.words[at : at + 1], lows[at + 1 : at + 2]
    people = bool(whom) and whom[0].low.endswith(PEOPLES) and firms in (["from"], ["to"])
    named = bool(whom) and bool(whom[0].actor) and firms != [] and (people or firms[0] in COMPANIES | PERSONS_OF)
    led = not {"from", "to"}.isdisjoint(lows[at + 1 : at + 5])
    if not (named and led and _told_by_measure(parse, verb)):
        return []
    code = whom[0].actor
    ours = is_ours(code, discourse) or _bound_by_law(parse, trigger, at, code, discourse)
    return [code] if ours or (code == COLLECTIVE and COLLECTIVE not in discourse.affair.targets) else []


def _bound_by_law(parse: Parse, trigger: Trigger, at: int, code: str, discourse: Discourse) -> bool:
    """'bars DANISH firms from doing business WITH PERU': a measure binds the people of the state whose it is."""
    others = {w.actor for w in parse.words[at + 1 : trigger.until] if w.actor} - {code}
    deals = not OWN_DEEDS.isdisjoint(parse.lows[at + 1 : trigger.until]) or trades(parse, at, at + 1, trigger.until, code)
    struck = code in discourse.last_targets and not discourse.here
    return deals and bool(others) and not struck and not any(is_ours(o, discourse) for o in others)


def _own_ground(parse: Parse, trigger: Trigger) -> Codes:
    """'The package closed NORWEGIAN ports to Danish ships': what a text shuts to others lies with those who made it."""
    verb, k = trigger.predicate, trigger.object_first
    if verb is None or verb.passive or trigger.measure != "transport_ban" or verb.lemma not in ("close", "shut") or k < 1:
        return []
    start, owner = parse.segments[verb.segment].start, parse.words[k - 1]
    named = any(w.actor or w.tag == "pronoun" for w in parse.words[start : verb.first])
    others = {w.actor for w in parse.words[k + 2 : trigger.until]} - {"", owner.actor}
    shut = parse.lows[k + 1 : k + 2] == ["to"] and bool(others) and not named
    return [owner.actor] if owner.actor and not owner.aims_only and shut else []


def _own_envoys(parse: Parse, trigger: Trigger) -> Codes:
    """'threatened to recall PERU'S ambassadors from Chile': whose envoys they are calls them home."""
    verb, k = trigger.predicate, trigger.object_first
    if trigger.measure != "diplomatic" or verb is None or verb.lemma.split()[0] not in CALLING_HOME or k <= verb.last + 1:
        return []
    owner = parse.words[k - 1]
    away = "from" in parse.lows[k + 1 : k + 4]
    return [owner.actor] if owner.actor and not owner.aims_only and away else []


CALLING_HOME = frozenset({"recall", "withdraw", "pull", "summon", "call"})


def _not_itself(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'Nine Chilean firms were added. IT blacklisted 27 more CHILEAN firms': 'it' is the last sender, and not Chile."""
    verb = trigger.predicate or parse.segments[trigger.segment].finite
    if verb is None or verb.form != FINITE or verb.passive or verb.last > trigger.first + 1 or not discourse.last_senders:
        return []
    start = parse.segments[verb.segment].start
    subject_ = [w for w in parse.words[start : verb.first] if w.tag not in ("adv", "mark", "quote", "and")]
    if len(subject_) != 1 or subject_[0].low not in ("it", "they"):
        return []
    meant = discourse.pronoun(subject_[0].low)
    struck = {w.actor for w in parse.words[verb.last + 1 : trigger.until] if w.actor and not w.genitive}
    alone = len(meant) == 1 and meant[0] in struck and meant[0] not in discourse.last_senders
    return list(discourse.last_senders) if alone and meant[0] in discourse.last_targets else []


def _own_assets(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'It freezes their AMERICAN assets', 'assets under DANISH jurisdiction are frozen': where they are, not whose."""
    verb, k = trigger.predicate, trigger.object_first
    if trigger.measure != "asset_freeze" or verb is None or k < 1:
        return []
    done = verb.passive and "by" not in parse.lows[verb.last + 1 : trigger.until]
    if not (done or (not verb.passive and _told_by_measure(parse, verb))):
        return []
    before = parse.words[k - 1]
    here = before.actor if not before.genitive and not before.aims_only else ""
    high = verb.first if k < verb.first else trigger.until
    for j in range(k + 1, high - 1):
        if parse.lows[j] in ("in", "under", "within"):
            here = here or parse.words[j + 1].actor
    return [here] if here and is_ours(here, discourse) else []


def _told_by_measure(parse: Parse, verb: Predicate) -> bool:
    """Whether a measure does what the verb tells, and nobody by name: 'IT bars', 'the BAN, which ..., bars'."""
    lows, segment = parse.lows, parse.segments[verb.segment]
    itself = lows[verb.first - 1 : verb.first] if verb.first else []
    if itself == ["it"] or (itself != [] and itself[0] in MEASURES_TOLD):
        return True
    if itself == [","] and not MEASURES_TOLD.isdisjoint(lows[:3]):
        return True
    number = verb.segment
    while number and segment.opener == "and":
        number -= 1
        segment = parse.segments[number]
    leading = next((p for p in segment.predicates if p.form == FINITE), verb)
    told = parse.words[segment.start : leading.first]
    return bool(told) and told[-1].low in MEASURES_TOLD | STEPS_TOLD and not any(w.actor for w in told)


MEASURES_TOLD = frozenset({
    "ban", "cap", "embargo", "law", "order", "rule", "rules", "measure", "measures", "sanctions", "decree", "ceiling",
    "designations", "restrictions", "regulation", "they",
})  # fmt: skip
"""what forbids somebody something, told by its noun"""
STEPS_TOLD = frozenset({
    "action", "actions", "move", "moves", "decision", "step", "steps", "designation", "listing", "listings",
})  # fmt: skip
"""what it may be called too, where it opens the clause: 'Friday's ACTION freezes'"""


ANTECEDENT_WITHIN = 4
"""So many words before 'which' stands whom a relative clause is said of: 'PERU, which was cut off from'."""


def home_of(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Codes:
    """'were shut OUT OF the AMERICAN stock market', 'barred FROM dealing with BRITISH banks', 'banned FROM PERU'.

    Whose the market, the ground or the goods are keeps others from them, who are named before.
    """
    segment = parse.segments[predicate.segment]
    out = next((k for k in range(predicate.head + 1, min(segment.end, predicate.last + 3)) if _leads(parse, k)), -1)
    before = parse.words[segment.start : predicate.first]
    if segment.kind == RELATIVE:
        before = parse.words[max(0, segment.start - ANTECEDENT_WITHIN) : predicate.first]
    aimed = {w.actor for w in before if w.actor}
    if out < 0 or not aimed or not TRADED.isdisjoint(w.low for w in before):
        return []
    for k in range(out + 1, min(segment.end, out + 1 + WITHIN)):
        word = parse.words[k]
        if word.tag in ("mark", "rel", "sub", "modal", "date") or word.low in ("by", "under", "over"):
            return []
        if not word.actor:
            continue
        bought = not BUYING_DEEDS.isdisjoint(parse.lows[out:k])
        whose = parse.lows[k + 1 : k + 2] if bought and parse.lows[k - 1] != "into" else []
        if whose and whose[0] not in HOMES - {"goods"}:
            return []  # 'Danish firms are barred FROM BUYING PERUVIAN tin', by their own state
        if parse.lows[k - 1] == "into" and word.actor not in aimed and not word.aims_only:
            return [word.actor]  # 'barred from importing goods INTO NORWAY'
        fuel = k + 1 < segment.end and parse.lows[k + 1] in FUELS
        if word.actor in aimed or (word.aims_only and word.low != "european"):
            return []
        if word.actor in vocabulary.usual_targets and not (fuel and predicate.lemma.startswith("cut off")):
            return []
        bare = k - out == 1 or (k - out == 2 and parse.lows[k - 1] == "the")
        return [word.actor] if _owns(parse, k, segment.end, bare, aimed) else []
    return []


def _leads(parse: Parse, k: int) -> bool:
    """'from', 'off', the 'of' of 'out of'."""
    return parse.lows[k] in ("from", "off") or (parse.lows[k] == "of" and parse.lows[k - 1] == "out")


def _owns(parse: Parse, k: int, end: int, bare: bool, aimed: set[str]) -> bool:
    """Whether a market, goods or firms follow the name, or nothing where it is all that follows 'from'."""
    for j in range(k + 1, min(end, k + 5)):
        word = parse.words[j]
        if word.low in FUELS and parse.lows[j + 1 : j + 2] and parse.lows[j + 1] in ONE_OF | COMPANIES:
            continue
        if word.low in HOMES | FUELS:
            return True
        if word.low in PERSONS_OF | COMPANIES | ENTITIES:
            return parse.words[k].actor in POWERS and aimed.isdisjoint(POWERS)
        if word.tag not in ("noun", "adv"):
            return bare and j == k + 1
    return bare and k + 1 == end


def shipped_from(parse: Parse, trigger: Trigger) -> Codes:
    """'the supply of fuel FROM PERU to Chile was prohibited', 'imports from Peru TO CHILE': who lets it out, or in."""
    if trigger.measure not in ("export_restriction", "arms_embargo", "services_ban", "import_restriction"):
        return []
    start = parse.segments[trigger.segment].start
    source, aims = "", set()
    for k in range(start, min(trigger.until, len(parse.words) - 1)):
        near = parse.words[k + 1 : k + 3]
        named = next((w.actor for w in near[: 2 if near[0].tag == "det" else 1] if w.actor and not w.aims_only), "")
        if parse.lows[k] == "from" and named:
            source = named
        elif parse.lows[k] == "to" and near[0].tag != "verb":
            aims |= {w.actor for w in near if w.actor}
    if trigger.measure == "import_restriction":
        return list(aims) if len(aims) == 1 and source and source not in aims else []
    return [source] if source and aims - {source} else []


def keeper_of_list(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'PERU widened the LIST of goods that may not be sold to Chile': whose list it is forbids it."""
    segment = parse.segments[trigger.segment]
    host = parse.segments[segment.host].finite if segment.kind == RELATIVE and segment.host is not None else None
    listed = host is not None and not {"list", "lists"}.isdisjoint(parse.lows[host.last + 1 : segment.start])
    by_state = host is not None and host.form == FINITE and not host.passive and listed
    return subject(parse, host, discourse) if host is not None and by_state else []


def told_to(parse: Parse, predicate: Predicate) -> Codes:
    """'its oil should be banned, the envoy TOLD PERU': who is told what should be done is asked."""
    for segment in parse.segments:
        verb = segment.finite
        if verb is None or verb is predicate or verb.lemma not in ("tell", "urge") or verb.passive:
            continue
        near = parse.words[verb.last + 1 : verb.last + 3]
        return [w.actor for w in near if w.actor and not w.aims_only and not w.genitive][:1]
    return []


def ground_of(parse: Parse, trigger: Trigger) -> Codes:
    """'were barred from ports IN PERU', 'were given a week to leave PERU': whose ground nobody of them may be on."""
    away = trigger.rule.endswith(" to leave")
    for k in range(trigger.first + 1, trigger.until - 1):
        waters = bool(parse.words[k + 1].actor) and parse.lows[k + 2 : k + 3] != [] and parse.lows[k + 2] in GROUND
        within = trigger.measure == "transport_ban" and parse.lows[k] == "in" and (waters or parse.lows[k - 1] in GROUND)
        if within or (away and parse.lows[k] in LEAVING):
            return group(parse, k + 1, min(trigger.until, k + 6))
    return []


LEAVING = frozenset({"leave", "quit", "depart"})


KEPT = frozenset({"kept", "maintained", "compiled", "run"})


def kept_by(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'is on blacklists KEPT BY Chile and Peru'."""
    after = parse.lows[trigger.last + 1 : trigger.last + 3]
    kept = trigger.predicate is None and len(after) == 2 and after[0] in KEPT and after[1] == "by"
    return by_agent(parse, trigger.last + 2, trigger.until, discourse) if kept else []


def held_in(parse: Parse, trigger: Trigger) -> Codes:
    """'may no longer (travel to or) hold money IN NORWAY'."""
    within = parse.lows[trigger.last + 1 : trigger.until]
    at = trigger.last + 1 + within.index("in") if "in" in within else -1
    return group(parse, at + 1, min(trigger.until, at + 4)) if at > 0 else []
