"""Notebooks executed into a folder, checked, and freed from what belongs to the moment."""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.acceptance import Failure, check, place_of
from dossier.publishing.execution import Event, Outcome, Task, kernel_environment, tail, work_side_by_side
from dossier.publishing.notebook import KEPT_METADATA, OF_THE_MOMENT, Json, Notebook, as_bytes, publishable
from dossier.publishing.parameters import Value, read_parameters
from dossier.publishing.plan import DEFAULT_CELL_TIMEOUT
from dossier.publishing.progress import Progress
from dossier.publishing.provenance import LIBRARY
from dossier.publishing.tables import write_bytes

ABSOLUTE = re.compile(r"""(?<![\w.~/…<:])(?:[A-Za-z]:)?(?:[/\\][^\s/\\:"'<>|]+)+([/\\][^\s/\\:"'<>|]+)""")
"""A path from a root on, with its last part."""
IMAGE = "image/png"


@dataclass(frozen=True)
class Work:
    """Notebooks to execute, with what they are executed on and how."""

    notebooks: Sequence[Notebook]
    values: Mapping[str, Mapping[str, Value]]
    corpus: Path
    store: Path
    jobs: int | None = None
    cell_timeout: int = DEFAULT_CELL_TIMEOUT


@dataclass
class Made:
    """What came of it: files by notebook (relative to the folder), or failures."""

    files: dict[str, list[str]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    failed: dict[str, Path] = field(default_factory=dict)
    """the executed notebooks that were not accepted"""
    warnings: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def make(work: Work, folder: Path, scratch: Path, progress: Progress) -> Made:
    """Execute the notebooks side by side, and keep in `folder` what is accepted.

    Raises DossierError where the system refuses what no notebook can help, as where the disk is full.
    """
    environment = kernel_environment(work.corpus, folder, work.store, scratch)
    tasks = [_task(notebook, work, environment, scratch) for notebook in work.notebooks]
    sources = {notebook.name: notebook for notebook in work.notebooks}
    parts = {name: Made() for name in sources}

    def listen(name: str, event: Event) -> None:
        cells = sources[name].cells
        heading = cells[min(event["position"], len(cells) - 1)].heading
        progress.cell(name, event["position"] + 1, event["cells"], heading)

    def done(name: str, outcome: Outcome) -> None:
        if outcome.last["event"] == "refused":
            raise DossierError(outcome.last["problem"])
        _accept(sources[name], outcome, folder, scratch, parts[name])
        seconds = parts[name].seconds[name] = outcome.seconds
        progress.end(name, f"{name}: " + ("failed" if parts[name].failed else f"done in {seconds:.1f} s"))

    work_side_by_side(tasks, work.jobs or min(len(tasks), os.cpu_count() or 1), listen, done)
    return _together(parts.values())


def _together(parts: Iterable[Made]) -> Made:
    """What came of all notebooks, in their order, whichever was done first."""
    made = Made()
    for part in parts:
        made.files |= part.files
        made.failures += part.failures
        made.failed |= part.failed
        made.warnings += part.warnings
        made.seconds |= part.seconds
    return made


def prepare(work: Work) -> list[str]:
    """Have the corpus read and annotated once, before several kernels want it; returns the warnings about it.

    Raises DossierError for a corpus that cannot be read; nothing has been written then.
    """
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        environment = kernel_environment(work.corpus, scratch, work.store, scratch)
        content = {"task": "prepare", "corpus": str(work.corpus)}
        task = Task("the corpus", content, scratch, environment, scratch / "prepare.log")
        last = work_side_by_side([task], 1)[task.name].last
        if last["event"] == "refused":
            raise DossierError(last["problem"])
        if last["event"] != "ready":
            raise RuntimeError(f"{last['name']}: {last['message']} {tail(task.log)}")
    return [str(warning) for warning in last["warnings"]]


def _task(notebook: Notebook, work: Work, environment: Mapping[str, str], scratch: Path) -> Task:
    source = scratch / "sources" / notebook.path.name
    write_bytes(source, notebook.content)
    defaults = {p.name: p.default for p in read_parameters(notebook)}
    values = {key: value for key, value in work.values[notebook.name].items() if defaults[key] != value}
    content = {
        "task": "notebook",
        "source": str(source),
        "target": str(_executed(notebook, scratch)),
        "parameters": values,
        "cell_timeout": work.cell_timeout,
    }
    return Task(notebook.name, content, notebook.path.parent, environment, scratch / f"{notebook.name}.log")


def _executed(notebook: Notebook, scratch: Path) -> Path:
    return scratch / f"{notebook.name}.executed.ipynb"


def _accept(notebook: Notebook, outcome: Outcome, folder: Path, scratch: Path, made: Made) -> None:
    path = _executed(notebook, scratch)
    executed: Json | None = json.loads(path.read_bytes()) if path.is_file() else None
    failures = _failures(notebook, outcome, executed, folder, scratch)
    if failures or executed is None:
        made.failures += failures
        made.failed[notebook.name] = path
        return
    published, warnings = publishable(executed)
    made.warnings += [f"{notebook.name}: {warning}" for warning in warnings]
    target = f"notebooks/{notebook.path.name}"
    write_bytes(folder / target, as_bytes(published))
    made.files[notebook.name] = [target, *notebook.promised]


def _failures(
    notebook: Notebook, outcome: Outcome, executed: Json | None, folder: Path, scratch: Path
) -> list[Failure]:
    last = outcome.last
    if last["event"] == "done" and executed:
        return check(notebook, executed, folder)
    position = last.get("position")
    place = place_of(executed["cells"], position) if executed and position is not None else ("", None)
    error = f"{last['name']}: {last['message']}"
    if executed is None:
        error = f"{error}\n{tail(scratch / f'{notebook.name}.log')}".strip()
    return [Failure(notebook.name, *place, error)]


def without_paths(notebook: bytes, corpus: Path) -> bytes:
    """A failed notebook without the folders of this machine, which its traceback names, and without ids and times."""
    failed = json.loads(notebook)
    names = {corpus: corpus.name, project.root(): "PROJECT", LIBRARY: "dossier", Path(sys.prefix): "PYTHON",
             Path(sys.base_prefix): "PYTHON", Path.home(): "~"}  # fmt: skip
    places = sorted(((str(place), name) for place, name in names.items() if len(place.parts) > 1), key=lambda p: -len(p[0]))
    for cell in failed["cells"]:
        cell["metadata"] = {key: value for key, value in cell["metadata"].items() if key not in OF_THE_MOMENT}
        cell["outputs"] = [_without_places(output, places) for output in cell.get("outputs", [])]
        if cell["cell_type"] != "code":
            del cell["outputs"]
    failed["metadata"] = {key: value for key, value in failed["metadata"].items() if key in KEPT_METADATA}
    return as_bytes(failed)


def _without_places(value: Any, places: Sequence[tuple[str, str]]) -> Any:
    if isinstance(value, str):
        for place, name in places:
            value = value.replace(place, name)
        return ABSOLUTE.sub(r"…\1", value)
    if isinstance(value, list):
        return [_without_places(one, places) for one in value]
    if isinstance(value, dict):  # in an image the slashes are no path
        return {key: one if key == IMAGE else _without_places(one, places) for key, one in value.items()}
    return value
