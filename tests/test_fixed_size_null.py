"""The null that keeps exact sizes: against going through all cases, its margins, its identities."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from dossier.statistics import fixed_size_null as null_module
from dossier.statistics.bipartite_null import bipartite_null
from dossier.statistics.fixed_size_null import fixed_size_null


def test_probabilities_equal_all_cases() -> None:
    """Four actors in units of size 1, 2 and 3: coins tossed in all 16 ways, those of the right size kept.

    The chances of the coins are read from the model; what it says of single actors and of pairs must be what the
    enumeration says, to nine digits.
    """
    null = fixed_size_null(np.array([7, 5, 3, 2]), np.array([0, 4, 5, 1]))
    (block,) = null.blocks
    cases = np.array(list(itertools.product((0, 1), repeat=4)))
    chance = np.prod(np.where(cases, block.p, 1 - block.p), axis=1)
    for column, size in enumerate(null.sizes):
        right = cases.sum(axis=1) == size
        kept, weight = cases[right], chance[right] / chance[right].sum()
        for i, frequency in enumerate(null.frequencies):
            assert null.single[i, column] == pytest.approx(weight @ kept[:, i], rel=1e-9)
            for j, other in enumerate(null.frequencies):
                if i != j:
                    both = null.both(int(frequency), int(other))[column]
                    assert both == pytest.approx(weight @ (kept[:, i] * kept[:, j]), rel=1e-9, abs=1e-15)


@pytest.mark.parametrize("seed", range(25))
def test_frequencies_and_numbers_of_pairs_are_kept(seed: int) -> None:
    """Expected frequencies equal the observed; a unit of size s has s (s - 1) / 2 expected pairs."""
    random = np.random.default_rng(seed)
    matrix = (random.random((7, 20)) < random.choice([0.05, 0.3, 0.95], (7, 1))).astype(int)
    frequencies = matrix.sum(axis=1)
    null = fixed_size_null(frequencies, np.bincount(matrix.sum(axis=0)))
    assert null.single @ null.n_units == pytest.approx(null.frequencies, abs=1e-7)
    named = [int(f) for f in frequencies if f]
    pairs = sum((null.both(a, b) for a, b in itertools.combinations(named, 2)), np.zeros(len(null.sizes)))
    assert pairs == pytest.approx(null.sizes * (null.sizes - 1) / 2, abs=1e-6)


def test_a_unit_of_one_actor_holds_no_pair() -> None:
    """Here its probability is nought; the configuration model, which keeps sizes on average, expects some."""
    frequencies, sizes = np.array([6, 6, 3]), np.array([0, 9, 3])
    assert fixed_size_null(frequencies, sizes).both(6, 3)[0] == 0
    assert bipartite_null(frequencies, sizes).both(6, 3)[0] > 0


def test_alike_actors_share_units_as_often_as_counting_says() -> None:
    """Five actors of one frequency in units of two: each of the ten pairs has a tenth of every unit."""
    null = fixed_size_null(np.array([4, 4, 4, 4, 4]), np.array([0, 0, 10]))
    assert null.both(4, 4) == pytest.approx([0.1], rel=1e-9)


def test_large_units_lose_no_digits() -> None:
    """Two hundred actors in units of 1 and of 150: all finite, frequencies kept."""
    frequencies = np.array([2, *[1] * 149, *[0] * 10])
    null = fixed_size_null(frequencies, np.bincount([1, 150]))
    assert np.isfinite(null.single).all()
    assert null.single @ null.n_units == pytest.approx(null.frequencies, abs=1e-7)


def test_nobody_named_is_an_empty_model() -> None:
    """No actor, no size."""
    assert fixed_size_null(np.array([], dtype=np.int64), np.array([3])).single.shape == (0, 0)


def test_leaving_one_or_two_actors_out_equals_convolving_the_others() -> None:
    """Actors whose coins fall from rarely to nearly always: all, without each, and without each two."""
    p, n = np.array([0.95, 0.6, 0.5, 0.2, 0.01]), np.array([1, 2, 1, 3, 4])
    coins = [(row, chance) for row, (chance, times) in enumerate(zip(p, n, strict=True)) for _ in range(times)]
    length = 7

    def plain(left_out: list[int]) -> np.ndarray:
        rest, total = list(coins), np.array([1.0])
        for row in left_out:
            rest.remove((row, float(p[row])))
        for _, chance in rest:
            total = np.convolve(total, [1 - chance, chance])
        return total[:length]

    whole, without = null_module._without_each(n, p, length)
    assert np.abs(whole - plain([])).max() < 1e-14
    block = null_module._Block(0, n, np.arange(5), np.arange(2, 7), p, whole, without)
    for a in range(5):
        assert np.abs(without[a] - plain([a])).max() < 1e-14
        joint = null_module._joint(block, a)
        for b in range(5):
            if a != b or n[a] > 1:
                expected = p[a] * p[b] * plain([a, b])[block.sizes - 2] / plain([])[block.sizes]
                assert np.abs(joint[b] / expected - 1).max() < 1e-12, (a, b)


def test_a_coin_thrown_thousands_of_times_keeps_its_digits() -> None:
    """The first terms of a binomial equal scipy's, also where none at all is too rare for a number."""
    from scipy.stats import binom

    for n, p in ((3000, 0.002), (3000, 0.4)):
        found = null_module._successes(np.array([n, 2]), np.array([p, p]), 30)
        assert np.allclose(found[0], binom.pmf(np.arange(30), n, p), rtol=1e-10, atol=0)
        assert np.allclose(found[1][:3], [(1 - p) ** 2, 2 * p * (1 - p), p**2], rtol=1e-12, atol=0)
        assert not found[1][3:].any()


