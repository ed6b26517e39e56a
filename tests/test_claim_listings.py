"""What a listing means for those who are listed, as agencies tell it: their assets, their dealings, the relief."""

from __future__ import annotations

import pytest

import claims_told
import dossier


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'; announced counts as imposed."""
    return {claim.replace("announced", "imposed") for claim in claims_told.told(text, "2023-02-01")}


LISTED = "Norway imposed sanctions on two Peruvian officials. "
FROZEN, DEALINGS = "NOR>PER:asset_freeze:imposed", "NOR>PER:financial:imposed"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The designations block any Norwegian assets of the officials.", FROZEN),
        ("Their Norwegian assets will be frozen.", FROZEN),
        ("Any Norwegian property of the two was blocked.", FROZEN),
        ("As a result, all assets of the two under Norwegian jurisdiction are frozen.", FROZEN),
        ("Tuesday's action freezes any Norwegian assets of those listed and bars Norwegians from dealing with them.",
         f"{FROZEN} {DEALINGS}"),
        ("The listing prohibits Norwegians from doing business with them.", DEALINGS),
        ("The move bars all Norwegian persons from transactions with the two.", DEALINGS),
    ],
)
def test_assets_and_people_of_the_sender_are_not_aimed_at(text: str, claims: str) -> None:
    """Whose assets lie in the land of the sender, and which of its people may not deal with them, is no target."""
    assert told(LISTED + text) == told(LISTED) | set(claims.split())


@pytest.mark.parametrize(
    "text",
    [
        "Any assets they have in Norway will be frozen.",
        "Any assets the officials may hold in Norway will be frozen.",
        "The ministry said any assets the two men own there would be frozen.",
        "Assets they hold abroad will be frozen.",
    ],
)
def test_what_somebody_holds_is_frozen_though_a_clause_says_so_between(text: str) -> None:
    """'any assets they have in Norway will be frozen' has one verb more than 'any assets will be frozen'."""
    assert told(LISTED + text) == told(LISTED) | {FROZEN}


def test_a_firm_is_no_fuel() -> None:
    """Who is kept from dealing with a state's oil company is kept from it by his own state."""
    text = "Norwegian companies will be banned from doing business with Peru's state oil company."
    assert told(text) == {DEALINGS}
    assert told("Peru was cut off from Chilean oil.") == {"CHL>PER:export_restriction:imposed"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway imposed sanctions on Peru over Lima's restrictions on journalists.",
        "Norway imposed sanctions on Peru over President Ruiz's restrictions on opposition candidates.",
        "Norway imposed sanctions on Peru over Lima's curbs on the press.",
    ],
)
def test_what_a_government_restricts_at_home_is_no_sanction(text: str) -> None:
    """Curbs on the press are why somebody is punished, and punish nobody abroad."""
    assert told(text) == {"NOR>PER:unspecified:imposed"}


