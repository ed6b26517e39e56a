"""Tests of dates that hang on one another, on their feast or on the part of a year, as news stories have them."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "2022-05-17"
"""A Tuesday."""


def values(text: str) -> dict[str, str]:
    """The value of each expression of a text published on that Tuesday."""
    return {d.text: d.value for d in find_dates(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("That summer", "2014-SU"), ("The following spring", "2015-SP"), ("The following summer", "2014-SU"),
        ("The previous autumn", "2013-FA"), ("The previous winter", "2013-WI"), ("That Friday", "2014-03-07"),
        ("That same week", "2014-W10"), ("That same year", "2014"), ("Earlier that autumn", "2014-FA"),
    ],
)  # fmt: skip
def test_a_season_or_a_day_hangs_on_the_date_named_before(later: str, expected: str) -> None:
    """The pact of Monday, March 3, 2014: 'that Friday' is in its week, 'the previous winter' has ended by then."""
    text = f"The pact was signed on March 3, 2014. {later}, rebels shelled the port."
    assert values(text) == {"March 3, 2014": "2014-03-03", later: expected}


@pytest.mark.parametrize("sentence", ["The shells that fall on it are old.", "The reforms that spring from it are few."])
def test_a_verb_is_no_season(sentence: str) -> None:
    """'that fall' is a season only where it opens the sentence or follows a comma or a preposition."""
    assert values(sentence) == {}


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("that year", "2014-10"), ("of the same year", "2014-10"), ("of the following year", "2015-10"),
        ("last year", "2021-10"),
    ],
)  # fmt: skip
def test_the_year_behind_a_month_may_hang_on_another_date(year: str, expected: str) -> None:
    """'October of the following year' is one expression."""
    assert values(f"Rebels took it in March 2014. In October {year} it fell.")[f"October {year}"] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He was jailed in March 1991, freed in May and jailed again in August.", {"May": "1991-05", "August": "1991-08"}),
        ("In March 2014 it seized the port, and in January the fleet left.", {"January": "2015-01"}),
        ("The gate fell on Nov. 9, 1989, and on Dec. 22 the king fled.", {"Dec. 22": "1989-12-22"}),
        ("The law, passed in March 2014, was mended in July.", {"July": "2021-07"}),
        ("It seized the port in March 2021 and left in April.", {"April": "2022-04"}),
        ("It seized the port in March 2014 and will leave in July.", {"July": "2022-07"}),
    ],
)  # fmt: skip
def test_what_one_sentence_tells_in_a_row_is_of_one_year(sentence: str, expected: dict[str, str]) -> None:
    """Of what it tells in a row in the past; not of an aside, a plan, or a month just gone."""
    found = values(sentence)
    assert {text: found[text] for text in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two Sundays ago", "2022-05-08"), ("three Tuesdays ago", "2022-04-26"),
        ("a week ago on Friday", "2022-05-06"), ("the weekend of March 5", "2022-W09-WE"),
        ("the early months of 2014", "2014"), ("the final days of last year", "2021"),
        ("the opening days of May", "2022-05"), ("the summer of '94", "1994-SU"), ("the early 20th century", "19XX"),
        ("every March", "XXXX-03"), ("every summer", "XXXX-SU"), ("every other Friday", "XXXX-WXX-5"),
        ("every few years", "PXY"), ("a year and three months", "P1Y3M"),
        ("more than a quarter of a century", "P25Y"), ("10:15 in the morning", "2022-05-17T10:15"),
        ("eight in the evening", "2022-05-17T20:00"),
        ("the weekend", "2022-W19-WE"),
    ],
)  # fmt: skip
def test_one_expression_and_its_value(text: str, expected: str) -> None:
    """The words are one expression, wherever in the sentence they stand."""
    for sentence in (f"The port closed at {text}.", f"Rebels shelled the port at {text} - again - and left."):
        assert values(sentence) == {text: expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The decision Friday to raise rates will hurt exporters.", "2022-05-13"),
        ("In a speech on Friday to parliament, he said he would not quit.", "2022-05-13"),
        ("A meeting Friday to discuss rates will be short.", "2022-05-20"),
        ("Markets are closed Friday for a feast.", "2022-05-20"),
        ("Markets were closed Friday for a feast.", "2022-05-13"),
        ("The strike lasted until Friday.", "2022-05-13"),
        ("The strike will last until Friday.", "2022-05-20"),
        ("Since the Friday raid, nobody has been seen.", "2022-05-13"),
    ],
)
def test_the_tense_beside_a_noun(sentence: str, expected: str) -> None:
    """A decision or speech of a day is told; who is closed on a day, or lasted until it, says which day it is."""
    assert values(sentence)["Friday"] == expected


def test_a_feast_before_which_something_will_be_done_is_the_coming_one() -> None:
    """Also two weeks after the last one."""
    assert find_dates("Talks will begin before Christmas.", "2024-01-08")[0].value == "2024-12-25"


def test_until_brings_no_year_along() -> None:
    """'in November until Nov. 14, 2022' tells two dates, 'from November until January 2022' a stretch."""
    assert values("It was extended in November until Nov. 14, 2022.")["November"] == "2021-11"
    assert values("It lasted from November until January 2022.")["November"] == "2021-11"


def test_since_the_august_coup_looks_back() -> None:
    """An article between 'since' and the month changes nothing."""
    assert find_dates("Since the August coup, he has ruled by decree.", "1992-06-10")[0].value == "1991-08"


@pytest.mark.parametrize(
    "beside",
    [
        "",
        ", officials said Friday",
        ', he told reporters on Monday. "It was late."',
        ", according to a report published last week",
        ", eight days after the raid of Feb. 24",
        ", after a fire on Feb. 24",
        ", ahead of a summit on June 5",
        ", the first such step since March 2011",
        ", citing a raid on Feb. 11",
        " at the bank, which opened on 5 May 1998,",
    ],
)
def test_what_a_day_is_told_beside_is_not_what_the_next_day_follows(beside: str) -> None:
    """'The next day', 'a week later' and 'a day earlier' count from the day that the sentence tells of."""
    story = f"The ministry froze the funds on March 3{beside}. The next day it closed the port"
    assert values(story)["The next day"] == "2022-03-04"
    assert values(story.replace("The next day", "A week later"))["A week later"] == "2022-03-10"
    assert values(story.replace("The next day", "A day earlier"))["A day earlier"] == "2022-03-02"


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("After a fire on Feb. 24, the port closed on March 3. The next day", "2022-03-04"),
        ("It seized a ship on March 3 after a raid, and on March 8 it let it go. The next day", "2022-03-09"),
        ("It seized a ship on March 3 after a raid; on March 8 it let it go. The next day", "2022-03-09"),
        ("It was open from March 3 until March 8. The next day", "2022-03-09"),
        ("The port closed on March 3. Officials said on March 8 it would stay so. The next day", "2022-03-09"),
    ],
)
def test_a_day_that_is_told_of_is_the_one_that_counts(story: str, expected: str) -> None:
    """Behind 'and', in a new sentence and at the end of a stretch a day is told of, not explained by."""
    assert values(f"{story} Oslo followed.")["The next day"] == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("In March 2014, Oslo froze the funds. In July it widened the list.", "2014-07"),
        ("The EU imposed them in March 2014. Banks complained. It widened them in July.", "2014-07"),
        ("The war began on March 3, 2014. Then, in July, a jet was shot down.", "2014-07"),
        ("It was banned in March 2014. The ban was lifted in August. It was back in July.", "2015-07"),
        ("In November 2014, Oslo froze the funds. In July it let them go.", "2015-07"),
        ("In March 2014, Oslo froze the funds. It will widen the list in July.", "2022-07"),
        ("In March 2014, Oslo froze the funds. It widened the list last week. In July it had refused.", "2021-07"),
        ("In March 2014, Oslo froze the funds.\n\nIn July it widened the list.", "2021-07"),
    ],
)
def test_a_month_without_its_year_goes_on_with_the_story(story: str, expected: str) -> None:
    """In one paragraph a month that is none of the last six is of the story's year, or the next, until the story is left."""
    assert values(story)["July"] == expected


def test_no_month_of_a_story_lies_ahead_of_the_article() -> None:
    """'after a rise in December ... in November', told in April 1987: the November before."""
    found = find_dates("Output rose in January 1987 after it rose in December but fell in November.", "1987-04-08")
    assert [date.value for date in found] == ["1987-01", "1986-12", "1986-11"]
