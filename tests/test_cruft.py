"""What sites put around an article goes; what the article says stays."""

from __future__ import annotations

import pytest

from dossier.corpus.cruft import find_cruft, recognise, vocabulary

FULL = "The minister told reporters on Monday that the ports would stay closed until the talks had come to an end."
QUOTE = "“We will not wait,” he said."

PAGES = {
    "broadcaster": f"""-Skip to content
-Accessibility links
-News
-Sport
+Ministers agree to close the ports
-Share
+4 March 2022
+Image caption, The minister arrives for the talks
-Image source, Getty Images
+{FULL}
-This video can not be played
-To play this video you need to enable JavaScript in your browser.
+{FULL}
+{QUOTE}
-More on this story
-What is a port and who pays for it?
-Harbor towns wait for an answer
-The Example is not responsible for the content of external sites.""",
    "blog": f"""-Menu
-Home » World » Asia
+Ministers agree to close the ports
-Posted in World News
+By Anna Muster
-3 min read
+{FULL}
-Advertisements
+{FULL}
+{QUOTE}
-Share this:
-Click to share on Twitter (Opens in new window)
-Like Loading...
-Related
-Harbor towns wait for an answer
-Tagged ports, ships, trade
-View all posts by Admin
-Post navigation
-Previous Post Old story of a bridge
-2 thoughts on “Ministers agree to close the ports”
-Johanna says:
-I think that this is wrong, and the ministers should really have thought about the dockers first of all.
-Reply
-Leave a Reply Cancel reply
-Your email address will not be published. Required fields are marked *
-Name *
-Save my name, email, and website in this browser for the next time I comment.
-This site uses Akismet to reduce spam. Learn how your comment data is processed.
-Create a free website or blog at WordPress.com.""",
    "paper": f"""-We use cookies to improve your visit. By continuing to browse this site you agree to our use of cookies.
-Sign In | Register
-HOME / POLITICS / TRADE
+Ministers agree to close the ports
+A quarrel of six years is over
-Facebook Twitter WhatsApp Email Print
+BRUSSELS, March 4 (Agency) - {FULL}
-ADVERTISEMENT
+{FULL}
-READ MORE: Harbor towns wait for an answer
+Analysis
+{FULL}
-Also Read | Harbor towns wait for an answer
+{QUOTE}
-Story continues below advertisement
+{FULL}
-Sign up for our free daily newsletter and get the news in your inbox.
+{FULL}
-WATCH: Minister speaks to dockers
+Photo: Anna Muster / Agency
+Reporting by Anna Muster; Editing by Paul Probe
-Most Read
-Bridge opens after ten years
-© 2022 Example Media Ltd. All rights reserved.
-Privacy Policy | Terms of Use | Contact Us""",
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_lose_their_cruft_and_nothing_else(name: str) -> None:
    """Line by line: + stays, - goes."""
    lines = PAGES[name].split("\n")
    cruft = find_cruft([line[1:] for line in lines])
    assert [line for place, line in enumerate(lines) if (line[0] == "-") != (place in cruft)] == []


@pytest.mark.parametrize("line", [
    "“Share this with your people,” he said.", "Share prices fell.", "Moscow denied it.", "Details", "Background",
    "Privacy", "Follow the money, he added.", "By Anna Muster", "FILE PHOTO: Ships at anchor", "March 6, 2022", "Telegram",
    "(Agency)",
    "Related companies were hit as well.", "See appendix A for the list.", "More than 30 firms left.", "World", "1. Coal",
    "Also on the list: three banks.", "Watch: the price of gas.", "Thank you for coming, he told them.", "Email questions",
    "Support our troops, the president said.", "All rights reserved for the state, he joked.", "share.",
    "Live fire exercises",
])
def test_short_lines_of_an_article_stay(line: str) -> None:
    """Sentences, subheadings, captions, bylines and quotations between two paragraphs."""
    assert find_cruft(["A headline of the day", FULL, line, FULL]) == set()


@pytest.mark.parametrize("headline", [
    "Share prices fall in Tokyo", "Sign of hope in Geneva", "More from Moscow", "Related parties face sanctions",
    "Read the full statement", "Subscribe to peace, pope says", "Copyright law changes in 2022",
    "WATCH: Ships leave the port",
])
def test_the_headline_stays(headline: str) -> None:
    """Even one that looks like the site's."""
    assert find_cruft([headline, FULL, FULL]) == set()


def test_single_words_are_cruft_only_at_the_edges() -> None:
    """'World' above the headline is a label, 'World' between two paragraphs a subheading."""
    assert find_cruft(["World", "Ministers close the ports", FULL, "World", FULL, "World"]) == {0, 5}


def test_a_form_in_the_middle_does_not_take_the_article_with_it() -> None:
    """What opens a form swallows what follows only below the last full paragraph."""
    assert find_cruft(["A headline", FULL, "Leave a comment", FULL, QUOTE]) == {2}
    assert find_cruft(["A headline", FULL, "Leave a comment", "Your nickname", "Type the word"]) == {2, 3, 4}


def test_links_in_the_middle_take_few_headlines() -> None:
    """A label takes at most five headline-like lines, and stops at the first that is none."""
    links = [f"Number {n} of the other stories today" for n in range(8)]
    assert find_cruft(["A headline", FULL, "Read more", *links, FULL]) == set(range(2, 8))
    assert find_cruft(["A headline", FULL, "Read more", "Moscow denied all of this on Monday.", FULL]) == {2}


def test_short_lines_in_a_box_go_with_it() -> None:
    """A motto between an avatar and a call to follow belongs to them; one after the article alone does not."""
    box = ["Avatar photo", "Free news from the harbor.", "Follow us on social media:"]
    assert find_cruft(["A headline", FULL, *box]) == {2, 3, 4}
    assert find_cruft(["A headline", FULL, "Free news from the harbor."]) == set()


def test_a_repeated_headline_goes_once() -> None:
    """Shortly below itself, word for word."""
    assert find_cruft(["Ministers close the ports", "Ministers close the ports", FULL]) == {1}


def test_never_is_everything_cruft() -> None:
    """A text of nothing but cruft is kept whole rather than emptied."""
    assert find_cruft(["Share", "Log in", "Menu"]) == set()
    assert find_cruft([]) == set()


def test_every_phrase_of_the_vocabulary_is_reached() -> None:
    """What stands in cruft.toml is recognised in capitals and with a colon, under its own rule."""
    phrases = vocabulary().phrases
    assert len(phrases) > 400
    assert {phrase: recognise(f"• {phrase.upper()}:") for phrase in phrases if len(phrase) > 1} == {
        phrase: rule for phrase, rule in phrases.items() if len(phrase) > 1}
