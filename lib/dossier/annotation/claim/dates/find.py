"""The three dates of a claim: when its status came about, when somebody said so, from when it applies.

A date belongs to the verb in whose segment it stands, to the noun phrase ('Friday's sanctions'), or, through an
introductory phrase, to the clause after it. The day of saying is the day of the status only where saying brings it
about: where the sender itself speaks. 'Kyodo reported on February 5 that ...' dates the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.dates.reporting import LAW_YEAR, first_date, is_described, reporting_among
from dossier.annotation.claim.dates.values import basis, day, precision, spanning
from dossier.annotation.claim.dates.when import (
    beside,
    elapsed,
    holds_since,
    is_background,
    is_due,
    is_ground,
    of_another,
    of_coming_in,
    of_step,
    preposition,
)
from dossier.annotation.claim.grammar.cues import BOUND_WORDS, EFFECT_VERBS, EFFECT_WORDS, PLANNED, REPORTS
from dossier.annotation.claim.grammar.measure_words import BULLET, UNVEILS
from dossier.annotation.claim.senders.answered import is_answered, is_replied_to
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.choices import is_past
from dossier.annotation.claim.status.deeds import KEEPING
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import DateMention
from dossier.vocabularies.measures import PAST

STANDING = KEEPING | {"stand by", "stick to", "stick with", "uphold"} | {
    "remain", "stay", "stand", "remain in place", "stay in place", "remain in force",
}
"""verbs of what is in force already: the day that they are told of is not the one on which it was imposed"""


@dataclass(frozen=True, slots=True)
class ClaimDates:
    date: str = ""
    precision: str = ""
    basis: str = "none"
    reported: str = ""
    effective: str = ""


def claim_dates(
    parse: Parse, trigger: Trigger, reading: Reading, sender_speaks: bool, published: str
) -> ClaimDates:
    """The dates of one claim; `sender_speaks`: the reporting clause has the sender as its subject."""
    chain = reading.chain
    segments = {trigger.segment, *(p.segment for p in chain)}
    own, effective = _own_dates(parse, trigger, reading, segments, published)
    effective = effective or of_coming_in(parse, segments)
    own = _of_entry(parse) or elapsed(parse, trigger, reading, published) or own
    reporting = reporting_among(parse, segments)
    said = first_date(parse, reporting) if reporting is not None else None
    phrase = _in_phrase(parse, trigger, chain)
    chosen = spanning(parse, own or phrase or beside(parse, trigger, reading))
    future = (
        chosen is not None
        and reading.status in PLANNED
        and bool(published)
        and day(chosen) > published[: len(day(chosen))]
    )
    if future and chosen is not None:
        effective, chosen = effective or chosen, None
    if _only_stands(trigger, reading):
        said, chosen = said or chosen, chosen if chosen is not None and _is_of_imposing(parse, trigger, chosen) else None
    elif chosen is None and said is not None and sender_speaks and not is_described(parse, trigger, reading):
        chosen = said
    return ClaimDates(
        day(chosen) if chosen else "",
        precision(day(chosen)) if chosen else "",
        basis(chosen) if chosen else "none",
        day(said) if said else "",
        day(effective) if effective else "",
    )


def _only_stands(trigger: Trigger, reading: Reading) -> bool:
    """'refused on Monday TO LIFT them', 'REMAINED in place on Monday', 'KEPT its ban': in force then, and imposed before."""
    if reading.status != "imposed" or trigger.predicate is not None:
        return False
    return any("eased" in verb.statuses or verb.lemma in STANDING for verb in reading.chain)


def _is_of_imposing(parse: Parse, trigger: Trigger, mention: DateMention) -> bool:
    """'refused to lift the ban IMPOSED IN 2014', 'has kept its ban SINCE 2014'."""
    k = next((k for k, word in enumerate(parse.words) if word.date is mention), -1)
    return k >= 0 and (preposition(parse, k) == "since" or any(trigger.last < p.first < k for p in parse.predicates))


def _own_dates(
    parse: Parse, trigger: Trigger, reading: Reading, segments: set[int], published: str
) -> tuple[DateMention | None, DateMention | None]:
    """The date of the status and that of taking effect, from the segments of the verbs that give the status."""
    own: DateMention | None = None
    effective: DateMention | None = None
    takes_effect = bool(reading.chain) and reading.chain[0].lemma in EFFECT_VERBS
    replied = is_replied_to(parse, trigger)
    described = is_answered(parse, trigger) or is_described(parse, trigger, reading)
    to_come = reading.status in PLANNED or (takes_effect and not parse.words[reading.chain[0].head].is_verb(PAST))
    for number in _dated_segments(parse, segments, bool(reading.chain)):
        if reading.status in ("extended", "eased") and number not in segments and _tells_of_before(parse.segments[number]):
            continue
        if reading.as_subject and reading.chain and number < reading.chain[0].segment and parse.segments[number].finite:
            continue  # 'was imposed IN MAY and lifted in June'
        lead = number not in segments
        for k in range(parse.segments[number].start, parse.segments[number].end):
            if (lead or k > trigger.first) and is_ground(parse, k):
                break
            mention = parse.words[k].date
            if mention is None or _in_noun_phrase(parse, k) or _of_making(parse, trigger, reading, number, k):
                continue
            if parse.lows[k - 1 : k] == ["in"] and parse.lows[max(0, k - 2) : k - 1] in COMPARED:
                continue
            told = any(trigger.last < p.first < k for p in parse.predicates)
            if described and (k < trigger.phrase_start or (replied and not told)):
                continue
            if lead and of_another(parse, number, k):
                continue
            before = preposition(parse, k)
            if before == "to" and reading.status == "extended":
                continue  # 'the extension of the bans TO SEPTEMBER'
            ahead = _is_ahead(mention, published)
            if ahead and reading.status not in PLANNED and before not in EFFECT_WORDS:
                effective = effective or (mention if reading.status == "eased" and before not in BOUND_WORDS else None)
                continue
            if (
                before in EFFECT_WORDS
                or is_due(parse, k)
                or (takes_effect and to_come)
                or (reading.status in PLANNED and _is_to_come(parse, number, k))
                or (ahead and own is not None and before not in BOUND_WORDS)
            ):
                effective = effective or mention
            elif before not in BOUND_WORDS or (before == "since" and holds_since(parse, trigger, reading, k)):
                vague = own is not None and own.type == "TIME" and mention.precision == "day"
                own = mention if own is None or vague else own
    return own, effective


def _is_to_come(parse: Parse, number: int, k: int) -> bool:
    """'will take effect THIS MONTH', 'LATER this year', but not right behind what was done: 'agreed this month to'."""
    verb = next((p for p in parse.segments[number].predicates if p.last == k - 1), None)
    mention = parse.words[k].date
    ahead = mention is not None and mention.text.lower().startswith(("this ", "next ", "later "))
    return ahead and not (verb is not None and is_past(parse, verb))


COMPARED = (["unlike"], ["as"], ["like"], ["than"])
"""what stands before 'in' and a date that only compares: 'UNLIKE in 2014, Oslo has frozen'"""
MAKING = frozenset({"issue", "pass", "adopt", "sign", "approve", "enact", "set", "agree", "reach", "ratify", "conclude"})
IMPOSING = frozenset({"impose", "introduce", "order", "announce", "place", "slap", "levy", "decree", "declare", "unveil"})
"""how laws and agreements come about, and how measures do"""
ENDING = frozenset({"suspend", "lift", "waive", "ease", "drop", "scrap", "remove", "withdraw", "abandon"})
"""how a measure ended that is brought back now"""


def _of_making(parse: Parse, trigger: Trigger, reading: Reading, number: int, k: int) -> bool:
    """'under a law PASSED LAST FALL', 'lifted the ban IMPOSED IN 2014', 'restored one LIFTED IN 2014': of before."""
    before = [p for p in parse.segments[number].predicates if p.last < k]
    reported = bool(before) and before[-1].form == REDUCED and before[-1].lemma in REPORTS and before[-1].last >= k - 2
    if reported and before[-1].first > trigger.last and before[-1] not in reading.chain:
        return True  # 'about banning tin, ANDINA REPORTED ON MONDAY'
    if not before or before[-1] in reading.chain or before[-1] is trigger.predicate:
        return False
    making = MAKING if reading.status == "imposed" else MAKING | IMPOSING
    making = making if reading.status == "eased" else making | ENDING
    return before[-1].form == REDUCED and before[-1].lemma in making


def _tells_of_before(segment: Segment) -> bool:
    """'The ban, ORDERED IN MARCH, has been prolonged': an aside with a verb of its own dates that."""
    return segment.kind == PARTICIPIAL and any(p.form == REDUCED for p in segment.predicates)


def _of_entry(parse: Parse) -> DateMention | None:
    """The date that an entry of a chronology begins with: 'May 8, 2018: Washington ...'."""
    first = 1 if parse.lows[:1] and parse.lows[0] in BULLET else 0
    dated = len(parse.words) > first + 2 and parse.words[first].date is not None and parse.lows[first + 1] in BULLET
    return parse.words[first].date if dated else None


def _dated_segments(parse: Parse, segments: set[int], told: bool) -> list[int]:
    """The status verb's segments, the innermost verb's first, then the introductory phrases before them."""
    found = sorted(segments)
    for number in sorted(segments) if told else ():
        hosts = parse.segments[number]
        if hosts.kind == RELATIVE and hosts.host is not None and number == max(segments):
            verb = parse.segments[hosts.host].finite
            if verb is not None and verb.last < hosts.start and _spells_out(hosts, verb):
                found.append(hosts.host)
        led = parse.words[hosts.start : hosts.predicates[0].first] if hosts.opener == "with" and hosts.predicates else []
        if any(w.actor for w in led):
            continue  # 'Ties soured in 2018, WITH PERU IMPOSING curbs since'
        if hosts.kind in (PARTICIPIAL, ADJUNCT) and hosts.host is not None and not is_background(hosts):
            found.append(hosts.host)
    for number in found:
        relative = parse.segments[number]
        if relative.kind == RELATIVE and relative.finite is not None and relative.finite.perfect:
            continue  # 'banned tin on FRIDAY, answering states THAT HAVE IMPOSED sanctions'
        if parse.segments[number].opener in ("and", ",") and number and number - 1 not in found:
            found += [number - 1] if _lends_its_date(parse, parse.segments[number - 1]) else []
        k = number - 1
        while k >= 0 and ((aside := _is_aside(parse.segments[k])) or parse.segments[k].finite is None):
            if not aside and not is_background(parse.segments[k]) and k not in found:
                found.append(k)
            k -= 1
        following = number + 1
        if (
            following < len(parse.segments)
            and parse.segments[following].finite is None
            and _bare_date(parse, parse.segments[following])
            and following not in found
        ):
            found.append(following)
    return list(dict.fromkeys(found))


def _is_aside(segment: Segment) -> bool:
    """'On Friday, A DAY AFTER THE RAID, Oslo banned', 'On Friday Oslo, WHICH HAS A BORDER WITH IT, banned'."""
    return segment.kind == RELATIVE or (segment.finite is not None and is_background(segment))


def _lends_its_date(parse: Parse, before: Segment) -> bool:
    """'On Friday Oslo closed ... and banned', 'Since March 18, Oslo has banned', not 'Since the raid on March 18'."""
    if before.kind == RELATIVE:
        return False
    dated = before.start + 1 < before.end and parse.words[before.start + 1].date is not None
    return not is_background(before) or (before.opener == "since" and dated)


def _spells_out(relative: Segment, verb: Predicate) -> bool:
    """'unveiled controls THAT CUT China off', but not 'signed a decree against states that have sanctioned it'."""
    return relative.opener == "that" and verb.lemma in UNVEILS and not (relative.finite and relative.finite.perfect)


def _bare_date(parse: Parse, segment: Segment) -> bool:
    within = parse.words[segment.start : segment.end]
    if any(w.tag == "and" for w in within[:2]):
        return False
    words = [w for w in within if w.tag not in ("mark", "quote", "prep", "det") and w.low != "since"]
    return 0 < len(words) <= 3 and words[0].date is not None


def _is_ahead(mention: DateMention, published: str) -> bool:
    """Whether a date lies after the day of publication, as far as both are known."""
    known = day(mention)
    return bool(published) and known[: len(published)] > published[: len(known)]


def _in_phrase(parse: Parse, trigger: Trigger, chain: Sequence[Predicate]) -> DateMention | None:
    """'today's sanctions', 'Friday's ban', "Friday's decision to ban"."""
    for k in range(trigger.phrase_start, trigger.first):
        if parse.words[k].date is not None:
            return parse.words[k].date
    nouns = [p.first for p in chain if p.form == NOUN]
    found = next((parse.words[k - 1].date for k in nouns if k and parse.words[k - 1].date is not None), None)
    return found or of_step(parse, trigger.predicate or (chain[0] if chain else None))


def _in_noun_phrase(parse: Parse, k: int) -> bool:
    """'Friday's talks', 'the 2009 agreement', 'the Trade Act of 1974'."""
    mention = parse.words[k].date
    if mention is not None and mention.rule == LAW_YEAR:
        return True
    after = parse.words[k + 1 : k + 2]
    described = k > 0 and parse.words[k - 1].tag == "det" and bool(after) and after[0].tag == "noun"
    return parse.words[k].genitive or described