def test_the_day_of_a_step_dates_what_it_does() -> None:
    """'Tuesday's action freezes and bars' dates both, 'Tuesday's raid' nothing."""
    text = f"{LISTED}Tuesday's action freezes their assets and bars Norwegians from dealing with them."
    dated = {(c.measure, c.date) for c in dossier.find_claims(text, published="2023-02-01")}
    assert {("asset_freeze", "2023-01-31"), ("financial", "2023-01-31")} <= dated
    text = f"{LISTED}Wednesday's agreement also blacklists nine judges."
    assert {c.date for c in dossier.find_claims(text, published="2023-02-01")} == {"", "2023-02-01"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway granted Peru sanctions relief.", "eased"),
        ("Norway refused to grant Peru sanctions relief.", "imposed"),
        ("Norway ended sanctions relief for Peru.", "imposed"),
        ("Norway lifted its sanctions on Peru. The sanctions relief is expected to help growers.", "eased"),
        ("Norway lifted its sanctions on Peru. The sanctions relief will mostly help growers.", "eased"),
    ],
)
def test_relief_that_is_granted_or_spoken_of_eases(text: str, status: str) -> None:
    """Relief eases where it comes about or is spoken of as known; refused or ended, the measure is in force."""
    claims = [c for c in dossier.find_claims(text) if c.trigger == "sanctions relief"]
    assert [(c.sender, c.target, c.status) for c in claims] == [("NOR", "PER", status)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it was impossible to impose sanctions on Peru.",
        "It is not possible to impose sanctions on Peru, the Norwegian minister said.",
        "The Norwegian minister said on Monday that it was “not possible” to impose sanctions on Peru.",
        "Norway is unable to impose sanctions on Peru.",
    ],
)
def test_what_is_said_to_be_impossible_is_refused(text: str) -> None:
    """Who says that a measure is not possible does not take it."""
    assert told(text) == {"NOR>PER:unspecified:refused"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway Imposes Peru, Chile Sanctions", "NOR>PER:unspecified:imposed NOR>CHL:unspecified:imposed"),
        ("Norway lifts Peru, Chile and Kenya sanctions",
         "NOR>PER:unspecified:eased NOR>CHL:unspecified:eased NOR>KEN:unspecified:eased"),
        ("After Norway, Chile sanctions Peru.", "CHL>PER:unspecified:imposed"),
        ("Peru, Chile's closest ally, has faced isolation and sanctions from Norway.", "NOR>PER:unspecified:imposed"),
        ("Norway halts supplies of gas to Peru amidst EU sanctions.",
         "NOR>PER:export_restriction:imposed EU>PER:unspecified:imposed"),
        ("Norway restricted Peru's access to advanced computing technologies.", "NOR>PER:export_restriction:imposed"),
        ("Norway further restricts exports to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway imposed sanctions on Peru on Monday, with Kenya also slapping on similar sanctions.",
         "NOR>PER:unspecified:imposed KEN>PER:unspecified:imposed"),
        ("Norway imposed sanctions on Peru, with Kenya and Chile freezing the assets of its generals.",
         "NOR>PER:unspecified:imposed KEN>PER:asset_freeze:imposed CHL>PER:asset_freeze:imposed"),
    ],
)
def test_who_restricts_whom_in_few_words(text: str, claims: str) -> None:
    """Headlines list targets, an ally is named for whose it is, and 'with Kenya doing so' names one more sender."""
    assert told(text) == set(claims.split())


def test_who_is_hit_does_not_become_a_sender_by_seeking_relief() -> None:
    """Where Peru only faces sanctions and seeks to ease them, what its people say of them is told of their sender."""
    text = (
        "Norway intends to lift sanctions on Peru. Peru, Chile's closest ally, has faced years of sanctions from Norway. "
        "Opposition leader Ana Ruiz of Peru said on Monday that sanctions are being eased. "
        "It means that Peru's president understands the pain of the sanctions and is seeking to ease them."
    )
    assert {claim.partition(":")[0] for claim in told(text)} == {"NOR>PER"}


def test_members_of_a_council_are_targeted_as_firms_are() -> None:
    """'will target members of its council and two corporations' is a sanction where sanctions are told of."""
    text = "Norway announced sanctions on Peru. Norway will target several members of Peru's council and two corporations."
    claims = {(c.sender, c.target, c.trigger) for c in dossier.find_claims(text)}
    assert ("NOR", "PER", "target") in claims


@pytest.mark.parametrize("wish", ["is seeking to ease the sanctions", "wants to lift the sanctions", "hopes to end them"])
def test_what_the_one_who_is_hit_wants_to_be_rid_of_is_in_force(wish: str) -> None:
    """'Peru wants to lift the sanctions' on Peru neither makes it a sender nor eases them."""
    assert told(f"Norway imposed sanctions on Peru. Peru {wish}.") == {"NOR>PER:unspecified:imposed"}
    assert "NOR>PER:unspecified:eased" in told("Norway restricts Peru. Norway wants to ease the sanctions on Peru.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway lifted sanctions on nine Peruvian firms. These include travel bans and asset freezes.",
         "NOR>PER:unspecified:eased NOR>PER:travel_ban:eased NOR>PER:asset_freeze:eased"),
        ("Norway lifted sanctions on Peru, but restrictions on the president will continue.",
         "NOR>PER:unspecified:eased NOR>PER:unspecified:imposed"),
        ("Norway lifted sanctions on Peru, but the asset freezes will continue.",
         "NOR>PER:unspecified:eased NOR>PER:asset_freeze:imposed"),
        ("The UN froze the assets of Peru. The resolution imposes tough measures on Lima.",
         "UN>PER:asset_freeze:imposed UN>PER:unspecified:imposed"),
        ("Norway placed a cap on copper imports from Peru.", "NOR>PER:import_restriction:imposed"),
        ("Under the UN rules, a cap has been placed on Peru's annual coal exports.", "UN>PER:import_restriction:imposed"),
        ("Peru put a cap on its copper exports.", ""),
        ("Norway approves ban on Peru oil imports, central bank sanctions",
         "NOR>PER:import_restriction:imposed NOR>PER:financial:imposed"),
        ("Norway has its own version of Kenya's Magnitsky Act, which allows ministers to seize assets of Peruvians.",
         "NOR>PER:asset_freeze:imposed"),
    ],
)
def test_what_goes_on_ends_or_is_capped(text: str, claims: str) -> None:
    """'These include' goes on about what was lifted, what continues is in force, and a cap limits trade."""
    assert told(text) == set(claims.split())


