"""Verbs that share a 'to' before them, and bare infinitives: 'to raise duties and BAN ore', 'lets Norway FREEZE'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.grammar.cues import RECOMMENDING
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import BASE, PARTICIPLE, PAST

LETTING = frozenset({"let", "lets", "letting"})
HELPING = frozenset({"help", "helps", "helped", "helping"})
"""verbs right before a bare infinitive: 'HELPED ward off sanctions'"""
LET_WITHIN = 6
"""So many words after 'let' stands the verb that it governs."""
LAPSING = frozenset({"expire", "lapse", "run", "die"})
"""what one may 'let' a measure do, with all that is said of it in between"""
LISTED_WITHIN = 20
"""So many words before a verb that shares its 'to' stands the one that has it."""
SHARED_WITHIN = 20
"""So many words before a participle that shares its 'have' stands the one that has it."""
LAPSE_WITHIN = 16
"""So many words after 'let' that verb may stand."""


ASKED_WITHIN = 6
"""So many words before its verb stands 'did' where the subject stands between."""
LEADING = frozenset({"only", "not"})
"""what a sentence begins with whose subject stands behind 'did'"""


def inverted(words: Sequence[Word], i: int) -> bool:
    """'Not until May DID Norway BAN', 'only then DID it': whether the word at i is parted by its subject from 'did'."""
    if not any(form.form == BASE for form in words[i].forms):
        return False
    k = i - 1
    while k > 0 and i - k <= ASKED_WITHIN and words[k].tag in ("actor", "noun", "det", "pronoun", "adv", "neg"):
        k -= 1
    if words[k].low == "if" and words[k].surface.lower() == "should":
        return k < i - 1  # 'SHOULD Oslo not WITHDRAW it'
    return 0 < k < i - 1 and words[k].tag == "do" and any(w.low in LEADING for w in words[max(0, k - 8) : k])


def lets_before(words: list[Word], i: int) -> bool:
    """'LETS Norway freeze', 'RECOMMENDED Norway ban': a bare infinitive or a subjunctive."""
    if words[i].low in LAPSING:
        after = words[i + 1].low if i + 1 < len(words) else ""
        let = next((k for k in range(i - 1, max(0, i - LAPSE_WITHIN) - 1, -1) if words[k].low in LETTING), -1)
        whole = words[i].low != "run" or after == "out"
        return whole and let >= 0 and not any(w.tag in ("verb", "mark", "sub", "modal") for w in words[let + 1 : i])
    for k in range(max(0, i - LET_WITHIN), i - 1):
        low = words[k].low
        asks = low in RECOMMENDING and words[k].tag == "verb"
        has = low in ("have", "see") and words[k - 1].low == "to"
        if low in LETTING or low in HELPING or asks or has:
            return all(w.tag in ("actor", "noun", "det") for w in words[k + 1 : i])
    return False


def perfect_before(words: list[Word], i: int) -> bool:
    """'HAVE IMPOSED sanctions on Peru and FROZEN its assets': whether the participle at i shares the 'have' of another."""
    participle = any(form.form == PARTICIPLE for form in words[i].forms)
    if i < 3 or not participle or words[i - 1].tag != "and" or words[i - 2].is_verb(PARTICIPLE):
        return False
    for k in range(i - 3, max(0, i - SHARED_WITHIN), -1):
        if words[k].tag in ("mark", "rel", "sub", "modal", "be"):
            return False
        if words[k].tag == "have":
            return words[k + 1].is_verb(PARTICIPLE)
    return False


def infinitive_before(words: list[Word], i: int) -> bool:
    """Whether 'to' and a verb stand shortly before, or such a verb's list goes on: 'to raise duties, ban ore and IMPOSE'."""
    for k in range(i - 2, max(0, i - LISTED_WITHIN) - 1, -1):
        if words[k].tag in ("to", "modal"):
            verb = next((w for w in words[k + 1 : i] if w.tag != "adv"), None)
            if verb is not None and BASE in {f.form for f in verb.forms}:
                return True
        listed = k > 1 and words[k].is_verb(BASE) and (words[k - 1].low == "," or words[k - 1].tag == "and")
        if listed and not words[k].is_verb(PAST):
            return infinitive_before(words, k)
    return False
