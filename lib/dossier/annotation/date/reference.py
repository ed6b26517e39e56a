"""Readings of expressions that hang on what the text named before: 'the same day', 'a week earlier', 'the quarter'."""

from __future__ import annotations

import re

from dossier.annotation.date.calendar import MONTHS_IN, SEASON_MONTHS, Point, date_or_none, duration
from dossier.annotation.date.clauses import STOP, TENSE, words_of
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
from dossier.annotation.date.points import COMPANY
from dossier.annotation.date.relative import TIMES, stepped
from dossier.annotation.date.reported import a_year_before, month_told, quarter_told, tells_figures
from dossier.annotation.date.results import month_of_figures, week_of_figures, year_of_results
from dossier.annotation.date.verbs import is_past

NEAR = 80
COMPARED = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to))\s(?:[^.;]|\.\d){0,60}\Z", re.IGNORECASE)
"""Before 'the week before': its figure is only compared with that of the week told ('up from 3% the week before')."""
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
ALSO_VERBS = ("fall", "spring")
"""Seasons that are also verbs."""
PLACED = ("of", "around", "near", "where", "between")
"""After 'the quarter' they tell of a part of a town."""
FRIDAY = 5
OF_AN_EVENT = frozenset({"the", "his", "her", "their", "its", "our", "that", "this", "he", "she", "they", "it", "we", "these"})
"""Behind 'the year after' they show that something happened then; 'its forecast for the year after a loss' is of this year."""
LENGTH_OF_THAT = 2
"""Words of 'that night', which may be the beginning of 'that night owls sing'."""
VERBS_BEFORE = frozenset({"will", "would", "can", "could", "may", "might", "should", "must", "to", "not"})
"""Words before which 'last' is a verb."""


@reading
def weekday_reference(expression: Expression) -> Reading | None:
    """'the previous Friday', 'the following Monday'; in 'a sign that Friday may be calm' 'that' opens a clause."""
    if expression.words[0] == "following" or (expression.words[0] == "that" and not _points_back(expression)):
        return None  # 'Following Monday's fall, ...'
    number, here = (
        expression.integer("WEEKDAY") or 1,
        expression.context.last_named("day", "day") or expression.anchor.point("day"),
    )
    if here is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "day", "unresolved")
    shift, behind = expression.integer("REFREL") or 0, (here.day.isoweekday() - number) % 7
    if shift == 0:
        return resolved(here.moved(number - here.day.isoweekday(), "day"), "day")
    return resolved(here.moved((7 - behind) if shift > 0 else -(behind or 7), "day"), "day")


@reading
def month_reference(expression: Expression) -> Reading | None:
    """'the previous January', 'the following May', 'that May': before or after the date named last, or in its year."""
    number = expression.integer("MONTH")
    here = expression.context.last_named("day", "month") or expression.anchor.point("month")
    if number is None or here is None:
        return Reading("DATE", f"XXXX-{number:02d}", "month", "unresolved") if number else None
    if expression.words[0] == "that":
        return _that_month(expression, here, number) if _points_back(expression) else None
    back = "following" not in expression.words
    away = (here.day.month - number) % 12 or 12
    return resolved(here.moved(-away if back else 12 - away % 12, "month", "month"), "month")


def _that_month(expression: Expression, here: Point, number: int) -> Reading | None:
    """'was shot in the summer of 2011 and shelved that December', 'in 2011 ... that May': the next one, or of that year."""
    named = expression.context.last_named("day", "year") or here
    year = named.day.year + (number < named.day.month)
    when = date_or_none(year, number, 1)
    return resolved(Point("month", when) if when else None, "month")


@reading
def season_reference(expression: Expression) -> Reading | None:
    """'that summer', 'the following spring', 'the previous autumn': of the date named last."""
    name, words = expression.string("SEASON"), expression.words
    verb = words == ["that", words[-1]] and words[-1] in ALSO_VERBS and not _opens(expression)
    if words[0] == "that" and expression.before() in TENSE["telling_past"] | TENSE["promising"]:
        return None  # 'predicted that summer rain would help'
    if verb and (expression.after() not in (".", ",", ";") or expression.before().endswith("s")):
        return None
    here = expression.context.last_named("day", "year") or expression.anchor.point("month")
    if here is None:
        return Reading("DATE", f"XXXX-{name}", "season", "unresolved")
    shift, first = expression.integer("REFREL") or 0, SEASON_MONTHS[name]
    in_a_year = here.precision != "year"
    if shift > 0:
        year = here.day.year + (here.day.month >= first or not in_a_year)
    elif shift < 0:
        year = here.day.year - (here.day.month < first + MONTHS_IN["season"] or not in_a_year)
    else:
        year = here.day.year - (name == "WI" and in_a_year and here.day.month < SEASON_MONTHS["SP"])
    begun = date_or_none(year, first, 1)
    return resolved(Point("season", begun) if begun else None, "season")


def _points_back(expression: Expression) -> bool:
    """Whether 'that' before a weekday says which one: 'on that Friday', 'was shot that Friday', not 'said that Friday'."""
    verb = expression.before()
    if _opens(expression) or verb in ("on", "of"):
        return True
    gerund = verb.endswith("ing") and expression.after() in (".", ",", ";")
    told = TENSE["telling_past"] | TENSE["promising"]
    return expression.after() != "'s" and (gerund or is_past(verb)) and verb not in told


