"""What is left of a claim's sentence that may not be quoted whole: its first words, and no half of a quotation's marks."""

from __future__ import annotations

from dossier.publishing.cuts import CUT
from dossier.publishing.excerpts import Article, Excerpts, Limits, first_words
from dossier.publishing.shortening import quotes_of_claims

SAID = '"We shall close every port of ours by noon on Friday," the harbour master told a crowd of sailors in Lima.'
NEXT = 'A second tariff on Kenyan tea will follow in the spring, as the ministry of trade in Oslo had promised before.'


def test_every_claim_keeps_its_first_words_before_one_is_quoted_at_length() -> None:
    """Two sentences, ten words to quote: five of each, and not ten of the first."""
    article = Article("a", (f"{SAID} {NEXT}",))
    excerpts = Excerpts([article], [[SAID], [NEXT]], Limits(25, 250, 0.25))
    for quote in (SAID, NEXT):
        excerpts.shorten([first_words(quote, excerpts.limits.phrase)])
    assert excerpts.shorten([SAID]) == [f'"We shall close every port {CUT}".']
    assert excerpts.shorten([NEXT]) == [f"A second tariff on Kenyan {CUT}."]


def test_no_quotation_mark_loses_its_partner() -> None:
    """What is cut between marks, after them, before them or wholly."""
    for text, share in ((SAID, 0.3), (SAID.replace('"', "“", 1).replace('"', "”"), 0.3), (SAID, 0.0), (SAID, 0.8)):
        told = Excerpts([Article("a", (text,))], [[text]], Limits(25, 250, share)).shorten([text])[0]
        assert told.count('"') % 2 == 0 and told.count("“") == told.count("”")
        assert CUT in told
    assert Excerpts([Article("a", (SAID,))], [[SAID]], Limits(25, 250, 0.0)).shorten([SAID]) == [CUT]


def test_words_that_are_missing_in_a_row_have_one_mark() -> None:
    """Also where they are passages of two articles that overlap, which are cut one after the other."""
    text = "Then the bay of nets lay still while gulls flew over dark sheds of tin again"
    words = text.split()
    articles = [Article("a", (" ".join(words[1:8]),)), Article("b", (" ".join(words[6:15]),))]
    assert Excerpts(articles, [[text]], Limits(words_a_document=0)).shorten([text]) == [f"Then {CUT} again"]


def test_the_sentences_of_claims_are_found_in_their_table_alone() -> None:
    """Each once and as it was before a spreadsheet's guard; none of a table without them or of another file."""
    table = b"claim_id,quote\nc1,'=One two.\nc2,'=One two.\nc3,Three.\n"
    assert quotes_of_claims("tables/x.claims.csv", table) == ["=One two.", "Three."]
    assert quotes_of_claims("tables/x.claims.csv", b"claim_id\nc1\n") == quotes_of_claims("tables/x.events.csv", table) == []
