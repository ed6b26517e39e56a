"""What is counted as quoted where many articles have the same words."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

from dossier.publishing.cuts import CUT
from dossier.publishing.excerpts import Article, Excerpts, Limits
from dossier.publishing.shortening import shortened

CLOSING = "Reporting by our desk in Oslo and Lima and editing by another one under the rules of the agency."


def seconds(n: int) -> float:
    """The time that one sentence takes that so many articles have, at best."""
    articles = [Article(f"d{i}", (f"Ship number {i} sailed at {i * 7} from {i * 3} then. {CLOSING}",)) for i in range(n)]
    excerpts, taken = Excerpts(articles, [[CLOSING]], Limits(), [article.doc_id for article in articles]), []
    for _ in range(4):
        began = process_time()
        excerpts.shorten([CLOSING])
        taken.append(process_time() - began)
    return min(taken)


def test_a_sentence_that_all_articles_have_costs_as_many_looks_as_there_are_articles() -> None:
    """Eight times the articles, about eight times the time: a look at each for each would be sixty-four times."""
    assert seconds(2400) < 30 * seconds(300)


def test_an_article_is_charged_for_the_words_that_it_has() -> None:
    """Of a longer quotation that begins as one of its passages does, only those words count against it."""
    shared, rest, own = (
        "the bay of nets lay still", "while gulls flew over dark sheds", "its mayor wrote nine short letters"
    )  # fmt: skip
    whole, part = Article("whole", (f"{shared} {rest}",)), Article("part", (f"{shared}. In May {own}.",))
    texts = [[f"{shared} {rest}"], [own], ["in may its mayor wrote nine"]]
    limits = Limits(words_a_document=12, share_of_document=1.0)
    excerpts = Excerpts([whole, part], texts, limits)
    assert [excerpts.shorten(text) for text in texts] == [*texts[:2], [CUT]]


def test_words_that_stand_below_each_other_are_a_quotation() -> None:
    """A column of a table is read downwards, though no row of it says anything of an article."""
    said = "the bay of nets lay still while gulls flew over dark sheds"
    rows = "".join(f"{word},quay{n}\n" for n, word in enumerate(said.split()))
    content, seen = f"word,place\n{rows}".encode(), list[Sequence[str]]()
    shortened("a.csv", content, lambda row: seen.append(row) or list(row))  # type: ignore[func-returns-value]
    excerpts = Excerpts([Article("a", (said,))], seen, Limits(words_a_document=0))
    written = (shortened("a.csv", content, excerpts.shorten) or b"").decode()
    assert not set(written.replace(",", "\n").split()) & set(said.split())
    assert all(f"quay{n}" in written for n in range(len(said.split())))
