"""The permutation test: exact where it can be, its floor, its level, and the adjustment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from scipy.sparse import csr_array

from dossier.statistics import permutation as module
from dossier.statistics.permutation import permutation_test, smallest_p


def test_two_against_three_documents_can_give_a_tenth_at_best() -> None:
    """Ten labellings: 0.1. Three against three: swapping gives the same, 2 of 20. Beyond, one in the sample."""
    assert smallest_p(2, 3, 1999) == pytest.approx(0.1)
    assert smallest_p(3, 3, 1999) == pytest.approx(0.1)
    assert smallest_p(1, 4, 1999) == pytest.approx(0.2)
    assert smallest_p(100, 100, 1999) == pytest.approx(1 / (100 * 1999 + 1))
    assert smallest_p(0, 5, 1999) == 1


def test_the_floor_is_reached_by_the_clearest_difference() -> None:
    """A word in both documents of the focus and in none of the others gets exactly the smallest p."""
    matrix = csr_array(np.array([[5], [5], [0], [0], [0]]))
    p = permutation_test(
        matrix, np.full(5, 100), np.array([True, True, False, False, False]), permutations=99
    )
    assert p.tolist() == [pytest.approx(0.1)]


def test_it_equals_a_second_implementation_that_tries_every_labelling() -> None:
    """A loop over all 70 ways to choose 4 of 8 documents gives the same p."""
    generator = np.random.default_rng(1)
    counts, sizes = generator.poisson(4, size=(8, 3)), generator.integers(50, 150, size=8)
    focus = np.array([True] * 4 + [False] * 4)
    ways = [np.isin(np.arange(8), chosen) for chosen in combinations(range(8), 4)]

    found = permutation_test(csr_array(counts), sizes, focus, permutations=99)
    assert len(found) == 3
    for term, p in enumerate(found):
        differences = []
        for way in [focus, *ways]:
            one = counts[way, term].sum() / sizes[way].sum()
            differences.append(abs(one - counts[~way, term].sum() / sizes[~way].sum()))
        as_large = [d >= differences[0] - 1e-12 for d in differences[1:]]
        assert p == pytest.approx(np.mean(as_large), abs=1e-9)


def test_labellings_with_one_and_the_same_difference_count_as_equal() -> None:
    """Sums of floating point part what fractions do not: 28 labellings of eight documents, each p by fractions."""
    counts, focus = np.random.default_rng(0).integers(0, 9, size=(8, 40)), np.arange(8) < 3
    ways = [np.isin(np.arange(8), chosen) for chosen in combinations(range(8), 3)]

    found = permutation_test(csr_array(counts), np.full(8, 3), focus, permutations=99)
    for term, p in enumerate(found):
        inside = [int(counts[way, term].sum()) for way in [focus, *ways]]
        total = int(counts[:, term].sum())
        true, *others = [abs(Fraction(n, 9) - Fraction(total - n, 15)) for n in inside]
        assert p == pytest.approx(sum(other >= true for other in others) / len(ways), abs=1e-12)


def test_the_refinement_draws_anew_and_no_more_than_there_is_time_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty counts and 20,000 additions: a thousand labellings, by a seed of their own."""
    seeds: list[int] = []

    def noted(focus: np.ndarray, permutations: int, size: int, seed: int) -> Iterator[np.ndarray]:
        seeds.append(seed)
        return drawn(focus, permutations, size, seed)

    drawn = module._some
    monkeypatch.setattr(module, "_some", noted)
    monkeypatch.setattr(module, "CELLS", 20_000)
    clear = csr_array(np.r_[np.full(20, 9), np.zeros(20)][:, None])
    p = permutation_test(clear, np.full(40, 100), np.arange(40) < 20, permutations=199, seed=3)
    assert p.tolist() == [1 / 1001]
    assert len(seeds) == len(set(seeds)) == 2


def test_sampled_labellings_are_never_zero_and_repeat_with_the_seed() -> None:
    """(1 + as large) / (1 + tried); the clear one is refined to the floor; the same seed, the same p."""
    generator = np.random.default_rng(2)
    counts = csr_array(np.c_[generator.poisson(3, 40), np.r_[np.full(20, 9), np.zeros(20)]])
    focus = np.arange(40) < 20
    first = permutation_test(counts, np.full(40, 100), focus, permutations=199, seed=3)
    again = permutation_test(counts, np.full(40, 100), focus, permutations=199, seed=3)
    assert first[1] == pytest.approx(smallest_p(20, 20, 199))
    assert first[0] > 0.01
    assert (first == again).all()


def test_shuffled_labels_keep_the_level() -> None:
    """Under no difference, p below 0.05 comes in about one case in twenty, within the binomial interval."""
    generator = np.random.default_rng(4)
    counts, sizes = (
        csr_array(generator.negative_binomial(1, 0.2, size=(30, 400))),
        generator.integers(80, 300, 30),
    )
    p = permutation_test(counts, sizes, np.arange(30) < 12, permutations=499, seed=5)
    assert 0.02 <= (p <= 0.05).mean() <= 0.085
