"""The claims of one sentence, put in order: what they take from each other and which of them say nothing of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.annotation.claim.article.candidates import Draft, surface_of
from dossier.annotation.claim.article.concrete import specifies
from dossier.annotation.claim.clauses.predicates import REDUCED, RELATIVE
from dossier.annotation.claim.grammar.cues import NO_TARGETS, RETURNS, STEPS
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS
from dossier.annotation.claim.status.auxiliaries import BRINGING
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import UNSPECIFIED

REWARDING = frozenset({"after", "once", "if", "unless", "until", "when", "because", "as", "since"})
"""what opens the clause of a condition that is met or to be met"""


def passes(draft: Draft, before: Sequence[str], beside: bool) -> bool:
    """A mere threat, or a member that balks at what its union does: who restricted `before` is meant later as well.

    So is whoever takes over what another took: 'will adopt the sanctions IMPOSED BY PERU', told `beside` it.
    """
    described = beside and bool(draft.reading.chain) and draft.reading.chain[0].form == REDUCED
    balks = draft.reading.status == "refused" and [*before] == ["EU"] and EU_MEMBERS.issuperset(draft.senders)
    return bool(before) and (draft.reading.status == "threatened" or balks or described)


def _told_twice(draft: Draft, other: Draft) -> bool:
    """'put it on its entity list, meaning that sellers NEED A LICENCE': what the measure means is no second one."""
    needs = draft.trigger.rule.endswith(":licence") and other.trigger.first < draft.trigger.first
    return needs and other.measure == draft.measure and other.reading.status == "imposed" and other.parse is draft.parse


def _follows(draft: Draft, other: Draft) -> bool:
    """'will revoke its trade status, WHICH COULD LEAD TO higher tariffs': what a measure brings about is no second one."""
    verb = draft.reading.chain[0] if draft.reading.chain else None
    if verb is None or verb.lemma not in BRINGING or other.measure != draft.measure or other.parse is not draft.parse:
        return False
    segment = draft.parse.segments[verb.segment]
    return segment.kind == RELATIVE and other.trigger.segment == segment.host and other.trigger.last < verb.first


def completed(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence without general words for what others say concretely, gaps filled among themselves."""
    kept = []
    for draft in drafts:
        if any(told(draft, other) for other in drafts for told in (_rewarded, _told_twice, _echoes, _follows)):
            continue
        specific = [other for other in drafts if specifies(other, draft)]
        for other in specific:
            other.targets = other.targets or [t for t in draft.targets if t not in other.senders]
            included = other.parse.segments[other.trigger.segment].opener == "including"
            other.senders = draft.senders if included or not other.senders else other.senders
            if not other.dates.date and other.reading.status in STEPS:
                other.dates = replace(draft.dates, effective=other.dates.effective or draft.dates.effective)
        told = {s for other in specific for s in other.senders}
        if specific and not told.issuperset(draft.senders) and specific[0].trigger.first < draft.trigger.first:
            draft.senders = [s for s in draft.senders if s not in told]  # 'banned tea, joining sanctions BY PERU'
            specific = []
        if not specific:
            kept.append(draft)
    for draft in kept:
        doer = next((d for d in kept if d.senders and _done_beside(draft, d)), None) if not draft.senders else None
        if doer is not None:
            draft.senders = list(doer.senders)
            draft.targets = [t for t in draft.targets if t not in draft.senders]
        if not draft.targets:
            draft.targets = _returned(draft, kept)
        elif len(draft.targets) > 1 and not draft.aimed_plainly:
            draft.targets = _without_strikers(draft, kept)
    return kept


def _without_strikers(draft: Draft, drafts: list[Draft]) -> list[str]:
    """'PERU closed its ports to KENYA, following sanctions by Chile': the target of both is the one that both strike."""
    for other in drafts:
        if other.trigger.first < draft.trigger.first and set(other.targets) & set(draft.targets):
            draft.targets = [t for t in draft.targets if t not in other.senders]
    return draft.targets


