"""A text cut at its white space, once for all its readers; what a chunk holds is remembered from text to text.

Most of a corpus is the same few thousand chunks ('the', 'said,'), so that a reader looks at each of them once and not at
every place where it stands.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from itertools import accumulate
from operator import add
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

BREAK = "\x1d"
"""Ends a chunk behind which a blank line stands."""
LONGEST, MOST = 40, 32_768
"""Letters of the longest chunk that is remembered, and how many are."""
AT_HAND = 50_000
"""Characters of the documents that one reader goes through before the next one takes its turn."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_SPACES = [c for c in map(chr, range(sys.maxunicode)) if c.isspace() and c not in (" ", "\n", BREAK)]

T = TypeVar("T")


class Recent(Generic[T]):
    """A function of a text that several readers ask for: what it said of the last texts is remembered."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work, self._lock = work, Lock()
        self._found: dict[str, T] = {}
        self._size = 0

    def __call__(self, text: str) -> T:
        found = self._found.get(text)
        return self._new(text) if found is None else found

    def forget(self) -> None:
        """Lets go of every text."""
        with self._lock:
            self._found.clear()
            self._size = 0

    def _new(self, text: str) -> T:
        found = self._work(text)
        with self._lock:
            self._size += len(text) if text not in self._found else 0
            self._found[text] = found
            while self._size > 2 * AT_HAND and len(self._found) > 1:
                oldest = next(iter(self._found))
                self._size -= len(oldest)
                del self._found[oldest]
        return found


class Chunks(NamedTuple):
    """The chunks of a text in order, and where each begins; an empty one stands between two white spaces."""

    chunks: list[str]
    starts: list[int]


@Recent
def cut(text: str) -> Chunks:
    """The chunks of a text: `text.startswith(chunk.rstrip(BREAK), start)` for each chunk and its start."""
    flat = text.replace(BREAK, " ")
    if "\n" in flat:
        flat = _BLANK_LINE.sub(_marked, flat).replace("\n", " ")
    for space in _SPACES:
        flat = flat.replace(space, " ")
    chunks = flat.split(" ")
    letters_before = accumulate(map(len, chunks), initial=0)
    return Chunks(chunks, list(map(add, letters_before, range(len(chunks)))))


def _marked(blank: re.Match[str]) -> str:
    return BREAK + " " * (len(blank.group()) - 1)


class Remembered(dict[str, T]):
    """What `work` says of each chunk; a long one is worked out anew each time."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work = work

    def __missing__(self, chunk: str) -> T:
        found = self._work(chunk)
        if len(chunk) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[chunk] = found
        return found
