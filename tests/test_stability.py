"""The bootstrap over documents: what is certain stays, what hangs on one document does not."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import edge_significance
from dossier.statistics.stability import edge_presence


def corpus() -> pd.DataFrame:
    """Thirty documents; a and b meet in each of them, y and z six times in one; the rest is chance."""
    random = np.random.default_rng(4)
    rows = []
    for document in range(30):
        units = ["".join(random.choice(list("cdefghijkl"), 2, replace=False)) for _ in range(12)] + ["ab"]
        units += ["yz"] * 6 if document == 0 else []
        for i, unit in enumerate(units):
            rows += [(f"d{document:02}:{i}", f"d{document:02}", actor) for actor in sorted(unit)]
    return pd.DataFrame(rows, columns=["unit_id", "doc_id", "entity"])


@pytest.fixture(scope="module")
def found() -> pd.DataFrame:
    incidence = corpus()
    pairs = cooccurrence(incidence, incidence.unit_id.nunique())
    doc_ids = sorted(set(incidence.doc_id))
    presence = edge_presence(pairs, incidence, doc_ids, sorted(set(incidence.entity)), samples=60)
    return presence.set_index(["actor_a", "actor_b"])


def test_a_pair_met_everywhere_is_always_present(found: pd.DataFrame) -> None:
    """a and b exceed chance in every sample, with an interval that holds the count."""
    pair = found.loc[("a", "b")]
    assert pair.presence == 1.0
    assert pair.low <= pair.n_together == 30 <= pair.high


def test_a_pair_of_one_document_is_missing_when_it_is_not_drawn(found: pd.DataFrame) -> None:
    """y and z stand in one of 30 documents, which a sample misses in (29/30)^30 = 36 of 100 cases."""
    pair = found.loc[("y", "z")]
    assert pair.low == 0
    assert pair.presence == pytest.approx(1 - (29 / 30) ** 30, abs=4 * np.sqrt(0.36 * 0.64 / 60))


def test_chance_is_seldom_present(found: pd.DataFrame) -> None:
    """No pair that met by chance is present in half of the samples."""
    assert found.drop([("a", "b"), ("y", "z")]).presence.max() < 0.5


def test_the_same_seed_gives_the_same_table() -> None:
    """Two runs with one seed are equal; another seed is another table."""
    incidence = corpus()
    pairs = cooccurrence(incidence, 400).head(8)
    doc_ids, actors = sorted(set(incidence.doc_id)), sorted(set(incidence.entity))
    first, again, other = (edge_presence(pairs, incidence, doc_ids, actors, 10, seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(first, again)
    assert not first.equals(other)


def test_one_document_has_one_sample() -> None:
    """With one document every sample is the corpus itself, and presence is what the test says; no interval."""
    units = ["ab", "ab", "ab", "c", "d", "cd", "c", "d"]
    rows = [(f"d:{i}", "d", actor) for i, unit in enumerate(units) for actor in unit]
    incidence = pd.DataFrame(rows, columns=["unit_id", "doc_id", "entity"])
    pairs = cooccurrence(incidence, 8)
    found = edge_presence(pairs, incidence, ["d"], list("abcd"), samples=5)
    assert found.presence.tolist() == edge_significance(pairs, incidence).exceeds.astype(float).tolist()
    assert found.low.isna().all()


def test_no_pair_is_an_empty_table() -> None:
    """No pair, no row, all columns."""
    incidence = corpus().iloc[:0]
    assert edge_presence(cooccurrence(incidence, 3), incidence, ["d"], []).empty
