"""Verbs that stand for the one before: 'Canada did', 'as did Peru', 'So has Iceland', 'has refused to do so'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, INFINITIVE, NOUN, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.vocabularies.measures import BASE, UNSPECIFIED

ECHO = "echo"
"""The role of such a trigger."""

HELPERS = frozenset({"did", "does", "do", "has", "have", "had"})
"""verbs that stand for the verb before"""

INTENDED = frozenset({"will", "would"})
"""the same of what is to be: 'and Norway WILL too', but not 'and Norway will', which may want anything"""

INVERTED = frozenset({"so", "neither", "nor", "as"})
"""words after which the verb stands before its subject: 'SO has Iceland', 'AS did Peru'"""

REST = frozenset({
    "so", "it", "too", "already", "since", "not", "done", "likewise", "the", "same", "as", "well", "also", "just", "that",
})  # fmt: skip
"""what may stand between such a verb and the end of its clause"""

REPEATED = frozenset({"so", "it", "done", "likewise", "same", "that"})
"""words of these by which even a comma may follow: 'as Canada has DONE, ...'"""

BOUNDING = frozenset({
    "in", "on", "last", "earlier", "a", "this", "two", "three", "after", "by", "at", "from", "with", "without", "under",
    "within", "despite", "during", "over",
})  # fmt: skip
"""what follows such a verb and ends its clause"""


def done_alike(parse: Parse, k: int, told: list[Trigger]) -> Iterator[Trigger]:
    words, lows = parse.words, parse.lows
    number = segment_of(parse, k)
    segment = parse.segments[number]
    if did_to(parse, k):
        yield echo_of(parse, k, number, "imposed", [], told)
        return
    if segment.opener in ("when", "if", "unless", "until"):
        return
    if k and lows[k - 1] in INVERTED:
        stops = ("prep", "to", "sub")
        end = next((j for j in range(k + 1, segment.end) if lows[j] in (",", ".") or words[j].tag in stops), segment.end)
        doer = group(parse, k + 1, end)
        whole = all(w.actor or w.tag in ("det", "mark", "and", "date") for w in words[k + 1 : end])
        denied = lows[k - 1] not in ("so", "as")
        if not whole:
            return
    else:
        end = _end_of_clause(parse, k) or (k + 1 if segment.opener == "as" and _only_dated(parse, k) else 0)
        doer = doer_before(parse, segment.start, k) if end else []
        denied = bool({"not", "n't"} & set(lows[k : end + 1]))
    if doer:
        done = "announced" if lows[k] in INTENDED else "imposed"
        echo = echo_of(parse, k, number, "refused" if denied else done, doer, told)
        yield echo
        if lows[k : k + 3] == ["did", "the", "same"]:
            yield from (replace(echo, measure=t.measure, phrase_start=t.first) for t in _steps_before(parse, k, told))


def _steps_before(parse: Parse, k: int, told: list[Trigger]) -> list[Trigger]:
    """'froze its assets AND banned its flights; Peru did the same': the deeds of one subject before, without the last."""
    verbs = [t for t in told if t.last < k and t.role == "verb" and t.predicate is not None and t.predicate.form == FINITE]
    if len(verbs) < 2:
        return []
    last, doer = verbs[-1], parse.segments[verbs[-1].segment]
    shared = last.predicate is not None and doer.opener == "and" and doer.start + 1 >= last.predicate.first
    return [t for t in verbs[:-1] if shared and last.segment - t.segment == 1 and t.measure != last.measure]


def did_to(parse: Parse, k: int) -> Codes:
    """'as it did to CHILE in 2010': the same sender once struck another."""
    lows, words = parse.lows, parse.words
    alike = k > 1 and lows[k - 2] in ("as", "like") and lows[k - 1] in ("it", "they") and lows[k] in ("did", "has", "had")
    after = k + 2 if lows[k + 1 : k + 2] == ["done"] else k + 1
    aimed = alike and lows[after : after + 1] in (["to"], ["with"], ["against"]) and words[after + 1 : after + 2]
    return [words[after + 1].actor] if aimed and words[after + 1].actor else []


def _end_of_clause(parse: Parse, k: int) -> int:
    """Where the clause of the helping verb at k ends, or 0 where it has another verb or an object."""
    j = k + 1
    while j < len(parse.words) and (parse.lows[j] in REST or parse.words[j].tag in ("date", "neg")):
        j += 1
    repeated = bool(REPEATED & set(parse.lows[k + 1 : j]))
    if j == len(parse.words) or parse.lows[j] in (".", "?", "!", ";", ":", ")"):
        return j if repeated or "too" in parse.lows[k + 1 : j] or parse.lows[k] not in INTENDED else 0
    if parse.lows[j] == "," or parse.words[j].tag in ("sub", "and"):
        return j if repeated or parse.lows[k] == "did" else 0
    aims = parse.words[j].tag == "to" and any(w.is_verb(BASE) for w in parse.words[j + 1 : j + 2])
    bounded = repeated and (aims or parse.lows[j] in BOUNDING or parse.words[j].tag == "adv")
    return j if bounded else 0


def _only_dated(parse: Parse, k: int) -> bool:
    """'just as Kenya DID IN APRIL': nothing but the day follows, which the clause before has no part in."""
    after = [w for w in parse.words[k + 1 : k + 4] if w.tag != "mark"]
    return len(after) > 1 and after[0].low in ("in", "on") and after[1].date is not None


def doer_before(parse: Parse, low: int, k: int) -> Codes:
    """The named subject right before the verb; no other verb stands between."""
    if any(w.tag in ("verb", "be", "modal") for w in parse.words[low:k]):
        return []
    before = next((w for w in reversed(parse.words[low:k]) if w.tag not in ("adv", "mark", "date")), None)
    return group(parse, low, k) if before is not None and before.actor and not before.genitive else []


def to_do_so(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'while Canada has refused TO DO SO': the step that the same sentence told of, as the verbs over it say."""
    for predicate in parse.predicates:
        again = parse.lows[predicate.last + 1 : predicate.last + 2] in (["so"], ["likewise"])
        again = again and predicate.lemma == "do" and predicate.form == INFINITIVE
        if again and any(t.last < predicate.first for t in told):
            trigger = echo_of(parse, predicate.head, predicate.segment, "imposed", [], told)
            yield replace(trigger, rule=f"{ECHO}:follow", predicate=predicate)


