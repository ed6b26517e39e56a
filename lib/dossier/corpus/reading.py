"""A folder becomes raw documents: which files are articles, and their text as it stands."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from dossier.corpus.encoding import NotText, decode
from dossier.corpus.word_list import is_word_list
from dossier.errors import NAMED_AT_MOST, DossierError, some_of
from dossier.project import SETTINGS

ENDINGS = (".md", ".txt")
ABOUT_THE_FOLDER = frozenset({"README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "CHANGELOG", "CONTRIBUTING", "CITATION"})
"""Names of files that tell of a folder and are no article, unless documents.csv has a row for them."""
OUR_OWN = ("documents.csv", "corrections.csv", "checked_sample.csv", "actors.toml", "dates.toml", "measures.toml")
"""Files beside the articles that the project itself reads."""
ELSE = "or move it out of the folder"
"""What to do about a file that is no article."""
OUR_ENDINGS = (".csv", ".toml")


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file as it was read; `text` still has its front matter, its markup and its cruft."""

    doc_id: str
    file: str
    """its name in one Unicode form, whatever the file system it came from"""
    path: Path
    sha256: str
    encoding: str
    text: str


def read_folder(folder: Path, listed: Collection[str] = ()) -> tuple[list[RawDocument], list[str]]:
    """The articles at the top level of a folder in the order of their names, and warnings about what was passed over.

    `listed`: the files that documents.csv names. Raises DossierError where there is no such folder, no article in it, two
    files for one doc_id, a file that is empty, binary or cannot be read, or one that `check_links` refuses.
    """
    _must_be_folder(folder)
    check_links(folder)
    articles, passed_over = _choose(folder, listed)
    if not articles:
        others = ", ".join(path.name for path in passed_over[:NAMED_AT_MOST])
        problem = "no article in this folder" + (f", only {others}" if others else "")
        raise DossierError(problem, path=folder, allowed="files that end in .txt or .md: save the text of each as one")
    _must_differ(articles)
    return _read(articles), _tell(folder, passed_over)


def article_files(folder: Path, listed: Collection[str] = ()) -> list[Path]:
    """The files of a folder that are read as articles, by name; `listed`: those that documents.csv names."""
    return _choose(folder, listed)[0]


def _read(paths: list[Path]) -> list[RawDocument]:
    """All of them. Raises the error of the first that cannot be read; it names the others, which one would meet next."""
    read: list[RawDocument] = []
    failed: list[tuple[Path, DossierError]] = []
    for path in paths:
        try:
            read.append(read_file(path))
        except DossierError as error:
            failed.append((path, error))
    if not failed:
        return read
    path, first = failed[0]
    faults = [(other.name, "" if error.problem == first.problem else f" ({error.problem})") for other, error in failed[1:]]
    named = [f"{name}{fault}" for name, fault in faults]
    others = f"; nor can be read: {some_of(named)}" if named else ""
    raise DossierError(f"{first.problem}{others}", path=path, allowed=first.allowed) from first


def read_file(path: Path) -> RawDocument:
    """One article. Raises DossierError where the file is empty, binary or cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=path) from error
    try:
        text, encoding = decode(raw)
    except NotText:
        allowed = f"plain text or Markdown in any encoding; {ELSE}"
        raise DossierError("is binary, not text", path=path, allowed=allowed) from None
    if not text.strip():
        raise DossierError("is empty", path=path, allowed=f"a text of at least one word; {ELSE}")
    name = unicodedata.normalize("NFC", path.name)
    return RawDocument(_doc_id(path), name, path, hashlib.sha256(raw).hexdigest(), encoding, text)


def check_links(folder: Path) -> None:
    """Raise DossierError where what has the name of a file that is read is none: a link that leads nowhere, a folder."""
    for path in _entries(folder):
        ours = path.name in (*OUR_OWN, SETTINGS)
        if path.is_symlink() and not path.exists() and (ours or path.suffix.lower() in ENDINGS):
            raise DossierError("is a link that leads nowhere", path=path, allowed="a file, or a link to one that is there")
        if ours and not path.is_file():
            problem = "is a folder" if path.is_dir() else "is no file"
            raise DossierError(problem, path=path, allowed="a file of this name, or none")


def _entries(folder: Path) -> list[Path]:
    """What a folder shows, by name."""
    try:
        return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=folder) from error


def _must_be_folder(folder: Path) -> None:
    if not folder.is_dir():
        problem = "is a file, not a folder" if folder.exists() else "no such folder"
        raise DossierError(problem, path=folder, allowed="a folder with .txt or .md articles")


def _choose(folder: Path, listed: Collection[str]) -> tuple[list[Path], list[Path]]:
    """Articles, and what the user may have meant as one but is none."""
    articles, passed_over = [], []
    for path in _entries(folder):
        about = path.stem.upper() in ABOUT_THE_FOLDER and path.name not in listed
        if path.is_file() and path.suffix.lower() in ENDINGS:
            articles += [] if about else [path]
        elif not about and not _is_our_own(path):
            passed_over.append(path)
    return articles, passed_over


def _is_our_own(path: Path) -> bool:
    """Whether the project reads this file, also where the file system takes `Corrections.csv` for `corrections.csv`."""
    if not path.is_file():
        return False
    if is_word_list(path):  # for which a parameter may ask
        return True
    ours = path.with_name(path.name.lower())
    return ours.name in (*OUR_OWN, SETTINGS) and (ours.name == path.name or (ours.exists() and ours.samefile(path)))


def _doc_id(path: Path) -> str:
    """The file's name without its ending, in one Unicode form, whatever the file system it came from."""
    name = unicodedata.normalize("NFC", path.stem)
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in name):
        raise DossierError(f"the name {name!r} holds control characters or cannot be decoded", path=path.parent,
                           allowed="names of visible characters")
    return name


def _must_differ(articles: list[Path]) -> None:
    count = Counter(_doc_id(path) for path in articles)
    for doc_id, n in count.items():
        if n > 1:
            names = ", ".join(path.name for path in articles if _doc_id(path) == doc_id)
            raise DossierError(f"two files have the doc_id {doc_id!r}: {names}", path=articles[0].parent,
                               allowed="one file for each name without its ending")


def _tell(folder: Path, passed_over: list[Path]) -> list[str]:
    """What was passed over, tables and settings apart: theirs may be a name misspelled."""
    ours = [path for path in passed_over if path.is_file() and path.suffix.lower() in OUR_ENDINGS]
    others = [path for path in passed_over if path not in ours]
    articles = "only .txt and .md at the top level are read (save the text of an article as one)"
    told = ((articles, others), (f"of such files only {', '.join(OUR_OWN)} are read", ours))
    return [f"{folder.name}: passed over, as {only}: {_named(paths)}" for only, paths in told if paths]


def _named(paths: list[Path]) -> str:
    return some_of([path.name + ("/" if path.is_dir() else "") for path in paths])
