"""Measures of association against nltk, scipy and a table counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from dossier.statistics.association import log_dice, log_likelihood, npmi

TABLES = [
    (10, 20, 30, 1000),
    (3, 3, 3, 50),
    (1, 100, 200, 5000),
    (40, 60, 50, 100),
    (7, 9, 10, 4672),
    (5, 50, 100, 1000),
]


@pytest.mark.parametrize("table", TABLES)
def test_log_likelihood_equals_nltk_and_scipy(table: tuple[int, int, int, int]) -> None:
    """To nine digits over all four cells."""
    from nltk.metrics import BigramAssocMeasures
    from scipy.stats import chi2_contingency

    a, r, c, n = table
    ours = float(log_likelihood(np.array(a), np.array(r), np.array(c), np.array(n)))
    assert ours == pytest.approx(BigramAssocMeasures.likelihood_ratio(a, (r, c), n), abs=1e-9)
    cells = [[a, r - a], [c - a, n - r - c + a]]
    assert ours == pytest.approx(
        chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic, abs=1e-9
    )


@pytest.mark.parametrize("table", TABLES)
def test_npmi_and_log_dice_equal_nltk(table: tuple[int, int, int, int]) -> None:
    """PMI over the surprisal of the pair; 14 plus the logarithm of nltk's Dice coefficient."""
    from nltk.metrics import BigramAssocMeasures

    a, r, c, n = table
    expected = BigramAssocMeasures.pmi(a, (r, c), n) / -np.log2(a / n)
    assert float(npmi(np.array(a), np.array(r), np.array(c), np.array(n))) == pytest.approx(
        expected, abs=1e-9
    )
    dice = BigramAssocMeasures.dice(a, (r, c), n)
    assert float(log_dice(np.array(a), np.array(r), np.array(c))) == pytest.approx(
        14 + np.log2(dice), abs=1e-9
    )


def test_limits_are_what_the_definitions_say() -> None:
    """Always together 1 and 14, by chance 0, never together -1, no value where there is nothing else."""
    one = np.array(1)
    assert [float(npmi(one * n, one * n, one * n, one * 2486)) for n in (3, 5, 7)] == [1, 1, 1]
    assert float(log_dice(one * 5, one * 5, one * 5)) == 14
    assert float(npmi(one * 5, one * 50, one * 100, one * 1000)) == pytest.approx(0, abs=1e-12)
    assert float(log_likelihood(one * 5, one * 50, one * 100, one * 1000)) == pytest.approx(0, abs=1e-9)
    assert float(npmi(one * 0, one * 5, one * 5, one * 100)) == -1
    assert np.isnan(npmi(one * 9, one * 9, one * 9, one * 9))


def test_as_often_as_by_chance_is_exactly_nought() -> None:
    """Twice together of 14 and 7 in 49 units: 2 x 49 = 14 x 7, and no trace of the logarithms is left."""
    assert npmi(np.array([2]), np.array([14]), np.array([7]), np.array(49)).tolist() == [0.0]


def test_it_works_on_columns_and_on_none() -> None:
    """Arrays in, arrays out; empty in, empty out."""
    columns = np.array(TABLES).T
    assert log_likelihood(*columns).shape == (len(TABLES),)
    assert npmi(*columns[:, :0]).shape == (0,)
