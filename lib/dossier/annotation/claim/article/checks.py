"""What is no claim: hypotheses, everyday restrictions, words that point back to nothing or lead to no other state."""

from __future__ import annotations

from dossier.annotation.claim.article.business import is_business, is_policy
from dossier.annotation.claim.article.candidates import Candidate
from dossier.annotation.claim.article.everyday import is_everyday
from dossier.annotation.claim.article.own_trade import is_liberal
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, RELATIVE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import (
    CROSS_BORDER,
    DEFINITE,
    ENTITIES,
    MEASURE_NOUNS,
)
from dossier.annotation.claim.grammar.measure_words import (
    AVERTING,
    FAVOURS,
    PEOPLE,
    RELATIONS,
    SELDOM,
    UNDOING,
)
from dossier.annotation.claim.grammar.role_words import RETALIATING
from dossier.annotation.claim.leaning.covers import OFF_LIMITS
from dossier.annotation.claim.leaning.pointing import LOOK_BACK, points_to_something
from dossier.annotation.claim.senders.firms import done_by_company
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.read import RELIEVING
from dossier.annotation.claim.targets.find import mentioned
from dossier.annotation.claim.triggers.admissions import ADMITTED
from dossier.annotation.claim.triggers.gestures import GESTURE
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.releases import FOLLOWING, is_decreed
from dossier.vocabularies.measures import GERUND, NO_STATUS, UNSPECIFIED, Vocabulary

AIMED = (["aimed"], ["against"], ["on"], ["targeting"])


def _is_hypothetical(part: Parse, reading: Reading) -> bool:
    """'if its exports were blocked', by nobody in particular."""
    return part.segments[reading.chain[0].segment].opener in grammar.CONDITIONALS


DESCRIBING = (["as"], ["a"], ["for"], ["the"])
"""what follows where somebody 'was designated' for something else"""


OPENING = frozenset({"reopen", "unseal", "open up"})
OPENED = frozenset({
    "airspace", "air space", "skies", "sky", "port", "ports", "border", "borders", "frontier",
})  # fmt: skip
"""what is opened to somebody to whom it was shut"""


QUARREL = frozenset({"exports", "imports", "tariffs", "tariff", "quotas", "protectionist", "duties"})
"""words of trade that a sentence says who 'will RETALIATE' over"""


SIDING = (":align itself", ":align themselves")
SIDED_WITHIN = 8
"""So many words after 'aligned itself' stands what with."""


def _sides_with_somebody(part: Parse, trigger: Trigger) -> bool:
    """'aligned itself WITH PERU', and not with sanctions."""
    near = part.words[trigger.last + 1 : min(trigger.until, trigger.last + SIDED_WITHIN)]
    return any(w.actor for w in near) and not any(w.low in MEASURE_NOUNS for w in near)


def is_claim(candidate: Candidate) -> bool:
    """Whether a reading with these senders and targets is a claim."""
    part, trigger, _, sent_by, aimed, discourse, _ = candidate
    if candidate.reading.status == NO_STATUS or _undoes_nothing(candidate):
        return False
    if trigger.rule.endswith(SIDING) and _sides_with_somebody(part, trigger):
        return False
    if trigger.role == GESTURE and not (discourse.last_senders or discourse.about):
        return False
    if trigger.rule.endswith(ADMITTED):
        return _is_admitted(candidate)
    if trigger.rule == RELIEVING and discourse.told_by("") == "diplomatic":
        return False  # nothing is exempt from a halt of talks
    if _is_supposed(candidate) or _is_daily(candidate):
        return False
    if trigger.rule == FOLLOWING and not (sent_by and (discourse.affair.targets or discourse.last_senders)):
        return False
    if _is_lone_tariff(candidate) and not (discourse.about or discourse.affair.pairs):
        return False
    if trigger.rule == OFF_LIMITS:
        return bool(discourse.last_senders)
    open_ = trigger.measure == UNSPECIFIED and trigger.predicate is None and (not aimed or trigger.role == "anaphor")
    if open_ and is_policy(part, trigger):
        return False
    if trigger.role == "anaphor":
        return points_to_something(candidate)
    if trigger.rule in RETALIATING and not _retaliates(part, trigger, aimed, discourse, candidate.vocabulary):
        return False
    if trigger.rule.startswith("general:respond ") and set(aimed) - set(discourse.affair.targets):
        struck = {*discourse.last_targets, *discourse.struck, *discourse.affair.targets}
        if not struck & set(sent_by) and not mentioned(part, sent_by, candidate.vocabulary):
            return False
    return _leads_abroad(candidate) and (_is_sure(candidate) or _is_backed(candidate))


