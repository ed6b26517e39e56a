"""Which of the states in a stretch of words a measure is aimed at."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.groups import REASONED, Codes, next_of_list, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import RELATIVE
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ENTITIES
from dossier.annotation.claim.grammar.measure_words import PEOPLE, PUNISHED
from dossier.annotation.claim.grammar.role_words import (
    ANYONE,
    BALANCES,
    COMMON_NOUN_SENDERS,
    COMPANY,
    HELPERS,
    HELPING,
    ONE_OF,
    ORIGINS,
    OWNED,
    SEATED,
    TROOPS,
)
from dossier.annotation.claim.targets.places import (
    ATTACKS,
    OF_GOODS,
    describes,
    gives_reason,
    is_destination,
    is_kin,
    is_place,
    is_victim,
)
from dossier.vocabularies.measures import Vocabulary

LED = (["-led"], ["-backed"], ["-drafted"], ["-brokered"], ["-sponsored"], ["-sanctioned"], ["-blacklisted"], ["-imposed"])
"""what follows the name of a state that only leads: 'a U.S.-LED campaign'"""
LINKED = (["-linked"], ["-aligned"], ["-affiliated"])
"""what follows the name of a state that is only near to whom another name tells: 'a Chile-LINKED Peruvian firm'"""
POSSESSED = frozenset({
    "run", "owned", "controlled", "led", "headed", "held", "operated", "managed", "registered", "backed", "built", "made",
})  # fmt: skip
"""participles before 'by' whose doer is aimed at: 'a bank OWNED by the Chilean state'"""
BY_DESCENT = (["-origin"], ["-born"], ["-descended"], ["-heritage"])
"""what follows the name of a state that somebody only comes from: 'KENYAN-BORN ministers'"""
SHIPPING = frozenset({"ship", "ships", "shipped", "shipping", "shipment", "shipments", "sell", "selling", "sale", "sales"})
"""words of trade that those who are aimed at carry on"""
BOUND = frozenset({"bound", "headed", "destined", "en"})
"""what leads from craft to where they go: 'Chilean planes BOUND for Kenya'"""
INVOLVED = frozenset({"involved", "engaged", "implicated", "complicit", "active"})
"""what those do who are aimed at: 'people INVOLVED in Peru's missile programme'"""
LAWS = frozenset({"act", "law", "amendment"})
"""what a law ends with that is named as its state: 'under the Magnitsky ACT'"""


def aimed_at(
    parse: Parse,
    low: int,
    high: int,
    measure: str,
    vocabulary: Vocabulary,
    answering: set[str] | None = None,
    sent_by: Sequence[str] = (),
) -> Codes:
    """The states in a stretch of words, up to where reasons or circumstances begin."""
    codes: Codes = []
    resumed = 0
    low, high = max(0, low), min(high, len(parse.words))
    high = _until_effect(parse, low, _until_speaker(parse, low, high))
    for k in range(_from_aim(parse, low, high), high):
        word = parse.words[k]
        resumed = next_of_list(parse, k, high) if codes and word.low in REASONED else resumed
        if k < resumed:
            continue
        if _ends(parse, k, low, measure, codes, sent_by):
            break
        if not word.actor or _is_where_done(parse, k, measure):
            continue
        sold_to = is_destination(parse, k)
        if sold_to and set(codes) - set(sent_by):
            break
        if sold_to and measure == "tariff":
            continue  # 'tariffs on its tea exports to CHILE', which levies them
        western = answering and word.low.startswith(("west", "the west"))
        known = word.actor not in ("UN", "G7", "WEST", "UNKNOWN") or western
        if known and not (_is_beside(parse, k, codes) or _is_hostile(parse, k) or _owns_measure(parse, k)) and not (
            is_place(parse, k, measure) or is_victim(parse, k, vocabulary, measure)
        ):
            codes.append(word.actor)
    return unique(codes)


def _ends(parse: Parse, k: int, low: int, measure: str, codes: Codes, sent_by: Sequence[str]) -> bool:
    """Whether no further target follows: at word k a reason, a circumstance or somebody else's deed begins."""
    word, before = parse.words[k], parse.lows[k - 1] if k else ""
    if word.tag == "rel":
        return bool(codes) or before in ANYONE
    if word.tag in ("be", "have", "modal"):
        believed = word.tag == "be" and before == "to" and k > low
        return bool(codes) or not believed
    if word.low == "by":
        owned = not codes and before in POSSESSED and k > low
        return not (owned or any(w.actor in sent_by for w in parse.words[k + 1 : k + 3] if w.actor))
    if word.low == "unlike" or (word.tag == "neg" and codes and before == "but"):
        return True
    if word.low == "with" and before in COMPANY | BALANCES:
        return True
    if word.low == "to" and not HELPING.isdisjoint(parse.lows[k + 1 : k + 2]):
        return True
    if word.low == "of" and codes and before in HELPERS:
        return True
    if gives_reason(parse, k) and (codes or not describes(parse, k, measure)):
        return True
    if not set(codes) - set(sent_by):
        return False
    if word.low == "from" and measure == "financial":
        return True  # 'cut Peru off FROM Western markets'
    if word.low == "to" and measure not in OF_GOODS and not SHIPPING.isdisjoint(parse.lows[low:k]):
        return True  # 'a network that SHIPS Peruvian oil TO China'
    return _is_circumstance(parse, k) or word.low in BOUND or (word.tag == "verb" and not word.low.endswith("ed"))


