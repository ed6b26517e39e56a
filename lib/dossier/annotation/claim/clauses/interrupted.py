"""Subjects that a relative clause parts from their verb: 'EXPORTS TO THE FIRMS, which include ..., will be banned'.

And objects that stand before theirs: 'the RESERVES that Norway froze'.
"""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    MAIN,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar.cues import ENTITIES, MEASURE_NOUNS, RESUMED, STRIKING
from dossier.annotation.claim.grammar.measure_words import COMPANIES, PEOPLE, PUNISHED
from dossier.annotation.claim.grammar.word import Word


def subject_before(parse: Parse, predicate: Predicate) -> tuple[int, int] | None:
    """Where the interrupted subject of a finite verb stands, as a range of words, or None where it is not interrupted."""
    segment, number = parse.segments[predicate.segment], predicate.segment
    if segment.kind != MAIN or segment.opener not in (",", ")") or segment.finite is not predicate:
        return None
    led = [w for w in parse.words[segment.start : predicate.first] if w.tag not in ("mark", "quote", "adv", "and")]
    aimed = [w.tag for w in led if w.tag != "det"] == ["to", "actor"]
    if led and not aimed:
        return None
    before = number - 1
    while before >= 0 and _is_aside(parse.segments[before]):
        before -= 1
    if before == number - 1:
        return _before_comma(parse, parse.segments[before]) if before >= 0 else None
    if before < 0 or parse.segments[before].finite is not None:
        return None
    return parse.segments[before].start, predicate.first if aimed else parse.segments[before].end


def _before_comma(parse: Parse, segment: Segment) -> tuple[int, int] | None:
    """The subject before an aside without a clause: 'SALES OF OIL, most of it shipped by sea, | will be banned'."""
    comma = next((k for k in range(segment.start + 1, segment.end) if parse.lows[k] == ","), -1)
    told = [p for p in segment.predicates if p.form == FINITE and not p.ambiguous]
    if not _may_open(segment) or comma < 0 or told or any(p.last < comma and p.form != NOUN for p in segment.predicates):
        return None
    opens = parse.words[segment.start].tag in ("prep", "sub", "date", "adv")
    return None if opens else (segment.start, segment.end if segment.finite is None else comma)


def struck_again(parse: Parse, relative: Segment, again: Predicate | None) -> Predicate | None:
    """'Oslo BLACKLISTED nine men who trade in arms and BARRED THEM': the verb whose subject goes on behind 'who', or None.

    'them' are those of whom the relative clause is said, so that it cannot be they who do it.
    """
    if relative.kind != RELATIVE or relative.opener != "who" or relative.host is None or again is None:
        return None
    them = parse.lows[again.last + 1 : again.last + 2] in (["them"], ["him"], ["her"])
    host = parse.segments[relative.host].finite
    goes_on = parse.words[again.first - 1].tag == "and" and not again.passive
    if not (them and goes_on) or host is None or host.first > relative.start or host.passive:
        return None
    return host if host.lemma in STRIKING and again.lemma in STRIKING else None


ANTECEDENT_WITHIN = 9
"""So many words before a relative clause its antecedent begins at most."""
TIMES = frozenset({"hours", "days", "weeks", "months", "years", "decades"})
"""what stands right after a verb and is no object of it: 'froze DAYS after the coup'"""


def object_before(parse: Parse, predicate: Predicate) -> tuple[int, int] | None:
    """The antecedent of a relative clause whose verb has no object of its own, 'RESERVES that Norway FROZE', or None."""
    segment = parse.segments[predicate.segment]
    if predicate.form == REDUCED:
        return _undergone(parse, predicate, segment)
    relates = segment.kind == RELATIVE and segment.opener in ("which", "that", "whom", "zero")
    if not relates or segment.finite is not predicate:
        return None
    named = any(w.tag in ("actor", "pronoun", "noun") for w in parse.words[segment.start : predicate.first])
    if named == predicate.passive or (named and predicate.first - segment.start < 2):
        return None  # 'goods that WERE BANNED' are themselves its subject
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    if after and after[0].tag not in ("mark", "date", "prep", "sub", "adv", "to", "and") and after[0].low not in TIMES:
        return None
    end = segment.start
    while end and parse.words[end - 1].tag in ("mark", "prep"):
        end -= 1
    start = end
    while start and end - start < ANTECEDENT_WITHIN and parse.words[start - 1].tag in ANTECEDENT:
        start -= 1
    return (start, end) if start < end else None


HAVING = frozenset({"have", "see", "get"})
"""verbs of those to whose things something is done: 'HAD their visas revoked'"""


