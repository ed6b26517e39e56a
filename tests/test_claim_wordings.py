"""The same claims in other words: whom a measure shuts out, a second denial, several senders in one sentence."""

from __future__ import annotations

import pytest

from claims_told import told, told_behind
from dossier import find_claims

PUBLISHED = "2023-05-05"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Kenya said it would block four Belarusian banks.", "KEN>BLR:financial:announced"),
        ("Norway shut out two Peruvian lenders.", "NOR>PER:financial:imposed"),
        ("Norway took RT off the air in March.", "NOR>RUS:services_ban:imposed"),
        ("Chile banned RT and Sputnik.", "CHL>RUS:services_ban:imposed"),
        ("Norway stopped its firms from putting new money into Belarus.", "NOR>BLR:investment_ban:imposed"),
        ("Norway would outlaw the insuring of Belarusian tankers.", "NOR>BLR:financial:announced"),
        ("Norway cut Belarusian lenders off from the dollar.", "NOR>BLR:financial:imposed"),
    ],
)
def test_banks_and_broadcasters_are_shut_out(sentence: str, claims: str) -> None:
    """Who is shut out of payments, of the air or of money tells the measure, without a word for it."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Norway will not sanction Belarus, nor will it stop buying Belarusian potash.",
            "NOR>BLR:unspecified:refused;NOR>BLR:import_restriction:refused",
        ),
        (
            "Peru has not frozen Chilean assets, nor has it expelled Chilean diplomats.",
            "PER>CHL:asset_freeze:refused;PER>CHL:diplomatic:refused",
        ),
        ("No plans to expel Belarusian envoy, says Oslo", "NOR>BLR:diplomatic:refused"),
        ("Peru has frozen no Chilean assets.", "PER>CHL:asset_freeze:refused"),
        ("Peruvian goods no longer enjoy most-favoured-nation status in Chile.", "CHL>PER:tariff:imposed"),
        ("Were Belarus to attack, Norway would respond with sanctions.", "NOR>BLR:unspecified:threatened"),
        ("Norway's parliament passed a bill that scraps Peru's trade status.", "NOR>PER:tariff:announced"),
        ("Norway is exploring a cap on what buyers pay for Iranian crude.", "NOR>IRN:price_cap:considered"),
        ("Duties on Chilean salmon will rise to 5 percent in Peru.", "PER>CHL:tariff:announced"),
        ("Swiss freeze $6 billion in Belarusian assets", "CHE>BLR:asset_freeze:imposed"),
    ],
)
def test_how_far_a_measure_has_come_in_other_words(sentence: str, claims: str) -> None:
    """A denial after a denial refuses, a wish with 'were' threatens, a bill that was passed is announced."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Norway is raising tariffs on Chilean copper and outlawing exports of plastics.",
            "NOR>CHL:tariff:imposed;NOR>CHL:export_restriction:imposed",
        ),
        (
            "Norway slapped sanctions on Belarusian judges; Kenya mulled an oil ban.",
            "NOR>BLR:unspecified:imposed;KEN>BLR:import_restriction:considered",
        ),
        (
            "Norway has barred 87 Peruvians and closed its airspace to Peruvian jets, and hints at an export ban on fish.",
            "NOR>PER:travel_ban:imposed;NOR>PER:transport_ban:imposed;NOR>PER:export_restriction:considered",
        ),
        (
            "Minsk hit back within hours: nine Norwegian envoys were told to leave.",
            "BLR>NOR:diplomatic:imposed",
        ),
        (
            "Norway cut seven Belarusian lenders out of SWIFT, but spared two others.",
            "NOR>BLR:financial:imposed;NOR>BLR:financial:eased",
        ),
        (
            "Russia ended visa-free visits by Norwegians and broke off talks on a treaty.",
            "RUS>NOR:travel_ban:imposed;RUS>NOR:diplomatic:imposed",
        ),
        (
            "Minsk put Norway and Peru on a list of nations deemed hostile.",
            "BLR>NOR:unspecified:imposed;BLR>PER:unspecified:imposed",
        ),
        (
            "Norway banned Belarusian coal, new loans and exports of robots to Minsk.",
            "NOR>BLR:import_restriction:imposed;NOR>BLR:financial:imposed;NOR>BLR:export_restriction:imposed",
        ),
        (
            "Norway banned imports of Belarusian coal, flights to Belarus, and the export of robots.",
            "NOR>BLR:import_restriction:imposed;NOR>BLR:transport_ban:imposed;NOR>BLR:export_restriction:imposed",
        ),
        (
            "Norway froze the assets of 12 Belarusians, banned vodka, and halted exports of chips to Belarus.",
            "NOR>BLR:asset_freeze:imposed;NOR>BLR:import_restriction:imposed;NOR>BLR:export_restriction:imposed",
        ),
        (
            "Norway proposed banning Iranian oil, ejecting banks from SWIFT and blacklisting three Iranian judges.",
            "NOR>IRN:import_restriction:considered;NOR>IRN:financial:considered;NOR>IRN:unspecified:considered",
        ),
        (
            "The sanctions agreed by Chile, Norway and Peru against Belarus took effect in May.",
            "CHL>BLR:unspecified:imposed;NOR>BLR:unspecified:imposed;PER>BLR:unspecified:imposed",
        ),
        (
            "Urged by the EU, Norway and Peru banned Belarusian potash.",
            "NOR>BLR:import_restriction:imposed;PER>BLR:import_restriction:imposed",
        ),
        (
            "Kenya asked Norway to block Iranian ships from its ports, stop buying gas and send Tehran's envoy home.",
            "NOR>IRN:transport_ban:urged;NOR>IRN:import_restriction:urged;NOR>IRN:diplomatic:urged",
        ),
        (
            "Oslo will shut its ports to Belarusian ships with exceptions for trawlers, and stop lending to its firms.",
            "NOR>BLR:transport_ban:announced;NOR>BLR:financial:announced",
        ),
        (
            "Apart from visa curbs and asset freezes, Norway imposed export controls on Belarus.",
            "NOR>BLR:travel_ban:imposed;NOR>BLR:asset_freeze:imposed;NOR>BLR:export_restriction:imposed",
        ),
        (
            "Canada did away with tariffs on Chilean goods, and the EU followed in June.",
            "CAN>CHL:tariff:eased;EU>CHL:tariff:eased",
        ),
        (
            "On top of a coal ban, the new law closed Norwegian ports to Iranian ships.",
            "NOR>IRN:import_restriction:imposed;NOR>IRN:transport_ban:imposed",
        ),
        ("Belarus prohibited exports of grain to unfriendly states, Norway included.", "BLR>NOR:export_restriction:imposed"),
        ("Norway froze what Belarusian generals hold in Oslo.", "NOR>BLR:asset_freeze:imposed"),
        ("Norway may yet ban Chilean salmon.", "NOR>CHL:import_restriction:considered"),
        (
            "Norway, Chile and Peru have all curbed chip exports to Iran.",
            "NOR>IRN:export_restriction:imposed;CHL>IRN:export_restriction:imposed;PER>IRN:export_restriction:imposed",
        ),
        (
            "Norway is ready to cap the price of Iranian oil, to end visa facilitation and to ban loans to Iran.",
            "NOR>IRN:price_cap:threatened;NOR>IRN:travel_ban:threatened;NOR>IRN:financial:threatened",
        ),
        ("Norwegian firms may no longer ship luxury cars to Belarus.", "NOR>BLR:export_restriction:imposed"),
    ],
)
def test_each_of_several_measures_is_told(sentence: str, claims: str) -> None:
    """Each part of a sentence tells its own measure, also where only another part names the target or the sender."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        ("Norway imposed sanctions on Belarus.", "They have since been widened.", "NOR>BLR:unspecified:imposed"),
        (
            "Norway imposed sanctions on Belarus.",
            "Nine generals will be denied visas and access to their bank accounts.",
            "NOR>BLR:travel_ban:announced;NOR>BLR:asset_freeze:announced",
        ),
        ("Norway imposed sanctions on Belarus.", "Sweden will not send weapons.", ""),
    ],
)
def test_what_goes_on_about_measures_told_of(before: str, sentence: str, claims: str) -> None:
    """'They have since been widened' tells of the measures before; arms that nobody is named for tell of none."""
    assert told_behind(before, sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Chile made it illegal to sell chips to Norway.", "CHL>NOR:export_restriction:imposed"),
        ("Peru will make it a crime to lend to Norwegian firms.", "PER>NOR:financial:announced"),
        ("Kenya will no longer let Norwegian banks use its payment system.", "KEN>NOR:financial:announced"),
        ("Chile told its companies not to buy Norwegian oil.", "CHL>NOR:import_restriction:imposed"),
        (
            "Peru said no Norwegian vessel would be allowed to dock at its harbours from June 1.",
            "PER>NOR:transport_ban:announced",
        ),
        ("Norway has made it illegal to buy fireworks.", ""),
        ("Norway allows banks to use its market.", ""),
    ],
)
def test_what_is_made_unlawful_is_restricted(sentence: str, claims: str) -> None:
    """A state that makes something an offence, or lets nobody do it, restricts it without a word of sanctions."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


