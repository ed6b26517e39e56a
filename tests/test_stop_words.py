"""The stop list: versioned, in the form of our tokens, and without words that carry a stance."""

from __future__ import annotations

from dossier.annotation.tokens import tokenize
from dossier.statistics.stop_words import stop_words, stop_words_version


def test_function_words_are_in_and_words_of_stance_are_not() -> None:
    """What the head of the list promises."""
    assert {"the", "of", "and", "is", "they"} <= stop_words()
    assert not {"not", "no", "never", "against", "must", "should", "said", "war"} & stop_words()


def test_every_word_is_a_token_of_ours() -> None:
    """A word that the tokenizer never makes would stop nothing."""
    assert len(stop_words()) > 200
    for word in sorted(stop_words()):
        assert [t.token for t in tokenize(word)] == [word], word


def test_the_version_names_number_and_digest() -> None:
    """A changed list cannot keep its version."""
    assert stop_words_version().startswith("1 (sha256 ")
