"""What parameters of our notebooks name in the word lists and in the corpus: checked before any kernel starts.

What could be there and is not, such as a state of which no claim tells, is a warning of the notebook; what no corpus
could have, or this one cannot, is bad input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from dossier import project
from dossier.annotation.tables import COLUMNS
from dossier.corpus import Source, describe, sources
from dossier.corpus.metadata import Metadata, check_date, combine, split_front_matter
from dossier.corpus.reading import RawDocument
from dossier.corpus.word_list import read_word_list
from dossier.errors import DossierError
from dossier.publishing.notebook import Notebook
from dossier.publishing.parameters import Value, read_parameters
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.own_actors import KINDS

ALL, OTHER_PARTIES = "all", ("WEST", "UNKNOWN")
CODES = "all, or codes with commas between: ISO 3166-1 alpha-3 of states, EU, G7, UN, WEST, UNKNOWN"
GIVEN = ("published", "published_basis", "publisher", "language")
"""Columns whose values are known before anything is read but the metadata."""
NAMED = 20
"""values of a column that an error lists at most"""

Values = Mapping[str, Value]


def faults(notebook: Notebook, values: Values, corpus: Path) -> Iterator[tuple[str, DossierError]]:
    """Each parameter that names what cannot be there, with what is wrong with it; only values that somebody gave."""
    given = {p.name for p in read_parameters(notebook) if values[p.name] != p.default}
    for name, check in CHECKS.get(notebook.name, {}).items():
        if name in given:
            try:
                check(name, values, corpus)
            except DossierError as error:
                yield name, error


def _refusal(name: str, problem: str, allowed: str) -> DossierError:
    return DossierError(f"parameter {name}: {problem}", allowed=allowed)


def _items(value: Value) -> list[str]:
    return [item.strip() for item in str(value).split(",") if item.strip()]


def _check_codes(name: str, values: Values, corpus: Path) -> None:
    items, vocabulary = _items(values[name]), actor_vocabulary(corpus)
    if items == [ALL]:
        return
    if not items:
        raise _refusal(name, "names nobody", CODES)
    known = {code for code, kind in vocabulary.kinds.items() if kind != "person"} | {*OTHER_PARTIES}
    for item in (item for item in items if item not in known):
        meant = vocabulary.code_meant(item, known)
        raise _refusal(name, f"{item!r} is no code" + (f"; did you mean {meant}?" if meant else ""), CODES)


def _check_kinds(name: str, values: Values, corpus: Path) -> None:
    items = _items(values[name])
    wrong = [item for item in items if item not in KINDS]
    if wrong or not items:
        problem = f"{wrong[0]!r} is no kind of actor" if wrong else "names no kind of actor"
        raise _refusal(name, problem, f"{', '.join(KINDS)}, with commas between")


def _check_column(name: str, values: Values, corpus: Path) -> None:
    column, ours = str(values[name]), [column for column in COLUMNS["documents"] if column != "extra"]
    if column in COLUMNS["documents"]:
        return
    own = sorted({key for _, known in _described(corpus) for key in known.extra})
    if column not in own:
        raise _refusal(name, f"no column {column!r} in documents.csv", ", ".join([*ours, *own]))


def _check_focus(name: str, values: Values, corpus: Path) -> None:
    focus, column = str(values[name]), str(values["compare"])
    if column == "doc_id":
        _check_pattern(name, focus, [document.doc_id for document, _ in _described(corpus)])
    elif column in GIVEN or column not in COLUMNS["documents"]:
        found = [
            getattr(known, column) if column in GIVEN else known.extra.get(column, "")
            for _, known in _described(corpus, dated=column.startswith("published"))
        ]
        there = sorted({value for value in found if value})
        if column == "published":
            _check_day(name, focus, corpus)
        if not (any(_day(value) >= _day(focus) for value in there) if column == "published" else focus in there):
            what = f"from {focus!r} on" if column == "published" else f"with {column} {focus!r}"
            raise _refusal(
                name,
                f"no document {what}",
                ", ".join(islice(there, NAMED)) or "empty, for no document has a value",
            )


def _day(date: str) -> str:
    """The first day of a month or year."""
    return f"{date}-01-01"[:10]


def _check_day(name: str, focus: str, corpus: Path) -> None:
    try:
        there = check_date(focus, corpus, None)
    except DossierError:
        there = ""
    if not there:
        allowed = "YYYY, YYYY-MM or YYYY-MM-DD, from which on documents are in focus"
        raise _refusal(name, f"{focus!r} is no date", allowed)


def _check_pattern(name: str, focus: str, doc_ids: list[str]) -> None:
    try:
        found = any(re.search(focus, doc_id) for doc_id in doc_ids)
    except re.error as error:
        raise _refusal(
            name, f"{focus!r} is not a regular expression: {error}", "a part of a doc_id, or a pattern"
        ) from None
    if not found:
        raise _refusal(name, f"no document with doc_id {focus!r}", ", ".join(islice(doc_ids, NAMED)))


def _check_list(name: str, values: Values, corpus: Path) -> None:
    path = corpus / str(values[name])
    if not path.is_file():
        problem = f"no file {str(values[name])!r} in {corpus.name}"
        raise _refusal(name, problem, "a CSV file in the corpus folder with the columns term and n")
    read_word_list(path)


def _described(corpus: Path, dated: bool = False) -> list[tuple[RawDocument, Metadata]]:
    """What is known about each article; DossierError, with its path, for a corpus that cannot be read.

    `dated`: with the day that stands at the head of its text where nobody gave one, for which texts must be cleaned.
    """
    known = [(source, combine(source.row, _front_matter(source.raw))) for source in sources(corpus)[0]]
    return [
        (source.raw, said if said.published_basis or not dated else _dated_by_text(source, said)) for source, said in known
    ]


def _dated_by_text(source: Source, said: Metadata) -> Metadata:
    document = describe(source.raw, source.row)
    return replace(said, published=document.published, published_basis=document.published_basis)


def _front_matter(document: RawDocument) -> Metadata:
    markdown = document.path.suffix.lower() == ".md"
    return (
        split_front_matter(document.text.replace("\r\n", "\n"), document.path)[0] if markdown else Metadata()
    )


_, TERMS, PAIRS, CHRONOLOGY = project.NOTEBOOKS
CHECKS: Mapping[str, Mapping[str, Callable[[str, Values, Path], None]]] = {
    TERMS: {"compare": _check_column, "focus": _check_focus, "reference_list": _check_list},
    PAIRS: {"kinds": _check_kinds},
    CHRONOLOGY: {"senders": _check_codes, "targets": _check_codes},
}
"""By notebook and parameter; a check raises DossierError, without a path where the value is at fault."""
