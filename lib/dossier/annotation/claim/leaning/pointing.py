"""Words that point back: 'the measures', 'such a ban', 'its response', and whether a measure was told that they may mean."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.annotation.claim.article.candidates import Candidate
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import REDUCED, RELATIVE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import DEFINITE, INTENDS, PLAIN_ANAPHORS, STEPS
from dossier.annotation.claim.grammar.measure_words import ALIKE
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.lists import NAMED
from dossier.annotation.claim.triggers.nouns import POINTED_AT, SOME_BAN, Trigger

TEXTS = ("anaphor:order", "anaphor:rule", "anaphor:decree", "anaphor:directive")
"""Rules of nouns that mean a measure told of where they are undone: 'The RULE was rescinded'."""

LOOK_BACK = 2
"""So many sentences back a ban that is debated may have been told."""

NAMED_WITHIN = 3
"""So many sentences back stand the sanctions by which 'has listed nine more people' is one."""

LAYING = frozenset({"impose", "slap", "levy", "inflict"})
"""what is done with measures of which nothing was told: 'IMPOSED unprecedented measures on Peru'"""

LASTING = ("anaphor:regime", "anaphor:framework")
"""Rules of nouns that mean sanctions told of only where they are prolonged: 'extended the FRAMEWORK until May'."""

PROMISING = frozenset({
    "promise", "vow", "pledge", "threaten", "threaten with", "warn of", "warn about", "swear",
})  # fmt: skip
"""verbs whose object is a blow where it is 'a response' of the one who was struck"""

REPLIES = frozenset({"response", "reply", "answer", "reaction", "retort"})

NOT_LONG = frozenset({"suspension", "moratorium", "closure"})
"""nouns that point back to a measure told of just before"""

ROUNDS = frozenset({"package", "round", "tranche", "wave"})
"""nouns of many measures at once, which are counted: 'is preparing a SEVENTH PACKAGE', 'the third round'"""
ONE_MORE_ROUND = ("anaphor:round", "anaphor:tranche", "anaphor:wave")
"""rules of those nouns that mean measures only where they are counted"""
COUNTED = re.compile(
    r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|twentie)th|\d+(?:st|nd|rd|th))$"
)

TAKING_PART = frozenset({
    "join", "join in", "follow", "apply", "enforce", "implement", "go along with", "sign up to", "sign on to",
    "subscribe to", "fall in with", "fall in behind", "adhere to", "stay out of", "keep out of", "steer clear of", "sit out",
    "stay away from", "match", "mirror", "copy", "replicate", "align with", "align itself with", "align themselves with",
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


def _is_laid_on(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'The resolution IMPOSED unprecedented MEASURES ON Peru': on a state by name, whatever was told before."""
    laid = bool(reading.chain) and reading.chain[0].lemma in LAYING and not reading.as_subject
    led = part.words[trigger.last + 1 : trigger.last + 3]
    named = len(led) == 2 and led[0].low in ("on", "against") and bool(led[1].actor)
    return laid and named and trigger.rule == "anaphor:measure"


def points_to_something(candidate: Candidate) -> bool:
    """'The measures', 'its response': whether a measure was told that they may mean."""
    part, trigger, reading, sent_by, aimed, discourse, _ = candidate
    told = _told_for(candidate)
    if told is not None:
        return told
    start = trigger.phrase_start
    first = part.words[start]
    if _is_answer_of_own(candidate):
        return True
    if trigger.rule == "anaphor:list" and first.low in ("a", "an") and "similar" not in part.lows[start : trigger.first]:
        return _adds_to_list(candidate)
    if first.low == "a" and start and part.lows[start - 1] == ",":
        return False
    decided = part.lows[trigger.last].removesuffix("s") in ("response", "decision", "reply", "answer")
    if aimed and sent_by and any(w.genitive and w.actor for w in part.words[start : trigger.first]):
        return not decided
    if aimed and sent_by and (_is_told_again(part, trigger) or _is_laid_on(part, trigger, reading)):
        return True
    if not discourse.last_senders or (decided and reading.status != "refused"):
        return False
    by_name = bool(sent_by) and bool(reading.chain) and reading.chain[0].form == REDUCED
    return by_name or ((decided or _is_definite(part, trigger, discourse)) and _is_of_those_told(candidate))


def _told_for(candidate: Candidate) -> bool | None:
    """Whether a measure was told for a word that wants one of its own kind; None for a word that any measure will do for."""
    part, trigger, reading, sent_by, _, discourse, _ = candidate
    lately = bool(discourse.last_senders) and discourse.since_claim <= LOOK_BACK
    if trigger.rule == POINTED_AT:
        meant = set(sent_by) & {*discourse.recent, *discourse.last_targets}
        return bool(meant) and discourse.since_claim <= 1
    if trigger.rule in ONE_MORE_ROUND and not (_is_counted(part, trigger) and lately and discourse.about):
        return False
    if trigger.rule in TEXTS:
        undone = reading.status in ("eased", "extended") and reading.as_subject and reading.chain[0].passive
        return undone and trigger.phrase_start >= trigger.first - 1 and lately
    if trigger.rule == SOME_BAN:
        spoken_of = bool(discourse.told_by(part.lows[trigger.first])) and discourse.since_claim <= LOOK_BACK
        debated = reading.status in ("refused", "considered", "urged", "threatened")
        again = part.lows[trigger.phrase_start] == "such" and not set(sent_by) & {*discourse.last_senders}
        debated = debated or (again and reading.status in ("imposed", "announced"))
        return debated and spoken_of and bool(sent_by or reading.status == "urged")
    if trigger.rule == "anaphor:it":
        return lately or (bool(discourse.last_senders) and discourse.here)
    if trigger.rule == "anaphor:relief":
        return lately or (bool(discourse.last_senders) and discourse.here and part.words[trigger.first].tag == "verb")
    if trigger.rule == NAMED and not sent_by:
        return lately and bool(reading.chain) and reading.chain[0].passive
    if trigger.rule == NAMED:
        return bool(set(sent_by) & {*discourse.recent}) and discourse.since_claim <= NAMED_WITHIN
    if trigger.rule in LASTING and reading.status != "extended":
        return False
    if part.lows[trigger.last] in NOT_LONG and discourse.since_claim > LOOK_BACK:
        return False
    return _was_struck(candidate) if is_promised_answer(part, trigger, reading) else None


