"""What a state does about its own trade and debts: it lowers its tariffs, stops paying interest, counts no transit.

None of these is aimed at another state, though the sentence may name one: 'cut its tariffs to please Chile'.
"""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import INFINITIVE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.measure_words import MONEY
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.disputes import complainant
from dossier.annotation.claim.triggers.nouns import Trigger

OWN = (
    ":tariff", ":import duty", ":customs duty", ":duty", ":duties", ":import tariff", ":import quota",
    ":import control", ":levy", ":import curb", ":trade barrier", ":import restriction", ":import barrier",
    ":customs tariff", ":tariff barrier", ":import tax",
)  # fmt: skip
"""ends of the rules of what every state has for its own trade"""
LOOSENING = word_set("""
    cut lower reduce relax ease slash abolish eliminate remove dismantle scrap halve liberalise liberalize simplify trim
    lift end drop
""") | {"phase out", "do away with", "bring down", "phase down", "cut back"}  # fmt: skip
"""verbs of having less of it"""
LESS = word_set("""
    cut cuts cutting reduction reductions reducing elimination eliminating removal removing lowering abolition dismantling
    easing relaxation liberalisation liberalization
""")
"""nouns of the same: 'tariff CUTS', 'the ELIMINATION of tariffs'"""
NEAR = 3
"""So many words before a measure, or right after it, such a noun stands."""
AIMS = word_set("on against from for of")
"""what leads from a measure to those whose goods it is on"""
AIMED_WITHIN = 12
"""So many words after the measure they are named."""


def frees_own_trade(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], discourse: Discourse
) -> bool:
    """'Peru plans tariff CUTS', 'must LOWER import tariffs': its own, and the article does not say whom they hit."""
    if trigger.predicate is not None or not trigger.rule.endswith(OWN):
        return False
    verb = reading.chain[0] if reading.chain else None
    before = part.words[max(0, trigger.phrase_start - NEAR) : trigger.first]
    less = any(form.lemma in LOOSENING for w in before for form in w.forms)
    beside = {w.low for w in before} | set(part.lows[trigger.last + 1 : trigger.last + 2])
    less = less or not LESS.isdisjoint(beside)
    if not less and not (verb is not None and verb.lemma in LOOSENING):
        return False
    if part.lows[trigger.phrase_start] in ("these", "those", "this", "that"):
        return False
    asked = any("urged" in p.statuses for p in reading.chain)
    paired = {s for s, _ in discourse.affair.pairs} | {s for s, times in discourse.senders.items() if times}
    told = not paired.isdisjoint(sent_by) if sent_by else bool(paired)
    return not (asked or told or _hits_somebody(part, trigger, sent_by) or complainant(part, sent_by))


def is_liberal(trigger: Trigger) -> bool:
    """'must CUT tariffs TO ALLOW imports': a state that opens its market says what for."""
    verb = trigger.predicate
    return verb is not None and verb.parent is not None and verb.form == INFINITIVE and verb.parent.lemma in LOOSENING


def _hits_somebody(part: Parse, trigger: Trigger, sent_by: list[str]) -> bool:
    """'tariffs ON CHILEAN wine', 'CHILEAN tariffs' where another cuts them: whose goods it is on, told with the measure."""
    within = part.words[trigger.phrase_start : trigger.first]
    if any(w.actor and w.actor not in sent_by for w in within):
        return True
    led = False
    for word in part.words[trigger.last + 1 : trigger.last + 1 + AIMED_WITHIN]:
        acts = word.tag == "verb" and not word.low.endswith(("ed", "en"))
        if acts or word.tag in ("to", "rel", "sub", "modal") or word.low in ("to", "in", "with", ",", ";"):
            return False
        led = led or word.low in AIMS
        if led and word.actor and word.actor not in sent_by:
            return True
    return False


PAYING = word_set("payment payments repayment repayments servicing service")
OWED = word_set("interest debt debts principal maturities loans creditors")
"""what a debtor pays: 'suspended INTEREST payments'"""
OWED_WITHIN = 4


def is_own_debt(parse: Parse, trigger: Trigger) -> bool:
    """'its INTEREST PAYMENTS moratorium', 'halted payments on its DEBTS': a debtor that does not pay punishes nobody."""
    if trigger.measure != "financial":
        return False
    low = min(k for k in (trigger.phrase_start, trigger.first, trigger.object_first) if k >= 0)
    around = parse.lows[low : trigger.last + 1 + OWED_WITHIN]
    return not (PAYING.isdisjoint(around) or OWED.isdisjoint(around))


FIGURES = word_set("figures figure data statistics statistic totals total index indices numbers estimates")
COUNTING = ("exclude", "omit", "leave out")


def is_not_counted(parse: Parse, trigger: Trigger) -> bool:
    """'the FIGURES are low, for they EXCLUDE goods shipped on': what is not counted may come all the same."""
    verb = trigger.predicate
    if verb is None or verb.lemma not in COUNTING:
        return False
    return not FIGURES.isdisjoint(parse.lows[: verb.first])


def buys_money(parse: Parse, trigger: Trigger) -> bool:
    """'could not stop BUYING DOLLARS': money is no merchandise."""
    if trigger.measure != "import_restriction" or not trigger.rule.endswith((":buy", ":buying", ":purchase", ":purchasing")):
        return False
    after = parse.words[trigger.last + 1 : trigger.last + 4]
    end = next((k for k, w in enumerate(after) if w.tag not in ("actor", "noun", "adv")), len(after))
    return any(w.low in MONEY for w in after[:end])


def takes_exception(parse: Parse, k: int) -> bool:
    """'TOOK EXCEPTION TO the plans': who minds them exempts nobody."""
    before = parse.lows[max(0, k - 3) : k]
    return parse.lows[k] == "exception" and parse.lows[k + 1 : k + 2] == ["to"] and not {
        "take", "took", "taken", "takes", "taking"
    }.isdisjoint(before)
