"""What a run would have to do, and why: found out from digests alone, before anything heavy is imported."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.notebook import Notebook, find_notebooks
from dossier.publishing.parameters import TITLE, Value, assign, read_parameters
from dossier.publishing.provenance import (
    Surroundings,
    damages,
    digest_of_file,
    digest_of_state,
    page_state,
    why_run,
)
from dossier.publishing.record import RECORD, Inputs, Record, read_record
from dossier.publishing.settings import Settings, read_settings
from dossier.publishing.staging import check_free, check_writable

LOG = "log.jsonl"
DEFAULT_CELL_TIMEOUT = 900
"""Seconds that one cell may take."""


@dataclass(frozen=True)
class Request:
    """What the user asks for."""

    corpus: str | None = None
    """None: the one that dossier.toml names, else the seeds"""
    out: Path | None = None
    parameters: Sequence[tuple[str, str]] = ()
    only: Sequence[str] = ()
    jobs: int | None = None
    force: bool = False
    cell_timeout: int = DEFAULT_CELL_TIMEOUT


@dataclass
class Plan:
    """What has to be made, and why; what is published, and what it would be made of now."""

    corpus: Path
    out: Path
    notebooks: list[Notebook]
    inputs: dict[str, Inputs]
    surroundings: Surroundings
    record: Record
    record_digest: str | None
    """of run.json as it was when the plan was made"""
    reasons: dict[str, list[str]] = field(default_factory=dict)
    """by notebook to be executed"""
    reworded: list[str] = field(default_factory=list)
    """notebooks of which only the prose changed"""
    page_reasons: list[str] = field(default_factory=list)
    no_longer_made: list[str] = field(default_factory=list)
    """published files of notebooks that are gone"""

    @property
    def to_run(self) -> list[Notebook]:
        """The notebooks that have to be executed."""
        return [notebook for notebook in self.notebooks if notebook.name in self.reasons]

    @property
    def is_up_to_date(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.reasons or self.reworded or self.page_reasons or self.no_longer_made)


def plan_for(request: Request) -> Plan:
    """Find out what is out of date. Raises DossierError for bad input; writes nothing."""
    out = output_folder(request.out)
    settings = read_settings(project.root())
    corpus = absolute(settings.corpus_folder(request.corpus))
    check_holds_no_project(out)
    check_apart(corpus, out)
    check_writable(out)
    every = find_notebooks(project.notebooks_folder())
    chosen = _choose(every, request.only)
    check_free(out, _files_of(chosen))
    values = assign(chosen, request.parameters, corpus.name, settings.defaults(every))
    _check_asked(chosen, values, request, settings, corpus)
    digest = digest_of_file(out / RECORD)
    surroundings, record = Surroundings(corpus), read_record(out)
    inputs = {notebook.name: surroundings.inputs(notebook, values[notebook.name]) for notebook in chosen}
    plan = Plan(corpus, out, chosen, inputs, surroundings, record, digest)
    _forget_notebooks_that_are_gone(plan, every)
    _check_same_corpus(plan)
    _find_reasons(plan, request.force)
    return plan


def output_folder(out: Path | None) -> Path:
    """The folder to publish to, absolute."""
    return absolute(out or project.root() / "outputs")


def log_file() -> Path:
    """What each run did, where and when: one line of JSON a publication, beside the store and never in the outputs."""
    return absolute(project.store_folder() / LOG)


def absolute(path: Path) -> Path:
    """An absolute path with the name that the user gave, where that is the name of a link."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def pages_made_of(record: Record) -> str:
    """The digest of everything that decides how the HTML pages look."""
    entries = record.notebooks.items()
    files = {path: digest for _, entry in entries for path, digest in entry.outputs.items()}
    said = {f"parameters of {name}": repr(entry.inputs.parameters) for name, entry in entries}
    corpora = {f"corpus of {name}": entry.inputs.corpus for name, entry in entries}
    return digest_of_state({**page_state(), **files, **said, **corpora})


