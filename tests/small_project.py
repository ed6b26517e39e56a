"""A project of two small notebooks and three articles, for the tests of running and publishing."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

FIRST, SECOND = "1_corpus_statistics", "2_second"
PARAMETERS = "parameters"
PATIENCE = 1200
"""seconds that a command may take: the machine may be busy"""


def words(cell_id: str, source: str) -> dict[str, Any]:
    """A markdown cell."""
    return {"cell_type": "markdown", "id": cell_id, "metadata": {}, "source": source}


def code(cell_id: str, source: str, *tags: str) -> dict[str, Any]:
    """A code cell, not yet run."""
    metadata = {"tags": list(tags)} if tags else {}
    return {"cell_type": "code", "id": cell_id, "metadata": metadata, "source": source, "outputs": [],
            "execution_count": None}  # fmt: skip


def notebook(*cells: dict[str, Any], figures: Sequence[str] = (), tables: Sequence[str] = ()) -> dict[str, Any]:
    """A notebook that promises figures and tables."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "dossier": {"figures": list(figures), "tables": list(tables)}}
    return {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def counting_notebook(middle: str = "rows") -> dict[str, Any]:
    """A notebook that saves one table; `middle` is the source of its third code cell."""
    return notebook(
        words("title", "# How many lines?\n\nThis page counts. [The other one](2_second.ipynb) draws."),
        code("parameters", 'corpus: str = "articles"  # the folder\ntop_n: int = 3  # how many [1 to 10]', PARAMETERS),
        words("counting", "## The counting"),
        code("count", "rows = [(f'a{i}', i / 3) for i in range(top_n)]"),
        code("middle", middle),
        code("save", "import pandas as pd\nfrom dossier.publishing.outputs import Outputs\n"
             f"Outputs('{FIRST}').table(pd.DataFrame(rows, columns=['name', 'rate']), 'rates')"),
        tables=["rates"],
    )  # fmt: skip


def drawing_notebook() -> dict[str, Any]:
    """A notebook that shows and saves one figure."""
    draw = (
        "import pandas as pd\nfrom matplotlib.figure import Figure\nfrom dossier.figures.picture import Picture\n"
        "figure = Figure(figsize=(8, height))\nfigure.subplots().plot([1, 2, 3], [1, 4, 9])\n"
        "data = pd.DataFrame({'x': [1, 2, 3], 'y': [1, 4, 9]})\n"
        "picture = Picture(figure, 'Squares', 'n = 3', 'A line that rises from 1 to 9.', data)\npicture"
    )
    return notebook(
        words("title", "# What does it draw?"),
        code("parameters", 'corpus: str = "articles"  # the folder\nheight: float = 2.0  # inches', PARAMETERS),
        code("draw", draw),
        code("save", f"from dossier.publishing.outputs import Outputs\nOutputs('{SECOND}').figure(picture, 'squares')"),
        figures=["squares"],
    )


def write_notebook(root: Path, name: str, content: dict[str, Any]) -> None:
    """Put a notebook into the project."""
    (root / "notebooks").mkdir(parents=True, exist_ok=True)
    (root / "notebooks" / f"{name}.ipynb").write_text(json.dumps(content, indent=1), encoding="utf-8")


def write_articles(folder: Path, n: int = 3) -> Path:
    """Put invented articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(1, n + 1):
        text = f"A minister speaks for the {i}. time\n\nThe minister of Utopia spoke on 3 May 2021. Nobody replied.\n"
        (folder / f"{i:03}.txt").write_text(text, encoding="utf-8")
    return folder


def small_project(root: Path) -> Path:
    """The whole project in an empty folder."""
    write_notebook(root, FIRST, counting_notebook())
    write_notebook(root, SECOND, drawing_notebook())
    write_articles(root / "articles")
    return root


def environment(root: Path) -> dict[str, str]:
    """The environment of a user who works in this project."""
    own = {"DOSSIER_STORE": str(root / ".dossier")}
    return {key: value for key, value in os.environ.items() if not key.startswith("DOSSIER_")} | own


def dossier(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Type `dossier ARGUMENTS` in the project's folder."""
    command = [sys.executable, "-m", "dossier.cli", *arguments]
    return subprocess.run(
        command, cwd=root, env=environment(root), capture_output=True, text=True, timeout=PATIENCE, check=False
    )


@cache
def _published() -> Path:
    root = Path(tempfile.mkdtemp(prefix="dossier-test-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    done = dossier(small_project(root), "run", "articles")
    assert done.returncode == 0, done.stderr
    return root


def published_project(root: Path) -> Path:
    """A copy of the small project after one good run; that run is shared by all tests of a session."""
    return shutil.copytree(_published(), root / "project")


def contents(folder: Path) -> dict[str, bytes]:
    """Every published file with its bytes: without failed notebooks and unfinished work."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {
        name: path.read_bytes()
        for name, path in sorted(names.items())
        if not name.startswith((".staging", "failed/"))
    }
