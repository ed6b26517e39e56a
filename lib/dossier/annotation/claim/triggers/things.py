"""The things in a stretch of words that a measure can restrict: 'ENTRY', 'coal IMPORTS', 'ASSETS and FLIGHTS'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.phrases import WITH
from dossier.annotation.claim.clauses.predicates import GERUNDIAL, Predicate, Segment
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.measure_words import (
    FIRMS,
    MONEY,
    PROCEEDS,
    RATES,
    SECTORS,
    TRADED,
)
from dossier.annotation.claim.triggers.chosen import JOINING, Found, chosen
from dossier.annotation.claim.triggers.items import begins_deed
from dossier.vocabularies.measures import Entry, Vocabulary

OBJECT_WITHIN = 14
"""So many words after its verb or noun the restricted thing is sought."""
BARRED_WITHIN = 20
"""So many words after its verb stands 'from', behind a list of those who are barred."""
ACCESS_WITHIN = 5
"""So many words after 'access to' stands what nobody may get at any more."""
OCCASIONS = frozenset({"ahead", "before", "after", "during", "following", "until", "since"})
"""what leads from the things to when they were restricted: 'barred from entering AHEAD of a summit'"""
MEASURE_WITHIN = 5
"""So many words behind a comma another measure is named."""
LEADING = (["on"], ["against"], ["of"], ["to"])
"""what follows a noun that restricts"""
LENDERS = frozenset({"bank", "banks", "lenders", "treasury", "government", "insurers"})
"""whose access to markets is to money, and not to buyers of goods"""
QUARRELS = frozenset({"dispute", "disputes", "row", "rows", "quarrel", "deficit", "deficits", "surplus", "friction"})
"""what is ended or cut, and not the thing before it: 'END a trade DISPUTE'"""
OBJECTS = ("object", "good", "light")


def object_left(parse: Parse, start: int, i: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """The restricted thing right before its noun: 'Russian crude import ban'."""
    best = None
    for k in range(max(start, i - 4), i):
        for size, entry in vocabulary.nouns.all_at(parse.lows, k):
            fits = entry.role in OBJECTS and k + size <= i and parse.words[k].tag != "verb"
            if fits and (best is None or (entry.role == "object", k) > (best[1].role == "object", best[0])):
                best = (k, entry)
    return best


def objects_in(
    parse: Parse, low: int, high: int, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Found]:
    """The restricted things in words[low:high]: the first one, and others that are coordinated with it.

    Goods count where there is no object of another kind, 'entry' and 'access' where there is nothing else.
    """
    found: list[Found] = []
    k = low
    beyond = next((s.start for s in parse.segments if s.start >= high and _tells_who_said(s, vocabulary)), len(parse.words))
    while k < (high if not found else min(high + OBJECT_WITHIN, beyond)) and parse.lows[k] != ";":
        if k > low and opens_measure(parse, k, vocabulary):
            break
        entries = vocabulary.nouns.all_at(parse.lows, k)
        if entries and entries[0][1].role == "nothing":
            k += entries[0][0]
            continue
        if found and parse.lows[k : k + 2] == [",", "and"] and all(e.role == "light" for _, _, e in found):
            break
        match = next(((n, e) for n, e in entries if e.role in OBJECTS and k not in taken), None)
        if match is not None and _is_no_thing(parse, k, match):
            match = None
        if found and match is not None and _speaks(parse, k + match[0]):
            break
        if match is not None and _stands_aside(parse, k, match):
            k += match[0]
            continue
        match = match or _deed(parse, k, vocabulary) or _access(parse, k, vocabulary)
        if match is None:
            verbal = parse.words[k].tag in ("verb", "have", "modal")  # 'from entering OR DOING business' goes on
            verbal = verbal and not (found and _is_deed_too(parse, found[0][0], k))
            if found and (verbal or parse.lows[k] in OCCASIONS or _gives_cause(parse, k)):
                break
            counts = parse.lows[k] == "over" and parse.words[k + 1 : k + 2] and parse.words[k + 1].tag == "number"
            if (parse.lows[k] in ("over", "because", "amid", "despite") and not counts) or (
                k >= high and parse.words[k].tag in ("verb", "rel", "sub")
            ):
                break
            k += 1
            continue
        found.append((k, *match))
        k += match[0]
    kept: list[Found] = []
    for item in chosen(parse, found) if found else []:
        if not kept or (
            _coordinated(parse, kept[-1], item[0]) and item[2].measure not in {e.measure for _, _, e in kept}
        ):
            kept.append(item)
    yield from kept


def _is_deed_too(parse: Parse, deed: int, k: int) -> bool:
    """'barred from ENTERING the country or DOING business there': a second deed that nobody may do."""
    both = parse.lows[deed].endswith("ing") and parse.lows[k].endswith("ing")
    return both and parse.lows[k - 1] in JOINING and "from" in parse.lows[max(0, deed - 2) : deed]


def _is_no_thing(parse: Parse, k: int, match: tuple[int, Entry]) -> bool:
    """Whether a word of a restricted thing means something else: 'EXPORT earnings', 'SHIPPING drones', 'the LOAN rate'."""
    earned = parse.lows[k] in ("export", "import") and bool(PROCEEDS & set(parse.lows[k + 1 : k + 2]))
    cleared = parse.lows[k] == "clearing" and _clears_goods(parse, k)
    return earned or cleared or _ships(parse, k) or _is_finance(parse, k, match) or _is_occasion(parse, k, match)


def _clears_goods(parse: Parse, k: int) -> bool:
    """'stopped CLEARING Lithuanian goods': what customs do, and no bank."""
    near = parse.words[k + 1 : k + 4]
    return any(w.low in SHIPMENTS for w in near) or bool(near and near[0].actor)


SHIPMENTS = frozenset({"goods", "shipments", "cargo", "cargoes", "imports", "containers", "freight", "consignments"})
HEADS = word_set("head heads chief chiefs governor director chairman boss owner owners law laws rules norms")
"""those whose office is no thing, and rules: 'refused entry to the HEAD of its bank', 'broke the LAW of relations'"""


def opens_measure(parse: Parse, k: int, vocabulary: Vocabulary) -> bool:
    """Whether another measure begins behind the comma or 'and' at k: 'a ban on exports of chips, | AN EMBARGO on oil'."""
    if parse.lows[k] != "," and parse.words[k].tag != "and":
        return False
    links = 2 if parse.lows[k + 1 : k + 3] in WITH else 3 if parse.lows[k + 1 : k + 4] == ["as", "well", "as"] else 0
    first = k + 1 + links
    for j in range(first, min(first + MEASURE_WITHIN, len(parse.words))):
        word = parse.words[j]
        entries = vocabulary.nouns.all_at(parse.lows, j)
        leads = word.tag != "verb" and any(
            e.role == "restricting" and parse.lows[j + n : j + n + 1] in LEADING for n, e in entries
        )
        if leads or any(e.role in ("name", "general") and n > 1 and j + n <= first + MEASURE_WITHIN for n, e in entries):
            return True
        if word.tag not in ("det", "adv", "noun", "actor", "number"):
            return False
    return False


def _tells_who_said(segment: Segment, vocabulary: Vocabulary) -> bool:
    """', a German DIPLOMAT said': nobody there is restricted."""
    return segment.opener == "," and segment.finite is not None and segment.finite.lemma in vocabulary.reporting


def _gives_cause(parse: Parse, k: int) -> bool:
    """'barred from entering FOR SUPPLYING drones': why, and nothing that is restricted."""
    after = parse.words[k + 1 : k + 2]
    return parse.lows[k] == "for" and bool(after) and after[0].tag == "verb" and after[0].low.endswith("ing")


def _is_finance(parse: Parse, k: int, match: tuple[int, Entry]) -> bool:
    """The LOAN of 'the loan rate', the PURCHASE of 'its purchase of forward dollars'."""
    if match[1].measure == "financial" and RATES & set(parse.lows[k + match[0] : k + match[0] + 1]):
        return True
    return match[1].role == "light" and bool(MONEY & set(parse.lows[k + 1 : k + 6]))


def _ships(parse: Parse, k: int) -> bool:
    """'stop SHIPPING drones to', 'may not SHIP cars to': a verb with its goods, and not 'shipping lanes'."""
    after = parse.words[k + 1 : k + 2]
    takes = bool(after) and after[0].tag in ("noun", "det", "actor", "number") and after[0].low not in FIRMS | SEA_WAYS
    return parse.lows[k] in ("shipping", "ship") and parse.words[k].tag == "verb" and takes


SEA_WAYS = frozenset({"lanes", "lane", "routes", "route", "links", "services", "lines", "traffic", "insurance", "rights"})
"""what is of shipping itself"""


def _stands_aside(parse: Parse, k: int, match: tuple[int, Entry]) -> bool:
    """The CAR of 'car exports', the OIL of 'a Russian oil firm', the HOLDING of 'holding a sheet of paper'.

    In 'central bank ASSETS' these are what is frozen.
    """
    after = parse.words[k + match[0] : k + match[0] + 1]
    if not after:
        return False
    ends = after[0].tag in ("mark", "prep", "and", "be", "modal") and after[0].low not in ("up", "out")
    if (parse.lows[k] == "holding" and not ends) or after[0].low in QUARRELS:
        return True
    if parse.lows[k + match[0] - 1] == "bank" and after[0].low in ("assets", "funds", "property"):
        return True
    if "of" in parse.lows[max(0, k - 3) : k] and not HEADS.isdisjoint(parse.lows[max(0, k - 4) : k]):
        return True
    thing = match[1].role == "good" or match[1].measure == "transport_ban"
    traded = after[0].low in TRADED and parse.lows[k + match[0] - 1] not in TRADED
    beside = after[0].tag == "and" and SECTORS & set(parse.lows[k + match[0] + 1 : k + match[0] + 4])
    return thing and (traded or after[0].low in FIRMS or bool(match[1].role == "good" and beside))


def _speaks(parse: Parse, k: int) -> bool:
    """'will ban imports of salmon, DIPLOMATS SAID': who says it is not restricted."""
    return k < len(parse.words) and parse.lows[k] in ("said", "say", "says", "told") and parse.words[k].tag == "verb"


def _access(parse: Parse, k: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """'cut its ACCESS TO advanced chipmaking EQUIPMENT', 'access to its MARKET', 'access to Chilean PORTS'."""
    if parse.lows[k : k + 2] != ["access", "to"]:
        return None
    for j in range(k + 2, min(k + 2 + ACCESS_WITHIN, len(parse.words))):
        describes = parse.lows[j].endswith("ing") and parse.words[j + 1 : j + 2] and parse.words[j + 1].tag == "noun"
        if parse.words[j].tag in ("mark", "verb", "prep", "rel", "sub") and not describes:
            return None
        size, entry = next(((n, e) for n, e in vocabulary.nouns.all_at(parse.lows, j) if e.role in OBJECTS), (1, None))
        if entry is not None and (entry.role == "object" or entry.measure == "export_restriction"):
            return j + size - k, Entry(entry.measure, "object", f"{entry.measure}:access")
        if parse.lows[j] in ("market", "markets") and k and parse.lows[k - 1] in LENDERS:
            return j + 1 - k, Entry("financial", "object", "financial:access")
        if parse.lows[j] in ("market", "markets"):
            return j + 1 - k, Entry("import_restriction", "object", "import_restriction:access")
    return None


CARRYING = frozenset({"carry", "transport", "haul"})
"""what is restricted only with the goods of a state that is named: 'banned from CARRYING Peruvian oil', not 'dogs'"""
CARRIED_WITHIN = 6


def _deed(parse: Parse, k: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """What nobody may do any more makes a measure: 'barred from FLYING', 'may not SHIP goods'."""
    if parse.words[k].tag != "verb" or begins_deed(parse, k):
        return None
    measure = next((vocabulary.deeds[f.lemma] for f in parse.words[k].forms if f.lemma in vocabulary.deeds), "")
    carries = any(f.lemma in CARRYING for f in parse.words[k].forms)
    if carries and not any(w.actor for w in parse.words[k + 1 : k + 1 + CARRIED_WITHIN]):
        return None
    return (1, Entry(measure, "light", f"{measure}:{parse.words[k].forms[0].lemma}")) if measure else None


def _coordinated(parse: Parse, earlier: Found, k: int) -> bool:
    between = parse.lows[earlier[0] + earlier[1] : k]
    joined = any(w in ("and", "or", ",") for w in between[-3:]) or between[-3:] == ["as", "well", "as"]
    return joined and between[-2:] != [",", "a"]


MEETINGS = frozenset({"summit", "talk", "talks", "negotiation", "negotiations", "dialogue", "consultation", "consultations"})
AT = frozenset({"at", "during", "after", "before", "following", "in"})


def _is_occasion(parse: Parse, k: int, match: tuple[int, Entry]) -> bool:
    """'banned Russian oil AT THEIR SUMMIT', 'lifted its ban on fish, and PRICES rose': when and what else, not what."""
    if match[1].measure == "price_cap":
        after = parse.words[k + match[0] : k + match[0] + 1]
        return k > 0 and parse.lows[k - 1] in (",", "and") and any(w.tag in ("verb", "have", "modal") for w in after)
    if match[1].measure != "diplomatic" or parse.lows[k + match[0] - 1] not in MEETINGS:
        return False
    j = k - 1
    while j > 0 and parse.words[j].tag in ("det", "noun", "number", "actor", "pronoun"):
        j -= 1
    return parse.lows[j] in AT


BARRED_NEAR = 8
"""So many words after a further deed stands what it is done with."""


def barred_further(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[tuple[int, int, Entry]]:
    """'barred from carrying its oil OR PROVIDING INSURANCE': what else nobody may do."""
    for deed in parse.segments[predicate.segment].predicates:
        led = parse.lows[deed.first - 1] == "or" or parse.lows[deed.first - 2 : deed.first] == ["or", "from"]
        if deed.form != GERUNDIAL or deed.first < predicate.last or not led:
            continue
        thing = next(objects_in(parse, deed.first, min(len(parse.lows), deed.first + BARRED_NEAR), vocabulary, taken), None)
        if thing is not None and thing[2].role == "object":
            yield thing[0], thing[0] + thing[1] - 1, thing[2]
