"""Readings of words that point to the past, the present or the future and to no day of it, and of what is no date at all."""

from __future__ import annotations

from dossier.annotation.date_context import NOTHING, Expression, Reading, reading, vaguely


@reading
def nothing(expression: Expression) -> Reading:
    """What looks like a date and is none: 'a 6-year-old', 'section 2014'."""
    return NOTHING


@reading
def vague_units(expression: Expression) -> Reading:
    """'recent weeks', 'the coming months'."""
    past = "recent" in expression.words or (expression.integer("REL") or 0) < 0
    return Reading("DATE", "PAST_REF" if past else "FUTURE_REF", "vague", "unresolved")


@reading
def vague(expression: Expression) -> Reading:
    """'now', 'currently', 'the future'; 'Now' that opens a sentence is mostly no date."""
    if expression.words == ["now"] and expression.context.text[expression.start] == "N":
        return NOTHING
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