@pytest.mark.slow
def test_a_unit_of_more_than_a_thousand_actors_leaves_no_hole() -> None:
    """A book among short reports: every probability is a number, and every frequency is kept.

    Coins that give a book its twelve hundred actors give a report its one or two so seldom that no number can hold it.
    """
    frequencies = np.repeat([5, 3, 2, 1], [4, 20, 400, 900])
    sizes = np.bincount([1200, 90, 60, *[25] * 8, *[10] * 13, *[2] * 5, *[0] * 3])
    sizes[1] = frequencies.sum() - sizes @ np.arange(len(sizes))
    null = fixed_size_null(frequencies, sizes)
    assert null.single @ null.n_units == pytest.approx(null.frequencies, abs=1e-6)
    both = null.both(5, 1)
    assert ((both >= 0) & (both <= 1)).all()


def test_pairs_of_a_unit_that_names_nearly_all_are_counted_right() -> None:
    """One long article with 142 of 153 actors beside short ones: as many pairs as its size says, each a probability."""
    frequencies = np.repeat([6, 4, 2, 1], [5, 20, 60, 68])
    null = fixed_size_null(frequencies, np.bincount([142, *[20] * 5, *[15] * 2, *[2] * 13]))
    pairs = np.zeros(len(null.sizes))
    for (a, n_a), (b, n_b) in itertools.product([(6, 5), (4, 20), (2, 60), (1, 68)], repeat=2):
        both = null.both(a, b)
        assert ((both >= 0) & (both <= 1)).all()
        pairs += both * n_a * (n_b - (a == b)) / 2
    assert pairs == pytest.approx(null.sizes * (null.sizes - 1) / 2, rel=1e-9)


def test_odds_for_each_size_of_unit_change_no_probability(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one factor for all odds would do, several give the same to nine digits: the factor cancels."""
    frequencies, sizes = np.array([9, 7, 7, 4, 3, 3, 2, 1, 1, 1]), np.bincount([8, 6, 5, 4, 4, 3, 2, 2, 2, 1, 1])
    one = fixed_size_null(frequencies, sizes)
    monkeypatch.setattr(null_module, "REACH", 2)
    several = fixed_size_null(frequencies, sizes)
    assert len(several.blocks) > len(one.blocks)
    assert several.single == pytest.approx(one.single, rel=1e-9)
    assert several.both(9, 7) == pytest.approx(one.both(9, 7), rel=1e-8, abs=1e-15)
    assert several.both(3, 1) == pytest.approx(one.both(3, 1), rel=1e-8, abs=1e-15)
