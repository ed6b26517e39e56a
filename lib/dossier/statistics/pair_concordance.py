"""The sentences behind a pair of actors, lined up at the two names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from dossier.errors import DossierError
from dossier.statistics.concordance import SIGNS, cut_left, cut_right

COLUMNS = ["evidence", "left", "first", "between", "second", "right"]
SORTS = ("place", "left", "between", "right")

Span = tuple[int, int]


def pair_concordance(
    unit_ids: Iterable[str],
    pair: Sequence[str],
    mentions: pd.DataFrame,
    units: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    width: int = 60,
    sort: str = "place",
) -> pd.DataFrame:
    """One row for each sentence of some units that names at least one of two actors.

    `unit_ids`: the evidence of the pair; `units`: from `incidence.unit_ids`.

    - `evidence`: `doc_id:sentence_id`
    - `left`: the sentence before the two names; `first`, `second`: the words that name the one and the other, in the
      order of the text and, of several, those nearest to each other; `between`: what stands between them; `right`:
      what follows. In a unit of several sentences one may name a single actor: then `between` and `second` are empty

    Each side has at most `width` characters, cut at a word where it can be, with an ellipsis where something was cut.

    sort: `place` (as in the corpus), `left` (by what precedes, read backwards word by word), `between` or `right` (by
    what follows); lines with nothing there come last. Raises DossierError for another.
    """
    if sort not in SORTS:
        raise DossierError(f"no such order of a concordance: {sort}", allowed=SORTS)
    keys = ["doc_id", "sentence_id"]
    wanted = units[units.unit_id.isin(list(unit_ids))][keys]
    named = mentions[mentions.entity.isin(list(pair))].merge(wanted, on=keys)
    placed = named.merge(sentences[[*keys, "start", "text"]], on=keys, suffixes=("", "_sentence"))
    rows = []
    for key, found in placed.sort_values([*keys, "start"]).groupby(keys, sort=True):
        doc_id, sentence_id = key
        first, second = _nearest(found, int(found.start_sentence.iloc[0]))
        rows.append((f"{doc_id}:{sentence_id}", *_line(str(found.text.iloc[0]), first, second, width)))
    lines = pd.DataFrame(rows, columns=COLUMNS, dtype=object)
    if sort != "place":
        lines = lines.sort_values(sort, key=lambda c: c.map(_backwards if sort == "left" else _forwards), kind="stable")
    return lines.reset_index(drop=True)


def _nearest(found: pd.DataFrame, offset: int) -> tuple[Span, Span | None]:
    """The places of two names that follow each other, of two different actors where the sentence has both."""
    spans = [
        (entity, (start - offset, end - offset))
        for entity, start, end in zip(found.entity, found.start, found.end, strict=True)
    ]
    pairs = [(a, b) for i, (one, a) in enumerate(spans) for other, b in spans[i + 1 :] if one != other and a[1] <= b[0]]
    if not pairs:
        return spans[0][1], None
    return min(pairs, key=lambda both: both[1][0] - both[0][1])


def _line(text: str, first: Span, second: Span | None, width: int) -> tuple[str, ...]:
    left, right = cut_left(text[: first[0]], width), text[(second or first)[1] :]
    between = text[first[1] : second[0]] if second else ""
    if len(between) > 2 * width:
        between = f"{cut_right(between, width)} {cut_left(between, width)}".replace("… …", "…")
    name = text[second[0] : second[1]] if second else ""
    return left, text[first[0] : first[1]], between.replace("\n", " "), name, cut_right(right, width)


def _backwards(text: str) -> tuple[bool, list[str]]:
    words = text.lower().split()
    return not words, words[::-1]


def _forwards(text: str) -> tuple[bool, list[str]]:
    words = [bare for word in text.lower().split() if (bare := word.strip(SIGNS))]
    return not words, words
