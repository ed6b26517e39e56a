"""Who did what a passive tells: after 'by', by the ground, the land or the goods that it is about, by the act behind it."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import ACTS, URGES
from dossier.annotation.claim.grammar.role_words import GROUND, SHUTTING
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.doers import (
    author,
    entered,
    own_goods,
    own_people,
    owner_of_ground,
    where,
)
from dossier.annotation.claim.senders.outside import home_of, shipped_from, told_to
from dossier.annotation.claim.senders.procedure import at_behest, had_by, has_it_done, under_draft
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.senders.undergoing import who_threatens
from dossier.annotation.claim.status.choices import undergoes_else
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary


def _by_act(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """'were blacklisted in a PACKAGE announced BY OSLO', 'in the round, which was unveiled by Oslo'."""
    end = min(len(parse.words), predicate.last + 16)
    for k in range(predicate.last + 1, end):
        within = {"in", "under"} & set(parse.lows[max(predicate.last, k - 4) : k])
        if within and parse.lows[k] in ACTS | {"round", "wave", "batch"}:
            by = next((j for j in range(k + 1, min(end, k + 8)) if parse.lows[j] == "by"), 0)
            return by_agent(parse, by, end, discourse) if by else []
    return []


OWNED_WITHIN = 4
"""So many words before 'whose' stands who had the visas."""


def _where(parse: Parse, start: int) -> Codes:
    """'CANADA, WHERE 11 ministers are banned': the land that the clause from `start` on is told of."""
    before = start - 2 if start > 1 and parse.lows[start - 1] == "," else start - 1
    named = parse.words[before] if before >= 0 else None
    return [named.actor] if named is not None and named.actor and not named.genitive and not named.aims_only else []


POSTS = frozenset({
    "ambassador", "ambassadors", "envoy", "envoys", "attache", "attaché", "consul", "diplomat", "diplomats",
    "representative",
})  # fmt: skip


MISSIONS = frozenset({"embassy", "consulate", "mission", "embassies", "consulates"})


def _posted_to(parse: Parse, low: int, high: int) -> Codes:
    """'Peru's AMBASSADOR TO NORWAY was expelled', 'two diplomats IN Oslo were': by the land that they were sent to."""
    mission = next((k for k in range(low, high - 2) if parse.lows[k] in MISSIONS and parse.lows[k + 1] == "in"), -1)
    if mission >= 0 and parse.words[mission + 2].actor:
        return [parse.words[mission + 2].actor]  # 'two attaches at the Peruvian EMBASSY IN OSLO were'
    post = next((k for k in range(low, high - 1) if parse.lows[k] in POSTS and parse.lows[k + 1] in ("to", "in")), -1)
    place = parse.words[post + 2] if post >= 0 and post + 2 < high else None
    return [place.actor] if place is not None and place.actor and not place.genitive else []


KEEPING = frozenset({"keep", "leave", "hold", "order"})
"""what a sender does with what it has restricted: 'KEPT its ports closed to'"""


def _behind_date(parse: Parse, number: int) -> Codes:
    """'was cut off on May 1, 2022, BY PERU': the doer of a passive, in a segment of its own."""
    after = parse.segments[number + 1 : number + 2]
    dated = bool(after) and after[0].opener == "by" and parse.words[after[0].start - 1].tag == "date"
    return group(parse, after[0].start + 1, after[0].end) if dated else []


def _keeper(parse: Parse, trigger: Trigger) -> Codes:
    """'The ports OF PERU (IN PERU, of all EU states) were closed', 'PERUVIAN ports were closed': whose ground it is."""
    k = trigger.object_first
    if k < 0 or trigger.measure != "transport_ban":
        return []
    after = parse.lows[k + 1 : k + 2]
    if after == ["of"] or (after == ["in"] and parse.lows[k] in GROUND):
        at = next((j for j in range(k + 2, min(k + 5, len(parse.words))) if parse.words[j].tag not in ("det", "number")), k)
        return [parse.words[at].actor] if parse.words[at].actor else []
    return [parse.words[k - 1].actor] if k and parse.words[k - 1].actor else []


