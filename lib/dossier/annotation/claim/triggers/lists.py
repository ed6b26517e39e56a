"""Lists and labels: 'a list of 40 unfriendly states', 'labelled the group extremist', 'is on it as well'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN
from dossier.annotation.claim.grammar.cues import ENTITIES
from dossier.annotation.claim.grammar.measure_words import PEOPLE, PUNISHED
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.vocabularies.measure_signals import LISTS
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

HOSTILE = frozenset({"unfriendly", "hostile"})
"""of whom a list is kept"""
DEEMED = frozenset({"deemed", "considered", "deems", "considers", "called", "calls", "declared", "labelled", "as"})
LABEL_WITHIN = 30
"""So many words after its verb the label stands."""
LIST_WITHIN = 8
KEPT_ON = frozenset({"be", "put", "place", "include", "remain", "add"})
NAMED = "anaphor:people"
"""The rule of 'has listed 26 more people'."""
NAMING = frozenset({"list", "name", "add"})
NAMED_WITHIN = 8
WHOM = (ENTITIES | PUNISHED | PEOPLE) - {"others", "men", "women", "him", "her", "them"}
MORE = frozenset({"more", "another", "further", "additional", "other", "others"})
ON_LIST = "list:on it"
"""The rule of 'is on it as well'."""
LISTING = frozenset({
    "put", "place", "add", "add to", "include", "enter", "sweep", "join", "remove", "remove from", "take off", "strike",
    "strike from", "strike off", "drop", "delete", "return", "restore", "keep", "take", "knock off", "appear", "remain",
    "be", "land", "end up",
})  # fmt: skip
"""verbs by which somebody comes to stand on a list, or leaves it"""
ONTO = frozenset({"on", "onto", "to", "in", "into", "from", "off"})
OWNING = frozenset({"its", "their", "his", "our"})
LISTED_THERE = PEOPLE | ENTITIES | PUNISHED | frozenset({"judges", "judge", "names",
    "bank", "company", "firm", "airline", "minister", "official", "general", "refiner", "lender", "tycoon", "businessman",
    "agency", "ministry", "tankers", "bodies", "ministries"})
"""who stands on the list of a state that restricts them"""
NAMED_ON = frozenset({
    "sponsors", "terrorist", "terrorists", "extremist", "extremists", "undesirable", "designated", "enemies", "banned",
    "criminals", "aggressors", "prohibited", "sanctioned", "blacklisted", "targeted", "specially", "embargoed", "punished",
})  # fmt: skip
"""what those are called who stand on such a list: 'its list of international SPONSORS of war'"""
DESCRIBED_WITHIN = 12
UNDER = frozenset({
    ("under", "sanctions"), ("subject", "to"), ("barred", "from"), ("banned", "from"), ("are", "frozen"),
    ("denied", "entry"), ("targeted", "by"), ("hit", "by"), ("those", "barred"), ("those", "banned"),
})  # fmt: skip
"""how those are described who stand on it: 'a list of people BARRED FROM the country'"""
DESCRIBING = frozenset({"whom", "which", "that", "who"})
SHUNNED = frozenset({
    "not", "no", "cannot", "banned", "barred", "prohibited", "forbidden", "restricted", "stopped", "embargoed",
})  # fmt: skip
"""what is said of them in a relative clause: 'to which exports are PROHIBITED', 'with whom nobody may deal'"""
KEPT_FROM = frozenset({"export", "exports", "exporting", "shipments", "sales", "supplies", "sell", "ship"})
"""what those are kept from who stand on a list of exports"""
KEPT_OUT = frozenset({"entry", "entering", "enter", "visiting", "visit", "setting"})
"""what those are kept from who stand on a list of a border"""
FULL = "general:list"
"""The rule of 'put nine judges on its list'."""
LISTED_TOO = frozenset({"as", "too", "also", ".", ",", ";", "already", "now"})


def listed(parse: Parse) -> Iterator[Trigger]:
    """The noun triggers: 'put Norway on a LIST OF 40 UNFRIENDLY STATES'."""
    lows = parse.lows
    for k in range(len(lows) - 2):
        if lows[k] not in LISTS or lows[k + 1] != "of":
            continue
        hostile = next((j for j in range(k + 2, min(k + LIST_WITHIN, len(lows) - 1)) if lows[j] in HOSTILE), -1)
        judged = hostile > 0 and lows[hostile - 1] in DEEMED  # 'a list of states DEEMED hostile'
        if hostile > 0 and (judged or parse.words[hostile + 1].tag == "noun"):
            number = segment_of(parse, k)
            start = k - 1 if k and parse.words[k - 1].tag in ("det", "actor") else k
            yield Trigger(
                k, hostile + (not judged), start, UNSPECIFIED, f"unspecified:list of {lows[hostile]}", "name", False, number,
                until=parse.segments[number].end,
            )  # fmt: skip


def on_own_list(parse: Parse) -> Iterator[Trigger]:
    """The noun triggers: 'Oslo put nine Belarusian JUDGES ON ITS LIST', 'were added to the Canadian LIST'."""
    lows, words = parse.lows, parse.words
    for k, low in enumerate(lows):
        if low not in LISTS or words[k].tag != "noun":
            continue
        described = lows[k + 1 : k + 2] == ["of"] and _lists_the_punished(lows[k + 2 : k + 2 + DESCRIBED_WITHIN])
        if lows[k + 1 : k + 2] == ["of"] and not described:
            continue
        owner = words[k - 1] if k > 1 else None
        owned = owner is not None and (owner.low in OWNING or bool(owner.actor and not owner.aims_only))
        owned = owned or (described and lows[k - 1] in ("a", "the"))
        at = k - 2 if owned and lows[k - 2] in ONTO else k - 3
        if not owned or at < 0 or lows[at] not in ONTO:
            continue
        number = segment_of(parse, k)
        segment = parse.segments[number]
        verb = next((p for p in reversed(segment.predicates) if p.last <= at and p.form != NOUN), None)
        if verb is None or verb.lemma.split()[0] not in LISTING:
            continue
        start = segment.start if verb.passive or verb.lemma in STANDING else verb.last + 1
        named = described or lows[k + 1 : k + 2] != ["of"] or any(w.actor for w in words[start:at])
        if not named or not any(w.low in LISTED_THERE or w.person or w.aims_only or is_people(w) for w in words[start:at]):
            if traded := _traded(lows[k + 1 : k + 1 + NAMED_WITHIN]):  # 'added chips to the list of BANNED EXPORTS'
                last = next(j for j in range(k + 2, len(lows)) if lows[j].startswith(traded[:6]))
                yield Trigger(k, last, at + 1, traded, f"{traded}:list", "name", False, number, until=segment.end)
            continue
        until = min(k + DESCRIBED_WITHIN, len(lows))
        kept = next((j for j in range(k + 2, until) if described and lows[j] in KEPT_FROM), -1)
        entering = next((j for j in range(k + 2, until) if described and lows[j] in KEPT_OUT), -1)
        if entering > 0 and not SHUNNED.isdisjoint(lows[k:entering]):  # 'on a list of people who are BARRED FROM ENTERING'
            rule = f"travel_ban:{lows[entering]}"
            yield Trigger(k, entering, at + 1, "travel_ban", rule, "name", False, number, until=segment.end)
            continue
        if kept > 0:  # 'on its list of entities TO WHICH EXPORTS are banned'
            rule = f"export_restriction:{lows[kept]}"
            yield Trigger(k, kept, at + 1, "export_restriction", rule, "name", False, number, until=segment.end)
            continue
        yield Trigger(k, k, at + 1, UNSPECIFIED, FULL, "general", True, number, until=segment.end)


def _traded(after: Sequence[str]) -> str:
    """'(a list) OF BANNED EXPORTS', 'of GOODS BANNED for EXPORT': the measure that it is kept for, or ''."""
    barred = not SHUNNED.isdisjoint(after) and bool(after) and after[0] == "of"
    ways = [way for way in ("export", "import") if barred and any(low in (way, f"{way}s", f"{way}ed") for low in after)]
    return f"{ways[0]}_restriction" if len(ways) == 1 else ""


def _lists_the_punished(lows: Sequence[str]) -> bool:
    """'(a list of) designated persons', 'companies under sanctions', 'people with whom nobody may deal'."""
    if not NAMED_ON.isdisjoint(lows[:4]):
        return "state" not in lows[:2]
    under = any(pair in UNDER for pair in pairwise(lows))
    return under or (not DESCRIBING.isdisjoint(lows) and not SHUNNED.isdisjoint(lows))


def is_people(word: Word) -> bool:
    """'three RUSSIANS', 'two IRANIANS': a state's people."""
    return bool(word.actor) and word.low.endswith(("ans", "ians", "eans", "is", "eks", "ors")) and word.capital


