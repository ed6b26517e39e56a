"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re

LEFT, RIGHT = 160, 90
"""How far, in characters, a clause is looked at on either side of a date."""

IRREGULAR = [
    "was",
    "were",
    "had",
    "did",
    "said",
    "told",
    "went",
    "came",
    "got",
    "made",
    "took",
    "gave",
    "found",
    "thought",
    "saw",
    "became",
    "left",
    "felt",
    "put",
    "brought",
    "began",
    "kept",
    "held",
    "wrote",
    "stood",
    "heard",
    "let",
    "meant",
    "set",
    "met",
    "ran",
    "paid",
    "sat",
    "spoke",
    "lay",
    "led",
    "read",
    "grew",
    "lost",
    "fell",
    "sent",
    "built",
    "understood",
    "drew",
    "broke",
    "spent",
    "cut",
    "rose",
    "drove",
    "bought",
    "wore",
    "chose",
    "shut",
    "hit",
    "won",
    "sold",
    "fought",
    "taught",
    "caught",
    "threw",
    "flew",
    "shot",
    "struck",
    "stole",
    "sank",
    "swore",
    "swept",
    "spread",
    "split",
    "shook",
    "slid",
    "forgot",
    "forgave",
    "froze",
    "fled",
    "hurt",
    "knew",
    "hid",
    "bound",
    "bore",
    "beat",
    "bid",
    "withdrew",
    "overthrew",
    "undertook",
]
PAST = re.compile(rf"\b(?:{'|'.join(IRREGULAR)}|[a-z]{{2,20}}ed)\b", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|would|could|should|may|might|must|can|going to|"
    r"(?:is|are|was|were|be|been|being|it's|which|and|,)? ?(?:expected|scheduled|due|set|slated|planned|likely|supposed|poised)(?: \w+)? (?:to|for|on|in|by)\b|"
    r"(?:is|are|was|were) to [a-z]+|"
    r"plans?|planning|intends?|hopes?|expects?|begins?|starts?|opens?|ends?|expires?|reconvenes?|takes effect|payable|effective|due|"
    r"deadline|upcoming|to [a-z]+(?<!ed))\b|’ll\b|'ll\b",
    re.IGNORECASE,
)
STOP = re.compile(r"[.!?;:](?=\s+[\"“'‘`A-Z(])|\n\s*\n|[\"“”]|``|''", re.MULTILINE)
CLAUSE = re.compile(
    r",|\b(?:after|when|while|because|that|who|which|where|as|but|and|since|before|until|if|once|although)\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    r"\b(?:by|until|till|before|no later than|as (?:early|soon) as|starting|beginning|effective|from)\s+$",
    re.IGNORECASE,
)


def tense(text: str, start: int, end: int) -> str:
    """`past`, `future` or an empty string: the tense of the clause that `text[start:end]` stands in."""
    left, right = _left(text, start), _right(text, end)
    next_word = re.match(r"\s*(?:that\s)?([a-z']+)", right)
    near = _last_clause(left)
    if verdict := _nearest_left(near):
        return verdict
    if next_word and (verdict := _nearest_right(next_word.group())):
        return verdict
    if verdict := _nearest_right(
        CLAUSE.split(right, maxsplit=1)[0] if not near.strip() else _first_clause(right)
    ):
        return verdict
    return _nearest_left(left) or _nearest_right(right)


def _left(text: str, start: int) -> str:
    window = text[max(0, start - LEFT) : start]
    stops = list(STOP.finditer(window))
    return window[stops[-1].end() :] if stops else window


def _right(text: str, end: int) -> str:
    window = text[end : end + RIGHT]
    stop = STOP.search(window)
    return window[: stop.start()] if stop else window


def _last_clause(left: str) -> str:
    cuts = list(CLAUSE.finditer(left))
    return left[cuts[-1].end() :] if cuts else left


def _first_clause(right: str) -> str:
    parts = CLAUSE.split(right.lstrip(" ,"), maxsplit=1)
    return parts[0]


def _nearest_left(words: str) -> str:
    past = max((m.end() for m in PAST.finditer(words)), default=-1)
    future = max((m.end() for m in FUTURE.finditer(words)), default=-1)
    if past < 0 and future < 0:
        return ""
    return "past" if past > future else "future"


def _nearest_right(words: str) -> str:
    past, future = PAST.search(words), FUTURE.search(words)
    if past is None and future is None:
        return ""
    if future is None or (past is not None and past.start() < future.start()):
        return "past"
    return "future"
