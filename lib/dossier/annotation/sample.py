"""A random sample of claims for a person to check, and what the checked sample says.

`right` is filled in by hand: `yes` where sender, target, measure and status are what the quote says.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import DossierError

if TYPE_CHECKING:
    import pandas as pd

FILE = "checked_sample.csv"
"""Its name in the corpus folder, where the notebooks look for it."""
SHOWN = ("claim_id", "doc_id", "quote", "sender", "target", "measure", "status", "date")
ANSWERS = {"yes": True, "y": True, "1": True, "no": False, "n": False, "0": False}
Z_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Precision:
    """The share of checked claims that are right, with its 95 % interval."""

    right: int
    checked: int
    share: float
    low: float
    high: float


def draw(claims: pd.DataFrame, n: int, seed: int) -> pd.DataFrame:
    """`n` claims (all, if there are fewer) drawn without replacement, with columns to fill in.

    The draw depends on the claims' ids and the seed alone, not on their order.
    """
    ids = sorted(claims["claim_id"])
    chosen = random.Random(seed).sample(ids, min(n, len(ids)))
    rows = claims.set_index("claim_id").loc[chosen].reset_index()
    return rows[list(SHOWN)].assign(right="", remark="")


def score(path: Path) -> Precision:
    """The precision that a checked sample shows; rows without an answer are left out.

    Raises DossierError for an answer that is neither yes nor no, and where nothing is answered.
    """
    if not path.is_file():
        raise DossierError("no such file", path=path, allowed="a CSV that `dossier sample` wrote")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if "right" not in (rows.fieldnames or ()):
            raise DossierError("no column 'right'", path=path, line=1, allowed=(*SHOWN, "right", "remark"))
        answers = [answer for row in rows if (answer := _answer(row, path, rows.line_num)) is not None]
    if not answers:
        raise DossierError("no row is answered yet", path=path, allowed="yes or no in the column 'right'")
    return wilson(sum(answers), len(answers))


def _answer(row: Mapping[str, str | None], path: Path, line: int) -> bool | None:
    said = (row.get("right") or "").strip().lower()
    if said and said not in ANSWERS:
        raise DossierError(f"right {said!r}", path=path, line=line, allowed="yes, no or empty")
    return ANSWERS.get(said)


def wilson(right: int, checked: int) -> Precision:
    """The Wilson score interval at 95 % (Wilson 1927, JASA 22, 209-212).

    centre = (p + z²/2n) / (1 + z²/n),   half = z/(1 + z²/n) · sqrt(p(1-p)/n + z²/4n²)
    """
    share, z2 = right / checked, Z_95**2
    scale = 1 + z2 / checked
    centre = (share + z2 / (2 * checked)) / scale
    half = Z_95 / scale * sqrt(share * (1 - share) / checked + z2 / (4 * checked**2))
    return Precision(right, checked, share, max(0.0, centre - half), min(1.0, centre + half))
