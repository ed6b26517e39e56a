"""The small facts that annotators return, one record for each row of a table."""

from __future__ import annotations

from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence; `text == document[start:end]`."""

    sentence_id: int
    start: int
    end: int
    text: str


class Token(NamedTuple):
    """A token in lower case; `document[start:end].lower() == token`."""

    start: int
    end: int
    token: str


class ActorMention(NamedTuple):
    """An actor named in the text; `surface == document[start:end]`."""

    start: int
    end: int
    surface: str
    actor: str
    kind: str
    """`state`, `body`, `person` or `organisation`"""
    entity: str
    """the same for one actor across documents"""
    rule: str


class DateMention(NamedTuple):
    """A date expression; `text == document[start:end]`, `value` as in TIMEX3."""

    start: int
    end: int
    text: str
    type: str
    """`DATE`, `TIME`, `DURATION` or `SET`"""
    value: str
    precision: str
    """`time`, `day`, `week`, `month`, `season`, `quarter`, `half`, `year`, `decade`, `century`, `duration`, `vague`"""
    basis: str
    """`explicit`, `relative` (resolved against another date) or `unresolved`"""
    rule: str


class Claim(NamedTuple):
    """A sanction claim: what one sentence reports; `quote == document[start:end]`."""

    start: int
    end: int
    quote: str
    sender: str
    target: str
    measure: str
    status: str
    date: str
    """when the status came about: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty"""
    date_precision: str
    date_basis: str
    """`explicit`, `relative` or `none`"""
    reported: str
    effective: str
    trigger: str
    rule: str
