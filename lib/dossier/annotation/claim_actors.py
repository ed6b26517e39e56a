"""The state that each actor of a text stands for as a sender or a target."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dossier.annotation.claim_cues import OTHER_BODIES
from dossier.annotation.records import ActorMention
from dossier.vocabularies import actor_vocabulary


def codes_of(actors: Sequence[ActorMention], text: str) -> dict[str, str]:
    """The code of each actor as a sender or target: a person counts for the state of an office or of an adjective."""
    known = _states_of_people()
    codes: dict[str, str] = {}
    for i, mention in enumerate(actors):
        if mention.actor in codes:
            continue
        if mention.kind == "person":
            before = actors[i - 1] if i else None
            near = (
                before is not None
                and before.kind == "state"
                and mention.start - before.end < 40
                and "," not in text[before.end : mention.start]
                and "." not in text[before.end : mention.start].replace("Sen.", "").replace("Gen.", "")
            )
            code = (
                known.get(mention.entity)
                or known.get(mention.actor)
                or (before.actor if near and before is not None else "")
            )
            if code:
                codes[mention.actor] = code
        elif ":" not in mention.actor and mention.actor not in OTHER_BODIES:
            codes[mention.actor] = mention.actor
    return codes


@cache
def _states_of_people() -> dict[str, str]:
    people = actor_vocabulary().people
    return {p.name: p.offices[-1].of for p in people.values() if p.offices}
