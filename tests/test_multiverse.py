"""The multiverse: every combination is there, and ranks are those of the counts."""

from __future__ import annotations

from corpora import generated, tables
from dossier.statistics.groups import two_groups
from dossier.statistics.multiverse import frequency_multiverse, keyness_multiverse, summary

CORPUS = tables({"a": "the ship the ship the port", "b": "ships wait the dock"})


def test_all_combinations_are_tried_and_ranks_are_counted() -> None:
    """Ship is first without stop words, second to 'the' with them, and as a stem gains from 'ships'."""
    every, stable = frequency_multiverse(
        CORPUS.documents, CORPUS.tokens, frozenset({"the"}), ["ship", "dock"], 1
    )
    assert len(every) == 2 * 8
    ship = every[every["term"] == "ship"].set_index(["unit", "stop_words", "weight"])["rank"]
    assert ship["token", "without stop words", "pooled"] == 1
    assert ship["token", "with stop words", "pooled"] == 2
    assert ship["stem", "without stop words", "mean of documents"] == 1
    row = stable[stable["term"] == "ship"].iloc[0]
    assert (row["rank"], row["best"], row["worst"], row["n_choices"], row["share_in_top"]) == (
        1,
        1,
        2,
        8,
        0.5,
    )


def test_the_first_rank_is_that_of_the_choice_made() -> None:
    """Where stop words were kept, the rank shown is the one with them."""
    _, stable = frequency_multiverse(
        CORPUS.documents, CORPUS.tokens, frozenset({"the"}), ["ship"], 1, stopped=False
    )
    assert stable["rank"].tolist() == [2]


def test_weights_make_short_documents_count_as_much_as_long_ones() -> None:
    """Dock: 1 of 10 tokens pooled, but a quarter of one of two documents."""
    corpus = tables({"long": "sea " * 40 + "ice ice", "short": "dock ice dock sky"})
    every, _ = frequency_multiverse(corpus.documents, corpus.tokens, frozenset(), ["dock"], 1)
    ranks = every[every["unit"] == "token"].drop_duplicates("weight").set_index("weight")["rank"]
    assert ranks["pooled"] == 3
    assert ranks["mean of documents"] == 2


def test_key_terms_are_followed_through_measures() -> None:
    """Twelve choices; many terms without evidence share the last rank and are no findings."""
    corpus = generated(20)
    groups = two_groups(corpus.documents, "doc_id", "d0000")
    every, stable = keyness_multiverse(
        corpus.documents, corpus.tokens, groups, frozenset(), ["wba", "wca"], 2
    )
    assert len(every) == 2 * 12
    assert set(every["measure"]) == {"lrc", "log_ratio", "log_likelihood"}
    assert (stable["share_in_top"] < 1).all()


def test_no_findings_give_an_empty_summary() -> None:
    """Nothing to follow is a table with its head."""
    every, stable = frequency_multiverse(CORPUS.documents, CORPUS.tokens, frozenset(), [], 5)
    assert every.empty
    assert stable.empty
    assert list(summary(every, [], 5).columns) == list(stable.columns)
