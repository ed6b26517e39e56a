"""A raw text becomes the article; every change is told; nothing breaks it."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.corpus.cleaning import clean, clean_line
from dossier.corpus.records import Repair

FULL = "The minister told reporters on Monday that the ports would stay closed until the talks had come to an end."
PIECES = ["\n", "\n\n", " ", "  ", "\t", "\r\n", "\xa0", FULL, "Share", "Related", "READ ALSO: More ships leave the port",
          "Leave a Reply", "ADVERTISEMENT", "2 thoughts on this", "World", "Menu", "A headline of the day",
          "“Yes,” he said.",
          "<b>", "</b>", "<p>", "<br/>", "<script>", "&amp;", "&lt;b&gt;", "&#8203;", "тАУ", "Ã©", "e\u0301", "\u202e",
          "\x1b[31m", "\x07", "**", "# ", "[a](b)", "a", "b.", "<html>", "<!--", "-->", "[…]", "...", "https://example.org/a"]
LONG = 60_000
"""characters"""
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
                  st.lists(st.sampled_from(PIECES), max_size=30).map("\n\n".join))


@given(texts, st.booleans())
@settings(max_examples=400, deadline=None)
def test_cleaning_never_raises_and_is_done_after_once(text: str, markdown: bool) -> None:
    """What is clean stays as it is, without invisible characters, double spaces or double blank lines."""
    once = clean(text, markdown=markdown).text
    assert clean(once).text == once
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u200b-\u200f\u202a-\u202e]|\n\n\n|  | \n|\n ", once)


def test_lines_that_tags_part_are_not_joined_when_they_are_read_again() -> None:
    """Four short lines, the last two parted by a tag: as many lines after one reading as after two."""
    once = clean("0\n" + "0" * 40 + "\n0<br>a").text
    assert once.split() == ["0", "0" * 40, "0", "a"]
    assert clean(once).text == once


def test_blocks_of_a_page_are_not_joined_when_they_are_read_again() -> None:
    """Blocks of one length look like broken lines once their tags are gone; a blank line keeps them apart."""
    page = "<html><p>" + "</p><p>".join(["a sentence that goes on for forty letters"] * 5) + "</p></html>"
    once = clean(page).text
    assert once.count("a sentence") == 5 and len(once.split("\n\n")) == 5
    assert clean(once).text == once


def shown_as(text: str) -> str:
    return re.sub(r"U\+([0-9A-F]{4,6})", lambda found: chr(int(found[1], 16)), text)


@given(texts, st.booleans())
@settings(max_examples=300, deadline=None)
def test_repairs_explain_the_difference(text: str, markdown: bool) -> None:
    """The raw characters, less what repairs took, plus what they put, are the characters of the cleaned text."""
    cleaned = clean(text, markdown=markdown)
    count = Counter(text)
    for repair in cleaned.repairs:
        if repair.after != "\\n":  # one record stands for all the newlines of another system
            count.subtract(shown_as(repair.before))
            count.update(repair.after)
    count.subtract(cleaned.text)
    wrong = {c: n for c, n in count.items() if n and c not in "\r\n"}
    assert wrong == {}


def test_each_kind_of_repair_is_told_with_its_line() -> None:
    """Kind, before, after, and the line of the raw file."""
    raw = f"A headline of the day\n\n{FULL}\nlaw тАУ and  order &amp; more <b>ships</b>.\nREAD ALSO: Ships at sea\n{FULL}"
    assert clean(raw).repairs == [
        Repair("encoding", "тАУ", "–", 4), Repair("markup", "&amp;", "&", 4), Repair("markup", "<b>", "", 4),
        Repair("markup", "</b>", "", 4), Repair("whitespace", "  ", " ", 4),
        Repair("boilerplate", "READ ALSO: Ships at sea", "", 5),
    ]


def test_markdown_is_read_as_text() -> None:
    """Headings, emphasis, links, lists and rules lose their signs; in a .txt they stay."""
    raw = ("# Ports *closed*\n\nA [link](https://a.b/c_(d) \"t\"), **bold _and_ more**, `code`, "
           "2 * 3 * 4, snake_case_name, \\*.\n\n"
           "> quoted\n\n- item\n\n***\n\n[ref]: https://a.b\n\nNote[^1] ends.")
    assert clean(raw, markdown=True).text == (
        "Ports closed\n\nA link, bold and more, code, 2 * 3 * 4, snake_case_name, *.\n\nquoted\n\nitem\n\nNote ends.")
    assert clean("# 1 in the polls: *nobody*").text == "# 1 in the polls: *nobody*"


def test_angle_brackets_are_data_unless_they_are_markup() -> None:
    """Scripts and shares stay in a plain text, formatting goes."""
    assert clean("The page held <script>alert(1)</script> and <U> rose.").text == (
        "The page held <script>alert(1)</script> and <U> rose.")
    assert clean("Shares of &lt;DD&gt; and <U> rose.").text == "Shares of <DD> and <U> rose."
    assert clean('<p>One <a href="x">link</a>.</p><p>Two.</p>').text == "One link.\n\nTwo."
    assert clean("&amp;lt;3 &#x26;amp; caf&eacute;").text == "<3 & café"


def test_a_page_of_html_becomes_its_paragraphs() -> None:
    """Scripts, styles, menus and comments are gone, newlines within a block are spaces, lines are those of the file."""
    page = ("<!DOCTYPE html>\n<html><head><title>News</title><style>p{}</style></head><body>\n<nav>Home</nav>\n<!-- x -->"
            f"<p>First\nparagraph.</p>\n<script>\nvar a = '<p>';\n</script>\n<p>{FULL} &copy;</p></body></html>")
    cleaned = clean(page)
    assert [line for line in cleaned.text.split("\n") if line] == ["News", "First paragraph.", f"{FULL} ©"]
    assert Repair("markup", "&copy;", "©", 9) in cleaned.repairs


def test_hostile_characters_are_taken_out_and_shown() -> None:
    """Terminal sequences, marks of direction, controls and icons; the table of repairs shows their numbers."""
    cleaned = clean("Ships\x1b[31m sail\u202e east\x07 to\u200bday.\ue80f")
    assert cleaned.text == "Ships sail east today."
    assert "U+202E" in [repair.before for repair in cleaned.repairs]
    assert not any(re.search(r"[\x00-\x1f\u202e]", repair.before) for repair in cleaned.repairs)
    assert clean_line(" A\u202e \x00title\n ") == "A title"


def test_lines_of_a_fixed_width_are_joined_into_paragraphs() -> None:
    """As the wires wrote them: a deeper indent begins a paragraph; tables and lists keep their lines."""
    raw = ("SHIPS STAY IN PORT\n"
           "  Ships stayed in the port\n"
           "  for a fourth day because the talks about the tariffs went on,\n"
           "  as an official of the harbor board told the agency in a brief\n"
           "  call.\n"
           "      The board will meet again when the ministers are back from\n"
           "  the capital, which may take until the end of the coming week,\n"
           "  he said.\n")
    cleaned = clean(raw)
    assert [line for line in cleaned.text.split("\n") if line] == [
        "SHIPS STAY IN PORT",
        "Ships stayed in the port for a fourth day because the talks about the tariffs went on, "
        "as an official of the harbor board told the agency in a brief call.",
        "The board will meet again when the ministers are back from the capital, "
        "which may take until the end of the coming week, he said.",
    ]
    listed = "Banned goods\nSteel pipes\nCoal\nOil pumps\nCars"
    assert clean(listed).text == listed


def test_paragraphs_stay_apart() -> None:
    """One blank line at most, and never fewer lines than paragraphs."""
    assert clean(f"{FULL}\n\n\n\n{FULL}\n{FULL}\r\n\r\nEnd.").text == f"{FULL}\n\n{FULL}\n{FULL}\n\nEnd."


@pytest.mark.parametrize(("end", "truncated"), [
    ("The board will meet again when the", True), ("It will", True), ("The price rose to 500. Mor", True),
    ("It went on …", True),
    ("The fleet sailed on Monday and [+2034 chars]", True), ("He spoke to Mr.", True),
    ("It ended.", False), ("“It ended.”", False), ("It ended. (Agency)", False), ("It ended. REUTER", False),
    ("Did it end?", False),
    ("Reporting by Anna Muster; editing by Paul Probe", False), ("Photo: ships at anchor", False),
    ("Moscow", False), ("Profit 12 mln vs 11 mln", False),
    ("Originally published on the harbor board's website", False),
])
def test_a_text_that_breaks_off_is_marked(end: str, truncated: bool) -> None:
    """In the middle of a sentence; credits, tables and agencies' names at the end are no sentences."""
    assert clean(f"A headline of the day\n\n{FULL}\n\n{end}").truncated is truncated


