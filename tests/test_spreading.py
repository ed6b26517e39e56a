"""Work spread over processes."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from dossier.annotation.spreading import spread
from dossier.errors import DossierError


def leave_mark(path: Path) -> None:
    """Write a file."""
    path.write_text("done", encoding="utf-8")


def refuse(path: Path) -> None:
    """Say that a file is not as it should be."""
    raise DossierError("is empty", path=path, line=3, allowed="a text")


@pytest.mark.parametrize("scheduler", [None, "threads", pytest.param("processes", marks=pytest.mark.slow)])
def test_every_item_is_worked_on(tmp_path: Path, scheduler: str | None) -> None:
    """Here, by dask, or in other processes."""
    places = [tmp_path / str(number) for number in range(5)]
    spread(leave_mark, places, scheduler)
    assert all(place.read_text(encoding="utf-8") == "done" for place in places)


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
