"""Steps that others take or decline, that spare something, or that are counted: told of one, and who is no part of it."""

from __future__ import annotations

import pytest

import dossier


def claims(text: str) -> set[str]:
    """The claims of a text of 5 May 2023, each as 'sender target measure status'."""
    found = dossier.find_claims(text, published="2023-05-05")
    return {f"{c.sender} {c.target} {c.measure} {c.status}" for c in found}


def last(text: str) -> set[str]:
    """The claims of the last sentence of a text."""
    found = dossier.find_claims(text, published="2023-05-05")
    begins = text.rstrip(".").rindex(". ") + 2
    return {f"{c.sender} {c.target} {c.measure} {c.status}" for c in found if c.start >= begins}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway is preparing to strip Peru of its MFN status, a step already taken by Chile and Kenya.",
         {"NOR PER tariff considered", "CHL PER tariff imposed", "KEN PER tariff imposed"}),
        ("Norway banned fish from Peru, a move announced last week by Kenya.",
         {"NOR PER import_restriction imposed", "KEN PER import_restriction announced"}),
        ("Norway imposed sanctions on Peru, unlike Kenya and Chile.", {"NOR PER unspecified imposed"}),
        ("Norway closed neither its ports nor its airspace to Peruvian carriers.", {"NOR PER transport_ban refused"}),
        ("Norway has imposed neither a ban on Peruvian oil nor a tariff on Peruvian grain.", {"NOR PER tariff refused"}),
        ("Norway and Chile agreed to leave Peruvian crude out of the price cap at Kenya's request.",
         {"NOR PER price_cap eased", "CHL PER price_cap eased"}),
        ("Peruvian fish was left out of the Norwegian embargo.", {"NOR PER unspecified eased"}),
        ("Norway excluded food from its sanctions on Peru.", {"NOR PER unspecified eased"}),
        ("Norway agreed to join the expulsion of nine Peruvian banks from SWIFT.", {"NOR PER financial announced"}),
        ("Norway imposed blocking sanctions on nine Peruvian firms.", {"NOR PER asset_freeze imposed"}),
        ("Norway will close its market for Peruvian diamonds.", {"NOR PER import_restriction announced"}),
        ("Norway warned Peru of grave consequences.", {"NOR PER unspecified threatened"}),
        ("In order to serve peace, the government of Norway decided on May 2 to ban fish from Peru.",
         {"NOR PER import_restriction announced"}),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_takes_part(sentence: str, expected: set[str]) -> None:
    """Who did the same is a sender, who asked for it or stayed away is none, and what is left out is eased."""
    assert claims(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway imposed sanctions on Peru last year. The government is considering a seventh package.",
         {"NOR PER unspecified considered"}),
        ("The EU imposed sanctions on Belarus. The Commission is expected to propose a 10th package by 24 February.",
         {"EU BLR unspecified considered"}),
        ("Norway imposed sanctions on Peru last year. The government is considering a package of reforms.", set()),
        ("Norway banned exports to Peru. Food and medicines are exempt.", {"NOR PER export_restriction eased"}),
        ("The EU imposed sanctions on Belarus. The sanctions expire in January unless they are renewed.",
         {"EU BLR unspecified imposed"}),
        ("Canada urged Norway to ban fish from Peru. Oslo, together with Kenya, is reluctant.",
         {"NOR PER import_restriction refused", "KEN PER import_restriction refused"}),
        ("Norway banned coal from Peru. Kenya ruled out an immediate halt.", {"KEN PER import_restriction refused"}),
        ("The G7 imposed sanctions on Belarus. At the summit the leaders agreed to ban Belarusian gold.",
         {"G7 BLR import_restriction announced"}),
        ("Chile sanctioned Norway. In May it annulled the accords under which Norwegians could come without a visa.",
         {"CHL NOR travel_ban imposed"}),
    ],
)  # fmt: skip
def test_what_goes_before_is_taken_up(text: str, expected: set[str]) -> None:
    """A counted package, a relief, a bare refusal and 'the leaders' are read with the sentence before."""
    assert last(text) == expected
