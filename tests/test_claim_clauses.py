"""Clauses: which words are verbs, where segments begin, and what hangs on what."""

from __future__ import annotations

import pytest

from dossier.annotation.actors import find_actors
from dossier.annotation.claim.clauses.parse import Parse, parse
from dossier.annotation.claim.senders.actors import codes_of
from dossier.annotation.claim.words.read import read_words
from dossier.annotation.dates import find_dates
from dossier.vocabularies.measures import load


def parsed(text: str) -> Parse:
    actors = find_actors(text)
    dates = [d for d in find_dates(text, "2022-03-10") if d.value[:4].isdigit()]
    words = read_words(text, 0, len(text), actors, dates, codes_of(actors, text), load())
    return parse(words, load())


def predicates(text: str) -> list[tuple[str, str]]:
    return [(p.lemma, p.form) for p in parsed(text).predicates]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Canada, Norway sanction Belarus", [("sanction", "finite")]),
        ("U.S. sanctions on Iran hurt trade.", [("hurt", "finite")]),
        ("The EU imposed travel bans and asset freezes on officials.", [("impose", "finite")]),
        ("Oslo urged Bern to freeze accounts.", [("urge", "finite"), ("freeze", "infinitive")]),
        ("Tokyo bought frozen fish.", [("buy", "finite")]),
        (
            "Oslo said sanctions introduced by Bern were lifted.",
            [("say", "finite"), ("introduce", "reduced"), ("lift", "finite")],
        ),
        ("Bern demanded that Oslo lift the ban.", [("demand", "finite"), ("lift", "finite")]),
    ],
)
def test_verbs_and_nouns(text: str, verbs: list[tuple[str, str]]) -> None:
    """'sanctions', 'ban' and 'freezes' are verbs only where they stand as such; participles are told from the past."""
    assert predicates(text) == verbs


def test_actors_and_dates_are_one_word_each() -> None:
    """'South Korea' in the genitive is one word with its code, and so is a date."""
    words = parsed("South Korea's ban took effect on March 5, 2022.").words
    assert (words[0].actor, words[0].genitive) == ("KOR", True)
    assert [w.date.value for w in words if w.date] == ["2022-03-05"]


def test_firms_and_regions_are_aims_only() -> None:
    """Rosneft stands for Russia as a target and never as a sender."""
    (word,) = [w for w in parsed("Norway sanctioned Rosneft.").words if w.aims_only]
    assert word.actor == "RUS"


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("Bern froze assets, while Oslo closed ports.", ["bern froze assets ,", "while oslo closed ports ."]),
        ("In March, Oslo banned coal.", ["in march", ", oslo banned coal ."]),
        ("Oslo said it banned coal.", ["oslo said", "it banned coal ."]),
        ("Oslo, which holds the chair, banned coal.", ["oslo ,", "which holds the chair", ", banned coal ."]),
        ("Oslo and Bern banned coal and froze assets.", ["oslo and bern banned coal", "and froze assets ."]),
    ],
)
def test_segments(text: str, segments: list[str]) -> None:
    """A segment holds one finite verb; lists of actors are not cut."""
    found = parsed(text)
    assert [" ".join(found.lows[s.start : s.end]) for s in found.segments] == segments


def test_a_chain_of_verbs() -> None:
    """'urged to consider imposing' hangs together; coordinated infinitives hang on the same verb."""
    urge, consider, impose = parsed("Bern urged Oslo to consider imposing sanctions.").predicates
    assert (impose.parent, consider.parent, urge.parent) == (consider, urge, None)
    agree, ban, freeze = parsed("Oslo agreed to ban coal and freeze assets.").predicates
    assert ban.parent is agree
    assert freeze.parent is agree
