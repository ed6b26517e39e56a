"""From axes to a finished picture: room for title and caption, labels that do not touch."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator
from matplotlib.transforms import Bbox, ScaledTranslation

from dossier.figures import style
from dossier.figures.picture import Picture

INCH = 72.0
"""points"""
RULER = 4
"""Texts are measured so many times enlarged, where the rounding of letters to pixels does not count."""
LINE_FILLED = 0.96
"""of a line's width: letters that are rounded to pixels run a little wider"""
LINE_HEIGHT = 1.35
"""of a line of text, in type sizes"""
MARGIN = 0.12
"""inches around the figure"""
MARK_RADIUS = 3.0
"""pixels that the mark of a point reaches in each direction"""
LABEL_LENGTH = 34
"""characters that a label may have before it is cut"""
ELSEWHERE = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""where a label may stand beside its point: right, left, above, below, then the corners"""
ACROSS, UPWARD = {1: "left", 0: "center", -1: "right"}, {1: "bottom", 0: "center", -1: "top"}
"""the alignment that goes with each"""


def canvas(height: float, rows: int = 1, columns: int = 1, **options: Any) -> tuple[Figure, Any]:
    """A figure with its axes, `height` inches high without title and caption; use within `style.sheet()`.

    Returns one Axes, or an array of them where rows or columns are more than one; options as of
    `Figure.subplots`.
    """
    figure = Figure(figsize=(style.WIDTH, height), layout="constrained")
    return figure, figure.subplots(rows, columns, **options)


def settled(figure: Figure, *, title: str, caption: str) -> None:
    """Give the figure its title, its caption and its final layout; draw nothing that needs room after this.

    For figures that place labels by pixels (`label_points`); the others leave it to `finished`.
    """
    width, height = figure.get_size_inches()
    room = (width - 2 * MARGIN) * LINE_FILLED
    heading = wrapped(legible(title, None), room, style.TITLE_SIZE, "bold")
    foot = wrapped(legible(caption, None), room, style.CAPTION_SIZE)
    above = _block_height(heading, style.TITLE_SIZE) + 2 * MARGIN
    below = _block_height(foot, style.CAPTION_SIZE) + 2 * MARGIN
    total = height + above + below
    figure.set_size_inches(width, total)
    left = MARGIN / width
    figure.text(left, 1 - MARGIN / total, heading, size=style.TITLE_SIZE, weight="bold", va="top")
    figure.text(left, MARGIN / total, foot, size=style.CAPTION_SIZE, color=style.SOFT, va="bottom")
    engine = figure.get_layout_engine()
    if isinstance(engine, ConstrainedLayoutEngine):
        engine.set(rect=(left / 2, below / total, 1 - left, height / total))
        figure.draw_without_rendering()
    figure.set_layout_engine("none")


def finished(figure: Figure, *, title: str, caption: str, alt: str, data: pd.DataFrame) -> Picture:
    """The figure with its title above and its caption below, laid out once and then fixed.

    Use it within `style.sheet()`.
    """
    if isinstance(figure.get_layout_engine(), ConstrainedLayoutEngine):
        settled(figure, title=title, caption=caption)
    words = {"title": legible(title, None), "caption": legible(caption, None), "alt": legible(alt, None)}
    return Picture(figure=figure, data=data, **words)


def nothing_to_show(*, title: str, reason: str, caption: str, data: pd.DataFrame) -> Picture:
    """A figure that says why it is empty."""
    with style.sheet():
        figure, axes = canvas(1.2)
        axes.set_axis_off()
        words = wrapped(legible(reason, None), style.WIDTH - 1, style.TEXT_SIZE)
        axes.text(0.5, 0.5, words, ha="center", va="center", color=style.SOFT, transform=axes.transAxes)
        return finished(figure, title=title, caption=caption, alt=f"An empty figure: {reason}", data=data)


def _block_height(text: str, size: float) -> float:
    return (text.count("\n") + 1) * size * LINE_HEIGHT / INCH


def wrapped(text: str, inches: float, size: float, weight: str = "normal") -> str:
    """The text in lines no wider than so many inches; a word longer than a line is broken anywhere."""
    ruler = Figure(figsize=(1, 1), dpi=RULER * INCH)
    probe = ruler.text(0, 0, "", size=size, weight=weight, parse_math=False)
    lines = [""]
    for word in _breakable(text, int(inches * INCH / size * 1.6)):
        longer = f"{lines[-1]} {word}".strip()
        probe.set_text(longer)
        if lines[-1] and probe.get_window_extent().width > inches * RULER * INCH:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _breakable(text: str, limit: int) -> Iterator[str]:
    for word in text.split():
        yield from textwrap.wrap(word, limit) or [word]


def legible(text: object, limit: int | None = LABEL_LENGTH) -> str:
    """Any text as a label: invisible characters by code ('[U+202E]'), one space for many, cut at `limit`."""
    shown = "".join(_visible(character) for character in " ".join(str(text).split()))
    if limit is not None and len(shown) > limit:
        return shown[: limit - 1].rstrip() + "…"
    return shown


def _visible(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return f"[U+{ord(character):04X}]"
    return character


def number_axis(axis: Any) -> None:
    """Numbers on an axis as people write them (1,000 and 0.05), also on a logarithmic one."""
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}".replace("-", "−")))


def log_axis(axis: Any) -> None:
    """A logarithmic axis with whole decades written, and 2 and 5 between them where there are few decades."""
    low, high = sorted(axis.get_view_interval())
    few = high <= max(low, 1e-12) * 300
    axis.set_major_locator(LogLocator(base=10, subs=(1, 2, 5) if few else (1,)))
    axis.set_minor_locator(NullLocator())
    number_axis(axis)


def overlap(one: Bbox, two: Bbox, tolerance: float) -> bool:
    """Whether two boxes share more than `tolerance` pixels each way."""
    across = min(one.x1, two.x1) - max(one.x0, two.x0)
    upward = min(one.y1, two.y1) - max(one.y0, two.y0)
    return bool(across > tolerance and upward > tolerance)


def label_points(
    axes: Axes,
    points: Sequence[tuple[float, float]],
    labels: Sequence[str],
    *,
    avoid: Iterable[Bbox] = (),
    sides: Sequence[tuple[int, int]] = ELSEWHERE,
    **options: Any,
) -> list[int]:
    """Write each label beside its point where it covers no other label and no point; leave out the rest.

    `points` in data coordinates, the most important first; boxes to `avoid` in pixels; `sides` to try, in order;
    options as of `Axes.text`. Call it when the axes have their final limits and place (after `settled`).
    Returns the positions that were labelled.
    """
    frame = axes.get_window_extent()
    spots = axes.transData.transform(np.array(points, dtype=float).reshape(-1, 2))
    taken = [*avoid, *boxes_of(axes, points)]
    placed = []
    for index, ((x, y), label) in enumerate(zip(spots, labels, strict=True)):
        text = axes.text(0, 0, legible(label), transform=None, **{"size": style.LABEL_SIZE, **options})
        for across, upward in sides:
            text.set(horizontalalignment=ACROSS[across], verticalalignment=UPWARD[upward])
            away = MARK_RADIUS + (0.5 if across and upward else 2)  # at a corner it would else seem to float
            text.set_position((x + across * away, y + upward * away))
            box = text.get_window_extent()
            inside = box.x0 >= frame.x0 and box.x1 <= frame.x1 and box.y0 >= frame.y0 and box.y1 <= frame.y1
            if inside and not any(overlap(box, other, 0) for other in taken):
                taken.append(box)
                placed.append(index)
                _anchor(text, axes, points[index])
                break
        else:
            text.remove()
    return placed


def boxes_of(axes: Axes, points: Sequence[tuple[float, float]], radius: float = MARK_RADIUS) -> list[Bbox]:
    """The boxes, in pixels, that marks at these points (in data coordinates) cover."""
    spots = axes.transData.transform(np.array(points, dtype=float).reshape(-1, 2))
    return [Bbox.from_extents(x - radius, y - radius, x + radius, y + radius) for x, y in spots]


def _anchor(text: Text, axes: Axes, point: tuple[float, float]) -> None:
    """Tie a text that was placed in pixels to its point, so that it keeps its place at any resolution."""
    x, y = axes.transData.transform(point)
    figure = axes.figure
    left, bottom = text.get_position()
    shift = ScaledTranslation((left - x) / figure.dpi, (bottom - y) / figure.dpi, figure.dpi_scale_trans)
    text.set_position(point)
    text.set_transform(axes.transData + shift)
