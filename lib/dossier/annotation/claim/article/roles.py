"""Who restricts whom, as one sentence tells it, in the light of what the article tells plainly elsewhere."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import UNKNOWN, Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.role_words import REACTIONS, VETOES
from dossier.annotation.claim.leaning.anaphora import inherited
from dossier.annotation.claim.leaning.pointing import is_promised_answer
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.beside import struck_beside
from dossier.annotation.claim.senders.doers import market
from dossier.annotation.claim.senders.find import FACING, senders
from dossier.annotation.claim.senders.owners import blamed, own_senders
from dossier.annotation.claim.senders.procedure import negotiated, vetoed
from dossier.annotation.claim.senders.stand_ins import PAIRED, his_government
from dossier.annotation.claim.senders.subjects import attributed
from dossier.annotation.claim.senders.undergoing import (
    faced_by_anyone,
    placed_by,
    pressed,
    stands_under,
    who_answers,
    who_warns,
)
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.enumerations import answer_of
from dossier.annotation.claim.targets.aims import aimed_at
from dossier.annotation.claim.targets.anyone import (
    aims_at_any_state,
    aims_at_anyone,
    aims_at_some_states,
    helpers_of,
)
from dossier.annotation.claim.targets.askers import asker, wants_relief, who_asks_for_relief, without_asker
from dossier.annotation.claim.targets.find import targets
from dossier.annotation.claim.targets.meant import meant, told_of
from dossier.annotation.claim.triggers.disputes import accused, blamed_for_deed
from dossier.annotation.claim.triggers.nouns import SOME_BAN, Trigger
from dossier.annotation.claim.triggers.releases import designated
from dossier.vocabularies.measures import Vocabulary

UNDONE = ("threatened", "considered", "announced")
COUNTERING = frozenset({
    "countermeasure", "counter-measure", "retaliatory measure", "retaliatory step", "retaliation", "reciprocal measure",
    "reciprocal step", "mirror measure", "tit-for-tat measure", "reciprocal response", "retaliatory action",
    "counter-sanction", "answer",
})  # fmt: skip
"""measures of one who was struck: 'a spokesman said COUNTERMEASURES would be taken'"""

NEIGHBOURS = frozenset({"neighbour", "neighbor", "neighbours", "neighbors", "ally", "allies", "rival", "partner"})
"""who is somebody's and is another: 'the measures against its NEIGHBOUR'"""

OF_ITS_OWN = [["of", low, "own"] for low in ("its", "their", "his", "her")]
"""what makes a measure that of the one who is spoken of"""


