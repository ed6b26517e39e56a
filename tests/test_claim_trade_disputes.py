"""What trade disputes are told in: who faces what, goods that may no longer come in, and measures that are taken back."""

from __future__ import annotations

import pytest

import claims_told

PUBLISHED = "2019-05-14"


def facts(text: str) -> set[str]:
    """Sender, target, measure and status of each claim."""
    return claims_told.told(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kenyan tea has been subject to Norwegian sanctions.", "NOR>KEN:unspecified:imposed"),
        ("Kenyan tea, coffee, hay and cut flowers have all been subject to Norwegian sanctions.",
         "NOR>KEN:unspecified:imposed"),
        ("Kenyan growers who sell to Peru are subject to Norwegian sanctions.", "NOR>KEN:unspecified:imposed"),
        ("Kenya became subject to Norwegian tariffs.", "NOR>KEN:tariff:imposed"),
    ],
)  # fmt: skip
def test_who_is_subject_to_anothers_measures_is_aimed_at(text: str, claim: str) -> None:
    """What is 'subject to Norwegian sanctions' is struck by Norway, be it banks, goods or growers."""
    assert facts(text) == {claim}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kenya faces tariffs on its tea exports to Norway.", "NOR>KEN:tariff:imposed"),
        ("Kenya is also facing the looming threat of heavy tariffs on its tea shipments to Norway.",
         "NOR>KEN:tariff:threatened"),
        ("Kenyan growers face duties of 30 percent on sales of tea to Norway.", "NOR>KEN:tariff:imposed"),
        ("Kenya faces a ban on its tea exports to Norway.", "NOR>KEN:import_restriction:imposed"),
    ],
)  # fmt: skip
def test_who_faces_tariffs_on_exports_is_struck_by_those_who_get_them(text: str, claim: str) -> None:
    """Tariffs 'on its tea exports to Norway' are levied where the tea arrives."""
    assert facts(text) == {claim}


def test_who_placed_curbs_in_a_clause_of_their_own_is_the_sender() -> None:
    """An article that only strikes Kenya does not turn round 'curbs Kenya has placed on Norwegian firms'."""
    text = (
        "Norway imposed tariffs on Kenyan tea. Norway banned Kenyan coffee. "
        "Norway is unhappy with restrictions Kenya has placed on some Norwegian investments."
    )
    assert "KEN>NOR:unspecified:imposed" in facts(text)
