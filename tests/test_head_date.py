"""Tests of the day of publication that stands at the head of a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.corpus import head_date, load, titles
from dossier.corpus.cleaning import clean

BODY = (
    "The council of Bergen voted on Tuesday to close the old harbour to lorries from next year, although the owners of four "
    "warehouses had asked for more time."
)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Harbour to close\n\n24 February 2023", "2023-02-24"),
        ("Harbour to close\nBy Kari Berg\nPublished: October 17, 2023", "2023-10-17"),
        ("Tuesday, 25 June 2024, 07:40 CET\nHarbour to close", "2024-06-25"),
        ("Harbour to close\nPosted on Feb. 3, 2021 | 9:15 a.m.", "2021-02-03"),
        ("Harbour to close\n2023-02-24", "2023-02-24"),
        ("Harbour to close\nPublished: 1 March 2023\nUpdated: 4 March 2023", "2023-03-01"),
        ("Harbour to close\n1 March 2023\nPublished 2 March 2023", "2023-03-02"),
    ],
)
def test_a_line_that_is_a_day_dates_the_article(head: str, day: str) -> None:
    """A day with its year on a line of its own, a label and a time of day or not; the label of publication goes first."""
    assert head_date.of_text(f"{head}\n\n{BODY}") == day


def test_a_dateline_with_its_year_dates_the_article() -> None:
    """The place in capitals, the day with its year and a dash before the first words; nothing less does."""
    assert head_date.of_text(f"Harbour to close\n\nBERGEN, 9 January 2024 — {BODY}") == "2024-01-09"
    assert head_date.of_text(f"Harbour to close\n\nNEW YORK, March 3, 2022 (Wire) - {BODY}") == "2022-03-03"
    assert head_date.of_text(f"Harbour to close\n\nBERGEN, Jan 9 — {BODY}") == ""
    assert head_date.of_text(f"Harbour to close\n\nIn Bergen, 9 January 2024 - {BODY}") == ""


@pytest.mark.parametrize(
    "head",
    [
        "Harbour to close\n07/04/1987",
        "Harbour to close\n31 February 2023",
        "Harbour to close\n3 March 3026",
        "Harbour to close\nUpdated: 4 March 2023",
        "Harbour to close\n1 March 2023\n2 March 2023",
        "Harbour to close on 4 March 2023",
    ],
)
def test_what_leaves_the_day_open_dates_nothing(head: str) -> None:
    """Figures of either order, days of no calendar, a change, two days, a day that is part of a headline."""
    assert head_date.of_text(f"{head}\n\n{BODY}") == ""


def test_a_day_below_the_first_paragraph_is_the_storys() -> None:
    """Only what stands above the first full paragraph is the head of an article."""
    assert head_date.of_text(f"Harbour to close\n\n{BODY}\n\n24 February 2023\n\n{BODY}") == ""


def test_what_somebody_says_goes_before_the_head_of_the_text(tmp_path: Path) -> None:
    """A row's date is given, a row's 'unknown' stays, and only where both are silent is the head's day inferred."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Harbour to close\n24 February 2023\n\n{BODY}\n")
    table = "file,published,published_basis\na.txt,2023-03,\nb.txt,,unknown\nc.txt,,\n"
    (tmp_path / "documents.csv").write_text(table)
    found = {d.doc_id: (d.published, d.published_basis) for d in load(tmp_path).documents}
    assert found == {"a": ("2023-03", "given"), "b": ("", "unknown"), "c": ("2023-02-24", "inferred")}


def test_the_age_of_a_page_is_no_day() -> None:
    """What a saved page says of its age behind its date goes; a sentence about an update stays."""
    for age in ("Last Updated 2 months ago", "(last updated a day ago)"):
        text = clean(f"Harbour to close\n\nJune 3, 2022 9:30 AM GMT {age}\n\n{BODY}").text
        assert text.split("\n")[2] == "June 3, 2022 9:30 AM GMT"
    told = "The map on the wall was last updated 2 months ago, he said."
    assert told in clean(f"Harbour to close\n\n{told}\n\n{BODY}").text


def test_a_date_without_a_headline_is_no_title() -> None:
    """The beginning of the text is; it says so where the article is shared."""
    assert titles.of_text(f"Published: 4 December 2021\n{BODY}").startswith(BODY[:40])
    assert titles.of_text("Published: 4 December 2021") == "Published: 4 December 2021"
