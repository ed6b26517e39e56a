"""Where a new segment of a sentence begins: at a conjunction, a relative pronoun, a comma before a clause."""

from __future__ import annotations

from dossier.annotation.claim.clauses.lookahead import (
    finite_ahead,
    lists_agents,
    one_more,
    parted_from_verb,
    several_ahead,
    skip,
)
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    GERUNDIAL,
    MAIN,
    PARTICIPIAL,
    RELATIVE,
    SUBORDINATE,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import INTRODUCERS, MEASURE_NOUNS, REPORTS, RESUMED
from dossier.annotation.claim.grammar.word import Word

ADJOINING = frozenset({"according", "amid", "despite", "following", "including"})
OPENING_TAGS = frozenset({"mark", "rel", "sub", "and"})
OPENING_WORDS = ADJOINING | {"in"}
"""the words, beside verbs, at which a segment may begin"""
IN_RETURN = (("response", "to"), ("retaliation", "for"), ("protest", "over"))
"""what follows 'in' where it opens an adjunct"""


def opening_at(
    words: list[Word], i: int, current: Segment, at: dict[int, Predicate]
) -> tuple[str, str] | None:
    """The kind and opener of the segment that begins at word i, or None where none begins."""
    word = words[i]
    before = words[i - 1] if i else None
    if word.low == ";" and i and current.opener not in (":", ";") and _lists_on(words, i, at):
        return None
    if word.low in grammar.CLAUSE_MARKS:
        return MAIN, word.low
    if word.tag == "rel":
        return _relative(words, i, at, current)
    if word.tag == "sub":
        opens = not (
            (word.low == "if" and _is_if_any(words, i))
            or (word.low == "as" and (_is_plain_as(words, i) or _describes(words, i, at)))
            or _is_preposition(words, i, current, at)
        )
        return (SUBORDINATE, word.low) if opens else None
    if word.low in ADJOINING and not (word.low == "following" and before is not None and before.low == "the"):
        return ADJUNCT, word.low
    if word.low == "in" and i + 2 < len(words) and (words[i + 1].low, words[i + 2].low) in IN_RETURN:
        return ADJUNCT, "in response to"
    if word.low == ",":
        return _after_comma(words, i, current, at)
    if word.tag == "and" and (before is None or before.low != ","):
        return _after_coordinator(words, i, current, at)
    return None


def _lists_on(words: list[Word], i: int, at: dict[int, Predicate]) -> bool:
    """'a ban on ore; A FREEZE OF DEPOSITS; and limits': what stands between two semicolons without a finite verb."""
    for k in range(i + 1, len(words)):
        if words[k].low in grammar.CLAUSE_MARKS:
            return k > i + 1
        predicate = at.get(k)
        if predicate is not None and predicate.form == FINITE:
            return False
    return True


def _is_preposition(words: list[Word], i: int, current: Segment, at: dict[int, Predicate]) -> bool:
    """'A bill before the Senate would ban': between a subject and its verb 'before' opens no clause."""
    if i and words[i - 1].low in ("not", "only") and _leads_to_did(words, i + 1):
        return True
    if words[i].low == "after" and one_more(words, i):
        return True
    if words[i].low not in ("before", "after", "since") or current.predicates or i == current.start:
        return False
    verb = next((p for k in range(i, min(i + 6, len(words))) if (p := at.get(k)) is not None), None)
    return current.kind == MAIN and words[i - 1].tag in ("noun", "actor") and verb is not None and bool(verb.modal)


def _leads_to_did(words: list[Word], k: int) -> bool:
    """'Only after WEEKS OF PRESSURE DID Norway act': a phrase without a verb, and the subject behind 'did'."""
    near = range(k, min(k + 6, len(words) - 1))
    verbal = (j for j in near if words[j].tag in ("do", "verb", "be", "have", "modal", "mark"))
    did = next(verbal, 0)
    return did > 0 and words[did].tag == "do" and words[did + 1].tag in ("actor", "det", "noun", "pronoun")


def _is_if_any(words: list[Word], i: int) -> bool:
    """'what sanctions, IF ANY, should be taken'."""
    after = {w.tag for w in words[i + 2 : i + 3]}
    return words[i + 1 : i + 2] != [] and words[i + 1].low == "any" and after <= {"mark", "modal", "be", "have", "to"}


def _is_plain_as(words: list[Word], i: int) -> bool:
    """'as well as', 'such as', 'as many as' open no clause."""
    near = {words[k].low for k in (i - 1, i + 1, i - 2) if 0 <= k < len(words)}
    return bool(near & {"such", "well", "many", "soon", "much", "long", "far", "known", "early", "late", "recently"})


