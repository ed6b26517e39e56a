"""Measures that somebody is told to oppose who is not their sender: 'Peru is opposed to the Norwegian ban on its fish'.

To oppose sanctions that are yet to come is to refuse them; another's that are named as its own are in force.
"""

from __future__ import annotations

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import POINTING
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS
from dossier.annotation.claim.senders.owners import owns_plainly
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.targets.aims import aimed_at
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

OPPOSING = frozenset({
    "oppose", "oppose to", "be opposed to", "reject", "object to", "resist", "be against", "dismiss", "rebuff",
})  # fmt: skip
"""verbs of those who will not have what another does"""

REPROACHING = OPPOSING | {
    "condemn", "criticise", "criticize", "denounce", "blast", "slam", "protest", "protest against", "decry", "deplore",
    "lambast", "lambaste", "assail", "attack", "lament", "rail against", "hit out at", "lash out at", "regret",
}  # fmt: skip
"""verbs of those who mind what another has done"""
TO_COME = frozenset({"new", "further", "more", "additional", "any", "proposed", "planned", "possible", "potential", "fresh"})
"""what measures are called that nobody has taken yet"""


TOLD_WITHIN = 2
"""So many sentences ago the measures that somebody opposes were told at most."""


def opposed_of(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> tuple[Codes, Codes] | None:
    """Whose the measures are that somebody else opposes, and against whom; None where they are not named as another's."""
    if trigger.role not in ("general", "name", "verb"):
        return None
    deed = _deed_opposed(parse, trigger, discourse, vocabulary)
    if deed is not None or trigger.predicate is not None:
        return deed
    verb = parse.segments[trigger.segment].finite
    if verb is None or verb.form != FINITE or verb.lemma not in REPROACHING or verb.negated or verb.modal or verb.passive:
        return None
    phrase = parse.words[trigger.phrase_start : trigger.first]
    if not 0 <= trigger.phrase_start - verb.last - 1 <= 1 or any(w.low in TO_COME for w in phrase):
        return None
    owners = [w for w in phrase if w.actor and not w.aims_only]
    if not owners and phrase and phrase[0].low in POINTING:
        return _told_last(subject(parse, verb, discourse), discourse)
    if len(owners) != 1 or (owners[0].actor in vocabulary.usual_targets and not owns_plainly(owners[0])):
        return None
    own, doer = [owners[0].actor], subject(parse, verb, discourse)
    if not doer or set(own) & set(doer) or (own == ["EU"] and set(doer) & EU_MEMBERS):
        return None
    plainly = [code for code in plain_targets(parse, trigger, vocabulary) if code not in own]
    known = discourse.affair.target_of(own[0])
    return own, plainly or [code for code in [known] if code] or doer


DEEDS = frozenset({"move", "decision", "step", "addition", "inclusion", "listing", "designation", "order"})
"""what another has done: 'objects to the Norwegian MOVE to blacklist its firms'"""
DEED_WITHIN = 6
"""So many words after the verb of minding it stands what is minded."""


def _deed_opposed(
    parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes] | None:
    """'Peru condemned NORWAY'S DECISION to ban its fish', 'blasted the ADDITION of its firms to the NORWEGIAN blacklist'."""
    verb = parse.segments[trigger.segment].finite
    if verb is None or verb.lemma not in REPROACHING or verb.negated or verb.modal or verb.passive:
        return None
    within = range(verb.last + 1, min(verb.last + DEED_WITHIN, trigger.phrase_start))
    at = next((k for k in within if parse.lows[k] in DEEDS), 0)
    eases = any("eased" in p.statuses or p.negated for p in parse.predicates if at < p.first <= trigger.first)
    if not at or eases:
        return None
    named = [*parse.words[verb.last + 1 : at], *parse.words[trigger.phrase_start : trigger.first]]
    own = [w.actor for w in named if w.actor and not w.aims_only][:1]
    doer = subject(parse, verb, discourse)
    if not own or not doer or set(own) & set(doer) or (own == ["EU"] and set(doer) & EU_MEMBERS):
        return None
    aimed = aimed_at(parse, at + 1, trigger.until, trigger.measure, vocabulary)
    return own, [code for code in aimed if code not in own] or doer


def _told_last(doer: Codes, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """'Norway banned its tin. Peru opposed THE BAN': the one told of last, where it is another's and in force."""
    by, struck = discourse.last_senders, discourse.last_targets
    stands = discourse.last_status in ("imposed", "extended", "eased") and discourse.since_claim <= TOLD_WITHIN
    if not (doer and by and struck and stands) or set(by) & set(doer) or (by == ["EU"] and set(doer) & EU_MEMBERS):
        return None
    return by, struck
