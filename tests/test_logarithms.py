"""Numbers come out the same on every processor, to the last digit."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dossier.statistics import logarithms

OF_A_PROCESSOR = re.compile(
    r"\bnp\.(?:log\w*|exp\w*|power|float_power|sinh?|cosh?|tanh?|arc\w+|cbrt|geomspace|polyfit|linalg\.lstsq)\b"
)
"""What numpy computes by the widest instructions of a processor, or by a library that does."""

STATISTICS = """
import numpy as np
from dossier.statistics.association import log_dice, log_likelihood, npmi
from dossier.statistics.bipartite_null import bipartite_null
from dossier.statistics.edge_significance import pair_test
from dossier.statistics.fixed_size_null import fixed_size_null
from dossier.statistics.keyness import conservative_log_ratio

random = np.random.default_rng(3)
together, first, second = (random.integers(1, 90, 400) for _ in range(3))
both = np.minimum(together, np.minimum(first, second))
for values in (npmi(both, first, second, 997), log_dice(both, first, second),
               log_likelihood(both, first, second, np.asarray(997)),
               conservative_log_ratio(first, 4001, second, 3907)):
    print(values.tobytes().hex())
frequencies, sizes = np.array([31, 17, 9, 8, 5, 3, 1]), np.array([4, 20, 11, 6, 2])
print([pair_test(fixed_size_null(frequencies, sizes), 3, a, b) for a, b in ((31, 17), (17, 9), (5, 3))])
"""


def printed(disabled: str) -> str:
    """What the statistics give where numpy has to do without the named instructions."""
    environment = {**os.environ, "NPY_DISABLE_CPU_FEATURES": disabled}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", STATISTICS], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_statistics_do_not_depend_on_the_instructions_of_a_processor() -> None:
    """Associations, keyness and the tests of pairs are the same with the widest instructions and with the narrowest."""
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

    wider = " ".join(name for name in __cpu_dispatch__ if __cpu_features__[name])
    if not wider:
        pytest.skip("this processor has only the instructions that every numpy needs")
    assert printed("") == printed(wider)


def test_no_statistic_takes_numpys_own_logarithms() -> None:
    """Nor exponentials, powers or fits: they differ in so few values that a comparison of two runs misses it."""
    folder = Path(logarithms.__file__).parent
    found = {path.name: OF_A_PROCESSOR.findall(path.read_text(encoding="utf-8")) for path in folder.glob("*.py")}
    assert len(found) > 30
    assert {name for name, calls in found.items() if calls} == set()


def test_logarithms_are_those_of_the_c_library() -> None:
    """Each value is what Python's own function gives, or within its last digit; 0 has the logarithm -inf."""
    values = np.geomspace(1e-9, 1e9, 50)
    assert logarithms.log(values).tolist() == [math.log(value) for value in values.tolist()]
    np.testing.assert_allclose(logarithms.log2(values), [math.log2(value) for value in values.tolist()], rtol=4e-16)
    np.testing.assert_allclose(logarithms.log1p(values), [math.log1p(value) for value in values.tolist()], rtol=4e-16)
    assert logarithms.log2(np.array([1.0, 0.5, 8.0])).tolist() == [0.0, -1.0, 3.0]
    assert logarithms.log(np.array([0.0])).tolist() == [-math.inf]
    assert np.isnan(logarithms.log(np.array([-1.0]))).all()


def test_exponentials_keep_shape_and_sign() -> None:
    """exp, expm1, the sigmoid and the softplus by their definitions, far from 0 too."""
    values = np.array([[-700.0, -1.0], [0.0, 30.0]])
    assert logarithms.exp(values).tolist() == [[math.exp(-700), math.exp(-1)], [1.0, math.exp(30)]]
    assert logarithms.expm1(np.array([-0.0, 1e-12])).tolist() == [-0.0, math.expm1(1e-12)]
    np.testing.assert_allclose(logarithms.sigmoid(np.array([-700.0, 0.0, 700.0])), [math.exp(-700), 0.5, 1.0], rtol=1e-15)
    np.testing.assert_allclose(logarithms.softplus(np.array([-40.0, 0.0, 700.0])), [math.exp(-40), math.log(2), 700.0])
