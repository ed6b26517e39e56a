"""Sentences: where they begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.annotation.sentences import paragraphs, split
from dossier.corpus.cleaning import clean

NEWS_PIECES = st.lists(
    st.sampled_from(
        [
            "The U.S. ",
            "said ",
            '"',
            "“",
            "”",
            ". ",
            "? ",
            "\n",
            "\n\n",
            "Mr. Abe ",
            "banks",
            " ",
            "\u2028",
            "é",
        ]
    ),
    max_size=40,
).map("".join)


def texts_of(text: str) -> list[str]:
    """The sentences' texts."""
    return [s.text for s in split(text)]


@given(st.one_of(st.text(max_size=300), NEWS_PIECES))
def test_offsets_always_fit_and_nothing_but_white_space_is_left_out(text: str) -> None:
    """For any text, a sentence is the text between its offsets, in order, and all words are in some sentence."""
    found = split(text)
    assert [text[s.start : s.end] for s in found] == [s.text for s in found]
    assert [s.sentence_id for s in found] == list(range(1, len(found) + 1))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. Treasury acted. Gen. Lee did not.", ["The U.S. Treasury acted.", "Gen. Lee did not."]),
        ("He met Sen. Cole on Feb. 18. Then he left.", ["He met Sen. Cole on Feb. 18.", "Then he left."]),
        ('"We waited. We acted," she said.', ['"We waited.', 'We acted," she said.']),
        ("“Really?” he asked. Nobody spoke.", ["“Really?” he asked.", "Nobody spoke."]),
        ("Oil fell 3.5 percent. Gas rose.", ["Oil fell 3.5 percent.", "Gas rose."]),
        ("A headline without an end\nThe text begins.", ["A headline without an end", "The text begins."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_boundaries_of_english_news(text: str, expected: list[str]) -> None:
    """Abbreviations, quotations, numbers and headlines are parted as a reader would part them."""
    assert texts_of(text) == expected


def test_may_ends_a_sentence_as_any_month_does() -> None:
    """'In May. Canada' is two sentences, although other months are shortened with a full stop."""
    assert [s.text for s in split("It began in May. Canada had left.")] == ["It began in May.", "Canada had left."]
    assert len(split("It began on Dec. 5 in Bern.")) == 1


def test_a_title_ends_no_sentence() -> None:
    """'Ms. Soto' is one person, also behind a quotation and behind a dash."""
    assert len(texts_of("“It works,” Ms. Soto said. Nobody asked Amb. Lindqvist.")) == 2
    assert len(texts_of("It struck four lawmakers—Sens. Rosa Soto and Ana Vera among them.")) == 1


def test_an_auxiliary_with_a_capital_goes_on_after_a_state() -> None:
    """Old agency copy writes 'The U.S. Has said'; a question after 'the U.S.' begins a sentence."""
    assert len(texts_of("The U.S. Has said it will act. Nobody answered.")) == 2
    assert len(texts_of("They left the U.S. Will they come back?")) == 2


def test_a_hard_wrapped_text_is_read_across_its_line_ends() -> None:
    """Lines that a news agency broke at 60 characters belong to one sentence; an indent begins a paragraph."""
    text = (
        "TANKERS HELD\n"
        "  The ministry said on Monday that four of the tankers were\n"
        "  held in port because their insurance could not be proved,\n"
        "  and that two more were expected.\n"
        "      The owners said nothing.\n"
    )
    assert len(paragraphs(text)) == 3
    assert [" ".join(t.split())[:12] for t in texts_of(text)] == [
        "TANKERS HELD",
        "The ministry",
        "The owners s",
    ]


WIRE = (
    "TANKERS HELD\n"
    "  The tankers that President\n"
    "  Morales named on Monday were held in port because nobody proved\n"
    "  their insurance, and two more were expected.\n"
    "      The owners said nothing to the newspapers, and their bank in\n"
    "  Lima closed its doors to every visitor of the week, as it had\n"
    "  done in the years in which the same tankers lay in the harbour\n"
    "  of another country.\n"
)
"""A story of a news agency whose dateline was cut out: its first line is short."""


def test_a_lead_from_which_the_dateline_was_cut_is_one_sentence() -> None:
    """Read as it is or cleaned by a corpus, 'President' goes on with 'Morales'; headline and second paragraph stay apart."""
    begins = ["TANKERS HELD", "The tankers that President Morales", "The owners said nothing"]
    for text in (WIRE, clean(WIRE).text):
        found = [" ".join(sentence.split()) for sentence in texts_of(text)]
        assert len(found) == 3
        assert all(sentence.startswith(begin) for sentence, begin in zip(found, begins, strict=True))


def test_short_lines_that_are_a_list_stay_lines() -> None:
    """A subheading, a row of figures or a name above a full line is not joined to it."""
    for line in ("Held In Port", "Net 23 vs 19", "Tankers held.", "Lima"):
        text = WIRE.replace("The tankers that President", line)
        assert line in clean(text).text.splitlines()


def test_gold_sentences_are_found(shared) -> None:  # type: ignore[no-untyped-def]
    """Of the sentences that the labellers copied from the developing documents, at least 99 in 100 come out whole."""
    import csv
    import json

    with (shared / "gold" / "split.tsv").open() as lines:
        develop = {row["doc"] for row in csv.DictReader(lines, delimiter="\t") if row["use"] == "develop"}
    hit = total = 0
    for stem, folder in (("seeds", shared / "seeds"), ("dev", shared / "gold" / "dev")):
        gold = [
            json.loads(line) for line in (shared / "gold" / f"{stem}.actors.jsonl").open(encoding="utf-8")
        ]
        for doc in sorted({g["doc"] for g in gold} & develop):
            text = (folder / f"{doc}.txt").read_text(encoding="utf-8")
            found = {" ".join(t.split()) for t in texts_of(text)}
            quotes = [" ".join(g["quote"].split()) for g in gold if g["doc"] == doc]
            hit, total = hit + sum(q in found for q in quotes), total + len(quotes)
    assert total > 250
    assert hit / total > 0.99


@pytest.mark.parametrize("unit", ["a", "A. ", '"A! ', "(", "Dr. ", "A\n", "1.", "said ", "'", "‘a", "« "])
def test_a_megabyte_of_anything_comes_back(unit: str) -> None:
    """Time is linear: a megabyte of one thing is read, where a quadratic reading would not end."""
    text = unit * (1_000_000 // len(unit))
    assert sum(len(s.text.split()) for s in split(text)) == len(text.split())
