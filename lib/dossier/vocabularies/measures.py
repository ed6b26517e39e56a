"""The vocabulary of sanctions, read from `measures.toml` and `verbs.toml` and made ready for matching.

Nouns are written in the singular and verbs in the base form; this module derives the other forms. Phrases are
kept by their first word, the longest first, so that finding one costs a look-up.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measure_signals import signal_of
from dossier.vocabularies.own_measures import known_already, read_own
from dossier.vocabularies.phrases import Phrases, inflected, plurals
from dossier.vocabularies.signals import Signal

FILE_NAME = "measures.toml"
BASE, THIRD, PAST, PARTICIPLE, GERUND = FORMS = ("base", "third", "past", "participle", "gerund")
UNSPECIFIED = "unspecified"
STATUSES = ("imposed", "announced", "considered", "threatened", "urged", "extended", "eased", "refused")
NO_STATUS = "none"
MEASURES = (
    "asset_freeze", "financial", "investment_ban", "export_restriction", "import_restriction", "price_cap", "tariff",
    "travel_ban", "transport_ban", "services_ban", "arms_embargo", "diplomatic", UNSPECIFIED,
)  # fmt: skip
TURNING = frozenset({
    "ordering", "leaving", "needing", "revoking", "withholding", "granting", "exempting", "declining", "debating", "meeting",
    "shutting", "renouncing", "declaring",
})  # fmt: skip
"""Lists of verbs among the turns of phrase."""
ANSWERING = {"declining": "refused", "debating": "considered"}
"""Those of whole phrases, and the status that they give to the measure told of last."""
Lists = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase that names, makes or restricts a measure."""

    measure: str
    role: str
    """`name`, `object`, `good`, `light`, `general`, `anaphor`, `restricting` or `nothing`"""
    rule: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What an inflected verb may be."""

    lemma: str
    form: str


@dataclass
class Vocabulary:
    """Everything that the reader of claims looks up; see the headings of measures.toml."""

    nouns: Phrases[Entry] = field(default_factory=Phrases)
    long_names: Phrases[Entry] = field(default_factory=Phrases)
    """those of several words that name a measure: in 'travel bans' neither is a verb"""
    forms: dict[str, tuple[Form, ...]] = field(default_factory=dict)
    verb_phrases: Phrases[Form] = field(default_factory=Phrases)
    restricting: set[str] = field(default_factory=set)
    restricts_alone: set[str] = field(default_factory=set)
    needs_near_object: set[str] = field(default_factory=set)
    measures_of_verb: dict[str, set[str]] = field(default_factory=dict)
    acts: dict[str, str] = field(default_factory=dict)
    sanctioning: dict[str, bool] = field(default_factory=dict)
    """verbs that sanction by themselves, and whether they are weak"""
    elliptic: set[str] = field(default_factory=set)
    """verbs that sanction only beside another measure: 'Canada targeted nine'"""
    freeing: set[str] = field(default_factory=set)
    """verbs that take sanctions from somebody: 'delisted two ministries'"""
    joining: set[str] = field(default_factory=set)
    twofold: set[str] = field(default_factory=set)
    """phrases that mean imports and exports: 'trade embargo'"""
    undergoing: set[str] = field(default_factory=set)
    deeds: dict[str, str] = field(default_factory=dict)
    """verbs that make a measure where nobody may do it"""
    known_verbs: set[str] = field(default_factory=set)
    """every verb that makes a measure"""
    verb_status: dict[str, tuple[str, ...]] = field(default_factory=dict)
    noun_status: dict[str, str] = field(default_factory=dict)
    subject_status: dict[str, str] = field(default_factory=dict)
    """verbs whose subject is the measure"""
    state_status: Phrases[str] = field(default_factory=Phrases)
    """what a measure is said to be"""
    phrase_status: Phrases[str] = field(default_factory=Phrases)
    reporting: set[str] = field(default_factory=set)
    senders: Phrases[str] = field(default_factory=Phrases)
    targets: Phrases[str] = field(default_factory=Phrases)
    usual_targets: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    favours: set[str] = field(default_factory=set)
    """names of lists on which it is good to stand: 'white list'"""
    turns: dict[str, frozenset[str]] = field(default_factory=dict)
    """words of turns of phrase that restrict without a restricting word"""
    answers: Phrases[str] = field(default_factory=Phrases)
    """phrases that tell of a step towards a measure told right before, each with its status"""
    signal: Signal = field(default_factory=lambda: Signal())


def load(corpus_folder: Path | None = None) -> Vocabulary:
    """The built-in vocabulary, with the corpus's own `measures.toml` added where it has one; its words come first.

    Raises DossierError, with file and line, where that file is malformed or holds what would have no effect.
    """
    own = corpus_folder / FILE_NAME if corpus_folder else None
    if own is None or not own.is_file():
        return _ours()
    return _with_corpus(own, own.stat().st_mtime_ns, frozenset(_names_of_states(own.parent).items()))


def repeated(corpus_folder: Path) -> list[str]:
    """A line for each word of the corpus's own `measures.toml`, which `load` has accepted, that our list has as well."""
    own = corpus_folder / FILE_NAME
    return known_already(own, _built_in(FILE_NAME)) if own.is_file() else []


