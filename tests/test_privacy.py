"""Nothing that is written for others tells who ran it, where, on what machine or when."""

from __future__ import annotations

import base64
import datetime
import io
import json
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.publishing.making import without_paths
from small_project import FIRST, counting_notebook, environment, write_articles, write_notebook

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
TELLTALE = "qzvtelltale"
"""Part of every name by which user, folder, machine and environment are known in this run."""
KERNEL = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|ipykernel_\d|kernel-\d")
MACHINE = f"""
import os, platform, socket
socket.gethostname = platform.node = lambda: "{TELLTALE}host"
known = os.uname()
os.uname = lambda: os.uname_result((known.sysname, "{TELLTALE}host", known.release, known.version, known.machine))
"""
FAILING = """
import json, os, sys, warnings
warnings.warn(sys.executable)
print(os.getcwd(), sys.prefix, __file__ if "__file__" in dir() else "")
json.loads(open(os.path.expanduser("~/deep/er/missing.json")).read())
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two articles under a telltale name, with the notebooks of the checkout, after a good run."""
    root = tmp_path_factory.mktemp("private") / f"{TELLTALE} Ordner" / "affair"
    (root / "notebooks").mkdir(parents=True)
    for notebook in (ROOT / "notebooks").glob("*.ipynb"):
        (root / "notebooks" / notebook.name).write_bytes(notebook.read_bytes())
    write_articles(root / "articles", 2)
    (root.parent / "home").mkdir()
    (root.parent / "site").mkdir()
    (root.parent / "site" / "sitecustomize.py").write_text(MACHINE, encoding="utf-8")
    done = typed(root, "run", "articles")
    assert done.returncode == 0, done.stderr
    return root