def _was_struck(candidate: Candidate) -> bool:
    """Whether the sender was told of as a target before, so that it has something to answer."""
    return bool(set(candidate.sent_by) & {*candidate.discourse.last_targets, *candidate.discourse.struck})


def _is_answer_of_own(candidate: Candidate) -> bool:
    """'measures OF ITS OWN', where there is something to answer."""
    part, trigger, discourse = candidate.part, candidate.trigger, candidate.discourse
    if part.lows[trigger.last + 1 : trigger.last + 4] != ["of", "its", "own"] or not candidate.sent_by:
        return False
    return _was_struck(candidate) or (inherits(trigger) and bool(discourse.last_senders))


def _adds_to_list(candidate: Candidate) -> bool:
    """'ADDED nine banks TO A LIST THAT': more of what was told of."""
    part, trigger, reading = candidate.part, candidate.trigger, candidate.reading
    adds = bool(reading.chain) and reading.chain[0].lemma.split()[0] in ("add", "put", "place")
    described = part.lows[trigger.last + 1 : trigger.last + 2] == ["that"]
    return adds and described and bool(set(candidate.sent_by) & {*candidate.discourse.recent})


def _is_definite(part: Parse, trigger: Trigger, discourse: Discourse) -> bool:
    """'THESE measures', 'CHINA'S measures', 'SIMILAR measures': a phrase about something known."""
    first = part.words[trigger.phrase_start]
    pointed = DEFINITE & set(part.lows[trigger.phrase_start : trigger.first + 1])
    owned = first.genitive and bool(first.actor)
    counted = _is_counted(part, trigger) and discourse.about
    return bool(pointed) or owned or _is_alike(part, trigger) or counted


def _is_counted(part: Parse, trigger: Trigger) -> bool:
    """'a SEVENTH package', 'the 10TH round': one more of those that the article has told of."""
    told = part.lows[trigger.phrase_start : trigger.first]
    return part.lows[trigger.last].removesuffix("s") in ROUNDS and any(COUNTED.match(low) for low in told)


def _is_alike(part: Parse, trigger: Trigger) -> bool:
    return not ALIKE.isdisjoint(part.lows[trigger.phrase_start : trigger.last + 1])


def _is_of_those_told(candidate: Candidate) -> bool:
    """Whether a measure may be one of those who were told of, or one that others take part in."""
    part, trigger, reading, sent_by, _, discourse, _ = candidate
    first = part.words[trigger.phrase_start]
    owned = first.low in ("its", "their", "his") or (first.genitive and bool(first.actor)) or _is_counted(part, trigger)
    heard = not sent_by or reading.status == "urged" or bool(set(sent_by) & set(discourse.recent))
    joins = bool(reading.chain) and reading.chain[0].lemma in TAKING_PART
    return owned or heard or joins or trigger.phrase_start == trigger.first or _is_alike(part, trigger)


def _is_told_again(part: Parse, trigger: Trigger) -> bool:
    """'the EMBARGO that it had imposed on his country': what the relative clause tells needs no telling before."""
    following = part.segments[trigger.segment + 1 : trigger.segment + 2]
    led = bool(following) and following[0].kind == RELATIVE and following[0].start == trigger.last + 1
    finite = following[0].finite if led else None
    return finite is not None and "imposed" in finite.statuses


ALIKE_MOVES = ("anaphor:similar move", "anaphor:similar action", "anaphor:comparable action")

REPEATING = ("general:follow suit", "general:do the same", "general:do likewise")
"""Rules of verbs that repeat another's measure."""


def as_before(trigger: Trigger, reading: Reading, discourse: Discourse) -> Reading:
    """'lifted its sanctions, in line with A SIMILAR MOVE by Peru', 'Peru FOLLOWED SUIT': whoever does the same eases too."""
    alike = trigger.rule in ALIKE_MOVES or (trigger.rule in REPEATING and discourse.since_claim <= 1)
    eased = alike and discourse.last_status == "eased" and reading.status in STEPS
    return replace(reading, status="eased") if eased else _turned_back(trigger, reading, discourse)


BACK = frozenset({"reverse", "undo", "revoke", "rescind", "roll back", "walk back", "withdraw", "revisit"})
"""what is done with steps of relief that restricts again"""


def _turned_back(trigger: Trigger, reading: Reading, discourse: Discourse) -> Reading:
    """'eased its sanctions. It would REVERSE THE STEPS if': what undoes a relief restricts."""
    verb = next(iter(reading.chain), None)
    steps = trigger.rule in ("anaphor:step", "anaphor:measure") and discourse.last_status == "eased"
    if not steps or reading.status != "eased" or verb is None or verb.lemma not in BACK or verb.negated:
        return reading
    if verb.modal and verb.modal not in INTENDS:
        return replace(reading, status="threatened")
    return replace(reading, status="threatened" if verb.modal == "would" else "announced" if verb.modal else "imposed")
