"""A general word and a concrete measure in one sentence: one measure, or two steps."""

from __future__ import annotations

import pytest

import dossier


def claims(text: str) -> set[tuple[str, str, str, str]]:
    """Sender, target, measure and status of every claim in a text of 5 May 2023."""
    return {(c.sender, c.target, c.measure, c.status) for c in dossier.find_claims(text, published="2023-05-05")}


KENYA, CHILE = "KEN", "CHL"
IMPOSED = (KENYA, "NOR", "unspecified", "imposed")
ANNOUNCED = (KENYA, "NOR", "unspecified", "announced")
PORTS = (KENYA, "NOR", "transport_ban", "imposed")


@pytest.mark.parametrize(
    ("sentence", "concrete", "general"),
    [
        ("Kenya imposed sanctions on Norwegian judges, froze the assets of a bank and closed its ports to Norwegian ships.",
         {(KENYA, "NOR", "asset_freeze", "imposed"), PORTS}, IMPOSED),
        ("Kenya will sanction nine Norwegians and ban new investment in Norway.",
         {(KENYA, "NOR", "investment_ban", "announced")}, ANNOUNCED),
        ("Kenya will impose sanctions on 35 Norwegians, as well as an export ban on 29 Norwegian firms.",
         {(KENYA, "NOR", "export_restriction", "announced")}, ANNOUNCED),
        ("Kenya announced sanctions on 12 Norwegian firms, a ban on fish imports and visa restrictions on 500 officers.",
         {(KENYA, "NOR", "import_restriction", "announced"), (KENYA, "NOR", "travel_ban", "announced")}, ANNOUNCED),
        ("Besides the sanctions on Norway, Kenya has closed its ports to Norwegian ships.", {PORTS}, IMPOSED),
        ("In addition to sanctions, Kenya has closed its ports to Norwegian ships.", {PORTS}, IMPOSED),
        ("Kenya, which has imposed sanctions on Norway, will ban imports of gold.",
         {(KENYA, "NOR", "import_restriction", "announced")}, IMPOSED),
        ("Kenya has imposed a series of sanctions on Norway and in May said it would ban imports of gold.",
         {(KENYA, "NOR", "import_restriction", "announced")}, IMPOSED),
        ("Kenya will ban imports of Norwegian oil and take further sanctions against Norway.",
         {(KENYA, "NOR", "import_restriction", "announced")}, ANNOUNCED),
    ],
)  # fmt: skip
def test_two_steps_are_two_claims(sentence: str, concrete: set[tuple[str, ...]], general: tuple[str, ...]) -> None:
    """What is told besides the sanctions leaves them a claim of their own."""
    assert claims(sentence) == {*concrete, general}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya imposed sanctions on Norway, closing its ports to Norwegian ships.",
        "Kenya imposed sanctions on Norway, including the closure of its ports to Norwegian ships.",
        "Kenya closed its ports to Norwegian ships as part of its sanctions on Norway.",
    ],
)
def test_what_sanctions_consist_of_is_one_claim(sentence: str) -> None:
    """A general word that the concrete measure spells out is no claim of its own."""
    assert claims(sentence) == {PORTS}


@pytest.mark.parametrize(
    "how", ["joining sanctions by Chile", "matching sanctions imposed by Chile", "following sanctions by Chile"]
)
def test_who_is_joined_has_a_claim(how: str) -> None:
    """Whose sanctions are joined restricts the same target, and who joins is not among the targets."""
    assert claims(f"Kenya closed its ports to Norwegian ships, {how}.") == {PORTS, (CHILE, "NOR", "unspecified", "imposed")}


def test_included_measures_are_those_of_all() -> None:
    """Measures that joint sanctions include are taken by each who takes them."""
    found = claims("Kenya has joined Chile in imposing sanctions on Norway, including an asset freeze.")
    assert found == {(s, "NOR", "asset_freeze", "imposed") for s in (KENYA, CHILE)}


STRUCK_BACK = {(KENYA, "NOR", "diplomatic", "imposed"), ("NOR", KENYA, "unspecified", "imposed")}


@pytest.mark.parametrize("ground", ["over its sanctions", "because of its sanctions", "due to Norway's sanctions",
                                    "owing to sanctions imposed by Oslo", "citing sanctions imposed by Oslo"])  # fmt: skip
def test_sanctions_as_a_ground_are_in_force(ground: str) -> None:
    """The sanctions for which somebody leaves a table are the other side's, and leaving it eases none."""
    assert claims(f"Kenya withdrew from talks with Norway {ground}.") == STRUCK_BACK


@pytest.mark.parametrize("link", [", a move that followed Norway's sanctions", ", which followed Norway's sanctions"])
def test_a_move_follows_sanctions_and_takes_none_over(link: str) -> None:
    """'A move that followed sanctions' is an answer to them."""
    found = claims(f"Kenya barred nine Norwegian officials{link}.")
    assert found == {(KENYA, "NOR", "travel_ban", "imposed"), ("NOR", KENYA, "unspecified", "imposed")}


def test_access_to_finance_is_a_thing() -> None:
    """'access to finance, technology and ...' is a list of things, and nobody finances anything."""
    found = claims("Restrictions on Norway's access to finance, technology and equipment were imposed by Kenya.")
    assert found == {(KENYA, "NOR", "financial", "imposed")}


