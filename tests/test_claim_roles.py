"""Senders and targets, by their places in the sentence and in the article."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims


def pairs(text: str) -> set[tuple[str, str]]:
    return {(c.sender, c.target) for c in find_claims(text, "2022-03-10")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's sanctions against Iran remain in force.", {("NOR", "IRN")}),
        ("Sanctions imposed by Norway on Iran remain in force.", {("NOR", "IRN")}),
        ("Iranian banks were sanctioned by Norway.", {("NOR", "IRN")}),
        ("Norway hit Iran with sanctions.", {("NOR", "IRN")}),
        ("Norway put seven Iranians on its blacklist.", {("NOR", "IRN")}),
        ("Norway widened its anti-Iran sanctions.", {("NOR", "IRN")}),
        ("The EU imposed Iran sanctions.", {("EU", "IRN")}),
        ("Norway and Canada sanctioned Iran and Belarus.", {("NOR", "IRN"), ("NOR", "BLR"), ("CAN", "IRN"), ("CAN", "BLR")}),
        ("Norway sanctioned companies in Iran and Turkey for helping Belarus.", {("NOR", "IRN"), ("NOR", "TUR")}),
        ("Norway sanctioned Iran over its attack on Iraq.", {("NOR", "IRN")}),
        ("Western countries slapped sanctions on Belarus.", {("WEST", "BLR")}),
        ("Sanctions were imposed on Belarus.", {("UNKNOWN", "BLR")}),
        ("Chile urged Norway to sanction Iran.", {("NOR", "IRN")}),
        ("Chile's lawmakers called for sanctions on Iran.", {("CHL", "IRN")}),
        ("Norway has joined Canada in sanctioning Iran.", {("NOR", "IRN"), ("CAN", "IRN")}),
        ("Norway adopted the EU's sanctions against Iran.", {("NOR", "IRN"), ("EU", "IRN")}),
        ("Exports to Iran are banned, the government of Norway said.", {("NOR", "IRN")}),
        ("Norway sanctioned separatists in Donetsk.", {("NOR", "RUS")}),
    ],
)
def test_senders_and_targets(text: str, expected: set[tuple[str, str]]) -> None:
    """Genitive, 'by', subject, 'against', 'hit with', passive, adjective, coordination, reasons, requests."""
    assert pairs(text) == expected


def test_the_affair_gives_the_target_that_a_sentence_leaves_out() -> None:
    """'New sanctions' are aimed at whom the same sender sanctioned before."""
    assert pairs("Norway sanctioned Iran in May. In June, Norway announced new sanctions.") == {("NOR", "IRN")}


def test_the_article_gives_the_sender_that_a_sentence_leaves_out() -> None:
    """A passive without an agent goes on about the sender of the claim before."""
    text = "Norway sanctioned Iran on Monday. Seven Iranian officials were also barred from entering the country."
    assert pairs(text) == {("NOR", "IRN")}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Norway banned exports of steel to Iran.", "export_restriction"),
        ("Norway banned exports from Iran.", "import_restriction"),
        ("The United Nations banned North Korea's textile exports.", "import_restriction"),
        ("Norway banned Iranian carpets.", "import_restriction"),
        ("Norway barred Iranian ships from its ports.", "transport_ban"),
        ("Norway barred seven Iranian officials from entering.", "travel_ban"),
        ("Norway barred its banks from doing business with Iran.", "financial"),
        ("Norway stripped Iran of its most-favoured-nation status.", "tariff"),
        ("Norway disconnected Iranian banks from SWIFT.", "financial"),
        ("Norway expelled three Iranian diplomats.", "diplomatic"),
        ("Norway prohibited new investment in Iran.", "investment_ban"),
        ("Norway banned the provision of legal services to Iran.", "services_ban"),
        ("Norway joined the price cap on Iranian crude.", "price_cap"),
    ],
)
def test_the_measure_follows_from_what_is_restricted(text: str, measure: str) -> None:
    """One restricting verb makes many measures, and exports become imports where they are the target's own."""
    assert [(c.sender, c.measure) for c in find_claims(text)] == [(c.sender, measure) for c in find_claims(text)[:1]]
    assert find_claims(text)
