"""What the reading of a date expression may look at: its tokens, the day of publication, the dates named before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.grammar import Candidate, value_of_word
from dossier.annotation.date.tense import tense
from dossier.annotation.date.tokens import DateToken, Lexicon, Tokens, Value

WIDTH = ("day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century")
"""Precisions from fine to coarse."""


class Reading(NamedTuple):
    """What an expression means; `point` is what later expressions may refer to."""

    type: str
    value: str
    precision: str
    basis: str
    point: Point | None = None
    back: int = 0
    """how many words before the candidate belong to it: the number and the adjective of 'ten terrible days'"""


PARTS_OF = frozenset({"early", "mid", "late", "end"})
LONGEST_WORD = 30
"""Letters of the longest word that is looked at before an expression."""

NOTHING = Reading("", "", "", "")
"""The reading of what looks like a date and is none."""

UNKNOWN_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "fortnight": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "decade": "XXXX", "century": "XXXX",
}  # fmt: skip


def named(point: Point, basis: str = "explicit") -> Reading:
    """A point that the text names."""
    return Reading("DATE", point.timex(), point.precision, basis, point)


def resolved(point: Point | None, unit: str, part: str = "", within: str = "") -> Reading:
    """A point reached from another one, or the unresolved value of its unit.

    `part` is a part of the day (`TEV`); `within` the year or month that an unresolved point certainly lies in (`2022`).
    """
    kind, precision = ("TIME", "time") if part else ("DATE", point.precision if point else unit)
    if point is None:
        unknown = UNKNOWN_VALUES.get(unit, "XXXX-XX-XX")
        return Reading(kind, within + unknown[len(within) :] + part, precision, "unresolved")
    return Reading(kind, point.timex() + part, precision, "relative", point)


def lasting(value: str) -> Reading:
    """A duration: it lies nowhere on the calendar, so its basis is 'unresolved'."""
    return Reading("DURATION", value, "duration", "unresolved")


def vaguely(value: str) -> Reading:
    """`PAST_REF`, `PRESENT_REF` or `FUTURE_REF`."""
    return Reading("DATE", value, "vague", "unresolved")


def aside(reading: Reading) -> Reading:
    """What is named for comparison only: later expressions do not refer to it."""
    return reading._replace(point=None)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication, as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def known(self, unit: str) -> str:
        """The year and month of publication, as far as they are known and wider than `unit`: `2022`, `2022-03`."""
        if self.year is None:
            return ""
        month = f"-{self.month:02d}" if self.month and unit == "day" else ""
        return f"{self.year:04d}{month}" if unit not in ("decade", "century") else ""

    def point(self, precision: str) -> Point | None:
        """The point of that precision in which the text was published; None where too little is known."""
        precision = "week" if precision == "fortnight" else precision
        if self.year is None:
            return None
        if precision in ("year", "decade", "century"):
            return Point(precision, dt.date(self.year, self.month or 1, self.day or 1))
        if self.month is None:
            return None
        if precision in ("month", "quarter", "half", "season"):
            return Point(precision, dt.date(self.year, self.month, self.day or 1))
        return None if self.day is None else Point(precision, dt.date(self.year, self.month, self.day))

    def ended(self, precision: str) -> Point | None:
        """The last point of that precision that was over when the text was published."""
        here = self.point(precision)
        return here and here.moved(-1, precision)


class Told(NamedTuple):
    """A period that the text named: `lasts` is its length where it has no name ('P9M'), `reach` how far it is meant."""

    point: Point
    lasts: str
    start: int
    end: int
    reach: str


@dataclass(slots=True)
class Context:
    """The text being read, and what has been read of it so far."""

    text: str
    anchor: Anchor
    lexicon: Lexicon
    named: dict[str, tuple[int, Point]] = field(default_factory=dict)
    """For each precision the last point of it, with its place in the order of naming."""
    begun: dict[str, tuple[int, Point]] = field(default_factory=dict)
    """The same of the points that are not after the day of publication."""
    weekdays: dict[int, Point] = field(default_factory=dict)
    """The last day named so far that was a Monday, a Tuesday and so on."""
    coming: tuple[int, Point] | None = None
    """The last day that is after the day of publication."""
    count: int = 0
    named_until: int = 0
    """Where in the text the last expression ended that named a point."""
    read_until: int = 0
    """Where in the text the last expression ended."""
    months: dict[int, int] = field(default_factory=dict)
    """The year that was meant by each month that stood without one."""
    told: tuple[int, Point] | None = None
    """Where in the text the last day or month ended that had a year or was given one, and which it is."""
    quarter: tuple[int, Point] | None = None
    """Where in the text the last quarter ended that was named at all, be it for comparison only."""
    periods: list[Told] = field(default_factory=list)
    """The periods whose figures are told, in the order of naming (see `reported`)."""

    def name(self, point: Point) -> None:
        """Remembers a point that the text named."""
        self.count += 1
        self.named[point.precision] = self.count, point
        if point.precision == "day":
            self.weekdays[point.day.isoweekday()] = point
        here = self.anchor.point(point.precision)
        if here is not None and point.day <= here.day:
            self.begun[point.precision] = self.count, point
        elif here is not None and point.precision == "day":
            self.coming = self.count, point

    def is_ahead_of(self, start: int) -> bool:
        """Whether the sentence before `start` named last what is to come: 'sales are out Tuesday and the decision ...'."""
        point = self.last_named()
        here = self.anchor.point(point.precision) if point else None
        between = words_of(self.text[self.named_until : start + 1])
        return bool(point and here and point.day > here.day and STOP not in between)

    def goes_on(self, point: Point) -> bool:
        """Whether a day or month without its year was read as of the story that is told: of its year or the next."""
        return (
            self.told is not None
            and self.told[1].day <= point.day
            and point.day.year <= self.told[1].day.year + 1
            and point.day.year < (self.anchor.year or 0)
        )

    def last_named(self, finest: str = "day", coarsest: str = "century", begun: bool = False) -> Point | None:
        """The last point named so far whose precision lies between the two; `begun`: and that is not to come."""
        wanted = WIDTH[WIDTH.index(finest) : WIDTH.index(coarsest) + 1]
        points = self.begun if begun else self.named
        found = [points[precision] for precision in wanted if precision in points]
        return max(found, key=lambda numbered: numbered[0])[1] if found else None


class Expression(NamedTuple):
    """A candidate in its text."""

    context: Context
    tokens: Tokens
    candidate: Candidate

    @property
    def start(self) -> int:
        return self.tokens.start(self.candidate.start)

    @property
    def end(self) -> int:
        return self.tokens.end(self.candidate.end - 1)

    @property
    def anchor(self) -> Anchor:
        return self.context.anchor

    @property
    def words(self) -> list[str]:
        """The words of the expression itself, in lower case."""
        return self.tokens.words(self.candidate.start, self.candidate.end)

    def text(self) -> str:
        """The expression as it stands in the text."""
        return self.context.text[self.start : self.end]

    def begins_in_a_name(self) -> bool:
        """Whether its first word is capitalised right behind another: "People's Daily", 'China Daily'."""
        text, start = self.context.text, self.start
        before = text[max(0, start - LONGEST_WORD) : start]
        word = before.rstrip(" ").rpartition(" ")[2].rpartition("\n")[2]
        name = word[:1].isupper() and word.replace("'", "").replace("’", "").isalpha() and not word.isupper()
        return (
            name and before.endswith(" ") and text[start : start + 1].isupper() and not self.text().isupper()
        )

    def matched(self, *names: str) -> list[tuple[str, DateToken]]:
        """The tokens matched as one of the classes, in order."""
        return [(name, self.tokens[start]) for name, start, _ in self.candidate.groups if name in names]

    def value(self, *names: str) -> Value | None:
        """The value of the first token matched as one of the classes."""
        for name, place, _ in self.candidate.groups:
            if name in names:
                return value_of_word(self.context.lexicon, name, self.tokens.word(place))
        return None

    def integer(self, *names: str) -> int | None:
        """The same where it is a whole number."""
        value = self.value(*names)
        return value if isinstance(value, int) else None

    def string(self, *names: str) -> str:
        """The same as a string; empty where nothing matched."""
        value = self.value(*names)
        return "" if value is None else str(value)

    def before(self, count: int = 1) -> str:
        """The token that stands `count` places before the expression, in lower case."""
        return self.tokens.word(self.candidate.start - count)

    def after(self, count: int = 1) -> str:
        """The token that stands `count` places behind the expression, in lower case."""
        return self.tokens.word(self.candidate.end - 1 + count)

    def is_joined(self) -> bool:
        """Whether a hyphen without a space joins a word to it: 'a year-end rally', 'the 1990s-era cars'."""
        text, end = self.context.text, self.end
        return self.after() == "-" and not text[end : end + 1].isspace() and text[end + 1 : end + 2].isalnum()

    @property
    def part(self) -> str:
        """The part of the day that is named: 'TMO', 'TEV', ..., or nothing."""
        return self.string("PART")

    def tense(self, weak: bool = True, owner: str = "past") -> str:
        """`past`, `future` or empty: the tense of the clause; `weak`: an infinitive looks ahead; `owner`: of its owner."""
        return tense(self.context.text, self.tokens.start(self.candidate.start - self.led_by), self.end, weak, owner)

    @property
    def led_by(self) -> int:
        """How many tokens before it belong to it by a hyphen: 'end-February'."""
        return 2 if self.before() == "-" and self.before(2) in PARTS_OF else 0


How = Callable[[Expression], Reading | None]
READINGS: dict[str, How] = {}
"""What a rule's `how` may name: the functions marked with `reading`, by their names."""


Function = TypeVar("Function", bound=How)


def reading(function: Function) -> Function:
    """Marks a function as one that a rule's `how` may name.

    It gets a candidate in its text and returns what it means, NOTHING for what only looks like a date (its words are then
    used up), or None where the rule does not hold after all (the next candidate is tried).
    """
    READINGS[function.__name__] = function
    return function
