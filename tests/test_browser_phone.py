"""The pages on a phone: figures whole, tables that say where they go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from browsing import DESK, PHONE, seeds_published, view

pytestmark = pytest.mark.slow

TRIED = "document.getElementById('tried')"


@pytest.fixture(scope="module")
def html(browser: Any) -> Path:
    """The folder with the pages; the browser comes first, for without one nothing needs to be made."""
    return seeds_published() / "html"


def chronology(html: Path) -> str:
    """The page with the widest tables."""
    return (html / "4_sanction_chronology.html").as_uri()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_a_figure_is_whole_and_can_be_made_large(browser: Any, html: Path, scripts: bool) -> None:
    """As wide as the screen first; on request as on a desk, scrolling in its box; with and without scripts."""
    widths = """[...document.querySelectorAll('main figure img')].map((image) =>
        image.getBoundingClientRect().width - image.closest('.scroll').clientWidth)"""
    with view(browser, chronology(html), width=PHONE, scripts=scripts) as shown:
        assert max(shown.page.evaluate(widths)) <= 0, "nothing is cut off"
        shown.page.locator(".larger summary").first.click()
        assert shown.page.evaluate(widths)[0] > PHONE
        assert shown.page.evaluate("document.documentElement.scrollWidth") == PHONE
    with view(browser, chronology(html)) as shown:
        assert not shown.page.locator(".larger").first.is_visible()


def test_a_table_says_that_it_goes_on_beside_the_screen(browser: Any, html: Path) -> None:
    """On a phone over each table that is wider than its box, until its end is seen; nowhere over one that fits."""
    beyond = """[...document.querySelectorAll('.output .scroll')].filter((box) => box.checkVisibility()).map((box) =>
        [box.scrollWidth > box.clientWidth + 1, box.previousElementSibling?.checkVisibility({checkVisibilityCSS: true})
         && box.previousElementSibling.classList.contains('more')])"""
    for width in (PHONE, DESK):
        with view(browser, chronology(html), width=width) as shown:
            shown.page.wait_for_timeout(300)
            found = shown.page.evaluate(beyond)
            assert any(wide for wide, _ in found) or width == DESK
            assert all(wide == bool(told) for wide, told in found)
    with view(browser, chronology(html), width=PHONE) as shown:
        box = shown.page.locator(".more:not([hidden]) + .scroll").first
        box.evaluate("(box) => { box.id = 'tried'; box.scrollLeft = 1e5; }")
        shown.page.wait_for_timeout(300)
        assert not shown.page.evaluate(f"{TRIED}.previousElementSibling.checkVisibility({{checkVisibilityCSS: true}})")
