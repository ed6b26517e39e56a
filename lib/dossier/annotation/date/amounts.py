"""Amounts of time: 'two and a half years', 'a week of talks', 'three-quarters of an hour', 'for decades'."""

from __future__ import annotations

import re
from typing import cast

from dossier.annotation.date.calendar import duration
from dossier.annotation.date.context import NOTHING, Expression, Reading, lasting, reading
from dossier.annotation.date.grammar import value_of
from dossier.annotation.date.numbers import (
    LARGE,
    VAGUE_WORDS,
    count_of,
    number_of,
    sound,
    unit_of,
    weekend_set,
)
from dossier.annotation.date.verbs import is_past, is_plural
from dossier.annotation.date.years import COMPANY

LARGEST_COUNT = 100_000
AGES = 10_000_000
"""So many years may be told in digits: '200,000 years of ice'."""
SHORTEST_ADJECTIVE = 3
OF_MEN = frozenset({"dead", "missing", "hostage", "more", "aircraft", "other", "crew"})
"""They may be a number of men: 'left two dead weeks before'."""
BESIDE = frozenset({"after", "before", "later", "earlier", "since", "ago"})
FINER = {"year": "month", "month": "day", "week": "day", "day": "hour", "hour": "minute", "minute": "second"}
"""The unit that may follow another in one amount: 'two hours and 20 minutes'."""
LIKE_A_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
WITH_A_TITLE = ("60", "48")
"""Before 'Minutes' and 'Hours' they make the name of a broadcast, behind whatever quotation mark."""
OF_OTHER_KIND = (
    "light", "model", "man", "person", "dog", "leap", "school", "best", "worst", "trading", "delivery", "contract",
    "futures", "watt", "kilowatt", "megawatt", "gigawatt", "terawatt",
)  # fmt: skip
"""Before 'years' or 'days' they make them something else: 'light-years', 'model years', 'worst years', 'trading days'."""
ORDINAL_OR_PART = ("second", "quarter")
"""Behind 'of a' they are an ordinal number and a part: 'of a second round'."""
LONG_ENOUGH = ("hour", "week", "month", "year", "decade", "century")
"""Before 'of' they are how long something goes on ('a week of talks'), and a day is what it is for ('a day of mourning')."""
OPENING = ("", ".", "-", '"', "“", "'", "‘", "`", "!", "?", ":", ";", ")")
"""Before the 'A' of a sentence."""
MEASURES = frozenset({
    "tons", "tonnes", "barrels", "dollars", "dlrs", "euros", "pounds", "yen", "percent", "pct", "%", "units", "miles",
    "acres", "hectares", "gallons", "litres", "liters", "bushels", "megawatts", "ounces", "ton", "tonne", "head",
})  # fmt: skip
"""Before 'a year' they make it a rate."""
SHORT = ("hrs", "mins", "secs", "mths", "yrs")
"""They are amounts only behind a number."""
HOUR_OF_DAY = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
PARTS = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4}
CENTURY = 100


@reading
def amount(expression: Expression) -> Reading | None:
    """'nine days', 'two and a half years', 'several quarters'."""
    count = 1.0 if expression.candidate.rule.id == "unit-long" else count_of(expression)
    if (
        count is not None
        and count > 1
        and LIKE_A_YEAR.fullmatch(expression.words[0])
        and expression.matched("UNIT")
    ):
        return None  # 'the 1988 quarter'
    if expression.after() == "-" and expression.after(2) in ("earlier", "ago", "long"):
        return None  # 'from a year-earlier profit', 'in a month-long strike'
    if expression.words[0] in ("a", "an") and expression.is_joined():
        return None  # 'for a year-end rally', 'on a day-to-day basis'
    if expression.before() == "of" and expression.words[-1] in ORDINAL_OR_PART and expression.words[0] in ("a", "an"):
        return None  # 'of a second round', 'of a quarter share'
    if expression.text().istitle() and "war" in (expression.after(), expression.after(2)):
        return NOTHING  # 'the Six-Day War', "the Thirty Years' War"
    if expression.words[-1] == "hrs" and HOUR_OF_DAY.fullmatch(expression.words[0]):
        return NOTHING  # 'at 1130 hrs'
    if expression.before() in ("/", "-") and LIKE_A_YEAR.fullmatch(expression.before(2)) and expression.matched("UNIT"):
        return None  # 'the 2015/16 business year'
    if (
        LARGE.keys() & set(expression.words)
        and not expression.context.text[expression.start : expression.end].islower()
    ):
        return None  # '25.84 billion  Year' of a table
    most = AGES if expression.words[-1] == "years" else LARGEST_COUNT
    if count is not None and not (0 < count <= most or LARGE.keys() & set(expression.words)):
        return NOTHING
    return lasting(duration(count, unit_of(expression)))


@reading
def amount_beside(expression: Expression) -> Reading | None:
    """'a week after the vote', 'a month or so', 'a year of talks'; 'sells 90 tons a year until May' is a rate."""
    if expression.after() == "of" and expression.words[-1] not in LONG_ENOUGH:
        return None  # 'a day of mourning', 'a second of May'
    of_what = expression.before() in MEASURES or (
        expression.after() in ("until", "since") and expression.before() in expression.context.lexicon.words["COUNTED"]
    )
    return NOTHING if of_what else amount(expression)


@reading
def amount_bare(expression: Expression) -> Reading | None:
    """'needs a week', 'A month in jail', "an hour's drive"; behind a thing it is a rate ('90 flights a week')."""
    unit, before, after = expression.words[-1], expression.before(), expression.after()
    if unit in ORDINAL_OR_PART or (unit == "day" and after == "of") or after in ("old", "long"):
        return None
    opens = before in OPENING and expression.text()[0] == "A"
    if not (opens or after == "'s" or before in COMPANY["a_while"]):
        return amount(expression) if expression.words[0] == "another" and unit != "day" else None
    return amount_beside(expression)


