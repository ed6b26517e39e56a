"""Who does what a verb says, where that is not simply its subject: those who are asked, led, addressed or shut out."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, beside_with, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    NOUN,
    PARTICIPIAL,
    Predicate,
)
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ENTITIES, INSTITUTIONS, PEOPLES
from dossier.annotation.claim.grammar.role_words import (
    ENTERING,
    ENTRY,
    FIRMS_OF,
    GROUND,
    LANDS,
    OUTGOING,
    OWN_DEEDS,
    POINTED,
    SENDING_DEEDS,
)
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.lands import by_law, trades
from dossier.annotation.claim.senders.stand_ins import stand_in
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

PLACING = frozenset({"in", "at", "on", "over", "into", "to", "through", "across"})
ARRIVING = frozenset({
    "land", "landing", "dock", "docking", "berth", "berthing", "moor", "mooring", "call", "calling", "fly", "flying",
    "sail", "sailing", "anywhere", "unload", "unloading", "cross", "crossing", "refuel", "refuelling", "refueling",
    "transit", "drive", "driving", "flights", "stop", "stopping", "foot",
})  # fmt: skip
"""verbs of what somebody may not do where the land is named behind 'in': 'may not LAND in Norway'"""
AUTHORING = frozenset({"announced", "considered", "threatened", "refused"})
"""statuses of verbs whose subject is the sender of what their clause tells"""


def led_to(parse: Parse, outer: Predicate, inner: Predicate, discourse: Discourse) -> Codes:
    """'Bush was called on TO halt talks', 'minister says U.S. TO impose sanctions': who is to act."""
    called_on = outer.lemma in ("call on", "call upon") and inner.first == outer.last + 1
    if "urged" in outer.statuses and (outer.passive or called_on):
        return subject(parse, outer, discourse) if outer.form == FINITE else []
    if outer.lemma in ("say", "see", "report"):
        return group(parse, outer.last + 1, inner.first)
    return led_object(parse, outer, inner)


def led_object(parse: Parse, outer: Predicate, inner: Predicate) -> Codes:
    """'The failure prompted TOKYO to weigh steps': the object right before 'to' acts."""
    before = parse.words[inner.first - 1] if inner.first else None
    if before is not None and before.low in INSTITUTIONS and inner.first > 1:
        before = parse.words[inner.first - 2]
    near = outer.last < inner.first - 1 and outer.form != NOUN and "urged" not in outer.statuses
    near = near and outer.lemma not in ("be", "become", "remain")
    if before is None or not near or not before.actor or before.genitive or before.aims_only:
        return []
    after = outer.last + 1
    comma = next((k for k in range(inner.first - 1, after, -1) if parse.lows[k] == ","), after)  # '..., leading PERU to'
    return [] if any(w.tag == "prep" for w in parse.words[comma : inner.first]) else [before.actor]


def owner_of_ground(parse: Parse, predicate: Predicate) -> Codes:
    """'airlines were forbidden to cross RUSSIAN territory': whose ground it is keeps others from it."""
    end = parse.segments[predicate.segment].end
    for k in range(predicate.last + 1, end - 1):
        word = parse.words[k]
        occupied = word.aims_only and word.low != "european"  # 'CRIMEAN ports', from which Russia keeps nobody
        if word.actor and not occupied and GROUND & set(parse.lows[k + 1 : k + 3]):
            return [word.actor]
    return []


def entered(parse: Parse, predicate: Predicate) -> Codes:
    """'are barred from entering RUSSIA', 'was refused entry to JAPAN', 'shut out of PERU': whose land it is."""
    start, end = parse.segments[predicate.segment].start, parse.segments[predicate.segment].end
    found = land_after(parse, predicate.head + 1, end)
    entry = next((k for k in range(start, predicate.first - 1) if parse.lows[k] in ("entry", "admission")), -1)
    return found or (land_after(parse, entry + 1, predicate.first) if entry >= 0 else [])


def land_after(parse: Parse, low: int, end: int) -> Codes:
    """The land that somebody is kept from, in words[low:end]: after 'enter', 'travel to'."""
    for k in range(low, end - 1):
        before = parse.lows[k - 1]
        into = parse.lows[k] in ENTERING or (before == "out" and parse.lows[k] == "of") or (
            parse.lows[k] in ("to", "into") and before in ENTRY
        )
        into = into or (parse.lows[k] in PLACING and (before in ARRIVING or "foot" in parse.lows[k - 2 : k]))
        ground = into and parse.lows[k + 1 : k + 4] == ["the", "territory", "of"] and k + 4 < end
        k += 4 if ground else 2 if into and parse.lows[k + 1] == "the" and k + 2 < end else 1
        if into and parse.words[k].actor and not parse.words[k].aims_only:
            return [parse.words[k].actor]
    return []


def own_goods(parse: Parse, predicate: Predicate, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> Codes:
    """'Sales of CANADIAN software to Iran were banned', 'loans by CANADIAN banks': a state keeps back what is its own."""
    if trigger.measure not in OUTGOING:
        return []
    start = parse.segments[predicate.segment].start
    to = next((k for k in range(start + 1, predicate.first) if parse.lows[k] in ("to", "for")), predicate.first)
    goods = [w.actor for k, w in enumerate(parse.words[:to]) if k >= start and w.actor and not w.aims_only]
    aims = {w.actor for w in parse.words[to : predicate.first] if w.actor}
    if len(set(goods)) != 1 or goods[0] in vocabulary.usual_targets or "from" in parse.lows[start:to]:
        return []
    known = discourse.affair
    aimed = aims - {*goods, *vocabulary.victims} if not known.only_target(goods[0]) else set()
    sends = known.only_sender(goods[0]) or (discourse.senders[goods[0]] and not discourse.targets[goods[0]])
    return goods[:1] if aimed or (sends and to < predicate.first) else []


def kept_out(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'would not be able to travel to Chile', or 'to the country', which is the speaker's."""
    found = land_after(parse, trigger.first, trigger.until)
    verb = next((p for p in parse.predicates if p.head == trigger.first), None) if not found else None
    found = found or (owner_of_ground(parse, verb) if verb is not None else [])
    homely = any(
        parse.lows[k - 1] in ("the", "its") and parse.lows[k] in LANDS and parse.words[k - 2].tag in ("to", "prep", "verb")
        for k in range(trigger.first + 2, trigger.until)
    )
    return found or (attributed(parse, trigger.segment, discourse) if homely else [])


