"""Lexical diversity: MATTR and MTLD against slow second implementations and hand counts."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from corpora import generated, tables
from dossier.statistics.bootstrap import moving_block_interval
from dossier.statistics.diversity import (
    SMALLEST_WINDOW,
    TOO_SHORT,
    common_window,
    diversity,
    mtld,
    window_choices,
    window_ratios,
)


def test_window_ratios_are_those_of_a_hand_count() -> None:
    """A b a c a with a window of 3: aba 2/3, bac 3/3, aca 2/3."""
    assert window_ratios(np.array([0, 1, 0, 2, 0]), 3).tolist() == [2 / 3, 1, 2 / 3]
    assert window_ratios(np.array([0, 1]), 3).tolist() == []
    assert window_ratios(np.array([0, 0, 0]), 3).tolist() == [1 / 3]


def test_mattr_equals_a_second_implementation() -> None:
    """Sets of slices, one window after the other, give the same to nine digits."""
    types = np.random.default_rng(1).integers(0, 40, size=500)
    slow = [len(set(types[i : i + 50].tolist())) / 50 for i in range(451)]
    assert window_ratios(types, 50) == pytest.approx(slow, abs=1e-12)


def slow_mtld(sequence: list[int]) -> float:
    """MTLD as its authors describe it, with the ratio of each prefix counted anew."""
    lengths = []
    for reading in (sequence, sequence[::-1]):
        factors, start = 0.0, 0
        for end in range(1, len(reading) + 1):
            part = reading[start:end]
            if len(set(part)) / len(part) < 0.72:
                factors, start = factors + 1, end
        rest = reading[start:]
        if rest:
            factors += (1 - len(set(rest)) / len(rest)) / (1 - 0.72)
        lengths.append(len(reading) / factors)
    return sum(lengths) / 2


def test_mtld_equals_a_second_implementation() -> None:
    """On random text, to nine digits; below a hundred tokens there is no value."""
    types = np.random.default_rng(2).integers(0, 60, size=400)
    assert mtld(types) == pytest.approx(slow_mtld(types.tolist()), abs=1e-9)
    assert np.isnan(mtld(types[:99]))
    assert np.isnan(mtld(np.arange(150)))  # nothing is ever repeated: no factor ends


def test_the_window_fits_the_shortest_usable_document() -> None:
    """As wished, or as long as the shortest document that has SMALLEST_WINDOW tokens."""
    assert common_window(pd.Series([300, 80, 90]), 50) == 50
    assert common_window(pd.Series([300, 40, 90]), 50) == 40
    assert common_window(pd.Series([300, 10, 90]), 50) == 50
    assert common_window(pd.Series([3]), 50) == 50
    assert common_window(pd.Series([300]), 5) == SMALLEST_WINDOW


def test_a_document_shorter_than_the_window_is_told_not_failed() -> None:
    """It has its counts, no value, and a note that says why."""
    corpus = tables({"short": "Only four words here.", "long": " ".join(f"word{i % 30}" for i in range(120))})
    table = diversity(corpus.documents, corpus.tokens, 50)
    assert table["note"].tolist() == [TOO_SHORT, ""]
    assert np.isnan(table["mattr"][0])
    assert table["mattr"][1] == pytest.approx(30 / 50)
    assert table["n_types"].tolist() == [4, 30]


def test_the_interval_is_that_of_windows_that_overlap_over_their_length() -> None:
    """Windows of 25 share words with their 25 next ones: blocks of 50 of them, as `moving_block_interval` makes them."""
    corpus = generated(1, words=400)
    row = diversity(corpus.documents, corpus.tokens, 25, resamples=300, seed=7).iloc[0]
    types = pd.factorize(corpus.tokens["token"].to_numpy(dtype=object))[0]
    expected = moving_block_interval(window_ratios(types, 25), 25, resamples=300, seed=7)
    assert (row["low"], row["high"]) == expected
    assert row["low"] < row["mattr"] < row["high"]


def test_other_windows_are_compared_by_rank() -> None:
    """The first window agrees with itself; one document alone has nothing to agree about."""
    corpus = generated(12, words=120)
    choices = window_choices(corpus.documents, corpus.tokens, (25, 50))
    assert choices["agreement"].iloc[0] == pytest.approx(1)
    values = [diversity(corpus.documents, corpus.tokens, window, resamples=1)["mattr"] for window in (25, 50)]
    expected = spearmanr(*values, nan_policy="omit").statistic
    assert choices["agreement"].iloc[1] == pytest.approx(expected, abs=1e-12)
    one = generated(1, words=120)
    assert window_choices(one.documents, one.tokens, (25, 50))["agreement"].isna().all()
