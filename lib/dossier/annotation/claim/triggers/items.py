"""Lists of things that are restricted together: goods beside other things, 'banned COAL, flights and loans'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.parse import Parse
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
