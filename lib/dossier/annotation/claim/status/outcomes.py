"""What becomes of a measure beyond its own verbs: plans that are voted down, steps under a condition, steps only cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    INFINITIVE,
    MAIN,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.measure_words import MINDING, VOWS

if TYPE_CHECKING:
    from dossier.annotation.claim.status.chains import Reading
    from dossier.annotation.claim.triggers.nouns import Trigger

OPEN_TO_QUESTION = frozenset({
    "decide", "decide on", "determine", "consider", "weigh", "discuss", "debate", "study", "examine", "review", "mull",
    "ponder", "assess", "look at", "look into", "deliberate", "deliberate on", "deliberate over", "explore", "evaluate",
    "see", "work out", "vote", "vote on", "agree on", "argue over", "argue about", "haggle over", "wrangle over",
    "be at odds over", "be at odds on", "be split over", "be split on", "be divided over", "be divided on", "be torn over",
    "disagree over", "disagree on", "differ over", "differ on", "clash over", "quarrel over", "squabble over",
})  # fmt: skip
"""verbs by which the sender is to answer a question itself: 'is DECIDING whether to ban'"""

UNSURE_OF = frozenset({"decide", "determine", "see", "examine", "assess", "consider"})
"""of these, those after which 'if' is 'whether'"""

FAILING = frozenset({"fail", "collapse", "founder"})
"""what a plan does that comes to nothing"""

DROPPING = frozenset({
    "drop", "scrap", "shelve", "abandon", "withdraw", "bury", "kill", "defeat", "reject", "veto", "vote down", "turn down",
    "block", "rebuff", "dismiss", "postpone", "throw out", "stall", "rule out", "put off", "hold up",
})  # fmt: skip
"""what is done to a plan that comes to nothing"""

PASSING = frozenset({"approve", "adopt", "accept", "pass", "endorse", "agree", "agree on", "ratify", "back", "clear"})
"""what is done to a plan that is taken up"""

DECIDING = frozenset({"agree", "agree to", "decide", "vow", "pledge", "promise", "resolve", "vote", "vote to", "swear"})
"""verbs of deciding, whose condition is that of the step: 'AGREED to ban it UNLESS'"""

PREDICTING = frozenset({
    "believe", "think", "predict", "forecast", "fear", "doubt", "worry", "anticipate", "suspect", "guess", "bet",
})  # fmt: skip
"""verbs of those who do not know what is to come: 'analysts BELIEVE Norway will ban'"""

SURE = frozenset({"sure", "certain", "confident", "convinced", "afraid", "worried", "likely", "unlikely", "probable",
                  "possible", "chances", "odds"})
"""what they are: 'were SURE that Norway would ban'"""

GOING_AHEAD = frozenset({"go ahead", "proceed", "go ahead with", "proceed with", "press ahead", "go through with"})
"""verbs of carrying out what was announced"""

CITING = frozenset({"after", "over", "despite", "following", "amid", "since"})
"""prepositions before a step that is only cited: 'plans talks AFTER the imposition of tariffs'"""

ANSWERING = frozenset({"response", "reaction", "reply", "answer"})
"""nouns before 'to' and a step that is only cited"""

OBJECTING = frozenset({
    "retaliate", "retaliation", "retaliatory", "protest", "protests", "protested", "appeal", "appealed", "complain",
    "complained", "complaint", "countermeasures", "act", "action",
})  # fmt: skip
"""words before 'against' and a step that is only cited"""


def stands_aside(parse: Parse, noun: Predicate, known: bool) -> bool:
    """Whether a governing noun is only cited by the verb before it: 'in response to the IMPOSITION of sanctions'.

    `known` tells whether that verb says how far a measure has come; 'met for TALKS on sanctions' says it by the noun alone.
    """
    if noun.form != NOUN:
        return False
    k = noun.first - 1
    while k > 0 and (parse.words[k].tag == "det" or parse.lows[k] in grammar.DETERMINERS):
        k -= 1
    low = parse.lows[max(k, 0)]
    minded = parse.lows[k - 1] in MINDING and "by" in parse.lows[noun.last : noun.last + 7]
    if low == "to":
        return minded or parse.lows[k - 1] in ANSWERING
    if low == "against":
        return bool(OBJECTING & set(parse.lows[max(0, k - 5) : k]))
    return minded or low in CITING or (low == "for" and not known)


def foreseen(parse: Parse, chain: Sequence[Predicate]) -> str:
    """The status of a step in an 'if' clause: 'if Norway bans it AS PLANNED', 'AS THREATENED', or merely 'if it bans it'."""
    if any(p.lemma in GOING_AHEAD for p in chain):
        return "announced"
    start = chain[0].last
    near = parse.lows[start : start + 25]
    said = next((near[k + 1 : k + 5] for k in range(len(near)) if near[k] == "as"), [])
    if said[:1] in (["planned"], ["announced"], ["scheduled"], ["promised"], ["agreed"]):
        return "announced"
    return "threatened" if "threatened" in said else "considered"


def is_cause(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'was delayed BY CANADIAN SANCTIONS': what is in force does it."""
    named = trigger.role == "general" and trigger.rule.endswith("sanction") and trigger.phrase_start > 0
    return named and governor.passive and governor.form == FINITE and parse.lows[trigger.phrase_start - 1] == "by"


