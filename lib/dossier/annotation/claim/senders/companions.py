"""Who restricts beside the subject: 'in step with the G7', 'like its allies', 'as Canada has done', 'followed Oslo in'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.phrases import coordinated
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, NOUN, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import MEASURE_NOUNS
from dossier.annotation.claim.grammar.role_words import OWNED
from dossier.annotation.claim.triggers.nouns import Trigger

COMPANION_WITHIN = 14
"""So many words after 'in step with' the companions are named."""

IN_STEP = frozenset({
    "step", "tandem", "concert", "coordination", "conjunction", "lockstep", "unison", "sync", "line", "hand", "partnership",
})  # fmt: skip
"""What stands between 'in' and 'with'."""

BESIDE = frozenset({"together", "along", "jointly"})
"""What stands before 'with' without 'in'; these may stand beside a target too."""

MARKS = frozenset({"with", "alongside", "like", "as", "by", "after"})
"""Words at which companions are sought."""

DOING = frozenset({"has", "have", "had", "did", "does", "do"})


def companions(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...], senders: Codes, taken: bool = True) -> Codes:
    """The senders, with those who do the same beside them; the verb must be active and its doer told.

    Where the step is not yet `taken`, 'as Canada has done' tells of another one.
    """
    if not senders or not chain or chain[0].passive or chain[0].form == NOUN:
        return senders
    if any(p.form == NOUN or ("refused" in p.statuses and p is not trigger.predicate) or p.negated for p in chain):
        return senders
    led = [c for p in chain[1:] for c in _led(parse, p, chain[0])]
    marks = MARKS if taken else MARKS - {"as", "after"}
    beside = [c for k, low in enumerate(parse.lows) if low in marks for c in _beside(parse, k, chain, trigger)]
    beside += _joining(parse, chain, trigger)
    beside += _following_suit(parse) if taken else []
    return unique([*senders, *(c for c in (*led, *beside) if c)])


ALIKE = (["following", "suit"], ["doing", "so"], ["doing", "likewise"], ["doing", "the", "same"], ["acting", "likewise"])
"""what those do who take the same step"""


def _following_suit(parse: Parse) -> Codes:
    """', with CHILE AND PERU FOLLOWING SUIT': those who are told to do the same behind a comma."""
    lows = parse.lows
    for k in range(2, len(lows) - 1):
        if lows[k : k + 2] not in ALIKE and lows[k : k + 3] not in ALIKE:
            continue
        low = next((j for j in range(k - 1, max(1, k - COMPANION_WITHIN), -1) if lows[j - 1 : j + 1] == [",", "with"]), 0)
        named = parse.words[low + 1 : k] if low else []
        plain = all(w.actor or w.tag in ("det", "and", "adv", "number", "noun") or w.low == "," for w in named)
        return group(parse, low + 1, k) if named and plain else []
    return []


def _joining(parse: Parse, chain: tuple[Predicate, ...], trigger: Trigger) -> Codes:
    """'Chile, JOINED BY PERU and Spain, froze'."""
    for number, segment in enumerate(parse.segments):
        aside = segment.predicates[0] if segment.predicates else None
        if aside is None or aside.form != REDUCED or aside.lemma not in ("join", "follow"):
            continue
        near = any(abs(number - n) <= 1 for n in {*(p.segment for p in chain), trigger.segment})
        if near and parse.lows[aside.last + 1 : aside.last + 2] == ["by"]:
            return group(parse, aside.last + 2, min(segment.end, aside.last + COMPANION_WITHIN))
    return []


def _led(parse: Parse, outer: Predicate, inner: Predicate) -> Codes:
    """'followed AUSTRALIA in banning', 'joined the WEST in cutting off'."""
    follows = outer.lemma in ("follow", "join", "join in", "match", "mirror", "emulate") and inner.form == GERUNDIAL
    return group(parse, outer.last + 1, inner.first) if follows and inner.first - outer.last < 12 else []


def _beside(parse: Parse, k: int, chain: tuple[Predicate, ...], trigger: Trigger) -> Codes:
    lows = parse.lows
    low, follower = lows[k], lows[k + 1 : k + 2]
    verb = next((p for p in chain if p.form == FINITE), chain[-1])
    before = k < verb.first or (k > 0 and lows[k - 1] in (",", "-", "–", "—"))
    if low == "by":
        joined = lows[max(0, k - 2) : k] == [",", "joined"] and k < verb.first
        return group(parse, k + 1, min(verb.first, k + COMPANION_WITHIN)) if joined else []
    if low == "as" and follower and k > chain[0].first:
        return done_too(parse, k)
    if low == "after":
        return group(parse, k + 1, min(len(parse.words), k + COMPANION_WITHIN)) if _one_of_them(parse, k) else []
    in_step = low == "with" and k > 1 and lows[k - 1] in IN_STEP and lows[k - 2] in ("in", "hand")
    beside = low == "with" and k > 0 and lows[k - 1] in BESIDE
    beside = beside and (before or lows[k - 2 : k - 1] == [","] or _opens(parse, k - 1) or _is_body(parse, k))
    beside = beside or (low in ("alongside", "like") and before and parse.words[k].tag == "prep")
    in_step = in_step or (low == "with" and (_set_off(parse, k, chain) or _agreed(parse, k, chain)))
    beside = (in_step or beside) and bool(follower) and parse.words[k + 1].tag != "verb"
    if not beside or not _same_clause(parse, k, chain, trigger):
        return []
    after = k + 1
    end = min(len(parse.words), after + COMPANION_WITHIN, _list_end(parse, after))
    found = group(parse, after, end)
    named = next((j for j in range(after, end) if parse.words[j].actor), end)
    between = parse.words[after:named]
    thing = any(p.form == NOUN and after <= p.first < named for p in parse.predicates)
    if thing or any((w.tag == "prep" and w.low != "of") or w.low in MEASURE_NOUNS for w in between):
        return []
    if named - after > 4 or OWNED & set(lows[named + 1 : named + 3]):
        return []
    return found


def _set_off(parse: Parse, k: int, chain: tuple[Predicate, ...]) -> bool:
    """'Norway, WITH THE EU, froze', 'has, WITH PERU, frozen': who stands alone between commas before the verb."""
    end = next((j for j in range(k + 1, min(k + COMPANION_WITHIN, len(parse.words))) if parse.lows[j] == ","), 0)
    named = parse.words[k + 1 : end] if end and parse.lows[max(0, k - 1)] == "," else []
    plain = any(w.actor for w in named) and all(w.actor or w.tag in ("det", "and") for w in named)
    return plain and not named[-1].genitive and any(p.first <= end + 1 <= p.head for p in chain)


def _agreed(parse: Parse, k: int, chain: tuple[Predicate, ...]) -> bool:
    """'AGREED WITH ITS G7 PARTNERS to limit its borrowing': with a body, which is nobody's target here."""
    verb = next((p for p in chain if p.last == k - 1 or (p.lemma.endswith(" with") and p.last == k)), None)
    return verb is not None and verb.lemma.split()[0] == "agree" and _is_body(parse, k)


