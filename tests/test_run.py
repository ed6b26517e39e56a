"""`dossier run`: what is out of date and why, all or nothing, and nothing left behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from dossier.publishing.plan import Plan, Request, plan_for
from small_project import (
    FIRST,
    SECOND,
    contents,
    counting_notebook,
    dossier,
    drawing_notebook,
    environment,
    published_project,
    write_notebook,
)

pytestmark = pytest.mark.slow

PUBLISHED = {
    f"figures/{SECOND}.squares.csv", f"figures/{SECOND}.squares.png", f"figures/{SECOND}.squares.svg",
    "figures/datapackage.json", "tables/datapackage.json",
    "html/index.html", f"html/{FIRST}.html", f"html/{SECOND}.html", f"notebooks/{FIRST}.ipynb",
    f"notebooks/{SECOND}.ipynb", f"tables/{FIRST}.rates.csv", "run.json",
}  # fmt: skip
PATIENCE = 600
"""seconds: the machine may be busy"""
HEAVY = ("papermill", "nbformat", "pandas", "numpy", "matplotlib", "nbconvert", "nltk", "scipy", "dask")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project after a good run, and this process standing in it."""
    project = published_project(tmp_path)
    monkeypatch.chdir(project)
    return project


def plan(**options: object) -> Plan:
    return plan_for(Request(corpus="articles", **options))  # type: ignore[arg-type]


def test_a_run_publishes_what_was_promised_and_a_record(root: Path) -> None:
    """Notebooks, figures, tables, pages and run.json, with the digest of each file; no workplace is left."""
    assert set(contents(root / "outputs")) == PUBLISHED
    record = json.loads((root / "outputs" / "run.json").read_bytes())
    listed = {path for entry in record["notebooks"].values() for path in entry["outputs"]}
    assert listed | set(record["pages"]["outputs"]) | {"run.json"} == PUBLISHED
    assert record["notebooks"][FIRST]["parameters"] == {"corpus": "articles", "top_n": 3}
    assert not (root / "outputs" / ".staging").exists()


def test_nothing_published_tells_of_moment_or_machine(root: Path) -> None:
    """No path of this machine and no date of today in any published file; the log has them."""
    today = time.strftime("%Y-%m-%d", time.gmtime()).encode()
    for name, content in contents(root / "outputs").items():
        assert str(root.parent).encode() not in content, name
        assert today not in content, name
    assert today in (root / ".dossier" / "log.jsonl").read_bytes()


def test_to_find_out_that_nothing_changed_nothing_heavy_is_imported(root: Path) -> None:
    """The second run says that all is up to date, having imported neither papermill nor pandas nor matplotlib."""
    code = (
        "import sys\nfrom dossier.cli import main\n"
        "try:\n    main(['run', 'articles'])\n"
        "finally:\n    print(sorted({m.split('.')[0] for m in sys.modules} & set(sys.argv[1:])))"
    )
    command = [sys.executable, "-c", code, *HEAVY]
    before = contents(root / "outputs")
    done = subprocess.run(command, cwd=root, env=environment(root), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "all is up to date (2 notebooks on articles)" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
    assert contents(root / "outputs") == before


def test_each_change_reruns_what_depends_on_it(root: Path) -> None:
    """A parameter, an article, a cell, prose: each has its own reason and its own reach."""
    assert plan().is_up_to_date
    assert plan(parameters=[("top_n", "2")]).reasons == {FIRST: ["parameter top_n changed from 3 to 2"]}
    assert plan(force=True).reasons == {FIRST: ["forced"], SECOND: ["forced"]}
    write_notebook(root, FIRST, counting_notebook("rows[:]"))
    assert plan().reasons == {FIRST: ["cell 3 changed"]}
    content = counting_notebook()
    content["cells"][0]["source"] += " More words."
    write_notebook(root, FIRST, content)
    assert (plan().reasons, plan().reworded) == ({}, [FIRST])
    write_notebook(root, FIRST, counting_notebook())
    (root / "articles" / "002.txt").write_text("Another text. Utopia waits.\n", encoding="utf-8")
    assert plan().reasons == {FIRST: ["article 002 changed"], SECOND: ["article 002 changed"]}


def test_new_words_are_published_without_running(root: Path) -> None:
    """A changed paragraph reaches notebook and page; no kernel starts, and the results are the old ones."""
    content = counting_notebook()
    content["cells"][0]["source"] += " An **added** sentence."
    write_notebook(root, FIRST, content)
    table = (root / "outputs" / "tables" / f"{FIRST}.rates.csv").read_bytes()
    done = dossier(root, "run", "articles")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, f"{FIRST}: only its words changed; not executed")
    assert b"<strong>added</strong> sentence" in (root / "outputs" / "html" / f"{FIRST}.html").read_bytes()
    assert (root / "outputs" / "tables" / f"{FIRST}.rates.csv").read_bytes() == table
    assert "all is up to date" in dossier(root, "run", "articles").stdout


def test_what_a_killed_run_left_goes_also_where_nothing_is_to_be_done(root: Path) -> None:
    """`--only` on a notebook that is up to date leaves no hidden workplace of a dead run behind."""
    assert dossier(root, "run", "articles").returncode == 0
    (root / "outputs" / ".staging" / "accepted").mkdir(parents=True)
    assert "up to date" in dossier(root, "run", "articles", "--only", FIRST).stdout
    assert not (root / "outputs" / ".staging").exists()


