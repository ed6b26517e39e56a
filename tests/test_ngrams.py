"""Sequences of words, against nltk and by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from corpora import generated, tables
from dossier.statistics.ngrams import ngrams

CORPUS = tables({"a": "The red ship sails. The red ship sinks.", "b": "A red ship, red ship again."})


def test_counts_are_those_of_a_hand_count() -> None:
    """Red ship stands twice in each document; a comma does not part, a full stop does."""
    table = ngrams(CORPUS.documents, CORPUS.tokens, 2)
    counts = dict(zip(table["ngram"], table["n"], strict=True))
    assert counts == {"red ship": 4, "the red": 2}
    assert table["n_documents"].tolist() == [2, 1]
    assert table["rate"].iloc[0] == pytest.approx(4 / 14 * 10_000)


def test_nothing_begins_or_ends_with_a_stop_word() -> None:
    """'The red' goes, 'ship the red' inside a longer one may stay."""
    stopped = frozenset({"the", "a"})
    assert ngrams(CORPUS.documents, CORPUS.tokens, 2, stop_words=stopped)["ngram"].tolist() == ["red ship"]


@pytest.mark.parametrize("length", [1, 2, 3, 5])
def test_it_equals_nltk_on_a_larger_corpus(length: int) -> None:
    """nltk's ngrams sentence by sentence, counted, give the same counts."""
    from nltk.util import ngrams as nltk_ngrams

    corpus = generated(20)
    expected: Counter[str] = Counter()
    for _, sentence in corpus.tokens.groupby(["doc_id", "sentence_id"])["token"]:
        expected.update(" ".join(gram) for gram in nltk_ngrams(sentence.tolist(), length))
    table = ngrams(corpus.documents, corpus.tokens, length, at_least=1)
    assert dict(zip(table["ngram"], table["n"], strict=True)) == dict(expected)


def test_texts_that_are_too_short_give_an_empty_table() -> None:
    """No tokens, or fewer than the sequence is long."""
    for tokens in (CORPUS.tokens.head(0), CORPUS.tokens.head(2)):
        table = ngrams(CORPUS.documents, tokens, 3)
        assert table.empty
        assert "ngram" in table.columns