@cache
def _ours() -> Vocabulary:
    return _compile([_built_in(FILE_NAME)], _built_in("verbs.toml"))


@lru_cache(maxsize=8)
def _with_corpus(path: Path, modified: int, names: frozenset[tuple[str, str]]) -> Vocabulary:
    ours = _built_in(FILE_NAME)
    own = read_own(path, ours, MEASURES, (*STATUSES, NO_STATUS), dict(names))
    return _compile([own, ours], _built_in("verbs.toml"))


def _names_of_states(corpus_folder: Path) -> dict[str, str]:
    """Each name of a state or body in small letters, and each code, with the code."""
    known = actor_vocabulary(corpus_folder)
    codes = {actor for actor, kind in known.kinds.items() if kind in ("state", "body") and ":" not in actor}
    return {form.lower(): n.actor for form, n in known.forms.items() if n.actor in codes} | {code: code for code in codes}


@cache
def _built_in(name: str) -> Lists:
    return tomllib.loads(files("dossier.vocabularies").joinpath(name).read_text(encoding="utf-8"))


def _compile(all_lists: Sequence[Lists], english: Lists) -> Vocabulary:
    """Of the same phrase in several lists the first counts."""
    made = Vocabulary()
    irregular = english["irregular"]
    weak = {word for lists in all_lists for word in lists.get("general", {}).get("weak", ())}
    weak_verbs = {word for lists in all_lists for word in lists.get("general", {}).get("weak_verbs", ())}
    for lists in all_lists:
        _add_measures(made, lists.get("measures", {}), irregular)
        _add_restricting(made, lists.get("restricting", {}), irregular)
        _add_general(made, lists.get("general", {}), irregular, weak, weak_verbs)
        _add_statuses(made, lists.get("status", {}), irregular)
        for table, phrases in ((made.senders, lists.get("senders", {})), (made.targets, lists.get("targets", {}))):
            for code, words in phrases.items():
                for word in words:
                    table.add(word, code)
        _add_turns(made, lists.get("turns", {}), irregular)
        made.victims |= set(lists.get("victims", {}).get("codes", ()))
        made.usual_targets |= set(lists.get("usual_targets", {}).get("codes", ()))
        for phrase in lists.get("nothing", {}).get("phrases", ()):
            _add_noun(made, phrase, Entry("", "nothing", f"nothing:{phrase}"))
    for verb in (*english["reporting"], *english["everyday"]):
        _add_verb(made, verb, irregular)
    made.reporting |= set(english["reporting"])
    made.known_verbs = made.restricting | set(made.sanctioning) | set(made.measures_of_verb) | set(made.acts)
    made.signal = signal_of(made)
    return made


