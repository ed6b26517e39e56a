"""What becomes of measures that are still to come, whom they strike, and things that were not read as restricted before."""

from __future__ import annotations

import pytest

import claims_told
from dossier import find_claims


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'."""
    return claims_told.told(text, "2021-06-16")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The Security Council has defeated a draft that would have imposed an arms embargo on Peru.",
         "UN>PER:arms_embargo:refused"),
        ("Kenya hopes the Security Council will adopt a resolution to impose tough sanctions on Peru.",
         "UN>PER:unspecified:urged"),
        ("Peru hopes the EU will lift its sanctions.", "EU>PER:unspecified:imposed"),
        ("EU sanctions loom over Peru.", "EU>PER:unspecified:considered"),
        ("Norwegian lawmakers expressed support for sanctions on Peru.", "NOR>PER:unspecified:urged"),
        ("Norway reiterated its support for the sanctions on Peru.", "NOR>PER:unspecified:imposed"),
        ("Kenya expressed support for Norway's sanctions on Peru.", "NOR>PER:unspecified:imposed"),
        ("US sanctions loom as Peru defies the court.", "USA>PER:unspecified:considered"),
        ("Norway cancelled planned tariffs on Peru.", "NOR>PER:tariff:refused"),
        ("Norway suspended tariffs on Peru that were due to start in July.", "NOR>PER:tariff:refused"),
        ("Norway suspended its tariffs on Peru, due to expire in July.", "NOR>PER:tariff:eased"),
        ("Peru conveyed its objections to the imposition of travel restrictions by Norway on its army chief.",
         "NOR>PER:travel_ban:imposed"),
    ],
)  # fmt: skip
def test_what_never_began_is_refused_and_what_is_hoped_for_is_asked(text: str, claims: str) -> None:
    """A draft that fails, a step called off before its day, and what another is hoped to do are no measures in force."""
    assert told(text) == set(claims.split())


def test_the_day_on_which_a_measure_would_have_begun_dates_nothing() -> None:
    """'due to begin in May' tells when it would have taken effect, and not when it was called off."""
    (claim,) = find_claims("Norway suspended a tariff increase on Peruvian goods due to begin in May.", "2021-06-16")
    assert (claim.status, claim.date) == ("refused", "")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The EU sanctions on Peru do not apply to food.", "EU>PER:unspecified:imposed"),
        ("The EU's sanctions on Peru did not hit anyone of high rank.", "EU>PER:unspecified:imposed"),
        ("Kenya fears sanctions such as those Norway is preparing to impose on Peru.", "NOR>PER:unspecified:considered"),
        ("Kenya fears tariffs like those that Norway imposed on Peru.", "NOR>PER:tariff:imposed"),
    ],
)
def test_whom_a_measure_spares_and_to_which_it_is_likened(text: str, claims: str) -> None:
    """Sanctions that hit few are in force; those that others are likened to are told of."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has banned 40 Peruvian apps, including a map service.", "NOR>PER:services_ban:imposed"),
        ("Norway's ban on Peruvian websites has surprised many.", "NOR>PER:services_ban:imposed"),
        ("Norway suspended port charges on Peruvian ships.", "NOR>PER:tariff:eased"),
        ("Norway slaps 10 percent taxes on $9 billion of Peruvian imports.", "NOR>PER:tariff:imposed"),
        ("Norway imposed financial or travel bans on nine Peruvians.",
         "NOR>PER:financial:imposed NOR>PER:travel_ban:imposed"),
        ("Norway barred nine Peruvians from entering and doing business in Norway.",
         "NOR>PER:travel_ban:imposed NOR>PER:financial:imposed"),
        ("Norway raised taxes on fuel.", ""),
    ],
)  # fmt: skip
def test_apps_charges_taxes_on_sums_and_a_second_deed_are_restricted(text: str, claims: str) -> None:
    """What is banned, charged, taxed or forbidden beside another deed makes a measure where a state is struck."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru slammed Norway for imposing tariffs.", "NOR>PER:tariff:imposed"),
        ("Peru blasted Norway for threatening to axe its trade preferences.", "NOR>PER:tariff:threatened"),
        ("Peru blasted Norway for holding the country hostage with threats to axe trade preferences.",
         "NOR>PER:tariff:threatened"),
        ("Kenya lashed out at Norway for banning fish from Peru.", "NOR>PER:import_restriction:imposed"),
        ("Peru thanked Norway for imposing sanctions on Chile.", "NOR>CHL:unspecified:imposed"),
        ("Norway put pressure on Peru with financial and travel restrictions.",
         "NOR>PER:financial:imposed NOR>PER:travel_ban:imposed"),
        ("They were similar to the Norwegian sanctions from last week, which barred Peruvian judges from visiting Oslo.",
         "NOR>PER:travel_ban:imposed"),
        ("Lawmakers wrote to U.S. Secretary of State Antony Blinken asking him to sanction judges in Peru.",
         "USA>PER:unspecified:urged"),
    ],
)  # fmt: skip
def test_who_is_taken_to_task_is_the_sender(text: str, claims: str) -> None:
    """Whom somebody blames for a deed did it; who presses with measures takes them; who is asked is to take them."""
    assert told(text) == set(claims.split())


