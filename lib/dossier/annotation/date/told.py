"""Which of the periods that a text names are those whose figures it tells, and how far each of them holds.

A quarter is mostly that of the story; a half year, nine months or a month hold for their paragraph; what is still to come,
or a quarter of an earlier year, for its sentence; what is only compared with for nothing (see `reported`).
"""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.compared import LEFT, is_compared, text_before
from dossier.annotation.date.context import Expression, Reading, Told
from dossier.annotation.date.verbs import is_past
from dossier.annotation.date.years import COMPANY

SENTENCE = 400
"""How far, in characters, what belongs to the sentence of a period is looked at."""
ENDED = re.compile(
    r"\b(?P<many>\w+)?[ -](?P<unit>months?|weeks?|quarters?|half|year|period),? (?:that |which )?"
    r"(?:ended|ending|ends|to|through)(?: on| in)? ?\Z",
    re.IGNORECASE,
)
MONTHS_LASTING = re.compile(r"P(?:[2-9]|1[0-2])M|P[2-4]Q|P\d\dW")
"""Durations that a text reports the figures of."""
MONTHS = re.compile(r"P(\d+)M")
FROM_NOW = frozenset({"last", "past", "next", "coming", "previous", "following", "final", "ago", "recent", "every"})
"""With one of these a duration is no period of a business year."""
JUST_OVER = 6
"""The last month in which 'the final three months of the year' are those of the last one."""
RECENT = 8
"""How many months back a month may lie whose figures are news."""
WHOSE = frozenset({"which", "who", "that", "when", "where"})
KEPT, NEWEST = 40, 12
"""How many periods are remembered, and how many of them are looked at."""
A_QUARTER = ("quarter", "P3M")
BACK = ("ago", "earlier_later")
FINE_OR_WIDE = ("day", "month", "year")
"""Precisions of what may say when something happened, and not what is reported."""
COUNTED_FROM = ("quarter", "half", "month", "year", "day")


def note(expression: Expression, reading: Reading, ends: bool, compared: bool) -> None:
    """Remembers the period that an expression names; `ends`: as the day it ended on, `compared`: beside another date."""
    context, told = expression.context, None
    if reading.precision == "quarter" and (point := reading.point or _quarter_of(reading.value)):
        context.quarter = expression.end, point
    if reading.type == "DURATION":
        told = _lasting(expression, reading)
    elif reading.point is not None and reading.type == "DATE" and not (compared and _says_when(expression, reading)):
        told = _named(expression, reading.point, ends)
    if told is not None:
        context.periods.append(told)
        del context.periods[:-KEPT]


def _quarter_of(value: str) -> Point | None:
    """The quarter of a comparison, which leaves no point."""
    year, _, code = value.partition("-Q")
    return Point("quarter", dt.date(int(year), 3 * int(code) - 2, 1)) if year.isdigit() and code.isdigit() else None


def _says_when(expression: Expression, reading: Reading) -> bool:
    """Whether a period beside another date is not told: but 'gained after it reported third-quarter profit' tells one."""
    return reading.precision in FINE_OR_WIDE or bool(expression.matched("YEAR", "YEAR2"))


def _lasting(expression: Expression, reading: Reading) -> Told | None:
    """'the nine months', 'the first three quarters': of the year of publication."""
    year = _year_of(expression, reading.value)
    if expression.candidate.rule.id == "year-earlier-span":
        return None
    if year is None or not MONTHS_LASTING.fullmatch(reading.value):
        return None
    last = not {"final", "last"}.isdisjoint(expression.words) and expression.after() == "of"
    if not last and not FROM_NOW.isdisjoint(expression.words):
        return None
    of_figures = expression.candidate.rule.how == "amount" and expression.after() in COMPANY["of_months"]
    if of_figures and not is_compared(expression):
        return Told(year, reading.value, expression.start, expression.end, "paragraph")
    ends = expression.after() in ("ended", "ending")
    a_period = ends or expression.words[0] in ("the", "first", "latest")
    if expression.words[0] != "the" and expression.candidate.rule.how != "span" and not ends:
        return None
    if not a_period or is_compared(expression):
        return None
    if reading.value == "P3M":
        first = Point("quarter", year.day.replace(month=1, day=1))
        fourth = Point("quarter", year.day.replace(month=10, day=1))
        year = first if "first" in expression.words else fourth if last else expression.anchor.ended("quarter") or first
    return Told(year, reading.value, expression.start, expression.end, "paragraph")


