"""Where published files hold text, so that quotations in them can be shortened.

Each file is read as rows of segments, in every order in which a reader could put words together: a table along
its rows and down its columns, a notebook as it is shown and as plain text. `shorten` gets such a row and gives
it back with as many segments; a file in which nothing changed stays the same to the byte.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from dossier.publishing.cuts import CUT
from dossier.publishing.excerpts import PHRASE, SHORTEST_SENTENCE, words_of
from dossier.publishing.notebook import Json, as_bytes, text_of
from dossier.publishing.tables import original, rows_of

Shorten = Callable[[Sequence[str]], list[str]]

MARKUP = (".html", ".svg", ".xml", ".graphml", ".gexf")
STORED = ("sentences",)
CLAIMS = ".claims.csv"
PLAIN = (".txt", ".md", ".jsonl")
GIVEN = frozenset((
    "file", "sha256", "publisher", "published", "published_basis", "language", "mark", "claim_id", "event_id",
    "sender", "target", "measure", "status", "placed", "basis", "earliest", "latest", "precision", "date", "reported",
    "effective", "rule", "review", "verdict", "field", "conflict", "differ_in", "entity", "actor", "actor_a",
    "actor_b", "kind", "what", "unit", "question", "slice", "term", "token", "trigger", "note", "reason",
))
"""Columns that hold metadata, codes, names and counted words, of which a reader puts no article together."""
NO_QUOTATION = "ǁ"
"""A word of no article: stands for such a cell while the others of its table are read, so that it parts them."""
MARKUP_TYPES = ("text/html", "image/svg+xml")
TEXT_TYPES = ("text/html", "text/markdown", "text/latex", "text/plain")
DRAWING = "image/svg+xml"
TAG = re.compile(r"(<[^<>]*>)")
VALUE = re.compile(r"""(?<!\sd)=(?:"([^"]*)"|'([^']*)')""")
"""The value of an attribute, but for the paths of a drawing, which are long and hold no words."""
BETWEEN, WITHIN = "between tags", "within tags"
"""What a reader sees in a row, and what stands in attributes: two texts, although they alternate."""
LEFT_OUT = "This figure is left out: it shows more words of an article than may be quoted."


def shortened(path: str, content: bytes, shorten: Shorten) -> bytes | None:
    """A published file with shortened quotations; None where its text cannot be read or, in a drawing, cut."""
    ending = PurePosixPath(path).suffix.lower()
    if ending == ".csv":
        return _table(content, shorten)
    if ending == ".ipynb":
        return _notebook(content, shorten)
    if ending == ".json":
        return _json(content, shorten)
    if ending == ".svg":
        return content if _markup(content.decode("utf-8"), shorten) == content.decode("utf-8") else None
    if ending in MARKUP:
        return _markup(content.decode("utf-8"), shorten).encode("utf-8")
    if ending in PLAIN:
        return shorten([content.decode("utf-8")])[0].encode("utf-8")
    return None


def _table(content: bytes, shorten: Shorten) -> bytes:
    """Columns' names and what is GIVEN are never cut, and nothing is read on over them."""
    before = list(rows_of(content))
    whole = [[_is_given(before, row, place) for place in range(len(before[row]))] for row in range(len(before))]
    rows = _along([_blanked(*row) for row in zip(before, whole, strict=True)], shorten)
    if len({len(row) for row in rows}) == 1:
        columns = _along([list(column) for column in zip(*rows, strict=True)], shorten)
        rows = [list(row) for row in zip(*columns, strict=True)]
    rows = [_put_back(*row) for row in zip(before, whole, rows, strict=True)]
    return content if rows == before else _written(rows)


def _is_given(rows: Sequence[Sequence[str]], row: int, place: int) -> bool:
    if row == 0:
        return True
    return place < len(rows[0]) and rows[0][place] in GIVEN and len(words_of(rows[row][place])) < PHRASE


def _blanked(row: Sequence[str], whole: Sequence[bool]) -> list[str]:
    return [NO_QUOTATION if given and any(map(str.isalpha, cell)) else cell for cell, given in zip(row, whole, strict=True)]


def _put_back(row: Sequence[str], whole: Sequence[bool], shorter: Sequence[str]) -> list[str]:
    return [cell if given else new for cell, given, new in zip(row, whole, shorter, strict=True)]


def quotes_of_claims(path: str, content: bytes) -> list[str]:
    """The sentences of the table of claims, each once, in its order; none of another file."""
    rows = list(rows_of(content)) if path.endswith(CLAIMS) else []
    if not rows or "quote" not in rows[0]:
        return []
    place = rows[0].index("quote")
    return list(dict.fromkeys(original(row[place]) for row in rows[1:]))


def is_stored_text(path: str) -> bool:
    """Whether a file is a table of all sentences: the articles themselves, in rows."""
    place = PurePosixPath(path)
    return place.suffix == ".csv" and place.stem.rpartition(".")[2] in STORED


def without_phrases(content: bytes, doc_ids: Container[str]) -> bytes:
    """A table of sentences without those that are too short to be found as quotations, for some documents."""
    rows = list(rows_of(content))
    if not rows or not {"doc_id", "text"} <= set(rows[0]):
        return content
    document, text = rows[0].index("doc_id"), rows[0].index("text")
    for row in rows[1:]:
        if original(row[document]) in doc_ids and len(words_of(row[text])) < SHORTEST_SENTENCE:
            row[text] = CUT
    return _written(rows)


