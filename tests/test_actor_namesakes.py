"""People who share a family name with somebody whom the vocabulary knows."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.annotation.actor_entities import of_only_bearer, unite
from dossier.annotation.actors import find_actors
from dossier.annotation.corrections import Correction, correct, unfit
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.actor_names import Office, Person


def people(text: str) -> list[tuple[str, str]]:
    """Surface and entity of each person in order."""
    return [(m.surface, m.entity) for m in find_actors(text) if m.kind == "person"]


def mentions(texts: dict[str, str]) -> pd.DataFrame:
    """The table of mentions as corrections and unions read it."""
    rows = [(doc, m.surface, m.actor, m.kind, m.entity) for doc, text in texts.items() for m in find_actors(text)]
    return pd.DataFrame(rows, columns=["doc_id", "surface", "actor", "kind", "entity"])


@pytest.mark.parametrize("name", [
    "Wang Boyong", "Li Dangke", "Lee Kang-do", "Moon Chol-min", "Kim Tae-rak", "Choe Nam Il", "Abe Toshiko", "Orbán Zsolt",
    "Balázs Orbán", "Xi Bolin", "Christian Lagarde", "Pavel Lavrov", "Vladimir K. Putin",
])  # fmt: skip
def test_a_person_introduced_by_a_title_is_nobody_else_of_that_family(name: str) -> None:
    """However the name is ordered, another given name is another person."""
    (found,) = people(f"Harbour Minister {name} opened the port of Callao.")
    assert found[0] == name
    assert not set(found[1].split()) - set(name.replace("á", "a").replace("K.", "").split())


def test_the_last_given_name_tells_apart_who_shares_the_others() -> None:
    """A Vietnamese name is called by its last word; the words between tell two ministers apart."""
    found = people("Minister Tran Van Phuc met Minister Tran Minh Phuc.")
    assert [entity for _, entity in found] == ["Tran Van Phuc", "Tran Minh Phuc"]


def test_a_family_name_that_a_given_name_follows_is_not_the_one_known() -> None:
    """Beside a known Qin, another Qin is read in full, and the family alone means the last one named."""
    assert people("Qin Gang met Qin Boyong. Later Qin left.") == [
        ("Qin Gang", "Qin Gang"), ("Qin Boyong", "Qin Boyong"), ("Qin", "Qin Boyong"),
    ]  # fmt: skip
    assert people("Fumio Kishida and Kishida Yuko slept.") == [
        ("Fumio Kishida", "Fumio Kishida"), ("Kishida Yuko", "Yuko Kishida"),
    ]  # fmt: skip
    assert people("Orbán Viktor met Katalin Orbán.")[0] == ("Orbán Viktor", "Viktor Orbán")


@pytest.mark.parametrize("text", ["Xi told Peru", "Xi Tuesday told Peru", "Xi Backs Peru As Norway Waits", "Xi Moscow trip"])
def test_what_follows_a_family_name_is_mostly_no_given_name(text: str) -> None:
    """Weekdays, headlines and places after 'Xi' name nobody else."""
    assert people(text) == [("Xi", "Xi Jinping")]


@pytest.mark.parametrize("text", [
    "Will Putin come to Peru?", "Peru Courts Grant Trump More Time", "By the way, Mark Rutte slept",
])  # fmt: skip
def test_a_given_name_that_is_a_word_parts_nobody_where_words_are_large_anyway(text: str) -> None:
    """At the start of a sentence and in headlines, and where it is the person's own."""
    (found,) = people(text)
    assert found[1] in {"Vladimir Putin", "Donald Trump", "Mark Rutte"}


def test_other_spellings_of_one_person_are_still_one() -> None:
    """With or without hyphen, with an initial, in another alphabet's spelling."""
    text = "Kim Jong Un, President Vladimir Vladimirovich Putin, Minister Sergej Lavrov and Minister D. Trump."
    assert [entity for _, entity in people(text)] == ["Kim Jong-un", "Vladimir Putin", "Sergei Lavrov", "Donald Trump"]


TWO_NAMES = {"a": "Minister Vladimir Vladimirovich Putin rose. Later Vladimir Putin slept. Putin woke."}


