"""Claims that lean on the one before: 'Canada did', 'So has Iceland', 'Oslo has no such plans', 'It prolonged them'.

Such a sentence tells who and how far; the measure and the target are those told of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.leaning.apposed import APPOSITION, apposed, told_here
from dossier.annotation.claim.leaning.banned_goods import BANNED_GOODS, IN_PLACE, banned_goods, held, in_place
from dossier.annotation.claim.leaning.covers import COVERS, TOTAL, covered
from dossier.annotation.claim.leaning.gaps import GAPPED, gapped
from dossier.annotation.claim.leaning.repeats import (
    ECHO,
    HELPERS,
    INTENDED,
    LEAVE,
    LEAVES,
    did_to,
    done_alike,
    echo_of,
    followed,
    hours_left,
    own_alone,
    still_weighs,
    to_do_so,
)
from dossier.annotation.claim.senders.find import senders
from dossier.annotation.claim.senders.subjects import UNNAMED, subject
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.outcomes import answered, asked_by
from dossier.annotation.claim.targets.aims import aimed_at
from dossier.annotation.claim.triggers.lists import ON_LIST
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

DONE_WITHIN = 3
"""So many sentences back stands what others 'have already done'."""

LOOK_AROUND = 4
"""So many sentences back may stand what others took 'similar steps' to."""

ANSWER_WITHIN = 10
"""No such phrase has more words."""

REPEATED_STEPS = frozenset({"follow suit", "join in", "do the same", "do likewise"})
"""verbs by which others do what was told of"""

TAKING_PART = frozenset({"in", "suit", "sides", "part", "calls", "pressure"})
"""words by which others decline what is already done: 'ruled out joining IN', 'resisted such CALLS'"""

UNDECIDED = frozenset({"urged", "considered", "threatened", "refused"})
"""statuses of what is still debated, which may be declined or taken up"""

LEANING = re.compile(
    r"\b(?:(?:did|does|has|have|had|done)(?:n['’]t)?(?: \w+){0,4}[.;:!?,\"”]"
    r"|(?:so|neither|nor) (?:did|has|have|does|had) |followed\b|no such\b|cold water\b"
    r"|(?:prolong|extend|renew|lift|eas|relax|tighten|reimpos|reinstat|restor|suspend|scrap|widen|expand|toughen"
    r"|bann?|outlaw|prohibit|rul|reject|resist|turn|consider|weigh|mull|look)\w*(?: into| at)? (?:it|them|that|this|doing)\b"
    r"|(?:to|will|would|may|might|could|should|must|also) follow[ .,;]|(?:go|goes) further\b|do more\b"
    r"|(?:be|get) tougher\b|hear of (?:it|that)\b|none of (?:it|that)\b|s(?:ay|ays|aid) no\b"
    r"|stop(?:s|ped)? short of (?:that|this|it|doing)\b|join in\b|follow(?:ed)? suit\b|on it\b"
    r"|(?:against|opposed to|opposes?) (?:it|that)\b|d(?:o|oes|id|one) so\b|to respond\b|reserve[sd]? the right\b"
    r"|(?:that|same|similar) (?:step|move|course)\b"
    r"|(?:its|their) own(?:[.,;]| (?:in|at|until|on|against|for|two|a|last|later)\b)"
    r"|(?:to|must) (?:leave|depart|go|quit)\b|(?:go|going|come) along\b|take part\b"
    r"|sign(?:ed)? up\b|such (?:calls|demands|pressure)\b|tak(?:e|ing) (?:sides|part)\b|joining in\b"
    r"|do the same\b|follow (?:the )?\S+ (?:example|lead|line)\b"
    r"|joined(?: in| it| them| a| days| soon| shortly| later|[.,;])"
    r"|(?:banned|prohibited|forbidden) \w+|they (?:cover|include|affect|target)\b"
    r"|(?:the|that|this|such an?) (?:idea|possibility|option|matter|issue|question)s?\b"
    r"|(?:the|that) (?:proposal|request|demand|suggestion|call)s?\b"
    r"|roll\w* (?:it|them) over\b|(?:decline|refuse)d?[ .]|an? (?:\w+ ){0,2}(?:ban|embargo|boycott|freeze|halt|stop)\b"
    r"|(?:reluctant|unwilling|hesitant|s[ck]eptical|opposed)[.,;])",
    re.IGNORECASE,
)
"""Something in a sentence that may lean on the one before; it is then worth reading."""


def echoes(parse: Parse, told: list[Trigger], vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The triggers of a sentence that repeat a measure; `told` are those that name one."""
    for k, low in enumerate(parse.lows):
        if (low in HELPERS and parse.words[k].tag in ("do", "have")) or low in INTENDED:
            yield from done_alike(parse, k, told)
    yield from followed(parse, told)
    yield from gapped(parse, told, ECHO) if told else ()
    yield from apposed(parse, told)
    yield from to_do_so(parse, told) if told else ()
    yield from _pressed_on(parse, told)
    yield from _same_step(parse, told)
    yield from _taken_up(parse, told, vocabulary)
    yield from banned_goods(parse, told)
    yield from in_place(parse, told)
    yield from hours_left(parse) if not (told or LEAVES.isdisjoint(parse.lows)) else ()
    yield from own_alone(parse) if "own" in parse.lows else ()


