"""The keyness map: tests where they can be had, and plain words where not."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest
from matplotlib.text import Text

from corpora import LARGE, SIZES, of_size, tables
from dossier.figures.keyness_map import keyness_map
from dossier.figures.picture import Picture
from dossier.statistics.groups import two_groups
from dossier.statistics.keyness import keyness
from dossier.statistics.permutation import smallest_p
from dossier.statistics.terms import count_terms
from overlaps import overlapping_texts

EACH_SIZE = [*SIZES, pytest.param(LARGE, marks=pytest.mark.slow)]


@pytest.mark.parametrize("n", EACH_SIZE)
def test_it_is_readable_at_every_size(n: int) -> None:
    """No two texts touch and nothing warns; few documents are told to be too few."""
    corpus = of_size(n)
    groups = two_groups(corpus.documents)
    sizes = (int(groups.focus.sum()), int(groups.reference.sum()))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table = keyness(count_terms(corpus.documents, corpus.tokens), groups, permutations=99)
        picture = keyness_map(table, "later", "earlier", sizes, smallest_p(*sizes, 99), "invented")
        assert overlapping_texts(picture.figure) == []
    if n == 1:
        assert picture.title == "Nothing to compare"
    assert ("cannot show a difference" in picture.title) == (n == 5)
    assert ("Benjamini" in picture.caption) == (n >= 500)


def test_below_the_floor_no_term_is_drawn_as_found() -> None:
    """However small q is made, with few documents the caption says that there is no test."""
    row = {"term": "ship", "log_ratio": 3.0, "log_likelihood": 20.0, "lrc": 1.0, "q": 0.0}
    table = pd.DataFrame([row])
    few = keyness_map(table, "a", "b", (2, 3), 0.1, "invented")
    assert "no test; the smallest p that so few documents allow is 0.1" in few.caption
    many = keyness_map(table, "a", "b", (50, 50), 0.0005, "invented")
    assert many.title == "1 term tells the two groups apart beyond what documents vary"
    none = keyness_map(table.assign(q=0.5), "a", "b", (50, 50), 0.0005, "invented")
    assert none.title.startswith("No term tells")


def test_a_lead_is_a_term_with_an_lrc() -> None:
    """None, one, two: the title says how many, and never that all terms are leads."""
    row = {"term": "ship", "log_ratio": -3.0, "log_likelihood": 20.0, "q": 0.5}
    for lrcs, told in (([0.0, 0.0], "no term is even a lead"), ([-1.0, 0.0], "1 term is a lead, no finding"),
                       ([1.0, -1.0], "2 terms are leads, not findings")):  # fmt: skip
        picture = keyness_map(pd.DataFrame([row | {"lrc": lrc} for lrc in lrcs]), "a", "b", (2, 3), 0.1, "x")
        assert picture.title == f"So few documents cannot show a difference: {told}"
        assert ("Strongest by log-likelihood" in picture.alt) == ("even" in told)


def test_a_mark_below_the_axis_is_told() -> None:
    """Of two terms one has less evidence than the figure can show: it is drawn at its foot, and said to be."""
    table = pd.DataFrame({"term": ["a", "b"], "log_ratio": [1.0, -0.3], "log_likelihood": [9.0, 0.008], "lrc": 0.0})
    table["q"] = 1.0
    assert "1 term with a G2 below 0.1 drawn at 0.1." in keyness_map(table, "a", "b", (2, 3), 0.1, "x").caption
    assert "drawn at" not in keyness_map(table.head(1), "a", "b", (2, 3), 0.1, "x").caption


def test_no_label_lies_on_the_line_between_the_groups() -> None:
    """However long a term is, its label stands on one side: else it would seem to belong to both."""
    terms = [f"{word} of the merchant shipping act" for word in ("schedule", "amendment", "interpretation", "repeal")]
    table = pd.DataFrame({"term": terms, "log_ratio": [-0.3, 0.1, -0.02, 2.0], "log_likelihood": [9.0, 5.0, 2.0, 1.0]})
    picture = keyness_map(table.assign(lrc=0.0, q=1.0), "a", "b", (2, 3), 0.1, "x")
    axes = picture.figure.axes[0]
    middle = axes.transData.transform((0, 1))[0]
    boxes = [text.get_window_extent() for text in axes.texts]
    assert len(boxes) == 4
    assert [box for box in boxes if box.x0 <= middle <= box.x1] == []


def test_it_uses_the_tables_of_a_small_corpus() -> None:
    """Every term compared is a mark."""
    corpus = tables({"a": "oil oil gas", "b": "gas gas oil"})
    table = keyness(
        count_terms(corpus.documents, corpus.tokens), two_groups(corpus.documents, "doc_id", "a"), at_least=1
    )
    assert (
        keyness_map(table, "a", "b", (1, 1), 1.0, "invented").data["term"].tolist() == table["term"].tolist()
    )


def test_terms_at_one_point_have_one_label_beside_it() -> None:
    """Two terms with the same numbers share a mark and its label, five are counted; the caption says so where it is so."""
    rows = {"log_ratio": [3.0, 3.0, -2.0], "log_likelihood": [9.0, 9.0, 5.0], "lrc": 0.0, "q": 1.0}
    table = pd.DataFrame({"term": ["salt", "corn", "fish"], **rows})
    picture = keyness_map(table, "a", "b", (5, 5), 0.1, "x")
    assert {"salt, corn", "fish"} <= written(picture) and not {"salt", "corn"} & written(picture)
    told = "n = 3 terms at 2 points: terms with the same numbers share a mark and its label."
    assert told in picture.caption and "points" not in keyness_map(table.tail(2), "a", "b", (5, 5), 0.1, "x").caption
    five = pd.DataFrame({"term": list("abcde"), "log_ratio": 1.0, "log_likelihood": 4.0, "lrc": 0.0, "q": 1.0})
    assert "a, b and 3 more" in written(keyness_map(five, "a", "b", (5, 5), 0.1, "x"))


def written(picture: Picture) -> set[str]:
    """All texts of a figure."""
    return {text.get_text() for text in picture.figure.findobj(Text)}
