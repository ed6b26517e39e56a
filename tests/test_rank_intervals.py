"""Rank intervals: every choice a dot, every finding a line."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.rank_intervals import rank_intervals
from dossier.statistics.multiverse import frequency_multiverse
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_it_is_readable_at_every_size(n: int) -> None:
    """No two texts touch, nothing warns, and the caption says how many choices were tried."""
    corpus = of_size(n)
    findings = list(corpus.tokens["token"].value_counts().index[:20])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tokens = corpus.tokens.assign(surface=corpus.tokens["token"], surface_stem=corpus.tokens["stem"])
        every, stable = frequency_multiverse(corpus.documents, tokens, frozenset({"wba"}), findings, 20)
        picture = rank_intervals(every, stable, 20, "invented")
        assert overlapping_texts(picture.figure) == []
    assert "16 combinations of unit, case, stop words, weight" in picture.caption
    assert len(picture.data) == 16 * len(stable)


def test_the_title_counts_those_that_always_stay() -> None:
    """Of two findings one stays first whatever is chosen."""
    every = pd.DataFrame({"term": ["a", "a", "b", "b"], "unit": ["t", "s"] * 2, "rank": [1.0, 1.0, 2.0, 9.0]})
    stable = pd.DataFrame(
        {"term": ["a", "b"], "rank": [1.0, 2.0], "best": [1.0, 2.0], "worst": [1.0, 9.0], "n_choices": [2, 2],
         "share_in_top": [1.0, 0.5]}
    )  # fmt: skip
    picture = rank_intervals(every, stable, 2, "invented")
    assert picture.title == "1 of the first 2 terms stay among the first 2 whatever is chosen"
    assert "'b' moves furthest" in picture.alt


def test_no_findings_are_told() -> None:
    """An empty figure says why."""
    corpus = tables({"a": "Word."})
    picture = rank_intervals(
        *frequency_multiverse(corpus.documents, corpus.tokens, frozenset(), [], 5), 5, "invented"
    )
    assert "An empty figure" in picture.alt
