"""False discoveries among many tests: against scipy, and by hand with tests that left no p."""

from __future__ import annotations

import numpy as np
import pytest

from dossier.statistics.false_discovery import benjamini_hochberg


def test_adjustment_equals_scipy() -> None:
    """Benjamini and Hochberg as scipy has them, ties and all; nothing for nothing."""
    from scipy.stats import false_discovery_control

    p = np.round(np.random.default_rng(6).random(200) ** 2, 2)
    assert benjamini_hochberg(p) == pytest.approx(false_discovery_control(p), abs=1e-12)
    assert benjamini_hochberg(np.array([])).tolist() == []


def test_tests_without_a_p_count_as_tests() -> None:
    """Four actors make six tests: Benjamini-Hochberg by hand, those never together taken as 1."""
    assert benjamini_hochberg(np.array([0.01, 0.02, 0.9]), 6) == pytest.approx([0.06, 0.06, 1.0])
    assert benjamini_hochberg(np.array([0.01, 0.02, 0.9])) == pytest.approx([0.03, 0.03, 0.9])
    assert benjamini_hochberg(np.array([]), 6).tolist() == []