def test_a_headline_alone_does_not_break_off() -> None:
    """It has no full stop by nature; a long paragraph without one does."""
    assert clean("Ministers agree to close the ports").truncated is False
    assert clean("the ports and " * 20).truncated is True


@pytest.mark.parametrize("unit", [
    "<", "*a ", "**a ", "&", "&amp;", "<b>", "<!--", "[", "[a](", "\u202e", "Ã©", "тАУ", "e\u0301", "> ", "\na", "a\n",
    "<html>",
    "<script>", "Related\n\nA story of the day\n\n", "Share\n", "SHARE[…]\n", "[…]", "_a ", "\\*", "--", "\x1b[",
])
def test_a_long_text_of_anything_comes_back(unit: str) -> None:
    """Time is linear: so long a text of one thing would not end under a quadratic reading."""
    text = (unit * LONG)[:LONG]
    for cleaned in (clean(text), clean(text, markdown=True), clean("<html>" + text)):
        assert len(cleaned.text) <= 2 * LONG


@pytest.mark.parametrize("folder", ["seeds", "gold/dev"])
def test_originals_keep_their_lines_and_lose_the_cruft(shared: Path, tmp_path: Path, folder: str) -> None:
    """On labelled articles: every line kept, nine in ten lines of cruft gone."""
    with (tmp_path / "sentences.csv").open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["doc_id", "sentence_id", "text"])
        for path in sorted((shared / folder).glob("*.txt")):
            rows.writerows([path.stem, n, line] for n, line in enumerate(clean(path.read_text("utf-8")).text.split("\n"), 1))
    score = subprocess.run([sys.executable, shared / "gold" / "score_cleaning.py", shared / folder, tmp_path],
                           capture_output=True, text=True, check=True).stdout
    tally = {kind: (int(right), int(n)) for kind, right, n in re.findall(r"(\w+): (\d+) of (\d+) lines", score)}
    assert tally["article"][0] == tally["article"][1] > 60
    assert tally["cruft"][0] >= 0.9 * tally["cruft"][1] > 4


def test_a_script_among_paragraphs_with_tags_is_no_text() -> None:
    """Where a text has tags its scripts go, with what is in them; in plain text angle brackets are data."""
    script = "<script>count(1 < 2);</script>"
    text = clean(f"<p>Ports were shut.</p>\n{script}\n<p>They opened again.</p>").text
    assert " ".join(text.split()) == "Ports were shut. They opened again."
    assert script in clean(f"Ports were shut.\n{script}\n").text
