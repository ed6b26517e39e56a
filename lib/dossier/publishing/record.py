"""The record of a publication: run.json.

    notebooks: {NAME: {cells, words, promises, parameters, corpus, library, lock, python, platform, outputs}}
    pages:     {made_of, outputs}
    states:    {DIGEST: {FILE: DIGEST}}    the files behind each `corpus` and `library`

Nothing in it belongs to the moment or to the machine.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from dossier import project
from dossier.publishing.parameters import CORPUS, TITLE, Value

FORMAT = 1
RECORD = project.RECORD

State = dict[str, str]
"""files (or cells) and their digests"""


@dataclass(frozen=True)
class Inputs:
    """Everything that decides what a notebook will look like."""

    cells: State
    """code cells by id, in their order"""
    words: str
    """digest of all that is not code"""
    promises: list[str]
    parameters: dict[str, Value]
    corpus: str
    """digest of the corpus's state"""
    library: str
    lock: str
    python: str
    platform: str


@dataclass
class Entry:
    """A published notebook: what it was made of, and what came out."""

    inputs: Inputs
    outputs: State


@dataclass
class Pages:
    """The HTML pages: what they were made of, and what came out."""

    made_of: str
    outputs: State


@dataclass
class Record:
    """The content of run.json."""

    notebooks: dict[str, Entry] = field(default_factory=dict)
    pages: Pages | None = None
    states: dict[str, State] = field(default_factory=dict)

    def corpus_names(self) -> list[str]:
        """The corpora that the published notebooks were made from: one, as a rule."""
        return sorted({str(entry.inputs.parameters.get(CORPUS)) for entry in self.notebooks.values()})

    @property
    def title(self) -> str:
        """What the dossier is called: what somebody named it, else its corpora."""
        given = sorted({" ".join(str(entry.inputs.parameters.get(TITLE, "")).split()) for entry in self.notebooks.values()})
        return ", ".join(filter(None, given)) or ", ".join(self.corpus_names())

    def outputs(self) -> State:
        """Every published file with its digest."""
        files = {path: digest for entry in self.notebooks.values() for path, digest in entry.outputs.items()}
        return {**files, **(self.pages.outputs if self.pages else {})}

    def as_bytes(self) -> bytes:
        """run.json: sorted, so that it differs only where something differs."""
        entries = self.notebooks.items()
        used = {digest for _, entry in entries for digest in (entry.inputs.corpus, entry.inputs.library)}
        content = {
            "format": FORMAT,
            "notebooks": {name: asdict(entry.inputs) | {"outputs": entry.outputs} for name, entry in entries},
            "pages": asdict(self.pages) if self.pages else None,
            "states": {digest: state for digest, state in self.states.items() if digest in used},
        }
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_record(out: Path) -> Record:
    """What is published in a folder; an empty record where nothing is, or where it cannot be read."""
    try:
        content = json.loads((out / RECORD).read_bytes())
        if content["format"] != FORMAT:
            return Record()
        notebooks = {name: _entry(dict(entry)) for name, entry in content["notebooks"].items()}
        pages = Pages(content["pages"]["made_of"], _state(content["pages"]["outputs"])) if content["pages"] else None
        record = Record(notebooks, pages, {digest: _state(state) for digest, state in content["states"].items()})
        if not all(map(is_within, record.outputs())):
            return Record()
        return record
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Record()


def is_within(name: str) -> bool:
    """Whether a path leads nowhere but into the folder that it is relative to: what a record names is read and removed."""
    parts = name.replace("\\", "/").split("/")
    return not ({"", ".", ".."} & set(parts) or ":" in parts[0])


def _entry(content: dict[str, Any]) -> Entry:
    outputs = _state(content.pop("outputs"))
    inputs = Inputs(**content)
    _state(inputs.cells), dict(inputs.parameters)
    return Entry(inputs, outputs)


def _state(content: Any) -> State:
    """Files and their digests. Raises ValueError where it is anything else."""
    if not isinstance(content, dict) or not all(isinstance(digest, str) for digest in content.values()):
        raise ValueError(content)
    return content
