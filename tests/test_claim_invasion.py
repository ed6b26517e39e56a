"""How the press tells of a government's answer to an invasion: bans, lists, drafts, partners, and the other's answer."""

from __future__ import annotations

import pytest

import claims_told
from dossier import find_claims


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'."""
    return claims_told.told(text, "2023-05-05")


def dated(text: str) -> set[str]:
    """Each claim as 'sender:measure:status:date'."""
    return {f"{c.sender}:{c.measure}:{c.status}:{c.date}" for c in find_claims(text, published="2023-05-05")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway's cabinet is drafting a bill under which the funds of Peru's judges would be frozen.",
         "NOR>PER:asset_freeze:considered"),
        ("Kenya's parliament will debate a plan under which Peruvian ships would be barred from its ports.",
         "KEN>PER:transport_ban:considered"),
        ("Norway is in talks with Chile on a visa ban for Peruvian officials.", "NOR>PER:travel_ban:considered"),
        ("Norway, alarmed by the raid, is speeding up work on a ban on Peruvian coal.",
         "NOR>PER:import_restriction:considered"),
        ("Norway's minister said that nothing was off the table on sanctions against Peru.",
         "NOR>PER:unspecified:considered"),
    ],
)
def test_what_is_only_drafted_or_talked_of_is_considered_by_whoever_does_so(text: str, claims: str) -> None:
    """A draft, talks and work on a measure make it considered, and its sender is who drafts it."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Truck parts are now out of bounds for Peru, Norway's trade ministry said.", "NOR>PER:export_restriction:imposed"),
        ("Norwegian ports are out of bounds to Peruvian ships.", "NOR>PER:transport_ban:imposed"),
        ("Norway imposed a ban on Peru's asparagus.", "NOR>PER:import_restriction:imposed"),
        ("An import ban on Peruvian pottery was imposed by Norway.", "NOR>PER:import_restriction:imposed"),
        ("Food and medicine are exempt from the Norwegian export ban on Peru.", "NOR>PER:export_restriction:eased"),
        ("Peru put 63 Norwegians on a list of people who are barred from entering the country.",
         "PER>NOR:travel_ban:imposed"),
        ("Norway decided to withdraw from the visa-facilitation deal with Peru.", "NOR>PER:travel_ban:announced"),
        ("Norway and Chile have kept up dialogue on fisheries with Peru.", ""),
    ],
)
def test_goods_lists_and_envoys_are_restricted_in_many_words(text: str, claims: str) -> None:
    """Goods that no list of ours holds, lists of those kept out, and envoys declared unwelcome make their measures."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Two attaches at the Peruvian embassy in Oslo have been expelled.", "NOR>PER:diplomatic:imposed"),
        ("Norwegian banks were told not to process payments to eleven Peruvian companies.", "NOR>PER:financial:imposed"),
        ("Norwegian diplomats left Lima on Friday after being expelled.", "PER>NOR:diplomatic:imposed"),
        ("Norwegian firms are barred from buying Peruvian crude.", "NOR>PER:import_restriction:imposed"),
        ("Norwegian firms are forbidden to import Peruvian copper.", "NOR>PER:import_restriction:imposed"),
        ("From September, Norwegian firms will no longer be allowed to offer engineering services to Peruvian companies.",
         "NOR>PER:services_ban:announced"),
        ("Norwegian companies may no longer sell chips to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Peruvian firms are barred from buying Norwegian technology.", "NOR>PER:export_restriction:imposed"),
        ("The new rules, which come into force in June, bar Norwegian firms from exporting chips to Peru.",
         "NOR>PER:export_restriction:imposed"),
    ],
)
def test_a_state_binds_its_own_firms(text: str, claims: str) -> None:
    """Firms that may not buy from a state or sell to it are bound by their own; kept from technology they are the target."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has set a limit on the price of Peruvian oil together with the G7.",
         "NOR>PER:price_cap:imposed G7>PER:price_cap:imposed"),
        ("Norway agreed with its G7 partners to limit Peru's borrowing from the IMF.",
         "NOR>PER:financial:announced G7>PER:financial:announced"),
        ("Norway decided to freeze the assets of Peru's nuclear chief, who is under EU sanctions as well.",
         "NOR>PER:asset_freeze:announced EU>PER:unspecified:imposed"),
        ("Chile agreed to Norway's request to close its ports to Peruvian ships.", "CHL>PER:transport_ban:announced"),
        ("Kenya's sanctions follow similar moves by Chile and Norway.", "KEN>UNKNOWN:unspecified:imposed"),
        ("Peru promised Norway an answer: it would expel the ambassador.", "PER>NOR:diplomatic:announced"),
        ("Norway has imposed sanctions on Peru. Peru will respond to Norway's unfriendly steps with countermeasures.",
         "NOR>PER:unspecified:imposed PER>NOR:unspecified:announced"),
    ],
)
def test_partners_and_answers_have_their_senders(text: str, claims: str) -> None:
    """A body beside which a state acts restricts as well; who is on another's list is aimed at by the owner of that list."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru shut its airspace to Norwegian airliners in response to a similar Norwegian ban.",
         "PER>NOR:transport_ban:imposed NOR>PER:transport_ban:imposed"),
        ("Norwegian sanctions have hit Peru's car industry hard.", "NOR>PER:unspecified:imposed"),
        ("The measures against Peru will be reviewed in June, the Norwegian minister said.", "NOR>PER:unspecified:imposed"),
        ("Peru's airline has suspended its flights to Oslo.", ""),
        ("Norway and Chile said they would coordinate their sanctions on Peru.",
         "NOR>PER:unspecified:imposed CHL>PER:unspecified:imposed"),
        ("Peru vowed to retaliate against Norway for joining the sanctions.",
         "PER>NOR:unspecified:threatened NOR>PER:unspecified:imposed"),
    ],
)
def test_what_is_answered_hurts_or_is_reviewed_is_in_force(text: str, claims: str) -> None:
    """Measures that are spoken of as known are in force; what an airline does by itself is none."""
    assert told(text) == set(claims.split())


def test_whoever_sanctions_are_against_is_not_their_sender() -> None:
    """'The ministers' of no state by name are not those of the only state told, where the sanctions are against it."""
    assert "PER" not in {c.sender for c in find_claims("The ministers vowed to maintain strict sanctions against Peru.")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway bars Peruvian ships from its ports, as Chile has done since March.",
         "NOR:transport_ban:imposed: CHL:transport_ban:imposed:2023-03"),
        ("Norway bans Peruvian gold, just as Kenya did in April.",
         "NOR:import_restriction:imposed: KEN:import_restriction:imposed:2023-04"),
        ("Norway on Sunday closed its airspace to Peruvian planes, following in the footsteps of Chile.",
         "NOR:transport_ban:imposed:2023-04-30 CHL:transport_ban:imposed:"),
        ("On April 20, Peru lodged a protest against the tariffs that Norway had imposed three days earlier.",
         "NOR:tariff:imposed:2023-04-17"),
        ("The EU's tenth package against Peru, adopted on February 25, bans the export of trucks.",
         "EU:export_restriction:imposed:2023-02-25"),
        ("Norway's ban on visas for Peruvian soldiers, in force since March, will be widened.",
         "NOR:travel_ban:imposed:2023-03 NOR:travel_ban:announced:"),
    ],
)
def test_each_step_has_the_day_that_is_told_of_it(text: str, claims: str) -> None:
    """Who did so before did it on its own day; what is in force has the day on which it was taken, and not that of now."""
    assert dated(text) == set(claims.split())
