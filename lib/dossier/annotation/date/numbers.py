"""Numbers, amounts of time and repetitions: 'two and a half years', 'every other week'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import cast
from unicodedata import numeric

from dossier.annotation.date.calendar import DURATION_UNITS, duration
from dossier.annotation.date.context import Expression, Reading, reading

HUNDRED = 100
AND_A_PART = re.compile(r"\band (?:- )?(a|one|three) (?:- )?(half|quarters?)(?: -)?$")
"""'two and a quarter' hours, 'four and one-half' years."""
LARGE = {"million": 1_000_000, "billion": 1_000_000_000}
IMPLIED = {"couple": 2.0, "dozen": 12.0, "half": 0.5, "a": 1.0, "an": 1.0, "another": 1.0}
"""What a word counts where no number is said."""
PARTS = frozenset({"half", "quarter", "quarters"})
VULGAR = frozenset("½¼¾⅓⅔⅛")
VAGUE_WORDS = frozenset({
    "few", "several", "many", "dozens", "hundreds", "thousands", "scores", "tens", "millions", "billions",
})  # fmt: skip


def number_of(words: Sequence[str], cardinals: dict[str, int]) -> float | None:
    """The number that the words say; None for an unknown one ('several').

    >>> number_of(["two", "and", "a", "half"], {"two": 2})
    2.5
    """
    if not VAGUE_WORDS.isdisjoint(words):
        return None
    if (large := next((place for place, word in enumerate(words) if word in LARGE), None)) is not None:
        count = number_of(words[:large], cardinals)
        return None if count is None else count * LARGE[words[large]]
    half = 0.0
    if part := AND_A_PART.search(" ".join(words)):
        half = (3 if part[1] == "three" else 1) * (0.5 if part[2] == "half" else 0.25)
        words = " ".join(words)[: part.start()].split()
    elif "half" in words and "and" in words:
        half = 0.5
    total = current = 0.0
    seen = False
    for word in words:
        if word in cardinals:
            n, seen = cardinals[word], True
            if n == 1000:
                total, current = total + (current or 1) * n, 0
            elif n == 100:
                current = (current or 1) * n
            else:
                current += n
        elif word in VULGAR:
            current, seen = current + numeric(word), True
        elif re.fullmatch(r"\d/[1-9]", word):
            current, seen = current + int(word[0]) / int(word[2]), True
        elif re.fullmatch(r"[\d,]+(\.\d+)?", word) and any(ch.isdigit() for ch in word):
            current, seen = current + float(word.replace(",", "")), True
    if seen:
        return total + current + half
    if "dozen" in words and "half" in words:
        return IMPLIED["dozen"] / 2
    return next(
        (n + half for word, n in IMPLIED.items() if word in words and not (word == "half" and half)), None
    )


def sound(numbers: Sequence[int]) -> bool:
    """Whether number words in a row are one number: 'thirty two', 'two hundred five', but not 'one two'.

    >>> sound([30, 2]), sound([2, 100, 5]), sound([1, 2])
    (True, True, False)
    """
    pairs = pairwise(numbers)
    return all(
        after >= HUNDRED or before >= HUNDRED or (before >= 20 and after < 10) for before, after in pairs
    )


def is_sound(expression: Expression) -> bool:
    """Whether each row of number words in an expression is one number; years ('nineteen ninety') are."""
    places = [place for name, place, _ in expression.candidate.groups if name == "CARDINAL"]
    if len(places) < 2 or expression.candidate.rule.how == "year_in_words":
        return True
    known = expression.context.lexicon.words["CARDINAL"]
    row = [int(known[expression.tokens.word(places[0])])]
    for before, place in pairwise(places):
        between = expression.tokens.words(before + 1, place)
        behind = expression.tokens.words(place + 1, min(place + 3, expression.candidate.end - 1))
        halved = not PARTS.isdisjoint(behind)  # 'four and one-half'
        row = row if set(between) <= {"and", "-"} and not halved else []
        row.append(int(known[expression.tokens.word(place)]))
        if not sound(row):
            return False
    return True


def count_of(expression: Expression, last: bool = False) -> float | None:
    """The number that an expression begins with; None where it is vague; `last`: the latter of 'three to five', '10-15'."""
    units = {"UNIT", "UNITS"}
    stop = next(
        (place for name, place, _ in expression.candidate.groups if name in units), expression.candidate.end
    )
    words = expression.tokens.words(expression.candidate.start, stop)
    parts = [place for place, word in enumerate(words) if word in ("to", "or")]  # 'two to three'
    of_three = zip(words, words[1:], words[2:], strict=False)
    parts += [place + 1 for place, (a, b, c) in enumerate(of_three) if b == "-" and (a + c).isdigit()]  # "10-15"
    words = words[max(parts, default=-1) + 1 :] if last else words[: min(parts, default=stop)]
    tail = expression.tokens.words(stop + 1, expression.candidate.end)
    if "and" in tail and (part := PARTS.intersection(tail)):
        words += ["and", "a", *part]
    return number_of(words, cast("dict[str, int]", expression.context.lexicon.words["CARDINAL"]))


def unit_of(expression: Expression) -> str:
    """The unit that an expression names: 'day', 'year', ..."""
    unit = expression.string("UNIT", "UNITS")
    return unit or next((w for w in expression.words if w in DURATION_UNITS), "year")


@reading
def every(expression: Expression) -> Reading | None:
    """'every day', 'every other week', 'every third month', 'on alternate days', 'each quarter'."""
    if (nth := expression.integer("ORDINAL", "ORDNUM", "DAYTH")) is not None:
        return Reading("SET", duration(nth, unit_of(expression)), "duration", "unresolved") if nth > 1 else None
    vague = expression.matched("VAGUE") or "few" in expression.words
    count = 2.0 if "other" in expression.words else None if vague else count_of(expression) or 1.0
    if "alternate" in expression.words:
        count = 2.0
    elif "every" not in expression.words and "each" not in expression.words:
        count = 1.0
    return Reading("SET", duration(count, unit_of(expression)), "duration", "unresolved")


@reading
def times_in(expression: Expression) -> Reading | None:
    """'twice a week', 'three times each year', 'once every four years', 'twice daily': how often counts for nothing."""
    if expression.after() == "ago":
        return None  # 'they had met once a decade ago'
    if expression.matched("EVERYUNIT"):
        return adverb_set(expression)
    words = expression.words
    begin = next(i for i, word in enumerate(words) if word in ("a", "an", "per", "each", "every"))
    cardinals = cast("dict[str, int]", expression.context.lexicon.words["CARDINAL"])
    count = number_of(words[begin + 1 :], cardinals) or 1.0
    return Reading("SET", duration(count, unit_of(expression)), "duration", "unresolved")


@reading
def adverb_set(expression: Expression) -> Reading:
    """'daily', 'annually', 'bi-weekly'."""
    value = expression.string("EVERYUNIT") or expression.context.lexicon.words["EVERYUNIT"]["".join(expression.words[::2])]
    return Reading("SET", str(value), "duration", "unresolved")


@reading
def yearly_set(expression: Expression) -> Reading:
    """'every summer', 'each May', 'every morning'."""
    if season := expression.string("SEASON"):
        return Reading("SET", f"XXXX-{season}", "season", "unresolved")
    if part := expression.part:
        return Reading("SET", f"XXXX-XX-XX{part}", "time", "unresolved")
    month, day = expression.integer("MONTH"), expression.integer("DAY")
    when = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    return Reading("SET", when, "day" if day else "month", "unresolved")


@reading
def weekday_set(expression: Expression) -> Reading:
    """'every Thursday', 'Mondays'."""
    number = expression.integer("WEEKDAY", "WEEKDAYS")
    part = expression.part or expression.string("PARTS")
    return Reading("SET", f"XXXX-WXX-{number}{part}", "day", "unresolved")


@reading
def weekend_set(expression: Expression) -> Reading:
    """'on weekends'."""
    return Reading("SET", "XXXX-WXX-WE", "weekend", "unresolved")
