"""What looks like a sanction and is none, told in an article that does tell one before."""

from __future__ import annotations

import pytest

from dossier import find_claims

OPENING = "Norway froze the assets of ten Belarusian judges on Monday. "

NONE = [
    # because of the weather, of a strike, of a drought
    "Flights to Santiago were suspended because of ash from a volcano.",
    "The shipping line suspended calls at the port because of a dock strike.",
    "Chile shut its border crossing for a week due to a snowstorm.",
    "A landslide cut the railway between Chile and Peru.",
    # by a court, a school, a firm
    "A court froze the assets of a businessman accused of fraud.",
    "A judge ordered that his bank accounts be frozen until the trial.",
    "The hospital barred visitors.",
    "The exchange halted trading in the shares.",
    "Consumers in Chile are boycotting the dairy over high prices.",
    # at home
    "The government banned public gatherings of more than ten people.",
    "The health ministry banned the sale of e-cigarettes to minors.",
    "Fans with banners were refused entry to the stadium.",
    "Chile closed its border to migrants in the north.",
    # a state's own trade, in an article that aims no such measure at anybody
    "Brazil raised its import duty on wheat to 10 percent from 5 percent.",
    "Chile and Peru signed an agreement to abolish tariffs on farm goods.",
    "Under the agreement, quotas on textiles will be phased out.",
    "The tariff on shoes will fall to 8 percent next year.",
    "Peru limited exports of onions to lower prices at home.",
    "Peru capped the price of petrol.",
    "The import controls on rice will be relaxed next year.",
    "Trains were halted.",
    "The cap on rents will stay.",
    "The decision on the stadium was put off.",
    # what a state does to its own people
    "Belarus froze the bank accounts of the opposition party.",
    "The Belarusian parliament passed a law that bans foreign funding of charities.",
    # what is approved
    "The ceasefire was sanctioned by both sides.",
    "The army used tactics that were sanctioned by the high command.",
    "The king gave his sanction to the new law.",
    # talk
    "It did not mention the recent Norwegian sanctions against Belarus.",
    "It did not say when the step would take effect.",
    "Chile said that it opposes all unilateral sanctions.",
    "Most voters back the step.",
    "Instead of imposing sanctions on Peru, Chile sent envoys.",
    "Chile sought talks with Peru rather than imposing sanctions.",
    "Chile blocked the work of the UN committee on sanctions against Peru.",
    "The full list will be published next week.",
    "The package includes help for small firms.",
    "Shares rose on relief that two suppliers had been spared.",
    "Permission will not, as a rule, be granted.",
    "The sanctions committee elected a new chairman.",
    "Traders are nervous about possible sanctions.",
    "Stocks rose on hopes that sanctions would be avoided.",
    "The treasury set up a unit to enforce sanctions.",
    "Such measures would raise prices, he said.",
    "It takes years for sanctions to bite, he said.",
    "If the West had imposed sanctions in time, the war might have been avoided, he wrote.",
    "Not since the grain embargo of 1980 have farmers felt so exposed.",
]


@pytest.mark.parametrize("text", NONE)
def test_everyday_restrictions_are_no_claims(text: str) -> None:
    """Weather, courts, firms, home affairs, own trade, approval and talk add no claim to an article that has one."""
    assert {c.quote for c in find_claims(OPENING + text)} <= {OPENING.strip()}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It suspended flights to Belarus because of a missile strike.", "NOR BLR transport_ban imposed"),
        ("A court in Oslo froze the assets of a Belarusian bank.", "NOR BLR asset_freeze imposed"),
        ("It will also ban exports of chips.", "NOR BLR export_restriction announced"),
        ("Chile raised its import duty on Belarusian wheat.", "CHL BLR tariff imposed"),
        ("Norway also imposed a tariff of 50 percent.", "NOR BLR tariff imposed"),
        ("Norway sanctioned a Belarusian merger lawyer.", "NOR BLR unspecified imposed"),
        ("Chile imposed an embargo on Belarusian oil.", "CHL BLR import_restriction imposed"),
        ("Norway said that any such sanctions would target banks.", "NOR BLR unspecified announced"),
        ("Norway barred Belarusian judges from entry to the country.", "NOR BLR travel_ban imposed"),
        ("Canada opposes sanctions against Belarus.", "CAN BLR unspecified refused"),
        ("The decision on the matter was put off.", "NOR BLR unspecified refused"),
        ("It granted waivers to two banks.", "NOR BLR asset_freeze eased"),
        ("It halted the flow of money to Belarus.", "NOR BLR financial imposed"),
        ("It barred Belarusian banks from raising funds.", "NOR BLR financial imposed"),
        ("Instead of easing sanctions, Chile banned Belarusian oil.", "CHL BLR import_restriction imposed"),
        ("It granted waivers to two banks. The waivers were revoked.", "NOR BLR asset_freeze imposed"),
        ("It granted waivers to two banks. The waivers will not be renewed.", "NOR BLR asset_freeze announced"),
    ],
)
def test_what_is_aimed_at_somebody_stays(text: str, claim: str) -> None:
    """The same words are a claim where a state is aimed at, or where the sender of the article goes on."""
    assert claim in {f"{c.sender} {c.target} {c.measure} {c.status}" for c in find_claims(OPENING + text)}
