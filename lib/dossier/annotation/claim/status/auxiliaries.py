"""What the auxiliaries, the negation and the fixed phrases of one verb group make of a status."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import INFINITIVE, Predicate
from dossier.annotation.claim.grammar.cues import BILLS, IN_FORCE, INTENDS, STEPS, URGES, WEIGHS
from dossier.annotation.claim.grammar.measure_words import IMPOSING
from dossier.annotation.claim.status.choices import CHOOSING, conditional, is_choice
from dossier.annotation.claim.status.outcomes import told_of_start
from dossier.annotation.claim.status.plans import first_of_list
from dossier.annotation.claim.status.weighing import negated, weighed
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

DISCLOSING = frozenset({
    "discuss", "debate", "talk about", "reveal", "disclose", "detail", "spell out", "outline", "specify", "name", "publish",
    "confirm", "comment on", "release",
})  # fmt: skip
"""verbs whose negation refuses no measure: 'would not REVEAL a list', 'sanctions were not DISCUSSED'"""
SETTLING = frozenset({"decide", "decide on", "determine", "agree on"})
"""what somebody who 'HAS YET TO DECIDE on sanctions' still considers"""
VOTING = frozenset({"vote", "vote to", "vote for", "vote on"})
"""what has decided nothing as long as it is to come"""
BRINGING = frozenset({"result in", "lead to", "trigger"})
"""verbs by which a deed has sanctions for its answer: 'the tax WOULD RESULT IN sanctions'"""
OPEN = frozenset({"option", "options", "likely", "possible", "potential", "idea", "scenario"})
"""words of a subject about which nothing is settled: 'the most LIKELY step WOULD be'"""
BOUND = frozenset({"banks", "institutions", "lenders", "insurers", "importers", "exporters", "refiners", "brokers"})
"""whom a measure binds: what these must do is the law, and nobody asks for it"""


def of_group(parse: Parse, status: str, predicate: Predicate, vocabulary: Vocabulary) -> str:
    """What the auxiliaries, the negation and fixed phrases of one verb group make of a status."""
    phrase = _phrase_before(parse, predicate, vocabulary)
    if phrase == "considered" and predicate.lemma in IN_FORCE:
        phrase = None
    undecided = predicate.negated and predicate.lemma in ("decide", "decide on", "determine") and not predicate.modal
    undecided = undecided or (predicate.modal == "will" and predicate.lemma == "decide on" and not predicate.negated)
    if undecided or (phrase == "refused" and predicate.lemma in SETTLING):
        return "considered" if status in STEPS else status
    if status in STEPS and predicate.lemma in VOTING and not predicate.negated and _is_ahead(predicate, phrase):
        return "considered"
    start = parse.segments[predicate.segment].start
    binds = predicate.modal == "must" and not predicate.passive
    if binds and status in STEPS and not BOUND.isdisjoint(parse.lows[start : predicate.first]):
        return status  # 'BANKS must freeze the assets'
    if phrase is not None:
        status = phrase if predicate.negated else weighed(status, phrase)
    if predicate.negated and phrase is None:
        ended = "longer" in parse.lows[predicate.first : predicate.head]
        return NO_STATUS if predicate.lemma in DISCLOSING else negated(status, ended)
    if predicate.modal in URGES:
        return weighed(status, "urged")
    if predicate.modal in WEIGHS or (predicate.modal == "can" and status in STEPS and _may_act(predicate)):
        return "threatened" if predicate.modal == "can" and conditional(parse, predicate) else weighed(status, "considered")
    if predicate.modal in ("would", "could") and status in STEPS and _is_of_bill(parse, predicate):
        return "considered"
    if predicate.lemma in CHOOSING and status in STEPS and is_choice(parse, predicate):
        return "considered"
    if predicate.modal in INTENDS and status in STEPS and predicate.lemma != "be":
        brings = predicate.lemma in BRINGING and not predicate.passive
        return "threatened" if brings or conditional(parse, predicate) else "announced"
    if predicate.form == INFINITIVE and predicate.parent is None and status == "imposed":
        return "announced"
    return status


def _is_ahead(predicate: Predicate, phrase: str | None) -> bool:
    """'WILL vote', 'is SET TO vote', 'PLANS TO vote': what is yet to be done."""
    planned = predicate.parent is not None and bool({"announced", "considered"} & set(predicate.parent.statuses))
    return predicate.modal in INTENDS or phrase == "announced" or (predicate.form == INFINITIVE and planned)


def _may_act(predicate: Predicate) -> bool:
    """'Norway CAN IMPOSE sanctions': what a state could do, while a rule by which it 'can block exports' has made it so."""
    return predicate.lemma in IMPOSING and not predicate.passive


def _is_of_bill(parse: Parse, predicate: Predicate) -> bool:
    """'A bill before the Senate would ban': what a draft would do is considered."""
    start = told_of_start(parse, predicate)
    before = parse.segments[predicate.segment - 1] if predicate.segment else None
    if before is not None and parse.lows[before.start] == "under" and BILLS & set(parse.lows[before.start : before.end]):
        return True
    return bool((BILLS | OPEN) & set(parse.lows[start : predicate.first]))


def _phrase_before(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> str | None:
    predicate = first_of_list(parse, predicate.shares or predicate)
    for k in range(max(0, predicate.first - 3), predicate.head):
        found = vocabulary.phrase_status.at(parse.lows, k)
        owned = k > 0 and parse.words[k - 1].tag == "det" and parse.lows[k] == "right"
        if found is not None and not owned and predicate.first <= k + found[0] <= predicate.last + 1:
            return found[1]
    return None
