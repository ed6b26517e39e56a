"""Adverbials that part a verb from its helper or from its object: 'will IN RESPONSE ban', 'imposed BY DECREE duties'.

They say when and how, and are read as if they stood before the whole verb: 'in response will ban'.
"""

from __future__ import annotations

from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE
from dossier.vocabularies.phrases import Phrases

HELPERS = frozenset({"modal", "be", "have", "do", "to"})
BESIDE = frozenset({"adv", "neg"})
"""tags of words that stand among the helpers of a verb"""
OBJECT_BEGINS = frozenset({"det", "actor", "number", "noun", "to"})
WITHIN_PHRASE = frozenset({"det", "noun", "date", "number", "prep", "adv"})
PHRASE_ENDS = frozenset({"noun", "date", "number"})
COMPANIONS = frozenset({"allies", "partners"})
"""what a phrase without commas is made of: 'will IN COORDINATION WITH ITS ALLIES ban'"""
PHRASE_WITHIN = 7
"""So many words it has at most."""
ASIDE_WITHIN = 8
"""So many words an aside between commas has at most."""
LONGEST = 6
"""No adverbial of the list has more words."""
PARTICLES = frozenset({"off", "out", "up", "down", "back"})
"""what belongs to the verb before it: 'cut OFF once more'"""

ADVERBIALS: Phrases[None] = Phrases()
for _phrase in (
    "in response", "in return", "in turn", "in reply", "in retaliation", "in effect", "in practice", "in principle",
    "in theory", "in the meantime", "in part", "in full", "in secret", "in public", "in private", "in haste", "in addition",
    "in advance", "in unison", "in parallel", "in tandem", "in concert", "in general", "in fact", "in the end",
    "in the process", "in the first place", "in a first step", "in one stroke", "in so doing", "in kind", "in any case",
    "at last", "at once", "at first", "at least", "at short notice", "at the same time", "at a stroke", "at present",
    "at the last minute", "at least for now", "at least temporarily", "at any rate", "at the time",
    "by decree", "by law", "by executive order", "by presidential decree", "by royal decree", "by order", "by fiat",
    "by and large", "by default", "by a show of hands", "by mutual agreement", "by the same token",
    "for good", "for now", "for the time being", "for the first time", "for the second time", "for a second time",
    "for the third time", "for a third time", "for the moment", "for its part", "for their part", "for the present",
    "for years", "for months", "for weeks", "for decades", "for the most part", "for all practical purposes",
    "once again", "once more", "once and for all", "time and again", "yet again", "over and over", "all at once",
    "with immediate effect", "with regret", "with some delay", "with effect from", "with one voice", "with great fanfare",
    "without warning", "without delay", "without notice", "without explanation", "without exception", "without fanfare",
    "as well", "as expected", "as promised", "as announced", "as threatened", "as planned", "as feared", "as agreed",
    "as a result", "as a precaution", "as a first step", "as a consequence", "as a rule", "as a last resort",
    "as a matter of principle",
    "as of", "as from", "as early as", "de facto", "de jure", "to date", "to a large extent", "to some extent",
    "on the spot", "on principle", "on paper", "on the same day", "on short notice", "on a large scale", "on the whole",
    "until further notice", "until now", "up to now", "so far", "under pressure", "under protest", "under duress",
    "after all", "after some hesitation", "after much debate", "over time", "all the same", "no less", "step by step",
    "likewise",
    "starting", "beginning", "effective", "effective immediately", "from", "from now on", "little by little",
):  # fmt: skip
    ADVERBIALS.add(_phrase, None)
DATED = frozenset({"of", "from", "as", "starting", "beginning", "effective"})
"""last words of adverbials that need a date behind them"""


COMING = frozenset({"come", "comes", "came", "coming"})
"""verbs of which 'under pressure' is a part: who has COME under it is asked, and nothing is done"""


def with_verbs_joined(words: list[Word]) -> list[Word]:
    """The words, those of interrupting adverbials moved before the verb that they part, or left out if they say nothing."""
    i = 0
    while i < len(words) - 2:
        host = words[i]
        begins = _begins(words, i) if host.tag in HELPERS or host.tag == "verb" else 0
        length = _length(words, begins, host) if begins else 0
        if length and _resumes(words, begins + length, host):
            goes_on = words[begins + length]
            goes_on.tag = "verb" if host.tag != "verb" and goes_on.tag == "noun" else goes_on.tag
            moved = [] if _says_nothing(words[begins : begins + length]) else words[begins : begins + length]
            if moved and moved[0].low == "once":
                moved[0].tag = "adv"
            at = _verb_start(words, i)
            words = [*words[:at], *moved, *words[at:begins], *words[begins + length :]]
            i = begins + len(moved) - 1
        i += 1
    return words


