"""When what is still in force was imposed: not on the day on which somebody says so."""

from __future__ import annotations

import pytest

import dossier


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway refused on Monday to lift its sanctions on Peru.",
        "Norway would not lift its sanctions on Peru, the government said on Monday.",
        "The foreign minister said on Monday that Norway did not plan to lift its sanctions on Peru.",
        "Norway on Monday ruled out lifting its sanctions on Peru.",
        "Norway kept its sanctions on Peru in place on Monday.",
    ],
)
def test_a_measure_that_stays_was_not_imposed_on_the_day_of_saying_so(sentence: str) -> None:
    """The claim is in force and has no date of its own; the day of saying is told as such."""
    (claim,) = dossier.find_claims(sentence, published="2023-05-05")
    assert (claim.sender, claim.target, claim.status, claim.date) == ("NOR", "PER", "imposed", "")
    assert claim.reported == "2023-05-01"


def test_the_day_of_imposing_stays_beside_what_was_not_lifted() -> None:
    """'imposed in 2014 and has not lifted them' still dates from 2014."""
    told = "Norway imposed sanctions on Peru in 2014 and has not lifted them."
    (claim,) = dossier.find_claims(told, published="2023-05-05")
    assert (claim.status, claim.date) == ("imposed", "2014")
