"""How far a measure has come, from its verbs, from its own adjective, or from being spoken of as known."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import UNKNOWN
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import AIMING, KNOWN, NO_STEP_IN_PASSIVE, STEPS
from dossier.annotation.claim.grammar.measure_words import (
    AVERTING,
    BACKING,
    FORETOLD,
    HURTS,
    LOBBIES,
    VOWS,
)
from dossier.annotation.claim.grammar.role_words import REPROACHING, RETALIATING
from dossier.annotation.claim.leaning.covers import is_pointed_at
from dossier.annotation.claim.leaning.known import is_told_again, spoken_of
from dossier.annotation.claim.leaning.pointing import as_before, inherits, is_promised_answer
from dossier.annotation.claim.senders.beside import struck_beside
from dossier.annotation.claim.senders.find import own_senders
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading, composed, under_condition
from dossier.annotation.claim.status.deeds import (
    ends_unless,
    in_force_since,
    is_anothers,
    is_demanded,
    settled,
)
from dossier.annotation.claim.status.foreseen import as_foreseen
from dossier.annotation.claim.status.plans import WANTED, of_vetoed_text
from dossier.annotation.claim.status.read import read_status
from dossier.annotation.claim.triggers.disputes import accused
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.releases import is_decreed, needs_leave, relief_ended
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

COUNTERING = frozenset({"countermeasure", "counter-measure", "retaliatory measure", "retaliatory step", "retaliation"})
"""measures that answer another: 'MAY take countermeasures IF' is a threat"""

DECIDED = frozenset({"the", "these", "those"})
"""first words of a measure that one still hopes to avert where it was told of as decided: 'to avert THE tariffs'"""


EXPECTING = {
    **dict.fromkeys(("face", "faces", "faced", "facing"), "considered"),
    **dict.fromkeys(("risk", "risks", "risked", "risking"), "threatened"),
}
"""what somebody does who is not struck yet: 'FACES being blacklisted'"""


def _is_denied_headline(part: Parse, trigger: Trigger) -> bool:
    """'NO SANCTIONS against Peru for now, Oslo says': a headline whose only verb tells who says so."""
    if trigger.predicate is not None or trigger.role not in ("general", "name") or part.lows[trigger.phrase_start] != "no":
        return False
    finite = [p for p in part.predicates if p.form == FINITE]
    return trigger.phrase_start == 0 and len(finite) == 1 and finite[0].last >= len(part.words) - 2


RELIEF = ("sanctions relief", "sanction relief")
"""ends of the rules of nouns that name the end of a measure"""


def readings_of(part: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> list[Reading]:
    """How far a measure has come; 'offered SANCTIONS RELIEF' eases it, 'ruled out sanctions relief' leaves it in force."""
    read = _read(part, trigger, discourse, vocabulary)
    read = [r for r in read if ABSTAINING.isdisjoint(p.lemma for p in r.chain)]
    told = [settled(part, trigger, r) for r in read]
    foreseen = [as_foreseen(part, trigger, _of_none(part, trigger, r), discourse) for r in told]
    readings = [as_before(trigger, r, discourse) for r in foreseen]
    if readings and readings[0].status in WANTED and of_vetoed_text(part, trigger.segment):
        return [replace(readings[0], status="refused")]
    readings += in_force_since(part, trigger, readings)
    if readings and readings[0].status == "eased" and (is_demanded(part, readings[0]) or ends_unless(part, readings[0])):
        return [replace(readings[0], status="imposed")]
    if readings and readings[0].status in ("eased", "extended") and (over := relief_ended(part, trigger, readings[0].chain)):
        return [replace(readings[0], status=over)]
    if readings and is_anothers(part, trigger, readings[0], vocabulary):
        return [*readings, Reading("imposed", ())]
    if not trigger.rule.endswith(RELIEF):
        return readings
    if not readings and discourse.last_senders and part.lows[trigger.phrase_start] in DECIDED:
        return [Reading("eased", ())]
    return [replace(r, status="eased" if _relieves(r) else "imposed") for r in readings]


GIVING = frozenset({"grant", "give", "receive", "get", "win", "secure", "obtain"})
"""verbs of a relief that comes about, though 'granted a licence' eases as well"""


def _relieves(reading: Reading) -> bool:
    """'GRANTED sanctions relief', 'OFFERED it', not 'ENDED sanctions relief', 'DEMANDED it'."""
    if reading.status == "eased":
        return bool(reading.chain) and reading.chain[0].lemma in GIVING
    if any("refused" in p.statuses or p.negated for p in reading.chain):
        return False
    return reading.status in ("imposed", "announced", "considered", "extended", NO_STATUS)


ABSTAINING = frozenset({"abstain", "abstain in", "abstain on"})
"""what somebody does in a vote who neither imposes nor refuses"""


def _of_none(part: Parse, trigger: Trigger, reading: Reading) -> Reading:
    """'has imposed NO sanctions', 'NO sanctions were imposed', 'NO travel ban OR asset freeze': what nobody has done."""
    done = trigger.predicate if trigger.role == "verb" and not trigger.status else None
    nothing = done is not None and part.lows[done.last + 1 : done.last + 2] == ["no"] and not done.negated
    if nothing and reading.status in STEPS:
        return replace(reading, status="refused")  # 'has FROZEN NO Danish assets'
    named = trigger.predicate is None and trigger.role in ("name", "general")
    none = _none_before(part, trigger) if named else -1
    if none < 0 or reading.status not in STEPS:
        return reading
    verb = reading.chain[0] if reading.chain else None
    if verb is None:
        return replace(reading, status=NO_STATUS) if none < trigger.phrase_start else reading
    after = verb.passive and verb.first > trigger.last and verb.segment == trigger.segment
    if verb.negated or (not after and (verb.passive or verb.last != none - 1)):
        return reading
    return replace(reading, status="refused")


def _none_before(part: Parse, trigger: Trigger) -> int:
    """Where the 'no' of a measure stands, which it may share with another before 'or'; -1 where there is none."""
    k = trigger.phrase_start
    while k > 1 and part.lows[k - 1] in ("or", "nor") and part.words[k - 2].tag == "noun":
        k -= 2
        while k > 0 and part.words[k].tag == "noun" and part.words[k - 1].tag in ("noun", "det"):
            k -= 1
    return k if part.lows[k] == "no" else -1


def _read(part: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> list[Reading]:
    """What the verbs say of a measure, unless its own adjective says it: 'to avoid the threatened tariffs'."""
    if is_pointed_at(part, trigger, discourse):
        return [Reading("imposed", ())]
    if accused(part, trigger) is not None:
        return [Reading("imposed", ())]
    verb = trigger.predicate
    if verb is not None and verb.first and part.lows[verb.first] == "being" and part.lows[verb.first - 1] in EXPECTING:
        return [Reading(EXPECTING[part.lows[verb.first - 1]], (verb,))]
    if _is_denied_headline(part, trigger):
        return [Reading("refused", ())]
    if trigger.rule.split(":")[1] in vocabulary.favours:
        return _favoured(part, trigger, vocabulary)
    if trigger.role == "general" and trigger.phrase_start and part.lows[trigger.phrase_start - 1] == "without":
        return []
    foretold = next((FORETOLD[low] for low in part.lows[trigger.phrase_start : trigger.first] if low in FORETOLD), "")
    readings = _governed(part, trigger, discourse, vocabulary) or ([Reading(foretold, ())] if foretold else [])
    answers = "retaliat" in trigger.rule or trigger.rule in RETALIATING or trigger.rule.endswith(" response")
    if readings and is_promised_answer(part, trigger, readings[0]):
        return [replace(readings[0], status="threatened")]
    countered = answers or trigger.rule.split(":")[-1] in COUNTERING
    if countered and readings and readings[0].status == "considered" and under_condition(part, readings[0].chain):
        return [replace(readings[0], status="threatened")]
    drawn_up = bool(readings) and readings[0].as_subject and readings[0].chain[0].passive
    if answers and drawn_up and "considered" in readings[0].chain[0].statuses:
        return [replace(readings[0], status="considered")]
    if countered and readings and readings[0].status == "announced" and any(p.lemma in VOWS for p in readings[0].chain):
        return [replace(readings[0], status="threatened")]
    averted = bool(readings) and readings[0].status == "threatened" and bool(readings[0].chain)
    averted = averted and readings[0].chain[0].lemma in AVERTING and not foretold and trigger.predicate is None
    if averted and part.lows[trigger.phrase_start] in DECIDED and discourse.last_status in STEPS:
        return [replace(readings[0], status="announced")]
    open_to = ("imposed", "considered", NO_STATUS, *(["announced"] if foretold == "considered" else []))
    if not foretold or (foretold != "threatened" and readings[0].status not in open_to):
        return readings
    return [replace(readings[0], status=foretold)]


def _favoured(part: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Reading]:
    """'dropped Seoul from its white list' restricts it, 'put Seoul back on it' takes that back."""
    readings = read_status(part, trigger, vocabulary)
    if not readings or not readings[0].chain:
        return readings
    inner = readings[0].chain[0]
    within = part.lows[inner.last + 1 : trigger.phrase_start]
    off = "eased" in inner.statuses or "off" in within or "from" in within or inner.lemma.endswith((" off", " from"))
    return [composed(part, "imposed" if off else "eased", inner, vocabulary)]


def _governed(part: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> list[Reading]:
    """What the verbs say of a measure; one that they say nothing of stands where its sender is told."""
    readings = read_status(part, trigger, vocabulary)
    silent = not readings or readings[0].guessed or readings[0].status == NO_STATUS
    if silent and spoken_of(part, trigger, readings, discourse):
        return [Reading("imposed", (), known=True)]
    if readings and readings[0].chain and readings[0].chain[0].lemma in BACKING and trigger.predicate is None:
        own, doer = own_senders(part, trigger, discourse), subject(part, readings[0].chain[0], discourse)
        governing = part.segments[readings[0].chain[0].segment]
        lobby = LOBBIES & set(part.lows[governing.start : readings[0].chain[0].first])
        if readings[0].chain[0].negated or readings[0].status == "refused":
            return [replace(readings[0], status="refused")]
        others = own and doer and not set(own) & set(doer)
        first = part.words[trigger.phrase_start]
        known = first.low == "the" or first.genitive
        standing = known and trigger.role in ("general", "name") and part.lows[trigger.last] in STANDING
        plain = len(readings[0].chain) == 1 and not readings[0].chain[0].modal
        if others and not lobby and standing and plain:
            return [replace(readings[0], status="imposed")]
        return [replace(readings[0], status="urged")] if others or lobby else readings
    if _is_sought(part, trigger, readings, discourse):
        return [replace(readings[0], status="urged")]
    if readings and readings[0].guessed and own_senders(part, trigger, discourse):
        readings = []
    if (readings and readings[0].status != NO_STATUS) or trigger.predicate is not None:
        return readings
    if is_decreed(part, trigger) and (discourse.last_senders or needs_leave(part, trigger)):
        return [Reading("imposed", ())]
    if readings and inherits(trigger) and trigger.role == "anaphor" and readings[0].chain[0].lemma in REPROACHING:
        return [Reading("imposed", ())]
    dated = any(
        w.date is not None and w.genitive for w in part.words[trigger.phrase_start : trigger.first]
    )
    if trigger.role == "listed" and discourse.last_senders:
        return [Reading("imposed", ())]
    if struck_beside(part, trigger) is not None:
        return [Reading("imposed", ())]
    resumed = trigger.role == "anaphor" and inherits(trigger)
    known = trigger.role == "general" and part.lows[trigger.phrase_start] in KNOWN and bool(discourse.last_senders)
    if trigger.weak and not resumed and not known and not _is_directed(part, trigger, discourse, vocabulary):
        return []
    if dated or own_senders(part, trigger, discourse) or _stands_by_itself(part, trigger, readings, discourse):
        return [Reading("imposed", ())]
    return []


def _is_directed(part: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> bool:
    """'complained about NORWAY'S restrictions ON PERU': whose they are and whom they hit, all in one phrase."""
    own = own_senders(part, trigger, discourse) if trigger.role == "general" else []
    return bool(own) and not set(plain_targets(part, trigger, vocabulary)) <= {*own, UNKNOWN}


