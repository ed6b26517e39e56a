"""How news tells the quarrels of two states: who is sent home, what is frozen, whose step is answered."""

from __future__ import annotations

import pytest

import claims_told
from dossier import find_claims


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


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru lifted its trade bans on Chilean beef and wine.", "PER>CHL:import_restriction:eased"),
        ("Peru slapped trade restrictions on a slew of Chilean exports.", "PER>CHL:import_restriction:imposed"),
        ("Chilean salmon remains one of the last products subject to a Peruvian trade ban.",
         "PER>CHL:import_restriction:imposed"),
        ("Peru imposed a trade ban on Chile.",
         "PER>CHL:import_restriction:imposed PER>CHL:export_restriction:imposed"),
        ("Peru imposed trade restrictions on Chile.", "PER>CHL:unspecified:imposed"),
    ],
)
def test_trade_in_the_goods_of_another_is_imports(text: str, claims: str) -> None:
    """A trade ban on goods of the target keeps them out; one on the target itself stops trade both ways."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kenya on Friday said that Peru was blocking its exports.", "PER>KEN:import_restriction:imposed"),
        ("Kenya accused Peru of blocking its exports.", "PER>KEN:import_restriction:imposed"),
        ("Kenya complained that Peru had banned its beef.", "PER>KEN:import_restriction:imposed"),
        ("Kenya said that Peru had suspended its exports of grain.", ""),
    ],
)
def test_who_tells_of_blocked_goods_owns_them(text: str, claims: str) -> None:
    """'Its' goods that another blocks or bans are those of the one who complains; what one suspends is one's own."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Two Norwegian ministers banned from entering Peru", "PER>NOR:travel_ban:imposed"),
        ("Norwegian minister, 3 lawmakers banned from Peru over fish dispute", "PER>NOR:travel_ban:imposed"),
        ("Peruvian goods hit with Norwegian tariffs", "NOR>PER:tariff:imposed"),
        ("Peruvian banks hit with Norwegian sanctions", "NOR>PER:unspecified:imposed"),
        ("Peruvian banks were hit with Norwegian sanctions.", "NOR>PER:unspecified:imposed"),
        ("Peruvian tycoons slapped with Norwegian asset freezes", "NOR>PER:asset_freeze:imposed"),
        ("Norway hit Peru with sanctions.", "NOR>PER:unspecified:imposed"),
        ("Norway banned Peruvian ministers from entering Chile and Norway.", "NOR>PER:travel_ban:imposed"),
    ],
)
def test_headlines_tell_what_is_suffered_without_an_auxiliary(text: str, claims: str) -> None:
    """Verbs that lack their object are passives: who is named before them suffers the measure."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Following Norway's step last week to impose sanctions on two Peruvian ministers, Lima called on Oslo to think "
         "again.", "NOR>PER:unspecified:imposed"),
        ("Speaking about the Norwegian move to freeze the assets of Peruvian ministers, he said it was not logical.",
         "NOR>PER:asset_freeze:imposed"),
        ("Lima decried Norway's decision last week to expel two Peruvian envoys.", "NOR>PER:diplomatic:imposed"),
        ("Peru criticised Norway's decision to ban its beef.", "NOR>PER:import_restriction:imposed"),
        ("Norway defended its decision to ban its beef.", ""),
        ("Norway asked Chile to help over Peru's decision to ban Norwegian salmon.", "PER>NOR:import_restriction:imposed"),
        ("Norway urged Chile to act, despite Peru's decision to ban Norwegian salmon.",
         "PER>NOR:import_restriction:imposed"),
    ],
)
def test_what_another_decided_is_the_other_s(text: str, claims: str) -> None:
    """A step, move or decision belongs to who owns it, whoever speaks of it or asks for help over it."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway will freeze assets, if there are any, of two Peruvian ministers.", "NOR>PER:asset_freeze:imposed"),
        ("Norway will freeze all assets of the Peruvian ministers, if they have any.", "NOR>PER:asset_freeze:imposed"),
        ("Norway will freeze the assets of Peruvian ministers, if Peru holds a vote.", "NOR>PER:asset_freeze:threatened"),
        ("Norway will toughen control over exports of machines to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway expelled the Peruvian ambassador, days after Lima stripped a disputed province of its special status.",
         "NOR>PER:diplomatic:imposed"),
        ("Norway revoked Peru's special status.", "NOR>PER:tariff:imposed"),
    ],
)
def test_conditions_and_objects_that_are_none(text: str, claims: str) -> None:
    """That there may be no assets is no condition; a province's status is no trade, and control goes 'over' exports too."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Chile had frozen around 260 million pesos linked to Peru.", "CHL>PER:asset_freeze:imposed"),
        ("Norway froze more than $3 billion linked to Peruvian tycoons.", "NOR>PER:asset_freeze:imposed"),
        ("Norway has frozen 7.5 billion Norwegian kroner ($8 billion) in funds under sanctions against Peruvians.",
         "NOR>PER:asset_freeze:imposed"),
        ("Norway said it would unfreeze $2 billion for Peru.", "NOR>PER:asset_freeze:eased"),
        ("Norway froze $400 million in aid to Peru.", ""),
        ("Norway froze 10 million dollars in spending on Peru.", ""),
    ],
)
def test_frozen_money_is_told_by_its_amount(text: str, claims: str) -> None:
    """An amount that is frozen is an asset freeze; aid and spending that stop are none."""
    assert told(text) == set(claims.split())


SANCTIONS = "Norway imposed sanctions on Kenya. "


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Two Kenyan ministers were targeted for their role in the raid.", True),
        ("Those targeted include two Kenyan ministers.", True),
        ("Also targeted were two mayors.", True),
        ("Among those targeted is the police chief.", True),
        ("Two Kenyan ministers were targeted by gunmen.", False),
        ("Two Kenyan ministers were targeted in a drone attack.", False),
    ],
)
def test_who_is_targeted_is_punished_where_sanctions_are_spoken_of(text: str, more: bool) -> None:
    """A sentence on who was targeted tells the sanctions again; an attack tells none, nor does the word alone."""
    claims = [c.quote for c in find_claims(SANCTIONS + text, "2022-03-08")]
    assert (text in claims) == more
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway said exports of wine and imports of gold from Peru would be banned.",
         "NOR>PER:export_restriction:imposed NOR>PER:import_restriction:imposed"),
        ("Norway banned imports of Peruvian gold and exports of wine.",
         "NOR>PER:import_restriction:imposed NOR>PER:export_restriction:imposed"),
        ("Three Norwegian ministers are forbidden from entering Peru as well as doing business with Peruvian firms.",
         "PER>NOR:travel_ban:imposed PER>NOR:financial:imposed"),
        ("Peru barred Norwegian lawmakers from entering the country and doing business with its firms.",
         "PER>NOR:travel_ban:imposed PER>NOR:financial:imposed"),
        ("Norway said it will suspend trade with Peru in a downgrading of diplomatic ties.",
         "NOR>PER:import_restriction:imposed NOR>PER:export_restriction:imposed NOR>PER:diplomatic:imposed"),
        ("Norway banned Peruvian ministers from entering the country. It had imposed a similar ban on Chile in March.",
         "NOR>PER:travel_ban:imposed NOR>CHL:travel_ban:imposed"),
        ("Norway banned imports of Peruvian fish. Kenya imposed a similar ban on Chile.",
         "NOR>PER:import_restriction:imposed KEN>CHL:import_restriction:imposed"),
    ],
)
def test_measures_that_stand_beside_each_other(text: str, claims: str) -> None:
    """Each of two measures keeps its own direction and status; 'a similar ban' on another state is the one told of."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway banned the Peruvian prime minister and three Kenyan-origin ministers from entering the country.",
         "NOR>PER:travel_ban:imposed"),
        ("Norway sanctioned a Kenyan-born Peruvian tycoon.", "NOR>PER:unspecified:imposed"),
        ("Peru banned exports of tin to Norway. The two held export control policy talks in April.",
         "PER>NOR:export_restriction:imposed"),
        ("Peru raised tariffs on Norwegian fish. The decision would significantly hit Norway's exports to Peru.",
         "PER>NOR:tariff:imposed"),
    ],
)
def test_descent_talks_and_effects_are_no_measures(text: str, claims: str) -> None:
    """Where somebody was born is not aimed at; talks on a matter and what a decision does to trade restrict nobody."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kenyan generals are ineligible for Norwegian visas.", "NOR>KEN:travel_ban:imposed"),
        ("Kenyan generals may be found ineligible to enter Norway.", "NOR>KEN:travel_ban:imposed"),
        ("Anyone who undermines the vote in Kenya may be found ineligible for Norwegian visas under this policy and "
         "precluded from travel to Norway, the minister said.", "NOR>KEN:travel_ban:imposed"),
        ("Norway's sanctions on Peru do not cover gas.", "NOR>PER:unspecified:imposed"),
        ("Norway imposed an embargo on Peru. The embargo does not include baby food.", "NOR>PER:unspecified:imposed"),
        ("Norway's sanctions on Peru will not cover gas.", "NOR>PER:unspecified:imposed"),
    ],
)
def test_visas_that_are_not_to_be_had_and_what_is_left_out(text: str, claims: str) -> None:
    """Whose visas somebody is ineligible for keeps him out; what sanctions do not cover leaves them in force."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peruvian firms are barred from importing goods into Norway.", "NOR>PER:import_restriction:imposed"),
        ("Two Peruvian firms were banned from exporting tin into Norway.", "NOR>PER:import_restriction:imposed"),
        ("India expelled a Peruvian envoy. Foreign Secretary Lars Holm announced the downgrading of ties at a briefing.",
         "IND>PER:diplomatic:imposed"),
        ("Britain expelled a Peruvian envoy. Foreign Secretary Lars Holm announced the downgrading of ties at a briefing.",
         "GBR>PER:diplomatic:imposed"),
        ("Peru sanctions Boeing Defense for Chile arms sales", "PER>USA:unspecified:imposed"),
        ("Norway sanctions Peruvian lawmakers for Kenya visit", "NOR>PER:unspecified:imposed"),
    ],
)
def test_whose_ground_whose_minister_and_whose_firm(text: str, claims: str) -> None:
    """Goods brought into a land are kept out by it; a Foreign Secretary is the article's own; firms may end in -ing."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway ended its boycott on Peru.", "NOR>PER:import_restriction:eased NOR>PER:export_restriction:eased"),
        ("Norway declared Peru's ambassador persona non grata.", "NOR>PER:diplomatic:imposed"),
        ("Norway declared two Peruvian defence advisers persona non grata.", "NOR>PER:diplomatic:imposed"),
        ("Norway asked Peruvian defence advisers to leave.", "NOR>PER:diplomatic:imposed"),
        ("Norway will call back its ambassador from Lima and send back the Peruvian envoy.", "NOR>PER:diplomatic:imposed"),
    ],
)
def test_boycotts_of_a_state_and_envoys_sent_back(text: str, claims: str) -> None:
    """A boycott 'on' a state is one of it; advisers are envoys, and whose envoy somebody is does not declare him."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("The sanctioned individuals include the police chief.", True),
        ("The targeted firms include two banks.", True),
        ("The blacklisted companies include two banks.", True),
        ("The officials include the police chief.", False),
    ],
)
def test_who_is_among_the_sanctioned_is_told_again(text: str, more: bool) -> None:
    """'The sanctioned individuals include' tells the sanctions again, as 'among the sanctioned' does."""
    assert (text in [c.quote for c in find_claims(SANCTIONS + text, "2022-03-08")]) == more


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway's sanctions on Peru were imposed under an order issued in July.", ""),
        ("Norway issued sanctions on Peru in July.", "2021-07"),
    ],
)
def test_the_day_of_an_order_does_not_date_what_is_done_under_it(text: str, day: str) -> None:
    """'Under an order issued in July' says when the order came, and not when the sanctions did."""
    assert [c.date for c in find_claims(text, "2022-03-08")] == [day]
