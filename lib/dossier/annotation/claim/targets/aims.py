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
    high = _until_effect(parse, low, _until_speaker(parse, max(0, low), min(high, len(parse.words))))
    for k in range(_from_aim(parse, max(0, low), min(high, len(parse.words))), min(high, len(parse.words))):
        word = parse.words[k]
        resumed = next_of_list(parse, k, high) if codes and word.low in REASONED else resumed
        if k < resumed:
            continue
        if word.tag == "rel" and k and parse.lows[k - 1] in ANYONE:
            break
        if word.low == "to" and parse.lows[k + 1 : k + 2] and parse.lows[k + 1] in HELPING:
            break
        if codes and (word.tag == "rel" or (word.tag == "neg" and parse.lows[k - 1] == "but")):
            break
        own = word.low == "by" and any(w.actor in sent_by for w in parse.words[k + 1 : k + 3] if w.actor)
        own = own or (word.low == "by" and not codes and k > low and parse.lows[k - 1] in POSSESSED)
        believed = not codes and word.tag == "be" and k > low and parse.lows[k - 1] == "to"
        if (word.low == "by" and not own) or (word.tag in ("be", "have", "modal") and not believed) or word.low == "unlike":
            break
        if gives_reason(parse, k) and (codes or not describes(parse, k, measure)):
            break
        if word.low == "with" and k and parse.lows[k - 1] in COMPANY | BALANCES:
            break
        circumstance = (
            word.low in ("in", "at", "through", "via", "with", "under") and parse.lows[k - 1] not in ENTITIES | ORIGINS
            and not (word.low == "in" and (parse.lows[k - 1] in ONE_OF or parse.words[k - 1].tag == "number"))
            and not (word.low == "in" and _is_item(parse, k))
        )
        told = bool(set(codes) - set(sent_by))
        if told and word.low == "from" and measure == "financial":
            break  # 'cut Peru off FROM Western markets'
        if told and word.low == "to" and measure not in OF_GOODS and not SHIPPING.isdisjoint(parse.lows[low:k]):
            break  # 'a network that SHIPS Peruvian oil TO China'
        if told and (circumstance or word.low in BOUND or (word.tag == "verb" and not word.low.endswith("ed"))):
            break
        if codes and word.low == "of" and parse.lows[k - 1] in HELPERS:
            break
        made = k > 1 and parse.lows[k - 2] in ORIGINS | SEATED
        made = made or (k > 1 and measure in OF_GOODS and parse.lows[k - 2].endswith(("ing", "let", "lets")))
        made = made or (k > 1 and parse.lows[k - 2] in ("operate", "operating"))
        made = made or (k > 2 and parse.lows[k - 2] in INVOLVED and parse.lows[k - 3] in ENTITIES | PUNISHED)
        if word.actor and k > 1 and parse.lows[k - 1] == "in" and parse.words[k - 2].tag == "verb" and not made:
            continue
        sold_to = bool(word.actor) and is_destination(parse, k)
        if sold_to and set(codes) - set(sent_by):
            break
        if sold_to and measure == "tariff":
            continue  # 'tariffs on its tea exports to CHILE', which levies them
        linked = parse.lows[k + 1 : k + 2] in LINKED and any(w.actor or w.low in TROOPS for w in parse.words[k + 2 : k + 3])
        aside = linked or parse.lows[k + 1 : k + 2] in LED or _is_descent(parse, k) or (codes and is_kin(parse, k))
        if word.actor and aside:
            continue
        western = answering and word.low.startswith(("west", "the west"))
        if (
            word.actor
            and (word.actor not in ("UN", "G7", "WEST", "UNKNOWN") or western)
            and not (k and parse.lows[k - 1] == "anti-" and not OWNED & set(parse.lows[k + 1 : k + 4]))
            and not (
                _owns_measure(parse, k) or is_place(parse, k, measure) or is_victim(parse, k, vocabulary, measure)
            )
        ):
            codes.append(word.actor)
    return unique(codes)


BY_DESCENT = (["-origin"], ["-born"], ["-descended"], ["-heritage"])
"""what follows the name of a state that somebody only comes from: 'KENYAN-BORN ministers'"""


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


SHIPPING = frozenset({"ship", "ships", "shipped", "shipping", "shipment", "shipments", "sell", "selling", "sale", "sales"})
"""words of trade that those who are aimed at carry on"""
BOUND = frozenset({"bound", "headed", "destined", "en"})
"""what leads from craft to where they go: 'Chilean planes BOUND for Kenya'"""
INVOLVED = frozenset({"involved", "engaged", "implicated", "complicit", "active"})
"""what those do who are aimed at: 'people INVOLVED in Peru's missile programme'"""


def _from_aim(parse: Parse, low: int, high: int) -> int:
    """'action with Canada AGAINST Japan': where 'against' follows, what stands before it is no target."""
    for k in range(low, high):
        if parse.lows[k] == "against" and not (k > low and parse.lows[k - 1] in ATTACKS):
            return k
        if parse.words[k].tag in ("verb", "be", "have", "modal", "mark", "rel", "sub") or parse.lows[k] == "by":
            return low
    return low


LAWS = frozenset({"act", "law", "amendment"})
"""what a law ends with that is named as its state: 'under the Magnitsky ACT'"""


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
