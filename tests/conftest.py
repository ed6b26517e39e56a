"""Fixtures that more than one test file uses."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from browsing import open_browser

settings.register_profile("dossier", deadline=None)
settings.load_profile("dossier")  # a busy machine is no defect

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it puts into the background deaf to Ctrl-C, and so would be all that tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the original articles and the gold labels; required where nothing may be skipped."""
    if not SHARED.is_dir():
        if os.environ.get("DOSSIER_TESTS_REQUIRE_ALL"):
            pytest.fail("the folder of original articles is missing, and nothing may be skipped here")
        pytest.skip("the original articles are not on this machine")
    return SHARED


@pytest.fixture(scope="session")
def originals(shared: Path) -> Path:
    """The five original articles that the digests in seeds/ retell."""
    return shared / "seeds"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, for all tests of one file."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the annotation store of the checkout."""
    store = tmp_path_factory.getbasetemp() / "store"
    monkeypatch.setenv("DOSSIER_STORE", str(store))
