"""The style sheet: one look, whatever the user's own settings are."""

from __future__ import annotations

import itertools

import matplotlib
import numpy as np

from dossier.figures import style
from dossier.figures.picture import RASTER_DPI


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_sheet_overrules_and_then_restores_the_settings_of_the_user() -> None:
    """A figure looks the same under anybody's matplotlibrc, and leaves it as it was."""
    with matplotlib.rc_context({"font.size": 30, "text.parse_math": True}):
        with style.sheet():
            assert matplotlib.rcParams["font.size"] == style.TEXT_SIZE
            assert matplotlib.rcParams["text.parse_math"] is False
        assert matplotlib.rcParams["font.size"] == 30


def test_no_sign_is_bolder_than_the_letters_beside_it() -> None:
    """The strokes of '=' and of a letter take as much ink for their length: no hint rounds them to whole pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def darkest(sign: str) -> int:
        with style.sheet():
            figure = Figure(figsize=(1, 0.5), dpi=RASTER_DPI)
            figure.text(0.3, 0.3, sign, size=style.CAPTION_SIZE)
            canvas = FigureCanvasAgg(figure)
            canvas.draw()
            columns = 255 - np.asarray(canvas.buffer_rgba())[..., 0].astype(int)
        return int(columns.sum(axis=0).max())

    strokes = darkest("=") / 2
    assert strokes < 1.3 * darkest("_"), "one stroke each"


def test_marks_differ_in_shape_as_well_as_in_colour() -> None:
    """No two statuses share a shape or a colour, so that a print without colour still tells them apart."""
    for one, two in itertools.combinations(style.STATUS_MARKS.values(), 2):
        assert one.marker != two.marker
        assert one.colour != two.colour


def test_words_stand_out_from_paper() -> None:
    """Text colours reach the contrast of 4.5 to 1 that WCAG asks for."""
    paper = luminance(style.PAPER) + 0.05
    for colour in (style.INK, style.SOFT):
        assert paper / (luminance(colour) + 0.05) >= 4.5
    assert paper / (luminance(style.GRID) + 0.05) < 4.5