ANSWERING = frozenset({
    "strike back", "hit back", "retaliate", "respond", "answer", "react", "respond in kind", "fight back", "reply",
})  # fmt: skip


def _answerer(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """'Oslo HIT BACK: two envoys were expelled and flights halted': who does what is told behind the colon."""
    colon = next((k for k in range(predicate.first - 1, 0, -1) if parse.lows[k] == ":"), 0)
    verb = next((p for p in reversed(parse.predicates) if p.last < colon), None)
    answers = verb is not None and verb.form == FINITE and verb.lemma in ANSWERING
    return subject(parse, verb, discourse) if answers and verb is not None else []


def _left_behind(parse: Parse, predicate: Predicate) -> Codes:
    """'Danish envoys LEFT LIMA after being expelled', 'flew home FROM PERU after': whoever had them go."""
    here = parse.segments[predicate.segment]
    host = parse.segments[here.host].finite if here.host is not None else None
    if host is None or host.last > predicate.first:
        return []
    k = host.last + 1
    after = parse.words[k : k + 1] if host.lemma in ("leave", "quit", "depart") else []
    away = next((j for j in range(k, here.start - 1) if parse.lows[j] == "from"), 0)
    return [w.actor for w in (after or (parse.words[away + 1 : away + 2] if away else [])) if w.actor and not w.aims_only]


def agent_of_passive(
    parse: Parse, depth: int, predicate: Predicate, outer: Predicate | None, trigger: Trigger, discourse: Discourse,
    vocabulary: Vocabulary,
) -> Codes | None:
    """The doer of a passive, or None where the verb outside it tells."""
    segment = parse.segments[predicate.segment]
    named = _named_agent(parse, depth, predicate, outer, trigger, discourse)
    if named is not None:
        return named
    being = predicate.form == GERUNDIAL and parse.lows[predicate.first] == "being"
    if being and not depth and segment.opener in ("after", "following"):
        return _left_behind(parse, predicate)
    if depth and predicate.form == FINITE:
        return subject(parse, predicate, discourse)
    kept = outer is not None and outer.lemma in KEEPING and outer.segment == predicate.segment
    tells = outer is not None and outer.form == FINITE and not outer.passive
    listed = tells and outer is not None and "list" in parse.lows[outer.last : predicate.first]
    if (kept or listed) and predicate.form == REDUCED:
        return None  # 'added to the LIST of goods BANNED for export'
    if keeper := _keeper_of_thing(parse, depth, predicate, trigger, discourse):
        return keeper
    if depth and predicate.form == REDUCED:
        return None
    if trigger.rule in ("travel_ban:ban", "travel_ban:bar") and not depth:
        from_at = next((k for k in range(predicate.head, segment.end) if parse.lows[k] == "from"), None)
        if from_at is not None:
            return group(parse, from_at + 1, min(segment.end, from_at + 6))
    if asked := told_to(parse, predicate) if predicate.modal in URGES else None:
        return asked
    if predicate is trigger.predicate:
        here = _where(parse, segment.start) if segment.opener == "where" else []
        if here := here or (_posted_to(parse, segment.start, predicate.first) if trigger.measure == "diplomatic" else []):
            return here
    if predicate.form not in (FINITE, REDUCED):
        return _in_session(parse, predicate) or None  # 'expects them TO BE AGREED at the G7 summit'
    own = home_of(parse, predicate, vocabulary) if not depth and predicate is trigger.predicate else []
    own = own or shipped_from(parse, trigger) or own_goods(parse, predicate, trigger, discourse, vocabulary)
    if not has_it_done(predicate, outer):
        own = own or own_people(parse, segment.start, predicate.first, segment.end, discourse, vocabulary)
    said = own or _who_tells(parse, predicate, trigger, discourse)
    return [] if predicate.modal in URGES and vocabulary.victims.issuperset(said) else said


def _named_agent(
    parse: Parse, depth: int, predicate: Predicate, outer: Predicate | None, trigger: Trigger, discourse: Discourse
) -> Codes | None:
    """'was banned BY PERU', 'AT PERU'S BEHEST', 'Peru THREATENED that it would be': the doer by name, else None."""
    segment, after = parse.segments[predicate.segment], predicate.last + 1
    by = by_agent(parse, after, segment.end, discourse)
    if not by and trigger.predicate is predicate and trigger.last > predicate.last:
        after = trigger.last + 1
        by = by_agent(parse, after, segment.end, discourse)
    by = by or _behind_date(parse, predicate.segment)
    if not by and outer is not None and undergoes_else(parse, predicate, outer):
        return who_threatens(parse, outer, discourse)
    by = by or at_behest(parse, after, segment.end) or had_by(parse, predicate, outer, trigger)
    if by and not depth and not by_agent(parse, after, segment.end, discourse, company=False):
        by = unique([*attributed(parse, predicate.segment, discourse), *by])
    return by or None


def _keeper_of_thing(parse: Parse, depth: int, predicate: Predicate, trigger: Trigger, discourse: Discourse) -> Codes:
    """'were barred from PERUVIAN ports', 'their PERUVIAN visas were revoked': whose ground, visas, act or list it is."""
    crosses = trigger.measure in ("transport_ban", "travel_ban")
    owner = (owner_of_ground(parse, predicate) or entered(parse, predicate)) if crosses else []
    if owner:
        return owner
    visa = parse.words[trigger.object_first - 1] if trigger.object_first > 1 and trigger.measure == "travel_ban" else None
    if visa is not None and visa.actor and not visa.genitive and parse.lows[trigger.object_first] in ("visa", "visas"):
        segment = parse.segments[predicate.segment]
        start = max(0, segment.start - OWNED_WITHIN) if segment.kind == RELATIVE else segment.start
        if any(w.actor not in ("", visa.actor) for w in parse.words[start : trigger.object_first - 1]):
            return [visa.actor]
    act = _by_act(parse, predicate, discourse) if not depth and predicate.form == FINITE else []
    return act or (_keeper(parse, trigger) if predicate.lemma.split()[0] in SHUTTING else [])


SESSIONS = frozenset({"summit", "meeting", "gathering", "session", "talks", "council", "conference"})


def _in_session(parse: Parse, predicate: Predicate) -> Codes:
    """'could be agreed AT A SUMMIT OF EU LEADERS', 'at the G7 SUMMIT': the body that meets decides, whoever says so."""
    end = min(parse.segments[predicate.segment].end, predicate.last + 1 + SESSION_WITHIN)
    at = next((k for k in range(predicate.last + 1, end) if parse.lows[k] in ("at", "during")), end)
    low, high = at + 1, min(end, at + SESSION_WITHIN)
    meets = next((k for k in range(low, high) if parse.lows[k] in SESSIONS), -1)
    body = next((w.actor for w in parse.words[low:high] if w.actor), "") if meets > 0 else ""
    return [body] if body in ("EU", "G7", "UN") else []


SESSION_WITHIN = 9
"""So many words after its verb a meeting is told of, and so many has what it is called."""


def _who_tells(parse: Parse, predicate: Predicate, trigger: Trigger, discourse: Discourse) -> Codes:
    """Who is told of around a passive without a doer: who says so, where it happens, who settles, drafts or answers it."""
    before = parse.segments[predicate.segment - 1] if predicate.segment else None
    dated = before is not None and any(w.date is not None for w in parse.words[before.start : before.end])
    found = _in_session(parse, predicate)
    found = found or (attributed(parse, predicate.segment, discourse) if dated else [])
    found = found or where(parse, predicate, trigger) or author(parse, predicate, discourse)
    found = found or under_draft(parse, predicate, discourse) or attributed(parse, predicate.segment, discourse)
    return found or _answerer(parse, predicate, discourse)
