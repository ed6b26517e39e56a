"""The wheel stands by itself: installed into a fresh environment, without make, without the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UV = Path(sys.executable).with_name("uv")
SPAWN = "import multiprocessing; multiprocessing.set_start_method('spawn')\n"
"""Processes begin as they do on Windows and macOS; a line like this in a .pth file runs in every Python started."""
PATIENCE = 1800
"""Seconds for one command, on a busy machine."""
ARTICLES = {
    "ski.txt": "The government of Norway said on Tuesday that it had banned imports of coconuts from Fiji.\n\n"
    "Kari Eksempel, the Norwegian minister of trade, met her colleagues from Fiji and New Zealand in Oslo.\n",
    "ананас.md": "# Fiji answers\n\nLast week Fiji froze the assets of two Norwegian companies. New Zealand is considering "
    "sanctions of its own against Norway, its prime minister said on 3 June 2024.\n",
}
TABLE = "file,title,publisher,published\nski.txt,Coconuts,The Post,2024-05-15\nананас.md,Skis,The Gazette,2024-06-04\n"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment with the locked packages and the wheel."""
    home = tmp_path_factory.mktemp("fresh") / "env with é"
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    commands = home / "bin"
    install = [UV, "pip", "install", "-q", "--python", commands / "python"]
    subprocess.run([*install, "-r", ROOT / "requirements.lock"], check=True)
    subprocess.run([*install, "--no-deps", wheel], check=True)
    subprocess.run([UV, "pip", "check", "-q", "--python", commands / "python"], check=True)
    (library,) = home.glob("lib/python*/site-packages")
    (library / "spawn.pth").write_text(SPAWN)
    return commands


