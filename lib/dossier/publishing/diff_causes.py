"""What was done between two runs, from their records: articles, parameters, word lists, code, surroundings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier.publishing.provenance import LOCK, SAMPLE, is_article, said
from dossier.publishing.record import Entry, Record, State

ARTICLE, CORPUS, PARAMETER, VOCABULARY, LIBRARY, CELL, SURROUNDINGS = (
    "article", "corpus", "parameter", "vocabulary", "library", "cell", "surroundings",
)  # fmt: skip
KINDS = (PARAMETER, ARTICLE, CORPUS, VOCABULARY, CELL, LIBRARY, SURROUNDINGS)
"""In the order in which they are told: what somebody asked for goes first, however many articles there are."""
ADDED, REMOVED, CHANGED = "added", "removed", "changed"
DRAWING = ("figures/", "publishing/")
"""Code that draws and writes, and counts nothing."""
OF_CLAIMS = (
    "annotation/claim",
    "annotation/date",
    "annotation/events",
    "vocabularies/dates",
    "vocabularies/measures",
)
OF_ACTORS = ("annotation/actor", *(f"vocabularies/{name}" for name in (
    "actor", "bodies", "contexts", "given_names", "naming", "people", "states", "verbs")))  # fmt: skip
WORDS = "2_term_frequency"
"""The notebook that counts words, of which nobody corrects any."""
UNRELATED = {
    WORDS: (*DRAWING, *OF_CLAIMS, *OF_ACTORS),
    "3_actor_cooccurrence": (*DRAWING, *OF_CLAIMS),
    "4_sanction_chronology": DRAWING,
}
"""Code and word lists on which the findings of a notebook do not depend."""
NAMED_AT_MOST = 4
"""Causes that stand beside a finding; all are listed at the top."""
NOTHING_RECORDED = "nothing that run.json records"
CHANGES_NO_TABLE = f"{SAMPLE} of the corpus "
"""How causes begin on which no finding depends."""
CORRECTIONS = "corrections.csv of the corpus "
"""How the cause begins that the file is another."""


@dataclass(frozen=True)
class Cause:
    """One thing that differs between what two runs were made of."""

    kind: str
    words: str
    doc_id: str = ""
    """of an article"""
    how: str = CHANGED
    """`added`, `removed` or `changed`"""
    file: str = ""
    """of the library"""


def causes(old: Record, new: Record) -> dict[Cause, list[str]]:
    """Every difference in what the notebooks of two runs were made of, with the notebooks that it stands behind.

    Notebooks that only one of the runs has are not compared.
    """
    found: dict[Cause, list[str]] = {}
    for name in new.notebooks.keys() & old.notebooks.keys():
        for cause in _causes(name, old.notebooks[name], new.notebooks[name], old.states, new.states):
            found.setdefault(cause, []).append(name)
    order = sorted(found, key=lambda cause: (KINDS.index(cause.kind), cause.words))
    return {cause: sorted(found[cause]) for cause in order}


def _causes(
    name: str, then: Entry, now: Entry, old: Mapping[str, State], new: Mapping[str, State]
) -> Iterator[Cause]:
    before, after = then.inputs, now.inputs
    yield from _corpus(old.get(before.corpus, {}), new.get(after.corpus, {}))
    for parameter in sorted(before.parameters.keys() | after.parameters.keys()):
        values = [inputs.parameters.get(parameter, "unset") for inputs in (before, after)]
        if values[0] != values[1]:
            yield Cause(
                PARAMETER, f"parameter {parameter} changed from {said(values[0])} to {said(values[1])}"
            )
    for file, how in _differences(old.get(before.library, {}), new.get(after.library, {})):
        yield _library(file, how)
    for cell, how in _differences(before.cells, after.cells):
        yield Cause(CELL, f"cell '{cell}' of {name} {_was(how)}", how=how)
    if list(before.cells) != list(after.cells) and before.cells.keys() == after.cells.keys():
        yield Cause(CELL, f"cells of {name} changed places")
    if before.lock != after.lock:
        yield Cause(SURROUNDINGS, f"{LOCK} changed (perhaps other versions of libraries)")
    if before.python != after.python:
        yield Cause(SURROUNDINGS, f"Python changed from {before.python} to {after.python}")
    if before.platform != after.platform:
        yield Cause(SURROUNDINGS, f"the platform changed from {before.platform} to {after.platform}")


def _corpus(then: State, now: State) -> Iterator[Cause]:
    went, came = _by_digest(then, now), _by_digest(now, then)
    for file, how in _differences(then, now):
        if is_article(file):
            doc_id = PurePosixPath(file).stem
            same = went.get(now[file], "") if how == ADDED else came.get(then[file], "") if how == REMOVED else ""
            renamed = f" ({'it was' if how == ADDED else 'it is now'} {PurePosixPath(same).stem})" if same else ""
            yield Cause(ARTICLE, f"article {doc_id} {_was(how)}{renamed}", doc_id, how)
        else:
            yield Cause(CORPUS, f"{file} of the corpus {_was(how)}", how=how)


def _by_digest(one: State, other: State) -> dict[str, str]:
    """The first file of each content that the other corpus has not by this name: it went, or came from, elsewhere."""
    found: dict[str, str] = {}
    for file, digest in one.items():
        if file not in other:
            found.setdefault(digest, file)
    return found


def _library(file: str, how: str) -> Cause:
    if file.startswith("vocabularies/") and not file.endswith(".py"):
        return Cause(VOCABULARY, f"vocabulary {PurePosixPath(file).name} {_was(how)}", how=how, file=file)
    return Cause(LIBRARY, f"library file {file} {_was(how)}", how=how, file=file)


def behind(found: Mapping[Cause, list[str]], notebook: str) -> list[Cause]:
    """The causes on which the findings of a notebook may depend."""
    return [
        cause for cause, notebooks in found.items()
        if notebook in notebooks
        and not (cause.file and cause.file.startswith(UNRELATED[notebook]))
        and not (cause.kind == CORPUS and cause.words.startswith(CHANGES_NO_TABLE))
        and not (notebook == WORDS and cause.words.startswith(CORRECTIONS))
    ]  # fmt: skip


def without(found: Mapping[Cause, list[str]], beginning: str) -> dict[Cause, list[str]]:
    """The causes but those that begin in these words."""
    return {cause: notebooks for cause, notebooks in found.items() if not cause.words.startswith(beginning)}


class Reasons:
    """What did something to the findings of a notebook, worked out once for all of them."""

    def __init__(self, found: Mapping[Cause, list[str]], notebook: str) -> None:
        several = behind(found, notebook)
        articles = [cause for cause in several if cause.kind == ARTICLE]
        self._articles: dict[str, list[Cause]] = {}
        for cause in articles:
            self._articles.setdefault(cause.doc_id, []).append(cause)
        self.asked = [cause for cause in several if cause.kind == PARAMETER]
        self._others = [cause for cause in several if cause.kind not in (ARTICLE, PARAMETER)]
        self._indirectly = f"indirectly: {told(articles)}" if articles else NOTHING_RECORDED

    def of(self, documents: Collection[str]) -> str:
        """For certain, where a finding stands only in articles that came or went; else what may have done it."""
        own = sorted((c for doc_id in documents for c in self._articles.get(doc_id, ())), key=lambda cause: cause.words)
        certain = bool(own) and {cause.doc_id for cause in own if cause.how in (ADDED, REMOVED)} == {*documents}
        if certain or not (self.asked or self._others):
            return told(own) or self._indirectly
        return told([*self.asked, *own, *self._others], ", or ")


def told(several: Sequence[Cause], between: str = ", ") -> str:
    """Causes in words, as many as have room beside a finding."""
    words = in_short(several)
    rest = [f"{len(words) - NAMED_AT_MOST} more"] if len(words) > NAMED_AT_MOST else []
    return between.join([*words[:NAMED_AT_MOST], *rest])


def in_short(several: Sequence[Cause]) -> list[str]:
    """Causes in words, the files of the library together."""
    words = [cause.words for cause in several if cause.kind != LIBRARY]
    files = [cause for cause in several if cause.kind == LIBRARY]
    return words + (
        [f"{len(files)} library files changed"] if len(files) > 1 else [cause.words for cause in files]
    )


def in_full(found: Mapping[Cause, list[str]]) -> list[tuple[str, list[str]]]:
    """Every cause in words with the notebooks that it stands behind (none where the words say it); files in one line."""
    told = [
        (c.words, [] if c.kind == CELL else notebooks) for c, notebooks in found.items() if c.kind != LIBRARY
    ]
    files = [cause for cause in found if cause.kind == LIBRARY]
    names = ", ".join(cause.file + ("" if cause.how == CHANGED else f" ({cause.how})") for cause in files)
    notebooks = sorted({name for cause in files for name in found[cause]})
    return told + ([(f"library files changed: {names}", notebooks)] if files else [])


def _differences(then: State, now: State) -> Iterable[tuple[str, str]]:
    for name in [*now, *(name for name in then if name not in now)]:
        if then.get(name) != now.get(name):
            yield name, ADDED if name not in then else REMOVED if name not in now else CHANGED


def _was(how: str) -> str:
    return how if how == CHANGED else f"was {how}"
