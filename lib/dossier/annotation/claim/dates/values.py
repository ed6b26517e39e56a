"""What a date is worth to a claim: its day, month or year, how far it is known, and two days of one month together."""

from __future__ import annotations

import datetime as dt

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.records import DateMention


def spanning(parse: Parse, mention: DateMention | None) -> DateMention | None:
    """'on MAY 3 AND 5', 'in May and June': two days of one month are that month, two months of one year that year."""
    k = next((k for k, word in enumerate(parse.words) if mention is not None and word.date is mention), -1)
    other = parse.words[k + 2].date if k >= 0 and parse.words[k + 1 : k + 2] and k + 2 < len(parse.words) else None
    if mention is None or other is None or parse.words[k + 1].tag != "and":
        return mention
    if "day" not in (mention.precision, other.precision):
        return mention
    shared = next((n for n in (7, 4) if mention.value[:n] == other.value[:n]), 0)
    if not shared or other.value == mention.value:
        return mention
    return mention._replace(value=mention.value[:shared], precision="month" if shared == 7 else "year")


def day(mention: DateMention) -> str:
    """The value to the day, month or year, as far as it is known; a week becomes the month that holds most of it."""
    value = mention.value.partition("-XX")[0].removesuffix("-WE")
    if mention.precision in ("day", "time"):
        return value[:10]
    if mention.precision in ("week", "weekend") and len(value) >= 8 and value[5] == "W":
        try:
            return dt.date.fromisocalendar(int(value[:4]), int(value[6:8]), 4).isoformat()[:7]
        except ValueError:
            return value[:4]
    return value[:7] if mention.precision == "month" else value[:4]


def precision(day: str) -> str:
    return {10: "day", 7: "month", 4: "year"}.get(len(day), "")


def basis(mention: DateMention) -> str:
    return "explicit" if mention.basis == "explicit" else "relative"
