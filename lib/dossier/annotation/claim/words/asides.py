"""What stands between a subject and its verb, and tells nothing of either."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.classes import VERBAL
from dossier.annotation.claim.grammar.cues import MEASURE_NOUNS
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import BASE, PARTICIPLE, PAST

ASIDES = {"(": frozenset({")"}), ",": frozenset({","})} | dict.fromkeys(grammar.DASHES, grammar.DASHES)
"""What opens an aside, and what closes it."""
ASIDE_WITHIN = 16
"""So many words after its beginning an aside ends."""
_GOING_ON = VERBAL | {"adv", "neg", "to"}
"""How a sentence goes on after its subject: with its verb."""
_INERT = frozenset({"noun", "prep", "det", "number", "adv", "sub"})
SAYING = frozenset({
    "said", "says", "added", "adds", "told", "tells", "noted", "notes", "explained", "confirmed", "reported", "reports",
    "insisted", "stressed", "claimed", "argued", "believe", "believes", "believed", "suggested", "wrote", "writes", "warned",
})  # fmt: skip
"""verbs of an aside that tells whose words they are: ', officials SAID,'"""


def without_asides(words: list[Word]) -> list[Word]:
    """Without what parts a subject from its verb and says neither who nor what: 'Norway (with its allies) froze'.

    Who said so is read at the end of the sentence. Another aside between dashes or in brackets is put between commas.
    """
    out: set[int] = {k for i in range(1, len(words)) for k in _of_any(words, i)}
    last: list[range] = []
    for i, word in enumerate(words):
        closing = ASIDES.get(word.low)
        if closing is None or not i or words[i - 1].tag not in ("noun", "actor", "number", "date") or i in out:
            continue
        within = range(i + 2, min(i + ASIDE_WITHIN, len(words) - 1))
        if word.low != "," and (closes := _names_all(words, i, closing)):
            word.low = ","
            out.add(closes)
            continue
        end = next((k for k in within if words[k].low in closing or words[k].low == ","), None)
        if end is None or words[end].low not in closing or not _goes_on(words, end + 1):
            continue
        inside = words[i + 1 : end]
        plain = inside[0].tag in ("prep", "adv", "det", "sub", "noun") and all(_adds_nothing(w) for w in inside)
        named = bool(words[i - 1].actor) and not words[i - 1].genitive and inside[0].tag in ("det", "adv")
        if plain and (word.low != "," or named or inside[0].tag in ("prep", "sub")):
            out.update(range(i, end + 1))
        elif word.low == "," and _tells_who_said(inside):
            last.append(range(i, end))
            out.update(range(i, end + 1))
        elif word.low == "," and _describes_plainly(inside):
            out.update(range(i, end + 1))
        elif inside[0].tag == "rel" or not any(w.tag in VERBAL for w in inside):
            word.low = words[end].low = ","
    if not out:
        return words
    kept, said = [w for k, w in enumerate(words) if k not in out], [words[k] for span in last for k in span]
    stops = bool(kept) and kept[-1].tag == "mark"
    return [*kept[:-1], *said, kept[-1]] if stops else [*kept, *said]


STATES = frozenset({"states", "countries", "nations", "members", "neighbours", "neighbors", "republics", "allies", "trio"})


def _names_all(words: list[Word], i: int, closing: frozenset[str]) -> int:
    """'Peru and the Nordic STATES – Norway, Iceland and Denmark – closed': where the names of the many end, or 0."""
    end = next((k for k in range(i + 2, min(i + ASIDE_WITHIN, len(words) - 1)) if words[k].low in closing), 0)
    inside = words[i + 1 : end]
    names = all(w.actor or w.tag in ("and", "det") or w.low == "," for w in inside)
    listed = names and sum(bool(w.actor) for w in inside) > 1
    return end if listed and words[i - 1].low in STATES and _goes_on(words, end + 1) else 0


ANY_WITHIN = 6
"""So many words after its beginning ends what is said of things that there may be none of."""


def _of_any(words: list[Word], i: int) -> range:
    """', IF THERE ARE ANY,', '(IF ANY)': that there may be none of what is restricted is no condition."""
    opened = words[i - 1].tag == "mark" or words[i - 1].low in ASIDES
    if words[i].low != "if" or not opened:
        return range(0)
    end = next((k for k in range(i, min(i + ANY_WITHIN, len(words))) if words[k].low == "any"), -1)
    closed = end > 0 and (end + 1 == len(words) or words[end + 1].tag == "mark")
    stops = end + 2 if closed and end + 2 < len(words) else end + 1
    return range(i - 1, stops) if closed else range(0)


def _tells_who_said(aside: list[Word]) -> bool:
    """', officials said,', ', Norway told reporters on Monday,': read as if it stood at the end."""
    verbs = [k for k, w in enumerate(aside) if w.tag in VERBAL]
    named = aside[0].tag in ("noun", "actor", "pronoun", "det", "number")
    return named and len(verbs) == 1 and verbs[0] > 0 and aside[verbs[0]].low in SAYING


def _describes_plainly(aside: list[Word]) -> bool:
    """', drawn up by experts,', ', reluctant to act,': neither who nor when, nor what somebody did."""
    keen = aside[0].tag in ("noun", "adv") and any(
        a.tag == "to" and b.is_verb(BASE) and not b.is_verb(PAST) for a, b in pairwise(aside)
    )
    if not (keen or aside[0].is_verb(PARTICIPLE)) or aside[0].low in SAYING:
        return False
    if not keen and len(aside) > 1 and aside[1].tag in ("noun", "det", "number"):
        return False  # 'froze assets, BANNED VODKA, shut its airspace': a deed with its object
    if any(w.actor or w.tag in ("date", "be", "have", "modal", "sub", "rel", "pronoun") for w in aside):
        return False
    return not any(w.low in MEASURE_NOUNS for w in aside)


def _goes_on(words: list[Word], k: int) -> bool:
    """Whether a verb follows, or what may be one: 'Norway, after a while, PLANS TO expel'."""
    after = words[k + 1].tag if k + 1 < len(words) else ""
    return words[k].tag in _GOING_ON or (words[k].tag == "noun" and bool(words[k].forms) and after == "to")


def _adds_nothing(word: Word) -> bool:
    return word.tag in _INERT and not word.forms and word.low not in MEASURE_NOUNS
