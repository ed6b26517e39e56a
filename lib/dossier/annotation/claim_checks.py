"""What is no claim: musing, hypothesis, everyday restrictions, and nouns that point back to nothing."""

from __future__ import annotations

from typing import NamedTuple

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_admissions import ADMITTED
from dossier.annotation.claim_business import is_business, is_policy
from dossier.annotation.claim_chains import Reading
from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_covers import OFF_LIMITS
from dossier.annotation.claim_cues import (
    CROSS_BORDER,
    DEFINITE,
    PLAIN_ANAPHORS,
)
from dossier.annotation.claim_discourse import Discourse
from dossier.annotation.claim_everyday import done_by_company, is_everyday
from dossier.annotation.claim_gestures import GESTURE
from dossier.annotation.claim_lists import NAMED
from dossier.annotation.claim_measure_words import ALIKE, AVERTING, FAVOURS, RELATIONS, SELDOM, UNDOING
from dossier.annotation.claim_nouns import POINTED_AT, SOME_BAN, Trigger
from dossier.annotation.claim_predicates import FINITE, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim_releases import FOLLOWING, is_decreed
from dossier.annotation.claim_targets import mentioned
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

HOW = (
    "vigorously", "forcefully", "strongly", "robustly",
    "accordingly", "harshly", "firmly", "decisively", "swiftly", "proportionately", "symmetrically", "appropriately",
    "in a mirror",
)  # fmt: skip
"""How one responds that strikes back."""

RETALIATING = (
    "general:retaliate", "general:hit back", "general:respond in kind", "general:strike back", "general:fight back",
    *(f"general:{verb} in kind" for verb in ("answer", "reply", "react", "retaliate")),
    *(f"general:respond {how}" for how in HOW),
)  # fmt: skip
"""Rules of verbs that are aimed at the last sender."""


AIMED = (["aimed"], ["against"], ["on"], ["targeting"])
TEXTS = ("anaphor:order", "anaphor:rule", "anaphor:decree", "anaphor:directive")
"""Rules of nouns that mean a measure told of where they are undone: 'The RULE was rescinded'."""
LOOK_BACK = 2
"""So many sentences back a ban that is debated may have been told."""


NAMED_WITHIN = 3
"""So many sentences back stand the sanctions by which 'has listed nine more people' is one."""

LASTING = ("anaphor:regime", "anaphor:framework")
"""Rules of nouns that mean sanctions told of only where they are prolonged: 'extended the FRAMEWORK until May'."""


class Candidate(NamedTuple):
    """A reading with its senders and targets, and what was known before."""

    part: Parse
    trigger: Trigger
    reading: Reading
    sent_by: list[str]
    aimed: list[str]
    discourse: Discourse
    vocabulary: Vocabulary

    @property
    def verb(self) -> Predicate | None:
        """The verb whose object or subject the measure is."""
        return self.reading.chain[0] if self.reading.chain else None


def _is_hypothetical(part: Parse, reading: Reading) -> bool:
    """'if its exports were blocked', by nobody in particular."""
    return part.segments[reading.chain[0].segment].opener in grammar.CONDITIONALS


PROMISING = frozenset({
    "promise", "vow", "pledge", "threaten", "threaten with", "warn of", "warn about", "swear",
})  # fmt: skip
"""verbs whose object is a blow where it is 'a response' of the one who was struck"""
DESCRIBING = (["as"], ["a"], ["for"], ["the"])
"""what follows where somebody 'was designated' for something else"""
REPLIES = frozenset({"response", "reply", "answer", "reaction", "retort"})


OPENING = frozenset({"reopen", "unseal", "open up"})
OPENED = frozenset({"airspace", "air space", "skies", "sky", "port", "ports", "border", "land border", "frontier"})
"""what is opened to somebody to whom it was shut"""

NOT_LONG = frozenset({"suspension", "moratorium", "closure"})
"""nouns that point back to a measure told of just before"""

QUARREL = frozenset({"exports", "imports", "tariffs", "tariff", "quotas", "protectionist", "duties"})
"""words of trade that a sentence says who 'will RETALIATE' over"""

