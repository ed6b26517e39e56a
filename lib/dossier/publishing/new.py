"""`dossier new`: a project of the user's own, ready for articles."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.notebook import Notebook, find_notebooks
from dossier.publishing.parameters import CORPUS, TITLE, Parameter, read_parameters
from dossier.publishing.plan import absolute
from dossier.publishing.replacing import NEW, tidy, workplace
from dossier.publishing.staging import check_writable
from dossier.publishing.tables import write_bytes

TEMPLATE = Path(__file__).resolve().parent / "template_project"
RENAMED = {"gitignore": ".gitignore"}
"""Files that go by another name in the template, lest they have an effect there."""
ARTICLES, EXAMPLE = "articles", "example.txt"
UNNAMED = b'"TITLE"'
"""What stands in the template for the name of the project."""
OURS, THEIRS = (rf"{CORPUS}: str = \"{name}\"".encode() for name in (project.SEEDS, ARTICLES))
"""The line of a notebook's file that names its corpus."""


def new(folder: Path) -> int:
    """Lay out a project in a folder that does not exist yet, or is empty; returns the exit status.

    It appears whole or not at all. Raises DossierError for a folder that holds something or cannot be written.
    """
    _must_be_free(folder)
    check_writable(absolute(folder).parent)
    files = project_files(absolute(folder).name)
    try:
        _lay_out(folder, files)
    except OSError as error:
        raise DossierError(f"cannot be written: {error.strerror}", path=folder) from error
    notebooks = sum(name.startswith("notebooks/") for name in files)
    print(
        f"made {folder}: {ARTICLES}/ with an invented example, {project.SETTINGS}, {notebooks} notebooks, README.md"
    )
    go_there = [] if folder.resolve() == Path.cwd() else [f"  cd {shlex.quote(str(folder))}"]
    print("\n".join([f"next: put your articles into {folder / ARTICLES}, then", *go_there, "  dossier run"]))
    return 0


def project_files(name: str = "") -> dict[str, bytes]:
    """Every file of a new project, which is called by that name, by its path in it."""
    paths = [path for path in sorted(TEMPLATE.rglob("*")) if path.is_file()]
    files = {path.relative_to(TEMPLATE).as_posix(): path.read_bytes() for path in paths}
    notebooks = find_notebooks(project.home() / "notebooks")
    named = json.dumps("".join(filter(str.isprintable, name)), ensure_ascii=False).encode()
    files[project.SETTINGS] = files[project.SETTINGS].replace(UNNAMED, named)
    files[project.SETTINGS] += "".join(_section(notebook) for notebook in notebooks).encode()
    files |= {f"notebooks/{notebook.path.name}": _on_own_articles(notebook) for notebook in notebooks}
    return {RENAMED.get(name, name): content for name, content in files.items()}


def forgotten_example(corpus: Path) -> list[str]:
    """A warning where the invented example still lies among somebody's articles, to be counted with them."""
    example, others = corpus / EXAMPLE, [path for path in corpus.glob("*.*") if path.suffix in (".txt", ".md")]
    try:
        is_ours = len(others) > 1 and example.read_bytes() == (TEMPLATE / ARTICLES / EXAMPLE).read_bytes()
    except OSError:
        return []
    return [f"{corpus.name}/{EXAMPLE} is the invented example, and is counted: delete it and its line"] if is_ours else []


def _section(notebook: Notebook) -> str:
    """A notebook's parameters as dossier.toml has them, each set aside by a '#'."""
    parameters = [_line(p) for p in read_parameters(notebook) if p.name not in (CORPUS, TITLE)]
    return "\n".join(["", f"[{notebook.name}]", *parameters, ""])


def _line(parameter: Parameter) -> str:
    value = "none" if parameter.default is None else parameter.default
    allowed = f" [{parameter.allowed}]" if parameter.allowed else ""
    return f"# {parameter.name} = {json.dumps(value, ensure_ascii=False)}  # {parameter.meaning}{allowed}"


def _on_own_articles(notebook: Notebook) -> bytes:
    """A copy of a notebook that, opened by hand, reads the project's own articles."""
    if notebook.content.count(OURS) != 1:
        raise RuntimeError(f"{notebook.name} does not name its corpus once as {OURS.decode()}")
    return notebook.content.replace(OURS, THEIRS)


def _must_be_free(folder: Path) -> None:
    allowed = "a folder that does not exist yet, or an empty one"
    try:
        tidy(_made_as(folder))  # what is hidden there and nobody's any more is no reason to refuse
        if folder.exists() and not folder.is_dir():
            raise DossierError("is a file", path=folder, allowed=allowed)
        if folder.is_symlink() and not folder.exists():
            raise DossierError("is a link that leads nowhere", path=folder, allowed=allowed)
        if folder.is_dir() and any(folder.iterdir()):
            raise DossierError("is not empty", path=folder, allowed=allowed)
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=folder) from error


def _lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write everything apart, then move it to its place: a new folder as a whole, into an empty one piece by piece."""
    there, made = folder.is_dir(), _made_as(folder)
    made.parent.mkdir(parents=True, exist_ok=True)
    with workplace(made) as place:
        whole = place / NEW
        for name, content in files.items():
            write_bytes(whole / name, content)
        if there:
            _move_into(folder, whole)
        else:
            os.rename(whole, folder)  # noqa: PTH104


def _made_as(folder: Path) -> Path:
    """What a workplace is beside: the folder to be, or something in it where it is there and empty."""
    return folder / "project" if folder.is_dir() else absolute(folder)


def _move_into(folder: Path, whole: Path) -> None:
    moved: list[Path] = []
    try:
        for path in sorted(whole.iterdir()):
            moved.append(path.rename(folder / path.name))
    except BaseException:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
