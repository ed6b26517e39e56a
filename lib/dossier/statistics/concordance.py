"""Every occurrence of a term with the words around it."""

from __future__ import annotations

import pandas as pd

COLUMNS = ["evidence", "left", "node", "right"]
SORTS = ("place", "left", "right")


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
    word by word).
    """
    found = tokens.loc[(tokens[unit] == term).to_numpy(dtype=bool), ["doc_id", "sentence_id", "start", "end"]]
    table = found.merge(sentences, on=["doc_id", "sentence_id"], suffixes=("", "_sentence"), how="left")
    columns = ["doc_id", "sentence_id", "start", "end", "start_sentence", "text"]
    rows = []
    for doc_id, sentence_id, start, end, offset, text in zip(
        *(table[c].tolist() for c in columns), strict=True
    ):
        left, node, right = text[: start - offset], text[start - offset : end - offset], text[end - offset :]
        rows.append((f"{doc_id}:{sentence_id}", _cut_left(left, width), node, _cut_right(right, width)))
    lines = pd.DataFrame(rows, columns=COLUMNS, dtype=object)
    if sort == "right":
        lines = lines.sort_values("right", key=lambda c: c.str.lower().str.strip(" “\"'"), kind="stable")
    elif sort == "left":
        lines = lines.sort_values(
            "left", key=lambda c: c.map(lambda s: s.lower().split()[::-1]), kind="stable"
        )
    return lines.reset_index(drop=True)


def _cut_left(text: str, width: int) -> str:
    text = text.replace("\n", " ")
    if len(text) <= width:
        return text
    kept = text[-width:]
    return "… " + (kept.split(" ", 1)[1] if " " in kept.strip() else kept)


def _cut_right(text: str, width: int) -> str:
    text = text.replace("\n", " ")
    if len(text) <= width:
        return text
    kept = text[:width]
    return (kept.rsplit(" ", 1)[0] if " " in kept.strip() else kept) + " …"
