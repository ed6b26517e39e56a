"""Words of a measure that mean something else here: a duty that is one's task, arms that are counted, a firm for sale."""

from __future__ import annotations

from dossier.annotation.claim.article.own_trade import (
    buys_money,
    is_not_counted,
    is_own_debt,
    takes_exception,
)
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.measure_words import FIRMS
from dossier.annotation.claim.triggers.nouns import Trigger

DUTIES = word_set("duty duties")
OWN = word_set("our their his her my your one's")
SERVICE = word_set("on of off for active double jury guard night heavy-duty")
"""what stands before a duty that somebody does: 'ON duty', 'in the line OF duty', 'JURY duty'"""
LEADING = word_set("on of against")
"""what leads from a duty to what it is levied on"""

KINDS = word_set("""
    nuclear atomic strategic biological chemical bacteriological germ conventional assault automatic semi-automatic
    intercontinental long-range medium-range offensive defensive personal concealed
""")
"""adjectives of arms that somebody has, and does not sell"""
ARMS = word_set("arms weapon weapons weaponry missile missiles warhead warheads gun guns")
COUNTING = word_set("""
    limit limits limiting limited limitation limitations reduce reduces reducing reduced reduction reductions control race
    freeze build building develop developing make making produce producing gain gaining get getting acquire acquiring
""")
"""what is done with arms by treaty, or by those who have them: 'LIMITS on arms', 'arms CONTROL', 'stop BUILDING weapons'"""
TRADED = word_set("""
    sale sales sell sells selling sold export exports exporting import imports importing supply supplies supplying
    supplied shipment shipments ship shipping delivery deliveries deliver delivering transfer transfers transferring trade
    flow provision providing provide purchase purchases buy buying transit embargo send sending
""")
"""words by which arms go from one to another"""

SOLD = FIRMS | word_set("corp inc ltd plc co subsidiary subsidiaries unit units stake stakes division business chain assets")
"""what is sold once and for all: 'block the SALE of a chip MAKER'"""
SALES = ("sale", "sale of", "sale to", "selling", "sell", "purchase", "purchasing")
NEARNESS = ("cooperation with", "cooperation", "relation", "tie", "ties with", "contact", "contacts with")
"""ends of the rules of what may be close: 'asks for CLOSE COOPERATION with Peru'"""
APPOINTED = word_set("authorised authorized official approved preferred sole new special permanent protected candidate heir")
TASKS = word_set("handle process serve host lead act represent receive run manage store treat carry supply build produce")
"""what somebody is designated TO do who is not punished"""
TASK_WITHIN = 7
"""So many words after 'designated' his task is told."""


def means_something_else(parse: Parse, trigger: Trigger) -> bool:
    """Whether the words of a trigger have a sense here in which they restrict nobody."""
    return (
        _is_obligation(parse, trigger)
        or _counts_arms(parse, trigger)
        or _sells_firm(parse, trigger)
        or _comes_to_nothing(parse, trigger)
        or _names_task(parse, trigger)
        or _moves_own_money(parse, trigger)
        or is_own_debt(parse, trigger)
        or is_not_counted(parse, trigger)
        or buys_money(parse, trigger)
        or _ends_deed(parse, trigger)
        or _is_hit_by_measure(parse, trigger)
        or _is_rank_at_home(parse, trigger)
    )


def _is_obligation(parse: Parse, trigger: Trigger) -> bool:
    """'our DUTY TO protect', 'done THEIR DUTY', 'ON DUTY': what somebody must do; but not 'their duty ON wine'."""
    k, lows = trigger.last, parse.lows
    if trigger.rule != "tariff:duty" or trigger.first != k or lows[k] not in DUTIES:
        return False
    before, after = lows[k - 1] if k else "", parse.words[k + 1 : k + 2]
    if after and after[0].low in LEADING:
        return False
    if before in OWN or before in SERVICE:
        return True
    if after and after[0].low == "to":
        return k + 2 < len(lows) and parse.words[k + 2].tag not in ("number", "actor", "date", "det")
    counted = any(w.tag == "number" for w in parse.words[trigger.phrase_start : k])
    if after and after[0].low == "in":
        return k + 2 < len(lows) and bool(parse.words[k + 2].actor) and not counted
    alone = trigger.phrase_start == k or (k > 0 and parse.words[k - 1].genitive)
    return lows[k] == "duty" and alone and not parse.words[k].capital


def _counts_arms(parse: Parse, trigger: Trigger) -> bool:
    """'limits on NUCLEAR ARMS', 'arms LIMITATION', 'stop BUILDING weapons': what somebody may have, and nobody sells."""
    if trigger.measure != "arms_embargo":
        return False
    lows = parse.lows
    low = trigger.phrase_start if trigger.predicate is None else trigger.first
    within = lows[low : trigger.last + 2]
    if not TRADED.isdisjoint(within) or ARMS.isdisjoint(within):
        return False
    if lows[trigger.last + 1 : trigger.last + 2] == ["to"]:
        return False
    return not KINDS.isdisjoint(within) or not COUNTING.isdisjoint(within)