def test_a_forced_run_gives_the_same_bytes(root: Path) -> None:
    """Two runs on the same input differ in no byte of any published file."""
    before = contents(root / "outputs")
    done = dossier(root, "run", "articles", "--force")
    assert done.returncode == 0, done.stderr
    assert contents(root / "outputs") == before
    warned = [line for line in done.stderr.splitlines() if "warning" in line]
    assert all("no article has a date of publication" in line for line in warned)


def test_a_notebook_that_is_gone_takes_its_files_along(root: Path) -> None:
    """Without a notebook there is no page, no figure and no record of it; the other is not run."""
    (root / "notebooks" / f"{SECOND}.ipynb").unlink()
    assert plan().reasons == {}
    assert dossier(root, "run", "articles").returncode == 0
    assert not [name for name in contents(root / "outputs") if SECOND in name]
    assert "all is up to date" in dossier(root, "run", "articles").stdout


def test_only_mixes_no_corpora(root: Path) -> None:
    """One notebook on another corpus beside the others would make a page that is true of neither."""
    (root / "others").mkdir()
    (root / "others" / "a.txt").write_text("A text. Utopia waits.\n", encoding="utf-8")
    done = dossier(root, "run", "others", "--only", FIRST)
    assert done.returncode == 2
    assert "--only would mix others with what is published on articles" in done.stderr


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("x = 1 / 0", "ZeroDivisionError: division by zero"),
        ("import sys; sys.exit(0)", "SystemExit: 0"),
        ("import os; os._exit(0)", "DeadKernelError: the kernel died"),
        ("import time; time.sleep(900)", "TimeoutError: the cell took longer than its limit of 20 s"),
    ],
)
def test_a_failed_run_says_where_and_leaves_all_as_it_was(root: Path, source: str, error: str) -> None:
    """Notebook, heading, cell and error are told; the failed notebook is kept; nothing published changes."""
    write_notebook(root, FIRST, counting_notebook(source))
    before = contents(root / "outputs")
    done = dossier(root, "run", "articles", "--only", FIRST, "--cell-timeout", "20")
    assert done.returncode == 1
    lines = [f"{FIRST} failed", "  under:  The counting", "  cell:   3", f"  error:  {error}"]
    assert "\n".join(lines) in done.stderr
    assert contents(root / "outputs") == before
    kept = root / "outputs" / "failed" / f"{FIRST}.ipynb"
    assert kept.is_file()
    assert str(root).encode() not in kept.read_bytes()
    write_notebook(root, FIRST, counting_notebook())
    assert "all is up to date" in dossier(root, "run", "articles").stdout


@pytest.fixture
def running(root: Path) -> Iterator[tuple[subprocess.Popen[str], list[psutil.Process], Path]]:
    """A run whose kernel sleeps in a cell, every process that belongs to it, and its project."""
    write_notebook(root, FIRST, counting_notebook("import time; open('sleeping', 'w').close(); time.sleep(3600)"))
    command = [sys.executable, "-m", "dossier.cli", "run", "articles"]
    process = subprocess.Popen(
        command, cwd=root, env=environment(root), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + PATIENCE
    while not (root / "notebooks" / "sleeping").exists():
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.1)
    family = psutil.Process(process.pid).children(recursive=True)
    assert len(family) >= 2, "a worker and its kernel"
    yield process, family, root
    for one in [psutil.Process(process.pid), *family] if process.poll() is None else family:
        if one.is_running():
            one.kill()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 130), (signal.SIGKILL, -9)])
def test_however_a_run_ends_no_kernel_stays_behind(
    running: tuple[subprocess.Popen[str], list[psutil.Process], Path], number: int, status: int
) -> None:
    """After Ctrl-C, a request to end, or kill -9: no process is left, nothing published changed, no notebook 'failed'."""
    process, family, root = running
    before = contents(root / "outputs")
    process.send_signal(number)
    told, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == status, said
    assert "Traceback" not in said and "failed" not in told
    if status > 0:
        assert said.splitlines()[-1:] == ["dossier: stopped; nothing is left running"]
    _, alive = psutil.wait_procs(family, timeout=PATIENCE)
    assert alive == []
    assert contents(root / "outputs") == before
    write_notebook(root, FIRST, counting_notebook())
    assert "all is up to date" in dossier(root, "run", "articles").stdout
    assert dossier(root, "run", "articles", "-p", "top_n", "2", "--only", FIRST).returncode == 0
    assert not (root / "outputs" / ".staging").exists()


def test_a_second_notebook_failing_keeps_the_first_back_too(root: Path) -> None:
    """All or nothing: a good notebook is not published beside a bad one, and figures of the good run stay."""
    write_notebook(root, FIRST, counting_notebook("rows = rows[:1]"))
    broken = drawing_notebook()
    broken["cells"][-1]["source"] = "pass"
    write_notebook(root, SECOND, broken)
    before = contents(root / "outputs")
    done = dossier(root, "run", "articles")
    assert done.returncode == 1
    assert f"did not save figures/{SECOND}.squares.svg, which its metadata declares" in done.stderr
    assert contents(root / "outputs") == before
