"""Installing: one list of versions, and a package that stands by itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
UV = Path(sys.executable).with_name("uv")
"""`make` puts it beside the Python of .venv."""


def pip_section() -> list[str]:
    """What environment.yml has pip install."""
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    (section,) = [entry["pip"] for entry in listed if isinstance(entry, dict)]
    return section


def locked() -> dict[str, str]:
    """The packages of requirements.lock with their versions (one of them, where Pythons differ)."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE))


def test_conda_users_get_the_versions_of_the_lock_and_no_second_list() -> None:
    """environment.yml names Python, pip and the lock; nothing else."""
    assert pip_section() == ["-r requirements.lock"]


def test_the_lock_holds_every_dependency_with_hashes_and_no_address() -> None:
    """Each package that pyproject.toml names is locked, each locked one has a hash, and no line names a server."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*declared["project"]["dependencies"], *declared["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=\[ ]", requirement)[0].lower() for requirement in wanted}
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert names <= set(locked())
    assert text.count("--hash=sha256:") >= len(locked())
    assert "://" not in text


@pytest.mark.slow
def test_the_pip_section_installs_into_a_fresh_environment(tmp_path: Path) -> None:
    """What conda would have pip install can be installed from nothing, is consistent, and the library imports with it."""
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    install = [UV, "pip", "install", "-q", "--python", python]
    requirements = [word for line in pip_section() for word in line.split()]
    subprocess.run([*install, *requirements], check=True, cwd=ROOT)
    subprocess.run([*install, "--no-deps", "--no-build-isolation", "-e", "."], check=True, cwd=ROOT)
    subprocess.run([UV, "pip", "check", "-q", "--python", python], check=True)
    seen = subprocess.run(
        [python, "-c", "import dossier, pandas; print(dossier.find_dates('on 5 May 2021')[0].value, pandas.__version__)"],
        capture_output=True, text=True, check=True, cwd=tmp_path, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
    )  # fmt: skip
    assert seen.stdout.split() == ["2021-05-05", locked()["pandas"]]


@pytest.mark.parametrize(("said", "code"), [("corpus=x", 2), ("out=x", 2), ("CORPUS=x", 0)])
def test_make_refuses_a_variable_in_small_letters(said: str, code: int) -> None:
    """`make figures corpus=x` would publish the seeds over whatever lies there; nothing is run, and the line says why."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    ended = subprocess.run(["make", "-n", "figures", said], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == code
    assert ("CORPUS, OUT and RUN are written in capitals" in ended.stderr) == (code == 2)


def test_make_lab_tells_root_what_to_do(tmp_path: Path) -> None:
    """JupyterLab does not start for root; the line says so, with what to type instead, and no traceback follows."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "bin").mkdir()
    for tool, said in (("bin/id", "echo 0"), (".venv/bin/jupyter", 'echo "$@"')):
        (tmp_path / tool).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / tool).write_text(f"#!/bin/sh\n{said}\n", encoding="utf-8")
        (tmp_path / tool).chmod(0o755)
    for made in ("requirements.lock", "pyproject.toml", ".venv/.ready"):
        (tmp_path / made).touch()
    given = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    refused, allowed = (
        subprocess.run(["make", "lab", *more], cwd=tmp_path, capture_output=True, text=True, env=given)
        for more in ([], ["LAB=--allow-root"])
    )
    assert refused.returncode == 2 and "JupyterLab does not start for root" in refused.stderr and not refused.stdout
    assert allowed.stdout.startswith("lab --allow-root --LabApp")


def test_make_hands_on_a_folder_s_name_to_the_letter(tmp_path: Path) -> None:
    """Quotes, spaces, $ and a leading dash mean nothing to the shell or to make; RUN is options as one types them."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    shutil.copy(ROOT / "Makefile", tmp_path)
    tool = tmp_path / ".venv" / "bin" / "dossier"
    tool.parent.mkdir(parents=True)
    for made in ("requirements.lock", "pyproject.toml", ".venv/.ready"):
        (tmp_path / made).touch()
    tool.write_text('#!/bin/sh\nfor said; do echo "$said"; done\n', encoding="utf-8")
    tool.chmod(0o755)
    corpus, out = """-a "b" $c $(d) 'e' `f` #g \\h;i""", '"$HOME" $$'

    def told(*arguments: str, **environment: str) -> list[str]:
        given = {"PATH": os.environ["PATH"], **environment}
        ended = subprocess.run(["make", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True, env=given)
        return ended.stdout.splitlines()

    assert told("figures", f"CORPUS={corpus}", f"OUT={out}", "RUN=-p x 'y z'") == [
        "run", f"--out={out}", "-p", "x", "y z", "--", corpus]  # fmt: skip
    assert told("figures", CORPUS=corpus) == ["run", "--out=outputs", "--", corpus]
    assert told("verify", f"OUT={out}") == ["verify", f"--out={out}"]
    assert told("figures") == ["run", "--out=outputs", "--", "seeds"]
