"""Tests of how long something goes on, how often it comes, and of words that point to no day: 'lately', 'the past'."""

from __future__ import annotations

import pytest

from dossier.annotation.dates import find_dates

PUBLISHED = "1998-03-11"
"""A Wednesday."""


def values(text: str) -> list[tuple[str, str]]:
    """Each expression of a text published on that Wednesday with its value, in order."""
    return [(d.text, d.value) for d in find_dates(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("Trading stopped for three-quarters of an hour.", "three-quarters of an hour", "PT45M"),
        ("It cost two-thirds of a year.", "two-thirds of a year", "P8M"),
        ("The krone rose over the past year and a half.", "the past year and a half", "P1Y6M"),
        ("It gained over the last week-and-a-half.", "the last week-and-a-half", "P1.5W"),
        ("He asked for another two weeks.", "another two weeks", "P2W"),
        ("Kiplagat has run the party for 20-odd years.", "20-odd years", "P20Y"),
        ("It goes back a half-dozen years.", "a half-dozen years", "P6Y"),
        ("He will serve four and one-half years.", "four and one-half years", "P4Y6M"),
        ("It took no fewer than 60 days.", "no fewer than 60 days", "P60D"),
        ("The average stay fell to 5.9 months.", "5.9 months", "P5.9M"),
        ("The boat was gone 20 mins later.", "20 mins later", "PT20M"),
        ("A monthslong search found nothing.", "monthslong", "PXM"),
        ("A multiyear study found no link.", "multiyear", "PXY"),
    ],
)
def test_an_amount_of_time_in_any_wording(sentence: str, said: str, value: str) -> None:
    """Fractions, 'another', '-odd' and the like are read with their number."""
    assert values(sentence) == [(said, value)]


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("A year in a Lima cell had left him thin.", "A year", "P1Y"),
        ("It is an hour's drive from the port.", "an hour", "PT1H"),
        ("He needs a month to study the file.", "a month", "P1M"),
        ("He would give her a week, no more.", "a week", "P1W"),
        ("The army wants another year.", "another year", "P1Y"),
        ("The reactor was shut a whole week.", "a whole week", "P1W"),
        ("After a spell of a week it rained.", "a week", "P1W"),
        ("It rose in the past six to 12 months.", "the past six to 12 months", "P12M"),
        ("He was due back within the hour.", "the hour", "PT1H"),
        ("They were late, a month into the war.", "a month", "P1M"),
        ("It was the end of a week of talks.", "a week", "P1W"),
    ],
)
def test_a_unit_alone_is_an_amount_where_something_lasts(sentence: str, said: str, value: str) -> None:
    """'a week' needs no number before it."""
    assert values(sentence) == [(said, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hospital treats 300 patients a day.", "Kenya sells 12,000 tonnes a month until the port shuts.",
        "They share a $900-a-month flat.", "Wages rose 4 percent a year.", "It was the start of a second round.",
        "It was proclaimed a day of mourning.", "He took the Six-Day War for his theme.",
        "The minutes of the meeting are secret.", "The crew slept in cramped quarters.", "It used 40 kilowatt hours.",
        "It is a weekly magazine.", "It is for those of 18 years and older.", "It is a 24-hour-a-day job.",
        "The Cusco Field Days drew crowds.", "A century-old mill burned.", "They meet at 1130 hrs.",
    ],
)  # fmt: skip
def test_a_rate_a_name_or_an_age_is_no_amount(sentence: str) -> None:
    """'300 patients a day', 'a second round', 'the Six-Day War' last no time."""
    assert values(sentence) == []


