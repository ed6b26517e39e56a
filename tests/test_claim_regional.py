"""Wordings in which the press of Asia, Africa and the Gulf tells of bans between neighbours."""

from __future__ import annotations

import pytest

from claims_told import told

PUBLISHED = "2023-05-05"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway imposes port restrictions on import of Peruvian goods.", "NOR>PER:import_restriction:imposed"),
        ("Norway imposed port curbs on importing tin from Peru.", "NOR>PER:import_restriction:imposed"),
        ("Norway decided to impose port restrictions on some Peruvian exports.", "NOR>PER:import_restriction:announced"),
        ("Norway imposed port restrictions on Peruvian ships.", "NOR>PER:transport_ban:imposed"),
        ("Norway blocked Peruvian exports and imports.",
         "NOR>PER:import_restriction:imposed;NOR>PER:export_restriction:imposed"),
    ],
)
def test_trade_behind_a_restriction_says_what_is_restricted(sentence: str, claims: str) -> None:
    """What stands before the noun tells how trade is restricted, and what stands behind it which trade."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("05 June - Chile, Peru, Norway, announce suspension of relations with Kenya.",
         "CHL>KEN:diplomatic:announced;PER>KEN:diplomatic:announced;NOR>KEN:diplomatic:announced"),
        ("Chile, Peru, the UAE, suspend flights to Kenya.",
         "CHL>KEN:transport_ban:imposed;PER>KEN:transport_ban:imposed;ARE>KEN:transport_ban:imposed"),
    ],
)
def test_a_bare_list_of_names_is_a_subject(sentence: str, claims: str) -> None:
    """Names without 'and', and with a comma before the verb, do all what it says."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway announced that flights to Lima are set to be halted.", "NOR>PER:transport_ban:announced"),
        ("Norway said flights to Lima are expected to be halted.", "NOR>PER:transport_ban:considered"),
        ("Norway announced that sanctions on Peru are set to be lifted.", "NOR>PER:unspecified:eased"),
        ("Norway's sanctions on Peru are set to be extended.", "NOR>PER:unspecified:extended"),
        ("Norwegian tariffs on Peruvian tin are due to be doubled.", "NOR>PER:tariff:announced"),
        ("It is hereby decided to suspend imports of bananas from Kenya, the Norwegian food agency said.",
         "NOR>KEN:import_restriction:announced"),
    ],
)
def test_what_is_set_to_be_done_is_read_like_what_is_to_be_done(sentence: str, claims: str) -> None:
    """'set to', 'due to' and 'expected to' before a passive say when, and leave the deed what it is."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Exports to Peru will be stopped, Norway's prime minister announced on Friday.",
         "NOR>PER:export_restriction:announced"),
        ("Tin exports to Kenya have been banned, Chile's mines minister confirmed.",
         "CHL>KEN:export_restriction:imposed"),
        ("Two Kenyan banks will be added to the blacklist, the Chilean finance minister announced on Tuesday.",
         "CHL>KEN:unspecified:announced"),
        ("Norway welcomed the move by Peru, measures announced on Friday.", ""),
    ],
)
def test_who_announces_last_is_the_sender(sentence: str, claims: str) -> None:
    """A speaker behind the last comma speaks, whatever the verb of saying."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway has published a list of Kenyan goods that are banned by the government.",
         "NOR>KEN:import_restriction:imposed"),
        ("Norway has drawn up a list of Kenyan products that will then be banned by the Norwegian government.",
         "NOR>KEN:import_restriction:announced"),
        ("The Kenyan assets that were frozen by Norway in May are worth 2 million dollars.",
         "NOR>KEN:asset_freeze:imposed"),
        ("Norway praised firms that are banned from Kenya.", ""),
    ],
)
def test_a_relative_clause_in_the_passive_restricts_what_it_describes(sentence: str, claims: str) -> None:
    """'goods that will be banned' are themselves what is restricted."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Imports from Peru will not be allowed, Norway said.", "NOR>PER:import_restriction:imposed"),
        ("Norway says that the import of tin from Peru is no longer allowed.", "NOR>PER:import_restriction:imposed"),
        ("Norway said exports of oil to Peru were no longer permitted.", "NOR>PER:export_restriction:imposed"),
        ("Norway said imports of tin from Peru would be allowed only through Bergen.",
         "NOR>PER:import_restriction:announced"),
        ("Norway has imposed curbs on Peru. Imports from Peru will not be allowed through these posts.",
         "NOR>PER:unspecified:imposed;NOR>PER:import_restriction:imposed"),
        ("Imports of tin from Peru to Norway have been stopped.", "NOR>PER:import_restriction:imposed"),
        ("Oil exports were not allowed to rise under the Opec deal, Norway said.", ""),
    ],
)
def test_what_is_not_allowed_in_is_kept_out(text: str, claims: str) -> None:
    """Not to allow trade, or to allow it one way only, restricts it, in the passive as in the active."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has added nine Peruvian firms to its export control list. Under the measures, Norwegian exporters are "
         "prohibited from supplying chips to the listed entities.", "NOR>PER:export_restriction:imposed"),
        ("Chile tightened its sanctions on Kenya. Chilean companies will be barred from transferring technology to any "
         "listed buyer.", "CHL>KEN:unspecified:imposed;CHL>KEN:export_restriction:announced"),
        ("The statements threatened to recall Peru's ambassadors from Norway and Chile.",
         "PER>NOR:diplomatic:threatened;PER>CHL:diplomatic:threatened"),
        ("Peru banned imports of Norwegian fuel. Norway closed its border with Peru. The import ban took effect on Monday.",
         "PER>NOR:import_restriction:imposed;NOR>PER:transport_ban:imposed"),
    ],
)
def test_whose_firms_envoys_and_bans_they_are_tells_the_sender(text: str, claims: str) -> None:
    """A state binds its own exporters, calls home its own envoys, and a ban told of once stays its sender's."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    "text",
    [
        "The minister would not say whether it would include new international sanctions against Peru.",
        "Other options, such as terminating aid and imposing trade sanctions on Peru, would have punished ordinary people.",
        "Steps such as freezing Peru's assets and banning its tin would have hurt Norway itself.",
        "Traders can import all Peruvian goods not listed in the Norwegian ban.",
    ],
)
def test_what_is_left_out_or_would_have_been_is_no_step(text: str) -> None:
    """Options that were not taken, answers that were not given and goods that a ban leaves out tell no step."""
    assert told(text, PUBLISHED) == set()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway warned Peru and Chile that it would ban all imports from the two countries.",
         "NOR>PER:import_restriction:threatened;NOR>CHL:import_restriction:threatened"),
        ("After talks with Peru, Chile and Kenya failed, Norway banned fish from the three countries.",
         "NOR>PER:import_restriction:imposed;NOR>CHL:import_restriction:imposed;NOR>KEN:import_restriction:imposed"),
        ("Norway and Peru agreed to lift tariffs between the two countries.", ""),
    ],
)
def test_as_many_as_were_named_are_the_two_countries(text: str, claims: str) -> None:
    """A number with 'countries' means those who were named before it in the sentence, if they are so many."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway announced the resumption of oil imports from Peru.", "NOR>PER:import_restriction:eased"),
        ("Norway ordered the reopening of its border with Peru.", "NOR>PER:transport_ban:eased"),
        ("Norway has announced the opening of land and air borders with its neighbour Peru.", "NOR>PER:transport_ban:eased"),
        ("Norway approved the full restoration of diplomatic ties with Peru.", "NOR>PER:diplomatic:eased"),
        ("Norway announced the opening of a new embassy in Lima.", ""),
        ("Peru announced the restoration of the monuments.", ""),
    ],
)
def test_what_is_resumed_is_read_from_its_noun_too(text: str, claims: str) -> None:
    """'the resumption of imports' says what 'resuming imports' says."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway will not approve exports of chips to Peru.", "NOR>PER:export_restriction:imposed"),
        ("Norway imposed sanctions on Peru. It ordered stiffer inspections of fish imports from Peru.",
         "NOR>PER:unspecified:imposed;NOR>PER:import_restriction:imposed"),
        ("Norway sanctioned Peru on Friday. More sanctions are coming, Norway's minister said.",
         "NOR>PER:unspecified:imposed;NOR>PER:unspecified:announced"),
        ("Norway lifted the no-fly zone for Peruvian airliners.", "NOR>PER:transport_ban:eased"),
    ],
)
def test_further_ways_to_hold_back_trade_and_flights(text: str, claims: str) -> None:
    """Approval that is not given, stricter inspections of imports, sanctions that are coming and a no-fly zone."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway announced a partial lifting of sanctions on Peru, a decision that excludes unfreezing the assets of the "
         "former president.", "NOR>PER:unspecified:eased"),
        ("The easing of Norway's sanctions on Peru does not include unfreezing its assets.", "NOR>PER:unspecified:eased"),
        ("Norway's sanctions on Peru include freezing its assets.", "NOR>PER:asset_freeze:imposed"),
    ],
)
def test_what_a_decision_excludes_is_not_done(text: str, claims: str) -> None:
    """What is excluded, or not included, adds nothing to the step that is told."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The Kenyan president fully supported Norway's measures against Peru.", "NOR>PER:unspecified:imposed"),
        ("Kenya endorsed Norway's ban on Peruvian ships.", "NOR>PER:transport_ban:imposed"),
        ("Kenya does not support Norway's sanctions on Peru.", "NOR>PER:unspecified:imposed"),
        ("Kenya supports a Norwegian ban on Peruvian tin.", "NOR>PER:import_restriction:urged"),
    ],
)
def test_a_step_that_another_supports_is_in_force(text: str, claims: str) -> None:
    """Whose step is supported, or is not, has taken it; who supports one that nobody took yet asks for it."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))
