"""Readability: LIX by hand, and absent where one sentence would decide it."""

from __future__ import annotations

import numpy as np
import pytest

from corpora import tables
from dossier.statistics.readability import readability, sentence_lengths

FIVE = "Cats sleep. Dogs bark loudly. Elephants remember everything. Birds sing. Fish swim around."


def test_lix_is_the_formula_by_hand() -> None:
    """13 words in 5 sentences, 3 of them longer than six letters: 13/5 + 100 x 3/13."""
    corpus = tables({"a": FIVE})
    table = readability(corpus.documents, corpus.tokens)
    assert table["n_tokens"].tolist() == [13]
    assert table["lix"].iloc[0] == pytest.approx(13 / 5 + 300 / 13, abs=1e-9)


def test_letters_count_not_marks() -> None:
    """Hyphens and apostrophes make no word long; seven letters do, six do not."""
    corpus = tables({"a": "so-so-so we don't planet planets."})
    table = readability(corpus.documents, corpus.tokens)
    assert table["long_words"].iloc[0] == pytest.approx(1 / 5)


def test_few_sentences_have_no_value() -> None:
    """Four sentences are too few; their lengths are told all the same."""
    corpus = tables({"a": "Cats sleep. Dogs bark.", "b": FIVE})
    table = readability(corpus.documents, corpus.tokens)
    assert np.isnan(table["lix"][0])
    assert table["words_per_sentence"][0] == 2
    assert not np.isnan(table["lix"][1])


def test_sentence_lengths_add_up_to_the_tokens() -> None:
    """Each sentence has its id and its number of tokens, also one without any."""
    corpus = tables({"a": FIVE})
    lengths = sentence_lengths(corpus.sentences, corpus.tokens)
    assert lengths["n_tokens"].tolist() == [2, 3, 3, 2, 3]
    assert lengths["evidence"].iloc[0] == "a:1"
    none = sentence_lengths(corpus.sentences, corpus.tokens.head(0))
    assert none["n_tokens"].tolist() == [0] * 5
