"""Whether a concrete measure says what a general word of its sentence says, or tells a step of its own.

'Additional sanctions, freezing assets' is one measure; 'imposed sanctions on nine judges and froze a bank's assets' are two.
"""

from __future__ import annotations

from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    MAIN,
    PARTICIPIAL,
    RELATIVE,
)
from dossier.annotation.claim.grammar.cues import BESIDES, STEPS
from dossier.annotation.claim.senders.beside import struck_beside
from dossier.annotation.claim.status.governors import opens_part, sums_up
from dossier.vocabularies.measures import UNSPECIFIED

BESIDE_THINGS = "list:they cover"
"""The rule of a general word that holds beside a concrete one: 'They cover 500 people as well as exports'."""

PARTING = frozenset({"while", "whereas", "after", "before", "since"})
"""what opens a clause that tells another step, or the same one at another time"""

TELLING = (["and", "said"], ["and", "added"], ["and", "announced"])
"""what opens a further step of the same one: 'imposed sanctions AND SAID it would end imports'"""


def specifies(other: Draft, general: Draft) -> bool:
    """Whether `other` says concretely what `general` says: 'additional sanctions, freezing assets'."""
    if general.measure != UNSPECIFIED or other.measure == UNSPECIFIED or general.trigger.rule == BESIDE_THINGS:
        return False
    if general.dates.date and other.dates.date and general.dates.date != other.dates.date:
        return False
    if not general.reading.chain and struck_beside(general.parse, general.trigger) is not None:
        return False  # 'Soto, ALREADY UNDER SANCTIONS, was barred from Peru'
    if general.trigger.rule.endswith("embargo") and general.reading.chain[:1] != other.reading.chain[:1]:
        return False  # 'will LIFT the embargo and UNFREEZE its assets' does two things
    if other.senders and set(other.senders) < set(general.senders) and other.trigger.first > general.trigger.first:
        there = other.parse.segments[other.trigger.segment]
        if there.opener != "including":
            return False  # 'Peru and Chile imposed sanctions, with PERU also banning tea': what one of them does besides
    same_sender = not other.senders or not general.senders or set(other.senders) & set(general.senders)
    same_target = not other.targets or not general.targets or set(other.targets) & set(general.targets)
    same_step = (
        other.reading.status == general.reading.status
        or {other.reading.status, general.reading.status} <= STEPS
    )
    return bool(same_sender and same_target and same_step and _linked(other, general))


def _linked(other: Draft, general: Draft) -> bool:
    """Whether the one belongs to the other by where they stand in the sentence."""
    start = general.trigger.phrase_start
    within = general.parse.lows[start - 1] if start and general.trigger.predicate is None else ""
    packed = within == "in" and "package" in general.trigger.rule
    if within == "under" or packed or opens_part(general.parse, general.trigger) or sums_up(general.parse, general.trigger):
        return general.parse is other.parse
    if general.parse is not other.parse:
        return False
    if _besides(other, general) or _added_to(other, general) or _told_of_doer(other, general):
        return False
    done = other.reading.chain[0] if other.reading.chain else None
    if done is not None and done.passive and done.last == start - 2 and general.parse.lows[start - 1] == "by":
        return True  # 'its reserves were FROZEN BY Western sanctions'
    if other.trigger.first < general.trigger.first:
        return _sums_up(other, general)
    return _spells_out_noun(other, general) if general.trigger.predicate is None else _spells_out_verb(other, general)


def _sums_up(other: Draft, general: Draft) -> bool:
    """'froze the assets of nine judges, SANCTIONING them for the raid': the general word comes second."""
    here, there = (general.parse.segments[d.trigger.segment] for d in (general, other))
    step, before = general.trigger.predicate, here.predicates
    if step is not None and any(p.form == GERUNDIAL and p.last < step.first for p in before):
        return False  # 'proposed banning oil, ejecting banks and BLACKLISTING judges': one of several steps
    answers = step is not None or general.reading.chain[:1] == tuple(before[:1])
    answering = answers and here.kind == PARTICIPIAL and {*other.senders} <= {*general.senders}
    part_of = here is there and "of" in general.parse.lows[other.trigger.last : general.trigger.first]
    verb = next(iter(general.reading.chain), None) if step is None else None
    if part_of and verb is not None and verb.form == FINITE and other.trigger.last < verb.first:
        return False  # 'will ban imports of coal AND TAKE further sanctions'
    return here.kind == ADJUNCT or answering or part_of


def _spells_out_noun(other: Draft, general: Draft) -> bool:
    """'imposed SANCTIONS, freezing the assets of nine banks'."""
    segments, lows = general.parse.segments, general.parse.lows
    here, there = segments[general.trigger.segment], segments[other.trigger.segment]
    again = there.opener == "that" and lows[there.start - 1] == "and"  # 'and THAT a ban would follow'
    if again or _side_by_side(other, general) or lows[max(0, there.start - 2) : there.start] in TELLING:
        return False
    telling = segments[there.host] if there.host is not None and there.opener in ("", "that") else None
    if telling is not None and telling.start > here.start and telling.opener == "and":
        return False  # 'imposed sanctions AND IN MAY SAID it would ban tea'
    holder = segments[there.host] if there.opener == "including" and there.host is not None else here
    if holder is not here and holder.opener in PARTING:
        return False  # 'The sanctions come AFTER Oslo took OTHERS, INCLUDING a ban on tea'
    parted = there.kind == MAIN and (_goes_on(other, general) or there.opener.startswith(("and", "but", ";")))
    return there is here or not (parted or there.opener in PARTING)