def own_people(parse: Parse, start: int, first: int, end: int, discourse: Discourse, vocabulary: Vocabulary) -> Codes:
    """'U.S. citizens are barred from dealings with them', 'Danes may not sell to it': a state forbids its own people.

    Its people stand in words[start:first], what they are kept from in words[first:end].
    """
    after = set(parse.lows[first:end])
    others = {w.actor for w in parse.words[first:end] if w.actor}
    for k in range(start, first):
        code, people = parse.words[k].actor, parse.lows[k].endswith(PEOPLES)
        named = k + 1 < first and parse.lows[k + 1] in FIRMS_OF
        if not code or not (people or named) or parse.words[k].genitive:
            continue
        if code in vocabulary.usual_targets or code in discourse.targets:
            return []
        sends = code in discourse.last_senders or discourse.affair.senders[code] > 0
        aimed = bool(others - {code, *vocabulary.victims}) and (sends or bool(others & vocabulary.usual_targets))
        keeps = bool(others - {code}) and (not after.isdisjoint(OWN_DEEDS) or (named and trades(parse, k, first, end, code)))
        if aimed or keeps or (named and "with" in after) or (sends and not after.isdisjoint(POINTED | SENDING_DEEDS)):
            return [code]
    return []


def where(parse: Parse, predicate: Predicate, trigger: Trigger) -> Codes:
    """'In Japan, exports of ... are banned', 'their assets in Japan were frozen': the place stands for the sender."""
    start = parse.segments[predicate.segment].start
    lasts = [k for k in range(start + 2, predicate.first) if parse.words[k].actor]
    if trigger.measure == "asset_freeze" and lasts and parse.lows[lasts[-1] - 1] == "in":
        others = {parse.words[k].actor for k in lasts} - {parse.words[lasts[-1]].actor}
        owned = parse.lows[lasts[-1] - 2] not in ENTITIES and (others or {"his", "their", "its"} & set(parse.lows[start:]))
        if owned and lasts[-1] + 1 == predicate.first:
            return [parse.words[lasts[-1]].actor]
    after = by_law(parse, predicate.last + 1, parse.segments[predicate.segment].end, predicate.passive)
    before = parse.segments[predicate.segment - 1] if predicate.segment and not after else None
    opens = _opening(parse, before.start) if before is not None else 0
    if before is None or before.finite is not None or parse.lows[opens] not in ("in", "under"):
        here = _opening(parse, start)
        comma = next((k for k in range(here, min(here + 4, predicate.first)) if parse.lows[k] == ","), 0)
        if comma and not after and parse.lows[here] == "in":
            return group(parse, here + 1, comma)
        said = {w.actor for w in parse.words[start : predicate.first] if w.actor}
        return [code for code in after or by_law(parse, start, predicate.first) if code not in said or not after]
    return group(parse, opens + 1, before.end)


def _opening(parse: Parse, k: int) -> int:
    """Past 'but', 'meanwhile' and a comma at the beginning of a clause."""
    while k + 1 < len(parse.words) and (parse.words[k].tag in ("mark", "quote", "and", "adv") or parse.lows[k] == "that"):
        k += 1
    return k