def _is_body(parse: Parse, k: int) -> bool:
    """'a cap on Peruvian oil together with THE G7': a body beside which one acts, and which is nobody's target here."""
    named = next((w for w in parse.words[k + 1 : k + 4] if w.actor), None)
    return named is not None and named.actor in {"G7", "EU", "WEST"} and not named.aims_only


ONE_OF = frozenset({"country", "state", "nation", "government", "capital", "member", "power", "one"})
"""what somebody is who does the same after others: 'the second COUNTRY after Chile to'"""


def _one_of_them(parse: Parse, k: int) -> bool:
    """'the second country AFTER Chile', 'the only state to do so AFTER Chile'."""
    near = parse.lows[max(0, k - 6) : k]
    named = any(w.actor for w in parse.words[k + 1 : k + 3])
    said = near[-1:] != [] and (near[-1] in ONE_OF or near[-1] in ("so", "likewise", "same"))
    return named and said and not ONE_OF.isdisjoint(near)


def _opens(parse: Parse, k: int) -> bool:
    """Whether word k opens its clause."""
    return any(s.start == k for s in parse.segments)


def _same_clause(parse: Parse, k: int, chain: tuple[Predicate, ...], trigger: Trigger) -> bool:
    """Whether word k stands in the clause of these verbs or in an adjunct beside it, not in a clause of its own."""
    here = next((n for n, s in enumerate(parse.segments) if s.start <= k < s.end), 0)
    ours = {p.segment for p in chain} | {trigger.segment}
    segment = parse.segments[here]
    if here in ours:
        return True
    first = segment.finite
    shared = here - 1 in ours and segment.opener == "and" and first is not None and coordinated(parse.words, first.first)
    if shared and first is not None and k > first.last and parse.lows[k - 3 : k - 2] == [","]:
        return True
    beside = any(abs(here - n) == 1 for n in ours) or segment.host in ours
    return beside and not segment.predicates and segment.kind != RELATIVE


def _clause_end(parse: Parse, k: int) -> int:
    return next((s.end for s in parse.segments if s.start <= k < s.end), len(parse.words))


def _list_end(parse: Parse, k: int) -> int:
    """The end of the clause of word k, with what follows of a list of names: 'with Chile, | KENYA AND NORWAY'."""
    end = _clause_end(parse, k)
    for segment in parse.segments:
        named = segment.start == end and not segment.predicates
        if named and all(w.actor or w.tag in ("det", "and", "mark") for w in parse.words[segment.start : segment.end]):
            end = segment.end
    return end


def done_too(parse: Parse, k: int) -> Codes:
    """'as the United States and Canada have (already) done', unless the day is told: that is a claim of its own."""
    words, lows = parse.words, parse.lows
    for j in range(k + 2, min(k + 12, len(words))):
        if lows[j] in DOING:
            rest = [low for low in lows[j + 1 : j + 3] if low not in ("already", "since")]
            if any(w.date is not None for w in words[j + 1 : j + 4]):
                return []
            ends = not rest or rest[0] in ("done", ",", ".", "in", "last", "earlier") or words[j + 1].tag == "date"
            return group(parse, k + 1, j) if ends else []
        if words[j].tag in ("verb", "be", "modal"):
            return []
    return []
