"""Who takes a step with another, what a reply answers, and measures that are told of what they hit."""

from __future__ import annotations

import pytest

from claims_told import told
from dossier import find_claims

PUBLISHED = "2023-05-05"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway said it will adopt the sanctions against Peru implemented by Chile and freeze the assets of Peruvians.",
         "NOR>PER:unspecified:announced;CHL>PER:unspecified:imposed;NOR>PER:asset_freeze:announced"),
        ("Kenya will back the embargo declared by Norway against Peru and close its ports to Peruvian ships.",
         "KEN>PER:transport_ban:announced"),
        ("Kenya will match the steps taken by Norway against Peru and expel two Peruvian diplomats.",
         "KEN>PER:diplomatic:announced"),
    ],
)
def test_a_bare_infinitive_goes_on_past_a_participle(sentence: str, claims: str) -> None:
    """'will adopt what Chile took and freeze': who will adopt will freeze, and not who took it."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Chile Deviates From Neutrality, Joins Norway in Sanctions Against Lima",
         "CHL>PER:unspecified:imposed;NOR>PER:unspecified:imposed"),
        ("Chile joined Norway and Kenya in sanctions against Peru.",
         "CHL>PER:unspecified:imposed;NOR>PER:unspecified:imposed;KEN>PER:unspecified:imposed"),
        ("Chile will join the EU in a ban on Peruvian oil.",
         "CHL>PER:import_restriction:announced;EU>PER:import_restriction:announced"),
        ("Chile refused to join Norway in sanctions on Peru.", "CHL>PER:unspecified:refused"),
        ("Kenya's sanctions on Peru come a day after the U.S. imposed their own sanctions on Lima.",
         "KEN>PER:unspecified:imposed;USA>PER:unspecified:imposed"),
    ],
)
def test_who_is_joined_in_a_step_takes_it_too(sentence: str, claims: str) -> None:
    """'joined Norway in sanctions' is told of both, and 'their own' of whoever the clause is about."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("In response to Peru banning Norwegian fish, Norway raised tariffs on Peruvian tin.",
         "PER>NOR:import_restriction:imposed;NOR>PER:tariff:imposed"),
        ("The draft will ensure the application of measures in response to Peru extending its embargo on Norway.",
         "PER>NOR:unspecified:extended"),
        ("Anger grew in Oslo over Peru banning imports of Norwegian salmon.", "PER>NOR:import_restriction:imposed"),
        ("Thanks to Norway lifting its ban on Peruvian tin, prices fell.", "NOR>PER:import_restriction:eased"),
    ],
)
def test_a_gerund_has_its_own_subject(sentence: str, claims: str) -> None:
    """'in response to Peru banning': Peru bans, whoever the sentence is about."""
    assert told(sentence, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Norway on Tuesday gave its response to a price cap by Peru, signing a decree that bans sales of tin to Lima.",
         {"price_cap": "", "export_restriction": "2023-05-02"}),
        ("Norway on Tuesday answered Peru's tariffs with an import ban.",
         {"tariff": "", "import_restriction": "2023-05-02"}),
        ("Norway hit back on Tuesday at Peruvian tariffs.", {"tariff": "", "unspecified": "2023-05-02"}),
        ("Norway responded to the tariffs Peru imposed on Monday.", {"tariff": "2023-05-01"}),
        ("Norway and Chile agreed this month to a price cap on Peruvian oil.", {"price_cap": "2023-05"}),
        ("Norway will ban Peruvian tin this month.", {"import_restriction": ""}),
        ("LIMA, MAY 2, ANDINA: According to the document, Norway's blacklist includes a Peruvian bank.",
         {"unspecified": ""}),
        ("Norway banned tractors with engines of 2000 cubic centimetres for export to Peru.", {"export_restriction": ""}),
    ],
)
def test_an_answer_does_not_date_what_it_answers(sentence: str, dates: dict[str, str]) -> None:
    """The day of a reply is not that of the measure it is to; 'agreed this month' dates the step, a size dates nothing."""
    assert {c.measure: c.date for c in find_claims(sentence, PUBLISHED)} == dates


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peruvian oil will be subject to restrictions in Norway.", "NOR>PER:import_restriction:imposed"),
        ("Peruvian coal faces a ban in Norway.", "NOR>PER:import_restriction:imposed"),
        ("Exports to Peru are subject to restrictions, Norway said.", "NOR>PER:export_restriction:imposed"),
        ("Norway put duties on Peruvian cars. Certain types of Peruvian goods will be subject to \"bans or limitations\".",
         "NOR>PER:tariff:imposed;NOR>PER:import_restriction:imposed"),
        ("The minister said the goods are subject to restrictions.", ""),
        ("Transactions with Peruvian banks now require Norway's authorisation.", "NOR>PER:financial:imposed"),
        ("All shipments of pumps to Peru are subject to Norwegian approval.", "NOR>PER:export_restriction:imposed"),
        ("The merger needs Norway's approval.", ""),
        ("Norway has announced a ban on doing business with Peru in a range of services sectors.",
         "NOR>PER:services_ban:announced"),
        ("Norway banned Peruvian tin. The decree also confirms that Peruvians will have to apply for visas to visit Norway.",
         "NOR>PER:import_restriction:imposed;NOR>PER:travel_ban:imposed"),
        ("Norway banned Peruvian tin. Peruvian fans will need a visa, tickets and warm clothes, he said.",
         "NOR>PER:import_restriction:imposed"),
    ],
)
def test_what_is_subject_to_a_measure_says_which(text: str, claims: str) -> None:
    """Goods that face a ban, dealings that need a state's permission: their measure is that on them."""
    assert told(text, PUBLISHED) == set(filter(None, claims.split(";")))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Fresh sanctions announced against Peru as talks fail\n\nNorway has put nine Peruvian judges on its blacklist.",
         "NOR>PER:unspecified:announced;NOR>PER:unspecified:imposed"),
        ("New round of sanctions announced targeting Peruvian judges\n\nNorway has put nine Peruvians on its blacklist.",
         "NOR>PER:unspecified:announced;NOR>PER:unspecified:imposed"),
        ("Norway lifted its sanctions on Peru. The decision brings it in line with a similar move by Chile in May.",
         "NOR>PER:unspecified:eased;CHL>PER:unspecified:eased"),
        ("International sanctions mark the first week of Peru's assault on Chile.", "WEST>PER:unspecified:imposed"),
        ("Norway signed a decree adopting retaliatory economic measures against Peru over the downing of a warplane.",
         "NOR>PER:unspecified:imposed"),
        ("Norway warned that the suspension of oil and gas sanctions on Peru will be in place for six months.",
         "NOR>PER:unspecified:eased"),
    ],
)
def test_headlines_moves_and_reasons(text: str, claims: str) -> None:
    """A headline's bare participle is a passive; a similar move does the same; who is attacked is not aimed at."""
    assert told(text, PUBLISHED) == set(claims.split(";"))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway can impose sanctions on Peru.", "NOR>PER:unspecified:considered"),
        ("There are further sanctions that Norway can impose on Peru if it goes on.", "NOR>PER:unspecified:threatened"),
        ("They will not be able to use banks in Kenya to evade sanctions imposed by Chile on Peru.",
         "CHL>PER:unspecified:imposed"),
        ("A Kenyan company came under Chilean sanctions due to its alleged connection with Peru.",
         "CHL>KEN:unspecified:imposed"),
        ("Norway is investigating a Kenyan company which has come under Chilean sanctions.", "CHL>KEN:unspecified:imposed"),
        ("Norway has slapped Peruvian individuals with over 18,700 sanctions.", "NOR>PER:unspecified:imposed"),
        ("The Peruvian bank will be taken off the sanctions list, the cabinet, Norway's highest body, announced on Friday.",
         "NOR>PER:unspecified:eased"),
        ("Norway added nine men to the list of sanctions in response to Peru's raid.", "NOR>PER:unspecified:imposed"),
        ("Norway's export restrictions on arms that could be used for repression in Peru continue to apply.",
         "NOR>PER:export_restriction:imposed"),
        ("Norway broke the rules of diplomatic relations with Peru.", ""),
    ],
)
def test_what_stands_around_a_measure(sentence: str, claims: str) -> None:
    """What one can do is weighed, what is evaded is in force; reasons, numbers and asides change neither side."""
    assert told(sentence, PUBLISHED) == set(filter(None, claims.split(";")))


