"""A time axis on one scale from end to end, with long empty stretches cut out and ticks that fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dossier.figures import style

EMPTY_SHARE = 0.12
"""An empty stretch longer than this share of the whole time is cut out."""
PADDING_SHARE = 0.03
"""Free time before the first and after the last mark of a stretch, as a share of the time that is drawn."""
GAP = 18.0
"""points between two stretches"""
STRETCH_AT_LEAST = 62.0
"""points: room for one label"""
LETTER = 5.8
"""points that a letter of a tick label takes at most"""
APART = 6.0
"""points between two tick labels"""
BEFORE_THE_FIRST = 40.0
"""points that a label may reach out to the left of the axis"""
STEPS = (
    ("day", 1), ("day", 5), ("day", 15), ("month", 1), ("month", 3), ("month", 6),
    ("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 25), ("year", 100),
)  # fmt: skip
FORMATS = {"day": "{d.day} {month}", "month": "{month}", "year": "{d.year}"}
LETTERS = {"day": 6, "month": 4, "year": 4}
"""that the longest line of a label has; the year stands on a line of its own, above"""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""not strftime: a machine's language must not change a figure"""

Span = tuple[date, date]


@dataclass(frozen=True)
class TimeAxis:
    """Stretches of time (first and last day) side by side, each `scale` points for a day."""

    stretches: tuple[tuple[int, int], ...]
    """first and last day, as ordinals"""
    starts: tuple[float, ...]
    """where each begins, in points"""
    scale: float

    def x(self, day: date, *, end: bool = False) -> float:
        """Where a day begins (or, with `end`, ends), in points."""
        ordinal = day.toordinal() + int(end)
        for (first, last), start in zip(self.stretches, self.starts, strict=True):
            if first <= day.toordinal() <= last:
                return start + (ordinal - first) * self.scale
        raise ValueError(f"{day} is on no stretch of this axis")

    def cuts(self) -> list[float]:
        """The middle of each gap between two stretches, in points."""
        return [start - GAP / 2 for start in self.starts[1:]]

    def bounds(self) -> list[tuple[float, float]]:
        """Where each stretch begins and ends, in points."""
        widths = [(last - first + 1) * self.scale for first, last in self.stretches]
        return [(start, start + width) for start, width in zip(self.starts, widths, strict=True)]


def time_axis(spans: Iterable[Span], left: float, width: float) -> TimeAxis:
    """An axis from `left`, `width` points long, that shows all spans."""
    covered = _merged([(first.toordinal(), last.toordinal()) for first, last in spans])
    if not covered:
        return TimeAxis((), (), 1.0)
    whole = covered[-1][1] - covered[0][0] + 1
    stretches = _merged(covered, bridge=int(EMPTY_SHARE * whole))
    drawn = sum(last - first + 1 for first, last in stretches)
    room = max(width - GAP * (len(stretches) - 1), STRETCH_AT_LEAST)
    shortest = int(drawn * STRETCH_AT_LEAST / room) + 1
    padding = int(PADDING_SHARE * drawn) + 1
    padded = [_padded(stretch, padding, shortest) for stretch in stretches]
    stretches = _merged(padded, bridge=1)
    room = width - GAP * (len(stretches) - 1)
    scale = room / sum(last - first + 1 for first, last in stretches)
    starts, here = [], left
    for first, last in stretches:
        starts.append(here)
        here += (last - first + 1) * scale + GAP
    return TimeAxis(tuple(stretches), tuple(starts), scale)


