"""What around a date says that it is over: 'was expected Friday but did not come', "after Friday's crash"."""

from __future__ import annotations

import re

from dossier.annotation.date.ahead import RIGHT
from dossier.annotation.date.clauses import TENSE, last_clause, words_of

OVERDUE = re.compile(r", (?:ha[sd]|have) (?:\w+ ){0,2}(?:not|never|yet|failed)\b|, (?:never|did not|failed)\b")
"""Behind 'due Thursday'."""
UNDONE = re.compile(r",? but (?:it |he |she |they )?(?:did not|didn['’]t|never|failed to)\b")
"""Behind 'was expected Thursday'."""
IN_VAIN = re.compile(r" (?:were|was|failed|proved|went)\b")
"""Behind 'efforts to reach him Friday'."""


def is_overdue(left: list[str], text: str, end: int) -> bool:
    """'The ferry, due Thursday, had not arrived', 'was expected Thursday but did not come': what was to come did not."""
    if UNDONE.match(text, end):
        return not {"was", "were", "had"}.isdisjoint(last_clause(left))
    if not text.startswith(",", end) or "due" not in left[-3:] or "," not in left[-4:]:
        return False
    return bool(OVERDUE.match(text, end))


def is_done(left: list[str], near: list[str], text: str, end: int, possessive: bool) -> bool:
    """"Friday's decision to cut rates", "after Friday's crash", 'Efforts to reach him Friday were in vain'."""
    if not possessive:
        return bool(IN_VAIN.match(text, end)) and not TENSE["tried"].isdisjoint(near)
    right = words_of(text[end : end + RIGHT])[1:3]
    if right[1:] == ["to"]:
        return not TENSE["acts"].isdisjoint(right[:1])
    return left[-1:] in (["after"], ["After"]) and not TENSE["mishaps"].isdisjoint(right)
