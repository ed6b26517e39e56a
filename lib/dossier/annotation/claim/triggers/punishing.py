"""Whether a verb that may mean a punishment does: 'sanctioned the MERGER', 'hit a BANK', 'listed REASONS'."""

from __future__ import annotations

from collections.abc import Collection

from dossier.annotation.claim.clauses.interrupted import subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    REDUCED,
    RELATIVE,
    Predicate,
)
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.cues import APPROVED, ENTITIES, INSTITUTIONS
from dossier.annotation.claim.grammar.measure_words import (
    ARMED,
    ATTACKERS,
    ORDERS,
    PEOPLE,
    PUNISHED,
    SINGLING,
)
from dossier.vocabularies.measures import Vocabulary

SHUNNING = frozenset({"boycott", "blockade"})
"""Verbs that sanction only where a state itself is their object; a boycott of goods or of a vote is another matter."""
HITS = "hit"
"""A verb that punishes ('hit two banks') and restricts ('hit imports'), and mostly does neither."""

AIMING = frozenset({"target", "hit", "strike", "punish", "penalise", "penalize"})
EVASIONS = frozenset({
    "attempt", "attempts", "efforts", "evasion", "circumvention", "loopholes", "loophole", "evaders", "breaches",
    "violations",
})  # fmt: skip
"""what is targeted where measures are merely enforced"""
ANTECEDENT_WITHIN = 10
"""So many words before 'that target' stands the measure that does."""
OFFICIALS = PUNISHED | ENTITIES - {"people", "others", "citizens", "nationals"} | {"ministers", "minister", "lawmakers"}
"""who is targeted where sanctions are spoken of"""
COUNTED = word_set("those also officials individuals firms companies entities people banks ministers persons")
COUNTING = word_set("among also include includes included were")
"""words by which it is told who is: 'AMONG those targeted', 'those targeted INCLUDE'"""
HEADING = word_set("""
    chair chairman chairwoman chief head boss president founder owner director governor executive tycoon oligarch
    businessman billionaire magnate
""")
"""what somebody is who is named: 'targeted Igor Petrov, CHAIR of a bank'"""
SINGLED_WITHIN = 12
"""So many words after 'hit' or 'target' those who are punished are sought."""


def approves(parse: Parse, predicate: Predicate) -> bool:
    """'sanctioned the MERGER', 'TACTICS that were sanctioned by the general': what is allowed.

    Not 'GENERALS accused of torture were sanctioned': behind those who are punished nothing is sought.
    """
    words, segment = parse.words, parse.segments[predicate.segment]
    low, high = predicate.last + 1, min(predicate.last + 5, len(words))
    if predicate.passive:
        low, high = max(0, segment.start - 2 if segment.kind == RELATIVE else segment.start), predicate.first
    someone = (k for k in range(low, high) if words[k].low in ENTITIES | PUNISHED and words[k].low not in APPROVED)
    high = min(high, next(someone, high)) if predicate.passive else high
    for k in range(low, high):
        if words[k].low in APPROVED and (k + 1 == len(words) or words[k + 1].tag != "noun"):
            return True
        if words[k].tag == "prep" and not predicate.passive:
            return False
    return False


def singles_out(parse: Parse, predicate: Predicate) -> bool:
    """'Washington hit Myanmar's state oil company', 'Britain has targeted 18 groups': a state, and whom it punishes."""
    start = parse.segments[predicate.segment].start
    if predicate.lemma not in SINGLING or predicate.passive or predicate.form not in (FINITE, INFINITIVE):
        return False
    whom = parse.words[predicate.last + 1 : predicate.last + 1 + SINGLED_WITHIN]
    object_ = [w.low for w in whom]
    by_name = any(w.person or (w.aims_only and w.actor) for w in whom[:3]) and not HEADING.isdisjoint(object_)
    low, high = subject_before(parse, predicate) or (start, predicate.first)  # 'Peru, MEETING ITS ALLIES IN LIMA, targeted'
    by_state = any(w.actor or w.low in INSTITUTIONS or w.tag == "pronoun" for w in parse.words[low:high])
    return by_state and (by_name or bool((ENTITIES | PUNISHED) & set(object_))) and not _is_attack(parse, start, predicate)