def test_who_is_only_designated_is_none_of_those_who_do_it() -> None:
    """'Norway has designated General Soto' makes no Norwegian of him, nor does 'restrictions by Norway on Soto'."""
    text = "Norway has designated General Pedro Soto for abuses by the Peruvian army. Peru minds the ban by Norway on Soto."
    assert "NOR>PER:unspecified:imposed" in told(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The EU imposed no travel ban or asset freeze on Peru's ministers.",
         "EU>PER:travel_ban:refused EU>PER:asset_freeze:refused"),
        ("The Security Council failed to adopt a US – drafted resolution to impose an arms embargo on Peru.",
         "UN>PER:arms_embargo:refused"),
        ("The Security Council has defeated a U.S. sponsored resolution that would have imposed an arms embargo on Peru.",
         "UN>PER:arms_embargo:refused"),
        ("The Security Council resolution prohibits Peruvian imports of diesel.", "UN>PER:export_restriction:imposed"),
        ("The Security Council imposed caps on Peru's imports of diesel.", "UN>PER:export_restriction:imposed"),
        ("Norway announced a ban on entry of all Peruvian ships.", "NOR>PER:transport_ban:announced"),
        ("Norway barred its companies from installing Peruvian cameras.", "NOR>PER:import_restriction:imposed"),
    ],
)  # fmt: skip
def test_what_is_not_imposed_and_which_way_goods_go(text: str, claims: str) -> None:
    """'no' is for both measures; what a target may not import is exported to it; ships that may not enter are no persons."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        ("Norway banned 40 Peruvian apps.", "The ban on the apps took many by surprise.", "NOR>PER:services_ban:imposed"),
        ("Norway banned 40 Peruvian apps.", "The ban on smoking took many by surprise.", ""),
        ("Norway limited oil exports to Peru.", "The restrictions on oil are expected to reduce its consumption.",
         "NOR>PER:export_restriction:imposed"),
        ("Norway sanctioned Peru.", "It must reverse all steps away from the accord.", ""),
        ("North Korea fired a missile.", "Norway imposed sanctions on the North.", "NOR>PRK:unspecified:imposed"),
    ],
)  # fmt: skip
def test_a_ban_told_before_is_told_again_by_what_it_bans(before: str, sentence: str, claims: str) -> None:
    """A noun with the thing that was banned means that ban, whatever is said of it; another thing does not."""
    assert claims_told.told_behind(before, sentence, "2021-06-16") == set(claims.split())


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        ("", "Norway now requires prior approval for exports of chips to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway restricted exports to Peru.", "Firms have to apply for permission for each batch they export to Peru.",
         "NOR>PER:export_restriction:imposed"),
        ("", "Norwegian firms must obtain approval for shipments to stores.", ""),
        ("", "Norway tightened rules on exports of resin to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway imposed sanctions on Peru.", "It imposed tariffs on steel from a number of countries.",
         "NOR>UNKNOWN:tariff:imposed"),
        ("Norway imposed tariffs on Peru.", "It suspends them for several countries but not Chile.",
         "NOR>UNKNOWN:tariff:eased"),
    ],
)  # fmt: skip
def test_permissions_to_export_and_those_who_are_many(before: str, sentence: str, claims: str) -> None:
    """Exports that need a permission are restricted; many countries have no name, and 'but not Chile' names nobody."""
    assert claims_told.told_behind(before, sentence, "2021-06-16") == set(claims.split())


def test_a_claim_without_a_sender_leaves_the_two_sides_as_they_were() -> None:
    """Who is to ask for a permission is restricted by the other side, so that an answer afterwards is the victim's."""
    before = (
        "Norway moves to curb chip exports to Peru, and Peru said it would take countermeasures. "
        "Exporters will have to apply for permission for each batch they wish to export to Peru."
    )
    sentence = "Peru's minister Juan Soto criticised the move and threatened to take necessary countermeasures."
    assert claims_told.told_behind(before, sentence, "2021-06-16") == {"PER>NOR:unspecified:threatened"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The UN imposed an oil embargo on Haiti.", "UN>HTI:export_restriction:imposed"),
        ("The UN imposed an oil embargo on Iraq.", "UN>IRQ:import_restriction:imposed"),
        ("Norway sanctioned judges in Chile. Amid violence in Peru, it signed an order on sanctions. Peru, Peru and Peru.",
         "NOR>CHL:unspecified:imposed NOR>PER:unspecified:imposed"),
        ("Norway threatened Peru with tariffs. It eased up on the party, which was banned ahead of a vote won by Juan Soto.",
         "NOR>PER:tariff:threatened"),
    ],
)  # fmt: skip
def test_whose_oil_it_is_and_where_the_trouble_is(text: str, claims: str) -> None:
    """An embargo on oil keeps it from who sells none; the place of the trouble is the target that an article names most."""
    assert told(text) == set(claims.split())
