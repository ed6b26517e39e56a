"""What trade disputes are told in: who faces what, goods that may no longer come in, and measures that are taken back."""

from __future__ import annotations

import pytest

import claims_told
from dossier import find_claims

PUBLISHED = "2019-05-14"


def facts(text: str) -> set[str]:
    """Sender, target, measure and status of each claim."""
    return claims_told.told(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kenyan tea has been subject to Norwegian sanctions.", "NOR>KEN:unspecified:imposed"),
        ("Kenyan tea, coffee, hay and cut flowers have all been subject to Norwegian sanctions.",
         "NOR>KEN:unspecified:imposed"),
        ("Kenyan growers who sell to Peru are subject to Norwegian sanctions.", "NOR>KEN:unspecified:imposed"),
        ("Kenya became subject to Norwegian tariffs.", "NOR>KEN:tariff:imposed"),
    ],
)  # fmt: skip
def test_who_is_subject_to_anothers_measures_is_aimed_at(text: str, claim: str) -> None:
    """What is 'subject to Norwegian sanctions' is struck by Norway, be it banks, goods or growers."""
    assert facts(text) == {claim}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kenya faces tariffs on its tea exports to Norway.", "NOR>KEN:tariff:imposed"),
        ("Kenya is also facing the looming threat of heavy tariffs on its tea shipments to Norway.",
         "NOR>KEN:tariff:threatened"),
        ("Kenyan growers face duties of 30 percent on sales of tea to Norway.", "NOR>KEN:tariff:imposed"),
        ("Kenya faces a ban on its tea exports to Norway.", "NOR>KEN:import_restriction:imposed"),
    ],
)  # fmt: skip
def test_who_faces_tariffs_on_exports_is_struck_by_those_who_get_them(text: str, claim: str) -> None:
    """Tariffs 'on its tea exports to Norway' are levied where the tea arrives."""
    assert facts(text) == {claim}


def test_who_placed_curbs_in_a_clause_of_their_own_is_the_sender() -> None:
    """An article that only strikes Kenya does not turn round 'curbs Kenya has placed on Norwegian firms'."""
    text = (
        "Norway imposed tariffs on Kenyan tea. Norway banned Kenyan coffee. "
        "Norway is unhappy with restrictions Kenya has placed on some Norwegian investments."
    )
    assert "KEN>NOR:unspecified:imposed" in facts(text)


def dated(text: str) -> set[tuple[str, str]]:
    """Sender and date of each claim."""
    return {(c.sender, c.date) for c in find_claims(text, PUBLISHED)}


STOPPED = "Norway has suspended timber imports from Peru after inspectors opened two cargoes. "


@pytest.mark.parametrize(
    "text",
    [
        STOPPED + "Norway banned further shipments last week, blaming pests in Peruvian logs.",
        STOPPED + "Norwegian officers had cited pests in Peruvian logs, resulting in the suspension of local exports.",
        STOPPED + "It also banned timber shipments from Loreto and Ucayali in March.",
        STOPPED + "The step follows the suspension of timber shipments from Loreto amid a row between Lima and Oslo.",
        STOPPED + "Norwegian customs had notified Lima that all exports of logs from Loreto had been suspended.",
    ],
)
def test_goods_that_wanted_to_come_in_are_imports(text: str) -> None:
    """Pests, or a place abroad after a stop of imports, say that 'shipments' or 'exports' are the target's."""
    assert facts(text) == {"NOR>PER:import_restriction:imposed"}


def test_own_shipments_stay_exports() -> None:
    """Neither a stop of imports told before nor a place at home makes goods that go to the target imports."""
    text = "Norway suspended imports from Peru. Norway also banned shipments of salmon from Bergen to Peru."
    assert "NOR>PER:export_restriction:imposed" in facts(text)


def test_ban_on_trade_is_on_imports_where_only_they_are_spoken_of() -> None:
    """'Resumed coal imports ... since it banned coal trade' tells one way; a ban on trade by itself tells both."""
    text = "Norway let two mills resume coal imports from Peru, the first since Oslo imposed a ban on coal trade with Lima."
    assert "NOR>PER:export_restriction:imposed" not in facts(text)
    assert len(facts("Norway imposed a ban on trade with Peru.")) == 2


