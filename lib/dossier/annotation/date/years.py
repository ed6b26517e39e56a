"""The year of a month or a day that the text leaves out: from the months beside it, the tense of its clause and nearness."""

from __future__ import annotations

import datetime as dt
import re

from dossier.annotation.date.calendar import date_or_none
from dossier.annotation.date.clauses import TENSE
from dossier.annotation.date.compared import is_led_by
from dossier.annotation.date.context import Expression
from dossier.annotation.date.cues import first_cue
from dossier.annotation.date.story import as_before, in_story, in_year_opened, in_year_when
from dossier.annotation.date.tense import is_entry, was_scheduled
from dossier.annotation.date.verbs import is_past
from dossier.annotation.date.vocabulary import vocabulary

COMPANY = {name: frozenset(words.split()) for name, words in vocabulary()["company"].items()}
AGAINST_TENSE, AHEAD = 260, 240
"""What it counts, in days of distance, when a date without its year is read against the tense of its clause, and to be
coming where nothing says so."""
EVENT_AHEAD = 120
"""The latter of 'the September meeting'."""
AGAINST_WEAK = 120
"""The same of what would be past where only an infinitive looks ahead ('its decision in January to cut rates'), or where
the month stands before a noun ('the February figure will be revised')."""
AGAINST_POLLS = 200
"""The same of a vote: 'will face voters in the November election', told in February."""
AGAINST_CERTAIN_AHEAD = 330
"""The same where the word right before it looks ahead: 'his term ends Dec. 31', told in February."""
AGAINST_PAST = {"month": 170, "day": 130}
"""The same of what would be coming where the clause tells of the past: nobody leaves out the year of a day that is nine
months back, but 'the meeting of May 14 was called off' may be said in March."""
AGAINST_CERTAIN_PAST = {"month": 400, "day": 260}
"""The same of a month after 'in' and of a day whose own verb is past: 'was signed in December' is never the coming one."""
AGAINST_CERTAIN_TENSE = 400
"""The same after 'since' and 'ended'."""
SERIES = frozenset({"to", "through", "and", "-", "/", "until", "or", ","})
"""What stands between the months or weekdays of a series."""
SPANNING, JUST_ENDED = ("to", "through", "-", "/"), 3
"""What stands between the months of a stretch, and how many months after its end it is the one that just ended."""
BESIDE = ("and", "or", ",")
"""The same where the second may be the earlier one: 'in February and January'."""
WITH_A_VERB = frozenset({"effect", "force", "office", "power", "place", "over", "out", "off", "down", "up", "away", "back"})
"""Words behind a verb that are one with it: 'took effect in July', 'broke out in July'."""
WITHIN_CLAUSE = 5
"""How many words back the verb may stand that a day of its own goes with."""
POLLS = frozenset({"elections", "election", "polls", "primary", "runoff", "balloting", "ballot", "vote", "referendum"})
WON = frozenset({"won", "lost", "elected", "defeated", "ousted", "beat", "beaten", "swept", "returned"})
"""Behind one of these 'in June elections' tells what was."""
EXPECTED_IN = (
    TENSE["promising"] | TENSE["scheduled"] | TENSE["telling_past"] | TENSE["events"] | TENSE["called"] | TENSE["put_off"]
)
"""What is said or named of a month to come: 'called elections in October', 'announced a visit in October'."""
WITHIN_FORECAST = 6
"""How many words back a forecast of 'the year ending in May' may stand."""
BETWEEN = frozenset({
    "is", "are", "to", "for", "of", "on", "in", "at", "by", "from", "until", "through", "and", "or", "that", "which", "will",
    "would",
})  # fmt: skip
"""Words that part a day from the verb before it: 'announced a vote on Oct. 14'."""
LEADING_ON = frozenset({"for", "to", "that", "which", "until", "before", "ahead"})
"""Words that part a day after 'on' from the verb before: 'bought tickets for the game on Oct. 14'."""
COMPARED = re.compile(
    r"\b(?:from|than|after|against|compared (?:with|to)|following) (?:the|an?|its) (?:[\w$%-]+(?:\.\d+)?%? ){0,4}"
    r"(?:gain|rise|drop|fall|decline|increase|jump|loss|level|pace)s?(?: of [\d.]+(?:%| percent))? in \Z"
)
"""Before the month of a figure that another one is compared with."""
OVER = ("since", "ended")
"""What stands before a date that has been."""
CERTAIN = ("in", "on", "from", "during", "between", "throughout")
"""Before a month they tell when a thing was done, where its clause is in the past."""
NOT_HELD = frozenset({"called", "cancelled", "canceled", "scrapped", "expected", "scheduled", "planned", "announced", "set"})
"""Behind 'the January summit' they leave it open whether it has been."""
PARTS = ("early", "mid", "late", "-")
DETERMINERS = frozenset(["a", "an", "the", "its", "his", "her", "their", "our", "'s"])
DIGITS_OF_A_YEAR = 4


