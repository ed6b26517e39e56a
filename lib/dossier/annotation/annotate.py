"""One document becomes rows of every table; nothing is shared between documents."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import Any, Protocol

from dossier.annotation.actors import find_actors
from dossier.annotation.claims import read_claims
from dossier.annotation.dates import find_dates
from dossier.annotation.records import Claim, Sentence
from dossier.annotation.sentences import split
from dossier.annotation.tokens import stem, tokenize
from dossier.corpus import Document

ID_LENGTH = 12
Row = tuple[Any, ...]


class Placed(Protocol):
    """Anything that has a place in the text."""

    @property
    def start(self) -> int: ...


def annotate(
    document: Document, actor_vocabulary: Any = None, measure_vocabulary: Any = None
) -> dict[str, list[Row]]:
    """The rows of each table for one document, in the order of `tables.COLUMNS`."""
    text, doc_id = document.text, document.doc_id
    sentences = split(text)
    tokens = tokenize(text)
    dates = find_dates(text, document.published or None)
    actors = find_actors(text, actor_vocabulary)
    claims = read_claims(text, sentences, actors, dates, document.published or None, measure_vocabulary)
    at = _Places(doc_id, sentences)
    return {
        "documents": [_document_row(document, len(sentences), len(tokens))],
        "repairs": [(doc_id, r.kind, r.before, r.after, r.line) for r in document.repairs],
        "sentences": [(doc_id, s.sentence_id, s.start, s.end, s.text) for s in sentences],
        "tokens": [(*at(t), t.start, t.end, t.token, stem(t.token)) for t in tokens],
        "actor_mentions": [
            (*at(m), m.start, m.end, m.surface, m.actor, m.kind, m.entity, m.rule) for m in actors
        ],
        "date_mentions": [
            (*at(d), d.start, d.end, d.text, d.type, d.value, d.precision, d.basis, d.rule) for d in dates
        ],
        "sanction_claims": _claim_rows(at, claims),
    }


class _Places:
    """Tells in which sentence of a document a mention begins (0: before the first)."""

    def __init__(self, doc_id: str, sentences: list[Sentence]) -> None:
        self._doc_id, self._starts = doc_id, [s.start for s in sentences]

    def __call__(self, placed: Placed) -> tuple[str, int]:
        return self._doc_id, bisect_right(self._starts, placed.start)


def _document_row(document: Document, n_sentences: int, n_tokens: int) -> Row:
    return (
        document.doc_id, document.file, document.sha256, document.title, document.publisher,
        document.published, document.published_basis, document.language, len(document.text), n_sentences,
        n_tokens, len(document.repairs), document.n_removed_lines, document.truncated, "",
        json.dumps(document.extra, ensure_ascii=False, sort_keys=True) if document.extra else "",
    )  # fmt: skip


def _claim_rows(at: _Places, claims: Iterable[Claim]) -> list[Row]:
    rows, seen = [], Counter[str]()
    for c in claims:
        doc_id, sentence_id = at(c)
        identity = "\x1f".join((doc_id, c.quote, c.sender, c.target, c.measure, c.status))
        seen[identity] += 1
        claim_id = short_hash(identity if seen[identity] == 1 else f"{identity}\x1f{seen[identity]}")
        rows.append((
            claim_id, "", doc_id, sentence_id, c.start, c.end, c.quote, c.sender, c.target, c.measure, c.status,
            c.date, c.date_precision, c.date_basis, c.reported, c.effective, c.trigger, c.rule,
        ))  # fmt: skip
    return rows


def short_hash(text: str) -> str:
    """The first ID_LENGTH hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]
