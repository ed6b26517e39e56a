"""The concordance: every occurrence, whole, in order."""

from __future__ import annotations

from corpora import tables
from dossier.statistics.concordance import concordance, cut_left, cut_right

CORPUS = tables(
    {"a": "A big ship sails. The ship waits for a ship again.", "b": "Ship ahoy, said the old man."}
)


def test_left_node_and_right_make_up_the_sentence() -> None:
    """Nothing is lost or doubled, and the node keeps its capitals."""
    lines = concordance(CORPUS.tokens, CORPUS.sentences, "ship", width=200)
    whole = (lines["left"] + lines["node"] + lines["right"]).tolist()
    assert whole == [
        "A big ship sails.",
        "The ship waits for a ship again.",
        "The ship waits for a ship again.",
        "Ship ahoy, said the old man.",
    ]
    assert lines["node"].tolist() == ["ship", "ship", "ship", "Ship"]
    assert lines["evidence"].tolist() == ["a:1", "a:2", "a:2", "b:1"]


def test_sorting_by_context() -> None:
    """By what follows: again, ahoy, sails, waits; by the word before, read backwards: a, big, the, none."""
    right = concordance(CORPUS.tokens, CORPUS.sentences, "ship", sort="right")
    assert [line.split()[0].strip(".,") for line in right["right"]] == ["again", "ahoy", "sails", "waits"]
    left = concordance(CORPUS.tokens, CORPUS.sentences, "ship", sort="left")
    assert [(line.split() or [""])[-1] for line in left["left"]] == ["a", "big", "The", ""]


def test_what_has_no_context_comes_last() -> None:
    """Signs are no context: 'ship' at the end of a sentence stands after 'ship, again', at its beginning after all."""
    corpus = tables({"a": "No ship. The ship, again! Ship waits."})
    right = concordance(corpus.tokens, corpus.sentences, "ship", sort="right")
    assert right["evidence"].tolist() == ["a:2", "a:3", "a:1"]
    left = concordance(corpus.tokens, corpus.sentences, "ship", sort="left")
    assert left["evidence"].tolist() == ["a:1", "a:2", "a:3"]


def test_long_context_is_cut_at_a_word_and_says_so() -> None:
    """An ellipsis marks what is missing on either side."""
    line = concordance(CORPUS.tokens, CORPUS.sentences, "waits", width=8).iloc[0]
    assert line["left"] == "… ship "
    assert line["right"] == " for a …"


def test_a_term_that_is_not_there_gives_an_empty_table() -> None:
    """With its head."""
    lines = concordance(CORPUS.tokens, CORPUS.sentences, "zebra")
    assert lines.empty
    assert list(lines.columns) == ["evidence", "left", "node", "right"]


def test_context_is_cut_between_words() -> None:
    """Seven characters of 'one two three', from either end, by hand; what is short enough stays, a long word is cut."""
    assert (cut_left("one two three", 7), cut_right("one two three", 7)) == ("… three", "one …")
    assert (cut_left("one\ntwo", 7), cut_right("one\ntwo", 7)) == ("one two", "one two")
    assert (cut_left("abcdefghij", 4), cut_right("abcdefghij", 4)) == ("… ghij", "abcd …")
