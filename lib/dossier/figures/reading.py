"""What a notebook shows besides figures: tables and sentences computed from data, every value escaped."""

from __future__ import annotations

import html
import re
import string
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dossier.figures.layout import legible
from dossier.figures.table_tools import by_hand

NO_MARKUP = "tex2jax_ignore mathjax_ignore"
"""the classes by which MathJax is told that a dollar sign is a dollar sign"""
ROWS = 25
"""rows of a table that are shown unless more are asked for"""
EMPTY = "–"
IDS_SHOWN, IDS_FOLDED = 3, 60
"""ids of evidence that a cell shows at once, and how many more when it is unfolded; the rest is in the CSV"""
_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}")
_ON_ONE_LINE = "; white-space: nowrap"
"""said in the cell itself, for JupyterLab brings its own stylesheet and breaks dates at their hyphens"""
_CAPTION = "min-width: 26em; text-align: left"
"""without it JupyterLab squeezes a caption to the width of a narrow table, a word a line"""


@dataclass(frozen=True)
class Reading:
    """Something to read: `html` for notebook and page, `text` for the terminal."""

    html: str
    text: str
    is_table: bool = False
    """whether it is shown with what makes tables sort and search"""

    def with_evidence(self, what: str, ids: Iterable[str], paragraph: int = 1) -> Reading:
        """The same, and below a paragraph of it the ids of the sentences or claims behind its number, if there are any.

        `what` names them, as in 'Sentences that name Norway'. The page makes the ids links to the sentences.
        """
        listed, lines = _listed_ids(list(ids)), self.html.split("\n")
        lines.insert(paragraph, f'<div class="evidence {NO_MARKUP}">{html.escape(what)}: {listed}</div>')
        return replace(self, html="\n".join(lines)) if listed else self

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        tools = by_hand() if self.is_table else ""
        return {"text/html": f"{self.html}\n{tools}" if tools else self.html, "text/plain": self.text}

    def __str__(self) -> str:
        return self.text


def table(
    frame: pd.DataFrame,
    caption: str = "",
    *,
    rows: int | None = ROWS,
    formats: Mapping[str, str] | None = None,
    headings: Mapping[str, str] | None = None,
    align: Mapping[str, str] | None = None,
    none: str = "",
) -> Reading:
    """The first `rows` rows of a table (None: all), columns as they are, without the index.

    formats: column -> format specification, as in `{"npmi": ".2f"}`; else integers with thousands marks and
    floats to three significant digits. headings: column -> words for its head. align: column -> `left`,
    `right` or `center`; else numbers right, words left. The caption says how many rows there are where not
    all are shown; an empty table shows its head, and `none` in place of the caption.

    Columns named `evidence`, `evidence_...` or `claim_id`, and `sentence_id` beside `doc_id`, hold ids of
    sentences or claims: the page makes them links to the sentences.
    """
    shown = frame if rows is None else frame.head(rows)
    words = legible(_caption(caption, len(shown), len(frame), none), None)
    heads = [legible((headings or {}).get(str(name), str(name).replace("_", " ")), None) for name in frame]
    sides = [_side(frame.iloc[:, i], (align or {}).get(str(name))) for i, name in enumerate(frame.columns)]
    columns = [
        [_cell(value, (formats or {}).get(str(name))) for value in shown.iloc[:, i]]
        for i, name in enumerate(frame.columns)
    ]
    cells = [
        [_td(words, ids, side) for words, ids in zip(column, _ids(shown, i), strict=True)]
        for i, (column, side) in enumerate(zip(columns, sides, strict=True))
    ]
    shape = _table_html(words, heads, sides, list(zip(*cells, strict=True)))
    return Reading(shape, _table_text(words, heads, columns), is_table=True)


def _ids(frame: pd.DataFrame, place: int) -> list[Any]:
    """What the cells of a column refer to: lists of ids, one id, or None."""
    name, column = str(frame.columns[place]), frame.iloc[:, place]
    if name == "sentence_id" and list(frame.columns).count("doc_id") == 1:
        return [f"{doc_id}:{sentence_id}" for doc_id, sentence_id in zip(frame["doc_id"], column, strict=True)]
    if name == "claim_id" or name.split("_")[0] == "evidence":
        return [value if isinstance(value, (str, list, tuple)) else None for value in column]
    return [None] * len(column)


