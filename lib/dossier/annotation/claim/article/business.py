"""Business that restricts nobody: amounts that go up and down, shares of a market, quotas of producers, talks of others."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.claim.article.own_trade import frees_own_trade
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, INFINITIVE, PARTICIPIAL, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.measure_words import ARMED, COMPANIES, UNARMED
from dossier.annotation.claim.leaning.anaphora import REPEATING
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import UNSPECIFIED

LESSENING = word_set("cut reduce limit curtail lower halve slash trim shrink decrease") | {
    "cut back", "cut back on", "cut down", "cut down on", "limit to", "phase down", "scale back", "scale down",
}  # fmt: skip
"""verbs by which there is less of something, whoever wants it so"""
TRADE = ("import_restriction", "export_restriction")
PAPER = word_set("bond debt share stock lend lending security")
"""what is owed and owned, of which there may be less: 'the DEBT was cut by half'"""
LENT = ("credit", "credit line", "loan", "deposit", "financing", "funding", "finance")
ENDING = LESSENING | {"cut off", "close", "close off", "end", "stop", "shut off"}
ECHOED_WITHIN = 3
"""So many sentences before them it was told."""
REASONS = word_set("because as since")
CARED_WITHIN = 14
"""So many words after the measures stands what they are for."""
AGREED = word_set("voluntary voluntarily self-imposed")
RAISING = word_set("increase raise expand enlarge boost double triple give grant allocate fill share")
"""what is done with a quota that punishes nobody"""
QUOTAS = word_set("quota quotas limit limits ceiling ceilings")


def is_business(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], aimed: list[str], discourse: Discourse
) -> bool:
    """Whether what is told is business of every day, which punishes nobody."""
    told = discourse.about or bool(discourse.affair.pairs)
    known = bool(aimed) or told
    return (
        _is_amount(part, trigger, reading, sent_by, known, discourse)
        or _is_paper(trigger, sent_by, known)
        or _is_quota(part, trigger, reading, aimed)
        or _echoes_nothing(part, trigger, discourse)
        or frees_own_trade(part, trigger, reading, sent_by, discourse)
        or _is_fight(part, trigger)
        or _is_of_producers(part, trigger, aimed)
        or _is_arrival(part, trigger, sent_by, aimed)
        or _is_curb_at_home(part, trigger)
        or _is_campaign(part, trigger, sent_by)
        or _is_by_firms(part, trigger)
        or (trigger.rule == "general:trade barrier" and not aimed)
        or (_is_talk(trigger) and not ((known or discourse.here) and _is_by_somebody(reading, sent_by, discourse)))
        or (trigger.rule.endswith(":licence") and reading.status == "eased" and not (told or discourse.last_senders))
    )


def _is_amount(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], aimed: bool, discourse: Discourse
) -> bool:
    """'Exports WERE CUT by a tenth', 'agreed to LIMIT its exports': less of it, and against nobody."""
    verb = trigger.predicate
    if verb is None or trigger.measure not in TRADE or verb.lemma not in LESSENING:
        return False
    if not aimed or not sent_by or _is_outcome(part, trigger) or _fell_by(part, verb):
        return True
    if _is_own_sacrifice(part, trigger, sent_by, discourse):
        return True
    own = trigger.measure == "export_restriction"
    agreed = own and any(p.lemma in ("agree", "agree to") for p in reading.chain[1:])
    return agreed or not AGREED.isdisjoint(part.lows[max(0, verb.first - 2) : trigger.last + 1])


FIRM_ENDS = frozenset({"co", "co.", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "llc", "corporation"})
"""last words of the names of firms"""


def _is_by_firms(part: Parse, trigger: Trigger) -> bool:
    """'FIRMS FROM Peru and Norway stopped flying to', 'Tin CO left, CUTTING OFF Kenya': what firms do by themselves."""
    verb = trigger.predicate
    if verb is None or verb.passive or verb.modal or verb.lemma in ("be", "remain", "lose"):
        return False
    segment = part.segments[verb.segment]
    host = segment.host if verb.form == GERUNDIAL and segment.kind == PARTICIPIAL else None
    lead = part.segments[host].finite if host is not None else verb
    if lead is None or lead.form != FINITE or lead.passive:
        return False
    words = part.words[part.segments[lead.segment].start : lead.first]
    if not any(w.tag == "noun" for w in words):  # 'Firms from two states - Peru and Norway - HAD STOPPED'
        verbs = (k for k in range(lead.first - 1, -1, -1) if part.words[k].tag in ("verb", "modal", "be", "sub", "rel"))
        words = part.words[next(verbs, -1) + 1 : lead.first]
    nouns = [k for k, w in enumerate(words) if w.tag == "noun"]
    from_land = any(a.low in COMPANIES and b.low == "from" for a, b in pairwise(words))
    apposed = next((k for k, w in enumerate(words) if w.low == ","), len(words))
    return from_land or any(words[k].low in FIRM_ENDS for k in nouns if k in (nouns[-1], apposed - 1))


SHARES = frozenset({"half", "third", "quarter", "fifth", "sixth", "tenth", "percent", "pct"})


def _fell_by(part: Parse, verb: Predicate) -> bool:
    """'Norway's exports to Peru WERE CUT BY A TENTH': what was traded, and nobody who cut it."""
    by = verb.passive and part.lows[verb.last + 1 : verb.last + 2] == ["by"]
    return by and not SHARES.isdisjoint(part.lows[verb.last + 2 : verb.last + 5])


