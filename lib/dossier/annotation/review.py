"""What people have decided and checked in a corpus: the two files of it that lie beside the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.annotation import sample
from dossier.annotation.corrections import Correction, read_corrections


@dataclass(frozen=True, slots=True)
class Review:
    """The rows of corrections.csv, and the answered ones of checked_sample.csv."""

    corrections: Sequence[Correction] = ()
    answers: Sequence[sample.Answer] = ()
    notes: Sequence[str] = ()
    """what its reader should know about the two files, before any claim is read"""


def read_review(folder: Path) -> Review:
    """What a corpus folder holds of both. Raises DossierError, with file and line, for what makes no sense."""
    path = folder / sample.FILE
    answers = sample.read_answers(path) if path.is_file() else []
    waiting = path.is_file() and not answers
    notes = [f"{folder.name}/{sample.FILE}: no row is answered yet; it was not used"] if waiting else []
    return Review(read_corrections(folder), answers, notes)
