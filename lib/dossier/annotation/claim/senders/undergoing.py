"""Who restricts where the verb names no doer: measures that are listed ('the package includes') or undergone ('faces')."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.groups import Codes, antecedent, group, unique
from dossier.annotation.claim.clauses.interrupted import told_between
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim.clauses.requests import seeks_relief
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.classes import CONDITIONALS
from dossier.annotation.claim.grammar.cues import ACTS
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.doers import comes_from, doer_of, market
from dossier.annotation.claim.senders.lands import LAWS
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger

TELLING = frozenset({"give", "tell", "order", "warn", "ask", "urge", "demand", "call on", "set", "say", "threaten"})
"""what somebody does who lets another choose: 'TOLD Lima to vote or face sanctions'"""


def lister(parse: Parse, chain: tuple[Predicate, ...], own: Codes, discourse: Discourse) -> Codes:
    """Whose measures are listed: 'the package that PERU announced includes', 'PERU'S measures include'."""
    start = parse.segments[chain[0].segment].start
    outer = chain[1] if len(chain) > 1 else told_between(parse, chain[0])
    listing = parse.segments[chain[0].segment]
    if not own and listing.kind == RELATIVE and listing.host is not None and parse.segments[listing.host].finite:
        outer = parse.segments[listing.host].finite
    # 'The sanctions, which include entry bans, WERE IMPOSED by Peru'
    whole = outer is not None and listing.kind == RELATIVE and outer.passive
    if not own and outer is not None and outer.form == FINITE and (outer.segment < chain[0].segment or whole):
        own = doer_of(parse, outer, discourse)
    by_act = any(low in ACTS for low in parse.lows[start : chain[0].first])
    owned = [w.actor for w in parse.words[start : chain[0].first] if w.genitive and w.actor and not w.aims_only]
    own = own or owned[:1] or (group(parse, start, chain[0].first) if by_act else [])
    own = own or _weigher(parse, chain[0], discourse) or discourse.last_senders
    packed = not PACKAGES.isdisjoint(parse.lows[start : chain[0].first])
    return own or (attributed(parse, chain[0].segment, discourse) if packed else [])


def _weigher(parse: Parse, listing: Predicate, discourse: Discourse) -> Codes:
    """'PERU said options included levies on Norwegian cars': who says so, where what is listed hits the last sender."""
    hit = {w.actor for w in parse.words[listing.last + 1 : parse.segments[listing.segment].end] if w.actor}
    if not discourse.last_senders or not hit.issuperset(discourse.last_senders):
        return []
    said = attributed(parse, listing.segment, discourse)
    return said if hit.isdisjoint(said) else []


PACKAGES = frozenset({"package", "round", "raft", "batch", "sanctions"})
"""what is always somebody's step against another state: who tells of it has taken it, where nobody else is named"""


FACED_IN = ("tariff", "travel_ban", "asset_freeze")
"""measures that somebody faces in the land of the sender: 'face an asset freeze IN PERU'"""


def has_against(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...]) -> bool:
    """'Kenya HAS HAD an embargo ON Peru': who has a measure that is aimed at another."""
    if not chain or chain[0].lemma != "have" or parse.lows[trigger.last + 1 : trigger.last + 2] not in (["on"], ["against"]):
        return False
    aimed = next((w.actor for w in parse.words[trigger.last + 2 : trigger.last + 2 + AIMED_WITHIN] if w.actor), "")
    return bool(aimed) and all(w.actor != aimed for w in parse.words[: chain[0].first])


AIMED_WITHIN = 4
"""So many words after 'on' stands who is aimed at."""


def undergone(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...], own: Codes, discourse: Discourse) -> Codes:
    """Whose measures somebody faces: of whoever threatens, sets the choice or says so."""
    threat = next((p for p in chain[1:] if p.form == FINITE and "threatened" in p.statuses), None)
    said = attributed(parse, trigger.segment, discourse)
    own = own or _under_whose(parse, trigger, chain[0]) or _under_act(parse)
    told = own or (subject(parse, threat, discourse) if threat else []) or market(parse, trigger, FACED_IN)
    told = told or bound_for(parse, trigger)
    told = told or comes_from(parse, trigger)
    told = told or (said if len(said) == 1 else [])
    if not told and chain[0].form != FINITE:
        told = who_threatens(parse, chain[0], discourse)
    warned = threat is not None and chain[0].segment != threat.segment
    if told and not warned and chain[0].form == FINITE and told == subject(parse, chain[0], discourse):
        return []
    host = parse.segments[trigger.segment].host
    relative = parse.segments[trigger.segment].kind == RELATIVE and host is not None
    finite = parse.segments[host].finite if relative and host is not None else None
    return told or (subject(parse, finite, discourse) if finite is not None and not finite.passive else [])


OUTBOUND = frozenset({"export", "exports", "shipment", "shipments", "sales", "deliveries", "exporters"})
"""what goes to somebody's land"""


