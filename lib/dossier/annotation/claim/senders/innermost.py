"""Who does the innermost verb that a measure hangs on, sought outwards along the verbs that govern each other."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, INFINITIVE, NOUN, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.role_words import HEARING, PRAISES, STEERING
from dossier.annotation.claim.senders.acts import by_own_subject, owner_of_act
from dossier.annotation.claim.senders.asked import (
    addressee,
    asked_after_asker,
    asked_of_another,
    of_asker,
    presses_with,
    urges,
)
from dossier.annotation.claim.senders.doers import between, host_subject, led_to, possessor
from dossier.annotation.claim.senders.passives import agent_of_passive
from dossier.annotation.claim.senders.procedure import whom_it_took
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.status.plans import told_of_somebody
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary


def doer_of_chain(
    parse: Parse, chain: tuple[Predicate, ...], trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The doer of the innermost verb, sought outwards along the chain."""
    for depth, predicate in enumerate(chain):
        outer = chain[depth + 1] if depth + 1 < len(chain) else None
        if predicate.passive or predicate.form == NOUN:
            doer = _agent_of_noun(parse, chain, depth, trigger, discourse, vocabulary) if not predicate.passive else (
                agent_of_passive(parse, depth, predicate, outer, trigger, discourse, vocabulary)
            )
            if doer is None:
                continue
            return doer
        gerund = predicate.form == GERUNDIAL and not depth
        if urges(predicate) and not presses_with(parse, trigger, predicate):
            whom = addressee(parse, predicate, chain[depth - 1] if depth else None, trigger, discourse)
            return asked_of_another(parse, predicate, whom, discourse, vocabulary.victims)
        of_act = owner_of_act(parse, predicate.first - 1) or by_own_subject(parse, predicate.first) if gerund else []
        if of_act:
            return of_act
        in_step = not depth and parse.lows[trigger.phrase_start - 1] == "in"  # 'joined CHILE IN sanctions on Peru'
        joins, until = (predicate, trigger.phrase_start) if in_step else (outer, predicate.first)
        if joins is not None and joins.lemma in ("join", "join in") and not joins.passive:
            finite, owned = joins.form == FINITE, any(w.genitive for w in parse.words[joins.last : until])
            owned = owned or any(p.negated or "refused" in p.statuses for p in chain)
            joiner = subject(parse, joins, discourse) if finite else host_subject(parse, joins, discourse)
            return unique([*joiner, *([] if owned else between(parse, joins.last + 1, until, discourse))])
        if outer is not None and outer.lemma in PRAISES and predicate.form == GERUNDIAL:
            blamed = between(parse, outer.last + 1, predicate.first, discourse)
            return subject(parse, outer, discourse) if outer.passive and outer.form == FINITE else blamed
        asked = _asked(parse, outer, predicate, trigger, discourse) if outer is not None else []
        if asked and outer is not None:
            return asked_of_another(parse, outer, asked, discourse, vocabulary.victims)
        if outer is not None and predicate.form == INFINITIVE:
            led = led_to(parse, outer, predicate, discourse)
            if led:
                return led
        if predicate.form == FINITE:
            took = whom_it_took(parse, predicate) if depth else []
            if took:
                return took
            expletive = predicate.lemma == "be" and depth and parse.lows[max(0, predicate.first - 1)] in ("it", "there")
            expletive = expletive and not told_of_somebody(parse, predicate, chain[depth - 1], vocabulary)
            theirs = _announced_by(parse, predicate, chain[depth + 1 : depth + 3], discourse)
            return [] if expletive else theirs or subject(parse, predicate, discourse)
        if outer is None:
            return host_subject(parse, predicate, discourse)
    last = chain[-1]
    if last.form == NOUN and last.negated and parse.segments[last.segment].finite is None:
        return attributed(parse, last.segment, discourse)  # 'NO PLANS to ban coal, says Oslo'
    return subject(parse, last, discourse) if last.form == FINITE else host_subject(parse, last, discourse)


def _announced_by(parse: Parse, predicate: Predicate, outer: tuple[Predicate, ...], discourse: Discourse) -> Codes:
    """'expects THE G7 to announce that THEY will ban': who is to announce what they will do."""
    pronoun = parse.lows[max(0, predicate.first - 1)] in ("we", "they", "it", "he", "she")
    if not pronoun or len(outer) < 2 or outer[0].form != INFINITIVE:
        return []
    return led_to(parse, outer[1], outer[0], discourse) or between(parse, outer[1].last + 1, outer[0].first, discourse)


def _agent_of_noun(
    parse: Parse, chain: tuple[Predicate, ...], depth: int, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary
) -> Codes | None:
    """'CHINA'S decision to', 'a call ON PERU to': whose noun it is, or who is asked; None where an outer verb tells."""
    noun, outer = chain[depth], chain[depth + 1] if depth + 1 < len(chain) else None
    own, asks = possessor(parse, noun, discourse), "urged" in noun.statuses
    if not own and outer is not None and outer.statuses in ((), (NO_STATUS,)) and outer.form == FINITE:
        doer = subject(parse, outer, discourse)
        return [] if doer and doer[0] in vocabulary.usual_targets else doer
    if own and not asks:
        return own
    if not asks or (outer is not None and "refused" in outer.statuses):
        return None
    whom = addressee(parse, noun, chain[depth - 1] if depth else None, trigger, discourse)
    if not whom and outer is None and parse.lows[noun.first - 1] == "under":
        whom = group(parse, parse.segments[noun.segment].start, noun.first - 1)
    return whom if whom or outer is None or outer.form != FINITE or outer.lemma not in HEARING else None


def _asked(parse: Parse, outer: Predicate, inner: Predicate, trigger: Trigger, discourse: Discourse) -> Codes:
    """'urged TOKYO to ban', 'steered PERU into banning': who is moved to do what the inner verb says."""
    urges_it = "urged" in outer.statuses
    if outer.passive or not (urges_it or outer.lemma in STEERING) or parse.lows[max(0, inner.first - 1)] == "by":
        return []
    if of_asker(parse, outer):
        return asked_after_asker(parse, outer, inner.first, discourse)
    if urges_it and outer.form != NOUN:
        return addressee(parse, outer, inner, trigger, discourse)
    return between(parse, outer.last + 1, inner.first, discourse)