def _sells_firm(parse: Parse, trigger: Trigger) -> bool:
    """'block the SALE OF a Chilean chip MAKER', 'of Nor Lines LTD': one firm, and no trade."""
    if trigger.predicate is None or trigger.rule.partition(":")[2] not in SALES:
        return False
    after = parse.words[trigger.last : trigger.last + 9]
    end = next((k for k, w in enumerate(after) if k and (w.low == "to" or w.tag in ("mark", "verb"))), len(after))
    return any(w.low.strip(".") in SOLD for w in after[:end])


def _comes_to_nothing(parse: Parse, trigger: Trigger) -> bool:
    """'will END UP with bad money', 'LOCK ourselves INTO talks', 'CLOSE ties with': other words."""
    verb = trigger.predicate
    after = parse.lows[verb.last + 1 : verb.last + 6] if verb is not None else []
    if verb is None or not after:
        return False
    if trigger.measure == "diplomatic" and parse.lows[verb.head] == "close" and trigger.rule.endswith(NEARNESS):
        return True
    if trigger.measure == "financial" and verb.lemma == "refuse" and after[:2] == ["to", "accept"] and "guarantees" in after:
        return True
    return (verb.lemma == "end" and after[0] == "up") or (verb.lemma == "lock" and "into" in after)


def _moves_own_money(parse: Parse, trigger: Trigger) -> bool:
    """'REMOVED most of ITS MONEY from foreign banks': what somebody does with his own."""
    verb = trigger.predicate
    if verb is None or verb.passive or trigger.measure != "asset_freeze" or trigger.object_first <= verb.last:
        return False
    moves = verb.lemma.split()[0] in ("remove", "withdraw", "pull", "take", "move", "shift")
    return moves and not {"its", "their", "his", "her"}.isdisjoint(parse.lows[verb.last + 1 : trigger.object_first])


def _names_task(parse: Parse, trigger: Trigger) -> bool:
    """'plants DESIGNATED TO handle meat', 'designating them AS AUTHORISED dealers': what for, and no punishment."""
    verb = trigger.predicate
    if verb is None or trigger.rule != "general:designate":
        return False
    after = parse.lows[verb.last + 1 : verb.last + 5]
    if after[:1] in (["to"], ["for"]):
        return True
    near = parse.lows[verb.last + 1 : verb.last + TASK_WITHIN]
    for word, tasks in (("as", APPOINTED), ("to", TASKS)):
        if word in near:
            return not tasks.isdisjoint(near[near.index(word) + 1 :][:2])
    return False


DEEDS = word_set("""
    conspiracy conspiracies plot plots attack attacks test tests testing pollution crime crimes terrorism explosion
    explosions
""")
"""what is stopped or banned whoever does it: 'efforts to BAN nuclear TESTS', 'STOPPED PLOTS against the embassy'"""


def _ends_deed(parse: Parse, trigger: Trigger) -> bool:
    """'stopped terrorist PLOTS against the embassy', 'a cut in air POLLUTION': an end of deeds, and not of what follows."""
    verb = trigger.predicate
    if verb is None or verb.passive or trigger.measure not in ("diplomatic", "travel_ban", "transport_ban"):
        return False
    after = parse.words[verb.last + 1 : verb.last + 5]
    end = next((k for k, w in enumerate(after) if w.actor or w.tag in ("mark", "to")), len(after))
    return any(w.low in DEEDS for w in after[:end])


RANKS = word_set("special autonomous semi-autonomous autonomy constitutional legal protected political tax-exempt")
"""adjectives of a status that has nothing to do with trade, where nobody else is named beside it"""


def _is_rank_at_home(parse: Parse, trigger: Trigger) -> bool:
    """'stripped the province of its SPECIAL STATUS': what a state grants its own regions, and no other's goods."""
    k = trigger.object_first
    if trigger.rule != "tariff:status" or k < 1 or parse.lows[k - 1] not in RANKS:
        return False
    verb = trigger.predicate
    low, high = (verb.last + 1, trigger.until) if verb is not None and not verb.passive else (trigger.phrase_start, k)
    return not any(w.actor for w in parse.words[low:high])


MEASURES = word_set("tax taxes tariff tariffs levy levies duty duties sanctions ban bans curbs restrictions quotas measures")


def _is_hit_by_measure(parse: Parse, trigger: Trigger) -> bool:
    """'their exports would be HIT BY the proposed TAX', 'goods HIT BY new TAXES': the tax is the measure, if it is one."""
    verb = trigger.predicate
    if verb is None or verb.lemma not in ("hit", "affect", "hurt") or not verb.passive:
        return False
    after = parse.words[verb.last + 1 : verb.last + 7]
    return bool(after) and after[0].low == "by" and any(w.low in MEASURES for w in after)


def is_odd_one(parse: Parse, k: int) -> bool:
    """'Chile IS AN EXCEPTION': one who is not like others; 'TOOK EXCEPTION TO it': one who minds."""
    if takes_exception(parse, k):
        return True
    return parse.lows[k].startswith("exception") and any(w.tag == "be" for w in parse.words[max(0, k - 3) : k])
