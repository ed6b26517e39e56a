"""The tags of the words of a sentence: those of the closed classes come from lists, and what stands as a verb is a verb."""

from __future__ import annotations

from functools import lru_cache

from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import (
    ADJECTIVE_ENDINGS,
    BEFORE_GERUNDS,
    MEASURE_NOUNS,
    NOMINALS,
    NUMBERS,
    POINTED_AT,
)
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.infinitives import perfect_before
from dossier.annotation.claim.words.neighbours import nominal
from dossier.annotation.claim.words.verbs import stands_as_verb
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Form, Vocabulary

WORDS_REMEMBERED = 16_384


def tag_words(words: list[Word], vocabulary: Vocabulary) -> None:
    """Mend the tags by what stands around the words, and find what stands as a verb."""
    for i, word in enumerate(words):
        if word.low in _SHIFTING:
            after = words[i + 1] if i + 1 < len(words) else None
            word.tag = _retagged(words[i - 1] if i else None, word, after, vocabulary)
        if word.low in _IMPENDING and _impends(words, i, vocabulary):
            word.tag = "adv"
        if word.low == "exempt" and i and words[i - 1].tag == "be" and _from_measure(words, i):
            word.low = "exempted"  # 'are EXEMPT FROM the ban' says what 'are exempted from it' says
        if word.tag == "noun":
            word.forms = vocabulary.forms.get(word.low) or _guessed_forms(word.low)
    lows = [w.low for w in words]
    nominal: set[int] = set()
    for i in vocabulary.long_names.places(lows):
        found = vocabulary.long_names.at(lows, i)
        nominal.update(range(i, i + found[0]) if found else ())
    relative = "which" in lows or "who" in lows
    for i, word in enumerate(words):
        if relative and word.tag == "noun" and not word.forms and _does_something(words, i):
            word.forms, word.tag = (Form(word.low.removesuffix("s"), THIRD),), "verb"
        if not word.forms or word.tag != "noun" or i in nominal:
            continue
        follower = words[i + 1].low if i + 1 < len(words) else ""
        if (word.low in _TRADES and follower in _FIRMS) or (word.low == "fishing" and follower in _FISHERS):
            continue
        if word.low in grammar.DESCRIPTIVE and _describes(words, i) and not perfect_before(words, i):
            word.forms = ()
        elif stands_as_verb(words, i, vocabulary) and not _is_told_of(words, i):
            word.tag = "verb"


def _from_measure(words: list[Word], i: int) -> bool:
    """'are exempt FROM the Norwegian export BAN', and not from tax."""
    after = [w.low for w in words[i + 1 : i + 9]]
    return after[:1] == ["from"] and not (MEASURE_NOUNS | {"ban", "embargo", "cap", "freeze"}).isdisjoint(after)


_IMPENDING = frozenset({"set", "due", "expected", "scheduled", "slated", "poised", "likely", "about", "bound"})


def _impends(words: list[Word], i: int, vocabulary: Vocabulary) -> bool:
    """'flights are SET TO BE halted', 'DUE to be lifted': what is done to a thing, said as 'are to be halted' says it."""
    helper = next((w for w in reversed(words[max(0, i - 3) : i]) if w.tag != "adv"), None)
    if helper is None or helper.tag != "be" or [w.low for w in words[i + 1 : i + 3]] != ["to", "be"]:
        return False
    return any(f.form == PARTICIPLE for w in words[i + 3 : i + 4] for f in vocabulary.forms.get(w.low, ()))


def _does_something(words: list[Word], i: int) -> bool:
    """'Denmark, which HANDLES much of the traffic': a verb that no list holds, with its object or a preposition."""
    led = 1 < i < len(words) - 1 and words[i - 1].low in ("which", "who") and words[i - 2].tag in ("mark", "noun", "actor")
    third = words[i].low.endswith("s") and not words[i].low.endswith("ss") and words[i].low.isalpha()
    return led and third and words[i + 1].tag in ("det", "prep", "to", "noun", "actor", "number") and not words[i + 1].forms


DOERS = frozenset({"actor", "pronoun", "noun", "adv", "be", "have", "modal", "to", "rel"})
"""tags of what stands before a verb"""


