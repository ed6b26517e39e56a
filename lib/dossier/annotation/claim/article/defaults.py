"""What the sentences leave open, filled from the whole article: the sender and the target that go without saying."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.article.default_targets import default_targets, is_generic
from dossier.annotation.claim.article.drafts import passes
from dossier.annotation.claim.article.frame import (
    POINTING,
    Frame,
    is_far,
    is_own_trade,
    is_plain_word,
    is_quarrel,
    same_side,
    told_before,
)
from dossier.annotation.claim.article.matter import is_passing, matter, settle
from dossier.annotation.claim.article.requests import Requests
from dossier.annotation.claim.clauses.groups import UNKNOWN
from dossier.annotation.claim.clauses.predicates import FINITE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import (
    ACTS,
    AIMING,
    BLOCS,
    BODIES,
    INSTITUTIONS,
    KNOWN,
)
from dossier.annotation.claim.grammar.measure_words import ALIKE, AVERTING, FORETOLD
from dossier.annotation.claim.grammar.role_words import EVERYDAY
from dossier.annotation.claim.senders.companions import companions
from dossier.annotation.claim.senders.find import FACING
from dossier.annotation.claim.senders.taken_over import CARRYING
from dossier.annotation.records import Claim
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

STILL_OPEN = frozenset({*FORETOLD, "new", "further", "additional", "more", "any", "possible"})
"""words beside a measure that is another one than that which is decided: 'to avoid FURTHER tariffs'"""
TRADE_STOPS = (":trade restriction", ":trade ban", ":trade curb", ":trade boycott", ":trade reprisal")
"""ends of the rules of nouns that make a sender's other stops of trade none of every day: 'the Chilean TRADE CURBS'"""
SANCTION = "general:sanction"
"""The rule of the word itself: a claim even where nobody is named whom it is aimed at."""


