"""The pages that one sends: an index and one page for each notebook, self-contained, safe and quiet.

An nbconvert template of our own; a policy in each page forbids every request, and every script but one of
ours, by which tables sort and filter. Without scripts the pages say the same.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice, pairwise
from pathlib import Path

import jinja2
import nbformat
from markupsafe import Markup
from nbconvert.exporters import TemplateExporter

from dossier.figures.table_tools import script
from dossier.publishing.codebook import read_codebook
from dossier.publishing.datapackage import FILE as DESCRIPTION
from dossier.publishing.notebook import FINDING, PARAMETERS, Cell, Json, as_bytes, cells_of, text_of
from dossier.publishing.page_content import PICTURES, code, output, prose
from dossier.publishing.page_figures import behind
from dossier.publishing.page_sources import PAGE, Article, Sources
from dossier.publishing.page_tables import plain_words
from dossier.publishing.parameters import Value, parameters_of
from dossier.publishing.provenance import is_article
from dossier.publishing.record import Record

TEMPLATE = Path(__file__).parent / "template"
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
FIRST_PARAGRAPH = re.compile(r"</h1>.*?<p>(.*?)</p>", re.DOTALL)
SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
SPELT = {"cooccurrence": "co-occurrence"}
"""Words that a file's name cannot spell."""
FILES = "files"
"""The id of the section in which a page lists its files."""
ARTICLES_LISTED = 20
"""Articles that the index lists."""
LEAD_LENGTH = 280
"""Characters of a notebook's first paragraph that the index shows."""


@dataclass(frozen=True)
class Finding:
    """What a cell with the tag `finding` found: the first paragraph that it shows, under the heading above it."""

    question: str
    anchor: str
    answer: str


@dataclass
class Page:
    """One page as the templates see it."""

    name: str
    title: str
    label: str = ""
    """its name in the navigation"""
    lead: str = ""
    findings: list[Finding] = field(default_factory=list)
    contents: list[tuple[str, str]] = field(default_factory=list)
    """anchors and words of the second-level headings"""
    parameters: list[dict[str, str]] = field(default_factory=list)
    outputs: dict[str, str] = field(default_factory=dict)
    """published files and their digests"""
    picture: Markup = field(default_factory=Markup)
    """the first figure, for the index"""
    previous: Page | None = None
    next: Page | None = None

    def saved(self, kind: str) -> list[tuple[str, str]]:
        """Path and name of each CSV of a kind (`tables` or `figures`) that this notebook saved."""
        start = f"{kind}/{self.name}."
        paths = sorted(path for path in self.outputs if path.startswith(start) and path.endswith(".csv"))
        return [(path, path.removeprefix(start).removesuffix(".csv").replace("_", " ")) for path in paths]

    @property
    def exports(self) -> list[tuple[str, str, str]]:
        """Path and name of each file for another program, and what it is, as the codebook says."""
        paths = sorted(path for path in self.outputs if path.startswith(f"exports/{self.name}."))
        return [(path, path.removeprefix(f"exports/{self.name}."), read_codebook().row(path)) for path in paths]


@dataclass(frozen=True)
class Site:
    """What all pages share."""

    title: str
    corpus: str
    n_articles: int
    pages: list[Page]
    sources: Sources
    style: Markup
    script: Markup
    policy: str

    def articles(self, most: int = ARTICLES_LISTED) -> list[Article]:
        """The first articles that the page of the articles shows."""
        return [article for article, _ in islice(self.sources.shown(), most)]

    @property
    def descriptions(self) -> list[str]:
        """The folders of CSV files, each of which holds a description of its columns."""
        return [kind for kind in ("tables", "figures") if any(page.saved(kind) for page in self.pages)]


def render(notebooks: Mapping[str, Json], record: Record, files: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """All pages by path (`html/index.html`, `html/NAME.html`): the same bytes for the same notebooks and files.

    `files` are published files by path. Where the tables `documents`, `sentences` and `claims` are among them,
    the articles get a page of their own (`html/sources.html`), and ids of evidence become links into it. Where the
    CSV file of a figure is, its rows are folded away below the figure.
    """
    pages = [_page(name, notebook, record) for name, notebook in notebooks.items()]
    for before, after in pairwise(pages):
        before.next, after.previous = after, before
    sources = Sources(files or {})
    site = _site(pages, sources, record)
    written = {"index": ""}  # comes first; is written when it is known to which articles the pages lead
    for page in pages:
        whole = _written(page, notebooks[page.name], site, files or {})
        written[page.name] = sources.linked(whole, page.name, page.label)
    written["index"] = _own_page("index", "Overview", site)
    if sources:
        written[PAGE] = _own_page(PAGE, "The articles", site)
    return {f"html/{name}.html": text.strip().encode("utf-8") + b"\n" for name, text in written.items()}


def _own_page(name: str, title: str, site: Site) -> str:
    return str(_exporter(f"{name}.html.j2", Page(name, title), site).template.render())


def _site(pages: list[Page], sources: Sources, record: Record) -> Site:
    style = (TEMPLATE / "style.css").read_text(encoding="utf-8")
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script())}'; img-src data:"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    states = [record.states.get(entry.inputs.corpus, {}) for entry in record.notebooks.values()]
    n_articles = max((sum(map(is_article, state)) for state in states), default=0)
    corpus = ", ".join(record.corpus_names())
    return Site(f"Dossier: {record.title}", corpus, n_articles, pages, sources, Markup(style), Markup(script()), policy)


