"""Verbs that ask by who is to act: 'told NORWAY to ban', 'proposed that THE EU ban', 'calls grow FOR PERU to ban'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, Predicate, Segment
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import WEIGHS
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import BASE

TELLING = frozenset({"tell", "get", "propose", "suggest", "advise", "invite", "want", "press"})
"""verbs that ask where another state stands before the infinitive: 'TOLD Norway to ban', 'to GET Norway to ban'"""
PROPOSING = frozenset({"propose", "suggest", "advise", "recommend", "argue", "move"})
"""verbs that ask where what they tell stands in the subjunctive: 'PROPOSED that Norway ban'"""
CALLS = frozenset({
    "calls", "call", "pressure", "demand", "demands", "appeals", "appeal", "pleas", "plea", "time", "clamour", "clamor",
    "expectations", "petition",
})  # fmt: skip
"""nouns that ask, with their verb between them and who is asked: 'CALLS are growing for Norway to ban'"""
ASKED = ("urged",)


def mark_requests(words: list[Word], lows: list[str], predicates: list[Predicate], segments: list[Segment]) -> None:
    """Give such verbs the status of asking."""
    for inner in predicates:
        outer = inner.parent
        if outer is not None and outer.ambiguous and _is_told(words, inner, outer):
            outer.passive, outer.statuses = True, ASKED
        if outer is None or outer.statuses == ASKED:
            continue
        asks = inner.form == INFINITIVE and _asks_another(words, lows, inner, outer, segments)
        told = inner.form == FINITE and outer.lemma in PROPOSING
        if asks or (told and _in_subjunctive(words, inner, outer, segments)):
            outer.statuses = ASKED


def _is_told(words: list[Word], inner: Predicate, outer: Predicate) -> bool:
    """The headline 'Norway URGED TO ban', 'Norway TOLD TO ban'."""
    led = inner.form == INFINITIVE and inner.first == outer.last + 1 and outer.first == 1
    return led and outer.lemma in ("urge", "tell", "press", "pressure") and bool(words[0].actor)


def _asks_another(
    words: list[Word], lows: list[str], inner: Predicate, outer: Predicate, segments: list[Segment]
) -> bool:
    start = segments[outer.segment].start
    if "or" in lows[inner.last : segments[inner.segment].end]:
        return False
    if outer.lemma in TELLING or (outer.form == INFINITIVE and lows[outer.head] == "get"):
        if outer.passive:
            return bool(_state(words, start, outer.first)) and bool(words[outer.first - 1].actor)
        asked = _state(words, outer.last + 1, inner.first)
        plain = not any(w.tag in ("prep", "verb", "mark") for w in words[outer.last + 1 : inner.first])
        return bool(asked) and plain and asked != _state(words, start, outer.first)
    if outer.form != FINITE or inner.segment != outer.segment:
        return False
    at = next((k for k in range(inner.first - 1, outer.last, -1) if lows[k] in ("for", "on")), -1)
    called = at > 0 and not CALLS.isdisjoint(lows[start:at]) and not any(w.tag == "verb" for w in words[at : inner.first])
    return called and bool(_state(words, at, inner.first))


def _in_subjunctive(words: list[Word], inner: Predicate, outer: Predicate, segments: list[Segment]) -> bool:
    """'proposed that the bloc FREEZE assets', not 'that it would', nor of the proposer itself."""
    told = segments[inner.segment]
    bare = inner.modal == "should" or (inner.first == inner.head and words[inner.head].is_verb(BASE))
    asked = _state(words, told.start, inner.first)
    return bare and bool(asked) and asked != _state(words, segments[outer.segment].start, outer.first)


def _state(words: list[Word], low: int, high: int) -> str:
    """The last state that a stretch of words names as somebody who acts."""
    named = (w.actor for w in reversed(words[low:high]) if w.actor and not w.aims_only and w.low not in grammar.POSSESSIVES)
    return next(named, "")


def asks_relief(chain: Sequence[Predicate]) -> bool:
    """'WILL ASK Oslo TO LIFT its ban', 'plans to press for it': the ban is in force, whenever somebody asks."""
    if len(chain) < 2 or "eased" not in chain[0].statuses or chain[0].negated or chain[0].form != INFINITIVE:
        return False
    asks = chain[1]
    return "urged" in asks.statuses and asks.form != NOUN and not asks.negated and asks.modal not in WEIGHS


SEEKING = frozenset({"seek", "want", "hope", "try", "aim", "attempt", "wish", "work", "strive"})


def seeks_relief(deed: Predicate) -> bool:
    """'is SEEKING TO EASE them', 'WANTS TO LIFT the ban': done by whoever restricts, or wished by the one who is hit."""
    outer = deed.parent
    if "eased" not in deed.statuses or deed.form != INFINITIVE or outer is None or outer.negated:
        return False
    return outer.form == FINITE and not outer.passive and outer.lemma.split()[0] in SEEKING
