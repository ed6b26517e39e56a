"""Findings become pictures: one function per figure, no counting, no files."""

from dossier.figures.picture import Picture
from dossier.figures.reading import Reading, prose, table

__all__ = ["Picture", "Reading", "prose", "table"]
