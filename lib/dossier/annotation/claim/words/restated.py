"""Turns of phrase read as plainer ones: 'nor will it ban fish' as 'and it will not', 'freeze what they own' as 'assets'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.grammar.word import Word

DENYING = frozenset({"nor", "neither"})
HELPERS = frozenset({"modal", "be", "have", "do"})


OWNER_WITHIN = 4
OWNED = frozenset({"own", "owns", "owned", "hold", "holds", "held", "possess", "possesses"})
"""what is done with assets"""
ANYTHING = frozenset({"what", "anything", "everything", "whatever"})
"""what assets are called that have no name"""


def restated(words: list[Word]) -> list[Word]:
    """The words in plainer form, where one of these turns is there."""
    lows = {w.low for w in words}
    if words and words[0].low == "were" and "to" in lows and len(words) > WISHED_WITHIN and not words[0].date:
        _with_condition(words)
    if not DENYING.isdisjoint(lows):
        words = _denied_ahead(denied_again(words))
    if not EXCEPTED.keys().isdisjoint(lows):
        words = _with_exemptions(words)
    if words and "to" in lows and "." not in lows:
        _with_what_follows(words)
    if "included" in lows:
        words = _with_those_included(words)
    if not (ANYTHING.isdisjoint(lows) or OWNED.isdisjoint(lows)):
        words = _with_assets(words)
    if "bounds" in lows:
        words = _with_limits(words)
    for k in range(1, len(words) - 1 if "such" in lows else 0):
        if words[k].low == "such" and words[k + 1].low == "as" and words[k - 1].low in ("exports", "imports"):
            words[k].tag = words[k + 1].tag = "prep"  # 'exports SUCH AS robots'
    return words


EXCEPTED = {
    "exclude": "exempt", "excludes": "exempts", "excluded": "exempted", "excluding": "exempting",
    "leave": "exempt", "leaves": "exempts", "left": "exempted", "leaving": "exempting",
}  # fmt: skip
SPARED_FROM = frozenset({
    "sanctions", "embargo", "ban", "bans", "restrictions", "cap", "curbs", "controls", "measures", "freeze", "tariffs",
    "duties", "penalties", "package",
})  # fmt: skip
"""what somebody or something is left out of"""
SPARED_WITHIN = 8


def _with_exemptions(words: list[Word]) -> list[Word]:
    """'LEFT fish OUT OF the price cap', 'EXCLUDED fish FROM its sanctions': 'exempted fish from'."""
    for k, word in enumerate(words[:-3]):
        if word.low not in EXCEPTED:
            continue
        leaving = word.low.startswith("le")
        for j in range(k + 1, min(k + SPARED_WITHIN, len(words) - 2)):
            out_of = leaving and words[j].low == "out" and words[j + 1].low == "of"
            if not out_of and not (words[j].low == "from" and not leaving):
                continue
            behind = j + 1 + out_of
            if SPARED_FROM.isdisjoint(w.low for w in words[behind : behind + 4]):
                break
            spare = EXCEPTED[word.low]
            source = replace(words[behind - 1], low="from", surface="from", tag="prep")
            return [*words[:k], replace(word, low=spare, surface=spare), *words[k + 1 : j], source, *words[behind:]]
    return words


def _with_limits(words: list[Word]) -> list[Word]:
    """'Its ports are OUT OF BOUNDS to': the same as 'off-limits', in one word."""
    for k in range(len(words) - 2):
        if [w.low for w in words[k : k + 3]] == ["out", "of", "bounds"]:
            shut = replace(words[k], low="off-limits", surface="off-limits", tag="noun", end=words[k + 2].end)
            return [*words[:k], shut, *words[k + 3 :]]
    return words


def _with_those_included(words: list[Word]) -> list[Word]:
    """'to hostile states, PERU INCLUDED,': 'including Peru'."""
    for k in range(2, len(words)):
        named = words[k].low == "included" and words[k - 1].actor and words[k - 2].low == ","
        if named and (k + 1 == len(words) or words[k + 1].tag == "mark"):
            including = replace(words[k], low="including", surface="including", tag="prep")
            return [*words[: k - 1], including, words[k - 1], *words[k + 1 :]]
    return words


def _with_what_follows(words: list[Word]) -> None:
    """The headline 'Norway bans fish, CHILE TO FOLLOW': 'and Chile will'."""
    for k in range(3, len(words) - 3 if words[0].actor else 0):
        comma, name, to = words[k : k + 3]
        if comma.low == "," and name.actor and not name.genitive and to.low == "to":
            words[k] = replace(comma, low="and", surface="and", tag="and")
            words[k + 2] = replace(to, low="will", surface="will", tag="modal")


WISHED_WITHIN = 6
"""So many words after 'were' stands 'to' where it means 'if'."""


def _with_condition(words: list[Word]) -> None:
    """'WERE Norway TO attack': 'if Norway'."""
    led = next((k for k in range(2, WISHED_WITHIN) if words[k].tag == "to"), 0)
    if led and any(w.actor for w in words[1:led]):
        words[0].low, words[0].tag = "if", "sub"


def _with_assets(words: list[Word]) -> list[Word]:
    """'WHAT THEY OWN in Oslo', 'ANYTHING THAT Peruvian generals HOLD there': their assets."""
    for k, word in enumerate(words[:-2]):
        if word.low not in ANYTHING:
            continue
        low = k + 1 + (words[k + 1].low == "that")
        own = next((j for j in range(low + 1, min(low + 1 + OWNER_WITHIN, len(words))) if words[j].low in OWNED), 0)
        owner = words[low:own]
        if not own or any(w.tag not in ("actor", "noun", "det", "pronoun", "number") for w in owner):
            continue
        alone = owner[0].low in ("they", "he", "she", "it")
        if alone or any(w.actor for w in owner):
            thing = replace(word, low="assets", surface="assets", tag="noun")
            of = [] if alone else [replace(word, low="of", surface="of", tag="prep"), *owner]
            return [*words[:k], thing, *of, *words[own + 1 :]]
    return words


def denied_again(words: list[Word]) -> list[Word]:
    """The words with 'nor will it' read as 'and it will not'; where 'nor' stands between two verbs nothing is changed."""
    for k, word in enumerate(words[:-3]):
        if word.low not in DENYING or words[k + 1].tag not in HELPERS:
            continue
        helper, end = words[k + 1], _end_of_subject(words, k + 2)
        if end < 0:
            continue
        link = [replace(word, low="and", tag="and")] if k and words[k - 1].low not in ("and", "but") else []
        denial = replace(helper, low="not", tag="neg")
        return [*words[:k], *link, *words[k + 2 : end], helper, denial, *denied_again(words[end:])]
    return words


def _denied_ahead(words: list[Word]) -> list[Word]:
    """'has shut NEITHER its ports NOR its airspace': 'has not shut its ports and its airspace'."""
    for k in range(2, len(words) - 2):
        verb = words[k - 1]
        if words[k].low != "neither" or verb.tag != "noun" or words[k + 1].tag not in ("det", "noun", "actor"):
            continue
        nor = next((j for j in range(k + 2, len(words) - 1) if words[j].low == "nor"), 0)
        if nor and words[nor + 1].tag not in HELPERS | {"to"}:
            denial = replace(words[k], low="not", surface="not", tag="neg")
            link = replace(words[nor], low="and", surface="and", tag="and")
            return [*words[: k - 1], denial, verb, *words[k + 1 : nor], link, *words[nor + 1 :]]
    return words


def _end_of_subject(words: list[Word], k: int) -> int:
    """Where a short subject ends that begins at k: a pronoun, a name, 'the government'; -1 where there is none."""
    if words[k].tag == "pronoun" or (words[k].actor and not words[k].genitive):
        return k + 1
    if words[k].low in ("the", "its", "their") and k + 2 < len(words) and words[k + 1].tag in ("noun", "actor"):
        return k + 2
    return -1
