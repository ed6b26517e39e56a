"""Intervals by resampling: right where theory gives the answer, absent where they would not hold."""

from __future__ import annotations

import numpy as np
import pytest

from dossier.statistics.bootstrap import (
    BLOCKS_NEEDED,
    DOCUMENTS_NEEDED,
    difference_intervals,
    document_weights,
    moving_block_interval,
    rate_intervals,
)


def test_every_resample_draws_as_many_documents_as_there_are() -> None:
    """Rows of weights sum to the number of documents; there are as many rows as resamples."""
    weights = np.concatenate(list(document_weights(7, 250, seed=1)))
    assert weights.shape == (250, 7)
    assert (weights.sum(axis=1) == 7).all()


def test_the_interval_has_the_width_that_theory_gives() -> None:
    """For equal documents the bootstrap's standard error is that of a mean: half-width 1.96 s / sqrt(n)."""
    generator = np.random.default_rng(3)
    counts = generator.poisson(20, size=(400, 1)).astype(float)
    sizes = np.full(400, 1000)
    ((low, high),) = rate_intervals(counts, sizes, per=1000, resamples=4000)
    expected = 1.96 * counts.std() / np.sqrt(400)
    assert (high - low) / 2 == pytest.approx(expected, rel=0.06)
    assert low < counts.mean() < high


def test_a_term_used_evenly_has_no_width_and_one_in_bursts_has() -> None:
    """Three terms with one total: even is certain, bursts are not, and one document alone gives no interval."""
    counts = np.zeros((50, 3))
    counts[:, 0] = 2
    counts[:5, 1] = 20
    counts[0, 2] = 100
    even, bursts, alone = rate_intervals(counts, np.full(50, 100))
    assert even[0] == pytest.approx(0.02)
    assert even[1] == pytest.approx(0.02)
    assert 0 <= bursts[0] < 0.02 < 0.04 < bursts[1]
    assert np.isnan(alone).all()


def test_a_rate_is_never_below_nought_and_a_difference_may_be() -> None:
    """A word in five of twenty documents, nearly always in one: its interval would begin below 0, and begins at 0."""
    counts = np.zeros((20, 1))
    counts[:5, 0] = (20, 1, 1, 1, 1)
    sizes = np.full(20, 100)
    ((low, high),) = rate_intervals(counts, sizes)
    ((below, same),) = difference_intervals(counts, np.zeros_like(counts), sizes)
    assert below < 0 == low < high == same


def test_too_few_documents_have_no_interval() -> None:
    """Below DOCUMENTS_NEEDED all is empty; at it, it is not."""
    for n, empty in ((DOCUMENTS_NEEDED - 1, True), (DOCUMENTS_NEEDED, False)):
        bounds = rate_intervals(np.arange(n, dtype=float)[:, None], np.full(n, 100))
        assert np.isnan(bounds).all() == empty


def test_the_same_seed_gives_the_same_interval() -> None:
    """Deterministic with a seed; with another both ends move, by no more than 2 % of the rate."""
    counts, sizes = np.arange(30, dtype=float)[:, None], np.full(30, 50)
    first, again, other = (rate_intervals(counts, sizes, seed=seed) for seed in (4, 4, 5))
    assert first.shape == (1, 2) and not np.isnan(first).any()
    assert (first == again).all()
    assert (first != other).all()
    assert other == pytest.approx(first, abs=0.02 * 29 / 2 / 50)


def test_moving_blocks_see_the_dependence_that_single_draws_miss() -> None:
    """The mean of a moving average of ten has the standard error that theory gives, not a third of it."""
    noise = np.random.default_rng(5).normal(size=8009)
    series = np.convolve(noise, np.ones(10) / 10, mode="valid")
    low, high = moving_block_interval(series, overlap=10, resamples=4000)
    assert low < series.mean() < high
    assert (high - low) / 2 == pytest.approx(1.96 / np.sqrt(len(series)), rel=0.15)


def test_blocks_are_drawn_and_widened_as_the_formula_says() -> None:
    """A loop over the draws: blocks of twice the overlap, centred, times sqrt(6/5), sqrt(n / (n - 1)) and t / z."""
    from scipy.stats import norm, t

    series = np.random.default_rng(6).normal(size=73).cumsum()
    begins = np.random.default_rng(2).integers(0, 73 - 8 + 1, size=(300, 9))
    blocks = [series[begin : begin + 8].mean() for begin in range(73 - 8 + 1)]
    drawn = [np.mean([blocks[begin] for begin in row]) - np.mean(blocks) for row in begins.tolist()]
    wider = np.sqrt(6 / 5) * np.sqrt(9 / 8) * t.ppf(0.975, 8) / norm.ppf(0.975)
    expected = [series.mean() + np.quantile(drawn, tail) * wider for tail in (0.025, 0.975)]
    assert moving_block_interval(series, overlap=4, resamples=300, seed=2) == pytest.approx(expected, rel=1e-9)


def test_a_short_series_has_no_interval() -> None:
    """A series of fewer than BLOCKS_NEEDED blocks gives nothing rather than something wrong."""
    assert np.isnan(moving_block_interval(np.ones(BLOCKS_NEEDED * 10 - 1), overlap=5)).all()
    assert moving_block_interval(np.ones(BLOCKS_NEEDED * 10), overlap=5) == (1.0, 1.0)


def test_the_interval_of_a_difference_turns_round_with_its_sides() -> None:
    """Against nothing it is the interval of the rate; a minus b is b minus a turned round; a minus a is nought."""
    random = np.random.default_rng(4)
    sizes = random.integers(80, 200, 40)
    a, b = (random.poisson(rate, (40, 1)) for rate in (6.0, 3.0))
    rate = rate_intervals(a, sizes, seed=2)
    assert difference_intervals(a, np.zeros_like(a), sizes, seed=2) == pytest.approx(rate, rel=1e-12)
    forward, backward = (difference_intervals(*sides, sizes, seed=2)[0] for sides in ((a, b), (b, a)))
    assert forward == pytest.approx(-backward[::-1], rel=1e-9)
    assert forward[0] < (a.sum() - b.sum()) / sizes.sum() < forward[1]
    assert np.isnan(difference_intervals(a, a, sizes, seed=2)).all(), "two that never differ have no interval"


def test_the_interval_of_a_difference_holds_the_true_one_as_often_as_it_says() -> None:
    """Two words that rise and fall together in 60 documents: of 200 corpora at least 90 % hold the true difference."""
    random, held = np.random.default_rng(8), 0
    for _ in range(200):
        matter, sizes = random.gamma(2.0, 1.0, 60), random.integers(150, 250, 60)
        first, second = (random.poisson(sizes * share * matter)[:, None] for share in (0.01, 0.006))
        low, high = difference_intervals(first, second, sizes, resamples=400, seed=1)[0]
        held += low <= 2 * (0.01 - 0.006) <= high
    assert 0.90 <= held / 200 <= 0.99
