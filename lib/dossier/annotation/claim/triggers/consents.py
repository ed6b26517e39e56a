"""Words of measures in another sense: the sanction that is consent, the treaty that bans arms for those who sign it."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.senses import means_something_else

CONSENTS = frozenset(
    {"approval", "consent", "authority", "authorization", "authorisation", "assent", "blessing", "permission"}
)
"""what stands beside 'sanction' where it means the same"""
JOINING = frozenset({"and", "or", ","})
TREATIES = frozenset({"treaty", "treaties", "convention", "conventions", "accord", "accords", "protocol", "pact"})
"""what binds those who sign it"""
BEFORE_VERB = 3
"""So many words before 'banning' or 'would ban' may hold the treaty."""


def has_other_sense(parse: Parse, trigger: Trigger) -> bool:
    """Whether the words of a trigger name no measure against anybody here."""
    return _is_consent(parse, trigger) or _binds_its_parties(parse, trigger) or means_something_else(parse, trigger)


def _is_consent(parse: Parse, trigger: Trigger) -> bool:
    """'the SANCTION and approval of the Senate', 'with the consent and SANCTION of the nation'."""
    lows, k = parse.lows, trigger.last
    if trigger.role != "general" or lows[k] != "sanction":
        return False
    before, after = lows[max(0, trigger.phrase_start - 3) : trigger.first], lows[k + 1 : k + 4]
    joined = JOINING & set(before[-2:]) or JOINING & set(after[:1])
    return bool(joined and CONSENTS & {*before, *after})


def _binds_its_parties(parse: Parse, trigger: Trigger) -> bool:
    """'a treaty BANNING weapons in space' disarms those who sign it, and restricts no one's purchases."""
    verb = trigger.predicate
    if verb is None or trigger.measure != "arms_embargo":
        return False
    return bool(TREATIES & set(parse.lows[max(0, verb.first - BEFORE_VERB) : verb.first]))
