"""What may be chosen, and who is to do it: 'options INCLUDE freezing', 'wants to HAVE CANADA retaliate'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, INFINITIVE, REDUCED, Predicate
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import URGES
from dossier.annotation.claim.grammar.measure_words import RELEASING
from dossier.annotation.claim.status.outcomes import subject_start
from dossier.vocabularies.measures import NO_STATUS, PAST, Vocabulary

CHOOSING = frozenset({"include", "range from", "range", "be", "comprise", "involve", "extend to"})
CHOICES = frozenset({
    "option", "options", "idea", "ideas", "possibility", "possibilities", "proposal", "proposals", "possible", "potential",
    "considered", "discussed", "consideration", "discussion", "weighed", "debated", "mooted", "contemplated", "floated",
})  # fmt: skip
"""words of a subject that is still to be chosen from: 'measures under CONSIDERATION include'"""


def is_choice(parse: Parse, predicate: Predicate) -> bool:
    """'OPTIONS INCLUDE freezing', 'the MEASURES UNDER DISCUSSION range from': what one may choose is considered."""
    start = subject_start(parse, predicate)
    return bool(CHOICES & set(parse.lows[start : predicate.first]))


def causes(outer: Predicate, inner: Predicate) -> bool:
    """'want to HAVE CANADA retaliate', 'to HAVE the generals sanctioned'."""
    bare = outer.lemma in ("have", "see") and outer.form == INFINITIVE and inner.form in (INFINITIVE, REDUCED)
    return bare and inner.first - outer.last > 1


def led_by_object(parse: Parse, outer: Predicate, inner: Predicate) -> bool:
    """'expects FINLAND to end its imports': who is expected to do something is asked."""
    return inner.form == INFINITIVE and any(w.actor and not w.genitive for w in parse.words[outer.last + 1 : inner.first])


def asks_another(parse: Parse, outer: Predicate, inner: Predicate) -> bool:
    """Whether a verb asks somebody else for what hangs on it: 'EXPECTS FINLAND to', 'to HAVE CANADA', 'HOPES THEY will'."""
    expects = outer.lemma == "expect" and not outer.passive and led_by_object(parse, outer, inner)
    expects = expects and FORECASTERS.isdisjoint(parse.lows[max(0, outer.first - 3) : outer.first])
    expects = expects and inner.lemma not in SETTLED_BY
    return expects or causes(outer, inner) or hopes_another(parse, outer, inner)


SETTLED_BY = frozenset({
    "announce", "agree", "agree on", "agree to", "decide", "declare", "adopt", "approve", "unveil", "pass", "endorse",
})  # fmt: skip
"""what somebody is expected to do of its own accord: 'expects the G7 to ANNOUNCE a ban'"""
FORECASTERS = frozenset({"analysts", "economists", "traders", "experts", "observers", "investors", "markets", "brokers"})
"""who expects a step and asks nobody for it"""


def hopes_another(parse: Parse, outer: Predicate, inner: Predicate) -> bool:
    """'Chile HOPES THE COUNCIL WILL adopt sanctions': what somebody hopes that another does is asked for."""
    if outer.lemma != "hope" or outer.form != FINITE or inner.form != FINITE or inner.modal not in ("will", "would"):
        return False
    doers = [w for w in parse.words[outer.last + 1 : inner.first] if w.tag not in ("adv", "mark", "det", "sub", "rel")]
    return bool(doers) and doers[-1].tag in ("actor", "noun")


LEAVING = frozenset({"give", "tell", "order", "warn", "have", "set", "grant"})
"""verbs by which somebody is left a choice: 'GAVE Peru a month to vote or it will'"""


def is_alternative(parse: Parse, predicate: Predicate) -> bool:
    """'must free them OR Norway WILL ban', 'must free them, FAILING WHICH Norway will ban'."""
    start = parse.segments[predicate.segment].start
    if parse.lows[start] == "or" or parse.lows[start - 1 : start] == ["or"]:
        told = (p for p in parse.predicates if p.last < start)
        return any(p.modal in URGES or "urged" in p.statuses or p.lemma in LEAVING for p in told)
    before = parse.lows[max(0, start - 2) : predicate.first]
    return "failing" in before and "which" in before


def undergoes_else(parse: Parse, predicate: Predicate, outer: Predicate) -> bool:
    """'to free them OR SEE its assets FROZEN'."""
    led = predicate.form == REDUCED and outer.lemma in ("see", "have", "find") and predicate.segment == outer.segment
    return led and parse.lows[max(0, outer.first - 1)] == "or"


PAST_HELPERS = frozenset({"was", "were", "has", "have", "had"})


def is_past(parse: Parse, predicate: Predicate) -> bool:
    """'announced that it HAD FROZEN', 'confirmed that it FROZE': who tells of a deed afterwards announces none."""
    if predicate.form != FINITE or predicate.modal or parse.lows[predicate.head].endswith("ing"):
        return False
    plain = predicate.first == predicate.head and parse.words[predicate.head].is_verb(PAST)
    return plain or parse.lows[predicate.first] in PAST_HELPERS


def tells_by_itself(parse: Parse, inner: Predicate, outer: Predicate, vocabulary: Vocabulary) -> bool:
    """'released FROZEN funds', 'could not evade sanctions IMPOSED by Oslo': a participle that no verb outside changes."""
    taken_over = outer.lemma in vocabulary.joining and parse.lows[inner.last + 1 : inner.last + 2] == ["by"]
    return taken_over or outer.lemma in RELEASING or outer.statuses == (NO_STATUS,)


EXEMPTING = frozenset({
    "price", "cap", "ceiling", "licence", "license", "licensed", "permit", "permission", "certified", "certificate",
    "authorised", "authorized", "exempt", "exempted", "approved",
})  # fmt: skip
"""by what something may still be done that is forbidden"""


def _exempts(parse: Parse, number: int) -> bool:
    """'may not carry its oil UNLESS it is sold BELOW A CAP': a ban with an exemption, and no threat."""
    segment = parse.segments[number]
    said = parse.words[segment.start : segment.end]
    return segment.opener == "unless" and not EXEMPTING.isdisjoint(w.low for w in said) and not any(w.actor for w in said)


def conditional(parse: Parse, predicate: Predicate) -> bool:
    """Whether the clause of this verb stands under a condition: 'if', 'unless', 'in the event of', 'should'."""
    number = predicate.segment
    if is_alternative(parse, predicate):
        return True
    threat = parse.segments[number + 1].predicates[:1] if number + 1 < len(parse.segments) else []
    threatens = bool(threat) and threat[0].form == GERUNDIAL and "threatened" in threat[0].statuses
    for k in (number - 2, number - 1, number + 1, *(() if threatens else (number + 2,))):
        if 0 <= k < len(parse.segments) and parse.segments[k].opener in grammar.CONDITIONALS and not _exempts(parse, k):
            return True
    lows = parse.lows
    near = lows[predicate.last : predicate.last + 40]
    return any(
        near[k : k + 4] == ["in", "the", "event", "of"] or near[k : k + 2] == ["in", "case"]
        for k in range(len(near))
    )
