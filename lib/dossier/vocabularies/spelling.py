"""One name, many spellings: diacritics, given names in several languages, ways to write Cyrillic in Latin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

ALIKE_LETTERS = 4
"""Given names of which none is listed are alike where they begin with so many equal letters, and ..."""
ALIKE_LENGTH = 2
"""... end on one letter and are as long but for so many: Christian is not Christine."""

_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i", "æ": "ae"})
_ENDING = re.compile(r"(?:iy|yy|yi|ij|yj|ii)$")
_SOUNDS = tuple((re.compile(pattern), letters) for pattern, letters in (
    (r"(?:iy|yy|yi|ij|yj|ii|i|y)$", "y"), (r"[yij](?=[aeou])", "i"), ("sch|shch", "sh"), ("kh|h", "h"), ("x", "ks"),
    ("w", "v"), ("ck|q", "k"), ("y", "i"), (r"(.)\1", r"\1"),
))  # fmt: skip
_JAPANESE = re.compile(r"(?:(?:[kgsztdnhbpmrwyjf]|[kgnhbpmr]y|sh|ch|ts)?[aiueoōū]{1,2}|n)+", re.IGNORECASE)


def plain(text: str) -> str:
    """The text without diacritics: 'Guaidó' becomes 'Guaido'."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def is_family_alone(name: str) -> bool:
    """Whether a person's name is no more than a family name: 'Olden', 'van Dijk'."""
    return " " not in name or name[0].islower()


@lru_cache(maxsize=65536)
def sound(family: str) -> str:
    """A key that is equal for the usual ways to write one family name: Yatsenyuk, Yatseniuk."""
    key = plain(family).lower()
    for pattern, letters in _SOUNDS:
        key = pattern.sub(letters, key)
    return key


def same_given(one: str, other: str, given: Mapping[str, str]) -> bool:
    """Whether two given names are spellings of one; an initial agrees with any name that begins so."""
    one, other = plain(one), plain(other)
    if one == other or (one[:1] == other[:1] and (one[1:] == "." or other[1:] == ".")):
        return True
    if one in given and other in given:
        return given[one] == given[other]
    heard, other = sound(one), sound(other)
    alike = heard[:ALIKE_LETTERS] == other[:ALIKE_LETTERS] and heard[-1:] == other[-1:]
    return len(one) > ALIKE_LETTERS and alike and abs(len(heard) - len(other)) <= ALIKE_LENGTH


def same_person(one: Sequence[str], other: Sequence[str], families: tuple[str, str], given: Mapping[str, str]) -> bool:
    """Whether two names in full, of `families` that sound alike, have one given name.

    Where the family stands first ('Lee Jae-myung') all that follows is the given name; elsewhere the first word is.
    """
    first = [words[0] == family for words, family in zip((one, other), families, strict=True)]
    if any(first):
        return all(first) and _run_together(one[1:]) == _run_together(other[1:])
    return same_given(one[0], other[0], given)


def differ_between(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both names have further names before the last, and none of them begins alike: John A. Roe, John B. Roe."""
    a, b = ({word[0] for word in words[1:-1] if not word.islower()} for words in (one, other))
    return bool(a and b) and a.isdisjoint(b)


def _run_together(words: Sequence[str]) -> str:
    return sound("".join(words).replace("-", ""))


def canonical(words: Sequence[str], given: Mapping[str, str]) -> str:
    """A name in one spelling for all documents: plain letters, given names in their first spelling, no initials."""
    kept = [w for w in words[1:] if not (len(w) == 2 and w[1] == ".")] or list(words[1:])
    united = [given.get(words[0], words[0]), *kept]
    return _ENDING.sub("y", plain(" ".join(united)))


def is_japanese(word: str) -> bool:
    """Whether a word is made of Japanese syllables, as 'Kishida' and 'Fumio' are."""
    return _JAPANESE.fullmatch(word) is not None
