"""The claims of one sentence, put in order: what they take from each other and which of them say nothing of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    MAIN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
)
from dossier.annotation.claim.dates.find import ClaimDates
from dossier.annotation.claim.grammar.cues import NO_TARGETS, RETURNS, STEPS
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS
from dossier.annotation.claim.senders.beside import struck_beside
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.governors import opens_part
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import Sentence
from dossier.vocabularies.measures import UNSPECIFIED

REWARDING = frozenset({"after", "once", "if", "unless", "until", "when", "because", "as", "since"})
"""what opens the clause of a condition that is met or to be met"""

PARTING = frozenset({"while", "whereas", "after", "before", "since"})
"""what opens a clause that tells another step, or the same one at another time"""

TELLING = (["and", "said"], ["and", "added"], ["and", "announced"])
"""what opens a further step of the same one: 'imposed sanctions AND SAID it would end imports'"""

BESIDE_THINGS = "list:they cover"
"""The rule of a general word that holds beside a concrete one: 'They cover 500 people as well as exports'."""


@dataclass(slots=True, eq=False)
class Draft:
    """A claim before the article has filled in what its sentence leaves open."""

    parse: Parse
    sentence: Sentence
    trigger: Trigger
    reading: Reading
    surface: str
    measure: str
    senders: list[str]
    targets: list[str]
    dates: ClaimDates
    aimed_plainly: bool = False
    """whether the target stands right after 'against' or 'on', or as the object or the subject of the verb"""
    ways: list[str] = field(default_factory=list)
    """what the article gave and how: 'target:near'"""


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


def completed(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence without general words for what others say concretely, gaps filled among themselves."""
    kept = []
    for draft in drafts:
        if any(_rewarded(draft, other) or _told_twice(draft, other) or _echoes(draft, other) for other in drafts):
            continue
        specific = [other for other in drafts if _specifies(other, draft)]
        for other in specific:
            other.targets = other.targets or [t for t in draft.targets if t not in other.senders]
            other.senders = other.senders or draft.senders
            if not other.dates.date and other.reading.status in STEPS:
                other.dates = replace(draft.dates, effective=other.dates.effective or draft.dates.effective)
        if not specific:
            kept.append(draft)
    for draft in kept:
        doer = next((d for d in kept if d.senders and _done_beside(draft, d)), None) if not draft.senders else None
        if doer is not None:
            draft.senders = list(doer.senders)
            draft.targets = [t for t in draft.targets if t not in draft.senders]
        if not draft.targets:
            draft.targets = _returned(draft, kept)
    return kept


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
    surface = text[parse.words[trigger.first].start : parse.words[trigger.last].end]
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
    surface = text[parse.words[trigger.first].start : parse.words[trigger.last].end]
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


def _specifies(other: Draft, general: Draft) -> bool:
    """Whether `other` says concretely what `general` says: 'additional sanctions, freezing assets'."""
    if general.measure != UNSPECIFIED or other.measure == UNSPECIFIED or general.trigger.rule == BESIDE_THINGS:
        return False
    if general.dates.date and other.dates.date and general.dates.date != other.dates.date:
        return False
    if not general.reading.chain and struck_beside(general.parse, general.trigger) is not None:
        return False  # 'Soto, ALREADY UNDER SANCTIONS, was barred from Peru'
    if general.trigger.rule.endswith("embargo") and general.reading.chain[:1] != other.reading.chain[:1]:
        return False  # 'will LIFT the embargo and UNFREEZE its assets' does two things
    if other.senders and set(other.senders) < set(general.senders) and other.trigger.first > general.trigger.first:
        return False  # 'Peru and Chile imposed sanctions, with PERU also banning tea': what one of them does besides
    same_sender = not other.senders or not general.senders or set(other.senders) & set(general.senders)
    same_target = not other.targets or not general.targets or set(other.targets) & set(general.targets)
    same_step = (
        other.reading.status == general.reading.status
        or {other.reading.status, general.reading.status} <= STEPS
    )
    return bool(same_sender and same_target and same_step and _linked(other, general))


