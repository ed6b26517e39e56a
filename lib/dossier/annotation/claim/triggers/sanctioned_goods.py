"""Sanctions on goods, which nobody is to buy any more: 'sanctions on Russian OIL AND GAS', but not on 'the oil SECTOR'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.vocabularies.measures import Entry, Vocabulary

Found = tuple[int, int, Entry]
WORDS = frozenset({"sanction", "sanctions", "measures", "penalties", "restrictions"})
"""general words behind which the goods stand"""
LEADING = frozenset({"on", "against", "targeting", "to", "over"})
TRADED = frozenset({"import", "imports", "exports", "export", "shipments", "supplies", "sales", "purchases"})
PASSED_OVER = frozenset({"and", "or", "even", "also", ",", "natural", "crude"})
ANY_GOODS = frozenset({"goods", "product", "products"})
"""what may be taxed as well: 'measures on Chilean PRODUCTS'"""
AIMED = "import_restriction"


def on_goods(parse: Parse, first: int, last: int, vocabulary: Vocabulary) -> Found | None:
    """The goods that the general word first..last stands before; None where none follow."""
    led = parse.lows[last] in LEADING
    if WORDS.isdisjoint(parse.lows[first : last + 1]) or not (led or parse.lows[last + 1 : last + 2] in _LED):
        return None
    return goods_at(parse, last + 1 + (not led), vocabulary)


def goods_at(parse: Parse, k: int, vocabulary: Vocabulary) -> Found | None:
    """Goods that begin at word k, behind whose they are: the first word, the last one, and what that makes a measure."""
    while k < len(parse.words) and (parse.words[k].tag == "det" or parse.words[k].actor):
        k += 1
    start, found = k, None
    while k < len(parse.words):
        entries = vocabulary.nouns.all_at(parse.lows, k) if parse.words[k].tag != "verb" else []
        good = next(((n, e) for n, e in entries if e.role == "good" and e.measure == AIMED), None)
        good = good if parse.lows[k] not in ANY_GOODS else None
        if good is not None:
            k += good[0]
            found = (start, k - 1, good[1])
        elif found is not None and parse.lows[k] in PASSED_OVER:
            k += 1
        else:
            break
    named = k < len(parse.words) and parse.words[k].tag in ("noun", "actor") and parse.lows[k] not in TRADED
    return None if named else found


_LED = [[low] for low in sorted(LEADING - {"over"})]
