"""Documents become rows of every table; what is written about one depends on no other."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dossier.annotation.actors import meant, named
from dossier.annotation.claims import read_claims
from dossier.annotation.date.grammar import Grammar
from dossier.annotation.dates import find_dates, load_grammar
from dossier.annotation.records import ActorMention, Claim, DateMention, Sentence
from dossier.annotation.sentences import paragraphs, split
from dossier.annotation.token_rows import TokenRows, token_rows
from dossier.corpus import Document
from dossier.vocabularies import CORPUS_VOCABULARIES, ActorVocabulary, actor_vocabulary, measures
from dossier.vocabularies.chunks import AT_HAND, cut

ID_LENGTH = 12
DATES = CORPUS_VOCABULARIES[1]
Row = tuple[Any, ...]


class Placed(Protocol):
    """Anything that has a place in the text."""

    @property
    def start(self) -> int: ...


@dataclass(frozen=True)
class Readers:
    """The vocabularies that a corpus is read with: ours, and what its folder adds."""

    actors: ActorVocabulary
    dates: Grammar
    measures: measures.Vocabulary


def readers_of(corpus_folder: Path) -> Readers:
    """The vocabularies for a corpus. Raises DossierError, with file and line, where one of its own is malformed."""
    dates = corpus_folder / DATES
    return Readers(
        actor_vocabulary(corpus_folder),
        load_grammar(dates if dates.is_file() else None),
        measures.load(corpus_folder),
    )


def annotate(document: Document, readers: Readers) -> dict[str, Sequence[Row]]:
    """The rows of each table for one document, in the order of `tables.COLUMNS`."""
    return next(annotate_all([document], readers))


def annotate_all(documents: Iterable[Document], readers: Readers) -> Iterator[dict[str, Sequence[Row]]]:
    """The same for each document in turn; quicker than one by one, for a processor keeps at hand what one reader needs."""
    group, size = list[Document](), 0
    for document in documents:
        group.append(document)
        size += len(document.text)
        if size >= AT_HAND:
            yield from _read(group, readers)
            group, size = [], 0
    yield from _read(group, readers)


def _read(group: Sequence[Document], readers: Readers) -> Iterator[dict[str, Sequence[Row]]]:
    """One reader after the other, each through all documents."""
    chunks = cut.each([d.text for d in group])
    sentences = [split(d.text) for d in group]
    tokens = token_rows([d.doc_id for d in group], chunks, sentences)
    dates = [find_dates(d.text, d.published or None, grammar=readers.dates) for d in group]
    actors = [named(d.text, readers.actors) for d in group]
    said = readers.measures.signal.in_sentences(chunks, [[s.end for s in found] for found in sentences])
    claims = [
        read_claims(d.text, *found, d.published or None, readers.measures, worth)
        for d, worth, found in zip(group, said, zip(sentences, actors, dates, strict=True), strict=True)
    ]
    for shared in (cut, paragraphs):
        shared.forget()
    return map(_rows, group, sentences, tokens, actors, dates, claims)


def _rows(
    document: Document,
    sentences: list[Sentence],
    tokens: TokenRows,
    actors: list[ActorMention],
    dates: list[DateMention],
    claims: list[Claim],
) -> dict[str, Sequence[Row]]:
    doc_id, at = document.doc_id, _Places(document.doc_id, sentences)
    return {
        "documents": [_document_row(document, len(sentences), len(tokens))],
        "repairs": [(doc_id, r.kind, r.before, r.after, r.line) for r in document.repairs],
        "sentences": [(doc_id, *s) for s in sentences],
        "tokens": tokens,
        "actor_mentions": [(*at(m), *m) for m in meant(actors)],
        "date_mentions": _date_rows(at, dates, sentences),
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
        False,  # like the copies, told when the corpus is opened
    )  # fmt: skip


def _date_rows(at: _Places, dates: Iterable[DateMention], sentences: list[Sentence]) -> list[Row]:
    rows, ids = [], _Ids()
    for d in dates:
        doc_id, sentence_id = at(d)
        sentence = sentences[sentence_id - 1].text if sentence_id else ""
        date_id = ids(doc_id, sentence, d.text)
        rows.append((date_id, doc_id, sentence_id, *d))
    return rows


def _claim_rows(at: _Places, claims: Iterable[Claim]) -> list[Row]:
    rows, ids = [], _Ids()
    for c in claims:
        doc_id, sentence_id = at(c)
        claim_id = ids(claim_identity(doc_id, c.quote, c.sender, c.target, c.measure, c.status))
        rows.append((
            claim_id, "", doc_id, sentence_id, c.start, c.end, c.quote, c.sender, c.target, c.measure, c.status,
            c.date, c.date_precision, c.date_basis, c.reported, c.effective, c.trigger, c.rule,
        ))  # fmt: skip
    return rows


def claim_identity(doc_id: str, quote: str, *said: str) -> str:
    """What the id of a claim is made of; `said`: sender, target, measure, status."""
    return "\x1f".join((doc_id, quote, *said))


class _Ids:
    """Ids from what a row says, so that they survive reruns; a repetition in one document is counted."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def __call__(self, *said: str) -> str:
        identity = "\x1f".join(said)
        again = self._seen[identity] = self._seen.get(identity, 0) + 1
        return short_hash(identity if again == 1 else f"{identity}\x1f{again}")


def short_hash(text: str) -> str:
    """The first ID_LENGTH hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]
