"""Patterns of date expressions: read from dates.toml, compiled, matched against tokens.

A pattern is matched against the codes of tokens, not against the text, so that it is short to write, cannot stop in the
middle of a word, and takes bounded time: nothing in a pattern repeats without limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from dossier.annotation.date.tokens import SHAPES, UNKNOWN, DateToken, Lexicon, Value, number_value
from dossier.errors import DossierError

PATTERN_TOKEN = re.compile(r"[()|?<>]|[A-Z][A-Z0-9_]*(?![a-z])|[^\s()|?<>]+")
EXTENT = "EXTENT"
LONGEST_EXTENSION = 5
WHICH_FEAST = "REL REL?"
"""What belongs to a feast that it stands before: 'last Christmas', 'this coming Easter'."""
CACHED_RUN = 24
"""Runs of tokens up to this length are remembered: most of a corpus is the same few hundred."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, compiled; `how` names the reading that gives a value."""

    id: str
    how: str
    regex: re.Pattern[str]
    first: frozenset[str]
    data: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """Words that belong to an expression when they stand before it."""

    regex: re.Pattern[str]
    types: frozenset[str]
    rules: frozenset[str]


class Candidate(NamedTuple):
    """A rule that fits: which tokens are the expression, and which tokens each class has."""

    rule: Rule
    start: int
    end: int
    groups: tuple[tuple[str, int, int], ...]


class Pattern:
    """Compiles one pattern to a regular expression over token codes, with the codes that it can start with."""

    def __init__(self, source: str, lexicon: Lexicon, macros: dict[str, str]) -> None:
        self.lexicon, self.macros = lexicon, macros
        self.items = list(pattern_words(source, macros))
        self.at, self.counts = 0, dict[str, int]()
        text, self.first, self.empty = self._choice()
        if self.at != len(self.items):
            raise ValueError(f"unbalanced brackets in '{source}'")
        if "<" not in source:
            text = f"(?P<{EXTENT}>{text})"
        self.regex = re.compile(text)

    def _choice(self) -> tuple[str, frozenset[str], bool]:
        parts, first, empty = list[str](), frozenset[str](), False
        while True:
            text, starts, nullable = self._sequence()
            parts, first, empty = [*parts, text], first | starts, empty or nullable
            if self._peek() != "|":
                return "|".join(parts), first, empty
            self.at += 1

    def _sequence(self) -> tuple[str, frozenset[str], bool]:
        text, first, empty = "", frozenset[str](), True
        while self._peek() not in ("", "|", ")", ">"):
            part, starts, nullable = self._atom()
            if self._peek() == "?":
                self.at += 1
                part, nullable = f"(?:{part})?", True
            text += part
            first = first | starts if empty else first
            empty = empty and nullable
        return text, first, empty

    def _atom(self) -> tuple[str, frozenset[str], bool]:
        item = self._peek()
        self.at += 1
        if item in ("(", "<"):
            text, first, empty = self._choice()
            self.at += 1
            return (f"(?:{text})" if item == "(" else f"(?P<{EXTENT}>{text})"), first, empty
        codes = self.lexicon.codes_of(item)
        charset = f"[{re.escape(codes)}]"
        if item.isupper():
            self.counts[item] = self.counts.get(item, 0) + 1
            charset = f"(?P<{item}__{self.counts[item]}>{charset})"
        return charset, frozenset(codes), False

    def _peek(self) -> str:
        return self.items[self.at] if self.at < len(self.items) else ""


def pattern_words(source: str, macros: dict[str, str]) -> Iterator[str]:
    """The items of a pattern, macros written out."""
    for item in PATTERN_TOKEN.findall(source):
        if item in macros:
            yield "("
            yield from pattern_words(macros[item], macros)
            yield ")"
        else:
            yield item


