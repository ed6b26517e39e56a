"""What a figure function returns: the figure with its words and the data that it draws."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from dossier.figures import style

RASTER_DPI = 144
SVG_METADATA = {"Date": None, "Creator": None}
PNG_METADATA = {"Software": None}

HASHED_ID = re.compile(rb"\b[a-z][0-9a-f]{10}\b")
"""matplotlib's ids of clip paths and markers, which hold the address of an object now and then"""


DRAWN_PATH = re.compile(rb'(?<=<path d=")[^"]+')
FINE = re.compile(rb"(?<=\.\d\d)\d+")
"""what a coordinate says below a hundredth of a point, which nobody sees"""
TEXT_STYLE = re.compile(rb'(?<=<text style=")[^"]+')
FAMILY = re.compile(rb"font-family: ([^;\"]*); ")


def _without_repetition(svg: bytes) -> bytes:
    """The same drawing, coordinates of paths to a hundredth of a point, and the one family of fonts said once."""
    svg = DRAWN_PATH.sub(lambda path: FINE.sub(b"", path[0]), svg)
    families = {family for style in TEXT_STYLE.findall(svg) for family in FAMILY.findall(style)}
    if len(families) != 1:
        return svg
    svg = TEXT_STYLE.sub(lambda style: FAMILY.sub(b"", style[0]), svg)
    return svg.replace(b"<svg ", b'<svg style="font-family: %s" ' % families.pop(), 1)


def _with_counted_ids(svg: bytes) -> bytes:
    """The same drawing, its hashed ids counted in the order in which they stand."""
    names: dict[bytes, bytes] = {}
    return HASHED_ID.sub(lambda found: names.setdefault(found[0], b"id%d" % len(names)), svg)


@dataclass(frozen=True)
class Picture:
    """A figure, what it says, and the table behind it (one row a mark, with its evidence)."""

    figure: Figure
    title: str
    caption: str
    alt: str
    data: pd.DataFrame

    def svg(self) -> bytes:
        """The figure as SVG: the same bytes for the same data."""
        buffer = io.BytesIO()
        with style.sheet():
            self.figure.savefig(buffer, format="svg", metadata=SVG_METADATA)
        return _without_repetition(_with_counted_ids(buffer.getvalue()))

    def png(self) -> bytes:
        """The figure as PNG at RASTER_DPI dots an inch."""
        buffer = io.BytesIO()
        with style.sheet():
            self.figure.savefig(buffer, format="png", dpi=RASTER_DPI, metadata=PNG_METADATA)
        return buffer.getvalue()

    def _repr_mimebundle_(
        self, include: Any = None, exclude: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        words = {"alt": self.alt, "title": self.title, "caption": self.caption}
        bundle = {
            "image/png": self.png(),
            "image/svg+xml": self.svg().decode(),
            "text/plain": f"{self.title}. {self.alt}",
        }
        return bundle, {"image/png": words, "image/svg+xml": words}
