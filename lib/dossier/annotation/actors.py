"""Who is named in a text: states, bodies, people and organisations.

Three steps: the vocabulary finds names in one pass (`actor.matching`), the surroundings decide whether a name means
the actor (`actor.contexts`), and people whom the text introduces are added (`actor.people`) and named by the
fullest form that the document gives (`actor.resolution`).
"""

from __future__ import annotations

from dossier.annotation.actor.contexts import actual
from dossier.annotation.actor.matching import flatten, matches
from dossier.annotation.actor.organisations import in_organisation
from dossier.annotation.actor.people import introduced
from dossier.annotation.actor.resolution import resolve
from dossier.annotation.records import ActorMention
from dossier.vocabularies import ActorVocabulary, actor_vocabulary
from dossier.vocabularies.actor_names import NOBODY


def find_actors(text: str, vocabulary: ActorVocabulary | None = None) -> list[ActorMention]:
    """The actors that a text names, in order and apart from each other; never raises.

    Offsets count characters of `text`; `rule` is the id of the vocabulary entry (`JPN.seats`,
    `person:Fumio Kishida`) or of the rule (`title`, `role`, `given-name`, `name-pattern`, `apposition`,
    `speech`, `family-name`) that found it. `vocabulary` is ours where none is given.
    """
    known = vocabulary or actor_vocabulary()
    flat = flatten(text)
    everything = matches(flat, known)
    found = actual(everything, flat, known)
    meant = {m.start for m in found}
    nobody = [
        m for m in everything
        if m.name.kind == NOBODY or (m.start not in meant and m.name.kind == "state" and in_organisation(m, flat, known))
    ]  # fmt: skip
    people = resolve(text, flat, found, introduced(flat, known, [*found, *nobody]), known)
    others = [
        ActorMention(m.start, m.end, text[m.start : m.end], m.name.actor, m.name.kind, m.name.actor, m.name.rule)
        for m in found
        if m.name.kind != "person"
    ]
    return _apart([*people, *others])


def _apart(mentions: list[ActorMention]) -> list[ActorMention]:
    """In order; of two that overlap the one that begins first, the longer one at one place."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