def typed(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command, typed by the telltale user on the telltale machine."""
    user = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "DOSSIER_TEST_TOKEN"), f"{TELLTALE}user")
    machine = {"HOSTNAME": f"{TELLTALE}host", "HOME": str(root.parent / "home"), "PYTHONPATH": str(root.parent / "site")}
    own = environment(root) | user | machine
    command = [sys.executable, "-m", "dossier.cli", *arguments]
    return subprocess.run(command, cwd=root, env=own, capture_output=True, text=True, check=False)


def layers(content: bytes) -> Iterator[bytes]:
    """A file as it is, and whatever is packed inside it: data URIs, archives, pictures in notebooks, texts of a PNG."""
    yield content
    packed = re.findall(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)", content)
    packed += re.findall(rb'"image/png": "([A-Za-z0-9+/=\\n]+)"', content)
    for inside in packed:
        yield from layers(base64.b64decode(inside.replace(b"\\n", b"")))
    if content.startswith(b"\x89PNG"):
        yield from png_texts(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from layers(archive.read(name))


def png_texts(content: bytes) -> Iterator[bytes]:
    """Every chunk of a PNG that is not its picture, unpacked."""
    at = 8
    while at < len(content):
        (size,), kind = struct.unpack(">I", content[at : at + 4]), content[at + 4 : at + 8]
        data = content[at + 8 : at + 8 + size]
        if kind in (b"zTXt", b"iTXt") and b"\0" in data:
            for start in range(len(data)):
                if data[start : start + 1] == b"\x78":
                    try:
                        yield zlib.decompress(data[start:])
                    except zlib.error:
                        continue
        if kind != b"IDAT":
            yield kind + data
        at += size + 12


def told(folder: Path) -> list[str]:
    """Files that tell something, with what they tell."""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    places = [folder.parents[2], Path(sys.prefix), Path(sys.base_prefix), Path.home(), Path(tempfile.gettempdir())]
    secrets = [TELLTALE, today, *(f"{place}/" for place in places)]
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for content in layers(path.read_bytes()):
            said = [secret for secret in secrets if secret.encode() in content]
            said += [match.decode() for match in KERNEL.findall(content)]
            found += [f"{path.relative_to(folder)}: {one}" for one in said]
    return found


def test_a_planted_secret_is_found(tmp_path: Path) -> None:
    """The search sees through pages, notebooks, archives and the texts of pictures."""
    from matplotlib.figure import Figure

    drawn = io.BytesIO()
    Figure(figsize=(1, 1)).savefig(drawn, format="png", metadata={"Author": f"{TELLTALE}user"})
    picture = base64.b64encode(drawn.getvalue()).decode()
    inner = base64.b64encode(b"<svg>" + TELLTALE.encode() + b"</svg>").decode()
    (tmp_path / "a" / "b" / "outputs").mkdir(parents=True)
    out = tmp_path / "a" / "b" / "outputs"
    (out / "a.png").write_bytes(drawn.getvalue())
    (out / "b.html").write_text(f'<img src="data:image/svg+xml;base64,{inner}">', encoding="utf-8")
    (out / "c.ipynb").write_text(json.dumps({"image/png": picture}), encoding="utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", f"{TELLTALE}user")
    link = f'<a href="data:application/zip;base64,{base64.b64encode(packed.getvalue()).decode()}">all</a>'
    (out / "e.html").write_text(link, encoding="utf-8")
    (out / "d.json").write_text('"kernel": "0c5e1f4a-0000-4000-8000-0123456789ab"', encoding="utf-8")
    assert {line.partition(":")[0] for line in told(out)} == {"a.png", "b.html", "c.ipynb", "d.json", "e.html"}


def test_nothing_that_is_published_tells_of_user_machine_or_moment(project: Path) -> None:
    """Pages, notebooks, figures, tables, exports, record: no name, path, variable, id or date of this run."""
    kinds = {path.suffix for path in (project / "outputs").rglob("*") if path.is_file()}
    assert kinds == {".html", ".ipynb", ".svg", ".png", ".csv", ".json", ".graphml"}
    assert told(project / "outputs") == []


def test_nothing_that_is_shared_or_annotated_tells_of_it_either(project: Path) -> None:
    """What one sends, whole or in one file, and tables as CSV and Parquet, with what Parquet says about itself."""
    import pyarrow.parquet

    made = project / "made"
    for arguments in (("share", "--to", "made/sent"), ("share", "--to", "made/one", "--single-file"),
                      ("annotate", "articles", "--out", "made/csv"),
                      ("annotate", "articles", "--out", "made/parquet", "--format", "parquet"),
                      ("diff", "outputs", "outputs", "--html", "made/diff.html")):  # fmt: skip
        done = typed(project, *arguments)
        assert done.returncode == 0, done.stderr
        assert TELLTALE not in done.stdout + done.stderr
    for path in (made / "parquet").glob("*.parquet"):
        table = pyarrow.parquet.read_table(path)
        path.with_suffix(".txt").write_text(f"{table.schema} {table.schema.metadata} {table.to_pylist()}", encoding="utf-8")
    assert told(made) == []


def test_the_pictures_of_a_failed_notebook_stay_pictures() -> None:
    """Slashes in base64 are no folders; those of a text are."""
    data = {"image/png": "iVBORw0KGgo+/abc/defg/hij+/9k/aa==", "text/plain": "in /home/anna/x.py"}
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "", "execution_count": 1,
            "outputs": [{"output_type": "display_data", "data": data, "metadata": {}}]}  # fmt: skip
    failed = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
    kept = json.loads(without_paths(failed, Path("articles")))["cells"][0]["outputs"][0]["data"]
    assert "".join(kept["image/png"]) == data["image/png"]
    assert "".join(kept["text/plain"]) == "in …/x.py"


def test_a_run_that_fails_keeps_nothing_that_tells_of_it(project: Path) -> None:
    """The notebook that is kept as it failed says what went wrong and in which function, and in no folder of anybody's."""
    write_notebook(project, FIRST, counting_notebook(FAILING))
    done = typed(project, "run", "articles", "--only", FIRST)
    assert done.returncode == 1
    kept = (project / "outputs" / "failed" / f"{FIRST}.ipynb").read_text(encoding="utf-8")
    assert "FileNotFoundError" in kept
    assert "missing.json" in kept
    assert told(project / "outputs") == []
