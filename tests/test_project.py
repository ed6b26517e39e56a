"""Where things are: in a checkout, in a project of the user's own, and in neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import project
from dossier.errors import DossierError
from small_project import FIRST, notebook, write_notebook

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def nothing_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing said by environment, and a working directory that is no project."""
    for variable in (project.CORPUS_VARIABLE, project.OUTPUT_VARIABLE, project.STORE_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)


def test_outside_of_a_project_all_is_in_the_working_directory_and_the_notebooks_are_ours(
    tmp_path: Path,
) -> None:
    """Outputs and store go to the working directory, never into the package; notebooks and seeds come from it."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "of_another_matter.ipynb").write_text("{}")
    assert project.root() == tmp_path
    assert project.store_folder() == tmp_path / ".dossier"
    assert project.drafts_folder() == tmp_path / "outputs" / "drafts"
    assert project.notebooks_folder() == ROOT / "notebooks"
    assert project.corpus_folder("seeds") == ROOT / "seeds"


def test_only_the_seeds_are_looked_for_in_the_package(tmp_path: Path) -> None:
    """No other folder of the package is taken for a corpus, and a folder of that name here comes first."""
    with pytest.raises(DossierError, match="docs: no such folder"):
        project.corpus_folder("docs")
    (tmp_path / "seeds").mkdir()
    assert project.corpus_folder("seeds") == Path("seeds")


@pytest.mark.parametrize("mark", [project.SETTINGS, f"notebooks/{FIRST}.ipynb"])
def test_a_project_is_found_from_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str) -> None:
    """A dossier.toml or our notebooks make a project, and everything is in it, however deep one stands."""
    home = tmp_path / "Zürich und Москва"
    (home / mark).parent.mkdir(parents=True)
    (home / mark).touch()
    (home / "articles" / "deep").mkdir(parents=True)
    monkeypatch.chdir(home / "articles" / "deep")
    assert project.root() == home
    assert project.store_folder() == home / ".dossier"
    assert project.corpus_folder("articles") == home / "articles"


def test_a_publication_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stands among published notebooks, as they were run, works in the project above them."""
    (tmp_path / project.SETTINGS).touch()
    write_notebook(tmp_path / "outputs", FIRST, notebook())
    (tmp_path / "outputs" / project.RECORD).touch()
    monkeypatch.chdir(tmp_path / "outputs")
    assert project.root() == tmp_path


def test_the_nearest_project_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project within a project is one of its own."""
    (tmp_path / "outer" / "inner").mkdir(parents=True)
    for folder in ("outer", "outer/inner"):
        (tmp_path / folder / project.SETTINGS).touch()
    monkeypatch.chdir(tmp_path / "outer" / "inner")
    assert project.root() == tmp_path / "outer" / "inner"


def test_a_project_runs_its_own_notebooks_where_it_has_some(tmp_path: Path) -> None:
    """With its notebooks deleted, it runs those of the package."""
    (tmp_path / project.SETTINGS).touch()
    assert project.notebooks_folder() == ROOT / "notebooks"
    write_notebook(tmp_path, "my_own", notebook())
    assert project.notebooks_folder() == tmp_path / "notebooks"


def test_every_notebook_of_ours_is_there() -> None:
    """What comes with the package is complete, and named as `NOTEBOOKS` says."""
    assert sorted(path.stem for path in (project.home() / "notebooks").glob("*.ipynb")) == sorted(
        project.NOTEBOOKS
    )
    assert (project.home() / project.SEEDS / "documents.csv").is_file()
