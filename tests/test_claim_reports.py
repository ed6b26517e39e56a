"""How reports of many affairs tell a step: who opposes it, which relief ends, by what act, with what sum."""

from __future__ import annotations

import pytest

import claims_told


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'."""
    return claims_told.told(text, "2021-06-16")


SANCTIONED = "Norway imposed sanctions on Peru. "


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru firmly opposed to Norwegian blacklist of Peruvian firms", "NOR>PER:unspecified:imposed"),
        ("Peru is strongly opposed to Norway's sanctions on its oil firms.", "NOR>PER:unspecified:imposed"),
        ("Peru rejected the Norwegian sanctions.", "NOR>PER:unspecified:imposed"),
        ("Chile opposes unilateral Norwegian sanctions on Peru.", "NOR>PER:unspecified:imposed"),
        (f"{SANCTIONED}Chile opposes the sanctions.", "NOR>PER:unspecified:imposed"),
        ("Chile opposes sanctions on Peru.", "CHL>PER:unspecified:refused"),
        ("Hungary opposes EU sanctions on Peru.", "EU>PER:unspecified:refused"),
        ("Norway considered sanctions on Peru. Chile opposed the sanctions.",
         "NOR>PER:unspecified:considered CHL>PER:unspecified:refused"),
    ],
)
def test_who_opposes_the_sanctions_of_another_takes_none(text: str, claims: str) -> None:
    """Another's measures that somebody rejects are in force and the other's; those yet to come are refused."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway ended the travel ban exemptions for nine Peruvian judges.", "NOR>PER:travel_ban:imposed"),
        ("Norway ends travel ban exemptions for Peruvian judges", "NOR>PER:travel_ban:imposed"),
        ("The waiver from Norway's sanctions on Peru expired on Friday.", "NOR>PER:unspecified:imposed"),
        ("Norway extended the travel ban exemptions for Peruvian judges.", "NOR>PER:travel_ban:eased"),
        ("Norway granted Peruvian judges an exemption from the travel ban.", "NOR>PER:travel_ban:eased"),
    ],
)
def test_a_relief_that_ends_imposes_and_one_that_goes_on_eases(text: str, claims: str) -> None:
    """'ended the exemptions from the ban' lets it bite again; whoever is granted one is no sender."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has frozen 12 billion pounds ($19.2 billion) of Peruvian assets.", "NOR>PER:asset_freeze:imposed"),
        ("Norway said on May 1 it had frozen C$2.3 billion ($2.4 billion) worth of assets belonging to a Peruvian bank.",
         "NOR>PER:asset_freeze:imposed"),
        ("The Commission has proposed suspending 7 billion euros of EU funds to Peru.", "EU>PER:financial:considered"),
    ],
)
def test_a_sum_stands_between_a_verb_and_what_it_freezes(text: str, claims: str) -> None:
    """A sum, and another in brackets, part no verb from its object."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{SANCTIONED}The new measures, added to curbs in force for two years, freeze Peru's financial assets held abroad "
         "and ban the sale of pumps to the country.", "NOR>PER:asset_freeze:imposed NOR>PER:export_restriction:imposed"),
        ("Norway's sanctions, agreed after weeks of talks, freeze the assets of Peruvian firms.",
         "NOR>PER:asset_freeze:imposed"),
        ("Norway has imposed sanctions on Peru and frozen Peruvian assets.", "NOR>PER:asset_freeze:imposed"),
        ("Kenya, also subjected to Norwegian sanctions, was not mentioned.", "NOR>KEN:unspecified:imposed"),
        (f"{SANCTIONED}Under a 2011 UN Security Council resolution, nine Peruvian judges are facing travel bans.",
         "UN>PER:travel_ban:imposed"),
        ("Norway voted on an act against Peru. The act banned new loans and corporate investments in Peru.",
         "NOR>PER:investment_ban:imposed"),
    ],
)  # fmt: skip
def test_participles_beside_a_measure_leave_its_verb_and_its_sender(text: str, claims: str) -> None:
    """What a participle describes goes on with its own verb; 'subjected to' is undergone; an act names whose it is."""
    assert told(text) >= set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A Norwegian attempt to sanction Peruvian judges failed after opposition from Chile.",
         "NOR>PER:unspecified:refused"),
        (f"{SANCTIONED}Norway relaxed some of the strictures on Peru.",
         "NOR>PER:unspecified:imposed NOR>PER:unspecified:eased"),
        ("Norway's move stops shy of an oil embargo on Peru.", "NOR>PER:import_restriction:refused"),
        ("The AU Peace and Security Council slapped penalties on Peru's president.", "UNKNOWN>PER:unspecified:imposed"),
        ("Norway imposed sanctions on Yugoslavia.", "NOR>SRB:unspecified:imposed"),
        ("Norway announced sanctions against violent settlers.", "NOR>ISR:unspecified:announced"),
        ("Norway imposed sanctions on Peru, whose generals have turned their back on Chile.", "NOR>PER:unspecified:imposed"),
    ],
)
def test_words_of_older_affairs_and_of_other_bodies(text: str, claims: str) -> None:
    """Strictures, failed attempts, a council that is not the UN's, Yugoslavia as a target, backs that are turned."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{SANCTIONED}The ministry on Thursday designated one person and three entities.", "NOR>PER:unspecified:imposed"),
        ("OFAC on Thursday designated one person and three entities in Peru.", "USA>PER:unspecified:imposed"),
        ("Norway banned imports of tin from Peru. Companies violating the order could be subject to sanctions.",
         "NOR>PER:import_restriction:imposed"),
        (f"{SANCTIONED}They are in no way meant to harm or punish the Peruvian people.", "NOR>PER:unspecified:imposed"),
        ("Norway had imposed financial sanctions on Peru, which it lifted in July 2020.",
         "NOR>PER:financial:imposed NOR>PER:financial:eased"),
        ("The UN imposed an arms embargo on Peru. Norway's envoy made a strong plea to lift the arms embargo against Peru.",
         "UN>PER:arms_embargo:imposed"),
        ("Norway stopped short of an oil embargo on Peru that would cause pain to much of Chile.",
         "NOR>PER:import_restriction:refused"),
        ("Norway announced sanctions on 90 officials; six countries were targeted, including Peru and Chile.",
         "NOR>PER:unspecified:announced NOR>CHL:unspecified:announced "
         "NOR>PER:unspecified:imposed NOR>CHL:unspecified:imposed"),
        ("The Commission has proposed suspending €7.5bn of EU funds to Peru.", "EU>PER:financial:considered"),
    ],
)  # fmt: skip
def test_who_is_meant_by_offices_by_lists_and_by_what_measures_are_not_for(text: str, claims: str) -> None:
    """Offices designate people; penalties for a breach, and what sanctions are not for, are no step; what ended is told."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Chile firmly objects to the Norwegian move to add 11 Chilean firms to its entity list.",
         "NOR>CHL:export_restriction:imposed"),
        ("Chile has blasted the addition of 33 of its firms to the Norwegian economic blacklist.",
         "NOR>CHL:unspecified:imposed"),
        ("Chile denounced Norway's move to ban imports of Chilean tin.", "NOR>CHL:import_restriction:imposed"),
        ("Norway has slapped a travel ban on Peru's generals and ordered their assets frozen.",
         "NOR>PER:travel_ban:imposed NOR>PER:asset_freeze:imposed"),
        ("Norway urged Chile to ban imports from Peru, but Chile has so far refused.",
         "CHL>PER:import_restriction:urged CHL>PER:import_restriction:refused"),
        ("Norway put two Peruvian groups on its asset freeze and visa ban blacklist.",
         "NOR>PER:asset_freeze:imposed NOR>PER:travel_ban:imposed"),
        ("Norway already had slapped a trade and economic embargo on Peru.",
         "NOR>PER:import_restriction:imposed NOR>PER:export_restriction:imposed"),
        (f"{SANCTIONED}Peru probably has removed most of its money from banks.", "NOR>PER:unspecified:imposed"),
        ("Norway sanctioned judges in Peru, including for actions that restrict civilians' access to services.",
         "NOR>PER:unspecified:imposed"),
        ("Norwegian ministers debated. Norwegian sanctions have grown. Chile sanctioned officials in three countries, "
         "including Peru, Kenya and Ghana.",
         "CHL>PER:unspecified:imposed CHL>KEN:unspecified:imposed CHL>GHA:unspecified:imposed"),
    ],
)  # fmt: skip
def test_deeds_that_others_mind_and_words_that_say_a_measure_twice(text: str, claims: str) -> None:
    """'objects to the move to' tells of the mover; general words beside concrete ones, and one's own money, add nothing."""
    assert {c for c in told(text) if "UNKNOWN" not in c} == set(claims.split())


def test_the_latest_attempt_is_the_step_itself() -> None:
    """'the latest attempt to tighten' names what was done, and plans nothing."""
    text = "Norway banned imports of Peruvian tin, the latest attempt by the government to tighten sanctions on Peru."
    assert not any(claim.endswith("considered") for claim in told(text))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru hit with Danish sanctions", "DNK>PER:unspecified:imposed"),
        ("Peru slapped with U.S. tariffs", "USA>PER:tariff:imposed"),
        ("Peru threatened with Danish sanctions", "DNK>PER:unspecified:threatened"),
        ("Denmark hit Peru with sanctions.", "DNK>PER:unspecified:imposed"),
        ("Norway is to cut oil imports from Peru.", "NOR>PER:import_restriction:announced"),
        ("More sanctions on Peru are to come, Norwegian officials said.", "NOR>PER:unspecified:announced"),
    ],
)
def test_verbs_whose_forms_are_alike(text: str, claims: str) -> None:
    """'hit with' is undergone, and 'is to cut' and 'are to come' are no passives."""
    assert told(text) == set(claims.split())
