"""The multiverse of pairs, followed through by hand on a few sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.statistics.edge_multiverse import ALPHAS, CHOICES, COPIES, _ranked, edge_multiverse
from made_corpus import PLANTED, made_corpus

EIGHTEEN = 18


def test_every_pair_has_one_row_for_each_choice_that_counts_it() -> None:
    """Units 3 x people 2 x tests 3 = 18 rows, each at 3 values of alpha; half for a pair with a person."""
    made = made_corpus(40)
    actors = ["USA", "JPN", "Jun Mori", "PRK", "KOR"]
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    assert not every.duplicated(["actor_a", "actor_b", *CHOICES]).any()
    n = summary.set_index(["actor_a", "actor_b"]).n_choices
    assert n[("JPN", "USA")] == EIGHTEEN * 3
    assert n[("JPN", "Jun Mori")] == EIGHTEEN // 2 * 3
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
    assert len(summary) == 6, "each pair of four"
    for pair in summary.to_dict("records"):
        rows = every[(every.actor_a == pair["actor_a"]) & (every.actor_b == pair["actor_b"])]
        assert (pair["best"], pair["worst"]) == (rows["rank"].min(), rows["rank"].max())
        exceeding = sum(int((rows.q < alpha).sum()) for alpha in ALPHAS)
        assert pair["share_exceeding"] == pytest.approx(exceeding / pair["n_choices"])
        assert [len(set(ids)) for ids in rows.evidence] == rows.n_together.tolist()


def test_another_alpha_is_one_more_choice() -> None:
    """With 0.02 four values of alpha are crossed; q, which does not hang on alpha, stays."""
    made = made_corpus(30)
    usual = edge_multiverse(made.mentions, made.sentences, made.texts, ["USA", "JPN", "RUS"])
    stricter = edge_multiverse(made.mentions, made.sentences, made.texts, ["USA", "JPN", "RUS"], alpha=0.02)
    assert stricter[0].q.tolist() == usual[0].q.tolist()
    assert stricter[1].n_choices.max() == EIGHTEEN * 4


def test_copies_are_counted_under_half_of_the_choices() -> None:
    """A corpus and its copy: without copies the counts of the corpus alone, with them twice as many."""
    made = made_corpus(20)
    again = [table.assign(doc_id=table.doc_id + "x") for table in (made.mentions, made.sentences)]
    mentions, sentences = (pd.concat(both) for both in zip((made.mentions, made.sentences), again, strict=True))
    texts = made.texts | {f"{doc_id}x": text for doc_id, text in made.texts.items()}
    actors = ["USA", "JPN", "RUS", "CHN"]
    every, summary = edge_multiverse(mentions, sentences, texts, actors, copies=set(again[1].doc_id))
    alone, _ = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    keys = ["actor_a", "actor_b", "unit", "people", "test"]
    without, twice = (every[every.copies == name].set_index(keys).n_together for name in COPIES)
    assert without.to_dict() == alone.set_index(keys).n_together.to_dict()
    assert (twice == 2 * without).all()
    assert summary.n_choices.max() == EIGHTEEN * 2 * 3


def test_no_actor_is_an_empty_table() -> None:
    """Nobody named: two tables with their columns."""
    made = made_corpus(3, quiet=True)
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, [])
    assert every.empty and summary.empty
    assert isinstance(summary, pd.DataFrame) and "share_exceeding" in summary.columns


def test_p_values_that_differ_by_rounding_share_a_rank() -> None:
    """One less than a rounding below another is no better; a billionth part is the finest that counts."""
    tested = pd.DataFrame(
        {"actor_a": list("abc"), "actor_b": list("xyz"), "n_together": 1, "evidence": [()] * 3,
         "p": [1.0, 1.0 - 1e-15, 0.5]}
    )  # fmt: skip
    assert _ranked(tested, "exact sizes", 4, 0.05)["rank"].tolist() == [2, 2, 1]