def _opens(expression: Expression) -> bool:
    """'That fall, ...', 'in that spring', but not 'the shells that fall'."""
    preposition = expression.before() in expression.context.lexicon.words["PREPOSITION"]
    return expression.text()[:1].isupper() or expression.before() in (",", ";") or preposition


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
    if here is None and sign > 0 and expression.anchor.day and expression.tense() == "past":
        return lasting(duration(count, unit))  # 'lost his job. Two weeks later his wife fell ill'
    here = here or expression.anchor.point("day" if unit in ("day", "week") else unit)
    precision = here.precision if here and unit in ("week", "fortnight") and here.precision == "day" else None
    found = resolved(stepped(here, sign * count, unit, precision), unit)
    return aside(found) if sign < 0 and _is_compared(expression) else found


def _goes_on(expression: Expression) -> bool:
    """'a year after that he died', but not 'a year after that game'."""
    return expression.words[-1] == "that" and expression.after() in PRONOUNS


@reading
def reference_unit(expression: Expression) -> Reading | None:
    """'the same day', 'the following year', 'that month': from the date named before."""
    unit, words = unit_of(expression), expression.words
    if expression.part:
        unit = "day"
    if unit in TIMES or _is_said_of_a_thing(expression):
        return None
    if expression.after() == "-" and expression.after(2) in ("ago", "earlier"):
        return None  # 'in the same year-ago period'
    shift = expression.integer("REFREL")
    before = words == ["the", "year", "earlier"] or (words == ["the", "year", "before"] and _is_compared(expression))
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
    if unit == "weekend" and words[-1] == "before" and expression.after().isalpha() and expression.tense() == "future":
        return None  # 'it will be the weekend before power is back'
    ahead_for = (
        ("over", "within", "for", "during", "throughout") if unit in ("decade", "century") else AHEAD_FOR
    )
    if "next" in words and expression.before() in ahead_for:
        return lasting(duration(1, unit))
    if shift is None:
        shift = -_times_before(expression, unit) if {"before", "earlier"} & set(words) else 0 if "that" in words and "after" not in words else 1
    fine = {"week": "weekend", "fortnight": "weekend"}.get(unit, unit)
    here, today = expression.context.last_named("day", fine), expression.anchor.point(unit)
    if here and today and here.day > today.day and expression.tense() == "past":
        here = expression.context.last_named("day", fine, begun=True) or here
    before_it = not {"previous", "preceding", "prior", "earlier", "before"}.isdisjoint(words)
    if before_it and unit in ("quarter", "month"):
        here = (quarter_told if unit == "quarter" else month_told)(expression) or here
    ahead = "next" in words and here is not None and today is not None and here.day > today.day
    if (here is None and (shift <= 0 or "next" in words)) or ahead:
        here = today
    found = resolved(here and here.moved(shift, unit), unit, expression.part)
    again = {"previous", "preceding", "prior"} & set(words) and unit in ("week", "month", "quarter", "year")
    return aside(found) if shift < 0 and (again or _is_compared(expression)) else found


def _times_before(expression: Expression, unit: str) -> int:
    """2 for the latter of 'the year before and the year before that'."""
    said = expression.context.text[max(0, expression.start - NEAR) : expression.start]
    return 2 if expression.words[-1] == "that" and f"the {unit} before" in said else 1


def _is_said_of_a_thing(expression: Expression) -> bool:
    """'shows that night owls sing', 'said that year 12 pupils may leave': 'that' opens a clause."""
    before, after = expression.before(), expression.after()
    if expression.words[0] != "that" or len(expression.words) > LENGTH_OF_THAT or before in ("on", "of") or _opens(expression):
        return False
    goes_on = not after.isalnum() or after in COMPANY["no_thing"] or is_past(after)
    return not goes_on and (not is_past(before) or before in TENSE["telling_past"] | TENSE["promising"])


def _is_compared(expression: Expression) -> bool:
    return bool(COMPARED.search(expression.context.text, max(0, expression.start - NEAR), expression.start))


@reading
def the_unit(expression: Expression) -> Reading | None:
    """'the quarter', 'the weekend', 'the year': the one that the text is about."""
    unit, after = unit_of(expression), expression.after()
    if after == "-" and not expression.context.text.startswith(" ", expression.end):
        return None  # 'the decade-long hunt', 'the year-ago figure'
    whose = expression.before(2) if expression.before() == "of" else ""
    if whose in ("time", "times") or (unit == "day" and whose.endswith(OF_THEIR_TIME)):
        return NOTHING
    here = expression.anchor.point(unit)
    if unit == "quarter":
        last = expression.context.last_named("quarter", "quarter")
        quarter = last if expression.tense() == "future" else quarter_told(expression) or last
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
    if after in ("after", "before") and expression.after(2) in OF_AN_EVENT and unit in ("week", "month", "year"):
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
        return resolved(here, unit) if expression.before() == "of" and expression.before(2) in ENDS else None
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
    """'It is less than in 1989, when the index closed the year at 38': the year that the clause is about."""
    context = expression.context
    between = words_of(context.text[context.named_until : expression.start])
    return context.last_named("year", "year") if between[:2] == [",", "when"] and STOP not in between else None


@reading
def span(expression: Expression) -> Reading | None:
    """'the past two months', 'the next few days', 'the first nine months'."""
    unit, count = unit_of(expression), 1.5 if "half" in expression.words[-1:] else count_of(expression)
    if expression.words[0] == "last" and expression.before() in VERBS_BEFORE:
        return None
    if expression.after() == "ago":
        return None  # 'broke with its past 10 years ago'
    said = expression.text().split()
    if said[0] == "the" and said[1].isdigit() and said[-1].istitle():
        return NOTHING  # 'the 60 Minutes story'
    return lasting(duration(count, unit))
