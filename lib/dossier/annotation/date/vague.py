"""Readings of words that point to the past, the present or the future and to no day of it, and of what is no date at all."""

from __future__ import annotations

from dossier.annotation.date.amounts import plural
from dossier.annotation.date.context import NOTHING, Expression, Reading, reading, vaguely
from dossier.annotation.date.verbs import is_past
from dossier.annotation.date.years import COMPANY

LONGEST_NAME = 30
MIGHT, WITHIN = frozenset({"might", "may", "could", "will", "would", "hopes", "hope"}), 7
"""What tells within so many words that 'One day' is some day to come."""
LENGTH_OF_EXCHANGE = 3
"""Digits of the first part of a telephone number."""
TOLD_AT = frozenset({
    "said", "saying", "told", "wrote", "argued", "noted", "warned", "claimed", "denied", "admitted", "explained", "was",
    "were",
})  # fmt: skip
"""Before 'at the time' they show that it is a time by itself and opens no clause."""
AFTER_THE_TIME = frozenset({"that", "and", "but", "as", "because", "to", "in", "for", "with", "by", "on"})
BEHIND_A_NOUN = COMPANY["no_thing"] - {"and", "or", "it"}
"""Behind 'the current' they show that it is a stream."""
OF_A_PEOPLE = ("an", "ish", "ese", "i", "ch")
"""Endings of adjectives that are no names: 'daily Iraqi exports'."""


@reading
def nothing(expression: Expression) -> Reading:
    """What looks like a date and is none: 'a 6-year-old', 'section 2014'."""
    return NOTHING


@reading
def one_more(expression: Expression) -> Reading | None:
    """'a second', 'his second', but not 'its second quarter' and 'stopped for a second.'"""
    after = expression.after()
    if expression.words[0] == "a" and expression.before() in ("for", "in", "than") and not (after.isalnum() or after == "-"):
        return None
    place = 2 if expression.after() == "-" else 1
    return None if expression.after(place) in ("quarter", "half", "period", "week", "month", "fiscal") else NOTHING


@reading
def fraction(expression: Expression) -> Reading | None:
    """'a quarter of the vote', but not 'a quarter of a century' or 'three-quarters of an hour'."""
    of_a_unit = expression.after() in ("a", "an") and expression.after(2) in expression.context.lexicon.words["UNIT"]
    return None if of_a_unit else NOTHING


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
    """'hopes he one day returns', 'One day the rocket might go there' tell no duration."""
    someday = expression.text()[0] == "O" and not MIGHT.isdisjoint(expression.after(n) for n in range(1, WITHIN))
    return NOTHING if someday or expression.before() in ("he", "she", "they", "we", "i") else None


@reading
def newspaper(expression: Expression) -> Reading | None:
    """'the party daily Granma', 'the Daily Mail', "People's Daily": a name stands behind the word or before it."""
    text, end = expression.context.text, expression.end
    name = text[end : end + LONGEST_NAME].partition(" ")[2].partition(" ")[0].rstrip(".,;:")
    if expression.begins_in_a_name() or _is_a_paper(expression):
        return NOTHING
    is_name = (
        text[end : end + 1] == " " and name.istitle() and "." not in name and not name.endswith(OF_A_PEOPLE)
    )
    return NOTHING if is_name and not text[expression.start : end].isupper() else None


PRINTED = frozenset({"in", "of", "that", "which", "owned", "run", "published", "based", "close"})
"""what follows a paper: 'a daily IN Lima'"""


def _is_a_paper(expression: Expression) -> bool:
    """'the publisher of a conservative DAILY', 'edits a DAILY in Lima': the noun, behind an article and before no other."""
    if expression.words[-1] != "daily" or (expression.after().isalpha() and expression.after() not in PRINTED):
        return False
    led = expression.words[0] if len(expression.words) > 1 else expression.before()
    described = len(expression.words) == 1 and expression.before(2) in ("a", "the", "an") and led.isalpha()
    return led in ("a", "the") or (described and led not in ("once", "twice", "average", "times"))


