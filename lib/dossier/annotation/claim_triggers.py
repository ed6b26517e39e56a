"""The words of a sentence that carry a measure.

A *noun trigger* names it: 'sanctions', 'a travel ban', 'a ban on exports', 'the revocation of Russia's status'. A
*verb trigger* makes it: 'sanctioned', 'froze ... assets', 'barred ... from entering', 'expelled ... diplomats'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.annotation.claim_clauses import FINITE, REDUCED, Parse, Predicate
from dossier.vocabularies.measures import UNSPECIFIED, Entry, Vocabulary

OBJECT_WITHIN = 14
"""So many words after its verb or noun the restricted thing is sought."""
NEAR = 8
"""The same for verbs that are used for much else."""
LINKS = ("on", "of", "to", "for", "in", "from", "against", "over")
OBJECTS = ("object", "good", "light")
RESUMED = frozenset({"ban", "embargo", "freeze", "prohibition", "blockade", "boycott"})
OBSTACLES = frozenset(
    """barrier barriers obstacle obstacles restriction restrictions curbs limits quota quotas ban bans hurdles dumping
    sanctions tariffs controls""".split()
)
CUTTING = frozenset("cut cuts cutting deny denies denied denying deprive deprived starve starved prevent prevents".split())
KEEPING = frozenset({"keep", "prevent"})
BANNING = frozenset({"ban", "embargo", "boycott", "block"})
ADJECTIVE_ENDINGS = ("ian", "ean", "ese", "ish", "ch", "can", "iss", "i", "dian")
NOT_GOODS = frozenset(
    """companies company firms firm banks bank entities businesses airlines ships vessels apps app oligarchs billionaires
    students teams team athletes media channels broadcasters government ministry military athletes artists groups""".split()
)
MISSIONS = frozenset(
    """diplomat diplomats ambassador ambassadors envoy envoys embassy attache attaches consul consuls consular consulate
    diplomatic persona""".split()
)
PEOPLE = frozenset(
    "citizen citizens national nationals official officials individual individuals people person persons lawmaker lawmakers "
    "journalist journalists politician politicians minister ministers diplomat diplomats member members leader leaders "
    "academics scientists scholars businessmen executives women men japanese americans britons russians belarusians iranians "
    "senators mps deputies generals officers tourists travellers travelers visitors him her them".split()
)


@dataclass(slots=True)
class Trigger:
    """Words first..last carry the measure; its noun phrase starts at `phrase_start`."""

    first: int
    last: int
    phrase_start: int
    measure: str
    rule: str
    role: str
    weak: bool
    segment: int
    predicate: Predicate | None = None
    """the verb, where the trigger is one"""
    until: int = 0
    """where the region ends in which its target is sought"""
    object_first: int = -1


def find_triggers(parse: Parse, vocabulary: Vocabulary) -> list[Trigger]:
    """The triggers of a sentence in order; a noun trigger takes its words away from the verbs."""
    nouns = list(_noun_triggers(parse, vocabulary))
    taken = {k for t in nouns for k in range(t.first, t.last + 1) if t.role != "anaphor"}
    verbs = list(_verb_triggers(parse, vocabulary, taken))
    verbs += _among(parse, vocabulary)
    heads = {t.predicate.head for t in verbs if t.predicate}
    return sorted((*(t for t in nouns if t.first not in heads), *verbs), key=lambda t: (t.first, t.last))


def _among(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Among the sanctioned officials is ...' and 'those blacklisted include ...'."""
    for k, word in enumerate(parse.words):
        before = parse.lows[max(0, k - 3) : k]
        if word.tag == "noun" and any(f.lemma in vocabulary.sanctioning for f in word.forms) and "among" in before:
            yield Trigger(k, k, k, UNSPECIFIED, f"general:{word.forms[0].lemma}", "listed", False, segment_of(parse, k), until=len(parse.words))


def segment_of(parse: Parse, i: int) -> int:
    """The number of the segment that word i stands in."""
    return next((n for n, s in enumerate(parse.segments) if s.start <= i < s.end), len(parse.segments) - 1)


# --- nouns


