"""Whose part in the sanctions of others is spoken of: 'Oslo's participation in the EU's sanctions', which are in force."""

from __future__ import annotations

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import Codes, group, unique
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

PARTAKING = frozenset({"participation", "involvement", "complicity"})
OWNER_WITHIN = 4
"""So many words before such a noun stands whose it is: 'OSLO'S active participation'."""


def partaken(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> tuple[Codes, Codes] | None:
    """Who takes part, with those whose sanctions they are, and against whom; None where nobody's part is told."""
    if trigger.predicate is not None or trigger.role not in ("general", "name"):
        return None
    at = trigger.phrase_start - 1
    if at < 2 or parse.lows[at] != "in" or parse.lows[at - 1] not in PARTAKING:
        return None
    before = parse.words[max(0, at - 1 - OWNER_WITHIN) : at - 1]
    owner = next((w.actor for w in reversed(before) if w.actor and w.genitive and not w.aims_only), "")
    if not owner:
        return None
    aimed = [t for t in plain_targets(parse, trigger, vocabulary) if t != owner]
    within = (w for w in parse.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only)
    taken = [w.actor for w in within if w.genitive or w.actor not in vocabulary.usual_targets]
    after = parse.words[trigger.last + 1 : trigger.last + 2]
    taken += group(parse, trigger.last + 2, trigger.until) if after and after[0].low == "by" else []
    sent_by = unique([owner, *(code for code in taken if code not in aimed)])
    known = discourse.affair.target_of(owner)
    return sent_by, aimed or [code for code in [known] if code and code not in sent_by]


MOVES = frozenset({"move", "step", "measure", "action", "response", "salvo", "sanction", "decision", "answer"})


def whose_move(parse: Parse, verb: Predicate) -> Codes:
    """'The revocation was NORWAY'S latest MOVE against Minsk': who has taken it."""
    owner = parse.words[verb.last + 1 : verb.last + 2]
    near = parse.lows[verb.last + 2 : verb.last + 6]
    owned = verb.lemma == "be" and bool(owner) and owner[0].genitive and bool(owner[0].actor)
    return [owner[0].actor] if owned and not MOVES.isdisjoint(near) else []
