"""The articles behind the pages: every sentence in its place, and the way to it from the ids of evidence.

Made from published tables, so that whatever may be quoted of an article is all that its page can show:
`documents` (who, what, when), `sentences` (the words) and `claims` (in which sentence a claim was found).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dossier.corpus.kinds import not_themselves
from dossier.figures.layout import legible
from dossier.publishing.cuts import CUT
from dossier.publishing.tables import original, rows_of

PAGE = "sources"
READ = DOCUMENTS, SENTENCES, CLAIMS = "documents", "sentences", "claims"
WHOLE_AT_MOST = 1_000_000
"""Characters of all articles up to which the page shows them whole; beyond, what is cited, and what stands around it."""
AROUND = 2
"""Sentences before and after a cited one that are shown where articles are not shown whole."""
CELL = re.compile(
    r'<section class="cell" id="([^"]*)">'
    r'|<(td|div) class="evidence\b([^"]*)"(?: title="([^"]*)")?>(.*?)</\2>', re.DOTALL
)
"""A cell of a notebook; or what `figures.table` writes for ids, one id as the title of a cell, or many, each in a span;
or the same below a sentence (`figures.reading`)."""
ONE = re.compile(r"<span>([^<]*)</span>")

Row = dict[str, str]


@dataclass(frozen=True)
class Sentence:
    """A sentence and its place on the page."""

    number: str
    anchor: str
    text: str
    opens: bool
    """whether a paragraph begins here"""
    size: int
    cited_by: dict[str, tuple[str, str]] = field(default_factory=dict)
    """by page that leads here: what the page is called, and where in it"""


@dataclass
class Article:
    """An article as its page shows it."""

    number: int
    doc_id: str
    title: str
    about: str
    """publisher and date, as far as they are known, and that there is none where none is"""
    anchor: str
    sentences: list[Sentence] = field(default_factory=list)
    copy_of: Article | None = None
    """the earlier article that it is nearly the same as"""
    foreign: bool = False
    """whether it is clearly not in English"""

    def paragraphs(self, cited: set[str] | None) -> Iterator[list[Sentence]]:
        """The sentences by paragraph; only those around cited ones where `cited` anchors are given."""
        paragraph: list[Sentence] = []
        last = -1
        for place in self._places(cited):
            sentence = self.sentences[place]
            if paragraph and (sentence.opens or place != last + 1):
                yield paragraph
                paragraph = []
            paragraph.append(sentence)
            last = place
        if paragraph:
            yield paragraph

    def _places(self, cited: set[str] | None) -> list[int]:
        every = range(len(self.sentences))
        if cited is None:
            return list(every)
        near = {i + d for i in every if self.sentences[i].anchor in cited for d in range(-AROUND, AROUND + 1)}
        return sorted(near & set(every))


def is_needed(path: str) -> bool:
    """Whether a page is made from this published file: the articles', or by what lies behind the marks of a figure."""
    return _kind(path) in READ or (path.startswith("figures/") and path.endswith(".csv"))


def _kind(path: str) -> str:
    place = PurePosixPath(path)
    return place.stem.rpartition(".")[2] if place.parts[0] == "tables" and place.suffix == ".csv" else ""


