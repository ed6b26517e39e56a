"""Sentences turned round, read as the plain ones: 'It was not until May that Norway banned', 'Among those that ... was'.

So are two verbs with one object, 'Peru banned and Chile restricted imports of tin', and what is told not to be done yet,
'announced, but not yet imposed, a ban'.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import PARTICIPLE, PAST, Vocabulary

UNTIL_WITHIN = 10
"""So many words a time has at most: 'not until THE SECOND WEEK OF MAY that'."""
OBJECT_WITHIN = 20
"""So many words an object has at most that two verbs share."""
SAID_WITHIN = 8
"""So many words stand at most before the verb of a sentence whose subject comes last."""
STOPS = frozenset({"mark", "sub", "rel"})
OBJECT_BEGINS = frozenset({"det", "actor", "number", "noun"})


def turned_round(words: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """The words in plain order; only what stands in one of these forms is changed."""
    lows = [w.low for w in words]
    if "until" in lows and "it" in lows[:2]:
        words = _with_its_time(words, lows, lows.index("it"))
    if lows[:1] == ["also"] or lows[:1] == ["under"]:
        words = _with_subject_first(words)
        lows = [w.low for w in words]
    if "among" in lows[:2]:
        words = _from_among(words, lows)
    if "not" in lows:
        words = _without_denied(words)
    if "–" in lows or "—" in lows or "-" in lows:
        words = [w for k, w in enumerate(words) if w.low not in DASHES or not _joins_sponsor(words, k)]
    if "those" in lows:
        words = _without_example(words)
    if "one" in lows or "those" in lows:
        words = _with_noun_again(words)
    if "acting" in lows:
        words = [w for k, w in enumerate(words) if not _acts_beside(words, k)]
    if not RENEWALS.keys().isdisjoint(lows):
        words = _with_renewals(words, vocabulary)
    return _with_shared_object(words, vocabulary)


RENEWALS = {
    "resumption": "resuming", "restoration": "restoring", "reopening": "reopening", "re-opening": "reopening",
    "opening": "reopening",
}  # fmt: skip
"""nouns of what is let go on, and the verb in -ing that says the same"""
BORDERS = frozenset({"border", "borders", "airspace"})


def _with_renewals(words: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """'announced THE RESUMPTION OF flights': 'announced RESUMING flights'."""
    for k in range(2, len(words) - 2):
        if words[k].low not in RENEWALS or words[k + 1].low != "of":
            continue
        if words[k].low == "opening" and BORDERS.isdisjoint(w.low for w in words[k + 2 : k + 8]):
            continue
        start = next((j for j in (k - 1, k - 2) if words[j].tag == "det"), k)
        verb = words[start - 1] if words[start - 1].tag not in ("prep", "to") else words[start - 2]
        steps = {s for f in verb.forms for s in vocabulary.verb_status.get(f.lemma, ())}
        steps |= {"announced" for f in verb.forms if f.lemma == "order"}
        if start < k and verb.tag == "verb" and steps & {"announced", "considered"}:
            low = RENEWALS[words[k].low]
            gerund = replace(words[k], low=low, tag="verb", forms=vocabulary.forms.get(low, ()))
            return [*words[:start], gerund, *words[k + 2 :]]
    return words


DASHES = frozenset({"–", "—", "-"})
SPONSORING = frozenset({"drafted", "sponsored", "led", "backed", "brokered", "proposed", "penned", "imposed"})


def _joins_sponsor(words: list[Word], k: int) -> bool:
    """'a Peruvian – DRAFTED resolution': a dash that stands for a hyphen, and parts nothing."""
    within = 0 < k < len(words) - 2 and bool(words[k - 1].actor)
    return within and words[k + 1].low in SPONSORING and words[k + 2].tag == "noun"


MEASURES = frozenset({"sanctions", "restrictions", "curbs", "measures", "bans", "tariffs", "penalties"})


def _without_example(words: list[Word]) -> list[Word]:
    """'sanctions SUCH AS THOSE Peru is preparing', 'tariffs LIKE THOSE THAT it imposed': what follows tells of them."""
    for k, word in enumerate(words):
        led = words[k + 1 : k + 4]
        long = len(led) == 3 and [w.low for w in led] == ["such", "as", "those"]
        if word.low not in MEASURES or not (long or [w.low for w in led[:2]] == ["like", "those"]):
            continue
        after = k + (4 if long else 3)
        if after < len(words) and words[after].tag in ("actor", "pronoun", "det", "rel"):
            that = () if words[after].low in ("that", "which") else (replace(words[after - 1], low="that", tag="rel"),)
            return [*words[: k + 1], *that, *words[after:]]
    return words


RESTRICTS = frozenset({"ban", "embargo", "boycott", "tariff", "levy", "duty", "quota", "restriction", "curb"})
PLURALS = {"duties": "duty", "levies": "levy", "embargoes": "embargo"}


def _with_noun_again(words: list[Word]) -> list[Word]:
    """'answered a ban on tea WITH ONE ON wine', 'lifted its tariffs on tin but left THOSE ON zinc': the noun said before."""
    told: Word | None = None
    for k in range(len(words) - 2):
        word, after = words[k], words[k + 1]
        noun = PLURALS.get(word.low, word.low.removesuffix("s"))
        if word.tag == "noun" and noun in RESTRICTS and after.low in ("on", "against"):
            told = word
        again = word.low == "one" and k > 0 and words[k - 1].tag in ("prep", "verb")
        again = again or (word.low == "those" and k > 0 and words[k - 1].tag in ("verb", "and", "prep"))
        if told is None or not again or after.low not in ("on", "against") or words[k + 2].tag in ("date", "mark"):
            continue
        noun = PLURALS.get(told.low, told.low.removesuffix("s"))
        low = noun if word.low == "one" else next((p for p, n in PLURALS.items() if n == noun), f"{noun}s")
        words = [*words[:k], replace(word, low=low, tag="noun"), *words[k + 1 :]]
    return words


BESIDE = frozenset({"together", "jointly", "alongside", "along"})
IN_STEP = frozenset({"concert", "coordination", "tandem", "conjunction", "step", "unison", "cooperation", "partnership"})


def _acts_beside(words: list[Word], k: int) -> bool:
    """', ACTING together with Chile,', 'ACTING in concert with Chile,': who does the same, and nothing else is told."""
    led = words[k].low == "acting" and (k == 0 or words[k - 1].tag == "mark") and k + 3 < len(words)
    after = [w.low for w in words[k + 1 : k + 4]]
    return led and (after[0] in BESIDE or (after[0] == "in" and after[1] in IN_STEP and after[2] == "with"))


def _with_its_time(words: list[Word], lows: list[str], it: int) -> list[Word]:
    """'IT WAS NOT UNTIL May THAT Norway banned': 'in May, Norway banned'."""
    if len(words) < it + 6 or words[it + 1].tag != "be" or lows[it + 2 : it + 4] != ["not", "until"]:
        return words
    time = it + 4
    that = next((k for k in range(time + 1, min(len(words), time + UNTIL_WITHIN)) if lows[k] == "that"), 0)
    if not that or any(w.tag in ("verb", "mark") for w in words[time:that]):
        return words
    words[time - 1].low, words[time - 1].tag = "in", "prep"
    words[that].low, words[that].tag = ",", "mark"
    return words[time - 1 :]


def _with_subject_first(words: list[Word]) -> list[Word]:
    """'ALSO UNDER DISCUSSION is a ban': 'a ban is under discussion'."""
    under = 1 if words[0].low == "also" else 0
    be = next((k for k in range(under + 1, min(len(words) - 2, SAID_WITHIN)) if words[k].tag == "be"), 0)
    led = words[under].tag == "prep" and be > under + 1 and words[be + 1].tag in ("det", "noun")
    if not led or any(w.tag in STOPS or w.tag == "verb" for w in words[under:be]):
        return words
    end = next((k for k in range(be + 1, len(words)) if words[k].tag in STOPS), len(words))
    return [*words[be + 1 : end], words[be], *words[under:be], *words[end:]]


def _from_among(words: list[Word], lows: list[str]) -> list[Word]:
    """'AMONG THOSE THAT banned imports WERE Chile and Peru': 'Chile and Peru banned imports'."""
    start = lows.index("among")
    led = next((k for k in range(start + 1, min(len(words), start + 8)) if words[k].tag == "rel"), 0)
    be = next((k for k in range(len(words) - 1, led, -1) if lows[k] in ("was", "were", "is", "are")), 0)
    if not led or not be or any(w.tag in STOPS or w.tag == "verb" for w in words[start:led]):
        return words
    end = len(words) - (words[-1].tag == "mark")
    named = words[be + 1 : end]
    if not named or not all(w.actor or w.tag in ("det", "and", "mark") for w in named) or not words[led + 1 : be]:
        return words
    if words[led + 1].tag not in ("verb", "have", "adv"):
        return words
    return [*named, *words[led + 1 : be], *words[end:]]


def _without_denied(words: list[Word]) -> list[Word]:
    """'announced, BUT NOT YET IMPOSED, a ban', 'for nine states BUT NOT PERU': what is denied says nothing."""
    for k in range(2, len(words) - 2):
        after = words[k + 3].tag if k + 3 < len(words) else "mark"
        denied = words[k].low == "but" and words[k + 1].low == "not" and words[k + 2].actor and not words[k + 2].genitive
        if denied and after in ("mark", "date", "sub"):
            return words[:k] + words[k + 3 :]
    for k in range(1, len(words) - 4):
        if words[k].tag != "mark" or words[k + 1].low != "but" or words[k + 2].low != "not":
            continue
        verb = k + 3 + (words[k + 3].low in ("yet", "so", "actually", "formally"))
        verbal = words[k - 1].tag == "verb" and verb + 2 < len(words) and words[verb].is_verb(PARTICIPLE)
        if verbal and words[verb + 1].tag == "mark" and words[verb + 2].tag in OBJECT_BEGINS:
            return words[:k] + words[verb + 2 :]
    return words


def _with_shared_object(words: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """'Peru banned and Chile restricted IMPORTS OF TIN': the object that stands after the second verb is the first's too."""
    for k in range(1, len(words) - 4):
        if not (words[k].tag == "verb" and words[k + 1].tag == "and" and words[k + 2].actor):
            continue
        helped = words[k + 3].tag == "have"
        first, second, after = words[k], words[k + 3 + helped], words[k + 4 + helped : k + 5 + helped]
        known = any(f.lemma in vocabulary.restricting or vocabulary.verb_status.get(f.lemma) for f in first.forms)
        led = bool(words[k - 1].actor) or words[k - 1].tag == "have"
        told = first.is_verb(PAST, PARTICIPLE) and second.is_verb(PAST, PARTICIPLE) and known and led
        if not told or not after or after[0].tag not in OBJECT_BEGINS:
            continue
        start = k + 4 + helped
        end = next((j for j in range(start, len(words)) if words[j].tag in STOPS), len(words))
        if end - start <= OBJECT_WITHIN:
            return [*words[: k + 1], *(replace(w) for w in words[start:end]), *words[k + 1 :]]
    return words