def one_by_one(content: bytes, doc_ids: Container[str], shorten: Shorten) -> bytes:
    """The same, and each sentence shortened by itself.

    Read on from one to the next they are a single quotation, of which only the beginning would be left.
    """
    rows = list(rows_of(without_phrases(content, doc_ids)))
    if not rows or "text" not in rows[0]:
        return content
    text = rows[0].index("text")
    return _written([rows[0], *([*row[:text], *shorten([row[text]]), *row[text + 1 :]] for row in rows[1:])])


def _written(rows: list[list[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode("utf-8")


def _along(rows: list[list[str]], shorten: Shorten) -> list[list[str]]:
    """All cells as one row of segments, line after line."""
    cells = iter(shorten([cell for row in rows for cell in row]))
    return [[next(cells) for _ in row] for row in rows]


@dataclass(frozen=True)
class _Place:
    """A text inside a JSON structure: the field of a notebook, an item of a list."""

    holder: Any
    key: Any
    is_markup: bool = False

    @property
    def text(self) -> str:
        return text_of(self.holder[self.key])

    def segments(self, where: str) -> list[str]:
        """The text itself, or its pieces between or within the tags of markup."""
        if not self.is_markup:
            return [self.text] if where == BETWEEN else []
        return [html.unescape(self.text[piece]) for piece in _pieces(self.text, where)]

    def put(self, segments: Sequence[str], where: str) -> None:
        """Other segments in the places of those that were there."""
        if list(segments) == self.segments(where):
            return
        text = _joined(self.text, segments, where) if self.is_markup else segments[0]
        is_list = isinstance(self.holder[self.key], list)
        self.holder[self.key] = text.splitlines(keepends=True) if is_list else text


def _notebook(content: bytes, shorten: Shorten) -> bytes:
    notebook = json.loads(content)
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            _keep_what_can_be_read(output, shorten)
    cells = notebook["cells"]
    _shorten_places([place for cell in cells for place in _shown(cell)], shorten)
    _shorten_places([place for cell in cells for place in _plain(cell)], shorten)
    return as_bytes(notebook)


def _keep_what_can_be_read(output: Json, shorten: Shorten) -> None:
    """Leave out drawings that say too much, and whatever is neither text nor a drawing with readable words."""
    data = output.get("data", {})
    drawing = text_of(data.get(DRAWING, ""))
    pictures = {DRAWING, "image/png"} if drawing and _markup(drawing, shorten) == drawing else set()
    gone = [kind for kind in data if kind not in {*TEXT_TYPES, *pictures}]
    for kind in gone:
        del data[kind]
        output.get("metadata", {}).pop(kind, None)
    if any(kind.startswith("image/") for kind in gone):
        data["text/markdown"] = LEFT_OUT


def _shown(cell: Json) -> Iterator[_Place]:
    """What a page shows of a cell, in its order."""
    yield _Place(cell, "source")
    for output in cell.get("outputs", []):
        if "text" in output:
            yield _Place(output, "text")
        for words in output.get("metadata", {}).values():
            yield from _strings(words)
        for kind in TEXT_TYPES[:-1]:
            if kind in output.get("data", {}):
                yield _Place(output["data"], kind, kind in MARKUP_TYPES)


def _plain(cell: Json) -> Iterator[_Place]:
    for output in cell.get("outputs", []):
        if "text/plain" in output.get("data", {}):
            yield _Place(output["data"], "text/plain")


def _json(content: bytes, shorten: Shorten) -> bytes:
    whole = {"": json.loads(content)}
    before = json.dumps(whole)
    _shorten_places(list(_strings(whole)), shorten)
    if json.dumps(whole) == before:
        return content
    return (json.dumps(whole[""], ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _strings(holder: Any) -> Iterator[_Place]:
    """Every text in a JSON structure; one with a tag in it is read as markup."""
    items = (
        holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
    )
    for key, value in items:
        if isinstance(value, str):
            yield _Place(holder, key, bool(TAG.search(value)))
        else:
            yield from _strings(value)


def _shorten_places(places: Sequence[_Place], shorten: Shorten) -> None:
    for where in (BETWEEN, WITHIN):
        rows = [place.segments(where) for place in places]
        segments = iter(shorten([segment for row in rows for segment in row]))
        for place, row in zip(places, rows, strict=True):
            place.put([next(segments) for _ in row], where)


def _markup(text: str, shorten: Shorten) -> str:
    whole = {"": text}
    _shorten_places([_Place(whole, "", is_markup=True)], shorten)
    return whole[""]


def _pieces(text: str, where: str) -> Iterator[slice]:
    """Where words stand in markup: between the tags, or in the values of attributes."""
    at = 0
    for piece in TAG.split(text):
        is_tag = piece.startswith("<") and piece.endswith(">")
        if is_tag and where == WITHIN:
            for value in VALUE.finditer(piece):
                start, end = value.span(1 if value[2] is None else 2)
                yield slice(at + start, at + end)
        elif piece and not is_tag and where == BETWEEN:
            yield slice(at, at + len(piece))
        at += len(piece)


def _joined(text: str, segments: Sequence[str], where: str) -> str:
    """The markup with other segments in their places; what did not change keeps its spelling."""
    written, at = [], 0
    for piece, new in zip(_pieces(text, where), segments, strict=True):
        old = text[piece]
        written += [text[at : piece.start], old if new == html.unescape(old) else html.escape(new)]
        at = piece.stop
    return "".join([*written, text[at:]])
