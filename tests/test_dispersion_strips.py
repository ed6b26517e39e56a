"""Dispersion strips: every occurrence a mark, at every size."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.dispersion_strips import dispersion_strips
from dossier.statistics.dispersion import places
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_it_is_readable_at_every_size(n: int) -> None:
    """No two texts touch, nothing warns, and a large figure stays small as a file."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = dispersion_strips(
            places(corpus.tokens, corpus.documents, "wba"), corpus.documents, "wba", "invented"
        )
        assert overlapping_texts(picture.figure) == []
        assert len(picture.svg()) < 1_000_000


def test_every_occurrence_is_a_mark_with_its_sentence() -> None:
    """As many rows as occurrences, each with the sentence that holds it."""
    corpus = tables({"a": "Ship here. Nothing else. Ship there.", "b": "Nothing."})
    picture = dispersion_strips(
        places(corpus.tokens, corpus.documents, "ship"), corpus.documents, "ship", "invented"
    )
    assert picture.data["evidence"].tolist() == ["a:1", "a:3"]
    assert picture.title == "'ship' stands in 1 of 2 documents, 2 times in all"


def test_a_term_that_is_not_there_is_told() -> None:
    """An empty figure says so."""
    corpus = of_size(5)
    found = places(corpus.tokens, corpus.documents, "zebra")
    assert isinstance(found, pd.DataFrame)
    assert "An empty figure" in dispersion_strips(found, corpus.documents, "zebra", "invented").alt
