"""The network of actors: places that leave every label legible, lines that say what was tested."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dossier.figures.network import DOTTED, TITLE, community_colour, network
from dossier.figures.network_places import pushed_apart
from dossier.figures.picture import Picture
from dossier.figures.style import GREY
from dossier.statistics.network import CommunityAgreement

PAIRS = pd.DataFrame(
    [("A", "B", 9, 2.0, 1e-4, 0.001, True), ("B", "C", 3, 2.5, 0.4, 0.9, False), ("A", "C", 1, 2.0, 0.9, 1.0, False)],
    columns=["actor_a", "actor_b", "n_together", "expected", "p", "q", "exceeds"],
).assign(evidence=[tuple("123456789"), tuple("123"), ("1",)])  # fmt: skip
COMMUNITIES = pd.DataFrame({"entity": list("ABCD"), "community": [1, 1, 1, 0]})
COUNTS = pd.DataFrame({"entity": list("ABCD"), "kind": "state", "n_sentences": [20, 10, 5, 1]})


def drawn_with(agreement: CommunityAgreement, pairs: pd.DataFrame = PAIRS) -> Picture:
    return network(
        pairs.drop(columns="evidence"), pairs, COMMUNITIES, COUNTS, agreement=agreement,
        unit="sentence", n_units=50, alpha=0.05, source="made up",
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_boxes_are_pushed_apart_and_stay_inside(seed: int) -> None:
    """Thirty boxes thrown on one another, and thirty in one place, end disjoint, within the page."""
    random = np.random.default_rng(seed)
    boxes = np.column_stack([random.uniform(25, 120, 30), np.full(30, 34.0)])
    size = np.array([554.0, 480.0])
    thrown = random.uniform(0, 1, (30, 2)) * size * (0.5 if seed else 0.0)
    places = pushed_apart(thrown, boxes, size)
    assert (places - boxes / 2 >= -1e-6).all() and (places + boxes / 2 <= size + 1e-6).all()
    gap = np.abs(places[:, None] - places[None]) - (boxes[:, None] + boxes[None]) / 2
    gap[np.arange(30), np.arange(30)] = 1
    assert (gap.max(axis=2) >= -1e-6).all()


def test_only_pairs_above_the_expected_have_a_line_and_only_tested_ones_a_solid_one() -> None:
    """A with B exceeds chance: solid; B with C is above the expected: dotted; A with C is below: no line."""
    picture = drawn_with(CommunityAgreement(1, 0.0, 50, 50, 1.0))
    assert picture.data[["actor_a", "actor_b"]].to_numpy().tolist() == [["A", "B"], ["B", "C"]]
    drawn = picture.figure.axes[0].get_lines()
    assert [line.is_dashed() for line in drawn] == [True, False]


def test_the_pair_named_together_most_is_told_where_it_has_no_line() -> None:
    """A with C in 19 sentences where 19.2 are expected: no line, and the caption says so; else it says nothing of it."""
    once = CommunityAgreement(1, 0.0, 50, 50, 1.0)
    frequent = drawn_with(once, PAIRS.assign(n_together=[9, 3, 19], expected=[2.0, 2.5, 19.23]))
    said = "No line: A – C, named together most often (19 sentences), but not more often than expected (19.2)."
    assert said in frequent.caption
    assert "No line" not in drawn_with(once).caption


def test_lines_within_chance_are_thin_and_the_title_says_where_there_are_no_others() -> None:
    """However often B and C are named together: what exceeds chance is wider."""
    once = CommunityAgreement(1, 0.0, 50, 50, 1.0)
    within, beyond = drawn_with(once, PAIRS.assign(n_together=[9, 300, 1])).figure.axes[0].get_lines()
    assert within.get_linewidth() == DOTTED and within.is_dashed() and not beyond.is_dashed()
    assert drawn_with(once, PAIRS.assign(exceeds=False)).title.endswith("; no pair beyond chance")
    assert drawn_with(once).title == TITLE


def test_the_caption_says_how_stable_the_groups_are() -> None:
    """8 of 50 runs that agree are told as such, all as each; without a group no colour is explained."""
    shaky = drawn_with(CommunityAgreement(3, 0.4, 50, 8, 0.7249)).caption
    assert "Louvain communities, just these in 8 of 50 runs that begin elsewhere (mean adjusted Rand index 0.72)." in shaky
    assert "just these in each of 50 runs" in drawn_with(CommunityAgreement(1, 0.0, 50, 50, 1.0)).caption
    nobody = CommunityAgreement(0, float("nan"), 50, 50, float("nan"))
    caption = drawn_with(nobody, PAIRS.head(0)).caption
    assert "Louvain" not in caption and "nan" not in caption


def test_communities_beyond_the_palette_are_grey() -> None:
    """No colour stands for two groups."""
    colours = [community_colour(n) for n in range(1, 8)]
    assert len(set(colours)) == 7
    assert community_colour(0) == community_colour(8) == GREY
