"""How news agencies tell sanctions: orders, visas, licences, relief that is asked for, answers, what others wish."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims


def told(text: str) -> str:
    """The claims of a text, as 'NOR>KEN travel_ban announced', in order and parted by semicolons."""
    claims = find_claims(text, published="2024-05-30")
    return "; ".join(f"{c.sender}>{c.target} {c.measure} {c.status}" for c in claims)


ORDERED = {
    "Norway ordered its refiners not to buy Kenyan oil.": "NOR>KEN import_restriction imposed",
    "Norway told banks not to process payments from Kenya.": "NOR>KEN financial imposed",
    "A Norwegian decree instructs customs officers not to clear fuel bound for Kenya.": "NOR>KEN export_restriction imposed",
    "Peru directed ports not to accept Chilean vessels.": "PER>CHL transport_ban imposed",
    "Norway imposed a fuel embargo on Kenya. Oslo has told its consulates not to issue visas to Kenyan officials.":
        "NOR>KEN export_restriction imposed; NOR>KEN travel_ban imposed",
    "Doctors told patients not to take the drug from Peru.": "",
    "The judge ordered Chilean firms not to make payments to Elliott.": "",
}  # fmt: skip
VISAS = {
    "Kenyan officials will not be issued visas, Norway said.": "NOR>KEN travel_ban announced",
    "Norway will grant no visas to Kenyan lawmakers.": "NOR>KEN travel_ban announced",
    "Norway said Kenyan generals would no longer receive visas.": "NOR>KEN travel_ban announced",
    "Norway declared nine Kenyan generals inadmissible on Monday.": "NOR>KEN travel_ban imposed",
    "Norway called on Peru to outlaw all re-entry by Kenyan officials.": "PER>KEN travel_ban urged",
    "The court found the evidence against the Kenyan bank inadmissible.": "",
}
LICENCES = {
    "Norway revoked a waiver that had allowed Chile to buy Kenyan oil.": "NOR>KEN import_restriction imposed",
    "The United States ended waivers that let Peru import Kenyan oil.": "USA>KEN import_restriction imposed",
    "The U.S. allowed a sanctions waiver for Kenyan oil to expire.": "USA>KEN import_restriction imposed",
    "Norway let lapse a licence that had freed Kenya to sell its crude.": "NOR>KEN import_restriction imposed",
    "Washington granted Chile a 180-day waiver to keep buying Kenyan oil.": "USA>KEN import_restriction eased",
}
RELIEF = {
    "Peru called for Norway's sanctions against Kenya to be lifted.": "NOR>KEN unspecified imposed",
    "The U.N. renewed an arms embargo on Kenya. Nairobi asked for the embargo, first imposed in 2018, to be scrapped.":
        "UN>KEN arms_embargo extended; UN>KEN arms_embargo imposed",
    "The U.N. prolonged an arms embargo on Kenya. In December it lifted its embargo on Chad.":
        "UN>KEN arms_embargo extended; UN>TCD arms_embargo eased",
    "Norway's ban on arms sales to Kenya was most recently prolonged in April.": "NOR>KEN arms_embargo extended",
}  # fmt: skip
ANSWERS = {
    "Norway barred ships from Kenya. Kenya warned that the move would be met with a firm response.":
        "NOR>KEN transport_ban imposed; KEN>NOR unspecified threatened",
    "Kenya denounced Norway's sanctions as an act that will be met with the toughest countermeasures.":
        "NOR>KEN unspecified imposed; KEN>NOR unspecified threatened",
    "Norway froze the assets of nine Kenyan judges. Kenya expelled a Norwegian envoy. Chile has taken similar action "
    "against Kenya.":
        "NOR>KEN asset_freeze imposed; KEN>NOR diplomatic imposed; CHL>KEN unspecified imposed",
    "The EU will not hesitate to use its anti-coercion instrument against Chile.": "EU>CHL unspecified threatened",
}  # fmt: skip
WISHES = {
    "Norway stopped short of blacklisting Kenya's army, a step opposition lawmakers have been demanding.":
        "NOR>KEN unspecified refused; NOR>KEN unspecified urged",
    "Norway has not yet banned Kenyan oil, something Lima has long demanded.":
        "NOR>KEN import_restriction refused; NOR>KEN import_restriction urged",
    "Chile has ruled out an arms embargo on Peru, a measure demanded by rights groups.":
        "CHL>PER arms_embargo refused; CHL>PER arms_embargo urged",
    "Norway lifted its ban on Kenyan tea, a step Nairobi had demanded.": "NOR>KEN import_restriction eased",
    "Germany wants Kenyan generals to be put on the EU's sanctions list.": "EU>KEN unspecified urged",
}  # fmt: skip
AIMED = {
    "Peru, whose flights over northern Kenya have been banned by Nairobi since 2023, declined to comment.":
        "KEN>PER transport_ban imposed",
    "Kenya has been under a Norwegian arms embargo since 2014.": "NOR>KEN arms_embargo imposed",
    "Kenya is bracing for Norwegian sanctions.": "NOR>KEN unspecified considered",
    "Norway barred its airlines from flying over Kenya.": "NOR>KEN transport_ban imposed",
    "Two Kenyan carriers lost their landing rights in Norway.": "NOR>KEN transport_ban imposed",
    "Norway said it was bringing its ambassador home from Nairobi.": "NOR>KEN diplomatic imposed",
    "Peru summoned Chile's ambassador on Friday and told him to pack his bags.": "PER>CHL diplomatic imposed",
    "The Norwegian ministry said it was adding Kenya's spy chief to its travel ban list.": "NOR>KEN travel_ban imposed",
}  # fmt: skip
UNSETTLED = {
    "The EU draft would choke off deliveries of machine tools to Kenya. It also foresees a ban on Kenyan tea.":
        "EU>KEN export_restriction considered; EU>KEN import_restriction considered",
    "EU ambassadors broke up without a deal on a new round of sanctions against Kenya.": "EU>KEN unspecified refused",
    "Norway will wait for the inquiry before deciding on sanctions against Kenya.": "NOR>KEN unspecified considered",
    "Norway ruled nothing out, including sanctions against Kenya's leaders.": "NOR>KEN unspecified threatened",
    "China abstained in the vote on an arms embargo against Kenya.": "",
}  # fmt: skip
SIDE_BY_SIDE = {
    "Norway slapped an asset freeze and dealings prohibition on 14 Kenyan judges.":
        "NOR>KEN asset_freeze imposed; NOR>KEN financial imposed",
    "Chile froze the property of Fjord Dynamics of Norway and barred firms from transactions or cooperation with it.":
        "CHL>NOR asset_freeze imposed; CHL>NOR financial imposed",
    "Norway has hit Kenya hard, blacklisting 280 people and shutting out imports of tobacco.":
        "NOR>KEN unspecified imposed; NOR>KEN import_restriction imposed",
    "The U.S. will charge an import tax on tea from Kenya, the White House said. Kenya's trade minister, Otieno Were, said "
    "his government would respond in kind, with levies on American wheat.":
        "USA>KEN tariff announced; KEN>USA tariff announced",
}  # fmt: skip


@pytest.mark.parametrize("text", ORDERED)
def test_what_others_are_ordered_not_to_do_is_a_ban(text: str) -> None:
    """'told its banks NOT TO PROCESS payments'; what a doctor or a judge says is none."""
    assert told(text) == ORDERED[text]


@pytest.mark.parametrize("text", VISAS)
def test_visas_that_nobody_gets_are_a_travel_ban(text: str) -> None:
    """'will not be ISSUED visas', 'will GRANT NO visas', 'INADMISSIBLE'."""
    assert told(text) == VISAS[text]


@pytest.mark.parametrize("text", LICENCES)
def test_a_waiver_that_ends_restricts_whose_goods_it_let_in(text: str) -> None:
    """'ended WAIVERS that let Peru import KENYAN oil': Kenya is aimed at, not Peru."""
    assert told(text) == LICENCES[text]


@pytest.mark.parametrize("text", RELIEF)
def test_what_somebody_wants_lifted_is_in_force(text: str) -> None:
    """'called for the sanctions against Kenya TO BE LIFTED'; an embargo told of again is of the same kind."""
    assert told(text) == RELIEF[text]


@pytest.mark.parametrize("text", ANSWERS)
def test_who_promises_an_answer_is_its_sender(text: str) -> None:
    """'will BE MET WITH countermeasures' is told by the one who was struck; similar action may be aimed at another."""
    assert told(text) == ANSWERS[text]


@pytest.mark.parametrize("text", WISHES)
def test_what_others_ask_for_is_a_claim_beside_the_step(text: str) -> None:
    """', A STEP LAWMAKERS HAVE DEMANDED' asks for what was told of; what was lifted at a wish is asked for by nobody."""
    assert told(text) == WISHES[text]


@pytest.mark.parametrize("text", AIMED)
def test_the_target_is_found_where_agencies_put_it(text: str) -> None:
    """'PERU, whose flights', 'KENYA has been under', 'flying over KENYA'."""
    assert told(text) == AIMED[text]


@pytest.mark.parametrize("text", UNSETTLED)
def test_what_is_not_settled_is_not_told_as_done(text: str) -> None:
    """'It also FORESEES', 'WITHOUT A DEAL ON', 'BEFORE DECIDING ON'."""
    assert told(text) == UNSETTLED[text]


@pytest.mark.parametrize("text", SIDE_BY_SIDE)
def test_measures_side_by_side_are_all_told(text: str) -> None:
    """'an asset freeze AND DEALINGS PROHIBITION', 'BLACKLISTING 280 people and SHUTTING OUT imports'."""
    assert told(text) == SIDE_BY_SIDE[text]
