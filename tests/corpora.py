"""Small invented corpora for the tests of the statistics: tables made by the real splitter and tokenizer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd

from dossier.annotation.sentences import split
from dossier.annotation.tables import frame
from dossier.annotation.tokens import stem, tokenize


@dataclass(frozen=True)
class Tables:
    """The tables that the statistics read."""

    documents: pd.DataFrame
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    texts: dict[str, str]
    name: str = "invented"


def tables(
    texts: dict[str, str], published: dict[str, str] | None = None, extra: dict[str, str] | None = None
) -> Tables:
    """Documents, sentences and tokens of some texts, by doc_id."""
    documents, sentences, tokens = [], [], []
    for doc_id, text in texts.items():
        n_tokens = 0
        for sentence in split(text):
            sentences.append((doc_id, sentence.sentence_id, sentence.start, sentence.end, sentence.text))
            for token in tokenize(sentence.text):
                place = (sentence.start + token.start, sentence.start + token.end)
                tokens.append((doc_id, sentence.sentence_id, *place, token.token, stem(token.token)))
                n_tokens += 1
        day = (published or {}).get(doc_id, "")
        basis = "given" if day else "unknown"
        n_sentences = sum(row[0] == doc_id for row in sentences)
        documents.append(
            (doc_id, f"{doc_id}.txt", "0" * 64, f"Title {doc_id}", "", day, basis, "en", len(text), n_sentences,
             n_tokens, 0, 0, False, "", (extra or {}).get(doc_id, ""), False)
        )  # fmt: skip
    return Tables(
        frame("documents", documents), frame("sentences", sentences), frame("tokens", tokens), dict(texts)
    )  # fmt: skip


def generated(n_documents: int, words: int = 60, seed: int = 1) -> Tables:
    """So many documents of made-up words with frequencies like those of language."""
    import numpy as np

    generator = np.random.default_rng(seed)
    ranks = np.arange(1, 301)
    chances = (1 / ranks) / (1 / ranks).sum()
    lexicon = [f"w{chr(97 + r % 26)}{chr(97 + r // 26)}" for r in ranks]
    documents, sentences, tokens = [], [], []
    for number in range(n_documents):
        doc_id, start = f"d{number:05d}", 0
        length = int(generator.integers(words // 2, words * 2))
        drawn = generator.choice(len(lexicon), size=length, p=chances)
        text = " ".join(lexicon[w] for w in drawn)
        for sentence_id, first in enumerate(range(0, length, 15), 1):
            part = " ".join(lexicon[w] for w in drawn[first : first + 15])
            sentences.append((doc_id, sentence_id, start, start + len(part), part))
            for w in drawn[first : first + 15]:
                tokens.append((doc_id, sentence_id, start, start + len(lexicon[w]), lexicon[w], lexicon[w]))
                start += len(lexicon[w]) + 1
        day = f"2022-{1 + number % 12:02d}-{1 + number % 28:02d}" if number % 5 else ""
        documents.append(
            (doc_id, f"{doc_id}.txt", "0" * 64, f"Report number {number}", "", day, "given" if day else "unknown",
             "en", len(text), len(range(0, length, 15)), length, 0, 0, False, "", "", False)
        )  # fmt: skip
    return Tables(frame("documents", documents), frame("sentences", sentences), frame("tokens", tokens), {})


SIZES = (1, 5, 500)
"""Numbers of documents at which every figure must be readable; `LARGE` is tested with the slow tests."""
LARGE = 10_788


@cache
def of_size(n_documents: int) -> Tables:
    """`generated`, made once for each number of documents."""
    return generated(n_documents)
