"""Dates that stand beside a claim: 'two days after Oslo froze', 'in July, when it froze', 'in place since 2013'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar.cues import (
    ACTS,
    BOUND_WORDS,
    EFFECT_VERBS,
    EFFECT_WORDS,
    GROUNDS,
    GROUNDS_OF_TWO,
    RULES_DO,
)
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.plans import BEGINS, DUE
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import DateMention
from dossier.vocabularies.measures import PAST

COUNTED = {
    word: number
    for number, words in enumerate((("one", "a", "1"), ("two",), ("three",), ("four",), ("five",), ("six",), ("seven",)), 1)
    for word in words
}
MONTH = 31
UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": MONTH, "months": MONTH, "year": 366, "years": 366}
SOME_DAYS = 0.5
"""'JUST DAYS after' is taken for half a week before, and told to the month."""
COMING = frozenset({"come", "follow", "be", "arrive"})
"""'The step COMES two days after': what was published is what came then"""
LASTING = (["in", "place", "since"], ["in", "force", "since"], ["in", "effect", "since"], ["dates", "from"],
           ["dates", "back", "to"], ["dating", "from"], ["dating", "back", "to"])  # fmt: skip
GATHERING = frozenset({"speak", "talk", "meet", "act", "gather", "convene", "sit", "vote", "address", "issue", "publish"})
GATHERING |= {"release", "start", "begin"}
"""what dates what is said or done at it: 'SPEAKING ON FRIDAY, the minister said'"""
DASHES = frozenset({"-", "--", "–", "—", "―", "_"})
COMING_IN = EFFECT_VERBS - {"expire"}
AFTER_THE_NOUN = 9
"""So many words after a measure it may be told since when it is in place."""


def beside(parse: Parse, trigger: Trigger, reading: Reading) -> DateMention | None:
    """The date that a claim without one of its own has from what stands around its clause, or None."""
    return (
        _of_when(parse, trigger)
        or _since(parse, trigger, reading)
        or _of_taking(parse, trigger, reading)
        or _shared(parse, trigger, reading)
    )


def _of_when(parse: Parse, trigger: Trigger) -> DateMention | None:
    """'in JULY, when it tightened the rules', 'THE SAME DAY on which': the date right before is that of the clause."""
    segment = parse.segments[trigger.segment]
    on_which = segment.opener == "which" and parse.lows[max(0, segment.start - 1)] == "on"
    k = segment.start - 1 - on_which
    if (segment.opener != "when" and not on_which) or k < 1:
        return None
    while k > 0 and parse.lows[k] == ",":
        k -= 1
    return parse.words[k].date


def _of_taking(parse: Parse, trigger: Trigger, reading: Reading) -> DateMention | None:
    """'the tariffs THAT CHILE HAD IMPOSED IN MAY', 'The package, ADOPTED IN MAY, bans': when what is in force was taken."""
    if reading.status != "imposed":
        return None
    verb = trigger.predicate
    if verb is None:
        after = next((s for s in parse.segments if s.start == trigger.last + 1 and s.kind == RELATIVE), None)
        taken = after.finite if after is not None else None
        told = taken is not None and not taken.modal and not taken.negated and taken.lemma in TAKING
        return _first_day(parse, taken.last + 1, after.end) if told and taken is not None and after is not None else None
    aside = parse.segments[verb.segment - 1] if verb.segment > 1 and verb.form == FINITE and not verb.modal else None
    if aside is None or aside.kind != PARTICIPIAL or parse.segments[verb.segment].opener != ",":
        return None
    made = aside.predicates[0] if aside.predicates else None
    subject = parse.words[parse.segments[verb.segment - 2].start : aside.start]
    acts = any(w.low in ACTS and not w.genitive for w in subject) and verb.lemma in RULES_DO
    adopted = made is not None and made.form == REDUCED and made.lemma in TAKING
    return _first_day(parse, made.last + 1, aside.end) if acts and adopted and made is not None else None


def _first_day(parse: Parse, low: int, high: int) -> DateMention | None:
    dated = (k for k in range(low, high) if parse.words[k].date is not None)
    k = next(dated, -1)
    return parse.words[k].date if k >= 0 and preposition(parse, k) not in BOUND_WORDS | EFFECT_WORDS | {"since"} else None


TAKING = frozenset({
    "impose", "introduce", "adopt", "pass", "approve", "announce", "sign", "enact", "slap", "levy", "place", "order",
    "issue", "agree", "unveil", "put", "agree on", "slap on", "put in place",
})  # fmt: skip
"""how a measure is taken that is in force since"""

DECIDED = frozenset({
    "action", "actions", "decision", "agreement", "announcement", "designations", "listings", "vote", "round",
})  # fmt: skip
"""what restricts somebody, beside acts, behind the day on which it was taken"""


def of_step(parse: Parse, verb: Predicate | None) -> DateMention | None:
    """'FRIDAY'S ACTION freezes his assets': the day of the step that does what the verb tells."""
    if verb is None or verb.passive or verb.form != FINITE:
        return None
    number = verb.segment
    while number and parse.segments[number].opener == "and":
        number -= 1
    start = parse.segments[number].start
    dated, step = parse.words[start : start + 1], parse.lows[start + 1 : start + 2]
    taken = bool(dated) and dated[0].genitive and step != [] and step[0] in ACTS | DECIDED and start + 1 < verb.first
    return dated[0].date if taken else None