def echo_of(parse: Parse, k: int, number: int, status: str, doer: Codes, told: list[Trigger]) -> Trigger:
    before = next((t for t in reversed(told) if t.last < k), None)
    measure, start = (before.measure, before.first) if before else (UNSPECIFIED, parse.segments[number].start)
    return Trigger(
        k, k, start if before else k, measure, f"{ECHO}:{parse.lows[k]}", ECHO, False, number,
        until=parse.segments[number].end, status=status, doer=tuple(doer),
    )  # fmt: skip


OWN = "anaphor:own"
"""The rule of 'keeps its own in place'."""
APART = frozenset({"of", "on", "into", "for", "to", "by", "from", "than", "hold", "holds", "held", "holding"})
"""words before 'its own' by which no measure is meant: 'on ITS OWN', 'held ITS OWN'"""


def own_alone(parse: Parse) -> Iterator[Trigger]:
    """'Tokyo will keep ITS OWN in place', 'Canada announced ITS OWN a day later': measures like those told right before."""
    for k in range(2, len(parse.lows)):
        if parse.lows[k] != "own" or parse.lows[k - 1] not in ("its", "their") or parse.lows[k - 2] in APART:
            continue
        after = parse.words[k + 1 : k + 2]
        bare = not after or after[0].tag in ("mark", "prep", "date", "adv", "sub", "and") or after[0].low in ("a", "two")
        verb = next((p for p in parse.predicates if p.last == k - 2 and p.form != NOUN), None)
        if bare and verb is not None and (verb.statuses or verb.lemma.split()[0] in ("keep", "leave", "maintain", "retain")):
            number = segment_of(parse, k)
            end = parse.segments[number].end
            yield Trigger(k, k, k - 1, UNSPECIFIED, OWN, "anaphor", False, number, until=end)


LEAVE = f"{ECHO}:leave"
"""The rule of 'They have 72 hours to leave'."""
EXPELLED = frozenset({
    "they", "he", "she", "those", "all", "diplomats", "envoys", "officials", "ambassador", "envoy", "diplomat", "staff",
    "attache", "attaches", "employees",
})  # fmt: skip
LEAVES = frozenset({"leave", "depart", "quit", "go"})
"""what those do who were expelled in the sentence before"""


