"""A corpus made of payloads: nothing in it is executed, fetched or lost, in pages, JupyterLab and CSV."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

import lab
from browsing import DESK, PHONE, publish, view
from payloads import FOLDER, NAMES, PAYLOADS, marker, write_corpus

pytestmark = pytest.mark.slow

ACTIVE = "mjx-container, .MathJax, script, iframe, form, [onerror], [onload], [href^=javascript]"
TRUSTED = """[...window.jupyterapp.shell.currentWidget.content.model.cells]
    .filter((cell) => cell.type === 'code').every((cell) => cell.trusted)"""
NUMBER = re.compile(r"-(\d+\.?\d*(e[-+]?\d+)?|inf)")
FORMULAS = ("=", "+", "@", "\t", "\r", "\n")
HIDDEN = "\u202e\u202c\u2066\u2069\u200b"
STRANGE = """[...document.querySelectorAll('body *')].filter((element) =>
    [...element.attributes].some((attribute) => attribute.name.startsWith('on') || attribute.name === 'style')
    || ['IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META', 'STYLE', 'svg'].includes(element.tagName)
    || (element.tagName === 'SCRIPT' && element !== document.body.lastElementChild)
    || /^(javascript|vbscript|data):/i.test(element.getAttribute('href') ?? '')).map((element) => element.outerHTML)"""
"""Elements that no page of ours has."""


@cache
def published() -> Path:
    """What `dossier run` makes of the payloads."""
    import atexit
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="dossier-hostile-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return publish(write_corpus(folder / FOLDER), folder)


@pytest.fixture(scope="module")
def out() -> Path:
    return published()


def pages(out: Path) -> list[Path]:
    found = sorted((out / "html").glob("*.html"))
    assert len(found) == 6
    return found


@pytest.mark.parametrize("number", range(6))
def test_a_page_runs_nothing_and_asks_for_nothing(browser: Any, out: Path, number: int) -> None:
    """With everything unfolded, sorted, searched and pressed, no payload has run, no address been asked, no page left."""
    path = pages(out)[number]
    with view(browser, path.as_uri(), width=PHONE if number % 2 else DESK) as shown:
        shown.page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
        for button in shown.page.locator("button.sort").all()[:40]:
            button.click()
        for search in shown.page.locator("input[type=search]").all():
            search.fill("<img src=x onerror=window.PWNED=1>")
            search.fill("")
        for select in shown.page.locator("select").all():
            select.select_option(index=1)
            select.select_option(index=0)
        strange = shown.page.evaluate(STRANGE)
        assert strange == []
        assert shown.page.evaluate("typeof window.PWNED") == "undefined"
        assert shown.page.evaluate("getComputedStyle(document.querySelector('h1')).display") == "block"
        assert shown.asked == [path.as_uri()]
        assert (shown.said, shown.dialogs) == ([], [])
        assert shown.page.evaluate("document.documentElement.scrollWidth") == shown.page.viewport_size["width"]
        assert shown.page.url == path.as_uri()


def test_nothing_is_lost(browser: Any, out: Path) -> None:
    """Every sentence with a payload, every title, publisher and file name is read as text on the page of the articles."""
    with view(browser, (out / "html" / "sources.html").as_uri()) as shown:
        text = " ".join(shown.page.inner_text("main").split())
    for kind in PAYLOADS:
        assert text.count(f"The {marker(kind)} follows") == 1, kind
        assert text.count(f"for the {marker(kind)}.") == 1, kind
    for number, name in enumerate(NAMES):
        assert name in text
        assert f"{marker('title')}{number}" in text
    for kind in ("script", "image", "template", "spreadsheet"):
        assert " ".join(PAYLOADS[kind].split()) in text, kind
    for kind in ("formula", "markdown", "format", "command", "at"):
        assert text.count(PAYLOADS[kind]) >= 2, f"{kind}: kept as it is in an article"
    assert "[U+202E]" in text or "\u202e" not in text


def test_what_was_taken_out_is_on_record(out: Path) -> None:
    """Markup that cleaning takes out of a text is counted, and its first examples are shown, as text."""
    with (out / "tables" / "1_corpus_statistics.repairs.csv").open(encoding="utf-8", newline="") as file:
        kinds = {row["kind"] for row in csv.DictReader(file)}
    assert "markup" in kinds
    notebook = json.loads((out / "notebooks" / "1_corpus_statistics.ipynb").read_bytes())
    (cell,) = [cell for cell in notebook["cells"] if cell["id"] == "repairs-examples"]
    assert "&lt;meta http-equiv=refresh content=" in "".join(cell["outputs"][0]["data"]["text/html"])


def test_no_page_holds_invisible_controls(out: Path) -> None:
    """No escape sequence, no change of direction, no zero width in what readers see or copy."""
    for path in pages(out):
        text = path.read_text(encoding="utf-8")
        assert not [hex(ord(c)) for c in text if (ord(c) < 32 and c not in "\n\t\r") or c in HIDDEN], path


def test_cells_are_inert(out: Path) -> None:
    """No cell of any CSV begins what a spreadsheet would run, heads included."""
    files = sorted(out.glob("*/*.csv"))
    assert len(files) > 20
    guarded = 0
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert [cell for cell in row if cell.startswith(FORMULAS)] == [], path.name
                assert [cell for cell in row if cell.startswith("-") and not NUMBER.fullmatch(cell)] == [], path.name
                guarded += sum(cell.startswith("'=") for cell in row)
    assert guarded, "the formulas among the payloads reached no table"


@pytest.mark.parametrize("trusted", [False, True])
def test_jupyterlab_shows_it_as_text(browser: Any, out: Path, tmp_path: Path, trusted: bool) -> None:
    """The executed notebooks, trusted or not: nothing runs, nothing is asked of another host, nothing is typeset."""
    for name in ("served", "scratch", "cwd"):
        (tmp_path / name).mkdir()
    for path in (out / "notebooks").glob("*.ipynb"):
        shutil.copy(path, tmp_path / "served")
    with lab.jupyter_lab(tmp_path / "served", tmp_path / "scratch", tmp_path / "cwd") as address:
        if trusted:
            names = [str(path) for path in (tmp_path / "served").glob("*.ipynb")]
            command = [sys.executable, "-m", "jupyter", "trust", *names]
            subprocess.run(command, env=lab.environment(tmp_path / "scratch"), check=True)
        for name in ("1_corpus_statistics", "4_sanction_chronology"):
            with view(browser, address.format(path=quote(f"{name}.ipynb"))) as shown:
                shown.page.wait_for_selector(".jp-OutputArea-output table")
                shown.page.wait_for_timeout(2000)
                assert shown.page.evaluate(TRUSTED) == trusted
                assert shown.page.evaluate("typeof window.PWNED") == "undefined"
                assert shown.dialogs == []
                assert [url for url in shown.asked if not url.startswith(("http://127.0.0.1:", "blob:", "data:"))] == []
                assert shown.page.locator(f".jp-OutputArea-output :is({ACTIVE})").count() == 0
                tables = " ".join(shown.page.locator(".jp-OutputArea-output table").all_inner_texts())
                assert PAYLOADS["script"] in tables and marker("") in tables


@pytest.mark.parametrize("name", ["\x1b[31mred", "\u202egnp"])
def test_a_file_name_that_hides_something_is_refused(tmp_path: Path, name: str) -> None:
    """Control characters in a name cannot be shown truly: one line says so, and nothing is written."""
    folder = write_corpus(tmp_path / "corpus")
    (folder / f"{name}.txt").write_text("A minister spoke.", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "dossier.cli", "run", str(folder), "--out", str(tmp_path / "out")],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert "control characters" in done.stderr
    assert "\x1b" not in done.stderr and "\u202e" not in done.stderr
    assert not (tmp_path / "out").exists()
