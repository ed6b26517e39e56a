"""How newspapers tell a step: by others who join, turned round, behind an answer, by the land somebody is kept from."""

from __future__ import annotations

import pytest

import claims_told


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'; announced counts as imposed."""
    return {claim.replace("announced", "imposed") for claim in claims_told.told(text, "2023-02-01")}


SHIPS = "Peru closed its ports to Norwegian ships. "
SANCTIONS = "Peru imposed sanctions on Norway. "
FISH = "Peru banned imports of Chilean fish. "
SALMON = "Peru banned Norwegian salmon in May. "


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{SHIPS}Switzerland did so only after repeated prodding.", "CHE>NOR:transport_ban:imposed"),
        (f"{SHIPS}Switzerland did so under pressure from Chile.", "CHE>NOR:transport_ban:imposed"),
        (f"{SHIPS}Switzerland and Kenya joined a week later.",
         "CHE>NOR:transport_ban:imposed KEN>NOR:transport_ban:imposed"),
        (f"{SHIPS}Switzerland joined shortly afterwards.", "CHE>NOR:transport_ban:imposed"),
        (
            f"{SHIPS}Switzerland and Kenya have said they will go along with it, Chile has not.",
            "CHE>NOR:transport_ban:imposed KEN>NOR:transport_ban:imposed CHL>NOR:transport_ban:refused",
        ),
        (f"{SHIPS}Kenya, which handles much of the traffic, followed suit within days.", "KEN>NOR:transport_ban:imposed"),
        (f"{SHIPS}Switzerland has so far stopped short of such a step.", "CHE>NOR:transport_ban:refused"),
        (f"{SHIPS}Switzerland is weighing a similar step.", "CHE>NOR:transport_ban:considered"),
        (f"{SHIPS}Switzerland has not introduced curbs of its own.", "CHE>NOR:unspecified:refused"),
        (f"{SHIPS}Switzerland declines to join in, its minister calling the measures a mistake.",
         "CHE>NOR:transport_ban:refused"),
        (f"{SANCTIONS}Only Chile matched the Peruvian measures in full.", "CHL>NOR:unspecified:imposed"),
        (f"{SANCTIONS}Chile matched the Peruvian sanctions.", "CHL>NOR:unspecified:imposed"),
        (f"{SANCTIONS}Chile contented itself with a downgrading of diplomatic ties.", "CHL>NOR:diplomatic:imposed"),
        (f"{SANCTIONS}Chile invited Norway to talks.", ""),
        (f"{SHIPS}Switzerland joined in 2004.", ""),
    ],
)
def test_others_join_a_step_or_stay_out(text: str, claims: str) -> None:
    """Who does so, joins, goes along or stops short is told of with the measure and the target of the sentence before."""
    assert told(text) == told(text.split(". ")[0] + ".") | set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru imposed sanctions on Chile, acting together with Kenya and Norway.", "PER KEN NOR"),
        ("Acting together with Kenya, Norway and Japan, Peru imposed sanctions on Chile.", "PER KEN NOR JPN"),
        ("Peru, acting in concert with Kenya, imposed sanctions on Chile.", "PER KEN"),
        ("Peru's and Kenya's sanctions on Chile took effect on Monday.", "PER KEN"),
        ("Peru's, Kenya's and Norway's sanctions on Chile took effect on Monday.", "PER KEN NOR"),
        ("Peru imposed and Kenya adopted sanctions on Chile.", "PER KEN"),
        ("Peru has introduced and Kenya has widened sanctions on Chile.", "PER KEN"),
        ("Peru became the second country after Kenya to impose sanctions on Chile.", "PER KEN"),
        ("Peru imposed sanctions on Chile, becoming the third state to do so after Kenya and Norway.", "PER KEN NOR"),
        ("Peru imposed sanctions on Chile after Kenya called for them.", "PER"),
        ("Among those that imposed sanctions on Chile were Peru and Kenya.", "PER KEN"),
    ],
)
def test_all_senders_of_a_step_are_told(text: str, claims: str) -> None:
    """Companions, several owners, two verbs with one object, and those who did it before."""
    assert told(text) == {f"{sender}>CHL:unspecified:imposed" for sender in claims.split()}


