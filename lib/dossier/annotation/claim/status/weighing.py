"""What one status makes of another: 'announced' of 'imposed', 'not' of 'announced'."""

from __future__ import annotations

from dossier.annotation.claim.grammar.cues import STEPS
from dossier.vocabularies.measures import NO_STATUS

PREFERRED = (
    "eased", "extended", "refused", "urged", "threatened", "considered", "imposed", "announced", NO_STATUS,
)  # fmt: skip
"""Which status of a verb that has several counts where a noun of sanctions is its object."""


HEEDING = frozenset({"agree to", "accept", "grant", "heed", "bow to", "yield to", "approve", "meet"})
"""what is done to a request by whoever does what was asked: 'AGREED TO Oslo's request to close its ports'"""


def best_status(statuses: tuple[str, ...]) -> str | None:
    """The one status that counts among those of a verb."""
    return next((s for s in PREFERRED if s in statuses), None)


def under(status: str, outer: str | None) -> str:
    """What the status of an outer verb, if it has one, makes of the status inside it."""
    return status if outer is None or outer == NO_STATUS else weighed(status, outer)


def weighed(status: str, outer: str) -> str:
    """What the status of an outer verb makes of the status inside it: a plan to ease still leaves the measure in force."""
    if outer == "imposed":
        return status
    if outer == "announced":
        return outer if status in STEPS else status
    if status == "eased" and outer in ("considered", "threatened"):
        return status
    if status == "refused" and outer == "eased":
        return "considered"
    if outer in ("eased", "extended"):
        return outer if status in STEPS else status
    if status == "eased":
        return "imposed"
    if status == "refused" and outer in ("urged", "threatened"):
        return "considered" if outer == "urged" else status
    return outer


def negated(status: str, ended: bool = False) -> str:
    """What 'not' makes of a status; `ended`: 'no longer', which says that it was so until now."""
    if ended and status in STEPS:
        return "eased"
    return {"imposed": "refused", "announced": "refused", "eased": "imposed", "considered": "refused",
            "refused": "considered", "threatened": "none"}.get(status, status)  # fmt: skip
