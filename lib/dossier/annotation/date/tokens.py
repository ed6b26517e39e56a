"""The words and numbers of a text as the date grammar sees them: one character for each token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dossier.vocabularies.chunks import BREAK, Noted, Numbers, Row, cut

UNKNOWN = "_"
"""The code of a token that no pattern names."""
FIRST_CODE = 0xE000
EARLIEST_YEAR, LATEST_YEAR = 1400, 2199
DASHES = frozenset("-–—‑")
LONGEST_NUMBER = 20
"""Digits in a row beyond this are no number that a text would speak of."""

TOKEN = re.compile(
    r"""(?P<BREAK>\n[ \t\r]*\n)
    |(?P<DOTTED>[AaPp]\.[Mm]\.?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.)
    |(?P<QCODE>(?:Q[1-4]|[1-4]Q)(?!\w))
    |(?P<HCODE>H[12](?!\w))
    |(?P<FISCAL>FY(?=['’]?\d))
    |(?P<FRACTION>[½¼¾⅓⅔⅛]|\d/\d(?![\w/]))
    |(?P<WORD>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
    |(?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<SLASHED>(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}/\d\d?/\d\d?|\d{1,2}\.\d{1,2}\.\d{4})(?![\w/]))
    |(?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?:(?=[AaPp]\.?[Mm]\b)|(?!\w)))
    |(?P<DECADE>(?:\d{3}0|['’]?\d0)['’]?s(?!\w))
    |(?P<ORDNUM>\d{1,4}(?i:st|nd|rd|th)(?!\w))
    |(?P<YEAR2>['’`]\d\d(?![\w:]))
    |(?P<NUM>\d+(?:[.,]\d+)*)
    |(?P<POSSESSIVE>['’]s?(?!\w))
    |(?P<OTHER>-+|[^\w\s]|_)""",
    re.VERBOSE,
)
SHAPES = (
    "ISO", "SLASHED", "FRACTION", "CLOCK", "DECADE", "ORDNUM", "DAYTH", "YEAR2", "NUM", "DAY", "YEAR", "DECIMAL",
    "TWODIGITS", "QCODE", "HCODE",
)  # fmt: skip
"""The classes of what is written in digits."""

Value = int | str


class DateToken(NamedTuple):
    """A token; `word` is in lower case, with plain apostrophes and hyphens."""

    start: int
    end: int
    word: str


class Listed(NamedTuple):
    """The tokens of a chunk; a blank line is an empty one."""

    starts: list[int]
    tokens: list[str]


def _listed(chunk: str) -> Listed:
    found = list(TOKEN.finditer(chunk))
    starts, tokens = [m.start() for m in found], [m.group() for m in found]
    if chunk.endswith(BREAK):
        return Listed([*starts, len(chunk) - 1], [*tokens, ""])
    return Listed(starts, tokens)


class Coded:
    """The tokens of each chunk, and their codes and words."""

    def __init__(self, work: Callable[[Listed, str], str]) -> None:
        self._work, self.codes, self.counts = work, list[str](), Row()
        self.words, self.listed = list[list[str]](), list[Listed]()

    def __len__(self) -> int:
        return len(self.codes)

    def add(self, chunks: Sequence[str]) -> None:
        new = list(map(_listed, chunks))
        self.listed += new
        self.words += [list(map(_plain, tokens)) for _, tokens in new]
        codes = list(map(self._work, new, chunks))
        self.counts.extend(map(len, codes))
        self.codes += codes


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text; `codes` has one character for each, the string that patterns are matched with."""

    text: str
    codes: str
    counts: list[int]
    """how many tokens there are up to the end of each chunk"""
    numbers: list[int]
    """of its chunks"""
    starts: Numbers
    coded: Coded
    """the tokens of chunks by number"""

    def _at(self, place: int) -> tuple[int, int]:
        """Where a token begins, and where it ends."""
        at = bisect_right(self.counts, place)
        starts, tokens = self.coded.listed[self.numbers[at]]
        within = place - self.counts[at]
        start = self.starts.item(at) + starts[within]
        return start, start + len(tokens[within])

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, place: int) -> DateToken:
        return DateToken(*self._at(place), self.word(place))

    def start(self, place: int) -> int:
        """Where a token begins; the length of the text behind the last one."""
        return self._at(place)[0] if place < len(self.codes) else len(self.text)

    def end(self, place: int) -> int:
        """Where a token ends."""
        return self._at(place)[1]

    def word(self, place: int) -> str:
        """A token in lower case, with plain apostrophes and hyphens; empty for what is out of the text."""
        if not 0 <= place < len(self.codes):
            return ""
        at = bisect_right(self.counts, place)
        return self.coded.words[self.numbers[at]][place - self.counts[at]]

    def words(self, start: int, end: int) -> list[str]:
        """The words of the tokens from `start` up to `end`."""
        return [self.word(place) for place in range(start, end)]


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
    if name in ("DAY", "DAYTH", "ORDNUM", "YEAR", "YEAR2", "TWODIGITS", "DECADE", "QCODE", "HCODE"):
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
        proper = {w for name in capitalised for w in words[name]} - (common - {"may"})
        self.proper = frozenset(self.codes[w] for w in proper)
        self._coded = Noted(lambda: Coded(self._codes_in))

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

    def read(self, text: str) -> Tokens:
        """The tokens of `text` in order; time is linear in its length."""
        chunked = cut(text)
        coded, numbers = self._coded.of(chunked.numbering), chunked.numbers.tolist()
        codes = "".join(map(coded.codes.__getitem__, numbers))
        counts = coded.counts.at(chunked.numbers).cumsum().tolist()
        return Tokens(text, codes, counts, numbers, chunked.starts, coded)

    def _codes_in(self, listed: Listed, chunk: str) -> str:
        codes = map(self._code, listed.tokens)
        return "".join(UNKNOWN if glued else code for code, glued in zip(codes, _glued(chunk), strict=False))

    def _code(self, raw: str) -> str:
        kind = (match.lastgroup if (match := TOKEN.match(raw)) else "") or ""
        if kind in SHAPES:
            long = len(raw) > LONGEST_NUMBER and kind != "ISO"
            return UNKNOWN if long else self.shapes.get(number_classes(kind, raw), UNKNOWN)
        code = self.codes.get(_plain(raw), UNKNOWN)
        return UNKNOWN if kind == "WORD" and code in self.proper and raw[0].islower() else code


def _glued(chunk: str) -> Iterator[bool]:
    """Of each token of a chunk and of the blank line behind it: 'may5' is no month, but '5pm' is a time."""
    before = ""
    for match in TOKEN.finditer(chunk):
        kind = match.lastgroup or ""
        yield before in ALPHANUMERIC and kind not in OTHERS and _plain(match.group()) not in GLUABLE
        before = kind
    yield False


def _plain(raw: str) -> str:
    word = raw.lower().replace("’", "'")
    return "-" if raw in DASHES else IN_FULL.get(word, word)


_SHAPE_EXAMPLES = (
    ("ISO", "2022-02-24"), ("SLASHED", "2/24/2022"), ("FRACTION", "1/2"), ("CLOCK", "7:15"), ("DECADE", "1990s"),
    ("ORDNUM", "25th"), ("ORDNUM", "50th"), ("YEAR2", "'98"), ("NUM", "7"), ("NUM", "25"), ("NUM", "75"), ("NUM", "750"),
    ("NUM", "1990"), ("NUM", "7.15"), ("NUM", "1.5"), ("QCODE", "Q3"), ("HCODE", "H1"),
)  # fmt: skip
IN_FULL = {"qtr": "quarter", "qtrs": "quarters"}
"""Of abbreviations that are read as the word."""
OTHERS = frozenset({"DOTTED", "POSSESSIVE", "OTHER", "BREAK", "FISCAL"})
ALPHANUMERIC = frozenset({"WORD", "NUM", "ORDNUM", "DECADE", "CLOCK", "ISO", "SLASHED", "FRACTION", "DOTTED"})
GLUABLE = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "hrs", "mins", "secs", "yrs"}) | frozenset("½¼¾⅓⅔⅛")
