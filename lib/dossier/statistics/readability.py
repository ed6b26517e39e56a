"""How hard the documents are to read, by a measure that needs no syllables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.terms import codes_of

LONG_WORD = 7
"""letters"""
SENTENCES_NEEDED = 5
"""Below this one long sentence decides the value."""


def readability(documents: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """One row for each document, in the order of the corpus.

    - `doc_id`, `n_sentences` (with at least one token), `n_tokens`
    - `words_per_sentence`: n_tokens / n_sentences
    - `long_words`: share of tokens with more than six letters
    - `lix`: words_per_sentence + 100 x long_words; around 25 easy, 40 a newspaper, 60 very hard. Source:
      C.-H. Björnsson (1968), Läsbarhet. Empty below SENTENCES_NEEDED sentences.
    """
    order = documents["doc_id"]
    owners = codes_of(tokens["doc_id"], order)
    n = len(order)
    codes, types = pd.factorize(tokens["token"].to_numpy(dtype=object))
    letters = np.array([sum(map(str.isalpha, t)) for t in types], dtype=np.int64)
    is_long = (letters >= LONG_WORD)[codes] if len(codes) else np.zeros(0, dtype=bool)
    n_tokens = np.bincount(owners, minlength=n)
    used = tokens[["doc_id", "sentence_id"]].drop_duplicates()
    n_sentences = np.bincount(codes_of(used["doc_id"], order), minlength=n)
    table = pd.DataFrame({"doc_id": order.to_numpy(), "n_sentences": n_sentences, "n_tokens": n_tokens})
    table["words_per_sentence"] = table["n_tokens"] / table["n_sentences"].where(n_sentences > 0)
    table["long_words"] = np.bincount(owners, weights=is_long, minlength=n) / table["n_tokens"].where(
        n_tokens > 0
    )
    lix = table["words_per_sentence"] + 100 * table["long_words"]
    return table.assign(lix=lix.where(n_sentences >= SENTENCES_NEEDED))


def sentence_lengths(sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """One row for each sentence: `doc_id`, `sentence_id`, `n_tokens`, `evidence` (`doc_id:sentence_id`)."""
    counts = tokens.groupby(["doc_id", "sentence_id"], sort=False).size().rename("n_tokens").reset_index()
    table = sentences[["doc_id", "sentence_id"]].merge(counts, on=["doc_id", "sentence_id"], how="left")
    table["n_tokens"] = table["n_tokens"].fillna(0).astype("int64")
    table["evidence"] = table["doc_id"].astype("str") + ":" + table["sentence_id"].astype("str")
    return table
