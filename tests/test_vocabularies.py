"""The vocabulary of actors: complete, and open to a corpus's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pycountry
import pytest

from dossier import vocabularies
from dossier.annotation.actors import find_actors
from dossier.errors import DossierError
from dossier.vocabularies import actor_vocabulary

KOSOVO = "XKX"
CONTEXTUAL = {"JEY", "REU"}
"""States whose name counts only by its surroundings."""


def own(tmp_path: Path, text: str) -> Path:
    (tmp_path / "actors.toml").write_text(text, encoding="utf-8")
    return tmp_path


EVERYDAY = {
    "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "FSM": "Micronesia", "PSE": "Palestine",
    "VGB": "British Virgin Islands", "VIR": "U.S. Virgin Islands",
}  # fmt: skip


def test_every_state_is_found_by_its_name() -> None:
    """Each of the 249 states of ISO 3166-1, by the name in everyday use."""
    wrong = {}
    for state in pycountry.countries:
        name = EVERYDAY.get(state.alpha_3, getattr(state, "common_name", state.name).split(" (")[0])
        found = {m.actor for m in find_actors(f"The statement of {name} was short.")}
        if found != {state.alpha_3}:
            wrong[state.alpha_3] = found
    assert wrong == {code: set() for code in CONTEXTUAL}


def test_codes_of_our_own_are_codes_of_iso() -> None:
    """No state has a code that ISO 3166-1 does not know, but Kosovo, whose code is the one in use."""
    states = {actor for actor, kind in actor_vocabulary().kinds.items() if kind == "state"}
    assert states - {c.alpha_3 for c in pycountry.countries} == {KOSOVO}


def test_terms_of_office_end_after_they_begin() -> None:
    """Each term runs forward, and each office belongs to a state or body that the vocabulary knows."""
    vocabulary = actor_vocabulary()
    offices = [(p.name, o) for p in vocabulary.people.values() for o in p.offices]
    assert len(offices) > 300
    assert [(n, o) for n, o in offices if o.to and o.to < o.start] == []
    assert [o.of for _, o in offices if o.of not in vocabulary.kinds and f"org:{o.of}" not in vocabulary.kinds] == []


def test_corpus_adds_its_own_actors(tmp_path: Path) -> None:
    """A person, an organisation, a state's further name and a phrase that means nobody."""
    folder = own(tmp_path, """
not_actors = ["Peru Lane"]
"Wenna Tregear" = { kind = "person", also = ["Wenna Tregeare"], alone = true }
"org:Quayside Union" = { names = ["Quayside Union"] }
PER = { names = ["Incaland"] }
""")
    vocabulary = actor_vocabulary(folder)
    text = "Tregear told the Quayside Union of Incaland on Peru Lane. Wenna Tregeare left."
    assert [m.actor for m in find_actors(text, vocabulary)] == [
        "Wenna Tregeare", "org:Quayside Union", "PER", "Wenna Tregeare",
    ]  # fmt: skip
    assert find_actors("They sailed to Incaland.") == []


def test_ours_is_untouched_by_a_corpus(tmp_path: Path) -> None:
    """What one corpus adds is unknown to the next."""
    actor_vocabulary(own(tmp_path, '"org:Brine Works" = { names = ["Brine Works"] }\n'))
    assert find_actors("The Brine Works closed.") == []


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ('\nnot_actors = []\n', 2, "'not_actors' is an empty list"),
        ('PER = { names = [] }\n', 1, "adds no name"),
        ('\n"org:A" = { nams = ["A"] }\n', 2, "nams"),
        ('"Jane Roe" = { kind = "persona" }\n', 1, "persona"),
        ('\n\n"Jane Roe" = { offices = ["minister"] }\n', 3, "minister"),
        ('Roe = "x"\n', 1, "Roe"),
        ('"org:A" = { names = "A" }\n', 1, "names"),
        ('JPN = { kind = "person" }\n', 1, "JPN"),
        ('"A" = { kind = "organisation" }\n', 1, "organisation"),
        ('"xx" = { kind = "state" }\n', 1, "xx"),
        ('a = = b\n', 1, "value"),
        ('"Jane Roe" = { offices = ["XXQ minister 2021-03/"] }\n', 1, "XXQ"),
        ('"Jane Roe" = { offices = ["PER minister 2021-03/2020-01"] }\n', 1, "ends before it begins"),
        ('"Jane Roe" = { offices = ["PER minister 2021-13/"] }\n', 1, "no office"),
        ('\n"org:Peru" = { names = ["Peru"] }\n', 2, "PER already"),
        ('"org:Peru" = {}\n', 1, "PER already"),
        ('[PER]\nnames = [\n  "Incaland",\n  "Chile",\n]\n', 4, "CHL already"),
        ('"Ann Biden" = { alone = true }\n', 1, "Joe Biden already"),
        ("PER = {}\n", 1, "adds no name"),
        ('NDRC = { names = ["Planning Board"] }\n', 1, 'an organisation is called "org:NDRC"'),
        ('"" = {}\n', 1, "not an entry"),
    ],
)
def test_mistakes_are_named_with_file_and_line(tmp_path: Path, content: str, line: int, word: str) -> None:
    """A malformed actors.toml is refused in one line that says where and what."""
    with pytest.raises(DossierError) as error:
        actor_vocabulary(own(tmp_path, content))
    assert error.value.line == line
    assert word in str(error.value)
    assert "actors.toml" in str(error.value)