def roles(
    part: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes]:
    """Senders and targets as the sentence tells them, turned round where the article plainly tells otherwise."""
    if reading.known:
        return discourse.told_pair(inherited(part, trigger, trigger.measure, discourse, vocabulary))
    blamed = accused(part, trigger) or blamed_for_deed(part, reading.chain)
    if blamed is not None:
        sender, complains = blamed
        aimed = aimed_at(part, trigger.first + 1, trigger.until, trigger.measure, vocabulary, sent_by=[sender])
        aimed = [code for code in aimed if code != sender]
        return [sender], aimed or [code for code in [complains] if code]
    sent_by = senders(part, trigger, reading, discourse, vocabulary)
    faces = reading.chain[0] if reading.chain and trigger.predicate is None else None
    if faces is not None and _undergoes(part, trigger, faces) and faced_by_anyone(part, faces):
        own = own_senders(part, trigger, discourse)
        return own or attributed(part, trigger.segment, discourse) or market(part, trigger), [UNKNOWN]
    chosen = pressed(part, faces, discourse) if faces is not None else None
    chosen = chosen or vetoed(part, trigger, reading, discourse, vocabulary)
    chosen = chosen or negotiated(part, trigger, reading, discourse, vocabulary)
    if chosen is not None:
        return chosen
    sent_by = _sent_otherwise(part, trigger, reading, sent_by, discourse)
    beside = [] if reading.chain else struck_beside(part, trigger)
    whose = [w.actor for w in part.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    pair = (whose or sent_by, beside) if beside else stands_under(part, trigger, reading, discourse)
    if pair is not None:
        return pair
    pair = _in_reaction(part, trigger, reading, discourse, vocabulary)
    if pair is not None:
        return pair
    if trigger.predicate is None and _is_counter(trigger):
        if reading.chain and reading.chain[0].first > trigger.last and not reading.chain[0].passive:
            sent_by = attributed(part, trigger.segment, discourse) or sent_by
        if _strikes_back(part, trigger, sent_by, discourse):
            return discourse.last_targets, discourse.last_senders
    pair = _turned_round(part, trigger, reading, sent_by, discourse, vocabulary)
    if pair is not None:
        return pair
    if len(sent_by) > 1 and (_mutual(part, trigger) or _of_both(part, trigger, sent_by, discourse)):
        return sent_by, sent_by
    aimed = _aimed(part, trigger, reading, sent_by, discourse, vocabulary)
    affair = discourse.affair
    lone = trigger.predicate is None and not sent_by and len(aimed) == 1
    lone = lone and not (_is_of_goods(part, trigger) or aimed == plain_targets(part, trigger, vocabulary))
    if lone and affair.only_sender(aimed[0]) and affair.target_of(aimed[0]):
        return aimed, [affair.target_of(aimed[0])]
    return sent_by, aimed


def _undergoes(part: Parse, trigger: Trigger, verb: Predicate) -> bool:
    """'FACE sanctions', 'RISK them', 'will be SUBJECT TO them'."""
    subjected = verb.lemma == "be" and part.lows[trigger.phrase_start - 2 : trigger.phrase_start] == ["subject", "to"]
    return verb.form == FINITE and (verb.lemma in (*FACING, "risk") or subjected)


def _sent_otherwise(part: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, discourse: Discourse) -> Codes:
    """The senders, where they are not those of the verb: who warns of retaliation, the body in which somebody vetoes."""
    if not sent_by and trigger.rule.endswith(":access"):
        sent_by = [w.actor for w in part.words[trigger.object_first : trigger.last + 1] if w.actor and not w.aims_only]
    if reading.as_subject and trigger.rule.endswith(("retaliation", "countermeasure", "reprisal")):
        sent_by = who_warns(part, reading, discourse) or sent_by
    met = reading.chain[0] if reading.chain and reading.chain[0].lemma == "meet with" else None
    if met is not None and met.passive and met.modal and not own_senders(part, trigger, discourse):
        sent_by = who_answers(part, met, discourse) or sent_by
    if wants_relief(reading) and discourse.last_senders and sent_by == asker(part, reading, discourse):
        sent_by = sent_by if set(sent_by) & set(discourse.last_senders) else []
    if reading.status == "refused" and VETOES & set(part.lows) and (
        "resolution" in part.lows or any(w.actor == "UN" for w in part.words)
    ):
        sent_by = ["UN"]
    if trigger.rule == SOME_BAN and not sent_by and reading.status == "refused":
        sent_by = attributed(part, trigger.segment, discourse)
    return sent_by


def _in_reaction(
    part: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes] | None:
    """'in RESPONSE TO the sanctions': those told of last are answered, or have answered; None where no reaction is told."""
    start = trigger.phrase_start
    led = start > 1 and part.lows[start - 1] in ("to", "for", "at", "against", "over")
    if not led or part.lows[start - 2] not in REACTIONS or trigger.predicate is not None:
        return None
    own, doers = own_senders(part, trigger, discourse), discourse.last_senders
    clause = reading.chain[0] if reading.chain and not reading.as_subject else None
    if not own and clause is not None and clause.form == FINITE and clause.first > trigger.last:
        told = [] if clause.passive else group(part, part.segments[clause.segment].start, clause.first)
        if told and doers and not set(told) & set(doers):
            return told, doers  # 'in response to sanctions THAT OSLO IMPOSED'
    if not own:
        others = [s for t in doers if (s := discourse.affair.sender_against(t)) and s not in doers]
        named = [w.actor for w in part.words[start : trigger.first] if w.actor and not w.aims_only]
        others = others or [code for code in named if code not in {*doers, *vocabulary.usual_targets}]
        agent = doers and by_agent(part, trigger.last + 1, trigger.until, discourse, verbs=True)
        return (others, doers) if doers and not agent else None
    owner = part.words[start]
    owned = owner.genitive or (bool(owner.actor) and not owner.aims_only and owner.actor not in vocabulary.usual_targets)
    others = [s for s in doers if s not in own]
    return (own, others) if owned and others and set(own) <= set(discourse.last_targets) else None


def _is_counter(trigger: Trigger) -> bool:
    """'COUNTERMEASURES': a measure of one who was struck."""
    return trigger.rule.split(":")[-1] in COUNTERING


def _strikes_back(part: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse) -> bool:
    """Whether a sentence that names nobody (or a person who promises 'an ANSWER') answers a measure told right before."""
    if any(w.actor and not (w.person and trigger.rule == "anaphor:answer") for w in part.words):
        return False
    struck, by = discourse.last_targets, discourse.last_senders
    return bool(struck and by and sent_by) and set(sent_by) <= set(by) and discourse.since_claim <= 2


def _turned_round(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes] | None:
    """'Peru's sanctions' in an article that only knows Peru as a target: those that Peru is under; else None."""
    affair = discourse.affair
    if trigger.predicate is not None or len(sent_by) != 1 or not affair.only_target(sent_by[0]):
        return None
    if discourse.here and discourse.last_senders == sent_by:
        return None  # 'It banned tea AND WARNED OF further steps': who has just restricted somebody
    told = reading.status == "urged" or reading.guessed or "retaliat" in trigger.rule or trigger.role == "forbidden"
    told = told or (bool(reading.chain) and reading.chain[0].lemma == "meet with")
    told = told or _acts_itself(part, trigger, reading, sent_by, vocabulary)
    told = told or _is_self_made(part, trigger) or bool(answer_of(part, trigger))
    told = told or _is_counter(trigger) or bool(blamed(part, trigger)) or is_promised_answer(part, trigger, reading)
    if told or {*plain_targets(part, trigger, vocabulary)} - {*sent_by}:
        return None
    before = (w.actor for w in reversed(part.words[: trigger.first]) if w.actor and not w.aims_only)
    other = next((code for code in before if affair.only_sender(code)), "") or affair.sender_against(sent_by[0])
    return ([other], sent_by) if other else None


def _is_self_made(part: Parse, trigger: Trigger) -> bool:
    return part.lows[trigger.last + 1 : trigger.last + 4] in OF_ITS_OWN


def _aimed(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The targets: those whom the sentence names, else who complains, whom it tells of, or who is known to be meant."""
    self_made = _is_self_made(part, trigger)
    aimed = designated(part, trigger) or targets(part, trigger, reading, sent_by, vocabulary) or helpers_of(part, trigger)
    aimed = without_asker(part, reading, aimed, discourse)
    aimed = _of_those_joined(part, trigger, reading, aimed, discourse, vocabulary)
    after = part.lows[trigger.first : trigger.until + 1]
    its = any(low in grammar.POSSESSIVES and follower not in NEIGHBOURS for low, follower in pairwise(after))
    if not (aimed or self_made) and its:
        aimed = [code for code in asker(part, reading, discourse) if code not in sent_by]
        owner = told_of(part, trigger, discourse) if sent_by and not aimed else []
        aimed = aimed or [code for code in owner if code not in sent_by]
    if not aimed and not self_made:
        aimed = who_asks_for_relief(part, trigger, reading, sent_by, discourse)
    if not aimed and aims_at_any_state(part, trigger):
        return []
    if not aimed and aims_at_some_states(part, trigger):
        return [UNKNOWN]
    if not aimed and len(sent_by) == 1 and aims_at_anyone(part, trigger):
        aimed = [code for code in [discourse.affair.target_of(sent_by[0])] if discourse.affair.pairs[sent_by[0], code]]
    return aimed or meant(part, trigger, reading, sent_by, discourse, vocabulary)


def _of_those_joined(
    part: Parse, trigger: Trigger, reading: Reading, aimed: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """'Chile MATCHED THE PERUVIAN measures': aimed at Peru's target, where the article lets Peru only restrict."""
    joins = trigger.predicate is None and bool(reading.chain) and reading.chain[0].lemma in vocabulary.joining
    inside = [w.actor for w in part.words[trigger.phrase_start : trigger.first] if w.actor and not w.genitive]
    if not joins or len(aimed) != 1 or inside != aimed or not discourse.affair.only_sender(aimed[0]):
        return aimed
    return [code for code in [discourse.affair.target_of(aimed[0])] if code]


def _is_of_goods(part: Parse, trigger: Trigger) -> bool:
    """'A ban on IMPORTS OF Chilean wine', 'the EXPULSION OF Chileans': leaves no doubt who is aimed at."""
    if trigger.rule == "diplomatic:expulsion" and part.lows[trigger.last + 1 : trigger.last + 2] == ["of"]:
        return True
    return trigger.measure == "import_restriction" and part.lows[trigger.last : trigger.last + 2] == ["imports", "of"]


def _acts_itself(part: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, vocabulary: Vocabulary) -> bool:
    """'BRUSSELS reserved the right to impose duties': whoever is named as doing it is no target of the same."""
    segment = part.segments[trigger.segment]
    if placed_by(part, trigger, reading) == sent_by:
        return True
    verb = segment.predicates[0] if segment.predicates and reading.chain and not reading.as_subject else None
    if verb is None or verb.passive or verb.last > trigger.first or reading.status not in (*UNDONE, "imposed", "extended"):
        return False
    before = pairwise(part.words[segment.start : verb.first])
    if reading.chain[0].lemma in vocabulary.undergoing or any(w.tag == "prep" and n.tag != "date" for w, n in before):
        return False
    return group(part, segment.start, verb.first) == sent_by or his_government(part, segment.start, verb.first)


def _mutual(part: Parse, trigger: Trigger) -> bool:
    """'expelled each other's diplomats', 'closed their airspace to the other's airlines'."""
    after = part.segments[trigger.segment + 1 : trigger.segment + 2]
    within = after[0].end if after and after[0].kind == RELATIVE and after[0].start == trigger.until else trigger.until
    near = part.words[trigger.first : within]
    return any(
        (a.low, b.low) in (("each", "other"), ("one", "another")) or (a.low == "the" and b.low == "other" and b.genitive)
        for a, b in pairwise(near)
    )


def _of_both(part: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse) -> bool:
    """'BOTH SIDES paused their tariffs': those who restrict each other, where nobody else is named."""
    named = {w.actor for w in part.words if w.actor} - set(sent_by)
    said = any(a in ("both", "two") and b in PAIRED for a, b in pairwise(part.lows[: trigger.last]))
    return said and not named and sent_by == discourse.two_sides()


