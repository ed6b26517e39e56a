"""The one kind of error that a user is meant to see, how it names many things, and what the system refuses."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

NAMED_AT_MOST = 5
REFUSED = {
    errno.ENAMETOOLONG: "the name is too long for this system; choose a shorter one",
    errno.ELOOP: "the links lead in a circle; name a file or folder that is there",
    errno.EACCES: "no permission; choose a file or folder that you may read and write",
    errno.EPERM: "no permission; choose a file or folder that you may read and write",
    errno.EROFS: "the disk is read-only; choose a folder where files can be written",
    errno.ENOSPC: "the disk is full; make room or choose another folder",
    errno.EDQUOT: "your share of the disk is full; make room or choose another folder",
}
"""what the system refuses, and what to do"""
FULL = (errno.ENOSPC, errno.EDQUOT)
NUMBERED = re.compile(r"\[Errno (\d+)\] ")
SHOWN = 80
"""of a longer path its ends are shown"""


class DossierError(Exception):
    """Bad input, told in one line: where it is, what is wrong, what is allowed."""

    def __init__(
        self,
        problem: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        allowed: str | Iterable[str] | None = None,
    ) -> None:
        self.problem, self.path, self.line = problem, path, line
        self.allowed = allowed if isinstance(allowed, str) or allowed is None else ", ".join(allowed)
        super().__init__(self._one_line())

    def _one_line(self) -> str:
        place = "" if self.path is None else f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        allowed = f" (allowed: {self.allowed})" if self.allowed else ""
        return " ".join(f"{place}{self.problem}{allowed}".split())


def some_of(names: Sequence[str]) -> str:
    """The first names and how many there are besides: 'a.txt, b.txt, c.txt, d.txt, e.txt and 12 more'."""
    more = f" and {len(names) - NAMED_AT_MOST} more" if len(names) > NAMED_AT_MOST else ""
    return ", ".join(names[:NAMED_AT_MOST]) + more


def told_by_the_system(error: Exception) -> str:
    """What is wrong with a file or folder, or with the disk, where the system refused it; empty for any other error."""
    if isinstance(error, RuntimeError) and "Symlink loop" in str(error):  # of pathlib up to Python 3.12
        where = str(error).partition("from ")[2].strip("'")
        return f"{where}: the links lead in a circle; name a file or folder that is there"
    if not isinstance(error, OSError) or error.errno not in REFUSED:
        return ""
    if error.filename is None:
        return REFUSED[error.errno] if error.errno in FULL else ""
    shown = str(error.filename)
    shown = shown if len(shown) <= SHOWN else f"{shown[: SHOWN // 2]}...{shown[-SHOWN // 2 :]}"
    return f"{shown}: {REFUSED[error.errno]}"


def told_of_a_full_disk(message: str) -> str:
    """The same for an error of another process, of which only the message is known; empty for any but a full disk."""
    number = NUMBERED.match(message)
    return REFUSED[int(number[1])] if number and int(number[1]) in FULL else ""
