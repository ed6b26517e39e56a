"""Whom a measure is aimed at where its sentence names nobody: told near by, known of the sender, or the article's."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.article.frame import Frame, same_side
from dossier.annotation.claim.clauses.groups import UNKNOWN
from dossier.annotation.claim.clauses.predicates import RELATIVE
from dossier.annotation.claim.discourse import COLLECTIVE, Discourse
from dossier.annotation.claim.grammar.cues import BLOCS, NO_TARGETS, RETURNS
from dossier.annotation.claim.grammar.role_words import ANSWERS, ELSEWHERE, GENERIC
from dossier.annotation.claim.targets.anyone import aims_at_any_state, aims_at_anyone
from dossier.annotation.claim.targets.find import mentioned
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

FOREMOST = 3
"""A state that an article names so often, and twice as often as any other, may be what it is about."""

MUTUAL = frozenset({"diplomatic", "travel_ban"})
"""Measures of two sides, by which one answers the other."""

RESPONDING = frozenset({"respond", "responded", "responding", "answer", "answered", "answering", "turn", "countermeasures"})
"""words of a sentence that tells an answer: 'expelled four diplomats IN TURN'"""

ANSWERED_WITHIN = 4
"""So many sentences back stands what such a sentence answers."""

LIST = 3
"""Of so many targets told at once each is one of many, and hardly meant later where nobody is named."""


def default_targets(
    draft: Draft, frame: Frame, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[list[str], str]:
    """Whom it is aimed at, and the way it was found: the nearest target of the same sender, else the article's main one."""
    answering = set(draft.senders) & set(vocabulary.usual_targets)
    if answering and draft.trigger.role != "anaphor" and is_generic(draft, described=False):
        return [UNKNOWN], "generic"
    if _is_elsewhere(draft):
        return [UNKNOWN], "generic"
    fitting = [t for t in frame.targets_near(draft.senders, draft.sentence.sentence_id) if t not in draft.senders]
    blamed = _blamed(draft, vocabulary)
    if blamed and (not fitting or blamed not in fitting) and frame.suffers[blamed] >= frame.suffers[(fitting or [""])[0]]:
        return [blamed], "blamed"
    mutual = (draft.measure, draft.trigger.measure)
    struck_by = frame.struck_by(draft.senders, draft.sentence.sentence_id) if not MUTUAL.isdisjoint(mutual) else []
    if struck_by:
        return struck_by, "answered"
    if len(fitting) >= LIST and draft.trigger.role != "anaphor":
        often = (c for c, _ in discourse.targets.most_common() if c in vocabulary.usual_targets and c not in fitting)
        fitting = next(([c] for c in often if frame.pairs[draft.senders[0], c]), fitting)
    stood = _stood_for(draft, discourse, vocabulary)
    if stood and fitting and not set(stood) & set(fitting):
        return stood, "mentioned"
    troubled = _place_of_trouble(draft, discourse, vocabulary)
    if troubled and fitting != troubled:
        return troubled, "mentioned"
    if fitting and aims_at_any_state(draft.parse, draft.trigger):
        return [UNKNOWN], "generic"
    if fitting:
        return fitting, "near"
    if aims_at_anyone(draft.parse, draft.trigger):
        return [UNKNOWN], "generic"
    near = [] if _done_alike(draft) else mentioned(draft.parse, draft.senders, vocabulary)
    if answering and draft.senders[0] in discourse.targets:
        return (near, "mentioned") if near else (_answered(draft, frame), "answered")
    if draft.reading.status == "urged":
        verb = draft.trigger.predicate
        after = verb.last if verb is not None else draft.trigger.last
        near = mentioned(draft.parse, draft.senders, vocabulary, after + 1, _ends_at(draft))
    out = (*draft.senders, *vocabulary.victims, UNKNOWN)
    known = [c for c, _ in discourse.targets.most_common() if c not in out and not same_side(draft.senders, c)]
    if len(known) >= LIST and discourse.targets[known[0]] == discourse.targets[known[LIST - 1]]:
        known = []  # each as often as the others: one of a list is not meant
    usual = [c for c, _ in discourse.named.most_common() if c in vocabulary.usual_targets and c not in draft.senders]
    if usual and not answering and not set(known[:1]) & vocabulary.usual_targets:
        known = [*usual[:1], *known] if set(usual[:1]) & set(discourse.senders) else known
    alike = [c for c in frame.struck_alike(draft.measure, draft.sentence.sentence_id) if c in known[1:]]
    if len(alike) == 1 and draft.measure != UNSPECIFIED and not set(near) & set(known):
        return alike, "known"
    if known:
        beside = near and discourse.senders[near[0]] <= discourse.targets[near[0]]
        return [c for c in known if beside and [c] == near] or known[:1], "known"
    if blamed:
        return [blamed], "blamed"
    answers = not MUTUAL.isdisjoint(mutual) or not (RETURNS | RESPONDING).isdisjoint(draft.parse.lows)
    acts_too = near and not answers and discourse.senders[near[0]] and not discourse.targets[near[0]]
    if near and not acts_too and not same_side(draft.senders, near[0]) and not is_generic(draft):
        return near, "mentioned"
    struck_by = frame.struck_by(draft.senders, draft.sentence.sentence_id, ANSWERED_WITHIN if answers else 1)
    if struck_by and not is_generic(draft):
        return struck_by, "answered"
    return _most_named(draft, discourse, vocabulary), "named"


