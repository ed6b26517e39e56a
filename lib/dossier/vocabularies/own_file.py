"""A file of lists that a corpus folder brings: read as TOML, and every mistake in it placed on its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dossier.errors import DossierError

Place = tuple[str | int, ...]
"""Headings and key of an entry; that of `[[rule]]` has the number of the rule, from 0: ('rule', 2, 'pattern')."""

_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_NAME = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_HEADING = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")


class OwnFile:
    """The entries of a TOML file, and where they stand in it.

    Raises DossierError, with file and line, where the file is no UTF-8 or no TOML; `page` is the one that describes it.
    """

    def __init__(self, path: Path, page: str) -> None:
        self.path, self.page = path, page
        try:
            source = path.read_text(encoding="utf-8-sig")
            self.entries: dict[str, Any] = tomllib.loads(source)
        except UnicodeDecodeError as error:
            raise DossierError("is not UTF-8", path=path, allowed=f"text in UTF-8, see {page}") from error
        except OSError as error:
            raise DossierError(f"cannot be read: {error.strerror}", path=path) from error
        except tomllib.TOMLDecodeError as error:
            raise self._malformed(error, source) from error
        except RecursionError:
            raise DossierError("is nested too deeply", path=path, allowed=f"TOML, see {page}") from None
        self._lines = source.splitlines()
        self._places: dict[Place, int] = {}
        for place, line in _places(self._lines):
            self._places.setdefault(place, line)

    def refusal(
        self, problem: str, place: Place, allowed: str | Iterable[str] | None, near: object = None
    ) -> DossierError:
        """The error that names the line of an entry; `near`: a value in it, which may stand on a later line."""
        return DossierError(problem, path=self.path, line=self.line(place, near), allowed=allowed)

    def line(self, place: Place, near: object = None) -> int:
        """The line on which an entry begins, or the value `near` in it."""
        known = next((place[:n] for n in range(len(place), 0, -1) if place[:n] in self._places), ())
        start = self._places.get(known, 1)
        if not isinstance(near, str) or not near:
            return start
        end = min((line for line in self._places.values() if line > start), default=len(self._lines) + 1)
        quoted = re.compile(rf"""["']{re.escape(near)}["']""")
        return next((n for n in range(start, end) if quoted.search(self._lines[n - 1])), start)

    def texts(self, place: Place, value: Any, *, may_be_empty: bool = False) -> list[str]:
        """A list of texts, none of them empty, without the white space around them. Raises DossierError."""
        name = place[-1]
        if value == [] and not may_be_empty:
            raise self.refusal(f"{_said(name)} is an empty list", place, f'{name} = ["..."], or no such line')
        if not isinstance(value, list):
            raise self.refusal(f"{_said(name)} is no list", place, f'{name} = ["...", "..."]')
        for text in value:
            if not isinstance(text, str) or not text.strip():
                wrong = "an empty text" if isinstance(text, str) else f"{_said(text)}, which is no text"
                raise self.refusal(f"{_said(name)} holds {wrong}", place, f'{name} = ["...", "..."]', text)
        return [text.strip() for text in value]

    def table(self, place: Place, value: Any, allowed: Iterable[str] | None, what: str) -> dict[str, Any]:
        """A table whose keys are all among those `allowed` (None: any); `what` they are is told. Raises DossierError."""
        keys = None if allowed is None else list(allowed)
        if not isinstance(value, dict):
            said = f"{_said(place[-1])} is no heading" if place else "no headings"
            under = f" with {', '.join(keys)}" if keys else ""
            raise self.refusal(said, place, f"[{'.'.join(map(str, place))}]{under}")
        for key in value:
            if keys is not None and key not in keys:
                raise self.refusal(f"unknown {what} {_said(key)}", (*place, key), keys)
        return value

    def _malformed(self, error: tomllib.TOMLDecodeError, source: str) -> DossierError:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else len(source.splitlines())
        problem = f"is no TOML: {_TOML_LINE.sub('', str(error))}"
        return DossierError(problem, path=self.path, line=line, allowed=f"TOML, see {self.page}")


def _said(value: object) -> str:
    """A value as it would stand in the file, short enough for one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return f"'{value}'" if isinstance(value, str) else str(value)


def _places(lines: list[str]) -> Iterator[tuple[Place, int]]:
    """Each line that opens a heading or a key, for all the names on its way; an array of tables counts its tables."""
    here: Place = ()
    counts: dict[Place, int] = {}
    for number, line in enumerate(lines, 1):
        if heading := _HEADING.match(line):
            here = found = _within(_names(heading[2]), counts)
            if heading[1] == "[[":
                counts[here] = counts.get(here, -1) + 1
                here = found = (*here, counts[here])
        elif key := _KEY.match(line):
            found = (*here, *_names(key[1]))
        else:
            continue
        yield from ((found[:n], number) for n in range(1, len(found) + 1))


def _within(names: Place, counts: dict[Place, int]) -> Place:
    """`[rule.more]` belongs to the last `[[rule]]`."""
    first = names[:1]
    return (*first, counts[first], *names[1:]) if len(names) > 1 and first in counts else names


def _names(dotted: str) -> Place:
    return tuple(_name(name) for name in re.findall(_NAME, dotted))


def _name(written: str) -> str:
    if written[0] == '"':
        try:
            return str(tomllib.loads(f"name = {written}")["name"])
        except tomllib.TOMLDecodeError:  # a line of a longer text that only looks like a key
            return written
    return written[1:-1] if written[0] == "'" else written
