"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dossier.annotation.date_vocabulary import vocabulary

LEFT, RIGHT = 160, 90
"""How far, in characters, a clause is looked at on either side of a date."""
SHORTEST_PAST = 4
"""Letters of the shortest regular past ('used'); 'red' and 'bed' are none."""

STOP = "."
TENSE = {name: frozenset(words.split()) for name, words in vocabulary()["tense"].items()}
AS_SOON_AS = (["no", "later", "than"], ["as", "early", "as"], ["as", "soon", "as"], ["as", "late", "as"])

ABBREVIATIONS = "[A-Z] Mr Ms Dr St Mrs Gen Sen Rep Gov Jr Sr Lt Col Corp Inc Co Ltd No"
ABBREVIATED = "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS.split())
WORD = re.compile(
    rf"(?P<stop>{ABBREVIATED}\.(?=\s+[\"“'‘`A-Z(])|[!?](?=\s)|\n[ \t\r]*\n|[\"“”]|``|'')"
    r"|(?P<cut>[,;:—–]|--)|(?P<word>['’]ll\b|[\w$]+(?:['’][a-z]+)?)"
)


def tense(text: str, start: int, end: int) -> str:
    """`past`, `future` or an empty string: the tense of the clause that `text[start:end]` stands in.

    The nearest verb to the left in the same clause decides; then the words behind the date; then, where the date opens its
    clause, the first verb behind it; then the rest of the sentence.
    """
    left = _sentence_end(_words(text[max(0, start - LEFT) : start]))
    right = _sentence_start(_words(text[end : end + RIGHT]))
    possessive = text.startswith(("'s", "’s"), end)
    if _deadline(left, right):
        return "future"
    near = _last_clause(left)
    verdict = "" if possessive else _first_cue(near, backwards=True)
    if not verdict and text[end : end + 1].isspace():
        verdict = _first_cue(right[:2])
    if not verdict and TENSE["opening"].issuperset(near):
        verdict = _first_cue(_first_clause(right))
    if possessive:
        return verdict or "past"
    return verdict or _first_cue(left, backwards=True) or _first_cue(right)


def _words(window: str) -> list[str]:
    """The words of a window as they stand; a comma for what cuts a clause, a full stop for the end of a sentence."""
    found = []
    for m in WORD.finditer(window):
        kind = m.lastgroup
        found.append(STOP if kind == "stop" else "," if kind == "cut" else m.group().replace("’", "'"))
    return found


def _sentence_end(words: list[str]) -> list[str]:
    return words[_last(words, {STOP}) + 1 :]


def _sentence_start(words: list[str]) -> list[str]:
    return words[: words.index(STOP)] if STOP in words else words


def _last_clause(words: list[str]) -> list[str]:
    return [
        w.lower() if w.istitle() else w
        for w in words[_last([w.lower() for w in words], TENSE["clause"]) + 1 :]
    ]


def _first_clause(words: list[str]) -> list[str]:
    begin = 1 if words[:1] == [","] else 0
    end = next((i for i in range(begin, len(words)) if words[i].lower() in TENSE["clause"]), len(words))
    return words[begin:end]


def _last(words: Sequence[str], marks: Iterable[str]) -> int:
    wanted = frozenset(marks)
    return next((i for i in range(len(words) - 1, -1, -1) if words[i] in wanted), -1)


def _deadline(left: list[str], right: list[str]) -> bool:
    lower = [w.lower() for w in left]
    while lower and lower[-1] in TENSE["before_date"]:
        lower.pop()
    if lower[-3:] in AS_SOON_AS or TENSE["at_the_earliest"].issuperset(lower[-1:] or ["-"]):
        return True
    return bool(lower) and lower[-1] in TENSE["deadline"] and TENSE["background"].isdisjoint([*lower, *right])


def _first_cue(words: Sequence[str], backwards: bool = False) -> str:
    places = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    return next((cue for i in places if (cue := _cue(words, i))), "")


def _cue(words: Sequence[str], at: int) -> str:
    """What the word says about the tense, with the words beside it."""
    word = words[at].lower()
    before = words[at - 1].lower() if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in TENSE["scheduled"] and (
        after.lower() in TENSE["after_scheduled"] or (at + 2 < len(words) and words[at + 2] == "to")
    ):
        return "future"
    if word in TENSE["irregular_past"] or (
        word.endswith("ed") and len(word) >= SHORTEST_PAST and word not in TENSE["no_past"]
    ):
        return "future" if before in TENSE["modal"] or before in ("be", "to") else "past"
    if word in TENSE["modal"] or word in TENSE["future"]:
        return "future"
    infinitive = (
        word == "to" and after.islower() and after not in TENSE["no_infinitive"] and not after.endswith("ing")
    )
    return "future" if infinitive else ""