def _noun_triggers(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    i = 0
    while i < len(parse.words):
        found = _noun_at(parse, i, vocabulary)
        if found is None:
            i += 1
            continue
        length, entry = found
        if entry.role == "nothing":
            i += length
            continue
        number = segment_of(parse, i)
        start = _phrase_start(parse, i)
        if entry.role == "restricting":
            triggers = list(_restricting_noun(parse, i, length, start, number, vocabulary))
            yield from triggers
            i = max((t.last for t in triggers), default=i + length - 1) + 1 if triggers and triggers[0].last > i else i + length
            continue
        end = parse.segments[number].end
        if entry.role == "anaphor" and parse.lows[i + length : i + length + 1] == ["of"]:
            i += length
            continue
        yield Trigger(i, i + length - 1, start, entry.measure, entry.rule, entry.role, entry.weak, number, until=end)
        i += length


def _noun_at(parse: Parse, i: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    if parse.words[i].tag in ("verb", "mark"):
        return None
    order = {"nothing": -1, "name": 0, "restricting": 1, "general": 2, "anaphor": 3}
    found = [
        (length, entry) for length, entry in vocabulary.nouns.all_at(parse.lows, i)
        if entry.role in order and parse.words[i + length - 1].tag != "verb"
    ]  # fmt: skip
    return max(found, key=lambda item: (item[0], -order[item[1].role]), default=None)


def _phrase_start(parse: Parse, i: int) -> int:
    """Where the noun phrase that ends in word i begins."""
    start = i
    while start > 0 and parse.words[start - 1].tag in ("noun", "actor", "det", "number", "quote", "adv", "date"):
        start -= 1
        if parse.words[start].tag == "det" and parse.lows[start] not in ("more", "other", "most", "several", "further", "new", "many"):
            break
    while start < i and parse.words[start].tag in ("quote", "adv"):
        start += 1
    return start


def _restricting_noun(
    parse: Parse, i: int, length: int, start: int, number: int, vocabulary: Vocabulary
) -> Iterator[Trigger]:
    last = i + length - 1
    end = parse.segments[number].end
    left = _object_left(parse, start, i, vocabulary)
    if left is not None:
        k, entry = left
        yield Trigger(k, last, start, entry.measure, entry.rule, "name", False, number, until=end, object_first=k)
        return
    after = last + 1
    if after < end and parse.words[after].tag == "actor":
        after += 1
    if after < end and parse.lows[after] in LINKS:
        verb = next((p.first for p in parse.segments[number].predicates if p.first > i and p.form == FINITE), end)
        found = list(_objects(parse, after, min(end, verb, after + OBJECT_WITHIN), vocabulary, frozenset()))
        for k, size, entry in found:
            yield Trigger(i, k + size - 1, start, entry.measure, entry.rule, "name", False, number, until=end, object_first=k)
        if not found and parse.lows[i].removesuffix("s") in BANNING and _foreign_goods(parse, last + 2, end):
            found = [(last, 1, Entry("import_restriction", "good", f"import_restriction:{parse.lows[i]}"))]
            yield Trigger(i, last, start, "import_restriction", found[0][2].rule, "name", False, number, until=end, object_first=last)
        if found:
            return
    if _points_back(parse, start, i):
        yield Trigger(i, last, start, UNSPECIFIED, f"anaphor:{parse.lows[i]}", "anaphor", True, number, until=end)
        return
    general = next((e for n, e in vocabulary.nouns.all_at(parse.lows, i) if n == length and e.role == "general"), None)
    if general is not None:
        yield Trigger(i, last, start, UNSPECIFIED, general.rule, "general", general.weak, number, until=end)


def _points_back(parse: Parse, start: int, i: int) -> bool:
    """'the ban', 'its embargo', 'a similar ban', but not 'the ban on smoking'."""
    follower = parse.lows[i + 1] if i + 1 < len(parse.lows) else ""
    if parse.lows[i].removesuffix("s") not in RESUMED or follower in ("on", "of"):
        return False
    if any(w.actor for w in parse.words[start:i]):
        return False
    return bool({"the", "its", "their", "this", "that", "these", "those", "similar", "such", "same"} & set(parse.lows[start:i]))


def _object_left(parse: Parse, start: int, i: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """The restricted thing right before its noun: 'Russian crude import ban'."""
    best = None
    for k in range(max(start, i - 4), i):
        for size, entry in vocabulary.nouns.all_at(parse.lows, k):
            if entry.role in OBJECTS and k + size <= i and parse.words[k].tag != "verb":
                if best is None or (entry.role == "object", k) > (best[1].role == "object", best[0]):
                    best = (k, entry)
    return best


# --- verbs


def _verb_triggers(parse: Parse, vocabulary: Vocabulary, taken: set[int]) -> Iterator[Trigger]:
    for predicate in parse.predicates:
        if predicate.form == "noun":
            continue
        segment = parse.segments[predicate.segment]
        lemma = _known_lemma(predicate, vocabulary)
        common = {"segment": predicate.segment, "predicate": predicate, "until": segment.end}
        if lemma in vocabulary.sanctioning:
            weak = vocabulary.sanctioning[lemma]
            if lemma in vocabulary.elliptic and not _names_another(parse, predicate, taken, vocabulary):
                continue
            yield Trigger(predicate.head, predicate.last, predicate.first, UNSPECIFIED, f"general:{lemma}", "verb", weak, **common)  # type: ignore[arg-type]
        elif lemma in vocabulary.restricting or lemma in vocabulary.measures_of_verb or lemma in vocabulary.acts:
            for first, last, entry in _objects_of_verb(parse, predicate, vocabulary, frozenset(taken)):
                yield Trigger(
                    predicate.head, max(predicate.last, last), predicate.first, entry.measure, entry.rule, "verb",
                    False, object_first=first, **common,  # type: ignore[arg-type]
                )  # fmt: skip


def _known_lemma(predicate: Predicate, vocabulary: Vocabulary) -> str:
    """The verb as it makes measures: 'remove from' counts as 'remove' where only that is known."""
    known = vocabulary.restricting | set(vocabulary.sanctioning) | set(vocabulary.measures_of_verb) | set(vocabulary.acts)
    first, *rest = predicate.lemma.split()
    return predicate.lemma if predicate.lemma in known or len(rest) != 1 else first


def _names_another(parse: Parse, predicate: Predicate, taken: set[int], vocabulary: Vocabulary) -> bool:
    """Whether the sentence speaks of sanctions elsewhere: 'Britain froze ..., while Canada will ACT AGAINST nine'."""
    verbs = vocabulary.restricting | set(vocabulary.sanctioning) - vocabulary.elliptic
    others = any(p.lemma in verbs for p in parse.predicates if p is not predicate)
    return bool(predicate.form != REDUCED and (others or any(not predicate.first <= k <= predicate.last for k in taken)))


def _objects_of_verb(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[tuple[int, int, Entry]]:
    lemma, segment = _known_lemma(predicate, vocabulary), parse.segments[predicate.segment]
    general = lemma in vocabulary.restricting
    wanted = vocabulary.measures_of_verb.get(lemma, set())
    near = lemma in vocabulary.needs_near_object
    regions = [(predicate.last + 1, min(segment.end, predicate.last + 1 + (NEAR if near else OBJECT_WITHIN)))]
    if segment.opener == "whose":
        regions.insert(0, (segment.start, predicate.first))
    if predicate.passive:
        start = segment.start if predicate.form == FINITE else max(segment.start, predicate.first - NEAR)
        regions.insert(0 if predicate.form == FINITE else 1, (start, predicate.first))
    if lemma in vocabulary.acts and MISSIONS & set(parse.lows):
        measure = vocabulary.acts[lemma]
        yield predicate.last, predicate.last, Entry(measure, "object", f"{measure}:{lemma}")
        return
    found = False
    for low, high in regions:
        for k, size, entry in _objects(parse, low, high, vocabulary, taken):
            if not _is_object_of(parse, predicate, k, entry, near):
                continue
            if general or entry.measure in wanted:
                found = True
                yield k, (k + size - 1 if k > predicate.head else predicate.last), entry
        if found:
            return
    if lemma in BANNING and _foreign_goods(parse, predicate.last + 1, segment.end):
        yield predicate.last, predicate.last, Entry("import_restriction", "good", f"import_restriction:{lemma}")
    elif lemma in ("ban", "bar") and _bars_people(parse, predicate, segment.end):
        yield predicate.last, predicate.last, Entry("travel_ban", "object", f"travel_ban:{lemma}")


def _is_object_of(parse: Parse, predicate: Predicate, k: int, entry: Entry, near: bool) -> bool:
    """Not 'remove barriers to imports', nor 'end the dumping of chips', nor 'limited to talks on oil'."""
    between = parse.lows[predicate.last + 1 : k] if k > predicate.last else []
    if OBSTACLES & set(between) or (predicate.lemma in KEEPING and "from" not in parse.lows[predicate.last + 1 : k + NEAR]):
        return False
    if entry.role != "good":
        return True
    if parse.lows[predicate.head] in CUTTING and {"from", "off", "of"} & set(between):
        return True
    bought = any(low in ("buying", "purchasing", "purchase", "purchases", "entry", "sale", "sales", "flow") for low in between)
    return bought or not (near or {"to", "in", "with", "from"} & set(between))


def _foreign_goods(parse: Parse, low: int, high: int) -> bool:
    """'ban Australian barley': an adjective of a state before a plain noun that is neither people nor a firm."""
    words = parse.words[low : min(high, low + 5)]
    for word, after in pairwise(words):
        if word.tag in ("det", "number", "adv"):
            continue
        plain = after.tag == "noun" and not after.capital and not after.genitive and after.low not in PEOPLE | NOT_GOODS
        return bool(word.actor) and not word.genitive and word.low.endswith(ADJECTIVE_ENDINGS) and plain
    return False


def _bars_people(parse: Parse, predicate: Predicate, end: int) -> bool:
    """'barred 63 Japanese': who is barred, and from nothing in particular, is barred from entering."""
    low, high = predicate.last + 1, min(end, predicate.last + 1 + OBJECT_WITHIN)
    if predicate.passive:
        low = parse.segments[predicate.segment].start
    region = parse.lows[low:high]
    people = any(w in PEOPLE for w in region) or any(
        parse.words[k].person for k in range(low, high)
    )
    return people and "from" not in region


def _objects(
    parse: Parse, low: int, high: int, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[tuple[int, int, Entry]]:
    """The restricted things in words[low:high]: the first one, and others that are coordinated with it.

    Goods count where there is no object of another kind, 'entry' and 'access' where there is nothing else.
    """
    found: list[tuple[int, int, Entry]] = []
    k = low
    while k < (high if not found else min(high + OBJECT_WITHIN, len(parse.words))):
        entries = vocabulary.nouns.all_at(parse.lows, k)
        if entries and entries[0][1].role == "nothing":
            k += entries[0][0]
            continue
        match = next(((n, e) for n, e in entries if e.role in OBJECTS and k not in taken), None)
        if match is None:
            if found and parse.words[k].tag == "verb":
                break
            if parse.lows[k] in ("over", "because", "amid", "despite") or (k >= high and parse.words[k].tag in ("verb", "rel", "sub")):
                break
            k += 1
            continue
        found.append((k, *match))
        k += match[0]
    objects = [f for f in found if f[2].role == "object"]
    sold = bool(found) and found[0][2].role == "light" and found[0][2].measure == "export_restriction"
    if sold and all(f[2].measure == "asset_freeze" for f in objects):
        objects = found[:1]
    objects = objects or [f for f in found if f[2].role == "good"][:1] or found[:1]
    kept: list[tuple[int, int, Entry]] = []
    for item in objects:
        if not kept or (_coordinated(parse, kept[-1], item[0]) and item[2].measure not in {e.measure for _, _, e in kept}):
            kept.append(item)
    yield from kept


def _coordinated(parse: Parse, earlier: tuple[int, int, Entry], k: int) -> bool:
    between = parse.lows[earlier[0] + earlier[1] : k]
    return any(w in ("and", "or", ",") for w in between[-3:])
