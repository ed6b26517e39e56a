"""The command line: quick to start, one line for each error, nothing written for bad input."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier import __version__
from dossier.cli import main
from dossier.publishing import plan
from small_project import dossier, environment, small_project, write_articles


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project, never run, and this process standing in it."""
    small_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_help_and_version_start_quickly() -> None:
    """The help needs none of the heavy libraries."""
    code = "import sys; from dossier.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    said, loaded = done.stdout.rsplit("\n", 2)[0], set(done.stdout.splitlines()[-1].split())
    assert {"run", "verify", "annotate"} <= set(said.split())
    assert not loaded & {"pandas", "numpy", "matplotlib", "papermill", "nbconvert", "nltk", "scipy", "networkx"}
    assert __version__ in typed("--version").output


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["run", "nowhere"], "nowhere: no such folder"),
        (["run", "articles/001.txt"], "articles/001.txt: is not a folder"),
        (["run", "articles", "--only", "9_none"], "no notebook '9_none' (allowed: 1_corpus_statistics, 2_second)"),
        (
            ["run", "articles", "-p", "topn", "3"],
            "no notebook has a parameter 'topn'; did you mean top_n? (allowed: height: float = 2.0, top_n",
        ),
        (["run", "articles", "-p", "top_n", "many"], "parameter top_n: 'many' is not a whole number"),
        (["run", "articles", "-p", "top_n", "11"], "parameter top_n: '11' is not allowed (allowed: 1 to 10)"),
        (["run", "articles", "--out", "articles/out"], "lies inside the corpus"),
        (["run", "articles", "--out", "notebooks/1_corpus_statistics.ipynb/out"], "is not a folder"),
        (["run", "articles", "--out", "articles/001.txt"], "lies inside the corpus"),
        (["run", "outputs/tables"], "lies in outputs, where dossier publishes"),
        (["run", "articles", "--out", ""], "Invalid value for '--out': the name is empty; name a folder, and . is"),
        (["run", "", "--out", "out"], "the name of the corpus is empty (allowed: a folder with .txt or .md articles)"),
        (["run", "articles", "--out", "."], ".: is a project (allowed: a folder of its own for what is published"),
        (["run", "articles", "--out", ".."], "holds the project (allowed: a folder of its own"),
        (["run", "articles", "--out", "notebooks"], "notebooks: holds the notebooks to run (allowed: a folder of its own"),
        (["annotate", "articles", "--out", ""], "Invalid value for '--out': the name is empty"),
        (["annotate", "articles", "--out", "."], ".: is a project (allowed: a folder of its own"),
        (["share", "--to", ""], "Invalid value for '--to': the name is empty"),
        (["sample", "articles", "--out", ""], "Invalid value for '--out': the name is empty; name a file (main"),
        (["sample", "articles", "--out", "articles"], "articles: is a folder, not a file (allowed: a new file)"),
        (["sample", "--score", ""], "Invalid value for '--score': the name is empty; name a file (main"),
        (["sample", "--score", "articles"], "articles: is a folder, not a file (allowed: a CSV that `dossier sample`"),
        (["diff", "articles", "articles", "--html", ""], "Invalid value for '--html': the name is empty; name a file (main"),
        (["annotate", "nowhere", "--out", "x"], "nowhere: no such folder"),
        (["annotate", "articles", "--out", "articles"], "lies inside the corpus"),
        (["verify"], "outputs: nothing is published here"),
        (["new"], "Missing argument 'FOLDER' (main new --help says what is allowed)"),
        (["new", "articles/001.txt/x"], "001.txt: is not a folder"),
        (["nwe", "x"], "No such command 'nwe'"),
        (["run", "--jobs", "0"], "Invalid value for '--jobs': 0 is not in the range x>=1"),
        (["diff", "articles/001.txt", "outputs"], "articles/001.txt: is not a folder"),
        (["diff", "outputs", "outputs", "--html", "articles/001.txt/x.html"], "001.txt: is not a folder"),
        (["sample", "articles", "--out", "articles/001.txt/x.csv"], "001.txt: is not a folder"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_and_exit_2_and_nothing_is_written(
    root: Path, arguments: list[str], problem: str
) -> None:
    """Each mistake is told in one line on standard error, before anything is written."""
    (root / "outputs" / "tables").mkdir(parents=True)
    before = sorted(root.rglob("*"))
    done = typed(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("dossier: ")
    assert problem in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "in_the_way", "problem"),
    [
        (["run", "articles"], "html", "html: is not a folder"),
        (["run", "articles"], "figures", "figures: is not a folder"),
        (["run", "articles"], "run.json/", "run.json: is a folder (allowed: a file that a run may replace, or none"),
        (["run", "articles"], "html/index.html/", "html/index.html: is a folder"),
        (["annotate", "articles"], "documents.csv/", "documents.csv: is a folder"),
    ],
)
def test_what_is_in_the_way_of_a_publication_is_told_before_it_begins(
    root: Path, arguments: list[str], in_the_way: str, problem: str
) -> None:
    """A file where a folder is to be, or a folder where a file is to be: one line, and nothing is read or written."""
    (root / "out" / in_the_way).parent.mkdir(parents=True)
    (root / "out" / in_the_way).mkdir() if in_the_way.endswith("/") else (root / "out" / in_the_way).touch()
    before = sorted(root.rglob("*"))
    done = typed(*arguments, "--out", "out")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1), done.stderr
    assert problem in done.stderr
    assert sorted(root.rglob("*")) == before