@reading
def vague_units(expression: Expression) -> Reading | None:
    """'recent weeks', 'the coming months'; 'the last weeks of the war' have a length."""
    if expression.after() == "of" and "last" in expression.words:
        return plural(expression)
    past = not {"recent", "past", "last"}.isdisjoint(expression.words) or (expression.integer("REL") or 0) < 0
    return Reading("DATE", "PAST_REF" if past else "FUTURE_REF", "vague", "unresolved")


@reading
def vague(expression: Expression) -> Reading:
    """'now', 'currently', 'the future'; 'Now' that opens a sentence is mostly no date."""
    if expression.words == ["now"] and expression.context.text[expression.start] == "N":
        return NOTHING
    after = expression.after()
    ends = not after.isalpha() or after in COMPANY["no_thing"] or is_past(after)
    of_a_thing = not ends and expression.before() != "in"
    asked = expression.before() == "what"  # 'what the future holds'
    of_a_thing = after == "of" or (of_a_thing and not asked)
    a_thing = expression.words == ["the", "future"] and of_a_thing  # 'worried about the future of Peru'
    if expression.matched("FUTURE") and (a_thing or expression.text().split()[-1].istitle()):
        return NOTHING  # 'the Future Fund'
    if expression.words == ["current"] and not (after[:1].isalnum() and after not in BEHIND_A_NOUN):
        return NOTHING  # 'swam against the current'
    if expression.words == ["current"] and _is_a_title(expression):
        return NOTHING  # 'told the journal Current Biology'
    return Reading("DATE", expression.string("PRESENT", "PAST", "FUTURE"), "vague", "unresolved")


def _is_a_title(expression: Expression) -> bool:
    """Whether a capital stands inside a sentence and another behind it."""
    text, end = expression.context.text, expression.end
    inside = expression.before()[:1].isalpha() or expression.before() == ","
    return inside and expression.text().istitle() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


@reading
def past_word(expression: Expression) -> Reading | None:
    """'recently'; 'once' only before an adjective ('a once high-flying firm')."""
    if expression.words == ["once"]:
        return NOTHING
    return vague(expression)


@reading
def that_time(expression: Expression) -> Reading:
    """'at that time', 'since that time', 'will by that time have left'."""
    return vaguely("FUTURE_REF" if expression.tense(weak=False) == "future" else "PAST_REF")


@reading
def at_the_time(expression: Expression) -> Reading | None:
    """'said at the time', 'had five shops at the time'; not 'at the time of the raid', 'at the time he was captured'."""
    after = expression.after()
    alone = not after.isalnum() and after not in ("'s", "$")
    told = expression.before(2) in TOLD_AT and after not in ("of", "when")
    return vaguely("PAST_REF") if alone or told or after in AFTER_THE_TIME else None


@reading
def past_reference(expression: Expression) -> Reading:
    """'the past', 'at that time'."""
    return vaguely("PAST_REF")


@reading
def past_noun(expression: Expression) -> Reading | None:
    """'in the past', but not 'in the past six to nine months'."""
    known = expression.context.lexicon.words
    numbered = expression.after().isdigit() or expression.after() in known["CARDINAL"]
    return None if numbered or expression.after() in known["VAGUE"] else past_reference(expression)


@reading
def future_reference(expression: Expression) -> Reading:
    """'soon', 'the near term'."""
    return vaguely("FUTURE_REF")


@reading
def present_of_a_thing(expression: Expression) -> Reading | None:
    """'its present owner', 'at present prices'; not 'the present that he got' or 'the present is bright'."""
    after = expression.after()
    a_thing = after.isalpha() and after not in COMPANY["no_thing"] and after != "value"
    return present_reference(expression) if a_thing else None


@reading
def present_reference(expression: Expression) -> Reading:
    """'these days'."""
    return vaguely("PRESENT_REF")
