"""Sanctions that a sentence names as the reason of a step: 'Iran expelled two Danes in retaliation for Danish sanctions'.

'Danish sanctions' may be Denmark's or those on Denmark. As what another answers they are Denmark's, whoever the article
restricts elsewhere, and they are in force against the one who answers.
"""

from __future__ import annotations

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.measure_words import BUNDLES
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS, REACTIONS
from dossier.annotation.claim.senders.subjects import attributed, subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

IN_FORCE = Reading("imposed", ())
"""How far what somebody answers has come."""

STRUCK = frozenset({"hit", "struck", "stung", "targeted", "punished", "squeezed", "battered", "hobbled"})
"""participles before 'by', of the one who answers: 'after being HIT by'"""

COMING_IN = BUNDLES | {"imposition"}
"""what may stand between the word of answering and the sanctions: 'after a new ROUND of'"""

ENDED = frozenset({"relief", "waiver", "waivers", "exemption", "exemptions", "violations", "busting", "talks", "regime"})
"""nouns that make something else of the sanctions before them"""


def reason_of(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> tuple[Codes, Codes] | None:
    """Whose these sanctions are and against whom, where the sentence gives them as the reason of the other's step."""
    pointing = trigger.role == "anaphor" and _is_named_answer(parse, trigger)
    if trigger.predicate is not None or (trigger.role not in ("general", "name") and not pointing):
        return None
    if parse.lows[trigger.last + 1 : trigger.last + 2] and parse.lows[trigger.last + 1] in ENDED:
        return None
    if demanded := _to_be_lifted(parse, trigger, discourse) or _asked_to_lift(parse, trigger, discourse):
        return demanded
    own = [w.actor for w in parse.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    own = _owners(parse, trigger) or own[:1] or _imposed_by(parse, trigger)
    at = _answering_at(parse, trigger.phrase_start)
    strikes = at < 0 and _struck_back_at(parse, trigger.phrase_start)
    if at < 0 and not strikes:
        return None
    at = trigger.phrase_start if strikes else at
    verb = _answering_verb(parse, at)
    doer = _whose_answer(parse, at) or (subject(parse, verb, discourse) if verb is not None and not verb.passive else [])
    doer = doer or (attributed(parse, trigger.segment, discourse) if verb is not None and verb.passive else [])
    if not own and (strikes or parse.lows[at] in ("to", "for")):
        return _of_the_other(parse, trigger, doer)
    if not own or not doer or set(own) & set(doer) or (own == ["EU"] and set(doer) & EU_MEMBERS):
        return None
    others = [k for k, w in enumerate(parse.words) if w.actor in own and not trigger.phrase_start <= k <= trigger.until]
    if not others and trigger.measure != "tariff" and not strikes and parse.lows[at] not in ("to", "for"):
        return None
    plainly = [t for t in plain_targets(parse, trigger, vocabulary) if t not in own]
    if trigger.measure == UNSPECIFIED:
        return own, plainly or doer
    aimed = [w.actor for w in parse.words[trigger.first + 1 : trigger.until] if w.actor and w.actor not in own]
    strong = strikes or parse.lows[at] in ("to", "for")
    return (own, doer) if set(aimed) & set(doer) or (not aimed and (strong or trigger.measure == "tariff")) else None


def _is_named_answer(parse: Parse, trigger: Trigger) -> bool:
    """'in retaliation for THE NORWEGIAN STEPS', 'in response to a SIMILAR NORWEGIAN BAN': whose they are."""
    start = trigger.phrase_start
    own = [w for w in parse.words[start : trigger.first] if w.actor and not w.aims_only]
    return len(own) == 1 and start > 1 and parse.lows[start - 1] in ("to", "for") and parse.lows[start - 2] in REACTIONS


BACK = ({"hit", "hits", "hitting", "strike", "strikes", "struck", "striking", "fight", "fights", "fought", "lash", "lashed"})
"""verbs before 'back at', of the one who answers"""
MEETING = frozenset({"match", "matched", "matches", "matching", "answer", "answered", "answers", "answering", "counter",
                     "countered", "counters", "countering", "met", "meets"})  # fmt: skip
"""verbs of answering whose object is the other's measure, where 'with' tells one's own: 'MATCHED its tariffs with'"""


def _struck_back_at(parse: Parse, start: int) -> bool:
    """'hitting back AT sanctions on its banks', 'MATCHED the tariffs with duties on', 'protested AGAINST the bans'."""
    lows, k = parse.lows, start - 1
    while k > 0 and parse.words[k].tag in ("det", "number"):
        k -= 1
    if k < 1:
        return False
    if lows[k] in MEETING and parse.words[k].tag == "verb":
        return "with" in lows[start:]
    at = k
    while k > 1 and parse.words[k - 1].date is not None:
        k -= 2 if parse.words[k - 2].tag == "prep" else 1  # 'hit back ON TUESDAY at'
    if lows[at] in ("at", "against") and lows[k - 1] in ("back", "protest", "protested", "protests", "protesting"):
        return lows[k - 1] != "back" or lows[k - 2] in BACK
    return False


def _whose_answer(parse: Parse, at: int) -> Codes:
    """'the tariffs are PERU'S reply TO', whose answer it is."""
    k = at - 1
    while k > 0 and at - k < 4 and parse.words[k].tag in ("noun", "adv"):
        k -= 1
    owner, told = parse.words[k], parse.lows[at - 1] in REACTIONS
    return [owner.actor] if told and owner.actor and owner.genitive and not owner.aims_only else []


def _of_the_other(parse: Parse, trigger: Trigger, doer: Codes) -> tuple[Codes, Codes] | None:
    """'Chile responded to the tariff with a duty on PERUVIAN goods': whom the sentence strikes back at struck before."""
    others = {w.actor for w in parse.words if w.actor} - set(doer)
    if trigger.rule.endswith((":levy", ":tax")):
        return None  # 'responds to the LEVY with tariffs': a state's own tax
    inside = {w.actor for w in parse.words[trigger.phrase_start : trigger.last + 1] if w.actor}
    if len(doer) != 1 or len(others) != 1 or inside or others & {"WEST", "UNKNOWN", "UN"}:
        return None
    return list(others), doer


def _to_be_lifted(parse: Parse, trigger: Trigger, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """'Kenya threatened to expel Danes UNLESS THE SANCTIONS WERE LIFTED': those of the other one that the threat names."""
    here = parse.segments[trigger.segment]
    verb = here.finite
    if here.opener not in ("unless", "until") or verb is None or not verb.passive or "eased" not in verb.statuses:
        return None
    host = parse.segments[here.host].finite if here.host is not None else None
    if any(w.actor for w in parse.words[here.start : here.end]) or host is None or host.passive or host.last > here.start:
        return None
    doer = subject(parse, host, discourse)
    others = {w.actor for w in parse.words[host.last + 1 : here.start] if w.actor} - set(doer)
    return (sorted(others), doer) if len(doer) == 1 and len(others) == 1 else None


def _asked_to_lift(parse: Parse, trigger: Trigger, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """'Peru called the ban hostile and demanded that NORWAY LIFT IT': whose it is who is asked to lift it."""
    later = (p for p in parse.predicates if p.first > trigger.last + 1 and "eased" in p.statuses and not p.passive)
    verb = next((p for p in later if parse.lows[p.last + 1 : p.last + 2] in (["it"], ["them"])), None)
    asking = next((p for p in reversed(parse.predicates) if verb is not None and trigger.last < p.first < verb.first), None)
    if verb is None or asking is None or not (asking.lemma in WANTING or "urged" in asking.statuses) or asking.passive:
        return None
    asked = [w.actor for w in parse.words[asking.last + 1 : verb.first] if w.actor and not w.aims_only]
    if len(asked) != 1 or any(w.actor for w in parse.words[trigger.phrase_start : trigger.first]):
        return None
    doer = [code for code in subject(parse, asking, discourse) if code not in asked]
    return (asked, doer) if doer else None


WANTING = frozenset({"want", "wish", "expect", "ask", "press", "beg", "tell"})


def _imposed_by(parse: Parse, trigger: Trigger) -> Codes:
    """'sanctions (imposed) by PERU', 'sanctions PERU imposed'."""
    k = trigger.last + 1
    contact = parse.words[k : k + 2]
    if len(contact) == 2 and contact[0].actor and not contact[0].aims_only and contact[1].tag == "verb":
        return [contact[0].actor]
    if parse.words[k : k + 1] and parse.words[k].tag == "verb":
        k += 1
    return group(parse, k + 1, min(trigger.until, k + 6)) if parse.lows[k : k + 1] == ["by"] else []


def _owners(parse: Parse, trigger: Trigger) -> Codes:
    """'for PERU AND CHILE'S tariffs', 'for the PERUVIAN AND CHILEAN tariffs': all whose they are, where they are several."""
    k = trigger.phrase_start
    while k < trigger.first and not parse.words[k].actor:
        k += 1
    while k > 1 and parse.words[k].actor and parse.words[k - 1].tag in ("and", "det") and parse.words[k - 2].actor:
        k -= 2
    if k > 2 and parse.words[k].actor and parse.words[k - 1].tag == "det" and parse.words[k - 2].tag == "and":
        k -= 3
    last = next((j for j in range(trigger.first - 1, k, -1) if parse.words[j].actor), k)
    between = {w.tag for w in parse.words[k : last + 1] if not w.actor}
    codes = [w.actor for w in parse.words[k : last + 1] if w.actor and not w.aims_only]
    return list(dict.fromkeys(codes)) if "and" in between and between <= {"and", "det", "mark"} else []


def is_answered(parse: Parse, trigger: Trigger) -> bool:
    """'gave its reply TO A PRICE CAP', 'answered': a measure that another answers, which took its own a while before."""
    at = _answering_at(parse, trigger.phrase_start) if trigger.predicate is None else -1
    return (at >= 0 and parse.lows[at] != "by") or is_replied_to(parse, trigger)


def is_replied_to(parse: Parse, trigger: Trigger) -> bool:
    """'ANSWERED Peru's tariffs on Tuesday', 'HIT BACK AT them in May': what a verb of answering is about, not its day."""
    start = trigger.phrase_start
    if trigger.predicate is not None:
        return False
    verb = next((p for p in parse.predicates if p.last == start - 1), None)
    answers = verb is not None and verb.lemma.split()[0] in ("answer", "counter") and not verb.passive
    return answers or _struck_back_at(parse, start)


def _answering_at(parse: Parse, start: int) -> int:
    """Where the words of answering before a phrase begin, or -1 where there are none."""
    lows = parse.lows
    k = start - 1
    while k > 0 and (
        lows[k] in COMING_IN or parse.words[k].tag in ("det", "number") or (lows[k] == "of" and lows[k - 1] in COMING_IN)
    ):
        k -= 1
    if k < 0:
        return -1
    before = lows[max(0, k - 2) : k]
    if lows[k] in ("over", "following", "after") or (lows[k] == "of" and before[-1:] == ["because"]):
        return k
    if lows[k] in ("to", "for") and before[-1:] and before[-1] in REACTIONS:
        return k
    if lows[k] in ("at", "against", "over") and before == ["in", "protest"]:
        return k - 2
    if lows[k] == "counter" and before[-1:] == ["to"]:
        return k - 1
    return k if lows[k] == "by" and before[-1:] and before[-1] in STRUCK else -1


def _answering_verb(parse: Parse, at: int) -> Predicate | None:
    """The verb of the one who answers: of the clause that the reason belongs to, or stands in."""
    here = parse.segments[segment_of(parse, at)]
    verb = next((p for p in reversed(here.predicates) if p.form == FINITE and p.first < at), None)
    while (verb is None or here.kind == RELATIVE) and here.host is not None:
        here = parse.segments[here.host]
        verb = here.finite
    return verb