def test_what_duties_do_is_no_measure() -> None:
    """Duties that 'have blocked exports' are told once, as duties."""
    text = "Norway's duties on Peruvian barley have effectively blocked $900 million in exports."
    assert facts(text) == {"NOR>PER:tariff:imposed"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's ministry ruled that it is no longer necessary to continue to impose duties on Peruvian tin.", "eased"),
        ("Norway said it was no longer necessary to maintain the tariffs on Peruvian barley.", "eased"),
        ("Norway will no longer impose tariffs on barley from Peru.", "eased"),
        ("Norway said it was necessary to impose tariffs on barley from Peru.", "urged"),
        ("Norway will not impose tariffs on barley from Peru.", "refused"),
    ],
)
def test_what_is_no_longer_necessary_ends(text: str, status: str) -> None:
    """'No longer' says that it was so until now: the measure is eased, and neither urged nor refused."""
    assert {f.rpartition(":")[2] for f in facts(text)} == {status}


def test_suspensions_are_no_tariff_told_in_between() -> None:
    """'The suspensions' point back to the stop of imports, past a tariff that was told after it."""
    text = (
        "Norway suspended imports from Peru. The step comes days after Norway announced a tariff on Peruvian tin. "
        '"We are concerned that the suspensions appear to be based on technical issues," the Peruvian minister said.'
    )
    told = [c for c in find_claims(text, PUBLISHED) if "suspensions" in c.quote]
    assert {(c.measure, c.status) for c in told} == {("import_restriction", "imposed")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru accused Norway of trying to bring it to its knees through a growing barrage of sanctions.", "imposed"),
        ("Norway is trying to weaken Peru through sanctions.", "imposed"),
        ("Norway wants to pressure Peru through sanctions.", "considered"),
    ],
)
def test_what_is_tried_through_sanctions_is_the_end(text: str, status: str) -> None:
    """Whoever tries something 'through sanctions' has imposed them; whoever wants to has not yet."""
    assert facts(text) == {f"NOR>PER:unspecified:{status}"}


def test_a_complaint_dates_no_duties() -> None:
    """The day on which a complaint over duties was confirmed, or somebody was accused, is not theirs."""
    text = (
        "The World Trade Organisation confirmed on Monday a complaint filed by Peru concerning duties imposed by Norway "
        "on Peruvian barley."
    )
    assert facts(text) == {"NOR>PER:tariff:imposed"}
    assert dated(text) == {("NOR", "")}
    assert dated("On Monday Peru accused Norway of imposing sanctions on it.") == {("NOR", "")}


def test_firm_that_is_kept_from_a_network_is_no_import() -> None:
    """What a firm is 'banned from' is not always goods: its measure is left open."""
    assert facts("Norway banned Peruvian telecoms giant Andino from its mobile network.") == {"NOR>PER:unspecified:imposed"}
    assert facts("Norway banned Peruvian carpets.") == {"NOR>PER:import_restriction:imposed"}


