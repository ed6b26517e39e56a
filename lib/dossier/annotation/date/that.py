"""Readings of 'that Friday', 'the previous May', 'the following spring': which one, the date named last tells."""

from __future__ import annotations

from dossier.annotation.date.calendar import MONTHS_IN, SEASON_MONTHS, Point, date_or_none
from dossier.annotation.date.clauses import TENSE
from dossier.annotation.date.context import Expression, Reading, reading, resolved
from dossier.annotation.date.points import COMPANY
from dossier.annotation.date.verbs import is_past

ALSO_VERBS = ("fall", "spring")
"""Seasons that are also verbs."""
LENGTH_OF_THAT = 2
"""Words of 'that night', which may be the beginning of 'that night owls sing'."""


@reading
def weekday_reference(expression: Expression) -> Reading | None:
    """'the previous Friday', 'the SAME Monday' told of; in 'a sign that Friday may be calm' 'that' opens a clause."""
    bare_that = expression.words[0] == "that" and len(expression.words) == LENGTH_OF_THAT
    if expression.words[0] == "following" or (bare_that and not _points_back(expression)):
        return None  # 'Following Monday's fall, ...'
    number, here = (
        expression.integer("WEEKDAY") or 1,
        expression.context.last_named("day", "day") or expression.anchor.point("day"),
    )
    if here is None:
        kind, precision = ("TIME", "time") if expression.part else ("DATE", "day")
        return Reading(kind, f"XXXX-WXX-{number}{expression.part}", precision, "unresolved")
    if "same" in expression.words and number in expression.context.weekdays:
        return resolved(expression.context.weekdays[number], "day", expression.part)
    shift, behind = expression.integer("REFREL") or 0, (here.day.isoweekday() - number) % 7
    if shift == 0:
        return resolved(here.moved(number - here.day.isoweekday(), "day"), "day", expression.part)
    return resolved(here.moved((7 - behind) if shift > 0 else -(behind or 7), "day"), "day", expression.part)


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
    verb = words == ["that", words[-1]] and words[-1] in ALSO_VERBS and not opens(expression)
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
    if opens(expression) or verb in ("on", "of"):
        return True
    gerund = verb.endswith("ing") and expression.after() in (".", ",", ";")
    told = TENSE["telling_past"] | TENSE["promising"]
    if expression.after() in (".", ";") and verb.isalpha() and verb not in told:
        return True  # 'had surgery that August.'
    return expression.after() != "'s" and (gerund or is_past(verb)) and verb not in told


def opens(expression: Expression) -> bool:
    """'That fall, ...', 'in that spring', but not 'the shells that fall'."""
    preposition = expression.before() in expression.context.lexicon.words["PREPOSITION"]
    return expression.text()[:1].isupper() or expression.before() in (",", ";") or preposition


def is_said_of_a_thing(expression: Expression) -> bool:
    """'shows that night owls sing', 'said that year 12 pupils may leave': 'that' opens a clause."""
    before, after = expression.before(), expression.after()
    short = expression.words[0] == "that" and len(expression.words) <= LENGTH_OF_THAT
    if not short or before in ("on", "of") or opens(expression):
        return False
    goes_on = not after.isalnum() or after in COMPANY["no_thing"] or is_past(after)
    return not goes_on and (not is_past(before) or before in TENSE["telling_past"] | TENSE["promising"])
