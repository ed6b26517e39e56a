"""A kernel that does not come up: its ports may be taken between finding them and taking them."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from dossier.publishing import engine

pytestmark = pytest.mark.slow

LAUNCHER = """
import pathlib, runpy, sys
here = pathlib.Path(__file__).parent
attempts = here / "attempts"
attempts.write_text(attempts.read_text() + "x" if attempts.exists() else "x")
if len(attempts.read_text()) <= {failing}:
    sys.exit("Address already in use")
sys.path.remove(str(here))
runpy.run_module("ipykernel_launcher", run_name="__main__")
"""


@pytest.fixture
def attempts(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Kernels end at once as often as the parameter says; each attempt leaves a letter in this file."""
    (tmp_path / "ipykernel_launcher.py").write_text(LAUNCHER.format(failing=request.param), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "attempts"


def executed(source: str) -> list[dict[str, object]]:
    notebook, events = nbformat.v4.new_notebook(), list[dict[str, object]]()
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook.cells = [nbformat.v4.new_code_cell(source)]
    engine.execute(notebook, {}, 60, events.append)
    return events


@pytest.mark.parametrize("attempts", [2], indirect=True)
def test_a_kernel_that_does_not_come_up_is_started_again(attempts: Path) -> None:
    """Two failed starts do not stop a run; the cell runs once."""
    assert len(executed("1 + 1")) == 1
    assert attempts.read_text() == "xxx"


@pytest.mark.parametrize("attempts", [9], indirect=True)
def test_three_failed_starts_are_enough(attempts: Path) -> None:
    """A kernel that cannot run here is not tried for ever, and the error says so."""
    with pytest.raises(RuntimeError, match="died before"):
        executed("1 + 1")
    assert attempts.read_text() == "xxx"


@pytest.mark.parametrize("attempts", [0], indirect=True)
def test_a_kernel_that_dies_at_work_is_not_started_again(attempts: Path) -> None:
    """What a notebook did by half is not done twice."""
    with pytest.raises(RuntimeError):
        executed("import os; os._exit(1)")
    assert attempts.read_text() == "x"
