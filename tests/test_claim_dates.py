"""The three dates of a claim: of its status, of the report, of taking effect."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims
from dossier.annotation.records import Claim


def only(text: str, published: str = "2022-03-10") -> Claim:
    (claim,) = find_claims(text, published)
    return claim


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        ("Norway sanctioned Iran on March 3, 2022.", "2022-03-03", "explicit"),
        ("On Tuesday, Norway sanctioned Iran.", "2022-03-08", "relative"),
        ("In 2014, after a long quarrel, Norway sanctioned Iran.", "2014", "explicit"),
        ("Norway sanctioned Iran last month.", "2022-02", "relative"),
        ("Norway sanctioned Iran last week.", "2022-03", "relative"),
        ("Today's sanctions against Iran by Norway are the fourth.", "2022-03-10", "relative"),
        ("Norway will sanction Iran, its foreign minister said on Monday.", "2022-03-07", "relative"),
        ("Norway sanctioned Iran.", "", "none"),
        ("Norway sanctioned Iran over the arrests of March 3.", "", "none"),
        ("Norway has sanctioned Iran since 2014.", "", "none"),
        ("Norway suspended its 2009 visa agreement with Iran.", "", "none"),
    ],
)
def test_the_day_of_the_status(text: str, date: str, basis: str) -> None:
    """The verb's own day, or the day of saying where the sender itself speaks; reasons and bounds give none."""
    claim = only(text)
    assert (claim.date, claim.date_basis) == (date, basis)


def test_the_press_dates_its_report_only() -> None:
    """'Reuters reported on February 5 that ...' is not when the status came about."""
    claim = only("Reuters reported on February 5 that Norway is weighing sanctions on Iran.")
    assert (claim.date, claim.reported) == ("", "2022-02-05")


def test_taking_effect_is_kept_apart() -> None:
    """'from April 1' is when it applies."""
    claim = only("Norway announced on Monday a ban on exports to Iran from April 1.")
    assert (claim.date, claim.effective) == ("2022-03-07", "2022-04-01")


def test_without_a_publication_date_nothing_relative_is_dated() -> None:
    """'on Monday' stays open, a calendar date does not."""
    assert only("Norway sanctioned Iran on Monday.", published="").date == ""
    assert only("Norway sanctioned Iran on May 3, 2021.", published="").date == "2021-05-03"


def test_what_the_publication_date_leaves_open_is_not_dated_more_precisely() -> None:
    """'tonight' of an article of which only the year is known lies in that year, 'this month' too."""
    claim = only("Tonight Norway banned exports to Iran.", published="2021")
    assert (claim.date, claim.date_precision) == ("2021", "year")
    claim = only("Norway announced this month a ban on exports to Iran.", published="2021")
    assert {claim.date, claim.reported, claim.effective} <= {"", "2021"}


