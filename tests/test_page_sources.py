"""The page of the articles: each sentence in its place, found from the ids that tables carry."""

from __future__ import annotations

import json
import re
from typing import Any

import pandas as pd
import pytest

from dossier.corpus.kinds import not_themselves
from dossier.figures import prose, table
from dossier.figures.reading import Reading
from dossier.publishing import page_figures, page_sources
from dossier.publishing.datapackage import header
from dossier.publishing.page import render
from dossier.publishing.page_content import output
from dossier.publishing.page_figures import behind
from dossier.publishing.page_sources import Sources, is_needed
from dossier.publishing.shortening import shortened
from dossier.statistics.incidence import paragraph_numbers, unit_ids
from small_project import FIRST, counting_notebook
from test_page import Reader, assert_inert, record_of

HOSTILE = "b<i> & 'c'"
DOCUMENTS = f"""doc_id,title,publisher,published
a,The first,Example Daily,2022-03-01
"{HOSTILE}","<script>alert(1)</script>","'=Daily()",
"""
SENTENCES = f"""doc_id,sentence_id,start,end,text
a,1,0,10,It began.
a,2,11,20,It went on.
a,3,22,30,Then it ended.
"{HOSTILE}",1,0,9,"<img src=x onerror=alert(1)> $x$ {{{{ 7 * 7 }}}} \u202e"
"{HOSTILE}",2,10,19,'=SUM(A1)
"""
CLAIMS = "claim_id,doc_id,sentence_id\nf00d,a,3\nbeef,a,99\n"
FILES = {"tables/1_x.documents.csv": DOCUMENTS.encode(), "tables/1_x.sentences.csv": SENTENCES.encode(),
         "tables/4_x.claims.csv": CLAIMS.encode()}  # fmt: skip
DRAWN = "figures/2_term_frequency.term_frequencies.csv"
FIRST_SENTENCE = '<a href="sources.html#a-a.1" title="a:1">1:1</a>'


