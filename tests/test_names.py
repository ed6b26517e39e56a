"""Codes in words."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.figures.names import actor_in_words, actor_name, by_shown_names, counted, pair_name, with_names


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("RUS", "Russia"), ("JPN", "Japan"), ("KOR", "South Korea"), ("BOL", "Bolivia"), ("EU", "EU"),
        ("org:World Bank", "World Bank"), ("Ada Berg", "Ada Berg"), ("UNKNOWN", "not named"), ("ZZZ", "ZZZ"),
    ],
)  # fmt: skip
def test_an_actor_has_its_everyday_name(code: str, name: str) -> None:
    """States by their short name, organisations without their prefix, whatever is no code as it is."""
    assert actor_name(code) == name


def test_every_state_has_a_short_name_without_a_comma() -> None:
    """None of the standard's inverted names ('Iran, Islamic Republic of') reaches a figure, and no two are alike."""
    import pycountry

    names = [actor_name(state.alpha_3) for state in pycountry.countries]
    assert not [name for name in names if "," in name]
    assert len(set(names)) == len(names)


def test_tables_can_be_shown_in_words() -> None:
    """Only the columns that are named change."""
    shown = with_names(
        pd.DataFrame({"sender": ["JPN"], "measure": ["price_cap"], "id": ["JPN"]}), "sender", "measure"
    )
    assert shown.iloc[0].tolist() == ["Japan", "price cap", "JPN"]
    assert pair_name("JPN", "RUS") == "Japan – Russia"


def test_one_is_not_a_plural() -> None:
    """1 claim, 2 claims, 1,204 claims, 0 claims."""
    assert [counted(n, "claim") for n in (0, 1, 2, 1204)] == [
        "0 claims",
        "1 claim",
        "2 claims",
        "1,204 claims",
    ]


def test_rows_that_are_equal_stand_in_the_order_in_which_they_are_read() -> None:
    """Switzerland (CHE) after Chile and China; of a pair Britain before Canada, each with its own number; ranks stay."""
    pairs = pd.DataFrame(
        [("CAN", "GBR", 5, 10, 19), ("CHE", "USA", 2, 1, 9), ("CHL", "CHN", 2, 3, 4)],
        columns=["actor_a", "actor_b", "n_together", "n_a", "n_b"],
    )
    assert by_shown_names(pairs, "actor_a", "actor_b", equal="n_together").to_numpy().tolist() == [
        ["Britain", "Canada", 5, 19, 10], ["Chile", "China", 2, 3, 4], ["Switzerland", "United States", 2, 1, 9],
    ]  # fmt: skip
    assert pair_name("CAN", "GBR") == "Britain – Canada"
    assert by_shown_names(pairs.head(0), "actor_a", "actor_b", equal="n_together").empty


def test_a_sentence_says_the_united_states() -> None:
    """An article where English has one; a figure's label has none."""
    said = [actor_in_words(code) for code in ("USA", "EU", "NOR", "WEST", "CYM")]
    assert said == ["the United States", "the EU", "Norway", "the West", "the Cayman Islands"]
    assert actor_name("USA") == "United States"