def finished(drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> list[Claim]:
    """Fill what the sentences leave open from the frame of the article, and make one claim for each combination."""
    settle(drafts, discourse, vocabulary)
    frame = Frame(drafts, discourse.affair, {*vocabulary.victims, UNKNOWN})
    _decide(drafts)
    asked = Requests(drafts, {*vocabulary.victims, UNKNOWN})
    claims: dict[tuple[int, str, str, str, str], Claim] = {}
    last: Draft | None = None
    aimed = {d.measure for d in drafts if d.targets}
    restricting = {s for d in drafts if d.trigger.rule.endswith(TRADE_STOPS) and _is_owned(d) for s in d.senders}
    for place, draft in enumerate(drafts):
        before = drafts[place - 1] if place else None
        if not draft.senders:
            if not _is_more(draft, before) and not _turned(draft, frame):
                told = told_before(draft, drafts[:place]) or last
                draft.senders, way = _default_senders(draft, told, frame, discourse, asked)
                draft.ways.append(f"sender:{way}")
            draft.targets = [t for t in draft.targets if not same_side(draft.senders, t)]
            if draft.senders == [UNKNOWN] and not _stands_alone(draft, frame, vocabulary):
                continue
        draft.targets = draft.targets or _alike(draft, before)
        if not draft.targets:
            draft.targets, way = default_targets(draft, frame, discourse, vocabulary)
            if way == "generic" and _names_them(draft, drafts):
                continue
            if way == "near" and is_passing(draft, draft.targets, drafts):
                about = matter(discourse, vocabulary, draft.senders, draft.targets)
                draft.targets, way = ([about], "about") if about else (draft.targets, way)
            elif way == "near":
                known = draft.parse.lows[draft.trigger.phrase_start] in KNOWN
                draft.targets = frame.foremost(draft.senders, draft.targets, draft.sentence.sentence_id, known)
            draft.ways.append(f"target:{way}")
            if way in ("named", "mentioned") and _is_everyday(draft, way, frame, discourse, restricting):
                continue
            beside = any(d.parse is draft.parse and d is not draft and set(d.targets) & set(draft.targets) for d in drafts)
            if is_far(draft, frame) or (not beside and is_own_trade(draft, way, frame, aimed)):
                continue
            aimed.update([draft.measure] if way == "near" else [])
        for sender in draft.senders:
            for target in draft.targets:
                claim = _claim(draft, sender, target)
                own = claim.measure in ("tariff", "import_restriction", "export_restriction") and same_side([sender], target)
                if sender != target and not own:
                    claims.setdefault((claim.start, sender, target, claim.measure, claim.status), claim)
        if draft.senders != [UNKNOWN] and (last is None or not passes(draft, last.senders, last.parse is draft.parse)):
            last = draft
    return list(claims.values())


def _decide(drafts: list[Draft]) -> None:
    """'Peru tries to avert tariffs', where the article tells tariffs that are decided and none that are only threatened."""
    to_come = [d for d in drafts if d.reading.status == "threatened" and d.reading.chain]
    hoped = [d for d in to_come if d.reading.chain[0].lemma in AVERTING]
    others = [d for d in drafts if d not in hoped]
    threatened = {d.measure for d in others if d.reading.status in ("threatened", "considered")}
    decided = {d.measure for d in others if d.reading.status == "announced"} - threatened
    for draft in hoped:
        around = draft.parse.lows[draft.trigger.phrase_start : draft.trigger.last + 2]
        if draft.measure in decided and STILL_OPEN.isdisjoint(around):
            draft.reading = replace(draft.reading, status="announced")


def _names_them(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """'Its SANCTIONS will HIT firms in third countries, among them CHILE': the words beside it say who they are."""
    return any(
        d.parse is draft.parse and d is not draft and d.targets and d.targets != [UNKNOWN]
        and (d.senders, d.measure, d.reading.status) == (draft.senders, draft.measure, draft.reading.status)
        for d in drafts
    )


def _is_more(draft: Draft, before: Draft | None) -> bool:
    """'were imposed on Peru, and further ones will follow': by the same and against the same, also where nobody is named."""
    if before is None or before.parse is not draft.parse or draft.surface != "ones" or not before.senders:
        return False
    draft.senders, draft.targets = list(before.senders), draft.targets or list(before.targets)
    draft.ways.append("ones")
    return True


def _turned(draft: Draft, frame: Frame) -> bool:
    """'before sanctions on U.S. markets bite': one whom the article only knows as a sender is no target told in passing."""
    if len(draft.targets) != 1 or not frame.rather_sends(draft.targets[0]) or draft.aimed_plainly:
        return False
    if draft.trigger.predicate is None and any(p.lemma in FACING for p in draft.reading.chain[:1]):
        return False  # 'CHILE may face sanctions for its ban'
    other = frame.target_of(draft.targets[0])
    if other in ("", UNKNOWN):
        return False
    draft.senders, draft.targets = draft.targets, [other]
    draft.ways.append("turned")
    return True


DISCUSSING = frozenset({"discuss", "debate", "talk about", "examine"})
"""verbs of talks on an end of measures of which the article tells neither whose they are nor against whom"""


def _is_owned(draft: Draft) -> bool:
    """'the widening CHILEAN trade curbs': whose they are stands with them."""
    within = draft.parse.words[draft.trigger.phrase_start : draft.trigger.first]
    return any(w.actor in draft.senders for w in within if w.actor)


def _is_everyday(draft: Draft, way: str, frame: Frame, discourse: Discourse, restricting: Set[str]) -> bool:
    """'cut import tariffs', 'halted sales': trade that nobody is known to be punished by."""
    if way == "named" and (draft.targets != [UNKNOWN] or draft.measure == "price_cap") and not is_plain_word(draft):
        return True
    talks = draft.reading.status == "eased" and any(p.lemma in DISCUSSING for p in draft.reading.chain)
    if way == "named" and talks and not frame.pairs:
        return True
    if way == "named" and draft.targets == [UNKNOWN] and not frame.pairs:
        plain = discourse.about and draft.trigger.rule == SANCTION and bool(draft.senders)
        return not plain and not is_generic(draft)
    everyday = draft.measure in EVERYDAY and draft.trigger.measure != "travel_ban"  # a border is no port
    if not everyday or _is_against(draft) or (way == "mentioned" and is_quarrel(draft)):
        return False
    if not frame.pairs:
        return not discourse.about and restricting.isdisjoint(draft.senders)
    return all(frame.suffers[s] > frame.sends[s] for s in draft.senders)


def _is_against(draft: Draft) -> bool:
    """'Norway's package AGAINST PERU holds export controls': the sentence says that its measures are aimed at somebody."""
    before = draft.parse.words[: draft.trigger.first]
    return any(a.low == "against" and b.actor in draft.targets for a, b in pairwise(before))


def _stands_alone(draft: Draft, frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether a measure of nobody's is worth a claim: its target is told plainly, or is one in this article."""
    verb = draft.trigger.predicate
    if verb is not None and not verb.passive and draft.reading.status != "urged":
        return bool(draft.targets) and _done_by_body(draft, verb)
    if not draft.targets:
        return bool(frame.by_sender[UNKNOWN]) or (draft.trigger.role == "general" and bool(frame.pairs))
    known = set(draft.targets) & (vocabulary.usual_targets | set(frame.suffers))
    return draft.aimed_plainly or bool(known)


def _done_by_body(draft: Draft, verb: Predicate) -> bool:
    """'The AFRICAN UNION froze the assets of': a body by name, for which there is no code."""
    doer = next((p for p in draft.reading.chain if p.form == FINITE and not p.passive), verb)
    start = draft.parse.segments[doer.segment].start
    return any(w.actor == UNKNOWN and not w.genitive for w in draft.parse.words[start : doer.first])


def _default_senders(
    draft: Draft, last: Draft | None, frame: Frame, discourse: Discourse, asked: Requests
) -> tuple[list[str], str]:
    """Who restricts, and the way it was found: who is told to restrict this target, else who restricted last."""
    affair = discourse.affair
    if _done_by_name(draft):
        return [UNKNOWN], "none"
    if last is not None and ALIKE & set(draft.parse.lows[draft.trigger.phrase_start : draft.trigger.first]):
        return leading(last), "last"  # 'SIMILAR sanctions were imposed on Chile'
    if draft.reading.status == "urged" and (found := asked.of(draft.targets)):
        return found, "asked"
    against = next((s for t in draft.targets if (s := affair.sender_against(t))), "")
    near = last is not None and draft.sentence.sentence_id - last.sentence.sentence_id <= NEAR
    near = near and draft.reading.status != "urged"
    if against and near and last is not None and set(last.targets) & set(draft.targets) and UNKNOWN not in last.senders:
        found = leading(last)
        return found, "against" if found == [against] else "last"
    heads = last is None and draft.parse.words[-1].tag != "mark"  # 'Fresh sanctions announced': those of the article
    another = not heads and _is_new(draft)
    if against and against not in draft.targets and not another:
        return [against], "against"
    if draft.reading.status == "urged":
        found = discourse.main_sender(besides=draft.targets)
        return (found, "main") if found else ([UNKNOWN], "none")
    if last is not None and (draft.targets in ([], [UNKNOWN]) or set(last.targets) & set(draft.targets)):
        return leading(last), "last"
    told = next((s for t in draft.targets if (s := frame.sender_against(t)) not in ("", UNKNOWN)), "")
    if told and told not in draft.targets and not another:
        return [told], "against"
    within = draft.parse.lows[draft.trigger.phrase_start : draft.trigger.first]
    if last is not None and draft.trigger.role == "anaphor" and not FURTHER.isdisjoint(within):
        return leading(last), "last"
    if draft.targets and draft.trigger.predicate is None and draft.parse.lows[draft.trigger.phrase_start] in POINTING:
        found = discourse.main_sender(besides=draft.targets)
        return (found, "main") if found else ([UNKNOWN], "none")
    answered = next((frame.answers[t] for t in draft.targets if t in frame.answers), "")
    return ([answered], "answered") if answered and answered not in draft.targets else ([UNKNOWN], "none")


NEAR = 1
"""So many sentences after a claim on the same target one without a sender is of the same."""
FURTHER = frozenset({"further", "second", "third", "another", "additional"})
"""adjectives by which a package is more of what was told of: by the same"""


def leading(draft: Draft) -> list[str]:
    """The senders without those who only do the same beside them, 'in step with Peru': these lead nothing on."""
    chain = draft.reading.chain
    if len(draft.senders) > 1 and draft.senders[-1] in BLOCS and chain and chain[0].lemma in CARRYING:
        return [s for s in draft.senders if s not in BLOCS] or draft.senders  # 'INTRODUCED the EU's package in Norway'
    beside = companions(draft.parse, draft.trigger, draft.reading.chain, [UNKNOWN])
    return [s for s in draft.senders if s not in beside] or draft.senders


def _done_by_name(draft: Draft) -> bool:
    """'The Arab Bank has suspended': a doer with a name that stands for no state is not the sender of the claim before."""
    verb = next((p for p in draft.reading.chain if p.form == FINITE), None)
    if verb is None or verb.passive or draft.reading.as_subject or draft.reading.status == "urged":
        return False
    words, start = draft.parse.words, draft.parse.segments[verb.segment].start
    subject = [w for w in words[start : verb.first] if w.tag not in ("adv", "date", "det")]
    if not subject or sum(w.capital for w in words) > len(words) / 2:
        return False
    if any(w.actor or w.person or w.tag not in ("noun", "and") or w.low in INSTITUTIONS | BODIES | ACTS for w in subject):
        return False
    return all(w.capital for w in subject if w.tag == "noun") and (len(subject) > 1 or " " in subject[0].low)


def _alike(draft: Draft, before: Draft | None) -> list[str]:
    """'Seoul announced similar curbs': aimed at those whom the curbs told of before are aimed at."""
    trigger = draft.trigger
    if before is None or not ALIKE & set(draft.parse.lows[trigger.phrase_start : trigger.first]):
        return []
    return [t for t in before.targets if t not in draft.senders]


def _is_new(draft: Draft) -> bool:
    """'new sanctions have been imposed', by whomever: no noun that points to sanctions told of."""
    trigger, lows = draft.trigger, draft.parse.lows
    plain = trigger.predicate is None and draft.measure == UNSPECIFIED and draft.reading.status != "urged"
    another = any(map(ANOTHER.fullmatch, lows[trigger.phrase_start : trigger.first]))
    known = lows[trigger.phrase_start] in KNOWN and not another
    return plain and not known and lows[trigger.last + 1 : trigger.last + 2] not in AIMED


ANOTHER = re.compile(r"new|next|fresh|second|third|[a-z]+(?:f|x|n|gh|e)th|\d+(?:st|nd|rd|th)")
"""'THE SIXTH package': one more, though it is spoken of as known"""


AIMED = [[low] for low in sorted(AIMING)]


def _claim(draft: Draft, sender: str, target: str) -> Claim:
    s, d = draft.sentence, draft.dates
    return Claim(
        s.start, s.end, s.text, sender, target, draft.measure, draft.reading.status, d.date, d.precision, d.basis,
        d.reported, d.effective, draft.surface, " ".join([draft.trigger.rule, *draft.ways]),
    )  # fmt: skip
