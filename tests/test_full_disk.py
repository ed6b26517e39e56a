"""Where the disk is full: one line that says so, nothing half written, no notebook blamed."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dossier.errors import DossierError
from dossier.publishing import making, worker
from dossier.publishing.execution import Event, Outcome, Task
from dossier.publishing.notebook import find_notebooks
from dossier.publishing.progress import Progress
from dossier.publishing.tables import write_bytes, write_parquet
from small_project import FIRST, small_project

NO_ROOM = "No space left on device"


def full(*arguments: object, **options: object) -> None:
    """Stands for a system call that finds no room; writing names no file."""
    raise OSError(errno.ENOSPC, NO_ROOM)


def test_a_file_is_named_and_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What there was stays whole, the file that had no room is named, and no piece of it is left."""
    (tmp_path / "a.csv").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(pd.DataFrame, "to_parquet", full)
    for write in (lambda path: write_bytes(path, b"new"), lambda path: write_parquet(pd.DataFrame(), path)):
        with pytest.raises(OSError, match=NO_ROOM) as refusal:
            write(tmp_path / "a.csv")
        assert refusal.value.filename == str(tmp_path / "a.csv")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"old")]


def said(monkeypatch: pytest.MonkeyPatch, error: Exception) -> list[dict[str, Any]]:
    """What a worker answers whose task ends so."""
    told: list[dict[str, Any]] = []

    def fails(**task: object) -> None:
        raise error

    monkeypatch.setattr(worker, "prepare", fails)
    monkeypatch.setattr(worker, "_open_report", lambda: told.append)
    monkeypatch.setattr(worker, "_first_line", lambda: b'{"task": "prepare"}')
    monkeypatch.setattr(worker, "_end_with_the_run", lambda: None)
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    worker.main()
    return told


def test_a_worker_without_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """While it reads the corpus or writes what it ran, a full disk is no defect of the program."""
    (event,) = said(monkeypatch, OSError(errno.ENOSPC, NO_ROOM, "store/texts.parquet"))
    assert event == {
        "event": "refused", "problem": "store/texts.parquet: the disk is full; make room or choose another folder",
    }  # fmt: skip
    (event,) = said(monkeypatch, OSError(errno.EIO, "Input/output error"))
    assert event["event"] == "failed"


@pytest.mark.parametrize(("message", "event"), [(f"[Errno {errno.ENOSPC}] {NO_ROOM}", "refused"), ("no room", "failed")])
def test_a_cell_without_room_is_no_defect_of_the_notebook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, message: str, event: str
) -> None:
    """A cell that could not save its figure for want of room ends the run as any full disk does."""
    import nbformat
    from papermill.exceptions import PapermillExecutionError

    from dossier.publishing import engine

    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "a.ipynb")
    told: list[dict[str, Any]] = []

    def execute(notebook: Any, *_: object) -> None:
        raise PapermillExecutionError(0, 1, "", "OSError", message, [])

    class Manager:
        nb = nbformat.v4.new_notebook()

    monkeypatch.setattr(engine, "execute", execute)
    monkeypatch.setattr(engine.ReportingEngine, "manager", Manager, raising=False)
    worker.run_notebook(str(tmp_path / "a.ipynb"), str(tmp_path / "b.ipynb"), {}, 9, told.append)
    assert [answer["event"] for answer in told] == [event]


def test_a_run_without_room_is_refused_before_anything_is_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run ends with the worker's line, and reads nothing of the notebook that was written by half."""
    notebooks = [n for n in find_notebooks(small_project(tmp_path) / "notebooks") if n.name == FIRST]
    work = making.Work(notebooks, {FIRST: {"corpus": "articles", "top_n": 3}}, tmp_path / "articles", tmp_path / "store")
    folder, scratch = tmp_path / "accepted", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    (scratch / f"{FIRST}.executed.ipynb").write_text('{"cells": [{"sour', encoding="utf-8")

    def refused(
        tasks: list[Task], jobs: int, listen: Callable[[str, Event], None], done: Callable[[str, Outcome], None]
    ) -> None:
        done(FIRST, Outcome({"event": "refused", "problem": "the disk is full"}, 1.0))

    monkeypatch.setattr(making, "work_side_by_side", refused)
    with pytest.raises(DossierError, match="the disk is full"):
        making.make(work, folder, scratch, Progress({FIRST: 1}))
    assert list(folder.iterdir()) == []
