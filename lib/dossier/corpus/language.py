"""Whether a text is written in English, the one language that the rules read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

FREQUENT = frozenset((
    "the", "and", "of", "that", "with", "from", "which", "this", "these", "has", "have", "were", "are", "their", "they",
    "would", "been", "its", "it", "said", "not", "but", "who", "what", "when", "there", "could", "about",
))  # fmt: skip
"""Words that any English text is full of and others hardly use: not 'a', 'i', 'is', 'in', 'for', 'by' or 'to'."""
WORDS_AT_LEAST = 50
"""Fewer show nothing."""
LETTERS_AT_LEAST = 100
"""The same for scripts that set no spaces between words."""
SHARE_AT_LEAST = 0.05
"""Of the words of an English text these are a fifth to a third; of a text in French, Hungarian or Turkish next to none."""
NUMBERS_AT_MOST = 0.1
"""Where more of a text are numbers it may be a table, which has few of these words in English as well."""

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")


def is_foreign(text: str) -> bool:
    """Whether a text is clearly not English; of a short one, or one that is full of numbers, nothing is said.

    >>> is_foreign("Die Regierung hat am Montag neue Sanktionen gegen das Land und seine Banken beschlossen. " * 5)
    True
    """
    if _in_another_script(text):
        return True
    found = _WORD.findall(text.lower())
    words = [word for word in found if not _DIGIT.search(word)]
    if len(words) < WORDS_AT_LEAST or len(words) < (1 - NUMBERS_AT_MOST) * len(found):
        return False
    return sum(word in FREQUENT for word in words) < SHARE_AT_LEAST * len(words)


def _in_another_script(text: str) -> bool:
    """Whether most letters are not Latin: Cyrillic, Greek, Arabic, Chinese."""
    letters = Counter(text) if not text.isascii() else Counter[str]()
    latin = other = 0
    for letter, n in letters.items():
        if letter.isalpha():
            is_latin = letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
            latin, other = latin + n * is_latin, other + n * (not is_latin)
    return other >= LETTERS_AT_LEAST and other > latin
