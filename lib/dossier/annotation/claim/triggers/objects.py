"""What is restricted: the thing that makes a measure together with a restricting verb or noun.

'bar ... from ENTERING' is a travel ban, 'halt IMPORTS' an import restriction, 'a ban on INSURANCE' a financial one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.annotation.claim.clauses.interrupted import object_before, subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, Predicate
from dossier.annotation.claim.grammar.classes import POSSESSIVES
from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS, ENTITIES, MEASURE_NOUNS, NUMBERS
from dossier.annotation.claim.grammar.measure_words import (
    AMOUNTS,
    BANNING,
    BARRING,
    COMPANIES,
    CRAFT,
    CUTTING,
    DEPRIVING,
    FORGOING,
    KEEPING,
    MISSIONS,
    NOT_GOODS,
    OBSTACLES,
    PEOPLE,
    PERIODS,
    PUNISHED,
    TRADING,
    TURNED_AWAY,
    UNDERTAKINGS,
)
from dossier.annotation.claim.triggers.people import bars_from_state, bars_people, sends_home
from dossier.annotation.claim.triggers.things import BARRED_WITHIN, OBJECT_WITHIN, barred_further, objects_in
from dossier.annotation.claim.words.headlines import ends_headline
from dossier.vocabularies.measures import UNSPECIFIED, Entry, Vocabulary

NEAR = 8
"""So many words after its verb the restricted thing is sought, for verbs that are used for much else."""
STAFF = frozenset({"staff", "mission", "missions", "personnel", "employees", "officers"})
"""who is declared unwelcome, beside diplomats"""
TURNING_OFF = frozenset({"turn off", "shut off", "cut off"})
"""what is done with goods that go to somebody: 'TURNED OFF the gas to Finland'"""
LESS_SENT = frozenset({"cut", "halt", "stop", "suspend", "reduce"})
"""the same where somebody is named: 'CUT gas to Finland'"""
DRAINING = frozenset({"limit", "reduce", "curb", "slash", "lower"})
"""what is done to somebody's funds that lie with himself: 'to LIMIT the funds of its army'"""
PORTS = frozenset({"port", "ports", "harbour", "harbours", "harbor", "harbors"})
"""where goods come from, and craft may be kept from: 'banned FISH FROM three PORTS'"""
QUANTITIES = frozenset({"than", "of", "lot", "range", "number", "variety", "host", "series"})
"""what may stand before foreign goods: 'a LOT OF American products'"""


def known_lemma(predicate: Predicate, vocabulary: Vocabulary) -> str:
    """The verb as it makes measures: 'remove from' counts as 'remove' where only that is known."""
    lemma = predicate.lemma
    if " " not in lemma or lemma in vocabulary.known_verbs or lemma in ("end up", "keep up"):
        return lemma
    first, *rest = lemma.split()
    if len(rest) == 2 and f"{first} {rest[0]}" in vocabulary.known_verbs:
        return f"{first} {rest[0]}"
    return lemma if len(rest) != 1 else first


