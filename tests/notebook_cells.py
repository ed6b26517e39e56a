"""The notebooks as they are stored, and run in this process: for tests of what they say."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from dossier import project


def notebook(name: str) -> dict[str, Any]:
    """The notebook as it is stored."""
    path = project.root() / "notebooks" / f"{name}.ipynb"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def sources(name: str, kind: str) -> list[str]:
    """The cells of one kind."""
    return ["".join(c["source"]) for c in notebook(name)["cells"] if c["cell_type"] == kind]


def readings(name: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, out: Path, **parameters: Any) -> dict[str, str]:
    """What each code cell shows, by its id, run in this process with warnings as errors; files go to `out`."""
    monkeypatch.setenv("DOSSIER_OUTPUT", str(out))
    names: dict[str, Any] = {}
    shown = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for cell in notebook(name)["cells"]:
            if cell["cell_type"] != "code":
                continue
            tree = ast.parse("".join(cell["source"]))
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, cell["id"], "exec"), names)
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), cell["id"], "eval"), names)
                shown[cell["id"]] = str(getattr(value, "text", "") or getattr(value, "alt", ""))
            if "parameters" in cell["metadata"].get("tags", []):
                names.update(parameters, corpus=str(corpus))
    return shown
