"""Figures of the vocabulary: readable at every size, empty without words."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.vocabulary import growth_curve, lexical_diversity, zipf_curve
from dossier.statistics import diversity, growth
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_all_are_readable_at_every_size(n: int) -> None:
    """No two texts touch, nothing warns, and the caption states n and source."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        window = diversity.common_window(corpus.documents["n_tokens"], 50)
        varied = diversity.diversity(corpus.documents, corpus.tokens, window, resamples=50)
        ranks, growing = growth.zipf(corpus.tokens), growth.vocabulary_growth(corpus.tokens)
        for picture in (
            lexical_diversity(corpus.documents, varied, window, "invented"),
            zipf_curve(ranks, growth.spaced_ranks(ranks), growth.zipf_exponent(ranks["n"].to_numpy()), "invented"),
            growth_curve(growing, growth.heaps_exponent(growing), "invented"),
        ):
            assert overlapping_texts(picture.figure) == []
            assert "n = " in picture.caption
            assert picture.caption.endswith("Source: invented.")
            assert len(picture.svg()) < 400_000


def test_titles_say_what_the_data_say() -> None:
    """Of six types four stand once; a rerun on other words changes the sentence."""
    ranks = growth.zipf(tables({"a": "a a b b c d e f"}).tokens)
    assert zipf_curve(ranks, ranks, float("nan"), "invented").title.startswith("67% of the 6 different words")
    other = growth.zipf(tables({"a": "a a b b"}).tokens)
    assert zipf_curve(other, other, float("nan"), "invented").title.startswith("0% of the 2 different words")


def test_without_words_each_says_so() -> None:
    """No tokens, no curve; documents shorter than the window, no diversity."""
    corpus = tables({"a": "Three little words."})
    nothing = pd.DataFrame({"rank": [], "token": [], "n": []})
    assert "An empty figure" in zipf_curve(nothing, nothing, float("nan"), "invented").alt
    assert (
        "An empty figure"
        in growth_curve(growth.vocabulary_growth(corpus.tokens.head(0)), 0.5, "invented").alt
    )
    varied = diversity.diversity(corpus.documents, corpus.tokens, 50)
    assert "no document has 50 tokens" in lexical_diversity(corpus.documents, varied, 50, "invented").alt


def test_each_named_word_has_a_dot_of_its_own_beside_it() -> None:
    """In the curve of frequencies a word stands beside a dark dot, one that is drawn, also where not all are drawn."""
    ranks = growth.zipf(of_size(500).tokens)
    drawn = growth.spaced_ranks(ranks, 60)
    figure = zipf_curve(ranks, drawn, 1.0, "invented").figure
    (axes,) = figure.axes
    dots, dark = (line.get_xydata().tolist() for line in axes.lines[-2:])
    places = dict(zip(drawn["token"], drawn[["rank", "n"]].to_numpy(dtype=float).tolist(), strict=True))
    named = [places[text.get_text()] for text in axes.texts]
    assert len(named) > 2 and sorted(named) == sorted(dark)
    assert all(dot in dots for dot in dark)
