"""Tokens: words and numbers, in lower case, with exact offsets.

A token is a run of letters and digits, held together by an apostrophe, a hyphen, a full stop in an
abbreviation, or a separator within a number: `u.s.`, `g7`, `most-favoured`, `1,800`, `don't`. The possessive
ending is left off, so that `Russia's` counts as `russia`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain

import numpy as np

from dossier.annotation.records import Token
from dossier.vocabularies.chunks import Noted, Numbers, Row, cut

TOKEN = re.compile(
    r"(?<![\w.]['’])"  # what follows an apostrophe is an ending that was left off
    r"(?:(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
    r"|[^\W_]+(?:(?:-|['’](?![sS](?!\w)))[^\W_]+)*)"
)
STEMS_REMEMBERED = 65_536


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; `text[t.start:t.end].lower() == t.token`."""
    chunked = cut(text)
    known = TOKENS.of(chunked.numbering)
    places, at = known.places(chunked.numbers, chunked.starts)
    starts, ends = (at + known.starts.at(places)).tolist(), (at + known.ends.at(places)).tolist()
    return list(map(Token, starts, ends, map(known.tokens.__getitem__, known.words.at(places).tolist())))


@lru_cache(maxsize=STEMS_REMEMBERED)
def stem(token: str) -> str:
    """The stem of a token by the Snowball stemmer for English (Porter 2)."""
    return str(_stemmer().stem(token))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    from nltk.stem.snowball import EnglishStemmer

    return EnglishStemmer()


class ChunkTokens:
    """The tokens of numbered chunks, one after the other; `tokens` and `stems` has each word once."""

    def __init__(self) -> None:
        self.tokens, self.stems = list[str](), list[str]()
        self.starts, self.ends, self.words = Row(), Row(), Row()
        self._first, self._count = Row(), Row()
        self._words: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._count)

    def add(self, chunks: Sequence[str]) -> None:
        """Finds the tokens of the next chunks."""
        found = [[(*m.span(), m.group().lower()) for m in TOKEN.finditer(chunk)] for chunk in chunks]
        counts = list(map(len, found))
        self._first.extend(accumulate(counts[:-1], initial=len(self.words)))
        every = list(chain.from_iterable(found))
        self.starts.extend(start for start, _, _ in every)
        self.ends.extend(end for _, end, _ in every)
        self.words.extend(self._word(token) for _, _, token in every)
        self._count.extend(counts)

    def _word(self, token: str) -> int:
        number = self._words.get(token)
        if number is None:
            number = self._words[token] = len(self.tokens)
            self.tokens.append(token)
            self.stems.append(stem(token))
        return number

    def places(self, chunks: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
        """Where the tokens of these chunks are listed here, and the value that each token's chunk has."""
        counts = self._count.at(chunks)
        behind = np.cumsum(counts)
        first = np.repeat(self._first.at(chunks) - (behind - counts), counts)
        return first + np.arange(len(first)), values.repeat(counts)


TOKENS = Noted(ChunkTokens)
"""The tokens of each chunk; none holds white space."""
