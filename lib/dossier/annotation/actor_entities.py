"""Which spellings are taken for one person across documents, each listed so that a reader can undo it.

A union is undone by a row of kind `union` with verdict `reject` in the corpus's `corrections.csv`, and made by
`"NAME" = { also = ["OTHER SPELLING"] }` in its `actors.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from dossier.annotation.corrections import is_another, spelled
from dossier.vocabularies.spelling import is_family_alone, plain

if TYPE_CHECKING:
    import pandas as pd

    from dossier.annotation.corrections import Correction
    from dossier.vocabularies import Person

COLUMNS = ("entity", "actor", "documents", "mentions", "reason")
VOCABULARY, FAMILY, SPELLING = "vocabulary", "family name alone", "spelling"


def unite(mentions: pd.DataFrame) -> pd.DataFrame:
    """The spellings of each person who is named in more than one, or by another than the entity's.

    One row a spelling: `entity`; `actor` as the documents have it, also where one has two; `documents` and
    `mentions`, counts; `reason`: `vocabulary` (people.toml or the corpus's actors.toml knows the spelling), `family
    name alone` (with the office that stands before it, or a name that means one person), `spelling` (ways to write
    one given name).
    Sorted by entity, then by mentions, most first. States and bodies have one spelling and are not listed.
    """
    people = _each_name_in_full(mentions[mentions["kind"] == "person"])
    counts = people.groupby(["entity", "actor"], as_index=False).agg(
        documents=("doc_id", "nunique"), mentions=("doc_id", "size")
    )
    several = counts.groupby("entity")["actor"].transform("size") > 1
    united = counts[several | (counts["entity"] != counts["actor"])]
    reasons = [_reason(e, a) for e, a in zip(united["entity"], united["actor"], strict=True)]
    listed = united.assign(reason=reasons).astype({"reason": "str"})
    return listed.sort_values(["entity", "mentions", "actor"], ascending=[True, False, True])[
        list(COLUMNS)
    ].reset_index(drop=True)


def _each_name_in_full(people: pd.DataFrame) -> pd.DataFrame:
    """The mentions of people, a name in full that is not the document's fullest for its person as an actor of its own."""
    if "surface" not in people:
        return people
    said = people["surface"].map(spelled)
    named = {(a, s): is_another(s, a) for a, s in {*zip(people["actor"], said, strict=True)}}
    own = [s if named[a, s] else a for a, s in zip(people["actor"], said, strict=True)]
    return people.assign(actor=own)


def of_only_bearer(mentions: pd.DataFrame, people: Mapping[str, Person]) -> pd.DataFrame:
    """The mentions, a family name that is all a document has ('Mr Olden') given to the one person whom others mean by it.

    That is a person of the vocabulary, the only one of this name in the corpus, and the document names the state of an
    office that the person held; so a namesake abroad stays apart.
    """
    of_people = mentions[mentions["kind"] == "person"]
    entities = set(of_people["entity"])
    by_word: dict[str, list[str]] = defaultdict(list)
    for entity in (e for e in entities if not is_family_alone(e)):
        for word in {*plain(entity).split()}:
            by_word[word].append(entity)
    alone = {name: f" {plain(name)} " for name in entities if is_family_alone(name)}
    bearers = {
        name: [e for e in by_word[said.split()[-1]] if said in f" {plain(e)} "]
        for name, said in alone.items() if said.strip()
    }  # fmt: skip
    only = {name: held[0] for name, held in bearers.items() if len(held) == 1 and _is_called(name, people.get(held[0]))}
    if not only:
        return mentions
    states = mentions[mentions["kind"] == "state"].groupby("doc_id")["entity"].agg(set)
    held_in = {name: {office.of for office in people[bearer].offices} for name, bearer in only.items()}
    entity = [
        only[e] if e in only and kind == "person" and held_in[e] & states.get(doc, set()) else e
        for doc, kind, e in zip(mentions["doc_id"], mentions["kind"], mentions["entity"], strict=True)
    ]
    return mentions.assign(entity=entity).astype({"entity": "str"})


def _is_called(name: str, person: Person | None) -> bool:
    """Whether a person of the vocabulary may be called by this alone: Ana de la Cruz by 'Cruz' too, and not by 'Ana'."""
    return person is not None and f" {plain(person.family)}".endswith(f" {plain(name)}")


def as_spelled(mentions: pd.DataFrame, known: Collection[str], corrections: Collection[Correction] = ()) -> pd.DataFrame:
    """The mentions, with each person whom no vocabulary knows under the fullest name that most documents write.

    A family name that is all that is known of somebody has its accents. Of names that as many documents write, it is the
    one of most mentions, then the first. `known`: the people of the vocabularies, who keep their names. So do those whom a
    correction names, and a spelling that one takes out is not chosen.
    """
    decided = [c for c in corrections if c.kind == "union" and c.verdict != "confirm"]
    kept, apart = {*known, *(c.value for c in decided)}, {c.id for c in decided}
    people = mentions[(mentions["kind"] == "person") & ~mentions["entity"].isin(kept) & ~mentions["actor"].isin(apart)]
    full, named_in_full = (~people[name].map(is_family_alone).astype("bool") for name in ("actor", "entity"))
    alone = ~full & ~named_in_full & (people["actor"].map(plain) == people["entity"].map(plain))  # 'Huamán', not 'Huaman'
    unknown = people[(full & named_in_full) | alone]
    counts = unknown.groupby(["entity", "actor"], as_index=False, sort=False).agg(
        documents=("doc_id", "nunique"), mentions=("doc_id", "size")
    )
    most_first = counts.sort_values(["documents", "mentions"], ascending=False, kind="stable")
    first = most_first.drop_duplicates("entity").drop_duplicates("actor")
    taken = {*kept, *mentions["entity"]}
    name = {e: a for e, a in zip(first["entity"], first["actor"], strict=True) if a not in taken}
    return mentions.assign(entity=mentions["entity"].map(lambda e: name.get(e, e)).astype("str")) if name else mentions


def _reason(entity: str, actor: str) -> str:
    from dossier.vocabularies import actor_vocabulary

    if is_family_alone(actor) and not is_family_alone(entity):
        return FAMILY
    known = actor_vocabulary().people.get(entity)
    return VOCABULARY if known and actor in (known.name, *known.also) else SPELLING
