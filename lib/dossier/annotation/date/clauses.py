"""The words around a date, cut into sentences and clauses, for telling the tense of the clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dossier.annotation.date.vocabulary import vocabulary

TENSE = {name: frozenset(words.split()) for name, words in vocabulary()["tense"].items()}
"""The words that tell tense, by their names in dates.toml."""
STOP = "."
MARKS = {"stop": STOP, "cut": ","}
MONTH_OR_NAME = "May"
NAME = "Name"
"""Stands for 'May', which is a month or a name wherever it is capitalised."""
JOINED_TO = re.compile(r"[\w.]")
"""What stands before such a hyphen, which is no dash."""
ABBREVIATIONS = "[A-Z] Mr Ms Dr St Mrs Gen Sen Rep Gov Jr Sr Lt Col Corp Inc Co Ltd No"
CLOCK = ("a.m. ", "p.m. ")
"""Behind these a weekday goes on with the same sentence."""
ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATIONS.split())
WORD = re.compile(
    r"(?P<word>['’]ll\b|[\w$]+(?:['’][a-z]+|(?<=s)['’](?=\s[a-z]))?)|(?P<cut>[,;:—–]|--)"
    rf"|(?P<stop>\.(?=[)\]]?\s+[\"“'‘`A-Z(]){ABBREVIATED}|[!?](?=\s)|\n[ \t\r]*\n|[\"“”]|``|'')"
)


def words_of(window: str) -> list[str]:
    """The words of a window as they stand; a comma for what cuts a clause, a full stop for the end of a sentence.

    A participle that a hyphen joins to the word before it ends in a hyphen, so that it tells no time: 'U.S.-backed'.
    """
    if "-" not in window:
        return [_plain(m) for m in WORD.finditer(window)]
    words: list[str] = []
    for m in WORD.finditer(window):
        word = _plain(m)
        joined = window[m.start() - 1 : m.start()] == "-" and JOINED_TO.match(window, m.start() - 2)
        if joined and words and _is_participle(word) and words[-1].lower() not in TENSE["again"]:
            word += "-"
        words.append(word)
    return words


def _plain(m: re.Match[str]) -> str:
    word = MARKS.get(m.lastgroup or "") or m.group().replace("’", "'")
    return NAME if word == MONTH_OR_NAME else word


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in TENSE["irregular_past"] or word in TENSE["participles"]


def words_before(window: str, initial: str) -> list[str]:
    """The words of the sentence before a date that begins with the letter `initial`; none where it opens its sentence."""
    opens = initial.isupper() and not window.endswith(CLOCK)
    words = words_of(window + initial if opens else window)
    return sentence_end(words[:-1] if opens else words)


def sentence_end(words: list[str]) -> list[str]:
    """The last sentence, or what there is of it."""
    return words[last_place(words, {STOP}) + 1 :]


def sentence_start(words: list[str]) -> list[str]:
    """The first sentence, or what there is of it."""
    return words[: words.index(STOP)] if STOP in words else words


def last_clause(words: list[str]) -> list[str]:
    """The last clause, names that begin with a capital in lower case, but not behind 'to' ('exports to Japan')."""
    clause = words[last_place([w.lower() for w in words], TENSE["clause"]) + 1 :]
    return [w.lower() if w.istitle() and before != "to" else w for before, w in zip(["", *clause], clause, strict=False)]


def first_clause(words: list[str]) -> list[str]:
    """The first clause, without the comma that opens it."""
    begin = 1 if words[:1] == [","] else 0
    end = next((i for i in range(begin, len(words)) if words[i].lower() in TENSE["clause"]), len(words))
    return words[begin:end]


def last_place(words: Sequence[str], marks: Iterable[str]) -> int:
    """Where the last of `marks` stands; -1 where none does."""
    wanted = frozenset(marks)
    return next((i for i in range(len(words) - 1, -1, -1) if words[i] in wanted), -1)