def hours_left(parse: Parse) -> Iterator[Trigger]:
    """'THEY HAVE 72 hours TO LEAVE', 'The envoys MUST DEPART by Friday': of those who were expelled right before."""
    for k in range(2, len(parse.lows)):
        if parse.lows[k] not in LEAVES:
            continue
        verb = next((p for p in parse.predicates if p.head == k), None)
        after = parse.words[k + 1 : k + 3]
        away = not after or after[0].tag in ("mark", "date", "actor") or after[0].low in ("by", "within", "before", "home")
        away = away or [w.low for w in after] == ["the", "country"]
        if verb is None or verb.negated or verb.passive or not away:
            continue
        outer = verb.parent if verb.form == INFINITIVE else verb
        number = verb.segment
        start = parse.segments[number].start
        due = outer is not None and (outer.modal == "must" or outer.lemma.split()[0] in ("have", "give", "be"))
        told = outer is not None and bool(EXPELLED & set(parse.lows[start : outer.first]))
        if due and told and outer is not None and parse.segments[number].opener == "":
            end = parse.segments[number].end
            yield Trigger(k, k, k, "diplomatic", LEAVE, ECHO, False, number, until=end, status="imposed")


LATER = frozenset({"day", "days", "week", "weeks", "month", "months", "later", "hours", "afterwards"})
FOLLOWING = ("follow", "join in", "join")
SHARING = frozenset({("go", "along"), ("come", "along"), ("take", "part"), ("play", "along"), ("sign", "up")})
"""verbs of others who do the same"""


def _takes_part(parse: Parse, predicate: Predicate) -> bool:
    """'Chile FOLLOWED', 'Berlin will not GO ALONG'."""
    said = (predicate.lemma.split()[0], *parse.lows[predicate.head + 1 : predicate.head + 2])
    return predicate.lemma in FOLLOWING or (said in SHARING and predicate.form in (FINITE, INFINITIVE))


def followed(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'Chile followed a day later': the verb has no object."""
    for predicate in parse.predicates:
        if not _takes_part(parse, predicate) or predicate.passive or predicate.form in (NOUN, GERUNDIAL):
            continue
        last = predicate.head + 1 if predicate.lemma not in FOLLOWING else predicate.last
        if parse.lows[last + 1 : last + 2] == ["with"] and parse.lows[last + 2 : last + 3] in (["it"], ["them"], ["this"]):
            last += 2
        them = predicate.lemma in FOLLOWING and parse.lows[last + 1 : last + 2] in (["it"], ["them"])
        last += them  # 'Estonia has since JOINED IT'
        after = parse.words[last + 1 : last + 2]
        bare = not after or after[0].tag in ("date", "mark", "adv") or after[0].low in ("a", "in", "on", "days", "two")
        bare = bare and not (predicate.lemma == "join" and not them and after and after[0].low in ("in", "on"))
        rest = [w for w in parse.words[last + 1 : last + 5] if w.tag == "noun"]
        bare = bare and all(w.low in LATER for w in rest)
        number = predicate.segment
        bare = bare or _follows_example(parse, predicate)
        dated = bool(after) and after[0].low.isdigit() and parse.lows[last] == "in"  # 'joined in 2004'
        if predicate.lemma == "join in" and (predicate.negated or dated):
            continue
        if parse.lows[predicate.head] not in ("followed", "joined"):
            own = any(t.segment == number and t.last < predicate.first for t in told)
            if bare and not own and (predicate.modal or predicate.negated or predicate.form == INFINITIVE):
                ahead = echo_of(parse, predicate.head, number, "imposed", [], told)
                yield replace(ahead, rule=f"{ECHO}:follow", predicate=predicate)
            continue
        doer = doer_before(parse, parse.segments[number].start, predicate.first) if bare and predicate.form != NOUN else []
        if doer:
            yield echo_of(parse, predicate.head, number, "imposed", doer, told)


EXAMPLES = frozenset({"example", "lead", "line"})
"""what of somebody's is followed: 'will follow the EU LINE'"""


def _follows_example(parse: Parse, predicate: Predicate) -> bool:
    """'urged Lima to FOLLOW ITS EXAMPLE', 'is to follow Peru's LEAD', but not 'follow its line ON FISH'."""
    after = parse.lows[predicate.last + 1 : predicate.last + 5]
    at = next((k for k, low in enumerate(after) if low in EXAMPLES), -1)
    return parse.lows[predicate.head] == "follow" and at > 0 and after[at + 1 : at + 2] not in (["on"], ["of"], ["between"])


def still_weighs(parse: Parse, verb: Predicate) -> bool:
    """'Oslo HAS NOT, although it is considering it': what others have done, and the one who is spoken of has not yet."""
    lows = parse.lows[: verb.first]
    not_yet = any(a in HELPERS and b in ("not", "yet") for a, b in pairwise(lows))
    return verb.lemma.split()[0] in ("consider", "mull", "weigh") and not verb.negated and not_yet