def pages_with(shown: pd.DataFrame | Reading, files: dict[str, bytes] = FILES) -> dict[str, str]:
    """Pages of a notebook that shows one table, or one sentence."""
    notebook: dict[str, Any] = counting_notebook()
    data = {"text/html": (shown if isinstance(shown, Reading) else table(shown, rows=None)).html}
    notebook["cells"][3]["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
    pages = render({FIRST: notebook}, record_of({FIRST: notebook}, {}), files)
    return {path: page.decode() for path, page in pages.items()}


def test_ids_in_tables_lead_to_sentences_and_sentences_stand_in_their_articles() -> None:
    """Ids of sentences, of claims and of whole articles become links; every link has its anchor, in order."""
    frame = pd.DataFrame(
        {"doc_id": ["a"], "sentence_id": [2], "claim_id": ["f00d"], "evidence": [("a:1", HOSTILE, "a:3", "a:p2")]}
    )
    pages = pages_with(frame)
    links = [a["href"] for tag, a in Reader(pages[f"html/{FIRST}.html"]).tags if tag == "a" and "#" in str(a.get("href"))]
    wanted = ["#a-a.2", "#a-a.3", "#a-a.1", "#a-b-i-c", "#a-a.3", "#a-a.3"]
    assert [f"#{str(link).partition('#')[2]}" for link in links if str(link).startswith("sources")] == wanted
    assert FIRST_SENTENCE in pages[f"html/{FIRST}.html"]
    reader = Reader(pages["html/sources.html"])
    anchors = [a["id"] for _, a in reader.tags if str(a.get("id")).startswith("a-")]
    assert anchors == ["a-a", "a-a.1", "a-a.2", "a-a.3", "a-b-i-c", "a-b-i-c.1", "a-b-i-c.2"]
    assert "Example Daily, 2022-03-01" in reader.text
    text = " ".join(re.sub(r"\(cited in [^)]*\)", "", reader.text).split())
    assert "1 It began. 2 It went on. 3 Then it ended." in text
    assert re.search(r"went on\.[^\n]*</span>\n</p>\n<p>\n<span", pages["html/sources.html"]), "a blank line: a paragraph"


def test_a_copy_and_an_article_without_a_date_are_told_where_they_are_listed() -> None:
    """The page of the articles leads from a copy to the article that it is nearly the same as; the index says so as well."""
    documents = "doc_id,title,published,duplicate_of\na,First,2022-03-01,\nb,Again,,a\nc,Other,2022,gone\n"
    sentences = "doc_id,sentence_id,start,end,text\na,1,0,3,One\nb,1,0,3,One\nc,1,0,3,Two\n"
    files = {"tables/1_x.documents.csv": documents.encode(), "tables/1_x.sentences.csv": sentences.encode()}
    pages = pages_with(pd.DataFrame({"x": [1]}), files)
    about = re.findall(r'<p class="about">(.*?) · doc_id', pages["html/sources.html"])
    assert about == ["2022-03-01", 'date of publication unknown · nearly the same as article <a href="#a-a">1</a>', "2022"]
    listed = re.findall(r'</a> <span class="quiet">(.*?)</span></li>', pages["html/index.html"])
    assert listed == ["2022-03-01", "date of publication unknown · nearly the same as 1", "2022"]


def test_a_finding_leads_to_its_sentences_in_one_step() -> None:
    """The ids below a sentence are links as those of a table are, of sentences and of claims, and the way back is there."""
    pages = pages_with(prose("Two of them.").with_evidence("Sentences & more", ["a:1", "f00d", "a:9"]))
    below = f'Sentences &amp; more: {FIRST_SENTENCE}, <a href="sources.html#a-a.3" title="f00d">1:3</a>, <span>a:9</span>'
    assert below in pages[f"html/{FIRST}.html"]
    assert pages["html/sources.html"].count("(cited in") == 2


def test_every_paragraph_leads_to_its_first_sentence() -> None:
    """The ids that co-occurrence counts by lead to their paragraphs, parted by blank lines or by line breaks alone."""
    texts = {"blank": "One. Two.\n\nThree.\nFour.", "lines": "One.\nTwo. Three.\nFour."}
    starts = {"blank": (0, 5, 11, 18), "lines": (0, 5, 10, 17)}
    words = ("One.", "Two.", "Three.", "Four.")
    places = [(doc, n, starts[doc][n - 1], word) for doc in texts for n, word in enumerate(words, 1)]
    rows = [(doc, n, at, at + len(word), word) for doc, n, at, word in places]
    sentences = pd.DataFrame(rows, columns=["doc_id", "sentence_id", "start", "end", "text"])
    assert all(texts[row.doc_id][row.start : row.end] == row.text for row in sentences.itertuples())
    units = unit_ids(sentences, "paragraph", texts)
    saved = sentences.assign(paragraph=paragraph_numbers(sentences, texts)).to_csv(index=False).encode()
    sources = Sources({"tables/1_x.sentences.csv": saved})
    first = units.drop_duplicates("unit_id")
    assert dict(zip(first.unit_id, first.sentence_id, strict=True)) == {
        "blank:p1": 1, "blank:p2": 3, "lines:p1": 1, "lines:p2": 2, "lines:p3": 4
    }  # fmt: skip
    for row in first.itertuples():
        assert sources.places[row.unit_id][0] == f"a-{row.doc_id}.{row.sentence_id}"
    shown = [[len(paragraph) for paragraph in article.paragraphs(None)] for article in sources.articles]
    assert shown == [[2, 2], [1, 2, 1]]


def test_a_sentence_leads_back_to_where_it_is_cited() -> None:
    """Its number leads to itself, and what leads to it is led back to: the cell, in that page, once."""
    frame = pd.DataFrame({"evidence": [("a:1", "a:1"), ("a:3",)]})
    page = pages_with(frame)["html/sources.html"]
    cell = counting_notebook()["cells"][3]["id"]
    back = f'<span class="back">(cited in <a href="{FIRST}.html#cell-{cell}">Corpus statistics</a>)</span>'
    assert f'<a class="number" href="#a-a.1" aria-label="Sentence 1">1</a>&nbsp;It began. {back}</span>' in page
    assert page.count(back) == 2
    assert f'id="cell-{cell}"' in pages_with(frame)[f"html/{FIRST}.html"]


def test_the_marks_of_a_figure_lead_to_their_sentences() -> None:
    """What a figure draws stands below it, folded away, its ids as links; where it names no sentence, nothing does."""
    drawn = 'term,n,evidence\n"\'=war",2,"[""a:1"", ""a:3""]"\n'
    shown = Sources(FILES).linked(str(behind(drawn.encode(), DRAWN)), FIRST, "Corpus statistics")
    assert shown.startswith('<details class="behind"><summary>The sentences behind its marks</summary>')
    assert ">=war</td>" in shown
    assert FIRST_SENTENCE in shown
    assert behind(b"term,n\nwar,2\n", DRAWN) == behind(b"term,evidence\n", DRAWN) == behind(b"", DRAWN) == ""
    coded = str(behind(b'actor_a,actor_b,evidence\nRUS,JPN,"[""a:1""]"\n', DRAWN))
    assert ">Russia</td><td" in coded, "names, as in the figure"
    tested = str(behind(b'actor_a,exceeds,evidence\nRUS,True,"[""a:1""]"\nJPN,False,"[""a:3""]"\n', DRAWN))
    assert ">yes</td>" in tested and ">no</td>" in tested and "True" not in tested, "as in other tables"
    hostile = str(behind(b'term,evidence\n<script>alert(1)</script>,"[""<img src=x onerror=alert(1)>""]"\n', DRAWN))
    assert "<script" not in hostile
    assert "<img" not in hostile


@pytest.mark.parametrize("term", ["2022", "007", "1e5", "nan", "infinity", "1_000"])
def test_a_term_that_looks_like_a_number_stays_as_it_is(term: str) -> None:
    """What the codebook calls text is shown as it was written, and a count with its thousands apart."""
    shown = str(behind(f'term,n,evidence\n{term},1500,"[""a:1""]"\n'.encode(), DRAWN))
    assert f">{term}</td>" in shown
    assert ">1,500</td>" in shown


def test_a_figure_with_very_many_sentences_shows_its_first_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page stays light; the caption says how many rows there are."""
    monkeypatch.setattr(page_figures, "IDS_AT_MOST", 4)
    rows = "".join(f'{n},"[""a:1"", ""a:2""]"\n' for n in range(1, 8))
    shown = str(behind(f"n,evidence\n{rows}".encode(), DRAWN))
    assert shown.count("<tr>") == 1 + 2
    assert "The first 2 of 7 rows." in shown


def test_what_stands_in_articles_stays_text() -> None:
    """Titles, publishers, names and sentences run nothing; a guarded formula is read as it was written."""
    page = pages_with(pd.DataFrame({"n": [1]}))["html/sources.html"]
    assert_inert(page)
    text = Reader(page).text
    for words in ("<script>alert(1)</script>", "=Daily()", HOSTILE, "<img src=x onerror=alert(1)> $x$ {{ 7 * 7 }} [U+202E]"):
        assert words in text
    assert "2\xa0=SUM(A1)" in text


def test_what_is_not_known_stays_as_it_is() -> None:
    """An id of no sentence is no link, a claim in no sentence neither; without tables there is no such page."""
    frame = pd.DataFrame({"claim_id": ["beef"], "evidence": [("a:9", "z:1")], "n": ["a:1"]})
    assert "sources.html#" not in pages_with(frame)[f"html/{FIRST}.html"]
    assert "<span>z:1</span>" in pages_with(frame)[f"html/{FIRST}.html"]
    frame = pd.DataFrame({"evidence": [("a:1",)]})
    without = pages_with(frame, {})
    assert "html/sources.html" not in without
    assert "sources.html" not in without["html/index.html"] + without[f"html/{FIRST}.html"]


def test_large_corpora_show_what_is_cited_and_what_stands_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a limit only sentences near a cited one are shown, and articles without any are left out."""
    rows = "".join(f"{doc},{n},{n * 10},{n * 10 + 9},{doc} says {n}.\n" for doc in "ab" for n in range(1, 21))
    files = {"tables/1_x.sentences.csv": f"doc_id,sentence_id,start,end,text\n{rows}".encode()}
    frame = pd.DataFrame({"evidence": [("a:5", "a:12")]})
    assert "a says 1." in pages_with(frame, files)["html/sources.html"]
    monkeypatch.setattr(page_sources, "WHOLE_AT_MOST", 100)
    page = pages_with(frame, files)["html/sources.html"]
    assert re.findall(r"([ab]) says (\d+)\.", page) == [("a", str(n)) for n in (3, 4, 5, 6, 7, 10, 11, 12, 13, 14)]
    assert page.count("<p>\n<span") == 2
    front = pages_with(frame, files)["html/index.html"]
    assert 'href="sources.html#a-a"' in front
    assert "#a-b" not in front + page, "nothing leads to an article that is not shown"
    whole = pages_with(pd.DataFrame({"evidence": [("b",)]}), files)
    assert 'id="a-b"' in whole["html/sources.html"], "an article that is cited as a whole is there"


def test_a_cell_may_be_longer_than_a_reader_of_csv_expects() -> None:
    """The ids behind one mark of a large corpus fill a cell of megabytes; page, description and sharing read it."""
    ids = json.dumps([f"article_{n:06}:1" for n in range(30_000)]).replace('"', '""')
    content = f'n,evidence\n30000,"{ids}"\n'.encode()
    assert len(content) > 500_000
    assert "and 29,937 more in the CSV" in str(behind(content, DRAWN))
    assert header(content) == ["n", "evidence"]
    assert shortened("tables/a.csv", content, list) == content


def test_two_names_that_look_alike_have_two_anchors() -> None:
    """Anchors are made of letters and digits only, and stay apart."""
    rows = "x y,1,0,1,One\nx-y,1,0,1,Two\nИван,1,0,1,Three\n"
    sources = Sources({"tables/1_x.sentences.csv": f"doc_id,sentence_id,start,end,text\n{rows}".encode()})
    assert [article.anchor for article in sources.articles] == ["a-x-y", "a-x-y--2", "a-article"]


def test_a_page_in_excerpts_says_so() -> None:
    """Where words are left out the page explains the mark, and only there."""
    explained = "Where […] stands, words are left out."
    whole = pages_with(pd.DataFrame({"n": [1]}))["html/sources.html"]
    cut = {path: content.replace(b"It went on.", "[…].".encode()) for path, content in FILES.items()}
    assert explained not in whole
    assert explained in pages_with(pd.DataFrame({"n": [1]}), cut)["html/sources.html"]


def test_only_tables_of_the_notebooks_are_read() -> None:
    """What figures draw is needed by their page, and is not taken for sentences."""
    assert is_needed("tables/1_corpus_statistics.sentences.csv")
    assert is_needed("figures/1_corpus_statistics.sentences.csv")
    assert not is_needed("tables/1_corpus_statistics.overview.csv")
    assert not Sources({"figures/1_x.sentences.csv": SENTENCES.encode()})


def test_alignment_and_evidence_share_one_class() -> None:
    """A cell keeps its side beside its mark."""
    frame = pd.DataFrame({"evidence_urged": [("a:1",)]})
    shown = output({"output_type": "display_data", "data": {"text/html": table(frame).html}}, {})
    assert '<td class="evidence left"><span>a:1</span></td>' in shown


def test_pages_say_where_the_texts_are_not_the_articles_themselves() -> None:
    """`text_kind` in documents.csv is told on every page; a date that was inferred is marked as one."""
    plain = pages_with(pd.DataFrame({"n": [1]}))
    extra = '"{""text_kind"": ""digest""}"'
    documents = f"doc_id,title,published,published_basis,extra\na,The first,2022-03-01,inferred,{extra}\n"
    digests = pages_with(pd.DataFrame({"n": [1]}), {**FILES, "tables/1_x.documents.csv": documents.encode()})
    said = "The text is a digest, not the article itself: counted and quoted is its wording, not that of the press."
    assert all(page.count(said) == 1 for page in digests.values())
    assert not any("not the article itself" in page for page in plain.values())
    assert "2022-03-01 (inferred)" in digests["html/sources.html"]
    assert "(inferred)" not in plain["html/sources.html"]


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], ""),
        (["", ""], ""),
        (["digest", "digest"], "All 2 texts are digests, not the articles"),
        (["digest", "summary", ""], "2 of 3 texts are digests or summaries, not the articles"),
        (["", "translation"], "1 of 2 texts is a translation, not the article itself"),
    ],
)
def test_kinds_of_texts_are_told_in_a_sentence(kinds: list[str], said: str) -> None:
    """By how many of how many, each kind named once."""
    found = not_themselves([json.dumps({"text_kind": kind} if kind else {}) for kind in kinds])
    assert found.startswith(said) and bool(found) == bool(said)


def test_an_article_in_another_language_is_told_on_the_index() -> None:
    """Beside its title and in a sentence that leads to it, on the page of the articles too; nothing where there is none."""
    documents = "doc_id,title,published,duplicate_of,foreign\na,First,2022,,False\nb,Segundo,2022,,True\n"
    sentences = "doc_id,sentence_id,start,end,text\na,1,0,3,One\nb,1,0,3,Uno\n"
    files = {"tables/1_x.documents.csv": documents.encode(), "tables/1_x.sentences.csv": sentences.encode()}
    pages = pages_with(pd.DataFrame({"x": [1]}), files)
    assert '<span class="quiet">2022, not in English</span>' in pages["html/index.html"]
    assert 'is 1 of the articles (<a href="sources.html#a-b">2</a>): little is found there' in pages["html/index.html"]
    assert pages["html/sources.html"].count("not in English") == 1
    assert "not in English" not in pages_with(pd.DataFrame({"x": [1]}))["html/index.html"].lower()
