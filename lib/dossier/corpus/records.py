"""What a folder of articles becomes: documents with a cleaned text, and the repairs that made it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Repair:
    """One change made to a text; `line` counts from 1 in the file as it was read."""

    kind: str
    """`encoding`, `boilerplate`, `markup` or `whitespace`"""
    before: str
    after: str
    """empty where `before` was taken out"""
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article: who published it and when, as far as is known, and its cleaned text."""

    doc_id: str
    """the file's name without its ending"""
    file: str
    sha256: str
    """of the file's bytes"""
    title: str
    publisher: str
    published: str
    """`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty"""
    published_basis: str
    """`given`, `inferred` or `unknown`"""
    language: str
    """ISO 639 code, or empty where nobody said"""
    text: str
    repairs: tuple[Repair, ...] = ()
    n_removed_lines: int = 0
    truncated: bool = False
    """whether the text breaks off in the middle of a sentence"""
    extra: dict[str, str] = field(default_factory=dict)
    """further columns of documents.csv and further keys of a front matter"""


@dataclass(frozen=True, slots=True)
class LoadedCorpus:
    """The documents of a folder by doc_id, and what the reader should know about them."""

    documents: list[Document]
    warnings: list[str]