def _undergone(parse: Parse, predicate: Predicate, segment: Segment) -> tuple[int, int] | None:
    """What is done something to in 'had their ASSETS frozen and their VISAS revoked', or None."""
    k = predicate.first
    while k > segment.start and parse.words[k - 1].tag in ("noun", "actor", "det", "number"):
        k -= 1
    before = [p for p in segment.predicates if p.last < predicate.first]
    while before and before[-1].form == REDUCED:
        before.pop()
    led = before[-1] if before else None
    plain = led is not None and led.lemma in HAVING and not led.passive and parse.words[k].low in OWNERS
    joined = k > segment.start and (parse.words[k - 1].tag == "and" or parse.lows[k - 1] == ",")
    return (k, predicate.first) if plain and led is not None and (led.last == k - 1 or joined) else None


OWNERS = frozenset({"their", "its", "his", "her", "the", "all", "any"})

ANTECEDENT = ("noun", "actor", "det", "number", "prep", "and", "adv", "date")
"""tags of the words that may stand in an antecedent"""


def _may_open(segment: Segment) -> bool:
    """Whether a subject may stand in it alone: in a main clause, and in what somebody said."""
    return segment.kind == MAIN or (segment.kind == SUBORDINATE and segment.opener in ("that", ""))


def _is_aside(segment: Segment) -> bool:
    bare = segment.kind == SUBORDINATE and segment.finite is None and segment.opener != "that"
    bare = bare or (segment.opener == "(" and segment.finite is None)
    return bare or segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT)


AIM_WITHIN = 30
"""So many words after the goods the aim stands at most, where a list of them comes between."""


def aim_after_list(parse: Parse, last: int, measure: str) -> tuple[int, int]:
    """Where the aim stands in 'goods that help the army, among them drones, | TO IRAN', or (0, 0)."""
    words, way = parse.words, DIRECTIONS.get(measure, "")
    for k in range(last + 1, min(last + AIM_WITHIN, len(words) - 2)):
        after = k + 3 if parse.lows[k + 2] == "the" else k + 2
        sets_off = parse.lows[k] in (",", ")") and parse.lows[k + 1] in ("to", "from")
        sets_off = sets_off or (words[k].tag == "noun" and parse.lows[k + 1] == way)
        if sets_off and after < len(words) and words[after].actor and "said" not in parse.lows[last:k]:
            end = next(s.end for s in parse.segments if s.start <= after < s.end)
            return after, max(end, _end_of_names(parse, after))
    return 0, 0


def _end_of_names(parse: Parse, k: int) -> int:
    """Where 'from PERU, CHILE AND THE EU' ends, which begins at k."""
    while k + 1 < len(parse.words):
        after = k + 1
        while after < len(parse.words) and (parse.lows[after] in (",", "the") or parse.words[after].tag == "and"):
            after += 1
        if after == k + 1 or after >= len(parse.words) or not parse.words[after].actor or parse.words[after].genitive:
            break
        k = after
    return k + 1


DIRECTIONS = {"export_restriction": "to", "import_restriction": "from"}
"""which way goods go, told far from them: 'sales of pumps that an army could use TO Iranian firms'"""


def told_between(parse: Parse, predicate: Predicate) -> Predicate | None:
    """'The measures that Peru ANNOUNCED include': the verb of the relative clause between a measure and its verb."""
    if predicate.segment < 2 or predicate.form != FINITE:
        return None
    measure, relative = parse.segments[predicate.segment - 2 : predicate.segment]
    named = parse.lows[measure.start : measure.end]
    told = relative.kind == RELATIVE and not measure.predicates and any(w in MEASURE_NOUNS or w in RESUMED for w in named)
    return relative.finite if told else None


def as_well_as(parse: Parse, number: int) -> tuple[int, int]:
    """'on banks in Peru, AS WELL AS firms in KENYA': the words after segment `number` that tell more of the same."""
    after = next((s for s in parse.segments if s.start == parse.segments[number].end), None)
    if after is None or after.opener != "as well as" or after.predicates:
        return 0, 0
    lows = parse.lows[after.start : after.end]
    somebody = ENTITIES | PUNISHED | PEOPLE | COMPANIES
    aimed = 4 + (lows[4:5] in (["on"], ["against"], ["to"], ["from"]))  # 'as well as ON Chile'
    struck = not somebody.isdisjoint(lows) or any(w.actor for w in parse.words[after.start + 3 : after.start + aimed + 1])
    measure = any(low in MEASURE_NOUNS or low.removesuffix("s") in RESUMED for low in lows)
    return (after.start, after.end) if struck and not measure else (0, 0)


ASIDE_AFTER = 5
"""So many words before an aside say whom it is told of."""


def before_aside(parse: Parse, first: int) -> list[Word]:
    """'The Iranian AMBASSADOR, summoned on Wednesday, said': whom a verb is told of right after an aside."""
    if first < 1 or parse.lows[first - 1] != ",":
        return []
    opens = next((k for k in range(first - 2, 0, -1) if parse.lows[k] == ","), 0)
    return parse.words[max(0, opens - ASIDE_AFTER) : opens]
