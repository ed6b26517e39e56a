"""Tests of the pattern language of dates.toml and of a corpus that brings its own."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from dossier.annotation.date.context import READINGS
from dossier.annotation.date.grammar import holiday_id
from dossier.annotation.date.vocabulary import vocabulary
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


RULE = '[[rule]]\nid = "x"\npattern = "%s"\nhow = "year"'


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("\n[[rule", 2, "no TOML"),
        (RULE % "(the day", 3, "cannot read the pattern '(the day'"),
        (RULE % "NOSUCHCLASS", 3, "no class or macro 'NOSUCHCLASS'"),
        (RULE % "Since the year of <YEAR>", 3, "'Since' in a pattern can match nothing"),
        (RULE % "since .* YEAR", 3, "'.*' in a pattern can match nothing"),
        (RULE % "on 11 YEAR", 3, "'11' in a pattern can match nothing"),
        (RULE % "", 3, "[[rule]] has no pattern"),
        (RULE % "the?", 3, "fits no word"),
        ('[[rule]]\nid = "x"\npattern = "the day"\nhow = "yeer"', 4, "yeer"),
        ('[[rule]]\nid = "x"\npattern = "the day"', 1, "how"),
        ('[[rule]]\nid = "year"\npattern = "in anno YEAR"\nhow = "year"', 2, "a rule 'year' already"),
        ('[[holiday]]\nname = "arbour day"\ndate = "in spring"', 3, "in spring"),
        ('[[holiday]]\nname = "arbour day"\ndate = "5th monday of may"', 3, "5th monday"),
        ('[[holiday]]\nname = "arbour day"\ndate = "umday after 1st monday of may"', 3, "umday"),
        ('[[holidays]]\nname = "arbour day"', 1, "unknown heading 'holidays'"),
        ('\n[[rules]]\nid = "x"', 2, "unknown heading 'rules'"),
        ("[tense2]\nmodal = []", 1, "unknown heading 'tense2'"),
        ('[words.UNITSS]\nmoons = "month"', 1, "no pattern names 'UNITSS'"),
        ('[words.UNITS]\nmoons = "monat"', 2, "'moons' cannot be 'monat'"),
        ('[words.MONTH]\nbrumaire = "eleven"', 2, "'brumaire' cannot mean 'eleven'"),
        ("[words.MONTH]\nbrumaire = 13", 2, "'brumaire' cannot mean 13"),
        ('[words.UNIT]\n"long moon" = "month"', 2, "not one word"),
        ('capitalised = "x"\nwords = 3', 1, "unknown heading 'capitalised'"),
        ("words = 3", 1, "'words' is no heading"),
        ('[macros]\nA = "the B"\nB = "an A"', 2, "holds itself"),
        ('[[extend]]\nbefore = "ere"\ntypes = []', 3, "'types' is an empty list"),
        ('[[extend]]\nbefore = "ere"', 1, "'types' is an empty list"),
        ('[[extend]]\nbefore = "ere"\ntypes = ["DAT"]', 3, "'types' cannot be 'DAT'"),
    ],
)
def test_a_mistake_in_the_file_is_told_in_one_line(tmp_path: Path, content: str, line: int, problem: str) -> None:
    """The message names the file, the line, what is wrong and what is allowed, and shows no table of ours."""
    path = tmp_path / "dates.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DossierError) as error:
        load_grammar(path)
    assert problem in str(error.value)
    assert error.value.line == line
    assert "\n" not in str(error.value) and "{" not in str(error.value) and "(allowed: " in str(error.value)


def test_a_reading_that_finds_nothing_to_read_names_its_rule(tmp_path: Path) -> None:
    """'zork' has no digits that an ISO date could be read from: the rule's line, no traceback."""
    path = tmp_path / "dates.toml"
    path.write_text('\n[[rule]]\nid = "x"\npattern = "zork"\nhow = "iso"', encoding="utf-8")
    with pytest.raises(DossierError, match=r"dates\.toml:2: the reading 'iso'"):
        find_dates("They met on zork.", grammar=load_grammar(path))


def test_our_own_file_keeps_the_rules_for_those_of_others(tmp_path: Path) -> None:
    """All our words, macros, rules and feasts are such as a corpus might bring."""
    ours = files("dossier.vocabularies").joinpath("dates.toml").read_text(encoding="utf-8")
    ours = re.sub(r"^(capitalised|rules) = .*$", "", ours, flags=re.MULTILINE)
    ours = re.sub(r"\n\[(tense|company)\]\n.*?(?=\n\[)", "", ours, flags=re.DOTALL)
    (tmp_path / "dates.toml").write_text(re.sub('^id = "', 'id = "own-', ours, flags=re.MULTILINE), encoding="utf-8")
    (found,) = find_dates("It closed on May 5, 2021.", grammar=load_grammar(tmp_path / "dates.toml"))
    assert (found.value, found.rule[:4]) == ("2021-05-05", "own-")


GUIDE = (Path(__file__).parents[1] / "docs" / "dates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```\n\n(.*?)\n\n", GUIDE, re.DOTALL)
READ = re.compile(r"^'(.+)': (?:'(.+)' is (\S+)|no date) \(otherwise (?:'(.+)' is (\S+)|no date)\)$", re.MULTILINE)


@pytest.mark.parametrize(("added", "told"), EXAMPLES)
def test_the_examples_of_the_guide_do_something(tmp_path: Path, added: str, told: str) -> None:
    """Each sentence under an example is read as it says, and otherwise without the example."""
    path = tmp_path / "dates.toml"
    path.write_text(added, encoding="utf-8")
    found = READ.match(told)
    assert found is not None, told
    text, *readings = found.groups()
    for grammar, (words, value) in ((load_grammar(path), readings[:2]), (load_grammar(), readings[2:])):
        read = [(d.text, d.value) for d in find_dates(text, "2022-03-09", grammar=grammar)]
        assert read == ([(words, value)] if words else [])


def test_the_guide_has_an_example_of_every_kind() -> None:
    """A feast, a word, a pattern, a false friend."""
    assert len(EXAMPLES) == 4


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