def year_meant(expression: Expression, month: int, day: int | None) -> int | None:
    """The year of a month (and day) that the text leaves out: the nearest, weighed against the tense of the clause.

    The month that follows that of publication is the coming one wherever its own verb does not say that it is over: of the
    last one a text gives the year.
    """
    anchor = expression.anchor
    if said := _year_behind(expression, month):
        return said
    if anchor.year is None or anchor.month is None:
        return None
    whole = day is None or anchor.day is None
    here = dt.date(anchor.year, anchor.month, 1 if whole else anchor.day or 1)
    years = [anchor.year + n for n in (-1, 0, 1)]
    candidates = [d for y in years if (d := date_or_none(y, month, 1 if whole else day or 1))]
    if earlier := in_story(expression, here, month) or in_year_when(expression, here) or in_year_opened(expression, here):
        return earlier
    preposition, article = _preposition(expression), expression.before() in DETERMINERS
    over = expression.before(1 + article + expression.led_by) in OVER or is_led_by(expression, COMPARED)
    if day is None and (follows := _in_series(expression, month)):
        return follows
    if day is None and not over and (begun := _in_ended_stretch(expression, here, month)):
        return begun
    told = _is_told(expression) or _is_done_in(expression)
    if day is None and not over and month == here.month % 12 + 1 and not told:
        return here.year + (month == 1)
    weekday = expression.integer("WEEKDAY")
    candidates = [d for d in candidates if not whole and d.isoweekday() == weekday] or candidates
    certain = preposition in CERTAIN if whole else told or _stands_alone(expression)
    table = AGAINST_CERTAIN_PAST if certain else AGAINST_PAST
    against = AGAINST_CERTAIN_TENSE if over or _has_been(expression) else table["month" if whole else "day"]
    modifies = _is_modifier(expression)
    cue = "past" if over else "future" if _is_forecast(expression) else expression.tense(weak=not modifies)
    if cue == "past" and is_entry(expression.context.text, expression.start, expression.end):
        against = AGAINST_CERTAIN_TENSE
    ahead = EVENT_AHEAD if expression.after() in TENSE["events"] else AHEAD
    if not over and cue and was_scheduled(expression.context.text, expression.start):
        cue, ahead = "", 0
    behind = _against_past(expression, cue, modifies)
    chosen = nearest(candidates, here, cue, behind, against, ahead)
    if chosen is None or day is not None:
        return chosen.year if chosen else None
    return as_before(expression, here, chosen, cue)


def _against_past(expression: Expression, cue: str, modifies: bool) -> int:
    """What it counts to be past where the clause, or only an infinitive in it, looks ahead."""
    surely = cue == "future" and expression.tense(weak=False) == "future"
    led = {expression.before(place) for place in range(1, 1 + WITHIN_CLAUSE)}
    if surely and modifies and expression.after() in POLLS and TENSE["looking_back"].isdisjoint(led):
        return AGAINST_POLLS  # not 'will review the November vote'
    if cue == "future" and (modifies or not surely):
        return AGAINST_WEAK
    return AGAINST_CERTAIN_AHEAD if _is_coming(expression, _preposition(expression)) else AGAINST_TENSE


