"""Grids of cells: a number in each, small enough for its cell."""

from __future__ import annotations

import numpy as np

from dossier.figures import style
from dossier.figures.layout import canvas
from dossier.figures.matrix import cell_text, draw_cells, fit_numbers


def test_only_cells_above_nought_are_drawn_with_their_numbers() -> None:
    """Two of four cells hold something: two boxes, two numbers."""
    with style.sheet():
        _, axes = canvas(2)
        draw_cells(axes, np.array([[0.0, 3.0], [12.0, 0.0]]), style.BLUE)
    assert sorted(text.get_text() for text in axes.texts) == ["12", "3"]
    assert len(axes.patches) == 2


def test_numbers_shrink_with_their_cells() -> None:
    """Six characters in a fifth of an inch are set smaller than the labels."""
    with style.sheet():
        _, axes = canvas(2)
        draw_cells(axes, np.array([[9876.0]]), style.BLUE)
        fit_numbers(axes, 0.2)
    assert axes.texts[0].get_fontsize() < style.LABEL_SIZE


def test_long_numbers_are_cut_to_thousands() -> None:
    """What no cell can hold is rounded, and says so."""
    assert [cell_text(n) for n in (7, 9999, 12_345)] == ["7", "9999", "12k"]
