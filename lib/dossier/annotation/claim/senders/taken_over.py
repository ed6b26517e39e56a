"""Sanctions of others that somebody takes over, and what only seems so: 'the move FOLLOWS Norway's ban'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import BLOCS
from dossier.annotation.claim.grammar.role_words import MOVES
from dossier.annotation.claim.triggers.nouns import Trigger


def done_by_act(parse: Parse, predicate: Predicate) -> bool:
    """'The MOVE follows steps by Norway': an act takes over nobody's sanctions."""
    start = parse.segments[predicate.segment].start
    subject_words = [w for w in parse.words[start : predicate.first] if w.tag not in ("det", "date", "adv", "mark")]
    subject_words = subject_words[bool(subject_words) and subject_words[0].genitive :]
    head = next((k for k, w in enumerate(subject_words) if w.tag != "noun" and not w.genitive), len(subject_words))
    said = [w.low for w in subject_words[:head]][-1:]
    if parse.segments[predicate.segment].kind == RELATIVE:
        said = [parse.lows[start - 1]]  # 'a MOVE that followed'
    return predicate.form == FINITE and not (MOVES | BANS).isdisjoint(said)


BANS = frozenset({"ban", "bans", "freeze", "freezes", "expulsion", "expulsions", "curbs", "restrictions", "sanctions"})
"""measures that follow others' in time"""


def at_odds(parse: Parse, trigger: Trigger, verb: Predicate, joiner: Codes, own: Codes) -> bool:
    """'expelled nine PERUVIANS, mirroring Peru's expulsion of nine CHILEANS': each strikes the other, and joins nobody."""
    struck = {w.actor for w in parse.words[trigger.last + 1 : trigger.until]} & {*joiner}
    host = parse.segments[verb.segment].host if verb.form != FINITE else None
    does = parse.segments[host].finite if host is not None else None
    hit = host is not None and does is not None and any(
        w.actor in own for w in parse.words[does.last + 1 : parse.segments[host].end]
    )
    return bool(struck) or hit


def is_for(parse: Parse, chain: tuple[Predicate, ...]) -> bool:
    """'tightened export checks TO ALIGN WITH EU sanctions': why another measure was taken, which is told by itself."""
    outer = chain[1] if len(chain) > 1 else None
    named = outer is not None and any(w.tag in ("noun", "actor") for w in parse.words[outer.last + 1 : chain[0].first])
    return outer is not None and named and "imposed" in outer.statuses


CARRYING = frozenset({"introduce", "bring", "incorporate", "write", "implement", "adopt", "apply", "transpose", "enact"})
"""verbs of taking a body's sanctions into one's own law: 'INTRODUCED the EU's package in Norway'"""
CARRIED_WITHIN = 6
"""so many words after them stands the land, and behind 'the same sanctions' those whose they are"""


def carried_into(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...], own: Codes) -> Codes:
    """'introduced THE EU'S package IN NORWAY': whose law it is carried into restricts too."""
    if not own or own[0] not in BLOCS or not chain or chain[0].lemma not in CARRYING or trigger.predicate is not None:
        return []
    for k in range(trigger.last + 1, min(len(parse.words) - 1, trigger.last + 1 + CARRIED_WITHIN)):
        land = parse.words[k + 1]
        involved = parse.words[k - 1].tag == "verb"  # 'those INVOLVED IN Peru's raid'
        if parse.lows[k] in ("in", "into") and land.actor and land.actor not in BLOCS and not (involved or land.genitive):
            return [land.actor, *own]
    return []


def same_as(parse: Parse, trigger: Trigger, found: Codes) -> Codes:
    """'adopted THE SAME sanctions AS THE EU': the senders, with those whose sanctions they are."""
    after = parse.lows[trigger.last + 1 : trigger.last + 3]
    if not found or "same" not in parse.lows[trigger.phrase_start : trigger.first] or after[:1] != ["as"]:
        return found
    return unique([*found, *group(parse, trigger.last + 2, min(len(parse.words), trigger.last + 2 + CARRIED_WITHIN))])
