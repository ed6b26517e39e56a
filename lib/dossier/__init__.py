"""A folder of news articles becomes a reproducible, shareable dossier.

Everything here is imported when it is first used, so that `import dossier` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dossier.annotation.actors import find_actors
    from dossier.annotation.claims import find_claims
    from dossier.annotation.dates import find_dates
    from dossier.annotation.open_corpus import open_corpus

__version__ = "0.1.0"
__all__ = ["__version__", "find_actors", "find_claims", "find_dates", "open_corpus"]

_HOMES = {
    "open_corpus": "dossier.annotation.open_corpus",
    "find_dates": "dossier.annotation.dates",
    "find_actors": "dossier.annotation.actors",
    "find_claims": "dossier.annotation.claims",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'dossier' has no attribute {name!r}")
