"""Runs of capitalised words, in which names of people are found, the words around them, and lines in Title Case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

LONGEST_RUN = 14
LONGEST_WORD_BEFORE = 30
NEAR = 250
"""Characters before and after a name that are near it; a headline is no longer."""
TITLE_CASE_SHARE = 0.6
"""A line is in Title Case where at least this share of its longer words is capitalised."""

_UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x220)) if c.isupper())
_ABBREVIATIONS = ("Gen", "Sen", "Sens", "Rep", "Reps", "Gov", "Lt", "Col", "Maj", "Adm", "Capt", "Sgt", "Mr", "Mrs", "Ms",
                  "Dr", "Prof", "Sec", "St", "Jr", "Sr", "Messrs")  # fmt: skip
_ABBREVIATED = "|".join(rf"(?<=\b{a})" for a in _ABBREVIATIONS)
_LETTERS = rf"[{_UPPER}]\w*"
_CAPITALISED = (
    rf"(?:\.(?:[{_UPPER}]\.)*(?:-[{_UPPER}]\w+)?|\w*(?:['-](?!s\b)\w+)*(?:(?=\.)(?:{_ABBREVIATED})\.)?)"
)
_ARABIC = rf"-{_LETTERS}(?:-\w+)*"
_TOKEN = rf"(?:[{_UPPER}]{_CAPITALISED}|(?:al|el){_ARABIC})"
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|de|da|do|dos|del|della|der|den|di|du|la|le|van|von|zu|ter|abu) ){0,3}"
_FIRST = rf"[{_UPPER}](?<![\w@#].){_CAPITALISED}"
_FIRST_ARABIC = rf"[{_UPPER}ae](?<![\w@#].)(?:(?<=[{_UPPER}]){_CAPITALISED}|(?<=[ae])l{_ARABIC})"
"""The first letter is told before what stands before it is looked at: most places are passed over by it."""
_MORE = rf"(?:\]? (?:{_TOKEN}|(?=[abdeilvzt]){_PARTICLE}{_TOKEN})){{0,{LONGEST_RUN - 1}}}"
"""Words after the first; few begin with a letter that a particle begins with."""
_RUN, _RUN_ARABIC = re.compile(_FIRST + _MORE), re.compile(_FIRST_ARABIC + _MORE)

_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENING = re.compile(r"[\n\"“(\[]")


class Word(NamedTuple):
    """A word of a run; `particle` is one such as 'von'."""

    start: int
    end: int
    text: str
    particle: bool = False


def runs(flat: str, alone: Mapping[str, bool] | None = None) -> Iterator[list[Word]]:
    """Runs of capitalised words with the small words of names between them; none crosses a line.

    `alone`: whether a word that stands for itself is a run.
    """
    pattern = _RUN_ARABIC if "al-" in flat or "el-" in flat else _RUN
    for run in pattern.finditer(flat):
        text = run.group()
        if " " not in text:
            if alone is None or alone[text]:
                yield [Word(run.start(), run.end(), text)]
            continue
        start, words = run.start(), []
        for word in text.replace("]", " ").split(" "):
            end = start + len(word)
            if word:
                words.append(Word(start, end, word, word.islower()))
            start = end + 1
        yield words


def word_before(flat: str, start: int) -> tuple[int, str]:
    """Where the word before a position begins, and the word; an opening bracket or quotation mark is passed over."""
    end = start
    while end > 0 and flat[end - 1] in "[\"“(":
        end -= 1
    if end < 2 or flat[end - 1] != " " or flat[end - 2] in ",;:!?":
        return end, ""
    low = flat.rfind(" ", max(0, end - LONGEST_WORD_BEFORE), end - 1) + 1
    word = flat[low : end - 1]
    if not word.isalpha():
        bare = _OPENING.split(word)[-1]
        low, word = low + len(word) - len(bare), bare
    return low, word


def title_case(flat: str, start: int) -> bool:
    """Whether the line around a position is a headline in Title Case; long lines never are."""
    low = flat.rfind("\n", max(0, start - NEAR), start) + 1
    high = flat.find("\n", start, start + NEAR)
    if (not low and start > NEAR) or (high < 0 and len(flat) - start > NEAR):
        return False
    high = high if high >= 0 else len(flat)
    if flat[low:high].rstrip(" \"'”’)").endswith((".", ",")):
        return False
    words = _LONGER_WORD.findall(flat, low, high)
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= TITLE_CASE_SHARE * len(words)
