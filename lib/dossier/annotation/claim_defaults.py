"""What the sentences leave open, filled from the whole article: the sender and the target that go without saying."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dossier.annotation.claim_companions import companions
from dossier.annotation.claim_cues import (
    ACTS,
    AIMING,
    BLOCS,
    BODIES,
    INSTITUTIONS,
    KNOWN,
    NO_TARGETS,
    RETURNS,
)
from dossier.annotation.claim_discourse import COLLECTIVE, Discourse
from dossier.annotation.claim_drafts import Draft
from dossier.annotation.claim_frame import POINTING, Frame, is_far, is_own_trade, is_plain_word, same_side
from dossier.annotation.claim_measure_words import ALIKE, AVERTING, FORETOLD
from dossier.annotation.claim_predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim_role_words import ANSWERS, ELSEWHERE, EVERYDAY, GENERIC
from dossier.annotation.claim_targets import aims_at_anyone, mentioned
from dossier.annotation.records import Claim
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

UNKNOWN = "UNKNOWN"
FOREMOST = 3
"""A state that an article names so often, and twice as often as any other, may be what it is about."""


STILL_OPEN = frozenset({*FORETOLD, "new", "further", "additional", "more", "any", "possible"})
"""words beside a measure that is another one than that which is decided: 'to avoid FURTHER tariffs'"""
MUTUAL = ("diplomatic", "travel_ban")
"""Measures of two sides, by which one answers the other."""
RESPONDING = frozenset({"respond", "responded", "responding", "answer", "answered", "answering", "turn", "countermeasures"})
"""words of a sentence that tells an answer: 'expelled four diplomats IN TURN'"""
ANSWERED_WITHIN = 4
"""So many sentences back stands what such a sentence answers."""
LIST = 3
"""Of so many targets told at once each is one of many, and hardly meant later where nobody is named."""
SANCTION = "general:sanction"
"""The rule of the word itself: a claim even where nobody is named whom it is aimed at."""


def finished(drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> list[Claim]:
    """Fill what the sentences leave open from the frame of the article, and make one claim for each combination."""
    frame = Frame(drafts, discourse.affair, {*vocabulary.victims, UNKNOWN})
    _decide(drafts)
    claims: dict[tuple[int, str, str, str, str], Claim] = {}
    last: Draft | None = None
    aimed = {d.measure for d in drafts if d.targets}
    for place, draft in enumerate(drafts):
        before = drafts[place - 1] if place else None
        if not draft.senders:
            if not _is_more(draft, before) and not _turned(draft, frame):
                draft.senders, way = _default_senders(draft, last, frame, discourse)
                draft.ways.append(f"sender:{way}")
            draft.targets = [t for t in draft.targets if not same_side(draft.senders, t)]
            if draft.senders == [UNKNOWN] and not _stands_alone(draft, frame, vocabulary):
                continue
        draft.targets = draft.targets or _alike(draft, before)
        if not draft.targets:
            draft.targets, way = _default_targets(draft, frame, discourse, vocabulary)
            draft.ways.append(f"target:{way}")
            if way in ("named", "mentioned") and _is_everyday(draft, way, frame, discourse):
                continue
            if is_far(draft, frame) or is_own_trade(draft, way, frame, aimed):
                continue
        for sender in draft.senders:
            for target in draft.targets:
                claim = _claim(draft, sender, target)
                own = claim.measure in ("tariff", "import_restriction", "export_restriction") and same_side([sender], target)
                if sender != target and not own:
                    claims.setdefault((claim.start, sender, target, claim.measure, claim.status), claim)
        if draft.senders != [UNKNOWN] and (last is None or draft.reading.status != "threatened"):
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
    other = frame.target_of(draft.targets[0])
    if other in ("", UNKNOWN):
        return False
    draft.senders, draft.targets = draft.targets, [other]
    draft.ways.append("turned")
    return True


def _is_everyday(draft: Draft, way: str, frame: Frame, discourse: Discourse) -> bool:
    """'cut import tariffs', 'halted sales': trade that nobody is known to be punished by."""
    if way == "named" and (draft.targets != [UNKNOWN] or draft.measure == "price_cap") and not is_plain_word(draft):
        return True
    if way == "named" and draft.targets == [UNKNOWN] and not frame.pairs:
        plain = discourse.about and draft.trigger.rule == SANCTION and bool(draft.senders)
        return not plain and not _is_generic(draft)
    if draft.measure not in EVERYDAY:
        return False
    if not frame.pairs:
        return not discourse.about
    return all(frame.suffers[s] > frame.sends[s] for s in draft.senders)


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


def _default_senders(draft: Draft, last: Draft | None, frame: Frame, discourse: Discourse) -> tuple[list[str], str]:
    """Who restricts, and the way it was found: who is told to restrict this target, else who restricted last."""
    affair = discourse.affair
    if _done_by_name(draft):
        return [UNKNOWN], "none"
    against = next((s for t in draft.targets if (s := affair.sender_against(t))), "")
    if against and against not in draft.targets and not _is_new(draft):
        return [against], "against"
    if draft.reading.status == "urged":
        found = discourse.main_sender(besides=draft.targets)
        return (found, "main") if found else ([UNKNOWN], "none")
    if last is not None and (not draft.targets or set(last.targets) & set(draft.targets)):
        return leading(last), "last"
    within = draft.parse.lows[draft.trigger.phrase_start : draft.trigger.first]
    if last is not None and draft.trigger.role == "anaphor" and not FURTHER.isdisjoint(within):
        return leading(last), "last"
    if draft.targets and draft.trigger.predicate is None and draft.parse.lows[draft.trigger.phrase_start] in POINTING:
        found = discourse.main_sender(besides=draft.targets)
        return (found, "main") if found else ([UNKNOWN], "none")
    answered = next((frame.answers[t] for t in draft.targets if t in frame.answers), "")
    return ([answered], "answered") if answered and answered not in draft.targets else ([UNKNOWN], "none")


FURTHER = frozenset({"further", "second", "third", "another", "additional"})
"""adjectives by which a package is more of what was told of: by the same"""



def leading(draft: Draft) -> list[str]:
    """The senders without those who only do the same beside them, 'in step with Peru': these lead nothing on."""
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
    return plain and lows[trigger.phrase_start] not in KNOWN and lows[trigger.last + 1 : trigger.last + 2] not in AIMED


AIMED = [[low] for low in sorted(AIMING)]


def _default_targets(
    draft: Draft, frame: Frame, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[list[str], str]:
    """Whom it is aimed at, and the way it was found: the nearest target of the same sender, else the article's main one."""
    answering = set(draft.senders) & set(vocabulary.usual_targets)
    if answering and draft.trigger.role != "anaphor" and _is_generic(draft, described=False):
        return [UNKNOWN], "generic"
    if _is_elsewhere(draft):
        return [UNKNOWN], "generic"
    fitting = [t for t in frame.targets_near(draft.senders, draft.sentence.sentence_id) if t not in draft.senders]
    blamed = _blamed(draft, vocabulary)
    if blamed and (not fitting or blamed not in fitting) and frame.suffers[blamed] >= frame.suffers[(fitting or [""])[0]]:
        return [blamed], "blamed"
    struck_by = frame.struck_by(draft.senders, draft.sentence.sentence_id) if draft.measure in MUTUAL else []
    if struck_by:
        return struck_by, "answered"
    if len(fitting) >= LIST and draft.trigger.role != "anaphor":
        often = (c for c, _ in discourse.targets.most_common() if c in vocabulary.usual_targets and c not in fitting)
        fitting = next(([c] for c in often if frame.pairs[draft.senders[0], c]), fitting)
    stood = _stood_for(draft, discourse, vocabulary)
    if stood and fitting and not set(stood) & set(fitting):
        return stood, "mentioned"
    if fitting:
        return fitting, "near"
    if aims_at_anyone(draft.parse, draft.trigger):
        return [UNKNOWN], "generic"
    near = mentioned(draft.parse, draft.senders, vocabulary)
    if answering and draft.senders[0] in discourse.targets:
        return (near, "mentioned") if near else (_answered(draft, frame), "answered")
    if draft.reading.status == "urged":
        verb = draft.trigger.predicate
        after = verb.last if verb is not None else draft.trigger.last
        near = mentioned(draft.parse, draft.senders, vocabulary, after + 1, _ends_at(draft))
    out = (*draft.senders, *vocabulary.victims)
    known = [c for c, _ in discourse.targets.most_common() if c not in out and not same_side(draft.senders, c)]
    usual = [c for c, _ in discourse.named.most_common() if c in vocabulary.usual_targets and c not in draft.senders]
    if usual and not answering and not set(known[:1]) & vocabulary.usual_targets:
        known = [*usual[:1], *known] if set(usual[:1]) & set(discourse.senders) else known
    if known:
        beside = near and discourse.senders[near[0]] <= discourse.targets[near[0]]
        return [c for c in known if beside and [c] == near] or known[:1], "known"
    if blamed:
        return [blamed], "blamed"
    if near and not same_side(draft.senders, near[0]) and not _is_generic(draft):
        return near, "mentioned"
    answers = draft.measure in MUTUAL or not (RETURNS | RESPONDING).isdisjoint(draft.parse.lows)
    struck_by = frame.struck_by(draft.senders, draft.sentence.sentence_id, ANSWERED_WITHIN if answers else 1)
    if struck_by and not _is_generic(draft):
        return struck_by, "answered"
    return _most_named(draft, discourse, vocabulary), "named"