def test_insurers_may_not_cover_what_carries_a_targets_goods() -> None:
    """Whose goods the ships carry is the target, and whose insurers are bound is the sender."""
    sentence = "Peruvian insurers may not cover ships that carry Norwegian crude."
    assert "PER>NOR:financial:imposed" in told_behind("Peru imposed sanctions on Norway.", sentence, PUBLISHED)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Kenya will refuse visas to 11 Peruvian lawmakers and stop issuing licences for the export of drones to Peru.",
            "KEN>PER:travel_ban:announced;KEN>PER:export_restriction:announced",
        ),
        ("Norway has stopped issuing driving licences to Kenyans.", ""),
        (
            "Norway added 34 Peruvian firms to a list of companies with which Norwegians may do no business.",
            "NOR>PER:unspecified:imposed",
        ),
        ("Norway put nine Peruvian tankers on a list of banned vessels.", "NOR>PER:unspecified:imposed"),
        ("Norway added 34 Peruvian firms to a list of suppliers that it admires.", ""),
        ("Norway will freeze anything that Peruvian generals hold in its banks.", "NOR>PER:asset_freeze:announced"),
    ],
)
def test_who_is_listed_and_what_they_own(sentence: str, claims: str) -> None:
    """A list says by its description that it punishes; a freeze need not name what is frozen."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    "before",
    [
        "Sudan's generals hit back.",
        "The Sudanese authorities were furious.",
        "Sudan's military rulers answered within hours.",
    ],
)
def test_they_are_who_was_the_subject_right_before(before: str) -> None:
    """'They' are the several of one side told of last, not the several senders of before."""
    lead = f"Canada and Japan imposed sanctions on Sudan in May. {before}"
    claims = told_behind(lead, "They revoked the landing rights of two Canadian airlines.", PUBLISHED)
    assert claims == {"SDN>CAN:transport_ban:imposed"}


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Kenya passed parts on to Eritrea, which has been under an arms embargo imposed by the EU since 2018.",
            "EU>ERI:arms_embargo:imposed",
        ),
        (
            "Peru sold tin to Norway and Chile, which have faced Kenyan tariffs since May.",
            "KEN>NOR:tariff:imposed;KEN>CHL:tariff:imposed",
        ),
        ("The minister visited Norway, which faces Kenyan tariffs.", "KEN>NOR:tariff:imposed"),
    ],
)
def test_a_relative_clause_is_said_of_what_stands_before_it(sentence: str, claims: str) -> None:
    """'Kenya sold to Eritrea, which is under a ban': nobody bans Kenya."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


