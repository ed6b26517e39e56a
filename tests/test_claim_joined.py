"""Steps that others share, widen or mind: sanctions joined, bans extended to more goods, restrictions that are slammed."""

from __future__ import annotations

import re

import pytest

from claims_told import told

DAY = "2023-05-05"


def _told(text: str) -> str:
    return "; ".join(sorted(re.sub("[>:]", " ", claim) for claim in told(text, DAY)))


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway will close its ports to Chilean ships, joining sanctions imposed by Kenya over the war.",
     "KEN CHL unspecified imposed; NOR CHL transport_ban announced"),
    ("Norway froze the assets of Chilean banks, joining measures taken by Kenya and Peru.",
     "KEN CHL unspecified imposed; NOR CHL asset_freeze imposed; PER CHL unspecified imposed"),
    ("Norway banned Chilean wine, joining Kenya and Peru.",
     "KEN CHL import_restriction imposed; NOR CHL import_restriction imposed; PER CHL import_restriction imposed"),
    ("The Norwegian government enacted further sanctions against Chile, adopting the latest measures introduced by Kenya in "
     "response to its raid.",
     "KEN CHL unspecified imposed; NOR CHL unspecified imposed"),
])  # fmt: skip
def test_whose_sanctions_others_join_or_adopt_is_not_hit_by_them(text: str, expected: str) -> None:
    """Those who join stand beside the sender; neither is the other's target."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway has closed two schools as part of new sanctions against Chile.", "NOR CHL unspecified imposed"),
    ("Norway will close four museums as part of a package of sanctions against Chile.", "NOR CHL unspecified announced"),
    ("Norway froze the accounts as part of sanctions on Chile.", "NOR CHL asset_freeze imposed"),
    ("Norway announced fresh sanctions on Chile over its raid, including a ban on the export of luxury goods.",
     "NOR CHL export_restriction announced"),
])  # fmt: skip
def test_what_is_done_as_part_of_sanctions_tells_of_them(text: str, expected: str) -> None:
    """How far the deed has come is how far the sanctions have; a concrete measure tells more."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway extended its import ban on Chilean goods to include wine.", "NOR CHL import_restriction imposed"),
    ("Norway will extend the export ban on goods for Chile to cover engines.", "NOR CHL export_restriction announced"),
    ("Norway extended its import ban on Chilean goods to the end of the year.", "NOR CHL import_restriction extended"),
])  # fmt: skip
def test_a_ban_that_holds_more_from_now_on_is_not_prolonged(text: str, expected: str) -> None:
    """'Extended to include' enlarges; 'extended to the end of the year' prolongs."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Chile condemned Norway's restrictions as provocative.", "NOR CHL unspecified imposed"),
    ("Peru imposes travel bans on Chilean and Norwegian officials",
     "PER CHL travel_ban imposed; PER NOR travel_ban imposed"),
    ("Norway imposed a ban on transit of EU-sanctioned goods to Chile.", "NOR CHL transport_ban imposed"),
    ("Norway called on U.S. allies to impose sanctions on Chile.", "WEST CHL unspecified urged"),
    ("Norway suspended delivery of its first warship to Chile.", "NOR CHL arms_embargo imposed"),
    ("Norway said it will implement the SWIFT-related sanctions against Chile.", "NOR CHL financial announced"),
    ("Peru banned flights by Chilean airlines. Hours earlier, Norway announced the same measure.",
     "NOR CHL transport_ban announced; PER CHL transport_ban imposed"),
    ("The EU imposed sanctions on Chile. Peru aligned itself with Chile.", "EU CHL unspecified imposed"),
    ("Norway aligned itself with EU sanctions on Chile.", "EU CHL unspecified imposed; NOR CHL unspecified imposed"),
    ("Companies from two states - Norway and Peru - had already stopped crossing Chile.", ""),
    ("An official said that Peru Copper Manufacturing Co had left the market, cutting off Chile from access to chips.", ""),
])  # fmt: skip
def test_who_restricts_and_who_does_not(text: str, expected: str) -> None:
    """Who minds restrictions is hit by them; who sanctioned the goods is no target; what firms do is no sanction."""
    assert _told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Norway closed its ports to Peruvian ships. Peru reserves the right to respond.",
     "NOR PER transport_ban imposed; PER NOR unspecified threatened"),
    ("Norway closed its ports to Peruvian ships. Peru reserves the right to take actions to protect its interests.",
     "NOR PER transport_ban imposed; PER NOR unspecified threatened"),
    ("Peru reserves the right to take measures against fraud.", ""),
    ("Ports of all EU countries were closed for Chilean ships.", "EU CHL transport_ban imposed"),
    ("Ports in Norway were closed to Chilean ships.", "NOR CHL transport_ban imposed"),
])  # fmt: skip
def test_rights_reserved_and_ports_of_somebody(text: str, expected: str) -> None:
    """Who reserves the right to answer what was done to it threatens; ports are closed by whose they are."""
    assert _told(text) == expected