STANDING = frozenset({"appear", "remain", "be", "land", "end up", "join"})


def labelled(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The verb triggers: 'be LISTED as a terrorist organisation'."""
    labels, declared = vocabulary.turns["labels"], vocabulary.turns["labelled"]
    if labels.isdisjoint(parse.lows):
        return
    for predicate in parse.predicates:
        if predicate.form == NOUN or predicate.lemma.split()[0] not in vocabulary.turns["declaring"]:
            continue
        words = parse.words[predicate.last + 1 : predicate.last + 1 + LABEL_WITHIN]
        label = next((j for j, w in enumerate(words) if w.low in labels), -1)
        if label < 0 or any(w.low in (".", ";") for w in words[:label]):
            continue
        after = [w.low for w in words[label + 1 : label + 3] if w.tag not in ("quote", "and")]
        before = [w.low for w in words[max(0, label - 3) : label] if w.tag != "quote"]
        several = any(low in declared and low.endswith("s") for low in after[:1])
        if declared & set(after) and (several or {"a", "an", "as"} & set(before)):
            yield Trigger(
                predicate.head, predicate.last, predicate.first, UNSPECIFIED, "general:label", "verb", False,
                predicate.segment, predicate, min(len(parse.words), predicate.last + 1 + label),
            )  # fmt: skip


def more_named(parse: Parse) -> Iterator[Trigger]:
    """The noun triggers of 'has now LISTED 26 more people': more of those against whom sanctions were told of."""
    for predicate in parse.predicates:
        if predicate.lemma not in NAMING or predicate.form == NOUN:
            continue
        start, end = parse.segments[predicate.segment].start, parse.segments[predicate.segment].end
        after = predicate.last + 1
        low, high = (start, predicate.first) if predicate.passive else (after, min(end, after + NAMED_WITHIN))
        who = next((k for k in range(low, high) if parse.lows[k] in WHOM and parse.words[k].tag == "noun"), -1)
        counted = any(w.tag == "number" or w.low in MORE for w in parse.words[low : max(low, who)])
        if who > 0 and counted and not any(w.tag == "prep" for w in parse.words[low:who]):
            yield Trigger(who, who, low, UNSPECIFIED, NAMED, "anaphor", True, predicate.segment, until=end)


def on_it(parse: Parse) -> Iterator[Trigger]:
    """'Japan and South Korea are ON IT as well', 'two editors were also put ON IT'."""
    for predicate in parse.predicates:
        after = parse.lows[predicate.last + 1 : predicate.last + 4]
        on = after[:2] == ["on", "it"] and (len(after) < 3 or after[2] in LISTED_TOO)
        stated = predicate.lemma == "be" or predicate.passive
        if on and stated and not predicate.negated and predicate.lemma.split()[0] in KEPT_ON:
            start = parse.segments[predicate.segment].start
            yield Trigger(
                predicate.head, predicate.last + 2, start, UNSPECIFIED, ON_LIST, "echo", False, predicate.segment, predicate,
                parse.segments[predicate.segment].end, status="imposed",
            )  # fmt: skip