def _hash(inline: str) -> str:
    """What a content security policy calls a style sheet or script that it allows."""
    return f"sha256-{base64.b64encode(sha256(inline.encode()).digest()).decode()}"


def _page(name: str, notebook: Json, record: Record) -> Page:
    entry = record.notebooks[name]
    sources = cells_of(notebook["cells"])
    page = Page(name, title="", outputs=entry.outputs)
    anchor = _Anchors()
    words = "".join(prose(cell.source, anchor) for cell in sources if cell.kind == "markdown")
    page.label = _label(name)
    page.title = _found(TITLE, words) or page.label
    page.lead = _shortened(_found(FIRST_PARAGRAPH, words))
    page.findings = list(_findings(sources, notebook))
    page.contents = [(identity, plain_words(heading)) for identity, heading in SECTION.findall(words)]
    if any(path.endswith(".csv") for path in page.outputs) or page.exports:
        page.contents.append((FILES, "Files"))
    page.parameters = _parameter_rows(sources, entry.inputs.parameters)
    page.picture = _first_picture(notebook)
    return page


def _findings(cells: tuple[Cell, ...], notebook: Json) -> Iterator[Finding]:
    for cell, shown in zip(cells, notebook["cells"], strict=True):
        texts = [result.get("data", {}).get("text/plain", "") for result in shown.get("outputs", [])]
        if FINDING in cell.tags and (answer := text_of(next(filter(None, texts), "")).split("\n\n")[0].strip()):
            yield Finding(cell.heading, f"cell-{cell.cell_id}", answer)


def _label(name: str) -> str:
    """What a notebook is called in the navigation: `3_actor_cooccurrence` is 'Actor co-occurrence'."""
    words = [SPELT.get(word, word) for word in name.lstrip("0123456789_").split("_")]
    return " ".join(words).capitalize()


def _first_picture(notebook: Json) -> Markup:
    results = [result for cell in notebook["cells"] for result in cell.get("outputs", [])]
    pictures = [result for result in results if any(kind in result.get("data", {}) for kind in PICTURES)]
    return output(pictures[0], {}) if pictures else Markup()


class _Anchors:
    """Ids for headings, each its own."""

    def __init__(self) -> None:
        self.taken: set[str] = {"content", FILES}

    def __call__(self, heading: str) -> str:
        stem = "-".join(re.findall(r"[a-z0-9]+", heading.lower())) or "section"
        stem = stem if stem[0].isalpha() else f"s-{stem}"
        number = 1
        while (anchor := stem if number == 1 else f"{stem}-{number}") in self.taken:
            number += 1
        self.taken.add(anchor)
        return anchor


def _parameter_rows(cells: tuple[Cell, ...], values: Mapping[str, Value]) -> list[dict[str, str]]:
    parameters = [p for cell in cells if PARAMETERS in cell.tags for p in parameters_of(cell)]
    return [
        {"name": p.name, "value": _said(values[p.name]), "default": _said(p.default), "meaning": p.meaning}
        for p in parameters
    ]


def _said(value: Value) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text or "(empty)"


def _found(pattern: re.Pattern[str], words: str) -> str:
    match = pattern.search(words)
    return plain_words(match[1]) if match else ""


def _shortened(text: str) -> str:
    if len(text) <= LEAD_LENGTH:
        return text
    return text[:LEAD_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _written(page: Page, notebook: Json, site: Site, files: Mapping[str, bytes]) -> str:
    numbers = iter([cell.number for cell in cells_of(notebook["cells"])])
    for cell in notebook["cells"]:
        cell["metadata"]["number"] = next(numbers)

    def marks(path: str) -> Markup:
        return behind(files[path], path) if path in files else Markup()

    exporter, anchor = _exporter("page.html.j2", page, site), _Anchors()
    exporter.register_filter("prose", lambda source: prose(source, anchor))
    exporter.register_filter("code", code)
    drawings = {digest: path for path, digest in page.outputs.items() if not path.endswith(".csv")}
    exporter.register_filter("output", lambda result: output(result, drawings, marks))
    return str(exporter.from_notebook_node(nbformat.reads(as_bytes(notebook).decode(), as_version=4))[0])


def _exporter(template: str, page: Page, site: Site) -> _Exporter:
    exporter = _Exporter(template_file=template, extra_loaders=[jinja2.FileSystemLoader(TEMPLATE)])
    exporter.environment.globals.update(page=page, site=site, description=DESCRIPTION, files=FILES)
    return exporter


class _Exporter(TemplateExporter):
    """nbconvert with our own templates, which escape whatever they are not told is safe."""

    file_extension = ".html"

    def _create_environment(self) -> jinja2.Environment:
        environment: jinja2.Environment = super()._create_environment()
        environment.autoescape = True
        return environment