def _is_own_sacrifice(part: Parse, trigger: Trigger, sent_by: list[str], discourse: Discourse) -> bool:
    """'Peru cut back on its exports of tea', where Peru is the one restricted: less of its own, so as to be spared."""
    if trigger.measure != "export_restriction" or not all(discourse.affair.only_target(s) for s in sent_by):
        return False
    return not any(w.actor and w.actor not in sent_by for w in part.words[trigger.last + 1 : trigger.until])


def _is_outcome(part: Parse, trigger: Trigger) -> bool:
    """'because IT WOULD CUT exports to Chile': what comes of something, and what nobody does."""
    verb = trigger.predicate
    if verb is None or not verb.modal:
        return False
    start = part.segments[trigger.segment].start
    return part.lows[start] in REASONS and part.lows[start + 1 : start + 2] == ["it"]


def _is_paper(trigger: Trigger, sent_by: list[str], aimed: bool) -> bool:
    """'cut its DEBT', 'cut into its market SHARE', 'cut CREDIT LINES' by a bank that is no state's."""
    verb, thing = trigger.predicate, trigger.rule.partition(":")[2]
    if verb is None or trigger.measure != "financial":
        return False
    if thing in PAPER and verb.lemma.split()[0] in LESSENING:
        return True
    return (thing in PAPER or thing in LENT) and verb.lemma in ENDING and not (sent_by and aimed)


def _is_quota(part: Parse, trigger: Trigger, reading: Reading, aimed: list[str]) -> bool:
    """'EXPORT QUOTAS were suspended', 'INCREASED its import quota': what producers agree on, and what lets more in."""
    if trigger.predicate is not None or QUOTAS.isdisjoint(part.lows[trigger.first : trigger.last + 1]):
        return False
    if reading.chain and reading.chain[0].lemma in RAISING:
        return True
    if "on" in part.lows[trigger.first : trigger.last + 1]:
        return False
    after = part.words[trigger.last + 1 : trigger.last + 7]
    led = next((k for k, w in enumerate(after) if w.low in ("to", "for", "against", "on")), len(after))
    plainly = bool(aimed) and any(w.actor for w in after[led : led + 4])
    return trigger.measure == "export_restriction" and not plainly


def _echoes_nothing(part: Parse, trigger: Trigger, discourse: Discourse) -> bool:
    """'The other banks FOLLOWED SUIT': where no measure was told, or by firms."""
    if trigger.rule not in REPEATING or trigger.predicate is None:
        return False
    start = part.segments[trigger.segment].start
    firms = not COMPANIES.isdisjoint(part.lows[start : trigger.predicate.first])
    return firms or not discourse.last_senders or not (discourse.here or discourse.since_claim <= ECHOED_WITHIN)


def _is_fight(part: Parse, trigger: Trigger) -> bool:
    """'retaliatory action after the ATTACK on a ship': with arms."""
    plain = UNARMED.isdisjoint(part.lows[trigger.phrase_start : trigger.last + 1])
    return plain and "retaliat" in trigger.rule and not ARMED.isdisjoint(part.lows)


def _is_by_somebody(reading: Reading, sent_by: list[str], discourse: Discourse) -> bool:
    return bool(sent_by or reading.status == "urged" or discourse.last_senders)


def _is_talk(trigger: Trigger) -> bool:
    """'The TALKS were broken off': of a union, or of many states."""
    return trigger.predicate is not None and trigger.rule.startswith("diplomatic:") and trigger.rule.endswith("talk")


PRODUCERS = word_set("opec cartel output production")
"""whose curbs are on what they make themselves: 'OUTPUT curbs', 'the measures of OPEC'"""


