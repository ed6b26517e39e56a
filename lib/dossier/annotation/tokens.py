"""Tokens: words and numbers, in lower case, with exact offsets.

A token is a run of letters and digits, held together by an apostrophe, a hyphen, a full stop in an
abbreviation, or a separator within a number: `u.s.`, `g7`, `most-favoured`, `1,800`, `don't`. The possessive
ending is left off, so that `Russia's` counts as `russia`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.annotation.records import Token

TOKEN = re.compile(
    r"(?<![\w.]['’])"  # what follows an apostrophe is an ending that was left off
    r"(?:(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
    r"|[^\W_]+(?:(?:-|['’](?![sS](?!\w)))[^\W_]+)*)"
)
STEMS_REMEMBERED = 65_536


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; `text[t.start:t.end].lower() == t.token`."""
    return [Token(m.start(), m.end(), m.group().lower()) for m in TOKEN.finditer(text)]


@lru_cache(maxsize=STEMS_REMEMBERED)
def stem(token: str) -> str:
    """The stem of a token by the Snowball stemmer for English (Porter 2)."""
    return str(_stemmer().stem(token))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    from nltk.stem.snowball import EnglishStemmer

    return EnglishStemmer()