def _is_circumstance(parse: Parse, k: int) -> bool:
    """'sanctioned Peru IN May', 'THROUGH a tribunal in Kenya', but not 'firms IN Kenya', 'ore from mines IN Chile'."""
    if parse.words[k].low not in ("in", "at", "through", "via", "with", "under") or parse.lows[k - 1] in ENTITIES | ORIGINS:
        return False
    counted = parse.lows[k - 1] in ONE_OF or parse.words[k - 1].tag == "number"
    return not (parse.words[k].low == "in" and (counted or _is_item(parse, k)))


def _is_where_done(parse: Parse, k: int, measure: str) -> bool:
    """'a ship caught IN KENYA': a place, while 'banned tea grown in Kenya' is aimed at it."""
    if k < 2 or parse.lows[k - 1] != "in" or parse.words[k - 2].tag != "verb":
        return False
    verb = parse.lows[k - 2]
    made = verb in ORIGINS | SEATED or verb in ("operate", "operating")
    made = made or (measure in OF_GOODS and verb.endswith(("ing", "let", "lets")))
    return not (made or (k > 2 and verb in INVOLVED and parse.lows[k - 3] in ENTITIES | PUNISHED))


def _is_beside(parse: Parse, k: int, codes: Codes) -> bool:
    """'a CHILE-linked Peruvian firm', 'a U.S.-LED campaign': who is only near to those who are aimed at."""
    after = parse.lows[k + 1 : k + 2]
    linked = after in LINKED and any(w.actor or w.low in TROOPS for w in parse.words[k + 2 : k + 3])
    return linked or after in LED or _is_descent(parse, k) or (bool(codes) and is_kin(parse, k))


def _is_hostile(parse: Parse, k: int) -> bool:
    """'firms with ANTI-PERUVIAN owners', but not 'anti-Peruvian SANCTIONS'."""
    return k > 0 and parse.lows[k - 1] == "anti-" and OWNED.isdisjoint(parse.lows[k + 1 : k + 4])


def _is_item(parse: Parse, k: int) -> bool:
    """'two firms in Kenya, A LAWYER IN Peru and a bank in Chile': one more of those who are listed with their places."""
    before = parse.words[k - 2] if k > 2 else None
    return before is not None and before.tag in ("det", "number") and parse.lows[k - 3] in (",", "and")


def _is_descent(parse: Parse, k: int) -> bool:
    """'KENYAN-ORIGIN ministers': where people come from is not aimed at, but the origin of goods is."""
    people = PEOPLE | PUNISHED | {"tycoon", "oligarch", "billionaire", "businessman", "minister", "politician"}
    return parse.lows[k + 1 : k + 2] in BY_DESCENT and not people.isdisjoint(parse.lows[k + 2 : k + 5])


def _until_effect(parse: Parse, low: int, high: int) -> int:
    """Where 'an embargo | THAT COULD AFFECT Chile' begins: who feels it too is not whom it is aimed at."""
    told = (s for s in parse.segments if s.kind == RELATIVE and s.finite is not None and low < s.end and s.start < high)
    effect = next((s for s in told if s.finite and s.finite.modal and s.finite.lemma in ("affect", "cause")), None)
    return high if effect is None else min(high, max(low, effect.start))


def _until_speaker(parse: Parse, low: int, high: int) -> int:
    """Where ', Macron says' begins at the end of a headline: who says it is not aimed at."""
    words, last = parse.words, len(parse.words)
    for k in range(low, high):
        if words[k].low == "," and k + 4 >= last:
            said = {w.low for w in words[k + 1 :]} & {"says", "said", "say"}
            return k if said and any(w.actor for w in words[k + 1 :]) else high
    return high


def _from_aim(parse: Parse, low: int, high: int) -> int:
    """'action with Canada AGAINST Japan': where 'against' follows, what stands before it is no target."""
    for k in range(low, high):
        if parse.lows[k] == "against" and not (k > low and parse.lows[k - 1] in ATTACKS):
            return k
        if parse.words[k].tag in ("verb", "be", "have", "modal", "mark", "rel", "sub") or parse.lows[k] == "by":
            return low
    return low


def _owns_measure(parse: Parse, k: int) -> bool:
    """'people on the EU's blacklist': the owner of the list is not the target."""
    word = parse.words[k]
    if word.low.split()[-1] in LAWS:
        return True
    owner = word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST")
    of = parse.lows[max(0, k - 2) : k]
    if "of" in of and OWNED & set(parse.lows[max(0, k - 5) : k]):
        return owner and not any(w.tag == "noun" for w in parse.words[k + 1 : k + 2])
    if any(low in grammar.POSSESSIVES for low in of):
        return False
    return owner and bool(OWNED & set(parse.lows[k + 1 : k + 4]))
