"""The process that does one piece of a run: it takes a task on standard input and answers in lines of JSON.

It lives no longer than the run that started it: when that ends, however it ends, standard input ends too, and
the worker takes its kernel and whatever that started with it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import threading
from collections.abc import Callable
from typing import Any

from dossier.errors import DossierError, told_by_the_system, told_of_a_full_disk
from dossier.publishing.notebook import spare_imports

Report = Callable[[dict[str, Any]], None]


def main() -> None:
    """Do the task that the first line of standard input describes."""
    spare_imports()
    report = _open_report()
    task = json.loads(_first_line())
    signal.signal(signal.SIGTERM, lambda *_: _end())
    threading.Thread(target=_end_with_the_run, daemon=True).start()
    tasks: dict[str, Callable[..., None]] = {"prepare": prepare, "notebook": run_notebook}
    try:
        tasks[task.pop("task")](report=report, **task)
    except DossierError as error:
        report({"event": "refused", "problem": str(error)})
    except Exception as error:
        if line := told_by_the_system(error):
            report({"event": "refused", "problem": line})
            return
        report({"event": "failed", "name": type(error).__name__, "message": str(error), "position": None})


def prepare(corpus: str, report: Report) -> None:
    """Read and annotate the corpus, and lay out the fonts, once, before several kernels want them."""
    from dossier import open_corpus

    warnings = list(open_corpus(corpus, scheduler="processes").warnings)
    import matplotlib.font_manager  # noqa: F401

    report({"event": "ready", "warnings": warnings})


def run_notebook(
    source: str, target: str, parameters: dict[str, Any], cell_timeout: int, report: Report
) -> None:
    """Execute one notebook and leave it at `target`, whatever became of it."""
    import nbformat
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    from dossier.publishing.engine import ReportingEngine, execute

    failure = None
    try:
        execute(nbformat.read(source, as_version=4), parameters, cell_timeout, report)
    except PapermillExecutionError as error:
        failure = (error.ename, error.evalue)
    except CellTimeoutError:
        failure = ("TimeoutError", f"the cell took longer than its limit of {cell_timeout} s")
    except DeadKernelError:
        failure = ("DeadKernelError", "the kernel died")
    from papermill.execute import remove_error_markers

    nbformat.write(remove_error_markers(ReportingEngine.manager.nb), target)
    if failure and (full := told_of_a_full_disk(failure[1])):
        report({"event": "refused", "problem": full})
    elif failure:
        name, message = failure
        position = ReportingEngine.position
        report({"event": "failed", "name": name, "message": message, "position": position})
    else:
        report({"event": "done"})


def _open_report() -> Report:
    """Keep the answers apart: what kernels and libraries print on standard output goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    lock = threading.Lock()

    def report(event: dict[str, Any]) -> None:
        with lock:
            answers.write(json.dumps(event) + "\n")
            answers.flush()

    return report


def _first_line() -> bytes:
    line = b""
    while not line.endswith(b"\n") and (piece := os.read(0, 65536)):
        line += piece
    return line


def _end_with_the_run() -> None:
    while os.read(0, 1):
        pass
    _end()


def _end() -> None:
    """End this process and all that it started, at once."""
    import psutil  # type: ignore[import-untyped]

    with contextlib.suppress(psutil.Error):
        for process in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                process.kill()
    os._exit(1)


if __name__ == "__main__":
    main()
