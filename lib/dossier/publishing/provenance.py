"""What a publication is made of, and why something has to be made again, in words."""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path

from dossier import project
from dossier.corpus.metadata import read_table
from dossier.corpus.reading import ENDINGS, article_files, check_links
from dossier.errors import DossierError
from dossier.publishing.codebook import FILE as CODEBOOK
from dossier.publishing.notebook import Notebook
from dossier.publishing.parameters import Value
from dossier.publishing.record import Entry, Inputs, State

LOCK = "requirements.lock"
LIBRARY = Path(__file__).resolve().parents[1]
BESIDE_ARTICLES = (".csv", ".toml")
SAMPLE = "checked_sample.csv"
OF_THE_SAMPLE = ("checked_sample", "warnings")
"""It changes no table: on it depends a notebook whose code or parameters have one of these words, and no other."""
PAGE_SOURCES = (
    "publishing/page", "publishing/template/", "publishing/codebook.py", "publishing/datapackage.py", "figures/tables.js",
)  # fmt: skip
NOT_BEHIND_NOTEBOOKS = ("cli", "publishing/")
BEHIND_NOTEBOOKS_ALL_THE_SAME = tuple(
    f"publishing/{name}.py"
    for name in ("engine", "graphml", "notebook", "outputs", "tables", "timelinejs", "worker")
)
NAMED_AT_MOST = 3
"""Files or cells that a reason names before it counts the rest."""

def digest_of(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: Path) -> str | None:
    """SHA-256 of a file, or None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):  # no file, or no name that a file may have
        return None


def digest_of_state(state: Mapping[str, str]) -> str:
    """One digest for a set of files."""
    return digest_of(json.dumps(state, sort_keys=True).encode())


class Surroundings:
    """What all notebooks of a run have in common: corpus, library, lock, Python, platform."""

    def __init__(self, corpus: Path) -> None:
        self.folder, self.corpus, self.library = corpus, corpus_state(corpus), library_state()
        self.tables = without_sample(self.corpus)
        self.states = {digest_of_state(state): state for state in (self.corpus, self.tables, self.library)}
        """by their digests; those of `inputs` are added"""
        self.lock = lock_digest()

    def inputs(self, notebook: Notebook, parameters: dict[str, Value]) -> Inputs:
        """Everything that decides what this notebook will look like."""
        words = [(c.kind, c.cell_id, c.tags, "" if c.kind == "code" else c.source) for c in notebook.cells]
        said = [*(cell.source for cell in notebook.code), *map(str, parameters.values())]
        asks = any(word in text for text in said for word in OF_THE_SAMPLE)
        state = {**(self.corpus if asks else self.tables), **named_state(self.folder, parameters.values())}
        self.states[digest_of_state(state)] = state
        return Inputs(
            cells={cell.cell_id: digest_of(cell.source.encode()) for cell in notebook.code},
            words=digest_of(repr(words).encode()),
            promises=notebook.promised,
            parameters=parameters,
            corpus=digest_of_state(state),
            library=digest_of_state(self.library),
            lock=self.lock,
            python=python_version(),
            platform=platform_class(),
        )


def python_version() -> str:
    """Python's minor version, on which outputs may depend."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def platform_class() -> str:
    """The kind of machine, on which the last digits of a number may depend."""
    return f"{sys.platform}-{platform.machine().lower()}"


def corpus_state(folder: Path) -> State:
    """The files that make a corpus, with their digests. Raises DossierError where one cannot be read."""
    check_links(folder)
    try:
        beside = [path for path in folder.iterdir() if path.suffix.lower() in BESIDE_ARTICLES and path.is_file()]
        files = [path for path in beside if not path.name.startswith(".")] + article_files(folder, _listed_in(folder))
        return {path.name: digest_of(path.read_bytes()) for path in sorted(files)}
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=folder) from error


def _listed_in(folder: Path) -> Collection[str]:
    """The files that documents.csv names; none where it is wrong, which is told when the corpus is read."""
    with contextlib.suppress(DossierError):
        return read_table(folder)
    return ()


def named_state(folder: Path, values: Iterable[Value]) -> State:
    """The files that parameters name in a corpus, such as a reference list, wherever they lie and however they end."""
    named = sorted({value for value in values if isinstance(value, str) and value})
    return {name: digest for name in named if (digest := digest_of_file(folder / name))}


def without_sample(state: State) -> State:
    """The files of a corpus on which every notebook depends."""
    return {name: digest for name, digest in state.items() if name != SAMPLE}


def library_state() -> State:
    """The source and the data of this package as far as notebooks can depend on them."""
    return _package_state(
        lambda name: name in BEHIND_NOTEBOOKS_ALL_THE_SAME or not name.startswith(NOT_BEHIND_NOTEBOOKS)
    )