def test_companions_lead_nothing_on() -> None:
    """'The measures' are those of the one who acts, not of those beside it."""
    text = "Peru imposed sanctions on Chile, acting together with Kenya. The measures freeze the funds of nine judges."
    assert {c.split(">")[0] for c in told(text) if "asset_freeze" in c} == {"PER"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("It was not until May that Peru banned imports of Chilean fish.", "PER>CHL:import_restriction:imposed"),
        ("But it was not until the second week of May that Peru banned imports of Chilean fish.",
         "PER>CHL:import_restriction:imposed"),
        ("It was not until 2021 that Peru lifted its sanctions on Chile.", "PER>CHL:unspecified:eased"),
        ("Among those that banned imports of Chilean fish was Peru.", "PER>CHL:import_restriction:imposed"),
        ("Peru has announced, but not yet imposed, a ban on imports of Chilean fish.", "PER>CHL:import_restriction:imposed"),
        ("Peru lifted and Kenya tightened a ban on imports of Chilean fish.",
         "PER>CHL:import_restriction:eased KEN>CHL:import_restriction:imposed"),
        ("Also under discussion in Lima is a freeze on Chilean assets.", "PER>CHL:asset_freeze:considered"),
        ("A travel ban on Chilean officials is under discussion in Lima.", "PER>CHL:travel_ban:considered"),
        ("Peru ended up banning imports of Chilean fish.", "PER>CHL:import_restriction:imposed"),
        ("Peru bowed to pressure to ban imports of Chilean fish.", "PER>CHL:import_restriction:imposed"),
        ("Peru bowed to pressure to lift its sanctions on Chile.", "PER>CHL:unspecified:eased"),
        ("Peru cannot bow to pressure to open its market for imports of Chilean rice.", ""),
        ("Peru withdrew its trade preferences for Chile, and Kenya, hardly a hothead, froze the assets of nine Chileans.",
         "PER>CHL:tariff:imposed KEN>CHL:asset_freeze:imposed"),
    ],
)  # fmt: skip
def test_a_sentence_turned_round_is_read_as_the_plain_one(text: str, claims: str) -> None:
    """Clefts, subjects that come last, denied asides and appositions change neither who nor how far."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru slapped an arms embargo on Chile in 2019 only to abandon it a year later.", "PER>CHL:arms_embargo:eased"),
        ("Peru imposed an arms embargo on Chile in 2019 but dropped it a year later.", "PER>CHL:arms_embargo:eased"),
        ("Peru imposed an arms embargo on Chile in 2019, but let it lapse two years later.", "PER>CHL:arms_embargo:eased"),
        ("Peru imposed sanctions on Chile in 2019, then quietly dropped them.", "PER>CHL:unspecified:eased"),
        (
            "Peru slapped a duty on Chilean coffee. Chile banned imports of Peruvian tea. The duties are prolonged.",
            "PER>CHL:tariff:extended",
        ),
        (f"{FISH}In October it prolonged the measure by a year.", "PER>CHL:import_restriction:extended"),
        (f"{FISH}The measure was withdrawn in October.", "PER>CHL:import_restriction:eased"),
    ],
)
def test_what_becomes_of_a_measure_later(text: str, claims: str) -> None:
    """'only to abandon it', 'let it lapse', 'the duties are prolonged': the measure and the sender told of before."""
    assert {c for c in told(text) if c.endswith((":eased", ":extended"))} == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            f"{SANCTIONS}Oslo's countermeasures were mild: a ban on imports of Peruvian fruit and entry bans on ministers.",
            "NOR>PER:import_restriction:imposed NOR>PER:travel_ban:imposed",
        ),
        (f"{SANCTIONS}Oslo's response, a boycott of Peruvian cars, cost a tenth of their sales.",
         "NOR>PER:import_restriction:imposed"),
        (f"{SANCTIONS}Oslo responded with a boycott of Peruvian cars.", "NOR>PER:import_restriction:imposed"),
        (f"{SALMON}Oslo answered in kind, first with visa restrictions and then with a port closure.",
         "NOR>PER:travel_ban:imposed NOR>PER:transport_ban:imposed"),
        (f"{SALMON}Oslo vowed to hit back by cutting power supplies.", "NOR>PER:export_restriction:imposed"),
        (f"{SALMON}Norway has described the ban as an act of war and vowed to halt exports of timber to Peru.",
         "NOR>PER:export_restriction:imposed"),
        (f"{SALMON}Oslo has vowed to respond.", "NOR>PER:unspecified:threatened"),
    ],
)  # fmt: skip
def test_answers_are_told_with_their_measures(text: str, claims: str) -> None:
    """What stands behind somebody's answer, in apposition, behind a colon or 'with', is the answerer's."""
    assert {c for c in told(text) if c.startswith("NOR")} == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Ships flying the Norwegian flag were barred from ports in Peru and Chile.",
         "PER>NOR:transport_ban CHL>NOR:transport_ban"),
        ("Norwegian vessels are no longer welcome in Peruvian ports.", "PER>NOR:transport_ban"),
        ("Norwegian ministers are no longer welcome in Peru.", "PER>NOR:travel_ban"),
        ("Two Norwegian diplomats were given a week to leave Peru.", "PER>NOR:diplomatic"),
        ("The Norwegian judges face a travel ban and an asset freeze in Peru.", "PER>NOR:travel_ban PER>NOR:asset_freeze"),
        ("Nine Norwegian banks have been on a Peruvian blacklist since May.", "PER>NOR:unspecified"),
        ("Nine Norwegian judges were banned from entering Peru and had their assets frozen.",
         "PER>NOR:travel_ban PER>NOR:asset_freeze"),
        (f"{SHIPS}The airline was stripped of its landing rights in Lima and Cuzco.", "PER>NOR:transport_ban"),
        ("The decision to bar Norwegian generals from entering Peru is right.", "PER>NOR:travel_ban"),
        ("The sanctions, which include travel bans and asset freezes, were imposed by Peru on nine Norwegian judges.",
         "PER>NOR:travel_ban PER>NOR:asset_freeze"),
        ("Peru stepped up pressure on Norway with sanctions on nine of its banks.", "PER>NOR:unspecified"),
        ("Peru gave effect to restrictive measures in respect of Norway.", "PER>NOR:unspecified"),
        ("Peru cancelled arms sales to Norway.", "PER>NOR:arms_embargo"),
        ("Peru called off a visit by Norway's president.", "PER>NOR:diplomatic"),
        ("Peru shelved negotiations on a fisheries pact with Norway.", "PER>NOR:diplomatic"),
        ("Peru will withhold its consent to any new lending to Norway.", "PER>NOR:financial"),
        ("Peru revoked the licences of three exporters of pumps to Norway.", "PER>NOR:export_restriction"),
        (f"{SANCTIONS}It shall be an offence to supply software to the Norwegian police.",
         "PER>NOR:unspecified PER>NOR:export_restriction"),
    ],
)  # fmt: skip
def test_who_restricts_is_told_by_the_place_or_the_turn_of_phrase(text: str, claims: str) -> None:
    """Whose port, land, list or consent it is restricts."""
    assert {claim.rsplit(":", 1)[0] for claim in told(text)} == set(claims.split())


@pytest.mark.parametrize(
    "text",
    [
        "Chile will end up with bad money if it listens to Peru.",
        "The move might invite criticism of firms from Peru in Chile.",
        "Quarantine rules are to stop a disease of Peruvian fruit entering Chile.",
        "Peru said the government would respond appropriately, in coordination with its neighbour Chile.",
        "Peru and Chile joined the pact in 2004, and Kenya did so after a vote.",
        "It was not until May that Peru and Chile signed the treaty.",
        "Among those that signed the treaty were Peru and Chile.",
        "Peru welcomed and Chile hosted the ministers of Kenya.",
        "Also under discussion in Lima is a treaty with Chile.",
        "Peru settled for a draw with Chile.",
        "Peru and Chile signed a treaty in May. Chile has vowed to respond.",
    ],
)
def test_ordinary_sentences_of_these_forms_restrict_nobody(text: str) -> None:
    """The same forms tell of much else."""
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru, unlike its neighbours, has so far imposed no sanctions on Norway.", "PER>NOR:unspecified:refused"),
        ("Peru announced no new sanctions on Norway.", "PER>NOR:unspecified:refused"),
        ("Peru imposed no travel bans on Norwegian judges.", "PER>NOR:travel_ban:refused"),
        ("No sanctions were imposed by Peru on Norway.", "PER>NOR:unspecified:refused"),
        ("Norwegian exporters have been grappling with Peruvian sanctions since May.", ""),
        ("Peru and Norway lifted the sanctions they had imposed on each other.",
         "PER>NOR:unspecified:eased NOR>PER:unspecified:eased"),
        ("The closure of Peruvian ports to Norwegian ships has doubled freight rates.", "PER>NOR:transport_ban:imposed"),
        ("The closure of Peruvian airspace to Norwegian airlines took effect on Monday.", "PER>NOR:transport_ban:imposed"),
    ],
)  # fmt: skip
def test_no_sanctions_are_none_and_ports_are_closed_by_their_owner(text: str, claims: str) -> None:
    """'imposed no sanctions' refuses them; what is said of sufferers makes them no senders; each other's are two."""
    assert not {c for c in told(text) if "NOR>PER" in c} - set(claims.split())
    assert told(text) >= set(claims.split())
