"""Groups of documents: by time, by name, by a column, and refused where there is none."""

from __future__ import annotations

import pytest

from corpora import tables
from dossier.errors import DossierError
from dossier.statistics.groups import two_groups

TEXTS = dict.fromkeys(("a", "b", "c", "d"), "Some words here.")
DATES = {"a": "2022-01-05", "b": "2022-02", "c": "2022-10-01"}
EXTRA = {"a": '{"desk": "east"}', "b": '{"desk": "west"}', "c": '{"desk": "east"}'}
DOCUMENTS = tables(TEXTS, published=DATES, extra=EXTRA).documents


def test_time_is_parted_into_halves_as_equal_as_can_be() -> None:
    """Of three dated documents the last two are the later half, or the last one alone: the earlier border wins."""
    groups = two_groups(DOCUMENTS)
    assert groups.focus.tolist() == [False, True, True, False]
    assert groups.reference.tolist() == [True, False, False, False]
    assert (groups.focus_name, groups.left_out) == ("published from 2022-02", 1)


def test_a_date_can_be_chosen() -> None:
    """Documents from October on, against those before."""
    groups = two_groups(DOCUMENTS, "published", "2022-10")
    assert groups.focus.tolist() == [False, False, True, False]


def test_a_column_of_the_readers_own_works_like_any_other() -> None:
    """From the extra columns: the most frequent value, of equals the first by name, or the one that is asked for."""
    assert two_groups(DOCUMENTS, "desk").focus.tolist() == [True, False, True, False]
    assert two_groups(DOCUMENTS, "desk", "west").focus.tolist() == [False, True, False, False]
    equal = {"a": '{"desk": "west"}', "b": '{"desk": "east"}', "c": '{"desk": "west"}', "d": '{"desk": "east"}'}
    assert two_groups(tables(TEXTS, extra=equal).documents, "desk").focus_name == "desk east"


def test_names_are_found_by_pattern() -> None:
    """A regular expression in doc_id parts the documents, none is left out."""
    groups = two_groups(DOCUMENTS, "doc_id", "[ab]")
    assert groups.focus.tolist() == [True, True, False, False]
    assert groups.left_out == 0


def test_errors_name_the_value_and_the_valid_ones() -> None:
    """A column that is not there, a value that no document has, a pattern that is none."""
    with pytest.raises(DossierError, match=r"'desks'.*desk"):
        two_groups(DOCUMENTS, "desks")
    with pytest.raises(DossierError, match=r"'north'.*east, west"):
        two_groups(DOCUMENTS, "desk", "north")
    with pytest.raises(DossierError, match=r"'\['"):
        two_groups(DOCUMENTS, "doc_id", "[")


def test_without_values_nothing_is_comparable() -> None:
    """One document, or no date, makes no two groups."""
    assert not two_groups(tables({"a": "Some words."}).documents).comparable
    assert not two_groups(tables({"a": "Some words."}).documents, "doc_id").comparable
    assert not two_groups(tables(TEXTS).documents, "publisher").comparable


def test_a_date_that_holds_the_border_is_in_neither_group() -> None:
    """Dated by the year alone it can lie on both sides of a day of that year; by the month before it, it cannot."""
    dates = {"a": "2022", "b": "2022-01", "c": "2022-02-10", "d": "2022-03-01"}
    groups = two_groups(tables(TEXTS, published=dates).documents, "published", "2022-02-10")
    assert groups.focus.tolist() == [False, False, True, True]
    assert groups.reference.tolist() == [False, True, False, False]
    assert groups.left_out == 1


def test_the_border_leaves_out_no_more_than_it_must() -> None:
    """March 2022 would part one from two and leave the year 2022 out; 2023 parts three from one and leaves out none."""
    dates = {"a": "2022", "b": "2022-02-10", "c": "2022-03-01", "d": "2023"}
    groups = two_groups(tables(TEXTS, published=dates).documents)
    assert (groups.focus_name, groups.left_out) == ("published from 2023", 0)
    assert groups.focus.tolist() == [False, False, False, True]


def test_what_is_no_date_parts_nothing() -> None:
    """A word or a thirteenth month is refused by name, with the forms of a date."""
    for focus in ("spring", "2022-13", "2022-2", "2022-02-30", "2022-02-10-01"):
        with pytest.raises(DossierError, match=rf"'{focus}'.*YYYY-MM"):
            two_groups(DOCUMENTS, "published", focus)
