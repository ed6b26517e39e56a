"""What the parameters of a notebook ask for and the corpus lacks: told on the page, and in a run as a warning."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import islice

from dossier.figures.reading import Reading, prose

NAMED = 8
"""items that the corpus has instead, listed at most"""


def listed(text: str) -> list[str]:
    """The items of a parameter that holds several, as in "JPN, USA, EU"; none of "all"."""
    items = [item.strip() for item in text.split(",")]
    return [] if items == ["all"] else [item for item in items if item]


def lacking(parameter: str, asked: Sequence[str], there: Iterable[str], most: Iterable[str] = ()) -> Reading | None:
    """A warning where nothing in the corpus is what a parameter asks for, also on standard error; else None.

    `asked`: what it asks for, empty items aside; `there`: what the corpus has; `most`: of that what to name instead, the
    most frequent first.
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
    return told
