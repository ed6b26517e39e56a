"""What is known of actors, made ready for matching."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import ahocorasick

from dossier.vocabularies.chunks import Remembered
from dossier.vocabularies.spelling import is_japanese, plain, sound

SHORTEST_UPPER_CASE = 4
"""Names of fewer letters are not looked for in capitals: 'CHAD' is a state, 'ABE' may be anything."""
NOBODY = "nobody"
FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Name:
    """Whom a form names; `sort` is the list it stands in (`names`, `peoples`, `seats`, `agencies`, `former`,
    `person`, `family`, `historical`, `nobody`), `form` how it is written in the vocabulary."""

    actor: str
    kind: str
    sort: str
    rule: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office and its term; `to` is empty where it lasts."""

    of: str
    title: str
    start: str
    to: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the name under which documents are united."""

    name: str
    family: str
    alone: bool = False
    also: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Words that tell whether a name means the actor, and what holds where none of them stands."""

    cues: tuple[str, ...]
    against: tuple[str, ...]
    default: bool
    never_before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Naming:
    """How English names people: the lists of naming.toml and given_names.txt."""

    given: dict[str, str]
    titles: frozenset[str]
    weak_titles: frozenset[str]
    roles: frozenset[str]
    roles_or_verbs: frozenset[str]
    office_words: frozenset[str]
    suffixes: frozenset[str]
    speech: frozenset[str]
    bylines: frozenset[str]
    agencies: frozenset[str]
    everyday: frozenset[str]
    everyday_given: frozenset[str]
    named_things: frozenset[str]
    function_words: frozenset[str]
    korean_families: frozenset[str]
    chinese_families: frozenset[str]
    burmese: frozenset[str]
    historical: frozenset[str]
    not_names: frozenset[str]

    @cached_property
    def agency_ends(self) -> tuple[str, ...]:
        """The agencies, as `str.endswith` takes them."""
        return tuple(self.agencies)

    @cached_property
    def persons_do(self) -> frozenset[str]:
        """Words after a name that follow a person's: verbs of speech and auxiliaries."""
        return self.speech | {"also", "has", "had", "was", "is", "did", "does", "who", "himself", "herself", "and"}

    @cached_property
    def never_in_names(self) -> frozenset[str]:
        """Words, in small letters and without a final period, that no name of a person holds."""
        return self.not_names | self.function_words | {t.rstrip(".") for t in self.titles | self.roles | self.office_words}

    @cached_property
    def may_be_family(self) -> Remembered[bool]:
        """Whether a capitalised word by itself may be the family name of somebody."""
        return Remembered(lambda word: word.lower() not in self.never_in_names or word in self.everyday)

    @cached_property
    def may_be_named(self) -> Remembered[bool]:
        """Whether a name of somebody may hold a capitalised word."""
        return Remembered(lambda word: word.lower().rstrip(".") not in self.never_in_names)

    @cached_property
    def title_of(self) -> Remembered[str]:
        """What a word before a name says of it: that it is a `title`, a `role`, or nothing."""
        return Remembered(self._title_of)

    def _title_of(self, word: str) -> str:
        small = word.lower().rstrip("]")
        if small in self.titles or small.rstrip(".") in self.titles:
            return "title"
        return "role" if small in self.roles else ""

    def family_of(self, name: str) -> str:
        """The family name of a name in full: its last word, but the first of 'Lee Jae-myung'."""
        words = [w for w in name.split() if w not in self.suffixes] or name.split() or [name]
        if self.is_burmese(words):
            return name
        if self.family_first(words):
            return words[0]
        return words[-1]

    def is_burmese(self, words: list[str]) -> bool:
        """Whether a name is Burmese, so that all of it is said each time."""
        return len(words) > 1 and all(w in self.burmese for w in words)

    def family_first(self, words: list[str]) -> bool:
        """Whether a name is in the East Asian order: 'Lee Jae-myung', 'Ri Yong Ho', 'Wang Wenbin', 'Abe Shinzo'."""
        if len(words) == 2 and words[0] in self.korean_families and "-" in words[1]:
            return words[1].split("-")[0] not in self.given or words[1].split("-")[1].islower()
        if len(words) == 2 and words[1] in self.given and words[0] not in self.given and all(map(is_japanese, words)):
            return True
        if len(words) == 3 and words[0] in self.korean_families:
            return all(len(w) <= 6 and w not in self.given for w in words[1:])
        return len(words) == 2 and words[0] in self.chinese_families and words[1] not in self.given


