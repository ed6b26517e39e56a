"""The multiverse of pairs, followed through by hand on a few sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.statistics.edge_multiverse import CHOICES, edge_multiverse
from made_corpus import PLANTED, made_corpus

EIGHTEEN = 18


def test_every_pair_has_one_row_for_each_choice_that_counts_it() -> None:
    """Units 3 x people 2 x tests 3 = 18 choices; 9 for a pair with a person; none for a pair never together."""
    made = made_corpus(40)
    actors = ["USA", "JPN", "Jun Mori", "PRK", "KOR"]
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    assert not every.duplicated(["actor_a", "actor_b", *CHOICES]).any()
    n = summary.set_index(["actor_a", "actor_b"]).n_choices
    assert n[("JPN", "USA")] == EIGHTEEN
    assert n[("JPN", "Jun Mori")] == EIGHTEEN // 2
    assert every.groupby(["actor_a", "actor_b"]).size().max() <= EIGHTEEN


def test_planted_pairs_are_robust_and_others_are_not() -> None:
    """What was planted in sentences exceeds chance under a third of the choices, other pairs seldom under any."""
    made = made_corpus(120)
    actors = sorted(set(made.mentions.entity))
    _, summary = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    share = summary.set_index(["actor_a", "actor_b"]).share_exceeding
    planted = [tuple(sorted(pair)) for pair in PLANTED]
    assert share.loc[planted].min() >= 1 / 3
    assert share.drop(planted).mean() < 0.05


def test_shares_and_ranks_fit_the_table_of_all_choices() -> None:
    """Best, worst and share are those of the rows they summarise."""
    made = made_corpus(30)
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, ["USA", "JPN", "RUS", "CHN"])
    for pair in summary.to_dict("records"):
        rows = every[(every.actor_a == pair["actor_a"]) & (every.actor_b == pair["actor_b"])]
        assert (pair["best"], pair["worst"]) == (rows["rank"].min(), rows["rank"].max())
        assert pair["share_exceeding"] == pytest.approx(rows.exceeds.sum() / pair["n_choices"])


def test_no_actor_is_an_empty_table() -> None:
    """Nobody named: two tables with their columns."""
    made = made_corpus(3, quiet=True)
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, [])
    assert every.empty and summary.empty
    assert isinstance(summary, pd.DataFrame) and "share_exceeding" in summary.columns
