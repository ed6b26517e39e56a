"""Actors: what counts, what does not, and that nothing breaks the reading."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.annotation.actors import find_actors
from dossier.annotation.records import ActorMention

GOLD = Path(__file__).parent / "gold" / "actors.jsonl"
GOLD_MENTIONS = 200
LONG = 200_000
"""Four times the text may take so many times as long: linear time is 4, quadratic 16."""


def actors(text: str) -> list[str]:
    return [m.actor for m in find_actors(text)]


def documents() -> dict[str, list[dict[str, object]]]:
    found = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found[record["doc"]].append(record)
    return found


def test_regression_set_is_as_large_as_promised() -> None:
    """The set holds at least 200 mentions, in sentences written for it."""
    assert sum(len(r["actors"]) for rs in documents().values() for r in rs) >= GOLD_MENTIONS


@pytest.mark.parametrize("doc", list(documents()))
def test_regression_set(doc: str) -> None:
    """In each sentence exactly the actors are found that a reader names; organisations do not count."""
    records = documents()[doc]
    text, at = " ".join(str(r["quote"]) for r in records), 0
    found = find_actors(text)
    for record in records:
        start = text.index(str(record["quote"]), at)
        at = start + len(str(record["quote"]))
        named = {m.actor for m in found if start <= m.start < at and not m.actor.startswith("org:")}
        assert named == set(record["actors"]), record["quote"]  # type: ignore[arg-type]


def test_possessive_is_no_part_of_the_name() -> None:
    """'Estonia's' gives the surface 'Estonia', with either apostrophe."""
    assert [m.surface for m in find_actors("Estonia's ports and Malta’s flags")] == ["Estonia", "Malta"]


def test_each_mention_names_its_rule() -> None:
    """A wrong mention can be traced: the list of the vocabulary, the person, or the rule."""
    text = "Envoy Quill Marsten saw Danish fishers in Lima; Marsten told Lavrov."
    assert [m.rule for m in find_actors(text)] == [
        "title", "DNK.peoples", "PER.seats", "family-name", "person:Sergei Lavrov",
    ]  # fmt: skip


def test_entity_unites_what_actor_keeps_apart() -> None:
    """The document's spelling stays in `actor`; `entity` is one for all documents."""
    spellings = ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Zelensky"]
    found = [find_actors(f"They wrote to {name} today.")[0] for name in spellings]
    assert [m.actor for m in found] == spellings
    assert {m.entity for m in found} == {"Volodymyr Zelensky"}


def test_unlisted_people_are_united_by_the_spelling_of_the_given_name() -> None:
    """Aleksey and Alexei are one name, also for people whom no vocabulary knows."""
    entities = {find_actors(f"Banker {n} left.")[0].entity for n in ("Aleksey Borodulin", "Alexei Borodulin")}
    assert entities == {"Alexei Borodulin"}


def test_office_tells_who_is_meant() -> None:
    """'Hayashi' alone may be anybody; the foreign minister of that name is one person."""
    assert actors("Hayashi opened a bakery.") == []
    (found,) = find_actors("They met Foreign Minister Hayashi.")
    assert (found.actor, found.entity) == ("Hayashi", "Yoshimasa Hayashi")


def test_family_name_means_the_last_one_named_in_full() -> None:
    """Of two people of one family the nearer one before is meant."""
    text = "Minister Ada Torvik left. Torvik smiled. Senator Nils Torvik stayed. Torvik frowned."
    assert actors(text) == ["Ada Torvik", "Ada Torvik", "Nils Torvik", "Nils Torvik"]


def test_double_spaces_and_odd_characters_keep_the_offsets() -> None:
    """What stands between the words of a name does not hide it, and offsets count the text as it is."""
    text = "In  the United   States and South\u00a0Korea"
    found = find_actors(text)
    assert [text[m.start : m.end] for m in found] == ["United   States", "South\u00a0Korea"]


def sound(text: str, found: list[ActorMention]) -> None:
    end = 0
    for m in found:
        assert end <= m.start < m.end <= len(text)
        assert m.surface == text[m.start : m.end]
        assert m.actor
        assert m.entity
        assert m.rule
        end = m.end


PIECES = st.sampled_from(
    ["Putin", "President ", "Jane Roe", ", ", "US", "the ", "Georgia", "\n", "  ", "'s ", "-", "said ", "al-", "von ",
     "[", "]", "(", "Kim Jong Un", "Brussels", "By ", "St. ", ".", "ß", "İ", "\u2028", "𝔄", "\x00"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_offsets_fit(text: str) -> None:
    """Random text never raises; mentions are in order, apart, and quote the text."""
    found = find_actors(text)
    sound(text, found)
    assert found == find_actors(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["a", "A ", "US ", "Putin ", "[", "Georgia ", "President ", "Xx Yy, a ", "John Doe told. Doe ", "\n", "A-"]
)
def test_a_long_text_of_anything_comes_back(piece: str) -> None:
    """Time is linear: so long a text of one thing would not end under a quadratic reading."""
    text = piece * (LONG // len(piece))
    assert all(text[m.start : m.end] == m.surface for m in find_actors(text))
