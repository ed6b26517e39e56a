"""`dossier share`: what one sends, whole or in excerpts, as a folder or as one file.

Articles that may not be redistributed are quoted briefly: see excerpts. A folder that was shared before is
replaced when the new one is complete (see replacing); any other folder is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from unicodedata import normalize

from dossier.corpus import body_of, describe, sources
from dossier.corpus.metadata import MAY, PERMISSION
from dossier.errors import DossierError
from dossier.publishing.excerpts import Article, Excerpts, Limits, first_words
from dossier.publishing.notebook import Json, as_bytes, spare_imports
from dossier.publishing.plan import absolute, output_folder, shown
from dossier.publishing.provenance import corpus_state, damages, digest_of, is_article
from dossier.publishing.record import RECORD, Entry, Pages, Record, read_record
from dossier.publishing.replacing import made_whole, tidy
from dossier.publishing.shortening import is_stored_text, one_by_one, quotes_of_claims, shortened
from dossier.publishing.staging import check_writable, is_interrupted
from dossier.publishing.tables import write_bytes

MARK = "share.json"
"""Written into every shared folder: what was shared, and that it was made here."""
SINGLE = "dossier.html"
ENDS_OF_TEXT = (".", "…", ".”", ".\"")
"""No headline ends so: it is the beginning of the text."""
PAGE_ENDINGS = (".html", ".htm")
FORMAT = 1
NOTE = (
    "> **In excerpts.** Articles behind this page may not be redistributed. It quotes at most {words_a_quote} "
    "words in a row, and of each article at most {words_a_document} words or {share} % of it in all. "
    "Where words are left out stands […]. Counts, dates and the places of quotations in the articles are complete.\n"
)


@dataclass(frozen=True)
class Wish:
    """What the user asks for; `excerpts` None: whatever documents.csv allows."""

    to: Path
    out: Path | None = None
    corpus: str | None = None
    single_file: bool = False
    excerpts: bool | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass
class Shared:
    """The files that will be sent, by path, and what was done to them."""

    files: dict[str, bytes]
    limited: list[str] = field(default_factory=list)
    """articles that are quoted briefly"""
    left_out: list[str] = field(default_factory=list)
    """files whose words could not be shortened"""


def share(wish: Wish) -> int:
    """Make a folder that can be sent; returns 0. Raises DossierError for bad input, and writes nothing then."""
    out, to = output_folder(wish.out), absolute(wish.to)
    record = _published(out)
    tidy(to)
    _check_target(to, out)
    articles = [] if wish.excerpts is False else _limited_articles(wish, out, record)
    files = {path: (out / path).read_bytes() for path in sorted(record.outputs())}
    shared = (
        _in_excerpts(files, record, articles, wish.limits)
        if articles
        else Shared(_with_record(files, record))
    )
    if wish.single_file:
        shared.files = _single_file(shared.files)
    with made_whole(to) as folder:
        _write(folder, shared, record, wish)
    _say(to, shared, wish)
    return 0


def _published(out: Path) -> Record:
    record = read_record(out)
    if not record.notebooks or not record.pages:
        raise DossierError("nothing is published here", path=shown(out), allowed="the --out of a dossier run")
    if is_interrupted(out):
        raise DossierError(
            "a publication was interrupted", path=shown(out), allowed="dossier run completes it"
        )
    if found := damages(record.outputs(), out):
        raise DossierError(
            f"{found[0]} since it was published", path=shown(out), allowed="dossier run makes it again"
        )
    return record


def _check_target(to: Path, out: Path) -> None:
    """Raise DossierError where the folder to be made would take the place of anything else."""
    apart = not (to.resolve().is_relative_to(out.resolve()) or out.resolve().is_relative_to(to.resolve()))
    if not apart:
        raise DossierError("is where dossier publishes", path=shown(to), allowed="a folder elsewhere")
    if not to.exists() and not to.is_symlink():
        if to.suffix.lower() in PAGE_ENDINGS:
            problem = f"would be a folder that looks like a page; the page in it is called {SINGLE}"
            raise DossierError(problem, path=shown(to), allowed="a folder that does not exist yet")
        check_writable(to.parent)
        return
    if not to.is_dir() or to.is_symlink():
        raise DossierError("is not a folder", path=shown(to), allowed="a folder that does not exist yet")
    strangers = _strangers(to)
    if strangers:
        problem = f"was not made by dossier share, or has been added to ({strangers[0]})"
        raise DossierError(problem, path=shown(to), allowed="a folder that does not exist yet")
    check_writable(to.parent)


def _strangers(folder: Path) -> list[str]:
    """What lies in a folder that no earlier sharing put there as it is."""
    there = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if not path.is_dir()]
    try:
        known = json.loads((folder / MARK).read_bytes())["files"]
        ours = {
            path
            for path in there
            if path == MARK or digest_of((folder / path).read_bytes()) == known.get(path)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        ours = set()
    return [path for path in there if path not in ours]


def _limited_articles(wish: Wish, out: Path, record: Record) -> list[Article]:
    """The articles that may not be quoted at length, from the corpus that was published."""
    from dossier.publishing.verify import find_corpus

    corpus = find_corpus(out, record, wish.corpus)
    if absolute(wish.to).resolve().is_relative_to(corpus.resolve()):
        raise DossierError("lies inside the corpus", path=shown(absolute(wish.to)), allowed="a folder elsewhere")
    now = {name: digest for name, digest in corpus_state(corpus).items() if is_article(name)}
    for entry in record.notebooks.values():
        then = {name: d for name, d in record.states.get(entry.inputs.corpus, {}).items() if is_article(name)}
        if then != now:
            problem = "holds other articles than those that were published"
            raise DossierError(
                problem, path=shown(corpus), allowed="dossier run, then dossier share; or another CORPUS"
            )
    return list(_articles(corpus, wish.excerpts))


def _articles(corpus: Path, excerpts: bool | None) -> Iterator[Article]:
    for source in sources(corpus)[0]:
        document = describe(source.raw, source.row)
        if excerpts or document.extra.get(PERMISSION, "").lower() not in MAY:
            opening = document.title if document.title.endswith(ENDS_OF_TEXT) else ""
            names = (document.title.removeprefix(opening), document.publisher, document.doc_id, document.file)
            yield Article(document.doc_id, (document.text, body_of(source.raw)), names, opening)


def _in_excerpts(
    files: Mapping[str, bytes], record: Record, articles: Sequence[Article], limits: Limits
) -> Shared:
    ordered = sorted((path for path in files if not path.startswith("html/")), key=_by_precedence)
    texts: list[Sequence[str]] = []
    for path in ordered:
        shortened(path, files[path], lambda row: texts.append(row) or list(row))  # type: ignore[func-returns-value]
    files_read = {Path(name) for state in record.states.values() for name in state if is_article(name)}
    excerpts = Excerpts(articles, texts, limits, {normalize("NFC", path.stem) for path in files_read})
    for article in articles:
        excerpts.shorten([article.opening])  # so that figures which label articles by it stay
    for path in ordered:
        for quote in quotes_of_claims(path, files[path]):
            excerpts.shorten([first_words(quote, limits.phrase)])  # so that each claim shows how its sentence begins
    made = {
        path: shortened(path, files[path], excerpts.shorten) for path in ordered if not is_stored_text(path)
    }
    excerpts.close()
    limited = [article.doc_id for article in articles]
    for path in [path for path in ordered if is_stored_text(path)]:
        made[path] = shortened(path, one_by_one(files[path], limited, excerpts.shorten), excerpts.shorten)
    _make_even(made, excerpts)
    _pair_drawings(made, files)
    kept = {path: content for path, content in made.items() if content is not None}
    for path in [path for path in kept if path.endswith(".ipynb")]:
        kept[path] = as_bytes(_with_note(json.loads(kept[path]), limits))
    complete = _with_pages(kept, record, excerpts)
    _check(complete, excerpts)
    return Shared(complete, limited, sorted(made.keys() - kept.keys()))


def _make_even(made: dict[str, bytes | None], excerpts: Excerpts) -> None:
    """Cut a sentence that stayed whole in one place as it is cut in another, until it is the same in all."""
    while not excerpts.is_even:
        excerpts.is_even = True
        for path, content in made.items():
            made[path] = content and shortened(path, content, excerpts.shorten)


def _by_precedence(path: str) -> tuple[bool, bool, list[int]]:
    """The claims first, then the notebooks, the last before the others: they stand most of all on single sentences."""
    return not path.endswith(".claims.csv"), not path.endswith(".ipynb"), [-ord(character) for character in Path(path).name]


def _pair_drawings(made: dict[str, bytes | None], files: Mapping[str, bytes]) -> None:
    """A raster image cannot be read; it goes where the drawing of the same figure goes."""
    for path in [path for path in made if path.endswith(".png")]:
        if made.get(path.removesuffix("png") + "svg") is not None:
            made[path] = files[path]


def _with_note(notebook: Json, limits: Limits) -> Json:
    said = NOTE.format(**asdict(limits), share=round(100 * limits.share_of_document))
    note = {"cell_type": "markdown", "id": "in-excerpts", "metadata": {}, "source": said}
    return {**notebook, "cells": [*notebook["cells"][:1], note, *notebook["cells"][1:]]}


def _with_pages(files: dict[str, bytes], record: Record, excerpts: Excerpts) -> dict[str, bytes]:
    """The files with a record of their own, and with pages and descriptions of tables made from what is among them.

    What stands apart in a notebook may stand in a row in its page, so pages are shortened once more.
    """
    spare_imports()
    from dossier.publishing.datapackage import described, header
    from dossier.publishing.page import render

    entries = {
        name: Entry(entry.inputs, {path: digest_of(files[path]) for path in entry.outputs if path in files})
        for name, entry in record.notebooks.items()
    }
    own = Record(entries, None, record.states)
    notebooks = {name: json.loads(files[f"notebooks/{name}.ipynb"]) for name in record.notebooks}
    pages = {path: _settled(path, page, excerpts) for path, page in render(notebooks, own, files).items()}
    pages |= described({path: header(content) for path, content in files.items() if path.endswith(".csv")})
    made_of = record.pages.made_of if record.pages else ""
    own.pages = Pages(made_of, {path: digest_of(content) for path, content in sorted(pages.items())})
    return _with_record({**files, **pages}, own)


def _settled(path: str, page: bytes, excerpts: Excerpts) -> bytes:
    again = shortened(path, page, excerpts.shorten)
    while again not in (page, None):
        page, again = again, shortened(path, again, excerpts.shorten)
    return page


def _with_record(files: Mapping[str, bytes], record: Record) -> dict[str, bytes]:
    return {**files, RECORD: record.as_bytes()}


def _check(files: Mapping[str, bytes], excerpts: Excerpts) -> None:
    """Never send what was promised not to be sent: each file is read once more as it will lie there."""
    for path, content in files.items():
        if shortened(path, content, excerpts.shorten) not in (content, None):
            raise DossierError("quotes more than it may after shortening; nothing was shared", path=path)


def _single_file(files: Mapping[str, bytes]) -> dict[str, bytes]:
    from dossier.publishing.single_file import in_one_file

    return {SINGLE: in_one_file(files)}


def _write(folder: Path, shared: Shared, record: Record, wish: Wish) -> None:
    for path, content in shared.files.items():
        write_bytes(folder / path, content)
    limits = {**asdict(wish.limits), "articles": shared.limited} if shared.limited else None
    said = {
        "format": FORMAT,
        "made_by": "dossier share",
        "corpus": record.corpus_names(),
        "excerpts": limits,
        "left_out": shared.left_out,
        "files": {path: digest_of(content) for path, content in sorted(shared.files.items())},
    }
    write_bytes(folder / MARK, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())


def _say(to: Path, shared: Shared, wish: Wish) -> None:
    n, size = len(shared.files), sum(map(len, shared.files.values()))
    start = SINGLE if wish.single_file else "html/index.html"
    print(f"shared in {shown(to)}: {_counted(n, 'file')}, {size / 1e6:.1f} MB; begin with {start}")
    print(f"quoted: {_how_quoted(shared, wish)}")
    for path in shared.left_out:
        print(f"left out, for its words cannot be shortened: {path}")


def _how_quoted(shared: Shared, wish: Wish) -> str:
    if not shared.limited:
        return "in full, as --full says" if wish.excerpts is False else "in full, as documents.csv allows"
    limits = wish.limits
    why = "as --excerpts says" if wish.excerpts else f"for {PERMISSION} in documents.csv does not say yes"
    return (
        f"at most {limits.words_a_quote} words in a row and {limits.words_a_document} words, or "
        f"{100 * limits.share_of_document:.0f} %, of each of {_counted(len(shared.limited), 'article')}, {why}"
    )


def _counted(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


__all__ = ["Limits", "Wish", "share"]
