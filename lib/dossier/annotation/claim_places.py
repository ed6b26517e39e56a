"""States that are only where something is or goes: 'their assets in BRITAIN', 'exports to the UNITED STATES'."""

from __future__ import annotations

from dossier.annotation.claim_clauses import Parse
from dossier.annotation.claim_cues import ADJECTIVE_ENDINGS, ENTITIES
from dossier.annotation.claim_measure_words import PUNISHED
from dossier.annotation.claim_role_words import GROUND, LANDS, SENT


def is_destination(parse: Parse, k: int) -> bool:
    """'Japanese exports to the UNITED STATES': where the target's goods go."""
    start = k - 1 if k and parse.lows[k - 1] == "the" else k
    return start > 1 and parse.lows[start - 1] == "to" and bool(SENT & set(parse.lows[max(0, start - 4) : start - 1]))


PAPERS = frozenset({"visa", "visas", "permit", "permits"})
"""what is given to people: 'denied VISAS to Chilean generals'"""


def is_place(parse: Parse, k: int, measure: str) -> bool:
    """'their assets in Britain', 'travel to the United States': where the sender's power reaches."""
    if measure not in ("asset_freeze", "travel_ban"):
        return False
    people = parse.words[k].low.endswith(("ans", "ese", "ons", "ish")) and parse.lows[k - 1 : k] == ["to"]
    if people and parse.words[k + 1 : k + 2] and parse.words[k + 1].tag != "noun":
        return False
    near = parse.lows[max(0, k - 3) : k]
    if near[-1:] == ["to"] and (PAPERS & set(near) or _belongs(parse, k)):
        return False
    if _with_people(parse, k):
        return False
    return bool({"in", "into", "inside", "within", "entering", "enter", "visiting"} & set(near)) or near[
        -1:
    ] == ["to"]


def _belongs(parse: Parse, k: int) -> bool:
    """'belonging to CHILEAN officials', 'close to CHILE's leader': somebody's people, and not where they go."""
    word, after = parse.words[k], parse.words[k + 1 : k + 3]
    owner = word.genitive or word.low.endswith(ADJECTIVE_ENDINGS)
    return owner and bool(after) and after[0].tag in ("noun", "and") and (GROUND | LANDS).isdisjoint(w.low for w in after)


def _with_people(parse: Parse, k: int) -> bool:
    """'people in CHILE', 'officials in Peru, Cuba and CHILE': those who are aimed at, and where they are."""
    j = k
    while j and (parse.words[j - 1].actor or parse.lows[j - 1] in (",", "and", "both")):
        j -= 1
    return j > 1 and parse.lows[j - 1] == "in" and parse.lows[j - 2] in ENTITIES | PUNISHED
