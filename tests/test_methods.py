"""The methods paragraph: the versions are those that are installed."""

from __future__ import annotations

import networkx
import numpy

import dossier
from dossier.statistics.methods import versions


def test_versions_are_those_that_run() -> None:
    """The program, Python and the libraries, with their numbers."""
    text = versions()
    assert text.startswith(f"dossier {dossier.__version__} (Python 3.")
    assert f"numpy {numpy.__version__}" in text
    assert versions("networkx") == text.replace(")", f", networkx {networkx.__version__})")