def test_a_second_name_in_one_document_is_listed_as_a_union() -> None:
    """Also where the document's fullest name is another; a family name alone is that of the name before it."""
    table = unite(mentions(TWO_NAMES))
    assert table[["actor", "mentions", "reason"]].to_numpy().tolist() == [
        ["Vladimir Vladimirovich Putin", 2, "vocabulary"], ["Vladimir Putin", 1, "vocabulary"],
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Vladimir Vladimirovich Putin", "Vladimir Putin"])
def test_each_listed_union_can_be_undone(name: str) -> None:
    """By the name as it is listed; the other name stays with its person, and no warning says that the id is unknown."""
    rows = mentions({"a": "Minister Vladimir Vladimirovich Putin rose. Later Vladimir Putin slept."})
    reject = Correction("union", "Vladimir Vladimirovich Putin", "reject", "", "", "", 2)
    after = correct(rows, "union", [reject])
    assert list(after["entity"]) == ["Vladimir Vladimirovich Putin", "Vladimir Putin"]
    assert unfit({"union": rows}, [Correction("union", name, "reject", "", "", "", 2)]) == []
    edit = Correction("union", "Vladimir Putin", "edit", "entity", "Ann Olden", "", 3)
    assert list(correct(rows, "union", [edit])["entity"]) == ["Vladimir Putin", "Ann Olden"]


def test_a_family_name_by_itself_is_the_one_bearer_whom_the_corpus_names() -> None:
    """'Mr Morrison' beside the state of an office that he held; not where the corpus names two, nor of another state."""
    people = actor_vocabulary().people
    full, alone = "Prime Minister Scott Morrison slept.", "Mr Morrison woke in Australia."
    rows = of_only_bearer(mentions({"a": full, "b": alone}), people)
    assert list(rows["entity"]) == ["Scott Morrison", "Scott Morrison", "AUS"]
    assert unite(rows)[["actor", "reason"]].to_numpy().tolist() == [
        ["Morrison", "family name alone"], ["Scott Morrison", "vocabulary"],
    ]  # fmt: skip
    undone = correct(rows, "union", [Correction("union", "Morrison", "reject", "", "", "", 2)])
    assert list(undone["entity"]) == ["Scott Morrison", "Morrison", "AUS"]
    for other in ({"a": full, "b": "Mr Morrison woke in Peru."}, {"a": f"{full} Banker Anna Morrison left.", "b": alone}):
        assert "Morrison" in set(of_only_bearer(mentions(other), people)["entity"])


@pytest.mark.parametrize(
    ("name", "family", "alone", "is_the_one"),
    [
        ("Alberto Huamán", "Huamán", "Huaman", True),
        ("Ana de la Cruz", "de la Cruz", "de la Cruz", True),
        ("Ana de la Cruz", "de la Cruz", "Cruz", True),
        ("Kevin O'Neill", "O'Neill", "O'Neill", True),
        ("Ann Smith-Jones", "Smith-Jones", "Smith-Jones", True),
        ("Ann Smith-Jones", "Smith-Jones", "Jones", False),
        ("Martin Olden", "Olden", "Martin", False),
    ],
)
def test_accents_particles_and_hyphens_part_nobody_from_the_full_name(
    name: str, family: str, alone: str, is_the_one: bool
) -> None:
    """'Mr Huaman' is Alberto Huamán, 'Ms de la Cruz' Ana de la Cruz; half of a double name and a given name are nobody."""
    people = {name: Person(name, family, offices=(Office("PER", "harbour minister", "2021", ""),))}
    rows = [("a", name, "person", name), ("b", alone, "person", alone), ("b", "PER", "state", "PER")]
    found = of_only_bearer(pd.DataFrame(rows, columns=["doc_id", "actor", "kind", "entity"]), people)
    assert list(found["entity"]) == [name, name if is_the_one else alone, "PER"]
    if is_the_one:
        assert list(unite(found).query("actor == @alone")["reason"]) == ["family name alone"]


@pytest.mark.parametrize("texts", [
    ["Mr Huaman left.", "Banker Alberto Huamán stayed."], ["Banker Alberto Huamán left.", "Huaman stayed."],
    ["Ms de la Cruz left.", "Banker Ana de la Cruz stayed."], ["Banker Ana de la Cruz left.", "De la Cruz stayed."],
    ["Mr. O\u2019Neill left.", "Banker Kevin O'Neill stayed."], ["Ms Smith-Jones left.", "Banker Ann Smith-Jones stayed."],
])  # fmt: skip
def test_in_a_document_a_family_name_is_that_of_the_full_name_however_it_is_written(texts: list[str]) -> None:
    """Before the full name or after it, with its accents, small words, hyphens and apostrophes or without."""
    assert len({entity for _, entity in people(" ".join(texts))}) == 1
    assert len(people(" ".join(texts))) == 2


@pytest.mark.parametrize(("said", "name"), [
    ("Mr van Dijk left.", "van Dijk"), ("Mrs dos Santos left.", "dos Santos"),
    ("President de la Espriella left.", "de la Espriella"),
])  # fmt: skip
def test_small_words_before_a_family_name_belong_to_it(said: str, name: str) -> None:
    """After a title, where no full name stands in the document; 'do' may be a verb."""
    assert people(said) == [(name, name)]
    assert people("Did the Minister do Quayside a favour?") == []
