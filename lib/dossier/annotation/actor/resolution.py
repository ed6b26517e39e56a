"""Which mentions in a document are one person, and by what name.

The document's own words come first: a family name means the person whom the document names in full, the last one
before it. Only then the vocabulary is asked. `actor` is the fullest form that stands in the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from dossier.annotation.actor.bylines import in_byline
from dossier.annotation.actor.matching import Match
from dossier.annotation.actor.namesakes import given_after, given_before, given_behind
from dossier.annotation.actor.people import Candidate, Introduced, title_before
from dossier.annotation.actor.runs import Word, title_case, word_before
from dossier.annotation.records import ActorMention
from dossier.vocabularies import ActorVocabulary, Naming, Person
from dossier.vocabularies.spelling import canonical, differ_between, plain, same_person

FAMILY_RULE, NAMESAKE_RULE = "family-name", "name-pattern"
MONTHS = frozenset({"March", "April", "May", "June", "August"})
_ARTICLES = ("al-", "el-")
_RULERS = (" administration", " government", " cabinet", " presidency", " White House", " era")
"""After a family name: it is that of who governs or governed."""


class Named(NamedTuple):
    """A mention whose person (by the name under which documents are united) is known."""

    start: int
    end: int
    entity: str
    form: str
    rule: str


def resolve(
    text: str, flat: str, found: list[Match], said: Introduced, vocabulary: ActorVocabulary
) -> list[ActorMention]:
    """The mentions of people, in no order."""
    full = [Named(m.start, m.end, m.name.actor, m.name.form, m.name.rule) for m in found if m.name.sort == "person"]
    full += [_in_full(c, vocabulary) for c in said.names if c.in_full]
    known = _Registry(full, vocabulary, flat)
    inside = {n.end for n in full}
    families = [m for m in found if m.name.sort == "family" and m.end not in inside]
    namesakes = [n for m in families if (n := known.namesake(m.name.form, m.start, m.end, m.name.actor)) is not None]
    alone = [w for w in said.singles if w.text in known.places]
    namesakes += [n for word in alone if (n := known.namesake(word.text, word.start, word.end)) is not None]
    if namesakes:
        full, inside = full + namesakes, {n.start for n in namesakes}
        known = _Registry(full, vocabulary, flat)
        alone = [w for w in said.singles if w.text in known.places]
    known.hear([m for m in families if m.start not in inside])
    named = full + [known.of_match(m) for m in families if m.start not in inside and not known.names_thing(m.end)]
    named += [known.of_title(c) for c in said.names if not c.in_full]
    named += [n for w in alone if w.start not in inside and (n := known.of_word(w)) is not None]
    fullest = _fullest(named)
    return [
        ActorMention(n.start, n.end, text[n.start : n.end], fullest[n.entity], "person", n.entity, n.rule)
        for n in named
    ]


def _in_full(candidate: Candidate, vocabulary: ActorVocabulary) -> Named:
    entity = _entity(candidate.words, vocabulary)
    return Named(candidate.start, candidate.end, entity, " ".join(candidate.words), candidate.rule)


def _entity(words: tuple[str, ...], vocabulary: ActorVocabulary) -> str:
    """The person of the vocabulary who has this name, or the name in one spelling."""
    known = _known(words, vocabulary)
    return known.name if known else canonical(words, vocabulary.naming.given)


def _known(words: tuple[str, ...], vocabulary: ActorVocabulary) -> Person | None:
    """The person of the vocabulary whose name this is in another spelling."""
    naming = vocabulary.naming
    family = naming.family_of(" ".join(words))
    for person in vocabulary.by_sound(family):
        forms = [form.split() for form in (person.name, *person.also) if " " in form]
        alike = any(_same(words, form, family, person, naming) for form in forms)
        if alike and not any(differ_between(words, form) for form in forms):
            return person
    return None


def _same(words: tuple[str, ...], form: list[str], family: str, person: Person, naming: Naming) -> bool:
    its_family = person.family if person.family in form else naming.family_of(" ".join(form))
    return same_person(words, form, (family, its_family), naming.given)


class _Registry:
    """The people whom a document names in full, by family name."""

    def __init__(self, full: list[Named], vocabulary: ActorVocabulary, flat: str) -> None:
        self.vocabulary, self.flat = vocabulary, flat
        self.places: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self.families: dict[str, set[str]] = {}
        self.spoken_of: set[str] = set()
        """of the vocabulary: by the office, or alone before the text names another of the family in full"""
        for named in sorted(full, key=lambda n: n.start):
            for family in self._families(named):
                self.places[family].append((named.start, named.entity))

    def _families(self, named: Named) -> set[str]:
        key = f"{named.entity}\n{named.form}"
        if key not in self.families:
            person = self.vocabulary.people.get(named.entity)
            families = {self.vocabulary.naming.family_of(named.form)}
            families |= set(self.vocabulary.families(person)) if person else set()
            bare = {f[3:] for f in families if f.lower().startswith(_ARTICLES)}
            self.families[key] = families | bare | {plain(f) for f in families}
        return self.families[key]

    def of_match(self, match: Match) -> Named:
        """A family name that the vocabulary knows by itself; the document may mean a namesake.

        It does where it speaks of no one else of this family: Makoto Kuroda's 'Kuroda' is not Haruhiko. But beside
        'President Biden' or 'the Biden administration' Hunter Biden's 'Biden' is the president.
        """
        form, entity = match.name.form, match.name.actor
        meant = self._in_document(form, match.start)
        if meant and (meant in self.vocabulary.people or entity not in self.spoken_of):
            entity = meant
        return Named(match.start, match.end, entity, form, match.name.rule)

    def hear(self, families: list[Match]) -> None:
        """Note whom of the vocabulary the text speaks of, of those whose family name somebody else has in full."""
        shared = [m for m in families if m.name.form in self.places and m.name.actor in self.vocabulary.people]
        if not shared:
            return
        self.spoken_of = {entity for places in self.places.values() for _, entity in places}
        body = self.flat.find("\n")  # a headline names whom the article will name in full
        for match in shared:
            first = self.places[match.name.form][0][0]
            in_office = self._by_office(match.name.form, title_before(self.flat, match.start)) == match.name.actor
            if in_office or body < match.start < first or self.flat.startswith(_RULERS, match.end):
                self.spoken_of.add(match.name.actor)

    def namesake(self, family: str, start: int, end: int, entity: str | None = None) -> Named | None:
        """Another of a known family, whose given name follows: 'Wang Boyong' beside Wang Yi."""
        entity = entity or self._in_document(family, start)
        if entity is None:
            return None
        person = self.vocabulary.people.get(entity)
        if person and (before := given_before(self.flat, start, person, self.vocabulary)):
            form = f"{before} {family}"
            return Named(start - len(before) - 1, end, _entity((before, family), self.vocabulary), form, "given-name")
        first = person.family == entity.split()[0] if person else self.vocabulary.naming.family_first(entity.split())
        if first:
            given = given_after(self.flat, family, end, self.vocabulary)
        else:
            given = given_behind(self.flat, family, end, person, self.vocabulary)
        if not given:
            return None
        form = " ".join((family, *given))
        named = _entity((family, *given) if first else (*given, family), self.vocabulary)
        return Named(start, start + len(form), named, form, NAMESAKE_RULE)

    def of_title(self, candidate: Candidate) -> Named:
        """A family name after a title."""
        form = " ".join(candidate.words)
        family = self.vocabulary.naming.family_of(form)
        entity = self._in_document(family, candidate.start) or self._by_office(form, candidate.title) or plain(form)
        return Named(candidate.start, candidate.end, entity, form, candidate.rule)

    def of_word(self, word: Word) -> Named | None:
        """A capitalised word by itself, if the document names one of that family in full."""
        entity = self._in_document(word.text, word.start)
        if entity is None or self.names_thing(word.end) or not self._certain(word):
            return None
        if in_byline(self.flat, word.start, self.vocabulary.naming):
            return None
        return Named(word.start, word.end, entity, word.text, FAMILY_RULE)

    def names_thing(self, end: int) -> bool:
        """'the Magnitsky Act' and 'Trump Tower' are named after somebody."""
        return self.flat[end + 1 : end + 15].split(" ")[0].rstrip(",.'") in self.vocabulary.naming.named_things

    def _in_document(self, family: str, position: int) -> str | None:
        places = self.places.get(family)
        if not places:
            return None
        passed = bisect_right(places, (position, "\uffff"))
        return places[max(0, passed - 1)][1]

    def _by_office(self, word: str, title: str) -> str | None:
        """Whom the vocabulary knows by this family name and the office that stands before it."""
        people = self.vocabulary.by_family.get(word, ())
        holders = [p.name for p in people if any(title.endswith(o.title) for o in p.offices)]
        return holders[0] if len(holders) == 1 else None

    def _certain(self, word: Word) -> bool:
        """Family names that are everyday words need more: a small word before, or what only a person does after."""
        naming = self.vocabulary.naming
        if word.text not in naming.everyday and word.text.lower() not in naming.not_names:
            return True
        after = self.flat[word.end : word.end + 16]
        if after.startswith("'s ") or after.strip().split(" ")[0].rstrip(",.") in naming.persons_do:
            return True
        before = word_before(self.flat, word.start)[1]
        return word.text not in MONTHS and before.islower() and not title_case(self.flat, word.start)


def _fullest(named: list[Named]) -> dict[str, str]:
    """For each person the form with most words, the first of them where several are as long."""
    best: dict[str, Named] = {}
    for n in sorted(named, key=lambda n: n.start):
        held = best.get(n.entity)
        if held is None or n.form.count(" ") > held.form.count(" "):
            best[n.entity] = n
    return {entity: n.form for entity, n in best.items()}


