"""What a notebook saves, and where: the staging folder of a run, or the drafts of one who explores."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from dossier import project
from dossier.publishing.tables import write_bytes, write_csv

if TYPE_CHECKING:
    import pandas as pd

    from dossier.figures.picture import Picture

VALID_NAME = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")


class Outputs:
    """Saves one notebook's figures, tables and exports: `figures/NOTEBOOK.NAME.svg`, `tables/NOTEBOOK.NAME.csv`.

    >>> outputs = Outputs("3_actor_cooccurrence")
    >>> outputs.figure(picture, "actor_heat_map")   # doctest: +SKIP
    >>> outputs.table(pairs, "actor_pairs")         # doctest: +SKIP
    >>> outputs.export(content, "network.graphml")  # doctest: +SKIP
    """

    def __init__(self, notebook: str) -> None:
        self.notebook = _checked(notebook)

    @property
    def folder(self) -> Path:
        """Where this notebook saves now."""
        return project.output_folder() or project.drafts_folder()

    def figure(self, picture: Picture, name: str) -> None:
        """Save a figure as SVG and PNG, and what it draws as CSV beside it."""
        stem = f"figures/{self.notebook}.{_checked(name)}"
        write_bytes(self.folder / f"{stem}.svg", picture.svg())
        write_bytes(self.folder / f"{stem}.png", picture.png())
        write_csv(picture.data, self.folder / f"{stem}.csv")

    def table(self, frame: pd.DataFrame, name: str) -> None:
        """Save a tidy table as CSV: every column, unrounded, inert in a spreadsheet."""
        write_csv(frame, self.folder / f"tables/{self.notebook}.{_checked(name)}.csv")

    def export(self, content: bytes, name: str) -> None:
        """Save a file for another program under its name with its ending: `exports/NOTEBOOK.NAME.ENDING`."""
        stem, _, ending = name.rpartition(".")
        write_bytes(self.folder / f"exports/{self.notebook}.{_checked(stem)}.{_checked(ending)}", content)


def _checked(name: str) -> str:
    """The name, if it can be part of a file's name everywhere."""
    if not VALID_NAME.fullmatch(name):
        allowed = "lower-case letters, digits and single underscores"
        raise ValueError(f"{name!r} cannot name an output; allowed: {allowed}")
    return name
