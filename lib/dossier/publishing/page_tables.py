"""Tables in a page: each in a box of its own, with its caption above and room for what its cells hold."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>\s*", re.DOTALL)
DATE_CELL = re.compile(r">(\d{4}-\d\d(?:-\d\d)?)</td>")
LONG_CELL = re.compile(r">([^<>]{60,})</td>")
"""A cell with a sentence in it, which would be squeezed to a word a line on a phone."""
MANY_ROWS = 16
"""From so many rows on, a table scrolls in its box under a head that stays."""
LABEL_LENGTH = 120
NO_ROWS = re.compile(r"<tbody>\s*</tbody>")
LONG_NAME = re.compile(r">(\w{20,})</td>")
"""The name of an article, which may break anywhere, so that sentences beside it have room."""


def boxed(markup: Markup) -> Markup:
    """Each table in a box of its own, which scrolls where the table is wider than the page or very long."""
    return Markup(TABLE.sub(lambda table: _box(table[0]), markup))


def _box(table: str) -> str:
    table = DATE_CELL.sub(r'><span class="whole">\1</span></td>', table)  # else a date breaks at its hyphens
    table = LONG_CELL.sub(r'><span class="long">\1</span></td>', table)
    table = LONG_NAME.sub(r'><span class="name">\1</span></td>', table)
    found = CAPTION.search(table)
    words = found[1].strip() if found else ""
    above = f'<p class="caption">{words}</p>' if words else ""  # in the table it would be as narrow as that
    if words and NO_ROWS.search(table):
        return f'<div class="tabular">{above}</div>'
    label = html.escape(plain_words(words)[:LABEL_LENGTH]) or "Table"
    kind = "scroll tall" if table.count("<tr") > MANY_ROWS else "scroll"
    inside = CAPTION.sub("", table).replace("<table", f'<table aria-label="{label}"', 1)
    box = f'<div class="{kind}" tabindex="0" role="group" aria-label="{label}">{inside}</div>'
    return f'<div class="tabular">{above}{box}</div>'


def plain_words(markup: str) -> str:
    """The text of a piece of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())
