"""Which measure a claim tells: as its sender sees it, and as the article told it before."""

from __future__ import annotations

from dossier.annotation.claim.article.candidates import Candidate
from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.measure_words import PEOPLE
from dossier.annotation.claim.leaning.anaphora import inherited
from dossier.annotation.claim.targets.askers import asker
from dossier.annotation.claim.targets.directions import comes_in, is_armed, turned
from dossier.annotation.claim.targets.meant import told_of
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

BOTH_WAYS = ("import_restriction", "export_restriction")
"""What a ban on trade is."""
OF_TRADE = ("trade ban", "trade restriction", "trade curb", "trade embargo", "trade boycott", "trade barrier")
"""Measures that keep goods out where those of the target are named: 'a TRADE BAN on Danish beef'."""
GOODS_WITHIN = 9
"""So many words after the measure stand the goods."""


def both_ways(part: Parse, trigger: Trigger) -> tuple[str, ...]:
    """What a ban on trade stops: both ways, unless the sentence tells of one: 'resume coal IMPORTS, banned trade in May'."""
    around = [low for k, low in enumerate(part.lows) if not trigger.first <= k <= trigger.last]
    told = [way for way in BOTH_WAYS if any(low.startswith(way[:6]) for low in around)]
    return tuple(told) if len(told) == 1 else BOTH_WAYS


def on_trade(part: Parse, trigger: Trigger) -> bool:
    """'sanctions TARGETING TRADE with Oslo', 'sanctions ON ALL TRADE': what is said of them is that they stop it."""
    lows, k = part.lows, trigger.last + 1
    if trigger.role != "general" or lows[k : k + 1] not in (["on"], ["targeting"], ["against"]):
        return False
    k += 1 + (lows[k + 1 : k + 2] in (["all"], ["its"], ["their"], ["any"], ["most"]))
    after = part.words[k + 1 : k + 2]
    return lows[k : k + 1] == ["trade"] and (not after or after[0].tag in ("prep", "mark", "date"))