def typed(command: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Type a command as someone who has nothing of ours but the wheel."""
    home = command.parents[2] / "home"
    home.mkdir(exist_ok=True)
    environment = {"PATH": f"{command.parent}{os.pathsep}{os.defpath}", "HOME": str(home), "LANG": "C.UTF-8"}
    done = subprocess.run([command, *arguments], cwd=cwd, env=environment, capture_output=True, text=True,
                          timeout=PATIENCE, check=False)  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done


def write_articles(folder: Path) -> None:
    """The two invented articles in place of the example."""
    (folder / "example.txt").unlink()
    for name, text in {**ARTICLES, "documents.csv": TABLE}.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def project(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project made with `dossier new` from another working directory, with two articles, never run."""
    here = tmp_path_factory.mktemp("work") / "somewhere else"
    here.mkdir()
    typed(installed / "dossier", "new", "../Büro № 1/Дело", cwd=here)
    made = here.parent / "Büro № 1" / "Дело"
    write_articles(made / "articles")
    return made


OVERVIEW = {"notebooks/README.md", "notebooks/.lab/overrides.json"}
"""what JupyterLab opens with in a checkout, and how; a new project has a README of its own"""


def files_in(folder: Path) -> dict[Path, bytes]:
    """Every file but what Python compiles for itself."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}


def test_the_wheel_holds_the_package_the_notebooks_the_seeds_the_codebook_and_no_more(wheel: Path) -> None:
    """Each file of lib/dossier, each notebook, each seed, the codebook, byte for byte; no test, no output, no cache."""
    places = {"lib/dossier": "dossier", "notebooks": "dossier/publishing/packaged/notebooks",
              "seeds": "dossier/publishing/packaged/seeds",
              "docs/codebook.md": "dossier/publishing/packaged/docs/codebook.md"}  # fmt: skip
    tracked = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *places],
                             cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")  # fmt: skip
    wanted = {
        place + name.removeprefix(folder): name
        for name in tracked if name and (ROOT / name).is_file() and name not in OVERVIEW
        for folder, place in places.items() if f"{name}/".startswith(f"{folder}/")
    }  # fmt: skip
    with zipfile.ZipFile(wheel) as content:
        there = {name for name in content.namelist() if ".dist-info/" not in name}
        assert there == set(wanted)
        assert all(content.read(place) == (ROOT / name).read_bytes() for place, name in wanted.items())
    assert sum(place.endswith(".ipynb") for place in wanted) == 4
    assert "dossier/publishing/template_project/dossier.toml" in wanted


@pytest.mark.slow
def test_a_new_project_becomes_a_dossier(installed: Path, project: Path) -> None:
    """`dossier run`, typed in a folder below, by spawn: a page in the project, about its articles; then up to date."""
    library = next(installed.parent.glob("lib/python*/site-packages/dossier"))
    laid_out, packaged = files_in(project), files_in(library)
    typed(installed / "dossier", "run", cwd=project / "articles")
    pages = [project / "outputs" / "html" / f"{name}.html" for name in ("index", "3_actor_cooccurrence")]
    assert all(page.is_file() for page in pages)
    assert "Eksempel" in pages[1].read_text(encoding="utf-8")
    record = json.loads((project / "outputs" / "run.json").read_bytes())
    assert len(record["notebooks"]) == 4
    assert {entry["parameters"]["corpus"] for entry in record["notebooks"].values()} == {"articles"}
    new = set(files_in(project)) - set(laid_out)
    assert {path.relative_to(project).parts[0] for path in new} == {"outputs", ".dossier"}
    assert laid_out.items() <= files_in(project).items()
    assert files_in(library) == packaged
    private = [str(project.parent).encode(), str(installed.parent).encode()]
    published = files_in(project / "outputs")
    assert [path for path, content in published.items() if any(place in content for place in private)] == []
    assert "up to date" in typed(installed / "dossier", "run", cwd=project).stdout


@pytest.mark.slow
def test_plain_papermill_runs_a_notebook_of_the_project(installed: Path, project: Path) -> None:
    """It reads the project's articles and saves to its drafts."""
    typed(
        installed / "papermill",
        "notebooks/3_actor_cooccurrence.ipynb",
        "out.ipynb",
        "-p",
        "top_n",
        "10",
        cwd=project,
    )
    executed = json.loads((project / "out.ipynb").read_bytes())
    (project / "out.ipynb").unlink()
    assert "Eksempel" in json.dumps(executed["cells"], ensure_ascii=False)
    assert (project / "outputs" / "drafts" / "tables" / "3_actor_cooccurrence.pairs.csv").is_file()


@pytest.mark.slow
def test_without_a_project_the_packaged_notebooks_run_into_the_working_directory(
    installed: Path, tmp_path: Path
) -> None:
    """A folder of texts and the wheel are enough; without a folder, it is the seeds. Nothing is written elsewhere."""
    here, texts = tmp_path / "ici même", tmp_path / "mes textes"
    for folder in (here, texts):
        folder.mkdir()
    for name, text in ARTICLES.items():
        (texts / name).write_text(text, encoding="utf-8")
    library = next(installed.parent.glob("lib/python*/site-packages/dossier"))
    before = files_in(library)
    only = ("--only", "1_corpus_statistics")
    typed(installed / "dossier", "run", *only, cwd=here)
    typed(installed / "dossier", "run", "../mes textes", "--out", "à part", *only, cwd=here)
    for folder, word in (("outputs", "Kishida"), ("à part", "Fiji answers")):
        page = (here / folder / "html" / "1_corpus_statistics.html").read_text(encoding="utf-8")
        assert word in page, folder
    assert sorted(path.name for path in here.iterdir()) == [".dossier", "outputs", "à part"]
    assert sorted(path.name for path in texts.iterdir()) == sorted(ARTICLES)
    assert files_in(library) == before


@pytest.mark.slow
def test_processes_that_are_spawned_annotate_as_one_process_does(
    installed: Path, project: Path, tmp_path: Path
) -> None:
    """dask's processes, started by spawn as on Windows and macOS, give the same tables."""
    script = tmp_path / "annotate.py"
    script.write_text(
        "import multiprocessing, os, dossier\n"
        "if __name__ == '__main__':\n"
        "    assert multiprocessing.get_start_method() == 'spawn'\n"
        "    one = dossier.open_corpus('articles')\n"
        "    os.environ['DOSSIER_STORE'] = 'another store'\n"
        "    many = dossier.open_corpus('articles', scheduler='processes')\n"
        "    assert many.sanction_claims.equals(one.sanction_claims) and len(one.sanction_claims) > 1\n"
        "    print(len(many.documents))\n",
        encoding="utf-8",
    )
    work = tmp_path / "a project"
    (work / "articles").mkdir(parents=True)
    (work / "dossier.toml").touch()
    for path in (project / "articles").iterdir():
        (work / "articles" / path.name).write_bytes(path.read_bytes())
    assert typed(installed / "python", script, cwd=work).stdout == "2\n"
    assert list(work.glob("another store/*/*/documents.parquet"))
    assert list(work.glob(".dossier/*/*/documents.parquet"))
