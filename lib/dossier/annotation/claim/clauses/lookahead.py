"""What comes ahead in a sentence: a finite verb before the next boundary, and whether it is one."""

from __future__ import annotations

from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    REDUCED,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar.cues import ACTS, INSTITUTIONS, MEASURE_NOUNS, TIMES
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import Vocabulary

LINKING = frozenset({
    ",", "along", "with", "as", "well", "alongside", "together", "joined", "by", "unlike", "like", "including",
})  # fmt: skip


def several_ahead(words: list[Word], j: int, at: dict[int, Predicate]) -> bool:
    """'after the raid, | Chile, along with Peru, BANNED': a finite verb after nothing but names and what links them."""
    while j < len(words):
        predicate = at.get(j)
        if predicate is not None and words[j].low != "joined":
            return predicate.form == FINITE and not by_follows(words, predicate.last + 1)
        if words[j].tag not in ("actor", "and", "det", "adv") and words[j].low not in LINKING:
            return False
        j += 1
    return False


def skip(words: list[Word], j: int) -> int:
    """The place of the first word from j on that is neither an adverb nor a quotation mark."""
    while j < len(words) and words[j].tag in ("quote", "adv"):
        j += 1
    return j


def finite_ahead(words: list[Word], j: int, at: dict[int, Predicate], interrupted: bool = False) -> bool:
    """Whether a finite verb comes before the next boundary, with a noun phrase in front of it.

    `interrupted`: a relative clause between the two, with its own verb, is passed over.
    """
    owed = 0
    while j < len(words):
        word = words[j]
        if interrupted and word.tag == "rel" and not owed and words[j - 1].tag == "noun":
            owed, j = 1, j + 1
            continue
        if word.tag in ("mark", "rel", "sub"):
            return False
        shared = at.get(skip(words, j + 1)) if word.tag == "and" else None
        if shared is not None and shared.form == FINITE:
            return False
        predicate = at.get(j)
        if predicate is not None and predicate.form == FINITE and owed:
            owed, j = owed - 1, predicate.last + 1
            continue
        bare = predicate is not None and predicate.form == FINITE and predicate.first == predicate.head
        if predicate is not None and bare and by_follows(words, predicate.last + 1):
            j = predicate.last + 1  # 'and tariffs LEVIED BY Chile hurt'
            continue
        if predicate is not None and predicate.form == FINITE:
            return not (predicate.ambiguous and looks_reduced(words, predicate))
        if predicate is not None and predicate.form in (GERUNDIAL, INFINITIVE):
            return False
        j += 1
    return False

TYING = frozenset({"link", "tie", "connect", "relate", "attach"})
"""verbs that describe somebody before 'to': 'firms LINKED TO the army'"""


def looks_reduced(words: list[Word], predicate: Predicate) -> bool:
    """'officials accused of', 'a list drawn up by': a noun before, a preposition after; 'said' is a verb."""
    if by_follows(words, predicate.last + 1):
        return True
    if predicate.lemma == "say":
        return False
    before, after = (
        words[predicate.first - 1 : predicate.first],
        words[predicate.last + 1 : predicate.last + 2],
    )
    to = words[predicate.last + 1 : predicate.last + 3]
    linked = bool(to) and to[0].tag == "to" and (predicate.lemma.split()[0] in TYING or to[-1].tag in ("be", "have"))
    return bool(before and after) and before[0].tag in ("noun", "det") and (after[0].tag == "prep" or linked)


def by_follows(words: list[Word], i: int) -> bool:
    """'imposed by', 'announced Thursday by', but not 'responded by ordering'."""
    while i < len(words) and words[i].tag in ("date", "adv"):
        i += 1
    does = i + 1 < len(words) and words[i + 1].tag == "verb" and words[i + 1].low.endswith("ing")
    by_so_much = i + 2 < len(words) and words[i + 2].low.removesuffix("s") in TIMES
    return i < len(words) and words[i].low == "by" and not (does or by_so_much)


def lists_agents(words: list[Word], i: int, current: Segment) -> bool:
    """'sanctions agreed BY THE EU | , NORWAY AND PERU take effect': the comma at i is one of a list behind 'by'."""
    last = current.predicates[-1] if current.predicates else None
    if last is None or last.form != REDUCED or current.finite is not None or not words[i - 1].actor:
        return False
    if words[last.first - 1].tag != "noun":  # 'URGED by the EU, Norway and Peru banned it'
        return False
    agents = words[last.last + 1 : i]
    if not agents or agents[0].low != "by" or any(not w.actor and w.tag not in ("det", "and", "mark") for w in agents[1:]):
        return False
    ends = words[i + 1].tag == "and"  # 'by the EU, Norway, AND Peru'
    named = [w for w in words[i + 1 : i + 5] if w.tag not in ("det", "and")][:2]
    after = next((w for w in words[i + 2 : i + 5] if w.tag == "and" or w.low == ","), None)
    return bool(named) and bool(named[0].actor) and not named[0].genitive and (ends or after is not None)


