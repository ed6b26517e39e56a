"""Papermill's engine, telling which cell it is at. Imports papermill: only a worker imports this."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

START_TIMEOUT = 180
"""Seconds that a kernel has to start in, on a busy machine."""
IOPUB_TIMEOUT = 120
"""Seconds that a kernel has to deliver a cell's last outputs in."""
STARTS = 3
"""Times that a kernel is started. Its ports are found before it takes them, so that another program, such as the
kernel of the notebook beside it, may be there first."""
NAME = "dossier"


class ReportingEngine(NBClientEngine):
    """Runs one notebook, and says before each cell which one it is; what is left is in `manager.nb`."""

    report: Callable[[dict[str, Any]], None]
    manager: NotebookExecutionManager
    position: int = 0
    begun: bool = False

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> Any:
        """Papermill's hook: execute the notebook that `nb_man` manages."""
        cls.manager, cell_start = nb_man, nb_man.cell_start

        def announced_start(cell: Any, cell_index: int = 0, **more: Any) -> None:
            cls.position, cls.begun = cell_index, True
            cls.report({"event": "cell", "position": cell_index, "cells": len(nb_man.nb.cells)})
            cell_start(cell, cell_index, **more)

        nb_man.cell_start = announced_start
        return super().execute_managed_notebook(nb_man, kernel_name, **options)


def execute(
    notebook: Any, parameters: dict[str, Any], cell_timeout: int, report: Callable[[dict[str, Any]], None]
) -> None:
    """Execute a notebook; raises what papermill and nbclient raise. A kernel that does not come up is started again."""
    ReportingEngine.report, ReportingEngine.begun = staticmethod(report), False
    papermill_engines.register(NAME, ReportingEngine)
    for start in range(1, STARTS + 1):
        try:
            _execute(notebook, parameters, cell_timeout)
        except RuntimeError:
            if ReportingEngine.begun or start == STARTS:
                raise
        else:
            return


def _execute(notebook: Any, parameters: dict[str, Any], cell_timeout: int) -> None:
    from papermill.execute import execute_notebook

    execute_notebook(
        deepcopy(notebook),
        None,
        parameters,
        engine_name=NAME,
        request_save_on_cell_execute=False,
        autosave_cell_every=0,
        progress_bar=False,
        start_timeout=START_TIMEOUT,
        execution_timeout=cell_timeout,
        iopub_timeout=IOPUB_TIMEOUT,
        coalesce_streams=True,
        record_timing=False,
    )
