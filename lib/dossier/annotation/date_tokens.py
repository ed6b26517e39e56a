"""The words and numbers of a text as the date grammar sees them: one character for each token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

UNKNOWN = "_"
"""The code of a token that no pattern names."""
FIRST_CODE = 0xE000
EARLIEST_YEAR, LATEST_YEAR = 1400, 2199
LONGEST_NUMBER = 20
"""Digits in a row beyond this are no number that a text would speak of."""

TOKEN = re.compile(
    r"""(?P<BREAK>\n[ \t\r]*\n)
    |(?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\w-]))
    |(?P<SLASHED>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\w))
    |(?P<FRACTION>\d/\d(?![\w/]))
    |(?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?!\w))
    |(?P<DECADE>(?:\d{3}0|['’]?\d0)['’]?s(?!\w))
    |(?P<ORDNUM>\d{1,4}(?:st|nd|rd|th)(?!\w))
    |(?P<YEAR2>['’`]\d\d(?![\w:]))
    |(?P<NUM>\d+(?:[.,]\d+)*)
    |(?P<QCODE>Q[1-4](?!\w))
    |(?P<DOTTED>[AaPp]\.[Mm]\.?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.)
    |(?P<POSSESSIVE>['’]s?(?!\w))
    |(?P<WORD>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
    |(?P<DASH>-+|[–—‑])
    |(?P<OTHER>[^\w\s]|_)""",
    re.VERBOSE,
)
SHAPES = (
    "ISO",
    "SLASHED",
    "FRACTION",
    "CLOCK",
    "DECADE",
    "ORDNUM",
    "DAYTH",
    "YEAR2",
    "NUM",
    "DAY",
    "YEAR",
    "DECIMAL",
    "TWODIGITS",
    "QCODE",
)
"""The classes of what is written in digits."""

Value = int | str


@dataclass(frozen=True, slots=True)
class DateToken:
    """A token; `code` is its character in the string that patterns are matched with."""

    start: int
    end: int
    word: str
    code: str


def number_classes(kind: str, text: str) -> frozenset[str]:
    """The classes of a token written in digits, e.g. {NUM, DAY, TWODIGITS} for '25'."""
    if kind == "ORDNUM":
        return frozenset({"ORDNUM", "DAYTH"}) if int(text[:-2]) <= 31 else frozenset({"ORDNUM"})
    if kind != "NUM":
        return frozenset({kind})
    if not text.isdigit() or not text.isascii():
        return frozenset({"NUM", "DECIMAL"} if re.fullmatch(r"\d{1,2}\.\d\d", text) else {"NUM"})
    found = {"NUM"}
    if len(text) <= 2 and 1 <= int(text) <= 31:
        found.add("DAY")
    if len(text) == 2:
        found.add("TWODIGITS")
    if len(text) == 4 and EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        found.add("YEAR")
    return frozenset(found)


def number_value(name: str, text: str) -> Value:
    """What a token written in digits means as a member of the class `name`."""
    digits = "".join(ch for ch in text if ch.isdigit())
    if name in ("DAY", "DAYTH", "ORDNUM", "YEAR", "YEAR2", "TWODIGITS", "DECADE", "QCODE"):
        return int(digits)
    return text


class Lexicon:
    """The words of the grammar by class, and a code for each of them."""

    def __init__(
        self, words: dict[str, dict[str, Value]], literals: Iterable[str], capitalised: Iterable[str]
    ) -> None:
        self.words = words
        every = sorted({w for members in words.values() for w in members} | set(literals))
        self.codes = {w: chr(FIRST_CODE + i) for i, w in enumerate(every)}
        self._next = FIRST_CODE + len(every)
        self.shapes: dict[frozenset[str], str] = {}
        for kind, text in _SHAPE_EXAMPLES:
            self._shape(number_classes(kind, text))
        common = {
            w for name, members in words.items() if name not in set(capitalised) for w in members
        } | set(literals)
        self.proper = {w for name in capitalised for w in words[name]} - (common - {"may"})

    def _shape(self, classes: frozenset[str]) -> str:
        if classes not in self.shapes:
            self.shapes[classes] = chr(self._next)
            self._next += 1
        return self.shapes[classes]

    def codes_of(self, name: str) -> str:
        """The codes of a class, or of the one word `name`."""
        if name in self.words:
            return "".join(self.codes[w] for w in self.words[name])
        if name in SHAPES:
            return "".join(code for classes, code in self.shapes.items() if name in classes)
        return self.codes[name]

    def tokens(self, text: str) -> Iterator[DateToken]:
        """The tokens of `text` in order; time is linear in its length."""
        codes, proper, last_end, last_kind = self.codes, self.proper, -1, ""
        for m in TOKEN.finditer(text):
            kind, start, end = m.lastgroup or "", m.start(), m.end()
            raw = m.group()
            glued = start == last_end and kind in _ALPHANUMERIC and last_kind in _ALPHANUMERIC
            last_end, last_kind = end, kind
            if kind in _WORDLIKE:
                word = raw.lower().replace("’", "'")
                code = codes.get(word, UNKNOWN)
                if code != UNKNOWN and (
                    (word in proper and raw[0].islower()) or (glued and word not in _GLUABLE)
                ):
                    code = UNKNOWN
            elif kind == "BREAK":
                word, code = raw, UNKNOWN
            else:
                word = raw
                plausible = not glued and len(raw) <= LONGEST_NUMBER
                code = self.shapes.get(number_classes(kind, raw), UNKNOWN) if plausible else UNKNOWN
            if kind == "DASH":
                word, code = "-", codes.get("-", UNKNOWN) if len(raw) == 1 else UNKNOWN
            yield DateToken(start, end, word, code)


_SHAPE_EXAMPLES = (
    ("ISO", "2022-02-24"), ("SLASHED", "2/24/2022"), ("FRACTION", "1/2"), ("CLOCK", "7:15"), ("DECADE", "1990s"),
    ("ORDNUM", "25th"), ("ORDNUM", "50th"), ("YEAR2", "'98"), ("NUM", "7"), ("NUM", "25"), ("NUM", "75"), ("NUM", "750"),
    ("NUM", "1990"), ("NUM", "7.15"), ("NUM", "1.5"), ("QCODE", "Q3"),
)  # fmt: skip
_WORDLIKE = frozenset({"DOTTED", "POSSESSIVE", "WORD", "DASH", "OTHER"})
_ALPHANUMERIC = frozenset(
    {"WORD", "NUM", "ORDNUM", "DECADE", "CLOCK", "ISO", "SLASHED", "FRACTION", "DOTTED"}
)
_GLUABLE = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})
