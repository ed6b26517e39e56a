"""Who is named with whom: counts by hand, NPMI against nltk."""

from __future__ import annotations

from math import log

import pandas as pd
import pytest

from dossier.statistics.cooccurrence import cooccurrence

ROWS = ["1 A", "1 B", "2 A", "2 B", "2 C", "3 A", "4 C", "5 A", "5 B"]
INCIDENCE = pd.DataFrame(
    [(f"d{int(row[0]) % 2}:{row[0]}", f"d{int(row[0]) % 2}", row[2]) for row in ROWS],
    columns=["unit_id", "doc_id", "entity"],
)
N_UNITS = 10


def test_pairs_equal_a_hand_count() -> None:
    """A and B share units 1, 2 and 5 of two documents; A with C and B with C share unit 2."""
    found = cooccurrence(INCIDENCE, N_UNITS)
    columns = ["actor_a", "actor_b", "n_together", "n_a", "n_b", "n_documents"]
    assert found[columns].to_numpy().tolist() == [
        ["A", "B", 3, 4, 3, 2], ["A", "C", 1, 4, 2, 1], ["B", "C", 1, 3, 2, 1],
    ]  # fmt: skip


def test_evidence_is_as_long_as_the_count_says() -> None:
    """Each pair carries the ids of the very units that were counted."""
    found = cooccurrence(INCIDENCE, N_UNITS)
    assert found.evidence[0] == ("d0:2", "d1:1", "d1:5")
    assert [len(ids) for ids in found.evidence] == list(found.n_together)


def test_evidence_stands_as_in_the_corpus() -> None:
    """The second sentence or paragraph of a document before its tenth, and documents by their names."""
    ids = ["b:10", "a:p10", "a:p2", "b:9", "c"]
    rows = pd.DataFrame([(one, one[0], actor) for one in ids for actor in "AB"], columns=["unit_id", "doc_id", "entity"])
    assert cooccurrence(rows, N_UNITS).evidence[0] == ("a:p2", "a:p10", "b:9", "b:10", "c")


def test_npmi_equals_nltk() -> None:
    """ln(p_ab / p_a p_b) / -ln p_ab, to nine digits the PMI of nltk divided by the self-information."""
    from nltk.metrics.association import BigramAssocMeasures

    found = cooccurrence(INCIDENCE, N_UNITS)
    for pair in found.itertuples():
        pmi = BigramAssocMeasures.pmi(pair.n_together, (pair.n_a, pair.n_b), N_UNITS) * log(2)
        assert pair.npmi == pytest.approx(pmi / -log(pair.n_together / N_UNITS), rel=1e-9)
    assert found.npmi[0] == pytest.approx(log(2.5) / -log(0.3), rel=1e-12)


def test_only_ever_together_is_one_and_everywhere_is_empty() -> None:
    """NPMI is 1 for a pair that is never apart, and has no value where every unit names both."""
    pair = pd.DataFrame([("u", "d", "A"), ("u", "d", "B")], columns=["unit_id", "doc_id", "entity"])
    assert cooccurrence(pair, 7).npmi[0] == pytest.approx(1)
    assert cooccurrence(pair, 1).npmi.isna().all()


def test_nobody_together_is_an_empty_table() -> None:
    """No pair, no row, all columns."""
    found = cooccurrence(INCIDENCE[INCIDENCE.unit_id == "d1:3"], N_UNITS)
    assert found.empty
    assert {"npmi", "evidence"} <= set(found.columns)
