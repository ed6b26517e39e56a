"""Ordinary news restricts nobody: amounts of trade, quotas of producers, banks, duties that are tasks, measures at home."""

from __future__ import annotations

import pytest

import claims_told

PUBLISHED = "2019-05-14"


def facts(text: str) -> set[str]:
    """Sender, target, measure and status of each claim, as ISO 3166-1 codes or bodies."""
    return claims_told.told(text, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        # there is less of something, and against nobody
        "Chilean copper exports were cut by 40,000 tonnes in the new estimate. Peru is the second producer.",
        "Peru agreed to limit its fishmeal exports to 30,000 tonnes this season. Chile has made no such promise.",
        "Norway reduces export duty on salmon. Chile and Norway both sell it, Norway more of it.",
        "Shipments of gas from Norway are limited by the capacity of the pipe.",
        "Norway has agreed to curtail its steel exports to Chile voluntarily.",
        "The dollar may fall because it would cut exports to Chile, a Peruvian economist said.",
        # banks, paper and rates
        "The firm's debt, most of it to Chilean banks, was cut by half last year, it said in Lima.",
        "Peruvian dealers said the central bank should have curtailed its sales of bills on Friday.",
        "Other countries are cutting into Chile's share of the Peruvian market.",
        "The mill said that Peruvian banks had cut its credit lines.",
        "Norway's central bank cut its lending rate to two percent. Swedish banks are expected to follow suit.",
        "The finance ministry in Oslo will grant licences to units of Swedish banks.",
        # producers agree among themselves
        "Norway is likely to press for international export quotas at a meeting of growers in Chile this week.",
        "Peru has asked for a higher export quota. Colombia will fight it.",
        "Norway decided to increase its quota for imports of Chilean beef.",
        # talks of a union
        "Earlier, Peruvian sources said Chile had pulled out of the informal fisheries talks.",
        # a duty that is a task
        "Norway said our duties in Iraq must be shared.",
        "Norway has done its duty in Afghanistan, the Swedish minister said.",
        "Soldiers on duty in Norway were told of the visit to Sweden.",
        # arms that somebody has
        "In 2011 Norway will be negotiating with Russia to place further limits on strategic nuclear arms.",
        "North Korea has now frozen its dangerous nuclear weapons, and America is glad of it.",
        "Norway found progress in its negotiations with Russia on limitation of strategic arms.",
        # a firm that is sold
        "Norway is considering blocking the sale of a shipyard unit to Chile's Antofagasta Group.",
        # 'end up', 'lock into', 'designated to'
        "Chile will end up with bad money if it listens to Peru.",
        "Peru announced that 36 Chilean plants designated to handle meat met its rules. Sanctions are not at issue.",
        # measures at home
        "Norway promised budget measures. Sweden said the measures include public works.",
        # money of a state
        "Taiwan will lift all curbs on the outflow of capital, now ten billion U.S. dlrs.",
        # what is denied
        "The Chilean minister rejected claims that its wine had been banned in Norway.",
        # a quarrel that is ended, goods that arrive, people who call on shops, a pest that is kept out
        "Norway wants to end a long bilateral trade dispute with Chile.",
        "Imports of rice to Chile are banned under a law of 1942, which Peru dislikes.",
        "A group in Peru ran a campaign to boycott Chilean wool.",
        "Northern Norway banned wheat imports in May to try to stop the disease entering.",
        "Norway cut shipments of gas to Chile after a fire put a plant out of operation.",
        "It demands consultation and close cooperation with Norway, and Russia has been asked for it.",
        "Norway will lift restrictions on private use of the euro, said the EU.",
        # an attack
        "Gunboats shelled two rigs in the strait, Chile said. Peru announced a retaliatory measure.",
    ],
)
def test_ordinary_news_makes_no_claim(text: str) -> None:
    """What goes up and down, what firms and producers do, and what a state does at home punishes no state."""
    assert facts(text) == set()


def test_who_will_ask_for_relief_says_that_a_ban_is_in_force() -> None:
    """Whether he asked, will ask or plans to press for it, the ban that is to go is imposed."""
    for asks in ("asked", "will ask", "plans to press", "would urge"):
        for undo in ("lift", "eliminate", "scrap"):
            text = f"Norway {asks} Chile to {undo} its ban on imports of Norwegian salmon."
            assert facts(text) == {"CHL>NOR:import_restriction:imposed"}, text


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway cut its exports of gas to Belarus.", {"NOR>BLR:export_restriction:imposed"}),
        ("Norway imposed sanctions on Belarus. It limited sales of chips.", {"NOR>BLR:export_restriction:imposed"}),
        ("Norway cut off credit to Belarusian state banks.", {"NOR>BLR:financial:imposed"}),
        ("Norway imposed a duty of 10 percent on Chilean wine.", {"NOR>CHL:tariff:imposed"}),
        ("Chilean wine faces a 40 percent duty in Norway.", {"NOR>CHL:tariff:imposed"}),
        ("Norway halted sales of nuclear technology and arms to Belarus.", {"NOR>BLR:arms_embargo:imposed"}),
        ("Norway banned sales of arms to Belarus.", {"NOR>BLR:arms_embargo:imposed"}),
        ("Norway said it would retaliate if Chile hit its exports.", {"NOR>CHL:unspecified:threatened"}),
        ("Chile slapped tariffs on Norway. Peru said it would follow suit.", {
            "CHL>NOR:tariff:imposed", "PER>NOR:tariff:announced",
        }),
    ],
)  # fmt: skip
def test_the_same_words_against_a_state_are_claims(text: str, claims: set[str]) -> None:
    """Less trade, a duty, arms and an echo count where a state is aimed at."""
    assert claims <= facts(text)


def test_talks_that_are_frozen_where_somebody_struck_are_a_measure() -> None:
    """After sanctions that are told, talks are broken off by whoever imposed them; elsewhere by nobody that is known."""
    assert facts("Norway imposed sanctions on Chile in March. The talks on fishing have been frozen.") == {
        "NOR>CHL:unspecified:imposed", "NOR>CHL:diplomatic:imposed"}  # fmt: skip
    assert facts("The talks on fishing have been frozen.") == set()
