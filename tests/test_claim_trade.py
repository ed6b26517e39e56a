"""News of trade disputes: whom a measure is aimed at that names nobody, and what of trade is no sanction at all."""

from __future__ import annotations

import pytest

import claims_told
from dossier import find_claims

PUBLISHED = "2019-05-14"


def facts(text: str) -> set[str]:
    """Sender, target, measure and status of each claim, as ISO 3166-1 codes or bodies."""
    return claims_told.told(text, PUBLISHED)


PASSING = """PERUVIAN DUTIES SEEN AS A SIGNAL

Chilean officials met in Santiago. Chile is angry at Peru, for Peru sells glass below cost, and Peru has been warned.
Tough trade action had been taken by Chile against Kenya over tea, Norway over fish and Ghana over cocoa.
Chile said that Peru had broken a pact. Peru denied it.
The minister said Chile imposed the sanctions on mirrors and bottles.
Chile said the tariffs would remain in force until Peru kept the pact.
"""


def test_list_told_in_passing_is_not_aimed_at_elsewhere() -> None:
    """In an article about Peru, a list of three others in one sentence is the target of that sentence alone."""
    found = find_claims(PASSING, PUBLISHED)
    listed = {c.quote for c in found if c.target in ("KEN", "NOR", "GHA")}
    assert len(listed) == 1
    assert {c.target for c in found if c.quote not in listed} == {"PER"}


def test_adjective_of_those_whom_the_article_is_about_is_the_target() -> None:
    """'PERUVIAN DUTIES' are those on Peru's goods where another restricts all through the article, and Peru nobody."""
    heading = [c for c in find_claims(PASSING, PUBLISHED) if c.quote.startswith("PERUVIAN")]
    assert {(c.sender, c.target) for c in heading} <= {("CHL", "PER")}


def test_list_that_the_article_is_about_stays() -> None:
    """A list is aimed at later too where the article speaks of no other state more often."""
    text = (
        "Chile imposed sanctions on Kenya, Norway and Ghana on Friday. Its minister told reporters why. He named cocoa. "
        "He said Chile imposed the sanctions with regret."
    )
    assert {c.target for c in find_claims(text, PUBLISHED)} == {"KEN", "NOR", "GHA"}


@pytest.mark.parametrize(
    "text",
    [
        # what a state does about its own trade
        "Peru plans another round of tariff cuts to narrow its trade surplus with Chile.",
        "Peru said it would further reduce import tariffs and open its market to foreign goods, also from Chile.",
        "The law permits the elimination of tariffs in Norway and in the Common Market, the Norwegian premier said.",
        "The Peruvian delegation said in Oslo that it was making efforts to dismantle trade barriers at home.",
        # debts that are not paid
        "Kenya's recent interest payments moratorium worried banks in Chile and Norway.",
        "The crisis began with Kenya's suspension of interest payments on its foreign debts, a Chilean dealer said.",
        # laws and treaties
        "The Peruvian Trade Act of 1971 says that Chile must join the General Agreement of Tariffs and Trade.",
        # producers among themselves
        "As long as OPEC maintains its output curbs, demand will rise, Kuwait's minister said.",
        "OPEC members will consult and take the necessary measures, the Saudi Arabian minister said.",
        # talks on an end of measures of which nothing is told
        "A meeting will be called soon to discuss the lifting of the oil embargo. Norway said so. Peru, Peru, Peru agreed.",
        # deeds that are stopped
        "Norway stopped a conspiracy targeting the Chilean embassy in Peru.",
    ],
)
def test_trade_without_a_target_is_no_sanction(text: str) -> None:
    """Own tariffs that are cut, interest not paid, names of laws, curbs of producers: none of them is a claim."""
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will cut its tariffs on Chilean wine.", {"PER>CHL:tariff:eased"}),
        ("Norway may lower the tariff on steel from Peru.", {"NOR>PER:tariff:eased"}),
        ("Norway has suspended payments to Belarus.", {"NOR>BLR:financial:imposed"}),
        (
            "Peru might withdraw licences for Chilean banks. If it were to withdraw licences for Chilean banks they "
            "would be welcomed with open arms in Kenya.",
            {"PER>CHL:financial:considered"},
        ),
    ],
)
def test_trade_with_a_target_stays(text: str, expected: set[str]) -> None:
    """The same words are a claim where they say whom they hit."""
    assert facts(text) == expected


def test_year_of_a_law_dates_no_claim() -> None:
    """'The Trade Act of 1971 says that' dates the law, and not what it says."""
    found = find_claims("The Trade Act of 1971 says that Norway bans imports from Belarus.", PUBLISHED)
    assert [(c.sender, c.target, c.date) for c in found] == [("NOR", "BLR", "")]


def test_figures_that_leave_goods_out_ban_none() -> None:
    """'exclude goods' said of figures is no ban on imports, also where sanctions are told of."""
    text = "Chile imposed sanctions on Peru. Its figures are low, because they exclude goods shipped to Peru."
    assert facts(text) == {"CHL>PER:unspecified:imposed"}


