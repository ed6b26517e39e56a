"""Claims of news that tells who restricts whom, and how far, in other words than sanctions'."""

from __future__ import annotations

import pytest

import dossier

Told = set[tuple[str, str, str, str]]


def told(text: str) -> Told:
    """Who restricts whom, how and how far, in all sentences of a text."""
    return {(c.sender, c.target, c.measure, c.status) for c in dossier.find_claims(text, "2024-05-30")}


def last(text: str) -> Told:
    """The claims of the last sentence alone."""
    found = dossier.find_claims(text, "2024-05-30")
    at = text.rindex("\n\n") + 2
    return {(c.sender, c.target, c.measure, c.status) for c in found if c.start >= at}


def claims(line: str) -> Told:
    return {tuple(part.split()) for part in line.split(";") if part.strip()}  # type: ignore[misc]


@pytest.mark.parametrize(("text", "expected"), [
    ("Peru struck Chile off a list of trusted buyers of lithium gear.", "PER CHL export_restriction imposed"),
    ("Chile was struck off a list of trusted buyers by Peru in May.", "PER CHL export_restriction imposed"),
    ("Peru took Chile off its list of favoured buyers of lithium gear.", "PER CHL export_restriction imposed"),
    ("Norway crossed Kenya off its list of trusted customers for explosives.", "NOR KEN export_restriction imposed"),
    ("Norway put Kenya back on its list of trusted customers.", "NOR KEN export_restriction eased"),
])  # fmt: skip
def test_who_is_taken_off_a_list_of_buyers_gets_less(text: str, expected: str) -> None:
    """Lists of trusted buyers are read as lists of trusted partners are."""
    assert told(text) == claims(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("Peru has made it harder for Chilean smelters to procure acid.", "PER CHL export_restriction imposed"),
    ("Peru made it more difficult for Chilean firms to obtain turbines.", "PER CHL export_restriction imposed"),
    ("Norway has made it harder for Kenyans to get visas.", "NOR KEN travel_ban imposed"),
    ("Norway made it harder for Kenyan banks to borrow in kroner.", "NOR KEN financial imposed"),
    ("Kenya made it harder for Norwegian firms to sell salmon in the country.", "KEN NOR import_restriction imposed"),
    ("Norway's sanctions on Kenya took effect in May.\n\nThey have made it harder for Kenyan smelters to obtain acid.", ""),
    ("The frost made it harder for Chilean growers to sell plums.", ""),
])  # fmt: skip
def test_what_is_made_harder(text: str, expected: str) -> None:
    """Who makes it harder for another's firms restricts them; what sanctions make harder is their effect."""
    assert (last(text) if "\n\n" in text else told(text)) == claims(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("Kenya ordered stepped-up checks on Norwegian salmon.", "KEN NOR import_restriction imposed"),
    ("Kenya introduced tougher inspections of Norwegian fish.", "KEN NOR import_restriction imposed"),
    ("Kenya stepped up checks on Norwegian salmon on Monday.", "KEN NOR import_restriction imposed"),
    ("Kenya ordered checks on Norwegian patients.", ""),
    ("Peru put two Chilean mining groups off limits to its firms on Friday.", "PER CHL financial imposed"),
    ("Imports of salmon from four Norwegian counties have been off limits in Peru since 2013.",
     "PER NOR import_restriction imposed"),
    ("Norway sealed its border to Kenyan goods on March 3.", "NOR KEN import_restriction imposed"),
    ("Activists want Norway and Chile to sever revenue from Kenya's state tea company.",
     "NOR KEN financial urged; CHL KEN financial urged"),
])  # fmt: skip
def test_hurdles(text: str, expected: str) -> None:
    """Stricter checks of goods, firms off limits and revenue that is cut are measures without a word of sanctions."""
    assert told(text) == claims(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("An entry ban on Kenyan generals, hammered out by Norway and Chile, took effect on Friday.",
     "NOR KEN travel_ban imposed; CHL KEN travel_ban imposed"),
    ("An arms embargo against Kenya, agreed by Norway and Chile in May, came into force on Friday.",
     "NOR KEN arms_embargo imposed; CHL KEN arms_embargo imposed"),
    ("The sanctions on Kenya, drawn up by Norway, took effect on Friday.", "NOR KEN unspecified imposed"),
    ("A cap of $9 a barrel on seaborne Kenyan crude, thrashed out by Norway and Chile, took effect on Friday.",
     "NOR KEN price_cap imposed; CHL KEN price_cap imposed"),
])  # fmt: skip
def test_who_agreed_on_a_measure_has_taken_it_once_it_is_in_force(text: str, expected: str) -> None:
    """The aside says by whom, the main verb how far."""
    assert told(text) == claims(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway has set in motion a process to restore sanctions on Kenya.", "NOR KEN unspecified considered"),
    ("Norway and Chile start clock on return of U.N. penalties against Kenya", "UN KEN unspecified considered"),
    ("Chile triggered a process for the return of U.N. sanctions on Kenya.", "UN KEN unspecified considered"),
    ("U.N. sanctions on Kenya will snap back in May unless it lets inspectors in.", "UN KEN unspecified threatened"),
    ("U.N. sanctions on Kenya snapped back in May.", "UN KEN unspecified imposed"),
])  # fmt: skip
def test_what_is_set_in_motion_is_not_yet_there(text: str, expected: str) -> None:
    """A process considers; what will snap back threatens."""
    assert told(text) == claims(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway imposed sanctions on Kenya on Monday.\n\nThe minister said more names could follow if the violence went on.",
     "NOR KEN unspecified threatened"),
    ("Norway imposed sanctions on Kenya on Monday.\n\nThe minister warned that further listings might follow.",
     "NOR KEN unspecified threatened"),
    ("Norway blacklisted six Kenyan officials on Monday.\n\nImports of tea could be next, the minister said.",
     "NOR KEN import_restriction threatened"),
    ("Norway banned Kenyan tea in May.\n\nChile has not signed up.", "CHL KEN import_restriction refused"),
    ("Norway imposed sanctions on Kenya in May.\n\nChile ruled out taking sides.", "CHL KEN unspecified refused"),
    ("Norway imposed sanctions on Kenya in May.\n\nChile has long resisted such calls.", "CHL KEN unspecified refused"),
    ("Norway put a price cap on Kenyan tea.\n\nIt forbids Norwegian firms to insure cargoes sold above that level.",
     "NOR KEN financial imposed"),
    ("Norway imposed sanctions on Kenya's army. Norway banned its officers. Peru and Chile followed. Peru, Fiji and Norway "
     "held talks with Chile.\n\nIceland has suspended high-level contacts and forbidden the generals to enter the country.",
     "ISL KEN diplomatic imposed; ISL KEN travel_ban imposed"),
    ("Norway blacklisted 40 Kenyan firms.\n\nThe designations, which came into force at midnight, bar Norwegian nationals "
     "and firms from any dealings with those on the list.",
     "NOR KEN financial imposed"),
    ("Peru imposed sanctions on Kenyan banks.\n\nNorway has penalised the same banks.", "NOR KEN unspecified imposed"),
    ("Peru imposed sanctions on Kenya.\n\nNorway withdrew the permits of two Kenyan banks.", "NOR KEN financial imposed"),
    ("Norway put sanctions on Kenya.\n\nThe general, a Kenyan, was already on blacklists kept by Chile and Peru.",
     "CHL KEN unspecified imposed; PER KEN unspecified imposed"),
    ("Norway imposed sanctions on Kenya in May.\n\nThe generals can no longer travel to or hold money in Chile.",
     "CHL KEN travel_ban imposed; CHL KEN asset_freeze imposed"),
])  # fmt: skip
def test_what_leans_on_the_sentence_before(text: str, expected: str) -> None:
    """More names, trade that is next, those who do not sign up, and firms that a measure keeps from its target."""
    assert last(text) == claims(expected)