def test_those_who_are_named_on_a_list_are_meant() -> None:
    """Of the states told of before, 'they include' and 'on the list of nine people is' mean those that they name."""
    listed = "Norway announced sanctions on nine people from Peru, Chile and Kenya. "
    claims = dossier.find_claims(f"{listed}They include senior Peruvian officials and Chilean judges.")
    assert [(c.sender, c.target) for c in claims if c.trigger == "include"] == [("NOR", "PER"), ("NOR", "CHL")]
    claims = dossier.find_claims(f"{listed}Also on the list of nine people is Ana Ruiz, commander of the Peruvian army.")
    assert [(c.sender, c.target) for c in claims if c.trigger == "list"] == [("NOR", "PER")]
    claims = dossier.find_claims(f"{listed}They include Peruvian officials. Kenyan firms were sanctioned for running camps.")
    assert [(c.sender, c.target) for c in claims if c.trigger == "sanctioned"] == [("NOR", "KEN")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway imposed sanctions on brokers in Peru, as well as firms in Kenya and Mali.",
         "NOR>PER:unspecified:imposed NOR>KEN:unspecified:imposed NOR>MLI:unspecified:imposed"),
        ("Norway's new sanctions affect brokers in Peru, as well as tanker operators in Kenya.",
         "NOR>PER:unspecified:imposed NOR>KEN:unspecified:imposed"),
        ("Norway imposed sanctions on Peru, as well as asset freezes on Chilean generals.",
         "NOR>PER:unspecified:imposed NOR>CHL:asset_freeze:imposed"),
        ("Norway backs sanctions on Peru, as well as talks with Chile.", "NOR>PER:unspecified:imposed"),
        ("Norway took steps to lift a trade embargo against Peru, unfreeze assets and end visa bans.",
         "NOR>PER:import_restriction:eased NOR>PER:export_restriction:eased "
         "NOR>PER:asset_freeze:eased NOR>PER:travel_ban:eased"),
        ("Norway will lift an embargo against Peru, unfreeze assets and end visa bans.",
         "NOR>PER:unspecified:eased NOR>PER:asset_freeze:eased NOR>PER:travel_ban:eased"),
    ],
)
def test_lists_go_on(text: str, claims: str) -> None:
    """'as well as' names more of those who are aimed at, and a list of verbs does one thing after the other."""
    assert told(text) == set(claims.split())


def test_what_others_have_banned_does_not_take_the_place_of_a_blacklist() -> None:
    """'It also blacklists firms that sell goods that others have prohibited' tells a listing."""
    text = (
        "The EU agreed on sanctions against Peru. The agreement also blacklists nine companies suspected of supplying "
        "Lima with goods that Kenya has prohibited."
    )
    assert [c.sender for c in dossier.find_claims(text) if c.trigger == "blacklists"] == ["EU"]


