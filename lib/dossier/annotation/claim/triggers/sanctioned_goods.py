"""Sanctions on goods, which nobody is to buy any more: 'sanctions on Russian OIL AND GAS', but not on 'the oil SECTOR'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.vocabularies.measures import Entry, Vocabulary

WORDS = frozenset({"sanction", "sanctions", "measures", "penalties", "restrictions"})
"""general words behind which the goods stand"""
LEADING = frozenset({"on", "against", "targeting", "to", "over"})
TRADED = frozenset({"import", "imports", "exports", "export", "shipments", "supplies", "sales", "purchases"})
PASSED_OVER = frozenset({"and", "or", "even", "also", ",", "natural", "crude"})
AIMED = "import_restriction"


def on_goods(parse: Parse, first: int, last: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """Where the goods end that a general word stands before, and what that makes of it; None where no goods follow."""
    led = parse.lows[last] in LEADING
    k = last + 1 + (not led)
    if not WORDS & set(parse.lows[first : last + 1]) or not (led or parse.lows[last + 1 : last + 2] in _LED):
        return None
    while k < len(parse.words) and (parse.words[k].tag == "det" or parse.words[k].actor):
        k += 1
    found: tuple[int, Entry] | None = None
    while k < len(parse.words):
        good = next(
            ((n, e) for n, e in vocabulary.nouns.all_at(parse.lows, k) if e.role == "good" and e.measure == AIMED), None
        )
        if good is not None and parse.words[k].tag != "verb":
            k += good[0]
            found = (k - 1, good[1])
        elif found is not None and parse.lows[k] in PASSED_OVER:
            k += 1
        else:
            break
    if found is None or (k < len(parse.words) and parse.words[k].tag in ("noun", "actor") and parse.lows[k] not in TRADED):
        return None
    return found


_LED = [[low] for low in sorted(LEADING - {"over"})]
