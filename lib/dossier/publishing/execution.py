"""Workers side by side: each notebook in a process of its own, and none left behind."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier import project

GRACE = 10.0
"""Seconds that a worker has to end in before it is killed."""
POLL = 0.2
"""Seconds between two looks for Ctrl-C, where the system does not interrupt a waiting thread."""
LOG_TAIL = 20
"""Last lines of a worker's log that are kept where it died without a word."""
SEEN_BY_NO_KERNEL = ("MATPLOTLIBRC", "PYTHONSTARTUP", "PYTHONINSPECT", "JUPYTER_PATH")

Event = dict[str, Any]


@dataclass
class Task:
    """What one worker has to do; `name` is the notebook's, or says what is prepared."""

    name: str
    content: dict[str, Any]
    folder: Path
    """the working directory, as if the notebook had been opened there"""
    environment: Mapping[str, str]
    log: Path


@dataclass
class Outcome:
    """How a worker ended: its last event, and how long it took."""

    last: Event
    seconds: float


@dataclass
class Worker:
    """A process that does one task, and how to end it from outside."""

    task: Task
    process: subprocess.Popen[bytes] | None = None
    cancelled: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def work(self, listen: Callable[[str, Event], None]) -> Outcome:
        """Start the process, pass on what it says, and return its last word."""
        started, last = time.monotonic(), Event(event="failed", name="Died", message="the process died")
        with self.task.log.open("wb") as log:
            with self.lock:
                if self.cancelled:
                    return Outcome(last, 0.0)
                self.process = _start(self.task.folder, self.task.environment, log)
            assert self.process.stdin and self.process.stdout
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.write(json.dumps(self.task.content).encode() + b"\n")
                self.process.stdin.flush()
            for line in self.process.stdout:
                event = json.loads(line)
                if event["event"] == "cell":
                    listen(self.task.name, event)
                else:
                    last = event
            self._end()
        return Outcome(last, time.monotonic() - started)

    def cancel(self) -> None:
        """End the process and its kernel, or see to it that it never starts."""
        with self.lock:
            self.cancelled = True
        if self.process:
            self.process.terminate()
            self._end()

    def _end(self) -> None:
        assert self.process
        if self.process.stdin:
            with contextlib.suppress(OSError):
                self.process.stdin.close()
        try:
            self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def work_side_by_side(
    tasks: Sequence[Task],
    jobs: int,
    listen: Callable[[str, Event], None] = lambda name, event: None,
    done: Callable[[str, Outcome], None] = lambda name, outcome: None,
) -> dict[str, Outcome]:
    """Do the tasks, `jobs` at a time. Ctrl-C, or any other exception here, ends every worker first."""
    workers = [Worker(task) for task in tasks]
    outcomes: dict[str, Outcome] = {}

    def work(worker: Worker) -> None:
        outcome = outcomes[worker.task.name] = worker.work(listen)
        if not worker.cancelled:  # who presses Ctrl-C knows that it did not come to an end
            done(worker.task.name, outcome)

    with ThreadPoolExecutor(max(1, jobs)) as pool:
        waiting = {pool.submit(work, worker) for worker in workers}
        try:
            while waiting:
                finished, waiting = wait(waiting, POLL)
                for future in finished:
                    future.result()
        except BaseException:
            for worker in workers:
                worker.cancelled = True
            for worker in workers:
                worker.cancel()
            raise
    return outcomes


def kernel_environment(corpus: Path, output: Path, store: Path, scratch: Path) -> dict[str, str]:
    """What workers and kernels get to see: where things are, and nothing of the user's own settings."""
    inherited = {key: value for key, value in os.environ.items() if key not in SEEN_BY_NO_KERNEL}
    return inherited | {
        project.CORPUS_VARIABLE: str(corpus),
        project.OUTPUT_VARIABLE: str(output),
        project.STORE_VARIABLE: str(store),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "TZ": "UTC",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": str(store / "matplotlib"),
        "IPYTHONDIR": str(scratch / "ipython"),
        "JUPYTER_CONFIG_DIR": str(scratch / "jupyter"),
        "JUPYTER_DATA_DIR": str(scratch / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(scratch / "jupyter"),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }


def _start(folder: Path, environment: Mapping[str, str], log: Any) -> subprocess.Popen[bytes]:
    """A worker in a process group of its own, so that Ctrl-C reaches it only through `cancel`."""
    group: dict[str, Any] = {"start_new_session": True}
    if os.name == "nt":
        group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}  # type: ignore[attr-defined]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "dossier.publishing.worker"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        env=dict(environment),
        **group,
    )


def tail(log: Path) -> str:
    """The last lines of a worker's log."""
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_TAIL:])
    except OSError:
        return ""