def objects_of_verb(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[tuple[int, int, Entry]]:
    """The things that a verb restricts: the first and the last word of each, and what measure it makes.

    Where it is the verb or whom it strikes that makes the measure ('expelled', 'banned Danes'), the place is the verb's.
    """
    lemma, segment = known_lemma(predicate, vocabulary), parse.segments[predicate.segment]
    if lemma == "end" and (parse.lows[max(0, predicate.first - 1)] in PERIODS or _ends_on_day(parse, predicate)):
        return
    near = lemma in vocabulary.needs_near_object
    end = _end_of_object(parse, predicate, NEAR if near and lemma not in DEPRIVING else OBJECT_WITHIN)
    if lemma in vocabulary.acts and _is_act(parse, predicate, lemma, end):
        measure = vocabulary.acts[lemma]
        yield predicate.last, predicate.last, Entry(measure, "object", f"{measure}:{lemma}")
        return
    antecedent = object_before(parse, predicate)
    kept_from = _kept_from(parse, predicate, lemma, _reach(parse, predicate, end), vocabulary)
    first = [region for region in (kept_from, antecedent) if region is not None]
    wanted = vocabulary.measures_of_verb.get(lemma, set())
    found = False
    for low, high in [*first, *_regions_of_object(parse, predicate, end, taken)]:
        objects = list(objects_in(parse, low, high, vocabulary, taken))
        if (low, high) == kept_from and any(e.measure == "travel_ban" and e.role == "light" for _, _, e in objects):
            craft = list(objects_in(parse, predicate.last + 1, low - 1, vocabulary, taken))
            objects = [o for o in craft if o[2].measure == "transport_ban"] or objects
        if lemma == "deny" and objects:  # 'denied its AIRLINES SPARE PARTS'
            after = objects[0][0] + objects[0][1]
            objects = [o for o in objects_in(parse, after, high, vocabulary, taken) if o[0] == after] or objects
        for k, size, entry in objects:
            if not _is_object_of(parse, predicate, k, entry, near):
                continue
            if lemma in vocabulary.restricting or entry.measure in wanted:
                found = True
                yield k, (k + size - 1 if k > predicate.head else predicate.last), entry
        if found:
            yield from barred_further(parse, predicate, vocabulary, taken) if (low, high) == kept_from else ()
            return
    goods = foreign_goods(parse, *antecedent) if antecedent else foreign_goods(parse, predicate.last + 1, segment.end)
    if lemma in BANNING and goods:
        measure = UNSPECIFIED if kept_from and UNDERTAKINGS & set(parse.lows[slice(*kept_from)]) else "import_restriction"
        yield predicate.last, predicate.last, Entry(measure, "good", f"{measure}:{lemma}")
    elif (lemma.split()[0] in ("ban", "bar") or lemma in TURNED_AWAY) and (
        bars_from_state(parse, predicate, segment.end) or bars_people(parse, predicate, segment.end)
    ):
        yield predicate.last, predicate.last, Entry("travel_ban", "object", f"travel_ban:{lemma.split()[0]}")


def _end_of_object(parse: Parse, predicate: Predicate, within: int) -> int:
    """Where the words after a verb end in which its object is sought, `within` words at most."""
    segment = parse.segments[predicate.segment]
    twin = (
        p.first
        for p in segment.predicates
        if p.first > predicate.last + 2 and p.form == predicate.form and parse.words[p.first - 1].tag != "prep"
    )
    over = (p.first for p in segment.predicates if p.first > predicate.last + 1 and p.form == FINITE and p.modal)
    limit = next(over, segment.end) if predicate.form == GERUNDIAL else segment.end
    end = min(next(twin, segment.end), limit, predicate.last + 1 + within)
    means = parse.lows.index("by", predicate.last, end) if "by" in parse.lows[predicate.last : end] else end
    return means if means + 1 < end and parse.lows[means + 1].endswith("ing") else end


def _regions_of_object(parse: Parse, predicate: Predicate, end: int, taken: frozenset[int]) -> list[tuple[int, int]]:
    """After the verb up to `end`, before it behind 'whose', and where the subject of a passive stands."""
    segment, regions = parse.segments[predicate.segment], [(predicate.last + 1, end)]
    if segment.opener == "whose":
        regions.insert(0, (segment.start, predicate.first))
    if predicate.passive:
        start = segment.start if predicate.form == FINITE else max(segment.start, predicate.first - NEAR)
        if segment.start == predicate.first and segment.opener == ",":
            start = parse.segments[max(0, predicate.segment - 2)].start
        undone = "eased" in predicate.statuses and not taken.isdisjoint(range(start, predicate.first))
        if not undone:
            parted = subject_before(parse, predicate)
            regions.insert(0 if predicate.form == FINITE else 1, parted or (start, predicate.first))
    return regions


def _reach(parse: Parse, predicate: Predicate, end: int) -> int:
    """How far behind a verb 'from' is sought, and what somebody is kept from; `end`: of the words that are its object."""
    segment = parse.segments[predicate.segment]
    other = next((p.first for p in segment.predicates if p.first > predicate.last + 1 and p.form != GERUNDIAL), segment.end)
    listed = min(other, segment.end, predicate.last + 1 + BARRED_WITHIN)
    reach = max(end, listed, min(segment.end, predicate.last + 1 + OBJECT_WITHIN))
    low, lows = predicate.last + 1, parse.lows  # 'from entering OR DOING business' is one ban
    further = (p for p in segment.predicates if p.first > low)
    parts = (p.first - 1 for p in further if p.form != GERUNDIAL or "from" not in lows[low : p.first])
    parted = next((k for k in parts if parse.words[k].tag == "and" or lows[k] == ","), len(lows))
    reach = min(reach, parted)
    behind = next((min(high + NEAR, parted) for low, high in parse.heavy if low == predicate.last + 1), reach)
    return max(reach, min(behind, len(parse.words)))


def _is_act(parse: Parse, predicate: Predicate, lemma: str, end: int) -> bool:
    """'expelled the ENVOY', 'sent nine Danes HOME': a verb that is a measure by what or whom it is done to."""
    missions = MISSIONS | STAFF if lemma.startswith("declare") else MISSIONS
    return bool(missions & set(parse.lows)) or (not predicate.passive and sends_home(parse, predicate.last + 1, end))


def _kept_from(
    parse: Parse, predicate: Predicate, lemma: str, end: int, vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """What follows 'from' in 'bars shipping firms FROM handling oil': the firms are not what is restricted.

    In 'ban coal imports from Russia' the imports are.
    """
    if lemma not in BARRING:
        return None
    from_at = next((k for k in range(predicate.last, end) if parse.lows[k] == "from"), None)
    resumed = next((s for s in parse.segments[predicate.segment + 1 : predicate.segment + 3] if s.opener == ","), None)
    if from_at is None and resumed is not None and parse.lows[resumed.start + 1 : resumed.start + 2] == ["from"]:
        from_at, end = resumed.start + 1, resumed.end
    if from_at is None or from_at + 1 >= len(parse.words):
        return None
    source, after = parse.words[from_at + 1], parse.words[from_at + 2 : from_at + 3]
    if source.actor and not (after and after[0].tag == "noun"):
        return None
    listed = range(from_at + 1, min(end, from_at + 1 + NEAR))
    roles = {"object", "good"} if PORTS & {parse.lows[k] for k in listed} else {"object"}
    traded = any(
        entry.measure in ("import_restriction", "export_restriction") and entry.role in roles
        for k in range(predicate.last + 1, from_at)
        for n, entry in vocabulary.nouns.all_at(parse.lows, k)
        if entry.role == "object" or k + n == from_at
    )
    parted = next((k for k in listed if parse.lows[k : k + 2] == [",", "and"]), listed.stop)
    return None if traded else (from_at + 1, parted)


def _ends_on_day(parse: Parse, predicate: Predicate) -> bool:
    """'the year ENDING MARCH 31'."""
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    return predicate.form != FINITE and bool(after) and after[0].date is not None


def _is_object_of(parse: Parse, predicate: Predicate, k: int, entry: Entry, near: bool) -> bool:
    """Not 'remove barriers to imports', nor 'end the dumping of chips', nor 'limited to talks on oil'."""
    between = parse.lows[predicate.last + 1 : k] if k > predicate.last else []
    if entry.measure == "price_cap" and predicate.lemma not in ("cap", "limit"):
        return False
    if entry.measure == "arms_embargo" and _is_own_arsenal(parse, k):
        return False
    drained = parse.lows[predicate.head] in CUTTING or predicate.lemma in DRAINING
    if entry.measure == "asset_freeze" and drained and not entry.rule.endswith(":access"):
        return False
    kept = between[between.index("from") :] if "from" in between and predicate.lemma in BARRING else between
    if near and entry.measure != "asset_freeze" and predicate.lemma not in DEPRIVING and _parted(kept):
        return False
    if OBSTACLES & set(between) or (
        predicate.lemma in KEEPING and "from" not in parse.lows[predicate.last + 1 : k + NEAR]
    ):
        return False
    if entry.role == "light" and (predicate.lemma in ("hit", "target") or _is_one_deal(parse, k)):
        return False
    after = parse.lows[predicate.last + 1 : predicate.last + 1 + NEAR]
    if parse.lows[predicate.head] == "excluding" and "from" not in after:
        return False
    if entry.role != "good" or (predicate.passive and k < predicate.first and _keeps_out(predicate)):
        return True
    if parse.lows[predicate.head] in CUTTING and {"from", "off", "of"} & set(between):
        return True
    bought = any(low in TRADING for low in between)
    if predicate.lemma == "deny" and any(w.actor for w in parse.words[predicate.last + 1 : k]):
        return True
    headline = predicate.lemma in LESS_SENT and ends_headline(parse.words, predicate.last, k)
    if headline or (predicate.lemma in FORGOING and len(between) < 3):
        return True
    if len(between) < 3 and parse.lows[k + 1 : k + 2] == ["to"]:
        named = any(w.actor for w in parse.words[k + 2 : k + 3])
        if predicate.lemma in TURNING_OFF or (named and predicate.lemma in LESS_SENT):
            return True
    return bought or not (near or {"to", "in", "with", "from"} & set(between))


def _is_own_arsenal(parse: Parse, k: int) -> bool:
    """'give up HIS WEAPONS programmes', 'halt THEIR nuclear WEAPONS tests', but not 'suspended its arms sales'."""
    own = POSSESSIVES & set(parse.lows[max(0, k - 2) : k])
    return bool(own) and not any(low.startswith(SENT_ABROAD) for low in parse.lows[k : k + 3])


SENT_ABROAD = ("sale", "export", "deliver", "suppl", "shipment", "transfer", "aid", "deal", "contract")
"""how words begin by which arms are somebody else's: 'suspended its arms SALES'"""


def _keeps_out(predicate: Predicate) -> bool:
    """'its gems have been KEPT OUT OF Danish shops', 'was KEPT OFF the market'."""
    return " ".join(predicate.lemma.split()[:2]) in TURNED_AWAY | {"keep off"}


def _is_one_deal(parse: Parse, k: int) -> bool:
    """'block THE PURCHASE': a single one told of, which is no trade."""
    alone = parse.lows[k] in ("purchase", "sale") and k > 0 and parse.lows[k - 1] == "the"
    return alone and parse.lows[k + 1 : k + 2] not in (["of"], ["from"], ["to"])


def _parted(between: list[str]) -> bool:
    """Whether another thing is the object: 'reduce dependence on exports'."""
    counted = AMOUNTS | NUMBERS
    return any(
        low in ("of", "on") and k and between[k - 1] not in counted and not between[k - 1][0].isdigit()
        for k, low in enumerate(between)
    )


def goods_from(parse: Parse, low: int, high: int) -> bool:
    """'a ban on SHRIMP FROM Chile': what comes from a state and is neither people nor craft, by whatever name."""
    end = next((k for k in range(low, min(high, low + 6)) if parse.lows[k] == "from"), 0)
    things, source = parse.words[low:end], parse.words[end + 1 : end + 3]
    plain = bool(things) and all(w.tag in ("noun", "and") and not w.actor and not w.capital for w in things)
    other = PEOPLE | NOT_GOODS | MEASURE_NOUNS | COMPANIES | CRAFT | ENTITIES | PUNISHED
    named = any(w.actor and not w.genitive for w in source[: 2 if source and source[0].tag == "det" else 1])
    return end > 0 and plain and named and things[-1].low not in other


def foreign_goods(parse: Parse, low: int, high: int, whose: bool = False) -> bool:
    """'ban Australian barley': an adjective of a state before a plain noun that is neither people nor a firm.

    With `whose` also 'a ban on AUSTRALIA'S barley'.
    """
    words = parse.words[low : min(high, low + 6)]
    for word, after in pairwise(words):
        if word.tag in ("det", "number", "adv") or word.low in QUANTITIES:
            continue
        plain = (
            after.tag == "noun"
            and not after.capital
            and not after.genitive
            and after.low not in PEOPLE | NOT_GOODS | MEASURE_NOUNS
        )
        if word.genitive and word.actor and whose:
            return plain and after.low not in ENTITIES | PUNISHED | COMPANIES | CRAFT
        adjective = word.low.endswith(ADJECTIVE_ENDINGS) or word.low in ("u.s.", "us", "eu", "uk", "u.k.")
        return bool(word.actor) and not word.genitive and adjective and plain
    return False