def _describes(words: list[Word], i: int) -> bool:
    """'oil and REFINED products', 'said USED cars from Iran', but not 'officials processed goods'."""
    after = words[i + 1] if i + 1 < len(words) else None
    of_state = i > 0 and bool(words[i - 1].actor) and words[i - 1].low.endswith(ADJECTIVE_ENDINGS)
    led = i == 0 or of_state or words[i - 1].tag not in DOERS
    return led and after is not None and after.tag == "noun" and not after.capital


OVERSEEN_BY = frozenset({"committee", "committees", "panel", "monitors", "regime", "regimes", "chief", "package"})
"""nouns after 'sanctions', which then is no verb: 'the SANCTIONS COMMITTEE added'"""


def _is_told_of(words: list[Word], i: int) -> bool:
    """'the rare earth CONTROLS it announced': a noun, and who did something about it."""
    low, after = words[i].low, words[i + 1].low if i + 1 < len(words) else ""
    if low == "sanctions" and after in OVERSEEN_BY:
        return True
    if after not in ("it", "they", "he", "she") or low.removesuffix("s") not in NOMINALS or i + 2 >= len(words):
        return False
    verb = words[i + 2]
    return verb.tag in ("have", "modal") or any(f.form == PAST for f in verb.forms)


_TRADES = frozenset({"shipping", "trading", "mining", "drilling", "refining", "holding", "banking", "engineering"})
_FIRMS = frozenset({"company", "companies", "firm", "firms", "giant", "giants", "line", "lines", "group", "groups"})
"""what is named after its trade: 'a SHIPPING COMPANY'"""
_FISHERS = frozenset({"boat", "boats", "vessel", "vessels", "ship", "ships", "fleet", "fleets", "trawlers"})
"""before which 'fishing' is no verb: 'FISHING BOATS'"""
_SELVES = frozenset({"itself", "themselves", "himself", "herself"})
_IN_ING = {"according", *(low for low in grammar.PREPOSITIONS if low.endswith("ing"))}
CALLED = frozenset({"specified", "identified", "classified", "described", "known", "regarded", "defined", "classed"})
"""before which 'as' leads to a name and to no clause: 'firms SPECIFIED AS buyers will be barred'"""
NOW_OR_THEN = frozenset({"then", "now", "recently", "lately"})
"""what 'until' leads to without a clause: 'which had been spared UNTIL THEN'"""
_SHIFTING = frozenset({
    "should", "no", "longer", "back", "once", "each", "both", "all", "yet", "further", "most", "that", "since", "until",
    "till", "as", "like", "over", "around", *_SELVES, *_IN_ING,
})  # fmt: skip
"""Words of the closed classes that their neighbours may make something else, as `_retagged` tells."""


def _retagged(before: Word | None, word: Word, after: Word | None, vocabulary: Vocabulary) -> str:
    """The tag of a word of the closed classes that its neighbours make something else."""
    low, follower = word.low, after.low if after else ""
    inverted = after is not None and after.tag in ("actor", "pronoun", "det")  # 'warned of a ban SHOULD OSLO NOT withdraw'
    if low == "should" and (inverted or (before is None and after is not None and after.tag != "date")):
        word.low = "if"
        return "sub"
    if low == "no" and follower == "longer":
        return "neg"
    if low in ("over", "around"):  # 'slapped them with OVER 18,000 sanctions'
        counts = before is not None and before.tag in ("prep", "to") and after is not None and after.tag == "number"
        word.low = "nearly" if counts else low
        return "adv" if counts else word.tag
    if low == "longer" and before is not None and before.low == "no":
        return "adv"
    if low == "back" and before is not None and before.tag == "noun" and (
        after is None or closed_class(after.low) in ("mark", "adv")
    ):
        return "adv"
    dated = low in ("since", "until", "till") and after is not None and after.tag == "date"
    if dated or (low in ("until", "till") and follower in NOW_OR_THEN):
        return "prep"
    if low == "as" and before is not None and before.low in CALLED:
        return "prep"
    if low == "once" and before is not None and before.low == "at":
        return "adv"
    if low == "like" and before is not None and before.tag == "modal":
        return "noun"
    if low in ("each", "both", "since") and before is not None and before.tag == "have":
        return "adv"
    if low == "all" and before is not None and before.tag == "have" and _is_done(after, vocabulary):
        return "adv"
    does = after is not None and (after.low in vocabulary.forms or closed_class(after.low) in ("have", "be", "modal"))
    if low in ("each", "both") and before is not None and before.tag in ("actor", "noun") and does:
        return "adv"
    if low == "yet" and (follower == "to" or (before is not None and before.tag in ("neg", "have", "be", "modal"))):
        return "adv"
    if low == "most" and after is not None and after.tag == "adv":
        return "adv"
    if low == "that" and follower == "of":
        return "pronoun"  # 'its own security and THAT OF its citizens'
    if low == "that" and follower in POINTED_AT and (before is None or before.tag in ("prep", "quote")):
        return "det"
    if low in _SELVES and before is not None and before.tag in ("have", "be", "modal", "do"):
        return "adv"
    told = before is not None and before.tag in ("pronoun", "actor", "noun", "have", "modal", "be")
    told = told or (before is not None and before.low == ",")
    if low == "further" and told and any(
        f.form in (BASE, PAST) or (f.form == THIRD and f.lemma in vocabulary.restricting and not nominal(follower))
        for f in vocabulary.forms.get(follower, ())
    ):
        return "adv"
    if word.tag == "prep" and low.endswith("ing") and before is not None and before.low in BEFORE_GERUNDS:
        return "noun"
    return word.tag


