"""The notebooks as they are stored, and what their cells show when they are run in this process."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from dossier import project

NAMES = ("1_corpus_statistics", "2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology")


def notebook(name: str) -> dict[str, Any]:
    """The notebook as it is stored."""
    path = project.root() / "notebooks" / f"{name}.ipynb"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def sources(name: str, kind: str) -> list[str]:
    """The cells of one kind."""
    return ["".join(c["source"]) for c in notebook(name)["cells"] if c["cell_type"] == kind]


def declared(kind: str) -> dict[str, list[str]]:
    """By notebook the figures, tables or exports that it declares."""
    return {name: notebook(name)["metadata"]["dossier"].get(kind, []) for name in NAMES}


def readings(
    name: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, out: Path, **parameters: str | bool
) -> dict[str, str]:
    """What each code cell shows, run in this process with warnings as errors; files go to `out`."""
    monkeypatch.setenv("DOSSIER_OUTPUT", str(out))
    names: dict[str, Any] = {}
    shown = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for cell in notebook(name)["cells"]:
            if cell["cell_type"] != "code":
                continue
            tree = ast.parse("".join(cell["source"]))
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, cell["id"], "exec"), names)
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), cell["id"], "eval"), names)
                words = (getattr(value, part, "") for part in ("text", "title", "caption", "alt"))
                shown[cell["id"]] = " ".join(map(str, words))
            if "parameters" in cell["metadata"].get("tags", []):
                names |= {"corpus": str(corpus), **parameters}
    return shown
