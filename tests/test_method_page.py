"""The page of methods: every public function of the statistics is in it, and no row of its tables is half empty."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import dossier

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`(\w+\.\w+)`", PAGE))


def public_functions() -> set[str]:
    """`module.function` of everything that the statistics offer."""
    modules = (Path(dossier.__file__).parent / "statistics").glob("[a-z]*.py")
    return {
        f"{path.stem}.{node.name}"
        for path in modules
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def test_every_function_has_its_row() -> None:
    """A new statistic fails here until its formula, source and check are written down."""
    functions = public_functions()
    assert len(functions) > 60
    assert functions - NAMED == set()
    modules = {name.split(".")[0] for name in functions}
    assert {name for name in NAMED if name.split(".")[0] in modules} <= functions, "a function that is gone"


def test_each_row_of_a_statistic_is_filled_in() -> None:
    """Formula, source, check and largest difference: a dash where there is none, never nothing."""
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in PAGE.splitlines() if line.startswith("| ")]
    measured = [row for row in rows if len(row) in (5, 6) and "`" in row[0] + row[1]]
    assert len(measured) > 30
    assert [row for row in measured if not all(cell.strip() for cell in row)] == []