def _done_alike(draft: Draft) -> bool:
    """'Kenya's sanctions follow SIMILAR MOVES BY Chile': those who do the same are not aimed at."""
    lows = draft.parse.lows
    alike = (k for k, low in enumerate(lows) if low in ("similar", "comparable", "identical", "matching"))
    return any({"by", "from"} & set(lows[k + 2 : k + 4]) for k in alike)


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


def is_generic(draft: Draft, described: bool = True) -> bool:
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
    told = draft.parse.lows[first : draft.trigger.until]
    told = told[: told.index("over")] if "over" in told else told  # 'over sales to a third country' is the reason
    return any(pair in ELSEWHERE for pair in pairwise(told)) or _is_of_many(told)


TROUBLES = frozenset({
    "crisis", "conflict", "violence", "crackdown", "unrest", "plight", "abuses", "repression", "atrocities", "coup", "war",
    "fighting", "bloodshed",
})  # fmt: skip


def _place_of_trouble(draft: Draft, discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    """'amid VIOLENCE IN PERU, it signed an order on sanctions': where that is, of the state that the article names most."""
    out = (*draft.senders, *vocabulary.victims)
    foremost = next((c for c, _ in discourse.named.most_common() if c not in out and c not in BLOCS), "")
    words = draft.parse.words
    for k in range(len(words) - 2):
        near = words[k + 2 : k + 3]
        if words[k].low in TROUBLES and words[k + 1].low == "in" and near[0].actor == foremost and not near[0].genitive:
            return [foremost] if foremost else []
    return []


MANY = frozenset({"several", "many", "various", "most", "all", "some", "dozens", "scores", "number", "dozen"})
AT_MANY = ("from", "on", "against", "for", "to")


def _is_of_many(told: list[str]) -> bool:
    """'tariffs on steel FROM A NUMBER OF COUNTRIES', 'suspends them FOR SEVERAL NATIONS': many, and none by name."""
    for k, low in enumerate(told):
        if low not in ("countries", "nations"):
            continue
        near = told[max(0, k - 4) : k]
        at = next((j for j, word in enumerate(near) if word in AT_MANY), len(near))
        if not MANY.isdisjoint(near[at + 1 :]):
            return True
    return False


def _answered(draft: Draft, frame: Frame) -> list[str]:
    """Who is answered: the sender that restricts this one most, where the sentence speaks of an answer."""
    if not RETURNS & set(draft.parse.lows) and is_generic(draft):
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
    if usual and discourse.about and known == [usual] and not is_generic(draft):
        return [usual]
    times = [n for _, n in others[:2]] + [0, 0]
    foremost = times[0] >= FOREMOST and times[0] >= 2 * times[1] and not same_side(draft.senders, others[0][0])
    return [others[0][0]] if foremost and not is_generic(draft) else [UNKNOWN]
