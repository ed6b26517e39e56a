"""Whether a figure is legible: which of its texts cover one another, or leave it."""

from __future__ import annotations

from matplotlib.figure import Figure

from dossier.figures.layout import overlap, visible_text_boxes


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
