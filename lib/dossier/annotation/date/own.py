"""The `dates.toml` of a corpus folder: checked, and put before our words and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dossier.annotation.date.calendar import DURATION_UNITS, holiday
from dossier.annotation.date.context import READINGS
from dossier.annotation.date.grammar import Pattern, holiday_id, pattern_words
from dossier.annotation.date.tokens import SHAPES, TOKEN, Lexicon, Value
from dossier.annotation.date.vocabulary import vocabulary
from dossier.annotation.timex import TYPES
from dossier.vocabularies.own_file import OwnFile, Place

PAGE = "docs/dates.md"
HEADINGS = ("words", "macros", "rule", "holiday", "extend")
RULE_KEYS, HOLIDAY_KEYS, EXTEND_KEYS = (
    ("id", "pattern", "how"),
    ("name", "date"),
    ("before", "types", "rules"),
)
LEAP_YEAR = 2024
FEAST_DATES = "12-25, 4th thursday of november, last monday of may, easter - 2, 1987-10-19"
FREE = {
    "CARDINAL": (r"\d{1,4}", "a number such as 30"), "ORDINAL": (r"-?\d{1,4}", "a number such as 3"),
    "DEICTIC": (r"-?\d{1,2}", "days from today, such as -1"), "ERA": (r"\d{4}-\d{4}", '"1926-1989"'),
    "EVERYUNIT": (r"PT?\d{1,3}[YMWDH]", '"P1W"'), "LONGUNIT": (r"PT?(?:\d{1,3}|X)[YMWDHE]", '"P1W"'),
    "NOON": (r"T\d\d:\d\d", '"T12:00"'),
}  # fmt: skip
"""Classes of words whose values are not a list: what a value looks like."""
_CLASS = re.compile(r"[A-Z][A-Z0-9_]*")
_MARKS = "()|?<>"


def extended_by(path: Path) -> tuple[dict[str, Any], dict[str, int]]:
    """Our tables with those of the file at `path` before them, and the line of each of its rules.

    Raises DossierError, with file and line, where the file is malformed or holds what could match nothing.
    """
    own = _Own(OwnFile(path, PAGE))
    own.check()
    data, added = dict(vocabulary()), own.file.entries
    data["macros"], data["words"] = own.macros, own.words
    for table in ("rule", "holiday", "extend"):
        data[table] = [*added.get(table, []), *data[table]]
    return data, own.lines


class _Own:
    """One file and what it would make of our tables."""

    def __init__(self, file: OwnFile) -> None:
        self.file, ours = file, vocabulary()
        added = file.table((), file.entries, HEADINGS, "heading")
        self.lines: dict[str, int] = {}
        self.macros: dict[str, str] = {**ours["macros"], **self._macros(added.get("macros", {}))}
        self.words: dict[str, dict[str, Value]] = {
            name: dict(members) for name, members in ours["words"].items()
        }
        self._add_words(added.get("words", {}))

    def check(self) -> None:
        """Every entry; raises DossierError."""
        rules = self._entries("rule", RULE_KEYS)
        feasts = self._entries("holiday", HOLIDAY_KEYS)
        extensions = self._entries("extend", EXTEND_KEYS, lists=("types", "rules"))
        patterns: list[tuple[Place, str]]
        patterns = [(("rule", n, "pattern"), r["pattern"]) for n, r in enumerate(rules)]
        patterns += [(("holiday", n, "name"), f["name"]) for n, f in enumerate(feasts)]
        patterns += [(("extend", n, "before"), e["before"]) for n, e in enumerate(extensions)]
        patterns += [(("macros", name), self.macros[name]) for name in self.file.entries.get("macros", {})]
        for place, source in patterns:
            self._check_items(place, source)
        self._check_use([source for _, source in patterns])
        lexicon = self._lexicon([source for _, source in patterns])
        for place, source in patterns:
            self._check_pattern(place, source, lexicon)
        self._check_rules(rules, feasts)
        for n, extension in enumerate(extensions):
            self._check_choice(("extend", n, "types"), extension["types"], TYPES)
            self._check_choice(("extend", n, "rules"), extension.get("rules", []), self._all_ids())

    def _entries(
        self, table: str, keys: tuple[str, ...], lists: tuple[str, ...] = ()
    ) -> list[dict[str, Any]]:
        entries = self.file.entries.get(table, [])
        if not isinstance(entries, list):
            raise self.file.refusal(
                f"'{table}' is no list of tables", (table,), f"[[{table}]] with {', '.join(keys)}"
            )
        for n, entry in enumerate(entries):
            self.file.table((table, n), entry, keys, "key")
            for key in keys:
                if key in lists:
                    self.file.texts((table, n, key), entry.get(key, []), may_be_empty=key == "rules")  # none: all
                elif not isinstance(entry.get(key), str) or not entry[key].strip():
                    raise self.file.refusal(f"[[{table}]] has no {key}", (table, n, key), f'{key} = "..."')
        return entries

    def _macros(self, macros: Any) -> dict[str, str]:
        for name, pattern in self.file.table(("macros",), macros, None, "macro").items():
            if not _CLASS.fullmatch(name) or not isinstance(pattern, str):
                raise self.file.refusal(f"'{name}' is no macro", ("macros", name), 'NAME = "pattern"')
        return dict(macros)

    def _add_words(self, classes: Any) -> None:
        for name, members in self.file.table(("words",), classes, None, "class").items():
            place = ("words", name)
            if not _CLASS.fullmatch(name) or name in SHAPES or name in self.macros:
                raise self.file.refusal(f"'{name}' is no class of words", place, sorted(self.words))
            for word, value in self.file.table(place, members, None, "word").items():
                if not self._is_token(word):
                    problem = f"'{word}' is not one word, without digits"
                    raise self.file.refusal(
                        problem, (*place, word), 'word = value, such as sennight = "week"'
                    )
                self._check_value((*place, word), name, value)
            self.words.setdefault(name, {}).update({word.lower(): value for word, value in members.items()})

    def _check_value(self, place: Place, name: str, value: Any) -> None:
        said = f"'{place[-1]}' cannot mean {value!r}"
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise self.file.refusal(said, place, "a number or a text")
        if name in ("UNIT", "UNITS"):
            self._check_choice(place, [value], list(DURATION_UNITS))
        elif name in FREE:
            form, example = FREE[name]
            if type(value) is not (int if example[0] != '"' else str) or not re.fullmatch(form, str(value)):
                raise self.file.refusal(said, place, example)
        elif name in vocabulary()["words"]:
            known = sorted(set(vocabulary()["words"][name].values()))
            if value not in known:
                raise self.file.refusal(said, place, ", ".join(repr(one).replace("'", '"') for one in known))

    def _check_items(self, place: Place, source: str) -> None:
        """Each word of a pattern is a class, a macro, or one that a text may hold."""
        try:
            items = list(pattern_words(source, self.macros))
        except RecursionError:
            raise self.file.refusal(f"'{place[-1]}' holds itself", place, "macros that name others") from None
        for item in items:
            if item in _MARKS or item in self.words or item in SHAPES:
                continue
            if _CLASS.fullmatch(item):
                allowed = ", ".join(sorted({*self.words, *SHAPES, *self.macros}))
                raise self.file.refusal(f"no class or macro '{item}'", place, allowed)
            if not self._is_token(item) or item != item.lower():
                problem = f"'{item}' in a pattern can match nothing"
                raise self.file.refusal(
                    problem, place, "words in small letters, marks, CLASSES and MACROS in capitals"
                )

    def _is_token(self, item: str) -> bool:
        match = TOKEN.fullmatch(item) or TOKEN.fullmatch(item.capitalize())
        return match is not None and match.lastgroup not in (*SHAPES, "BREAK")

    def _check_use(self, sources: list[str]) -> None:
        """A macro or class of its own that no pattern names does nothing."""
        named = {
            item
            for source in (*sources, *(r["pattern"] for r in vocabulary()["rule"]))
            for item in _items(source)
        }
        named |= {item for source in vocabulary()["macros"].values() for item in _items(source)}
        for table in ("macros", "words"):
            for name in self.file.entries.get(table, {}):
                if name not in named:
                    allowed = [*sorted(vocabulary()[table]), "or what a pattern of this file names"]
                    raise self.file.refusal(f"no pattern names '{name}'", (table, name), allowed)

    def _lexicon(self, sources: list[str]) -> Lexicon:
        items = {item for source in sources for item in pattern_words(source, self.macros)}
        literals = {item for item in items if not item.isupper() and item not in _MARKS}
        return Lexicon(self.words, literals, vocabulary()["capitalised"])

    def _check_pattern(self, place: Place, source: str, lexicon: Lexicon) -> None:
        try:
            pattern = Pattern(source, lexicon, self.macros)
        except (KeyError, ValueError, IndexError, re.error):
            raise self.file.refusal(
                f"cannot read the pattern '{source}'", place, f"patterns as in {PAGE}"
            ) from None
        if pattern.empty:
            raise self.file.refusal(
                f"the pattern '{source}' fits no word at all", place, "a word that must be there"
            )

    def _check_rules(self, rules: list[dict[str, Any]], feasts: list[dict[str, Any]]) -> None:
        known = {rule["id"] for rule in vocabulary()["rule"]}
        for n, rule in enumerate(rules):
            if rule["id"] in known:
                raise self.file.refusal(
                    f"there is a rule '{rule['id']}' already", ("rule", n, "id"), "an id of its own"
                )
            known.add(rule["id"])
            self._check_choice(("rule", n, "how"), [rule["how"]], sorted(READINGS))
            self.lines[rule["id"]] = self.file.line(("rule", n))
        for n, feast in enumerate(feasts):
            name = holiday_id(feast["name"])
            if name in self.lines:
                raise self.file.refusal(
                    f"there is a feast '{feast['name']}' already", ("holiday", n, "name"), "each once"
                )
            self.lines[name] = self.file.line(("holiday", n))
            if holiday(feast["date"], LEAP_YEAR) is None:
                raise self.file.refusal(
                    f"no feast is on '{feast['date']}'", ("holiday", n, "date"), FEAST_DATES
                )

    def _check_choice(
        self, place: Place, values: Iterable[Any], allowed: list[str] | tuple[str, ...]
    ) -> None:
        for value in values:
            if value not in allowed:
                raise self.file.refusal(f"'{place[-1]}' cannot be '{value}'", place, allowed, value)

    def _all_ids(self) -> list[str]:
        ours = vocabulary()
        ids = {rule["id"] for rule in ours["rule"]} | {holiday_id(feast["name"]) for feast in ours["holiday"]}
        return sorted(ids | self.lines.keys())


def _items(source: str) -> list[str]:
    """The items of a pattern, macros as they stand."""
    return list(pattern_words(source, {}))
