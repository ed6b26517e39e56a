"""A table drawn as a grid of cells, each with its number: what heat maps are made of."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.patches import Rectangle

from dossier.figures import style
from dossier.figures.layout import INCH

LIGHTEST, DARKEST = 0.12, 1.0
"""how much of the colour the least and the greatest number have"""
LUMINANCE = (0.2126, 0.7152, 0.0722)
"""of red, green and blue, as the eye weighs them (ITU-R BT.709)"""
DIGIT = 0.64
"""width of a digit, in type sizes"""
BREATH = 8
"""points between the highest label of a grid and the title"""


def shades(colour: str) -> LinearSegmentedColormap:
    """From paper to the colour."""
    return LinearSegmentedColormap.from_list(colour, [style.PAPER, colour])


def cell_text(number: float) -> str:
    """A number as short as a cell needs it: 12,345 is 12k."""
    return f"{number / 1000:.0f}k" if number >= 10_000 else f"{number:.0f}"


def draw_cells(
    axes: Axes, values: np.ndarray, colour: str, texts: Sequence[Sequence[str]] | None = None
) -> None:
    """Fill each cell above 0 with a shade of the colour by the square root of its value, its number inside.

    `values`: rows by columns, nan where nothing is drawn. Cells are squares of side 1 around whole numbers.
    """
    largest = max(1.0, float(np.nanmax(values, initial=0)))
    for (row, column), value in np.ndenumerate(values):
        if value > 0:
            share = LIGHTEST + (DARKEST - LIGHTEST) * np.sqrt(value / largest)
            face = shades(colour)(share)
            axes.add_patch(Rectangle((column - 0.5, row - 0.5), 1, 1, facecolor=face, edgecolor="none"))
            bright = float(np.dot(LUMINANCE, to_rgb(face))) > 0.45
            axes.text(
                column, row, texts[row][column] if texts else cell_text(value), ha="center", va="center",
                size=matplotlib.rcParams["font.size"], color=style.INK if bright else style.PAPER, gid="cell",
            )  # fmt: skip


def fit_numbers(axes: Axes, inches: float) -> None:
    """Make the numbers of the cells small enough for cells so many inches wide."""
    cells = [text for text in axes.texts if text.get_gid() == "cell"]
    longest = max((len(text.get_text()) for text in cells), default=1)
    size = min(style.LABEL_SIZE, inches * INCH * 0.9 / (DIGIT * longest))
    for text in cells:
        text.set_fontsize(size)


def frame_grid(axes: Axes, rows: Sequence[str], columns: Sequence[str]) -> None:
    """Labels on the left and above, thin lines between cells, no frame."""
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), rows)
    axes.set_xticks(range(len(columns)), columns, rotation=90)
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    axes.set_xlabel(" ", size=BREATH, labelpad=0)  # the longest label keeps off the title above it
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.set_xticks(np.arange(-0.5, len(columns)), minor=True)
    axes.set_yticks(np.arange(-0.5, len(rows)), minor=True)
    axes.grid(which="minor", color=style.GRID, linewidth=0.6)
    axes.tick_params(which="minor", length=0)
