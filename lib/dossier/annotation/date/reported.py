"""The period whose figures a text reports: what 'a year earlier', 'the quarter' and 'the like period' are counted from.

A sentence that names a period compares with that one. Elsewhere it is the period of the paragraph, then that of the story:
a half year or nine months beside a quarter's figures hold for their paragraph. What is itself only compared with ('up from
the third quarter of 1988'), or still to come, is never what the next sentence compares with.
"""

from __future__ import annotations

import datetime as dt

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import STOP, last_place, sentence_start, words_before, words_of
from dossier.annotation.date.compared import LEFT
from dossier.annotation.date.context import Expression, Reading, Told, aside, lasting, resolved
from dossier.annotation.date.told import (
    A_QUARTER,
    NEWEST,
    SENTENCE,
    WHOSE,
    as_quarter,
    of_an_act,
    sentence_words,
    story_period,
)
from dossier.annotation.date.verbs import is_past
from dossier.annotation.date.years import COMPANY

WITHOUT_QUOTES = str.maketrans("", "", '"“”')
COMPARING = frozenset({"from", "than", "against", "versus", "vs", "with", "compared", "above", "below", "over", "under"})
"""Before 'a year ago' they say that figures are compared."""


def reported(expression: Expression) -> Told | None:
    """The period that a comparison in this place goes back from: that of its sentence, its paragraph or its story."""
    context, ago = expression.context, "ago" in expression.words
    for period in reversed(context.periods[-NEWEST:]):
        if "\n\n" in context.text[period.end : expression.start]:
            break
        within = period.reach != "sentence" and not (period.point.precision == "year" and not period.lasts and ago)
        if within or in_its_sentence(expression, period):
            return period
    last = context.periods[-1:]
    story = story_period(expression)
    if ago and story is not None and story.point.precision == "year" and not story.lasts:
        return None  # 'a year ago' of a story that only named years is counted from its own day
    return story or (last[0] if last and last[0].point.precision == "quarter" else None)


def tells_figures(expression: Expression) -> bool:
    """Whether 'a year ago' is when figures were so high, and not when something was done ('bought its rival a year ago')."""
    text, start = expression.context.text, expression.start
    before = words_before(text[max(0, start - LEFT) : start], expression.text()[:1])
    clause = [word.lower() for word in before[last_place([word.lower() for word in before], WHOSE | {";"}) + 1 :]]
    if COMPARING.isdisjoint(clause) and not _is_figure(list(sentence_words(expression))):
        return False
    for place, word in reversed(list(enumerate(clause))):
        beside = clause[place + 1 :]
        if word in COMPARING and (word != "from" or not beside or _is_figure(beside)):
            return True
        if word in COMPANY["reporting"]:
            return True
        if of_an_act(word):
            return False
    after = sentence_start(words_of(text[expression.end : expression.end + LEFT]))
    verb = next((word.lower() for word in after if is_past(word.lower())), "")
    return bool(clause) or not verb or verb in COMPANY["reporting"]


def _is_figure(words: list[str]) -> bool:
    """'from 4 million', 'from a loss of 4 million', but not 'from a rival'."""
    return any(word[-1:].isdigit() or word in COMPANY["economy"] for word in words)


def a_year_before(expression: Expression) -> Reading | None:
    """The point a year before the reported period: its quarter, half, month, year, or the day that it ended on."""
    if month := _month_behind(expression):
        return aside(resolved(month.moved(-1, "year", "month"), "month"))
    period = reported(expression)
    if period is None or (period.point.precision == "month" and expression.start - period.end > SENTENCE):
        return None
    return aside(resolved(period.point.moved(-1, "year", period.point.precision), period.point.precision))


def _month_behind(expression: Expression) -> Point | None:
    """The last June in 'rose 4 percent from a year earlier in June'."""
    here, month = expression.anchor.point("month"), expression.context.lexicon.words["MONTH"].get(expression.after(2))
    if here is None or month is None or expression.after() != "in" or expression.after(3).isdigit():
        return None
    return Point("month", dt.date(here.day.year - (int(month) > here.day.month), int(month), 1))


def like_period(expression: Expression, shift: int = -1, year: int | None = None) -> Reading | None:
    """The same for 'the like period', 'the year-earlier period': of months without a name, as many months again."""
    period = reported(expression)
    if period is None:
        return None
    if period.lasts.startswith("P") and not (year is not None and period.lasts in A_QUARTER):
        if year is not None:
            return aside(resolved(Point("year", period.point.day.replace(year=year, day=1)), "year"))
        return lasting(period.lasts)
    point = as_quarter(period)
    shift = shift if year is None else year - point.day.year
    return aside(resolved(point.moved(shift, "year", point.precision), point.precision))


def quarter_told(expression: Expression) -> Point | None:
    """The quarter that the story reports, or the one that the sentence names."""
    context = expression.context
    quarters = [p for p in context.periods[-NEWEST:] if p.point.precision == "quarter" or p.lasts in A_QUARTER]
    main = [p for p in quarters if p.reach == "story"]
    for period in reversed(quarters):
        if "\n\n" in context.text[period.end : expression.start]:
            break
        ahead = not main or period.point.day > main[-1].point.day
        if period.reach != "sentence" or (ahead and in_its_sentence(expression, period)):
            return as_quarter(period)
    return as_quarter((main or quarters)[-1]) if main or any(p.reach != "sentence" for p in quarters) else None


def last_told(expression: Expression) -> Point | None:
    """The quarter of this year or later that was told last, be it still to come."""
    first = expression.anchor.year or 0
    quarters = [p.point for p in expression.context.periods if p.point.precision == "quarter" and p.point.day.year >= first]
    return quarters[-1] if quarters else None


def newest_told(expression: Expression) -> Point | None:
    """The latest quarter that was told at all, be it still to come."""
    quarters = [p.point for p in expression.context.periods if p.point.precision == "quarter"]
    return max(quarters, key=lambda quarter: quarter.day, default=None)


def month_told(expression: Expression) -> Point | None:
    """The month whose figures are told."""
    months = [p for p in expression.context.periods[-NEWEST:] if p.point.precision == "month"]
    told = [p for p in months if p.reach != "sentence" or in_its_sentence(expression, p)]
    return told[-1].point if told else None


def in_its_sentence(expression: Expression, period: Told) -> bool:
    """Whether no sentence ends between them; words quoted within it end none."""
    between = expression.context.text[period.end : expression.start]
    return len(between) < SENTENCE and STOP not in words_of(between.translate(WITHOUT_QUOTES) + expression.text()[:1])
