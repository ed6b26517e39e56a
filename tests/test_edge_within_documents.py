"""Pairs against a chance that keeps each article as it is."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pandas as pd
import pytest

from dossier.statistics import edge_within_documents as module
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import edge_significance
from dossier.statistics.edge_within_documents import edge_within_documents

COLUMNS = ["unit_id", "doc_id", "entity"]


def table(documents: dict[str, list[str]]) -> pd.DataFrame:
    """The incidence of documents, each a list of units, each a string of one-letter actors."""
    rows = [
        (f"{doc_id}:{i}", doc_id, actor)
        for doc_id, units in documents.items()
        for i, unit in enumerate(units)
        for actor in unit
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def found_in(documents: dict[str, list[str]], actors: str) -> pd.DataFrame:
    """Tests of some actors, by pair."""
    incidence = table(documents)
    pairs = cooccurrence(incidence, incidence.unit_id.nunique())
    return edge_within_documents(pairs, incidence, list(actors)).set_index(["actor_a", "actor_b"])


def test_one_document_with_one_pair_to_place_equals_all_its_orders() -> None:
    """Sentences of two, one and one with four actors once each: of all 24 fillings a sixth put A and B together."""
    together = [set(order[:2]) == {"A", "B"} for order in permutations("ABCD")]
    found = found_in({"d": ["AB", "C", "D"]}, "AB").loc[("A", "B")]
    assert found.p == pytest.approx(float(np.mean(together))) == pytest.approx(1 / 6, rel=1e-9)
    assert (found.expected, found.n_documents_open) == (pytest.approx(1 / 6, rel=1e-9), 1)


def test_documents_add_up() -> None:
    """Two such documents, together in one of them: 1 - (5/6)^2; in both: (1/6)^2."""
    once = found_in({"d": ["AB", "C", "D"], "e": ["AC", "B", "D"]}, "AB").loc[("A", "B")]
    assert once.p == pytest.approx(1 - (5 / 6) ** 2, rel=1e-9)
    twice = found_in({"d": ["AB", "C", "D"], "e": ["AB", "C", "D"]}, "AB").loc[("A", "B")]
    assert twice.p == pytest.approx(1 / 36, rel=1e-9)


def test_what_is_certain_says_nothing() -> None:
    """A document of one sentence, and one whose every sentence names both: no choice is left, p is 1."""
    found = found_in({"d": ["AB"], "e": ["AB", "AB"], "f": ["C", "D"]}, "ABCD").loc[("A", "B")]
    assert (found.n_together, found.expected, found.p, found.n_documents_open) == (3, 3, 1, 0)
    assert not found.exceeds


def test_what_is_certain_but_for_rounding_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chances a hair below 1 and above 0 leave nothing open; one half does."""

    class Rounded:
        """A null whose chances, by size of unit, are certain but for their last digits."""

        n_units = np.array([0, 2, 3, 4])

        def both(self, frequency_a: int, frequency_b: int) -> np.ndarray:
            """Nothing, nearly nothing, nearly all; and one half where both are named twice."""
            return np.array([0.0, 1e-13, 1 - 1e-10, 0.5 if (frequency_a, frequency_b) == (2, 2) else 1 - 1e-15])

    monkeypatch.setattr(module, "fixed_size_null", lambda frequencies, sizes: Rounded())
    closed = found_in({"d": ["AB", "C"]}, "AB").loc[("A", "B")]
    assert (closed.expected, closed.p, closed.n_documents_open) == (7, 1, 0)
    half = found_in({"d": ["AB", "AB", "C"]}, "AB").loc[("A", "B")]
    assert (half.expected, half.p, half.n_documents_open) == (5, 1, 1)


def test_sharing_articles_is_not_enough_and_sharing_sentences_is() -> None:
    """Thirty articles about A and B that seldom name both at once, thirty about C and D that always do."""
    apart = {f"d{i}": ["AX", "B", "AY", "B", "AB" if i % 3 == 0 else "A"] for i in range(30)}
    close = {f"e{i}": ["CD", "X", "CD", "Y", "Z"] for i in range(30)}
    incidence = table(apart | close)
    pairs = cooccurrence(incidence, incidence.unit_id.nunique())
    actors = list("ABCDXYZ")
    within = edge_within_documents(pairs, incidence, actors).set_index(["actor_a", "actor_b"])
    assert within.exceeds[("C", "D")]
    assert not within.exceeds[("A", "B")]


def test_articles_that_keep_to_some_actors_make_no_finding() -> None:
    """In 25 corpora of articles with actors of their own, sentences drawn at random: no more than 5 % have p < 0.05."""
    random = np.random.default_rng(4)
    small, of = 0, 0
    for _ in range(25):
        rows = []
        for document in range(30):
            own = random.choice(12, 4, replace=False)
            for sentence in range(8):
                named = random.choice(own, int(random.integers(1, 4)), replace=False)
                rows += [(f"{document}:{sentence}", str(document), f"{actor:02}") for actor in named]
        incidence = pd.DataFrame(rows, columns=COLUMNS)
        pairs = cooccurrence(incidence, incidence.unit_id.nunique())
        found = edge_within_documents(pairs, incidence, sorted(set(incidence.entity)))
        small, of = small + int((found.p < 0.05).sum()), of + 66
    assert small / of <= 0.05


def test_no_pair_is_an_empty_table() -> None:
    """No actor, or sentences of one: all columns, no rows."""
    alone = table({"d": ["A", "B"]})
    assert edge_within_documents(cooccurrence(alone, 2), alone, ["A", "B"]).empty
    nobody = alone.head(0)
    found = edge_within_documents(cooccurrence(nobody, 0), nobody, [])
    assert found.empty and "n_documents_open" in found.columns


def test_the_order_is_that_of_the_pairs() -> None:
    """Row for row the pairs of the first test, so that the tables can be read side by side."""
    incidence = table({"d": ["AB", "C", "BC"], "e": ["AC", "B", "ABC"]})
    pairs = cooccurrence(incidence, 6)
    columns = ["actor_a", "actor_b", "n_together"]
    within, usual = edge_within_documents(pairs, incidence, list("ABC")), edge_significance(pairs, incidence)
    assert within[columns].to_numpy().tolist() == usual[columns].to_numpy().tolist()
