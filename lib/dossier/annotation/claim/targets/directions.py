"""A measure as its sender sees it: the ban on a target's own exports keeps them from being imported."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.measure_words import CRAFT, MISSIONS
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.triggers.nouns import Trigger

REFUSING = ("block", "bar", "reject", "turn away", "hold up", "refuse", "impound")
"""verbs that keep out what comes in, and do not stop what goes out"""
FLOWING = ("money", "fund", "revenue", "proceed")
STOPPING = frozenset({"halt", "stop", "cut", "cut off", "choke off", "restrict", "limit", "curb", "reduce", "starve"})
"""verbs that stop money from going somewhere"""
REVERSED = {"export_restriction": "import_restriction", "import_restriction": "export_restriction"}


ARMS = frozenset({
    "arms", "weapon", "weapons", "weaponry", "armaments", "ammunition", "munitions", "bombs", "missiles", "warplanes",
    "warplane", "fighters", "tanks", "howitzers", "torpedoes", "warship", "warships", "frigate", "frigates", "submarine",
    "submarines", "corvettes", "rifles", "handguns",
    "shells", "grenades", "mortars", "explosives", "gunpowder", "f-35s", "f-16s", "f-15s", "f-35", "f-16", "f-15", "bullets",
    "interceptors", "firearms", "guns", "warheads", "shotguns", "cartridges", "jets", "gunships",
})  # fmt: skip
ARMS_OF_TWO = frozenset({
    ("fighter", "jets"), ("fighter", "jet"), ("fighter", "aircraft"), ("fighter", "planes"), ("combat", "aircraft"),
    ("combat", "helicopters"), ("attack", "helicopters"), ("helicopter", "carriers"), ("military", "equipment"),
    ("military", "hardware"), ("military", "aircraft"), ("military", "helicopters"),
    ("armoured", "vehicles"), ("armored", "vehicles"), ("artillery", "shells"),
    ("air-defence", "systems"), ("missile", "systems"), ("defence", "equipment"), ("defense", "equipment"),
    ("patrol", "boats"), ("war", "planes"), ("war", "materiel"), ("defence", "goods"), ("defense", "articles"),
})  # fmt: skip
"""what is sold where arms are"""
SOLD = frozenset({
    "sale", "sales", "export", "exports", "delivery", "deliveries", "shipment", "shipments", "supply", "supplies", "licence",
    "licences", "license", "licenses", "transfer", "transfers", "permits",
})  # fmt: skip
INTO_WITHIN = 8
"""So many words after 'importing' stands where the goods are brought."""
FUEL_EMBARGOES = (":oil embargo", ":oil ban", ":fuel embargo", ":petroleum embargo")
WITHOUT_OIL = frozenset({
    "PRK", "HTI", "SRB", "ZAF", "ZWE", "CUB", "JPN", "ISR", "KOR", "TWN", "NIC", "BDI", "RWA", "MLI", "ETH", "ERI", "SOM",
    "AFG", "LBN", "PSE", "NLD", "PRT", "CAF", "LBR", "SLE",
})  # fmt: skip
"""states that sell no oil: an oil embargo on them keeps that of others from them"""
OF_ENTRY = ("travel_ban:ban on entry", "travel_ban:entry ban", "travel_ban:entry prohibition")
ENTRY_WITHIN = 8
"""So many words after 'a ban on entry' stand the ships that it is on."""
BOUND_FOR = frozenset({"-bound", "bound"})
BOTH_WITHIN = 12
"""So many words before exports stand the imports that they are set beside."""
ARMS_WITHIN = 7
"""So many words after the measure's own stand the arms."""


ENVOYS = (MISSIONS - {"persona"}) | {"mission", "delegation", "representative"}
"""who is declared unwelcome as an envoy"""


