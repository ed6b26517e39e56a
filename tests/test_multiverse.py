"""The multiverse: every combination is there, and ranks are those of the counts."""

from __future__ import annotations

import pandas as pd

from corpora import Tables, generated, tables
from dossier.statistics.groups import two_groups
from dossier.statistics.letter_case import with_case
from dossier.statistics.multiverse import counts_of_choices, frequency_multiverse, keyness_multiverse, summary

CORPUS = tables({"a": "the ship the Ship the port", "b": "Ships wait the dock"})
CHOICES = ["unit", "case", "stop_words", "weight"]


def followed(corpus: Tables, *findings: str, stop: str = "the", top: int = 1, **options: object) -> tuple[pd.DataFrame, ...]:
    tokens = with_case(corpus.tokens, corpus.texts)
    return frequency_multiverse(corpus.documents, tokens, frozenset(stop.split()), list(findings), top, **options)  # type: ignore[arg-type]


def test_all_combinations_are_tried_and_ranks_are_counted() -> None:
    """Ship is first without stop words, second to 'the' with them, and as a stem gains from 'Ships'."""
    every, stable = followed(CORPUS, "ship", "dock")
    assert len(every) == 2 * 16
    ship = every[every["term"] == "ship"].set_index(CHOICES)["rank"]
    assert ship["token", "folded", "without stop words", "pooled"] == 1
    assert ship["token", "folded", "with stop words", "pooled"] == 2
    assert ship["stem", "folded", "without stop words", "mean of documents"] == 1
    row = stable[stable["term"] == "ship"].iloc[0]
    assert (row["rank"], row["best"], row["n_choices"]) == (1, 1, 16)
    assert row["share_in_top"] == (ship <= 1).mean()


def test_where_capitals_part_words_the_most_frequent_spelling_is_followed() -> None:
    """Of 'Oil oil Oil' two are capitals: a rank of two occurrences, shared with 'gas gas'; equals by alphabet."""
    every, _ = followed(tables({"a": "Oil oil Oil gas gas", "b": "ice Ice"}), "oil", "ice", "gas")
    rows = every[(every["unit"] == "token") & (every["weight"] == "pooled")].drop_duplicates(["term", "case"])
    found = rows.set_index(["term", "case"])
    assert found["n"].to_dict() == {
        ("oil", "folded"): 3, ("ice", "folded"): 2, ("gas", "folded"): 2,
        ("oil", "kept"): 2, ("ice", "kept"): 1, ("gas", "kept"): 2,
    }  # fmt: skip
    assert found["rank"].to_dict() == {
        ("oil", "folded"): 1, ("ice", "folded"): 2, ("gas", "folded"): 2,
        ("oil", "kept"): 1, ("ice", "kept"): 3, ("gas", "kept"): 1,
    }  # fmt: skip
    assert found["evidence"]["oil", "kept"] == ("a:1", "a:1")


def test_of_spellings_as_frequent_the_first_by_alphabet_is_followed() -> None:
    """'Ice' and 'ice' once each: the capital, which the alphabet of a computer has first, with its sentence."""
    every, _ = followed(tables({"a": "Some ice melts. Ice grows."}), "ice", stop="")
    kept = every[(every["unit"] == "token") & (every["case"] == "kept")]
    assert set(kept["evidence"]) == {("a:2",)}


def test_each_rank_carries_the_sentences_that_are_counted_for_it() -> None:
    """As many as the occurrences; a term that a choice leaves out has none."""
    every, _ = followed(CORPUS, "ship", "the", stopped=False)
    assert every["evidence"].map(len).tolist() == every["n"].tolist()
    stems = every[(every["term"] == "ship") & (every["unit"] == "stem") & (every["case"] == "folded")]
    assert set(stems["evidence"]) == {("a:1", "a:1", "b:1")}
    left_out = every[(every["term"] == "the") & (every["stop_words"] == "without stop words")]
    assert left_out["rank"].isna().all() and set(left_out["n"]) == {0}


