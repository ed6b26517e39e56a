"""How far a measure has come that a verb makes: 'froze assets', 'will keep them frozen', 'banning oil is an option'."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, GERUNDIAL, Predicate
from dossier.annotation.claim.grammar.cues import PLANNED
from dossier.annotation.claim.grammar.measure_words import BUNDLES, UNDOING
from dossier.annotation.claim.status.chains import Reading, composed
from dossier.annotation.claim.status.plans import kept_on
from dossier.annotation.claim.status.stated import stated_of_deed
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.objects import known_lemma
from dossier.vocabularies.measures import Vocabulary


def of_deed(parse: Parse, trigger: Trigger, deed: Predicate, vocabulary: Vocabulary) -> Reading:
    """How far a measure has come that a verb makes."""
    made = trigger.status or ("eased" if known_lemma(deed, vocabulary) in vocabulary.freeing | UNDOING else "imposed")
    judged = stated_of_deed(parse, deed, made == "eased", vocabulary) if trigger.role == "verb" else None
    if judged is not None:
        return judged
    reading = composed(parse, made, deed, vocabulary)
    if reading.status in ("imposed", "announced") and kept_on(parse, deed):
        return replace(reading, status="extended")
    ordered = reading.status == "announced" and ":avoid " in trigger.rule and not any(p.modal for p in reading.chain)
    return replace(reading, status="imposed") if ordered else reading


def is_demanded(part: Parse, reading: Reading) -> bool:
    """'will cut off gas UNLESS Chile drops the sanctions', 'would IF it dropped them': what is to be undone is in force."""
    verb = next((p for p in reading.chain if p.form == FINITE), None)
    return verb is not None and part.segments[verb.segment].opener in ("unless", "if")


def is_anothers(part: Parse, trigger: Trigger, reading: Reading, vocabulary: Vocabulary) -> bool:
    """'refused to JOIN CANADA'S sanctions', 'has not joined them': what somebody does not take over is in force."""
    verb = reading.chain[0] if reading.chain else None
    if reading.status not in PLANNED or verb is None or verb.lemma not in vocabulary.joining or trigger.predicate:
        return False
    owners = [w for w in part.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    aimed = part.lows[trigger.last + 1 : trigger.last + 2] in (["on"], ["against"])
    after = part.words[trigger.last + 2 : trigger.last + 2 + STRUCK_WITHIN]
    struck = {w.actor for w in after if w.actor and aimed}
    return any(w.genitive or struck - {w.actor} for w in owners)  # 'the AMERICAN sanctions ON PERU'


STRUCK_WITHIN = 4
"""So many words after 'on' stands who is struck."""


def settled(part: Parse, trigger: Trigger, reading: Reading) -> Reading:
    """A reading in the light of what stands beside its verb: nothing settled yet, so many in all, for another year."""
    reading = _prolonged(part, _in_all(part, trigger, _unsettled(part, reading)))
    return _reviewed(part, trigger, reading)


COORDINATING = frozenset({"coordinate", "co-ordinate", "align", "harmonise", "harmonize"})
"""what is done with measures that are there already"""


def _reviewed(part: Parse, trigger: Trigger, reading: Reading) -> Reading:
    """'THE MEASURES against Peru WILL BE REVIEWED in June': what is looked at again, matched or answered is in force."""
    verb = reading.chain[0] if reading.chain else None
    answered = len(reading.chain) > 1 and reading.chain[0].form == GERUNDIAL and reading.chain[1].lemma == "retaliate"
    if verb is not None and answered and part.lows[verb.first - 1] in ("for", "over"):
        return replace(reading, status="imposed")  # 'vowed to retaliate against Norway FOR JOINING the sanctions'
    first = part.words[trigger.phrase_start]
    theirs = first.low in ("its", "their") and trigger.role == "general" and reading.status in ("considered", "announced")
    if verb is not None and theirs and verb.lemma in COORDINATING and not verb.negated:
        return replace(reading, status="imposed")  # 'said they would COORDINATE THEIR sanctions'
    if verb is None or not reading.as_subject or len(reading.chain) > 1 or verb.lemma not in ("review", "reassess"):
        return reading
    known = trigger.role == "general" and (first.low in ("the", "these", "its", "their") or first.genitive)
    return replace(reading, status="imposed") if known and verb.passive and not verb.negated else reading


def _unsettled(part: Parse, reading: Reading) -> Reading:
    """'will wait for the inquiry BEFORE DECIDING ON sanctions', 'ruled NOTHING out': nothing is settled yet."""
    verb = reading.chain[0] if reading.chain else None
    table = verb is not None and verb.lemma == "be" and part.lows[verb.last + 1 : verb.last + 4] == ["off", "the", "table"]
    if verb is not None and table and part.lows[verb.first - 1] == "nothing":
        return replace(reading, status="considered")  # 'NOTHING is OFF THE TABLE'
    if verb is not None and verb.lemma == "rule out" and "nothing" in part.lows[verb.head + 1 : verb.head + 3]:
        return replace(reading, status="threatened")
    if verb is None or verb.form != GERUNDIAL or verb.lemma not in ("decide", "decide on", "agree on", "decide whether"):
        return reading
    ahead = reading.status in ("announced", "imposed") and part.lows[max(0, verb.first - 1)] in ("before", "until")
    return replace(reading, status="considered") if ahead else reading


def _in_all(part: Parse, trigger: Trigger, reading: Reading) -> Reading:
    """'has approved 24 ROUNDS of sanctions': so many in all, which are in force."""
    verb = reading.chain[0] if reading.chain else None
    if verb is None or reading.status != "announced" or not verb.perfect or verb.negated or verb.modal or verb.passive:
        return reading
    phrase = part.words[trigger.phrase_start : trigger.last + 1]
    several = any(a.tag == "number" and a.low != "one" for a in phrase) and any(w.low in BUNDLES for w in phrase)
    several = several and not any(w.low in ("new", "further", "more", "another") for w in phrase)
    return replace(reading, status="imposed") if several and trigger.predicate is None else reading


KEEPING = frozenset({"keep", "maintain", "retain", "leave", "keep in place", "leave in place"})
FURTHER = frozenset({"another", "further", "additional"})
"""'KEPT the measures in place for ANOTHER year'"""


def _prolonged(part: Parse, reading: Reading) -> Reading:
    """'agreed to KEEP nine judges on its list FOR ANOTHER year': whoever keeps a measure up to a day prolongs it."""
    verb = reading.chain[0] if reading.chain else None
    if verb is None or verb.lemma not in KEEPING or verb.negated or reading.status not in ("imposed", "announced"):
        return reading
    after = part.lows[verb.last + 1 : part.segments[verb.segment].end]
    more = any(low == "for" and FURTHER & set(after[k + 1 : k + 3]) for k, low in enumerate(after))
    return replace(reading, status="extended") if more else reading


LASTING = (("in", "force", "since"), ("in", "place", "since"), ("in", "effect", "since"))
LASTING_WITHIN = 9
"""So many words after a measure it is told, between commas, since when it is in force."""


def in_force_since(part: Parse, trigger: Trigger, readings: list[Reading]) -> list[Reading]:
    """'Its visa ban, IN FORCE SINCE MARCH, will be widened', '..., is working': what is in force beside it."""
    if trigger.predicate is not None or trigger.role == "verb" or any(r.status == "imposed" for r in readings):
        return []
    lows = part.lows
    for k in range(trigger.last + 1, min(trigger.last + LASTING_WITHIN, len(lows) - 3)):
        said = next((s for s in LASTING if lows[k] == "," and tuple(lows[k + 1 : k + 1 + len(s)]) == s), None)
        if said is not None and part.words[k + 1 + len(said)].date is not None:
            return [Reading("imposed", ())]
    return []


RUNNING_OUT = frozenset({"expire", "lapse", "run out", "end"})


def ends_unless(part: Parse, reading: Reading) -> bool:
    """'The sanctions EXPIRE in May UNLESS they are renewed': in force, and nobody has eased them."""
    verb = reading.chain[0] if reading.chain else None
    if verb is None or verb.lemma not in RUNNING_OUT or not reading.as_subject:
        return False
    return any(s.opener == "unless" for s in part.segments[verb.segment + 1 : verb.segment + 2])
