"""Tables and sentences in notebooks: computed, escaped, readable."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dossier import project
from dossier.figures import prose, table

HOSTILE = "<script>alert(1)</script> $x^2$ *b* [l](javascript:x) \u202e =cmd()"


def test_hostile_text_stays_text() -> None:
    """Markup, mathematics and direction marks in cells, heads, captions and prose come out as characters."""
    frame = pd.DataFrame({"a": [HOSTILE], HOSTILE: [1]})
    for reading in (table(frame, caption=HOSTILE), prose("{x}", x=HOSTILE)):
        assert "<script" not in reading.html
        assert "&lt;script&gt;" in reading.html
        assert "\u202e" not in reading.html + reading.text
        assert "[U+202E]" in reading.html
        assert "$x^2$" in reading.html
        assert "mathjax_ignore" in reading.html
        assert "tex2jax_ignore" in reading.html


def test_a_sentence_brings_the_ids_behind_its_number() -> None:
    """Below it and not in its words: each id once, three shown, the others folded away, all escaped; or nothing."""
    said = prose("Named in {n} sentences.", n=5)
    behind = said.with_evidence("<Norway>", ["a:1", "a:2", "a:1", "b<c:3", "b:4"])
    assert behind.text == said.text == "Named in 5 sentences."
    assert behind.html.startswith(said.html)
    assert "&lt;Norway&gt;: <span>a:1</span>&nbsp;×2, <span>a:2</span>, <span>b&lt;c:3</span> <details>" in behind.html
    assert "<summary>and 1 more</summary><span>b:4</span></details></div>" in behind.html
    assert said.with_evidence("Norway", []) == said
    first, below, second = prose("One.\n\nTwo.").with_evidence("Norway", ["a:1"]).html.split("\n")
    assert ("One." in first, "a:1" in below, "Two." in second) == (True, True, True)


def test_numbers_are_readable() -> None:
    """Thousands marks, three significant digits, a true minus, a dash for what is missing."""
    frame = pd.DataFrame(
        {"n": [1234567, 2], "x": [0.123456, -1.5], "y": [float("nan"), 4.0], "b": [True, False], "p": [1.15e-12, 0.5]}
    )
    text = table(frame).html
    for expected in ("1,234,567", "0.123", "−1.5", "–", ">4<", "yes", "no", "1.15e−12"):
        assert expected in text
    assert "0.12<" in table(frame, formats={"x": ".2f"}).html


def test_a_table_says_how_many_rows_it_leaves_out() -> None:
    """A cut table names both numbers; an empty one shows its head and says so, in the words given for it."""
    frame = pd.DataFrame({"n": range(30)})
    assert "The first 25 of 30 rows." in table(frame).html
    assert "rows." not in table(frame, rows=None).html
    assert ">Ships. There is nothing to list.<" in table(frame.head(0), "Ships").html
    assert ">No ship came.</caption>" in table(frame.head(0), "Ships", none="No ship came.").html
    assert "No ship" not in table(frame, "Ships", none="No ship came.").html
    assert 'scope="col"' in table(frame.head(0)).html


def test_a_table_brings_its_tools_where_a_notebook_is_run_by_hand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In JupyterLab a table can be searched and sorted; what is published carries no script; prose never does."""
    frame = pd.DataFrame({"n": range(3)})
    assert table(frame)._repr_mimebundle_()["text/html"].count("<script>") == 1
    assert "<script" not in prose("{n}", n=3)._repr_mimebundle_()["text/html"]
    monkeypatch.setenv(project.OUTPUT_VARIABLE, str(tmp_path))
    assert table(frame)._repr_mimebundle_()["text/html"] == table(frame).html


def test_prose_counts_nouns_and_lists() -> None:
    """One document, two documents; a, b and c; a blank line makes a paragraph."""
    assert prose("{n:document|documents}", n=1).text == "1 document"
    assert prose("{n:document|documents}", n=1234).text == "1,234 documents"
    assert prose("{n:document|documents}", n=0).text == "0 documents"
    assert prose("{w}", w=["a", "b", "c"]).text == "a, b and c"
    assert prose("{w}", w=["a"]).text == "a"
    assert prose("{w}", w=[]).text == "–"
    assert prose("one\n\ntwo {x:.1f}", x=0.25).html.count("<p") == 2
    assert prose("{x}", x=float("nan")).text == "–"


def test_lists_in_cells_are_spelled_out() -> None:
    """A cell with several identifiers shows them all, missing values apart."""
    assert "a, b" in table(pd.DataFrame({"ids": [["a", "b"]]})).html


def test_a_caption_ends_before_the_count_of_rows() -> None:
    """A caption without a full stop gets one where a sentence follows, and only there."""
    frame = pd.DataFrame({"n": range(30)})
    assert "Pairs. The first 25 of 30 rows." in table(frame, "Pairs").html
    assert "Pairs? The first 25 of 30 rows." in table(frame, "Pairs?").html
    assert ">Pairs</caption>" in table(frame, "Pairs", rows=None).html


def test_evidence_is_marked_for_the_page() -> None:
    """Ids of sentences and claims stand in spans or titles; of many the first are shown and the rest is folded away."""
    ids = [f"a<b>:{n}" for n in range(1, 71)]
    frame = pd.DataFrame({"doc_id": ["a<b>"], "sentence_id": [4], "claim_id": ["c1"], "evidence": [tuple(ids)]})
    reading = table(frame)
    assert '<td class="evidence" style="text-align: right" title="a&lt;b&gt;:4">4</td>' in reading.html
    assert 'title="c1">c1</td>' in reading.html
    assert "<span>a&lt;b&gt;:3</span> <details><summary>and 67 more</summary><span>a&lt;b&gt;:4</span>" in reading.html
    assert "<span>a&lt;b&gt;:63</span> and 7 more in the CSV</details>" in reading.html
    assert "a<b>:70" in reading.text
    assert "evidence" not in table(frame[["sentence_id"]]).html


def test_a_sentence_that_stands_behind_a_number_twice_is_named_once() -> None:
    """With how often: the ids are one for each thing counted."""
    reading = table(pd.DataFrame({"evidence": [("a:1", "a:2", "a:1")]}))
    assert "<span>a:1</span>&nbsp;×2, <span>a:2</span></td>" in reading.html


def test_dates_are_never_broken_over_two_lines() -> None:
    """A cell that holds a day or a month stays on one line, in JupyterLab too; a cell of words may be broken."""
    shown = table(pd.DataFrame({"day": ["2022-03-09", "2022-03"], "what": ["pre-war 2022-03-09", "4-6"]})).html
    assert shown.count("white-space: nowrap") == 2
    for date in ("2022-03-09", "2022-03"):
        assert f'<td style="text-align: left; white-space: nowrap">{date}</td>' in shown


def test_the_caption_of_a_narrow_table_is_not_squeezed_to_its_width() -> None:
    """The words of an empty table, whose head is a word wide, have room in JupyterLab; a table without words has none."""
    shown = table(pd.DataFrame({"note": []}), none="Nothing was noticed on reading.").html
    assert '<caption style="min-width: 26em; text-align: left">Nothing was noticed on reading.</caption>' in shown
    assert "min-width" not in table(pd.DataFrame({"note": ["a"]})).html
