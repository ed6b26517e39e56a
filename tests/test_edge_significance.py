"""Tests of pairs: against scipy, against going through all cases, and against planted pairs."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest

from dossier.statistics.bipartite_null import bipartite_null
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import (
    edge_significance,
    pair_test,
    poisson_binomial_tail,
    poisson_binomial_tails,
)


def corpus(units: list[str]) -> pd.DataFrame:
    rows = [(f"d:{i:04}", "d", actor) for i, unit in enumerate(units) for actor in sorted(set(unit))]
    return pd.DataFrame(rows, columns=["unit_id", "doc_id", "entity"])


def test_poisson_binomial_equals_all_cases() -> None:
    """The tail equals the sum over all 2^7 outcomes, to twelve digits."""
    probability, repeats = np.array([0.1, 0.5, 0.85]), np.array([3, 2, 2])
    single = np.repeat(probability, repeats)
    for at_least in range(9):
        by_hand = sum(
            np.prod(np.where(case, single, 1 - single))
            for case in itertools.product((0, 1), repeat=7)
            if sum(case) >= at_least
        )
        found = poisson_binomial_tail(at_least, probability, repeats)
        assert found == pytest.approx(by_hand, rel=1e-12, abs=1e-15)


def test_poisson_binomial_with_one_probability_is_binomial() -> None:
    """Equal probabilities give scipy's binomial, far out in the tail as well, with nine relative digits."""
    from scipy.stats import binom

    for at_least in (1, 5, 40, 300, 900):
        found = poisson_binomial_tail(at_least, np.array([0.01, 0.01]), np.array([12_000, 8_000]))
        assert found == pytest.approx(binom.sf(at_least - 1, 20_000, 0.01), rel=1e-9)


def test_very_many_probabilities_are_added_a_table_at_a_time() -> None:
    """A thousand documents of their own chance each, as the test within documents has them: scipy's binomial again."""
    from scipy.stats import binom

    repeats = np.arange(1000) % 3 + 1
    found = poisson_binomial_tail(300, np.full(1000, 0.13), repeats)
    assert found == pytest.approx(binom.sf(299, repeats.sum(), 0.13), rel=1e-9)


def test_units_of_one_size_are_near_the_hypergeometric_test() -> None:
    """With one unit size and low frequencies SDSM and the hypergeometric test tell nearly the same."""
    units = ["ab"] * 6 + ["ax"] * 30 + ["by"] * 30 + ["xy"] * 200
    incidence = corpus(units)
    tested = edge_significance(cooccurrence(incidence, len(units)), incidence).set_index(
        ["actor_a", "actor_b"]
    )
    pair = tested.loc[("a", "b")]
    assert pair.p_sdsm == pytest.approx(pair.p_hypergeometric, rel=0.02)
    assert pair.p < 0.02 * pair.p_hypergeometric, "the test with exact sizes knows that no sentence holds a third"


def test_hypergeometric_equals_fisher() -> None:
    """The check equals scipy's one-sided Fisher test of the 2 by 2 table."""
    from scipy.stats import fisher_exact

    units = ["ab"] * 4 + ["a"] * 3 + ["b"] * 2 + ["c"] * 6
    incidence = corpus(units)
    tested = edge_significance(cooccurrence(incidence, 99), incidence)
    exact = fisher_exact([[4, 3], [2, 6]], alternative="greater").pvalue
    assert tested.p_hypergeometric[0] == pytest.approx(exact, rel=1e-9)


def test_expected_counts_equal_a_simulation() -> None:
    """The expected count of shared units is the mean over matrices drawn from the model (seeded)."""
    frequencies, sizes = np.array([6, 4, 3, 3]), np.array([0, 3, 2, 3])
    null = bipartite_null(frequencies, sizes)
    random = np.random.default_rng(5)
    p_a, p_b = null.of(6), null.of(4)
    shared = [
        sum(
            ((random.random(n) < a) & (random.random(n) < b)).sum()
            for a, b, n in zip(p_a, p_b, null.n_units, strict=True)
        )
        for _ in range(4000)
    ]
    expected = float(p_a * p_b @ null.n_units)
    assert abs(np.mean(shared) - expected) < 4 * np.std(shared) / np.sqrt(4000)


def test_a_planted_pair_exceeds_chance_and_no_other_does() -> None:
    """Thirty actors at random, two of them put into each other's company: one finding, the right one."""
    random = np.random.default_rng(11)
    letters = "abcdefghijklmnopqrstuvwxyzABCD"
    units = ["".join(random.choice(list(letters), 3, replace=False)) for _ in range(400)] + ["ab"] * 25
    incidence = corpus(units)
    tested = edge_significance(cooccurrence(incidence, len(units)), incidence)
    assert tested[tested.exceeds][["actor_a", "actor_b"]].to_numpy().tolist() == [["a", "b"]]


def test_two_in_every_unit_are_no_finding() -> None:
    """Actors named everywhere must meet: p is 1, however often they do."""
    incidence = corpus(["ab", "abc", "abd"])
    tested = edge_significance(cooccurrence(incidence, 3), incidence).set_index(["actor_a", "actor_b"])
    assert tested.loc[("a", "b"), "p"] == pytest.approx(1)
    assert tested.loc[("a", "b"), "p_smallest"] == pytest.approx(1)


def test_no_pair_is_an_empty_table() -> None:
    """No pair, no row, all columns."""
    incidence = corpus(["a", "b"])
    assert edge_significance(cooccurrence(incidence, 2), incidence).empty


def test_order_of_rows_does_not_matter() -> None:
    """A shuffled incidence gives the same numbers."""
    incidence = corpus(["abc", "ab", "bc", "ad", "d", "abd"])
    shuffled = incidence.sample(frac=1, random_state=3)
    first = edge_significance(cooccurrence(incidence, 6), incidence)
    second = edge_significance(cooccurrence(shuffled, 6), shuffled)
    pd.testing.assert_frame_equal(first, second)


def test_several_tails_at_once_are_those_one_by_one() -> None:
    """Three coins of 0.2 and two of 0.7: P of none or more, and of each number of heads or more, by all 32 cases."""
    chance = [0.2] * 3 + [0.7] * 2
    cases = np.array(list(itertools.product((0, 1), repeat=5)))
    weight = np.prod(np.where(cases, chance, 1 - np.array(chance)), axis=1)
    slow = [float(weight[cases.sum(axis=1) >= n].sum()) for n in range(6)]
    found = poisson_binomial_tails(range(6), np.array([0.2, 0.7]), np.array([3, 2]))
    assert found == pytest.approx(slow, rel=1e-9)
    assert found == [poisson_binomial_tail(n, np.array([0.2, 0.7]), np.array([3, 2])) for n in range(6)]


def test_a_pair_is_tested_by_its_own_tail() -> None:
    """Expected units are the sum of their chances; the smallest p is that of the rarer actor never named alone."""
    null = bipartite_null(np.array([5, 3, 2]), np.array([0, 4, 3]))
    both = null.both(5, 3)
    assert pair_test(null, 2, 5, 3) == pytest.approx(
        (both @ null.n_units, poisson_binomial_tail(2, both, null.n_units), poisson_binomial_tail(3, both, null.n_units)),
        rel=1e-12,
    )