@dataclass
class ActorVocabulary:
    """The names of all actors; `add` and its fellows change it until it is first used for matching."""

    naming: Naming
    contexts: dict[str, Any]
    kinds: dict[str, str] = field(default_factory=dict)
    forms: dict[str, Name] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    by_family: dict[str, list[Person]] = field(default_factory=dict)
    _by_sound: dict[str, list[Person]] = field(default_factory=dict)
    _families: dict[str, list[str]] = field(default_factory=dict)

    def add(self, form: str, name: Name) -> None:
        """A form, its plain-letter spelling and its capitals; a later entry replaces an earlier one."""
        for spelling in sorted({form, plain(form)}):
            named = Name(name.actor, name.kind, name.sort, name.rule, spelling)
            self.forms[spelling] = named
            letters = sum(c.isalpha() for c in spelling)
            if letters >= SHORTEST_UPPER_CASE and name.sort != NOBODY and spelling.upper() != spelling:
                self.forms.setdefault(spelling.upper(), named)

    def code_meant(self, said: str, known: Collection[str]) -> str:
        """The one of the known codes for which a person wrote a name or small letters: KOR for 'South Korea' and 'kor'."""
        bare = said.strip().removeprefix("the ").removeprefix("The ")
        named = (self.forms.get(spelling) for spelling in (bare, bare.title(), bare.upper()))
        return next((code for code in (bare.upper(), *(one.actor for one in named if one)) if code in known), "")

    def ignore(self, phrases: Iterable[str]) -> None:
        """Longer names that hold an actor's name and mean nobody."""
        for phrase in phrases:
            self.add(phrase, Name("", NOBODY, NOBODY, NOBODY))

    def add_person(self, person: Person) -> None:
        """A person in full, by other spellings and, where that is clear, by the family name."""
        self.kinds[person.name] = "person"
        self.people[person.name] = person
        self._families.pop(person.name, None)
        rule = f"person:{person.name}"
        for form in (person.name, *person.also, *_japanese_order(person)):
            self.add(form, Name(person.name, "person", "person", rule))
        for key in {sound(family) for family in self.families(person)}:
            self._by_sound.setdefault(key, []).append(person)
        for family in self.families(person):
            self.by_family.setdefault(family, []).append(person)
            if person.alone and family not in self.people:
                self.add(family, Name(person.name, "person", FAMILY, rule))

    def forget(self, person: Person) -> None:
        """As if nobody had added this person."""
        for form in [form for form, name in self.forms.items() if name.actor == person.name]:
            del self.forms[form]
        for held in (self.by_family, self._by_sound):
            held.update({key: [one for one in people if one.name != person.name] for key, people in held.items()})

    def families(self, person: Person) -> list[str]:
        """The family names by which a person may be called, each spelling once."""
        if person.name not in self._families:
            found = {person.family, plain(person.family)}
            if person.family == self.naming.family_of(person.name):
                found |= {self.naming.family_of(form) for form in person.also if " " in form}
            self._families[person.name] = sorted(found | {f[0].upper() + f[1:] for f in found})
        return self._families[person.name]

    def by_sound(self, family: str) -> list[Person]:
        """The people whose family name may be a spelling of this one."""
        return self._by_sound.get(sound(family), [])

    @cached_property
    def automaton(self) -> Any:
        """All forms in one Aho-Corasick automaton; its values are (length, Name)."""
        machine = ahocorasick.Automaton()
        for form, name in self.forms.items():
            machine.add_word(form, (len(form), name))
        machine.make_automaton()
        return machine


def _japanese_order(person: Person) -> Iterator[str]:
    """'Kishida Fumio' and 'KISHIDA Fumio', as the Japanese government writes."""
    words = person.name.split()
    if len(words) == 2 and any(office.of == "JPN" for office in person.offices):
        yield f"{words[1]} {words[0]}"
        yield f"{words[1].upper()} {words[0]}"
