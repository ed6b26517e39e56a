"""The words of a sentence that carry a measure.

A *noun trigger* names it: 'sanctions', 'a travel ban', 'a ban on exports', 'the revocation of Russia's status'. A
*verb trigger* makes it: 'sanctioned', 'froze ... assets', 'barred ... from entering', 'expelled ... diplomats'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_cues import (
    ALLOWS,
    APPROVED,
    BANNING,
    INTENDS,
    LINKS,
    PERMITS,
    REPEATING,
    RESUMED,
    RESUMING,
    STEPS_TAKEN,
)
from dossier.annotation.claim_objects import (
    OBJECT_WITHIN,
    foreign_goods,
    known_lemma,
    object_left,
    objects_in,
    objects_of_verb,
)
from dossier.annotation.claim_predicates import FINITE, INFINITIVE, NOUN, REDUCED, Predicate
from dossier.vocabularies.measures import UNSPECIFIED, Entry, Vocabulary


@dataclass(slots=True, eq=False)
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
    verbs = [t for t in verbs if not _is_purpose(t, nouns)]
    verbs += _among(parse, vocabulary)
    verbs += _resumed_by_pronoun(parse, nouns)
    heads = {t.predicate.head for t in verbs if t.predicate}
    return sorted((*(t for t in nouns if t.first not in heads), *verbs), key=lambda t: (t.first, t.last))


def _resumed_by_pronoun(parse: Parse, nouns: list[Trigger]) -> Iterator[Trigger]:
    """'eased travel bans in 2014, but reinstated THEM': the measure of the noun before."""
    for predicate in parse.predicates:
        k = predicate.last + 1
        resumes = predicate.lemma in RESUMING and predicate.form != NOUN and not predicate.passive
        if not resumes or parse.lows[k : k + 1] != ["them"]:
            continue
        told = next((t for t in reversed(nouns) if t.last < predicate.first and t.role in ("name", "general")), None)
        if told is not None and parse.words[told.last].low.endswith("s"):
            end = parse.segments[predicate.segment].end
            yield Trigger(k, k, k, told.measure, told.rule, "general", told.weak, predicate.segment, until=end)


def _is_purpose(verb: Trigger, nouns: list[Trigger]) -> bool:
    """'slapped sanctions on 120 firms TO CHOKE OFF access to chips': what sanctions are for is no measure."""
    predicate = verb.predicate
    if predicate is None or predicate.form != INFINITIVE or predicate.parent is None:
        return False
    parent = predicate.parent
    if not {"imposed", "announced"} & set(parent.statuses) or "urged" in parent.statuses:
        return False
    return any(
        t.role == "general" and not t.weak and parent.last < t.first and t.last + 1 < predicate.first
        and t.segment == verb.segment
        for t in nouns
    )


def _among(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Among the sanctioned officials is ...' and 'those blacklisted include ...'."""
    for k, word in enumerate(parse.words):
        before = parse.lows[max(0, k - 3) : k]
        if (
            word.tag == "noun"
            and any(f.lemma in vocabulary.sanctioning for f in word.forms)
            and "among" in before
        ):
            yield Trigger(
                k,
                k,
                k,
                UNSPECIFIED,
                f"general:{word.forms[0].lemma}",
                "listed",
                False,
                segment_of(parse, k),
                until=len(parse.words),
            )


def segment_of(parse: Parse, i: int) -> int:
    """The number of the segment that word i stands in."""
    return next((n for n, s in enumerate(parse.segments) if s.start <= i < s.end), len(parse.segments) - 1)