def _ends_at(draft: Draft) -> int:
    """Where the clause of a measure ends, with a relative clause that describes whom it is aimed at."""
    follows = draft.parse.segments[draft.trigger.segment + 1 : draft.trigger.segment + 2]
    described = bool(follows) and follows[0].kind == RELATIVE and follows[0].start == draft.trigger.until
    return follows[0].end if described else draft.trigger.until


def _stood_for(draft: Draft, discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    """'In 2014, after the seizure of CRIMEA, it froze funds': another affair's state, told by a word that stands for it."""
    said = {w.actor for w in draft.parse.words if w.aims_only} & vocabulary.usual_targets - set(draft.senders)
    dated = any(w.date is not None and w.low.isdigit() for w in draft.parse.words)
    return list(said) if len(said) == 1 and dated and said <= set(discourse.named) else []


def _blamed(draft: Draft, vocabulary: Vocabulary) -> str:
    """'will retaliate if the EC adopts the tax', 'reprisals for Peking's refusal': what somebody does is answered."""
    words, lows, trigger = draft.parse.words, draft.parse.lows, draft.trigger
    if draft.reading.status != "threatened" and not ANSWERS & set(lows[trigger.phrase_start : trigger.last + 1]):
        return ""
    out = {*draft.senders, *vocabulary.victims, *NO_TARGETS}
    for segment in draft.parse.segments:
        if segment.opener in ("if", "unless") and segment.start > trigger.last:
            return next((w.actor for w in words[segment.start : segment.end] if w.actor and w.actor not in out), "")
    return ""


def _is_generic(draft: Draft, described: bool = True) -> bool:
    """'closed its airspace to airlines from 36 countries': whom it is aimed at is told, and not by name.

    `described`: also where a relative clause says who it is, 'those who help Moscow'.
    """
    words = draft.parse.words
    return any(
        words[k].low in GENERIC and (described or k + 1 == len(words) or words[k + 1].tag != "rel")
        for k in range(draft.trigger.last + 1, draft.trigger.until)
    )


def _is_elsewhere(draft: Draft) -> bool:
    """'to blacklist firms in third countries', 'abuses anywhere in the world': told, and nobody by name."""
    verb = draft.reading.chain[0] if draft.reading.chain else None
    first = min(draft.trigger.first, verb.last) if verb is not None else draft.trigger.first
    return any(pair in ELSEWHERE for pair in pairwise(draft.parse.lows[first : draft.trigger.until]))


def _answered(draft: Draft, frame: Frame) -> list[str]:
    """Who is answered: the sender that restricts this one most, where the sentence speaks of an answer."""
    if not RETURNS & set(draft.parse.lows) and _is_generic(draft):
        return [UNKNOWN]
    found = (frame.sender_against(code) for code in draft.senders)
    return next(([code] for code in found if code not in ("", UNKNOWN, "UN")), [UNKNOWN])


def _most_named(draft: Draft, discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    """The state that the article is about beside the sender, where it is about one; else nobody."""
    out = {*draft.senders, *vocabulary.victims, *BLOCS, COLLECTIVE}
    usual = next((c for c, _ in discourse.named.most_common() if c in vocabulary.usual_targets and c not in out), "")
    if usual and discourse.about and discourse.named[usual] >= FOREMOST:
        return [usual]
    others = [(code, times) for code, times in discourse.named.most_common() if code not in out]
    known = [code for code, _ in others if not BLOCS.issuperset(draft.senders) or code in vocabulary.usual_targets]
    if usual and discourse.about and known == [usual] and not _is_generic(draft):
        return [usual]
    times = [n for _, n in others[:2]] + [0, 0]
    foremost = times[0] >= FOREMOST and times[0] >= 2 * times[1] and not same_side(draft.senders, others[0][0])
    return [others[0][0]] if foremost and not _is_generic(draft) else [UNKNOWN]


def _claim(draft: Draft, sender: str, target: str) -> Claim:
    s, d = draft.sentence, draft.dates
    return Claim(
        s.start, s.end, s.text, sender, target, draft.measure, draft.reading.status, d.date, d.precision, d.basis,
        d.reported, d.effective, draft.surface, " ".join([draft.trigger.rule, *draft.ways]),
    )  # fmt: skip