def _td(words: str, ids: Any, side: str) -> str:
    style = f' style="text-align: {side}{_ON_ONE_LINE if _DATE.fullmatch(words) else ""}"'
    if isinstance(ids, str):
        return f'<td class="evidence"{style} title="{html.escape(legible(ids, None))}">{html.escape(words)}</td>'
    if ids:
        return f'<td class="evidence"{style}>{_listed_ids(ids)}</td>'
    return f"<td{style}>{html.escape(words)}</td>"


def _listed_ids(ids: Sequence[Any]) -> str:
    """The first ids, and the others folded away; one that stands there several times is shown once, with how often."""
    times = Counter(legible(one, None) for one in ids)
    spans = [f"<span>{html.escape(one)}</span>" + (f"&nbsp;×{n}" if n > 1 else "") for one, n in times.items()]
    first, more = spans[:IDS_SHOWN], spans[IDS_SHOWN : IDS_SHOWN + IDS_FOLDED]
    if not more:
        return ", ".join(first)
    left_out = len(spans) - len(first) - len(more)
    rest = ", ".join(more) + (f" and {left_out:,} more in the CSV" if left_out else "")
    return f"{', '.join(first)} <details><summary>and {len(spans) - len(first):,} more</summary>{rest}</details>"


def _caption(caption: str, shown: int, total: int, none: str) -> str:
    ended = caption if not caption or caption.rstrip().endswith((".", "?", "!", "…", ".'", ".”")) else f"{caption}."
    if shown < total:
        return f"{ended} The first {shown:,} of {total:,} rows.".strip()
    return caption if total else none or f"{ended} There is nothing to list.".strip()


def _side(column: pd.Series, wished: str | None) -> str:
    numeric = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
    return wished or ("right" if numeric and len(column) else "left")


def _cell(value: Any, specification: str | None) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(_cell(one, specification) for one in value)
    if value is None or value is pd.NaT or (isinstance(value, float) and value != value) or value is pd.NA:
        return EMPTY
    return _words(value, specification or "")


def _words(value: Any, specification: str) -> str:
    if isinstance(value, bool) or type(value).__name__ == "bool":
        return "yes" if value else "no"
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, (int, float)):
        return _number(value, specification)
    if isinstance(value, (list, tuple)):
        return _listed([_words(one, specification) for one in value])
    return legible(format(value, specification), None)


def _number(value: float, specification: str) -> str:
    if "|" in specification:
        one, many = specification.split("|", 1)
        return f"{value:,} {one if value == 1 else many}"
    if specification:
        return format(value, specification).replace("-", "−")
    if isinstance(value, int) or (value == int(value) if abs(value) < 1e15 else False):
        return f"{int(value):,}".replace("-", "−")
    text = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return text.replace("-", "−")


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else EMPTY


def _table_html(caption: str, heads: Sequence[str], sides: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A table of cells that are HTML already."""
    head = "".join(
        f'<th scope="col" style="text-align: {side}">{html.escape(name)}</th>'
        for name, side in zip(heads, sides, strict=True)
    )
    body = "\n".join(f"<tr>{''.join(line)}</tr>" for line in lines)
    above = f'<caption style="{_CAPTION}">{html.escape(caption)}</caption>\n' if caption else ""
    inside = f"{above}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>"
    return f'<table class="dossier-table {NO_MARKUP}">\n{inside}\n</table>'


def _table_text(caption: str, heads: Sequence[str], columns: Sequence[Sequence[str]]) -> str:
    lines = list(zip(*columns, strict=True))
    plain = pd.DataFrame([list(line) for line in lines], columns=list(heads))
    return f"{caption}\n{plain.to_string(index=False)}" if len(plain) else f"{caption}\n{' | '.join(heads)}"


class _Prose(string.Formatter):
    """Fields: `{n:document|documents}` counts, lists become 'a, b and c', other values as in tables."""

    def format_field(self, value: Any, format_spec: str) -> str:
        show = _words if isinstance(value, (list, tuple)) else _cell
        return show(value, format_spec)


def prose(template: str, /, **values: Any) -> Reading:
    """A paragraph with computed values: `prose("{n:document|documents} of {total}", n=3, total=5)`.

    `{x}` prints integers with thousands marks and floats to three significant digits, `{x:.2f}` as the format
    says, `{x:one|many}` a number with its noun, a list as 'a, b and c'. Years go in as text. A blank line in
    the template starts a new paragraph. Nothing in template or values is read as markup. Of a cell with the tag
    `finding` the first paragraph stands on the index page too.
    """
    text = _Prose().format(template, **values)
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    body = "\n".join(f'<p class="dossier-reading {NO_MARKUP}">{html.escape(part)}</p>' for part in paragraphs)
    return Reading(body, "\n\n".join(paragraphs))
