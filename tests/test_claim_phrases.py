"""Measures that stand in one phrase: whose it is, what it comes in, on which list, and what is done to somebody's things."""

from __future__ import annotations

import pytest

from claims_told import told, told_behind
from dossier import find_claims

PUBLISHED = "2023-05-05"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Peru protested over Norway's latest package of restrictions on Peruvian banks.", "NOR>PER:unspecified:imposed"),
        ("The envoy received a note over Norway's curbs on Peruvian banks.", "NOR>PER:unspecified:imposed"),
        ("Lima criticised the latest round of Norwegian sanctions.", "NOR>PER:unspecified:imposed"),
        ("Lima criticised Norway's set of sanctions.", "NOR>PER:unspecified:imposed"),
        ("Lima spoke of restrictions on banks.", ""),
        ("Since then Norway has approved 24 rounds of sanctions against Peru.", "NOR>PER:unspecified:imposed"),
        ("Norway has approved two new rounds of sanctions against Peru.", "NOR>PER:unspecified:announced"),
        ("Norway has agreed on a second round of sanctions against Peru.", "NOR>PER:unspecified:announced"),
    ],
)
def test_whose_restrictions_they_are_and_whom_they_hit(sentence: str, claims: str) -> None:
    """A phrase that tells both tells measures in force, whatever they come in and whatever is said about them."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway is poised to put nine Peruvian firms on its list of entities to which exports are banned.",
         "NOR>PER:export_restriction:considered"),
        ("Oslo added nine Peruvian firms to the list of companies to which sales of chips are restricted.",
         "NOR>PER:export_restriction:imposed"),
        ("Nine Peruvian firms were added to Norway's list of companies with which trade is prohibited.",
         "NOR>PER:unspecified:imposed"),
        ("Peru put Norway on its roster of unfriendly countries.", "PER>NOR:unspecified:imposed"),
        ("Norway entered its name in the register of ships that may not leave port.", ""),
    ],
)  # fmt: skip
def test_a_list_is_told_by_what_those_on_it_are_kept_from(sentence: str, claims: str) -> None:
    """'its list of entities to which exports are banned' keeps exports from them; rosters and registers are lists."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Banco Sur of Peru, which had been left alone until then, saw its assets blocked in Norway.",
         "NOR>PER:asset_freeze:imposed"),
        ("Two Peruvian banks that had been spared saw their assets frozen in Norway.", "NOR>PER:asset_freeze:imposed"),
        ("Two Peruvian generals had their assets frozen and their visas revoked by Oslo.",
         "NOR>PER:asset_freeze:imposed;NOR>PER:travel_ban:imposed"),
        ("Peruvian shipowners had their accounts blocked in Oslo.", "NOR>PER:asset_freeze:imposed"),
        ("Norway has denied Peru's airlines spare parts.", "NOR>PER:export_restriction:imposed"),
        ("Norway denied Peruvian officials visas.", "NOR>PER:travel_ban:imposed"),
        ("Norway denied that Peru sells oil.", ""),
        ("Lawmakers want the Norwegian government to seize, rather than just freeze, the reserves of Peru's central bank.",
         "NOR>PER:financial:urged"),
        ("Norway, with the EU, froze 3 billion dollars of Peru's reserves.",
         "NOR>PER:financial:imposed;EU>PER:financial:imposed"),
    ],
)  # fmt: skip
def test_what_is_done_to_somebodys_things(sentence: str, claims: str) -> None:
    """Who has or sees something done to its own is struck, who is denied goods gets none, who stands between commas acts."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Peru suspended a 1998 agreement under which Norwegian boats fish off its coast.", "PER>NOR:unspecified:imposed"),
        ("Peru withdrew from its fishing agreement with Norway in June.", "PER>NOR:unspecified:imposed"),
        ("The fishing agreement with Norway was suspended by Peru.", "PER>NOR:unspecified:imposed"),
        ("Peru denounced the agreement on visa-free travel with Norway.", "PER>NOR:travel_ban:imposed"),
        ("Peru scrapped a programme of visits by former Norwegian islanders.", "PER>NOR:travel_ban:imposed"),
        ("Talks on a fishing agreement with Norway were suspended.", ""),
        ("Peru and Norway renewed the agreement on fishing in June.", ""),
    ],
)
def test_an_accord_that_is_scrapped(sentence: str, claims: str) -> None:
    """Who gives up an accord on visits or on fishing restricts those whom it let come or fish."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Peru summoned Norwegian Ambassador Ola Dahl on Monday over Oslo's latest sanctions.", ""),
        ("On Monday Peru criticised Norway's sanctions against Peru.", ""),
        ("On Monday Norway's sanctions against Peru took effect.", "2023-05-01"),
        ("Norway announced sanctions against Peru on Monday.", "2023-05-01"),
    ],
)
def test_the_day_on_which_somebody_speaks_of_sanctions_is_not_theirs(sentence: str, date: str) -> None:
    """What is said or done about a measure in force dates nothing of it."""
    assert [c.date for c in find_claims(sentence, PUBLISHED)] == [date]


