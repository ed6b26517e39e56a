"""Names that a spaCy model proposes besides ours, where the reader has one; never part of the tables by itself."""

from __future__ import annotations

from typing import Any

from dossier.annotation.actors import find_actors
from dossier.annotation.records import ActorMention
from dossier.errors import DossierError

PERSON, ORGANISATION = "PERSON", "ORG"
RULE = "spacy"


def propose(text: str, model: str | Any) -> list[ActorMention]:
    """The people and organisations that the model names where we name nobody.

    `model` is a loaded pipeline, or the name or folder of one. Raises DossierError where spaCy or the model
    is missing; nothing is downloaded.
    """
    pipeline = _load(model) if isinstance(model, str) else model
    taken = [(m.start, m.end) for m in find_actors(text)]
    proposed = []
    for entity in pipeline(text).ents:
        start, end, label = entity.start_char, entity.end_char, entity.label_
        if label in (PERSON, ORGANISATION) and not any(s < end and start < e for s, e in taken):
            person = label == PERSON
            actor = entity.text if person else f"org:{entity.text}"
            kind = "person" if person else "organisation"
            proposed.append(ActorMention(start, end, entity.text, actor, kind, actor, RULE))
    return proposed


def _load(name: str) -> Any:
    try:
        import spacy
    except ImportError as error:
        raise DossierError("spaCy is not installed", allowed="pip install spacy and a model") from error
    try:
        return spacy.load(name)
    except OSError as error:
        raise DossierError(f"no spaCy model {name!r}", allowed="the name or folder of an installed model") from error
