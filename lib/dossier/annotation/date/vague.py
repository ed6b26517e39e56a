"""Readings of words that point to the past, the present or the future and to no day of it, and of what is no date at all."""

from __future__ import annotations

from dossier.annotation.date.context import NOTHING, Expression, Reading, reading, vaguely
from dossier.annotation.date.years import COMPANY

LONGEST_NAME = 30
LENGTH_OF_EXCHANGE = 3
"""Digits of the first part of a telephone number."""
OF_A_PEOPLE = ("an", "ish", "ese", "i", "ch")
"""Endings of adjectives that are no names: 'daily Iraqi exports'."""


@reading
def nothing(expression: Expression) -> Reading:
    """What looks like a date and is none: 'a 6-year-old', 'section 2014'."""
    return NOTHING


@reading
def fraction(expression: Expression) -> Reading | None:
    """'a quarter of the vote', but not 'a quarter of a century'."""
    return None if expression.after(2) == "century" else NOTHING


@reading
def title(expression: Expression) -> Reading | None:
    """'60 Minutes', '48 Hours': names of broadcasts."""
    words = expression.context.text[expression.start : expression.end].split()
    return NOTHING if words[0].isdigit() and words[-1].istitle() else None


@reading
def counted(expression: Expression) -> Reading | None:
    """'2000 troops', but not 'in 2000 troops were sent'."""
    return (
        None if expression.before() in ("in", "since", "during") and expression.matched("YEAR") else NOTHING
    )


@reading
def level(expression: Expression) -> Reading | None:
    """'fell below 2000', 'closed at 1923': points, but 'below 1990 levels' are those of a year."""
    of_a_year = expression.after().isalpha() and expression.after() not in COMPANY["no_thing"]
    return None if of_a_year or expression.after() in ("'s", "-") else NOTHING


@reading
def telephone(expression: Expression) -> Reading | None:
    """'555-2019': three digits before four."""
    return (
        NOTHING if len(expression.words[0]) == LENGTH_OF_EXCHANGE and expression.words[0].isdigit() else None
    )


@reading
def hoped_for(expression: Expression) -> Reading | None:
    """'hopes he one day returns' tells no duration."""
    return NOTHING if expression.before() in ("he", "she", "they", "we", "i") else None


@reading
def newspaper(expression: Expression) -> Reading | None:
    """'the party daily Granma', 'the Daily Mail', "People's Daily": a name stands behind the word or before it."""
    text, end = expression.context.text, expression.end
    name = text[end : end + LONGEST_NAME].partition(" ")[2].partition(" ")[0].rstrip(".,;:")
    if expression.begins_in_a_name():
        return NOTHING
    is_name = (
        text[end : end + 1] == " " and name.istitle() and "." not in name and not name.endswith(OF_A_PEOPLE)
    )
    return NOTHING if is_name and not text[expression.start : end].isupper() else None


@reading
def vague_units(expression: Expression) -> Reading:
    """'recent weeks', 'the coming months'."""
    past = not {"recent", "past", "last"}.isdisjoint(expression.words) or (expression.integer("REL") or 0) < 0
    return Reading("DATE", "PAST_REF" if past else "FUTURE_REF", "vague", "unresolved")


@reading
def vague(expression: Expression) -> Reading:
    """'now', 'currently', 'the future'; 'Now' that opens a sentence is mostly no date."""
    if expression.words == ["now"] and expression.context.text[expression.start] == "N":
        return NOTHING
    if expression.matched("FUTURE") and expression.text().split()[-1].istitle():
        return NOTHING  # 'the Future Fund'
    return Reading("DATE", expression.string("PRESENT", "PAST", "FUTURE"), "vague", "unresolved")


@reading
def past_word(expression: Expression) -> Reading | None:
    """'recently'; 'once' only before an adjective ('a once high-flying firm')."""
    if expression.words == ["once"]:
        return NOTHING
    return vague(expression)


@reading
def past_reference(expression: Expression) -> Reading:
    """'the past', 'at that time'."""
    return vaguely("PAST_REF")


@reading
def future_reference(expression: Expression) -> Reading:
    """'soon', 'the near term'."""
    return vaguely("FUTURE_REF")


@reading
def present_reference(expression: Expression) -> Reading:
    """'these days'."""
    return vaguely("PRESENT_REF")
