"""A sample to check by hand, and the interval that it gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dossier.annotation.sample import SHOWN, draw, score, wilson
from dossier.errors import DossierError


def claims(n: int) -> pd.DataFrame:
    """`n` claims with nothing in common but their columns."""
    return pd.DataFrame({name: [f"{name}{i}" for i in range(n)] for name in SHOWN})


def test_the_draw_depends_on_the_seed_and_not_on_the_order() -> None:
    """The same seed draws the same claims however the table is sorted; another seed draws others."""
    table = claims(100)
    first = draw(table, 10, seed=1)
    assert list(draw(table[::-1], 10, seed=1)["claim_id"]) == list(first["claim_id"])
    assert list(draw(table, 10, seed=2)["claim_id"]) != list(first["claim_id"])
    assert first["claim_id"].is_unique
    assert len(draw(table, 500, seed=1)) == 100


def test_wilson_equals_the_published_example_and_scipy() -> None:
    """For 81 of 263 the 95 % interval is 0.2553 to 0.3662 (Newcombe 1998, method 3); scipy agrees to 12 digits."""
    from scipy.stats import binomtest

    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    for right, checked in ((0, 5), (5, 5), (47, 50)):
        peer = binomtest(right, checked).proportion_ci(method="wilson")
        assert (wilson(right, checked).low, wilson(right, checked).high) == pytest.approx(
            (peer.low, peer.high), abs=1e-12
        )


def test_a_checked_sample_is_scored(tmp_path: Path) -> None:
    """Three right of four answered; the row without an answer does not count."""
    path = tmp_path / "sample.csv"
    path.write_text("claim_id,right\na,yes\nb,Yes\nc,no\nd,\ne,y\n", encoding="utf-8")
    assert (score(path).right, score(path).checked) == (3, 4)


@pytest.mark.parametrize("text", ["claim_id\na\n", "claim_id,right\na,\n", "claim_id,right\na,perhaps\n"])
def test_what_cannot_be_scored_is_refused(tmp_path: Path, text: str) -> None:
    """A sample without the column, without an answer or with another word is refused in one line."""
    path = tmp_path / "sample.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DossierError, match="allowed"):
        score(path)
