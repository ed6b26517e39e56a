"""Quarters and halves: of which year they are, which of them 'the quarter' is, and what figures are compared with."""

from __future__ import annotations

import pytest

from dossier import find_dates


def value_of(text: str, said: str, published: str) -> str:
    """The value of the last mention of `said`."""
    start = text.rindex(said)
    return next(m.value for m in find_dates(text, published=published) if m.start < start + len(said) and start < m.end)


@pytest.mark.parametrize(
    ("published", "text", "said", "value"),
    [
        ("1991-03-20", "Odell sees a better 1ST QUARTER.", "1ST QUARTER", "1991-Q1"),
        ("1991-03-20", "Odell expects its first qtr loss to narrow.", "first qtr", "1991-Q1"),
        ("1991-10-24", "Demand may fall again in next year's first half.", "next year's first half", "1992-H1"),
        ("1991-05-14", "Second-half net fell 3% to $5 million.", "Second-half", "1990-H2"),
        ("1991-05-14", "Its sales should improve in the second half.", "the second half", "1991-H2"),
        ("1991-07-20", "Odell lost $1.2 million in the half ended June 30.", "the half", "1991-H1"),
        ("1991-04-18", "Losses were lower than at any time since the second quarter.", "the second quarter", "1990-Q2"),
        ("1991-10-17", "Profit was ahead of the $40 million of the second period.", "the second period", "1991-Q2"),
        ("1991-07-26", "The loss contrasts with a profit in last year's second period.", "second period", "1990-Q2"),
        ("1991-07-26", "The trend held in the last 1990 quarter.", "last 1990 quarter", "1990-Q4"),
        ("1991-03-23", "Odell anticipates a good fourth quarter and new peaks.", "fourth quarter", "1991-Q4"),
        ("1991-02-20", "Prospects for the third quarter are good.", "the third quarter", "1991-Q3"),
        ("1991-08-19", "The second quarter was fine; sales so far in the quarter are up.", "the quarter", "1991-Q3"),
        ("1991-02-20", "Its fourth-quarter net fell 3%.", "fourth-quarter", "1990-Q4"),
        ("1991-03-20", "ODELL 3RD QTR FEB 28 NET.", "3RD QTR", "1991-Q3"),
        ("1991-10-19", "In the 1990 September quarter, it earned $4 million.", "the 1990 September quarter", "1990-Q3"),
        ("1991-10-19", "Sales in the half year to Sept. 30 rose 6%.", "the half year", "P6M"),
        ("1991-07-05", "They built 2 million cars in the quarter just ended.", "the quarter", "1991-Q2"),
    ],
)
def test_a_quarter_or_half_is_of_the_year_that_its_clause_tells_of(
    published: str, text: str, said: str, value: str
) -> None:
    """What figures are compared with has been; a second half told in spring is last year's, unless it is still to come."""
    assert value_of(text, said, published) == value


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Sales in the third quarter were better than in the second.", "the second", "1991-Q2"),
        ("Orders fell 1% in the second quarter and 2% in the first.", "the first", "1991-Q1"),
        ("Profit in the first quarter was below that in the fourth.", "the fourth", "1990-Q4"),
        ("Profits rose in the 1991 first half and fell little in the second.", "the second", "1991-H2"),
    ],
)
def test_a_quarter_whose_noun_is_left_out_is_read_where_one_was_named(text: str, said: str, value: str) -> None:
    """'Better than in the second' names a quarter behind another one of the same paragraph."""
    assert value_of(text, said, "1991-10-19") == value


def test_an_ordinal_behind_no_quarter_is_no_date() -> None:
    """'In the second' alone may be of two races."""
    text = "Odell won in the first race and lost in the second. Its third quarter was fine, as was the second of its plants."
    assert [m.text for m in find_dates(text, published="1991-10-19")] == ["third quarter"]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        (
            "Odell expects first-quarter sales to rise to $24 million, compared with the $15 million reported for the first"
            " quarter last year. It grew in all lines during the quarter.",
            "the quarter",
            "1991-Q1",
        ),
        (
            "In last year's quarter, Odell had a charge of $5 million. Results for that quarter were weak.",
            "that quarter",
            "1990-Q1",
        ),
        (
            "Net rose in the first quarter. In the fourth quarter, sales fell 3%. Results for the quarter will be released"
            " on Monday.",
            "the quarter",
            "1991-Q1",
        ),
        (
            "First-quarter net fell. It expects second-quarter results to be \"at or below\" the year-ago level.",
            "year-ago",
            "1990-Q2",
        ),
        (
            "Odell posted first-quarter net of $3 million, against $2 million the prior first quarter.",
            "prior first quarter",
            "1990-Q1",
        ),
        (
            "Output in the first two months of 1991 was off 8% from the comparable year-ago period.",
            "year-ago period",
            "P2M",
        ),
        (
            "Stocks rose in March. In the fourth quarter, they grew 2%. They were 6% above the year-earlier level.",
            "year-earlier",
            "1990-03",
        ),
    ],
)  # fmt: skip
def test_the_quarter_is_the_one_whose_figures_are_told(text: str, said: str, value: str) -> None:
    """What was only compared with, or lies before the month that is told, is not what the next sentence goes on about."""
    assert value_of(text, said, "1991-04-17") == value


def test_months_that_cannot_be_over_are_of_the_year_before() -> None:
    """'The first nine months of the year', told in March, and what they are compared with."""
    text = "For the first nine months of the year, it earned $6 million, up from $5 million a year before."
    assert [m.value for m in find_dates(text, published="1991-03-10")] == ["P9M", "1990", "1989"]
