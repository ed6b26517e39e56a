"""A status read from the inside outwards, along the verbs that govern each other.

'Washington urged Tokyo to consider imposing sanctions': imposed, then considered, then urged.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Predicate,
)
from dossier.annotation.claim.clauses.requests import asks_relief
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import (
    BILLS,
    INTENDS,
    NO_STEP_IN_PASSIVE,
    STEPS,
    URGES,
    WEIGHS,
)
from dossier.annotation.claim.status.auxiliaries import of_group
from dossier.annotation.claim.status.choices import (
    asks_another,
    causes,
    conditional,
    is_past,
    tells_by_itself,
    undergoes_else,
)
from dossier.annotation.claim.status.outcomes import (
    GOING_AHEAD,
    conditional_on,
    foreseen,
    foretells,
    is_undecided,
    outcome,
    stands_aside,
)
from dossier.annotation.claim.status.plans import (
    EXCLUDING,
    conditional_after,
    is_foretold,
    is_means,
    is_unreal,
    settled_in_chain,
    told_with_not,
)
from dossier.annotation.claim.status.weighing import HEEDING, best_status, under, weighed
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

SETTLES_NOTHING = frozenset({"be", "have", "begin", "start", "face", "risk"})
"""verbs with a plan for their object that decide nothing: 'BEGAN preparations for', 'FACES the prospect of'"""

LEARNING = frozenset({"know", "understand", "realise", "realize", "remember", "see", "recognise", "recognize", "bear", "be"})
"""what somebody who 'SHOULD KNOW that Norway will ban' is asked for, which is no ban"""


HINDERING = frozenset({"prevent", "stop", "hinder", "impede", "thwart"})

VERBS_AT_MOST = 6
"""So many verbs that govern each other are read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A status, with the verbs that it was read from, the innermost first."""

    status: str
    chain: tuple[Predicate, ...]
    guessed: bool = False
    """the governing verb is in no list; a sender and a target must make up for that"""
    as_subject: bool = False
    """the measure is what the governing verb is said of"""
    known: bool = False
    """the measure is one told right before, of those who were told there"""


def composed(parse: Parse, status: str, predicate: Predicate, vocabulary: Vocabulary) -> Reading:
    """The reading of a status that a verb gives to a measure, under the verbs that govern this one in turn."""
    settled = _by_itself(parse, status, predicate, vocabulary)
    if settled is not None:
        return settled
    status = of_group(parse, status, predicate, vocabulary)
    chain, outer = [predicate], predicate.parent
    while outer is not None and len(chain) < VERBS_AT_MOST:
        inner, outer_status = chain[-1], best_status(outer.statuses)
        if inner.form == REDUCED and status == "imposed" and tells_by_itself(parse, inner, outer, vocabulary):
            return Reading(status, tuple(chain))
        if undergoes_else(parse, inner, outer):
            return Reading("threatened", (*chain, outer))
        if inner.form == NOUN and inner.lemma in EFFECTS:
            break  # 'are weighing THE FALLOUT OF the sanctions'
        if stands_aside(parse, inner, known=outer_status not in (None, NO_STATUS)):
            break
        if outer.lemma.split()[0] in ("try", "attempt", "seek") and not outer.modal and is_means(parse, predicate):
            chain.append(outer)
            outer = outer.parent
            continue
        if asks_another(parse, outer, inner):
            outer_status = "urged"
        if outer.lemma == "insist" and inner.form == FINITE and inner.modal in INTENDS:
            outer_status = None  # 'insisted it WOULD ban' tells what it will do
        if outer.lemma == "hesitate" and outer.negated:
            done = "did" in parse.lows[outer.first : outer.head] and status == "threatened"
            status = "urged" if outer.modal in URGES else "imposed" if done else status
            chain.append(outer)
            outer = outer.parent
            continue
        if status == "announced" and inner.modal in INTENDS and foretells(parse, outer):
            status = "refused" if "unlikely" in parse.lows[outer.last : outer.last + 3] else "considered"
        if outer_status in (None, NO_STATUS) and outer.segment != inner.segment:
            break
        if outer_status == "extended" and inner.form == NOUN and "urged" in inner.statuses:
            break
        kept_on = outer.form == NOUN and outer.negated and "eased" in inner.statuses and status in ("eased", "imposed")
        if kept_on and "considered" in outer.statuses:
            return Reading("imposed", (*chain, outer))
        status = _under_next(parse, status, chain, outer, outer_status, vocabulary)
        chain.append(outer)
        outer = outer.parent
    return _in_its_clause(parse, status, chain, vocabulary)


def _by_itself(parse: Parse, status: str, predicate: Predicate, vocabulary: Vocabulary) -> Reading | None:
    """The reading of a verb that the verbs around it do not change: 'could ONLY be lifted', 'has NOT lifted'; else None."""
    if stands_aside(parse, predicate, known=True):
        return Reading(status, (predicate,))
    if is_unreal(parse, status, predicate):
        return Reading(NO_STATUS, (predicate,))
    if status != "eased":
        return None
    segment = parse.segments[predicate.segment]
    if predicate.modal in ("can", "could", "may") and "only" in parse.lows[segment.start : segment.end]:
        return Reading("imposed", (predicate,))
    if not predicate.negated:
        return None
    status = of_group(parse, status, predicate, vocabulary)
    ends = predicate.modal in INTENDS and "longer" in parse.lows[predicate.first : predicate.head]
    return Reading("announced" if ends and status == "imposed" else status, (predicate,))


def _under_next(
    parse: Parse, status: str, chain: list[Predicate], outer: Predicate, outer_status: str | None, vocabulary: Vocabulary
) -> str:
    """What the next verb outwards, with a status of its own or None, makes of the status that the chain has given."""
    inner = chain[-1]
    if outer.lemma in GOING_AHEAD and is_past(parse, outer):
        outer_status = None
    if outer.lemma in HINDERING and inner.form == NOUN and "eased" in inner.statuses:
        outer_status = "refused"  # 'PREVENTED THE LIFTING of the ban'
    decides = outer_status in ("announced", "imposed") and outer.lemma not in SETTLES_NOTHING
    if decides and inner.form == NOUN and (status == "considered" or (status == "urged" and outer.lemma in HEEDING)):
        status = "announced"
    asked = status == "urged" and "urged" in inner.statuses and inner.form != NOUN
    caused = len(chain) > 1 and causes(inner, chain[-2])
    asked = (asked or (caused and status == "urged")) and outer_status == "considered" and len(chain) > 1
    told_after = outer_status == "announced" and is_past(parse, inner)
    reopened = inner.lemma in EXCLUDING and "refused" in outer.statuses
    settles = settled_in_chain(parse, status, chain, outer, vocabulary)
    eases = status == "imposed" and "eased" in chain[0].statuses and len(chain) > 1
    if eases and outer.form == NOUN and outer_status == "considered":
        outer_status = None
    if settles or reopened:
        status = settles or "threatened"
    elif not (asked or told_after) and (outer.form != REDUCED or outer.lemma not in NO_STEP_IN_PASSIVE):
        status = under(status, outer_status)
    if outer.form == NOUN and outer.negated and status == "considered":
        status = "refused"
    learns = outer.modal in URGES and outer.lemma in LEARNING and inner.form == FINITE
    if outer.form != NOUN and not learns and not told_with_not(parse, outer, vocabulary):
        status = of_group(parse, status, outer, vocabulary)
    return status


def _in_its_clause(parse: Parse, status: str, chain: list[Predicate], vocabulary: Vocabulary) -> Reading:
    """What the clause makes of a status: 'until it lifts', 'if it bans', 'unless', a plan that came to nothing."""
    status = _under_host(parse, status, chain[-1], vocabulary)
    if status in ("announced", "considered") and asks_relief(chain):
        status = "imposed"
    opener = parse.segments[chain[0].segment].opener
    if opener == "until" and status == "eased":
        return Reading("imposed", tuple(chain))
    if opener in grammar.CONDITIONALS and status == "refused" and len(chain) == 1 and chain[0].negated:
        return Reading(NO_STATUS, tuple(chain))  # 'IF Peru does NOT stop buying'
    if opener in grammar.CONDITIONALS and status in STEPS:
        status = foreseen(parse, chain)
    left_open = any(p.negated and p.lemma in EXCLUDING for p in chain) and conditional_after(parse, chain[0])
    ready = any(p.passive and p.lemma == "prepare" and conditional(parse, p) for p in chain)  # 'IF it does, is PREPARED TO'
    if (status == "considered" and (left_open or ready)) or (status == "announced" and conditional_on(parse, chain)):
        status = "threatened"
    if status in STEPS | {"refused"} and is_undecided(parse, chain):
        status = "considered"
    if chain[-1].form == NOUN and status in ("considered", "urged"):
        status = outcome(parse, chain, status)
    return Reading(status, tuple(chain))


def _under_host(parse: Parse, status: str, last: Predicate, vocabulary: Vocabulary) -> str:
    """'announced sanctions, FREEZING assets': what is added to a plan is planned."""
    segment = parse.segments[last.segment]
    if segment.kind == RELATIVE and segment.host is not None and status in STEPS and is_foretold(parse, segment, last):
        before = [p for p in parse.segments[segment.host].predicates if p.last < segment.start]
        before = [p for p in before if p.form != REDUCED or parse.words[p.last + 1].tag != "noun"] or before
        step = best_status(before[-1].statuses) if before else None
        if before and BILLS & set(parse.lows[before[-1].last + 1 : segment.start]):
            return weighed(status, "refused" if best_status(before[-1].statuses) == "refused" else "considered")
        outer = composed(parse, "imposed" if step == "announced" else step, before[-1], vocabulary).status if step else None
        come = ("considered", "urged", "threatened", "refused", *(["announced"] if not last.modal else []))
        return weighed(status, str(outer)) if outer in come else status
    if segment.kind == ADJUNCT and segment.opener == "including" and segment.host is not None and status in STEPS:
        before = [p for p in parse.segments[segment.host].predicates if p.last < segment.start]
        step = best_status(before[-1].statuses) if before else None
        return composed(parse, step, before[-1], vocabulary).status if step not in (None, NO_STATUS) else status
    if segment.kind != PARTICIPIAL or segment.host is None or status not in STEPS:
        return status
    host = parse.segments[segment.host].finite
    if host is None or host.first > last.first:
        return status
    outer = best_status(host.statuses)
    if outer in ("announced", "considered", "threatened") and host.lemma != "move":  # 'MOVED fast, freezing assets'
        status = weighed(status, outer)
    return of_group(parse, status, host, vocabulary) if host.modal else status


EFFECTS = frozenset({"effect", "effects", "impact", "fallout", "consequence", "consequences", "toll", "cost"})
"""nouns behind which the measure stands, whatever is done about what it does"""


def under_condition(parse: Parse, chain: tuple[Predicate, ...]) -> bool:
    """'MAY retaliate if': whether the verb that something may be done by stands under a condition."""
    return any(p.modal in WEIGHS and conditional(parse, p) for p in chain)
