"""Dates, times, durations and repetitions in English text, with TIMEX3 values.

What counts as an expression stands in `vocabularies/dates.toml` (see docs/dates.md); what it means is worked out by the
readings in `date_points`, `date_relative` and `date_numbers`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from dossier.annotation import date_numbers, date_points, date_relative
from dossier.annotation.date_context import NOTHING, Anchor, Context, Expression, Reading
from dossier.annotation.date_grammar import Candidate, Grammar, load_grammar, runs
from dossier.annotation.date_tokens import DateToken
from dossier.annotation.records import DateMention

How = Callable[[Expression], Reading | None]


def _nothing(expression: Expression) -> Reading:
    return NOTHING


READINGS: dict[str, How] = {
    "nothing": _nothing,
    "iso": date_points.iso,
    "slashed": date_points.slashed,
    "calendar": date_points.calendar,
    "calendar_relative_year": date_points.calendar_relative_year,
    "range_day": date_points.range_day,
    "month": date_points.month,
    "relative_month": date_points.relative_month,
    "year": date_points.year,
    "year_in_words": date_points.year_in_words,
    "year_range_end": date_points.year_range_end,
    "decade": date_points.decade,
    "century": date_points.century,
    "holiday": date_points.feast,
    "season": date_points.season,
    "quarter": date_points.quarter,
    "half": date_points.half,
    "duration": date_numbers.amount,
    "plural": date_numbers.plural,
    "every": date_numbers.every,
    "adverb_set": date_numbers.adverb_set,
    "deictic": date_relative.deictic,
    "deictic_part": date_relative.deictic_part,
    "day_beyond": date_relative.day_beyond,
    "weekday": date_relative.weekday,
    "weekday_day": date_relative.weekday_day,
    "weekday_reference": date_relative.weekday_reference,
    "weekday_set": date_relative.weekday_set,
    "part_of_day": date_relative.part_of_day,
    "clock": date_relative.clock,
    "relative_unit": date_relative.relative_unit,
    "unit_beyond": date_relative.unit_beyond,
    "ago": date_relative.ago,
    "from_now": date_relative.from_now,
    "from_day": date_relative.from_day,
    "earlier_later": date_relative.earlier_later,
    "year_end": date_relative.year_end,
    "year_earlier": date_relative.year_earlier,
    "reference_unit": date_relative.reference_unit,
    "the_unit": date_relative.the_unit,
    "latest": date_relative.latest,
    "span": date_relative.span,
    "vague_units": date_relative.vague_units,
    "vague": date_relative.vague,
    "past_word": date_relative.past_word,
    "past_reference": date_relative.past_reference,
    "future_reference": date_relative.future_reference,
}
"""The readings that a rule's `how` may name."""


def find_dates(
    text: str, published: str | dt.date | None = None, *, grammar: Grammar | None = None
) -> list[DateMention]:
    """The date expressions of `text` in order, none overlapping another.

    `published` ('YYYY', 'YYYY-MM', 'YYYY-MM-DD' or a date) is what relative expressions are resolved against. What depends
    on an unknown part of it keeps basis 'unresolved' and an underspecified value (`XXXX-WXX-4`, `XXXX-02-05`). Durations,
    sets and vague words ('recently') name no point of the calendar and are 'unresolved' too. Time is linear in the length
    of the text; no text raises.
    """
    grammar = grammar or load_grammar()
    tokens = list(grammar.lexicon.tokens(text))
    context = Context(text, anchor_of(published), grammar.lexicon)
    mentions: list[DateMention] = []
    for offset, run in runs(tokens):
        mentions += _read_run(tokens, offset, run, grammar, context)
    return mentions


def anchor_of(published: str | dt.date | None) -> Anchor:
    """The parts of a publication date that are known; an unreadable one counts as unknown."""
    if isinstance(published, dt.date):
        return Anchor(published.year, published.month, published.day)
    m = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)", published or "")
    if not m or not 1 < int(m[1]) < 9990:
        return Anchor()
    year, month, day = int(m[1]), int(m[2] or 0) or None, int(m[3] or 0) or None
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:
        return Anchor(year)
    return Anchor(year, month, day if month else None)


def _read_run(
    tokens: Sequence[DateToken], offset: int, run: str, grammar: Grammar, context: Context
) -> list[DateMention]:
    """Reads one stretch of known tokens: at each place the longest candidate that has a reading."""
    found: list[DateMention] = []
    done = 0
    for candidate in grammar.candidates(run):
        if candidate.start < done:
            continue
        placed = _placed(candidate, offset)
        expression = Expression(context, tokens, placed)
        reading = READINGS[candidate.rule.how](expression)
        if reading is None:
            continue
        if reading is not NOTHING:
            begin = (
                grammar.extended(run[done:], candidate.start - done, reading.type, candidate.rule.id) + done
            )
            found.append(
                _mention(context, tokens[offset + begin].start, expression.end, reading, candidate.rule.id)
            )
            if reading.point:
                context.named.append(reading.point)
        done = candidate.end
    return found


def _placed(candidate: Candidate, offset: int) -> Candidate:
    groups = tuple((name, start + offset, end + offset) for name, start, end in candidate.groups)
    return Candidate(candidate.rule, candidate.start + offset, candidate.end + offset, groups)


def _mention(context: Context, start: int, end: int, reading: Reading, rule: str) -> DateMention:
    text = context.text[start:end]
    return DateMention(start, end, text, reading.type, reading.value, reading.precision, reading.basis, rule)
