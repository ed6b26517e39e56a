"""Dispersion: DPnorm against its formula by hand, its limits, and the places of a term."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.sparse import csr_array

from corpora import generated, tables
from dossier.statistics.dispersion import dispersion, dp_norm, expected_documents, places
from dossier.statistics.terms import count_terms

CORPUS = tables({"a": "x x x x y", "b": "x z z y y", "c": "q q q q q q q q q y"})
COUNTS = count_terms(CORPUS.documents, CORPUS.tokens)


def test_dp_norm_is_the_formula_by_hand() -> None:
    """Shares of text 5, 5, 10 of 20; x 4, 1, 0 of 5: DP = (|.8-.25| + |.2-.25| + |0-.5|) / 2 = .55, over 1 - .25."""
    values = dict(zip(COUNTS.terms, dp_norm(COUNTS), strict=True))
    assert values["x"] == pytest.approx(0.55 / 0.75, abs=1e-9)
    assert values["y"] == pytest.approx(
        (abs(1 / 4 - 1 / 4) + abs(2 / 4 - 1 / 4) + abs(1 / 4 - 1 / 2)) / 2 / 0.75, abs=1e-9
    )


def test_a_term_rarer_than_the_documents_has_no_value() -> None:
    """Z stands twice in three documents: it could not be even if it wanted."""
    values = dict(zip(COUNTS.terms, dp_norm(COUNTS), strict=True))
    assert np.isnan(values["z"])
    assert not np.isnan(values["q"])


def test_expected_documents_equal_the_mean_over_all_ways_to_scatter() -> None:
    """Two and three occurrences over documents of one, two and three tokens: all 15 and 20 ways, counted."""
    sizes = np.array([1, 2, 3, 0])
    owner = np.repeat(np.arange(4), sizes)
    for n, value in zip((2, 3), expected_documents(np.array([2, 3]), sizes), strict=True):
        ways = list(itertools.combinations(owner, n))
        assert value == pytest.approx(np.mean([len(set(way)) for way in ways]), abs=1e-12)


def test_expected_documents_at_the_ends() -> None:
    """One occurrence stands in one document, as many as there are tokens in all that have any; scipy for the rest."""
    from scipy.stats import hypergeom

    sizes = np.array([400, 30, 0, 7])
    assert expected_documents(np.array([1, 437]), sizes) == pytest.approx([1, 3], abs=1e-9)
    slow = sum(1 - hypergeom.pmf(0, 437, size, 25) for size in sizes)
    assert expected_documents(np.array([25]), sizes)[0] == pytest.approx(slow, abs=1e-9)


def test_it_equals_a_second_implementation_on_a_larger_corpus() -> None:
    """A loop over documents, written from the definition, gives the same to nine digits."""
    corpus = generated(40)
    counts = count_terms(corpus.documents, corpus.tokens)
    shares = counts.sizes / counts.sizes.sum()
    dense = counts.matrix.todense()
    for column, value in enumerate(dp_norm(counts)):
        used = np.asarray(dense[:, column]).ravel()
        if used.sum() < 40:
            assert np.isnan(value)
            continue
        slow = (
            sum(abs(u / used.sum() - s) for u, s in zip(used, shares, strict=True)) / 2 / (1 - shares.min())
        )
        assert value == pytest.approx(slow, abs=1e-9)
    assert np.nanmax(dp_norm(counts)) <= 1


def test_one_document_has_no_dispersion_and_empty_ones_do_not_count() -> None:
    """With a single document that has text there is nothing to be spread over."""
    one = count_terms(CORPUS.documents, CORPUS.tokens[CORPUS.tokens["doc_id"] == "a"])
    assert len(dp_norm(one)) == len(one.terms) > 1
    assert np.isnan(dp_norm(one)).all()
    matrix, sizes = csr_array(np.array([[3, 1], [1, 3], [0, 0]])), np.array([5, 5, 0])
    assert dispersion(matrix, sizes).tolist() == dispersion(matrix[:2], sizes[:2]).tolist() == [0.5, 0.5]


def test_places_are_counted_in_tokens_from_the_beginning() -> None:
    """Y is the fifth of five tokens in a: four come before it."""
    found = places(CORPUS.tokens, CORPUS.documents, "y")
    assert found["doc_id"].tolist() == ["a", "b", "b", "c"]
    assert found["position"].tolist() == [4, 3, 4, 9]
    assert found["place"].tolist() == [0.8, 0.6, 0.8, 0.9]
    assert found["evidence"].iloc[0] == "a:1"
    assert places(CORPUS.tokens, CORPUS.documents, "nowhere").empty
