"""Bylines, and states within the names of companies, media and trade bodies, name no actor."""

from __future__ import annotations

import pytest

from dossier.annotation.actors import find_actors
from dossier.annotation.claims import find_claims

HEADLINE, BODY = "Chile lifts its ban on salmon from Peru", "Chile lifted it on Monday."


def actors(text: str) -> list[str]:
    """The actors of a text, in order."""
    return [m.actor for m in find_actors(text)]


@pytest.mark.parametrize("byline", [
    "Daniel Olden, AAP", "Daniel McOldenAAP", "Daniel Olden", "By Daniel Olden and Mary Fjelde in Oslo",
    "BY DANIEL OLDEN FOR HARBOUR MAIL AUSTRALIA", "By Daniel Olden", "Mary Fjelde Reuters",
])  # fmt: skip
def test_a_byline_names_no_actor(byline: str) -> None:
    """Neither who wrote, nor from where and for whom; the lines around it are read."""
    assert actors(f"{HEADLINE}\n\n{byline}\n\n{BODY}") == ["CHL", "PER", "CHL"]


@pytest.mark.parametrize(("text", "expected"), [
    ("By Daniel Olden's account, Norway lost.", ["NOR"]),
    ("By Banning Salmon, Norway Angers Chile", ["NOR", "CHL"]),
    ("By March Norway had banned it", ["NOR"]),
    (f"{HEADLINE}\n\nDaniel Olden\nMary Fjelde\nAnna Orr\n\n{BODY}",
     ["CHL", "PER", "Daniel Olden", "Mary Fjelde", "Anna Orr", "CHL"]),
])  # fmt: skip
def test_sentences_and_lists_are_no_bylines(text: str, expected: list[str]) -> None:
    """What begins with 'By', and names below one another, such as of people on a list."""
    assert actors(text) == expected


@pytest.mark.parametrize("name", [
    "Chile Fjord Copper Corp", "Peru Andes Group", "Norway Salmon Trading Corporation", "Wine Chile", "Guardian Norway",
    "the Chilean Fruit Growers Association", "the Peruvian Fish Meal Industry Council", "the Norwegian Broadcasting Corp",
])  # fmt: skip
def test_a_state_in_the_name_of_a_firm_or_trade_body_is_no_actor(name: str) -> None:
    """The name goes on to a word that says what it is, or its trade stands before the state."""
    assert actors(f"Prices were told to {name} in May.") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The Russian Federation and the Chilean Ministry of Fish met in Lima.", ["RUS", "CHL", "PER"]),
    ("Norway Bars Olden Marine Corp As Chile Waits For Word", ["NOR", "CHL"]),
    ("He told Guardian Norway would answer.", ["NOR"]),
    ("Norway and Chile sued Olden Corp. Chile's Fjelde Corp paid.", ["NOR", "CHL", "CHL"]),
    ("OSLO (AP) - Chile waits.", ["NOR", "CHL"]),
])  # fmt: skip
def test_a_state_beside_a_firm_is_one(text: str, expected: list[str]) -> None:
    """States, their ministries, and datelines, which count for the state of the place."""
    assert actors(text) == expected


@pytest.mark.parametrize("firm", ["Peru Fjord Copper Corp", "Peru Andes Group", "the Peru Fruit Growers Association"])
def test_a_measure_against_a_firm_hits_the_state_in_its_name(firm: str) -> None:
    """Which is no actor, but the target of the claim."""
    (claim,) = find_claims(f"Norway froze the assets of {firm} on Monday.")
    assert (claim.sender, claim.target) == ("NOR", "PER")
    assert actors(f"Norway froze the assets of {firm} on Monday.") == ["NOR"]