def market(parse: Parse, trigger: Trigger, measures: tuple[str, ...] = ("tariff",)) -> Codes:
    """'face a duty of 35% IN CANADA', 'in the U.S. market': whose market it is levies the duty."""
    if trigger.measure not in measures:
        return []
    for k in range(trigger.last + 1, trigger.until - 1):
        after = k + 2 if parse.lows[k + 1] == "the" else k + 1
        if parse.lows[k] in ("in", "into") and after < len(parse.words) and parse.words[after].actor:
            return [parse.words[after].actor]
    return []


def author(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """'PERU decided that lorries would be turned back', 'did not rule out that': who settles what is done."""
    outer = predicate.parent
    settles = outer is not None and outer.form == FINITE and not outer.passive and outer.segment != predicate.segment
    if outer is None or not settles or AUTHORING.isdisjoint(outer.statuses):
        return []
    return subject(parse, outer, discourse)


def comes_from(parse: Parse, trigger: Trigger) -> Codes:
    """'Chile could face an embargo FROM PERU'."""
    after = trigger.last + 1
    return group(parse, after + 1, min(trigger.until, after + 6)) if parse.lows[after : after + 1] == ["from"] else []


def doer_of(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """Who does what a finite verb tells, in the active or in the passive."""
    if not predicate.passive:
        return subject(parse, predicate, discourse)
    return by_agent(parse, predicate.last + 1, parse.segments[predicate.segment].end, discourse)


def between(parse: Parse, low: int, high: int, discourse: Discourse) -> Codes:
    """Who is named, or meant by a pronoun or a word that stands for somebody, in words[low:high]."""
    if high - low > 25 or low >= high:
        return []
    return group(parse, low, high) or stand_in(parse, low, high, discourse)


def possessor(parse: Parse, noun: Predicate, discourse: Discourse) -> Codes:
    k = noun.first - 1
    while k >= 0 and parse.words[k].tag in ("noun", "actor", "det", "adv") and noun.first - k < 5:
        word = parse.words[k]
        if word.actor and not word.aims_only:
            return [word.actor]
        if word.low in grammar.POSSESSIVES:
            return discourse.pronoun(word.low)
        if word.low in ("a", "an"):  # 'granted PERU AN exemption'
            break
        k -= 1
    after = noun.last + 1
    if after < len(parse.words) and parse.lows[after] == "by":
        return group(parse, after + 1, min(len(parse.words), after + 6))
    return []


def host_subject(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """A participle or infinitive without a verb over it in its segment shares the subject of the clause it belongs to."""
    segment = parse.segments[predicate.segment]
    beside = beside_with(parse, predicate)
    if beside:
        return beside
    opening = segment.predicates[0] if segment.predicates else predicate
    having = opening.form == GERUNDIAL and opening.perfect and opening.first == segment.start
    first = opening if segment.kind == PARTICIPIAL or having else predicate
    before = group(parse, segment.start, first.first) if segment.kind != ADJUNCT else []
    if segment.opener == "with" and predicate.form == GERUNDIAL:  # 'ties are bad, WITH PERU imposing curbs'
        before = group(parse, parse.lows.index("with", segment.start) + 1, first.first)
    if before:
        return before
    host = parse.segments[segment.host] if segment.host is not None else None
    if host is not None and host.start > predicate.last and parse.lows[predicate.last + 1 : predicate.last + 2] == ["of"]:
        return []  # 'The EASING OF the ban comes after both countries met'
    if host is None or host.finite is None:
        return stand_in(parse, segment.start, predicate.first, discourse)
    told = next((p for p in reversed(host.predicates) if p.form == INFINITIVE and p.last < segment.start), None)
    if segment.opener == "including" and told is not None and told.parent is host.finite:
        between = group(parse, host.finite.last + 1, told.first)
        if between:
            return between
    finite = host.finite
    if finite.passive:
        return by_agent(parse, finite.last + 1, host.end, discourse) or attributed(
            parse, predicate.segment, discourse
        )
    return subject(parse, finite, discourse)


SHUT_OUT = frozenset({"shut", "keep", "lock", "throw", "bar", "ban", "exclude", "freeze", "push", "squeeze", "drive"})
"""verbs before 'out of' whose place is that of the one who restricts"""


def shut_out_of(parse: Parse, trigger: Trigger) -> Codes:
    """'The law shuts Burmese textiles OUT OF THE UNITED STATES': whose market it is, where a text does it."""
    verb = trigger.predicate
    if verb is None or trigger.measure not in ("import_restriction", "travel_ban") or verb.lemma.split()[0] not in SHUT_OUT:
        return []
    start = parse.segments[verb.segment].start
    if any(w.actor for w in parse.words[start : verb.first]) and not verb.passive:
        return []
    for k in range(verb.head + 1, trigger.until - 2):
        if parse.lows[k : k + 2] == ["out", "of"]:
            return group(parse, k + 2, min(trigger.until, k + 6))
    return []