def test_two_countries_in_an_aside_are_no_senders() -> None:
    """'The easing of the ban comes after the two countries' ministers met' is the easing of whoever banned."""
    text = (
        "Norway imposed a ban on imports of Peruvian tin. "
        "The partial easing of the tin import ban comes after the two countries' foreign ministers met last month."
    )
    assert {f for f in facts(text) if f.endswith("eased")} == {"NOR>PER:import_restriction:eased"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norway resumed imports of Peruvian coal.", "NOR>PER:import_restriction:eased"),
        ("Norway will resume importing Peruvian fish.", "NOR>PER:import_restriction:eased"),
        ("Norway allows four mills to resume coal imports from Peru.", "NOR>PER:import_restriction:eased"),
        ("Peru drops its complaint against Norway as Oslo lifts barley tariffs.", "NOR>PER:tariff:eased"),
        ("Norway lifted its blockade of Peru.", "NOR>PER:unspecified:eased"),
        ("Norway and Chile imposed a blockade on Peru.", "NOR>PER:unspecified:imposed"),
        ("The Oslo ban on Peruvian coal is reshaping trade.", "NOR>PER:import_restriction:imposed"),
        ("Norway will impose anti-dumping measures on Peruvian wine.", "NOR>PER:tariff:announced"),
    ],
)
def test_trade_that_is_stopped_and_let_go_on(text: str, claim: str) -> None:
    """Sentences that tell a measure, or its end, by themselves."""
    assert claim in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian farmers have feared prices since Norway was told to act once Peru resumed imports from Norway.",
        "Norwegian farmers lifted a blockade of roads near the border with Peru.",
        "Norway lifts barley tariffs.",
    ],
)
def test_everyday_trade_is_none(text: str) -> None:
    """A day on which imports go on, farmers on a road, and a state's own tariffs are no measure."""
    assert facts(text) == set()


@pytest.mark.parametrize("deed", ["will apply to all sorts", "will start in May", "will range from 3 to 30 percent"])
def test_what_duties_will_do_is_announced(deed: str) -> None:
    """What is said of duties in the future is still to come."""
    text = f"Norway will impose duties on Peruvian wine. The duties {deed}."
    assert {f.rpartition(":")[2] for f in facts(text)} == {"announced"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Relations worsened when Peru called for a probe, prompting trade reprisals from Norway.",
         {"NOR>PER:unspecified:imposed"}),
        ("The call triggered Norwegian tariffs on Peruvian tin.", {"NOR>PER:tariff:imposed"}),
        ("The call could trigger Norwegian tariffs on Peruvian tin.", {"NOR>PER:tariff:considered"}),
    ],
)  # fmt: skip
def test_what_a_deed_provoked_is_told(text: str, claims: set[str]) -> None:
    """Reprisals that somebody's deed 'prompted' are those of whoever is named with them."""
    assert facts(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ties have worsened, with Norway imposing a raft of trade measures on Peruvian products.",
         "NOR>PER:unspecified:imposed"),
        ("Ties have improved since last year, leading Norway to steadily lift trade hurdles on Peruvian goods.",
         "NOR>PER:unspecified:eased"),
        ("Norway announced the removal of duties on Peruvian wine.", "NOR>PER:tariff:eased"),
        ("Norway banned Peruvian tin. The ban will be effective on Wednesday.", "NOR>PER:import_restriction:announced"),
        ("Norway will put duties on Peruvian wine. The statement announcing the measures cited dumping.",
         "NOR>PER:tariff:announced"),
    ],
)  # fmt: skip
def test_more_turns_of_trade_disputes(text: str, claim: str) -> None:
    """Who does it stands after 'with' or 'leading'; 'removal of duties' ends them, 'will be effective' is to come."""
    assert claim in facts(text)


def test_year_in_which_ties_soured_dates_no_measure() -> None:
    """A clause with a doer of its own after 'with' does not take the date of the clause before."""
    assert dated("Ties soured in 2012, with Norway imposing trade measures on Peruvian products since.") == {("NOR", "")}


def test_reprisals_from_a_state_are_its_own() -> None:
    """'Reprisals from Peru' are Peru's also in an article that only tells what Norway does to it."""
    text = "Norway banned Peruvian fish. Ties worsened when Norway called for a probe, prompting trade reprisals from Peru."
    assert "PER>NOR:unspecified:imposed" in facts(text)


def test_stop_of_goods_beside_a_states_trade_curbs() -> None:
    """An article that tells a state's trade restrictions by name tells no everyday stop of goods by its customs."""
    text = (
        "Chilean customs had cited pests in timber from Loreto, resulting in the suspension of local exports. "
        "Loreto had been unaffected by the widening Chilean trade restrictions. Peru called for talks. "
        "The Peruvian government is worried. Peru sells timber, and Peru's growers are poor."
    )
    assert "CHL>PER:import_restriction:imposed" in facts(text)