class Grammar:
    """The rules of dates.toml, ready to be matched."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.places: dict[str, tuple[Path, int]] = {}
        """the file and line of each rule that a corpus brought"""
        macros: dict[str, str] = data.get("macros", {})
        words: dict[str, dict[str, Value]] = data["words"]
        holidays = [
            (holiday_id(_of(h, "name")), f"YEAR? {_of(h, 'name')} ((,|of|in)? YEAR)?", _of(h, "date"))
            for h in data.get("holiday", [])
        ]
        sources = [_of(r, "pattern") for r in data["rule"]] + [e["before"] for e in data.get("extend", [])]
        literals = {
            item
            for source in [*sources, *(pattern for _, pattern, _ in holidays)]
            for item in pattern_words(source, macros)
            if not item.isupper() and item not in "()|?<>"
        }
        self.lexicon = Lexicon(words, literals, data.get("capitalised", []))
        self.rules = [self._rule(_of(r, "id"), r["pattern"], _of(r, "how"), "", macros) for r in data["rule"]]
        self.rules += [self._rule(name, pattern, "feast", date, macros) for name, pattern, date in holidays]
        self.extensions = [
            Extension(
                Pattern(e["before"], self.lexicon, macros).regex,
                frozenset(e["types"]),
                frozenset(e.get("rules", [])),
            )
            for e in data.get("extend", [])
        ]
        feasts = frozenset(name for name, _, _ in holidays)
        self.extensions.append(
            Extension(Pattern(WHICH_FEAST, self.lexicon, macros).regex, frozenset({"DATE"}), feasts)
        )
        self.by_code: dict[str, list[tuple[int, Rule]]] = {}
        for place, rule in enumerate(self.rules):
            for code in rule.first:
                self.by_code.setdefault(code, []).append((place, rule))
        beginnings = re.escape("".join(self.by_code))
        alone = re.escape("".join(code for code in self.by_code if self._candidates(code)))
        self._run = re.compile(
            f"(?<![^{UNKNOWN}])(?:[{alone}](?![^{UNKNOWN}])"
            f"|(?=[^{UNKNOWN}]{{2}})[^{UNKNOWN}{beginnings}]*+[{beginnings}][^{UNKNOWN}]*+)"
        )
        self._remembered = lru_cache(maxsize=20_000)(self._candidates)
        self._reach = lru_cache(maxsize=20_000)(self._extension)

    def _rule(self, name: str, source: str, how: str, data: str, macros: dict[str, str]) -> Rule:
        try:
            pattern = Pattern(source, self.lexicon, macros)
        except (KeyError, ValueError, re.error) as problem:
            raise DossierError(f"date rule '{name}': cannot read the pattern ({problem})") from problem
        return Rule(name, how, pattern.regex, pattern.first, data)

    def runs(self, codes: str) -> Iterator[tuple[int, str, tuple[Candidate, ...]]]:
        """The unbroken stretches of known tokens in which rules fit: index of the first, codes, and `candidates`."""
        for m in self._run.finditer(codes):
            run = m.group()
            fits = self._remembered(run) if len(run) <= CACHED_RUN else self._candidates(run)
            if fits:
                yield m.start(), run, fits

    def _candidates(self, run: str) -> tuple[Candidate, ...]:
        """Every fit in a run of codes, leftmost first, the longest first among those, then in the order of the table."""
        found = []
        for at, code in enumerate(run):
            for place, rule in self.by_code.get(code, ()):
                if m := rule.regex.match(run, at):
                    start, end = m.span(EXTENT if m.start(EXTENT) >= 0 else 0)
                    groups = [
                        (k.partition("__")[0], *m.span(k))
                        for k, v in m.groupdict().items()
                        if v and k != EXTENT
                    ]
                    found.append(
                        (
                            start,
                            -end,
                            place,
                            Candidate(rule, start, end, tuple(sorted(groups, key=_by_place))),
                        )
                    )
        return tuple(c for *_, c in sorted(found, key=lambda f: f[:3]) if c.end > c.start)

    def extended(self, codes: str, free: int, start: int, kind: str, rule: str) -> int:
        """Where the expression at `start` begins when the words before it, from `free` on, are counted in."""
        before = codes[max(free, start - LONGEST_EXTENSION) : start]
        return start - self._reach(before, kind, rule) if before else start

    def _extension(self, before: str, kind: str, rule: str) -> int:
        """How many of the tokens before an expression belong to it."""
        for extension in self.extensions:
            if kind not in extension.types or (extension.rules and rule not in extension.rules):
                continue
            for length in range(len(before), 0, -1):
                if extension.regex.fullmatch(before, len(before) - length):
                    return length
        return 0


def _of(entry: dict[str, Any], key: str) -> str:
    """A needed string of an entry; DossierError where it is missing."""
    if not isinstance(entry.get(key), str):
        raise DossierError(f"date pattern {entry}: no '{key}'", allowed="a string")
    return str(entry[key])


def holiday_id(name: str) -> str:
    """The id of a feast's rule: 'holiday-new-years-day' for "new year 's day"."""
    return "holiday-" + re.sub(r"[^a-z0-9]+", "-", name.replace(" 's", "s")).strip("-")


def _by_place(group: tuple[str, int, int]) -> int:
    return group[1]


def value_of(lexicon: Lexicon, name: str, token: DateToken) -> Value:
    """What a token means as a member of the class `name`."""
    return value_of_word(lexicon, name, token.word)


def value_of_word(lexicon: Lexicon, name: str, word: str) -> Value:
    """The same of a token's word."""
    return number_value(name, word) if name in SHAPES else lexicon.words[name][word]
