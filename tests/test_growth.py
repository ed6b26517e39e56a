"""Zipf and Heaps: curves against hand counts and exact expectations."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from corpora import tables
from dossier.statistics import growth
from dossier.statistics.growth import (
    heaps_exponent,
    new_word_rate,
    spaced_ranks,
    vocabulary_growth,
    zipf,
    zipf_exponent,
)

CORPUS = tables({"a": "a b a c a b d"})


def test_ranks_and_counts_are_those_of_a_hand_count() -> None:
    """A three times, b twice, c and d once, in alphabetical order."""
    table = zipf(CORPUS.tokens)
    assert table[["rank", "token", "n"]].to_numpy().tolist() == [
        [1, "a", 3],
        [2, "b", 2],
        [3, "c", 1],
        [4, "d", 1],
    ]


def test_the_growth_curve_counts_types_in_order() -> None:
    """A, ab, aba, abac ... have 1, 2, 2, 3, 3, 3, 4 types."""
    assert vocabulary_growth(CORPUS.tokens)["n_types"].tolist() == [1, 2, 2, 3, 3, 3, 4]


def test_each_point_leads_to_the_words_that_are_new_there() -> None:
    """Of seven tokens the first, second, fourth and last are new; with three points two, one and one are."""
    growing = vocabulary_growth(CORPUS.tokens)
    assert growing["n_new"].tolist() == [1, 1, 0, 1, 0, 0, 1]
    assert growing["evidence"].map(len).tolist() == growing["n_new"].tolist()
    fewer = vocabulary_growth(CORPUS.tokens, points=3)
    assert fewer[["n_tokens", "n_types", "n_new"]].to_numpy().tolist() == [[1, 1, 1], [4, 3, 2], [7, 4, 1]]
    assert fewer["evidence"].tolist() == [("a:1",), ("a:1", "a:1"), ("a:1",)]


def test_ranks_are_thinned_evenly_on_a_logarithmic_axis() -> None:
    """All of few; of a hundred the first and the last, and never one twice."""
    ranks = zipf(tables({"a": " ".join(f"w{i}" for i in range(100))}).tokens)
    assert len(spaced_ranks(ranks)) == 100
    assert spaced_ranks(ranks, 3)["rank"].tolist() == [1, 10, 100]
    assert spaced_ranks(ranks, 80)["rank"].is_unique and len(spaced_ranks(ranks, 80)) < 80
    assert spaced_ranks(ranks.head(0)).empty


def test_the_expected_curve_is_the_mean_over_all_samples() -> None:
    """For three of seven tokens, all 35 samples are counted out."""
    tokens = CORPUS.tokens["token"].tolist()
    mean = np.mean([len(set(sample)) for sample in combinations(tokens, 3)])
    growing = vocabulary_growth(CORPUS.tokens)
    assert growing["expected"].iloc[2] == pytest.approx(mean, abs=1e-9)
    assert growing["expected"].iloc[-1] == pytest.approx(4, abs=1e-9)


def test_no_chance_of_a_word_is_below_nought() -> None:
    """In a hundred million tokens the logarithms of a chance near 1 are rounded; none of them comes out above 0."""
    logs = growth._log_absence(10**8, np.arange(1, 6)[None, :], np.arange(1, 40)[:, None])
    assert (logs <= 0).all()


def test_the_zipf_exponent_is_found_again() -> None:
    """Counts made with an exponent of 1.2 give 1.2, and it is the best of all in likelihood."""
    ranks = np.arange(1, 2001)
    counts = 1e7 * ranks**-1.2
    assert zipf_exponent(counts) == pytest.approx(1.2, abs=1e-9)
    assert np.isnan(zipf_exponent(np.array([3, 2, 1])))


def test_the_heaps_exponent_is_the_slope_of_a_straight_line() -> None:
    """Types that grow as the root of the tokens have exponent one half."""
    import pandas as pd

    n = np.arange(1, 101) ** 2
    assert heaps_exponent(pd.DataFrame({"n_tokens": n, "n_types": np.sqrt(n)})) == pytest.approx(
        0.5, abs=1e-9
    )
    assert np.isnan(heaps_exponent(vocabulary_growth(CORPUS.tokens)))


def test_the_rate_of_new_words_is_that_of_single_ones() -> None:
    """Two of seven tokens are words seen once; without tokens there is no rate."""
    assert new_word_rate(np.array([3, 2, 1, 1])) == pytest.approx(2 / 7)
    assert np.isnan(new_word_rate(np.array([])))
    assert vocabulary_growth(CORPUS.tokens.head(0)).empty