STANDING = frozenset({"sanctions", "embargo"})
"""what is in force where somebody welcomes it and it is another's"""
SEEKING = frozenset({"seek", "pursue", "go for", "angle for", "hope for", "aim for"})


def _is_sought(part: Parse, trigger: Trigger, readings: list[Reading], discourse: Discourse) -> bool:
    """'Washington is SEEKING UN sanctions on Tehran': a body is asked for what is its to decide."""
    verb = readings[0].chain[0] if readings and readings[0].chain else None
    if verb is None or verb.lemma not in SEEKING or trigger.predicate is not None or verb.negated:
        return False
    own = own_senders(part, trigger, discourse)
    return own == ["UN"] and subject(part, verb, discourse) not in ([], own)


def _stands_by_itself(part: Parse, trigger: Trigger, readings: list[Reading], discourse: Discourse) -> bool:
    """'the sanctions on Moscow', 'the embargo': a measure that is spoken of as known is in force.

    Not what is said of it in general ('the sanctions are meant to ...'), nor where several states may be meant.
    """
    segment = part.segments[trigger.segment]
    if trigger.role not in ("general", "name") or readings or segment.opener == "whether":
        return False
    verb = next((p for p in segment.predicates if p.first > trigger.last), None)
    start = trigger.phrase_start
    aimed_by = part.lows[max(0, start - 2) : start] in (["target", "of"], ["targets", "of"])
    if aimed_by and part.lows[start] == "the":
        return discourse.since_claim <= 1
    if is_told_again(part, trigger, discourse) and (verb is None or not verb.modal):
        return True
    if verb is not None and (verb.lemma == "be" or verb.lemma in HURTS):
        return False
    if verb is not None and verb.passive and (verb.lemma in NO_STEP_IN_PASSIVE or not set(verb.statuses) - {NO_STATUS}):
        return False
    within = part.lows[trigger.phrase_start : trigger.first]
    before = part.lows[trigger.phrase_start - 1] if trigger.phrase_start else ""
    if any(low.endswith("est") and low != "latest" for low in within) or before in ("by", "without", "no"):
        return False
    if before == "to" and part.words[trigger.phrase_start - 2].tag == "verb":
        return False
    definite = part.lows[trigger.phrase_start] in KNOWN
    aimed = part.lows[trigger.last + 1 : trigger.last + 2]
    told = bool(discourse.affair.pairs) and len(discourse.affair.senders) == 1
    if trigger.role == "general" and definite and discourse.since_claim <= 1:
        return True
    return told and (definite or bool(aimed and aimed[0] in AIMING))