def dated(text: str) -> set[tuple[str, str, str, str]]:
    """Sender, target, status and date of every claim."""
    return {(c.sender, c.target, c.status, c.date) for c in dossier.find_claims(text, published="2023-05-05")}


@pytest.mark.parametrize("again", ["", "were ", "later "])
@pytest.mark.parametrize(("verb", "status"), [("lifted", "eased"), ("extended", "extended")])
def test_what_became_of_a_measure_is_told_after_and(again: str, verb: str, status: str) -> None:
    """'were imposed in 2014 and lifted in 2016' tells of two steps, each with its own date."""
    found = dated(f"Kenya's sanctions on Peru were imposed in 2014 and {again}{verb} in 2016.")
    assert found == {(KENYA, "PER", "imposed", "2014"), (KENYA, "PER", status, "2016")}


def test_who_is_blacklisted_and_delisted_strikes_nobody() -> None:
    """A second passive verb without its auxiliary keeps the subject on the receiving side."""
    assert dated("In Peru the judges were blacklisted and later delisted.") == {
        ("UNKNOWN", "PER", "imposed", ""), ("UNKNOWN", "PER", "eased", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya has had sanctions on Peru since 2012.", {(KENYA, "PER", "imposed", "2012")}),
        ("Kenya has sanctions against several Peruvian officials.", {(KENYA, "PER", "imposed", "")}),
        ("Kenya does not have sanctions on Peru.", {(KENYA, "PER", "refused", "")}),
        ("Kenya has no sanctions on Peru.", {(KENYA, "PER", "refused", "")}),
    ],
)
def test_who_has_sanctions_on_another(sentence: str, expected: set[tuple[str, ...]]) -> None:
    """To have sanctions on somebody is to restrict him, since the day that 'since' names; to have none is not."""
    assert dated(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Kenya banned entry for the leaders of Norway, Chile and Peru.", {"NOR", "CHL", "PER"}),
        ("Kenya tightened export controls on Norway, as well as on Chile.", {"NOR", "CHL"}),
    ],
)
def test_all_who_are_named_are_targets(sentence: str, targets: set[str]) -> None:
    """Each state of a list behind 'for the leaders of' or 'as well as on' is struck."""
    assert {(sender, target) for sender, target, _, _ in dated(sentence)} == {(KENYA, t) for t in targets}


def test_expulsions_that_mirror_each_other() -> None:
    """Who mirrors an expulsion of his own people strikes who expelled them, and joins nobody."""
    found = dated("Kenya expelled eight Norwegian diplomats, mirroring Norway's expulsion of eight Kenyans in April.")
    assert found == {(KENYA, "NOR", "imposed", ""), ("NOR", KENYA, "imposed", "2023-04")}


def test_the_head_of_a_mission_is_an_envoy() -> None:
    """Whoever declares the head of a mission unwelcome expels an envoy."""
    assert claims("Kenya declared the head of the Norwegian mission persona non grata.") == {
        (KENYA, "NOR", "diplomatic", "announced")
    }


@pytest.mark.parametrize("who", ["Norway's Fjordmat", "Norway's Fjord Mat", "Norwegian carmaker Fjordbil"])
def test_a_firm_with_its_state_before_it_is_no_state(who: str) -> None:
    """What a firm halts of its own trade is no measure of its state; what a parliament bans is."""
    assert claims(f"{who} halted exports to Peru.") == set()
    assert claims("Norway's Storting banned exports to Peru.") == {("NOR", "PER", "export_restriction", "imposed")}


@pytest.mark.parametrize("how", ["kept out of the American", "refused to join the American", "has not joined US"])
def test_what_somebody_stays_out_of_is_in_force(how: str) -> None:
    """Whose sanctions somebody does not join restricts, whether it is told by a genitive or by an adjective."""
    assert dated(f"Kenya {how} sanctions on Peru.") == {(KENYA, "PER", "refused", ""), ("USA", "PER", "imposed", "")}


def test_a_list_of_those_who_are_denied_entry() -> None:
    """Who publishes a list of people that are denied entry denies it to them."""
    assert claims("Kenya published a list of nine Norwegian citizens who are permanently denied entry.") == {
        (KENYA, "NOR", "travel_ban", "imposed")
    }


def test_two_senders_of_one_sentence_do_not_strike_each_other() -> None:
    """Each clause has its own sender and its own people, a relative clause between them or not."""
    told = "Norway froze the assets of five people{}, and Kenya imposed sanctions on 39 individuals from Chile."
    for described in ("", " who trade jet fuel"):
        found = {c[:2] for c in claims("Chile's army is under an arms embargo by Peru. " + told.format(described))}
        assert found <= {("PER", CHILE), ("NOR", CHILE), ("NOR", "UNKNOWN"), (KENYA, CHILE)}
        assert (KENYA, CHILE) in found
    alone = claims("Norway froze the assets of five generals, and Kenya imposed sanctions on 39 individuals.")
    assert not {c[:2] for c in alone} & {("NOR", KENYA), (KENYA, "NOR")}
