"""Figures of documents: readable at every size, true in title and caption."""

from __future__ import annotations

import warnings
from itertools import pairwise

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.documents import document_lengths, publication_dates, sentence_lengths
from dossier.statistics import readability
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_all_are_readable_at_every_size(n: int) -> None:
    """No two texts touch, no text leaves the figure, nothing warns, and the caption states n."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        lengths = readability.sentence_lengths(corpus.sentences, corpus.tokens)
        for picture in (
            document_lengths(corpus.documents, "invented"),
            publication_dates(corpus.documents, "invented"),
            sentence_lengths(lengths, "invented"),
        ):
            assert overlapping_texts(picture.figure) == []
            assert "n = " in picture.caption
            assert "Source: invented." in picture.caption
            assert picture.alt
            assert picture.svg().startswith(b"<?xml")


def test_every_document_is_a_mark_and_the_title_says_what_is_seen() -> None:
    """Three documents, three rows; the extremes and the share of the longest are in the title."""
    corpus = tables({"a": "One two three four five six.", "b": "One two.", "c": "One two three four."})
    picture = document_lengths(corpus.documents, "invented")
    assert len(picture.data) == 3
    assert picture.title == "Documents have 2 to 6 tokens; the longest holds 50% of all"
    assert "1 document" in document_lengths(corpus.documents.head(1), "invented").caption


def test_sentence_counts_add_up_and_carry_their_sentences() -> None:
    """The bars hold all sentences, and each names them all."""
    corpus = tables({"a": "One two. One two. One two three."})
    lengths = readability.sentence_lengths(corpus.sentences, corpus.tokens)
    data = sentence_lengths(lengths, "invented").data
    assert data["n_sentences"].tolist() == [2, 1]
    assert data["evidence"].tolist() == [("a:1", "a:2"), ("a:3",)]


@pytest.mark.parametrize("n", [5, 500])
def test_each_document_knows_the_bar_in_which_it_is_counted(n: int) -> None:
    """The heights of the bars are the numbers of documents that carry their numbers."""
    corpus = of_size(n)
    for picture in (document_lengths(corpus.documents, "x"), publication_dates(corpus.documents, "x")):
        counts = picture.data["mark"].value_counts().sort_index()
        bars = [bar.get_height() for bar in picture.figure.axes[0].patches if bar.get_height()]
        assert counts.sum() == (n if "n_tokens" in picture.data else (corpus.documents["published"] != "").sum())
        assert n == 5 or [int(height) for height in bars] == counts.tolist()


def test_documents_without_a_place_in_the_figure_have_no_mark() -> None:
    """Of many documents those without a token, without a date or dated to the year among months are not drawn."""
    documents = of_size(500).documents.copy()
    documents.loc[0, ["n_tokens", "published"]] = [0, "2022"]
    lengths, dates = document_lengths(documents, "x"), publication_dates(documents, "x")
    assert "1 document without a token not drawn" in lengths.caption
    assert lengths.data["mark"].isna().tolist() == [True] + [False] * 499
    assert dates.data["mark"].isna().tolist() == (documents["published"].str.len() < 7).tolist()
    years = documents.assign(published=[f"{1900 + i % 7}" for i in range(500)])
    assert publication_dates(years, "x").data["mark"].tolist()[:8] == [1, 2, 3, 4, 5, 6, 7, 1]


def test_dates_are_drawn_no_more_precisely_than_they_are_known() -> None:
    """A day is a day, a month spans its days, a year its months, nothing is drawn for none; the earliest stands first."""
    dates = {"a": "2022-02-28", "b": "2022-02", "c": "2021"}
    corpus = tables(dict.fromkeys("abcd", "Words."), published=dates)
    data = publication_dates(corpus.documents, "invented").data
    assert data[["first_day", "last_day"]].to_numpy().tolist() == [
        ["2021-01-01", "2021-12-31"],
        ["2022-02-01", "2022-02-28"],
        ["2022-02-28", "2022-02-28"],
        ["", ""],
    ]
    undated = publication_dates(corpus.documents.tail(1), "invented")
    assert undated.title == "No date of publication is known"


@pytest.mark.parametrize("last", ["1987-04-02", "1987-04-05", "1987-04-30", "1987-06-01"])
def test_days_on_both_sides_of_a_month_have_labels_apart(last: str) -> None:
    """Two documents of 2 April, or up to two months apart: three labels of days at least, none on another."""
    corpus = tables({"a": "A ship.", "b": "A sea."}, published={"a": "1987-04-02", "b": last})
    picture = publication_dates(corpus.documents, "invented")
    assert overlapping_texts(picture.figure) == []
    boxes = [tick.label1.get_window_extent() for tick in picture.figure.axes[0].xaxis.get_major_ticks()]
    assert len(boxes) >= 3
    assert all(right.x0 > left.x1 for left, right in pairwise(boxes))


@pytest.mark.parametrize("months", [1, 7, 20, 23, 28, 32, 33, 90])
def test_every_length_of_time_has_its_ticks(months: int) -> None:
    """From weeks to years at least two dates stand on the axis, and nothing warns."""
    last = f"{2000 + months // 12}-{months % 12 + 1:02}-12"
    corpus = tables({"a": "Words.", "b": "Words."}, published={"a": "2000-01-10", "b": last})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        axes = publication_dates(corpus.documents, "x").figure.axes[0]
        low, high = axes.get_xlim()
        assert sum(low <= tick <= high for tick in axes.get_xticks()) >= 2


@pytest.mark.parametrize(
    ("n", "bases", "told"),
    [(3, ["given"] * 3, "3 of 3 documents are dated, from"), (3, ["inferred"] * 3, "are dated (all inferred), from"),
     (3, ["given", "inferred", "given"], "are dated (1 inferred), from"), (1, ["inferred"], "is dated (inferred), all")],
)  # fmt: skip
def test_the_title_says_which_dates_are_inferred(n: int, bases: list[str], told: str) -> None:
    """Some, all, the one; where every date is given nothing is said."""
    corpus = tables(dict.fromkeys("abc"[:n], "Words."), published={"a": "2022-01", "b": "2022-05", "c": "2022-02"})
    assert told in publication_dates(corpus.documents.assign(published_basis=bases), "x").title


def test_a_document_without_a_date_stands_beside_the_axis_not_on_it() -> None:
    """The words are to the right of the axis' end, where no date is."""
    corpus = tables({"a": "Words.", "b": "Words."}, published={"a": "2022-02-28"})
    axes = publication_dates(corpus.documents, "x").figure.axes[0]
    (words,) = [text for text in axes.texts if text.get_text() == "date unknown"]
    assert words.get_window_extent().x0 > axes.get_window_extent().x1


def test_the_longest_sentence_is_drawn_unless_it_is_far_from_all_others() -> None:
    """Of lengths up to 44 all are drawn and none is said to be missing; of 300 short ones and one of 90, that one is."""
    def lengths(*n: int) -> pd.DataFrame:
        return pd.DataFrame({"n_tokens": n, "evidence": [f"a:{i}" for i in range(len(n))]})

    near = sentence_lengths(lengths(*range(1, 45)), "x")
    assert len(near.figure.axes[0].patches) == 44 and "not drawn" not in near.caption
    far = sentence_lengths(lengths(*[10] * 300, 90), "x")
    assert len(far.figure.axes[0].patches) == 1 and "1 sentence longer than 10 tokens not drawn." in far.caption
    assert "the longest has 90" in far.title


def test_no_documents_and_no_sentences_are_told() -> None:
    """An empty figure says why it is empty."""
    corpus = of_size(5)
    assert "An empty figure" in document_lengths(corpus.documents.head(0), "invented").alt
    lengths = readability.sentence_lengths(corpus.sentences, corpus.tokens.head(0))
    assert "An empty figure" in sentence_lengths(lengths, "invented").alt
