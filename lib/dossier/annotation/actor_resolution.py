"""Which mentions in a document are one person, and by what name.

The document's own words come first: a family name means the person whom the document names in full, the last one
before it. Only then the vocabulary is asked. `actor` is the fullest form that stands in the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from dossier.annotation.actor_matching import Match
from dossier.annotation.actor_people import Candidate, PeopleReader
from dossier.annotation.records import ActorMention
from dossier.vocabularies import ActorVocabulary, Naming, Person
from dossier.vocabularies.actor_names import plain


@dataclass(frozen=True, slots=True)
class Named:
    """A mention whose person (by the name under which documents are united) is known."""

    start: int
    end: int
    entity: str
    form: str
    rule: str
    full: bool


def resolve(
    found: list[Match], candidates: list[Candidate], reader: PeopleReader, vocabulary: ActorVocabulary
) -> list[ActorMention]:
    """The mentions of people, in no order."""
    replaced = [(c.start, c.end) for c in candidates]
    full = [_of_match(m) for m in found if m.name.sort == "person"]
    full += [_of_full(c, vocabulary) for c in candidates if len(c.words) > 1]
    full = [n for n in full if n is not None]
    registry = _Registry(full, vocabulary)
    short = [
        Candidate(m.start, m.end, (m.name.form,), m.name.rule, reader.title_before(m.start))
        for m in found
        if m.name.sort == "family" and not any(s <= m.start < e for s, e in replaced)
    ]
    titled = [c for c in candidates if len(c.words) == 1]
    named = full + [registry.by_family(c) for c in (*short, *titled)]
    named += [n for c in reader.singles if (n := registry.recurring(c, reader.flat)) is not None]
    fullest = _fullest(named)
    return [
        ActorMention(n.start, n.end, reader.text[n.start : n.end], fullest[n.entity], "person", n.entity, n.rule)
        for n in named
    ]


def _of_match(match: Match) -> Named:
    return Named(match.start, match.end, match.name.actor, match.name.form, match.name.rule, True)


def _of_full(candidate: Candidate, vocabulary: ActorVocabulary) -> Named:
    form = " ".join(candidate.words)
    known = _same_person(candidate.words, vocabulary)
    entity = known.name if known else canonical(candidate.words, vocabulary.naming)
    return Named(candidate.start, candidate.end, entity, form, candidate.rule, True)


def _same_person(words: tuple[str, ...], vocabulary: ActorVocabulary) -> Person | None:
    """The person of the vocabulary with this family name whose given name is a spelling of this one."""
    given = vocabulary.naming.given
    for person in vocabulary.by_family.get(words[-1], ()):
        first = person.name.split()[0]
        if words[0] in given and given[words[0]] == given.get(first):
            return person
    return None


def canonical(words: tuple[str, ...], naming: Naming) -> str:
    """A name in one spelling for all documents: plain letters, given names in their first spelling."""
    united = [naming.given.get(words[0], words[0]), *(w for w in words[1:] if not (len(w) == 2 and w[1] == "."))]
    return plain(" ".join(united))


class _Registry:
    """The people whom a document names in full, by family name."""

    def __init__(self, full: list[Named], vocabulary: ActorVocabulary) -> None:
        self.vocabulary = vocabulary
        self.places: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for named in sorted(full, key=lambda n: n.start):
            for family in self._families(named):
                self.places[family].append((named.start, named.entity))

    def _families(self, named: Named) -> set[str]:
        person = self.vocabulary.people.get(named.entity)
        families = {self.vocabulary.naming.family_of(named.form)}
        if person:
            families |= set(self.vocabulary.families(person))
        bare = {f.split("-", 1)[1] for f in families if f.lower().startswith(("al-", "el-"))}
        return families | bare

    def by_family(self, candidate: Candidate) -> Named:
        """The person whom a family name means that certainly names somebody."""
        word = candidate.words[0]
        entity = self._in_document(word, candidate.start)
        if entity is None or self._better_known(word, entity, candidate.rule):
            entity = self._in_vocabulary(word, candidate.title) or plain(word)
        return Named(candidate.start, candidate.end, entity, word, candidate.rule, False)

    def recurring(self, candidate: Candidate, flat: str) -> Named | None:
        """The person of a capitalised word by itself, if the document names one of that family in full."""
        word = candidate.words[0]
        entity = self._in_document(word, candidate.start)
        if entity is None or not self._certain(candidate, flat):
            return None
        return Named(candidate.start, candidate.end, entity, word, candidate.rule, False)

    def _in_document(self, family: str, position: int) -> str | None:
        places = self.places.get(family)
        if not places:
            return None
        passed = bisect_right(places, (position, "\uffff"))
        return places[max(0, passed - 1)][1]

    def _better_known(self, word: str, entity: str, rule: str) -> bool:
        """'Trump' by itself is the president even where the document names only a relative in full."""
        name = self.vocabulary.forms.get(word)
        return rule.startswith("person:") and name is not None and name.actor not in {
            e for _, e in self.places[word]
        } and entity not in self.vocabulary.people

    def _in_vocabulary(self, word: str, title: str) -> str | None:
        """Whom the vocabulary knows by this family name alone, or with the office that stands before it."""
        name = self.vocabulary.forms.get(word)
        if name is not None and name.kind == "person" and name.actor:
            return name.actor
        holders = [p for p in self.vocabulary.by_family.get(word, ()) if _holds(p, title)]
        return holders[0].name if len(holders) == 1 else None

    def _certain(self, candidate: Candidate, flat: str) -> bool:
        """Family names that are everyday words need a verb of speech or a possessive beside them."""
        naming = self.vocabulary.naming
        word = candidate.words[0]
        if word not in naming.everyday and word.lower() not in naming.not_names:
            return True
        after = flat[candidate.end : candidate.end + 20]
        following = after.split()
        return after.startswith("'s ") or bool(following) and following[0].strip(",.") in naming.speech


def _holds(person: Person, title: str) -> bool:
    title = title.replace("defence", "defense")
    return bool(title) and any(title.endswith(o.title) for o in person.offices)


def _fullest(named: list[Named]) -> dict[str, str]:
    """For each person the form with most words, the first of them where several are as long."""
    best: dict[str, Named] = {}
    for n in sorted(named, key=lambda n: n.start):
        held = best.get(n.entity)
        if held is None or len(n.form.split()) > len(held.form.split()):
            best[n.entity] = n
    return {entity: n.form for entity, n in best.items()}
