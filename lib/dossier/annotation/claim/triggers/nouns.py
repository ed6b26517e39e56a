"""The nouns of a sentence that carry a measure: 'sanctions', 'a ban on exports', 'the revocation of Russia's status'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.phrases import counts_people
from dossier.annotation.claim.clauses.predicates import FINITE, Predicate
from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS, LINKS, RESUMED
from dossier.annotation.claim.grammar.measure_words import BANNING, CAPPING, LIKE_THESE, TRADED
from dossier.annotation.claim.triggers.items import phrase_end, phrase_start
from dossier.annotation.claim.triggers.objects import foreign_goods, goods_from
from dossier.annotation.claim.triggers.people import names_people, of_banks
from dossier.annotation.claim.triggers.resumed import behind_date, is_alike, is_debated, points_back
from dossier.annotation.claim.triggers.sanctioned_goods import on_goods
from dossier.annotation.claim.triggers.things import OBJECT_WITHIN, object_left, objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Entry, Vocabulary

POINTED_AT = "anaphor:them"
"""The rule of 'prolonged them', where the measure stands in the sentence before."""

SOME_BAN = "anaphor:some"
"""The rule of 'a blanket ban', where the one that is debated is meant."""

QUOTAS = frozenset({"quota", "quotas"})
"""Nouns that restrict trade and no thing: 'quotas on IMPORTS', but not 'milk quotas'."""

TRADING_IN = frozenset({"import", "imports", "importing", "importation", "export", "exports", "exporting"})
MEASURES = RESUMED | {"sanctions", "duties", "tariffs", "levies"}
"""what a noun undoes, and restricts no goods by: 'the suspension of oil and gas SANCTIONS'"""

BOYCOTTS = frozenset({"boycott", "boycotts"})

TAXES = frozenset({"tax", "taxes"})
"""Nouns that are tariffs before foreign goods: 'a TAX on French wine'."""

OF_SUMS = frozenset({
    "$", "us$", "€", "£", "¥", "dollars", "dollars'", "euros", "euros'", "billion", "million", "trillion", "bn", "worth",
    "of", "about", "some", "nearly", "another",
})  # fmt: skip
"""words of how much trade is taxed, before what it is"""
SUM_WITHIN = 10

BESIDE = (["in", "addition", "to"], ["on", "top", "of"])
"""what leads from the things that a noun restricts to another measure: 'a ban on tin ON TOP OF tariffs'"""

WHITHER = frozenset({"away", "toward", "towards", "forward", "forwards", "backward", "backwards"})
"""what follows steps that are no measures: 'reverse its STEPS AWAY from the accord'"""

CAPPED_WITHIN = 14
"""So many words after a cap stands 'a barrel'."""

BEARING = frozenset({"face", "suffer", "incur", "come under", "fall under"})
"""verbs of goods that somebody restricts: 'Peruvian coal FACES a ban'"""
OF_GOODS = ("import_restriction", "export_restriction")

RANKS = {"nothing": -1, "name": 0, "restricting": 1, "general": 2, "anaphor": 3}
"""Which role counts where one phrase has several, the lowest first."""


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
    status: str = ""
    """what its verb makes of the measure, where that is not to impose it"""
    doer: tuple[str, ...] = ()
    """who does it, where the words of the trigger say so themselves"""


def segment_of(parse: Parse, i: int) -> int:
    """The number of the segment that word i stands in."""
    return next((n for n, s in enumerate(parse.segments) if s.start <= i < s.end), len(parse.segments) - 1)


def noun_triggers(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    i = 0
    told: Trigger | None = None
    while i < len(parse.words):
        if parse.lows[i] in TAXES:
            tax = _tax_on_trade(parse, i)
            if tax is not None:
                yield tax
        if parse.lows[i] not in vocabulary.nouns.firsts and parse.lows[i] != "ones":
            i += 1
            continue
        found = _noun_at(parse, i, vocabulary)
        if parse.lows[i] == "ones" and told is not None and i and parse.lows[i - 1] in LIKE_THESE:
            start, number = phrase_start(parse, i), segment_of(parse, i)
            end = parse.segments[number].end
            yield Trigger(i, i, start, told.measure, told.rule, "general", False, number, until=end)
        if found is None:
            i += 1
            continue
        length, entry = found
        if entry.role == "nothing":
            i += 1 if parse.lows[i] == "in" and i and parse.lows[i - 1].startswith("result") else length
            continue
        number = segment_of(parse, i)
        start = phrase_start(parse, i)
        if parse.lows[i] == "expulsion" and of_banks(parse, i + 1):
            entry = Entry("", "restricting", "restricting")
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
        if parse.lows[i + length - 1] == "what":  # 'a cap ON WHAT buyers pay for Peruvian tin'
            end = next((s.end for s in parse.segments if s.start >= end), end)
        of_its_own = parse.lows[i + length : i + length + 3 : 2] == ["of", "own"]
        if entry.role == "anaphor" and parse.lows[i] in CAPPING and _by_the_barrel(parse, i):
            entry = Entry("price_cap", "name", f"price_cap:{parse.lows[i]}")
        of_its_own = of_its_own or counts_people(parse.words, i + length)
        follower = parse.lows[i + length] if i + length < len(parse.lows) else ""
        if entry.role == "anaphor" and ((follower == "of" and not of_its_own) or follower in WHITHER):
            i += length
            continue
        goods = on_goods(parse, i, i + length - 1, vocabulary) if entry.role == "general" else None
        if goods is not None:
            length, entry = goods[1] + 1 - i, Entry(goods[2].measure, "name", goods[2].rule)
        told = Trigger(
            i, i + length - 1, start, entry.measure, entry.rule, entry.role, entry.weak, number, until=end,
            object_first=goods[0] if goods else -1,
        )  # fmt: skip
        yield told
        i += length


def _tax_on_trade(parse: Parse, i: int) -> Trigger | None:
    """'impose TAXES ON American products', 'a tax on imports', 'taxes on 9 billion dollars' worth of Peruvian goods'."""
    if parse.words[i].tag == "verb" or parse.lows[i + 1 : i + 2] != ["on"]:
        return None
    number = segment_of(parse, i)
    end = parse.segments[number].end
    low = i + 2
    while low < end and low < i + SUM_WITHIN and (parse.words[low].tag == "number" or parse.lows[low] in OF_SUMS):
        low += 1
    trade = next((k for k in range(low, min(end, low + 3)) if parse.lows[k] in ("import", "imports")), -1)
    if trade < 0 and not foreign_goods(parse, low, end):
        return None
    return Trigger(i, i, phrase_start(parse, i), "tariff", "tariff:tax", "name", False, number, until=end)