def test_stop_words_do_not_count_for_a_stem_that_they_share() -> None:
    """'mostly' has the stem of 'most': twice without stop words, four times with; as a word it is followed itself."""
    corpus = tables({"a": "Mostly rain. Most most ice", "b": "It is mostly rain"})
    every, _ = followed(corpus, "most", stop="most it is", unit="stem")
    rows = every[(every["weight"] == "pooled") & (every["case"] == "folded")].set_index(["unit", "stop_words"])
    assert rows["n"].to_dict() == {
        ("stem", "without stop words"): 2, ("stem", "with stop words"): 4,
        ("token", "without stop words"): 2, ("token", "with stop words"): 2,
    }  # fmt: skip
    assert rows["rank"]["token", "without stop words"] == 1
    assert rows["evidence"]["stem", "without stop words"] == ("a:1", "b:1")


def test_the_first_rank_is_that_of_the_choice_made() -> None:
    """Where stop words were kept, the rank shown is the one with them; where stems were counted, that of the stem."""
    assert followed(CORPUS, "ship", stopped=False)[1]["rank"].tolist() == [2]
    every, stable = followed(tables({"a": "policies policies policy oil oil"}), "polici", "oil", unit="stem")
    assert stable["rank"].tolist() == [1, 2]
    tokens = every[(every["term"] == "polici") & (every["unit"] == "token")]
    assert set(tokens["n"]) == {2} and set(tokens["rank"]) == {1}


def test_weights_make_short_documents_count_as_much_as_long_ones() -> None:
    """Dock: 1 of 10 tokens pooled, but a quarter of one of two documents."""
    corpus = tables({"long": "sea " * 40 + "ice ice", "short": "dock ice dock sky"})
    every, _ = followed(corpus, "dock", stop="")
    ranks = every[every["unit"] == "token"].drop_duplicates("weight").set_index("weight")["rank"]
    assert ranks["pooled"] == 3
    assert ranks["mean of documents"] == 2


def key(corpus: Tables, focus: str, *findings: str, at_least: int = 5, **options: object) -> tuple[pd.DataFrame, ...]:
    tokens = corpus.tokens.assign(surface=corpus.tokens["token"], surface_stem=corpus.tokens["stem"])
    groups = two_groups(corpus.documents, "doc_id", focus)
    return keyness_multiverse(
        corpus.documents, tokens, groups, frozenset(), list(findings), 2, at_least=at_least, **options  # type: ignore[arg-type]
    )


def test_key_terms_are_followed_through_measures() -> None:
    """Twenty-four choices, each measure among them."""
    every, stable = key(generated(20), "d0000", "wba", "wca")
    assert len(every) == 2 * 24
    assert set(every["measure"]) == {"lrc", "log_ratio", "log_likelihood"}
    assert (stable["share_in_top"] < 1).all()


def test_what_does_not_differ_has_no_rank() -> None:
    """In three words each, oil and gas are too few for an LRC; by log ratio both have the first rank."""
    every, stable = key(tables({"a": "oil oil ice", "b": "gas gas ice"}), "a", "oil", "gas", at_least=1)
    by = every.drop_duplicates(["term", "measure"]).set_index(["term", "measure"])["rank"]
    assert pd.isna(by["oil", "lrc"]) and pd.isna(by["gas", "lrc"])
    assert by["oil", "log_ratio"] == by["gas", "log_ratio"] == 1
    assert stable["rank"].isna().all()
    assert stable["share_in_top"].tolist() == [2 / 3, 2 / 3]


def test_no_findings_give_an_empty_summary() -> None:
    """Nothing to follow is a table with its head."""
    every, stable = followed(CORPUS)
    assert every.empty and {"n", "evidence"} <= set(every.columns)
    assert stable.empty
    assert list(summary(every, [], 5).columns) == list(stable.columns)


def test_counts_made_once_serve_both() -> None:
    """Given the counts of the eight choices, both multiverses say what they say when they count for themselves."""
    corpus, stop, findings = generated(12), frozenset({"wa"}), ["wba", "wca", "wda"]
    tokens = corpus.tokens.assign(surface=corpus.tokens["token"].str.title(), surface_stem=corpus.tokens["stem"])
    counts = counts_of_choices(corpus.documents, tokens, stop)
    assert len(counts) == 8
    groups = two_groups(corpus.documents, "doc_id")
    for known in (None, counts):
        every, stable = frequency_multiverse(corpus.documents, tokens, stop, findings, 3, counts=known)
        keys, _ = keyness_multiverse(corpus.documents, tokens, groups, stop, findings, 3, counts=known)
        if known is None:
            first = every, stable, keys
    for mine, theirs in zip(first, (every, stable, keys), strict=True):
        pd.testing.assert_frame_equal(mine, theirs)
    assert every["rank"].notna().any()