def _undoes_nothing(candidate: Candidate) -> bool:
    """'OPENED an embassy', 'RESUMED sales': a step back is told only where a measure was, or a favour is granted."""
    trigger, aimed = candidate.trigger, candidate.aimed
    if trigger.predicate is None or trigger.predicate.lemma not in UNDOING:
        return False
    related = trigger.rule.endswith(RELATIONS)
    if trigger.measure == "diplomatic" and not related and trigger.role != GESTURE:
        return True
    if related and len(candidate.sent_by) > 1 and not aimed:
        return True  # 'Norway and Peru RESTORED RELATIONS', with each other
    favour = trigger.measure == "asset_freeze" or (trigger.measure == "tariff" and trigger.rule.endswith(FAVOURS))
    favour = favour or (trigger.measure == "diplomatic" and related)
    thing = trigger.rule.split(":")[-1]
    opened = trigger.predicate.lemma in OPENING and not OPENED.isdisjoint((thing, thing.split()[-1]))
    dates = candidate.part.segments[trigger.predicate.segment].opener in ("once", "when", "if", "until", "unless")
    readmits = trigger.rule.endswith((":import", ":importing", ":importation")) and trigger.predicate.lemma == "resume"
    freed = bool(aimed) and (favour or opened or (readmits and not dates))
    return not (candidate.sent_by and (freed or candidate.discourse.last_senders))


def _is_admitted(candidate: Candidate) -> bool:
    """'allows Chilean wine': a claim where measures are spoken of, or where somebody by name is not allowed what is told."""
    part, _, reading, sent_by, aimed, discourse, _ = candidate
    verb = candidate.verb
    known = not is_liberal(candidate.trigger) and (discourse.last_senders or discourse.about or discourse.affair.pairs)
    denied = verb is not None and (verb.negated or candidate.trigger.status == "imposed")
    denied = denied and bool(aimed) and not _is_hypothetical(part, reading)
    return bool((known or denied) and (sent_by or (known and denied)) and (aimed or discourse.last_targets))


LEADING = frozenset({"lead", "lead to", "invite", "provoke", "bring", "spark", "trigger", "breed", "cause"})
"""verbs of what comes of something, whoever does it: 'it only LEADS TO more retaliation'"""


def _is_supposed(candidate: Candidate) -> bool:
    """'RARELY bans', 'IF its exports were blocked', 'sanctions ARE a tool': nothing that somebody did or will do."""
    part, trigger, reading, sent_by, aimed, discourse, _ = candidate
    verb = candidate.verb
    if verb is not None and SELDOM & set(part.lows[max(0, verb.first - 1) : verb.head + 1]):
        return True
    if "retaliat" in trigger.rule and verb is not None and verb.lemma in LEADING and not any(w.actor for w in part.words):
        return True
    answers = verb is not None and verb.lemma in candidate.vocabulary.elliptic  # 'answered in kind, first WITH visa bans'
    answers = answers and part.lows[max(0, trigger.phrase_start - 1)] == "with" and bool(discourse.last_senders)
    plain = trigger.role in ("general", "name") and not trigger.weak
    if reading.guessed and not (sent_by and (aimed or answers) and plain):
        return True
    if verb is None:
        return False
    stated = verb.lemma in ("be", "remain", "stay") and trigger.predicate is None
    if stated and not sent_by and not aimed and not discourse.last_senders:
        return True
    undoes = trigger.predicate is not None and trigger.predicate.lemma in UNDOING
    return (undoes or (verb.passive and not sent_by)) and _is_hypothetical(part, reading)


