"""A real JupyterLab for tests: its own folders for everything it writes, its own port, driven in a browser."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

START, RUN = 600, 1800
"""Seconds that the server may take to start, and a notebook to run: the machine may be busy."""
SETTINGS = {
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}
"""All cells stand in the page, also those below the screen; nobody asks about news."""
STATE = """() => {
    const panel = window.jupyterapp?.shell.currentWidget;
    const status = panel?.sessionContext?.session?.kernel?.status ?? "none";
    const cells = panel?.content?.model ? [...panel.content.model.cells] : [];
    const code = cells.filter((cell) => cell.type === "code" && cell.sharedModel.source.trim());
    return {status, counts: code.map((cell) => cell.sharedModel.execution_count ?? 0)};
}"""


@contextmanager
def jupyter_lab(served: Path, scratch: Path, cwd: Path, *options: str) -> Iterator[str]:
    """A server on `served`, started in `cwd`, that keeps what it writes for itself in `scratch`; its address."""
    port, token = _free_port(), secrets.token_hex(16)
    for name, values in SETTINGS.items():
        path = scratch / "settings" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--ServerApp.port={port}",
               "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1", f"--IdentityProvider.token={token}",
               f"--ServerApp.root_dir={served}", "--LabApp.expose_app_in_browser=True", *options]  # fmt: skip
    with (scratch / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=cwd, env=environment(scratch), stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api?token={token}", server, scratch / "log")
            yield f"http://127.0.0.1:{port}/lab/tree/{{path}}?reset&token={token}"
        finally:
            server.terminate()
            try:
                server.wait(30)
            except subprocess.TimeoutExpired:
                server.kill()


def environment(scratch: Path) -> dict[str, str]:
    """What a user has who keeps all that Jupyter writes in one folder."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("DOSSIER_", "JUPYTER"))}
    names = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
             "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
             "IPYTHONDIR": "ipython", "MPLCONFIGDIR": "matplotlib", "HOME": "home"}  # fmt: skip
    own = {name: str(scratch / folder) for name, folder in names.items()}
    (scratch / "home").mkdir(exist_ok=True)
    return inherited | own | {"JUPYTER_PREFER_ENV_PATH": "1"}


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text(encoding="utf-8", errors="replace")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


def run_all(page: Any) -> None:
    """Choose 'Run All Cells' in the menu, and wait until every cell has run and the kernel rests."""
    page.wait_for_function(f"() => ({STATE})().status === 'idle'", timeout=START * 1000)
    before = max(page.evaluate(STATE)["counts"], default=0)
    page.click(".lm-MenuBar-itemLabel:text-is('Run')")
    page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
    script = f"""(before) => {{
        const state = ({STATE})();
        const failed = document.querySelector("[data-mime-type='application/vnd.jupyter.error']");
        return state.status === "idle" && (failed || (state.counts.length && Math.min(...state.counts) > before));
    }}"""
    page.wait_for_function(script, arg=before, timeout=RUN * 1000, polling=500)


def errors(page: Any) -> list[str]:
    """What cells failed with."""
    return list(page.locator("[data-mime-type='application/vnd.jupyter.error']").all_inner_texts())


def figures(page: Any) -> list[str]:
    """The figures that are shown, each as its source."""
    return list(page.evaluate(
        "[...document.querySelectorAll('.jp-OutputArea-output:is(.jp-RenderedSVG, .jp-RenderedImage) img')]"
        ".filter((image) => image.naturalWidth > 0).map((image) => image.src)"
    ))  # fmt: skip


def replace_line(page: Any, old: str, new: str) -> None:
    """Type a new line into the cell in place of the line that begins with the old one."""
    line = page.locator(f".jp-CodeCell .cm-line:has-text({json.dumps(old)})").first
    line.scroll_into_view_if_needed()
    line.click()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+End")
    page.keyboard.insert_text(new)
