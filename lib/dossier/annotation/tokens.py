"""Tokens: words and numbers, in lower case, with exact offsets.

A token is a run of letters and digits, held together by an apostrophe, a hyphen, a full stop in an
abbreviation, or a separator within a number: `u.s.`, `g7`, `most-favoured`, `1,800`, `don't`. The possessive
ending is left off, so that `Russia's` counts as `russia`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.annotation.records import Token
from dossier.vocabularies.chunks import Remembered, cut

TOKEN = re.compile(
    r"(?<![\w.]['’])"  # what follows an apostrophe is an ending that was left off
    r"(?:(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
    r"|[^\W_]+(?:(?:-|['’](?![sS](?!\w)))[^\W_]+)*)"
)
STEMS_REMEMBERED = 65_536


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; `text[t.start:t.end].lower() == t.token`."""
    return [
        Token(at + start, at + end, token)
        for chunk, at in zip(*cut(text), strict=True)
        for start, end, token, _ in TOKENS_OF[chunk]
    ]


@lru_cache(maxsize=STEMS_REMEMBERED)
def stem(token: str) -> str:
    """The stem of a token by the Snowball stemmer for English (Porter 2)."""
    return str(_stemmer().stem(token))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    from nltk.stem.snowball import EnglishStemmer

    return EnglishStemmer()


def _tokens(chunk: str) -> tuple[tuple[int, int, str, str], ...]:
    found = [(*m.span(), m.group().lower()) for m in TOKEN.finditer(chunk)]
    return tuple((start, end, token, stem(token)) for start, end, token in found)


TOKENS_OF = Remembered(_tokens)
"""The (start, end, token, stem) of each token in a chunk; no token holds white space."""
