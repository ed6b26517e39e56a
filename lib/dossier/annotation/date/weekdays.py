"""Readings of weekdays: bare ones, 'last Monday', 'Tuesday last week', 'Friday the 13th', 'two Sundays ago'."""

from __future__ import annotations

import datetime as dt

from dossier.annotation.date.calendar import Point
from dossier.annotation.date.clauses import TENSE
from dossier.annotation.date.context import NOTHING, Expression, Reading, reading, resolved
from dossier.annotation.date.numbers import count_of
from dossier.annotation.date.points import COMPANY, direction
from dossier.annotation.date.years import SERIES

ANY = ("a", "any", "given", "typical", "normal", "ordinary")
"""Before a weekday they make it any such day: 'is closed on a Friday'."""
NEARLY_A_WEEK = 6
"""Of a weekday so many days back hardly anybody says only its name, but of the one to come: "Monday's funeral", told on
Sunday or on Saturday. So is the day that something holds from: 'closed its ports FROM THURSDAY', told on Wednesday."""


def bare_weekday(expression: Expression, number: int) -> Reading:
    """The day that a weekday behind the expression names."""
    here = expression.anchor.point("day")
    if here is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "day", "unresolved")
    return resolved(here.moved(_bare_weekday(expression, number, (here.day.isoweekday() - number) % 7), "day"), "day")


@reading
def weekday(expression: Expression) -> Reading:
    """'Friday', 'last Monday', 'next Tuesday night': a bare one by the tense of its clause."""
    number, here = expression.integer("WEEKDAY") or 1, expression.anchor.point("day")
    part = expression.part
    if expression.words[0].endswith(".") and expression.begins_in_a_name():
        return NOTHING  # 'said Loh Hoon Sun.'
    if expression.before() in ANY and not expression.matched("REL") and _stands_alone(expression):
        return Reading("TIME" if part else "DATE", f"XXXX-WXX-{number}{part}", "vague", "unresolved")
    if here is None:
        return Reading(
            "TIME" if part else "DATE", f"XXXX-WXX-{number}{part}", "time" if part else "day", "unresolved"
        )
    behind = (here.day.isoweekday() - number) % 7
    shift = direction(expression)
    if not expression.matched("REL") and expression.words[:2] not in (["this", "past"], ["this", "coming"]):
        step = _bare_weekday(expression, number, behind)
    elif shift < 0:
        step = -(behind or 7)
    elif shift > 0:
        step = 7 - behind + (7 if "next" in expression.words and number > here.day.isoweekday() else 0)
    else:
        step = number - here.day.isoweekday()
    return resolved(here.moved(step, "day"), "day", part)


def _stands_alone(expression: Expression) -> bool:
    """'opened on a Friday', but not 'a Friday deadline', 'a Friday and Saturday sale' and 'a Friday the 13th'."""
    after = expression.after()
    in_a_series = after in SERIES and expression.after(2) in expression.context.lexicon.words["WEEKDAY"]
    return after not in ("'s", "-", "the") and not in_a_series and (not after.isalnum() or after in COMPANY["no_thing"])


def _bare_weekday(expression: Expression, number: int, behind: int) -> int:
    """Days from publication to a weekday that stands alone: the next one in a series, else by the tense."""
    here, before = expression.anchor.point("day"), expression.context.last_named("day", "day")
    days = expression.context.lexicon.words["WEEKDAY"].keys() | {"today", "tomorrow"}
    tense = expression.tense(owner="")
    part = expression.before(2) in expression.context.lexicon.words["PART"]  # 'from Friday night through Saturday'
    if here and before and expression.before() in SERIES and expression.before(3 if part else 2) in days:
        step = (before.day - here.day).days + ((number - before.day.isoweekday()) % 7 or 7)
        return -behind if step > 0 and tense == "past" and behind < NEARLY_A_WEEK else step
    if not tense and expression.context.is_ahead_of(expression.start):
        return (7 - behind) % 7  # 'sales are out on Tuesday and the decision on Wednesday'
    if behind <= 1 and "later" in (expression.before(), expression.before(2)):
        return -behind  # 'will fly home later Sunday', told on Monday
    event = expression.after() == "'s" or expression.after() in TENSE["events"]
    ahead = tense == "future" or (not tense and behind >= NEARLY_A_WEEK - event)
    begins = expression.before() == "from" and expression.after() not in ("'s", "to")
    ahead = ahead or (begins and behind >= NEARLY_A_WEEK - 1)
    return (7 - behind) % 7 if ahead else -behind


@reading
def weekday_of_week(expression: Expression) -> Reading:
    """'Tuesday last week', 'Friday next week'."""
    number, here = expression.integer("WEEKDAY") or 1, expression.anchor.point("day")
    if here is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "day", "unresolved")
    days = 7 * (expression.integer("REL") or 0) + number - here.day.isoweekday()
    return resolved(here.moved(days, "day"), "day")


@reading
def weekday_day(expression: Expression) -> Reading | None:
    """'Friday the 13th': the nearest such day."""
    here, day, number = (
        expression.anchor.point("day"),
        expression.integer("DAYTH"),
        expression.integer("WEEKDAY"),
    )
    if expression.after().isalpha() and expression.after() not in COMPANY["day"]:
        return None  # 'Saturday, the 13th anniversary of the fall'
    if here is None or day is None:
        return Reading("DATE", f"XXXX-XX-{day:02d}", "day", "unresolved") if day else None
    near = [here.day + dt.timedelta(days=n) for n in range(-200, 200)]
    fits = [d for d in near if d.day == day and d.isoweekday() == number]
    return resolved(Point("day", min(fits, key=lambda d: abs(d - here.day))), "day") if fits else None


@reading
def weekdays_ago(expression: Expression) -> Reading | None:
    """'two Sundays ago': the second one before publication."""
    number, here, count = expression.integer("WEEKDAYS") or 1, expression.anchor.point("day"), count_of(expression)
    if here is None or not count:
        return Reading("DATE", f"XXXX-WXX-{number}", "day", "unresolved")
    behind = (here.day.isoweekday() - number) % 7 or 7
    return resolved(here.moved(-behind - 7 * (int(count) - 1), "day"), "day")
