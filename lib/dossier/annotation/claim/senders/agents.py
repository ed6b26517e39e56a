"""Who stands behind 'by': the doer of a passive, and of a noun for what is done."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import STRIKING
from dossier.annotation.claim.grammar.role_words import COMPANY
from dossier.annotation.claim.senders.stand_ins import stand_in


def by_agent(
    parse: Parse, low: int, high: int, discourse: Discourse, within: int = 30, verbs: bool = False, company: bool = True
) -> Codes:
    for k in range(low, min(high, low + within)):
        word = parse.words[k]
        if word.low == "by" and k + 1 < len(parse.words) and parse.words[k + 1].tag == "verb":
            return []
        joined = word.low == "with" and k > 0 and parse.lows[k - 1] in COMPANY
        if company and joined and (discourse.last_senders or parse.lows[k + 1 : k + 2] == ["other"]):
            return []  # 'announced IN COORDINATION WITH other members' by the one told of
        if word.low == "by" or (company and joined):
            end = _end_of_agent(parse, k + 1, high)
            return _with_further_agents(parse, k + 1, end) or stand_in(parse, k + 1, min(end, k + 5), discourse)
        if (word.tag == "verb" and not verbs) or word.low in (",", "with"):
            return []
    return []


def _with_further_agents(parse: Parse, low: int, end: int) -> Codes:
    """'by Peru in May, by Chile in June AND BY CUBA in July', 'on nine men by Peru AND ON FOUR BY CUBA'."""
    codes = group(parse, low, end)
    for k in range(low + 1, len(parse.words) if codes else low):
        if parse.words[k].tag in ("verb", "rel", "sub", "modal", "be", "have"):
            break
        again = parse.lows[k - 3 : k - 1] == ["and", "on"] and parse.words[k - 1].tag == "number"
        if parse.lows[k] == "by" and (parse.lows[k - 1] in (",", "and") or again):
            codes = unique([*codes, *group(parse, k + 1, min(len(parse.words), k + 4))])
    return codes


def struck_by(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """The one state that does what a passive tells, which 'it' means later: 'judges were put under sanctions BY PERU'."""
    strikes = predicate.lemma.split()[0] in STRIKING or bool(set(predicate.statuses) & {"imposed", "eased", "extended"})
    if not (predicate.passive and strikes):
        return []
    doer = by_agent(parse, predicate.last + 1, parse.segments[predicate.segment].end, discourse, company=False)
    return doer if len(doer) == 1 else []


def _end_of_agent(parse: Parse, low: int, high: int) -> int:
    """Where 'by the chip industry, | hard hit by Japanese makers' ends, if it names nobody before."""
    for k in range(low, high):
        word = parse.words[k]
        if word.actor:
            return high
        if word.tag in ("verb", "rel", "sub", "be", "have", "modal") or word.low == "by":
            return k
    return high
