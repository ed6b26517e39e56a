"""Statuses: voice, tense, modality, negation, and verbs over verbs."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims


def statuses(text: str) -> list[str]:
    return [c.status for c in find_claims(text, "2022-03-10")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway imposes sanctions on Iran", "imposed"),
        ("Norway to impose sanctions on Iran", "announced"),
        ("Norway slapped sanctions on Iran.", "imposed"),
        ("Iran was hit with sanctions by Norway.", "imposed"),
        ("Iran faces sanctions from Norway.", "imposed"),
        ("Norway's sanctions against Iran took effect on Monday.", "imposed"),
        ("Norway is set to impose sanctions on Iran.", "announced"),
        ("Norway pledged to sanction Iran.", "announced"),
        ("Norway may sanction Iran.", "considered"),
        ("Norway is weighing sanctions on Iran.", "considered"),
        ("Norway is working on sanctions against Iran.", "considered"),
        ("Norway will sanction Iran if the talks fail.", "threatened"),
        ("Norway warned of sanctions against Iran.", "threatened"),
        ("Norway does not rule out sanctions against Iran.", "threatened"),
        ("Norway should sanction Iran.", "urged"),
        ("Chile called on Norway to sanction Iran.", "urged"),
        ("Norway was urged by Chile to impose sanctions on Iran.", "urged"),
        ("Norway prolonged its sanctions on Iran.", "extended"),
        ("Norway's sanctions on Iran have been renewed.", "extended"),
        ("Norway eased sanctions on Iran.", "eased"),
        ("Norway will lift sanctions on Iran.", "eased"),
        ("Norway suspended its import ban on Iranian carpets.", "eased"),
        ("Norway did not sanction Iran.", "refused"),
        ("Norway will not impose sanctions on Iran.", "refused"),
        ("Norway declined to impose sanctions on Iran.", "refused"),
        ("Norway ruled out sanctions on Iran.", "refused"),
        ("Norway postponed sanctions on Iran.", "refused"),
        ("Norway will not lift its sanctions on Iran.", "imposed"),
        ("Norway is considering lifting sanctions on Iran.", "eased"),
    ],
)
def test_one_status(text: str, status: str) -> None:
    """Each way of saying how far a measure has come gives one claim with that status."""
    assert statuses(text) == [status]


def test_each_clause_has_its_own_status() -> None:
    """What one state did and another will do are two claims."""
    text = "Norway froze Iranian assets, while Canada will ban oil imports from Iran and Chile has ruled out sanctions."
    found = {(c.sender, c.measure, c.status) for c in find_claims(text)}
    assert found == {
        ("NOR", "asset_freeze", "imposed"),
        ("CAN", "import_restriction", "announced"),
        ("CHL", "unspecified", "refused"),
    }


def test_a_relative_clause_may_tell_two_steps() -> None:
    """'have been imposed and will be widened' is read twice."""
    text = "Sanctions on Iran that have already been imposed and will be extended trouble the bazaar."
    assert statuses(text) == ["imposed", "extended"]