def test_a_folder_published_to_is_no_corpus_even_for_another_publication(root: Path) -> None:
    """What dossier made is never read as articles."""
    write_articles(root / "out" / "notebooks")
    assert "lies in out, where dossier publishes" in typed("run", "out/notebooks", "--out", "out").stderr


def test_an_output_folder_that_cannot_be_written_is_told(root: Path) -> None:
    """Standing where no folder can be made is bad input, not a traceback."""
    done = typed("run", "articles", "--out", "/proc/dossier")
    assert done.exit_code == 2, done.stderr
    assert "cannot be written" in done.stderr or "is not a folder" in done.stderr


def test_an_unexpected_error_is_one_line_with_a_hint(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback reaches a user who did not ask for one."""

    def broken(request: object) -> None:
        raise ZeroDivisionError("planted\nin two lines")

    monkeypatch.setattr("dossier.publishing.run.plan_for", broken)
    done = typed("run", "articles")
    assert done.exit_code == 70
    assert done.stderr == (
        "dossier: unexpected ZeroDivisionError: planted in two lines (dossier --debug run ... shows where)\n"
    )
    assert isinstance(typed("--debug", "run", "articles").exception, ZeroDivisionError)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("named", ["out/run.json", None])
def test_a_full_disk_is_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, named: str | None
) -> None:
    """Where the system has no room left, whether or not it says for which file: status 2, and what to do."""

    def full(request: object) -> None:
        raise OSError(number, "no room", *([named] if named else []))

    monkeypatch.setattr("dossier.publishing.run.plan_for", full)
    done = typed("run", "articles")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"dossier: {named}: " if named else "dossier: ")
    assert "disk is full; make room or choose another folder" in done.stderr


@pytest.mark.parametrize("command", ["annotate", "run", "diff", "evaluate", "sample"])
def test_a_name_that_is_too_long_is_bad_input(root: Path, command: str) -> None:
    """What the system refuses of a path is told in one line, shortened, with status 2."""
    long = "x" * 300
    arguments = {"annotate": [long, "--out", "there"], "diff": [long, long], "evaluate": [long, long]}
    done = typed(command, *arguments.get(command, [long]))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "too long for this system" in done.stderr and len(done.stderr) < 200


def test_links_in_a_circle_are_bad_input(root: Path) -> None:
    """A link that leads to itself is named, for what is read and for what is written."""
    (root / "loop").symlink_to(root / "loop")
    for arguments in (("annotate", "loop", "--out", "there"), ("run", "articles", "--out", "loop/there")):
        done = typed(*arguments)
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1), done.stderr
        assert "loop" in done.stderr


def test_the_default_corpus_is_the_seeds(root: Path) -> None:
    """Without a folder and without a dossier.toml, `dossier run` is about seeds/."""
    (root / "seeds").mkdir()
    assert plan.plan_for(plan.Request()).corpus == root / "seeds"


@pytest.mark.slow
def test_a_corpus_that_cannot_be_read_writes_nothing(root: Path) -> None:
    """A folder without articles is found out before anything is laid out."""
    (root / "empty").mkdir()
    before = sorted(path for path in root.rglob("*") if ".dossier" not in path.parts)
    done = dossier(root, "run", "empty")
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(path for path in root.rglob("*") if ".dossier" not in path.parts) == before


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_annotate_writes_every_table(root: Path, kind: str) -> None:
    """Seven tables, whole, and their texts exact; again over the first, without leaving anything else."""
    for _ in range(2):
        done = dossier(root, "annotate", "articles", "--out", "tables", "--format", kind)
        assert done.returncode == 0, done.stderr
    names = ("actor_mentions", "date_mentions", "documents", "repairs", "sanction_claims", "sentences", "tokens")
    assert sorted(path.name for path in (root / "tables").iterdir()) == sorted(
        ["datapackage.json", *(f"{name}.{kind}" for name in names)]
    )
    assert f"documents.{kind}: 3 rows" in done.stdout
    assert environment(root)["DOSSIER_STORE"].endswith(".dossier")
