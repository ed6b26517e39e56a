"""The one kind of error that a user is meant to see."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


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