def _linked(other: Draft, general: Draft) -> bool:
    segments = general.parse.segments
    start = general.trigger.phrase_start
    within = general.parse.lows[start - 1] if start and general.trigger.predicate is None else ""
    packed = within == "in" and "package" in general.trigger.rule
    if within == "under" or packed or opens_part(general.parse, general.trigger):
        return general.parse is other.parse
    if general.parse is not other.parse:
        return False
    if _besides(other, general):
        return False
    done = other.reading.chain[0] if other.reading.chain else None
    if done is not None and done.passive and done.last == start - 2 and general.parse.lows[start - 1] == "by":
        return True  # 'its reserves were FROZEN BY Western sanctions'
    here, there = segments[general.trigger.segment], segments[other.trigger.segment]
    if other.trigger.first < general.trigger.first:
        step = general.trigger.predicate
        if step is not None and any(p.form == GERUNDIAL and p.last < step.first for p in here.predicates):
            return False  # 'proposed banning oil, ejecting banks and BLACKLISTING judges': one of several steps
        answers = general.trigger.predicate is not None or general.reading.chain[:1] == tuple(here.predicates[:1])
        answering = answers and here.kind == PARTICIPIAL and other.senders == general.senders
        return here.kind == ADJUNCT or answering or (
            here is there and "of" in general.parse.lows[other.trigger.last : general.trigger.first]
        )
    if general.trigger.predicate is None:
        again = there.opener == "that" and general.parse.lows[there.start - 1] == "and"  # 'and THAT a ban would follow'
        if _side_by_side(other, general) or again:
            return False
        if other.parse.lows[max(0, there.start - 2) : there.start] in TELLING:
            return False
        parted = there.kind == MAIN and there.opener.startswith(("and", "but", ";"))
        return there is here or not (parted or there.opener in PARTING)
    aim = general.trigger.predicate
    if aim.form == INFINITIVE and aim.parent is None and here.predicates[:1] == [aim] and here.finite is None:
        return there.kind == MAIN  # 'TO PUNISH Chile, Peru imposed tariffs'
    if _one_of_several(other, general):
        return False
    if there.kind == RELATIVE and other.senders and not general.senders:
        return False  # 'It also blacklists firms that sell goods THAT OTHERS HAVE BANNED'
    return there.kind in (PARTICIPIAL, ADJUNCT, RELATIVE) or here is there


def _besides(other: Draft, general: Draft) -> bool:
    """'imposed sanctions on nine firms, AS WELL AS BARRING their heads': what stands behind 'as well as' is told besides."""
    first, second = sorted((other.trigger, general.trigger), key=lambda t: t.first)
    start = second.predicate.first if second.predicate is not None else second.phrase_start
    lows = other.parse.lows
    links = (k for k in range(first.last + 1, start - 2) if lows[k : k + 3] == ["as", "well", "as"])
    link = next(links, -1)
    verbal = link >= 0 and other.parse.words[link + 3].tag in ("verb", "to")
    return verbal and start - link < NEAR_LINK + 3


NEAR_LINK = 8
"""So many words after 'as well as' stands what it adds."""


def _one_of_several(other: Draft, general: Draft) -> bool:
    """'hit Chile, BLACKLISTING nine judges and BANNING tea': two of the steps told, unless 'and freezing THEIR assets'."""
    verb, step = other.trigger.predicate, general.trigger.predicate
    if verb is None or step is None or {"their", "its"} & set(other.parse.lows[verb.last + 1 : verb.last + 3]):
        return False
    kinds = {other.parse.segments[t.segment].kind for t in (other.trigger, general.trigger)}
    if verb.form == step.form != FINITE and verb.segment == step.segment and verb.parent is not None:
        return verb.parent is step.parent and verb.last < step.first  # 'proposed BANNING oil and BLACKLISTING nine judges'
    return kinds == {PARTICIPIAL} and verb.form == step.form


def _side_by_side(other: Draft, general: Draft) -> bool:
    """'has imposed sanctions on officials and frozen the reserves': two steps, neither within the other."""
    verb, chain = other.trigger.predicate, general.reading.chain
    if verb is None or not chain or verb.segment != chain[0].segment or verb is chain[0]:
        return False
    before = verb.first - 1
    while before > 0 and other.parse.words[before].tag == "adv":
        before -= 1
    return other.parse.lows[before] == "and" and verb.head > general.trigger.last


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