def _add_measures(made: Vocabulary, measures: Lists, irregular: Lists) -> None:
    deeds, acts = dict[str, str](), dict[str, str]()
    for measure, lists in measures.items():
        for heading, role in (("names", "name"), ("objects", "object"), ("goods", "good"), ("light", "light")):
            for phrase in lists.get(heading, ()):
                _add_noun(made, phrase, Entry(measure, role, f"{measure}:{phrase}"))
        for verb in lists.get("verbs", ()):
            _add_verb(made, verb, irregular)
            made.measures_of_verb.setdefault(verb, set()).add(measure)
        for verb in lists.get("deeds", ()):
            _add_verb(made, verb, irregular)
            deeds[verb] = measure
        for verb in lists.get("acts", ()):
            _add_verb(made, verb, irregular)
            acts[verb] = measure
    made.deeds, made.acts = deeds | made.deeds, acts | made.acts


def _add_restricting(made: Vocabulary, lists: Lists, irregular: Lists) -> None:
    for verb in lists.get("verbs", ()):
        _add_verb(made, verb, irregular)
        made.restricting.add(verb)
    for noun in lists.get("nouns", ()):
        _add_noun(made, noun, Entry("", "restricting", f"restricting:{noun}"))
    made.restricts_alone |= set(lists.get("alone", ()))
    made.needs_near_object |= set(lists.get("weak", ()))


def _add_general(made: Vocabulary, lists: Lists, irregular: Lists, weak: set[str], weak_verbs: set[str]) -> None:
    for noun in lists.get("nouns", ()):
        _add_noun(made, noun, Entry(UNSPECIFIED, "general", f"general:{noun}", noun in weak))
    for noun in lists.get("anaphors", ()):
        _add_noun(made, noun, Entry(UNSPECIFIED, "anaphor", f"anaphor:{noun}", True))
    made.elliptic |= set(lists.get("elliptic", ()))
    for heading, verbs in (("joining", made.joining), ("undergoing", made.undergoing)):
        for verb in lists.get(heading, ()):
            _add_verb(made, verb, irregular)
            verbs.add(verb)
    made.twofold |= set(lists.get("twofold", ()))
    made.freeing |= set(lists.get("freeing", ()))
    made.favours |= set(lists.get("favours", ()))
    for verb in (*lists.get("verbs", ()), *made.elliptic, *made.freeing):
        _add_verb(made, verb, irregular)
        made.sanctioning[verb] = verb in weak_verbs or verb in made.elliptic


def _add_statuses(made: Vocabulary, statuses: Lists, irregular: Lists) -> None:
    for status, lists in statuses.items():
        for verb in lists.get("verbs", ()):
            _add_verb(made, verb, irregular)
            made.verb_status[verb] = (*made.verb_status.get(verb, ()), status)
        for noun in lists.get("nouns", ()):
            for form in plurals(noun):
                made.noun_status.setdefault(form, status)
        for verb in lists.get("subjects", ()):
            _add_verb(made, verb, irregular)
            made.subject_status.setdefault(verb, status)
        for phrase in lists.get("states", ()):
            made.state_status.add(phrase, status)
        for phrase in lists.get("phrases", ()):
            made.phrase_status.add(phrase, status)


def _add_turns(made: Vocabulary, turns: Lists, irregular: Lists) -> None:
    for name, words in turns.items():
        made.turns[name] = made.turns.get(name, frozenset()) | frozenset(words)
        for phrase in words if name in ANSWERING else ():
            made.answers.add(phrase, ANSWERING[name])
        for verb in words if name in TURNING else ():
            _add_verb(made, verb.split()[0], irregular)


def _add_noun(made: Vocabulary, phrase: str, entry: Entry) -> None:
    for form in plurals(phrase):
        made.nouns.add(form, entry)
        if " " in form and entry.role in ("name", "general", "good"):
            made.long_names.add(form, entry)


def _add_verb(made: Vocabulary, verb: str, irregular: Lists) -> None:
    first, *rest = verb.split()
    spelled = zip(FORMS, inflected(first, irregular), strict=True)
    for form, word in ((form, word) for form, spellings in spelled for word in spellings.split("/")):
        if rest:
            made.verb_phrases.add(" ".join((word, *rest)), Form(verb, form))
        known = made.forms.get(word, ())
        if Form(first, form) not in known:
            made.forms[word] = (*known, Form(first, form))