def _describes(words: list[Word], i: int, at: dict[int, Predicate]) -> bool:
    """'described the step AS an act of war and vowed': a noun phrase, and the verb of the clause before goes on."""
    for k in range(i + 1, min(i + DESCRIBED_WITHIN, len(words) - 1)):
        after = at.get(k + 1) if words[k].tag == "and" and k > i + 1 else None
        if after is not None and after.form == FINITE:
            return True
        named = words[k].tag in ("det", "noun", "prep", "number", "adv", "actor", "and")
        if not named and not (words[k].tag == "verb" and words[k].low.endswith("ing")):
            return False
    return False


DESCRIBED_WITHIN = 10
"""So many words has at most what somebody or something is called."""


def _relative(words: list[Word], i: int, at: dict[int, Predicate], current: Segment) -> tuple[str, str] | None:
    word = words[i]
    if word.low != "that":
        return RELATIVE, word.low
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if any(p.last == i - 1 and p.head < p.last for p in at.values()):
        return SUBORDINATE, "that"
    if before is None or (before.tag in ("prep", "and", "mark") and before.low != ","):
        return (SUBORDINATE, "that") if before is not None and before.tag == "and" else None
    if before.tag == "verb" and _is_that_one(words, i, at):
        return None
    if before.tag == "noun" and _lacks_object(words, i, at):
        return RELATIVE, "that"
    verb_follows = after is not None and after.tag in ("modal", "be", "have", "do", "verb", "adv", "neg")
    bare = current.kind == MAIN and not current.opener and not current.predicates
    apposed = before.low in ("step", "move") and i > 2 and words[i - 2].tag == "det" and words[i - 3].low == ","
    measured = apposed or before.low in MEASURE_NOUNS | RESUMED or (bare and _names_measure(words, current, i))
    relative = before.tag in ("noun", "actor", "number", "date") and (verb_follows or measured)
    return (RELATIVE, "that") if relative else (SUBORDINATE, "that")


def _names_measure(words: list[Word], current: Segment, i: int) -> bool:
    """'The embargo on Chilean fish THAT Peru imposed': the phrase that 'that' goes on about is a measure."""
    return any(w.low in MEASURE_NOUNS or w.low in RESUMED for w in words[current.start : i])


TAKEN = frozenset({
    "freeze", "ban", "bar", "block", "immobilise", "immobilize", "seize", "halt", "suspend", "stop", "impose", "lift", "cut",
    "prohibit", "outlaw", "restrict", "cut off", "close", "announce", "extend", "prolong",
    "renew", "order", "introduce", "tighten", "ease",
})  # fmt: skip
"""verbs that want an object, which 'that' stands for where none follows: 'reserves THAT Norway FROZE'"""


def _lacks_object(words: list[Word], i: int, at: dict[int, Predicate]) -> bool:
    """Whether the clause of 'that' at i is a relative one, whose verb has its object before it."""
    predicate = next((at[k] for k in range(i + 1, min(i + 7, len(words))) if k in at), None)
    if predicate is None or predicate.lemma not in TAKEN or predicate.passive or predicate.first < i + 2:
        return False
    after = words[predicate.last + 1 : predicate.last + 2]
    return not after or after[0].tag in ("date", "sub") or after[0].low in (".", ",", ";", ")", "in", "after", "on")


def _is_that_one(words: list[Word], i: int, at: dict[int, Predicate]) -> bool:
    """'blamed THAT ban for it', 'has resisted THAT, saying': a determiner or a pronoun, and no conjunction."""
    after = words[i + 1].low if i + 1 < len(words) else "."
    return after in (",", ".", ";") or (after in RESUMED and not finite_ahead(words, i + 1, at))


def _after_comma(words: list[Word], i: int, current: Segment, at: dict[int, Predicate]) -> tuple[str, str] | None:
    j = skip(words, i + 1)
    if j >= len(words):
        return None
    nxt = words[j]
    predicate = at.get(j)
    if [w.low for w in words[j : j + 3]] == ["as", "well", "as"]:
        listed = current.predicates and current.predicates[-1].form == GERUNDIAL and _is_gerund(at.get(j + 3))
        return None if listed else (ADJUNCT, "as well as")
    if nxt.tag in ("rel", "sub") or nxt.low in ADJOINING or lists_agents(words, i, current):
        return None
    if predicate is not None:
        if predicate.form == GERUNDIAL:
            return PARTICIPIAL, ","
        if predicate.form == FINITE:
            after = words[predicate.last + 1 : predicate.last + 2]
            apposed = any(w.low == "," for w in words[current.start + 1 : i])
            aside = predicate.ambiguous and not current.predicates and not apposed and bool(after)
            aside = aside and (after[0].tag in ("prep", "date") or after[0].low in ("late", "early", "only", "first"))
            return (PARTICIPIAL, ",") if aside and not _is_introductory(words, current) else (MAIN, ",")
        return None
    listing = current.opener == "including" and current.start > 0 and not current.predicates
    if listing and nxt.tag in ("det", "noun", "number", "actor") and not finite_ahead(words, j, at):
        return None
    introductory = current.kind == ADJUNCT or _is_introductory(words, current)
    has_verb = bool(current.predicates) or current.kind == RELATIVE
    if not (introductory or has_verb):
        return None
    if nxt.tag == "and":
        return _after_coordinator(words, j, current, at) if has_verb else None
    led = current.kind == SUBORDINATE and current.start < LED_WITHIN and nxt.tag == "actor" and words[i - 1].tag != "actor"
    led = led and several_ahead(words, j, at)
    if led or finite_ahead(words, j, at, introductory) or (introductory and not has_verb):
        return MAIN, ","
    if nxt.tag == "prep" and has_verb and nxt.low in ("with", "as", "amid", "despite", "by"):
        return ADJUNCT, nxt.low
    return None