def _padded(stretch: tuple[int, int], padding: int, shortest: int) -> tuple[int, int]:
    first, last = stretch[0] - padding, stretch[1] + padding
    missing = max(0, shortest - (last - first + 1))
    first = max(first - missing // 2, date.min.toordinal())
    return first, min(last + (missing + 1) // 2, date.max.toordinal())


def _merged(spans: Sequence[tuple[int, int]], bridge: int = 0) -> list[tuple[int, int]]:
    """The spans joined where they overlap or no more than `bridge` days lie between them."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first - joined[-1][1] - 1 <= bridge:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def ticks(axis: TimeAxis) -> list[tuple[float, str]]:
    """Places (points) and labels, as fine as they fit without touching; each stretch has one at least.

    The first label of a stretch and the first of each year name the year, on a line above. Where there is room before
    the first, the day with which the stretch begins has one too: else nothing says when what stands there was.
    """
    unit, step = next((u, s) for u, s in STEPS if _fits(axis.scale, u, s) or (u, s) == STEPS[-1])
    found: list[tuple[float, str]] = []
    for i, ((first, last), (begin, end)) in enumerate(zip(axis.stretches, axis.bounds(), strict=True)):
        begin -= 0 if i else BEFORE_THE_FIRST
        half = LETTERS[unit] * LETTER / 2
        in_stretch: list[tuple[float, date]] = []
        for day in _days(unit, step, first, last):
            _add(in_stretch, axis.x(day), day, half, (begin, end))
        if in_stretch:
            room = in_stretch[0][0] - half - APART
            opens = _beginning(axis, (first, last), begin, room)
            found += _raised(axis, (first, last), begin, in_stretch[0][0]) if i and unit == "year" and not opens else []
            found += _labelled(opens, in_stretch, unit)
        else:
            middle = date.fromordinal((first + last) // 2)
            found += _labelled([(axis.x(middle), middle)], [], unit)
    return found


def _beginning(axis: TimeAxis, stretch: tuple[int, int], begin: float, end: float) -> list[tuple[float, date]]:
    """The first day of a stretch whose label, as a day's, stands between these two; none where there is no room."""
    half = LETTERS["day"] * LETTER / 2
    days = (date.fromordinal(ordinal) for ordinal in range(*stretch))
    day = next((day for day in days if axis.x(day) - half >= begin - GAP / 2), None)
    return [(axis.x(day), day)] if day and axis.x(day) + half <= end else []


def _raised(axis: TimeAxis, stretch: tuple[int, int], begin: float, end: float) -> list[tuple[float, str]]:
    """Where the first tick of a stretch is too near for a day before it: an earlier month with its year, a line higher."""
    half = len("Jan 2000") * LETTER / 2
    days = (date.fromordinal(ordinal) for ordinal in range(*stretch))
    day = next((day for day in days if day.day == 1 and axis.x(day) - half >= begin - GAP), None)
    if day is None or axis.x(day) >= end:
        return []
    return [(axis.x(day), f"{MONTHS[day.month - 1]} {day.year}\n")]


def _labelled(
    days: list[tuple[float, date]], others: list[tuple[float, date]], unit: str
) -> list[tuple[float, str]]:
    """Labels of `days`, as such, and of the `others` after them, by their unit."""
    found: list[tuple[float, str]] = []
    year = 0
    for n, (x, day) in enumerate([*days, *others]):
        by = "day" if n < len(days) else unit
        label = FORMATS[by].format(d=day, month=MONTHS[day.month - 1])
        found.append((x, label if by == "year" or day.year == year else f"{day.year}\n{label}"))
        year = day.year
    return found


def draw_axis(axes: Axes, axis: TimeAxis, body: float) -> None:
    """The axis at 0, its ticks `body` points down over the rows below it, and a double stroke and a band at each cut."""
    for begin, end in axis.bounds():
        axes.plot([begin, end], [0, 0], color=style.SOFT, linewidth=0.8)
    for x, label in ticks(axis):
        axes.plot([x, x], [0, body], color=style.GRID, linewidth=0.7, zorder=0)
        axes.text(x, -5, label, ha="center", va="bottom", size=style.CAPTION_SIZE, color=style.SOFT)
    for x in axis.cuts():
        for shift in (-2, 2):
            axes.plot([x + shift - 2, x + shift + 2], [4, -4], color=style.SOFT, linewidth=0.8)
        axes.add_patch(Rectangle((x - 3, 5), 6, body - 5, facecolor=style.GRID, alpha=0.45, edgecolor="none"))


def _fits(scale: float, unit: str, step: int) -> bool:
    days = step * {"day": 1, "month": 30, "year": 365}[unit]
    return days * scale >= LETTERS[unit] * LETTER + APART


def _add(found: list[tuple[float, date]], x: float, day: date, half: float, ends: tuple[float, float]) -> None:
    """The day, where a label that reaches `half` to either side has room; the first of a month takes it from another day."""
    if day.day == 1 and found and found[-1][1].day > 1 and x - half < found[-1][0] + half + APART:
        found.pop()
    after = found[-1][0] + half + APART if found else ends[0] - GAP / 2
    if x - half >= after and x + half <= ends[1] + GAP / 2:
        found.append((x, day))


def _days(unit: str, step: int, first: int, last: int) -> Iterator[date]:
    for ordinal in range(first, last + 1):
        day = date.fromordinal(ordinal)
        # A step of five days ends with the 26th, one of fifteen with the 16th: the next is the 1st.
        by_day = unit == "day" and (day.day - 1) % step == 0 and (step == 1 or day.day <= 30 - step + 1)
        by_month = unit == "month" and day.day == 1 and (day.month - 1) % step == 0
        by_year = unit == "year" and (day.month, day.day) == (1, 1) and day.year % step == 0
        if by_day or by_month or by_year:
            yield day
