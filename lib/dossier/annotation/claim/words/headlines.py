"""Verbs of headlines, after several names and adjectives of states: 'Chile and Peru BAN imports', 'EU, US FREEZE assets'."""

from __future__ import annotations

from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PAST, THIRD, Vocabulary

NATIONAL = ("ian", "ese", "ish", "can", "ch", "ss", "ean", "nan", "lan", "rman")
"""how adjectives of states end"""
HEADLINE_WITHIN = 7
"""So many words into a headline its verb stands after names that commas part."""


def done_by_several(words: list[Word], i: int, after: Word | None) -> bool:
    """'Chile and Peru BAN imports', 'EU, US FREEZE assets': two names and no adjective right before, an object after."""
    if i < 3 or after is None or after.tag not in ("noun", "det", "number", "actor") or after.is_verb(PAST):
        return False
    names = (words[i - 1], words[i - 3])
    placed = names[0].actor and words[i - 2].low in ("in", "from", "at") and words[i].low == "want"
    if placed and names[1].tag == "noun" and names[1].low.endswith("s"):
        return True  # 'leaders IN OSLO WANT the envoy'
    if any(not w.actor or w.genitive or w.person or w.aims_only or w.low.endswith(NATIONAL) for w in names):
        return False
    listed = words[i - 2].low == "," and i < HEADLINE_WITHIN and bool(words[0].actor)
    clause = i == 3 or words[i - 4].tag in ("mark", "sub", "rel", "and", "actor")
    return (words[i - 2].low == "and" and clause) or listed


def reports(word: Word) -> bool:
    return word.low in ("said", "says", "announced", "confirmed", "reported")


def in_object(words: list[Word], k: int) -> bool:
    """'faces GROWING calls for': a noun phrase right after a verb is its object, and no subject."""
    while k > 0 and words[k].tag in ("noun", "number") and not words[k].capital:
        k -= 1
    return words[k].tag == "verb" and not reports(words[k])


def ends_object(words: list[Word], k: int) -> bool:
    """'will suspend ALL BANK | transfers', 'halted THE COFFEE | shipments': the object of a verb is one word longer."""
    while k > 0 and words[k].tag in ("noun", "number") and not words[k].capital:
        k -= 1
    led = k > 1 and words[k].tag == "det" and words[k].low in WHOLE and words[k - 1].tag == "verb"
    return led and not words[k - 1].low.endswith("ing") and not reports(words[k - 1])


WHOLE = frozenset({"all", "any", "most", "some", "further"})
"""what stands before a plural that may be a verb elsewhere"""


def is_adjective(words: list[Word], k: int) -> bool:
    """'the JAPANESE lists': after 'the' a people's name takes no verb in the singular."""
    determined = k > 0 and (words[k - 1].tag in ("det", "number") or words[k - 1].genitive)
    return determined and words[k].low.endswith(("ese", "ish", "ian", "ean", "ican", "ench", "utch", "iss"))


def is_single(words: list[Word], k: int) -> bool:
    """'a BELARUSIAN ship', 'the BELARUSIAN ban': what follows such an adjective in the singular is no verb in the plural."""
    article = words[k - 1].low if k else ""
    plain = words[k].low.endswith(("ian", "ean", "ican")) or article in ("a", "an")
    return article in ("a", "an", "the") and plain and words[k].low.endswith(ADJECTIVE_ENDINGS)


def mark_west(words: list[Word], vocabulary: Vocabulary) -> None:
    """'WEST PUTS a ceiling on', 'WEST TO BAN': without its article, as headlines write, the allies."""
    after = words[1].low if len(words) > 1 else ""
    acts = after == "to" or any(f.form in (THIRD, PAST) for f in vocabulary.forms.get(after, ()))
    if acts and not words[1].capital and words[0].capital and not words[0].actor:
        words[0].tag, words[0].actor = "actor", "WEST"


def ends_headline(words: list[Word], verb: int, k: int) -> bool:
    """'Oslo HALTS CHILEAN SALMON': whether a headline is nothing but who, what it does, at `verb`, and whose goods, at k."""
    bare = k == len(words) - 1 and k == verb + 2 and words[k].tag == "noun"
    return bare and bool(words[k - 1].actor) and not words[k - 1].genitive
