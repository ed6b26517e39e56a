"""Dates, times, durations and repetitions in English text, with TIMEX3 values.

What counts as an expression stands in `vocabularies/dates.toml` (see docs/dates.md); what it means is worked out by the
readings: `date_points` and `date_periods` for what is named, `date_relative` for what hangs on the day of publication,
`date_reference` for what hangs on a date named before, `date_clock`, `date_numbers` and `date_vague` for the rest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dossier.annotation import (
    date_clock,
    date_numbers,
    date_periods,
    date_points,
    date_reference,
    date_relative,
    date_vague,
)
from dossier.annotation.date_context import NOTHING, READINGS, Anchor, Context, Expression, Reading
from dossier.annotation.date_grammar import Candidate, Grammar, load_grammar, runs
from dossier.annotation.date_tokens import Tokens
from dossier.annotation.records import DateMention

MODULES_OF_READINGS = (
    date_clock, date_numbers, date_periods, date_points, date_reference, date_relative, date_vague,
)  # fmt: skip
"""Imported so that the functions that rules name are there."""


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
    tokens = grammar.lexicon.read(text)
    context = Context(text, anchor_of(published), grammar.lexicon)
    mentions: list[DateMention] = []
    for offset, run in runs(tokens.codes):
        if candidates := grammar.candidates(run):
            mentions += _read_run(tokens, offset, run, candidates, grammar, context)
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
    tokens: Tokens, offset: int, run: str, candidates: Sequence[Candidate], grammar: Grammar, context: Context
) -> list[DateMention]:
    """Reads one stretch of known tokens: at each place the longest candidate that has a reading."""
    found: list[DateMention] = []
    done = 0
    for candidate in candidates:
        if candidate.start < done:
            continue
        placed = _placed(candidate, offset)
        expression = Expression(context, tokens, placed)
        reading = READINGS[candidate.rule.how](expression)
        if reading is None:
            continue
        if reading is not NOTHING:
            begin = grammar.extended(run, done, candidate.start, reading.type, candidate.rule.id)
            found.append(
                _mention(context, tokens[offset + begin].start, expression.end, reading, candidate.rule.id)
            )
            if reading.point:
                context.name(reading.point, ended=expression.before() in ("ended", "ending"))
        done = candidate.end
    return found


def _placed(candidate: Candidate, offset: int) -> Candidate:
    groups = tuple((name, start + offset, end + offset) for name, start, end in candidate.groups)
    return Candidate(candidate.rule, candidate.start + offset, candidate.end + offset, groups)


def _mention(context: Context, start: int, end: int, reading: Reading, rule: str) -> DateMention:
    text = context.text[start:end]
    return DateMention(start, end, text, reading.type, reading.value, reading.precision, reading.basis, rule)