def conditional_on(parse: Parse, chain: Sequence[Predicate]) -> bool:
    """'agreed to ban potash UNLESS Minsk frees them': whether what was decided is to be done under a condition."""
    decided = any(p.lemma in DECIDING and not p.modal for p in chain[1:]) and chain[0].form == INFINITIVE
    decided = decided or (chain[0].lemma in VOWS and not chain[0].modal)
    after = parse.segments[chain[0].segment + 1 : chain[0].segment + 2]
    if not decided or not after or after[0].opener not in grammar.CONDITIONALS:
        return False
    return parse.lows[max(0, after[0].start - 1)] != "even"


def outcome(parse: Parse, chain: Sequence[Predicate], status: str) -> str:
    """What becomes of a plan or a call: 'the proposal to ban potash WAS REJECTED', 'WAS APPROVED', 'HAS FAILED'."""
    noun = chain[-1]
    if any(p.first < noun.first and p.form == FINITE for p in parse.segments[noun.segment].predicates):
        return status
    last = max(p.last for p in chain)
    verb = next((p for p in parse.segments[noun.segment].predicates if p.first > last and p.form == FINITE), None)
    verb = verb or _verb_after_aside(parse, noun.segment)
    if verb is None or verb.modal:
        return status
    if (verb.lemma in FAILING and not verb.passive and not verb.negated) or (verb.passive and verb.lemma in DROPPING):
        return status if verb.negated else "refused"
    if verb.passive and verb.lemma in PASSING:
        return "refused" if verb.negated else "announced" if status == "considered" else status
    return status


AWAITING = frozenset({"before", "to", "until", "pending", "await", "awaits", "awaiting", "awaited"})
"""words before a decision that is still to be made: 'close TO a decision on sanctions'"""


def is_undecided(parse: Parse, chain: Sequence[Predicate]) -> bool:
    """'will announce a DECISION ON tariffs', 'a decision on sanctions is likely', 'no decision on them was taken'."""
    noun = next((p for p in chain if p.form == NOUN and p.lemma == "decision"), None)
    if noun is None or parse.lows[noun.last + 1 : noun.last + 2] not in (["on"], ["about"], ["over"]):
        return False
    outer = chain[chain.index(noun) + 1 :]
    if any(set(p.statuses) & {"refused", "eased", "urged"} for p in outer):
        return False
    start = noun.first
    while start and (parse.words[start - 1].tag == "det" or parse.words[start - 1].actor):
        start -= 1
    if noun.negated or (start and parse.lows[start - 1] in AWAITING) or any(p.modal or p.form == INFINITIVE for p in outer):
        return True
    later = (p for p in parse.segments[noun.segment].predicates if p.first > max(q.last for q in chain))
    verb = next((p for p in later if p.form == FINITE), None)
    return verb is not None and (bool(verb.modal) or verb.negated or "likely" in parse.lows[verb.last : verb.last + 4])


def _verb_after_aside(parse: Parse, number: int) -> Predicate | None:
    """The finite verb of a subject that an aside parts from it: 'A bid to prolong it, due to end in May, IS VOTED DOWN'."""
    for segment in parse.segments[number + 1 : number + 4]:
        if segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT):
            continue
        finite = segment.finite
        bare = finite is not None and all(
            parse.words[j].tag in ("mark", "quote", "adv") for j in range(segment.start, finite.first)
        )
        return finite if bare else None
    return None


def asked_by(parse: Parse, trigger: Trigger) -> Predicate | None:
    """The verb that a clause of asking hangs on: 'DECIDES whether to ban', 'DISCUSS what sanctions to impose'."""
    segment = parse.segments[trigger.segment]
    at = trigger.segment
    asks = segment.opener == "whether" or (
        segment.opener in ("what", "which", "if") and at > 0 and _right_after(parse, trigger, segment.opener)
    )
    if not asks or at == 0:
        return None
    before = parse.segments[at - 1].predicates
    return before[-1] if before else None


def _right_after(parse: Parse, trigger: Trigger, opener: str) -> bool:
    """Whether a clause of 'what', 'which' or 'if' stands right after a verb of deciding, and holds the measure itself."""
    segment = parse.segments[trigger.segment]
    before = parse.segments[trigger.segment - 1].predicates
    verb = before[-1] if before else None
    if verb is None or segment.start - verb.last > 1 or not decides(verb, opener):
        return False
    return opener == "if" or trigger.first - segment.start < 4