def _is_gerund(predicate: Predicate | None) -> bool:
    return predicate is not None and predicate.form == GERUNDIAL


LED_WITHIN = 4
"""So many words into a sentence a clause begins that leads to its subject: 'Hours AFTER the raid ended, Peru and ...'."""


def _after_coordinator(words: list[Word], i: int, current: Segment, at: dict[int, Predicate]) -> tuple[str, str] | None:
    j = skip(words, i + 1)
    attached = current.kind == PARTICIPIAL and current.predicates and current.finite is None
    if j < len(words) and (attached or _has_unknown_verb(words, i, current)):
        told = words[j].tag in ("actor", "pronoun") and finite_ahead(words, j, at)
        return (MAIN, "and+subject") if told else None
    if current.finite is None or j >= len(words):
        return None
    if j + 2 < len(words) and words[j].tag == "prep" and words[j + 1].tag == "date":
        j += 2
    predicate = at.get(j)
    if current.kind == RELATIVE and _in_list(words, i, current.finite.last) and words[j].tag == "noun":
        return None
    if predicate is not None and predicate.form == FINITE:
        return MAIN, "and"
    if predicate is not None and predicate.form == GERUNDIAL and words[j].low.endswith("ing"):
        goes_on = (current.kind == RELATIVE or current.opener == "that") and any(
            p.form == GERUNDIAL for k, p in at.items() if k < current.start
        )
        return (PARTICIPIAL, "and") if goes_on else None
    told = current.predicates[-1] is current.finite and current.finite.lemma in REPORTS
    begun = words[min(current.finite.last + 1, i)]
    parted = words[i - 1].low == "," and current.finite.lemma in ("add", "announce")
    if told and not parted and begun.tag in ("det", "noun", "number") and i - current.finite.last > 2:
        return None
    whom = current.finite.lemma in ("tell", "inform", "ask", "quote", "cite")
    if told and begun.actor and words[i - 1].actor and not whom and finite_ahead(words, j, at):
        return None  # 'said PERU AND CHILE would lose'
    j = _after_date(words, j)
    apart = words[i - 1].low == ","  # ', and CHILE, PERU AND THE EU have'
    listed = apart and j < len(words) and words[j].tag in ("actor", "det") and several_ahead(words, j, at)
    begins = j < len(words) and words[j].tag in ("actor", "pronoun", "det", "noun", "number")
    listed = listed or ((apart or words[i].low == "but") and begins and parted_from_verb(words, j, at))
    if begins and (listed or finite_ahead(words, j, at)):
        return MAIN, "but" if words[i].low == "but" else "and+subject"
    return None


def _has_unknown_verb(words: list[Word], i: int, current: Segment) -> bool:
    """'five people WHO TRADE jet fuel, and': a relative clause with its subject and no verb that is known as one."""
    subject = current.kind == RELATIVE and current.opener in ("who", "which", "that") and not current.predicates
    return subject and words[i - 1].low == "," and words[current.start + 1].tag == "noun"


def _after_date(words: list[Word], j: int) -> int:
    """Where the subject of 'and IN JUNE it froze' begins."""
    k = j + 1 if words[j].tag == "prep" else j
    if k >= len(words) or words[k].tag != "date":
        return j
    return k + 2 if k + 1 < len(words) and words[k + 1].low == "," else k + 1


def _in_list(words: list[Word], i: int, after: int) -> bool:
    """'goods that could be used by its army SUCH AS DRONES | and lasers': within a list of examples."""
    start = next((k for k in range(i - 1, after + 1, -1) if (words[k - 1].low, words[k].low) == ("such", "as")), 0)
    return start > 0 and all(w.tag in ("noun", "number") or w.low == "," for w in words[start + 1 : i])


def _is_introductory(words: list[Word], segment: Segment) -> bool:
    k = skip(words, segment.start)
    while k < len(words) and (words[k].low == "," or words[k].tag in ("quote", "and")):
        k += 1
    if k < len(words) and words[k].low.endswith("ing") and words[k].tag == "verb":
        return True
    return k < len(words) and (words[k].tag in INTRODUCERS or words[segment.start].tag == "adv")
