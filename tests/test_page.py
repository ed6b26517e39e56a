"""The pages: self-contained, inert, the same bytes for the same notebooks, and every figure with its words."""

from __future__ import annotations

import base64
import copy
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from markupsafe import Markup

from dossier.figures.table_tools import script
from dossier.publishing import page_tables
from dossier.publishing.notebook import publishable
from dossier.publishing.page import render
from dossier.publishing.page_content import clean, compact, output, prose
from dossier.publishing.provenance import digest_of
from dossier.publishing.record import Entry, Inputs, Record
from small_project import FIRST, SECOND, code, counting_notebook, drawing_notebook, words

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><text>A < B</text></svg>'.replace("A <", "A &lt;")
PAYLOADS = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg onload=alert(1)><a href='javascript:alert(1)'>x</a></svg>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="https://example.org"></iframe><object data=x></object><embed src=x>',
    '<form action="https://example.org"><input autofocus onfocus=alert(1)></form>',
    '<style>@import "https://example.org/x.css"</style><link rel=stylesheet href="https://example.org/x.css">',
    '<div style="background:url(https://example.org/x.png)" onclick="alert(1)">x</div>',
    "<meta http-equiv=refresh content='0;url=https://example.org'><base href='https://example.org'>",
    "{{ 7 * 7 }} {% for x in y %} ${7*7} <%= 7*7 %>",
)


