"""Work on many batches: here, on all cores of this machine, or wherever dask takes it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

PROCESSES = "processes"


def spread(function: Callable[[Any], None], items: Sequence[Any], scheduler: Any = None) -> None:
    """Calls `function` with every item.

    `scheduler`: None calls it here, in order; 'processes' in as many processes as there are cores; else it is
    dask's. What `function` raises is raised here, and the processes are ended.
    """
    if scheduler is None or len(items) < 2:
        for item in items:
            function(item)
    elif scheduler == PROCESSES:
        _in_processes(function, items)
    else:
        import dask

        dask.compute(*(dask.delayed(function)(item) for item in items), scheduler=scheduler)


def _in_processes(function: Callable[[Any], None], items: Sequence[Any]) -> None:
    """Processes are spawned, as everywhere; on an error or Ctrl-C they are ended at once, in the middle of their work."""
    others = multiprocessing.active_children()
    count = min(os.cpu_count() or 1, len(items))
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_begin)
    try:
        for _ in pool.map(function, items):
            pass
    except BaseException:
        for process in set(multiprocessing.active_children()) - set(others):
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """A process ends with the one that started it, however that ends; what Ctrl-C means is left to that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)
