"""Words of measures in another sense, and nouns and clauses that say who is meant."""

from __future__ import annotations

import pytest

from claims_told import told
from dossier import find_claims


def pairs(text: str) -> set[tuple[str, str, str]]:
    """Sender, target and measure of each claim, as ISO 3166-1 codes or bodies."""
    return {(c.sender, c.target, c.measure) for c in find_claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile signed a treaty banning weapons in outer space.",
        "Norway signed a convention that would ban weapons under the sea. Chile did not.",
        "With the sanction and approval of the Senate, America made peace with Chile.",
        "Norway asked Chile for its consent and sanction.",
    ],
)
def test_consent_and_treaties_restrict_nobody(text: str) -> None:
    """A sanction beside approval is consent; a treaty against weapons binds its parties."""
    assert pairs(text) == set()


def test_sanctions_beside_other_nouns_and_arms_bans_stay() -> None:
    """Only consent beside it makes 'sanction' harmless, and only a treaty a ban on arms."""
    assert pairs("Norway threatened Belarus with the sanction of a visa ban.") != set()
    assert pairs("Norway imposed a decree banning weapons sales to Belarus.") == {("NOR", "BLR", "arms_embargo")}


def test_the_group_is_the_body_spoken_of() -> None:
    """'The group might impose' is the body named before; 'the group of men' is nobody."""
    text = "The EU is worried. Sources said the group might impose tariffs on Chilean goods."
    assert pairs(text) == {("EU", "CHL", "tariff")}
    other = "The EU is worried. The group of men might impose tariffs on Chilean goods."
    assert ("EU", "CHL", "tariff") not in pairs(other)


def test_another_full_clause_gives_no_target() -> None:
    """After a semicolon somebody else is spoken of: neither America nor Norway is aimed at."""
    text = (
        "Norway banned imports of oil from Belarus. "
        "Norway does not sanction the gas trade; the port, hit by U.S. sanctions, is Norwegian."
    )
    assert {(s, t) for s, t, _ in pairs(text)} == {("NOR", "BLR"), ("USA", "BLR")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru and Chile, which have boycotted Paraguay since June, issued 13 demands.",
         "PER>PRY:unspecified:imposed CHL>PRY:unspecified:imposed"),
        ("Paraguay has been boycotted by Peru since 2017.", "PER>PRY:unspecified:imposed"),
        ("Norway threatened to boycott Peru.", "NOR>PER:unspecified:threatened"),
        ("Norway will boycott Chilean wine.", "NOR>CHL:import_restriction:announced"),
        ("Kenyan parties boycotted the vote in Norway, and fans the match against Peru.", ""),
        ("Protesters blockaded the port of Callao in Peru.", ""),
    ],
)  # fmt: skip
def test_a_boycott_sanctions_where_a_state_is_shunned(text: str, claims: str) -> None:
    """'boycotted NORWAY' restricts a state; a boycott of goods is a ban on imports, one of a vote is neither."""
    assert told(text, "2018-06-16") == set(claims.split())