TAKING_PART = frozenset({
    "join", "join in", "follow", "apply", "enforce", "implement", "go along with", "sign up to", "sign on to",
    "subscribe to", "fall in with", "fall in behind", "adhere to", "stay out of", "keep out of", "steer clear of", "sit out",
    "stay away from",
})  # fmt: skip
"""what others do about measures told of, and need not have been spoken of before"""


def is_promised_answer(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'Minsk promised a RESPONSE', 'warned of an ANSWER that would hurt'."""
    if trigger.role != "anaphor" or part.lows[trigger.last].removesuffix("s") not in REPLIES or not reading.chain:
        return False
    indefinite = part.lows[trigger.phrase_start] in ("a", "an")
    return indefinite and not reading.chain[0].passive and reading.chain[0].lemma in PROMISING


def inherits(trigger: Trigger) -> bool:
    """'The ban', 'the cap': the measure told of last; 'the measures' say nothing of the kind."""
    return trigger.role == "anaphor" and trigger.rule.split(":")[1] not in PLAIN_ANAPHORS


def is_claim(candidate: Candidate) -> bool:
    """Whether a reading with these senders and targets is a claim."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    verb = candidate.verb
    undoes = trigger.predicate is not None and trigger.predicate.lemma in UNDOING
    related = trigger.rule.endswith(RELATIONS)
    if undoes and trigger.measure == "diplomatic" and not related and trigger.role != GESTURE:
        return False
    favour = trigger.measure == "tariff" and trigger.rule.endswith(FAVOURS)
    favour = favour or trigger.measure == "asset_freeze"
    freed = undoes and (favour or (related and trigger.measure == "diplomatic")) and bool(aimed)
    opened = undoes and bool(aimed) and trigger.predicate is not None and trigger.predicate.lemma in OPENING
    freed = freed or (opened and trigger.rule.split(":")[-1] in OPENED)
    if undoes and not (sent_by and (freed or discourse.last_senders)):
        return False
    if trigger.role == GESTURE and not (discourse.last_senders or discourse.about):
        return False
    if trigger.rule.endswith(ADMITTED):
        known = discourse.last_senders or discourse.about or discourse.affair.pairs
        denied = bool(aimed) and verb is not None and verb.negated and not _is_hypothetical(part, reading)
        return bool((known or denied) and sent_by and (aimed or discourse.last_targets))
    if verb is not None and SELDOM & set(part.lows[verb.first : verb.head + 1]):
        return False
    if reading.guessed and not (sent_by and aimed and trigger.role in ("general", "name") and not trigger.weak):
        return False
    stated = bool(reading.chain) and reading.chain[0].lemma in ("be", "remain", "stay") and trigger.predicate is None
    if stated and not sent_by and not aimed and not discourse.last_senders:
        return False
    if not sent_by and reading.chain and reading.chain[0].passive and _is_hypothetical(part, reading):
        return False
    if undoes and reading.chain and _is_hypothetical(part, reading):
        return False
    needed = trigger.rule.endswith(":licence")
    if trigger.predicate is not None and not needed and done_by_company(part, trigger.predicate, bool(sent_by)):
        return False
    if is_everyday(part, trigger, reading, sent_by, aimed) or is_business(part, trigger, reading, sent_by, aimed, discourse):
        return False
    if trigger.rule == FOLLOWING and not (sent_by and (discourse.affair.targets or discourse.last_senders)):
        return False
    everyday = trigger.rule.split(":")[1] in ("levy", "duty", "duties")
    told = sent_by and (aimed or not everyday)
    averted = bool(aimed) and verb is not None and verb.lemma in AVERTING
    lone = trigger.measure == "tariff" and trigger.predicate is None and not told and not averted
    raised = bool(set(sent_by) & set(discourse.senders)) and reading.status == "imposed"
    pointed = reading.as_subject and part.lows[trigger.phrase_start] in ("the", "these", "those")
    pointed = pointed and discourse.since_claim <= LOOK_BACK
    resumed = "tariff" in discourse.measures and (raised or pointed) and bool(discourse.last_targets)
    if lone and not resumed and not discourse.about and not discourse.affair.pairs:
        return False
    if trigger.rule == OFF_LIMITS:
        return bool(discourse.last_senders)
    open_ = trigger.measure == UNSPECIFIED and trigger.predicate is None and (not aimed or trigger.role == "anaphor")
    if open_ and is_policy(part, trigger):
        return False
    if trigger.role == "anaphor":
        return _points_to_something(candidate)
    if trigger.rule in RETALIATING and not _retaliates(part, trigger, aimed, discourse):
        return False
    named = trigger.role == "general" and trigger.predicate is None
    aloft = trigger.measure == "transport_ban" and trigger.rule.endswith(("airspace", "skies", "sky"))
    crosses = bool(sent_by) and (trigger.measure in CROSS_BORDER or aloft)
    if not (
        aimed
        or named
        or crosses
        or mentioned(part, sent_by, vocabulary)
        or discourse.last_senders
        or discourse.about
    ):
        return False
    if (
        not trigger.weak
        or (sent_by and aimed)
        or (sent_by and trigger.rule.split(":")[1] in vocabulary.elliptic)
    ):
        return True
    return _is_backed(candidate)


def _is_backed(candidate: Candidate) -> bool:
    """Whether what was told before, or its verb, makes a claim of a word that may mean other things too."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    verb = candidate.verb
    asked = any("urged" in p.statuses for p in reading.chain)
    if reading.status == "urged" and aimed and asked and (discourse.about or discourse.affair.pairs):
        return True
    if discourse.last_senders and is_decreed(part, trigger):
        return True
    governed = bool(reading.chain) and bool(set(reading.chain[0].statuses) - {"none"})
    governed = governed and not set(sent_by) & vocabulary.usual_targets
    if sent_by and discourse.about and trigger.role == "general" and trigger.predicate is None and governed:
        return True
    named = verb is not None and verb.passive and verb.form == FINITE and part.segments[verb.segment].kind != RELATIVE
    if trigger.rule == "general:designate" and named and verb is not None and discourse.since_claim <= LOOK_BACK:
        return bool(discourse.last_senders) and part.lows[verb.last + 1 : verb.last + 2] not in DESCRIBING
    first = part.words[trigger.phrase_start]
    definite = first.low in DEFINITE or (first.genitive and first.actor in discourse.recent)
    plainly = part.lows[trigger.last + 1 : trigger.last + 2] in AIMED
    if plainly and discourse.last_senders and aimed and set(aimed) <= set(discourse.last_targets) and governed:
        return True
    stepped = bool(reading.chain) and bool(set(reading.chain[0].statuses) & {"imposed", "eased"})
    if stepped and reading.chain[0].passive and discourse.last_senders and trigger.role == "general":
        return True
    told = bool(discourse.last_senders)
    return told and trigger.predicate is None and definite


def _points_to_something(candidate: Candidate) -> bool:
    """'The measures', 'its response': whether a measure was told that they may mean."""
    part, trigger, reading, sent_by, aimed, discourse, _ = candidate
    if trigger.rule == POINTED_AT:
        meant = set(sent_by) & {*discourse.recent, *discourse.last_targets}
        return bool(meant) and discourse.since_claim <= 1
    if trigger.rule in TEXTS:
        undone = reading.status in ("eased", "extended") and reading.as_subject and reading.chain[0].passive
        undone = undone and trigger.phrase_start >= trigger.first - 1
        return undone and bool(discourse.last_senders) and discourse.since_claim <= LOOK_BACK
    if trigger.rule == SOME_BAN:
        debated = reading.status in ("refused", "considered", "urged", "threatened")
        spoken_of = bool(discourse.told_by(part.lows[trigger.first])) and discourse.since_claim <= LOOK_BACK
        again = part.lows[trigger.phrase_start] == "such" and not set(sent_by) & {*discourse.last_senders}
        debated = debated or (again and reading.status in ("imposed", "announced"))
        return debated and spoken_of and bool(sent_by or reading.status == "urged")
    if trigger.rule == "anaphor:it":
        return bool(discourse.last_senders) and (discourse.here or discourse.since_claim <= 2)
    if trigger.rule == "anaphor:relief":
        return bool(discourse.last_senders) and discourse.since_claim <= 2
    if trigger.rule == NAMED and not sent_by:
        passive = bool(reading.chain) and reading.chain[0].passive
        return passive and bool(discourse.last_senders) and discourse.since_claim <= LOOK_BACK
    if trigger.rule == NAMED:
        return bool(set(sent_by) & {*discourse.recent}) and discourse.since_claim <= NAMED_WITHIN
    if trigger.rule in LASTING and reading.status != "extended":
        return False
    if part.lows[trigger.last] in NOT_LONG and discourse.since_claim > LOOK_BACK:
        return False
    if is_promised_answer(part, trigger, reading):
        return bool(set(sent_by) & {*discourse.last_targets, *discourse.struck})
    own_answer = part.lows[trigger.last + 1 : trigger.last + 4] == ["of", "its", "own"]
    struck = bool(set(sent_by) & {*discourse.last_targets, *discourse.struck})
    if own_answer and sent_by and (struck or (inherits(trigger) and discourse.last_senders)):
        return True
    decided = part.lows[trigger.last].removesuffix("s") in ("response", "decision", "reply", "answer")
    first = part.words[trigger.phrase_start]
    definite = decided or bool(DEFINITE & set(part.lows[trigger.phrase_start : trigger.first + 1]))
    definite = definite or (first.genitive and bool(first.actor))
    definite = definite or not ALIKE.isdisjoint(part.lows[trigger.phrase_start : trigger.last + 1])
    alike = "similar" in part.lows[trigger.phrase_start : trigger.first]
    if trigger.rule == "anaphor:list" and first.low in ("a", "an") and not alike:
        adds = bool(reading.chain) and reading.chain[0].lemma.split()[0] in ("add", "put", "place")
        known = bool(set(sent_by) & {*discourse.recent}) and part.lows[trigger.last + 1 : trigger.last + 2] == ["that"]
        return adds and known
    if first.low == "a" and trigger.phrase_start and part.lows[trigger.phrase_start - 1] == ",":
        return False
    other = (
        ALIKE.isdisjoint(part.lows[trigger.phrase_start : trigger.last + 1])
        and trigger.phrase_start != trigger.first
    )
    own = part.lows[trigger.phrase_start] in ("its", "their", "his")
    if (
        aimed
        and sent_by
        and any(w.genitive and w.actor for w in part.words[trigger.phrase_start : trigger.first])
    ):
        return not decided
    if aimed and sent_by and _is_told_again(part, trigger):
        return True
    asked = reading.status == "urged" and bool(sent_by)
    by_name = bool(sent_by) and bool(reading.chain) and reading.chain[0].form == REDUCED
    definite = definite or by_name
    owned = first.genitive and bool(first.actor)
    heard = not sent_by or bool(set(sent_by) & set(discourse.recent)) or not other
    joins = bool(reading.chain) and reading.chain[0].lemma in TAKING_PART
    known = own or asked or by_name or owned or heard or joins
    return (
        bool(discourse.last_senders)
        and known
        and definite
        and (not decided or reading.status == "refused")
    )


def _is_told_again(part: Parse, trigger: Trigger) -> bool:
    """'the EMBARGO that it had imposed on his country': what the relative clause tells needs no telling before."""
    following = part.segments[trigger.segment + 1 : trigger.segment + 2]
    led = bool(following) and following[0].kind == RELATIVE and following[0].start == trigger.last + 1
    finite = following[0].finite if led else None
    return finite is not None and "imposed" in finite.statuses


def _retaliates(part: Parse, trigger: Trigger, aimed: list[str], discourse: Discourse) -> bool:
    """'vowed to hit back' at a sanction told of, but not 'arms that can hit back'."""
    verb = trigger.predicate
    asked = part.lows[part.segments[trigger.segment].start] in ("can", "could", "will", "should")
    plain = verb is not None and verb.modal not in ("can", "could") and not asked
    told = bool(discourse.last_senders or aimed) or not QUARREL.isdisjoint(part.lows)
    return plain and told and part.segments[trigger.segment].kind != RELATIVE