def _noun_triggers(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    i = 0
    told: Trigger | None = None
    while i < len(parse.words):
        found = _noun_at(parse, i, vocabulary)
        if parse.lows[i] == "ones" and told is not None:
            start, number = _phrase_start(parse, i), segment_of(parse, i)
            end = parse.segments[number].end
            yield Trigger(i, i, start, told.measure, told.rule, "general", False, number, until=end)
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
            told = triggers[-1] if triggers else told
            i = (
                max((t.last for t in triggers), default=i + length - 1) + 1
                if triggers and triggers[0].last > i
                else i + length
            )
            continue
        end = parse.segments[number].end
        if entry.role == "anaphor" and parse.lows[i + length : i + length + 1] == ["of"]:
            i += length
            continue
        told = Trigger(
            i, i + length - 1, start, entry.measure, entry.rule, entry.role, entry.weak, number, until=end
        )
        yield told
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
    while start > 0 and parse.words[start - 1].tag in (
        "noun",
        "actor",
        "det",
        "number",
        "quote",
        "adv",
        "date",
    ):
        start -= 1
        if parse.words[start].tag == "det" and parse.lows[start] not in (
            "more",
            "other",
            "most",
            "several",
            "further",
            "new",
            "many",
        ):
            break
    while start < i and parse.words[start].tag in ("quote", "adv"):
        start += 1
    return start


def _restricting_noun(
    parse: Parse, i: int, length: int, start: int, number: int, vocabulary: Vocabulary
) -> Iterator[Trigger]:
    last = i + length - 1
    end = parse.segments[number].end
    left = object_left(parse, start, i, vocabulary)
    if left is not None:
        k, entry = left
        yield Trigger(
            k, last, start, entry.measure, entry.rule, "name", False, number, until=end, object_first=k
        )
        return
    after = last + 1
    if after < end and parse.words[after].tag == "actor":
        after += 1
    if after < end and parse.lows[after] in LINKS:
        verb = next(
            (p.first for p in parse.segments[number].predicates if p.first > i and p.form == FINITE), end
        )
        found = list(objects_in(parse, after, min(end, verb, after + OBJECT_WITHIN), vocabulary, frozenset()))
        for k, size, entry in found:
            yield Trigger(
                i,
                k + size - 1,
                start,
                entry.measure,
                entry.rule,
                "name",
                False,
                number,
                until=end,
                object_first=k,
            )
        if not found and parse.lows[i].removesuffix("s") in BANNING and foreign_goods(parse, last + 2, end):
            found = [(last, 1, Entry("import_restriction", "good", f"import_restriction:{parse.lows[i]}"))]
            yield Trigger(
                i,
                last,
                start,
                "import_restriction",
                found[0][2].rule,
                "name",
                False,
                number,
                until=end,
                object_first=last,
            )
        if found:
            return
    if _points_back(parse, start, i):
        yield Trigger(
            i, last, start, UNSPECIFIED, f"anaphor:{parse.lows[i]}", "anaphor", True, number, until=end
        )
        return
    general = next(
        (e for n, e in vocabulary.nouns.all_at(parse.lows, i) if n == length and e.role == "general"), None
    )
    if general is not None:
        yield Trigger(i, last, start, UNSPECIFIED, general.rule, "general", general.weak, number, until=end)


def _points_back(parse: Parse, start: int, i: int) -> bool:
    """'the ban', 'its embargo', 'a similar ban', but not 'the ban on smoking'."""
    follower = parse.lows[i + 1] if i + 1 < len(parse.lows) else ""
    if parse.lows[i].removesuffix("s") not in RESUMED or follower in ("on", "of"):
        return False
    if any(w.actor for w in parse.words[start:i]):
        return False
    return bool(
        {"the", "its", "their", "this", "that", "these", "those", "similar", "such", "same"}
        & set(parse.lows[start:i])
    )


def _verb_triggers(parse: Parse, vocabulary: Vocabulary, taken: set[int]) -> Iterator[Trigger]:
    for predicate in parse.predicates:
        if predicate.form == "noun":
            continue
        segment = parse.segments[predicate.segment]
        lemma = known_lemma(predicate, vocabulary)
        number, end = predicate.segment, segment.end
        if lemma in vocabulary.sanctioning:
            weak = vocabulary.sanctioning[lemma]
            if lemma == "sanction" and APPROVED & set(parse.lows[predicate.last + 1 : predicate.last + 5]):
                continue
            alone = lemma in vocabulary.elliptic and lemma not in REPEATING
            if alone and not _names_another(parse, predicate, taken, vocabulary):
                continue
            yield Trigger(
                predicate.head, predicate.last, predicate.first, UNSPECIFIED, f"general:{lemma}", "verb",
                weak, number, predicate, end,
            )  # fmt: skip
        elif _tells_effect(parse, predicate) or _denies_deed(parse, predicate):
            continue
        elif _forbids(parse, predicate, vocabulary):
            yield from _forbidden(parse, predicate, vocabulary, frozenset(taken))
        elif (
            lemma in vocabulary.restricting
            or lemma in vocabulary.measures_of_verb
            or lemma in vocabulary.acts
        ):
            for first, last, entry in objects_of_verb(parse, predicate, vocabulary, frozenset(taken)):
                yield Trigger(
                    predicate.head, max(predicate.last, last), predicate.first, entry.measure, entry.rule, "verb",
                    False, number, predicate, end, first,
                )  # fmt: skip


def _denies_deed(parse: Parse, predicate: Predicate) -> bool:
    """'Iran denies supplying drones' restricts nobody."""
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    return predicate.lemma == "deny" and bool(after) and after[0].tag in ("verb", "sub", "rel")


def _tells_effect(parse: Parse, predicate: Predicate) -> bool:
    """'Such steps cut Moscow off from foreign money': what sanctions do in general."""
    start = parse.segments[predicate.segment].start
    subject = parse.lows[start : predicate.first]
    plain = not predicate.modal and not predicate.perfect and predicate.form == FINITE
    return plain and subject[:1] == ["such"] and bool(STEPS_TAKEN & set(subject))


def _forbids(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """'may not', 'can no longer', 'No company may', 'are not allowed to', 'will not sell oil to'."""
    start = parse.segments[predicate.segment].start
    subject = parse.lows[start : predicate.first]
    group = parse.lows[predicate.first : predicate.head]
    if predicate.form == INFINITIVE and predicate.lemma in vocabulary.deeds:
        parent, able = predicate.parent, parse.lows[max(0, predicate.first - 1)]
        return able == "unable" or (able == "able" and parent is not None and parent.negated)
    negated = predicate.negated or "no" in subject or ("no" in group and "longer" in group)
    if predicate.modal in INTENDS and not predicate.passive:
        return negated and vocabulary.deeds.get(predicate.lemma, "").endswith("port_restriction")
    return negated and (predicate.modal in PERMITS or (predicate.passive and predicate.lemma in ALLOWS))


def _forbidden(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """What somebody may not do makes the measure as a restricted thing does."""
    segment = parse.segments[predicate.segment]
    for k, size, entry in objects_in(parse, predicate.head, segment.end, vocabulary, taken):
        if entry.role != "good":
            yield Trigger(
                predicate.head, k + size - 1, segment.start, entry.measure, entry.rule, "forbidden", False,
                predicate.segment, until=segment.end, object_first=k,
            )  # fmt: skip


def _names_another(parse: Parse, predicate: Predicate, taken: set[int], vocabulary: Vocabulary) -> bool:
    """Whether the sentence speaks of sanctions elsewhere: 'Britain froze ..., while Canada will ACT AGAINST nine'."""
    verbs = vocabulary.restricting | set(vocabulary.sanctioning) - vocabulary.elliptic
    others = any(p.lemma in verbs for p in parse.predicates if p is not predicate)
    return bool(
        predicate.form != REDUCED
        and (others or any(not predicate.first <= k <= predicate.last for k in taken))
    )