def test_the_target_of_the_sanctions_is_told_as_known() -> None:
    """'The main target of the sanctions was the navy' speaks of sanctions in force."""
    text = "Norway imposed sanctions on Peru. The main target of the sanctions was the navy."
    assert [c.status for c in dossier.find_claims(text)] == ["imposed", "imposed"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway imposed sanctions on Peru. Peru is seeking sanctions relief in a deal.", "NOR>PER:unspecified:imposed"),
        ("Norway froze the assets of Peru. Peru won sanctions relief.",
         "NOR>PER:asset_freeze:imposed NOR>PER:unspecified:eased"),
        ("Peru seeks sanctions relief from Norway.", "NOR>PER:unspecified:imposed"),
    ],
)
def test_who_seeks_relief_is_the_one_who_is_hit(text: str, claims: str) -> None:
    """Relief that somebody seeks or wins is that of those who restrict him."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The UN froze the assets of Peru. Kenya backed the resolution drafted by Norway which bans exports from Peru.",
         "UN>PER:asset_freeze:imposed UN>PER:import_restriction:imposed"),
        ("The UN Security Council imposed sanctions on Peru, banning exports that supply a third of its earnings.",
         "UN>PER:import_restriction:imposed"),
        ("Norway imposed sanctions on Peru, a step intended to cut off its exports.", "NOR>PER:unspecified:imposed"),
        ("Norway banned imports of Peruvian tin, a move designed to starve the country of oil dollars.",
         "NOR>PER:import_restriction:imposed"),
        ("Norway froze the assets of Peru. Observers had to come home to spare them abuse.", "NOR>PER:asset_freeze:imposed"),
    ],
)
def test_who_drafted_it_and_what_it_is_for_are_no_claims(text: str, claims: str) -> None:
    """A body's act is the body's, whoever drafted it, and what a step is designed to do is no step."""
    assert told(text) == set(claims.split())


def test_it_is_not_the_one_who_is_struck() -> None:
    """'It blacklisted 27 Peruvian firms' is said of the last sender, though Peruvian firms were spoken of last."""
    text = "Norway curbed exports to Peru. Nine Peruvian firms were added. It blacklisted six Peruvian ones."
    assert {claim.partition(":")[0] for claim in told(text)} == {"NOR>PER"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway said it would impose further costs on Peru.", "NOR>PER:unspecified:imposed"),
        ("Norway will impose consequences on Peru if it does not stop.", "NOR>PER:unspecified:threatened"),
        ("Norway will issue an order blocking firms from developing Peruvian oil fields.", "NOR>PER:investment_ban:imposed"),
        ("Norway barred its firms from signing oil development contracts with Peru.", "NOR>PER:investment_ban:imposed"),
        ("Norway imposed a ban on financial flows with Peru.", "NOR>PER:financial:imposed"),
        ("The EU voted to bar Mr. Ruiz of Peru, 19 of his closest associates, and their families from taking loans there.",
         "EU>PER:financial:imposed"),
        ("Norway cut ties with Peru. Norway and Peru restored diplomatic relations in May.", "NOR>PER:diplomatic:imposed"),
    ],
)
def test_costs_contracts_flows_and_long_lists_of_the_barred(text: str, claims: str) -> None:
    """What sanction prose calls costs, what firms may not develop, and who is barred 'from' far behind the verb."""
    assert told(text) == set(claims.split())


def test_a_threat_is_aimed_at_whoever_the_condition_names() -> None:
    """'If Peru continues its defiance, Norway will impose new sanctions' is aimed at Peru alone, whoever was hit before."""
    text = "Norway imposed sanctions on firms in Chile, Kenya and Peru. "
    text += "If Peru continues its defiance, Norway will impose new sanctions."
    threats = [c for c in dossier.find_claims(text) if c.status == "threatened"]
    assert [(c.sender, c.target) for c in threats] == [("NOR", "PER")]


def test_who_holds_the_assets_does_not_freeze_them() -> None:
    """'the freeze on assets held by Lima's bank' is not Lima's."""
    text = "Norway agreed to sanction Peru. The freeze on assets held by Lima's central bank took effect on Monday."
    assert told(text) == {"NOR>PER:unspecified:imposed", "NOR>PER:asset_freeze:imposed"}


def test_myanmarese_are_a_people() -> None:
    """'Myanmarese' stands for Myanmar as 'Burmese' does."""
    assert told("Norway imposed sanctions on Myanmarese generals.") == {"NOR>MMR:unspecified:imposed"}
