"""Term bars: intervals where there are some, single documents where there are few."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size
from dossier.figures.term_bars import term_bars
from dossier.statistics.evidence import term_evidence
from dossier.statistics.frequency import document_rates, top_terms
from dossier.statistics.terms import count_terms
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_it_is_readable_at_every_size(n: int) -> None:
    """No two texts touch, nothing warns; the caption says whether the lines are intervals or there are none."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        counts = count_terms(corpus.documents, corpus.tokens)
        top = top_terms(counts, 25, resamples=200)
        picture = term_bars(top, document_rates(counts, list(top["term"])), "invented")
        assert overlapping_texts(picture.figure) == []
    assert ("bootstrap intervals" in picture.caption) == (n >= 500)
    assert ("Too few documents" in picture.caption) == (n == 5)


def test_each_bar_carries_as_many_sentences_as_it_shows() -> None:
    """The ids of a bar are as many as its occurrences."""
    corpus = of_size(5)
    counts = count_terms(corpus.documents, corpus.tokens)
    top = top_terms(counts, 10)
    top["evidence"] = term_evidence(corpus.tokens, list(top["term"])).to_numpy()
    data = term_bars(top, document_rates(counts, list(top["term"])), "invented").data
    assert data["evidence"].map(len).tolist() == data["n"].tolist()


def test_words_are_text_whatever_they_look_like() -> None:
    """Mathematics, markup and other scripts stay as they are, without a warning."""
    words = ["$x^2$", "<b>", "日本", "a_b^c", "\\frac{1}{2}"]
    top = pd.DataFrame(
        {"term": words, "n": range(5, 0, -1), "rate": 1.0, "low": float("nan"), "high": float("nan")}
    )
    top = top.assign(high=top["low"])
    rates = pd.DataFrame({"term": words, "doc_id": "a", "rate": 1.0})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = term_bars(top, rates, "$corpus$")
        assert "$x^2$" in picture.svg().decode()
    assert picture.png().startswith(b"\x89PNG")


def test_no_terms_are_told() -> None:
    """An empty figure says why."""
    counts = count_terms(of_size(5).documents, of_size(5).tokens.head(0))
    picture = term_bars(top_terms(counts, 5), document_rates(counts, []), "invented")
    assert "An empty figure" in picture.alt


def test_terms_that_are_equally_frequent_share_the_title() -> None:
    """Two with eight, then one with six: no single one is called the most frequent."""
    top = pd.DataFrame({"term": ["a", "b", "c"], "n": [8, 8, 6], "rate": [96.0, 96.0, 72.0], "low": [float("nan")] * 3})
    top = top.assign(high=top["low"])
    rates = pd.DataFrame({"term": ["a", "b", "c"], "doc_id": ["d"] * 3, "rate": [96.0, 96.0, 72.0]})
    picture = term_bars(top, rates, "test")
    assert picture.title == "'a' and 'b' are the most frequent terms: 96 in 10,000 words each"
    assert "Then c." in picture.alt