def _is_coming(expression: Expression, preposition: str) -> bool:
    """'ends Dec. 31', 'turns 60 in May': the verb beside the date, with a number at most between them, looks ahead."""
    place = 2 if preposition in ("in", "on") else 1
    place += expression.before(place).isdigit()
    if expression.before(place) not in TENSE["future"] | TENSE["on_the_calendar"] or expression.before(place) == "effective":
        return False
    return first_cue([expression.before(place + 1), expression.before(place)], weak=False, backwards=True) == "future"


def _preposition(expression: Expression) -> str:
    """The word before a date and what goes with it: the 'in' of 'in early May'."""
    return expression.before(_parts_before(expression) + 1)


def _parts_before(expression: Expression) -> int:
    """How many words before a month say which part of it: the 'early' of 'in early May', the 'mid-' of 'mid-May'."""
    place = 1
    while expression.before(place) in PARTS:
        place += 1
    return place - 1


def _year_behind(expression: Expression, month: int) -> int | None:
    """The year that a later month of the same stretch brings: 'from June to August 2021', '28 Dec. to 3 Jan. 2021'."""
    months = expression.context.lexicon.words["MONTH"]
    if expression.after() not in SERIES or (expression.after() == "until" and expression.before() != "from"):
        return None
    later = 3 if expression.after(2).isdigit() else 2
    if expression.after(later) not in months:
        return None
    for place in range(later + 1, later + 4):
        word = expression.after(place)
        if word.isdigit() and len(word) == DIGITS_OF_A_YEAR:
            return int(word) - (month > int(months[expression.after(later)]))
        if word != "," and not (place == later + 1 and later == 2 and word.isdigit()):
            return None
    return None


def _has_been(expression: Expression) -> bool:
    """'took effect Jan. 1', 'The January summit failed', but not 'The January summit was called off'."""
    if expression.before() in WITH_A_VERB:
        return is_past(expression.before(2))
    if expression.before() in ("sale", "strike", "trial", "air", "display") and expression.before(2) == "on":
        return is_past(expression.before(3))
    if expression.before() not in DETERMINERS or expression.before(2).isalpha() or not _is_modifier(expression):
        return False
    behind = [expression.after(place) for place in range(1, 1 + WITHIN_CLAUSE)]
    verb = next((place for place, word in enumerate(behind) if is_past(word)), len(behind))
    return verb < len(behind) and TENSE["put_off"].isdisjoint(behind) and NOT_HELD.isdisjoint(behind[verb:])


def _is_told(expression: Expression) -> bool:
    """'In January it was agreed', 'was signed in early April', 'died May 3': its own verb stands in the past."""
    first = _parts_before(expression) + 1
    preposition = expression.before(first) in ("in", "on", "at")
    verb = expression.before(first + preposition)
    if verb in WITH_A_VERB:
        place = first + preposition + 1
        verb = next((v for n in (place, place + 1) if is_past(v := expression.before(n))), verb)
    told = is_past(verb) and verb not in TENSE["scheduled"]
    return (told or (preposition and not verb.isalpha())) and expression.tense() == "past"


def _is_forecast(expression: Expression) -> bool:
    """'raised its outlook for the year ending in May': a period that a forecast is made for is not over."""
    if "ending" not in (expression.before(), expression.before(2)):
        return False
    return not COMPANY["forecasts"].isdisjoint(expression.before(place) for place in range(3, 3 + WITHIN_FORECAST))


