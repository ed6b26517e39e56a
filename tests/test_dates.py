"""Tests of the date finder: what it finds, what it leaves alone, and what it promises for any text."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dossier
from dossier.annotation.dates import find_dates, load_grammar

GOLD = Path(__file__).parent / "gold" / "dates.jsonl"
RECORDS: list[dict[str, Any]] = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
FIELDS = ("text", "start", "end", "type", "value", "precision", "basis")
TYPES = {"DATE", "TIME", "DURATION", "SET"}
BASES = {"explicit", "relative", "unresolved"}
PRECISIONS = {
    "time",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
}
PRECISIONS |= {"duration", "vague"}


def values(text: str, published: str | dt.date | None = "2022-03-09") -> list[tuple[str, str]]:
    """(words, value) of each date found."""
    return [(d.text, d.value) for d in find_dates(text, published)]


def test_the_regression_set_is_large_and_varied() -> None:
    """At least 300 dates, 120 phenomena and ten kinds of false friends are asked for."""
    assert sum(len(r["dates"]) for r in RECORDS) >= 300
    assert len({r["phenomenon"] for r in RECORDS}) >= 120
    assert sum(r["phenomenon"].startswith("false friend") and not r["dates"] for r in RECORDS) >= 10
    assert len({r["id"] for r in RECORDS}) == len(RECORDS)


@pytest.mark.parametrize("record", RECORDS, ids=[f"{r['id']} {r['phenomenon']}" for r in RECORDS])
def test_each_sentence_of_the_regression_set(record: dict[str, Any]) -> None:
    """Every date is found with its words, place, type, value, precision and basis, and nothing else is."""
    found = [
        {name: getattr(d, name) for name in FIELDS} for d in find_dates(record["text"], record["published"])
    ]
    assert found == record["dates"]


def test_the_package_offers_it() -> None:
    """`dossier.find_dates` is the same function."""
    assert dossier.find_dates("on March 3, 2022")[0].value == "2022-03-03"


def test_the_day_of_publication_may_be_a_string_or_a_date() -> None:
    """A date, its ISO form and a timestamp's text mean the same."""
    expected = [("yesterday", "2022-02-28")]
    assert values("It rained yesterday.", dt.date(2022, 3, 1)) == expected
    assert values("It rained yesterday.", "2022-03-01") == expected
    assert values("It rained yesterday.", "2022-03-01T09:00") == expected


@pytest.mark.parametrize("published", [None, "", "unknown", "2022-13-45x", "20220301"])
def test_without_a_readable_day_nothing_is_resolved(published: str | None) -> None:
    """Weekdays, months and relative words keep basis 'unresolved' and say which part is unknown."""
    found = find_dates("On Friday, a week ago, last month and on May 4 it fell.", published or None)
    resolved = [d for d in found if d.basis != "unresolved"]
    assert not resolved or published in ("2022-13-45x", "20220301")
    if not resolved:
        assert [d.value for d in found] == ["XXXX-WXX-5", "XXXX-WXX", "XXXX-XX", "XXXX-05-04"]


def test_what_is_certain_of_an_open_date_is_kept() -> None:
    """'Today' in an article of March 2022 lies in March 2022; yesterday may not."""
    found = {
        d.text: (d.value, d.basis) for d in find_dates("Today, yesterday, this week, tonight.", "2022-03")
    }
    assert found == {
        "Today": ("2022-03-XX", "unresolved"),
        "yesterday": ("XXXX-XX-XX", "unresolved"),
        "this week": ("2022-WXX", "unresolved"),
        "tonight": ("2022-03-XXTNI", "unresolved"),
    }


def test_a_known_month_resolves_months_but_not_days() -> None:
    """Published in '2022-03': last month is February 2022, Monday stays open."""
    found = {
        d.text: (d.value, d.basis) for d in find_dates("Last month it rose; on Monday it fell.", "2022-03")
    }
    assert found == {"Last month": ("2022-02", "relative"), "Monday": ("XXXX-WXX-1", "unresolved")}


def test_tense_decides_a_bare_weekday() -> None:
    """The same words are past or to come as the verb of their own clause says."""
    assert values("The firm announced the plan Friday.") == [("Friday", "2022-03-04")]
    assert values("The firm will announce the plan Friday.") == [("Friday", "2022-03-11")]
    assert values("He said Monday the ban would start Friday.") == [
        ("Monday", "2022-03-07"), ("Friday", "2022-03-11"),
    ]  # fmt: skip


def test_each_mention_names_a_rule_of_the_table() -> None:
    """`rule` is an id that can be looked up in dates.toml."""
    ids = {rule.id for rule in load_grammar().rules}
    used = {d.rule for r in RECORDS for d in find_dates(r["text"], r["published"])}
    assert used <= ids and len(used) > 50


