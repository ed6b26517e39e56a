"""Tests of the pattern language of dates.toml and of a corpus that brings its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.annotation.date_context import READINGS
from dossier.annotation.date_grammar import holiday_id
from dossier.annotation.date_vocabulary import vocabulary
from dossier.annotation.dates import find_dates, load_grammar
from dossier.errors import DossierError

OWN = """
[words.UNIT]
moon = "month"

[[rule]]
id = "year-of-reign"
pattern = "<YEAR> of the reign"
how = "year"

[[holiday]]
name = "foundation day"
date = "02-11"
"""


def test_every_rule_names_a_reading_that_exists() -> None:
    """A typing error in `how` is found here, not in a text."""
    assert {r["how"] for r in vocabulary()["rule"]} <= set(READINGS)


def test_every_rule_has_an_id_of_its_own() -> None:
    """A mention's rule can be looked up."""
    ids = [rule.id for rule in load_grammar().rules]
    assert len(ids) == len(set(ids)) > 100


def test_a_feast_is_named_after_its_words() -> None:
    """Marks of the pattern do not get into the id."""
    assert holiday_id("new year 's day") == "holiday-new-years-day"
    assert holiday_id("thanksgiving day?") == "holiday-thanksgiving-day"


def test_a_file_of_ones_own_adds_words_rules_and_feasts(tmp_path: Path) -> None:
    """Five lines of TOML, no Python."""
    path = tmp_path / "dates.toml"
    path.write_text(OWN, encoding="utf-8")
    text = "For 3 weeks before Foundation Day and in 1868 of the reign one moon shone."
    added = find_dates(text, "2022-03-09", grammar=load_grammar(path))
    assert [(d.text, d.value) for d in added] == [
        ("3 weeks", "P3W"), ("Foundation Day", "2022-02-11"), ("1868", "1868"), ("one moon", "P1M"),
    ]  # fmt: skip
    assert "Foundation Day" not in [d.text for d in find_dates(text, "2022-03-09")]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[[rule", "cannot read date patterns"),
        ('[[rule]]\nid = "x"\npattern = "(the day"\nhow = "year"', "date rule 'x'"),
        ('[[rule]]\nid = "x"\npattern = "NOSUCHCLASS"\nhow = "year"', "date rule 'x'"),
        ('[[rule]]\nid = "x"\npattern = "the day"\nhow = "yeer"', "yeer"),
        ('[[rule]]\nid = "x"\npattern = "the day"', "how"),
        ('[[holiday]]\nname = "arbour day"\ndate = "in spring"', "in spring"),
    ],
)
def test_a_mistake_in_the_file_is_told_in_one_line(tmp_path: Path, content: str, problem: str) -> None:
    """The message names the rule or the value, and is one line."""
    path = tmp_path / "dates.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DossierError, match=problem) as error:
        load_grammar(path)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(DossierError):
        load_grammar(tmp_path / "none.toml")


def test_an_alternative_without_marks_is_an_expression_as_it_stands(tmp_path: Path) -> None:
    """`<...>` in one alternative leaves the others whole."""
    path = tmp_path / "dates.toml"
    path.write_text(
        '[[rule]]\nid = "reign"\npattern = "(in <reign YEAR>|YEAR reign)"\nhow = "year"', encoding="utf-8"
    )
    found = find_dates("Built in reign 1868 and 1912 reign.", grammar=load_grammar(path))
    assert [(d.text, d.rule) for d in found] == [("reign 1868", "reign"), ("1912 reign", "reign")]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("the Customs Act of 1974", ["law-year"]),
        ("the Harbour Act 1974", ["law-year"]),
        ("Resolution 12 of 2006", ["law-year"]),
        ("Decree No. 12 of 2006", ["law-year"]),
        ("Executive Order 12 of April 15, 2021", ["law-day"]),
        ("the Act of 3 June 1992", ["law-day"]),
        ("the Special Harbours Act (1992)", ["law-year"]),
        ("resolution 1973 (2011)", ["law-year"]),
        ("Regulation (EU) No 833/2014 of 31 July 2014", ["law-day"]),
        ("the Harbours (Sanctions) Regulations 2019", ["law-year"]),
        ("the decision (2014)", ["year"]),
        ("passed an act in 1974", ["year"]),
        ("the order of April 15, 2021", ["month-day"]),
    ],
)
def test_the_rule_tells_that_a_date_belongs_to_the_name_of_a_law(text: str, rules: list[str]) -> None:
    """An order is a name only with its number; what happens in a year is no name."""
    assert [d.rule for d in find_dates(text, "2022-03-09")] == rules