def _year_of(expression: Expression, value: str) -> Point | None:
    """The year of 'the nine months of 1997', else that of publication, or that before where they cannot be over yet."""
    here, said = expression.anchor.point("year"), expression.after(2)
    if here and expression.after() in ("of", "in") and said.isdigit() and len(said) == len("1997"):
        return Point("year", here.day.replace(year=int(said), day=1))
    months = MONTHS.fullmatch(value)
    of_the_year = [expression.after(n) for n in (1, 2, 3)] == ["of", "the", "year"]
    first_of = months and "first" in expression.words and int(months[1]) > here.day.month if here else False
    last_of = months and not {"final", "last"}.isdisjoint(expression.words)
    if here and of_the_year and (first_of or (last_of and here.day.month <= JUST_OVER)):
        return None if expression.tense() == "future" else here.moved(-1, "year")
    return here


def _named(expression: Expression, point: Point, ends: bool) -> Told | None:
    if point.precision not in COUNTED_FROM or is_compared(expression) or expression.candidate.rule.how in BACK:
        return None
    if point.precision == "year" and _is_of_a_part(expression):
        return None  # 'the first two months of 1987': those are told
    if point.precision == "day":
        of_stock = expression.before() == "at" or (expression.before() == "of" and expression.before(2) == "as")
        if of_stock and not ends:
            return Told(point, "", expression.start, expression.end, "sentence")
        return _ended(expression, point) if ends else None
    if point.precision == "month" and (quarter := _row_of_months(expression, point) or _quarter_ended(expression, point)):
        point = quarter
    reach = {"quarter": "story", "half": "paragraph"}.get(point.precision) or _of_figures(expression, point)
    if not reach:
        return None
    if _is_ahead(expression, point):
        reach = "sentence"
    elif _is_before(expression, point):
        said = expression.matched("REL", "YEAR", "YEAR2") or _is_another(expression, point)
        if said and _in_a_relative_clause(expression):
            return None  # 'prices, which peaked in the second quarter of 1989, were lower'
        reach = "sentence" if said else "paragraph"
    elif point.precision == "quarter" and _is_beside(expression, point):
        reach = "sentence"
    return Told(point, "", expression.start, expression.end, reach)


def _is_of_a_part(expression: Expression) -> bool:
    last = expression.context.periods[-1:]
    between = expression.context.text[last[0].end : expression.start] if last and last[0].lasts else ""
    return between.strip() in ("of", "in", "of fiscal")


def _is_beside(expression: Expression, quarter: Point) -> bool:
    """Whether a quarter is none that a text reports, for it told of a later one, or of a later month before all else.

    'It expects first-quarter profit to rise ... In the first quarter of 1986 it earned'; 'Output fell in August ... In the
    second quarter'.
    """
    told, end = expression.context.periods, quarter.moved(1, "quarter", "quarter")
    monthly = bool(told and end) and told[0].point.precision == "month" and not told[0].lasts
    if monthly and end and (told[0].point.day >= end.day or expression.tense() == "future"):
        return True
    later = any(p.point.precision == "quarter" and p.point.day > quarter.day for p in told[-NEWEST:])
    return later and bool(expression.matched("REL", "YEAR", "YEAR2"))


def _row_of_months(expression: Expression, last: Point) -> Point | None:
    """The quarter of 'in July-September'."""
    first = expression.context.lexicon.words["MONTH"].get(expression.before(2), 0)
    row = expression.before() in ("-", "to", "through") and int(first) == last.day.month - 2
    return Point("quarter", last.day) if row and last.day.month % 3 == 0 else None


def _quarter_ended(expression: Expression, month: Point) -> Point | None:
    """The quarter of 'the three months through September', 'the three months ended in June'."""
    told = expression.context.periods[-1:]
    near = told and told[0].lasts == "P3M" and expression.start - told[0].end < LEFT
    ends = near and month.day.month % 3 == 0 and ENDED.search(text_before(expression))
    return Point("quarter", month.day) if ends else None


def _is_another(expression: Expression, point: Point) -> bool:
    """Whether the paragraph told of a quarter before; other periods always stand beside the one reported."""
    if point.precision != "quarter":
        return True
    told = [period for period in expression.context.periods if period.point.precision == point.precision]
    return bool(told) and "\n\n" not in expression.context.text[told[-1].end : expression.start]


def _is_ahead(expression: Expression, point: Point) -> bool:
    """Whether a period is still to come, or goes on."""
    today, before = expression.anchor.point(point.precision), story_period(expression)
    if today is None or point.day > today.day:
        return today is not None
    if point.timex() != today.timex():
        return False
    if expression.matched("REL") or "current" in expression.words or expression.tense() == "future":
        return True
    if point.precision == "quarter" and not COMPANY["forecasts"].isdisjoint(expression.after(n) for n in (1, 2, 3)):
        return True  # 'cut their fourth-quarter estimates'
    if before is None or before.lasts or point.precision != "quarter":
        return False
    return "fiscal" not in expression.words and expression.after() not in (",", "ended") and before.point.day < point.day


