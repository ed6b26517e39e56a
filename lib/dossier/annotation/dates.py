"""Dates, times, durations and repetitions in English text, with TIMEX3 values.

What counts as an expression stands in `vocabularies/dates.toml` (see docs/dates.md); what it means is worked out by the
readings: `date/points`, `date/periods` and `date/quarters` for what is named, `relative` and `weekdays` for what hangs on
the day of publication, `reference`, `that` and `results` for what hangs on a date or on figures named before, `amounts`,
`clock`, `numbers` and `vague` for the rest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from dossier.annotation.date import (
    amounts,
    clock,
    numbers,
    periods,
    points,
    quarters,
    reference,
    relative,
    results,
    that,
    told,
    vague,
    weekdays,
)
from dossier.annotation.date.asides import is_aside
from dossier.annotation.date.context import NOTHING, READINGS, Anchor, Context, Expression, Reading
from dossier.annotation.date.grammar import Candidate, Grammar
from dossier.annotation.date.laws import rule_of_law
from dossier.annotation.date.own import extended_by
from dossier.annotation.date.tokens import Tokens
from dossier.annotation.date.vocabulary import vocabulary
from dossier.annotation.records import DateMention
from dossier.corpus.given_dates import YEARS
from dossier.errors import DossierError

MODULES_OF_READINGS = (
    amounts, clock, numbers, periods, points, quarters, reference, relative, results, that, vague, weekdays,
)  # fmt: skip
"""Imported so that the functions that rules name are there."""
CALENDAR = frozenset({"calendar", "calendar_part", "month", "range_day"})
"""Readings of what names a day or a month, with its year or without."""


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
    for offset, run, candidates in grammar.runs(tokens.codes):
        mentions += _read_run(tokens, offset, run, candidates, grammar, context)
    return mentions


def load_grammar(path: Path | None = None) -> Grammar:
    """The grammar of dates.toml, with the words, rules and feasts of the file at `path` before ours.

    Raises DossierError, with file and line, where that file is malformed or holds what could match nothing.
    """
    return _grammar(path, path.stat().st_mtime_ns if path and path.is_file() else 0)


@lru_cache(maxsize=8)
def _grammar(path: Path | None, modified: int) -> Grammar:
    if path is None:
        return Grammar(vocabulary())
    data, lines = extended_by(path)
    grammar = Grammar(data)
    grammar.places = {rule: (path, line) for rule, line in lines.items()}
    return grammar


def anchor_of(published: str | dt.date | None) -> Anchor:
    """The parts of a publication date that are known; an unreadable or implausible one counts as unknown."""
    said = published.isoformat() if isinstance(published, dt.date) else published or ""
    m = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)", said, re.ASCII)
    if not m or not YEARS[0] <= int(m[1]) <= YEARS[1]:
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
        expression = Expression(context, tokens, _placed(candidate, offset))
        reading = _reading(expression, grammar) if numbers.is_sound(expression) else None
        if reading is None:
            continue
        if reading is not NOTHING:
            begin = grammar.extended(run, done, candidate.start, reading.type, candidate.rule.id)
            rule = rule_of_law(expression, reading) or candidate.rule.id
            start = tokens.start(offset + begin - reading.back)
            start = start if start >= context.read_until else tokens.start(offset + begin)
            found.append(_mention(context, start, expression.end, reading, rule))
            context.read_until = expression.end
            beside = False
            if reading.point:
                if candidate.rule.how in CALENDAR and (reading.basis == "explicit" or context.goes_on(reading.point)):
                    context.told = expression.end, reading.point
                beside = is_aside(expression)
                if not beside:
                    context.name(reading.point)
                    context.named_until = expression.end
            told.note(expression, reading, _ends_a_period(expression), beside)
        done = candidate.end
    return found


def _ends_a_period(expression: Expression) -> bool:
    """'the six months ended Sept. 30'; not 'the third quarter ended Sept. 30', for that quarter has a name of its own."""
    if expression.before() not in ("ended", "ending"):
        return False
    back = 3 if expression.before(2) == "," else 2
    return expression.before(back) != "quarter" or expression.before(back + 1) == "the"


def _reading(expression: Expression, grammar: Grammar) -> Reading | None:
    rule = expression.candidate.rule
    try:
        return READINGS[rule.how](expression)
    except (LookupError, ValueError, StopIteration):
        path, line = grammar.places.get(rule.id, (None, None))
        if path is None:
            raise
        said = f"the reading '{rule.how}' finds nothing to read in what '{rule.id}' matches"
        allowed = f"a pattern with the classes of our rules that are read as {rule.how}"
        raise DossierError(said, path=path, line=line, allowed=allowed) from None


def _placed(candidate: Candidate, offset: int) -> Candidate:
    rule, begin, stop, groups = candidate
    moved = tuple([(name, start + offset, end + offset) for name, start, end in groups])
    return Candidate(rule, begin + offset, stop + offset, moved)


def _mention(context: Context, start: int, end: int, reading: Reading, rule: str) -> DateMention:
    text = context.text[start:end]
    return DateMention(start, end, text, reading.type, reading.value, reading.precision, reading.basis, rule)
