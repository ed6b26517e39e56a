"""Events: what retells what, and where articles contradict each other."""

from __future__ import annotations

import pandas as pd

from dossier.annotation.events import CONTRADICTIONS, contradictions, group_events


def claims(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Norway's claims against Belarus: document, measure, status, date."""
    table = pd.DataFrame(rows, columns=["doc_id", "measure", "status", "date"])
    ids = [str(i) for i in range(len(rows))]
    return table.assign(sender="NOR", target="BLR", quote="q", sentence_id=1, claim_id=ids)


def groups(*rows: tuple[str, str, str, str]) -> list[set[int]]:
    """The positions of the claims that share an event."""
    ids = group_events(claims(*rows))
    return [set(ids.index[ids == event]) for event in dict.fromkeys(ids)]


def test_a_less_precise_date_joins_the_only_event_that_it_can_mean() -> None:
    """A day, its month and its year are one event as long as there is only one day; no date means no event."""
    dates = ("2022-03-04", "2022-03", "2022", "", "")
    assert groups(*(("a", "tariff", "imposed", date) for date in dates)) == [{0, 1, 2}, {3, 4}]


def test_where_it_could_mean_several_it_stands_for_itself() -> None:
    """Two days in March: the month means neither, and what has no date means none of the three."""
    dates = ("2022-03-04", "2022-03-09", "2022-03", "")
    assert groups(*(("a", "tariff", "imposed", date) for date in dates)) == [{0}, {1}, {2}, {3}]


def test_announced_and_imposed_are_one_decision_and_urged_is_another() -> None:
    """Status parts events, but not announcement from imposition; measures part them always."""
    rows = (
        ("b", "tariff", "announced", ""),
        ("b", "tariff", "imposed", ""),
        ("b", "tariff", "urged", ""),
        ("b", "financial", "imposed", ""),
    )
    assert groups(*rows) == [{0, 1}, {2}, {3}]


def test_undated_claims_of_articles_months_apart_are_not_one_event() -> None:
    """Told within 31 days: one event; a day later, or years later: others. Who appeared on no known day is alone."""
    rows = claims(*((doc_id, "tariff", "announced", "") for doc_id in "abcdef"))
    days = {"a": "2020-05-12", "b": "2020-06-12", "c": "2020-06-13", "d": "2022-11-27", "e": "", "f": "2020"}
    ids = group_events(rows, days)
    together = [set(rows["doc_id"][ids == event]) for event in dict.fromkeys(ids)]
    assert together == [{"a", "b"}, {"c"}, {"d"}, {"e"}, {"f"}]


def test_an_undated_article_retells_only_itself_where_it_gives_no_date() -> None:
    """Two undated claims of one undated article are one event, those of two are two; a date joins them as ever."""
    assert groups(*((doc_id, "tariff", "imposed", "") for doc_id in "aab")) == [{0, 1}, {2}]
    assert groups(*((doc_id, "tariff", "imposed", "2022-03-04") for doc_id in "ab")) == [{0, 1}]


def test_event_ids_do_not_depend_on_order() -> None:
    """The same claims sorted otherwise have the same events."""
    rows = claims(
        ("a", "tariff", "imposed", "2022"),
        ("b", "tariff", "imposed", "2022-05-01"),
        ("c", "tariff", "eased", ""),
    )
    assert group_events(rows[::-1]).sort_index().equals(group_events(rows))
    assert group_events(rows.iloc[:0]).empty


def test_contradictions_between_articles_only() -> None:
    """Different statuses or dates count between two articles, not within one; agreement is none."""
    one_article = claims(("a", "tariff", "imposed", "2022-01-01"), ("a", "tariff", "refused", "2022-02-01"))
    agreeing = claims(("a", "tariff", "announced", "2022-01"), ("b", "tariff", "imposed", "2022-01-01"))
    assert contradictions(one_article).empty
    assert contradictions(agreeing).empty
    assert list(contradictions(agreeing).columns) == CONTRADICTIONS


def test_days_of_different_statuses_are_no_contradiction_of_dates() -> None:
    """Imposed in one article and eased months later in another: the status differs; a second day of easing, the date too."""
    course = [("a", "tariff", "imposed", "2022-01-01"), ("b", "tariff", "eased", "2022-06-01")]
    assert set(contradictions(claims(*course))["differ_in"]) == {"status"}
    again = ("a", "tariff", "eased", "2022-08-01")
    assert set(contradictions(claims(*course, again))["differ_in"]) == {"status and date"}


def test_articles_that_share_a_day_agree_however_many_they_are() -> None:
    """Ten thousand with a day of their own besides: no pair of them disagrees, until one has another month."""
    shared = [(f"{i:05}", "tariff", "imposed", "2022-03-04") for i in range(10_000)]
    days = [f"{2000 + i // 336}-{i // 28 % 12 + 1:02}-{i % 28 + 1:02}" for i in range(10_000)]
    own = [(f"{i:05}", "tariff", "imposed", day) for i, day in enumerate(days)]
    month, other = ("month", "tariff", "imposed", "2022-03"), ("other", "tariff", "imposed", "2022-04")
    assert contradictions(claims(*shared, *own, month)).empty
    assert set(contradictions(claims(*shared, *own, month, other))["differ_in"]) == {"date"}


def test_what_differs_is_named_and_put_side_by_side() -> None:
    """A conflict over dates and one over statuses, the unspecified measure last."""
    found = contradictions(claims(
        ("a", "unspecified", "imposed", ""), ("b", "unspecified", "refused", ""),
        ("a", "tariff", "imposed", "2022-01-01"), ("b", "tariff", "imposed", "2022-02-01"),
    ))  # fmt: skip
    assert list(zip(found["conflict"], found["measure"], found["differ_in"], found["doc_id"], strict=True)) == [
        (1, "tariff", "date", "a"), (1, "tariff", "date", "b"),
        (2, "unspecified", "status", "a"), (2, "unspecified", "status", "b"),
    ]  # fmt: skip