def _is_done(after: Word | None, vocabulary: Vocabulary) -> bool:
    """'have all RECALLED their envoys', 'have all BEEN barred': what 'have' goes with, past 'all'."""
    forms = vocabulary.forms.get(after.low, ()) if after is not None else ()
    return after is not None and (after.low == "been" or any(f.form in (PAST, PARTICIPLE) for f in forms))


_CLOSED = {
    **dict.fromkeys(("according", "such"), "prep"),
    **dict.fromkeys(grammar.ADVERBS, "adv"),
    **dict.fromkeys(grammar.PREPOSITIONS, "prep"),
    **dict.fromkeys(grammar.DETERMINERS, "det"),
    **dict.fromkeys(grammar.PRONOUNS - {"her", "who"}, "pronoun"),
    **dict.fromkeys(grammar.MODALS, "modal"),
    **dict.fromkeys(grammar.BE, "be"),
    **dict.fromkeys(grammar.HAVE, "have"),
    **dict.fromkeys(grammar.DO, "do"),
    **dict.fromkeys(grammar.NEGATIONS, "neg"),
    **dict.fromkeys(grammar.COORDINATORS, "and"),
    **dict.fromkeys(grammar.SUBORDINATORS, "sub"),
    **dict.fromkeys(grammar.RELATIVES, "rel"),
    **dict.fromkeys(grammar.QUOTES, "quote"),
    **dict.fromkeys((*grammar.CLAUSE_MARKS, ",", ".", "?", "!", "…"), "mark"),
    "to": "to",
    "cannot": "modal",
}


@lru_cache(maxsize=WORDS_REMEMBERED)
def closed_class(low: str) -> str:
    """The tag of a word by itself: `noun` where it belongs to no closed class."""
    tag = _CLOSED.get(low)
    if tag:
        return tag
    if low[0].isdigit() or low in NUMBERS:
        return "number"
    if low.endswith("ly") and low not in grammar.NOT_ADVERBS and len(low) > 4:
        return "adv"
    return "noun"


_NOUNS_IN_ING = frozenset({
    "neighbouring", "neighboring", "ceiling", "evening", "morning", "sibling", "sterling", "something", "anything",
    "everything", "nothing",
})  # fmt: skip


@lru_cache(maxsize=WORDS_REMEMBERED)
def _guessed_forms(low: str) -> tuple[Form, ...]:
    """A word that ends in -ed or -ing may be a verb that no list holds."""
    if low.endswith("ed") and len(low) > 4 and low.isalpha():
        return (Form(low, PAST), Form(low, PARTICIPLE))
    if low.endswith("ing") and len(low) > 5 and low.isalpha() and low not in _NOUNS_IN_ING:
        return (Form(low, GERUND),)
    return ()


