"""The state that each actor of a text stands for as a sender or a target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dossier.annotation.claim.grammar.cues import OTHER_BODIES
from dossier.annotation.records import ActorMention
from dossier.vocabularies import actor_vocabulary

SEAT_OF_THE_UNION = "Brussels"
UNCODED = frozenset(f"org:{name}" for name in ("African Union", "Arab League", "ASEAN", "ECOWAS", "GCC", "Mercosur", "OAS"))
"""bodies of states that restrict and have no code of their own: as senders they are `UNKNOWN`"""
_OFFICES = (
    ("USA", re.compile(
        r"(?:(?:Commerce|Treasury|State|Defen[cs]e|Agriculture|Energy|Labor|Transportation|Homeland Security) Secretary"
        r"|Secretary of (?:State|Commerce|Defen[cs]e|Agriculture|Energy|the Treasury)|Sen\.|Senators?|Rep\."
        r"|Reps\.|Congress(?:wo)?man|(?:US |U\.S\. )?Trade Representative|House Speaker)\s+$")),
    ("GBR", re.compile(r"(?:(?:Foreign|Home|Trade|Business) Secretary|Chancellor of the Exchequer)\s+$")),
    ("JPN", re.compile(r"Chief Cabinet Secretary\s+$")),
)  # fmt: skip
"""Offices that one state alone has, or that are written so for one state, right before a name."""
_TITLED = re.compile(
    r"(?:ecretary|Treasury|Sen\.|enators?|Reps?\.|woman|man|State|Commerce|ence|tive|Speaker|uer|ture|ergy)\s+$"
)
_PARTED = re.compile(r"\b(?:on|by|against|to|from|with|at|that|after|over|and|put|hit|froze|said|says|has|will|\w+ed)\b"
                     r"|^\s(?:[Ss]anctions|[Bb]ans|[Bb]lacklists|[Bb]ars|[Ee]xpels|[Dd]esignates)\s$")
"""what no title holds: 'Norway IMPOSED sanctions ON Peter Berg' makes him no Norwegian"""
_LONGEST_OFFICE = 45
WITH_SECRETARIES = frozenset({"IND", "PAK", "BGD", "PHL", "NPL", "LKA", "MEX", "KEN"})
"""states besides Britain that have a Foreign or Home Secretary"""
_MINISTER = re.compile(r"\b(?:[A-Z][a-z]+ Minister|President|Premier|Chancellor)\s+$")
_DATELINE = re.compile(r"^([A-Z]{4,}(?: [A-Z]{3,})*)(?:,? \(|,? [A-Z][a-z]{2,4}\.? \d| [-–—―])", re.MULTILINE)
_DATELINE_WITHIN = 600
"""So many characters into a text its dateline stands: 'OSLO, Nov 3 -', 'TOKYO (Kyodo)'."""
_LONGEST_LETTERS = 4
"""So many capitals has the name of a state at most: 'U.S.', 'EU'."""
_SENTENCE_ENDS = (". ", ".\n", "\n\n", '." ', ".” ")
_NAMED_BEFORE = 12
_SENTENCES_WITHIN = 1000
_LEADING_WITHIN = 20
"""So many characters into a sentence stands who leads it: 'The NORWEGIAN government said'."""
_APPOSED = re.compile(r",\s+(?:the\s+)?$|\s+of\s+$")


def codes_of(actors: Sequence[ActorMention], text: str) -> dict[str, str]:
    """The code of each actor as a sender or target: a person counts for the state of an office or of an adjective."""
    known = _states_of_people()
    codes: dict[str, str] = {}
    for i, mention in enumerate(actors):
        if mention.actor in codes:
            continue
        if mention.kind == "person":
            code = known.get(mention.entity) or known.get(mention.actor) or _told_beside(actors, i, text)
            code = code or _of_whose_paragraph(actors, i, text)
            if code:
                codes[mention.actor] = code
        elif mention.actor in UNCODED:
            codes[mention.actor] = "UNKNOWN"
        elif ":" not in mention.actor and mention.actor not in OTHER_BODIES:
            codes[mention.actor] = mention.actor
    _move_to_the_union(actors, codes)
    return codes


def _told_beside(actors: Sequence[ActorMention], i: int, text: str) -> str:
    """The state of a person: 'Canadian Trade Minister X', 'Treasury Secretary X', 'X, Norway's foreign minister'."""
    mention = actors[i]
    before = actors[i - 1] if i else None
    if before is not None and before.kind == "state" and mention.start - before.end < 40:
        between = text[before.end : mention.start].replace("Sen.", "").replace("Gen.", "")
        if "," not in between and "." not in between and not _PARTED.search(between):
            return before.actor
    title = text[max(0, mention.start - _LONGEST_OFFICE) : mention.start]
    office = next((code for code, pattern in _OFFICES if pattern.search(title)), "") if _TITLED.search(title) else ""
    if office:
        return _of_those_named(office, {m.actor for m in actors})
    after = actors[i + 1] if i + 1 < len(actors) else None
    if after is not None and after.kind == "state" and _APPOSED.fullmatch(text[mention.end : after.start]):
        owned = text[after.start : after.end + 2].endswith(("'s", "’s")) or after.surface.endswith(("'s", "’s"))
        adjective = text[after.end : after.end + 1] == " " and after.surface.lower().endswith(("n", "ish", "ese", "ch"))
        if owned or adjective or "of" in text[mention.end : after.start]:
            return after.actor
    return ""


def _of_whose_paragraph(actors: Sequence[ActorMention], i: int, text: str) -> str:
    """'Norway froze ... . Foreign Minister X said': without a state, a minister is of who led the sentence before."""
    start = actors[i].start
    if not _MINISTER.search(text, max(0, start - _LONGEST_OFFICE), start):
        return ""
    home = _DATELINE.search(text, 0, _DATELINE_WITHIN)
    # where its seat is not named again, the reporters write of others
    seat = next((m.actor for m in actors[:i] if home and m.start == home.start(1) and m.kind == "state"), "")
    if home is not None and any(m.actor == seat and m.start >= home.end() for m in actors):
        return seat
    low = max(0, start - _SENTENCES_WITHIN)
    here = max(text.rfind(end, low, start) for end in _SENTENCE_ENDS)
    before = max(text.rfind(end, low, max(0, here - 1)) for end in _SENTENCE_ENDS)
    nearby = actors[max(0, i - _NAMED_BEFORE) : i]
    led = next((m for m in nearby if before <= m.start < min(here, before + _LEADING_WITHIN)), None)
    if led is not None and led.surface.isupper() and len(led.surface) > _LONGEST_LETTERS:
        led = None  # 'LIMA, Peru (AP) - Norway said'
    return led.actor if led is not None and led.kind == "state" else seat


def _of_those_named(office: str, named: set[str]) -> str:
    """'Foreign Secretary X' is Britain's, but not in an article on India that does not name Britain."""
    others = named & WITH_SECRETARIES if office == "GBR" and "GBR" not in named else set()
    return office if not others else next(iter(others)) if len(others) == 1 else ""


def _move_to_the_union(actors: Sequence[ActorMention], codes: dict[str, str]) -> None:
    """Brussels is the Union's seat where the text names the Union, and Belgium by no other word."""
    if "EU" in codes and all(m.surface.startswith(SEAT_OF_THE_UNION) for m in actors if m.actor == "BEL"):
        codes["BEL"] = "EU"


@cache
def _states_of_people() -> dict[str, str]:
    people = actor_vocabulary().people
    return {p.name: max(p.offices, key=lambda office: office.start).of for p in people.values() if p.offices}
