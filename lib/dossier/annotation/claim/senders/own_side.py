"""A state that keeps back its own: 'DANISH ships may not enter Crimean ports'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.senders.subjects import attributed
from dossier.annotation.claim.triggers.nouns import Trigger


def is_ours(code: str, discourse: Discourse) -> bool:
    """Whether a state is one that restricts in this article."""
    return code in discourse.last_senders or discourse.affair.senders[code] > discourse.affair.targets[code]


def own_craft(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'Under the curbs, DANISH ships may not enter Crimean ports': a state keeps its own off the ground of its target.

    A passive tells so of occupied ground only: 'were barred from Peruvian ports' was Peru's doing.
    """
    start = parse.segments[trigger.segment].start
    whose = [w.actor for w in parse.words[start : trigger.first] if w.actor and not w.aims_only]
    ground = next((w for w in parse.words[trigger.first : trigger.until] if w.actor), None)
    if len(whose) != 1 or ground is None or trigger.measure != "transport_ban" or ground.actor in whose:
        return []
    if ground.aims_only and ground.low != "european":
        return whose
    says = attributed(parse, trigger.segment, discourse)
    its_own = is_ours(ground.actor, discourse) or ground.actor in says
    return whose if trigger.predicate is None and is_ours(whose[0], discourse) and not its_own else []