def test_money_is_not_imported() -> None:
    """A bank that cannot stop buying a currency restricts no imports."""
    text = "Chile imposed sanctions on Peru. The Chilean central bank could not stop buying Peruvian dollars."
    assert facts(text) == {"CHL>PER:unspecified:imposed"}


def test_who_faces_it_unless_he_acts_is_the_target() -> None:
    """'told him that unless Norway ... it would face retaliation': the one who says so retaliates, against Norway."""
    text = "Chilean officials told him in May that unless Norway allowed its crown to rise it would face retaliation."
    assert facts(text) == {"CHL>NOR:unspecified:threatened"}


def test_who_minds_a_measure_exempts_nobody() -> None:
    """'took exception to' is no exemption."""
    text = "Chile imposed tariffs on steel from Norway. The Norwegian envoy took exception to the plans."
    assert {c.status for c in find_claims(text, PUBLISHED)} == {"imposed"}


def test_tariff_is_that_of_whoever_approved_it() -> None:
    """'the tariff approved by the Peruvian board' is Peru's, whoever speaks against it."""
    text = (
        "Chile asked for talks on Peruvian tariffs on corn from Chile. The Chilean Senate went on record against the tariff "
        "approved by the Peruvian board."
    )
    assert {(c.sender, c.target) for c in find_claims(text, PUBLISHED)} == {("PER", "CHL")}


def test_what_others_do_because_of_a_ban_is_not_its_aim() -> None:
    """'might cause utilities to divert it to other countries including Peru': Peru is under no ban."""
    text = (
        "Chile had imposed sanctions on Kenya. A Chilean ban of uranium might cause utilities to divert it to other "
        "countries including Peru."
    )
    assert "PER" not in {c.target for c in find_claims(text, PUBLISHED)}


def test_in_a_speech_we_are_the_state_that_it_is_made_for() -> None:
    """Where a text says 'we' and 'our' all through and quotes nobody, these mean the state that it names most."""
    opening = "We in Norway work hard, and our schools and our roads show what we can do in Norway. " * 8
    speech = opening + "Peru and Chile are far away. Our sanctions against Belarus have shown that we mean it."
    assert facts(speech) == {"NOR>BLR:unspecified:imposed"}


def test_western_officials_who_speak_restrict_nobody() -> None:
    """'Western officials said the lifting of sanctions' tells of the sanctions of whoever the article says imposed them."""
    text = (
        "Norway imposed sanctions on Peru in 2012. Norway's sanctions against Peru have cost it much, a minister said. "
        "Norway lifted its sanctions on Peru in May. Western officials say the lifting of sanctions will have little effect."
    )
    assert {(c.sender, c.target) for c in find_claims(text, PUBLISHED)} == {("NOR", "PER")}


def test_clause_without_that_is_told_of_its_noun_in_what_somebody_said() -> None:
    """'said the tariffs Chile ordered on Norwegian goods will show': Chile's tariffs, against Norway."""
    text = "The officials said the tariffs Chile ordered on Norwegian goods will show that it is strong."
    assert facts(text) == {"CHL>NOR:tariff:imposed"}


def test_who_is_restricted_and_exports_less_restricts_nobody() -> None:
    """A target that cuts its own exports so as to be spared takes no measure."""
    text = (
        "Growers urged Chile to impose sanctions against Peru. They said action by Peru to cut back on tea exports is not "
        "what is required."
    )
    assert facts(text) == {"CHL>PER:unspecified:urged"}


def test_retaliation_that_something_leads_to_is_talk() -> None:
    """'simply leads to retaliation', of nobody's and against nobody, is a rule of thumb also among claims."""
    text = "Chile imposed sanctions on Peru. It would simply lead to retaliation from the other party, he said."
    assert facts(text) == {"CHL>PER:unspecified:imposed"}


def test_states_of_a_kind_are_nobody_by_name() -> None:
    """'retaliate against nations with surpluses' has the target UNKNOWN, whomever the article restricts elsewhere."""
    text = (
        "Norway imposed sanctions on Peru. A bill would require Norway to take retaliatory trade action against nations "
        "with large trade surpluses."
    )
    assert facts(text) == {"NOR>PER:unspecified:imposed", "NOR>UNKNOWN:unspecified:considered"}


def test_ban_by_workers_is_no_ban_by_their_state() -> None:
    """'a trade ban imposed by Chilean labor unions' is none of Chile's."""
    assert facts("Fiji welcomed the ending of a trade ban imposed by Chilean labor unions. Peru is far.") == set()


def test_who_is_charged_with_restricting_restricts() -> None:
    """'charged Peru with breaking the rules by restricting imports': Peru does, and the one who says so is hit."""
    text = "The Chilean government charged Peru with breaking the rules by restricting imports of corn from Chile."
    assert facts(text) == {"PER>CHL:import_restriction:imposed"}


def test_measures_that_somebody_wards_off_are_those_of_their_owner() -> None:
    """'efforts to ward off Chilean sanctions': Chile's, whoever makes the efforts."""
    text = "Norway's mills will cut output. Peru helps them in efforts to ward off Chilean sanctions, its minister said."
    assert {c.sender for c in find_claims(text, PUBLISHED)} <= {"CHL"}
