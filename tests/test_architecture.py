"""The floors of the house: who may import whom."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import dossier

LIBRARY = Path(__file__).resolve().parents[1] / "lib" / "dossier"
FLOORS = ("ground", "corpus", "annotation", "statistics", "figures", "publishing", "cli")
HOMES = dossier._HOMES
"""Where the names that the package itself offers come from."""
GROUND = {"errors", "vocabularies", "project"}


def floor_of(module: str) -> str:
    """The floor that a dotted name below `dossier` stands on."""
    first = module.split(".")[1] if "." in module else ""
    return "ground" if first in GROUND or not first else first


def imports_of(path: Path) -> set[str]:
    """The modules of the project that a file imports, wherever in the file it does so."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            of_package = {HOMES.get(a.name, f"dossier.{a.name}") for a in node.names}
            names |= of_package if node.module == "dossier" else {node.module}
    return {n for n in names if n.startswith("dossier.")} - {"dossier.__version__"}


def modules() -> dict[Path, str]:
    """Every file of the library with its dotted name; the package itself only points to others."""
    found = {
        p: "dossier." + ".".join(p.relative_to(LIBRARY).with_suffix("").parts) for p in LIBRARY.rglob("*.py")
    }
    return {p: name for p, name in found.items() if p != LIBRARY / "__init__.py"}


def test_no_module_imports_from_a_floor_above_its_own() -> None:
    """Data flows one way: corpus, annotation, statistics, figures, publishing, command line."""
    assert len(modules()) > 10
    wrong = [
        f"{name} imports {other}"
        for path, name in modules().items()
        for other in imports_of(path)
        if FLOORS.index(floor_of(other)) > FLOORS.index(floor_of(name))
    ]
    assert wrong == []


def test_publishing_imports_no_statistics() -> None:
    """What runs the notebooks knows nothing of what they find."""
    wrong = [
        name for path, name in modules().items() if floor_of(name) == "publishing"
        for other in imports_of(path) if floor_of(other) == "statistics"
    ]  # fmt: skip
    assert wrong == []


def test_importing_the_package_is_cheap() -> None:
    """`import dossier` brings in none of the heavy libraries."""
    code = "import sys, dossier; print(sorted({m.split('.')[0] for m in sys.modules} & set(sys.argv[1:])))"
    heavy = ["pandas", "numpy", "matplotlib", "nltk", "papermill", "scipy", "networkx", "dask", "pyarrow"]
    done = subprocess.run([sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    """Files stay under 400 lines, functions under 80."""
    too_long = [
        name for path, name in modules().items() if len(path.read_text(encoding="utf-8").splitlines()) > 400
    ]
    for path, name in modules().items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 80:
                too_long.append(f"{name}.{node.name}")
    assert too_long == []


def test_no_merge_is_left_unfinished() -> None:
    """Texts and vocabularies hold no marks of a conflict, which no linter of code would see."""
    root = LIBRARY.parents[1]
    there = [path for name in ("docs", "lib", "notebooks", "seeds", "tests/gold") for path in (root / name).rglob("*")]
    files = [*root.glob("*.md"), *(path for path in there if path.suffix in (".md", ".toml", ".txt", ".ipynb"))]
    marks = ("<" * 7 + " ", ">" * 7 + " ")
    found = [path.name for path in files for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(marks)]
    assert len(files) > 30
    assert found == []


def test_the_guide_to_claims_names_every_module_that_reads_them_and_no_other() -> None:
    """The steps of docs/claims.md name each module of each folder of `annotation/claim`, and no other."""
    guide = (LIBRARY.parents[1] / "docs" / "claims.md").read_text(encoding="utf-8")
    steps = {
        folder: set(re.findall(r"`(\w+)`", modules))
        for folder, modules in re.findall(r"^\|[^|]+\| `claim/(\w+)/`: ([^|]+) \|", guide, flags=re.MULTILINE)
    }
    there: dict[str, set[str]] = {}
    for path in (LIBRARY / "annotation" / "claim").glob("*/[a-z]*.py"):
        there.setdefault(path.parent.name, set()).add(path.stem)
    assert len(there) == 10
    assert steps == there