def measure_of(candidate: Candidate) -> str:
    """The measure as its sender sees it and as the article told it before; empty where nothing told fits."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    measure = turned(part, trigger, sent_by or discourse.last_senders, aimed)
    if measure == "export_restriction" and comes_in(part, trigger, sent_by, discourse):
        measure = "import_restriction"
    if measure == "export_restriction":
        thing = max(0, trigger.object_first)
        before = part.lows[max(0, thing - 2) : thing]
        if {"its", "their"} & set(before) and aimed and aimed in (
            asker(part, reading, discourse), told_of(part, trigger, discourse),
        ):  # fmt: skip
            measure = "import_restriction"
        elif is_armed(part, trigger):
            measure = "arms_embargo"
    deed = trigger.predicate.lemma if trigger.predicate is not None else ""
    if trigger.rule == "financial:deposit" and deed in ("freeze", "block"):
        return "asset_freeze"  # 'blocked their bank DEPOSITS'
    if trigger.rule.endswith(" business") and not SERVED.isdisjoint(part.lows[trigger.last + 1 : trigger.until]):
        return "services_ban"  # 'a ban on doing business with Peru IN A RANGE OF SERVICES'
    if trigger.rule in BORDERS:
        measure = _kept_at_border(part, trigger)
    if measure == UNSPECIFIED and _on_their_goods(part, trigger, aimed, vocabulary):
        return "import_restriction"
    alike = trigger.rule.endswith("in kind") and part.lows[-3:-1] == ["in", "kind"]  # and nothing that says how
    if alike and len(discourse.measures) == 1 and discourse.last_senders:
        return discourse.measures[0]
    bare = part.lows[trigger.phrase_start : trigger.last + 1] in (["the", "measures"], ["these", "measures"])
    alone = trigger.rule == "anaphor:measure" and len(discourse.measures) == 1 and discourse.since_claim <= 1
    if alone and bare:
        return discourse.measures[0]  # 'a statement announcing THE MEASURES', where only duties were told
    one = trigger.rule == "anaphor:measure" and part.lows[trigger.last] == "measure"
    same = part.lows[trigger.last - 1 : trigger.last + 1] in (["same", "measure"], ["same", "measures"])
    if same and trigger.rule == "anaphor:measure":
        return next((m for m in discourse.measures if m != UNSPECIFIED), measure)  # 'announced THE SAME MEASURE'
    if one and reading.status in ("eased", "extended"):
        return discourse.told_by("") or measure  # 'prolonged THE MEASURE': the one told of
    return inherited(part, trigger, measure, discourse, vocabulary, reading.status == "imposed")


SERVED = frozenset({"service", "services", "accountancy", "consultancy"})
OF_ANY = ("general:sanction", "general:restriction", "general:curb")
"""Words that say nothing of what is restricted, unless it stands right behind them."""


def _on_their_sales(parse: Parse, trigger: Trigger, aimed: Codes) -> bool:
    """'sanctions ON PERUVIAN TIN EXPORTS', 'curbs on imports of Peruvian tin': they keep its goods out."""
    k = trigger.last + 1
    if parse.lows[k : k + 1] != ["on"]:
        return False
    after = parse.words[k + 1 : k + 6]
    end = next((n for n, w in enumerate(after) if w.tag not in ("noun", "actor", "det", "number")), len(after))
    sold = after[end - 1].low in ("exports", "export", "shipments") if end else False
    bought = after[end - 1].low in ("imports", "import") if end else False
    owned = any(w.actor in aimed for w in after[:end])
    return owned and (sold or bought)


BORDERS = frozenset(f"travel_ban:{name}" for name in (
    "border", "border crossing", "frontier", "crossing", "crossings", "checkpoint", "border post", "border point",
    "frontier post", "border checkpoint",
))  # fmt: skip
TRAFFIC_WITHIN = 5
"""So many words after the border stands what it is closed to."""


def _kept_at_border(parse: Parse, trigger: Trigger) -> str:
    """A closed border is closed to all that crosses it, unless it is closed to GOODS, or to nobody but PEOPLE."""
    after = parse.lows[trigger.last + 1 :][:TRAFFIC_WITHIN]
    if {"goods", "imports", "products"} & set(after) and "transport" not in after:
        return "import_restriction"
    people = (PEOPLE | MIGRANTS) - {"her", "him", "them", "members"}
    kept_out = {*parse.lows[trigger.first : trigger.last], *(after if after[:1] == ["to"] else ())}
    return "transport_ban" if people.isdisjoint(kept_out) else "travel_ban"


MIGRANTS = frozenset({"migrants", "refugees", "residents", "pilgrims", "foreigners"})
"""who comes to a border, and is no target of sanctions elsewhere"""


def _on_their_goods(parse: Parse, trigger: Trigger, aimed: Codes, vocabulary: Vocabulary) -> bool:
    """'trade bans ON DANISH BEEF', 'trade restrictions on DANISH EXPORTS', 'Danish BEEF is subject to a trade ban'."""
    if trigger.rule in OF_ANY and trigger.predicate is None:
        return _on_their_sales(parse, trigger, aimed)
    if not trigger.rule.endswith(OF_TRADE):
        return False
    k, start = trigger.last + 1, parse.segments[trigger.segment].start
    spans = [(k + 1, min(trigger.until, k + GOODS_WITHIN))] if parse.lows[k : k + 1] in (["on"], ["against"]) else []
    if "subject" in parse.lows[max(start, trigger.phrase_start - 3) : trigger.phrase_start]:
        spans.append((start, trigger.phrase_start))
    for low, high in spans:
        for first, _, entry in objects_in(parse, low, high, vocabulary, frozenset()):
            owners = {w.actor for w in parse.words[max(low, first - 2) : first]}
            exported = entry.measure == "export_restriction" and parse.lows[first].startswith("export")
            if not owners.isdisjoint(aimed) and (exported or entry.measure == "import_restriction"):
                return True
    return False
