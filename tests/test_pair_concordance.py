"""The sentences of a pair, lined up at its two names."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.errors import DossierError
from dossier.statistics.incidence import unit_ids
from dossier.statistics.pair_concordance import pair_concordance

TEXTS = ["Then Oslo wrote to Lima again.", "Lima and Oslo, old Oslo, agreed.", "A quiet day in Lima."]
NAMES = {"Oslo": "NOR", "Lima": "PER"}


def sentence_table() -> pd.DataFrame:
    """One document of three sentences, a space between each two."""
    rows, start = [], 0
    for i, text in enumerate(TEXTS, 1):
        rows.append(("a", i, start, start + len(text), text))
        start += len(text) + 1
    return pd.DataFrame(rows, columns=["doc_id", "sentence_id", "start", "end", "text"])


def mention_table(sentences: pd.DataFrame) -> pd.DataFrame:
    """Every Oslo and every Lima."""
    rows = [
        (row.doc_id, row.sentence_id, row.start + place, row.start + place + len(name), name, entity)
        for row in sentences.itertuples()
        for name, entity in NAMES.items()
        for place in range(len(row.text))
        if row.text.startswith(name, place)
    ]
    return pd.DataFrame(rows, columns=["doc_id", "sentence_id", "start", "end", "surface", "entity"])


SENTENCES = sentence_table()
MENTIONS = mention_table(SENTENCES)


def lines(unit: str, ids: tuple[str, ...], **options: object) -> pd.DataFrame:
    """The concordance of Norway and Peru in some units."""
    return pair_concordance(ids, ("NOR", "PER"), MENTIONS, unit_ids(SENTENCES, unit), SENTENCES, **options)  # type: ignore[arg-type]


def test_the_parts_make_up_the_sentence() -> None:
    """Nothing is lost or doubled; the two names that stand nearest to each other are the ones in the middle."""
    found = lines("sentence", ("a:1", "a:2"), width=200)
    parts = found[["left", "first", "between", "second", "right"]]
    assert parts.to_numpy().tolist() == [
        ["Then ", "Oslo", " wrote to ", "Lima", " again."],
        ["", "Lima", " and ", "Oslo", ", old Oslo, agreed."],
    ]
    assert parts.sum(axis=1).tolist() == TEXTS[:2]
    assert found.evidence.tolist() == ["a:1", "a:2"]


def test_of_a_document_each_sentence_that_names_one_of_them() -> None:
    """The third sentence names Lima alone: no second name, nothing between."""
    found = lines("document", ("a",), width=200)
    assert found.evidence.tolist() == ["a:1", "a:2", "a:3"]
    assert found.iloc[2].tolist() == ["a:3", "A quiet day in ", "Lima", "", "", "."]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("place", "123"), ("left", "312"), ("between", "213"), ("right", "123")],
)
def test_lines_are_sorted_by_their_contexts(sort: str, order: str) -> None:
    """Left, read backwards: in, then, nothing; between: and, wrote, nothing; right: again, old, nothing."""
    assert [one[-1] for one in lines("document", ("a",), sort=sort).evidence] == list(order)


def test_long_contexts_are_cut_and_say_so() -> None:
    """With four characters either side and eight between; ' wrote to ' has ten."""
    found = lines("sentence", ("a:1",), width=4).iloc[0]
    assert [found[name].count("…") for name in ("left", "between", "right")] == [1, 1, 1]


def test_no_pair_has_no_lines_and_another_order_is_refused() -> None:
    """No ids, no rows, all columns; the error names the orders."""
    assert lines("sentence", ()).columns.tolist() == ["evidence", "left", "first", "between", "second", "right"]
    assert lines("sentence", ()).empty
    with pytest.raises(DossierError, match=r"size.*place, left, between, right"):
        lines("sentence", ("a:1",), sort="size")