class Sources:
    """Articles by number, and the anchors of sentences by the ids that tables carry."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        tables = {_kind(path): list(_rows(content)) for path, content in sorted(files.items()) if _kind(path) in READ}
        self.articles: list[Article] = []
        self.places: dict[str, tuple[str, str]] = {}
        """anchor and short name: of a sentence by `doc_id:sentence_id` or claim id, of an article by `doc_id`, of a
        paragraph (its first sentence) by `doc_id:pN`"""
        self.cited: set[str] = set()
        """anchors that pages lead to"""
        self.nature = not_themselves(row.get("extra", "") for row in tables.get(DOCUMENTS, []))
        self.sentences: dict[str, Sentence] = {}
        """by anchor"""
        self._read(tables.get(DOCUMENTS, []), tables.get(SENTENCES, []))
        for claim in tables.get(CLAIMS, []):
            place = self.places.get(_identity(claim))
            if place:
                self.places[legible(claim["claim_id"], None)] = place

    def __bool__(self) -> bool:
        return bool(self.articles)

    @property
    def is_whole(self) -> bool:
        """Whether the page shows every sentence."""
        return sum(sentence.size for article in self.articles for sentence in article.sentences) <= WHOLE_AT_MOST

    @property
    def is_cut(self) -> bool:
        """Whether words are left out anywhere."""
        return any(CUT in sentence.text for article in self.articles for sentence in article.sentences)

    @property
    def foreign(self) -> list[Article]:
        """The articles that are clearly not in English."""
        return [article for article in self.articles if article.foreign]

    def shown(self) -> Iterator[tuple[Article, list[list[Sentence]]]]:
        """The articles with the paragraphs that the page shows of them."""
        cited = None if self.is_whole else self.cited
        for article in self.articles:
            if (paragraphs := list(article.paragraphs(cited))) or cited is None or article.anchor in cited:
                yield article, paragraphs

    def linked(self, markup: str, name: str, label: str) -> str:
        """A page with the ids in its tables as links to the sentences; ids of unknown sentences stay text.

        Each sentence keeps in mind the first place in the page that leads to it: `name` and `label` are the page's.
        """
        here = ""

        def cell(found: re.Match[str]) -> str:
            nonlocal here
            if found[1] is not None:
                here = found[1]
                return found[0]
            return self._cell(found, (name, label, here))

        return CELL.sub(cell, markup) if self else markup

    def _read(self, documents: list[Row], sentences: list[Row]) -> None:
        about = {row["doc_id"]: row for row in documents}
        by_article: dict[str, list[Row]] = {}
        for row in sentences:
            by_article.setdefault(row["doc_id"], []).append(row)
        anchors: set[str] = set()
        earlier: dict[str, Article] = {}
        for number, (doc_id, rows) in enumerate(by_article.items(), 1):
            about_it = about.get(doc_id, {"doc_id": doc_id})
            article = earlier[doc_id] = _article(number, about_it, anchors)
            article.copy_of = earlier.get(about_it.get("duplicate_of", ""))
            self.articles.append(article)
            self.places[article.doc_id] = (article.anchor, str(number))
            paragraph = end = 0
            for row in rows:
                number_now = _paragraph(row, paragraph, end)
                sentence = _sentence(row, article, opens=number_now != paragraph)
                paragraph, end = number_now, int(row["end"])
                article.sentences.append(sentence)
                self.sentences[sentence.anchor] = sentence
                self.places[_identity(row)] = (sentence.anchor, f"{number}:{sentence.number}")
                if sentence.opens:
                    self.places[f"{article.doc_id}:p{paragraph}"] = (sentence.anchor, f"{number}:p{paragraph}")

    def _cell(self, cell: re.Match[str], place: tuple[str, str, str]) -> str:
        tag, side, identity, inside = cell[2], cell[3], cell[4], cell[5]
        words = "" if inside == identity and ":" in inside else inside
        linked = (
            self._link(identity, place, words) if identity else ONE.sub(lambda one: self._link(one[1], place), inside)
        )
        return f'<{tag} class="evidence{side}">{linked}</{tag}>'

    def _link(self, identity: str, place: tuple[str, str, str], words: str = "") -> str:
        target = self.places.get(html.unescape(identity))
        if target is None:
            return words or f"<span>{identity}</span>"
        anchor, short = target
        self.cited.add(anchor)
        if anchor in self.sentences:
            name, label, here = place
            self.sentences[anchor].cited_by.setdefault(name, (label, here))
        title = html.escape(html.unescape(identity))
        return f'<a href="{PAGE}.html#{anchor}" title="{title}">{words or short}</a>'


def _rows(content: bytes) -> Iterator[Row]:
    rows = rows_of(content)
    head = next(rows, [])
    for row in rows:
        yield {name: original(value) for name, value in zip(head, row, strict=False)}


def _identity(row: Row) -> str:
    return legible(f"{row['doc_id']}:{row['sentence_id']}", None)


def _article(number: int, row: Row, anchors: set[str]) -> Article:
    stem = "a-" + ("-".join(re.findall(r"[a-z0-9]+", row["doc_id"].lower())) or "article")
    again = 1
    while (anchor := stem if again == 1 else f"{stem}--{again}") in anchors:
        again += 1
    anchors.add(anchor)
    doc_id = legible(row["doc_id"], None)
    told = [legible(row[name], None) for name in ("publisher", "published") if row.get(name)]
    if row.get("published") and row.get("published_basis") == "inferred":
        told[-1] += " (inferred)"
    if row.get("published") == "":
        told.append("date of publication unknown")
    foreign = row.get("foreign") == str(True)
    told += ["not in English"] if foreign else []
    title = legible(row.get("title") or doc_id, None)
    return Article(number, doc_id, title, ", ".join(told), anchor, foreign=foreign)


def _paragraph(row: Row, before: int, end: int) -> int:
    """The number of a sentence's paragraph, given that and the end of the sentence before it.

    Notebook 1 saves it. A table without it has offsets only: one space stands between the sentences of a paragraph, more
    between paragraphs that a blank line parts.
    """
    if row.get("paragraph"):
        return int(row["paragraph"])
    return before + (not before or int(row["start"]) - end > 1)


def _sentence(row: Row, article: Article, opens: bool) -> Sentence:
    number, size = row["sentence_id"], int(row["end"]) - int(row["start"])
    return Sentence(number, f"{article.anchor}.{number}", legible(row["text"], None), opens, size)