def _is_done_in(expression: Expression) -> bool:
    """'filed for protection in October', 'banned the oil on March 8', but not 'announced a summit in October'."""
    after, preposition, at_the_polls = expression.after(), expression.before(), expression.after() in POLLS
    if preposition not in ("in", "on") or (after.isalpha() and not at_the_polls and after not in COMPANY["no_thing"]):
        return False
    for place in range(2, 2 + WITHIN_CLAUSE):
        word = expression.before(place)
        if not word.isalnum() or word in EXPECTED_IN or (preposition == "on" and word in LEADING_ON):
            return False
        if is_past(word) and (word in WON or not at_the_polls):
            helped = expression.before(place + 1) in TENSE["attributive"] | TENSE["modal"]
            return not helped and expression.tense() == "past"
    return False


def _stands_alone(expression: Expression) -> bool:
    """'It sold its shop Oct. 14', 'pleaded guilty Oct. 14 to fraud': a day of its own goes with the past verb before it."""
    if expression.after() == "-" or (expression.after().isalpha() and expression.after() not in COMPANY["no_thing"]):
        return False
    for place in range(1, WITHIN_CLAUSE + 1):
        word = expression.before(place)
        told = word in TENSE["scheduled"] or (word in TENSE["telling_past"] and place > 1)
        if not word.isalpha() or word in BETWEEN or told or (place == 1 and word in DETERMINERS):
            return False
        if is_past(word):
            return expression.before(place + 1) not in TENSE["attributive"]
    return False


def _in_series(expression: Expression, month: int) -> int | None:
    """The year of the second month in 'March/April', 'December and January', 'May to September'."""
    lexicon, named = expression.context.lexicon, expression.context.last_named("month", "month")
    if (
        named is None
        or expression.before() not in SERIES
        or expression.before(2) not in lexicon.words["MONTH"]
    ):
        return None
    year = named.day.year + (month < named.day.month)
    today = expression.anchor.point("month")
    if today is None or expression.before() not in BESIDE or expression.tense() != "past":
        return year
    begun, here = (named.day.year, named.day.month), (today.day.year, today.day.month)
    return year - (begun < here < (year, month))


def _in_ended_stretch(expression: Expression, here: dt.date, month: int) -> int | None:
    """The year of the first month in 'the January-September surplus', told in October: of the stretch that just ended.

    Of one that ended last month the figures may still be to come: 'profits for July to September are expected to fall'.
    """
    last = expression.context.lexicon.words["MONTH"].get(expression.after(2))
    if last is None or expression.after() not in SPANNING or expression.after(3).isdigit():
        return None
    ago = (here.month - int(last)) % 12
    whole_year = (month - int(last)) % 12 == 1
    if ago > JUST_ENDED or whole_year or (ago > 1 and expression.tense(weak=False) == "future"):
        return None
    return here.year - (int(last) > here.month) - (month > int(last))


def _is_modifier(expression: Expression) -> bool:
    """'a June agreement', 'its late-May vote': an infinitive in the clause does not say when that is."""
    place = 1
    while expression.before(place) in PARTS:
        place += 1
    before, after = expression.before(place), expression.after()
    if before == "for" and expression.before(place + 1) in COMPANY["figures"]:
        return True
    if not after.isalpha():
        return False
    preposition = before in expression.context.lexicon.words["PREPOSITION"] or before in ("on", "to", "of", "at")
    return before in DETERMINERS or (before.isalpha() and not preposition and after not in COMPANY["no_thing"])


def nearest(
    candidates: list[dt.date],
    here: dt.date,
    cue: str,
    against_future: int = AGAINST_TENSE,
    against_past: int = AGAINST_TENSE,
    ahead: int = AHEAD,
) -> dt.date | None:
    """The candidate nearest to `here`, weighed against the tense of the clause."""

    def cost(when: dt.date) -> float:
        away = (when - here).days
        if cue == "future":
            return abs(away) + (against_future if away < 0 else 0)
        return abs(away) + (0 if away <= 0 else against_past if cue else ahead)

    return min(candidates, key=cost, default=None)
