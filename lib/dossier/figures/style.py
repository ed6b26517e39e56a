"""The one style sheet: colours safe for colour-blind readers, sizes, and text that is never markup."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import matplotlib
from cycler import cycler

INK, SOFT, GRID, PAPER = "#1a1a1a", "#595959", "#dddddd", "#ffffff"
BLUE, ORANGE, GREEN, VERMILION = "#0072b2", "#e69f00", "#009e73", "#d55e00"
SKY, PURPLE, BROWN, GREY = "#56b4e9", "#cc79a7", "#8c510a", "#8a8a8a"
PALETTE = (BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY, BROWN, GREY)
"""Okabe and Ito (2008), with a brown and a grey for their yellow and black, which are lost on paper."""

WIDTH = 8.0
"""inches, of every figure: a text column on a page and in a notebook"""
TITLE_SIZE, TEXT_SIZE, LABEL_SIZE, CAPTION_SIZE = 13.0, 10.0, 9.0, 8.5
"""points"""


@dataclass(frozen=True)
class Mark:
    """How one kind of thing is drawn: told apart by shape as well as by colour."""

    colour: str
    marker: str
    filled: bool = True


STATUS_MARKS = {
    "urged": Mark(PURPLE, "^", filled=False),
    "considered": Mark(SKY, "D", filled=False),
    "threatened": Mark(ORANGE, "v", filled=False),
    "announced": Mark(BLUE, "s"),
    "imposed": Mark(VERMILION, "o"),
    "extended": Mark(BROWN, ">"),
    "eased": Mark(GREEN, "<", filled=False),
    "refused": Mark(GREY, "X"),
}
"""Filled where something was done, open where it was only spoken of or undone; refused is a cross."""

SHEET: Any = {
    "axes.axisbelow": True,
    "axes.edgecolor": SOFT,
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.labelsize": TEXT_SIZE,
    "axes.linewidth": 0.8,
    "axes.prop_cycle": cycler(color=PALETTE),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": TEXT_SIZE,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.unicode_minus": True,
    "figure.dpi": 100,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "font.family": ["DejaVu Sans", "Last Resort High-Efficiency", "sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Helvetica", "Arial"],
    "font.size": TEXT_SIZE,
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "legend.fontsize": LABEL_SIZE,
    "legend.frameon": False,
    "lines.linewidth": 1.6,
    "text.color": INK,
    "svg.fonttype": "none",
    "svg.hashsalt": "dossier",
    # The font's own hints round the strokes of '=', '+' and '−' up to two pixels, and no other letter's.
    "text.hinting": "none",
    "text.parse_math": False,
    "xtick.color": SOFT,
    "xtick.labelcolor": INK,
    "xtick.labelsize": LABEL_SIZE,
    "ytick.color": SOFT,
    "ytick.labelcolor": INK,
    "ytick.labelsize": LABEL_SIZE,
}


@contextmanager
def sheet() -> Iterator[None]:
    """Draw in the house style: `with style.sheet(): ...` around all that makes a figure."""
    fonts = logging.getLogger("matplotlib.font_manager")
    level = fonts.level
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(SHEET)
        # The font of last resort has one weight; that it is not bold is no news.
        fonts.setLevel(logging.ERROR)
        try:
            yield
        finally:
            fonts.setLevel(level)