def _echoes(draft: Draft, other: Draft) -> bool:
    """'and Norway DID THE SAME': the measure told before says more than the words for it."""
    same = other is not draft and other.trigger.first == draft.trigger.first and other.senders == draft.senders
    return same and other.trigger.role == "echo" != draft.trigger.role and draft.measure == UNSPECIFIED


def _twin(trigger: Trigger, text: str, drafts: list[Draft]) -> list[Draft]:
    """'the Chilean asset freeze AND TRAVEL BAN': a second measure in one noun phrase, of which nothing else is told."""
    before = drafts[-1] if drafts else None
    noun = before.trigger if before is not None else None
    if before is None or noun is None or noun.predicate is not None or noun.role != "name" or trigger.role != "name":
        return []
    parse = before.parse
    between = parse.lows[noun.last + 1 : trigger.first]
    if trigger.predicate is not None or between not in (["and"], [","], [",", "and"]) or trigger.measure == noun.measure:
        return []
    surface = surface_of(trigger, parse, text)
    own = (replace(d, senders=list(d.senders), targets=list(d.targets)) for d in drafts if d.trigger is noun)
    return [replace(d, trigger=trigger, surface=surface, measure=trigger.measure) for d in own]


def _done_beside(draft: Draft, other: Draft) -> bool:
    """'On top of A COAL BAN, the package closed Norwegian ports': what is told beside a deed is its doer's."""
    verb = other.trigger.predicate
    return verb is not None and draft.reading.chain[:1] == (verb,) and draft.trigger.predicate is None


def spelled_out(trigger: Trigger, text: str, drafts: list[Draft]) -> list[Draft]:
    """'sanctions on Peru: A TRAVEL BAN and ...', 'sanctions ranging from ENTRY BANS to ...': what the general word holds."""
    if twins := _twin(trigger, text, drafts):
        return twins
    general = next((d for d in reversed(drafts) if d.trigger.role == "general" and d.trigger.predicate is None), None)
    if general is None or trigger.role != "name" or trigger.predicate is not None or general.measure != UNSPECIFIED:
        return []
    parse, here = general.parse, general.parse.segments[trigger.segment]
    between = parse.lows[general.trigger.last + 1 : trigger.first]
    set_off = trigger.segment - general.trigger.segment in (1, 2) and here.opener in SPELLING and here.finite is None
    if not set_off and not (trigger.segment == general.trigger.segment and not SPELLING_WORDS.isdisjoint(between)):
        return []
    surface = surface_of(trigger, parse, text)
    return [replace(general, trigger=trigger, surface=surface, measure=trigger.measure, senders=list(general.senders))]


SPELLING = frozenset({":", "-", "–", "—", "--", "("})
"""what opens a list of the measures that are meant"""
SPELLING_WORDS = frozenset({"ranging", "include", "includes", "included", "including"})


def _rewarded(draft: Draft, other: Draft) -> bool:
    """'lifted its sanctions AFTER KHARTOUM ENDED arms sales': what the target did to be spared is no measure of its own."""
    verb = draft.trigger.predicate
    if verb is None or draft.targets or other.reading.status != "eased" or not set(draft.senders) & set(other.targets):
        return False
    return draft.parse is other.parse and draft.parse.segments[verb.segment].opener in REWARDING


def _returned(draft: Draft, drafts: list[Draft]) -> list[str]:
    """'closed its airspace in retaliation for a ban by the EU': who is answered is who is aimed at."""
    for other in drafts:
        if other is draft or not other.senders or set(other.senders) & set(draft.senders):
            continue
        led = RETURNS & set(draft.parse.lows[: other.trigger.first])  # what is answered stands behind 'in retaliation for'
        answers = bool(led) or bool(set(other.targets) & set(draft.senders))
        if answers:
            return [s for s in other.senders if s not in NO_TARGETS]
    return []
