"""A text out of a PDF: words parted at the ends of lines, heads and numbers of pages, sentences that run over them."""

from __future__ import annotations

import time

import pytest

from dossier.annotation.sentences import split
from dossier.corpus import titles
from dossier.corpus.cleaning import clean

REPORT = """Harbour Studies Quarterly                          Working Paper 7/2019


                 A Levy and Its Cost
           Why tea from Kenya grew dear

The ministry in Santiago did not say why it had im-
posed the levy. Growers in the hills around Kericho
told the Mombasa Tea Auction that they would with-
draw from the market if it was not lifted by the Aus-
                                                          1
Harbour Studies Quarterly                          Working Paper 7/2019

tral winter. Their so-called long-term contracts ran
out, and no new ones were signed. A ten-year and long-
term plan was dropped, together with pre- and post-
harvest loans. In 2018 traders had asked the Kenya
Tea Board for help.
                                                          2
Harbour Studies Quarterly                          Working Paper 7/2019

Table 1: Exports of tea, tonnes
2018        40
2019        12
"""


def test_parted_words_and_sentences_are_whole_again() -> None:
    """A hyphen of the line goes; one of a compound stays, or one that waits for a later word; a page ends no sentence."""
    text = clean(REPORT).text
    assert [sentence.text for sentence in split(text)][2:6] == [
        "The ministry in Santiago did not say why it had imposed the levy.",
        "Growers in the hills around Kericho told the Mombasa Tea Auction that they would withdraw from the market if it "
        "was not lifted by the Austral winter.",
        "Their so-called long-term contracts ran out, and no new ones were signed.",
        "A ten-year and long-term plan was dropped, together with pre- and post-harvest loans.",
    ]
    assert "the Kenya Tea Board for help." in text
    assert "2018 40\n2019 12" in text


def test_heads_and_numbers_of_pages_are_the_printers() -> None:
    """They are taken out and told, on the first page, too, where the headline is below."""
    cleaned = clean(REPORT)
    assert "Quarterly" not in cleaned.text and "\n1\n" not in cleaned.text
    assert titles.of_text(cleaned.text) == "A Levy and Its Cost"
    told = [(repair.before, repair.line) for repair in cleaned.repairs if repair.kind == "boilerplate"]
    head = "Harbour Studies Quarterly Working Paper 7/2019"
    assert told == [(head, 1), ("1", 11), (head, 12), ("2", 19), (head, 20)]
    assert cleaned.n_removed_lines == 5
    assert ("-\n", "", 7) in [(repair.before, repair.after, repair.line) for repair in cleaned.repairs]


def test_a_headline_that_runs_on_every_page_stays_once() -> None:
    """Where the article has no other."""
    body = [line for line in REPORT.splitlines() if "Levy and" not in line and "grew dear" not in line]
    text = clean("\n".join(body)).text
    assert text.startswith("Harbour Studies Quarterly Working Paper 7/2019\n") and text.count("Quarterly") == 1


@pytest.mark.parametrize(
    ("ends", "begins", "together"),
    [
        ("Nai-", "robi", "Nairobi"),
        ("Sino-", "Kenyan", "Sino-Kenyan"),
        ("the 14-", "15 May", "14-15 May"),
        ("a U.S.-", "led group", "U.S.-led group"),
        ("most state-", "of-the-art mill", "state-of-the-art mill"),
        ("no tea --", "said one", "tea -- said"),
        ("with-", "out a word", "without a"),
        ("NATO-", "backed band", "NATO-backed band"),
        ("an EU-", "wide levy", "EU-wide levy"),
        ("a Nairobi-", "based bank", "Nairobi-based bank"),
        ("mis-", "led buyers", "misled buyers"),
        ("an e-", "mail", "e-mail"),
        ("a long-", "lasting row and a long list of lasting", "long-lasting row"),
    ],
)
def test_which_hyphen_belongs_to_the_word(ends: str, begins: str, together: str) -> None:
    """What stands elsewhere in the text, and capitals and figures, tell it; two whole words are a compound."""
    full = "Growers in the hills of the west waited for rain and"
    parted = [f"for buyers who would not come this year, as the {ends}", f"{begins} of the growers they had"]
    lines = [full, *parted, "asked for help."]
    assert together in clean("\n".join(lines)).text


def test_numbers_that_are_no_pages_stay() -> None:
    """Of a list, of a table, of chapters, or alone; also in lines broken at a fixed width."""
    full = "Growers in the hills of the west waited for rain and\nfor buyers who would not come in the year of the levy"
    full += "\nand had gone."
    for numbers in (("1",), ("40", "12"), ("Chapter 1", "Chapter 2"), ("1. Tea", "2. Milk")):
        text = clean("\n\n".join(part for number in numbers for part in (full, number, full))).text
        assert all(f"\n{number}\n" in text for number in numbers), numbers
    table = "Year\n2017\n40 tonnes\n2018\n31 tonnes\n2019\n12 tonnes\n"
    assert table in clean(f"{full}\n\n{table}\n{full.replace('Growers', 'Buyers')}").text
    paragraphs = "\n\n".join(f"{n}\n\n{full}".replace("\n", " ").replace("  ", "\n\n") for n in (1, 2, 3))
    assert "\n2\n" in clean(f"Three reasons\n\n{paragraphs}").text


def test_cleaning_again_changes_nothing_and_long_texts_take_no_longer() -> None:
    """What is joined is joined once; the time grows with the length."""
    once = clean(REPORT).text
    assert clean(once).text == once
    pages = [REPORT.replace("  1\n", f"  {2 * n + 1}\n").replace("  2\n", f"  {2 * n + 2}\n") for n in range(400)]
    took = []
    for n in (100, 400):
        started = time.process_time()
        clean("\n".join(pages[:n]))
        took.append(time.process_time() - started)
    assert took[1] < 12 * took[0] + 0.5


def test_a_head_that_stays_takes_no_longer() -> None:
    """The time grows with the length, too, where the first line is a head and may be the headline."""
    body = "Growers in the hills of the west waited for rain\nand went home without a cloud in sight. So did\nthe buyers.\n"
    took = []
    for n in (500, 4000):
        text = "".join(f"Tea of the Hills\n{body}{k}\n" for k in range(1, n))
        started = time.process_time()
        assert clean(text).text.startswith("Tea of the Hills\n")
        took.append(time.process_time() - started)
    assert took[1] < 24 * took[0] + 0.5
