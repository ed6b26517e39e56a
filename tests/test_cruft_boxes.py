"""Boxes of web pages within an article, notes about the page, labels of players, and titles below a site's name."""

from __future__ import annotations

import pytest

from dossier.corpus import titles
from dossier.corpus.cleaning import clean
from dossier.corpus.cruft import find_cruft

FULL = "The harbour of Callao was closed to ships from Norway on Monday, the port authority said in a statement."
CAPTION = "Ships wait off Callao in the morning. Photograph: Anna Muster/Agency"


@pytest.mark.parametrize("line", [
    "124 View comments", "1,204 comments", "View comments (17)", "Last modified on Sat 13 Mar 2021 16.28 EST",
    "Last updated: 5 January 2023 at 3.15 pm", "Last updated 2 hours ago", "This article is more than 1 month old",
    "Replay Replay video Play video Play video", "Loading Replay video", "Play video Pause video", "READ NOW", "·3-min read",
])  # fmt: skip
def test_notes_about_the_page_go(line: str) -> None:
    """Counts of comments, when the page was changed, and labels of players, between two paragraphs."""
    assert find_cruft(["Peru closes Callao", FULL, line, FULL]) == {2}


@pytest.mark.parametrize("line", [
    "Last modified on 3 May 2020, the law bans imports",
    "Last updated in the days of the old king",
    "Replay of an old quarrel", "This story is more than a quarrel over fish", "Get ahead of the news from Callao",
    "Fish for free", "Get your fish for free",
    "Want more of this fish?", "Comments from Lima", "Loading the ships of Norway",
])  # fmt: skip
def test_headings_that_begin_like_a_note_stay(line: str) -> None:
    """Between two paragraphs, where no box is closed below them."""
    assert find_cruft(["Peru closes Callao", FULL, line, FULL]) == set()


def test_an_offer_goes_with_its_box() -> None:
    """From the call to the line that is clicked, and no further; a paragraph between the two keeps all of it."""
    box = ["Get in front of tomorrow's news for FREE", "Reports from every pier and port.", "READ NOW"]
    assert find_cruft(["Peru closes Callao", FULL, *box, FULL]) == {2, 3, 4}
    assert find_cruft(["Peru closes Callao", FULL, box[0], FULL, box[2], FULL]) == {4}
    assert find_cruft(["Peru closes Callao", FULL, box[0], "“Fish wait,” he said.", box[2], FULL]) == {4}
    assert find_cruft(["Get your news for free", "Reports from every pier.", "Read now", FULL]) == {2}


def test_a_caption_stands_once() -> None:
    """The same one right below itself goes; below another line, and as a sentence that is said twice, it stays."""
    assert find_cruft(["Peru closes Callao", CAPTION, CAPTION, FULL]) == {2}
    assert find_cruft(["Peru closes Callao", CAPTION, FULL, CAPTION, FULL]) == set()
    assert find_cruft(["Peru closes Callao", CAPTION, "Share this article", CAPTION, FULL]) == {2, 3}
    assert find_cruft(["Peru closes Callao", "No fish.", "No fish.", FULL, FULL]) == set()


@pytest.mark.parametrize(("raw", "left"), [
    (f"{FULL} Loading He left. Peru waited.", f"{FULL} He left. Peru waited."),
    (f"“{FULL}” Loading Replay Replay video Play video Play video Norway did too.", f"“{FULL}” Norway did too."),
    (f"{FULL} Loading Dock 3 is closed.", f"{FULL} Loading Dock 3 is closed."),
    (f"{FULL} Replay Norway's match, they said.", f"{FULL} Replay Norway's match, they said."),
    ("He played it again. Play video games, they said.", "He played it again. Play video games, they said."),
])  # fmt: skip
def test_labels_of_a_player_leave_a_paragraph(raw: str, left: str) -> None:
    """Between two sentences, told as a repair; a sentence that begins with such a word stays whole."""
    cleaned = clean(raw)
    assert cleaned.text == left
    assert [r.kind for r in cleaned.repairs] == (["boilerplate"] if raw != left else [])


@pytest.mark.parametrize(("lines", "title"), [
    (["9HARBOUR", "Peru closes Callao to ships", FULL], "Peru closes Callao to ships"),
    (["Jan 05, 2023", "Peru closes Callao to ships", FULL], "Peru closes Callao to ships"),
    (["Monday, 6 March 2023 14:05", "By Anna Muster", "Peru closes Callao to ships", FULL], "Peru closes Callao to ships"),
    (["2023-01-05", FULL], FULL), (["2023-01-05"], "2023-01-05"),
    (["Blockade", FULL], "Blockade"),
    (["Peru yields", "Norway waits for an answer", FULL], "Peru yields"),
    (["January 6 divides Peru", "Norway waits for an answer", FULL], "January 6 divides Peru"),
])  # fmt: skip
def test_a_date_or_the_name_of_a_site_is_no_title_where_a_headline_follows(lines: list[str], title: str) -> None:
    """Nor is a date that a text follows; the first line is the title in all other cases."""
    assert titles.of_text("\n\n".join(lines)) == title
