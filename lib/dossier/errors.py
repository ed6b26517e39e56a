"""The one kind of error that a user is meant to see, and how it names many things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

NAMED_AT_MOST = 5


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
