"""Words that were parted at the end of a line: which hyphen belongs to the word, and which only to the line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

PARTED = re.compile(r"(?<=[^\W_])[-‐]$|(?<=[^\W_]\.)[-‐]$")
"""A hyphen at the end of a line; one behind a space, or a second one, is a dash."""
FIRST_HALF = re.compile(r"[^\W_]+(?=[-‐]$)")
SECOND_HALF = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W_]+(?:[-‐'’][^\W_]+)*")
LEFT_OPEN = frozenset(("and", "or", "to", "nor", "as"))
"""'pre- and post-war': the hyphen waits for a later word."""
OPEN_PAIR = re.compile(r"[^\W_][-‐] (?:and|or|to) [^\W_]+[-‐]$")
"""'pre- and post-' at the end of a line."""
IN_CHAIN = re.compile(r"(?:and|by|for|in|of|on|the|to)-", re.IGNORECASE)
"""'state-' and 'of-the-art' below it."""
PARTICLES = frozenset(("be", "for", "in", "on", "out", "over", "to", "under", "up", "with"))
"""With these words begin others ('with-draw') more often than compounds with a hyphen."""
LAST_PARTS = frozenset((
    "backed", "based", "born", "brokered", "controlled", "funded", "held", "known", "led", "linked", "made", "occupied",
    "owned", "related", "run", "speaking", "sponsored", "style", "term",
))  # fmt: skip
"""What ends a compound with a hyphen ('NATO-backed'), and no other word but behind a prefix ('mis-led')."""
PREFIXES = PARTICLES | {"a", "ab", "de", "dis", "fore", "inter", "mis", "re", "un"}


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of lines, compounds with a hyphen as one; the halves at the ends of lines are none."""
    found: set[str] = set()
    is_rest = False
    for text in texts:
        words, parted = WORD.findall(text.casefold()), PARTED.search(text) is not None
        found.update(words[is_rest : len(words) - parted])
        is_rest = parted
    return found


def between(line: str, after: str, words: set[str]) -> str | None:
    """What stands between two lines instead of a hyphen that ends the first: nothing, the hyphen; None for a space."""
    if not PARTED.search(line):
        return None
    second = SECOND_HALF.match(after)
    if second is None or second[0].casefold() in LEFT_OPEN:
        return None
    first = FIRST_HALF.search(line)
    if first is None or OPEN_PAIR.search(line) or IN_CHAIN.match(after):
        return "-"
    a, b = first[0].casefold(), second[0].casefold()
    if f"{a}-{b}" in words or not (first[0].isalpha() and second[0].isalpha()):
        return "-"
    if a + b in words or a + b in _common():
        return ""
    if second[0][0].isupper() and not first[0].isupper():
        return "-"
    if len(a) == 1 or (first[0].isupper() and second[0].islower()) or (b in LAST_PARTS and a not in PREFIXES):
        return "-"
    both = a not in PARTICLES and all(half in words or half in _common() for half in (a, b))
    return "-" if both else ""


@cache
def _common() -> frozenset[str]:
    """Words of every text."""
    lines = (files("dossier.vocabularies") / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
