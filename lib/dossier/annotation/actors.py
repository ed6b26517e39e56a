"""Who is named in a text: states, bodies, people and organisations.

Three steps: the vocabulary finds names in one pass (`actor.matching`), the surroundings decide whether a name means
the actor (`actor.contexts`), and people whom the text introduces are added (`actor.people`) and named by the
fullest form that the document gives (`actor.resolution`).
"""

from __future__ import annotations

from dossier.annotation.actor.bylines import in_byline
from dossier.annotation.actor.contexts import actual
from dossier.annotation.actor.matching import Match, flatten, matches
from dossier.annotation.actor.organisations import in_longer_name, in_organisation
from dossier.annotation.actor.people import introduced
from dossier.annotation.actor.resolution import resolve
from dossier.annotation.records import ActorMention
from dossier.vocabularies import ActorVocabulary, actor_vocabulary
from dossier.vocabularies.actor_names import NOBODY

WITHIN = "within:"
"""How the rule of a state begins that only stands within the name of a firm."""


def find_actors(text: str, vocabulary: ActorVocabulary | None = None) -> list[ActorMention]:
    """The actors that a text names, in order and apart from each other; never raises.

    Offsets count characters of `text`; `rule` is the id of the vocabulary entry (`JPN.seats`,
    `person:Fumio Kishida`) or of the rule (`title`, `role`, `given-name`, `name-pattern`, `apposition`,
    `speech`, `family-name`) that found it. `vocabulary` is ours where none is given.
    """
    return meant(named(text, vocabulary))


def meant(mentions: list[ActorMention]) -> list[ActorMention]:
    """Those of `named` that are actors."""
    return [m for m in mentions if not m.rule.startswith(WITHIN)]


def named(text: str, vocabulary: ActorVocabulary | None = None) -> list[ActorMention]:
    """As `find_actors`, and the states within names of firms and trade bodies, whose `rule` begins with `within:`.

    Such a state acts in nothing, but a measure against its firm hits it.
    """
    known = vocabulary or actor_vocabulary()
    flat = flatten(text)
    everything = matches(flat, known)
    found = actual(everything, flat, known)
    actors = {m.start for m in found}
    lost = [m for m in everything if m.name.kind == "state" and m.start not in actors]
    firms = [m for m in lost if not in_organisation(m, flat, known) and in_longer_name(m, flat, known)]
    nobody = [m for m in everything if m.name.kind == NOBODY] + [m for m in lost if in_organisation(m, flat, known)] + firms
    people = resolve(text, flat, found, introduced(flat, known, [*found, *nobody]), known)
    others = [_mention(text, m, m.name.rule) for m in found if m.name.kind != "person"]
    within = [_mention(text, m, WITHIN + m.name.rule) for m in firms if not in_byline(flat, m.start, known.naming)]
    return _apart([*people, *others, *within])


def _mention(text: str, m: Match, rule: str) -> ActorMention:
    return ActorMention(m.start, m.end, text[m.start : m.end], m.name.actor, m.name.kind, m.name.actor, rule)


def _apart(mentions: list[ActorMention]) -> list[ActorMention]:
    """In order; of two that overlap the one that begins first, the longer one at one place."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
