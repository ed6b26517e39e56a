"""The notebooks in a real JupyterLab: Run All works from a fresh copy, anywhere, and a changed parameter counts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lab
from browsing import ROOT, open_browser, view

pytestmark = pytest.mark.slow

NOTEBOOKS = tuple(sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb")))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's notebooks and seeds, and a folder elsewhere with nothing but the notebooks."""
    folder = tmp_path_factory.mktemp("served")
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, folder / "project" / name)
    shutil.copytree(ROOT / "notebooks", folder / "elsewhere")
    return folder


@pytest.fixture(scope="module")
def address(browser: Any, served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server, started in a folder that is not the project's."""
    with lab.jupyter_lab(served, tmp_path_factory.mktemp("lab"), cwd=tmp_path_factory.mktemp("cwd")) as url:
        yield url


def test_there_are_notebooks_to_open() -> None:
    """None found would be no success."""
    assert len(NOTEBOOKS) == 4


@pytest.mark.parametrize("folder", ["project/notebooks", "elsewhere"])
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_runs_to_the_end(browser: Any, address: str, served: Path, folder: str, name: str) -> None:
    """No cell fails, figures are shown, drafts are saved beside the project or beside the notebook, nothing else."""
    with view(browser, address.format(path=f"{folder}/{name}.ipynb")) as shown:
        lab.run_all(shown.page)
        assert lab.errors(shown.page) == []
        pictures = lab.figures(shown.page)
    promised = json.loads((ROOT / "notebooks" / f"{name}.ipynb").read_bytes())["metadata"]["dossier"]["figures"]
    assert len(pictures) == len(promised) > 0
    drafts = served / folder.removesuffix("/notebooks") / "outputs" / "drafts"
    drawn = {path.name.split(".")[1] for path in (drafts / "figures").glob(f"{name}.*.svg")}
    assert drawn == set(promised)


def test_a_changed_parameter_changes_the_figures(browser: Any, address: str) -> None:
    """Twenty-five terms become five, and Run All draws them."""
    with view(browser, address.format(path="project/notebooks/2_term_frequency.ipynb")) as shown:
        lab.run_all(shown.page)
        before = lab.figures(shown.page)
        lab.replace_line(shown.page, "top_n: int", "top_n: int = 5")
        lab.run_all(shown.page)
        assert lab.errors(shown.page) == []
        after = lab.figures(shown.page)
    assert len(after) == len(before)
    assert after[0] != before[0]
