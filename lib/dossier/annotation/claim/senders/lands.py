"""Whose law forbids, and on whose land something is done: 'banned under PERUVIAN law', 'seized in the SPANISH port'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.role_words import BUYING_DEEDS, SENDING_DEEDS, SERVING_DEEDS

LAWS = frozenset({
    "law", "laws", "legislation", "rules", "regulations", "sanctions", "decree", "order", "orders", "act", "regime",
    "package", "measures", "restrictions", "decision", "programme", "program", "ban", "embargo", "controls",
    "ordinance", "directive",
})  # fmt: skip
"""by whose words something is forbidden: 'are banned under Peruvian LAW'"""


PLACES = frozenset({
    "port", "city", "town", "resort", "harbour", "harbor", "marina", "capital", "shipyard", "island", "waters", "airport",
    "courts", "territory", "coast",
})  # fmt: skip
"""what of a state's land is told of: 'was seized in the SPANISH PORT of Malaga'"""


def by_law(parse: Parse, low: int, high: int, in_place: bool = False) -> Codes:
    """'are prohibited UNDER PERUVIAN LAW', 'were banned (on Friday) IN PERU': whose law or land it is."""
    dated = low + 1 < high and parse.words[low].tag == "prep" and parse.words[low + 1].tag == "date"
    at = low + 2 if dated else low
    for k in range(low, high - 1):
        end = min(high, k + 8)
        if parse.lows[k] == "under":
            law = next((j for j in range(k + 1, end) if parse.lows[j] in LAWS), -1)
            return [w.actor for w in parse.words[k + 1 : law] if w.actor and not w.aims_only][:1] if law > 0 else []
        if in_place and k == at and parse.lows[k] == "in":
            land = k + 2 if parse.lows[k + 1] == "the" and k + 2 < high else k + 1
            ground = parse.words[land + 1 : land + 2]
            if parse.words[land].actor and ground and ground[0].low in PLACES:
                return [parse.words[land].actor]
            owns = parse.words[land].genitive or (parse.words[land + 1 : land + 2] and parse.words[land + 1].tag == "noun")
            return [] if owns else group(parse, land, min(high, land + 1))
        if (parse.words[k].tag == "verb" and not parse.lows[k].endswith("ing")) or parse.lows[k] == "by":
            return []
    return []


def trades(parse: Parse, k: int, first: int, end: int, code: str) -> bool:
    """'DANISH FIRMS may not SELL chips TO PERU', 'are barred from BUYING PERUVIAN tin': what a state's own firms may not do.

    The name of the firms' state is word k; what they may not do stands in words[first:end].
    """
    for j in range(max(first, k + 2), end):
        buys = parse.lows[j] in BUYING_DEEDS
        if not (buys or parse.lows[j] in SENDING_DEEDS | SERVING_DEEDS):
            continue
        near = range(j + 1, min(end, j + DEALT_WITHIN))
        led = {"from"} if buys else {"to", "for"}
        at = next((n for n in near if parse.words[n].actor and parse.words[n].actor != code), 0)
        into = parse.lows[at - 1] in ("into", "in")
        reached = not led.isdisjoint(parse.lows[j + 1 : at])
        return at > 0 and not into and (reached or (buys and not parse.words[at].aims_only))
    return False


DEALT_WITHIN = 12
"""So many words after 'sell' or 'buy' the other state is named."""
