"""Where the noun phrase before a verb begins, and measures that a clause without 'that' tells more of."""

from __future__ import annotations

from dossier.annotation.claim.clauses.predicates import MAIN, NOUN, RELATIVE, Predicate, Segment
from dossier.annotation.claim.grammar.cues import ENTITIES, MEASURE_NOUNS, RESUMED
from dossier.annotation.claim.grammar.measure_words import PEOPLE
from dossier.annotation.claim.grammar.word import Word

WITH = (["along", "with"], ["together", "with"])
UNDONE_WITHIN = 6
"""So many words after 'the withdrawal of' stands what is undone."""


def told_of_measure(words: list[Word], segments: list[Segment], earlier: Predicate, predicate: Predicate) -> bool:
    """'The curbs Peru imposed in May | remain': the first verb says whose measure it is, and the second is the sentence's.

    Parts the segment into the measure, a relative clause and the clause of the second verb.
    """
    current = segments[-1]
    start = subject_start(words, earlier.first, current.start)
    relates = current.kind == MAIN and current.predicates == [earlier] and earlier.ambiguous and not predicate.ambiguous
    if not relates or start <= current.start or words[start].tag not in ("actor", "pronoun"):
        return False
    if words[start - 1].tag != "noun" or (words[start - 1].low not in MEASURE_NOUNS and words[start - 1].low not in RESUMED):
        return False
    current.end, current.predicates = start, []
    segments.append(Segment(start, predicate.first, RELATIVE, "zero", predicates=[earlier]))
    segments.append(Segment(predicate.first, predicate.first, MAIN, ","))
    return True


def is_listed(words: list[Word], k: int) -> bool:
    """Whether what begins at k goes on a list: 'a ban on ore AND ALSO limits', 'AS WELL AS limits', 'ALONG WITH limits'."""
    while k > 0 and words[k - 1].tag == "adv":
        k -= 1
    lows = [w.low for w in words[max(0, k - 3) : k]]
    return lows[-1:] in (["and"], [","], [";"]) or lows == ["as", "well", "as"] or lows[-2:] in WITH


def coordinated(words: list[Word], first: int) -> bool:
    """Whether 'and' leads to the verb at `first`, with at most a date between: 'and IN JUNE 2020 froze'."""
    k = first - 1
    while k > 0 and words[k].tag == "date":
        k -= 2 if words[k - 1].tag == "prep" else 1
    return k >= 0 and words[k].tag == "and"


FAVOURS = frozenset({"status", "preference", "preferences", "privilege", "privileges", "treatment"})
"""what is taken away, and no measure"""


def restricts_itself(words: list[Word], noun: Predicate) -> bool:
    """'the WITHDRAWAL of its trade status, a ban on ...': a noun that is a measure and undoes none listed with it.

    So is a verb that takes a favour away: 'REVOKED its trade status, as well as'.
    """
    if "eased" not in noun.statuses or (noun.form == NOUN and words[noun.last + 1].low != "of"):
        return False
    after = words[noun.last + 1 : noun.last + 2 + UNDONE_WITHIN]
    end = next((k for k, w in enumerate(after) if w.low == "," or w.tag == "and"), len(after))
    favours = noun.form == NOUN or not FAVOURS.isdisjoint(w.low for w in after[:end])
    return favours and not any(w.low in MEASURE_NOUNS or w.low in RESUMED for w in after[:end])


def subject_start(words: list[Word], first: int, floor: int) -> int:
    """Where the noun phrase right before a verb begins."""
    i = first
    while i > floor and words[i - 1].tag in ("adv", "neg"):
        i -= 1
    seen_pronoun = False
    while i > floor:
        word, follower = words[i - 1], words[i] if i < first else None
        if word.tag == "pronoun":
            return i - 1
        if word.tag == "prep" and word.low == "of" and follower is not None:
            i -= 1
            continue
        if (
            word.tag == "and"
            and follower is not None
            and follower.tag == "actor"
            and words[i - 2].tag == "actor"
        ):
            i -= 1
            continue
        if word.tag not in ("noun", "actor", "det", "number") or seen_pronoun:
            break
        starts_name = follower is not None and (
            follower.tag == "det"
            or (
                follower.tag == "actor"
                and word.tag == "noun"
                and not word.capital
                and not word.genitive
                and _plural(word)
            )
        )
        if starts_name:
            break
        i -= 1
    return i


def _plural(word: Word) -> bool:
    return word.low.endswith("s") or word.low in ("conference", "parliament", "media", "briefing", *RESUMED)


def counts_people(words: list[Word], k: int) -> bool:
    """'on the list OF 49 PEOPLE': whom a list holds that was told of; k: where 'of' stands."""
    listed = k > 0 and words[k - 1].low in ("list", "lists") and words[k + 1 : k + 2] != [] and words[k + 1].tag == "number"
    return listed and any(w.low in ENTITIES | PEOPLE for w in words[k + 2 : k + 4])


REASONS = frozenset({"over", "despite", "amid", "after", "following"})
"""prepositions behind which stands why somebody acts"""


def is_reason(words: list[Word], noun: Predicate, before: Predicate) -> bool:
    """'asked Chile to help OVER Peru's DECISION to ban fish': it is why somebody asks, and not what for."""
    if noun.form != NOUN or "announced" not in noun.statuses:
        return False
    k = noun.first - 1
    while k > before.last and (words[k].tag in ("noun", "actor", "det", "number", "date") or words[k].low in REASONS):
        if words[k].low in REASONS:
            return True
        k -= 1
    return False
