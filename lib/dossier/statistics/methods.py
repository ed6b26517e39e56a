"""What was used, for the methods paragraph of a paper."""

from __future__ import annotations

import platform
from importlib.metadata import version

LIBRARIES = ("numpy", "pandas", "scipy")


def versions() -> str:
    """The programs and their versions, as in 'dossier 0.1.0 (Python 3.11, numpy 2.4.6, ...)'."""
    import dossier

    python = ".".join(platform.python_version_tuple()[:2])
    used = [f"Python {python}", *(f"{name} {version(name)}" for name in LIBRARIES)]
    return f"dossier {dossier.__version__} ({', '.join(used)})"
