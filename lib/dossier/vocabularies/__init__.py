"""The word lists, as data, and how the actors among them are read.

The formats are described at the top of each file and, with examples, in docs/actors.md. A corpus folder may
bring an `actors.toml` of its own, which is merged over ours.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dossier.vocabularies.actor_entries import NOT_ACTORS, ORGANISATION, add_names, person_of
from dossier.vocabularies.actor_names import ActorVocabulary, Context, Name, Naming, Office, Person
from dossier.vocabularies.own_actors import add_own

__all__ = [
    "CORPUS_VOCABULARIES", "ORGANISATION", "ActorVocabulary", "Context", "Name", "Naming", "Office", "Person",
    "actor_vocabulary",
]  # fmt: skip

CORPUS_VOCABULARIES = ("actors.toml", "dates.toml", "measures.toml")
"""The files by which a corpus folder may add to what we know."""
ACTORS = CORPUS_VOCABULARIES[0]
WORD_SETS = (
    "organisation_words", "weak_organisation_words", "company_ends", "trade_body_ends", "before_organisation", "given_names",
    "before_pronoun", "name_ends", "name_starts",
)  # fmt: skip


def actor_vocabulary(corpus_folder: Path | str | None = None) -> ActorVocabulary:
    """Our actors, and those that `actors.toml` in the corpus folder adds.

    Raises DossierError, with file and line, where that file is malformed.
    """
    path = None if corpus_folder is None else Path(corpus_folder) / ACTORS
    if path is None or not path.is_file():
        return _ours()
    return _with_corpus(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _with_corpus(path: Path, modified: int) -> ActorVocabulary:
    vocabulary = _build()
    add_own(vocabulary, path)
    return vocabulary


@cache
def _ours() -> ActorVocabulary:
    return _build()


def _build() -> ActorVocabulary:
    """Our own vocabulary, a fresh copy."""
    contexts = dict(_toml("contexts.toml"))
    vocabulary = ActorVocabulary(_naming(), _words_by_context(contexts))
    vocabulary.ignore(contexts[NOT_ACTORS])
    for code, form in _iso_names():
        add_names(vocabulary, code, "state", {"names": [form]})
    for file, kind in (("states.toml", "state"), ("bodies.toml", "body"), (ACTORS, "organisation")):
        for key, entry in _toml(file).items():
            add_names(vocabulary, key, kind, entry)
    for name in vocabulary.naming.historical:
        vocabulary.add(name, Name("", "person", "historical", "historical"))
    for name, entry in _toml("people.toml").items():
        vocabulary.add_person(person_of(name, entry, vocabulary.naming))
    return vocabulary


def _iso_names() -> list[tuple[str, str]]:
    """Code and each name of the states in ISO 3166-1; inverted names ('Korea, Republic of') left out."""
    import pycountry

    found = []
    for state in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            name = getattr(state, field, "").removeprefix("the ").split(" (")[0]
            if name and "," not in name:
                found.append((state.alpha_3, name))
    return found


def _words_by_context(contexts: dict[str, Any]) -> dict[str, Any]:
    names = {
        form: Context(tuple(c["for"]), tuple(c["against"]), c["default"], tuple(c.get("never_before", ())))
        for form, c in contexts["names"].items()
    }
    sets = {key: frozenset(contexts[key]) for key in WORD_SETS}
    return {**sets, "names": names, "places": contexts["places"], "us_states": tuple(contexts["us_states"])}


def _naming() -> Naming:
    lists = _toml("naming.toml")
    given: dict[str, str] = {}
    for line in _text("given_names.txt").splitlines():
        if not line.startswith("#"):
            for spelling in line.split():
                given.setdefault(spelling, line.split()[0])
    return Naming(given=given, **{key: frozenset(words) for key, words in lists.items()})


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
