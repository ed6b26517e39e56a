"""A term over time: rates by hand, every dot with its sentences, and a test that few documents cannot pass."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kendalltau, norm

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.term_over_time import term_over_time as drawn_over_time
from dossier.statistics.dispersion import places
from dossier.statistics.term_over_time import monotone_change, slice_of_time, term_over_time
from overlaps import overlapping_texts

CORPUS = tables(
    {"a": "A ship. A ship.", "b": "No more.", "c": "One ship sails on.", "d": "A ship."},
    published={"a": "2022-03-01", "b": "2022-03", "c": "2022-05-09"},
)
SHIPS = places(CORPUS.tokens, CORPUS.documents, "ship")


def test_rates_are_those_of_a_hand_count() -> None:
    """Two of six tokens in March, one of four in May; the undated document is in neither, and none has an interval."""
    found = term_over_time(CORPUS.documents, SHIPS, "month")
    counts = found[["slice", "n", "n_tokens", "n_documents"]].to_numpy().tolist()
    assert counts == [["2022-03", 2, 6, 2], ["2022-05", 1, 4, 1]]
    assert found["rate"].tolist() == pytest.approx([10_000 * 2 / 6, 2500])
    assert found["evidence"].tolist() == [("a:1", "a:2"), ("c:1",)]
    assert found["low"].isna().all()


def test_a_slice_with_enough_documents_has_an_interval() -> None:
    """Of 500 documents about 33 fall into each month: the interval holds the rate."""
    corpus = of_size(500)
    found = term_over_time(corpus.documents, places(corpus.tokens, corpus.documents, "wba"), "month", resamples=200)
    assert found["low"].notna().all()
    assert ((found["low"] <= found["rate"]) & (found["rate"] <= found["high"])).all()
    assert found["evidence"].map(len).tolist() == found["n"].tolist()
    assert found["n_documents"].sum() == (corpus.documents["published"] != "").sum()


def test_months_are_used_where_they_are_known_and_few() -> None:
    """Else years."""
    documents = of_size(500).documents
    assert slice_of_time(documents) == "month"
    assert slice_of_time(documents.assign(published="1951")) == "year"
    long = [f"{1900 + i // 12}-{i % 12 + 1:02d}" for i in range(500)]
    assert slice_of_time(documents.assign(published=long)) == "year"


def test_no_speech_is_left_out_for_the_sake_of_months() -> None:
    """Fourteen reports of one day and six speeches known by their year: years, or the term of the speeches would be gone."""
    documents = of_size(20).documents
    assert slice_of_time(documents.assign(published=["1987-04-07"] * 14 + ["1961"] * 6)) == "year"
    assert slice_of_time(documents.assign(published=["1987-04-07"] * 18 + ["1961"] * 2)) == "month"
    assert slice_of_time(documents.assign(published=["1987-04-07"] * 9 + ["1961"] + [""] * 10)) == "month"


def test_a_rise_is_found_and_few_documents_show_none() -> None:
    """Kendall's tau as scipy has it; nine documents, or equal rates, have no test."""
    texts = {f"d{i:02}": "ship " * (i // 2) + "sea " * 20 for i in range(20)}
    corpus = tables(texts, published={doc_id: f"{2000 + i}" for i, doc_id in enumerate(texts)})
    where = places(corpus.tokens, corpus.documents, "ship")
    tau, p, n = monotone_change(corpus.documents, where, "year")
    rates = [(i // 2) / (i // 2 + 20) for i in range(20)]
    expected = kendalltau(np.arange(20), rates)
    assert (tau, p, n) == (pytest.approx(expected.statistic), pytest.approx(expected.pvalue), 20)
    # By hand: of 190 pairs of documents 10 are equal in their rate, the other 180 agree. The variance is Mann's (1945),
    # with the correction for equal values: (20 x 19 x 45 - 10 x 2 x 1 x 9) / 18 = 940.
    assert tau == pytest.approx(180 / np.sqrt(190 * 180), rel=1e-12)
    assert p == pytest.approx(2 * norm.sf(180 / np.sqrt(940)), rel=1e-9)
    assert np.isnan(monotone_change(corpus.documents.head(9), where, "year")[0])
    none = places(corpus.tokens, corpus.documents, "zebra")
    assert np.isnan(monotone_change(corpus.documents, none, "year")[1])


@pytest.mark.parametrize("n", [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)])
@pytest.mark.parametrize("by", ["month", "year"])
def test_it_is_readable_at_every_size(n: int, by: str) -> None:
    """No two texts touch, nothing warns; one slice is nothing to compare."""
    corpus = of_size(n)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        where = places(corpus.tokens, corpus.documents, "wba")
        found = term_over_time(corpus.documents, where, by, resamples=50)
        picture = drawn_over_time(found, "wba", by, 3, "invented")
        assert overlapping_texts(picture.figure) == []
    assert "3 without" in picture.caption and picture.caption.endswith("Source: invented.")
    assert ("An empty figure" in picture.alt) == (len(found) < 2)
    parted = bool(found["low"].max() > found["high"].min())
    assert ("is used most in 2022-" in picture.title) == (len(found) > 1 and parted)
    assert ("the intervals tell no" in picture.title) == (len(found) > 1 and bool(found["low"].notna().any()) and not parted)
    assert ("too few documents in each" in picture.title) == (len(found) > 1 and bool(found["low"].isna().all()))


@pytest.mark.parametrize(("lows", "told"), [((90.0, 95.0), False), ((90.0, 131.0), True)])
def test_a_slice_is_called_the_one_with_most_only_where_intervals_part(lows: tuple[float, float], told: bool) -> None:
    """120 and 140 in 10,000 words: a finding where the second interval begins above the end of the first, 130; else not."""
    trend = pd.DataFrame({
        "slice": ["2022-01", "2022-02"], "n": [12, 14], "n_tokens": [1000, 1000], "rate": [120.0, 140.0],
        "low": lows, "high": [130.0, 170.0], "n_documents": [30, 30], "evidence": [("a:1",), ("b:1",)],
    })  # fmt: skip
    picture = drawn_over_time(trend, "ship", "month", 0, "invented")
    assert ("is used most in 2022-02" in picture.title) == told
    assert picture.alt.count("used most in 2022-02: 140 times") == 1


@pytest.mark.parametrize("ends", [(float("nan"), float("nan")), (130.0, 170.0)])
def test_the_highest_mark_has_room_above_it(ends: tuple[float, float]) -> None:
    """Neither the highest dot nor the end of the highest interval lies on the edge of the axes."""
    trend = pd.DataFrame({
        "slice": ["2022-01", "2022-02"], "n": [12, 14], "n_tokens": [1000, 1000], "rate": [120.0, 140.0],
        "low": [ends[0] - 30] * 2, "high": ends, "n_documents": [3, 3], "evidence": [("a:1",), ("b:1",)],
    })  # fmt: skip
    axes = drawn_over_time(trend, "ship", "month", 0, "invented").figure.axes[0]
    assert axes.get_ylim()[1] > 1.1 * max(140, trend["high"].fillna(0).max())


def test_a_caption_tells_of_the_lines_and_dots_that_are_drawn() -> None:
    """No interval, no word of one; months in a row are joined."""
    found = term_over_time(CORPUS.documents, SHIPS, "month")
    assert "Blue lines" not in (caption := drawn_over_time(found, "ship", "month", 1, "a").caption)
    assert "Open dots" in caption and "Grey lines" not in caption
    corpus = of_size(500)
    found = term_over_time(corpus.documents, places(corpus.tokens, corpus.documents, "wba"), "month", resamples=200)
    picture = drawn_over_time(found, "wba", "month", 0, "a")
    assert "Blue lines" in picture.caption and "Grey lines join months" in picture.caption
    assert "Open dots" not in picture.caption
