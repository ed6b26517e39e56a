"""Measures that answer another: whom they are aimed at, and where words of them mean an attack."""

from __future__ import annotations

import re

from dossier.annotation.claim.article.candidates import Candidate
from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.measure_words import ARMED, UNARMED
from dossier.annotation.claim.grammar.role_words import RETALIATING
from dossier.annotation.claim.leaning.pointing import is_promised_answer
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.standing import is_opposed
from dossier.annotation.claim.targets.find import mentioned
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.words.read import said_in

ABOUT_TRADE = re.compile(
    r"\b(?:sanctions|sanctioned|embargo|tariffs?|trade|imports|exports|price cap|curbs|restrictions|visas?|blacklist(?:ed)?"
    r"|duty on|duties on|ban on)\b",
    re.IGNORECASE,
)
"""Where none of these is said, 'blocked the deal' is no sanction without a state that it is aimed at."""

RESPONSES = (
    " response", "resolute measure", "necessary measure", "appropriate measure", "retaliation", "countermeasure", "reprisal",
)  # fmt: skip
"""Ends of the rules of nouns that are aimed at the last sender too."""

ANSWERING = (
    "answer with", "respond with", "retaliate with", "react with", "counter with", "hit back with", "strike back with",
    "fight back with",
)  # fmt: skip
"""Verbs by which a measure is aimed at the last sender: 'should ANSWER WITH restrictions of its own'."""

STRUCK_BACK = ("general:retaliat", "general:reprisal", "general:countermeasure")
FIGHTING = ARMED | {"raid", "raids", "shelled", "destroyers", "gunboats", "bombed", "military", "warships", "combat"}
"""How rules begin that may mean an attack, and words of a text that then means one, where it speaks of no trade."""


def is_attack(candidate: Candidate, text: str) -> bool:
    """Whether words of striking back mean arms, or nobody knows what: no measure, no states, a text about no trade."""
    part, trigger, _, sent_by, aimed, discourse, _ = candidate
    answers = _answers(trigger, candidate.reading)
    struck_back = trigger.rule.startswith(STRUCK_BACK)
    if not (answers or struck_back) or not UNARMED.isdisjoint(part.lows[trigger.phrase_start : trigger.last + 1]):
        return False
    armed = (trigger.weak or trigger.predicate is not None) and not ARMED.isdisjoint(part.lows)
    if answers and armed:
        return True
    if trigger.role == "name" or discourse.last_senders or ABOUT_TRADE.search(text):
        return False
    aimed = aimed or _struck_against(part, trigger, candidate.reading)
    plainly = bool(sent_by and aimed) and trigger.predicate is None and trigger.role == "general"
    return (answers and not plainly) or (struck_back and not FIGHTING.isdisjoint(said_in(text)))


def provoked_by(candidate: Candidate) -> Codes:
    """Whom an answer is aimed at that names nobody: the last sender, or who does what it is threatened for."""
    part, trigger, reading, sent_by, _, discourse, vocabulary = candidate
    if opposed := _opposed_by(part, trigger, discourse):
        return [code for code in opposed if sent_by and code not in sent_by]
    if not (_answers(trigger, reading) or is_promised_answer(part, trigger, reading)):
        return provoker(part, trigger, sent_by, discourse)[:1] if reading.status == "threatened" and sent_by else []
    struck = [code for code in _struck_against(part, trigger, reading) if code not in sent_by]
    found = struck or discourse.answered_by(sent_by) or provoker(part, trigger, sent_by, discourse)
    return found or (mentioned(part, sent_by, vocabulary) if sent_by else [])


def _opposed_by(part: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'PERU retaliated against Chilean tariffs', which hit Peru."""
    before = [p for p in part.segments[trigger.segment].predicates if p.last < trigger.first]
    answers = bool(before) and trigger.predicate is None and is_opposed(part, trigger, before[-1])
    return subject(part, before[-1], discourse) if answers else []


def _struck_against(part: Parse, trigger: Trigger, reading: Reading) -> Codes:
    """'Peru retaliated AGAINST CHILE with an import ban', 'hit back AT Chilean duties with'."""
    verb = reading.chain[0] if trigger.predicate is None and reading.chain else None
    if verb is None or verb.lemma not in ANSWERING:
        return []
    between = range(verb.first, trigger.phrase_start)
    k = next((k for k in between if part.lows[k] in ("against", "at", "to")), -1)
    return group(part, k + 1, trigger.phrase_start) if k >= 0 else []


def _answers(trigger: Trigger, reading: Reading) -> bool:
    """Whether the rule or the verb of a measure is one of answering another."""
    if trigger.rule in RETALIATING or trigger.rule.endswith(RESPONSES):
        return True
    return trigger.predicate is None and bool(reading.chain) and reading.chain[0].lemma in ANSWERING


def provoker(part: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse) -> Codes:
    """'IF THE BLOC goes ahead with the tax, Washington will respond vigorously': who does what is answered."""
    for segment in part.segments:
        here = segment.start <= trigger.first < segment.end
        if segment.opener in grammar.CONDITIONALS and segment.finite is not None and not here:
            return [code for code in subject(part, segment.finite, discourse) if code not in sent_by]
    return []