@reading
def given(expression: Expression) -> Reading | None:
    """'gave them a week to leave'."""
    return amount(expression) if expression.before() in ("him", "her", "them", "us", "me") else None


@reading
def amount_in_two_units(expression: Expression) -> Reading | None:
    """'two hours and 20 minutes', 'five years, three months': `PT2H20M`, `P5Y3M`."""
    first, second = (
        str(value_of(expression.context.lexicon, *pair)) for pair in expression.matched("UNIT", "UNITS")
    )
    count = count_of(expression)
    cardinals = cast("dict[str, int]", expression.context.lexicon.words["CARDINAL"])
    places = [place for name, place, _ in expression.candidate.groups if name in ("UNIT", "UNITS")]
    rest = number_of(expression.tokens.words(places[0] + 1, places[1]), cardinals)
    if FINER.get(first) != second or count is None or rest is None or not float(count).is_integer():
        return None
    whole, part = duration(count, first), duration(rest, second)
    return lasting(whole + part.removeprefix("P").removeprefix("T" if "T" in whole else ""))


@reading
def amount_of_one(expression: Expression) -> Reading:
    """'within the hour'."""
    return lasting(duration(1, unit_of(expression)))


@reading
def part_of_century(expression: Expression) -> Reading:
    """'a quarter-century', 'half a century'."""
    return lasting("P25Y" if "quarter" in expression.words else "P50Y")


@reading
def part_of_unit(expression: Expression) -> Reading | None:
    """'three-quarters of an hour', 'two-thirds of a century'."""
    words, unit = expression.words, unit_of(expression)
    share = next((PARTS[word] for word in words if word in PARTS), None)
    if share is None or unit != words[-1]:
        return None
    count = (expression.integer("CARDINAL") or 1) * share
    whole = CENTURY if unit == "century" else 1
    return lasting(duration(round(count * whole), "year") if whole > 1 else duration(count, unit))


@reading
def unit_long(expression: Expression) -> Reading:
    """'a weeklong visit'."""
    return lasting(expression.string("LONGUNIT"))


@reading
def plural(expression: Expression) -> Reading | None:
    """'years', 'weeks or months', but not the word in 'the years 1979-81'."""
    follows = expression.after()
    kind = expression.before(2 if expression.before() == "-" else 1)
    broadcast = expression.text().istitle() and (kind in WITH_A_TITLE or kind.startswith("'"))
    unit = unit_of(expression)
    in_a_name = expression.begins_in_a_name() or expression.words[0] in SHORT  # 'Field Days'
    of_some = kind in OF_OTHER_KIND or (kind.endswith("est") and unit == "day")  # 'the hottest days of the year'
    no_span = in_a_name or broadcast or of_some or follows in ("old", "olds") or LIKE_A_YEAR.fullmatch(follows)
    rooms = unit == "quarter" and kind not in COMPANY["of_quarters"]
    if no_span or rooms or (unit == "minute" and _are_written(kind, follows)):
        return NOTHING
    if described := _number_of_such(expression):
        return lasting(duration(described[0], unit))._replace(back=described[1])
    return weekend_set(expression) if unit == "weekend" else lasting(duration(None, unit))


def _are_written(before: str, after: str) -> bool:
    """'the minutes of the March meeting', "the bank's minutes"; 'the minutes before the raid' went by."""
    goes_by = after in BESIDE or after in ("that", "to", "following", "leading")
    return before in ("'s", "its", "their", "to") or (before == "the" and not goes_by)


def _number_of_such(expression: Expression) -> tuple[float | None, int] | None:
    """'ten terrible days', 'a few short weeks': the number before one adjective, and how many words back it begins."""
    place, tokens = expression.candidate.start - 1, expression.tokens
    known = expression.context.lexicon.words
    such = tokens.word(place)
    if (
        not (such.isalpha() and len(such) >= SHORTEST_ADJECTIVE)
        or such in COMPANY["no_thing"] | known["PREPOSITION"].keys() | known["COUNTED"].keys() | OF_MEN
        or is_plural(such)
        or is_past(such)
        or tokens[place].start == expression.start
        or expression.after() in BESIDE
        or not expression.context.text[tokens[place].start : tokens[place].end].islower()
    ):
        return None
    first = place
    while first > 0 and (tokens.word(first - 1) in known["CARDINAL"] or tokens.word(first - 1) == "-"):
        first -= 1
    words = tokens.words(first, place)
    if not words and (tokens.word(place - 1) in VAGUE_WORDS or _is_small_number(expression, place - 1)):
        first = place - (2 if tokens.words(place - 2, place) == ["a", "few"] else 1)
        words = tokens.words(first, place)
    cardinals = cast("dict[str, int]", known["CARDINAL"])
    one_number = words and words[0] != "-" and sound([cardinals[word] for word in words if word in cardinals])
    count = number_of(words, cardinals) if one_number else 1
    return None if count == 1 else (count, expression.candidate.start - first)


def _is_small_number(expression: Expression, place: int) -> bool:
    """'12' of 'for 12 hot days'; not that of 'Flight 12 leaves days later' or of 'March 12'."""
    before = expression.tokens[place - 1] if place > 0 else None
    capital = before is not None and expression.context.text[before.start : before.end][:1].isupper()
    return bool(re.fullmatch(r"[1-9]\d{0,2}", expression.tokens.word(place))) and not capital
