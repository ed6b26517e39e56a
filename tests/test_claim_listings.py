"""What a listing means for those who are listed, as agencies tell it: their assets, their dealings, the relief."""

from __future__ import annotations

import pytest

import claims_told


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'; announced counts as imposed."""
    return {claim.replace("announced", "imposed") for claim in claims_told.told(text, "2023-02-01")}


LISTED = "Norway imposed sanctions on two Peruvian officials. "
FROZEN, DEALINGS = "NOR>PER:asset_freeze:imposed", "NOR>PER:financial:imposed"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The designations block any Norwegian assets of the officials.", FROZEN),
        ("Their Norwegian assets will be frozen.", FROZEN),
        ("Any Norwegian property of the two was blocked.", FROZEN),
        ("As a result, all assets of the two under Norwegian jurisdiction are frozen.", FROZEN),
        ("Tuesday's action freezes any Norwegian assets of those listed and bars Norwegians from dealing with them.",
         f"{FROZEN} {DEALINGS}"),
        ("The listing prohibits Norwegians from doing business with them.", DEALINGS),
        ("The move bars all Norwegian persons from transactions with the two.", DEALINGS),
    ],
)
def test_assets_and_people_of_the_sender_are_not_aimed_at(text: str, claims: str) -> None:
    """Whose assets lie in the land of the sender, and which of its people may not deal with them, is no target."""
    assert told(LISTED + text) == told(LISTED) | set(claims.split())


@pytest.mark.parametrize(
    "text",
    [
        "Any assets they have in Norway will be frozen.",
        "Any assets the officials may hold in Norway will be frozen.",
        "The ministry said any assets the two men own there would be frozen.",
        "Assets they hold abroad will be frozen.",
    ],
)
def test_what_somebody_holds_is_frozen_though_a_clause_says_so_between(text: str) -> None:
    """'any assets they have in Norway will be frozen' has one verb more than 'any assets will be frozen'."""
    assert told(LISTED + text) == told(LISTED) | {FROZEN}


def test_a_firm_is_no_fuel() -> None:
    """Who is kept from dealing with a state's oil company is kept from it by his own state."""
    text = "Norwegian companies will be banned from doing business with Peru's state oil company."
    assert told(text) == {DEALINGS}
    assert told("Peru was cut off from Chilean oil.") == {"CHL>PER:export_restriction:imposed"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway imposed sanctions on Peru over Lima's restrictions on journalists.",
        "Norway imposed sanctions on Peru over President Ruiz's restrictions on opposition candidates.",
        "Norway imposed sanctions on Peru over Lima's curbs on the press.",
    ],
)
def test_what_a_government_restricts_at_home_is_no_sanction(text: str) -> None:
    """Curbs on the press are why somebody is punished, and punish nobody abroad."""
    assert told(text) == {"NOR>PER:unspecified:imposed"}
