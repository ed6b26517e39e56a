"""Who is asked to restrict: 'urged TOKYO to', 'called on THE EU to', 'a call by Peru for CHILE to'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.discourse import COLLECTIVE, Discourse
from dossier.annotation.claim.grammar.measure_words import BACKING, COMPANIES
from dossier.annotation.claim.grammar.role_words import ADVISERS, DOMESTIC, EU_MEMBERS, PERSONS_OF
from dossier.annotation.claim.senders.doers import between
from dossier.annotation.claim.senders.subjects import UNNAMED, antecedent, attributed, subject
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

NAMED_WITHIN = 5
"""So many words after 'urged' those are named who are asked: 'all other COUNTRIES'."""


def urges(predicate: Predicate) -> bool:
    """Whether a verb asks somebody for a measure; 'did not back the ban' asks for none."""
    backs = predicate.negated and predicate.lemma in BACKING
    return "urged" in predicate.statuses and not predicate.passive and not backs


def addressee(
    parse: Parse, urging: Predicate, inner: Predicate | None, trigger: Trigger, discourse: Discourse
) -> Codes:
    """Who is asked to restrict: 'urged Tokyo to', 'called on the EU to', 'US calls for its partners to'."""
    end = inner.first if inner is not None and inner.first > urging.last else trigger.phrase_start
    if urging.form == FINITE and _own_firms(parse, urging.last + 1, end):
        return subject(parse, urging, discourse)
    acted_on = inner is not None and inner.passive and inner.first > urging.last
    found = [] if acted_on else _examples(parse, urging.last + 1, end) or between(parse, urging.last + 1, end, discourse)
    if of_asker(parse, urging):
        whom = asked_after_asker(parse, urging, end, discourse)
        if whom:
            return whom
        found = ["EU"] if discourse.named["EU"] and found and set(found) <= EU_MEMBERS else []
    if parse.lows[urging.last + 1 : urging.last + 2] in (["it"], ["them"], ["him"], ["her"]) and end - urging.last < 4:
        asker = subject(parse, urging, discourse) if urging.form == FINITE else []
        out = {*asker, *(w.actor for w in parse.words[end:])}
        before = [w.actor for w in parse.words[: urging.first] if w.actor and not w.aims_only and w.actor not in out]
        found = before[-1:] or [code for code in found if code not in asker] or [discourse.other(asker)]
        found = [code for code in found if code]
    segment = parse.segments[urging.segment]
    if not found and urging.form == FINITE and DOMESTIC & set(parse.lows[: urging.first]):
        theirs = [w.actor for w in parse.words[segment.start : urging.first] if w.actor and not w.aims_only]
        return subject(parse, urging, discourse) or theirs[:1]
    if not found and urging.form == FINITE and ADVISERS & set(parse.lows[segment.start : urging.first]):
        return subject(parse, urging, discourse)
    if not found and urging.form == FINITE and discourse.named["EU"]:
        asker = subject(parse, urging, discourse)
        if asker and asker[0] in EU_MEMBERS:
            return ["EU"]
    if not found and not UNNAMED.isdisjoint(parse.lows[urging.last + 1 : min(end, urging.last + NAMED_WITHIN)]):
        return [COLLECTIVE]
    if not found and segment.kind == RELATIVE and segment.opener == "whom":
        return antecedent(parse, segment, discourse, 0)
    return found


GIVING_EXAMPLES = frozenset({"like", "including"})


def _examples(parse: Parse, low: int, high: int) -> Codes:
    """'urged allies LIKE PERU AND CHILE to', 'partners SUCH AS PERU': those of the many who are named."""
    for k in range(low + 1, high - 1):
        led = parse.lows[k] in GIVING_EXAMPLES or parse.lows[k - 1 : k + 1] == ["such", "as"]
        many = parse.words[k - 1 - (parse.lows[k] == "as") - (parse.lows[k - 1] == ",")]
        if led and (many.actor == COLLECTIVE or many.low in UNNAMED):
            return group(parse, k + 1, high)
    return []


def asked_of_another(parse: Parse, urging: Predicate, whom: Codes, discourse: Discourse, victims: frozenset[str]) -> Codes:
    """'Zelensky spoke to the Diet and urged LAWMAKERS to': the one attacked asks others, and not its own."""
    if not whom or not victims.issuperset(whom):
        return whom
    after = {w.actor for w in parse.words[urging.last :]}
    before = [w.actor for w in parse.words[: urging.first] if w.actor and not w.aims_only and w.actor not in after]
    others = [code for code in before if code not in victims]
    return others[-1:] or [code for code in [discourse.other(whom)] if code and code not in after]


def of_asker(parse: Parse, noun: Predicate) -> bool:
    """'a call BY Peru', 'demands FROM Peru'."""
    return noun.form == NOUN and parse.lows[noun.last + 1 : noun.last + 2] in (["by"], ["from"])


def asked_after_asker(parse: Parse, noun: Predicate, end: int, discourse: Discourse) -> Codes:
    """'a call by Peru FOR CHILE to ban'."""
    asked = next((k for k in range(noun.last + 2, end) if parse.lows[k] in ("for", "on")), end)
    return between(parse, asked + 1, end, discourse)


def _own_firms(parse: Parse, low: int, high: int) -> bool:
    """'asked ITS REFINERS to stop buying oil': a state forbids its own firms something."""
    own = parse.lows[low : low + 1] in (["its"], ["their"], ["our"])
    return own and bool((COMPANIES | PERSONS_OF) & set(parse.lows[low + 1 : min(high, low + 4)]))


def presses_with(parse: Parse, trigger: Trigger, verb: Predicate) -> bool:
    """'stepped up pressure on Peru WITH sanctions', 'press it THROUGH': by what somebody presses, who asks nobody for it."""
    k = trigger.phrase_start - 1
    while k > 1 and parse.lows[k] in ("and", "or") and parse.words[k - 1].tag == "noun":
        k -= 2  # 'with FINANCIAL and travel restrictions'
    led = parse.lows[max(0, k)]
    if verb.lemma in ("press", "pressure"):
        return led in ("through", "via")
    return "pressure" in verb.lemma and led in ("with", "through", "via")


def of_others(
    parse: Parse, trigger: Trigger, found: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """'Kyiv said SANCTIONS HAD TO BE TOUGHER': who only says what others should do takes no sanctions; nobody, then."""
    senders, said = discourse.affair.senders, attributed(parse, trigger.segment, discourse)
    if not found or found != said:
        return found
    asks = vocabulary.victims.issuperset(found) or (senders and not any(senders[code] for code in found))
    return [] if asks else found