def test_a_stretch_that_ends_at_the_end_of_a_year_is_no_year() -> None:
    """'a year-end review' is not 'a year'."""
    assert values("The loss came of a year-end review.") == [("year-end", "1998-12-31")]


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("Every second week the court sits.", "Every second week", "P2W"),
        ("Every fourth year the clans meet.", "Every fourth year", "P4Y"),
        ("It is open on alternate days.", "alternate days", "P2D"),
        ("The twice-yearly fair was held.", "twice-yearly", "P1Y"),
        ("The journal comes bi-weekly.", "bi-weekly", "P2W"),
        ("The shop is shut at weekends.", "weekends", "XXXX-WXX-WE"),
        ("Every weekend he fishes.", "Every weekend", "XXXX-WXX-WE"),
        ("They pray every half-hour.", "every half-hour", "PT30M"),
        ("Every 10th year the lake dries.", "Every 10th year", "P10Y"),
        ("They meet every third Sunday.", "every third Sunday", "XXXX-WXX-7"),
        ("They meet on the last Friday of every month.", "the last Friday of every month", "XXXX-WXX-5"),
        ("They fast every Christmas.", "every Christmas", "XXXX-12-25"),
        ("They meet every two to three weeks.", "every two to three weeks", "P2W"),
        ("Each passing day counts.", "Each passing day", "P1D"),
        ("It is a thrice yearly fair.", "thrice yearly", "P1Y"),
    ],
)
def test_how_often_in_any_wording(sentence: str, said: str, value: str) -> None:
    """'every second week' is every two weeks, and no second."""
    assert values(sentence) == [(said, value)]


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("In the not-too-distant future, robots will do it.", "the not-too-distant future", "FUTURE_REF"),
        ("No change is seen over the longer term.", "the longer term", "FUTURE_REF"),
        ("Ministers looked to the future with unease.", "the future", "FUTURE_REF"),
        ("In future, ships will pay.", "future", "FUTURE_REF"),
        ("Sales have slowed of late.", "of late", "PAST_REF"),
        ("The coup took place not long ago.", "not long ago", "PAST_REF"),
        ("In years past, salmon filled the river.", "years past", "PAST_REF"),
        ("The study delves into the distant past.", "the distant past", "PAST_REF"),
        ("She said at the time it was safe.", "the time", "PAST_REF"),
        ("He has lived there since that time.", "that time", "PAST_REF"),
        ("It can sell more now that the road is open.", "now", "PRESENT_REF"),
        ("The current quarter will be worse.", "The current quarter", "1998-Q1"),
        ("Its current quarter will be worse.", "current quarter", "1998-Q1"),
        ("Its present owner lives abroad.", "present", "PRESENT_REF"),
        ("On present trends it will fall.", "present", "PRESENT_REF"),
        ("It cut its current 5.02 percent rate.", "current", "PRESENT_REF"),
    ],
)
def test_words_that_point_to_no_day(sentence: str, said: str, value: str) -> None:
    """The past, the present and the future in the wordings of the press."""
    assert values(sentence) == [(said, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She is worried about the future of Peru.", "The future belongs to them.",
        "It is vital to the future peace of the land.", "The present he was given broke.",
        "The boat swam against the current.",
        "She was in Oslo at the time of the raid.", "At the time she was captured she was ten.",
        "The soon-to-be mayor waved.", "Overnight money cost 6 percent.", "They called it a day.",
        "The court sits one week a month.", "There were none as long ago as that.",
    ],
)  # fmt: skip
def test_such_a_word_may_be_a_thing(sentence: str) -> None:
    """'the future of Peru' and 'the current' of a river are no dates."""
    assert values(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("The raid ended ten terrible days.", "ten terrible days", "P10D"),
        ("After a few short weeks he gave up.", "a few short weeks", "PXW"),
        ("It followed 12 successive years of loss.", "12 successive years", "P12Y"),
        ("They sat for two and a quarter hours.", "two and a quarter hours", "PT2H15M"),
        ("They sat for one and three-quarter hours.", "one and three-quarter hours", "PT1H45M"),
        ("They sat for an hour and a quarter.", "an hour and a quarter", "PT1H15M"),
        ("He was gone five years and a half.", "five years and a half", "P5Y6M"),
        ("He was gone 2½ years.", "2½ years", "P2Y6M"),
        ("They were held for 24hrs.", "24hrs", "PT24H"),
        ("The half-hour talks failed.", "half-hour", "PT30M"),
        ("The wall stood for several hundred years.", "several hundred years", "PXY"),
        ("The ice is two and a half million years thick.", "two and a half million years", "P2500000Y"),
        ("The ice lay there for 200,000 years.", "200,000 years", "P200000Y"),
    ],
)
def test_a_number_that_is_told_in_parts_or_with_an_adjective(sentence: str, said: str, value: str) -> None:
    """The number is the whole one, and the words of it belong to the expression."""
    assert values(sentence) == [(said, value)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It left two dead days before the vote.", "days"),
        ("Flight 12 crashed days after take-off.", "days"),
        ("The blast killed ten soldiers weeks later.", "weeks later"),
    ],
)
def test_a_number_of_something_else_is_not_that_of_the_days(sentence: str, said: str) -> None:
    """'two dead days before' are no two days."""
    ((found, value),) = values(sentence)
    assert found == said and "X" in value


@pytest.mark.parametrize(
    ("sentence", "said", "value"),
    [
        ("Shells fell over the past weekend.", "the past weekend", "1998-W10-WE"),
        ("Sales fell in the past fiscal year.", "the past fiscal year", "1997"),
        ("Sales fell over the last fiscal year.", "the last fiscal year", "1997"),
        ("Sales fell over the past year.", "the past year", "P1Y"),
    ],
)
def test_a_weekend_or_a_fiscal_year_is_a_certain_one(sentence: str, said: str, value: str) -> None:
    """'the past year' lasts from a year ago until today, 'the past fiscal year' is that of the accounts."""
    assert values(sentence) == [(said, value)]