def elapsed(parse: Parse, trigger: Trigger, reading: Reading, published: str) -> DateMention | None:
    """'TWO DAYS AFTER Oslo froze': counted back from the date of the main clause, or from the day of publication."""
    number = min({trigger.segment, *(p.segment for p in reading.chain)})
    while number and parse.segments[number].opener in ("", "that", "zero", "including"):
        number -= 1
    start = parse.segments[number].start
    counted: float | None = COUNTED.get(parse.lows[start - 2]) if start > 1 else None
    unit = UNITS.get(parse.lows[start - 1]) if start else None
    if start > 1 and parse.lows[start - 2 : start] in (["just", "days"], ["only", "days"], ["mere", "days"]):
        counted, unit = SOME_DAYS, UNITS["week"]
    here = parse.segments[trigger.segment]
    if any(w.date is not None for w in parse.words[max(here.start, start + 1) : here.end]):
        return None
    if parse.segments[number].opener != "after" or counted is None or unit is None:
        return None
    others = [k for k, s in enumerate(parse.segments) if s.opener == "after"]
    apart = {number, *_within(parse, number), *others, *(j for k in others for j in _within(parse, k))}
    main = [s for k, s in enumerate(parse.segments) if s.kind != RELATIVE and k not in apart]
    named = [w.date for s in main for w in parse.words[s.start : s.end] if w.date is not None]
    leads = start <= 3 or any(s.finite is not None and s.finite.lemma in COMING for s in main)
    base = named[0].value[:10] if len(named) == 1 else published if leads and not named else ""
    try:
        day = dt.date.fromisoformat(base) - dt.timedelta(days=round(counted * unit))
    except ValueError:
        return None
    first, last = parse.words[start - 2], parse.words[start]
    if unit < MONTH:
        value, precision = (day.isoformat(), "day") if unit == 1 else (day.isoformat()[:7], "month")
    else:
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 - int(counted) * (1 if unit == MONTH else 12)
        whole = f"{months // 12:04}-{months % 12 + 1:02}"
        value, precision = (whole, "month") if unit == MONTH else (whole[:4], "year")
    return DateMention(first.start, last.end, "", "DATE", value, precision, "relative", "claim:elapsed")


def _within(parse: Parse, number: int) -> Sequence[int]:
    """The clauses that hang on this one: 'after Oslo said | it would freeze'."""
    end = number + 1
    while end < len(parse.segments) and parse.segments[end].opener in ("", "that"):
        end += 1
    return range(number, end)


def _since(parse: Parse, trigger: Trigger, reading: Reading) -> DateMention | None:
    """'the ban, IN PLACE SINCE 2013,', 'the embargo, which DATES FROM 2017,', 'under an embargo SINCE 1962'."""
    if trigger.predicate is not None or reading.status != "imposed":
        return None
    if parse.lows[trigger.last + 1 : trigger.last + 2] == ["since"] and "under" in parse.lows[: trigger.first]:
        return next((w.date for w in parse.words[trigger.last + 2 : trigger.last + 3]), None)
    for k in range(trigger.last + 1, min(trigger.last + AFTER_THE_NOUN, len(parse.words))):
        for said in LASTING:
            if parse.lows[k : k + len(said)] == said and k + len(said) < len(parse.words):
                return parse.words[k + len(said)].date
    return None


def _shared(parse: Parse, trigger: Trigger, reading: Reading) -> DateMention | None:
    """'shut its airspace and suspended imports ON APRIL 24': the date at the end is that of both."""
    verb = trigger.predicate or (reading.chain[0] if reading.chain else None)
    if verb is None or verb.form != FINITE or reading.status != "imposed":
        return None
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    if not following or following[0].opener != "and" or following[0].finite is None:
        return None
    also = following[0].finite
    if also.modal:
        return None
    dated = any(w.date is not None for w in parse.words[also.last + 1 : following[0].end])
    end = following[0].end if dated else len(parse.words)
    after = [w for w in parse.words[also.last + 1 : end] if w.tag not in ("mark", "quote")]
    last = after[-1].date if after else None
    others = [w for w in after[:-1] if w.date is not None]
    if others or (after[-2:-1] and after[-2].low == "since" and not verb.perfect):
        return None
    return last if len(parse.segments) <= trigger.segment + 4 else None