def _is_of_producers(part: Parse, trigger: Trigger, aimed: list[str]) -> bool:
    """'OPEC will take the NECESSARY MEASURES', 'its OUTPUT CURBS': what producers agree on among themselves."""
    if trigger.measure != UNSPECIFIED or PRODUCERS.isdisjoint(part.lows):
        return False
    if trigger.rule in ("general:curb", "general:restriction") and trigger.predicate is None:
        return not PRODUCERS.isdisjoint(part.lows[max(0, trigger.first - 3) : trigger.first])
    small = trigger.rule.endswith((" measure", ":target", " step")) or trigger.role == "anaphor"
    named = any(w.actor in aimed for w in part.words if w.actor)
    return small and not named and not {"opec", "cartel"}.isdisjoint(part.lows)


INNER = word_set("""
    capital outflow outflows inflow inflows private borrowing borrowings speculation speculative lending spending wages
""")
"""what a state curbs at home: 'CURBS on CAPITAL outflows'"""


def _is_curb_at_home(part: Parse, trigger: Trigger) -> bool:
    """'lifted all CURBS ON CAPITAL outflows', 'restrictions on PRIVATE use of the euro'."""
    k = trigger.last + 1
    led = trigger.weak and trigger.predicate is None and part.lows[k : k + 1] in (["on"], ["over"])
    return led and not INNER.isdisjoint(part.lows[k + 1 : k + 4]) and not any(w.actor for w in part.words[k + 1 : k + 4])


def _is_arrival(part: Parse, trigger: Trigger, sent_by: list[str], aimed: list[str]) -> bool:
    """'Imports of rice TO CHILE are banned': where the goods would arrive is not who is punished."""
    if sent_by or trigger.measure != "import_restriction" or trigger.predicate is None or not trigger.predicate.passive:
        return False
    start = part.segments[trigger.segment].start
    words = part.words[start : trigger.first]
    return any(w.low in ("to", "into") and words[k + 1].actor in aimed for k, w in enumerate(words[:-1]))


CAMPAIGNS = word_set("campaign campaigns drive petition")


def _is_campaign(part: Parse, trigger: Trigger, sent_by: list[str]) -> bool:
    """'a CAMPAIGN TO BOYCOTT wool', 'to PRESSURE shops TO BOYCOTT it': of people, and of no state."""
    verb = trigger.predicate
    if sent_by or verb is None or not trigger.rule.endswith(":boycott") or verb.form != INFINITIVE:
        return False
    pressed = verb.parent is not None and verb.parent.lemma in ("pressure", "force", "persuade", "get")
    return pressed or not CAMPAIGNS.isdisjoint(part.lows[max(0, verb.first - 3) : verb.first])


OF_POLICY = word_set("""
    energy legislative safety stimulative stimulus budget budgetary austerity reform health fiscal monetary tax
    confidence-building relief conservation anti-inflation welfare environmental social cost-cutting precautionary
    stabilization stabilisation structural agricultural farm credit hygiene rescue supportive support administrative
    anti-inflationary domestic-demand demand-boosting internal
""")
"""words by which measures are those of a state at home: 'BUDGET measures'"""
CARING = word_set("""
    contain stimulate boost improve protect promote create strengthen encourage stabilise stabilize help support develop
    modernise modernize streamline raise build foster assist increase cope conserve spur revive save restructure expand
""")
"""verbs of what such measures are for: 'measures TO BOOST demand'"""
MADE_OF = word_set("""
    budget spending works subsidies loans aid grants jobs housing schools wages taxes investment demand help
""")


def is_policy(part: Parse, trigger: Trigger) -> bool:
    """'BUDGET measures', 'steps TO STIMULATE output', 'measures IT CAN take': a state's own affairs."""
    lows, k = part.lows, trigger.last
    if trigger.rule.endswith(" relief"):
        return False
    if k + 2 < len(lows) and part.words[k + 1].tag == "pronoun" and lows[k + 2] in ("can", "could", "may", "might"):
        return True
    if not OF_POLICY.isdisjoint(lows[trigger.phrase_start : trigger.first]):
        return True
    led = next((j for j in range(k + 1, min(k + 1 + CARED_WITHIN, len(lows) - 1)) if lows[j] == "to"), -1)
    if led > 0 and lows[led + 1] in CARING:
        return True
    holds = next((j for j in range(k + 1, min(k + 5, len(lows))) if lows[j].startswith("includ")), -1)
    return holds > 0 and not MADE_OF.isdisjoint(lows[holds : holds + 8])