GOING_ON = frozenset({"go further", "do more", "go beyond that", "get tougher", "be tougher", "take tougher action"})
"""what somebody does who restricts more, whatever it is"""


SAME = frozenset({"that", "same", "similar", "comparable", "identical"})
STEPS_ALIKE = frozenset({"step", "move", "course", "action", "measure", "decision"})


def _same_step(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'Chile TOOK THE SAME STEP in May', 'is expected TO DO THE SAME': what was told of last, by another."""
    if not told and not {"same", "so"}.isdisjoint(parse.lows):
        for predicate in parse.predicates:
            said = parse.lows[predicate.head : predicate.head + 3]
            size = 3 if said == ["do", "the", "same"] else 2 if said[:2] == ["do", "so"] else 0
            ahead = predicate.modal or predicate.form == INFINITIVE
            if size and ahead and not predicate.negated and _ends_at(parse, predicate.head + size):
                trigger = echo_of(parse, predicate.head, predicate.segment, "imposed", [], told)
                yield replace(trigger, rule=f"{ECHO}:follow", predicate=predicate)
    if SAME.isdisjoint(parse.lows) or STEPS_ALIKE.isdisjoint(parse.lows):
        return
    for predicate in parse.predicates:
        taken = predicate.lemma.split()[0] in ("take", "make") and not predicate.passive
        if not taken or predicate.form not in (FINITE, INFINITIVE):
            continue
        after = parse.lows[predicate.head + 1 : predicate.head + 5]
        size = next((k for k, low in enumerate(after) if low in STEPS_ALIKE), -1)
        if size > 0 and SAME & set(after[:size]) and _ends_at(parse, predicate.head + size + 2):
            trigger = echo_of(parse, predicate.head, predicate.segment, "imposed", [], [])
            yield replace(trigger, last=predicate.head + size + 1, rule=f"{ECHO}:step", predicate=predicate)


def _pressed_on(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'urged Oslo to GO FURTHER', 'Oslo should DO MORE': more of what was told of, and not said what."""
    if told or not {"further", "more", "tougher"} & set(parse.lows):
        return
    for predicate in parse.predicates:
        first = predicate.lemma.split()[0]
        length = next((n for n in (2, 3) if " ".join((first, *parse.lows[predicate.head + 1 :][: n - 1])) in GOING_ON), 0)
        if not length or predicate.form not in (FINITE, INFINITIVE) or not _ends_at(parse, predicate.head + length):
            continue
        trigger = echo_of(parse, predicate.head, predicate.segment, "imposed", [], told)
        yield replace(trigger, rule=f"{ECHO}:more", predicate=predicate)


def nobody(parse: Parse) -> Iterator[Trigger]:
    """'NONE of its neighbours has FOLLOWED SUIT': refused, and by nobody named."""
    for predicate in parse.predicates:
        if predicate.lemma not in REPEATED_STEPS or predicate.form == NOUN or predicate.modal or predicate.passive:
            continue
        start = parse.segments[predicate.segment].start
        if {"none", "nobody", "no-one"} & set(parse.lows[start : predicate.first]):
            yield Trigger(
                predicate.head, predicate.last, start, UNSPECIFIED, f"{ECHO}:none", ECHO, False, predicate.segment,
                until=parse.segments[predicate.segment].end, status="refused", doer=("UNKNOWN",),
            )  # fmt: skip


def _told_with(predicate: Predicate, told: list[Trigger]) -> bool:
    """Whether a measure is named before this verb or in its clause, so that it takes up nothing told before."""
    return any(t.first < predicate.last or (t.role != "anaphor" and t.segment == predicate.segment) for t in told)


def _declines_here(parse: Parse, predicate: Predicate, told: list[Trigger]) -> bool:
    """'Norway urged Chile to ban tea, BUT CHILE HAS REFUSED': the measure told before, declined in a clause of its own."""
    here = parse.segments[predicate.segment]
    if predicate.lemma not in ("refuse", "decline", "balk") or here.opener not in ("but", "and", "while", "though"):
        return False
    alone = predicate.form == FINITE and not predicate.negated and _ends_at(parse, predicate.last + 1)
    named = any(w.actor and not w.aims_only for w in parse.words[here.start : predicate.first])
    return alone and named and not any(t.segment == predicate.segment for t in told)


def _taken_up(parse: Parse, told: list[Trigger], vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'poured cold water on the idea', 'has no such plans', 'will take up the matter': a step that names no measure."""
    for predicate in parse.predicates:
        if predicate.form == NOUN or predicate.passive:
            continue
        if _told_with(predicate, told):
            if _declines_here(parse, predicate, told):
                yield replace(echo_of(parse, predicate.head, predicate.segment, "refused", [], told), predicate=predicate)
            continue
        first = predicate.lemma.split()[0]
        if first not in vocabulary.answers.firsts:
            continue
        read = [first, *parse.lows[predicate.head + 1 : predicate.head + ANSWER_WITHIN]]
        status = next((s for n, s in vocabulary.answers.all_at(read, 0) if _ends_at(parse, predicate.head + n)), "")
        if status:
            yield replace(echo_of(parse, predicate.head, predicate.segment, status, [], told), predicate=predicate)


def _ends_at(parse: Parse, end: int) -> bool:
    """Whether the clause of such a step ends before word `end`."""
    after = parse.words[end : end + 1]
    ended = not after or after[0].tag in ("mark", "date", "and", "sub", "adv")
    return ended or after[0].low in ("at", "in", "on", "when", "next", "a", "last", "against", "with", "by")


def _is_done_by_others(parse: Parse) -> bool:
    """'follows WHAT Canada HAS already DONE'."""
    return "what" in parse.lows and "done" in parse.lows


def _kept_on_list(parse: Parse, discourse: Discourse) -> tuple[Reading, str, Codes, Codes] | None:
    """'Iceland and Finland are on it as well': the list told of right before, and who stands on it."""
    if not discourse.listed or discourse.since_claim > 1 or not discourse.last_senders:
        return None
    named = [w.actor for w in parse.words if w.actor and not w.aims_only and w.actor not in ("WEST", "UN", "G7", "UNKNOWN")]
    aimed = list(dict.fromkeys(code for code in named if code not in discourse.last_senders))
    measure = discourse.told_by("") or UNSPECIFIED
    return Reading("imposed", ()), measure, discourse.last_senders, aimed or discourse.last_targets


def _to_come(
    parse: Parse, trigger: Trigger, verb: Predicate, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Reading, str, Codes, Codes] | None:
    """'Chile may FOLLOW', 'urged Oslo to GO FURTHER': a step of the one who is to take it, as the verbs around say."""
    more = trigger.rule.endswith(":more")
    near = LOOK_AROUND if trigger.rule.endswith(":step") else 1
    if (discourse.since_claim > near and not discourse.here) or not discourse.last_targets:
        return None
    reading = composed(parse, "imposed", verb, vocabulary)
    asking = asked_by(parse, trigger)
    reading = answered(reading, asking, None) if asking is not None else reading
    if discourse.last_status == "eased" and not more and reading.status != "none":
        stays = reading.status in ("refused", "urged")
        return _eased_alike(parse, trigger, replace(reading, status="imposed" if stays else "eased"), discourse, vocabulary)
    doer = senders(parse, trigger, reading, discourse, vocabulary)
    others = set(doer) - {*discourse.last_targets, *(() if more else discourse.last_senders)}
    if trigger.rule.endswith(":follow"):
        doer = [code for code in doer if code in others]  # who is followed has taken the step
    done = reading.status == "imposed" and not trigger.rule.endswith(":step")
    named = aimed_at(parse, trigger.last + 1, trigger.until, UNSPECIFIED, vocabulary)
    if named and trigger.rule.endswith(":step") and doer and set(named) != set(discourse.last_targets):
        return reading, UNSPECIFIED, doer, [code for code in named if code not in doer]
    if done or reading.status == "none" or not others:
        return None
    measure = UNSPECIFIED if more else discourse.told_by("")
    return (reading, measure, doer, [t for t in discourse.last_targets if t not in doer]) if measure else None


def _eased_alike(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Reading, str, Codes, Codes] | None:
    """'Oslo lifted its ban. Chile will not GO ALONG': what others eased, another keeps."""
    doer = [s for s in senders(parse, trigger, reading, discourse, vocabulary) if s not in discourse.last_targets]
    measure = discourse.told_by("")
    return (reading, measure, doer, list(discourse.last_targets)) if doer and measure else None


def echoed(
    parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Reading, str, Codes, Codes] | None:
    """The reading, measure, senders and targets of such a trigger, or None where nothing is told that it may mean."""
    if trigger.predicate is not None and trigger.rule in (f"{ECHO}:follow", f"{ECHO}:more", f"{ECHO}:step"):
        return _to_come(parse, trigger, trigger.predicate, discourse, vocabulary)
    if trigger.rule in (BANNED_GOODS, IN_PLACE):
        return held(parse, trigger, discourse)
    if trigger.rule in (COVERS, TOTAL):
        return covered(parse, trigger, discourse)
    if trigger.rule == APPOSITION:
        found = told_here(trigger, discourse)
        return (Reading(trigger.status, ()), trigger.measure, *found) if found is not None else None
    if trigger.rule == LEAVE:
        told = discourse.pairs.get("diplomatic") if discourse.told_by("") == "diplomatic" else None
        near = told is not None and not discourse.here and discourse.since_claim <= 1
        return (Reading("imposed", ()), "diplomatic", *told) if told is not None and near else None
    if trigger.rule == ON_LIST:
        return _kept_on_list(parse, discourse)
    if trigger.rule == GAPPED:
        aimed = [code for code in discourse.last_targets if code not in trigger.doer]
        return (Reading("imposed", ()), trigger.measure, list(trigger.doer), aimed) if discourse.here else None
    before = trigger.phrase_start < trigger.first and discourse.here
    here = trigger.measure != UNSPECIFIED or before or (trigger.rule.endswith(":none") and bool(discourse.last_targets))
    measure = trigger.measure if here else discourse.told_by("")
    if measure == UNSPECIFIED and discourse.here:
        measure = discourse.told_by("") or measure  # 'to freeze the assets of people on its list, AS CHILE HAS DONE'
    within = DONE_WITHIN if _is_done_by_others(parse) else 1
    if not measure or (not here and discourse.since_claim > within):
        return None
    verb = trigger.predicate
    once = did_to(parse, trigger.first)
    if once:
        doers = [s for s in discourse.last_senders if s not in once]
        return (Reading(trigger.status, ()), measure, doers, once) if here and doers else None
    doer = list(trigger.doer) or (subject(parse, verb, discourse) if verb is not None else [])
    joins = verb is not None and not TAKING_PART.isdisjoint(parse.lows[verb.last + 1 : verb.last + 4])
    if joins and verb is not None and not doer and UNNAMED & set(parse.lows[: verb.first]):
        doer = ["UNKNOWN"]
    if verb is not None and discourse.last_status not in UNDECIDED and not joins and not still_weighs(parse, verb):
        return None
    if not doer or (verb is None and not set(doer) - set(discourse.last_senders) and not here):
        return None
    aimed = [code for code in discourse.last_targets if code not in doer]
    alike = discourse.last_status == "eased" or (discourse.last_status == "extended" and discourse.here)
    alike = alike and trigger.status == "imposed" and verb is None  # 'The EU renewed its freeze, AND NORWAY FOLLOWED'
    return Reading(discourse.last_status if alike else trigger.status, ()), measure, doer, aimed
