"""How far a measure has come where it is the subject of its verb: 'sanctions were imposed', 'the ban takes effect'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    ADJUNCT,
    FINITE,
    INFINITIVE,
    MAIN,
    NOUN,
    PARTICIPIAL,
    REDUCED,
    RELATIVE,
    Predicate,
)
from dossier.annotation.claim.grammar.cues import (
    IN_FORCE,
    INTENDS,
    MORE,
    NO_STEP_IN_PASSIVE,
    STEPS,
    TAKES_EFFECT,
)
from dossier.annotation.claim.grammar.measure_words import OWNING
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.needed import needed
from dossier.annotation.claim.status.stated import in_headline, stated_in
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

ASIDE_WITHIN = 12
"""So many words after a measure stands the verb of an aside about it."""


FORESEES = (*INTENDS, "could", "may", "might")
"""modals by which more is to come: 'further sanctions COULD follow'"""

HOLDING = frozenset({
    "cover", "include", "hit", "affect", "touch", "reach", "extend to", "apply to", "target", "name", "strike",
})  # fmt: skip
"""verbs of what is in a measure or of whom it strikes, whose negation refuses nothing"""

LINKING = frozenset({"be", "remain", "stay", "seem", "look", "appear"})
"""verbs by which something is said of a measure without a step: 'REMAINS in force'"""

CALLING = frozenset({"call", "term", "dub", "label", "describe", "describe as", "see", "see as", "regard as", "brand"})
"""verbs between 'what' and a measure that name it only: 'condemned what it CALLED illegal sanctions'"""


def told_before(parse: Parse, trigger: Trigger, governor: Predicate | None) -> Predicate | None:
    """The verb outside: 'refused to APPLY what it called sanctions', 'LOOK AT one option: an end to visas'."""
    segment = parse.segments[trigger.segment]
    before = parse.segments[trigger.segment - 1].predicates if trigger.segment else []
    called = segment.opener == "what" and governor is not None and governor.lemma in CALLING
    listed = segment.opener == ":" and not any(p.form != NOUN for p in segment.predicates)
    listed = listed and trigger.phrase_start - segment.start < 3
    return before[-1] if before and (called or listed) else governor


def as_subject(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> Iterator[Reading]:
    """'Sanctions were imposed', 'the ban takes effect', 'sanctions will be extended and widened'."""
    if (coming := _coming(parse, trigger)) is not None:
        yield Reading("announced", (coming,), as_subject=True)
        return
    predicate = _said_of(parse, trigger)
    if predicate is None:
        yield from in_headline(parse, trigger, vocabulary)
        return
    if _ruled_on(parse, predicate):
        yield Reading("imposed", ())
        return
    if (wanted := needed(parse, predicate)) is not None:
        yield wanted
        return
    if _follows_something(parse, predicate):
        yield replace(composed(parse, "imposed", predicate, vocabulary), as_subject=True)
        return
    stated = stated_in(parse, predicate, vocabulary) if predicate.lemma in LINKING else None
    if stated is not None:
        yield replace(stated, as_subject=bool(stated.chain))
        return
    if not predicate.passive and predicate.lemma in ("follow", "come") and predicate.modal in FORESEES and (
        _ends(parse, predicate)
    ):
        yield replace(composed(parse, "imposed", predicate, vocabulary), as_subject=True)
        return
    status = _status_by(parse, trigger, predicate, vocabulary)
    second = _coordinated_finite(parse, predicate.segment) if status in (None, NO_STATUS) else None
    if second is not None and vocabulary.subject_status.get(second.lemma):
        predicate, status = second, vocabulary.subject_status[second.lemma]
    elif status in (None, NO_STATUS):
        complement = _complement(parse, predicate, vocabulary)
        if complement is None:
            return
        passive = best_status(complement.statuses) if complement.passive else None
        predicate, status = complement, passive if complement.passive else vocabulary.subject_status[complement.lemma]
    if status in (None, NO_STATUS):
        return
    if status == "extended" and "due" in parse.lows[predicate.first : predicate.head]:
        yield Reading("imposed", ())  # 'ARE DUE TO BE RENEWED or expire': nobody has done it
        return
    if predicate.negated and predicate.lemma in HOLDING:  # 'do not COVER food': in force, and without it
        status = "announced" if predicate.modal in INTENDS else status
    elif predicate.passive or predicate.lemma in TAKES_EFFECT:
        status = composed(parse, str(status), predicate, vocabulary).status
    yield Reading(str(status), (predicate,), as_subject=True)
    yield from _went_on(parse, predicate, str(status), vocabulary)


def _said_of(parse: Parse, trigger: Trigger) -> Predicate | None:
    """The verb that a measure is the subject of, past what only describes it: 'sanctions AIMED AT Oslo were LIFTED'."""
    later = [p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last and p.form in (FINITE, REDUCED)]
    if later and later[0].form == REDUCED and later[0].lemma.split()[0] in {"aim", "direct", "level", *OWNING}:
        later = later[1:]
    while len(later) > 1 and later[0].form == REDUCED and (
        later[0].lemma in NO_STEP_IN_PASSIVE or best_status(later[0].statuses) in (None, NO_STATUS)
    ):
        later = later[1:]
    if later:
        return later[0]
    number = resumed(parse, trigger.segment)
    return parse.segments[number].finite if number >= 0 else None


def _status_by(parse: Parse, trigger: Trigger, predicate: Predicate, vocabulary: Vocabulary) -> str | None:
    """The status that a verb by itself gives to the measure that is its subject."""
    if predicate.passive or predicate.form == REDUCED:
        if predicate.lemma in ("go", "apply to"):
            return "eased" if predicate.lemma == "go" else "imposed"
        status = None if predicate.lemma in NO_STEP_IN_PASSIVE else best_status(predicate.statuses)
        beside = trigger.phrase_start > 0 and parse.words[trigger.phrase_start - 1].tag == "prep"
        return "eased" if status is None and predicate.lemma in vocabulary.restricting and not beside else status
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    if predicate.lemma == "appear" and after and after[0].low == "to":
        return "imposed"  # 'the bans APPEAR TO be meant for'
    ends_something = predicate.lemma == "end" and after and after[0].tag in ("det", "noun", "actor")
    return None if predicate.lemma == "be" or ends_something else vocabulary.subject_status.get(predicate.lemma)


def _complement(parse: Parse, predicate: Predicate, vocabulary: Vocabulary) -> Predicate | None:
    """'Sanctions are expected TO END', 'are due TO BE LIFTED': the verb that tells the step for the finite one."""
    found = next((p for p in parse.segments[predicate.segment].predicates if p.parent is predicate), None)
    if found is None or predicate.lemma in ("need", "aim", "have", "seek", "serve", "tend"):
        return None
    status = vocabulary.subject_status.get(found.lemma)
    due = status == "eased" and "due" in parse.lows[predicate.last : predicate.last + 4]
    return None if due or not (found.passive or status) else found


def _went_on(parse: Parse, told: Predicate, status: str, vocabulary: Vocabulary) -> Iterator[Reading]:
    """'Sanctions were imposed in May AND LIFTED in June': what became of them, told of the same subject."""
    after = _coordinated_finite(parse, told.segment)
    if after is None or not told.passive or not after.passive or after.negated or status not in (*STEPS, "extended"):
        return
    if any(w.tag in ("noun", "actor", "pronoun") for w in parse.words[parse.segments[after.segment].start : after.first]):
        return
    became = best_status(after.statuses)
    if became in ("eased", "extended") and became != status:
        yield replace(composed(parse, str(became), after, vocabulary), as_subject=True)


def undone(parse: Parse, trigger: Trigger, told: list[Reading], vocabulary: Vocabulary) -> list[Reading]:
    """'The sanctions imposed in May WERE LIFTED', 'a ban lifted in May WILL SNAP BACK': what the clause says, too."""
    inner = told[0].chain[0] if told[0].chain else None
    finite = parse.segments[trigger.segment].finite
    relates = inner is not None and inner.form == FINITE and parse.segments[inner.segment].kind == RELATIVE
    if relates and finite is None:  # 'The sanctions THAT NORWAY IMPOSED in May were lifted'
        number = resumed(parse, trigger.segment)
        finite = parse.segments[number].finite if number >= 0 else None
    whole = inner is not None and (inner.form == REDUCED or relates)
    if inner is None or not whole or finite is None or finite.first < inner.last or finite.parent is not None:
        return []
    status = best_status(finite.statuses) if finite.passive else vocabulary.subject_status.get(finite.lemma)
    if status not in ("eased", "extended", "imposed") or finite.lemma in NO_STEP_IN_PASSIVE or finite.lemma == "be":
        return []
    made = composed(parse, status, finite, vocabulary).status
    return [Reading(made, (finite,), as_subject=True)] if made != told[0].status else []


RULING = frozenset({"rule", "find", "hold", "declare", "conclude", "decide"})
LAWFUL = frozenset({
    "lawful", "legal", "valid", "justified", "proportionate", "constitutional", "unlawful", "illegal", "invalid",
})  # fmt: skip


def _ruled_on(parse: Parse, predicate: Predicate) -> bool:
    """'The court RULED that the asset freeze WAS LAWFUL': what is judged is in force."""
    outer = predicate.parent or next((p for p in reversed(parse.predicates) if p.last < predicate.first), None)
    ruled = outer is not None and outer.lemma in RULING and outer.segment < predicate.segment
    return predicate.lemma == "be" and ruled and bool(LAWFUL & set(parse.lows[predicate.last : predicate.last + 4]))


def in_force_after(parse: Parse, trigger: Trigger, readings: list[Reading]) -> list[Reading]:
    """'A ban ANNOUNCED by Peru TOOK EFFECT', 'a cap HAMMERED OUT by the G7': only planned, and in force by the main verb."""
    planned = bool(readings) and readings[0].status in ("announced", "considered") and bool(readings[0].chain)
    decided = planned and readings[0].chain[0].form == REDUCED
    if not decided:
        return readings
    number = resumed(parse, trigger.segment)
    later = [p for p in parse.segments[trigger.segment].predicates if p.first > readings[0].chain[0].last]
    verb = next((p for p in later if p.form == FINITE), parse.segments[number].finite if number >= 0 else None)
    if verb is None or verb.modal or verb.negated or verb.lemma not in IN_FORCE:
        return readings
    return [replace(reading, status="imposed") for reading in readings]


def in_aside(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> Iterator[Reading]:
    """'The tariffs, ANNOUNCED on Friday by Peru, will hurt growers': what stands between the measure and its verb."""
    after = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    verb = after[0].predicates[0] if after and after[0].predicates and after[0].opener == "," else None
    if verb is None or verb.form != REDUCED or verb.first - after[0].start > 2 or verb.first - trigger.last > ASIDE_WITHIN:
        return
    status = best_status(verb.statuses)
    if trigger.role in ("name", "general") and status not in (None, NO_STATUS):
        yield composed(parse, str(status), verb, vocabulary)


COUNTING = frozenset({
    "just", "only", "barely", "less", "than", "more", "a", "an", "few", "several", "shortly", "hours", "hour",
})  # fmt: skip
SINCE_THEN = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
LEADING_BACK = (["after"], ["as"], ["amid"], ["following"], ["before"], ["in", "response"], ["in", "the", "wake"])
"""what stands between 'come' and what a measure comes after: 'COME JUST TWO DAYS AFTER Oslo froze'"""


def _follows_something(parse: Parse, predicate: Predicate) -> bool:
    """'The new sanctions COME two days AFTER Oslo froze': they are there."""
    if predicate.lemma != "come" or predicate.modal or predicate.negated:
        return False
    k = predicate.last + 1
    while k < len(parse.words) and (parse.words[k].tag == "number" or parse.lows[k] in COUNTING | SINCE_THEN):
        k += 1
    return any(parse.lows[k : k + len(words)] == words for words in LEADING_BACK)


def _ends(parse: Parse, predicate: Predicate) -> bool:
    """'More sanctions will FOLLOW', with nothing that they follow."""
    after = parse.words[predicate.last + 1 : predicate.last + 2]
    return not after or after[0].tag in ("mark", "date", "sub", "adv", "prep")


def _coming(parse: Parse, trigger: Trigger) -> Predicate | None:
    """'with MORE sanctions COMING over the next weeks', 'FURTHER bans are COMING': that verb."""
    at = trigger.last + 1 + (parse.lows[trigger.last + 1 : trigger.last + 2] in (["are"], ["is"]))
    led = parse.lows[at + 1 : at + 2] in (["from"], ["into"], ["out"])
    if parse.lows[at : at + 1] != ["coming"] or led or MORE.isdisjoint(parse.lows[trigger.phrase_start : trigger.first]):
        return None
    return next((p for p in parse.predicates if p.head == at), None)


def _coordinated_finite(parse: Parse, number: int) -> Predicate | None:
    """The second verb of the same subject: 'are indefinite and affect'."""
    following = parse.segments[number + 1 : number + 2]
    shares = following and following[0].kind == MAIN and following[0].opener == "and"
    return following[0].finite if shares else None


def resumed(parse: Parse, number: int) -> int:
    """The segment in which a subject that was interrupted gets its verb, or -1."""
    for k in range(number + 1, min(number + 4, len(parse.segments))):
        segment = parse.segments[k]
        finite = segment.finite
        if segment.kind in (RELATIVE, PARTICIPIAL, ADJUNCT) or not segment.predicates:
            continue
        bare = finite is not None and all(
            parse.words[j].tag in ("mark", "quote", "adv", "and") for j in range(segment.start, finite.first)
        )
        return k if bare else -1
    return -1


LETTING = frozenset({"let", "allow", "permit", "see"})
"""verbs by which a measure is left to end: 'LET its sanctions on Chile expire', 'ALLOWED the embargo to lapse'"""


def lapses(parse: Parse, trigger: Trigger, governor: Predicate, vocabulary: Vocabulary) -> Predicate | None:
    """The verb that tells the end of a measure: who lets it lapse eases it, who 'called for it TO END' asks."""
    asks = "urged" in governor.statuses and governor.last < trigger.phrase_start
    if (governor.lemma not in LETTING and not asks) or governor.passive:
        return None
    after = (p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last and p.form == INFINITIVE)
    ends = (p for p in after if vocabulary.subject_status.get(p.lemma) == "eased" and not p.passive)
    end = next((p for p in ends if not asks or p.first - trigger.last <= 2), None)
    return end if asks or end is None else governor
