"""Several claims of one long sentence: verbs that are said once, asides on who is hit already, lists of aims and steps."""

from __future__ import annotations

import pytest

from claims_told import told

DAY = "2023-05-05"


def _told(text: str) -> list[str]:
    return sorted(claim.replace(">", " ").replace(":", " ") for claim in told(text, DAY))


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway has frozen Peru's funds and Chile its ships.",
     ["CHL PER transport_ban imposed", "NOR PER asset_freeze imposed"]),
    ("Norway on Monday froze the assets of Peru's central bank and Chile the funds of its three biggest lenders, while "
     "Kenya barred its ships from Mombasa.",
     ["CHL PER asset_freeze imposed", "KEN PER transport_ban imposed", "NOR PER asset_freeze imposed"]),
    ("Norway banned imports of Peruvian tin, Chile purchases of its coal and Kenya sales of arms to Lima.",
     ["CHL PER import_restriction imposed", "KEN PER arms_embargo imposed", "NOR PER import_restriction imposed"]),
    ("Oslo imposed sanctions on 12 Peruvian generals in March and Ottawa on a further 20 in April.",
     ["CAN PER unspecified imposed", "NOR PER unspecified imposed"]),
    ("Norway is planning tariffs on copper from Peru and Chile a ban on its fish.",
     ["CHL PER import_restriction considered", "NOR PER tariff considered"]),
    ("Peru was hit with tariffs on copper by Norway and Chile the same week.",
     ["CHL PER tariff imposed", "NOR PER tariff imposed"]),
    ("Norway banned arms sales to Peru and Chile the following month suspended talks.",
     ["CHL PER diplomatic imposed", "NOR PER arms_embargo imposed"]),
    ("Norway handed Peru a list of ten generals and Chile a protest note.", []),
])  # fmt: skip
def test_a_verb_said_once_holds_for_each_subject_with_an_object(text: str, expected: list[str]) -> None:
    """The second subject does with its own object what the first did, and neither is hit by the other."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The Peruvian general, already under Norwegian sanctions for his part in the coup, was barred from entering Canada.",
     ["CAN PER travel_ban imposed", "NOR PER unspecified imposed"]),
    ("Peru's minister, who is himself banned from Norway, said so.", ["NOR PER travel_ban imposed"]),
    ("Norway will bar 12 Peruvian generals from the country and seize property they own there.",
     ["NOR PER asset_freeze announced", "NOR PER travel_ban announced"]),
    ("Norway's parliament voted to sanction 12 Peruvian generals, to bar them from the country and to seize any property "
     "they own there.",
     ["NOR PER asset_freeze announced", "NOR PER travel_ban announced"]),
    ("Peru will cut off gas to Chile unless Santiago drops the sanctions it imposed in February.",
     ["CHL PER unspecified imposed", "PER CHL export_restriction threatened"]),
])  # fmt: skip
def test_who_is_hit_already_is_told_beside_the_new_step(text: str, expected: list[str]) -> None:
    """What an aside or a condition says to be in force is a claim, and none of the step's."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Neither Norway nor Chile has imposed sanctions on Peru, but Kenya, which expelled the Peruvian ambassador last week, "
     "is now weighing a ban on copper imports.",
     ["CHL PER unspecified refused", "KEN PER diplomatic imposed", "KEN PER import_restriction considered",
      "NOR PER unspecified refused"]),
    ("Norway will impose a new round of sanctions on Peru, threatening to slap on another one if it continues the war.",
     ["NOR PER unspecified announced"]),
    ("Peru's ambassador to Norway was expelled on Friday.", ["NOR PER diplomatic imposed"]),
    ("Norway said it had cancelled the visas of 60 Peruvian officials, that it would keep out members of their families.",
     ["NOR PER travel_ban announced", "NOR PER travel_ban imposed"]),
    ("Canada, where 11 Peruvian ministers are banned, has not yet gone as far as Norway.", ["CAN PER travel_ban imposed"]),
    ("The Norwegian government has told companies to leave Peru by June, withdrawn its ambassador and suspended a treaty.",
     ["NOR PER diplomatic imposed"]),
    ("The sanctions that Norway imposed on Peru were lifted on Friday.",
     ["NOR PER unspecified eased", "NOR PER unspecified imposed"]),
    ("The sanctions Norway imposed on Peru in 2014 will be extended for a year.",
     ["NOR PER unspecified extended", "NOR PER unspecified imposed"]),
    ("Chile refused to join Canada's sanctions against Peru.",
     ["CAN PER unspecified imposed", "CHL PER unspecified refused"]),
    ("Canada said it would match Norway's ban on Peruvian tin.",
     ["CAN PER import_restriction announced", "NOR PER import_restriction imposed"]),
])  # fmt: skip
def test_each_of_the_steps_of_a_sentence_keeps_its_sender_and_status(text: str, expected: list[str]) -> None:
    """What one clause says of its sender changes nothing of the others."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway banned a range of goods, including tin, copper, silver and zinc, from Peru, Chile, Kenya and Ghana.",
     ["NOR CHL import_restriction imposed", "NOR GHA import_restriction imposed", "NOR KEN import_restriction imposed",
      "NOR PER import_restriction imposed"]),
    ("Norway intends to lift sanctions on Peruvian potash exports.", ["NOR PER import_restriction eased"]),
    ("Norway imposed restrictions on exports to Peru.", ["NOR PER export_restriction imposed"]),
    ("Kenya shut its border with Somalia on Monday.", ["KEN SOM transport_ban imposed"]),
    ("Norway closed its border to Peruvian tourists.", ["NOR PER travel_ban imposed"]),
    ("Kenya barred Somali travellers from crossing its border.", ["KEN SOM travel_ban imposed"]),
    ("Norway sealed its border to Kenyan goods on March 3.", ["NOR KEN import_restriction imposed"]),
])  # fmt: skip
def test_what_is_restricted_and_whose_it_is_stands_behind_the_measure(text: str, expected: list[str]) -> None:
    """All of a list of states are hit, goods of theirs are kept out, and a border is shut to all or to people only."""
    assert _told(text) == expected
