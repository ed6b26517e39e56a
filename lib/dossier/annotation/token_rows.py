"""The table of tokens by columns: it has more rows than all others together, so that no object is made of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, repeat
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from numpy.typing import NDArray

from dossier.annotation.records import Sentence
from dossier.annotation.tables import COLUMNS
from dossier.annotation.tokens import TOKENS, ChunkTokens
from dossier.vocabularies.chunks import Chunks, Numbers

if TYPE_CHECKING:
    import pandas as pd

TABLE = "tokens"
TokenRow = tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TokenRows(Sequence[TokenRow]):
    """The rows of one document in the table of tokens; `words` are places in the lists of `known`."""

    doc_id: str
    sentences: Numbers
    starts: Numbers
    ends: Numbers
    words: Numbers
    known: ChunkTokens

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[TokenRow]:
        words = self.words.tolist()
        tokens, stems = map(self.known.tokens.__getitem__, words), map(self.known.stems.__getitem__, words)
        places = self.sentences.tolist(), self.starts.tolist(), self.ends.tolist()
        return zip(repeat(self.doc_id), *places, tokens, stems, strict=False)

    @overload
    def __getitem__(self, at: int) -> TokenRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[TokenRow]: ...
    def __getitem__(self, at: int | slice) -> TokenRow | list[TokenRow]:
        return list(self)[at]


def token_rows(doc_ids: Sequence[str], cut: Sequence[Chunks], sentences: Sequence[Sequence[Sentence]]) -> list[TokenRows]:
    """The tokens as `tokenize` finds them, with the sentence of each, for texts that were cut together."""
    if not cut:
        return []
    known = TOKENS.of(cut[0].numbering)
    until = ([s.end for s in found] for found in sentences)
    numbers = [np.searchsorted(end, c.starts, "right") + 1 for end, c in zip(until, cut, strict=True)]
    places, chunks = known.places(np.concatenate([c.numbers for c in cut]), np.arange(sum(len(c.numbers) for c in cut)))
    at = np.concatenate([c.starts for c in cut])[chunks]
    starts, ends, words = at + known.starts.at(places), at + known.ends.at(places), known.words.at(places)
    number = np.concatenate(numbers)[chunks]
    bounds = np.searchsorted(chunks, list(accumulate((len(c.numbers) for c in cut), initial=0))).tolist()
    return [
        TokenRows(doc_id, number[low:high], starts[low:high], ends[low:high], words[low:high], known)
        for doc_id, (low, high) in zip(doc_ids, pairwise(bounds), strict=True)
    ]


def token_frame(documents: Sequence[TokenRows]) -> pd.DataFrame:
    """The rows of many documents as a typed table."""
    import pandas as pd

    listed = {id(d.known): _lists(d.known) for d in documents}
    parts = [(d.sentences, d.starts, d.ends, *(words[d.words] for words in listed[id(d.known)])) for d in documents]
    doc_ids = np.repeat(np.array([d.doc_id for d in documents], object), [len(d) for d in documents])
    columns = map(np.concatenate, zip(*parts, strict=True)) if parts else ([] for _ in range(len(COLUMNS[TABLE]) - 1))
    return pd.DataFrame(dict(zip(COLUMNS[TABLE], (doc_ids, *columns), strict=True))).astype(COLUMNS[TABLE])


def _lists(known: ChunkTokens) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    return np.array(known.tokens, object), np.array(known.stems, object)
