"""Who does what a verb says: the actors that its subject stands for, across clauses and pronouns."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, apposed_speaker, group, included, joined, unique
from dossier.annotation.claim.clauses.interrupted import struck_again
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.phrases import coordinated
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    PARTICIPIAL,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.discourse import COLLECTIVE, Discourse
from dossier.annotation.claim.grammar.cues import BILLS, BLOCS, RULERS, RULES_DO
from dossier.annotation.claim.grammar.role_words import (
    CHAIRS,
    CO_SENDERS,
    COMPANY,
    LISTS,
    PASSED_OVER,
    PRESIDING,
)
from dossier.annotation.claim.senders import members
from dossier.annotation.claim.senders.acts import (
    lawgivers,
    led_by_act,
    named_act,
    of_council,
    owner_of_act,
    whose_act,
)
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.firms import told_by_firm
from dossier.annotation.claim.senders.stand_ins import stand_in
from dossier.vocabularies.measures import BASE, PAST

DECREEING = frozenset({"decide", "decide on", "order", "decree", "rule", "agree", "stipulate", "determine"})
"""verbs of the one whose will it is 'that exports be banned'"""
SAYING = frozenset({"say", "announce", "state", "tell", "confirm", "declare", "quote", "add", "notify", "inform"})
"""verbs of saying whose subject does what is said, where nobody else is named"""
QUOTING = frozenset({
    "reply", "respond", "warn", "promise", "vow", "pledge", "stress", "insist", "note", "explain", "write", "tweet", "argue",
    "continue", "comment", "remark", "post", "claim", "retort", "conclude", "emphasise", "emphasize",
})  # fmt: skip
"""further verbs that say whose 'we' is: '"WE have frozen", the minister REPLIED'"""
SPEAKING = frozenset({"we", "i", "our", "my", "we've", "we’ve", "we're", "we’re", "we'll", "we’ll"})
UNNAMED = frozenset({"countries", "nations", "states", "governments"})
"""'THE COUNTRIES that have imposed ...' are the allies, where nobody is named"""
CHAIR_WITHIN = 10
"""so many words before its verb an office in a body counts"""
AFTER_WHICH = frozenset({"after", "before", "until", "till", "since"})
"""what opens a clause or an aside without a verb: 'AFTER a test in 2006 and ...'"""


def subject(parse: Parse, predicate: Predicate, discourse: Discourse, depth: int = 0) -> Codes:
    """The actors that the subject of a finite verb stands for."""
    if predicate.shares is not None:
        return subject(parse, predicate.shares, discourse, depth + 1)
    segment = parse.segments[predicate.segment]
    low = _after_opener(parse, segment)
    resumed = _resumed(parse, segment, predicate)
    if resumed is not None:
        return subject(parse, resumed, discourse, depth + 1)
    if led_by_act(parse, low, predicate.first):
        numbered = named_act(parse, low, predicate.first) or of_council(parse, low, predicate.first, discourse)
        if numbered:
            return numbered
        drafted = BILLS & set(parse.lows[low : predicate.first]) and group(parse, low, predicate.first)
        if drafted:
            return drafted
        agent = by_agent(parse, low, predicate.first, discourse, verbs=True)
        found = discourse.last_senders or agent or whose_act(parse, low, predicate.first, discourse)
        return found or (lawgivers(parse) if not BILLS.isdisjoint(parse.lows[low : predicate.first]) else [])
    found = _in_the_chair(parse, predicate) or group(parse, low, predicate.first)
    if found:
        return _with_companions(parse, predicate, found)
    if not predicate.passive and segment.kind != RELATIVE:
        named = (w for w in parse.words[low : predicate.first] if w.aims_only and not w.genitive)
        ruling = next((w.actor for w in named if w.low.split()[-1] in RULERS), "")
        if ruling:
            return [ruling]
    speaks = not SPEAKING.isdisjoint(parse.lows[low : predicate.first])
    found = attributed(parse, predicate.segment, discourse, depth) if speaks and depth < 4 else []
    spells_out = predicate.lemma in LISTS and parse.lows[low : predicate.first][:1] in (["it"], ["they"], ["these"])
    spells_out = spells_out or (parse.lows[low : predicate.last + 1][:-1] == ["they"] and _is_rule(parse, predicate))
    found = found or (discourse.last_senders if spells_out else [])
    if told_by_firm(parse, predicate):
        return []
    found = found or stand_in(parse, low, predicate.first, discourse)
    if found or depth > 4:
        return found
    if segment.kind != RELATIVE and any(w.tag == "noun" and not w.forms for w in parse.words[low : predicate.first]):
        return attributed(parse, predicate.segment, discourse, depth)
    if segment.kind == RELATIVE and segment.opener != "zero":
        return antecedent(parse, segment, discourse, depth)
    return [] if speaks else _carried_over(parse, predicate.segment, discourse, depth)


def _carried_over(parse: Parse, number: int, discourse: Discourse, depth: int) -> Codes:
    """'PERU, which has a border with it, | banned': the subject that stands before the asides in front of a segment."""
    segment = parse.segments[number]
    earlier = parse.segments[number - 1] if number else None
    resumes = segment.opener == "," or parse.lows[segment.start] == ","
    while (
        earlier is not None
        and resumes
        and (
            earlier.kind in (RELATIVE, ADJUNCT, PARTICIPIAL)
            or (earlier.kind == SUBORDINATE and earlier.finite is None and not _begins_clause(parse, earlier))
        )
    ):
        number -= 1
        earlier = parse.segments[number - 1] if number else None
    if earlier is None:
        return []
    if earlier.finite is not None:
        return subject(parse, struck_again(parse, earlier, segment.finite) or earlier.finite, discourse, depth + 1)
    aside = parse.segments[number].predicates[:1]
    enacted = bool(aside) and aside[0].passive and "sanctions" in parse.lows[earlier.start : earlier.end]
    enacted = enacted and led_by_act(parse, earlier.start, earlier.end)
    found = by_agent(parse, aside[0].last + 1, parse.segments[number].end, discourse) if enacted else []
    end = next((k for k in range(earlier.start + 1, earlier.end - 1) if _opens_apposition(parse, k)), earlier.end)
    low = earlier.start
    found = found or group(parse, members.past_circumstance(parse, earlier), end) or named_act(parse, low, earlier.end + 1)
    found = found or stand_in(parse, low, earlier.end, discourse)
    if found in ([], [COLLECTIVE]) and UNNAMED & set(parse.lows[earlier.start : earlier.end]):
        found = included(parse, number) or found
    if found or not led_by_act(parse, earlier.start, earlier.end):
        return found
    if aside and aside[0].passive:
        found = by_agent(parse, aside[0].last + 1, parse.segments[number].end, discourse)
    return found or discourse.last_senders or whose_act(parse, earlier.start, earlier.end, discourse)


def _opens_apposition(parse: Parse, k: int) -> bool:
    """'Estonia, LONG A CRITIC of Minsk, froze': what stands between two commas and names no further subject."""
    after = parse.words[k + 1]
    apposed = after.tag in ("det", "adv", "number") and after.low not in COMPANY
    further = after.low == "the" and parse.words[k + 2 : k + 3] != [] and parse.words[k + 2].actor != ""
    further = further and parse.lows[k + 3 : k + 4] in ([","], ["and"])  # 'Chile, THE UAE, Peru'
    return parse.lows[k] == "," and apposed and not further and parse.words[k - 1].actor != ""


def _begins_clause(parse: Parse, segment: Segment) -> bool:
    """'said THAT CANADA, along with Peru, | froze': the subject of a clause whose verb comes after an aside."""
    return segment.opener == "that" and any(w.tag in ("actor", "noun") for w in parse.words[segment.start : segment.end])


def _resumed(parse: Parse, segment: Segment, predicate: Predicate) -> Predicate | None:
    """The verb whose subject a later one has: 'imposed sanctions after a test by Peru and TIGHTENED them'."""
    if again := struck_again(parse, segment, predicate):
        return again
    earlier = segment.finite
    if earlier is not None and earlier.first < predicate.first and coordinated(parse.words, predicate.first):
        return earlier
    aside = segment.kind == SUBORDINATE and segment.opener in AFTER_WHICH and segment.finite is predicate
    if not aside or parse.words[predicate.first - 1].tag != "and" or segment.host is None:
        return None
    host = parse.segments[segment.host]
    return host.finite if host.start < segment.start else None


def _in_the_chair(parse: Parse, predicate: Predicate) -> Codes:
    """'Chile, as chair of the G7, will LEAD the debate': who presides over a body acts for it."""
    if predicate.lemma not in PRESIDING:
        return []
    for k in range(max(0, predicate.first - CHAIR_WITHIN), predicate.first - 3):
        if parse.lows[k] in CHAIRS and parse.lows[k + 1] == "of" and "as" in parse.lows[max(0, k - 2) : k]:
            return [w.actor for w in parse.words[k + 2 : k + 4] if w.actor in BLOCS]
    return []


def _is_rule(parse: Parse, predicate: Predicate) -> bool:
    """'They BAN exports of coal': what restricts in the present tense is the sanctions, not those who took them."""
    verb = parse.words[predicate.head]
    present = predicate.first == predicate.head and verb.is_verb(BASE) and not verb.is_verb(PAST)
    return present and predicate.lemma.split()[0] in RULES_DO


def _after_opener(parse: Parse, segment: Segment) -> int:
    low = segment.start
    while low < segment.end and parse.words[low].tag in ("mark", "quote", "and", "adv", "sub", "rel"):
        low += 1
    return members.past_participle(parse, low, segment.end)


def antecedent(parse: Parse, segment: Segment, discourse: Discourse, depth: int) -> Codes:
    """Whom a relative clause goes on about: the actor right before it, else whoever brought up what it is about.

    In 'Japan has joined countries that have imposed ...' both are senders.
    """
    host = parse.segments[segment.host].finite if segment.host is not None else None
    before = segment.start - 1
    while before >= 0 and (parse.words[before].tag in PASSED_OVER or parse.lows[before] in ("both", "all", "each")):
        before -= 1
    unnamed = before >= 0 and parse.lows[before] in UNNAMED
    if unnamed and before and parse.words[before - 1].actor and not parse.words[before - 1].genitive:
        before -= 1  # 'the EU NATIONS, which'
        unnamed = False
    if of_act := owner_of_act(parse, before) or members.authorities(parse, before):
        return of_act
    if unnamed or (before >= 0 and parse.words[before].actor):
        found = [parse.words[before].actor or "WEST"]
        k = before - 1
        while k >= 0 and parse.words[before].actor and (parse.words[k].actor or parse.lows[k] in ("and", ",", "the")):
            found = [parse.words[k].actor, *found] if parse.words[k].actor and not parse.words[k].aims_only else found
            k -= 1
        joined = host is not None and host.lemma in ("join", "join in") and host.first < segment.start
        taken = subject(parse, host, discourse, depth + 1) if joined and host is not None else []
        return unique([*found, *taken])
    if host is not None and host.first < segment.start and not host.passive:
        return subject(parse, host, discourse, depth + 1)
    return []


def _with_companions(parse: Parse, predicate: Predicate, found: Codes) -> Codes:
    """'following the lead of ...', 'following the example of its allies' make others senders too."""
    words = parse.words
    for k, low in enumerate(parse.lows):
        if low == "joining" and words[k].tag == "verb" and k > predicate.last + 1:
            end = next((s.end for s in parse.segments if s.start <= k < s.end), len(words))
            return unique([*found, *joined(parse, k + 1, end)])
        if low in CO_SENDERS and any(
            w.low in ("following", "followed", "follows", "follow") for w in words[max(0, k - 6) : k]
        ):
            owners = [w for w in words[max(0, k - 4) : k] if w.genitive]
            if owners and k > predicate.last:
                continue  # 'halted imports FOLLOWING PERU'S LEAD': why, and no second claim
            near = [w.actor for w in (*owners, *words[k : k + 6]) if w.actor and not w.aims_only]
            return unique([*found, *near[:1]])
    return found


def attributed(parse: Parse, number: int, discourse: Discourse, depth: int = 0) -> Codes:
    """Who says it stands for who does it, where nobody else is named: '..., the Foreign Office said'."""
    decreed = parse.segments[number].finite
    deciding = decreed.parent if decreed is not None else None
    if deciding is not None and deciding.form == FINITE and deciding.lemma in DECREEING and depth < 4:
        return subject(parse, deciding, discourse, depth + 1)
    own = parse.segments[number]
    quoted = not SPEAKING.isdisjoint(parse.lows[own.start : own.end])
    for segment in parse.segments:
        finite = segment.finite
        reports = finite is not None and (finite.lemma in SAYING or (quoted and finite.lemma in QUOTING))
        reports = reports and finite is not None and not (finite.passive and finite.lemma.startswith("tell"))
        reports = reports and segment.opener not in ("if", "unless")  # 'IF PERU CONTINUES to arm them, we will'
        if reports and finite is not None and (segment is not own or _ends_headline(parse, finite)):
            speaker = group(parse, _last_part(parse, segment.start, finite.first), finite.first)
            said = speaker or group(parse, finite.last + 1, segment.end)
            said = members.for_union(said or stand_in(parse, segment.start, finite.first, discourse), discourse)
            resumed = not said and parse.lows[segment.start : finite.first] == [","] and depth < 4
            said = apposed_speaker(parse, segment.start) if resumed else said
            return subject(parse, finite, discourse, depth + 1) if resumed and not said else said
        if segment.opener == "according":
            return group(parse, segment.start, segment.end) or stand_in(parse, segment.start, segment.end, discourse)
    return _saying(parse, own, discourse, depth)


def _saying(parse: Parse, told: Segment, discourse: Discourse, depth: int) -> Codes:
    """'Peru released a list, SAYING those on it would be denied entry': who adds what is told."""
    verb = told.predicates[0] if told.predicates else None
    verb = verb.parent if verb is not None and verb.form == FINITE else verb
    if verb is None or verb.form != GERUNDIAL or verb.lemma not in SAYING or depth > 3:
        return []
    host = parse.segments[verb.segment].host
    finite = parse.segments[host].finite if host is not None else None
    return subject(parse, finite, discourse, depth + 1) if finite is not None and not finite.passive else []


def _ends_headline(parse: Parse, finite: Predicate) -> bool:
    """'No sanctions for now, OSLO SAYS': the speaker stands last, behind a comma."""
    return finite.last >= len(parse.words) - 2 and "," in parse.lows[max(0, finite.first - 6) : finite.first]


def _last_part(parse: Parse, low: int, high: int) -> int:
    """Where the speaker stands in '... over to Moscow, President X said': after the last comma, if a name is there."""
    for k in range(high - 1, low, -1):
        if parse.lows[k] == ",":
            return k + 1 if any(w.actor for w in parse.words[k:high]) else low
    return low
