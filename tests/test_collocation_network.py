"""Collocations as rows and as a network: every arrow a pair, labels apart."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.collocation_network import collocation_network, collocation_pairs
from dossier.statistics.collocations import collocations
from dossier.statistics.evidence import pair_evidence
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_both_are_readable_at_every_size(n: int) -> None:
    """No two texts touch and nothing warns."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pairs = collocations(corpus.documents, corpus.tokens, at_least=1)
        for picture in (collocation_pairs(pairs, "invented"), collocation_network(pairs, "invented")):
            assert overlapping_texts(picture.figure) == []


def test_each_pair_carries_as_many_sentences_as_it_shows() -> None:
    """The ids of a row and of an arrow are as many as the pairs counted."""
    corpus = of_size(5)
    pairs = collocations(corpus.documents, corpus.tokens, at_least=2).head(60)
    pairs = pairs.assign(evidence=pair_evidence(corpus.tokens, pairs))
    for picture in (collocation_pairs(pairs, "invented"), collocation_network(pairs, "invented")):
        assert picture.data["evidence"].map(len).tolist() == picture.data["n"].tolist()


def test_the_network_is_the_same_each_time_and_names_the_hub() -> None:
    """Circles and words that follow themselves do no harm."""
    rows = [("a", "b"), ("b", "c"), ("c", "a"), ("b", "d"), ("e", "e"), ("x", "y")]
    pairs = pd.DataFrame(rows, columns=["first", "second"]).assign(log_dice=10.0, n=3, n_pairs=100)
    one, two = collocation_network(pairs, "invented"), collocation_network(pairs, "invented")
    assert one.svg() == two.svg()
    assert one.title == "'b' keeps most company among the strongest pairs: 3 neighbours"
    assert len(one.data) == 4


def test_no_tick_stands_beyond_the_greatest_log_dice_and_lines_are_no_bars() -> None:
    """14 is the end of the scale; each row's line runs the whole way, whatever its value."""
    pairs = pd.DataFrame([("a", "b"), ("c", "d")], columns=["first", "second"]).assign(log_dice=[14.0, 12.7], n=3, n_pairs=9)
    axes = collocation_pairs(pairs, "invented").figure.axes[0]
    assert max(axes.get_xticks()) == 14
    assert [line[:, 0].tolist() for line in axes.collections[0].get_segments()] == [[11.5, 14.0]] * 2


def test_nothing_is_told_where_there_is_nothing() -> None:
    """No pairs, or none that share a word."""
    empty = collocations(tables({"a": "Word."}).documents, tables({"a": "Word."}).tokens)
    assert "An empty figure" in collocation_pairs(empty, "invented").alt
    assert "An empty figure" in collocation_network(empty, "invented").alt


def test_words_in_both_orders_are_one_neighbour_and_ties_are_told() -> None:
    """'mr speaker' and 'speaker mr' make one neighbour; with 'vice president' and 'mr president' two words have two."""
    rows = [("mr", "speaker"), ("speaker", "mr"), ("mr", "president"), ("vice", "president")]
    pairs = pd.DataFrame(rows, columns=["first", "second"]).assign(n=5, log_dice=[13.0, 12.0, 11.0, 10.0], n_pairs=100)
    assert collocation_network(pairs, "test").title == (
        "No word keeps more company among the strongest pairs than 'mr': 2 neighbours (1 other word has as many)"
    )
    two = collocation_network(pairs.head(2), "test")
    assert two.title.endswith("'mr': 1 neighbour (1 other word has as many)") and "n = 2 pairs, 2 words." in two.caption


@pytest.mark.parametrize(
    ("values", "title"),
    [((14.0, 12.7), "'a b' is the closest of the frequent pairs"),
     ((14.0, 14.0), "2 of the frequent pairs are never apart, 'a b' among them"),
     ((9.5, 9.5), "2 of the frequent pairs are equally close, 'a b' among them")],
)  # fmt: skip
def test_no_pair_is_called_the_closest_that_is_first_by_the_alphabet_alone(values: tuple[float, float], title: str) -> None:
    """Pairs that share the largest value are told together."""
    pairs = pd.DataFrame([("a", "b"), ("c", "d")], columns=["first", "second"]).assign(log_dice=values, n=3, n_pairs=9)
    assert collocation_pairs(pairs, "invented").title == title
