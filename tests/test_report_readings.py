"""Sentences about the articles that report claims: computed, and true of any corpus."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.annotation.events import contradictions
from dossier.figures import report_readings as read
from dossier.statistics.chronology import placed_claims
from dossier.statistics.sources import event_sources
from made_corpus import made_corpus


def test_equal_senders_of_publishers_are_all_told() -> None:
    """Gazette: two claims on Norway, two on Peru, three on nobody by name: both are told. With a third on Peru it alone."""
    rows = [("Gazette", "NOR", 2, 0.25), ("Gazette", "PER", 2, 0.25), ("Gazette", "UNKNOWN", 3, 0.5)]
    reports = pd.DataFrame(rows, columns=["publisher", "sender", "n_claims", "share"]).assign(evidence="")
    assert str(read.who_reports(reports)).endswith("sender: Gazette on Norway and Gazette on Peru, 2 each.")
    more = reports.assign(n_claims=[2, 3, 3])
    assert str(read.who_reports(more)).endswith("sender: Gazette on Peru, 3 (25% of that publisher's).")
    of_the = reports.assign(sender=["USA", "UN", "UNKNOWN"])
    assert "Gazette on the UN and Gazette on the United States, 2 each" in str(read.who_reports(of_the))
    many = pd.concat([reports.head(1).assign(sender=code) for code in ("CHL", "DNK", "FIN", "KEN", "NOR", "PER", "SWE")])
    assert "Gazette on Norway and 2 more, 2 each." in str(read.who_reports(many))
    assert "more" not in str(read.who_reports(many.head(5)))
    assert str(read.who_reports(reports.tail(1))).endswith("none with a claim that names its sender.")


CLAIM = {"sender": "KEN", "target": "CHL", "measure": "tariff"}


def differing(*rows: tuple[str, str], **other: str) -> str:
    """What is said of statuses and dates that two articles take turns to give for one measure."""
    claims = pd.DataFrame(rows, columns=["status", "date"]).assign(**{**CLAIM, **other}, quote="Q.")
    claims["doc_id"] = ["ab"[n % 2] for n in range(len(rows))]
    claims["claim_id"] = claims["sentence_id"] = range(len(rows))
    return str(read.where_articles_differ(contradictions(claims)))


@pytest.mark.parametrize(("date", "told"), [("2022-03-10", False), ("2023-08-20", True)])
def test_two_decisions_are_probable_only_where_dates_lie_far_apart(date: str, told: bool) -> None:
    """One measure, imposed twice: 9 days apart, a year and a half; of none far apart nothing is said."""
    said = differing(("imposed", "2022-03-01"), ("announced", date))
    assert ("In 1 of them dates that sentences give for one status lie further apart than a month" in said) == told
    assert "In 0" not in said and "course, such as" not in said


def test_what_is_imposed_and_eased_later_is_a_course_and_no_two_decisions() -> None:
    """Eased half a year after it was imposed; the other way round there is no course; nor does undated easing show one."""
    said = differing(("imposed", "2022-03-01"), ("eased", "2022-09-20"))
    assert "In 1 of them what is dated comes in the order of one course, such as imposed, then eased." in said
    assert "lie further apart" not in said
    assert "one course" in differing(("urged", "2022-09"), ("imposed", "2022-09-20"), ("urged", "2022"))
    for rows in ([("imposed", "2022-09-20"), ("eased", "2022-03-01")], [("imposed", "2022-03-01"), ("eased", "")]):
        assert "In 1 of them" not in differing(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        [("imposed", "2020-03-01"), ("eased", "2021-05-01"), ("imposed", "2023-02-01")],
        [("urged", "2022-03-01"), ("imposed", "2022"), ("eased", "2022-02")],
        [("imposed", "2022-03-01"), ("refused", "2022-09-20")],
        [("imposed", "2022-03-01"), ("imposed", "2022-03-03"), ("imposed", "2022-03-01"), ("eased", "2022-09-20")],
    ],
)
def test_no_course_where_a_step_is_taken_twice_or_back(rows: list[tuple[str, str]]) -> None:
    """Imposed again after it was eased; eased before it was urged; refused in the end; of two days of one step."""
    claims = [*rows, ("eased", "")] if rows[-1][0] == "imposed" else rows
    assert "one course" not in differing(*claims)


def test_what_is_unspecified_is_counted_among_the_differences() -> None:
    """Of one measure by name: 0; the same without a name: 1."""
    rows = ("imposed", "2022-03-01"), ("eased", "2022-09-20")
    assert "(0 of them)" in differing(*rows) and "(1 of them)" in differing(*rows, measure="unspecified")


def test_dates_further_apart_than_a_month_are_told() -> None:
    """The first pair: a year and a half; the second: 9 days; March and its year; none; March and June."""
    days = [["2022-03-01", "2023-08-20"], ["2022-03-01", "2022-03-10"]]
    cases = [*days, ["2022", "2022-03", ""], ["", ""], ["2022-03", "2022-06"]]
    far = read._further_apart_than_a_month
    assert [far(pd.Series(dates)) for dates in cases] == [True, False, False, False, True]


def test_sources_are_counted_among_articles_with_a_claim() -> None:
    """One of three articles tells of a sanction: its events stand on one source of one, not 'of 1 in the corpus'."""
    made = made_corpus(3)
    placed = placed_claims(made.claims, made.documents)
    of_one = placed[placed.doc_id == placed.doc_id.iloc[0]]
    sources = pd.DataFrame({"source": [1], "doc_ids": [(of_one.doc_id.iloc[0],)]})
    said = str(read.on_how_many_sources(event_sources(of_one, made.documents, sources), len(sources)))
    assert "on one independent source only, of 1 with a claim." in said


def events(*rows: tuple[str, str, str, int]) -> pd.DataFrame:
    """Events of one measure: status, date, its basis, and sources."""
    found = pd.DataFrame(rows, columns=["status", "placed", "basis", "n_sources"]).assign(**CLAIM)
    return found.assign(single_source=found.n_sources == 1, evidence=[(f"c{n}",) for n in range(len(found))])


def test_an_event_that_no_sentence_dates_leads_to_those_that_are_dated() -> None:
    """Two sources without a date; elsewhere one day of the same decision, and one of its easing, which is another."""
    told = [("announced", "2024-05-03", "published", 2), ("imposed", "2024-05-01", "own", 1),
            ("eased", "2024-09-01", "own", 1)]  # fmt: skip
    said = str(read.on_how_many_sources(events(*told), 3))
    assert "2 of 3 events stand on one independent source only." in said
    assert "Most sources, 2, report tariff by Kenya against Chile, announced. None of these sentences dates it" in said
    assert "where other sentences tell of the same, they date it 2024-05-01." in said
    assert "it may be more than one event. Two" in str(read.on_how_many_sources(events(told[0], told[2]), 3))
    assert "None of these" not in str(read.on_how_many_sources(events(("imposed", "2024-05-01", "own", 2)), 3))


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "announced. "), (2, "; as many report 1 other event. "), (3, "; as many report 2 other events. ")],
)
def test_events_of_as_many_sources_are_counted(n: int, said: str) -> None:
    """One event of two sources, two, three."""
    rows = [("announced", "", "published", 2)] * n + [("eased", "2024-09-01", "own", 1)]
    assert said in str(read.on_how_many_sources(events(*rows), 3))
