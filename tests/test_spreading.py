"""Work spread over processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from dossier.annotation.spreading import spread
from dossier.errors import DossierError


def leave_mark(path: Path) -> None:
    """Add a line that says which process was here."""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n")


def refuse(path: Path) -> None:
    """Say that a file is not as it should be."""
    raise DossierError("is empty", path=path, line=3, allowed="a text")


@pytest.mark.parametrize("scheduler", [None, "threads", pytest.param("processes", marks=pytest.mark.slow)])
def test_every_item_is_worked_on(tmp_path: Path, scheduler: str | None) -> None:
    """Once each: here or by dask's threads, or in other processes and not here."""
    places = [tmp_path / str(number) for number in range(5)]
    spread(leave_mark, places, scheduler)
    assert sorted(tmp_path.iterdir()) == places
    by = [place.read_text(encoding="utf-8").split() for place in places]
    assert {len(processes) for processes in by} == {1}
    assert (str(os.getpid()) in {process for (process,) in by}) == (scheduler != "processes")


@pytest.mark.slow
def test_an_error_in_a_process_is_the_same_one_line() -> None:
    """Bad input that another process meets is told as if it had been met here, and no process stays."""
    before = set(multiprocessing.active_children())
    with pytest.raises(DossierError) as caught:
        spread(refuse, [Path("a.md"), Path("b.md")], "processes")
    assert str(caught.value) == "a.md:3: is empty (allowed: a text)"
    assert set(multiprocessing.active_children()) <= before


ENDLESS = """
import sys, time
from pathlib import Path
from dossier.annotation.spreading import spread

def wait(place):
    Path(place).touch()
    time.sleep(600)

if __name__ == "__main__":
    spread(wait, sys.argv[1:], "processes")
"""


@pytest.mark.slow
@pytest.mark.parametrize("how", ["interrupt", "kill"])
def test_no_process_outlives_the_one_that_began(tmp_path: Path, how: str) -> None:
    """Ctrl-C and even kill -9 of the first process end all others, in the middle of their work."""
    if how == "interrupt" and sys.platform == "win32":
        pytest.skip("Windows has no SIGINT for a single process")
    script, marks = tmp_path / "endless.py", [tmp_path / "a", tmp_path / "b"]
    script.write_text(ENDLESS, encoding="utf-8")
    first = subprocess.Popen([sys.executable, str(script), *map(str, marks)], stderr=subprocess.PIPE)
    while not all(mark.exists() for mark in marks[: min(2, multiprocessing.cpu_count())]):
        assert first.poll() is None
        time.sleep(0.05)
    others = psutil.Process(first.pid).children(recursive=True)
    assert others
    if how == "interrupt":
        first.send_signal(2)
    else:
        first.kill()
    first.communicate()
    _, alive = psutil.wait_procs(others, timeout=600)
    assert not alive