def holds_since(parse: Parse, trigger: Trigger, reading: Reading, k: int) -> bool:
    """'has banned all trade since 2006': the ban came about then."""
    verb = trigger.predicate or (reading.chain[0] if reading.chain else None)
    general = trigger.rule.startswith("general:")
    if verb is None and trigger.role == "echo":
        return reading.status == "imposed" and parse.lows[k - 2] in ("done", "has", "have")
    if verb is None or parse.lows[k - 2 : k - 1] == ["time"]:
        return False  # 'for the first time since 1991'
    if k > 1 and parse.words[k - 2].tag == "have":
        return reading.status == "imposed"
    if not (k > verb.last or k == 1):
        return False
    perfect = verb.perfect or (verb.shares is not None and verb.shares.perfect) or _goes_on(parse, verb)
    counted = any(w.tag == "number" for w in parse.words[trigger.phrase_start : k])
    plain = not general or verb.lemma == "have" or (verb.lemma == "impose" and trigger.role == "general" and not counted)
    return perfect and plain and reading.status == "imposed"


def _goes_on(parse: Parse, verb: Predicate) -> bool:
    """'has prohibited imports and BANNED port calls since 2006'."""
    segment = parse.segments[verb.segment]
    before = parse.segments[verb.segment - 1].finite if verb.segment and segment.opener == "and" else None
    return before is not None and before.perfect and verb.form == FINITE and not verb.modal


def of_coming_in(parse: Parse, segments: set[int]) -> DateMention | None:
    """'a ban THAT TAKES EFFECT IN JULY': the date of a relative clause on taking effect that is not over."""
    for segment in parse.segments:
        verb = segment.finite
        if segment.kind != RELATIVE or verb is None or segment.host not in segments or verb.lemma not in COMING_IN:
            continue
        if not parse.words[verb.head].is_verb(PAST):
            return next((w.date for w in parse.words[verb.last + 1 : segment.end] if w.date is not None), None)
    return None


def of_another(parse: Parse, number: int, k: int) -> bool:
    """Whether a date in what stands before a clause is of something else: 'citing a raid ON APRIL 2, Oslo banned'.

    So are 'Oslo, its biggest customer IN 2021, banned', 'the minister, elected IN MAY, said', 'OSLO, MAY 13 (Reuters) -'.
    """
    segment = parse.segments[number]
    lead, first = next(iter(segment.predicates), None), parse.words[segment.start]
    if lead is not None and lead.first < k and lead.form in (GERUNDIAL, REDUCED):
        return lead.lemma not in GATHERING
    if first.tag in ("prep", "date", "sub") or segment.finite is not None:
        return False
    following = parse.segments[number + 1 : number + 2]
    line = DASHES | {":"} if first.surface.isupper() else DASHES  # 'LIMA, MAY 2, ANDINA: According to'
    if number == 0 and following and following[0].opener in line and "," in parse.lows[:k]:
        return True
    j = k - 1
    while j > segment.start and (parse.words[j].tag in ("prep", "det", "sub") or parse.lows[j] in ("late", "early")):
        j -= 1
    return j < k - 1 and parse.words[j].tag == "noun" and "," in parse.lows[segment.start : j]


def is_ground(parse: Parse, k: int) -> bool:
    """Whether the reason begins here, or what the measure comes before: 'over the raid', 'ahead of a summit'."""
    following = parse.words[k + 1].date if k + 1 < len(parse.words) else None
    if following is not None and following.precision == "weekend":
        return False  # 'over the weekend'
    return parse.lows[k] in GROUNDS or tuple(parse.lows[k : k + 2]) in GROUNDS_OF_TWO


BACKGROUND = ("after", "before", "since", "amid", "despite", "following", "in response to", "including", "until")


DUE_WITHIN = 8
"""So many words before its day it is told that something is due."""


def is_due(parse: Parse, k: int) -> bool:
    """'suspended a tariff DUE TO BEGIN in May', 'SCHEDULED TO take effect on Friday': when it would have begun."""
    lows, near = parse.lows, range(max(0, k - DUE_WITHIN), k - 2)
    return any(lows[j] in DUE and lows[j + 1] == "to" and lows[j + 2] in BEGINS for j in near)


def is_background(segment: Segment) -> bool:
    """Whether a segment tells what was before or beside the measure, and dates that."""
    return segment.opener in BACKGROUND


def preposition(parse: Parse, k: int) -> str:
    """The preposition of a date, over 'the end of'."""
    while k > 0 and (
        parse.words[k - 1].tag == "det"
        or parse.lows[k - 1] in ("of", "end", "start", "beginning", "early", "late", "mid")
    ):
        k -= 1
    return parse.lows[k - 1] if k else ""