def test_a_text_does_not_depend_on_what_was_read_before() -> None:
    """Reading another text in between changes nothing."""
    first = find_dates("That year, a week earlier, the same day.", "2022-03-09")
    find_dates("On May 1, 2001 and in 1999 it rained.", "2001-06-01")
    assert find_dates("That year, a week earlier, the same day.", "2022-03-09") == first


DATE_WORDS = (
    "last next the a of in on first second third day days week year years ago earlier later March May Friday Mon. 12 "
    "31 2014 1990s '98 3:30 p.m. quarter half noon every each two hundred and - , . 's early end tonight yesterday "
    "Easter Christmas century 24th Feb. 30 to from until will said spring months Q3 2022-02-30 99/99/2022 0 24:61 "
    "quarter-century weeklong million hundred declined could not be set is expected ahead ended attacks on Fri 31-FEB-2013 "
    "weekends Sunday nights daily Times new 10:15am Eastern time nineteen eighties place came into force than 2004"
)


@given(
    st.lists(st.sampled_from(DATE_WORDS.split()), max_size=40).map(" ".join),
    st.sampled_from([None, "", "2022", "2022-03", "2022-03-09"]),
)
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_date_words_gives_sound_mentions(text: str, published: str | None) -> None:
    """No mixture raises; offsets fit, mentions do not overlap, and each column holds one of its values."""
    _assert_sound(text, published)


def test_a_name_that_looks_like_a_weekday_has_no_noon() -> None:
    """What is taken for a person's name ('Loh Hoon Sun.') gives no time without a day."""
    assert find_dates("Fri Mon. noon", "2022-04-08") == []
    assert [d.value for d in find_dates("On Monday noon it rained.", "2022-04-08")] == ["2022-04-04T12:00"]


@given(st.text(max_size=300), st.one_of(st.none(), st.dates(), st.text(max_size=12)))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_sound_mentions(text: str, published: str | dt.date | None) -> None:
    """The same for any characters and any publication date."""
    _assert_sound(text, published)


def _assert_sound(text: str, published: str | dt.date | None) -> None:
    end = 0
    for d in find_dates(text, published):
        assert end <= d.start < d.end <= len(text)
        assert text[d.start : d.end] == d.text
        assert d.type in TYPES and d.basis in BASES and d.precision in PRECISIONS and d.value
        end = d.end


@pytest.mark.parametrize("day", ["0001-01-01", "0002-01-01", "9999-12-31", "9000-06-01"])
def test_the_ends_of_the_calendar_do_not_raise(day: str) -> None:
    """Where the calendar ends a value stays unresolved."""
    text = "A century ago, last year, next week, two decades from now, in the fourth quarter, on Easter, last winter."
    found = find_dates(text, day)
    assert len(found) == 7
    assert all(d.value.startswith("XXXX") for d in found)


@pytest.mark.parametrize(
    "piece", ["a", "1", "(", "Monday ", "one of ", "2014-", "last ", "'", "\n ", "Jan. ", "1,"]
)
def test_a_long_text_of_anything_comes_back(piece: str) -> None:
    """Time is linear: so long a text of one thing would not end under a quadratic reading."""
    text = (piece * 100_000)[:100_000]
    assert all(text[d.start : d.end] == d.text for d in find_dates(text, "2022-03-09"))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "7", "[", "sanction ", "second ", "May "])
def test_a_megabyte_is_read(piece: str) -> None:
    """A megabyte of nonsense is no obstacle."""
    text = (piece * 1_000_000)[:1_000_000]
    assert all(text[d.start : d.end] == d.text for d in find_dates(text, "2022-03-09"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell in the third and fourth quarters.", ["2021-Q3", "2021-Q4"]),
        ("It lost money in the second and third quarters of 2019.", ["2019-Q2", "2019-Q3"]),
        ("It fell in the fourth and first quarters.", ["2021-Q4", "2022-Q1"]),
        ("First- and second-quarter sales rose.", ["2021-Q1", "2021-Q2"]),
        ("Sales rose in the quarter.", ["2021-Q4"]),
        ("He lives in the quarter around the port.", []),
        ("The 2020 quarter was weak.", ["2020-Q4"]),
        ("The prior-year quarter was weak.", ["2020-Q4"]),
        ("It earned more in the third quarter than in the like period of 2019.", ["2021-Q3", "2019-Q3"]),
        ("It won in the same period of 2019.", ["2019"]),
        ("Profit for the third quarter ended Sept. 30 fell from a year earlier.", ["2021-Q3", "2021-09-30", "2020-Q3"]),
        ("Profit for the six months ended Sept. 30 fell from a year earlier.", ["P6M", "2021-09-30", "2020-09-30"]),
    ],
)
def test_quarters_are_read_beside_one_another(text: str, expected: list[str]) -> None:
    """Quarters in a row, quarters that have no name of their own and what they are compared with, told on 2 March 2022."""
    assert [date.value for date in find_dates(text, "2022-03-02")] == expected
