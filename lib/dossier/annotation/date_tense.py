"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re

LEFT, RIGHT = 160, 90
"""How far, in characters, a clause is looked at on either side of a date."""

IRREGULAR = """
    was were had did said told went came got made took gave found thought saw became left felt put brought began kept held
    wrote stood heard let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke
    spent cut rose drove bought wore chose shut hit won sold fought taught caught threw flew shot struck stole sank swore
    swept spread split shook slid forgot forgave froze fled hurt knew hid bound bore beat bid withdrew overthrew tore
    undertook sought clung rode sang dealt bred dug spun hung slept woke rang
"""
PAST = re.compile(rf"\b(?:{'|'.join(IRREGULAR.split())}|[a-z]{{2,20}}ed)\b", re.IGNORECASE)
MODAL = r"(?:will|shall|won't|would|could|should|may|might|must|can|cannot|can't)"
SCHEDULED = (
    r"(?:expected|scheduled|due|set|slated|planned|planning|likely|supposed|poised|ready|prepared|plans?)"
)
NO_INFINITIVE = r"(?:the|an?|his|her|its|their|this|that|these|those|my|our|your|some|all|about|[a-z]+ing)"
FUTURE = re.compile(
    rf"\b(?:{MODAL}|going to|to be|(?:is|are|was|were) to)"
    r"(?: not| also| still| now| [a-z]+ly)?(?: have)?(?: be| been)?(?: [a-z]+)?"
    rf"|[’']ll\b|\b{SCHEDULED} (?:\w+ )?(?:to|for|by|an?)\b"
    rf"|\bto (?!{NO_INFINITIVE}\b)(?-i:[a-z]+)"
    r"|\b(?:intends|hopes|expects|begins|starts|opens|ends|expires|reconvenes|payable|effective|due|upcoming|deadline"
    r"|takes effect)\b",
    re.IGNORECASE,
)
ABBREVIATIONS = "[A-Z] Mr Ms Dr St Mrs Gen Sen Rep Gov Jr Sr Lt Col Corp Inc Co Ltd No"
ABBREVIATED = "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS.split())
STOP = re.compile(rf"(?:{ABBREVIATED}\.|[!?;:])(?=\s+[\"“'‘`A-Z(])|\n\s{0, 9}\n|[\"“”]|``|''")
CLAUSE = re.compile(
    r"[,;:—–]|--|\b(?:after|when|while|because|that|who|which|where|as|but|and|since|before|until|if|once|although)\b",
    re.IGNORECASE,
)
AT_THE_EARLIEST = re.compile(
    r"\b(?:no later than|as (?:early|soon|late) as|starting|beginning|effective)\s+(?:on\s+)?$", re.I
)
DEADLINE = re.compile(r"\b(?:by|until|till)\s+$", re.IGNORECASE)
OPENING = re.compile(
    r"\s*(?:(?:on|in|by|since|for|early|late|earlier|later|also|then)\b\s*){0,3}", re.IGNORECASE
)
BACKGROUND = re.compile(r"\b(?:had|was|were|been|did|said)\b", re.IGNORECASE)


def tense(text: str, start: int, end: int) -> str:
    """`past`, `future` or an empty string: the tense of the clause that `text[start:end]` stands in.

    The nearest verb to the left in the same clause decides; then the word behind the date; then, where the date opens its
    clause, the first verb behind it; then the rest of the sentence.
    """
    left, right = _left(text, start), _right(text, end)
    near = _last_clause(left)
    if AT_THE_EARLIEST.search(left) or (DEADLINE.search(left) and not BACKGROUND.search(left + right)):
        return "future"
    verdict = "" if right.startswith(("'s", "’s")) else _nearest_left(near)
    verdict = verdict or _nearest_right(_first_word(right))
    if not verdict and OPENING.fullmatch(near):
        verdict = _nearest_right(_first_clause(right))
    if right.startswith(("'s", "’s")):
        return verdict or "past"
    return verdict or _nearest_left(left) or _nearest_right(right)


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
    return CLAUSE.split(right.lstrip(" ,"), maxsplit=1)[0]


def _first_word(right: str) -> str:
    return " ".join(right.split()[:2]) if right[:1].isspace() else ""


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
    return "past" if future is None or (past is not None and past.start() < future.start()) else "future"
