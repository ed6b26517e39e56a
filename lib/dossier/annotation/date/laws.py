"""Dates that belong to the name of a law: 'the Harbours Act (1992)', 'Regulation (EU) No 833/2014 of 31 July 2014'."""

from __future__ import annotations

import re

from dossier.annotation.date.context import Expression, Reading
from dossier.annotation.date.vocabulary import vocabulary

ACTS, ORDERS = (frozenset(re.findall(r"\w+", vocabulary()["macros"][name])) for name in ("ACT", "ORDER"))
"""Laws that go by a name, and those that go by a number."""
BETWEEN = frozenset(["no", "no.", ".", "/", "-", "(", ")", "eu", "ec", "cfsp", "euratom", "fz"])
"""What may stand between the word for the law and its date, beside numbers."""
LONGEST_NUMBER = 10
"""Tokens that the number of a law may take: 'No 833/2014', '(CFSP) 2022/327'."""


def rule_of_law(expression: Expression, reading: Reading) -> str:
    """`law-year` or `law-day` where the date belongs to the name of a law, else an empty string."""
    if reading.basis != "explicit" or reading.precision not in ("year", "month", "day"):
        return ""
    bracketed = expression.before() == "(" and expression.after() == ")"
    if not bracketed and expression.before() != "of":
        named = (
            reading.precision == "year" and expression.before() in ACTS | ORDERS and _is_capital(expression)
        )
        return "law-year" if named else ""
    place, numbered = 2, False
    while place < LONGEST_NUMBER and ((word := expression.before(place)).isdigit() or word in BETWEEN):
        numbered = numbered or word.isdigit()
        place += 1
    word = expression.before(place)
    if word in ORDERS if numbered else word in ACTS:
        return "law-year" if reading.precision == "year" else "law-day"
    return ""


def _is_capital(expression: Expression) -> bool:
    """Whether the word before is a name: 'the Immigration Act 2014'."""
    start = expression.tokens.start(expression.candidate.start - 1)
    return expression.context.text[start : start + 1].isupper()
