"""The stop list: versioned, in the form of our tokens, and without words that carry a stance."""

from __future__ import annotations

import pandas as pd

from dossier.annotation.tokens import stem, tokenize
from dossier.statistics.stop_words import SAY_LITTLE, stop_words, stop_words_version, term_to_follow


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
    """A changed list cannot keep its version: whoever changes it counts up, in its head and here."""
    assert stop_words_version() == "1 (sha256 ae980a5bc744)"


def test_the_term_that_is_followed_names_a_matter() -> None:
    """Neither 'not', 'said' nor 'new' nor, where they are counted, 'this'; the same of stems; the first where none does."""
    words = ["this", "not", "said", "ships", "new", "years"]
    assert term_to_follow(pd.DataFrame({"term": ["new", "years", "ships"]}), pd.DataFrame({"token": words})) == "ships"
    words = words[:4]
    tokens = pd.DataFrame({"token": words, "stem": [stem(word) for word in words]})
    assert term_to_follow(pd.DataFrame({"term": words}), tokens) == "ships"
    assert term_to_follow(pd.DataFrame({"term": tokens["stem"]}), tokens, "stem") == stem("ships") != "ships"
    assert term_to_follow(pd.DataFrame({"term": words[1:3]}), tokens) == "not"
    assert term_to_follow(pd.DataFrame({"term": []}), tokens) == ""
    assert not SAY_LITTLE & stop_words(), "what is no stop word only"