def page_state() -> State:
    """The source and the template of the HTML pages, and the codebook, by which tables are described."""
    sources = _package_state(lambda name: name.startswith(PAGE_SOURCES))
    return {**sources, CODEBOOK: digest_of_file(project.home() / CODEBOOK) or ""}


def _package_state(wanted: Callable[[str], bool]) -> State:
    files = [path for path in sorted(LIBRARY.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    names = {path.relative_to(LIBRARY).as_posix(): path for path in files}
    return {name: digest_of(path.read_bytes()) for name, path in names.items() if wanted(name)}


def lock_digest() -> str:
    """The digest of the project's requirements.lock, else of the one beside the library, else of the versions installed."""
    if digest := digest_of_file(project.root() / LOCK) or digest_of_file(project.home() / LOCK):
        return digest
    installed = sorted(f"{d.metadata['Name']}=={d.version}" for d in metadata.distributions())
    return digest_of("\n".join(installed).encode())


def why_run(now: Inputs, entry: Entry | None, states: Mapping[str, State], out: Path) -> list[str]:
    """The reasons to run a notebook again, in words; none where what is published is what would come out."""
    if entry is None:
        return ["not published yet"]
    return [*why_inputs_differ(now, entry.inputs, states), *damages(entry.outputs, out)]


def why_inputs_differ(now: Inputs, then: Inputs, states: Mapping[str, State]) -> list[str]:
    """What changed of all that decides how a notebook comes out, in words."""
    return [
        *_parameter_changes(then.parameters, now.parameters),
        *state_changes(states.get(then.corpus, {}), states.get(now.corpus, {})),
        *_cell_changes(then.cells, now.cells),
        *(["it promises other figures, tables or exports"] if then.promises != now.promises else []),
        *_library_changes(states.get(then.library, {}), states.get(now.library, {})),
        *([f"{LOCK} changed"] if then.lock != now.lock else []),
    ]


def damages(outputs: State, out: Path) -> list[str]:
    """What happened to published files since they were published."""
    found = {path: digest_of_file(out / path) for path in outputs}
    return _listed([
        f"{path} is missing" if found[path] is None else f"{path} was changed by hand"
        for path, digest in outputs.items()
        if found[path] != digest
    ])  # fmt: skip


def said(value: object) -> str:
    """The value of a parameter in words."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value) if value != "" else "(empty)"


def _parameter_changes(then: Mapping[str, Value], now: Mapping[str, Value]) -> list[str]:
    changed = [
        f"parameter {name} changed from {said(then[name])} to {said(value)}"
        for name, value in now.items()
        if name in then and (then[name] != value or type(then[name]) is not type(value))
    ]
    added = [f"parameter {name} is new" for name in now if name not in then]
    return changed + added + [f"parameter {name} is gone" for name in then if name not in now]


def state_changes(then: State, now: State) -> list[str]:
    """What happened to the files of a corpus or of the library, in words."""
    changes = []
    for name in sorted(then.keys() | now.keys()):
        if name not in now:
            changes.append(f"{_called(name)} was removed")
        elif name not in then:
            changes.append(f"{_called(name)} was added")
        elif then[name] != now[name]:
            changes.append(f"{_called(name)} changed")
    return _listed(changes)


def _called(name: str) -> str:
    return f"article {Path(name).stem}" if is_article(name) else name


def is_article(name: str) -> bool:
    """Whether a file of a corpus is one of its articles."""
    return Path(name).suffix.lower() in ENDINGS and Path(name).name == name


def _cell_changes(then: State, now: State) -> list[str]:
    numbers = {cell_id: number for number, cell_id in enumerate(now, 1)}
    changed = [f"cell {n} changed" for key, n in numbers.items() if key in then and then[key] != now[key]]
    added = [f"cell {n} is new" for key, n in numbers.items() if key not in then]
    gone = len(then.keys() - now.keys())
    removed = [f"{gone} {'cell was' if gone == 1 else 'cells were'} removed"] if gone else []
    kept = [cell_id for cell_id in now if cell_id in then]
    moved = ["cells changed places"] if kept != [cell_id for cell_id in then if cell_id in now] else []
    return _listed(changed + added) + removed + moved


def _library_changes(then: State, now: State) -> list[str]:
    changed = [name for name in sorted(then.keys() | now.keys()) if then.get(name) != now.get(name)]
    return ["the library changed: " + ", ".join(_listed(changed))] if changed else []


def _listed(items: Sequence[str]) -> list[str]:
    rest = len(items) - NAMED_AT_MOST
    return [*items[:NAMED_AT_MOST], f"and {rest} more"] if rest > 0 else list(items)


def outputs_of(paths: Iterable[str], folder: Path) -> State:
    """The digests of files that were just made."""
    return {path: digest_of((folder / path).read_bytes()) for path in sorted(paths)}
