"""Which of the days told around a claim is its own: those of reports, of answers, of two steps, of what came before."""

from __future__ import annotations

import pytest

from dossier import find_claims


def dated(text: str) -> set[str]:
    """Each claim of a text as 'NOR>MLI:tariff@2022-04', the day empty where the sentence gives none."""
    return {f"{c.sender}>{c.target}:{c.measure}@{c.date}" for c in find_claims(text, "2022-04-08")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Chile is in talks with Peru about possibly banning Malian gold imports, Andina reported on Monday.",
         "CHL>MLI:import_restriction@"),
        ("Chile is considering a ban on Malian gold imports, Andina reported on Monday.", "CHL>MLI:import_restriction@"),
        ("Norway stands by the many sanctions it has imposed on Mali, its foreign minister said on Tuesday.",
         "NOR>MLI:unspecified@"),
        ("Mali protested on Monday against tariffs imposed by Canada.", "CAN>MLI:tariff@"),
        ("Mali retaliated on Tuesday against sanctions imposed by Norway.",
         "NOR>MLI:unspecified@; MLI>NOR:unspecified@2022-04-05"),
        ("Mali on Monday expelled two Norwegian envoys, blaming Oslo, which has imposed sanctions on Mali.",
         "MLI>NOR:diplomatic@2022-04-04; NOR>MLI:unspecified@"),
    ],
)  # fmt: skip
def test_the_day_of_a_report_or_an_answer_is_not_that_of_the_step(text: str, claims: str) -> None:
    """What the press reports, what somebody answers and what a relative clause only mentions came about on another day."""
    assert dated(text) == set(claims.split("; "))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Canadian ministers issued a statement on Tuesday saying that they may roll out more sanctions on Mali.",
         "CAN>MLI:unspecified@2022-04-05"),
        ("The G7 released a communique on Wednesday saying it would ban imports of Malian gold.",
         "G7>MLI:import_restriction@2022-04-06"),
        ("Norway revised its rules on Tuesday to make clear that Norwegian firms cannot sell gold to Mali.",
         "NOR>MLI:export_restriction@2022-04-05"),
    ],
)  # fmt: skip
def test_a_statement_that_says_so_is_dated_as_its_saying(text: str, claims: str) -> None:
    """'released a statement on Friday saying that' dates what is said as 'said on Friday that' does."""
    assert dated(text) == set(claims.split("; "))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Canada froze the assets of two Malian generals on March 1 and March 9.", "CAN>MLI:asset_freeze@2022-03"),
        ("Canada froze the assets of two Malian generals on March 1 and 9.", "CAN>MLI:asset_freeze@2022-03"),
        ("Canada imposed sanctions on Mali on January 14 and February 2.", "CAN>MLI:unspecified@2022"),
        ("Canada imposed sanctions on Mali on January 14 and banned its gold on February 2.",
         "CAN>MLI:unspecified@2022-01-14; CAN>MLI:import_restriction@2022-02-02"),
    ],
)  # fmt: skip
def test_two_days_of_one_step_are_the_month_or_the_year_that_holds_them(text: str, claims: str) -> None:
    """'on March 1 and 9' is March; two days of two steps stay days."""
    assert dated(text) == set(claims.split("; "))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway's sanctions on Mali come two months after Canada froze the assets of its generals.",
         "NOR>MLI:unspecified@; CAN>MLI:asset_freeze@2022-02"),
        ("Norway's sanctions on Mali come just days after Canada froze the assets of its generals.",
         "NOR>MLI:unspecified@; CAN>MLI:asset_freeze@2022-04"),
        ("Three months after Norway banned Malian gold, Canada sanctioned two generals from Mali on Monday.",
         "NOR>MLI:import_restriction@2022-01; CAN>MLI:unspecified@2022-04-04"),
        ("Two years after Canada froze the assets of Malian generals, Norway lifted its arms embargo on Mali.",
         "CAN>MLI:asset_freeze@2020; NOR>MLI:arms_embargo@"),
    ],
)  # fmt: skip
def test_months_and_years_after_a_step_are_counted_back(text: str, claims: str) -> None:
    """'two months after' gives the month, 'two years after' the year, 'just days after' the month of those days."""
    assert dated(text) == set(claims.split("; "))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Canada has gradually imposed sanctions on Mali since 2013.", "CAN>MLI:unspecified@2013"),
        ("Canada has imposed sanctions on 400 Malian officials since 2013.", "CAN>MLI:unspecified@"),
    ],
)
def test_sanctions_imposed_since_a_year_began_then_totals_did_not(text: str, claims: str) -> None:
    """The year in which sanctions began dates them, not how many have been struck since."""
    assert dated(text) == set(claims.split("; "))
