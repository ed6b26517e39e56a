"""The notebooks in a real JupyterLab: Run All works from a fresh copy, anywhere, and a changed parameter counts."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe

import lab
from browsing import ROOT, view
from dossier.figures import table

pytestmark = pytest.mark.slow

PLANETS = """import pandas as pd
from dossier.figures import table
names = ["Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto"]
days = [88, 225, 365, 687, 4333, 10759, 30687, 60190, 90560]
kinds = ["rocky"] * 4 + ["gas"] * 2 + ["ice"] * 3
table(pd.DataFrame({"planet": names, "days": days[::-1], "kind": kinds}), "Years, set against the wrong planets")"""
"""A notebook's cell that shows a table."""
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
ROWS = "[...document.querySelectorAll('.dossier-table tbody tr:not([hidden])')]"
SHOWN = ROWS + ".map((row) => row.cells[{column}].textContent)"
NOTEBOOKS = tuple(sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb")))


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


@pytest.fixture(scope="module")
def planets(served: Path) -> str:
    """A notebook with a table: not run yet, and below it the same with its output, as somebody sends it."""
    shown = table(pd.DataFrame({"planet": ["Earth", "Mars", "Venus"], "days": [365, 687, 225]}))._repr_mimebundle_()
    assert "<script>" in shown["text/html"]
    sent = nbformat.v4.new_output("display_data", data=shown)
    for name, outputs in {"planets": [], "sent": [sent]}.items():
        cells = [nbformat.v4.new_code_cell(PLANETS, outputs=outputs)]
        made = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
        nbformat.write(made, served / "elsewhere" / f"{name}.ipynb")
    return "elsewhere/planets.ipynb"


def test_a_table_is_searched_and_sorted(browser: Any, address: str, planets: str) -> None:
    """A word or a choice leaves the rows that hold it; a head sorts, numbers as numbers, by click and by key; no shortcut
    of JupyterLab gets in between; axe finds nothing; no request leaves the machine."""
    with view(browser, address.format(path=planets)) as shown:
        lab.run_all(shown.page)
        assert lab.errors(shown.page) == []
        before = shown.page.evaluate(SHOWN.format(column=1))
        assert before[:2] == ["90,560", "60,190"]
        search = shown.page.get_by_role("searchbox", name="Search")
        search.click()
        shown.page.keyboard.type("ur")
        assert shown.page.evaluate(SHOWN.format(column=0)) == ["Mercury", "Saturn", "Uranus"]
        assert shown.page.locator(".tools [role=status]").inner_text() == "3 of 9 rows"
        search.fill("")
        shown.page.get_by_role("button", name="days").click()
        assert shown.page.evaluate(SHOWN.format(column=1)) == before[::-1]
        shown.page.keyboard.press("Enter")
        assert shown.page.locator(".dossier-table th").nth(1).get_attribute("aria-sort") == "descending"
        assert shown.page.evaluate(SHOWN.format(column=1)) == before
        shown.page.locator(".tools select").focus()
        shown.page.keyboard.press("ArrowDown")
        assert shown.page.evaluate(SHOWN.format(column=2)) == ["gas"] * 2
        shown.page.keyboard.type("rb")
        assert shown.page.evaluate(SHOWN.format(column=2)) == ["rocky"] * 4
        assert shown.page.locator(".jp-Cell").count() == 1
        assert Axe().run(shown.page, context=".jp-OutputArea-output").response["violations"] == []
        assert [url for url in shown.asked if not url.startswith("http://127.0.0.1")] == []


def test_a_notebook_that_was_sent_shows_its_tables_without_scripts(browser: Any, address: str, planets: str) -> None:
    """What nobody trusted yet runs nothing: all rows are there, and no control that would do nothing."""
    with view(browser, address.format(path=planets.replace("planets", "sent"))) as shown:
        shown.page.wait_for_selector(".dossier-table")
        assert shown.page.evaluate(SHOWN.format(column=0)) == ["Earth", "Mars", "Venus"]
        assert shown.page.locator(".dossier-table button, .tools").count() == 0


def test_the_overview_opens_as_one_reads_it(browser: Any, served: Path, tmp_path: Path) -> None:
    """What `make lab` opens is a page with links to the notebooks, and what was published lies within reach."""
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    words = shlex.split(next(line for line in lines if "jupyter lab" in line and line.startswith("\t")))
    assert "--ServerApp.root_dir=." in words
    options = [word for word in words if word.startswith("--") and "root_dir" not in word]
    assert words[-1] == "notebooks/README.md" and (ROOT / "notebooks" / ".lab" / "overrides.json").is_file()
    with (
        lab.jupyter_lab(served / "project", tmp_path, served / "project", *options) as url,
        view(browser, url.format(path=words[-1])) as shown,
    ):
        shown.page.wait_for_selector(".jp-MarkdownViewer h1")
        shown.page.locator(".jp-MarkdownViewer a", has_text="Corpus statistics").click()
        shown.page.wait_for_selector(".jp-NotebookPanel")