def _is_daily(candidate: Candidate) -> bool:
    """What firms, courts and markets do every day."""
    part, trigger, reading, sent_by, aimed, discourse, _ = candidate
    verb = trigger.predicate
    undergone = trigger.role == SHUT or trigger.rule.endswith(":licence")
    if verb is not None and not undergone and done_by_company(part, verb, bool(sent_by)):
        return True
    everyday = is_everyday(part, trigger, reading, sent_by, aimed)
    return everyday or is_business(part, trigger, reading, sent_by, aimed, discourse)


def _is_lone_tariff(candidate: Candidate) -> bool:
    """'the tariff', 'a levy of 5%': a word of trade, of nobody's and against nobody, that resumes no tariff told of."""
    part, trigger, reading, sent_by, aimed, discourse, _ = candidate
    verb = candidate.verb
    if trigger.measure != "tariff" or trigger.predicate is not None:
        return False
    everyday = trigger.rule.split(":")[1] in ("levy", "duty", "duties")
    told = sent_by and (aimed or not everyday)
    averted = bool(aimed) and verb is not None and verb.lemma in AVERTING
    if told or averted:
        return False
    raised = bool(set(sent_by) & set(discourse.senders)) and reading.status == "imposed"
    pointed = reading.as_subject and part.lows[trigger.phrase_start] in ("the", "these", "those")
    pointed = pointed and discourse.since_claim <= LOOK_BACK
    return not ("tariff" in discourse.measures and (raised or pointed) and bool(discourse.last_targets))


def _leads_abroad(candidate: Candidate) -> bool:
    """Whether another state is meant: by name, by the word or by the measure itself, or because measures are spoken of."""
    part, trigger, _, sent_by, aimed, discourse, vocabulary = candidate
    named = trigger.role == "general" and trigger.predicate is None
    aloft = trigger.measure == "transport_ban" and trigger.rule.endswith(("airspace", "skies", "sky"))
    crosses = bool(sent_by) and (trigger.measure in CROSS_BORDER or aloft)
    return bool(
        aimed
        or named
        or crosses
        or mentioned(part, sent_by, vocabulary)
        or discourse.last_senders
        or discourse.about
    )


def _is_sure(candidate: Candidate) -> bool:
    """Whether the words mean a sanction wherever they stand, or here, for they say whose and against whom."""
    trigger, sent_by = candidate.trigger, candidate.sent_by
    elliptic = trigger.rule.split(":")[1] in candidate.vocabulary.elliptic
    same = trigger.predicate is not None and candidate.part.lows[trigger.last + 1 : trigger.last + 3] == ["the", "same"]
    again = same and bool(candidate.discourse.last_targets)  # 'penalised THE SAME firms'
    return not trigger.weak or bool(sent_by and (candidate.aimed or elliptic or again))


STAYING = frozenset({"continue", "remain", "stay", "persist"})
"""what some measures do while others are lifted: 'restrictions on the president will CONTINUE'"""