def bound_for(parse: Parse, trigger: Trigger) -> Codes:
    """'Kenya faces tariffs on its tea EXPORTS TO CHILE': who lets them in no more, or levies a duty on them."""
    if trigger.measure not in BORDER:
        return []
    goods = next((k for k in range(trigger.first + 1, trigger.until) if parse.lows[k] in OUTBOUND), -1)
    to = next((k for k in range(goods + 1, trigger.until) if parse.words[k].tag in ("verb", "to", "prep")), -1)
    while goods >= 0 and 0 < to < trigger.until and parse.lows[to] == "of":
        to = next((k for k in range(to + 1, trigger.until) if parse.words[k].tag in ("verb", "to", "prep")), -1)
    return group(parse, to + 1, trigger.until) if goods >= 0 and to > 0 and parse.lows[to] == "to" else []


BORDER = frozenset({"tariff", "import_restriction", "export_restriction"})
"""measures that are taken where goods come in"""


def _under_whose(parse: Parse, trigger: Trigger, facing: Predicate) -> Codes:
    """'Two Chilean firms fell under PERUVIAN sanctions', 'Chile faces them': the sender where the subject is another."""
    on = facing.lemma != "be" or parse.lows[trigger.phrase_start - 1] == "on"  # 'have been ON A PERUVIAN blacklist'
    if not on or facing.form != FINITE:
        return []
    inside = [w.actor for w in parse.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    here = parse.segments[facing.segment]
    start = antecedent(parse, here.start, here.start) if here.kind == RELATIVE else here.start
    struck = [w.actor for w in parse.words[start : facing.first] if w.actor]
    return inside[:1] if struck and inside and inside[0] not in struck else []


RULED_BY = LAWS | {"resolution", "resolutions"}


def _under_act(parse: Parse) -> Codes:
    """'UNDER A 2011 UN RESOLUTION, nine generals are facing an asset freeze': whose act the sentence opens with."""
    if parse.lows[:1] != ["under"] or "," not in parse.lows:
        return []
    opening = parse.words[1 : parse.lows.index(",")]
    named = [w.actor for w in opening if w.actor and not w.aims_only]
    return named[:1] if any(w.low in RULED_BY for w in opening) else []


def pressed(parse: Parse, facing: Predicate, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """'CHILE told him that unless PERU opened its market IT WOULD FACE retaliation': who says so, and who must do it."""
    here = parse.segments[facing.segment]
    before = parse.words[here.start : facing.first]
    if facing.form != FINITE or facing.lemma != "face" or not any(w.tag == "pronoun" for w in before):
        return None
    for segment in reversed(parse.segments[: facing.segment]):
        if segment.opener in CONDITIONALS and segment.finite is not None:
            told = group(parse, segment.start, segment.finite.first)
            says = who_threatens(parse, segment.finite, discourse) if told else []
            return (says, told) if says and not set(says) & set(told) else None
    return None


def who_threatens(parse: Parse, facing: Predicate, discourse: Discourse) -> Codes:
    """'THE EU gave Peru until July to vote or face sanctions': who sets the choice."""
    for predicate in reversed(parse.predicates):
        if predicate.last < facing.first and predicate.form == FINITE and predicate.lemma in TELLING:
            return subject(parse, predicate, discourse) if not predicate.passive else []
    return []


BUYERS = frozenset({
    "buyers", "importers", "purchasers", "countries", "country", "companies", "nations", "anyone", "firms", "banks",
    "states", "those", "traders", "refiners", "lenders", "persons", "individuals", "institutions", "entities", "person",
    "foreigners", "shippers", "insurers",
})  # fmt: skip
ANY = frozenset({"foreign", "other", "all", "any", "financial", "third-country", "non-u.s.", "international"})
DESCRIBED_WITHIN = 24
"""so many words before its verb whoever faces it is described"""
DESCRIBING = frozenset({"of", "that", "who", "which", "buying", "importing", "trading", "doing", "dealing", "purchasing"})


def faced_by_anyone(parse: Parse, predicate: Predicate) -> bool:
    """'BUYERS OF Venezuelan oil will face', 'COUNTRIES THAT buy it face': whoever faces it is described and not named."""
    for k in range(predicate.first - 2, max(-1, predicate.first - DESCRIBED_WITHIN), -1):
        own = parse.words[k + 1].tag == "rel" and predicate.first - k < 4  # 'banks THAT ARE subject to sanctions'
        if parse.lows[k] in BUYERS and parse.lows[k + 1] in DESCRIBING and not own:
            first = k
            while first and parse.lows[first - 1] in ANY:
                first -= 1
            before = parse.words[first - 1] if first else None
            if before is None or before.tag in ("mark", "quote", "sub", "rel", "verb", "and") or before.low == "that":
                return True
    return False


def stands_under(
    part: Parse, trigger: Trigger, reading: Reading, discourse: Discourse
) -> tuple[Codes, Codes] | None:
    """'PERU has been under a CHILEAN embargo', 'PERUVIAN tin is subject to CHILEAN curbs': the subject is aimed at."""
    verb = reading.chain[0] if reading.chain else None
    start = trigger.phrase_start
    if verb is None or trigger.predicate is not None or verb.form != FINITE:
        return None
    first = _first_under(part, verb, start)
    if first:
        start = first
    if any(w.tag != "adv" for w in part.words[verb.last + 1 : start - 2]):
        return None
    led = part.lows[max(0, start - 2) : start]
    under = led[-1:] == ["under"] or led == ["subject", "to"]  # 'is SUBJECT TO Chilean sanctions'
    stays = verb.lemma in ("be", "remain", "stay", "become") and under
    if not stays and verb.lemma != "brace for":
        return None
    inside = [w.actor for w in part.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    struck = group(part, part.segments[verb.segment].start, verb.first) or subject(part, verb, discourse)
    return (unique(inside), struck) if inside and struck and inside[0] not in struck else None


def _first_under(part: Parse, verb: Predicate, start: int) -> int:
    """'is UNDER a Chilean arms embargo since 2019 AND a Danish travel ban': where the first of the measures begins."""
    if start < 1 or part.lows[start - 1] not in ("and", ","):
        return 0
    under = next((k for k in range(verb.last + 1, start - 1) if part.lows[k] == "under"), -1)
    between = part.words[under + 1 : start] if under >= 0 else []
    plain = all(w.tag in ("det", "noun", "actor", "number", "prep", "date", "and") or w.low == "," for w in between)
    return under + 1 if under >= 0 and plain else 0


def placed_by(part: Parse, trigger: Trigger, reading: Reading) -> Codes:
    """'the curbs PERU HAS PLACED on its ships', 'reprisals FROM PERU': who does it in words of the measure's own."""
    after = part.words[trigger.last + 1 : trigger.last + 3]
    if trigger.role == "general" and len(after) == 2 and after[0].low in ("from", "by") and after[1].actor:
        return [after[1].actor]
    verb = reading.chain[0] if reading.chain and not reading.as_subject else None
    if verb is None or verb.first < trigger.last or verb.form != FINITE or verb.passive:
        return []
    clause = part.segments[verb.segment]
    return group(part, clause.start, verb.first) if clause.kind == RELATIVE else []


def who_answers(part: Parse, met: Predicate, discourse: Discourse) -> Codes:
    """'PERU called the ban an act that WILL BE MET WITH countermeasures': who says so answers, unless 'by' names another."""
    by = by_agent(part, met.last + 1, len(part.words), discourse)
    segment = part.segments[met.segment]
    host = part.segments[segment.host].finite if segment.host is not None else None
    outer = met.parent or host or next((p for p in part.predicates if p.form == FINITE and p.last < met.first), None)
    said = subject(part, outer, discourse) if outer is not None and outer.form == FINITE and not outer.passive else []
    return by or said or attributed(part, met.segment, discourse)


def who_warns(part: Parse, reading: Reading, discourse: Discourse) -> Codes:
    """'Minsk warned that retaliation was being drawn up': who says so answers."""
    inner = reading.chain[0]
    outer = inner.parent
    if outer is None or outer.form != FINITE or not inner.passive:
        return []
    if by_agent(part, inner.last + 1, len(part.words), discourse):
        return []
    return subject(part, outer, discourse)


RELIEF = (":sanctions relief", ":sanction relief")
WANTING = frozenset({"seek", "want", "demand", "request", "pursue", "expect", "await", "hope for", "push for", "press for"})
GETTING = frozenset({"win", "get", "receive", "secure", "obtain", "gain"})
"""verbs of the one who is relieved: 'Peru is SEEKING sanctions relief', 'Peru WON sanctions relief'"""


def as_it_stands(
    parse: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, aimed: Codes, discourse: Discourse
) -> tuple[Reading, Codes, Codes]:
    """'Peru SEEKS TO EASE the sanctions' on Peru, 'SEEKS RELIEF': what the one who is hit wants to be rid of is in force.

    Nor is somebody its sender who stands behind 'against': 'The ministers vowed to keep up the sanctions AGAINST PERU'.
    """
    after = parse.words[trigger.last + 1 : trigger.last + 3]
    against = trigger.predicate is None and trigger.role == "general" and len(after) == 2 and after[0].low == "against"
    if against and not aimed and sent_by == [after[1].actor] and not after[1].genitive:
        sent_by, aimed = [], sent_by
    inner = reading.chain[0] if reading.chain and reading.status == "eased" else None
    if inner is not None and trigger.rule.endswith(RELIEF) and inner.lemma in WANTING | GETTING and not inner.passive:
        hit, affair = subject(parse, inner, discourse), discourse.affair
        if len(hit) == 1 and affair.targets[hit[0]] >= affair.senders[hit[0]] and hit[0] not in discourse.last_senders:
            others = [code for code in sent_by if code not in hit]
            known = [code for code in [affair.sender_against(hit[0])] if code]
            return replace(reading, status="imposed" if inner.lemma in WANTING else "eased"), others or known, hit
    if inner is None or not aimed or not seeks_relief(inner) or inner.parent is None:
        return reading, sent_by, aimed
    wished = subject(parse, inner.parent, discourse) == aimed
    return replace(reading, status="imposed") if wished else reading, sent_by, aimed
