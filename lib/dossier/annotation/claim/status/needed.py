"""What a measure is said to have to be: 'sanctions SHOULD BE TOUGHER', 'NEEDED TO BE implemented', 'WILL BE NEEDED'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.grammar.cues import INTENDS, URGES
from dossier.annotation.claim.status.chains import Reading

OBLIGING = frozenset({"have", "had", "has", "need", "needed", "needs"})
"""verbs before 'to be' that say what somebody wants of a measure"""
HARSHER = frozenset({
    "tougher", "harsher", "stricter", "stronger", "tighter", "broader", "wider", "swifter", "faster", "quicker", "heavier",
    "deeper", "more", "much", "even", "effective", "serious", "tough", "strong", "swift", "severe", "robust", "painful",
    "harsh", "powerful", "immediate", "comprehensive", "crippling", "maximal", "total", "complete",
})  # fmt: skip
"""what sanctions are to be, of which somebody wants more"""
TO_COME = frozenset({"likely", "eventually", "later", "soon"})
PASSED_OVER = frozenset({'"', "“", "'", "‘", "so", "as"})


def needed(parse: Parse, predicate: Predicate) -> Reading | None:
    """The reading of a verb whose subject is a measure; None where nobody says that it is wanted."""
    if predicate.negated or (parse.segments[predicate.segment].opener in ("if", "whether", "when")):
        return None
    group = parse.lows[predicate.first : predicate.last + 1]
    if predicate.lemma == "need" and predicate.passive:
        ahead = predicate.modal in INTENDS or not TO_COME.isdisjoint(parse.lows[predicate.first : predicate.last + 4])
        return Reading("considered" if ahead else "urged", (predicate,), as_subject=True)
    if predicate.passive and parse.lows[predicate.first] in OBLIGING and group[1:3] == ["to", "be"]:
        return _asked(predicate, predicate)  # 'HAD TO BE TIGHTENED'
    after = next((k for k in range(predicate.last, len(parse.lows)) if parse.lows[k] == "be"), -1)
    if predicate.lemma == "be" and predicate.modal in URGES:
        return _wanted(parse, predicate, predicate.last + 1)
    if OBLIGING.isdisjoint(group) or after < 0 or after > predicate.last + 2:
        return None
    others = (p for p in parse.predicates if p is not predicate and p.passive)
    deed = next((p for p in others if p.first <= after + 1 <= p.head + 1), None)
    if deed is None:
        return _wanted(parse, predicate, after + 1)
    return _asked(predicate, deed)


def _asked(predicate: Predicate, deed: Predicate) -> Reading | None:
    status = "imposed" if "eased" in deed.statuses else "urged"
    return Reading(status, (predicate,), as_subject=True) if set(deed.statuses) - {"none"} else None


def _wanted(parse: Parse, predicate: Predicate, k: int) -> Reading | None:
    while k < len(parse.lows) and parse.lows[k] in PASSED_OVER:
        k += 1
    wanted = parse.lows[k : k + 1] and parse.lows[k] in HARSHER
    return Reading("urged", (predicate,), as_subject=True) if wanted else None