def _is_before(expression: Expression, point: Point) -> bool:
    """Whether a period lies before the one that the story reports."""
    before = story_period(expression)
    main = as_quarter(before) if before else point
    return main.precision == point.precision and main.timex() > point.timex()


def _ended(expression: Expression, point: Point) -> Told | None:
    """'the six months ended Aug. 12', 'the quarter ended Sept. 30': the day, and how long it was."""
    said = ENDED.search(text_before(expression))
    last = expression.context.periods[-1:]
    by_name = said is None or (last and last[0].point.precision == "half")
    if by_name and last and not last[0].lasts and expression.start - last[0].end <= len(", which ended on "):
        return None  # 'fiscal 1993, ended Oct. 31': it has a name
    if said is None:
        return Told(point, "", expression.start, expression.end, "paragraph")
    unit = said["unit"].lower()
    earlier = [told for told in expression.context.periods[-2:] if told.lasts and expression.start - told.end < LEFT]
    lasts = {"year": "P1Y", "quarter": "quarter", "week": "week"}.get(unit) or (earlier[-1].lasts if earlier else "")
    reach = "story" if lasts in A_QUARTER else "paragraph"
    return Told(point, lasts, expression.start, expression.end, reach)


def _of_figures(expression: Expression, point: Point) -> str:
    """How far a month or a year is the one whose figures are told; empty where it only says when something happened."""
    figures, after = COMPANY["economy"], expression.after()
    here = expression.anchor.point(point.precision)
    if here is None or (point.day > here.day and point.precision == "month"):
        return ""
    placed = expression.before() in ("in", "for", "during", "of", "through") and not of_an_act(expression.before(2))
    if not {expression.before(), expression.after()}.isdisjoint(("-", "/")):
        return ""  # 'the 1986/87 crop (November/March)'
    beside = after in figures or expression.after(2) in figures or expression.after(3) in figures
    if point.precision == "year":
        if abs(point.day.year - here.day.year) > 2 or not (placed or beside or _opens(expression)):
            return ""
        return "paragraph" if expression.before() in ("for", "in") or after in figures else "sentence"
    ago = (here.day.year - point.day.year) * 12 + here.day.month - point.day.month
    if ago > RECENT or not sentence_words(expression) & figures:
        return ""
    if _in_a_relative_clause(expression):
        return ""
    led = beside or (placed and not figures.isdisjoint(expression.before(n) for n in range(2, 6)))
    if story_period(expression) is not None and not led:
        return ""
    if expression.matched("REL"):
        return "sentence"
    return "paragraph"


def of_an_act(verb: str) -> bool:
    """'announced in 1986', 'bought in June', but not 'rose in June'."""
    return is_past(verb) and verb not in COMPANY["reporting"]


def _opens(expression: Expression) -> bool:
    return expression.text()[:1].isupper()


def sentence_words(expression: Expression) -> set[str]:
    """The words of the sentence around the expression."""
    text, start, end = expression.context.text, expression.start, expression.end
    left = words_of(text[max(0, start - SENTENCE) : start] + text[start : start + 1])[:-1]
    left = left[len(left) - left[::-1].index(STOP) :] if STOP in left else left
    right = words_of(text[end : end + SENTENCE])
    right = right[: right.index(STOP)] if STOP in right else right
    return {word.lower() for word in (*left, *right)}


def _in_a_relative_clause(expression: Expression) -> bool:
    """'Harlan, which in June bought a bakery, said ...'"""
    near = [expression.before(n) for n in range(1, 5)]
    return not WHOSE.isdisjoint(near)


def story_period(expression: Expression) -> Told | None:
    """The period that the story reports: its last quarter, else its half year or months, else its month or year."""
    told = [period for period in expression.context.periods[-NEWEST:] if period.reach != "sentence"]
    main = [period for period in told if period.reach == "story"]
    part = [period for period in told if period.point.precision == "half" or period.lasts]
    monthly = told[0].point.precision == "month" if told else False
    return next((periods[-1] for periods in (main, [] if monthly else part, told) if periods), None)


def as_quarter(period: Told) -> Point:
    """The point of a period; of 'the quarter ended Sept. 30' the quarter."""
    if period.lasts == "week":
        return Point("week", period.point.day)
    return Point("quarter", period.point.day) if period.lasts in A_QUARTER else period.point
