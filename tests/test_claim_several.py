"""Sentences that tell several measures, steps, senders or targets at once: each of them is a claim."""

from __future__ import annotations

import pytest

import claims_told


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'."""
    return claims_told.told(text, "2023-05-05")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kenya is considering a ban on Ghanaian cocoa in addition to the tariffs it introduced in April.",
         "KEN>GHA:import_restriction:considered KEN>GHA:tariff:imposed"),
        ("Norway announced a ban on Peruvian tin on top of its existing travel bans on Peruvian officials.",
         "NOR>PER:import_restriction:announced NOR>PER:travel_ban:imposed"),
    ],
)
def test_what_a_new_measure_comes_on_top_of_is_in_force(text: str, claims: str) -> None:
    """'a ban in addition to the tariffs': the ban is new, the tariffs stand, and neither swallows the other."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The United States, Norway and Chile imposed coordinated sanctions on Kenya, with Norway also banning the import "
         "of Kenyan gold.",
         "USA>KEN:unspecified:imposed NOR>KEN:unspecified:imposed CHL>KEN:unspecified:imposed "
         "NOR>KEN:import_restriction:imposed"),
        ("Norway sanctioned three Kenyan ministers, freezing their assets.", "NOR>KEN:asset_freeze:imposed"),
        ("Kenya halted flights to Ghana on Sunday, with Chile, Uruguay and Norway following suit.",
         "KEN>GHA:transport_ban:imposed CHL>GHA:transport_ban:imposed URY>GHA:transport_ban:imposed "
         "NOR>GHA:transport_ban:imposed"),
        ("Travel bans were placed on nine Kenyan officers by Norway and on four by Chile.",
         "NOR>KEN:travel_ban:imposed CHL>KEN:travel_ban:imposed"),
    ],
)
def test_several_senders_each_have_what_they_did(text: str, claims: str) -> None:
    """What one of several senders does besides leaves the common step to all; who follows suit takes it too."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru on Friday barred 61 Norwegians from entering the country in response to sanctions that Oslo imposed on "
         "Peruvian judges, reporters and lawmakers.",
         "PER>NOR:travel_ban:imposed NOR>PER:unspecified:imposed"),
        ("Kenya threatened to expel nine Norwegian diplomats unless the sanctions were lifted.",
         "KEN>NOR:diplomatic:threatened NOR>KEN:unspecified:imposed"),
    ],
)
def test_the_measure_of_the_other_side_is_told_too(text: str, claims: str) -> None:
    """'in response to sanctions that Oslo imposed', 'unless the sanctions were lifted': the other's, and in force."""
    assert set(claims.split()) <= told(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norwegian banks are forbidden to lend to Peruvian state firms, and no Norwegian company may invest in Peru's "
         "mines.",
         "NOR>PER:financial:imposed NOR>PER:investment_ban:imposed"),
        ("Norwegian insurers may no longer cover Peruvian ships.", "NOR>PER:financial:imposed"),
    ],
)
def test_a_state_forbids_its_own_people_to_deal_with_another(text: str, claims: str) -> None:
    """'Norwegian banks may not lend to Peru': whose banks they are restricts, and the other one is aimed at."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The package consists of export controls, visa bans, asset freezes and the suspension of air links with Peru, the "
         "Norwegian government said.",
         "NOR>PER:export_restriction:imposed NOR>PER:travel_ban:imposed NOR>PER:asset_freeze:imposed "
         "NOR>PER:transport_ban:imposed"),
        ("Peru has been under a Norwegian arms embargo since 2015 and a Chilean trade embargo since 2019.",
         "NOR>PER:arms_embargo:imposed CHL>PER:import_restriction:imposed CHL>PER:export_restriction:imposed"),
        ("Norway has already stopped selling arms to Peru and will next week suspend all bank transfers to Lima, its "
         "foreign minister said.",
         "NOR>PER:arms_embargo:imposed NOR>PER:financial:announced"),
        ('"First we banned their ships; now we are banning their goods," the Norwegian trade minister said of Peru.',
         "NOR>PER:transport_ban:imposed NOR>PER:import_restriction:imposed"),
        ("Norway has frozen $3 billion in Peruvian state assets and suspended Peru's trade privileges.",
         "NOR>PER:asset_freeze:imposed NOR>PER:tariff:imposed"),
    ],
)
def test_each_measure_of_a_sentence_is_told(text: str, claims: str) -> None:
    """A list of measures of different kinds, and two verbs with one subject, lose none of them."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The United States, Canada, Norway and Chile imposed coordinated sanctions on Kenya, with Norway also"
         " banning the import of Kenyan gold.",
         "USA>KEN:unspecified:imposed CAN>KEN:unspecified:imposed NOR>KEN:unspecified:imposed "
         "CHL>KEN:unspecified:imposed NOR>KEN:import_restriction:imposed"),
        ("Norway's sanctions list grew by 40 Peruvian names on Monday, while its ports were closed to tankers "
         "carrying Peruvian crude.",
         "NOR>PER:unspecified:imposed NOR>PER:transport_ban:imposed"),
        ("Chile on Monday froze the assets of Peru's ruling party and banned seven of its leaders from "
         "entering the country, a day after Norway did the same.",
         "CHL>PER:asset_freeze:imposed CHL>PER:travel_ban:imposed NOR>PER:travel_ban:imposed "
         "NOR>PER:asset_freeze:imposed"),
        ("Norway extended by six months its ban on the sale of arms to Ghana and, for the first time, put a "
         "Ghanaian bank on its blacklist.",
         "NOR>GHA:arms_embargo:extended NOR>GHA:unspecified:imposed"),
        ("Norway's steps - a halt to arms exports, a freeze on ministerial visits and the recall of its "
         "ambassador - were announced hours after the coup in Peru.",
         "NOR>PER:arms_embargo:imposed NOR>PER:diplomatic:imposed"),
        ("The bill would freeze Peruvian assets, bar Peruvian officials and end Peru's preferential tariffs, "
         "Norwegian lawmakers said.",
         "NOR>PER:asset_freeze:considered NOR>PER:travel_ban:considered NOR>PER:tariff:considered"),
        ("Norway stripped Peru of its trade preferences, a step that Chile is also considering.",
         "NOR>PER:tariff:imposed CHL>PER:tariff:considered"),
        ("Peru has been hit by an import ban from Norway, an arms embargo from Chile and travel curbs from "
         "Uruguay.",
         "NOR>PER:import_restriction:imposed CHL>PER:arms_embargo:imposed URY>PER:travel_ban:imposed"),
        ("Chile, Peru, Norway, Ghana and Iceland have all closed their airspace to Kenyan planes.",
         "CHL>KEN:transport_ban:imposed PER>KEN:transport_ban:imposed NOR>KEN:transport_ban:imposed "
         "GHA>KEN:transport_ban:imposed ISL>KEN:transport_ban:imposed"),
        ("The US has sanctioned more than 100 Kenyans since January, and Canada, Norway and the EU have "
         "blacklisted dozens more.",
         "USA>KEN:unspecified:imposed CAN>KEN:unspecified:imposed NOR>KEN:unspecified:imposed "
         "EU>KEN:unspecified:imposed"),
    ],
)
def test_no_step_of_a_long_sentence_is_lost(text: str, claims: str) -> None:
    """Lists, asides, clauses on another step and steps of others: each is told, with who does it and to whom."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway imposed sanctions on ten Peruvian arms makers, as well as barring their heads from entering the country.",
         "NOR>PER:unspecified:imposed NOR>PER:travel_ban:imposed"),
        ("Norway imposed sanctions on Peru, freezing assets as well as banning exports.",
         "NOR>PER:asset_freeze:imposed NOR>PER:export_restriction:imposed"),
        ("Norway has imposed sanctions on Peru's inner circle, including bans on financial dealings with 22 individuals and "
         "on entering Norwegian territory.",
         "NOR>PER:financial:imposed NOR>PER:travel_ban:imposed"),
        ("Norway imposed a fresh round of sanctions on Peru and said it would end imports of Peruvian gold by autumn.",
         "NOR>PER:unspecified:imposed NOR>PER:import_restriction:announced"),
        ("Having halted flights to Peru and expelled nine Peruvian diplomats, Chile is considering a ban on its copper.",
         "CHL>PER:transport_ban:imposed CHL>PER:diplomatic:imposed CHL>PER:import_restriction:considered"),
    ],
)
def test_a_general_word_gives_way_only_to_what_spells_it_out(text: str, claims: str) -> None:
    """'sanctions, freezing assets' is the freeze; what is done besides, 'as well as barring', leaves the word as it is."""
    assert told(text) == set(claims.split())
