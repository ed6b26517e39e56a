"""Measures that somebody is told to oppose who is not their sender: 'Peru is opposed to the Norwegian ban on its fish'.

To oppose sanctions that are yet to come is to refuse them; another's that are named as its own are in force.
"""

from __future__ import annotations

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS
from dossier.annotation.claim.senders.owners import owns_plainly
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

OPPOSING = frozenset({
    "oppose", "oppose to", "be opposed to", "reject", "object to", "resist", "be against", "dismiss", "rebuff",
})  # fmt: skip
"""verbs of those who will not have what another does"""

TO_COME = frozenset({"new", "further", "more", "additional", "any", "proposed", "planned", "possible", "potential", "fresh"})
"""what measures are called that nobody has taken yet"""


POINTING = frozenset({"the", "these", "those", "this", "that"})
"""first words of measures that were told before"""
TOLD_WITHIN = 2
"""So many sentences ago the measures that somebody opposes were told at most."""


def opposed_of(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> tuple[Codes, Codes] | None:
    """Whose the measures are that somebody else opposes, and against whom; None where they are not named as another's."""
    if trigger.predicate is not None or trigger.role not in ("general", "name"):
        return None
    verb = parse.segments[trigger.segment].finite
    if verb is None or verb.form != FINITE or verb.lemma not in OPPOSING or verb.negated or verb.modal or verb.passive:
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


def _told_last(doer: Codes, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """'Norway banned its tin. Peru opposed THE BAN': the one told of last, where it is another's and in force."""
    by, struck = discourse.last_senders, discourse.last_targets
    stands = discourse.last_status in ("imposed", "extended", "eased") and discourse.since_claim <= TOLD_WITHIN
    if not (doer and by and struck and stands) or set(by) & set(doer) or (by == ["EU"] and set(doer) & EU_MEMBERS):
        return None
    return by, struck
