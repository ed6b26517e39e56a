"""Whether a period is only what another one is compared with: 'up from $4 million in the third quarter'."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.annotation.date.clauses import words_of
from dossier.annotation.date.context import Expression
from dossier.annotation.date.verbs import is_past

AMOUNT = r"[$£€¥]?[A-Z$£€]{0,3}\d+(?:[.,]\d+)*%?(?: (?:million|billion|trillion|percent|\w{4,9}s))*"
COMPARED_WITH = re.compile(
    r"\b(?:after|since|following|despite|(?:un)?like|from|than|against|versus|vs\.?|over|below|above|ahead of"
    r"|(?:compared|compares|comparison|contrast(?:ed|s|ing)?) (?:with|to))\s"
    rf"(?:(?:\w+\s){{0,3}}?{AMOUNT}(?:, or [^,;]{{1,40}},)?\s(?:\w+\s){{0,2}}(?:in|for|of|during|at)\s"
    r"|(?:(?:in|for|of|during|that|those)\s){0,3})"
    r"(?:the\s(?:end|start|beginning|close)\sof\s)?(?:(?:a|an|the|its|their|last|this|very|more|\w+(?<!s)(?<!ed))\s){0,3}\Z",
    re.IGNORECASE,
)
"""Before a period that another one is compared with: 'up from $4 million in', 'after a flat'."""
COUNTED = re.compile(r"\D?\d\S*|[mb]illion|[mb]ln|\w+s|percent|pct")
"""Before a participle: 'compared with the 15 million reported for'."""
NEAR = 80
"""How far, in characters, before an expression that begins what leads to it."""
LEFT = 110
"""How far, in characters, what introduces a period is looked at."""


def is_compared(expression: Expression) -> bool:
    """Whether what stands before it compares; a verb in between begins something else ('after it fell in the third')."""
    found = COMPARED_WITH.search(text_before(expression))
    if found is None:
        return False
    words = [word.lower() for word in words_of(found[0])]
    return not any(is_past(word) and not COUNTED.fullmatch(before) for before, word in pairwise(words))


def is_led_by(expression: Expression, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern, which ends with the text, stands right before the expression."""
    return bool(pattern.search(expression.context.text, max(0, expression.start - NEAR), expression.start))


def text_before(expression: Expression) -> str:
    """The words before the expression, a blank behind each."""
    text, start = expression.context.text, expression.start
    return " ".join([*text[max(0, start - LEFT) : start].split(), ""])
