"""Lists of things that are restricted together: goods beside other things, 'banned COAL, flights and loans'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.cues import MEASURE_NOUNS
from dossier.annotation.claim.grammar.measure_words import BUNDLES
from dossier.vocabularies.measures import Entry

BETWEEN = frozenset({",", "and", "or", "as", "well", "all", "any", "new", "the", "most", "also", "further", "certain"})
"""what parts two items of a list where the second is no noun with goods before it: 'coal, ALL flights'"""


def goods_beside(
    parse: Parse, found: Sequence[tuple[int, int, Entry]], objects: Sequence[tuple[int, int, Entry]]
) -> bool:
    """Whether the goods that come first are an item beside the others; not in 'timber and machinery IMPORTS'."""
    if any(parse.lows[k - 2 : k] == ["and", "on"] for k, _, _ in objects):
        return True
    if not objects:
        return False
    after, following = found[0][0] + found[0][1], objects[0][0]
    return after < following and BETWEEN.issuperset(parse.lows[after:following])


def begins_deed(parse: Parse, k: int) -> bool:
    """'to stop BUYING gas and SEND its envoy home': a verb behind 'and' that goes on with another one than the -ing form."""
    if parse.words[k - 1].tag != "and" or parse.lows[k].endswith("ing"):
        return False
    before = next((j for j in range(k - 2, -1, -1) if parse.words[j].tag in ("verb", "to", "modal", "mark")), -1)
    return before >= 0 and parse.words[before].tag == "verb" and parse.lows[before].endswith("ing")


def phrase_start(parse: Parse, i: int) -> int:
    """Where the noun phrase that ends in word i begins, with what it comes in: 'PERU'S NEW PACKAGE OF sanctions'."""
    start = i
    while start > 0:
        within = parse.words[start - 1].tag in ("noun", "actor", "det", "number", "quote", "adv", "date")
        if not (within or _between_actors(parse, start - 1) or _between_goods(parse, start - 1)):
            break
        start -= 1
        many = parse.lows[start] in ("more", "other", "most", "several", "further", "new", "many")
        if parse.words[start].tag == "det" and not many:
            break
    if start and parse.lows[start] in ("a", "an") and parse.lows[start - 1] == "such":
        start -= 1
    while start < i and parse.words[start].tag in ("quote", "adv"):
        start += 1
    bundled = start > 1 and parse.lows[start - 1] == "of" and parse.lows[start - 2] in BUNDLES
    return phrase_start(parse, start - 2) if bundled else start


def _between_goods(parse: Parse, k: int) -> bool:
    """The 'and' of 'oil AND gas sanctions', between two things without an article, of which neither is a measure."""
    if parse.words[k].tag != "and" or k < 2 or [w.tag for w in parse.words[k + 1 : k + 3]] != ["noun", "noun"]:
        return False
    thing, before = parse.words[k - 1], parse.words[k - 2]
    plain = thing.tag == "noun" and not thing.forms and not thing.low.endswith("s") and thing.low not in MEASURE_NOUNS
    return plain and before.tag in ("prep", "det", "actor")


def phrase_end(parse: Parse, k: int, end: int) -> int:
    """Where the noun phrase from word k on ends: 'OIL AND GAS SANCTIONS | on Peru', but 'EXPORTS | and sanctions'."""
    while k < end and parse.words[k].tag in ("det", "noun", "actor", "number", "adv", "quote", "and"):
        within = parse.words[k].tag == "and" and [w.tag for w in parse.words[k + 1 : k + 3]] == ["noun", "noun"]
        if parse.words[k].tag == "and" and not (within or parse.words[k + 1].actor):
            break
        k += 1
    return k


def _between_actors(parse: Parse, k: int) -> bool:
    """The 'and' of 'U.S. and British sanctions'."""
    if parse.words[k].tag != "and" or not 0 < k < len(parse.words) - 1:
        return False
    before, after = parse.words[k - 1], parse.words[k + 1]
    named = bool(before.actor and after.actor) and not before.genitive
    return named and k + 2 < len(parse.words) and parse.words[k + 2].tag == "noun"
