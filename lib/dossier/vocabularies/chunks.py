"""Texts cut at their white space, once for all readers; chunks are numbered, and what a reader says of one is remembered.

Most of a corpus is the same few thousand chunks ('the', 'said,'), so that a reader looks at each of them once and not at
every place where it stands: a text is a row of numbers, by which readers look up what they know.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from threading import Lock
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

BREAK = "\x1d"
"""Ends a chunk behind which a blank line stands."""
LONGEST, MOST = 40, 32_768
"""Letters of the longest chunk that is remembered by itself, and how many are."""
LETTERS = 1_000_000
"""Chunks are numbered anew where those numbered have more letters than these."""
AT_HAND = 50_000
"""Characters of the documents that one reader goes through before the next one takes its turn."""

_BETWEEN = "\x1f"
"""White space that no blank line holds; parts the texts that are cut together."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_SPACES = [c for c in map(chr, range(sys.maxunicode)) if c.isspace() and c not in (" ", "\n", BREAK)]

T = TypeVar("T")
Numbers = NDArray[np.int64]


class Recent(Generic[T]):
    """A function of a text that several readers ask for: what it said of the last texts is remembered.

    `work` gives what it says of several texts at once.
    """

    def __init__(self, work: Callable[[Sequence[str]], Sequence[T]]) -> None:
        self._work, self._lock = work, Lock()
        self._found: dict[str, T] = {}
        self._size = 0

    def __call__(self, text: str) -> T:
        found = self._found.get(text)
        return self.each([text])[0] if found is None else found

    def each(self, texts: Sequence[str]) -> Sequence[T]:
        """What is said of each of these texts, which is quicker than to ask one by one."""
        said = self._work(texts)
        with self._lock:
            for text, found in zip(texts, said, strict=True):
                self._size += len(text) if text not in self._found else 0
                self._found[text] = found
            while self._size > 2 * AT_HAND and len(self._found) > 1:
                oldest = next(iter(self._found))
                self._size -= len(oldest)
                del self._found[oldest]
        return said

    def forget(self) -> None:
        """Lets go of every text."""
        with self._lock:
            self._found.clear()
            self._size = 0


class Numbering(dict[str, int]):
    """The number of each chunk, in the order in which they were first seen."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.chunks: list[str] = []
        self.letters = 0

    def __missing__(self, chunk: str) -> int:
        with self._lock:
            number = self.setdefault(chunk, len(self.chunks))
            if number == len(self.chunks):
                self.chunks.append(chunk)
                self.letters += len(chunk)
        return number

    @property
    def full(self) -> bool:
        """Whether so much is numbered that the next texts begin anew."""
        return len(self.chunks) > MOST or self.letters > LETTERS


@dataclass(frozen=True, slots=True, eq=False)
class Chunks:
    """The chunks of a text in order, by number, and where each begins; an empty one stands between two white spaces."""

    numbers: Numbers
    starts: Numbers
    numbering: Numbering

    def texts(self) -> list[str]:
        """The chunks themselves: `text.startswith(chunk.rstrip(BREAK), start)` for each and its start."""
        return [self.numbering.chunks[number] for number in self.numbers.tolist()]

    def different(self) -> list[str]:
        """Each chunk once, in no order that matters."""
        return [self.numbering.chunks[number] for number in set(self.numbers.tolist())]


class Row:
    """A row of whole numbers that grows at its end; as much room again is made where it is full."""

    def __init__(self) -> None:
        self._room, self._size = np.empty(1024, np.int64), 0

    def __len__(self) -> int:
        return self._size

    def extend(self, more: Iterable[int]) -> None:
        new = np.fromiter(more, np.int64)
        size = self._size + len(new)
        if size > len(self._room):
            self._room = np.concatenate((self._room[: self._size], np.empty(size, np.int64)))
        self._room[self._size : size] = new
        self._size = size

    def at(self, places: Numbers) -> Numbers:
        """The numbers at these places."""
        return self._room[places]


class Table(Protocol):
    """What is said of the chunks of one numbering, by number."""

    def __len__(self) -> int: ...

    def add(self, chunks: Sequence[str]) -> None:
        """Notes what is said of the next chunks."""


Tables = TypeVar("Tables", bound=Table)


class Noted(Generic[Tables]):
    """What a reader says of chunks, noted in a table that is begun anew with each numbering."""

    def __init__(self, begin: Callable[[], Tables]) -> None:
        self._begin, self._lock = begin, Lock()
        self._last: tuple[Numbering, Tables] | None = None

    def of(self, numbering: Numbering) -> Tables:
        """The table with all chunks that are numbered so far."""
        if self._last is not None and self._last[0] is numbering and len(self._last[1]) >= len(numbering.chunks):
            return self._last[1]
        with self._lock:
            table = self._last[1] if self._last is not None and self._last[0] is numbering else self._begin()
            table.add(numbering.chunks[len(table) :])
            self._last = numbering, table
        return table


class Said(list[T]):
    """A table of what `work` says of each chunk."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work = work

    def add(self, chunks: Sequence[str]) -> None:
        self.extend(map(self._work, chunks))


class Measured(Row):
    """A table of the number that `work` gives for each chunk."""

    def __init__(self, work: Callable[[str], int]) -> None:
        super().__init__()
        self._work = work

    def add(self, chunks: Sequence[str]) -> None:
        self.extend(map(self._work, chunks))


class _Cutter:
    """Cuts texts; begins a new numbering where the last one is full."""

    def __init__(self) -> None:
        self._numbering, self._lengths = Numbering(), Noted(lambda: Measured(len))

    def __call__(self, texts: Sequence[str]) -> list[Chunks]:
        if self._numbering.full:
            self._numbering = Numbering()
        numbering, chunks = self._numbering, _flat(_BETWEEN.join(texts)).split(" ")
        numbers = np.fromiter(map(numbering.__getitem__, chunks), np.int64, len(chunks))
        sizes = self._lengths.of(numbering).at(numbers) + 1
        starts = sizes.cumsum() - sizes
        of_texts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        bounds = starts.searchsorted(of_texts).tolist()
        return [
            Chunks(numbers[low:high], starts[low:high] - start, numbering)
            for start, (low, high) in zip(of_texts, pairwise(bounds), strict=False)
        ]


cut = Recent(_Cutter())
"""The chunks of a text."""


def _flat(text: str) -> str:
    """The text, as long as before, with no white space but single ones and a mark where a blank line begins."""
    flat = text.replace(BREAK, " ")
    if "\n" in flat:
        flat = _BLANK_LINE.sub(_marked, flat).replace("\n", " ")
    for space in _SPACES:
        flat = flat.replace(space, " ")
    return flat


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