def is_targeted(parse: Parse, predicate: Predicate) -> bool:
    """'Two ministers WERE TARGETED for their role', 'those TARGETED include', 'also TARGETED were': who is punished.

    Whether sanctions are spoken of is for the article to say; people who are attacked are targeted as well.
    """
    if predicate.lemma != "target" or not predicate.passive or predicate.negated:
        return False
    segment, after = parse.segments[predicate.segment], parse.lows[predicate.last + 1 : predicate.last + 2]
    if segment.kind == RELATIVE or after == ["by"] or not (ARMED | ATTACKERS).isdisjoint(parse.lows):
        return False
    before = parse.words[segment.start : predicate.first]
    if predicate.form == REDUCED:
        led = parse.lows[max(0, predicate.first - 1) : predicate.first]
        counted = not COUNTING.isdisjoint(parse.lows[max(0, predicate.first - 3) : predicate.last + 3])
        return counted and bool(led) and led[0] in COUNTED
    return any(w.person or w.low in OFFICIALS for w in before)


def lists_somebody(parse: Parse, predicate: Predicate) -> bool:
    """'In its package of sanctions Norway LISTED nine judges': people or firms, and no reasons or measures."""
    object_ = parse.words[predicate.last + 1 : predicate.last + 1 + SINGLED_WITHIN]
    named = any(w.actor or w.person for w in object_)
    listed = not (ENTITIES | PUNISHED | PEOPLE).isdisjoint(w.low for w in object_)
    return named and listed and predicate.form in (FINITE, INFINITIVE, GERUNDIAL)


def shuns(parse: Parse, predicate: Predicate) -> bool:
    """'boycotted NORWAY', 'NORWAY was boycotted': the state itself, not 'the Norway summit' nor 'Norwegian wine'."""
    words, at = parse.words, predicate.last + 1
    if predicate.passive:
        return predicate.first > 0 and words[predicate.first - 1].actor is not None
    after = words[at + 1].tag if at + 1 < len(words) else ""
    return at < len(words) and bool(words[at].actor) and not words[at].aims_only and after not in ("noun", "adj", "poss")


def _is_attack(parse: Parse, start: int, predicate: Predicate) -> bool:
    """'jets hit a bank', 'targeted a firm with missiles', but not 'targeted a maker of DRONES'."""
    if predicate.lemma == HITS or ATTACKERS & set(parse.lows[start : predicate.first]):
        return bool((ARMED | ATTACKERS) & set(parse.lows))
    lows, last = parse.lows, len(parse.lows) - 1
    armed = (k for k in range(1, last) if lows[k] in ARMED and parse.words[k + 1].tag != "noun")
    by_arms = any(lows[k - 1] in ("with", "in", "by") for k in armed)
    return by_arms or bool(ARMED & set(parse.lows[start : predicate.first]))


def names_another(parse: Parse, predicate: Predicate, taken: set[int], vocabulary: Vocabulary) -> bool:
    """Whether the sentence speaks of sanctions elsewhere: 'Britain froze ..., while Canada will ACT AGAINST nine'."""
    verbs = vocabulary.restricting | set(vocabulary.sanctioning) - vocabulary.elliptic
    others = any(p.lemma in verbs for p in parse.predicates if p is not predicate)
    ordered = bool(ORDERS & set(parse.lows[max(0, predicate.first - 4) : predicate.first]))
    return bool(
        predicate.form != REDUCED
        and (ordered or others or any(not predicate.first <= k <= predicate.last for k in taken))
    )


def told_of_measure(parse: Parse, predicate: Predicate, taken: Collection[int]) -> bool:
    """'announced sanctions THAT TARGET two banks': the clause says of a measure whom it hits, and tells no second one."""
    segment = parse.segments[predicate.segment]
    of_it = predicate.lemma in AIMING and not predicate.passive and parse.lows[segment.start] in ("that", "which")
    behind = segment.kind == RELATIVE and 0 < segment.start >= predicate.first - 2
    named = any(k in taken for k in range(max(0, segment.start - ANTECEDENT_WITHIN), segment.start))
    return of_it and behind and named