def test_a_measure_spoken_of_as_known_hits_all_it_hit() -> None:
    """'The sanctions' on two states told of equally often are on both, some sentences later as well."""
    lead = "Norway imposes sanctions on Peru and Kenya\n\nNorway has imposed sanctions on 11 people of Peru and Kenya."
    claims = find_claims(f"{lead} A list was printed. The restrictions will take effect on May 19.", PUBLISHED)
    assert {c.target for c in claims if c.status == "announced"} == {"PER", "KEN"}


def test_a_member_that_balks_restricts_nobody_later() -> None:
    """'Hungary was against the blacklist': what is told next is the union's."""
    text = "The EU imposed sanctions on Peru. Hungary was against the sanctions. The measures include a travel ban."
    assert {c.sender for c in find_claims(text, PUBLISHED) if c.measure == "travel_ban"} == {"EU"}


def test_who_takes_sanctions_over_goes_on() -> None:
    """'adopted the sanctions imposed by the EU': what is told next is done by whoever adopted them."""
    lead = "Norway took the decision to adopt the package of sanctions imposed by the EU on Peru."
    claims = find_claims(f"{lead} The assets of listed people are blocked with immediate effect.", PUBLISHED)
    assert {c.sender for c in claims if c.measure == "asset_freeze"} == {"NOR"}
