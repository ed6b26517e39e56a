"""`dossier verify`: make everything again, apart, and name whatever comes out differently."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.comparison import differ_in_last_digits, differences
from dossier.publishing.making import Made, Work, make, prepare
from dossier.publishing.notebook import Notebook, find_notebooks
from dossier.publishing.plan import absolute, log_file, output_folder, shown
from dossier.publishing.progress import Progress, plain
from dossier.publishing.provenance import (
    Surroundings,
    corpus_state,
    damages,
    digest_of_state,
    lock_digest,
    named_state,
    outputs_of,
    platform_class,
    python_version,
    why_inputs_differ,
    without_sample,
)
from dossier.publishing.record import Entry, Record, read_record
from dossier.publishing.run import print_failures, render_pages
from dossier.publishing.staging import is_interrupted

MANAGED = ("exports", "figures", "html", "notebooks", "tables")
"""Folders that hold nothing but published files."""


def verify(out: Path | None, corpus: str | None = None, jobs: int | None = None) -> int:
    """Run everything again and compare; returns 0 where all agrees, 1 where anything differs.

    Raises DossierError where nothing is published, or its corpus or notebooks cannot be found.
    """
    folder = output_folder(out)
    record = read_record(folder)
    if not record.notebooks:
        raise DossierError("nothing is published here", path=shown(folder), allowed="the --out of a dossier run")
    if is_interrupted(folder):
        raise DossierError("a publication was interrupted", path=shown(folder), allowed="dossier run completes it")
    corpus_folder = find_corpus(folder, record, corpus)
    names = record.corpus_names()
    if corpus_folder.name not in names:  # the name stands in the outputs: under another one nothing comes out the same
        raise DossierError("is not the corpus that was published", path=corpus_folder, allowed=f"a folder named {names[0]}")
    notebooks = _find_notebooks(record)
    inputs = _changed_inputs(corpus_folder, record, notebooks)
    results = _changed_by_hand(folder, record)
    with tempfile.TemporaryDirectory() as temporary:
        made = _make_again(notebooks, record, corpus_folder, Path(temporary), jobs)
        if made.failures:
            print_failures(made.failures)
            return 1
        compared, nearly = _compare(folder, record, Path(temporary) / "outputs", made)
    return _say(inputs, results + compared, nearly, folder, record)


def _say(
    inputs: Sequence[str], results: Sequence[str], nearly: Sequence[str], folder: Path, record: Record
) -> int:
    """Name what differs; 1 where anything does, also where another library or other articles came to the same results."""
    for line in (*inputs, *results):
        print(plain(line))
    n_files = len(record.outputs())
    how = "byte for byte" if _is_same_platform(record) else f"to nine digits{_elsewhere(record)}"
    if results:
        n = f"{len(results)} difference{'' if len(results) == 1 else 's'}"
        print(f"{shown(folder)}: {n} in what a rerun gives, compared {how}")
        return 1
    for path in nearly:
        print(f"{plain(path)}: agrees to nine digits; processors may round the last ones differently")
    though = f", {len(nearly)} of them to nine digits" if nearly else ""
    though += ", but from what has changed since, as said above" if inputs else ""
    print(f"{shown(folder)}: all {n_files} files come out the same, compared {how}{though}")
    return 1 if inputs else 0


def _make_again(
    notebooks: Sequence[Notebook], record: Record, corpus: Path, temporary: Path, jobs: int | None
) -> Made:
    """Everything from the articles on: the annotations too are made anew, in a store of their own."""
    values = {name: entry.inputs.parameters for name, entry in record.notebooks.items()}
    work = Work(notebooks, values, corpus, temporary / "store", jobs)
    prepare(work)
    for name in ("outputs", "scratch"):
        (temporary / name).mkdir()
    progress = Progress({notebook.name: len(notebook.cells) for notebook in notebooks})
    try:
        return make(work, temporary / "outputs", temporary / "scratch", progress)
    finally:
        progress.close()


def _compare(folder: Path, record: Record, again: Path, made: Made) -> tuple[list[str], list[str]]:
    """The differences; and the files whose last digits alone differ, which on the same kind of machine are few."""
    exact = _is_same_platform(record)
    fresh = Record(states=record.states)
    for name, entry in record.notebooks.items():
        fresh.notebooks[name] = Entry(entry.inputs, outputs_of(made.files[name], again))
    pages = render_pages(fresh, again, again)
    made_paths = [*fresh.outputs(), *(pages if exact else ())]
    found, nearly = [], []
    for path in sorted(set(made_paths) | set(record.outputs() if exact else ())):
        then, now = folder / path, again / path
        if not then.is_file() or not now.is_file():
            found.append(f"{path}: {'is published but no longer made' if then.is_file() else 'is not published'}")
            continue
        published, remade = then.read_bytes(), now.read_bytes()
        if exact and published != remade and differ_in_last_digits(published, remade):
            nearly.append(path)
        else:
            found += differences(path, published, remade, exact)
    return found, nearly


def _changed_by_hand(folder: Path, record: Record) -> list[str]:
    known = record.outputs()
    there = [path.relative_to(folder).as_posix() for kind in MANAGED for path in (folder / kind).rglob("*")
             if path.is_file()]  # fmt: skip
    strangers = [f"{path}: is in no record of this publication" for path in sorted(set(there) - known.keys())]
    return [f"{damage} since it was published" for damage in damages(known, folder)] + strangers


def _changed_inputs(corpus: Path, record: Record, notebooks: Sequence[Notebook]) -> list[str]:
    now = Surroundings(corpus)
    reasons: dict[str, None] = {}
    for notebook in notebooks:
        entry = record.notebooks[notebook.name]
        inputs = now.inputs(notebook, entry.inputs.parameters)
        states = {**record.states, **now.states}
        for reason in why_inputs_differ(inputs, entry.inputs, states):
            about = f"{notebook.name}: " if "cell" in reason or "it " in reason else ""
            reasons[f"{about}{reason} since the publication"] = None
    return list(reasons)


def _is_same_platform(record: Record) -> bool:
    here = (python_version(), platform_class(), lock_digest())
    inputs = [entry.inputs for entry in record.notebooks.values()]
    return all((then.python, then.platform, then.lock) == here for then in inputs)


def _elsewhere(record: Record) -> str:
    """Where it was published, if not with this Python on a machine of this kind: what may be behind a difference."""
    here = _called(python_version(), platform_class())
    there = {_called(entry.inputs.python, entry.inputs.platform) for entry in record.notebooks.values()} - {here}
    return f" (published with {' and '.join(sorted(there))}, made again with {here})" if there else ""


def _called(python: str, platform: str) -> str:
    return f"Python {python} on {platform}"


def find_corpus(out: Path, record: Record, given: str | None) -> Path:
    """The folder that was published: by its name here, or where the log saw it; the one that is unchanged first."""
    if given:
        return absolute(project.corpus_folder(given))
    (name, *_), logged = record.corpus_names(), _logged_corpus(out)
    found = [logged] if logged and logged.name == name and logged.is_dir() else []
    with contextlib.suppress(DossierError):
        found.insert(0, absolute(project.corpus_folder(name)))
    if not found:
        raise DossierError(f"no folder {name!r} here", allowed="dossier verify CORPUS")
    return next((folder for folder in found if _is_published(folder, record)), found[0])


def _is_published(folder: Path, record: Record) -> bool:
    """Whether a notebook was made from what lies in this folder now."""
    every = corpus_state(folder)
    return any(
        entry.inputs.corpus == digest_of_state({**state, **named_state(folder, entry.inputs.parameters.values())})
        for entry in record.notebooks.values()
        for state in (every, without_sample(every))
    )


def _logged_corpus(out: Path) -> Path | None:
    try:
        entries = map(json.loads, log_file().read_text(encoding="utf-8").splitlines())
        return Path([entry["corpus"] for entry in entries if entry.get("out") == str(out)][-1])
    except (OSError, ValueError, KeyError, IndexError, AttributeError, TypeError):
        return None


def _find_notebooks(record: Record) -> list[Notebook]:
    folder = project.notebooks_folder()
    found = {notebook.name: notebook for notebook in find_notebooks(folder)}
    gone = [name for name in record.notebooks if name not in found]
    if gone:
        raise DossierError(f"no notebook {gone[0]!r}", path=shown(folder), allowed=found)
    return [found[name] for name in record.notebooks]

