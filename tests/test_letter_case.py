"""Letter case: words as they are written, beside the table that folds them."""

from __future__ import annotations

import pytest

from corpora import tables
from dossier.statistics.letter_case import cased, with_case


def test_each_token_is_as_it_stands_in_the_text() -> None:
    """A headline, a name and the same word within a sentence are three spellings of one token."""
    corpus = tables({"a": "SHIPS LEAVE. The Ships left; two ships stayed."})
    found = with_case(corpus.tokens, corpus.texts)
    ships = found[found["token"] == "ships"]
    assert ships["surface"].tolist() == ["SHIPS", "Ships", "ships"]
    assert ships["surface_stem"].tolist() == ["SHIP", "Ship", "ship"]
    assert found.drop(columns=["surface", "surface_stem"]).equals(corpus.tokens)
    assert found["surface"].str.lower().tolist() == corpus.tokens["token"].tolist()


@pytest.mark.parametrize(
    ("stem", "surface", "written"),
    [("polici", "Policies", "Polici"), ("hope", "HOPING", "HOPE"), ("nato", "NATO", "NATO"), ("us", "us", "us"),
     ("3m", "3M", "3M"), ("", "A", ""), ("abcd", "AB", "ABcd")],
)  # fmt: skip
def test_stems_take_the_capitals_of_their_words(stem: str, surface: str, written: str) -> None:
    """Letter by letter; a stem longer than its word keeps what is over as it is."""
    assert cased(stem, surface) == written


def test_no_tokens_have_no_spelling() -> None:
    """Empty in, empty out, with the columns."""
    corpus = tables({"a": "Word."})
    found = with_case(corpus.tokens.head(0), corpus.texts)
    assert found.empty and {"surface", "surface_stem"} <= set(found.columns)
