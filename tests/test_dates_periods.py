"""Tests of the periods that business news reports, and of what it compares them with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.annotation.dates import find_dates

MARKED = re.compile(r"\[\[(.+?)\|(.+?)\]\]", re.DOTALL)
STORIES = (Path(__file__).parent / "gold" / "date_periods.txt").read_text(encoding="utf-8").split("\n===\n")
"""Stories, each behind its day of publication, with the value of each marked expression."""


def parted(story: str) -> tuple[str, str, list[tuple[int, str, str]]]:
    """The day, the bare text, and where in it each marked expression stands."""
    published, _, marked = story.strip().partition("\n")
    text, expected, at = "", list[tuple[int, str, str]](), 0
    for m in MARKED.finditer(marked):
        text += marked[at : m.start()]
        expected.append((len(text), m[1], m[2]))
        text, at = text + m[1], m.end()
    return published, text + marked[at:], expected


@pytest.mark.parametrize("story", STORIES)
def test_what_figures_are_compared_with_is_counted_from_the_period_that_the_story_reports(story: str) -> None:
    """A year earlier is the same period of the year before; what is only compared or still to come is not counted from."""
    published, text, expected = parted(story)
    found = find_dates(text, published)
    for start, said, value in expected:
        covering = [d for d in found if d.start < start + len(said) and start < d.end]
        assert [(said, d.value) for d in covering] == [(said, value)]