def _begins(words: list[Word], i: int) -> int:
    """Where an adverbial would stand that parts the helper or the verb at i from what follows; 0 where none can."""
    if words[i].tag == "verb":
        passive = words[i].is_verb(PARTICIPLE) and any(w.tag == "be" for w in words[_verb_start(words, i) : i])
        return 0 if passive else i + 1 + (words[i + 1].low in PARTICLES)
    k = i + 1
    while k < len(words) and words[k].tag in BESIDE and _fixed(words, k) == 0:
        k += 1
    return k


def _verb_start(words: list[Word], i: int) -> int:
    """Where a verb begins with its helpers, and with the verb that governs it: 'PLANS to freeze'."""
    while i:
        governed = words[i].low == "to" and words[i - 1].tag == "verb"
        if not governed and words[i - 1].tag not in HELPERS and words[i - 1].tag not in BESIDE:
            break
        i -= 1
    return i


def _says_nothing(adverbial: list[Word]) -> bool:
    """'by decree', ', among others,': neither who nor when."""
    plain = all(w.tag in (*WITHIN_PHRASE, "mark") and w.tag != "date" and not w.actor for w in adverbial)
    return adverbial[0].low == "by" or (adverbial[0].tag == "mark" and plain)


def _length(words: list[Word], k: int, host: Word) -> int:
    """How many words the adverbial has that begins at k; 0 where none does."""
    if k >= len(words) - 1:
        return 0
    if words[k].low == "," or words[k].low in grammar.DASHES:
        return _aside(words, k, host)
    if words[k].tag == "date" and host.tag != "verb":
        return 1  # 'will NEXT WEEK suspend'
    fixed = _fixed(words, k)
    if fixed or host.tag not in ("have", "modal") or words[k].tag != "prep" or words[k].low == "since":
        return fixed
    for end in range(k + 1, min(k + PHRASE_WITHIN + 1, len(words))):
        before, word = words[end - 1], words[end]
        if (before.tag in PHRASE_ENDS or before.low in COMPANIONS) and _goes_on(word, host):
            return end - k
        if word.tag not in WITHIN_PHRASE and word.low not in COMPANIONS:
            return 0
    return 0


def _fixed(words: list[Word], k: int) -> int:
    """The length of an adverbial of the list at k, with its date."""
    if words[k].low not in ADVERBIALS.firsts or (words[k].low == "under" and words[k - 1].low in COMING):
        return 0
    found = ADVERBIALS.at([w.low for w in words[k : k + LONGEST]], 0)
    if found is None:
        return 0
    end = k + found[0]
    dated = end < len(words) and words[end].tag == "date"
    return found[0] + dated if dated or words[end - 1].low not in DATED else 0


def _aside(words: list[Word], k: int, host: Word) -> int:
    """The length of an aside between commas or dashes that says how, when or, within a verb, who said so."""
    last = min(k + ASIDE_WITHIN + 2, len(words) - 1)
    end = next((j for j in range(k + 2, last) if words[j].tag == "mark"), 0)
    if not end or (words[end].low == ",") != (words[k].low == ","):
        return 0
    inside = words[k + 1 : end]
    length = end + 1 - k
    if inside[0].tag in ("prep", "adv", "sub", "date") or inside[0].low in ADVERBIALS.firsts:
        named = any(w.actor for w in inside) or words[end + 1].tag == "and"
        return 0 if host.tag == "verb" and named else length
    says = inside[-1].tag == "verb" and inside[0].tag in OBJECT_BEGINS | {"pronoun"}
    return length if says and host.tag != "verb" else 0


def _resumes(words: list[Word], k: int, host: Word) -> bool:
    """Whether the verb goes on, or its object begins, at k."""
    while k < len(words) and words[k].tag in BESIDE:
        k += 1
    if k >= len(words):
        return False
    if host.tag == "verb":
        return words[k].tag in OBJECT_BEGINS or words[k].is_verb(GERUND)
    return _goes_on(words[k], host)


def _goes_on(word: Word, helper: Word) -> bool:
    """Whether a verb goes on with this word after its helper."""
    if word.tag in ("be", "have"):
        return helper.tag in ("modal", "have", "to")
    wanted = {"have": (PARTICIPLE,), "be": (PARTICIPLE, GERUND)}.get(helper.tag, (BASE,))
    return any(f.form in wanted for f in word.forms)