def decides(verb: Predicate, opener: str) -> bool:
    """Whether the sender is to answer by a step of its own."""
    if verb.form == NOUN:
        return opener == "whether" and bool({"considered", "urged"} & set(verb.statuses))
    return verb.lemma in (UNSURE_OF if opener == "if" else OPEN_TO_QUESTION)


def answered(reading: Reading, asking: Predicate, deed: Predicate | None) -> Reading:
    """A reading under a question: considered; what may be lifted is in force while that is undecided.

    `deed`: the verb that makes the measure by itself, as in 'is weighing whether to REVOKE visas'.
    """
    if reading.chain and reading.chain[0].form == REDUCED:
        return reading
    undone = bool(reading.chain) and "eased" in reading.chain[0].statuses and reading.chain[0] is not deed
    if reading.status == "eased" or undone:
        return replace(reading, status="imposed") if asking.negated or reading.status != "eased" else reading
    return replace(reading, status="considered")


def foretells(parse: Parse, outer: Predicate) -> bool:
    """Whether a verb only predicts what hangs on it: 'analysts BELIEVE Norway will ban', 'ARE SURE it will'."""
    if outer.lemma == "be":
        said = set(parse.lows[outer.last : outer.last + 4]) | set(parse.lows[max(0, outer.first - 1) : outer.first])
        return bool(SURE & said)
    return outer.lemma in PREDICTING and not outer.passive


def subject_start(parse: Parse, predicate: Predicate) -> int:
    """Where the subject of a finite verb begins, asides passed over: 'The DRAFT, seen by reporters, would ban'."""
    number = predicate.segment
    start = parse.segments[number].start
    while number and all(w.tag in ("mark", "adv", "quote") for w in parse.words[start : predicate.first]):
        number -= 1
        before = parse.segments[number]
        if before.finite is not None and before.kind == MAIN:
            break
        start = before.start
        if before.kind == MAIN:
            break
    return start


def told_of_start(parse: Parse, predicate: Predicate) -> int:
    """As `subject_start`, and in a relative clause with what it is about: 'The BILL, WHICH would revoke its status, was'."""
    segment = parse.segments[predicate.segment]
    k = segment.start - 1
    leads = predicate.segment == 0 or not parse.segments[predicate.segment - 1].predicates
    if segment.kind != RELATIVE or segment.opener not in ("which", "that") or not leads:
        return subject_start(parse, predicate)
    while k > 0 and parse.lows[k] == ",":
        k -= 1
    return max(0, k)


def to_a_rate(parse: Parse, trigger: Trigger) -> bool:
    """'lifted the duty BY TWO per cent', 'TO 35 percent'."""
    after = pairwise(parse.words[trigger.last + 1 : trigger.last + 8])
    return any(w.low in ("by", "to") and n.tag == "number" for w, n in after)


COMPOUNDS = {
    "threat": "threatened", "threats": "threatened", "plan": "considered", "plans": "considered", "proposal": "considered",
    "proposals": "considered", "bill": "considered", "idea": "considered", "demand": "urged", "demands": "urged",
    "calls": "urged", "option": "considered", "options": "considered",
    "cut": "eased", "cuts": "eased", "reduction": "eased", "reductions": "eased", "relief": "eased", "rollback": "eased",
}
"""nouns behind a measure that say how far it has come: 'its retaliation THREAT', 'an oil embargo PLAN'"""


def named_by(parse: Parse, trigger: Trigger) -> tuple[str, Predicate | None] | None:
    """The status and the governing predicate, if there is one, of 'repeats its sanctions THREAT'."""
    k, start = trigger.last + 1, trigger.phrase_start
    lessened = start > 1 and parse.lows[start - 1] in ("in", "of") and COMPOUNDS.get(parse.lows[start - 2]) == "eased"
    if lessened and trigger.measure == "tariff":
        return "eased", last_before(parse.segments[trigger.segment], start - 2)
    if trigger.role == "anaphor" or k >= len(parse.lows) or parse.lows[k] not in COMPOUNDS or parse.words[k].tag != "noun":
        return None
    segment = parse.segments[trigger.segment]
    noun = next((p for p in segment.predicates if p.first == k), None)
    governor = noun or last_before(segment, trigger.first)
    passed = governor is not None and governor.lemma in PASSING | {"enact", "sign"} and not governor.negated
    if passed and governor is not None and COMPOUNDS[parse.lows[k]] == "considered":
        return "announced", governor
    if noun is not None and noun.parent is None:
        return COMPOUNDS[parse.lows[k]], None
    return COMPOUNDS[parse.lows[k]], governor if noun or (governor is not None and governor.statuses) else None


def last_before(segment: Segment, i: int) -> Predicate | None:
    return next((p for p in reversed(segment.predicates) if p.last < i), None)