def _find_reasons(plan: Plan, force: bool) -> None:
    states = {**plan.record.states, **plan.surroundings.states}
    for name, inputs in plan.inputs.items():
        entry = plan.record.notebooks.get(name)
        if reasons := ["forced"] if force and entry else why_run(inputs, entry, states, plan.out):
            plan.reasons[name] = reasons
        elif entry and entry.inputs.words != inputs.words:
            plan.reworded.append(name)
    pages = plan.record.pages
    if pages and pages.made_of == pages_made_of(plan.record):
        plan.page_reasons = damages(pages.outputs, plan.out)
    else:
        plan.page_reasons = ["the template changed"]


def _forget_notebooks_that_are_gone(plan: Plan, every: Sequence[Notebook]) -> None:
    names = [notebook.name for notebook in every]
    for name in [name for name in plan.record.notebooks if name not in names]:
        plan.no_longer_made += plan.record.notebooks.pop(name).outputs
        plan.no_longer_made.append(f"html/{name}.html")


def _files_of(notebooks: Sequence[Notebook]) -> list[str]:
    """What a run publishes, as far as that is known before it: all but the descriptions of the tables."""
    names = ["index", "sources", *(notebook.name for notebook in notebooks)]
    own = [file for notebook in notebooks for file in (f"notebooks/{notebook.path.name}", *notebook.promised)]
    return [RECORD, *(f"html/{name}.html" for name in names), *own]


def _check_asked(
    chosen: Sequence[Notebook], values: Mapping[str, Mapping[str, Value]], request: Request, settings: Settings, corpus: Path
) -> None:
    if all({**values[n.name], TITLE: ""} == {p.name: p.default for p in read_parameters(n)} | {TITLE: ""} for n in chosen):
        return
    from dossier.publishing.asked import faults  # the word lists take a while, and most runs ask for nothing

    typed = {name for name, _ in request.parameters}
    for notebook in chosen:
        for name, error in faults(notebook, values[notebook.name], corpus):
            raise error if name in typed or error.path else settings.refused(error, name, notebook.name)


def _choose(notebooks: list[Notebook], only: Sequence[str]) -> list[Notebook]:
    names = [notebook.name for notebook in notebooks]
    wanted = [name.removesuffix(".ipynb") for name in only]
    for name in wanted:
        if name not in names:
            raise DossierError(f"no notebook {name!r}", allowed=names)
    return [notebook for notebook in notebooks if not wanted or notebook.name in wanted]


def check_apart(corpus: Path, out: Path) -> None:
    """Raise DossierError where articles and outputs would get mixed up."""
    if out.resolve().is_relative_to(corpus.resolve()):
        raise DossierError("lies inside the corpus", path=shown(out), allowed="a folder elsewhere")
    for published in (out, output_folder(None)):
        if corpus.resolve().is_relative_to(published.resolve()):
            problem = f"lies in {shown(published)}, where dossier publishes"
            raise DossierError(problem, path=shown(corpus), allowed="a folder with articles elsewhere")


def check_holds_no_project(out: Path) -> None:
    """Raise DossierError where what is published would replace notebooks to run, or lie among a project's files."""
    here, there = project.root().resolve(), out.resolve()
    faults = {
        "is a project": project.is_project(there),
        "holds the project": project.is_project(here) and here.is_relative_to(there),
        "holds the notebooks to run": there == project.notebooks_folder().resolve(),
    }
    if problem := next((problem for problem, found in faults.items() if found), ""):
        raise DossierError(problem, path=shown(out), allowed="a folder of its own for what is published, such as outputs")


def _check_same_corpus(plan: Plan) -> None:
    kept = [entry for name, entry in plan.record.notebooks.items() if name not in plan.inputs]
    others = {str(entry.inputs.parameters.get("corpus")) for entry in kept} - {plan.corpus.name}
    if others:
        problem = f"--only would mix {plan.corpus.name} with what is published on {', '.join(sorted(others))}"
        raise DossierError(problem, path=shown(plan.out), allowed="another --out, or all notebooks")


def shown(path: Path) -> str:
    """A path as the user would write it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
