"""What the parameters of a notebook ask for and the corpus lacks: told as a warning, and in a publication on the page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import islice

from dossier import project
from dossier.figures.reading import Reading, prose

NAMED = 8
"""items that the corpus has instead, listed at most"""


def listed(text: str) -> list[str]:
    """The items of a parameter that holds several, as in "JPN, USA, EU"; none of "all"."""
    items = [item.strip() for item in text.split(",")]
    return [] if items == ["all"] else [item for item in items if item]


def lacking(parameter: str, asked: Sequence[str], there: Iterable[str], most: Iterable[str] = ()) -> Reading | None:
    """Warn on standard error where nothing in the corpus is what a parameter asks for.

    `asked`: what it asks for, empty items aside; `there`: what the corpus has; `most`: what to name instead, the most
    frequent first. Returns the same words in a run that publishes, for pages leave standard error out; None by hand, where
    it stands in the notebook already, and where nothing is missing.
    """
    known = set(there)
    missing = [item for item in asked if item and item not in known]
    if not missing:
        return None
    names = list(islice(most, NAMED))
    instead = "; most was found for {names}." if names else "."
    vain = "The parameter {parameter} asks for {missing}, for which nothing was found in this corpus"
    told = prose(vain + instead, parameter=parameter, missing=missing, names=names)
    print(told.text, file=sys.stderr)
    return told if project.output_folder() else None