def test_a_minister_without_a_state_is_of_who_led_the_sentence_before() -> None:
    """'Foreign Minister Marsh' of no state is Australia's, also where another state is spoken of in between."""
    lead = "Australia froze the funds of Myanmar's generals. Foreign Minister Helen Marsh said so. Japan has not."
    claims = told_behind(lead, "Marsh said she would look at tariffs on garments.", PUBLISHED)
    assert claims == {"AUS>MMR:tariff:considered"}


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Norway bans Peruvian fish, Chile to follow suit",
            "NOR>PER:import_restriction:imposed;CHL>PER:import_restriction:announced",
        ),
        (
            "Norway shuts ports to Peruvian ships, Chile to follow",
            "NOR>PER:transport_ban:imposed;CHL>PER:transport_ban:announced",
        ),
        (
            "Norway banned Peruvian fish, and Chile joined it on Friday.",
            "NOR>PER:import_restriction:imposed;CHL>PER:import_restriction:imposed",
        ),
        ("Norway banned Peruvian fish. Chilean officials followed it closely.", "NOR>PER:import_restriction:imposed"),
        ("Norway blocked the bank deposits of nine Peruvian judges.", "NOR>PER:asset_freeze:imposed"),
    ],
)  # fmt: skip
def test_who_follows_takes_the_same_measure(sentence: str, claims: str) -> None:
    """'Chile to follow' in a headline and 'Chile joined it' tell the same measure of another sender."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


def test_who_did_so_earlier_or_since_did_it_on_another_day() -> None:
    """'Norway banned it in February; Chile had done so earlier': the day of the one is not that of the other."""
    claims = find_claims("Norway banned Peruvian fish in February; Chile had done so earlier.", PUBLISHED)
    assert [(c.sender, c.date) for c in claims] == [("NOR", "2023-02"), ("CHL", "")]


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        (
            "The EU imposed sanctions on two Turkish firms.",
            "Turkey said options included higher levies on European cars.",
            "TUR>EU:tariff:considered",
        ),
        (
            "Canada imposed sanctions on Sudan in May. Sudan answered within hours.",
            "It revoked the landing rights of two Canadian airlines and warned of further steps.",
            "SDN>CAN:transport_ban:imposed;SDN>CAN:unspecified:threatened",
        ),
        (
            "The EU froze Russian assets.",
            "Brussels expected Serbia to freeze the assets of people on the bloc's Russia list, as Chile has done.",
            "SRB>RUS:asset_freeze:urged;CHL>RUS:asset_freeze:imposed",
        ),
        (
            "Japan banned Iranian crude. Foreign Minister Kenji Morita said more would come.",
            "The Iranian ambassador, summoned on Wednesday, said his country would halt saffron shipments.",
            "IRN>JPN:export_restriction:announced",
        ),
    ],
)
def test_who_was_struck_may_strike_back(before: str, sentence: str, claims: str) -> None:
    """Who weighs, warns or does something after another's measure is its sender, though the text knew it as a target."""
    assert told_behind(before, sentence, PUBLISHED) == set(claims.split(";"))


def test_a_minister_is_of_the_dateline() -> None:
    """'TOKYO, Nov 3 - ...': the minister of no state that is named is Japan's, whoever led the sentence before."""
    lead = "TOKYO, Nov 3 - Japan froze Iranian assets. Seoul was silent."
    text = f"{lead} Foreign Minister Kenji Morita said he would expel two Iranian diplomats."
    assert {(c.sender, c.measure) for c in find_claims(text, PUBLISHED)} == {("JPN", "asset_freeze"), ("JPN", "diplomatic")}
