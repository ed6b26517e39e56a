"""A real browser for tests, and one run on the seeds that all of them look at."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip
PHONE, DESK = 360, 1600
PATIENCE = 180_000
"""milliseconds: the machine may be busy"""


@contextmanager
def open_browser() -> Iterator[Any]:
    """Chromium without a window, as it is installed here; skips where there is none and it may be missing."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        if os.environ.get("DOSSIER_TESTS_REQUIRE_ALL"):
            pytest.fail("no browser: DOSSIER_TESTS_REQUIRE_ALL asks for one of " + ", ".join(BROWSERS))
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class View:
    """One page in the browser, and what it said and asked for."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@contextmanager
def view(browser: Any, url: str, *, width: int = DESK, scheme: str = "light", scripts: bool = True) -> Iterator[View]:
    """A fresh page at `url` that writes down messages, requests (but for data within the page) and dialogs."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )
    context.set_default_timeout(PATIENCE)
    shown = View(context.new_page())
    shown.page.on("console", lambda message: shown.said.append(message.text))
    shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
    shown.page.on("request", lambda request: _note(shown, request.url))
    shown.page.on("dialog", lambda dialog: (shown.dialogs.append(dialog.message), dialog.dismiss()))
    shown.page.goto(url)
    yield shown
    context.close()


def _note(shown: View, url: str) -> None:
    if not url.startswith("data:"):
        shown.asked.append(url)


@cache
def seeds_published() -> Path:
    """What `dossier run` makes of a copy of the seeds, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="dossier-browser-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    corpus = shutil.copytree(ROOT / "seeds", folder / "seeds")
    return publish(corpus, folder)


def publish(corpus: Path, folder: Path) -> Path:
    """Run the notebooks of the checkout on a corpus; everything that is written lies in `folder`."""
    dossier(folder, "run", str(corpus), "--out", str(folder / "outputs"))
    return folder / "outputs"


def dossier(folder: Path, *arguments: str) -> None:
    """Type `dossier ARGUMENTS` in the checkout; annotations are kept in `folder`."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("DOSSIER_")}
    done = subprocess.run(
        [sys.executable, "-m", "dossier.cli", *arguments],
        cwd=ROOT, env=inherited | {"DOSSIER_STORE": str(folder / "store")},
        capture_output=True, text=True, timeout=3600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