def test_the_year_in_the_name_of_a_law_dates_no_claim() -> None:
    """'the Shipping Act of 1988' is older than what is done under it."""
    assert only("Citing the Shipping Act of 1988, Norway banned exports to Iran.").date == ""
    claim = only("On Monday, citing the Shipping Act of 1988, Norway banned exports to Iran.")
    assert claim.date == "2022-03-07"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The step comes two days after Norway said it would ban imports of Belarusian coal.", "2022-05-08"),
        ("On Monday, one day after Norway had banned exports of pumps to Belarus, Minsk protested.", "2022-05-08"),
        ("Norway banned exports of pumps to Belarus two days after a raid.", ""),
        ("Trade has been tiny since 2017, when Norway raised tariffs on Belarusian goods.", "2017"),
        ("Norway said its ban on imports of Belarusian fish, in place since 2013, would remain.", "2013"),
        ("The EU's arms embargo on Venezuela, which dates from 2017, is well known.", "2017"),
        ("Norway shut its airspace to Belarusian airlines and suspended imports from Belarus on April 24.", "2022-04-24"),
        ("Norway froze the assets of two Belarusian banks and on Monday welcomed a delegation.", ""),
        ("Since March 18, Norway has turned back Belarusians holding visas.", "2022-03-18"),
        ("Norway's ban on exports to Belarus, ordered in March, has been prolonged.", ""),
        ("Norway bans imports from Belarus under a law passed last autumn.", ""),
        ("- Feb 4, 2022: Norway's extra 10% tariff on all Belarusian goods enters into force.", "2022-02-04"),
        ("Feb. 23 -- Norway bans the purchase of Belarusian bonds.", "2022-02-23"),
        ("Norway will phase out imports from Belarus and has told eight diplomats to leave.", ""),
    ],
)
def test_a_date_beside_the_claim_is_its_date(text: str, date: str) -> None:
    """'Two days after' counts back, 'when' goes on about a date, one at the end holds for both verbs; others do not."""
    assert {c.date for c in find_claims(text, "2022-05-10")} == {date}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway imposed sanctions on Iran ahead of a summit on Thursday.", ""),
        ("Norway imposed sanctions on Iran for its crackdown on protesters in February.", ""),
        ("Norway imposed sanctions on Iran on Friday for its crackdown on protesters in February.", "2022-05-13"),
        ("Following a coup in February, Norway banned exports to Iran.", ""),
        ("Before the invasion of Feb. 24, Norway had banned exports to Iran.", ""),
        ("Since the army seized power on Feb. 1, Norway has banned imports of Iranian coal.", ""),
        ("Norway, which held an election on April 2, banned exports to Iran.", ""),
        ("Norway, whose exports fell 3 percent in February, banned exports to Iran.", ""),
        ("On Friday Norway, which held an election on April 2, banned exports to Iran.", "2022-05-13"),
        ("On Friday, a day after the army fired on a crowd, Norway banned exports to Iran.", "2022-05-13"),
        ("Norway lifted the ban on exports to Iran imposed in 2014.", ""),
        ("On Friday, Norway lifted the ban on exports to Iran imposed in 2014.", "2022-05-13"),
        ("Norway refused to lift the ban on exports to Iran imposed in 2014.", "2014"),
        ("Norway is restoring the ban on exports to Iran suspended in 2014.", ""),
        ("On Friday Norway reimposed the tariffs on Iran dropped a decade ago.", "2022-05-13"),
        ("Norway's ban on exports to Iran, imposed in 2014, angered Tehran.", "2014"),
        ("Friday's decision by Norway to ban exports to Iran drew protests.", "2022-05-13"),
        ("Norway's March ban on exports to Iran drew protests.", "2022-03"),
        ("In a statement issued on Friday, Norway said it would ban exports to Iran.", "2022-05-13"),
        ("Norway banned exports to Iran over the weekend.", "2022-05"),
        ("Norway raised tariffs on Iranian steel and recalled its ambassador in 1982 in retaliation for a raid.", "1982"),
        ("Norway has prohibited imports from Iran and banned port calls by Iranian ships since 2006.", "2006"),
        ("Rebels shelled the port on March 3, 2014. That summer, Norway banned exports to Iran.", "2014"),
        ("Norway banned exports to Iran for the first time since 1991.", ""),
        ("Norway has banned exports to Iran for the first time since 1991.", ""),
        ("Norway has since Friday banned exports to Iran.", "2022-05-13"),
        ("Norway, its biggest customer in 2021, banned exports to Iran.", ""),
        ("Norway, late on Friday, banned exports to Iran.", "2022-05-13"),
        ("The minister, elected in October, said Norway would ban exports to Iran.", ""),
        ("The minister, in office since October, said Norway would ban exports to Iran.", ""),
        ("Speaking on Friday, the minister said Norway would ban exports to Iran.", "2022-05-13"),
        ("Norway will add 7 items to a list of goods that cannot be shipped to Iran, officials said Friday.", "2022-05-13"),
        ("Norway, after a call on Feb. 28, said it would ban exports to Iran.", ""),
        ("Iran has been under a Norwegian arms embargo since 1962.", "1962"),
        ("Citing a raid on April 2, Norway banned exports to Iran.", ""),
        ("In the wake of a raid on April 2, Norway banned exports to Iran.", ""),
        ("OSLO, May 13 (Reuters) - Norway banned exports to Iran.", ""),
        ("OSLO, May 13 (Reuters) - Norway banned exports to Iran on Friday.", "2022-05-13"),
        ("Norway banned exports to Iran but will hold talks on Thursday.", ""),
        ("Rebels shelled the port on March 3, 2014, and in July Norway banned exports to Iran.", "2014-07"),
    ],
)
def test_the_date_of_something_else_is_not_the_claims(text: str, date: str) -> None:
    """What a reason, an aside, a summit or an older step is dated by is not when the status came about."""
    assert {c.date for c in find_claims(text, "2022-05-17")} == {date}


@pytest.mark.parametrize(
    ("text", "date", "effective"),
    [
        ("Norway announced on Friday a ban on exports to Iran that takes effect in July.", "2022-05-13", "2022-07"),
        ("Norway banned exports to Iran with effect from Thursday.", "", "2022-05-19"),
        ("On Friday, Norway banned exports to Iran until July.", "2022-05-13", ""),
        ("Norway extended its ban on exports to Iran on Friday until next March.", "2022-05-13", ""),
        ("Norway on Friday extended until Nov. 30 its ban on exports to Iran.", "2022-05-13", ""),
        ("Norway extended its ban on exports to Iran, due to expire on June 1.", "", ""),
        ("Norway will lift its ban on exports to Iran on June 1.", "", "2022-06-01"),
        ("Norway said on Friday it would lift its ban on exports to Iran on June 1.", "2022-05-13", "2022-06-01"),
        ("Norway announced on Friday that it will ban exports to Iran on June 1.", "2022-05-13", "2022-06-01"),
        ("Norway could ban exports to Iran as early as Thursday.", "", "2022-05-19"),
        ("Starting June 1, Norway will ban exports to Iran.", "", "2022-06-01"),
        ("Norway announced on Friday a ban on exports to Iran that took effect in March.", "2022-05-13", ""),
    ],
)
def test_the_day_of_taking_effect_is_no_end(text: str, date: str, effective: str) -> None:
    """'until July' is when it ends; 'that takes effect in July' is when it applies from."""
    claim = only(text, "2022-05-17")
    assert (claim.date, claim.effective) == (date, effective)


def test_a_leader_speaks_for_the_seven() -> None:
    """What one of them says of the G7 on Friday is announced on Friday; a member of the EU does not speak for it."""
    assert only("Canada said on Friday the G7 would ban imports of Iranian gold.", "2022-05-17").date == "2022-05-13"
    assert only("Italy said on Friday the EU would ban imports of Iranian gold.", "2022-05-17").date == ""


def test_who_is_told_to_leave_reports_nothing() -> None:
    """'has told eight diplomats to leave' is no saying: the minister says it, of both steps."""
    text = "Norway will stop buying Iranian oil and has told eight diplomats to leave, its foreign minister said Friday."
    assert {c.date for c in find_claims(text, "2022-05-17")} == {"2022-05-13"}


def test_the_same_day_on_which_dates_both() -> None:
    """'on Monday, the same day on which Chile stopped' dates the step of either."""
    text = "Norway banned imports from Peru on Monday, the same day on which Chile stopped buying Peruvian fish."
    assert {(c.sender, c.date) for c in find_claims(text, "2022-12-06")} == {("NOR", "2022-12-05"), ("CHL", "2022-12-05")}
