"""What was used, for the methods paragraph of a paper."""

from __future__ import annotations

import platform
from importlib.metadata import version

LIBRARIES = ("sentencex", "numpy", "pandas", "scipy")


def versions(*more: str) -> str:
    """The programs and their versions, as in 'dossier 0.1.0 (Python 3.11, sentencex 1.0.1, numpy 2.4.6, ...)'.

    `more`: libraries that only this notebook uses, by the names under which they are installed.
    """
    import dossier

    python = ".".join(platform.python_version_tuple()[:2])
    used = [f"Python {python}", *(f"{name} {version(name)}" for name in (*LIBRARIES, *more))]
    return f"dossier {dossier.__version__} ({', '.join(used)})"
