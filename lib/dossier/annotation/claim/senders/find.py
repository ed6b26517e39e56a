"""Who restricts: the sender of a measure, by its place around the words that carry it.

It stands in the noun phrase ('Japan's sanctions'), after 'by', as the subject of the verb that governs the measure, or as
the one who is asked ('urged Tokyo to ...'). What no place gives is left to the discourse.
"""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    NOUN,
    Predicate,
)
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import STEPS
from dossier.annotation.claim.grammar.role_words import (
    LISTS,
)
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.asked import of_others
from dossier.annotation.claim.senders.companions import companions
from dossier.annotation.claim.senders.doers import (
    kept_out,
    land_after,
    market,
    own_people,
    shut_out_of,
    where,
)
from dossier.annotation.claim.senders.innermost import doer_of_chain
from dossier.annotation.claim.senders.outside import (
    ground_of,
    held_in,
    keeper_of_list,
    kept_by,
    own_firms,
    shipped_from,
    where_it_rises,
)
from dossier.annotation.claim.senders.own_side import own_craft
from dossier.annotation.claim.senders.owners import done_by, may_aim, own_senders, owns_plainly, weighs_it
from dossier.annotation.claim.senders.partaking import whose_move
from dossier.annotation.claim.senders.procedure import before_colon
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.senders.taken_over import at_odds, carried_into, done_by_act, is_for, same_as
from dossier.annotation.claim.senders.undergoing import has_against, lister, undergone
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.enumerations import answer_of
from dossier.annotation.claim.status.plans import placed
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary


def senders(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The senders that the sentence gives for a trigger; none where it gives no sender."""
    found = own_firms(parse, trigger, discourse) or kept_by(parse, trigger, discourse)
    found = found or _senders(parse, trigger, reading, discourse, vocabulary)
    if not found and trigger.role == "forbidden":
        found = before_colon(parse, trigger, discourse)
    if reading.as_subject and reading.status == "urged":
        found = of_others(parse, trigger, found, discourse, vocabulary)
    found = same_as(parse, trigger, found)
    taken = reading.status in (*STEPS, "eased", "extended")
    if (taken or reading.status in ("considered", "threatened")) and not reading.as_subject:
        return companions(parse, trigger, reading.chain, found, taken)
    return found


def _senders(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    chain = reading.chain
    expects = len(chain) > 1 and chain[0].form == NOUN and chain[1].lemma in FACING
    if expects and "urged" not in chain[0].statuses and trigger.predicate is None:
        chain = chain[1:]
    by_kind = _by_its_kind(parse, trigger, chain, discourse, vocabulary)
    if by_kind is not None:
        return by_kind
    own = own_senders(parse, trigger, discourse)
    of_owner = _of_owner(parse, trigger, reading, chain, own, discourse, vocabulary)
    if of_owner is not None:
        return of_owner
    gerund = len(chain) > 1 and chain[0].form == GERUNDIAL and chain[1].lemma in LISTS
    if gerund or (chain and chain[0].lemma in LISTS and trigger.predicate is None):
        return lister(parse, chain[1:] if gerund else chain, own, discourse) or _list_keeper(parse, trigger, chain)
    holds = bool(chain) and chain[0].lemma == "have" and placed(parse, chain[0], trigger.last, vocabulary) != ""
    holds = holds or (reading.as_subject and bool(chain) and chain[0].lemma == "be") or has_against(parse, trigger, chain)
    if chain and chain[0].lemma in vocabulary.undergoing and trigger.predicate is None and not holds:
        return undergone(parse, trigger, chain, own, discourse)
    if reading.as_subject and not chain[0].passive:
        return _where_subject(parse, trigger, chain, discourse, vocabulary)
    found = doer_of_chain(parse, chain, trigger, discourse, vocabulary) if chain else []
    found = found if chain else attributed(parse, trigger.segment, discourse)
    return found or _left_open(parse, trigger, reading, chain, discourse)


def _by_its_kind(
    parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...], discourse: Discourse, vocabulary: Vocabulary
) -> Codes | None:
    """The senders of answers, orders, closed doors and what somebody may not do, or None for any other measure."""
    if not chain and (answers := answer_of(parse, trigger)):
        return answers
    if trigger.role == SHUT:
        home = group(parse, trigger.last + 1, trigger.until) or market(parse, trigger)
        return home or attributed(parse, trigger.segment, discourse) or _who_hints(parse, trigger, discourse)
    if kept := trigger.doer or (_of_forbidden(parse, trigger, discourse, vocabulary) if trigger.role == "forbidden" else ()):
        return list(kept)
    if trigger.role == "forbidden" and trigger.rule == "import_restriction:permission":
        return []  # 'who import DANISH ham must apply for a licence': where it comes from restricts nobody
    if trigger.predicate is not None and trigger.predicate.passive and (own := own_craft(parse, trigger, discourse)):
        return own
    if door := shut_out_of(parse, trigger):
        return door
    if trigger.rule.endswith(ORDERED) and chain and chain[0].form == FINITE and not chain[0].passive:
        return subject(parse, chain[0], discourse)
    if chain and trigger.role == "general" and chain[0].lemma in ("be", "remain", "come"):
        start, last = trigger.phrase_start, trigger.last
        if parse.lows[start - 1 : start] == ["under"] and parse.lows[last + 1 : last + 2] == ["in"]:
            return group(parse, last + 2, trigger.until)
    return None


def _of_owner(
    parse: Parse, trigger: Trigger, reading: Reading, chain: tuple[Predicate, ...], own: Codes,
    discourse: Discourse, vocabulary: Vocabulary,
) -> Codes | None:  # fmt: skip
    """'NORWAY'S sanctions': whose the measure is, or who sets or joins it; None where the verb tells who takes it."""
    once = len(chain) == 1
    plain = once and chain[0].form == FINITE and not chain[0].passive
    aims = bool(own) and may_aim(parse, trigger, own, vocabulary)
    if aims and chain and not (chain[0].lemma in FACING and own != subject_of(parse, chain[0], discourse)):
        agent = [] if reading.as_subject or chain[0].passive else doer_of_chain(parse, chain, trigger, discourse, vocabulary)
        if agent and own != agent:
            return agent
        if not agent and own[0] in vocabulary.usual_targets:
            return _list_keeper(parse, trigger, chain) or attributed(parse, trigger.segment, discourse)
    if own and plain and trigger.measure == "tariff" and chain[0].lemma in SETTING:
        doer = subject(parse, chain[0], discourse)
        if doer and doer != own:
            return doer
    if carried := carried_into(parse, trigger, chain, own):
        return carried
    if not own or (aims and not chain and own[0] in vocabulary.usual_targets):
        return [] if own else None
    if not chain or chain[0].lemma not in vocabulary.joining or done_by_act(parse, chain[0]):
        return own
    if chain[0].form == INFINITIVE and trigger.predicate is None and is_for(parse, chain):
        return own
    joins = plain or (once and chain[0].form == GERUNDIAL and not reading.as_subject)
    if joins and reading.status == "imposed" and not discourse.affair.only_target(own[0]) and (
        any(owns_plainly(w) for w in parse.words[trigger.phrase_start : trigger.first])
        or by_agent(parse, trigger.last + 1, trigger.until, discourse, 6, True, False)
    ):
        joiner = doer_of_chain(parse, chain, trigger, discourse, vocabulary)
        return own if at_odds(parse, trigger, chain[0], joiner, own) else unique([*joiner, *own])
    return own if chain[0].passive or reading.as_subject else None


def _where_subject(
    parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...], discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """'Sanctions took effect IN NORWAY', 'a ban is under study BY PERU': who takes what is the subject of its verb."""
    verb = chain[0]
    found = by_agent(parse, verb.last + 1, trigger.until, discourse, 6) if verb.lemma == "be" else []
    found = found or done_by(parse, trigger.last + 1, verb.first)
    found = found or where_it_rises(parse, trigger, verb) or where(parse, verb, trigger)
    found = found or whose_move(parse, verb) or attributed(parse, trigger.segment, discourse)
    if found or verb.lemma not in ("be", "remain", "stay"):
        return found
    if verb.last < trigger.until:
        found = weighs_it(parse, verb)
        if found or trigger.predicate is not None:
            return found
    return doer_of_chain(parse, chain, trigger, discourse, vocabulary)


def _left_open(
    parse: Parse, trigger: Trigger, reading: Reading, chain: tuple[Predicate, ...], discourse: Discourse
) -> Codes:
    """Who takes a measure whose verbs tell no doer: who says so, whose land or whose list it is."""
    last = chain[-1] if chain and reading.status != "urged" else None
    if last is not None and (last.lemma == "be" or (last.passive and (last.form == INFINITIVE or len(chain) > 1))):
        said = attributed(parse, trigger.segment, discourse)
        if said:
            return said
    found = _by_place(parse, trigger, chain)
    if not found and trigger.predicate is not None and trigger.predicate.passive:
        found = keeper_of_list(parse, trigger, discourse)  # 'a LIST of those who are denied entry'
    return found or _list_keeper(parse, trigger, chain)


def _who_hints(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'IT HINTED that Danish ships may no longer be welcome': who says so in words that are none of saying."""
    told = trigger.predicate.parent if trigger.predicate is not None else None
    if told is None or told.form != FINITE or told.passive:
        return []
    start = parse.segments[told.segment].start
    it = any(w.tag == "pronoun" for w in parse.words[start : told.first])
    return [discourse.opening] if it and discourse.opening else subject(parse, told, discourse)


def _by_place(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...]) -> Codes:
    """'bar generals from entering PERU', 'fuel FROM PERU', 'barred from ports IN PERU': where nobody else is told."""
    verb = trigger.predicate.lemma.split()[0] if trigger.predicate is not None else ""
    barred = verb in ("bar", "ban", "prohibit") and trigger.rule.endswith(ENTRIES)
    found = land_after(parse, trigger.first, trigger.until) if barred else shipped_from(parse, trigger)
    return found or (ground_of(parse, trigger) if chain and chain[0].passive else [])


ORDERED = (" to leave", " to reduce")
"""ends of the rules of orders, which whoever asks gives: 'ASKED Oslo to close its embassy'"""

FACING = (
    "face", "suffer", "endure", "escape", "avoid", "avert", "forestall", "stave off", "head off", "fend off", "ward off",
    "land on", "land", "end up on", "appear on", "remain on",
    "come under", "fall under", "find itself on", "find themselves on", "find himself on",
)  # fmt: skip
"""what a target does with the measures of others: 'judges FACE Canadian sanctions'"""


def subject_of(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """Who does a finite verb, and nobody for another form."""
    return subject(parse, predicate, discourse) if predicate.form == FINITE else []


ENTRIES = (":entry", ":entering", ":enter", ":set foot", ":setting foot", ":admission")
"""ends of the rules of what is done in the sender's land: 'the decision to bar generals from ENTERING NORWAY'"""

SETTING = frozenset({
    "raise", "double", "triple", "quadruple", "hike", "increase", "cut", "lower", "slash", "reduce", "halve", "set", "fix",
})  # fmt: skip
"""what a sender does with another's tariff: 'Washington RAISED Peru's tariff to 30%'"""


def _of_forbidden(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> Codes:
    """Who forbids what somebody may not do: whose land it is, where the money lies, whose own people it binds."""
    shared = parse.lows[trigger.last + 1 : trigger.last + 3] == ["to", "or"]
    if shared or trigger.measure == "asset_freeze":
        held = held_in(parse, trigger)
        if held or shared:
            return held
    if trigger.measure in ("travel_ban", "transport_ban"):
        return own_craft(parse, trigger, discourse) or kept_out(parse, trigger, discourse)
    start = parse.segments[trigger.segment].start
    own_side = own_people(parse, start, trigger.first, trigger.until, discourse, vocabulary)
    return own_side or shipped_from(parse, trigger) or keeper_of_list(parse, trigger, discourse)


def _list_keeper(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...]) -> Codes:
    """'Danes were put on a PERUVIAN list', 'to add Danes to a PERUVIAN list': beside a target, it is the sender's."""
    if not chain or chain[0].last > trigger.phrase_start or not (chain[0].passive or chain[0].form == INFINITIVE):
        return []
    codes = [w.actor for w in parse.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    start, end = parse.segments[chain[0].segment].start, chain[0].first
    if not chain[0].passive:
        start, end = chain[0].last + 1, trigger.phrase_start
    others = [w.actor for w in parse.words[start:end] if w.actor and w.actor not in codes]
    return unique(codes) if others else []


