"""Every occurrence of a term with the words around it."""

from __future__ import annotations

import pandas as pd

COLUMNS = ["evidence", "left", "node", "right"]
SORTS = ("place", "left", "right")
SIGNS = " .,;:!?()[]<>–—-…“”‘’\"'"


def concordance(
    tokens: pd.DataFrame,
    sentences: pd.DataFrame,
    term: str,
    *,
    unit: str = "token",
    width: int = 60,
    sort: str = "place",
) -> pd.DataFrame:
    """One row for each occurrence, in its sentence.

    - `evidence`: `doc_id:sentence_id`
    - `left`, `node`, `right`: the sentence before, at and after the term, at most `width` characters either
      side, cut at a word where it can be, with an ellipsis where something was cut

    sort: `place` (as in the corpus), `right` (by what follows) or `left` (by what precedes, read backwards
    word by word); lines with nothing on that side come last.
    """
    found = tokens.loc[(tokens[unit] == term).to_numpy(dtype=bool), ["doc_id", "sentence_id", "start", "end"]]
    table = found.merge(sentences, on=["doc_id", "sentence_id"], suffixes=("", "_sentence"), how="left")
    columns = ["doc_id", "sentence_id", "start", "end", "start_sentence", "text"]
    rows = []
    for doc_id, sentence_id, start, end, offset, text in zip(
        *(table[c].tolist() for c in columns), strict=True
    ):
        left, node, right = text[: start - offset], text[start - offset : end - offset], text[end - offset :]
        rows.append((f"{doc_id}:{sentence_id}", cut_left(left, width), node, cut_right(right, width)))
    lines = pd.DataFrame(rows, columns=COLUMNS, dtype=object)
    if sort == "right":
        lines = lines.sort_values("right", key=lambda c: c.map(_following), kind="stable")
    elif sort == "left":
        lines = lines.sort_values(
            "left", key=lambda c: c.map(lambda s: (not s.strip(), s.lower().split()[::-1])), kind="stable"
        )
    return lines.reset_index(drop=True)


def _following(text: str) -> tuple[bool, str]:
    """Last where nothing follows; signs before the first word do not count."""
    words = text.lower().lstrip(SIGNS)
    return not words, words


def cut_left(text: str, width: int) -> str:
    """The last `width` characters, from a whole word on where it can be, with an ellipsis before them."""
    text = text.replace("\n", " ")
    if len(text) <= width:
        return text
    kept = text[-width:]
    return "… " + (kept.split(" ", 1)[1] if " " in kept.strip() else kept)


def cut_right(text: str, width: int) -> str:
    """The first `width` characters, up to a whole word where it can be, with an ellipsis after them."""
    text = text.replace("\n", " ")
    if len(text) <= width:
        return text
    kept = text[:width]
    return (kept.rsplit(" ", 1)[0] if " " in kept.strip() else kept) + " …"