def turned(parse: Parse, trigger: Trigger, sent_by: Codes, aimed: Codes) -> str:
    """The measure, seen from the sender: a ban on the target's own exports keeps them from being imported."""
    if trigger.rule.endswith((" non grata", " non gratae")) and ENVOYS.isdisjoint(parse.lows):
        return "travel_ban"
    if _is_flow(parse, trigger):
        return "financial"
    if sent_by and aimed and trigger.rule.endswith(FUEL_EMBARGOES) and WITHOUT_OIL.issuperset(aimed):
        return "export_restriction"
    if trigger.rule in OF_ENTRY and not CRAFT.isdisjoint(parse.lows[trigger.last + 1 : trigger.last + ENTRY_WITHIN]):
        return "transport_ban"
    if trigger.rule.endswith(":access"):
        return trigger.measure
    if _denied(parse, trigger) or _sent_to(parse, trigger) or _own_supply(parse, trigger, aimed):
        return "export_restriction"
    if _kept_out(parse, trigger):
        return "import_restriction"
    if trigger.measure not in ("export_restriction", "import_restriction") or trigger.object_first < 0:
        return trigger.measure
    k = trigger.object_first
    if trigger.predicate is not None and parse.words[k].tag == "verb" and _barred_itself(parse, trigger, aimed):
        if "into" in parse.lows[k + 1 : k + INTO_WITHIN]:  # 'barred from IMPORTING goods INTO Norway', by Norway
            return "import_restriction"
        return REVERSED[trigger.measure]
    before, after = parse.words[max(0, k - 4) : k], parse.words[k + 1 : k + 12]
    ends = (j for j, w in enumerate(after) if w.low in ("import", "imports") or w.tag == "rel")
    after = after[: next(ends, len(after))]  # not 'exports of pumps THAT could be used by the Danish army'
    genitive = any(w.genitive and w.actor in aimed and w.actor for w in before)
    if trigger.measure == "import_restriction":
        fuel = sent_by == ["UN"] and any(
            w.low in ("oil", "petroleum", "crude", "fuel") for w in [*before, *after]
        )
        theirs = sent_by == ["UN"] and parse.words[k - 1].actor in aimed and parse.lows[k + 1 : k + 2] == ["of"]
        paired = parse.lows[k - 2 : k] == ["exports", "and"] and parse.words[k - 3].actor in aimed  # 'Danish exports AND'
        kept = parse.lows[k].startswith("import") and (genitive or fuel or theirs or paired)
        return "export_restriction" if kept else trigger.measure
    both = not {"import", "imports"}.isdisjoint(parse.lows[max(0, k - BOTH_WITHIN) : k])  # 'IMPORTS of Danish ham, exports'
    parting = ("prep", "verb", "and") if both else ("prep", "verb")
    parted = max((i + 1 for i, w in enumerate(before) if w.tag in parting or _begins_item(before, i)), default=0)
    bound = any(w.low in BOUND_FOR for w in before[parted:])  # 'Danish-BOUND exports'
    owned = not bound and any(
        (w.actor in aimed and w.actor) or (w.genitive and w.low in ("country", "north")) for w in before[parted:]
    )
    for i, word in enumerate(after[:-1]):
        if word.low == "to":
            there = [w.actor for w in after[i + 1 : i + 3] if w.actor and w.actor not in aimed]
            home = any(code in sent_by for code in there) or (owned and bool(there))
            return "import_restriction" if home else trigger.measure
        source = after[i + 1 : i + 4]
        source = source[: next((j for j, w in enumerate(source) if w.low == "to"), 3)]
        own = any((w.actor in aimed and w.actor) or w.low in ("country", "north") for w in source)
        if word.low in ("from", "by") and own:
            return "import_restriction"
    raw = parse.lows[k].startswith("export")  # what the UN lets nobody export, to nobody by name, is the target's own
    return "import_restriction" if owned or (raw and sent_by == ["UN"]) else trigger.measure


def _begins_item(before: Sequence[Word], i: int) -> bool:
    """'imports of Danish ham | , EXPORTS of pumps', 'flights to Denmark | , AND the export of pumps': an item of its own."""
    last = i + 1 == len(before)
    return before[i].low == "," and (last or before[i + 1].tag == "and")


SANITARY = frozenset({
    "pest", "pests", "quarantine", "sanitary", "phytosanitary", "phyto-sanitary", "biosecurity", "veterinary", "hygiene",
    "contamination", "contaminated", "infestation", "infested", "residue", "residues", "labelling", "labeling", "weeds",
})  # fmt: skip
"""why goods are not let in, which no state says of those that it sends: 'suspended shipments over PESTS'"""
SHIPPED = frozenset({"export", "exports", "shipment", "shipments", "delivery", "deliveries"})


def comes_in(parse: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse) -> bool:
    """'banned timber shipments over PESTS', 'those FROM LORETO' after a stop of imports: goods that wanted to come in."""
    k = trigger.object_first
    if not sent_by or k < 0 or parse.lows[k] not in SHIPPED:
        return False
    end = parse.segments[trigger.segment].end
    after = range(k + 1, end)
    if any(parse.lows[j] == "to" and parse.words[j + 1].tag != "verb" for j in after if j + 1 < end):
        return False
    before = parse.words[max(0, k - 3) : k]
    if any(w.low in ("its", "their", "own") or (w.genitive and w.actor in sent_by) for w in before):
        return False
    if not SANITARY.isdisjoint(parse.lows):
        return True
    place = next((parse.words[j + 1] for j in after if parse.lows[j] == "from" and j + 1 < end), None)
    told = discourse.pairs.get("import_restriction")
    abroad = place is not None and place.tag == "noun" and place.capital and not place.actor
    return abroad and told is not None and told[0] == sent_by and "export_restriction" not in discourse.pairs


