"""What becomes of a plan, a threat or a call by the verb before it: 'DROPPED plans to ban', 'CARRIED OUT its threat to'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    GERUNDIAL,
    INFINITIVE,
    MAIN,
    NOUN,
    REDUCED,
    Predicate,
    Segment,
)
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ACTS, BILLS, WOULD
from dossier.annotation.claim.status.choices import is_choice, is_past
from dossier.annotation.claim.status.outcomes import DROPPING
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

GIVING_UP = DROPPING | frozenset({
    "walk back", "backtrack on", "back away from", "back down from", "back off from", "back down on", "row back on",
    "retreat from", "give up", "ditch", "suspend", "halt", "cancel", "call off", "axe", "freeze", "ignore", "brush aside",
    "brush off", "shrug off", "wave aside", "wave away", "bat away", "spurn", "renounce", "disavow", "sideline",
    "put on hold", "put on ice", "put on the back burner", "step back from", "have second thoughts about", "resist",
    "oppose", "sink", "torpedo", "scupper", "thwart", "derail", "set aside", "lay aside", "pull", "reverse", "rethink",
    "forgo",
})  # fmt: skip
"""what somebody does who does not do what was planned, threatened or asked for"""
CARRYING_OUT = frozenset({
    "make good on", "follow through on", "follow through with", "deliver on", "carry out", "fulfil", "fulfill", "honour",
    "honor", "go through with", "execute", "implement", "realise", "realize", "keep", "go ahead with", "press ahead with",
    "push ahead with", "heed", "heeded", "heeding", "answer", "accede to", "bow to", "yield to", "give in to",
})  # fmt: skip
"""what somebody does who does it"""
HOLDING = frozenset({"put", "place", "take", "have", "keep", "leave", "get", "bring"})
"""verbs whose object is where the words after it say: 'PUT the sanctions on hold', 'HAS a ban on the table'"""
WHERE = frozenset({"on", "off", "in", "out", "under", "up"})
EXCLUDING = frozenset({"rule out", "exclude", "preclude"})
"""what somebody does not do who threatens: 'did not RULE OUT that it would ban imports if'"""
OPEN = frozenset({"considered", "threatened", "urged"})
PROMISES = frozenset({"promise", "promises", "pledge", "pledges", "vow", "vows", "commitment", "commitments"})
WITHIN = 5
"""So many words may stand between the verb and its noun."""
STATED_WITHIN = 12
"""So many words after a measure stands where it was put."""


def settled(parse: Parse, noun: Predicate, outer: Predicate, vocabulary: Vocabulary) -> str:
    """`refused` or `imposed` where a verb settles what is only planned, threatened, promised or asked for; else empty."""
    between = parse.words[outer.last + 1 : noun.first]
    if parse.segments[outer.segment].opener in grammar.CONDITIONALS:
        return ""
    if outer.form == NOUN or outer.passive or noun.first < outer.last or len(between) > WITHIN:
        return ""
    acted = outer.lemma == "act" and [w.low for w in between[:1]] == ["on"]
    if any(w.tag in ("prep", "verb", "mark", "to") for w in between[1 if acted else 0 :]):
        return ""
    open_ = not OPEN.isdisjoint(noun.statuses)
    if outer.lemma in GIVING_UP:
        return "refused" if open_ or noun.lemma in PROMISES else ""
    if acted or outer.lemma in CARRYING_OUT:
        return "imposed" if "threatened" in noun.statuses or noun.lemma in PROMISES or open_ else ""
    return "refused" if open_ and placed(parse, outer, noun.last, vocabulary) == "refused" else ""


def settled_in_chain(parse: Parse, status: str, chain: list[Predicate], outer: Predicate, vocabulary: Vocabulary) -> str:
    """What a verb settles; whose bid to have a measure lifted is thrown out stays under it."""
    settles = settled(parse, chain[-1], outer, vocabulary) if chain[-1].form == NOUN else ""
    eases = status == "imposed" and "eased" in chain[0].statuses and len(chain) > 1
    if eases and "refused" in outer.statuses and "urged" in chain[-1].statuses:
        return "imposed"
    return "imposed" if settles == "refused" and (status == "eased" or eases) else settles


def placed(parse: Parse, verb: Predicate, last: int, vocabulary: Vocabulary) -> str:
    """The status of 'put ... ON HOLD', 'has ... ON THE TABLE', said after word `last`; empty where nothing is said."""
    if verb.lemma.split()[0] not in HOLDING or verb.passive or " " in verb.lemma:
        return ""
    end = min(parse.segments[verb.segment].end, last + STATED_WITHIN)
    for k in range(last + 1, end):
        planned = parse.words[k].tag == "verb" and parse.lows[k - 1] == "to"
        if parse.words[k].tag in ("verb", "mark", "rel", "modal") and not planned:
            return ""
        found = vocabulary.state_status.at(parse.lows, k) if parse.lows[k] in WHERE else None
        if found is not None and found[0] > 1:
            return found[1]
    return ""


def of_plan(parse: Parse, verb: Predicate, object_first: int) -> bool:
    """'blocked a PLAN to ban exports', 'refused to RULE OUT a ban': what is blocked is the plan, not the exports."""
    between = (p for p in parse.segments[verb.segment].predicates if verb.last < p.first < object_first)
    return any((p.form == NOUN and not OPEN.isdisjoint(p.statuses)) or p.lemma in EXCLUDING for p in between)


def where_placed(parse: Parse, trigger: Trigger, governor: Predicate, vocabulary: Vocabulary) -> str:
    """What the verb says that a measure is, or where it puts it; one that stands and is put on hold is eased."""
    if governor.lemma == "be" and is_choice(parse, governor):
        return "considered"
    status = placed(parse, governor, trigger.last, vocabulary)
    own = parse.words[trigger.phrase_start].low in ("its", "their", "the", "all")
    if not status and best_status(governor.statuses) == "eased" and still_to_come(parse, trigger, governor):
        return "refused"
    return "eased" if status == "refused" and own else status


TO_COME = frozenset({"planned", "threatened", "proposed", "impending", "looming", "scheduled", "upcoming", "pending"})
"""adjectives of a measure that has not begun"""
DUE = frozenset({"due", "scheduled", "set", "slated", "supposed", "meant"})
BEGINS = frozenset({"begin", "start", "take", "come", "enter", "go", "rise", "kick", "increase", "apply", "hit"})
"""what such a measure is DUE TO do"""


def still_to_come(parse: Parse, trigger: Trigger, governor: Predicate) -> bool:
    """'suspended a PLANNED ban', 'scrapped tariffs DUE TO BEGIN in May': what is called off before it began is not eased."""
    if not TO_COME.isdisjoint(parse.lows[trigger.phrase_start : trigger.first]):
        return True
    lows, low = parse.lows, max(trigger.last, governor.last)
    return any(
        lows[k] in DUE and lows[k + 1] == "to" and lows[k + 2] in BEGINS
        for k in range(low + 1, min(low + STATED_WITHIN + 4, len(lows) - 2))
    )


def told_of_somebody(parse: Parse, outer: Predicate, inner: Predicate, vocabulary: Vocabulary) -> bool:
    """'it was READY TO ban', where 'it' is somebody, not 'it was wrong to ban', 'it is necessary to'."""
    found = (vocabulary.phrase_status.at(parse.lows, k) for k in range(outer.head + 1, inner.first))
    return any(phrase is not None and phrase[1] != "urged" for phrase in found)


def told_with_not(parse: Parse, outer: Predicate, vocabulary: Vocabulary) -> bool:
    """'is NOT READY TO ban': a phrase that holds the negation already."""
    if not outer.negated or outer.lemma != "be":
        return False
    nots = (k for k in range(outer.first, outer.last + 1) if parse.lows[k] in ("not", "no"))
    return any(vocabulary.phrase_status.at(parse.lows, k) for k in nots)


def is_unreal(parse: Parse, status: str, verb: Predicate) -> bool:
    """'WOULD HAVE BANNED imports', 'COULD HAVE LIFTED them': what nobody did; but a bill that would have is told of."""
    if not verb.perfect or status not in ("eased", "imposed"):
        return False
    if status == "eased":
        return verb.modal in ("would", "could", "might")
    segment = parse.segments[verb.segment]
    return verb.modal == "would" and segment.kind == MAIN and ACTS.isdisjoint(parse.lows[segment.start : verb.first])


FACING = frozenset({"face", "risk", "suffer", "incur", "endure"})
"""what somebody does who is threatened: 'hold a vote OR FACE sanctions', 'RISKED sanctions'"""


def is_alternative(parse: Parse, governor: Predicate) -> bool:
    """Whether sanctions are only threatened: 'or FACE sanctions', 'would FACE them if', 'RISKS them'."""
    after_or = parse.lows[max(0, governor.first - 1)] == "or"
    return governor.lemma == "risk" or (governor.lemma in FACING and after_or)


LASTING = frozenset({"indefinitely", "permanently", "until", "beyond"})


def kept_on(parse: Parse, deed: Predicate) -> bool:
    """'will KEEP its assets FROZEN INDEFINITELY', 'for another year': what is in force goes on for a time."""
    outer = deed.parent
    kept = outer is not None and outer.lemma in ("keep", "leave", "hold") and outer.segment == deed.segment
    if not kept or deed.form != REDUCED:
        return False
    after = parse.lows[deed.last + 1 : deed.last + 4]
    return not LASTING.isdisjoint(after[:2]) or after[:2] in (["for", "another"], ["for", "a"], ["for", "as"])


def is_foretold(parse: Parse, segment: Segment, verb: Predicate) -> bool:
    """'a package that WOULD ban', 'a BILL THAT BANS': what is to come, unless the clause before tells it done."""
    if verb.modal in WOULD:
        return True
    of_bill = segment.opener in ("that", "which") and parse.lows[segment.start - 1] in BILLS
    return of_bill and not verb.modal and not is_past(parse, verb)


def is_means(parse: Parse, predicate: Predicate) -> bool:
    """'tried to stop it BY FREEZING assets': what is tried is the end, not the means."""
    return predicate.form == GERUNDIAL and parse.lows[max(0, predicate.first - 1)] == "by"


def conditional_after(parse: Parse, predicate: Predicate) -> bool:
    """'did not rule out that imports could be banned IF the trials go on', but not 'even if'."""
    after = parse.segments[predicate.segment + 1 : predicate.segment + 2]
    return bool(after) and after[0].opener in ("if", "unless") and parse.lows[after[0].start - 1] != "even"


def first_of_list(parse: Parse, predicate: Predicate) -> Predicate:
    """'is READY TO CAP it, to ban tea AND TO END talks': the infinitive that stands where it is told how far it has come."""
    here = predicate
    for p in reversed(parse.segments[predicate.segment].predicates):
        listed = here.form == INFINITIVE and parse.lows[here.first] == "to" and parse.lows[here.first - 1] in (",", "and")
        if not listed:
            break
        here = p if p.last < here.first and p.form == INFINITIVE else here
    return here


TEXTS = frozenset({"resolution", "draft", "bill", "motion", "text", "proposal", "legislation"})
WANTED = ("considered", "urged", "announced")
"""how far a measure has come that a text would bring"""
TURNING_DOWN = frozenset({"veto", "vote down", "defeat", "reject", "throw out", "block", "turn down"})


def of_vetoed_text(parse: Parse, segment: int) -> bool:
    """'VETOED A RESOLUTION THAT proposed a ban': what a text wanted that came to nothing."""
    here = parse.segments[segment]
    lead = here.start - 1
    while lead > 0 and parse.words[lead].tag == "mark":
        lead -= 1
    if here.host is None or lead < 1 or parse.lows[lead] not in TEXTS or here.opener not in ("which", "that", ""):
        return False
    verb = next((p for p in reversed(parse.predicates) if p.last < lead), None)
    return verb is not None and verb.lemma in TURNING_DOWN and not verb.passive and not verb.negated and not verb.modal