class Reader(HTMLParser):
    """Collects what a browser would act on: tags, attributes, and the text that it would show."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text, self.ids = "", []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, text: str) -> None:
        self.text += text


def record_of(notebooks: dict[str, dict[str, Any]], outputs: dict[str, str]) -> Record:
    entries = {
        name: Entry(Inputs({}, "", [], {"corpus": "articles", "top_n": 2, "height": 2.0}, "c", "l", "k", "3", "p"),
                    {path: digest for path, digest in outputs.items() if f"/{name}." in path})
        for name in notebooks
    }  # fmt: skip
    return Record(entries, None, {"c": {"001.txt": "x", "002.md": "y", "documents.csv": "z"}})


def rendered(first: dict[str, Any] | None = None) -> dict[str, str]:
    """The pages of the small project, its figure drawn."""
    drawing = drawing_notebook()
    alt = {"alt": 'A line "rises" <b>.', "title": "Squares", "caption": "n = 3"}
    drawing["cells"][2]["outputs"] = [
        {"output_type": "execute_result", "execution_count": 2, "data": {"image/svg+xml": SVG.splitlines(keepends=True)},
         "metadata": {"image/svg+xml": alt}},
    ]  # fmt: skip
    notebooks = {FIRST: publishable(first or counting_notebook())[0], SECOND: publishable(drawing)[0]}
    outputs = {f"figures/{SECOND}.squares.svg": digest_of(SVG.encode()), f"figures/{SECOND}.squares.csv": "same",
               f"tables/{SECOND}.squares.csv": "same", f"tables/{FIRST}.rates.csv": "t"}  # fmt: skip
    pages = render(notebooks, record_of(notebooks, outputs))
    return {path: content.decode() for path, content in pages.items()}


def test_pages_go_by_the_title_that_somebody_gave() -> None:
    """Once, on one line and escaped; a record without one, or with none, goes by its corpus."""
    notebooks = {FIRST: publishable(counting_notebook())[0], SECOND: publishable(drawing_notebook())[0]}
    record = record_of(notebooks, {})
    for given, shown in ((" Shrimps &\n tin", "Shrimps &amp; tin"), ("", "articles")):
        for entry in record.notebooks.values():
            entry.inputs.parameters["title"] = given
        pages = render(copy.deepcopy(notebooks), record)
        assert f"<h1>Dossier: {shown}</h1>" in pages["html/index.html"].decode()
        assert f" – Dossier: {shown}</title>" in pages[f"html/{FIRST}.html"].decode()


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered()


def test_there_is_an_index_and_a_page_each(pages: dict[str, str]) -> None:
    """Every page names itself, and leads to every other."""
    assert list(pages) == ["html/index.html", f"html/{FIRST}.html", f"html/{SECOND}.html"]
    for path, page in pages.items():
        links = {attributes.get("href") for tag, attributes in Reader(page).tags if tag == "a"}
        assert {"index.html", f"{FIRST}.html", f"{SECOND}.html"} <= links, path
        assert page.count('aria-current="page"') == 1, path
    assert "<title>How many lines? – Dossier: articles</title>" in pages[f"html/{FIRST}.html"]


def test_the_same_notebooks_give_the_same_bytes(pages: dict[str, str]) -> None:
    """A page holds nothing of the moment."""
    assert rendered() == pages


def test_a_page_fetches_nothing_and_runs_nothing(pages: dict[str, str]) -> None:
    """The policy forbids every request; the only style and script are those that it names, and images are inside."""
    assert len(pages) > 1
    for path, page in pages.items():
        policy = next(a["content"] for t, a in Reader(page).tags if a.get("http-equiv") == "Content-Security-Policy")
        allowed = f"style-src '{hash_of('style', page)}'; script-src '{hash_of('script', page)}'; img-src data:"
        assert policy == f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'", path
        assert_inert(page)


def hash_of(tag: str, page: str) -> str:
    """What the policy calls the one style sheet or the one script of a page."""
    (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    return f"sha256-{base64.b64encode(bytes.fromhex(digest_of(content.encode()))).decode()}"


def test_the_script_only_handles_text() -> None:
    """What sorts the tables never makes markup or code of what it finds in them, asks for nothing and keeps nothing."""
    words = r"(inner|outer)HTML|insertAdjacent|document\.write|eval|Function\(|fetch\(|XMLHttp|import|Storage|src|href"
    assert "textContent" in script()
    assert not re.findall(words, script())


def assert_inert(page: str) -> None:
    assert page.count(f"<script>{script()}</script>") == 1
    for tag, attributes in Reader(page.replace(f"<script>{script()}</script>", "")).tags:
        assert tag not in {"script", "iframe", "object", "embed", "form", "input", "base", "svg"}, tag
        assert tag != "link" or attributes == {"rel": "icon", "href": "data:,"}, "an icon keeps browsers from asking for one"
        assert not [name for name in attributes if name.startswith("on") or name == "style"], attributes
        assert (attributes.get("src") or "data:image/").startswith("data:image/")
        assert not re.match(r"\s*(javascript|data|vbscript):", attributes.get("href") or "", re.IGNORECASE) or tag == "link"


def test_a_figure_has_its_words_and_its_data(pages: dict[str, str]) -> None:
    """The drawing is an image with the alternative text, and leads to the numbers that it draws."""
    reader = Reader(pages[f"html/{SECOND}.html"])
    (image,) = [attributes for tag, attributes in reader.tags if tag == "img"]
    assert image["alt"] == 'A line "rises" <b>.'
    assert base64.b64decode(str(image["src"]).partition(",")[2]).decode() == SVG
    links = [attributes["href"] for tag, attributes in reader.tags if tag == "a"]
    assert f"../figures/{SECOND}.squares.csv" in links


@pytest.mark.parametrize(("alt", "told"), [("A line rises.", True), ("An empty figure: two months are needed.", False)])
def test_an_empty_figure_has_no_sentences_behind_its_marks(alt: str, told: bool) -> None:
    """What lies behind marks stands below a figure that has some, and not below one without."""
    kind = "image/svg+xml"
    shown = {"output_type": "execute_result", "data": {kind: SVG}, "metadata": {kind: {"alt": alt}}}
    files = {digest_of(SVG.encode()): "figures/a.svg"}
    said = str(output(shown, files, lambda path: Markup(f"behind {path}")))
    assert ("behind figures/a.csv" in said) == told


def test_a_drawing_is_lighter_in_the_page_and_looks_the_same() -> None:
    """Lines are drawn to a hundredth of a pixel; sizes of letters, colours, words and styles are as they were."""
    drawing = '<svg>\n  <path d="M 1.23456 2\nL 3.5 -0.00123\nz" style="stroke-width: 0.12345"/>\n  ' \
        '<text x="98.28774" transform="scale(0.015625)">0.12345</text>\n</svg>'
    assert compact(drawing) == (
        '<svg>\n<path d="M 1.23 2 L 3.5 -0.00 z" style="stroke-width: 0.12345"/>\n'
        '<text x="98.28" transform="scale(0.015625)">0.12345</text>\n</svg>'
    )


def test_the_index_leads_to_every_file_of_numbers(pages: dict[str, str]) -> None:
    """Each table and the data of each figure, two files of the same content included."""
    links = {attributes.get("href") for tag, attributes in Reader(pages["html/index.html"]).tags if tag == "a"}
    assert {f"../figures/{SECOND}.squares.csv", f"../tables/{SECOND}.squares.csv", f"../tables/{FIRST}.rates.csv"} <= links


def test_the_index_gives_the_answers_of_cells_that_are_findings() -> None:
    """The first paragraph of such a cell, word for word, under its question, which leads to the cell; of no other cell."""
    counting = counting_notebook()
    shown = {"text/html": "<p>never this</p>", "text/plain": ["3 < 4 of 5 lines.\n", "\n", "A caution."]}
    for place in (3, 4):
        counting["cells"][place]["outputs"] = [{"output_type": "execute_result", "execution_count": 1, "data": shown,
                                                "metadata": {}}]  # fmt: skip
    counting["cells"][3]["metadata"]["tags"] = ["finding"]
    counting["cells"][5]["metadata"]["tags"] = ["finding"]
    start_page = rendered(counting)["html/index.html"]
    (found,) = re.findall(r'<dl class="findings">(.*?)</dl>', start_page, re.DOTALL)
    assert found.split("\n")[1:] == [
        f'<dt><a href="{FIRST}.html#cell-count">The counting</a></dt>', "<dd>3 &lt; 4 of 5 lines.</dd>", "",
    ]  # fmt: skip
    assert 'id="cell-count"' in rendered(counting)[f"html/{FIRST}.html"]
    assert "findings" not in rendered()["html/index.html"].partition("</style>")[2]


def test_what_other_programs_read_is_linked_where_it_was_made() -> None:
    """An export is on the page of its notebook and on the index, with what the codebook says of it."""
    path = "exports/4_sanction_chronology.timeline.json"
    notebook = counting_notebook()
    made = render({"4_sanction_chronology": notebook}, record_of({"4_sanction_chronology": notebook}, {path: "x"}))
    link = f'<a href="../{path}">timeline.json</a>'
    assert f"{link}: the chronology, for TimelineJS" in made["html/4_sanction_chronology.html"].decode()
    assert link in made["html/index.html"].decode()


def test_a_table_without_rows_is_its_caption() -> None:
    """A head without a body would look like something lost; without a caption it stays, for nothing else says so."""
    empty = "<thead><tr><th>a</th></tr></thead><tbody>\n</tbody></table>"
    captioned = page_tables.boxed(clean(f"<table><caption>Copies. None.</caption>{empty}"))
    assert captioned == '<div class="tabular"><p class="caption">Copies. None.</p></div>'
    assert "<th>a</th>" in page_tables.boxed(clean(f"<table>{empty}"))


def test_long_names_may_break() -> None:
    """A column of names leaves room for the sentences beside it; the name stays one word to whoever reads the markup."""
    boxed = page_tables.boxed(clean("<table><tbody><tr><td>003_us_urges_japan_to_act</td></tr></tbody></table>"))
    assert '<span class="name">003_us_urges_japan_to_act</span></td>' in boxed


def test_parameters_are_shown_with_what_they_else_are(pages: dict[str, str]) -> None:
    """A value that is not the default says what the default is."""
    text = " ".join(Reader(pages[f"html/{FIRST}.html"]).text.split())
    assert "top_n 2 (else 3) how many" in text


def test_links_between_notebooks_become_links_between_pages(pages: dict[str, str]) -> None:
    """What leads to a notebook in JupyterLab leads to its page here."""
    assert f'<a href="{SECOND}.html" rel="noopener noreferrer">The other one</a>' in pages[f"html/{FIRST}.html"]


def test_headings_lead_to_their_sections_and_ids_are_unique() -> None:
    """The table of contents has every section; two headings of the same words stay apart."""
    content = counting_notebook()
    content["cells"] += [words("again", "## The counting\n\n## 3 times *more*?"), code("cell", "1")]
    page = rendered(content)[f"html/{FIRST}.html"]
    ids = [attributes["id"] for _, attributes in Reader(page).tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {"the-counting", "the-counting-2", "s-3-times-more"} <= set(ids)
    assert page.count('href="#the-counting-2"') == 2


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text_wherever_it_stands(payload: str) -> None:
    """In prose, as HTML, printed, as a heading, in a table, in alternative text: nothing runs, nothing is fetched."""
    content = copy.deepcopy(counting_notebook())
    content["cells"] += [words("bad", f"## {payload}\n\n{payload}\n\n- {payload}")]
    content["cells"][3]["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": payload},
        {"output_type": "display_data", "data": {"text/html": f"<table><caption>{payload}</caption><tr><td>{payload}"},
         "metadata": {}},
        {"output_type": "display_data", "data": {"text/markdown": payload}, "metadata": {}},
        {"output_type": "display_data", "data": {"image/svg+xml": f"<svg>{payload}</svg>"},
         "metadata": {"image/svg+xml": {"alt": payload, "title": payload}}},
    ]  # fmt: skip
    pages = rendered(content)
    for page in pages.values():
        assert_inert(page)
    assert payload in Reader(pages[f"html/{FIRST}.html"]).text, "printed text is lost"


def test_dollars_are_dollars_and_controls_are_seen() -> None:
    """No formula is typeset, no escape sequence and no change of direction survives in printed text."""
    content = counting_notebook()
    printed = "$x^2$ \x1b[31mred\x1b[0m \u202egnp.exe \x07"
    content["cells"][3]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": printed}]
    text = Reader(rendered(content)[f"html/{FIRST}.html"]).text
    assert "$x^2$ red \ufffdgnp.exe \ufffd" in text


def test_tables_keep_alignment_without_styles_and_scroll_in_their_box() -> None:
    """The side of a column survives as a class; each table has a box that the keyboard reaches."""
    markup = clean('<table><tr><td style="text-align: right">1</td><td style="position: fixed">2</td></tr></table>')
    assert '<td class="right">1</td><td>2</td>' in markup
    assert '<td class="left">2022-03</td>' in clean(
        '<table><tr><td style="text-align: left; white-space: nowrap">2022-03</td></tr></table>'
    )
    dated = prose("| a |\n|---|\n| 2022-02-24 |\n| " + "long " * 20 + "|", lambda words: "x")
    assert '<td><span class="whole">2022-02-24</span></td>' in dated
    assert '<span class="long">long long' in dated
    boxed = prose("| a |\n|---|\n| 1 |", lambda words: "x")
    assert boxed.startswith('<div class="tabular"><div class="scroll" tabindex="0" role="group" aria-label="Table"><table')
    captioned = page_tables.boxed(clean("<table><caption>Who &amp; <b>whom</b></caption><tr><td>1</td></tr></table>"))
    assert captioned.startswith('<div class="tabular"><p class="caption">Who &amp; <b>whom</b></p>')
    assert 'aria-label="Who &amp; whom"' in captioned
    assert "<caption" not in captioned


def test_markdown_keeps_what_authors_use() -> None:
    """Emphasis, lists, quotations, code, tables and safe links pass; the alphabet of ids is safe."""
    markup = prose("*a* **b** `c`\n\n> d\n\n1. e\n\n[f](https://example.org) [g](#h)", lambda words: "x")
    for piece in ("<em>a</em>", "<strong>b</strong>", "<code>c</code>", "<blockquote>", "<li>e</li>",
                  'href="https://example.org"', 'href="#h"'):  # fmt: skip
        assert piece in markup
    assert 'id="' not in clean('<p id="a b">x</p><p id="1">y</p>')


@pytest.mark.parametrize("tag", ["script", "style"])
def test_of_a_script_nothing_stays_not_even_its_words(tag: str) -> None:
    """What stood between its tags is no text of a page; what stands in any other tag that is not allowed is."""
    assert clean(f"<p>a</p><{tag}>alert(1)</{tag}><font>b</font>") == "<p>a</p>b"