def says_last(words: list[Word], i: int, last: int) -> bool:
    """'Exports to Peru will be stopped, the prime minister of Chile ANNOUNCED on Friday': who speaks, behind a comma."""
    k = i
    while k and words[k - 1].tag in ("noun", "actor", "det", "prep"):
        k -= 1
    named = words[k:i]
    if not named or not k or words[k - 1].low != "," or named[-1].low in MEASURE_NOUNS | ACTS or named[0].tag == "prep":
        return False
    speaks = any(w.actor or w.person or w.low in INSTITUTIONS for w in named)
    return speaks and not any(w.tag in ("verb", "be", "have", "modal", "do", "to") for w in words[last + 1 :])


WITHOUT_OBJECT = frozenset({
    "ban", "bar", "block", "preclude", "exclude", "expel", "forbid", "prohibit", "evict", "oust", "eject",
})  # fmt: skip
"""verbs that want an object before 'from', and have it before them in 'ministers BANNED FROM entering'"""
SEEING = frozenset({"see", "sees", "saw", "seen", "seeing"})
GOING_IN = frozenset({"entering", "visiting", "travelling", "traveling", "coming", "returning"})
STRIKING = frozenset({"hit", "slap", "strike", "punish", "penalise", "penalize"})
"""verbs of which so much is true before 'with': 'banks HIT WITH sanctions'"""


def undergone(words: list[Word], predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """'Three ministers BANNED FROM Peru', 'Two banks HIT WITH sanctions': a verb without its object is a passive.

    So is one whose object stands before it: 'saw ITS ASSETS BLOCKED'.
    """
    owned = predicate.first
    while owned > 1 and words[owned - 1].tag in ("noun", "actor"):
        owned -= 1
    if words[owned - 1].low in ("its", "their", "his", "her") and owned > 1 and words[owned - 2].low in SEEING:
        return True
    if _is_headline_passive(words, predicate, vocabulary):
        return True
    lemma, after = predicate.lemma.split()[0], words[predicate.head + 1 : predicate.head + 3]
    if len(after) < 2 or after[0].low not in ("from", "with"):
        return False
    k = predicate.head
    if k > 1 and words[k - 1].actor and words[k - 2].tag == "rel":
        return False  # 'Peru, WHICH CHILE HIT with tariffs'
    kept_out = lemma in WITHOUT_OBJECT and (after[1].tag != "verb" or after[1].low in GOING_IN)
    return kept_out if after[0].low == "from" else lemma in STRIKING


def _is_headline_passive(words: list[Word], predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """'Fresh SANCTIONS ANNOUNCED against Peru': what restricts is imposed or lifted, and lifts nothing itself."""
    k = predicate.first
    if not k or words[k - 1].low not in MEASURE_NOUNS or predicate.lemma in vocabulary.subject_status:
        return False
    told = {"imposed", "announced", "eased", "extended", "considered"} & set(predicate.statuses)
    after = words[k + 1 : k + 2]
    return bool(told) and predicate.last == k and (not after or after[0].tag in ("prep", "date", "to", "sub", "mark"))


def parted_from_verb(words: list[Word], j: int, at: dict[int, Predicate]) -> bool:
    """'but CHILE, which had expelled the envoy, IS weighing a ban': a subject, a relative clause and then its verb."""
    k = j
    while k + 1 < len(words) and words[k].tag in ("actor", "det", "noun", "number") and k - j < SUBJECT_WITHIN:
        k += 1
    if k == j or words[k].low != "," or words[k + 1].tag != "rel" or words[k + 1].low == "that":
        return False
    commas = (m for m in range(k + 2, len(words) - 1) if words[m].low == ",")
    verb = next((at[n] for m in commas if (n := skip(words, m + 1)) in at), None)
    return verb is not None and verb.form == FINITE and (not verb.ambiguous or words[verb.last + 1].tag in ("det", "that"))


SUBJECT_WITHIN = 8
"""So many words a subject has at most before the relative clause that parts it from its verb."""


def one_more(words: list[Word], i: int) -> bool:
    """'became the second country AFTER CHILE to impose': after whom, and no clause."""
    k = i + 1
    while k < len(words) and (words[k].actor or words[k].tag in ("and", "det") or words[k].low == ","):
        k += 1
    return k > i + 1 and k < len(words) and words[k].tag == "to" and words[i - 1].tag == "noun"
