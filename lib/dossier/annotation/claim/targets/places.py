"""States that are only where something is or goes, or why: 'their assets in BRITAIN', 'exports to the UNITED STATES'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS, ENTITIES
from dossier.annotation.claim.grammar.measure_words import PEOPLE, PUNISHED
from dossier.annotation.claim.grammar.role_words import GROUND, LANDS, REASONS, SEATED, SENT
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import Vocabulary

OF_GOODS = ("investment_ban", "export_restriction", "import_restriction", "financial", "services_ban")
"""measures by which a state may forbid its own people something: 'barred from investing in NORWAY'"""
DESCRIBED = (
    ["linked", "to"], ["connected", "to"], ["connected", "with"], ["accused", "of"], ["responsible", "for"],
    ["involved", "in"],
)  # fmt: skip
"""what is said of those who are aimed at, before their state is named: 'firms LINKED TO the Chilean army'"""



def is_destination(parse: Parse, k: int) -> bool:
    """'Japanese exports to the UNITED STATES': where the target's goods go."""
    start = k - 1 if k and parse.lows[k - 1] == "the" else k
    return start > 1 and parse.lows[start - 1] == "to" and bool(SENT & set(parse.lows[max(0, start - 4) : start - 1]))


PAPERS = frozenset({"visa", "visas", "permit", "permits"})
"""what is given to people: 'denied VISAS to Chilean generals'"""


def is_place(parse: Parse, k: int, measure: str) -> bool:
    """'their assets in Britain', 'travel to the United States': where the sender's power reaches."""
    if _has_owner(parse, k):
        return True
    if measure not in ("asset_freeze", "travel_ban"):
        return False
    people = parse.words[k].low.endswith(("ans", "ese", "ons", "ish")) and parse.lows[k - 1 : k] == ["to"]
    if people and parse.words[k + 1 : k + 2] and parse.words[k + 1].tag != "noun":
        return False
    near = parse.lows[max(0, k - 3) : k]
    if near[-1:] == ["in"] and not SUMS.isdisjoint(near) and parse.words[k + 1 : k + 2] and parse.words[k + 1].tag == "noun":
        return False
    if near[-1:] == ["to"] and (PAPERS & set(near) or _belongs(parse, k)):
        return False
    if _with_people(parse, k):
        return False
    return bool({"in", "into", "inside", "within", "entering", "enter", "visiting"} & set(near)) or near[
        -1:
    ] == ["to"]


SUMS = frozenset({"million", "billion", "trillion", "bn", "m", "dollars", "euros", "worth"})
"""how much of somebody's is frozen: 'nine BILLION IN CHILEAN assets'"""


def _has_owner(parse: Parse, k: int) -> bool:
    """'all U.S. ASSETS OF six Iranian firms': where they lie stands before them, and whose they are behind."""
    if parse.words[k].genitive or parse.lows[k + 1 : k + 2] not in (["assets"], ["property"], ["accounts"], ["holdings"]):
        return False
    return parse.lows[k + 2 : k + 3] == ["of"]


def _belongs(parse: Parse, k: int) -> bool:
    """'belonging to CHILEAN officials', 'close to CHILE's leader': somebody's people, and not where they go."""
    word, after = parse.words[k], parse.words[k + 1 : k + 3]
    owner = word.genitive or word.low.endswith(ADJECTIVE_ENDINGS)
    return owner and bool(after) and after[0].tag in ("noun", "and") and (GROUND | LANDS).isdisjoint(w.low for w in after)


def _with_people(parse: Parse, k: int) -> bool:
    """'people in CHILE', 'officials in Peru and CHILE', 'firms based in CHILE': whom it hits, and where they are."""
    j = k
    while j and (parse.words[j - 1].actor or parse.lows[j - 1] in (",", "and", "both")):
        j -= 1
    if j < 2 or parse.lows[j - 1] != "in":
        return False
    who = parse.lows[j - 3] if parse.lows[j - 2] in SEATED else parse.lows[j - 2]
    return who in ENTITIES | PUNISHED


def describes(parse: Parse, k: int, measure: str) -> bool:
    """'people LINKED TO the army', 'exports of pumps FOR CHILE'S oil industry': whom it hits is told behind this."""
    used = measure in OF_GOODS and parse.lows[k] == "for" and any(w.genitive for w in parse.words[k + 1 : k + 2])
    return used or parse.lows[k : k + 2] in DESCRIBED


