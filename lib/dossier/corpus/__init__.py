"""A folder of articles becomes documents: reading, metadata, cleaning, duplicates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from dossier.corpus import head_date, titles
from dossier.corpus.cleaning import clean, clean_line
from dossier.corpus.duplicates import Duplicate, near_duplicates
from dossier.corpus.metadata import (
    MARKDOWN,
    Metadata,
    combine,
    has_front_matter,
    is_unclosed,
    match,
    read_table,
    split_front_matter,
)
from dossier.corpus.reading import ELSE, RawDocument, read_folder
from dossier.corpus.records import Document, LoadedCorpus, Repair
from dossier.errors import DossierError, some_of

__all__ = [
    "Document", "Duplicate", "LoadedCorpus", "Repair", "Source", "body_of", "describe", "load", "near_duplicates", "sources",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read, and its row of documents.csv."""

    raw: RawDocument
    row: Metadata | None


def load(folder: Path) -> LoadedCorpus:
    """Read, describe and clean the articles of a folder, in the order of their doc_ids.

    An article is a .txt or .md at the top level, except files such as README.md that documents.csv does not name. Raises
    DossierError (see reading and metadata) before anything is written; what is only worth knowing is a warning.
    """
    found, warnings = sources(folder)
    return LoadedCorpus([describe(source.raw, source.row) for source in found], warnings)


def sources(folder: Path) -> tuple[list[Source], list[str]]:
    """The articles of a folder before cleaning, in the order of their doc_ids, and warnings; errors as `load`."""
    rows = read_table(folder)
    raw, warnings = read_folder(folder, rows)
    described = [document.file for document in raw if has_front_matter(_lines(document), document.path)]
    warnings += match(rows, [document.file for document in raw], folder, described)
    if unclosed := [document.file for document in raw if is_unclosed(_lines(document))]:
        warnings.append(f"{folder.name}: a front matter that no line '---' ends is read as text: {some_of(unclosed)}")
    return [Source(document, rows.get(document.file)) for document in sorted(raw, key=lambda r: r.doc_id)], warnings


def body_of(raw: RawDocument) -> str:
    """The text of a file before cleaning, without its front matter: what is said about an article is none of its words."""
    return _lines(raw)[len(_front(raw)[1]):]


def _front(raw: RawDocument) -> tuple[Metadata, str]:
    """What the front matter says, and the front matter; nothing where there is none. Raises DossierError for a bad one."""
    return split_front_matter(_lines(raw), raw.path)


def describe(raw: RawDocument, row: Metadata | None = None) -> Document:
    """One file with its row of documents.csv, cleaned. Raises DossierError where it holds no word or a bad front matter."""
    markdown = raw.path.suffix.lower() == MARKDOWN
    text, repairs = raw.text, _repairs_of_reading(raw)
    front, matter = _front(raw)
    if matter:
        body = _lines(raw)[len(matter):]
        headline = front.title if _holds_word(body) and not titles.stands_in(body, front.title) else ""
        below = 2 if "\n\n" in body.strip() else 1  # a text without blank lines has a paragraph a line
        text = "\n" * (matter.count("\n") - below) + headline + "\n" * below + body
        repairs.append(Repair("markup", matter, headline, 1))
    cleaned = clean(text, markdown=markdown)
    if not _holds_word(cleaned.text):
        raise DossierError("holds no word", path=raw.path, allowed=f"a text of at least one word; {ELSE}")
    known = _dated(combine(row, front), cleaned.text)
    return Document(
        doc_id=raw.doc_id, file=raw.file, sha256=raw.sha256, title=clean_line(known.title) or titles.of_text(cleaned.text),
        publisher=clean_line(known.publisher), published=known.published, published_basis=known.published_basis,
        language=clean_line(known.language), text=cleaned.text, repairs=(*repairs, *cleaned.repairs),
        n_removed_lines=cleaned.n_removed_lines, truncated=cleaned.truncated,
        extra={clean_line(name): clean_line(value) for name, value in known.extra.items()},
    )


def _dated(known: Metadata, text: str) -> Metadata:
    """What is known, with the day at the head of the text where nobody said when it was published, or that it is unknown."""
    if known.published_basis:
        return known
    day = head_date.of_text(text)
    return replace(known, published=day, published_basis="inferred" if day else "unknown")


def _holds_word(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _lines(raw: RawDocument) -> str:
    return raw.text.replace("\r\n", "\n")


def _repairs_of_reading(raw: RawDocument) -> list[Repair]:
    if raw.encoding == "utf-8":
        return []
    return [Repair("encoding", raw.encoding, "utf-8", 1)]
