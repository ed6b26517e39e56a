"""Where the marks of a chronology stand: a lane for each that touches no other, a row for each measure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dossier.figures import style
from dossier.figures.layout import INCH
from dossier.figures.time_axis import TimeAxis, time_axis

KEYS = ["sender", "target", "measure"]
PAGE = (style.WIDTH - 0.3) * INCH
"""points from edge to edge"""
LABELS, UNDATED = 168.0, 84.0
"""points for the labels on the left, and for what has no date on the right"""
LANE, HEADER, SEPARATION = 12.5, 15.0, 3.0
"""points: a lane of marks, the line with a sender's name, between two rows"""
HEIGHT_AT_MOST = 9.0 * INCH
LANES_AT_MOST = 8
"""in one row; what does not fit is left to the table, and the caption says how much"""
MARK = 7.0
"""points across"""
ARROW = 20.0
"""points: the length of the arrow that means 'by'"""
DIGIT = 5.0
BY = ("reported", "published")


@dataclass(frozen=True)
class Mark:
    """Some claims of one row that share status and date."""

    status: str
    basis: str
    """own, reported, published or none, as in `placed_claims`"""
    earliest: str
    latest: str
    claims: tuple[str, ...]

    @property
    def width_of_number(self) -> float:
        """Points that the number beside the mark takes, if it stands for more than one claim."""
        return 2 + DIGIT * (1 + len(str(len(self.claims)))) if len(self.claims) > 1 else 0.0


@dataclass(frozen=True)
class Placed:
    """A mark with its place: lane within its row, and its ends in points."""

    mark: Mark
    lane: int
    left: float
    right: float


Key = tuple[str, str, str]
"""sender, target, measure"""
Rows = dict[Key, list[Mark]]
Laid = dict[Key, list[Placed]]


def lay_out(placed: pd.DataFrame) -> tuple[TimeAxis, Laid, int]:
    """The axis, the rows that fit on the page with their marks, and how many rows there would be."""
    rows = _rows(placed)
    everything = _axis(rows)
    chosen = _chosen({key: _packed(marks, everything) for key, marks in rows.items()})
    axis = _axis({key: rows[key] for key in chosen})
    return axis, _in_order({key: _packed(rows[key], axis) for key in chosen}), len(rows)


def _rows(placed: pd.DataFrame) -> Rows:
    columns = [*KEYS, "status", "basis", "earliest", "latest"]
    grouped = placed.groupby(columns, sort=True).claim_id.agg(tuple).reset_index()
    rows: Rows = {}
    for sender, target, measure, *mark in grouped.to_numpy().tolist():
        rows.setdefault((sender, target, measure), []).append(Mark(*mark))
    return rows


def _span(mark: Mark) -> tuple[date, date] | None:
    """The days that the mark needs on the axis."""
    if mark.basis == "none":
        return None
    latest = date.fromisoformat(mark.latest)
    return (date.fromisoformat(mark.earliest) if mark.earliest else latest), latest


def _axis(rows: Rows) -> TimeAxis:
    spans = [span for marks in rows.values() for mark in marks if (span := _span(mark))]
    # Room on the left for the arrow of a first mark that is only a 'by'.
    return time_axis(spans, LABELS + ARROW, PAGE - LABELS - ARROW - UNDATED - MARK)


def _packed(marks: list[Mark], axis: TimeAxis) -> list[Placed]:
    """Each mark in the first lane where it touches no other; what finds none is left out."""
    ends, placed = [-np.inf] * LANES_AT_MOST, []
    places = [(*_ends(mark, axis), mark) for mark in marks if mark.basis != "none"]
    for left, right, mark in sorted(places, key=lambda p: (p[0], p[1], p[2].status, p[2].basis)):
        lane = next((i for i, end in enumerate(ends) if left > end + 1), None)
        if lane is not None:
            ends[lane] = right
            placed.append(Placed(mark, lane, left, right))
    here, lane = PAGE - UNDATED + MARK, 0
    for mark in (mark for mark in marks if mark.basis == "none"):
        width = MARK + mark.width_of_number + 4
        if here + width > PAGE:
            here, lane = PAGE - UNDATED + MARK, lane + 1
        if lane < LANES_AT_MOST:
            placed.append(Placed(mark, lane, here, here + width))
        here += width
    return placed


def _ends(mark: Mark, axis: TimeAxis) -> tuple[float, float]:
    begin, end = extent(mark, axis)
    middle = (begin + end) / 2
    left = middle - ARROW if mark.basis in BY else min(begin, middle - MARK / 2)
    return left - 1, max(end, middle + MARK / 2) + mark.width_of_number + 1


def extent(mark: Mark, axis: TimeAxis) -> tuple[float, float]:
    """The ends of what is known: of the day, month or year, or of the last day for a 'by'."""
    span = _span(mark)
    assert span is not None
    return axis.x(span[0]), axis.x(span[1], end=True)


def _chosen(laid: Laid) -> list[Key]:
    """The rows that fit on the page: first those with most claims that have a place in time."""
    weight = {
        key: (sum(len(p.mark.claims) for p in placed if p.mark.basis != "none"), _n_claims(placed))
        for key, placed in laid.items()
    }
    kept: list[Key] = []
    for key in sorted(laid, key=lambda key: (-weight[key][0], -weight[key][1], key)):
        if height({k: laid[k] for k in (*kept, key)}) > HEIGHT_AT_MOST:
            break
        kept.append(key)
    return kept


def _in_order(laid: Laid) -> Laid:
    """By sender, the one with most claims first, then by time."""
    senders: dict[str, int] = {}
    for key, placed in laid.items():
        senders[key[0]] = senders.get(key[0], 0) + _n_claims(placed)
    first = {key: min((p.left for p in placed), default=0.0) for key, placed in laid.items()}
    return {
        key: laid[key] for key in sorted(laid, key=lambda key: (-senders[key[0]], key[0], first[key], key))
    }


def _n_claims(placed: list[Placed]) -> int:
    return sum(len(p.mark.claims) for p in placed)


def row_height(placed: list[Placed]) -> float:
    """Of the lanes of one row and the space below, in points."""
    return LANE * (1 + max((p.lane for p in placed), default=0)) + SEPARATION


def height(laid: Laid) -> float:
    """Of all rows, in points."""
    return sum(map(row_height, laid.values())) + HEADER * len({key[0] for key in laid})
