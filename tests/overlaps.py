"""Whether a figure is legible: which of its texts cover one another, or leave it."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from dossier.figures import style
from dossier.figures.layout import overlap


def overlapping_texts(figure: Figure, tolerance: float = 0.5) -> list[tuple[str, str]]:
    """The pairs of visible texts whose boxes share more than `tolerance` pixels each way.

    A text that leaves the figure is paired with 'the edge'. An empty list is a legible figure.
    """
    boxes = visible_text_boxes(figure)
    found = [(a, b) for i, (a, one) in enumerate(boxes) for b, two in boxes[:i] if overlap(one, two, tolerance)]
    page = figure.bbox
    found += [
        (text, "the edge")
        for text, box in boxes
        if box.x0 < page.x0 - 1 or box.y0 < page.y0 - 1 or box.x1 > page.x1 + 1 or box.y1 > page.y1 + 1
    ]
    return found


def visible_texts(figure: Figure) -> list[Text]:
    """The texts that are really drawn: not the hidden ones, not the labels of ticks outside the view."""
    from unittest import mock

    drawn: list[Text] = []
    draw = Text.draw

    def recording(text: Text, renderer: Any, *others: Any, **options: Any) -> None:
        if text.get_visible() and text.get_text().strip():
            drawn.append(text)
        draw(text, renderer, *others, **options)

    with style.sheet(), mock.patch.object(Text, "draw", recording):
        figure.draw_without_rendering()
    return drawn


def visible_text_boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """What each visible text says, and its box in pixels of the figure."""
    texts = visible_texts(figure)
    with style.sheet():
        return [(text.get_text(), text.get_window_extent()) for text in texts]
