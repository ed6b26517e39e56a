"""The word lists, as data, and how the actors among them are read.

The formats are described at the top of each file and, with examples, in docs/actors.md. A corpus folder may
bring an `actors.toml` of its own, which is merged over ours.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dossier.errors import DossierError
from dossier.vocabularies.actor_names import ActorVocabulary, Context, Name, Naming, Office, Person

__all__ = [
    "CORPUS_VOCABULARIES", "ActorVocabulary", "Context", "Name", "Naming", "Office", "Person", "actor_vocabulary",
]  # fmt: skip

CORPUS_VOCABULARIES = ("actors.toml", "dates.toml", "measures.toml")
"""The files by which a corpus folder may add to what we know."""
ACTORS = CORPUS_VOCABULARIES[0]
NOT_ACTORS = "not_actors"
STATE_LISTS = ("names", "peoples", "seats", "agencies", "former")
PERSON_KEYS = ("also", "family", "alone", "offices")
KINDS = ("state", "body", "person", "organisation")
ORGANISATION = "org:"
WORD_SETS = ("organisation_words", "weak_organisation_words", "given_names", "before_pronoun")
_OFFICE = re.compile(r"(\w+) (.+) (\d{4}(?:-\d\d)?)/(\d{4}(?:-\d\d)?|)")
_STATE_ID = re.compile(r"[A-Z]{3}")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


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
    try:
        source = path.read_text(encoding="utf-8-sig")
        entries = tomllib.loads(source)
    except UnicodeDecodeError as error:
        raise DossierError("is not UTF-8", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise _malformed(error, path) from error
    for key, entry in entries.items():
        try:
            _add_own(vocabulary, key, entry)
        except ValueError as error:
            problem, allowed = (*error.args, None)[:2]
            raise DossierError(problem, path=path, line=_line_of(key, source), allowed=allowed) from None
    return vocabulary


def _malformed(error: tomllib.TOMLDecodeError, path: Path) -> DossierError:
    found = _TOML_LINE.search(str(error))
    line = int(found[1]) if found and found[1] else None
    return DossierError(_TOML_LINE.sub("", str(error)), path=path, line=line, allowed="TOML, see docs/actors.md")


def _line_of(key: str, source: str) -> int:
    """The line on which an entry begins, as a key or as a heading."""
    opening = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    return next((n for n, line in enumerate(source.splitlines(), 1) if opening.match(line)), 1)


def _add_own(vocabulary: ActorVocabulary, key: str, entry: Any) -> None:
    """Merge one entry of a corpus's own file; raises ValueError(problem, allowed)."""
    if key == NOT_ACTORS:
        return vocabulary.ignore(_texts(key, entry))
    if not isinstance(entry, dict):
        raise ValueError(f"{key!r} is not an entry", '"NAME" = { ... }')
    kind = _kind(vocabulary, key, entry)
    allowed = ("kind", *(PERSON_KEYS if kind == "person" else STATE_LISTS))
    for field in entry:
        if field not in allowed:
            raise ValueError(f"{key!r} has an unknown field {field!r}", ", ".join(allowed))
    if kind == "person":
        return vocabulary.add_person(_person(key, entry, vocabulary.naming))
    return _add_names(vocabulary, key, kind, entry)


def _kind(vocabulary: ActorVocabulary, key: str, entry: dict[str, Any]) -> str:
    known = vocabulary.kinds.get(key)
    kind = entry.get("kind", known or ("organisation" if key.startswith(ORGANISATION) else "person"))
    if kind not in KINDS:
        raise ValueError(f"{key!r} is of an unknown kind {kind!r}", ", ".join(KINDS))
    if known and kind != known:
        raise ValueError(f"{key!r} is a {known}, not a {kind}")
    if kind == "organisation" and not key.startswith(ORGANISATION):
        raise ValueError(f"{key!r} is an organisation", f'"{ORGANISATION}{key}"')
    if kind == "state" and not _STATE_ID.fullmatch(key):
        raise ValueError(f"{key!r} is no code of a state", "three capital letters, as in ISO 3166-1 alpha-3")
    return str(kind)


def _add_names(vocabulary: ActorVocabulary, key: str, kind: str, entry: dict[str, Any]) -> None:
    vocabulary.kinds[key] = kind
    for sort in STATE_LISTS:
        for form in _texts(sort, entry.get(sort, [])):
            vocabulary.add(form, Name(key, kind, sort, f"{key}.{sort}"))
    if kind == "organisation" and not entry.get("names"):
        vocabulary.add(key.removeprefix(ORGANISATION), Name(key, kind, "names", f"{key}.names"))


def _texts(field: str, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise ValueError(f"{field!r} is not a list of names", f'{field} = ["...", "..."]')
    return [v.strip() for v in value]


def _person(name: str, entry: dict[str, Any], naming: Naming) -> Person:
    family, alone = entry.get("family", naming.family_of(name)), entry.get("alone", False)
    if not isinstance(family, str) or not isinstance(alone, bool):
        raise ValueError(f"{name!r}: family is a text, alone is true or false")
    offices = tuple(_office(text) for text in _texts("offices", entry.get("offices", [])))
    return Person(name, family, alone, tuple(_texts("also", entry.get("also", []))), offices)


def _office(text: str) -> Office:
    found = _OFFICE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no office", "STATE office YYYY-MM/YYYY-MM")
    return Office(*found.groups())


@cache
def _ours() -> ActorVocabulary:
    return _build()


def _build() -> ActorVocabulary:
    """Our own vocabulary, a fresh copy."""
    contexts = dict(_toml("contexts.toml"))
    vocabulary = ActorVocabulary(_naming(), _words_by_context(contexts))
    vocabulary.ignore(contexts[NOT_ACTORS])
    for code, form in _iso_names():
        _add_names(vocabulary, code, "state", {"names": [form]})
    for file, kind in (("states.toml", "state"), ("bodies.toml", "body"), (ACTORS, "organisation")):
        for key, entry in _toml(file).items():
            _add_names(vocabulary, key, kind, entry)
    for name in vocabulary.naming.historical:
        vocabulary.add(name, Name("", "person", "historical", "historical"))
    for name, entry in _toml("people.toml").items():
        vocabulary.add_person(_person(name, entry, vocabulary.naming))
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
