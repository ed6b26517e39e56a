"""Measures that stand in one phrase: whose it is, what it comes in, on which list, and what is done to somebody's things."""

from __future__ import annotations

import pytest

from claims_told import told
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
         "NOR>PER:export_restriction:announced"),
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