def _noun_at(parse: Parse, i: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    if parse.words[i].tag in ("verb", "mark"):
        return None
    entries = vocabulary.nouns.all_at(parse.lows, i)
    if not entries:
        return None
    found = [
        (length, entry) for length, entry in entries
        if entry.role in RANKS and (parse.words[i + length - 1].tag != "verb" or entry.role == "nothing")
    ]  # fmt: skip
    longest = max(found, key=lambda item: (item[0], -RANKS[item[1].role]), default=None)
    return None if longest is None or entries[0][0] > longest[0] else longest


def _by_the_barrel(parse: Parse, i: int) -> bool:
    """'a CAP of 60 dollars a barrel', 'a $60-a-barrel CEILING'."""
    near = parse.lows[max(0, i - 5) : i]
    return "barrel" in parse.lows[i : i + CAPPED_WITHIN] or any(low.endswith("-barrel") for low in near)


def _restricting_noun(
    parse: Parse, i: int, length: int, start: int, number: int, vocabulary: Vocabulary
) -> Iterator[Trigger]:
    last = i + length - 1
    end = parse.segments[number].end
    if parse.lows[i] in CAPPING and _by_the_barrel(parse, i):
        yield Trigger(i, last, start, "price_cap", f"price_cap:{parse.lows[i]}", "name", False, number, until=end)
        return
    left = object_left(parse, start, i, vocabulary)
    quota = parse.lows[i] in QUOTAS
    if left is not None and ((quota and left[1].role != "object") or _on_trade(parse, last + 1, left[1])):
        left = None
    if left is not None:
        k, entry = left
        yield Trigger(
            k, last, start, entry.measure, entry.rule, "name", False, number, until=end, object_first=k
        )
        return
    ends = parse.lows[last + 1 : last + 2] == ["of"] or parse.lows[last] == "to"
    if ends and not MEASURES.isdisjoint(parse.lows[last + 1 : phrase_end(parse, last + 2, end)]):
        return
    after = last if parse.lows[last] in LINKS else behind_date(parse, last + 1)
    if after < end and parse.words[after].tag == "actor":
        after += 1
    elif after + 1 < end and parse.lows[after] == "by" and parse.words[after + 1].tag == "actor":
        after += 2
    over = after < end and parse.lows[after] == "over" and parse.lows[i].startswith("control")  # 'control OVER exports'
    if after < end and (over or parse.lows[after] in LINKS):
        found = list(_of_things(parse, (i, last), after + over, start, number, vocabulary))
        yield from found
        if found:
            return
    if borne := _borne_by_goods(parse, start, number, vocabulary):
        where = parse.words[last + 2 : last + 3] if parse.lows[last + 1 : last + 2] == ["in"] else []
        market = tuple(w.actor for w in where if w.actor)  # 'faces a ban IN PERU'
        yield Trigger(
            i, last, start, borne, f"{borne}:{parse.lows[i]}", "name", False, number, until=end, doer=market
        )  # fmt: skip
        return
    if parse.lows[i] in BOYCOTTS and _of_state(parse, i, start, end):
        rule = "general:trade boycott"
        yield Trigger(i, last, start, UNSPECIFIED, rule, "general", False, number, until=end)
        return
    alike = is_alike(parse, start, i)
    if is_debated(parse, start, i) and not alike:
        yield Trigger(i, last, start, UNSPECIFIED, SOME_BAN, "anaphor", True, number, until=end)
        return
    general = next(
        (e for n, e in vocabulary.nouns.all_at(parse.lows, i) if n == length and e.role == "general"), None
    )
    if points_back(parse, start, i, named=general is None) or (alike and general is None):
        yield Trigger(
            i, last, start, UNSPECIFIED, f"anaphor:{parse.lows[i]}", "anaphor", True, number, until=end
        )
        return
    if general is not None:
        yield Trigger(i, last, start, UNSPECIFIED, general.rule, "general", general.weak, number, until=end)


def _on_trade(parse: Parse, after: int, modifier: Entry) -> bool:
    """'port restrictions ON THE IMPORT of tin': how trade is restricted stands before the noun, and what behind it."""
    low = after + 1 + (parse.lows[after + 1 : after + 2] == ["the"])
    trade = parse.lows[after : after + 1] == ["on"] and TRADING_IN & set(parse.lows[low : low + 3])
    return bool(trade) and modifier.measure not in ("import_restriction", "export_restriction")


def _borne_by_goods(parse: Parse, start: int, number: int, vocabulary: Vocabulary) -> str:
    """'PERUVIAN COAL FACES a ban', 'GOODS from Peru WILL BE SUBJECT TO limits': the measure on the goods that bear it."""
    verb = next((p for p in reversed(parse.segments[number].predicates) if p.last < start), None)
    subjected = parse.lows[max(0, start - 2) : start] == ["subject", "to"] or parse.lows[start - 1 : start] == ["under"]
    bears = verb is not None and verb.form == FINITE and not verb.passive
    if verb is None or not bears or not (verb.lemma in BEARING or (verb.lemma == "be" and subjected)):
        return ""
    low = parse.segments[number].start
    found = list(objects_in(parse, low, verb.first, vocabulary, frozenset()))
    foreign = foreign_goods(parse, low, verb.first) or goods_from(parse, low, verb.first)
    return next((e.measure for _, _, e in found if e.measure in OF_GOODS), "import_restriction" if foreign else "")


def _of_things(
    parse: Parse, noun: tuple[int, int], after: int, start: int, number: int, vocabulary: Vocabulary
) -> Iterator[Trigger]:
    """The triggers of a noun that restricts what follows word `after`: 'a ban on EXPORTS AND FLIGHTS', 'on Chilean tin'."""
    (i, last), end = noun, parse.segments[number].end
    verb = next((p.first for p in parse.segments[number].predicates if p.first > i and p.form == FINITE), end)
    at = next((k for k in range(after + 1, end) if parse.lows[k] == "at" and after + 1 < k), end)
    beside = next((k for k in range(after + 1, end - 2) if parse.lows[k : k + 3] in BESIDE), end)
    found = list(objects_in(parse, after, min(end, verb, at, beside, after + OBJECT_WITHIN), vocabulary, frozenset()))
    found = [f for f in found if f[0] < beside]
    if parse.lows[i] in QUOTAS:
        found = [f for f in found if f[2].role == "object" and parse.lows[f[0]] in TRADED]
    bans = parse.lows[i].removesuffix("s") in BANNING
    if not found and bans and foreign_goods(parse, after + 1, end, _on_goods(parse, i)):
        found = [(last, 1, Entry("import_restriction", "good", f"import_restriction:{parse.lows[i]}"))]
    if parse.lows[i] in BOYCOTTS and foreign_goods(parse, after + 1, end):  # cars and ships that are bought no more
        found = [(k, size, replace(e, measure="import_restriction")) for k, size, e in found]
    if not found and parse.lows[i] in ("ban", "bans") and names_people(parse, after + 1, end):
        found = [(last, 1, Entry("travel_ban", "object", f"travel_ban:{parse.lows[i]}"))]
    if not found and parse.lows[i] in ("ban", "bans") and parse.lows[after] == "on" and goods_from(parse, after + 1, end):
        found = [(last, 1, Entry("import_restriction", "good", f"import_restriction:{parse.lows[i]}"))]
    for k, size, e in found:
        yield Trigger(i, k + size - 1, start, e.measure, e.rule, "name", False, number, until=end, object_first=k)


def _on_goods(parse: Parse, i: int) -> bool:
    """'a BAN ON Peru's asparagus', 'an IMPORT BAN on': not 'a curb on Peru's access', nor 'the ban on Peru's leader'."""
    return parse.lows[i] in ("ban", "bans", "embargo") and parse.lows[i + 1 : i + 2] == ["on"]


def _of_state(parse: Parse, i: int, start: int, end: int) -> bool:
    """'a boycott OF PERU', 'the PERU boycott', but not 'a boycott of Peru's games', 'Peru's boycott'."""
    words, k = parse.words, i + 2
    if parse.lows[i + 1 : i + 2] in (["of"], ["against"], ["on"]) and k < end:
        after = words[k + 1 : k + 2]
        return bool(words[k].actor) and not words[k].genitive and not (after and after[0].tag == "noun")
    before = words[i - 1]
    return start < i and bool(before.actor) and not before.genitive and not before.low.endswith(ADJECTIVE_ENDINGS)