def _is_backed(candidate: Candidate) -> bool:
    """Whether what was told before, or its verb, makes a claim of a word that may mean other things too."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    verb = candidate.verb
    asked = any("urged" in p.statuses for p in reading.chain)
    if reading.status == "urged" and aimed and asked and (discourse.about or discourse.affair.pairs):
        return True
    if discourse.last_senders and is_decreed(part, trigger):
        return True
    if reading.as_subject and reading.chain[0].lemma in STAYING and trigger.role == "general":
        return bool(discourse.last_senders)
    governed = bool(reading.chain) and bool(set(reading.chain[0].statuses) - {"none"})
    governed = governed and not set(sent_by) & vocabulary.usual_targets
    if sent_by and discourse.about and trigger.role == "general" and trigger.predicate is None and governed:
        return True
    named = verb is not None and verb.passive and verb.form == FINITE and part.segments[verb.segment].kind != RELATIVE
    if trigger.rule == "general:designate" and named and verb is not None and discourse.since_claim <= LOOK_BACK:
        return bool(discourse.last_senders) and part.lows[verb.last + 1 : verb.last + 2] not in DESCRIBING
    if trigger.rule == "general:target" and verb is not None and verb.passive and discourse.since_claim <= LOOK_BACK:
        return bool(discourse.last_senders and discourse.about)
    if trigger.rule == "general:designate" and sent_by and _lists_people(part, trigger, sent_by, discourse.last_senders):
        return True
    first = part.words[trigger.phrase_start]
    definite = first.low in DEFINITE or (first.genitive and first.actor in discourse.recent)
    plainly = part.lows[trigger.last + 1 : trigger.last + 2] in AIMED
    if plainly and discourse.last_senders and aimed and set(aimed) <= set(discourse.last_targets) and governed:
        return True
    stepped = bool(reading.chain) and bool(set(reading.chain[0].statuses) & {"imposed", "eased"})
    if stepped and reading.chain[0].passive and discourse.last_senders and trigger.role == "general":
        return True
    definite = definite or part.lows[trigger.last + 1 : trigger.last + 4 : 2] == ["of", "own"]
    told = bool(discourse.last_senders)
    return told and trigger.predicate is None and definite


LISTING = frozenset({
    "ofac", "office of foreign assets control", "treasury", "treasury department", "department of the treasury", "ofsi",
    "office of financial sanctions implementation", "state department", "department of state",
})  # fmt: skip
"""offices that designate people for sanctions"""


def _lists_people(part: Parse, trigger: Trigger, sent_by: list[str], before: list[str]) -> bool:
    """'The Treasury DESIGNATED nine people': what an office of sanctions, or a sender told of, does to them."""
    known = bool(set(sent_by) & set(before)) or not LISTING.isdisjoint(part.lows[: trigger.first])
    return known and not (ENTITIES | PEOPLE).isdisjoint(part.lows[trigger.last + 1 : trigger.last + 8])


COLON_WITHIN = 6
"""So many words after 'hit back' stands the colon behind which it is told how."""


def _does_so_by(part: Parse, last: int, vocabulary: Vocabulary) -> bool:
    """'hit back BY CUTTING supplies', 'hit back: it cut supplies': the measure behind it is told, and not this."""
    colon = next((k for k in range(last + 1, min(len(part.lows), last + COLON_WITHIN)) if part.lows[k] == ":"), 0)
    told = (p for p in part.predicates if colon and p.first > colon and p.lemma not in ("say", "tell"))
    if any(set(p.statuses) or p.lemma in vocabulary.restricting for p in told):
        return True
    after = part.words[last + 1 : last + 3]
    if len(after) < 2 or after[0].low != "by" or not after[1].is_verb(GERUND):
        return False
    return any(form.lemma in vocabulary.restricting for form in after[1].forms)


def _retaliates(
    part: Parse, trigger: Trigger, aimed: list[str], discourse: Discourse, vocabulary: Vocabulary
) -> bool:
    """'vowed to hit back' at a sanction told of, but not 'arms that can hit back'."""
    verb = trigger.predicate
    if verb is not None and _does_so_by(part, trigger.last, vocabulary):
        return False
    asked = part.lows[part.segments[trigger.segment].start] in ("can", "could", "will", "should")
    plain = verb is not None and verb.modal not in ("can", "could") and not asked
    told = bool(discourse.last_senders or aimed) or not QUARREL.isdisjoint(part.lows)
    return plain and told and part.segments[trigger.segment].kind != RELATIVE