def _spells_out_verb(other: Draft, general: Draft) -> bool:
    """'SANCTIONED nine banks, freezing their assets'."""
    here, there = (general.parse.segments[d.trigger.segment] for d in (general, other))
    aim = general.trigger.predicate
    if aim is None or (aim.form == FINITE and _side_by_side(other, general)):
        return False
    if aim.form == INFINITIVE and aim.parent is None and here.predicates[:1] == [aim] and here.finite is None:
        return there.kind == MAIN  # 'TO PUNISH Chile, Peru imposed tariffs'
    if _one_of_several(other, general):
        return False
    if there.kind == RELATIVE and other.senders and not general.senders:
        return False  # 'It also blacklists firms that sell goods THAT OTHERS HAVE BANNED'
    return there.kind in (PARTICIPIAL, ADJUNCT, RELATIVE) or here is there


def _besides(other: Draft, general: Draft) -> bool:
    """'imposed sanctions on nine firms, AS WELL AS BARRING their heads': what stands behind 'as well as' is told besides."""
    first, second = sorted((other.trigger, general.trigger), key=lambda t: t.first)
    start = second.predicate.first if second.predicate is not None else second.phrase_start
    lows = other.parse.lows
    links = (k for k in range(first.last + 1, start - 2) if lows[k : k + 3] == ["as", "well", "as"])
    link = next(links, -1)
    verbal = link >= 0 and other.parse.words[link + 3].tag in ("verb", "to")
    return verbal and start - link < NEAR_LINK + 3


def _added_to(other: Draft, general: Draft) -> bool:
    """'BESIDES the sanctions on Peru, it expelled envoys', 'sanctions ON NINE BANKS AND A BAN on flights': two steps."""
    lows, start = general.parse.lows, general.trigger.phrase_start
    if general.trigger.predicate is None and not BESIDES.isdisjoint(lows[max(0, start - 2) : start]):
        return True
    noun, first = other.trigger, other.trigger.phrase_start
    if noun.predicate is not None or general.trigger.predicate is not None or general.trigger.last > first:
        return False
    aimed = lows[general.trigger.last + 1 : general.trigger.last + 2] in (["on"], ["against"])
    joined = lows[first - 1] == "and" or lows[first - 3 : first] == ["as", "well", "as"]
    end = general.parse.segments[noun.segment].end
    listed = lows[first - 1] == "," and noun.segment == general.trigger.segment and "and" in lows[noun.last : end]
    joined = joined or listed or lows[first - 2 : first] == ["along", "with"]
    return aimed and joined and noun.role == "name"


def _told_of_doer(other: Draft, general: Draft) -> bool:
    """'Peru, WHICH HAS SANCTIONED nine judges, will ban tea': what is told of the doer beside his name."""
    here, there = (general.parse.segments[d.trigger.segment] for d in (general, other))
    aside = here.kind == RELATIVE and here.finite is not None and here.start > 0
    return aside and there.kind == MAIN and there.start > here.start


NEAR_LINK = 8
"""So many words after 'as well as' stands what it adds."""


def _one_of_several(other: Draft, general: Draft) -> bool:
    """'hit Chile, BLACKLISTING nine judges and BANNING tea': two of the steps told, unless 'and freezing THEIR assets'."""
    verb, step = other.trigger.predicate, general.trigger.predicate
    if verb is None or step is None or {"their", "its"} & set(other.parse.lows[verb.last + 1 : verb.last + 3]):
        return False
    kinds = {other.parse.segments[t.segment].kind for t in (other.trigger, general.trigger)}
    if verb.form == step.form != FINITE and verb.segment == step.segment and verb.parent is not None:
        return verb.parent is step.parent and verb.last < step.first  # 'proposed BANNING oil and BLACKLISTING nine judges'
    return kinds == {PARTICIPIAL} and verb.form == step.form


def _side_by_side(other: Draft, general: Draft) -> bool:
    """'has imposed sanctions on officials, FROZEN the reserves and banned tea': steps, neither within the other."""
    verb, first = other.trigger.predicate, general.trigger.predicate or next(iter(general.reading.chain), None)
    if verb is None or first is None or verb.segment != first.segment or verb is first:
        return False
    before = verb.first - 1
    while before > 0 and other.parse.words[before].tag == "adv":
        before -= 1
    listed = other.parse.lows[before] == "," and first.first < verb.first and verb.form == FINITE
    listed = listed or other.parse.lows[before] == "and"
    return listed and verb.head > general.trigger.last


def _goes_on(other: Draft, general: Draft) -> bool:
    """'imposed sanctions on nine judges, FROZE THE ASSETS of a bank and ...': a further verb of the same subject."""
    verb, done = other.trigger.predicate, next(iter(general.reading.chain), None)
    there = other.parse.segments[other.trigger.segment]
    if verb is None or done is None or done.form != FINITE or done.segment != general.trigger.segment:
        return False
    bare = all(w.tag == "adv" for w in other.parse.words[there.start + 1 : verb.first])
    return there.opener == "," and bare and verb.form == FINITE and done.head < general.trigger.first
