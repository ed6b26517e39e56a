"""What a stored annotation is known by: the document, and everything that decides how it is read."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

from dossier.annotation.annotate import short_hash
from dossier.corpus import Source
from dossier.corpus.metadata import Metadata
from dossier.vocabularies import CORPUS_VOCABULARIES

READING_LIBRARIES = ("charset-normalizer", "ftfy", "nltk", "pyahocorasick", "pycountry", "pyyaml", "sentencex")
READING_FOLDERS = ("corpus", "annotation", "vocabularies")


def document_key(source: Source) -> str:
    """The identity of a document: its bytes, its name and what is said about it."""
    raw = source.raw
    said = (raw.doc_id, raw.file, raw.sha256, asdict(source.row or Metadata()))
    return short_hash(json.dumps(said, ensure_ascii=False, sort_keys=True))


def reader_key(corpus_folder: Path) -> str:
    """The identity of everything that decides how a document is read."""
    digest = hashlib.sha256(_library_digest())
    for path in (corpus_folder / name for name in CORPUS_VOCABULARIES):
        if path.is_file():
            digest.update(_marked_off(path.name, path.read_bytes()))
    return digest.hexdigest()[:16]


def _marked_off(name: str, content: bytes) -> bytes:
    """A file with its name and length, so that nothing at its end could as well be the beginning of the next."""
    return f"{name}\0{len(content)}\0".encode() + content


@cache
def _library_digest() -> bytes:
    library = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    for folder in READING_FOLDERS:
        for path in sorted((library / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(_marked_off(path.relative_to(library).as_posix(), path.read_bytes()))
    digest.update(f"python {sys.version_info.major}.{sys.version_info.minor} ".encode())  # of its Unicode and patterns
    for name in READING_LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    return digest.digest()
