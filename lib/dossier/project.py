"""Where things are: the only module that knows a path."""

from __future__ import annotations

import os
from pathlib import Path

from dossier.errors import DossierError

CORPUS_VARIABLE = "DOSSIER_CORPUS"
"""Set by `dossier run` for its kernels: the folder that the parameter `corpus` names."""
OUTPUT_VARIABLE = "DOSSIER_OUTPUT"
"""Set by `dossier run` for its kernels: the staging folder that a notebook saves to."""
STORE_VARIABLE = "DOSSIER_STORE"
"""May be set by anyone: the folder of the cached annotations."""

NOTEBOOKS = ("1_corpus_statistics", "2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology")
SETTINGS = "dossier.toml"
"""The file that marks a project of the user's own; `publishing/settings.py` reads it."""
RECORD = "run.json"
"""The record of a publication: a folder that has one holds notebooks as they were run, and is no project by these."""
SEEDS = "seeds"
"""The corpus that comes with the package."""
_PACKAGED = Path(__file__).resolve().parent / "publishing" / "packaged"
_CHECKOUT = Path(__file__).resolve().parents[2]


def root() -> Path:
    """The project: the nearest folder upwards with a dossier.toml or with our notebooks, else the working directory."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if is_project(folder)), here)


def is_project(folder: Path) -> bool:
    """Whether a dossier.toml or our notebooks lie in this folder, and these not as a run has published them."""
    if (folder / SETTINGS).is_file():
        return True
    return (folder / "notebooks" / f"{NOTEBOOKS[0]}.ipynb").is_file() and not (folder / RECORD).is_file()


def home() -> Path:
    """The folder with the notebooks and the seeds that come with the package: inside a wheel, or a checkout's top."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def notebooks_folder() -> Path:
    """The notebooks to run: the project's own where it has some, else those that come with the package."""
    own = root() / "notebooks"
    return own if is_project(root()) and any(own.glob("*.ipynb")) else home() / "notebooks"


def corpus_folder(name: str | Path) -> Path:
    """The folder that `name` means: the one that a run passed on, else relative to here, else to the project.

    `seeds`, where there is no such folder, are those that come with the package. Raises DossierError where there is
    no folder at all.
    """
    if str(name) == "":
        raise DossierError("the name of the corpus is empty", allowed="a folder with .txt or .md articles")
    passed = os.environ.get(CORPUS_VARIABLE)
    candidates = [Path(passed)] if passed and Path(passed).name == Path(name).name else []
    candidates += [Path(name), root() / name, *([home() / SEEDS] if str(name) == SEEDS else [])]
    for folder in candidates:
        if folder.is_dir():
            return folder
    problem = "is not a folder" if Path(name).exists() else "no such folder"
    raise DossierError(problem, path=name, allowed="a folder with .txt or .md articles")


def store_folder() -> Path:
    """Where annotations are cached; safe to delete at any time."""
    return Path(os.environ.get(STORE_VARIABLE) or root() / ".dossier")


def output_folder() -> Path | None:
    """The staging folder that a run passed on, or None where a notebook is run by hand."""
    passed = os.environ.get(OUTPUT_VARIABLE)
    return Path(passed) if passed else None


def drafts_folder() -> Path:
    """Where a notebook that is run by hand saves."""
    return root() / "outputs" / "drafts"
