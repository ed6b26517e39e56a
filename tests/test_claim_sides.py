"""Who restricts whom where it is told by other means than subject and object: by answers, members, councils, places."""

from __future__ import annotations

import pytest

from dossier import find_claims


def sides(text: str) -> set[str]:
    """Each pair of sender and target of a text as 'NOR>PER'; of a text with '##' those behind it."""
    before, _, last = text.rpartition("##")
    whole = f"{before.strip()} {last.strip()}".strip()
    start = len(before.strip())
    return {f"{c.sender}>{c.target}" for c in find_claims(whole, "2023-05-05") if c.start >= start}


ANSWERS = [
    ("Chile responded to the 10% tariff with import taxes on Peruvian goods.", "CHL>PER PER>CHL"),
    ("Peru matched Norway's tariffs with duties on $3bn of Norwegian goods.", "NOR>PER PER>NOR"),
    ("Peru announced a ban on salmon from Norway, hitting back at sanctions on its banks.", "NOR>PER PER>NOR"),
    ("Lima's food embargo was a response to sanctions Norway imposed over the coup.", "NOR>PER PER>NOR"),
    ("Peru summoned Norway's ambassador to protest against the visa bans and said it would reciprocate.", "NOR>PER PER>NOR"),
    ("Peru vowed reprisals after Norway sanctioned its central bank.", "NOR>PER PER>NOR"),
    ("Stung by Norwegian tariffs on copper, Chile restricted exports of lithium to Norway.", "CHL>NOR NOR>CHL"),
    ("Peru, which Norway hit with sanctions in May, has stopped buying Norwegian salmon.", "NOR>PER PER>NOR"),
    ("Peru's decision to expel two Norwegian diplomats follows Oslo's expulsion of a Peruvian one.", "NOR>PER PER>NOR"),
    ("Peru has threatened to retaliate against Norway over its ban on Peruvian fish meal.", "NOR>PER PER>NOR"),
    (
        "Norway imposed sanctions on four Peruvian officials last week. ## Peru's ministry said the measures against four "
        "Norwegian lawmakers were taken in response to those sanctions.",
        "NOR>PER PER>NOR",
    ),
    ("Chile threatens to respond to the levy with tariffs on Peruvian wine.", "CHL>PER"),
    (
        "The ministry in Quito protested against unfriendly acts of the Danish authorities, who barred "
        "Ecuador's airline.",
        "DNK>ECU",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_what_a_state_answers_is_the_measure_of_the_other(text: str, expected: str) -> None:
    """'responded to', 'matched', 'hit back at', 'protested against': two claims, one in each direction."""
    assert sides(text) == set(expected.split())


DOERS = [
    ("Kenya, Ghana and Senegal have all frozen the assets of Bolivia's central bank.", "GHA>BOL KEN>BOL SEN>BOL"),
    ("A court in Lima has frozen the assets of two Norwegian oil firms.", "PER>NOR"),
    ("A superyacht of a Belarusian magnate was seized on Friday in the Spanish port of Malaga.", "ESP>BLR"),
    (
        "The EU imposed sanctions on Georgia. ## \"We will not lift them,\" said Sweden's foreign minister, "
        "Ida Skov.",
        "EU>GEO",
    ),
    (
        "Sweden imposed sanctions on Georgia. ## \"We will not lift them,\" said Sweden's foreign minister, "
        "Ida Skov.",
        "SWE>GEO",
    ),
    (
        "The UN Security Council imposed sanctions on Eritrea. Chile had called for more. ## The revised draft only freezes "
        "the assets of the Eritrean president.",
        "UN>ERI",
    ),
    ("Montenegro is tightening export controls on Sudan to align with EU sanctions.", "EU>SDN MNE>SDN"),
    ("Iceland adopted the same sanctions as the EU against Georgia.", "EU>GEO ISL>GEO"),
    ("Iceland condemned Georgia. ## The EU's ninth package of sanctions against Georgia was introduced by law.", "EU>GEO"),
    ("We introduced the EU's ninth package of sanctions against Georgia in Iceland, the minister said.", "EU>GEO ISL>GEO"),
    ("With Lima failing to find the killers, Norway and Chile, have blacklisted Peru's judges.", "CHL>PER NOR>PER"),
    ("Oslo hailed Peru's decision to lift its ban on Kenyan goods.", "PER>KEN"),
    (
        "Norway imposed sanctions on Peru. ## Among those targeted by the sanctions are two sons of Peru's "
        "president.",
        "NOR>PER",
    ),
    ("Peru imposed tariffs on Chile. ## Peru may face Norwegian sanctions over the tariffs.", "NOR>PER PER>CHL"),
]


@pytest.mark.parametrize(("text", "expected"), DOERS)
def test_the_sender_is_who_decides(text: str, expected: str) -> None:
    """Courts and ports are their state's, a member speaks for its union, a draft is the council's, 'its' the decider's."""
    assert sides(text) == set(expected.split())


AIMS = [
    (
        "Norway bans seafood from several Asian countries that joined Chile's sanctions against "
        "Brazil.",
        "CHL>BRA NOR>UNKNOWN WEST>BRA",
    ),
    ("Norway sanctioned three people who run guns for Hezbollah.", "NOR>LBN"),
    ("Canada outlawed the Houthis, and hit the Iran-aligned movement with sanctions.", "CAN>YEM"),
    (
        "Norway imposed sanctions on Mali in January. ## In Guinea, Oslo had earlier frozen the accounts of "
        "the army.",
        "NOR>GIN",
    ),
    (
        "The US blacklisted nine Iranian firms. ## Any insurers that cover their ships would be subject to "
        "sanctions.",
        "USA>UNKNOWN",
    ),
    ("The US blacklisted nine Iranian firms. ## Those who deal with them risk sanctions.", "USA>UNKNOWN"),
    ("The US blacklisted nine Iranian firms. ## The firms will be subject to sanctions from May 3.", "USA>IRN"),
    (
        "India imposed curbs on Pakistan, including the closing of the land border and expulsion of "
        "Pakistani attaches.",
        "IND>PAK",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AIMS)
def test_the_target_is_who_is_meant(text: str, expected: str) -> None:
    """States of a kind have no name, an armed group is meant with its helpers, whoever deals with it is nobody yet."""
    assert sides(text) == set(expected.split())