def is_armed(parse: Parse, trigger: Trigger) -> bool:
    """'refused to sell FIGHTER JETS to', 'stopped supplying Peru with the ARMS', but not 'exports of parts for missiles'."""
    low = trigger.object_first if trigger.object_first >= 0 else trigger.first
    words = parse.words
    for k in range(max(0, low - 2), min(trigger.until or len(words), trigger.last + 1 + ARMS_WITHIN, len(words))):
        word, after = words[k], words[k + 1] if k + 1 < len(words) else None
        pair = (word.low, after.low if after else "")
        if pair in ARMS_OF_TWO:
            return True
        if word.low in ARMS:
            return after is None or after.tag != "noun" or after.low in SOLD
        if k > trigger.last and word.tag not in ("det", "number", "noun", "actor", "adv") and word.low not in ("of", "with"):
            return False
    return False


def _is_flow(parse: Parse, trigger: Trigger) -> bool:
    """'halted the FLOW of money', 'from RAISING funds': money on its way, and none that is held."""
    if trigger.measure != "asset_freeze" or trigger.predicate is None or trigger.rule.split(":")[1] not in FLOWING:
        return False
    raising = trigger.object_first > 0 and parse.lows[trigger.object_first - 1] in ("raising", "raise")
    return raising or trigger.predicate.lemma in STOPPING


def _barred_itself(parse: Parse, trigger: Trigger, aimed: Codes) -> bool:
    """'Iran was prohibited FROM exporting missiles': what the target may not sell nobody may import."""
    k = trigger.object_first
    start = parse.segments[trigger.segment].start
    named = any(w.actor in aimed for w in parse.words[start:k] if w.actor)
    to = any(w.actor in aimed for w in parse.words[k + 1 : trigger.until] if w.actor)
    return named and not to and "from" in parse.lows[max(0, k - 2) : k]


def _kept_out(parse: Parse, trigger: Trigger) -> bool:
    """'blocked shipments of barley', to nobody in particular: what is blocked wanted to come in."""
    verb = trigger.predicate
    if verb is None or verb.lemma not in REFUSING or trigger.measure != "export_restriction" or trigger.object_first < 0:
        return False
    shipped = parse.lows[trigger.object_first] in ("shipment", "shipments", "delivery", "deliveries")
    return shipped and "to" not in parse.lows[trigger.object_first : trigger.until]


def _denied(parse: Parse, trigger: Trigger) -> bool:
    """'DENIED Peru's airlines SPARE PARTS': what somebody is denied is not sent to them."""
    verb = trigger.predicate
    goods = trigger.measure in REVERSED and trigger.object_first > trigger.first
    return goods and verb is not None and verb.lemma == "deny" and not parse.lows[trigger.object_first].startswith("import")


def _sent_to(parse: Parse, trigger: Trigger) -> bool:
    """'cut off gas to Bulgaria': goods that go to somebody are exports."""
    goods = trigger.measure == "import_restriction" and trigger.object_first >= 0 and trigger.role == "verb"
    k = trigger.object_first
    return (
        goods
        and not parse.lows[k].startswith(("import", "buy", "purchas"))
        and parse.lows[k + 1 : k + 2] == ["to"]
        and not any(w.tag in ("be", "verb") for w in parse.words[k + 2 : k + 3])
    )


CUTTING_OFF = ("cut off", "shut off", "turn off", "deprive", "starve")
FUELS = frozenset({"gas", "oil", "electricity", "power", "fuel", "energy", "coal", "crude"})


def _own_supply(parse: Parse, trigger: Trigger, aimed: Codes) -> bool:
    """'cut Poland off FROM ITS GAS', 'turned off Moldova's gas': what flows to the target, and is not the target's own."""
    verb, k = trigger.predicate, trigger.object_first
    if verb is None or k < 1 or not trigger.measure.endswith("port_restriction") or not verb.lemma.startswith(CUTTING_OFF):
        return False
    before = parse.words[k - 1]
    theirs = before.actor in aimed and not before.genitive
    return parse.lows[k] in FUELS and bool(aimed) and not theirs


def antecedent_at(parse: Parse, predicate: Predicate) -> int:
    """Where what a passive is said of begins: 'it goes after PERUVIAN SHIPS, which will be shut out'."""
    here, before = parse.segments[predicate.segment], parse.segments[predicate.segment - 1]
    k = here.start
    while k > before.start and parse.words[k - 1].tag in ("mark", "noun", "actor", "number", "det", "adv", "prep"):
        if parse.words[k - 1].tag == "prep" and parse.lows[k - 1] != "of":
            break
        k -= 1
    within = any(w.actor for w in parse.words[k : here.start])
    return k if here.kind == RELATIVE and within else before.start
