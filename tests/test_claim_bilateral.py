"""How news tells the quarrels of two states: who is sent home, what is frozen, whose step is answered."""

from __future__ import annotations

import pytest

import claims_told


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'; announced counts as imposed."""
    return {claim.replace("announced", "imposed") for claim in claims_told.told(text, "2022-03-08")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru gave Norwegian visitors two weeks to leave the country.", "PER>NOR:travel_ban:imposed"),
        ("Peru and Chile have given Norwegian visitors and residents two weeks to leave their countries.",
         "PER>NOR:travel_ban:imposed CHL>NOR:travel_ban:imposed"),
        ("Norwegian nationals were given 48 hours to leave Peru.", "PER>NOR:travel_ban:imposed"),
        ("Norway said all Peruvian citizens must leave the country within two weeks.", "NOR>PER:travel_ban:imposed"),
        ("The ministry said Norwegian citizens needed to leave Peru within two weeks.", "PER>NOR:travel_ban:imposed"),
        ("Norway has set a deadline for Peruvian visitors with valid papers to leave the country.",
         "NOR>PER:travel_ban:imposed"),
        ("Norway told Norwegian citizens to leave Peru within two days.", ""),
        ("The ministry told Norwegian citizens to leave Peru by Friday.", ""),
        ("Norwegian citizens must leave Peru by Friday, Oslo said.", ""),
        ("Norway ordered its citizens to leave Peru within days.", ""),
        ("Norway gave Peruvian visitors two days to leave the talks.", ""),
    ],
)
def test_foreign_citizens_are_sent_home(text: str, claims: str) -> None:
    """Foreigners who must be gone by a day are kept out of the land; who calls its own people home restricts nobody."""
    assert told(text) == set(claims.split())