def test_a_family_name_alone_is_taken_from_a_known_person_and_given_to_another(tmp_path: Path) -> None:
    """For articles of another time: Kuroda is not the governor whom the vocabulary knows, but the vice minister."""
    said = "Kuroda left Tokyo."
    assert [m.entity for m in find_actors(said)] == ["Haruhiko Kuroda", "JPN"]
    taken = '"Haruhiko Kuroda" = { alone = false }\n'
    assert [m.entity for m in find_actors(said, actor_vocabulary(own(tmp_path, taken)))] == ["JPN"]
    given = taken + '"Makoto Kuroda" = { alone = true }\n'
    assert [m.entity for m in find_actors(said, actor_vocabulary(own(tmp_path, given)))] == ["Makoto Kuroda", "JPN"]
    with pytest.raises(DossierError, match="alone = false"):
        actor_vocabulary(own(tmp_path, '"Makoto Kuroda" = { alone = true }\n'))


def test_a_name_is_taken_from_a_state_and_given_to_another(tmp_path: Path) -> None:
    """Lima is nobody, or the organisation that a later line names; Peru keeps its other names, and a refusal says how."""
    said = "Lima wrote to Peru."
    taken = 'not_actors = ["Lima"]\n'
    assert [m.actor for m in find_actors(said, actor_vocabulary(own(tmp_path, taken)))] == ["PER"]
    given = '"org:Lima Group" = { names = ["Lima"] }\n'
    assert [m.actor for m in find_actors(said, actor_vocabulary(own(tmp_path, taken + given)))] == ["org:Lima Group", "PER"]
    with pytest.raises(DossierError, match=r'not_actors = \["Lima"\] in a line before'):
        actor_vocabulary(own(tmp_path, given))


def test_a_field_more_takes_nothing_from_a_known_person(tmp_path: Path) -> None:
    """Another spelling of Joe Biden leaves him his offices, his family name alone and his other spellings."""
    vocabulary = actor_vocabulary(own(tmp_path, '"Joe Biden" = { also = ["Amtrak Joe"] }\n'))
    known, more = actor_vocabulary().people["Joe Biden"], vocabulary.people["Joe Biden"]
    assert (more.offices, more.alone, more.family) == (known.offices, known.alone, known.family)
    assert more.also == (*known.also, "Amtrak Joe")
    found = find_actors("Amtrak Joe left. Biden wept. Hunter Biden met President Biden.", vocabulary)
    assert [m.entity for m in found] == ["Joe Biden", "Joe Biden", "Hunter Biden", "Joe Biden"]


def test_an_organisation_without_names_is_called_as_its_id_says(tmp_path: Path) -> None:
    """And a state of this file may have ministers."""
    folder = own(tmp_path, """
"org:Brine Works" = {}
XAA = { kind = "state", names = ["Brineland"] }
"Jane Roe" = { offices = ["XAA minister 2021/2022-03"] }
""")
    found = find_actors("The Brine Works left Brineland.", actor_vocabulary(folder))
    assert [m.actor for m in found] == ["org:Brine Works", "XAA"]


def test_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are an error, not a traceback."""
    (tmp_path / "actors.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DossierError, match="UTF-8"):
        actor_vocabulary(tmp_path)


def lists_of(content: object, name: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of words of a vocabulary, with the keys that lead to it."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield from lists_of(value, f"{name}.{key}")
    elif isinstance(content, list) and all(isinstance(word, str) for word in content):
        yield name, content


@pytest.mark.parametrize("file", ["actors", "bodies", "contexts", "cruft", "measures", "naming", "people", "states"])
def test_no_word_stands_twice_in_a_list(file: str) -> None:
    """Who adds a word finds it where it is already; a list says each word once."""
    content = tomllib.loads((Path(vocabularies.__file__).parent / f"{file}.toml").read_text(encoding="utf-8"))
    found = dict(lists_of(content, file))
    assert found or file == "actors"
    assert {name: sorted({w for w in words if words.count(w) > 1}) for name, words in found.items()
            if len(set(words)) < len(words)} == {}  # fmt: skip