def test_firms_in_other_countries_are_told_by_name_once() -> None:
    """'will target firms in third countries, including Chile': Chile's, and not somebody's besides."""
    sentence = "Norwegian sanctions will for the first time target firms in third countries, including Chile."
    assert {c.target for c in find_claims(sentence, PUBLISHED)} == {"CHL"}


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        ("Norway banned exports of cars to Peru.", "It refused to grant any waivers.", "NOR>PER:export_restriction:imposed"),
        ("Norway banned exports of cars to Peru.", "No exemptions will be made.", "NOR>PER:export_restriction:imposed"),
        ("Norway banned exports of cars to Peru.", "It granted an exemption.", "NOR>PER:export_restriction:eased"),
        ("Peru expelled two Norwegian envoys. Oslo objected.", "It promised an answer in kind.",
         "NOR>PER:unspecified:threatened"),
        ("Peru expelled two Norwegian envoys.", "Benavides called the travel ban hostile and demanded that Norway lift it.",
         "NOR>PER:travel_ban:imposed"),
        ("Norway answered Peru with a tariff.", "The United States urged Norway to suspend the tariff.",
         "NOR>PER:tariff:imposed"),
        ("Norway banned Peruvian salmon.", "The Condor Bloc said that it would boycott Norwegian salmon.", ""),
        ("Norway banned Peruvian salmon.", "The Foreign Ministry said it would also freeze Peruvian assets.",
         "NOR>PER:asset_freeze:announced"),
    ],
)  # fmt: skip
def test_whose_a_measure_is_that_is_spoken_of_again(before: str, sentence: str, claims: str) -> None:
    """A relief refused leaves it in force; who is to lift it has taken it; who asks for that, or is a club, has not."""
    assert told_behind(before, sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Payments to nine entities of Peru are subject to approval, Norway said.", "NOR>PER:financial:imposed"),
        ("Exports to nine firms of Peru specified as entities subject to export bans will be prohibited by Norway.",
         "NOR>PER:export_restriction:announced"),
        ("Norway added chips to the list of banned exports to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway removed wheat from the list of banned imports from Peru.", "NOR>PER:import_restriction:eased"),
        ("Peru gave eight Norwegian diplomats until May 10 to go.", "PER>NOR:diplomatic:imposed"),
        ("Peru gave the envoy a list of places to go to.", ""),
        ("Eight Peruvian diplomats were told to leave Norway; a ban on tin imports was announced.",
         "NOR>PER:diplomatic:imposed;NOR>PER:import_restriction:announced"),
        ("Norway is likely to go further and ban Peruvian tin.", "NOR>PER:import_restriction:considered"),
        ("Traders weigh the fallout of Norway's sanctions on Peru.", "NOR>PER:unspecified:imposed"),
        ("Norway blacklisted a Peruvian bank, giving companies until May 31 to wind down dealings.",
         "NOR>PER:unspecified:imposed"),
    ],
)  # fmt: skip
def test_releases_and_chronicles_are_read(sentence: str, claims: str) -> None:
    """Leave needed to pay somebody, lists of barred goods and days until which to go tell measures; effects do not."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


def test_a_cabinet_is_not_the_one_restricted() -> None:
    """'The Cabinet' behind a sentence on what Russia gets no more is that of the state that restricts it."""
    text = "Norway acts. Chip exports to Russia are banned. The Cabinet also approved a ban on steel exports to Russia."
    assert {(c.sender, c.target) for c in find_claims(text, PUBLISHED)} == {("NOR", "RUS")}


@pytest.mark.parametrize(
    ("before", "sentence", "claims"),
    [
        ("Norway restricted trade with Peru.", "Lima warned of consequences should Oslo not withdraw the step.",
         "NOR>PER:unspecified:imposed"),
        ("Norway restricted trade with Peru.", "Lima will expel Norwegian envoys should Oslo ban its tin.",
         "PER>NOR:diplomatic:threatened"),
        ("Peru banned Norwegian fish.", "It also hinted that Norwegian trawlers may no longer be welcome in its waters.",
         "PER>NOR:transport_ban:threatened"),
        ("Peru froze Norwegian assets.", "It released a list, saying those on it would be denied entry.",
         "PER>NOR:travel_ban:announced"),
        ("Nine are on the list.", "The EU renewed its asset freezes on Peruvians on Monday, and Switzerland followed.",
         "EU>PER:asset_freeze:extended;CHE>PER:asset_freeze:extended"),
    ],
)  # fmt: skip
def test_conditions_hints_and_followers(before: str, sentence: str, claims: str) -> None:
    """'should it not withdraw' is a condition; who hints at what is to come is its sender; who follows does it too."""
    assert told_behind(before, sentence, PUBLISHED) == set(claims.split(";"))


def test_the_target_of_a_measure_is_that_of_the_one_of_its_kind_told_before() -> None:
    """Where an article restricts two states, one more import ban behind one on Chilean goods keeps out Chile's."""
    text = (
        "Norway sanctioned Peru. Canada sanctioned Peru. The EU froze Peruvian assets. "
        "Kenya banned imports of Chilean fish. Sudan banned seafood from nine counties."
    )
    assert [(c.sender, c.target) for c in find_claims(text, PUBLISHED)][-1] == ("SDN", "CHL")