KIN = frozenset({
    "ally", "allies", "neighbour", "neighbor", "partner", "rival", "foe", "patron", "backer", "friend", "supporter",
    "supplier", "client",
})  # fmt: skip
"""what somebody is called by whose he is: 'Peru, Chile's closest ALLY, ...'"""


def is_kin(parse: Parse, k: int) -> bool:
    """'Peru, CHILE'S closest ally, ...': whose friend the one is who was named right before."""
    return parse.words[k].genitive and parse.lows[k - 1] == "," and not KIN.isdisjoint(parse.lows[k + 1 : k + 5])


FLYING = frozenset({"fly", "flies", "flying", "flew", "flown", "flight", "flights", "planes", "aircraft"})
"""words before 'over' by which it leads to a land: 'barred its airlines from FLYING over Chile'"""


DEEDS = frozenset({
    "sale", "sales", "visit", "visits", "trip", "role", "war", "invasion", "abuses", "crackdown", "coup", "aggression",
    "raid", "raids", "attack", "attacks",
})  # fmt: skip
"""what somebody is sanctioned for: 'for Peru arms SALES', 'for Peru VISIT'"""


ADMITTED = frozenset({"entry", "visa", "visas", "travel", "admission"})
"""what is refused to those who are named after 'for'"""


def gives_reason(parse: Parse, k: int) -> bool:
    low = parse.lows[k]
    if low in REASONS:
        flown = low == "over" and parse.lows[max(0, k - 1)] in FLYING
        return not (flown or (low == "over" and k + 1 < len(parse.words) and parse.words[k + 1].tag == "number"))
    if low != "for" or k + 1 >= len(parse.words):
        return False
    after: Word = parse.words[k + 1]
    admitted = not ADMITTED.isdisjoint(parse.lows[max(0, k - 2) : k])
    if admitted and not PEOPLE.isdisjoint(parse.lows[k + 1 : k + 4]):
        return False  # 'banned entry FOR THE LEADERS of Peru'
    return (
        after.low in (*grammar.POSSESSIVES, "the", "alleged", "allegedly")
        or after.low.endswith("ing")
        or after.genitive
        or (bool(after.actor) and not DEEDS.isdisjoint(parse.lows[k + 2 : k + 5]))
    )


PASSED = frozenset({
    "ports", "port", "territory", "border", "soil", "war", "conflict", "crisis", "forces", "officials", "people", "side",
})  # fmt: skip
"""what goods pass, and not where they come from: 'through Ukrainian PORTS'"""


ATTACKS = frozenset({"aggression", "war", "invasion", "attack", "attacks", "assault", "offensive", "threats", "crimes"})
"""what is done 'against' a victim: 'in reaction to Peru's AGGRESSION against Chile'"""


def is_victim(parse: Parse, k: int, vocabulary: Vocabulary, measure: str) -> bool:
    """A state that is attacked is no target, and one that mostly is, only after 'against' or 'on', or beside another."""
    led = k - 1 - (k > 0 and parse.words[k - 1].tag == "det")
    if led > 0 and parse.lows[led] in ("against", "on") and parse.lows[led - 1] in ATTACKS:
        return True
    if parse.words[k].actor not in vocabulary.victims:
        return False
    listed = parse.lows[max(0, k - 1)] == "," and parse.lows[k + 1 : k + 2] == ["and"]
    if measure == "tariff" and parse.lows[max(0, k - 1)] == "from":
        return False
    after = parse.words[k + 1 : k + 2]
    if measure == "import_restriction" and after and after[0].tag == "noun" and parse.words[k].low.endswith("ian"):
        return after[0].low in PASSED
    if measure == "tariff" and k and parse.words[k - 1].tag == "verb" and parse.lows[k + 1 : k + 2] == ["of"]:
        return False
    ties = measure == "diplomatic" and parse.lows[max(0, k - 1)] == "with"
    beside = listed or ties or {"against", "on", "and"} & set(parse.lows[max(0, k - 2) : k])
    return parse.words[k].low[-1] != "s" and not beside
