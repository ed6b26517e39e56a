"""Which of the things found in a stretch of words count: 'exports of TANKS', 'a ban on FISH from three ports'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.measure_words import (
    SHIPPED,
    TRADED,
)
from dossier.annotation.claim.triggers.items import goods_beside
from dossier.vocabularies.measures import Entry

Found = tuple[int, int, Entry]
"""A thing in a sentence: its first word, how many words it has, and what measure it makes."""

JOINING = frozenset({"and", "or", "well"})
"""what joins two things or deeds"""
INSURING = frozenset({"insure", "insuring", "reinsure", "reinsuring", "underwrite", "underwriting", "cover", "covering"})
INSURERS = frozenset({"insurer", "insurers", "reinsurers", "underwriters", "insurance", "reinsurance"})


def chosen(parse: Parse, found: list[Found]) -> list[Found]:
    """Those of the things found that count: objects before goods, and goods before what only leads to them."""
    first = found[0][2]
    objects = [f for f in found if f[2].role == "object"]
    if first.role == "good" and goods_beside(parse, found, objects):
        objects = [found[0], *objects]
    if len({f[2].measure for f in objects}) > 1:
        objects = [f for f in objects if not f[2].rule.startswith(("travel_ban:border", "travel_ban:crossing"))]
    traded = first.role == "light" and first.measure.endswith("port_restriction")
    if traded or parse.lows[found[0][0]] in TRADED:
        objects = [f for f in objects if f is found[0] or f[2].rule.split(":")[1] not in SHIPPED]
    objects = _insured(parse, _armed(parse, objects))
    if first.role == "good" and objects and _comes_through(parse, found[0], objects[0]):
        objects = found[:1]
    bought = first.role == "light" and first.measure == "import_restriction"
    if bought and not objects:
        objects = found[:1]
    deed = first.role == "light" and first.measure in ("travel_ban", "transport_ban")
    if deed and objects and not JOINING.isdisjoint(parse.lows[found[0][0] : objects[0][0]]):
        objects = [found[0], *objects]  # 'banned from ENTERING Peru and doing business there'
    if deed and first.measure == "transport_ban" and not objects:
        objects = found[:1]  # 'banned from CARRYING Peruvian oil'
    further = [f for f in found[1:] if f not in objects and parse.lows[f[0] - 2 : f[0]] == ["and", "on"]]
    if objects and objects[0] is found[0] and further and further[0][2].measure == "travel_ban":
        objects = [*objects, *further]  # 'bans on dealings with nine judges AND ON ENTERING Peru'
    sold = first.role == "light" and first.measure == "export_restriction"
    if sold and all(f[2].measure == "asset_freeze" for f in objects):
        objects = found[:1]
    sold = sold and not any(parse.words[f[0] - 1].actor for f in found[1:2])
    return objects or ([] if sold else [f for f in found if f[2].role == "good"][:1]) or found[:1]


def _comes_through(parse: Parse, goods: Found, place: Found) -> bool:
    """'a ban on FISH FROM three Chilean PORTS': where the goods come from is not shut."""
    led = parse.lows[goods[0] + goods[1] : goods[0] + goods[1] + 1] == ["from"]
    return led and place[2].rule.endswith((":port", ":seaport", ":harbour", ":harbor"))


def _armed(parse: Parse, objects: list[Found]) -> list[Found]:
    """'deliveries of tanks and AMMUNITION', 'the export of WEAPONS': arms, and no goods besides."""
    if len(objects) < 2 or objects[0][2].measure != "export_restriction":
        return objects
    k = objects[0][0] + objects[0][1]
    arms = next((f for f in objects[1:] if f[2].measure == "arms_embargo"), None)
    within = arms is not None and parse.lows[k : k + 1] == ["of"] and "to" not in parse.lows[k : arms[0]]
    return [(*objects[0][:2], arms[2])] if within and arms is not None else objects


def _insured(parse: Parse, objects: list[Found]) -> list[Found]:
    """'may no longer COVER TANKERS' of insurers, 'banned from INSURING ships': the cover is restricted, not the ships."""
    if not objects or objects[0][2].measure != "transport_ban":
        return objects
    k = objects[0][0]
    near = INSURING & set(parse.lows[max(0, k - 4) : k])
    plain = near - {"cover", "covering"} or (near and not INSURERS.isdisjoint(parse.lows))
    return [(k, objects[0][1], Entry("financial", "object", "financial:insure"))] if plain else objects
