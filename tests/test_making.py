"""Notebooks executed side by side: what is told of them does not depend on which is done first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.publishing import making
from dossier.publishing.execution import Event, Outcome, Task
from dossier.publishing.notebook import find_notebooks
from dossier.publishing.progress import Progress
from small_project import FIRST, SECOND, small_project

FAILED = {"event": "failed", "name": "Died", "message": "the process died", "position": None}


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_failures_are_told_in_the_order_of_the_notebooks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[str, str]
) -> None:
    """Two runs of the same say the same, whichever notebook was done first."""
    notebooks = find_notebooks(small_project(tmp_path) / "notebooks")
    values = {FIRST: {"corpus": "articles", "top_n": 3}, SECOND: {"corpus": "articles", "height": 2.0}}
    folder, scratch = tmp_path / "accepted", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()

    def in_order(
        tasks: list[Task], jobs: int, listen: Callable[[str, Event], None], done: Callable[[str, Outcome], None]
    ) -> None:
        for name in order:
            done(name, Outcome(FAILED, 1.0))

    monkeypatch.setattr(making, "work_side_by_side", in_order)
    work = making.Work(notebooks, values, tmp_path / "articles", tmp_path / "store")
    made = making.make(work, folder, scratch, Progress({FIRST: 1, SECOND: 1}))
    assert [failure.notebook for failure in made.failures] == [*made.failed] == [*made.seconds] == [FIRST, SECOND]


def test_warnings_are_told_in_the_order_of_the_notebooks() -> None:
    """And so is everything else that comes of them."""
    parts = [making.Made({name: [f"{name}.csv"]}, warnings=[f"{name}: {n}" for n in "ab"]) for name in (FIRST, SECOND)]
    made = making._together(parts)
    assert made.warnings == [f"{FIRST}: a", f"{FIRST}: b", f"{SECOND}: a", f"{SECOND}: b"]
    assert [*made.files] == [FIRST, SECOND]
