"""Histograms whose bars are known to what stands in them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from dossier.figures import layout, style


def bar_numbers(values: pd.Series, edges: np.ndarray) -> pd.Series:
    """The bar in which each value is counted, from 1; empty for a value outside the edges and for none.

    A bar holds its left edge, the last one its right edge too.
    """
    number = np.searchsorted(edges, values, side="right")
    number = np.where(values == edges[-1], len(edges) - 1, number)
    inside = (number > 0) & (number < len(edges))
    return pd.Series(number, index=values.index).astype("Int64").where(inside)


def draw_bars(axes: Axes, numbers: pd.Series, edges: np.ndarray, colour: str = style.BLUE) -> None:
    """As many in each bar as have its number."""
    heights = np.bincount(numbers.dropna().astype("int64"), minlength=len(edges))[1:]
    axes.bar(
        edges[:-1], heights, np.diff(edges), align="edge", color=colour, edgecolor=style.PAPER, linewidth=0.5
    )
    axes.yaxis.set_major_locator(MaxNLocator(nbins="auto", integer=True, steps=[1, 2, 2.5, 5, 10]))
    layout.number_axis(axes.yaxis)
