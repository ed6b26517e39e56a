"""Readings of expressions that hang on what the text named before: 'the same day', 'a week earlier', 'the quarter'."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import Point, duration
from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.compared import NEAR, is_led_by
from dossier.annotation.date.context import (
    NOTHING,
    Expression,
    Reading,
    aside,
    lasting,
    reading,
    resolved,
)
from dossier.annotation.date.numbers import count_of, unit_of
from dossier.annotation.date.relative import TIMES, stepped
from dossier.annotation.date.reported import (
    a_year_before,
    month_told,
    newest_told,
    quarter_told,
    tells_figures,
)
from dossier.annotation.date.results import month_of_figures, week_of_figures, year_of_results
from dossier.annotation.date.that import is_said_of_a_thing
from dossier.annotation.date.verbs import is_plural

COMPARED = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to))\s(?:[^.;]|\.\d){0,60}\Z", re.IGNORECASE)
"""Before 'the week before': its figure is only compared with that of the week told ('up from 3% the week before')."""
OF_A_YEAR = re.compile(r"(?:^|[.!?\"”]\s+)In (?:1[89]|20)\d\d\Z", re.MULTILINE)
"""A sentence that opens with its year."""
AHEAD_FOR = ("over", "within", "in", "for", "during")
"""Before 'the next year' they say how long."""
ENDS = ("end", "beginning", "middle", "rest", "close", "turn", "dawn", "start")
"""What 'of the century' follows where it is a date: not 'the deal of the century'."""
OF_THEIR_TIME = ("ers", "ists", "ians", "ors", "government", "technology", "issue", "issues", "man", "order", "ideas")
"""Endings of what is 'of the day' and of no day: 'the scientists of the day', 'the government of the day'."""
FOLLOWED = ("followed", "and", "then")
"""Before 'a week later' in 'a truce on April 10, followed a week later by talks': it counts from the day just named."""
GOING_ON = frozenset({"with", "in", "at", "on", "by", "as", "and", "but", "while", "to", "from", "had", "was", "were"})
"""Behind 'the night before' they show that nothing is named that it came before."""
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "that", "when"})
"""After 'the year' they say which one: the one just named."""
PLACED = ("of", "around", "near", "where", "between")
"""After 'the quarter' they tell of a part of a town."""
FRIDAY = 5
OF_AN_EVENT = frozenset({"the", "his", "her", "their", "its", "our", "that", "this", "he", "she", "they", "it", "we"})
"""Behind 'the year after' they show what it came after; 'its forecast for the year after a loss' is of this year."""
TODAY = ("now", "today", "tonight", "yesterday")
NO_THINGS = frozenset({"these", "those", "always", "across", "perhaps", "towards", "besides"})
IN_A_ROW = frozenset({"straight", "consecutive", "successive"})
VERBS_BEFORE = frozenset({
    "will", "would", "can", "could", "may", "might", "should", "must", "to", "not", "and",
    "that", "which",
})
"""Words before which 'last' is a verb."""


@reading
def earlier_later(expression: Expression) -> Reading | None:
    """'a week earlier', 'two days later': from the date named before."""
    unit, count, words = unit_of(expression), count_of(expression), expression.words
    if words[-1] in ("before", "that") and expression.after().isalpha() and not _goes_on(expression):
        return None
    if unit in TIMES or count is None or expression.after() == "than":
        return lasting(duration(count, unit))
    sign = -1 if {"earlier", "before", "previously"} & set(words[-2:]) else 1
    if unit == "year" and count == 1 and sign < 0 and tells_figures(expression) and (compared := a_year_before(expression)):
        return compared
    fine = {"day": "day", "week": "weekend", "weekend": "weekend", "fortnight": "week", "month": "month"}.get(
        unit, "year"
    )
    here, today = expression.context.last_named("day", fine), expression.anchor.point("day")
    to_come = here and today and sign > 0 and here.day > today.day and expression.before() not in FOLLOWED
    if to_come and expression.tense() == "past":
        here = expression.context.last_named("day", fine, begun=True)
        if here is None:
            return lasting(duration(count, unit))
    nowhere = here is None and sign > 0 and expression.anchor.day and expression.tense() != "future"
    if nowhere or (sign > 0 and expression.before() == expression.after() == "," and expression.before(2) in TODAY):
        return lasting(duration(count, unit))  # 'lost his job. Two weeks later his wife fell ill'; 'Now, a year later, ...'
    here = here or expression.anchor.point("day" if unit in ("day", "week") else unit)
    precision = here.precision if here and unit in ("week", "fortnight") and here.precision == "day" else None
    point = stepped(here, sign * count, unit, precision)
    if here and (point is None or (sign > 0 and _is_beyond(expression, here, point))):
        return lasting(duration(count, unit))  # '10,000 years earlier'; 'left in 1987. Six months later he was dead'
    found = resolved(point, unit)
    return aside(found) if sign < 0 and is_led_by(expression, COMPARED) else found


def _is_beyond(expression: Expression, here: Point, point: Point) -> bool:
    """Whether a day that is past would be to come: what it is counted from is not the date that was named last."""
    today, context = expression.anchor.point("day"), expression.context
    if today is None or not here.day <= today.day < point.day:
        return False
    elsewhere = STOP in words_of(context.text[context.named_until : expression.start + 1])
    return (here.day < today.day or elsewhere) and expression.tense() == "past"


def _goes_on(expression: Expression) -> bool:
    """'a year after that he died', but not 'a year after that game'."""
    return expression.words[-1] == "that" and expression.after() in PRONOUNS


@reading
def reference_unit(expression: Expression) -> Reading | None:
    """'the same day', 'the following year', 'that month': from the date named before."""
    unit, words = unit_of(expression), expression.words
    if expression.part:
        unit = "day"
    if unit in TIMES or is_said_of_a_thing(expression):
        return None
    if expression.after() == "-" and expression.after(2) in ("ago", "earlier"):
        return None  # 'in the same year-ago period'
    shift = expression.integer("REFREL")
    before = words == ["the", "year", "earlier"] or (words == ["the", "year", "before"] and is_led_by(expression, COMPARED))
    if before and (compared := a_year_before(expression)):
        return compared
    of_an_event = (expression.part and {"before", "after"} & set(words)) or unit == "day" or words[-1] == "after"
    if (
        expression.candidate.rule.id in ("day-before", "part-beside")
        and of_an_event
        and expression.after().isalpha()
        and expression.after() not in GOING_ON
        and words[-1] != "that"
    ):
        return None
    follows = expression.after() in OF_AN_EVENT and expression.after(2) not in ("had", "was", "were")
    if unit in ("week", "month", "year") and words[-2:] == [unit, "before"] and follows:
        return None  # 'in the week before his death'
    if unit == "weekend" and words[-1] == "before" and expression.after().isalpha() and expression.tense() == "future":
        return None  # 'it will be the weekend before power is back'
    ahead_for = (
        ("over", "within", "for", "during", "throughout") if unit == "century" else AHEAD_FOR
    )
    ten_years = unit == "decade" and expression.before() not in ("of", "by", "into")
    if "next" in words and (ten_years or expression.before() in ahead_for):
        return lasting(duration(1, unit))
    if shift is None:
        back = not {"before", "earlier"}.isdisjoint(words)
        shift = -_times_before(expression, unit) if back else 0 if "that" in words and "after" not in words else 1
    if words[0] == "that" and unit == "quarter" and shift == 0 and expression.context.quarter:
        return resolved(expression.context.quarter[1], unit)
    fine = {"week": "weekend", "fortnight": "weekend"}.get(unit, unit)
    here, today = expression.context.last_named("day", fine), expression.anchor.point(unit)
    if here and today and here.day > today.day and expression.tense() == "past":
        here = expression.context.last_named("day", fine, begun=True) or here
    before_it = not {"previous", "preceding", "prior", "earlier", "before"}.isdisjoint(words)
    if before_it and unit in ("quarter", "month"):
        here = (quarter_told if unit == "quarter" else month_told)(expression) or here
    ahead = "next" in words and here is not None and today is not None and here.day > today.day
    ahead = ahead and (unit != "day" or expression.tense() == "past")
    if (here is None and (shift <= 0 or "next" in words)) or ahead:
        here = today
        if unit == "day" and "next" in words and expression.tense() == "past":
            return resolved(None, unit, expression.part)  # 'The next morning the boat was gone'
    found = resolved(here and here.moved(shift, unit), unit, expression.part)
    again = {"previous", "preceding", "prior"} & set(words) and unit in ("week", "month", "quarter", "year")
    return aside(found) if shift < 0 and (again or is_led_by(expression, COMPARED)) else found


def _times_before(expression: Expression, unit: str) -> int:
    """2 for the latter of 'the year before and the year before that', where the former was only an aside."""
    begin = max(expression.context.named_until, expression.start - NEAR)
    said = expression.context.text[begin : expression.start]
    return 2 if expression.words[-1] == "that" and f"the {unit} before" in said else 1


@reading
def the_unit(expression: Expression) -> Reading | None:
    """'the quarter', 'the weekend', 'the year': the one that the text is about."""
    unit, after = unit_of(expression), expression.after()
    if after == "-" and not expression.context.text.startswith(" ", expression.end):
        return None  # 'the decade-long hunt', 'the year-ago figure'
    whose = expression.before(2) if expression.before() == "of" else ""
    idiom = unit == "day" and whose == "end" and expression.before(4) == "at" and after == ","
    if idiom and expression.tense() != "past":
        return NOTHING  # 'At the end of the day, it is about money'
    if whose in ("time", "times") or (unit == "day" and whose.endswith(OF_THEIR_TIME)):
        return NOTHING
    here = expression.anchor.point(unit)
    if unit == "quarter":
        if expression.before() == "in" and expression.before(2) == "far":
            return resolved(here, unit)  # 'so far in the quarter'
        last = expression.context.last_named("quarter", "quarter")
        quarter = quarter_told(expression) or newest_told(expression) or last
        if expression.tense() == "future" and last is not None and quarter is not None:
            quarter = max(last, quarter, key=lambda point: point.day)
        if quarter is None and (after == "'s" or (expression.before() in ("in", "for", "during") and after not in PLACED)):
            quarter = expression.anchor.ended("quarter")
        return resolved(quarter, unit) if quarter else None
    if unit == "weekend":
        if here is None:
            return resolved(None, unit)
        of_an_event = expression.candidate.rule.id == "weekend-of-events"
        still = expression.tense(weak=not of_an_event) == "future" or here.day.isoweekday() > FRIDAY
        return resolved(here.moved(0 if still else -1, "week", "weekend"), unit)
    place = 4 if expression.after(2) in ("end", "mid") and expression.after(3) == "-" else 2
    words = expression.context.lexicon.words
    to_a_month = after == "to" and any(expression.after(place) in words[name] for name in ("MONTH", "WEEKDAY"))
    if (after in ("ended", "ending", "starting", "beginning") or to_a_month) and unit != "quarter":
        return lasting(duration(1, unit))
    if after in ("after", "before", "since") and expression.after(2) in OF_AN_EVENT and unit in ("week", "month", "year"):
        return lasting(duration(1, unit))  # 'the year after the war'
    if after in PRONOUNS and unit == "decade":
        return None
    if (
        (after in PRONOUNS or after == "of")
        and expression.before() == ","
        and (year := expression.context.last_named("year", "year"))
    ):
        return resolved(year, unit)
    if unit == "year" and (year := _year_when(expression)):
        return resolved(year, unit)
    if unit == "century":
        whole = expression.before(2) in ENDS or expression.before(2).endswith("est")
        return resolved(here, unit) if expression.before() == "of" and whole else None  # 'the hottest of the century'
    if unit == "year" and (year := year_of_results(expression)):
        return resolved(year, unit)
    if unit in ("year", "decade"):
        if "Year" in expression.context.text[expression.start : expression.end]:
            return NOTHING  # 'Man of the Year'
        return resolved(here, unit)
    if unit == "day" and expression.before() in ("in", "of", "later", "earlier"):
        return resolved(expression.context.last_named("day", "day") or here, unit)
    if unit == "month" and expression.before() in ("for", "in", "during") and (told := month_of_figures(expression)):
        return resolved(told, unit)
    if unit == "week" and expression.before() in ("for", "in", "during") and (told := week_of_figures(expression)):
        return resolved(told, unit)
    if unit in ("week", "month") and (after == "'s" or expression.before() in ("of", "for", "in", "during", "'s")):
        return resolved(here, unit)
    return None


def _year_when(expression: Expression) -> Point | None:
    """'It is less than in 1989, when the index closed the year at 38', 'In 1989, it began the year at 40'."""
    context = expression.context
    between = words_of(context.text[context.named_until : expression.start])
    if STOP in between:
        return None
    said = context.text[max(0, context.named_until - NEAR) : context.named_until]
    opened = OF_A_YEAR.search(said) and between[:1] == [","] and expression.tense() == "past"
    return context.last_named("year", "year") if opened or between[:2] == [",", "when"] else None


def _are_many(word: str) -> bool:
    return len(word) > len("this") and is_plural(word) and word not in NO_THINGS


@reading
def nth_day(expression: Expression) -> Reading | None:
    """'It is the second day of the raid', 'for a third day Friday': today or the day that the sentence names, else any."""
    if expression.after() in ("-", "'s"):
        return None
    context, which = expression.context, expression.words[0]
    if which not in ("the", "a"):
        return resolved(None, "day")
    near = STOP not in words_of(context.text[context.named_until : expression.start])
    here = context.last_named("day", "day") if near else None
    on_end = not IN_A_ROW.isdisjoint(expression.words) or expression.after() in ("running", "in")
    if here is None and (which == "a" or on_end or expression.before() in ("is", "'s") or not expression.tense()):
        here = expression.anchor.point("day")
    return aside(resolved(here, "day"))


@reading
def span(expression: Expression) -> Reading | None:
    """'the past two months', 'the next few days', 'the first nine months'."""
    unit, count = unit_of(expression), 1.5 if "half" in expression.words[-1:] else count_of(expression, last=True)
    if expression.words[0] == "last" and (expression.before() in VERBS_BEFORE or _are_many(expression.before())):
        return None  # 'The storms last three days'
    if expression.after() == "ago":
        return None  # 'broke with its past 10 years ago'
    said = expression.text().split()
    if said[0] == "the" and said[1].isdigit() and said[-1].istitle():
        return NOTHING  # 'the 60 Minutes story'
    return lasting(duration(count, unit))
