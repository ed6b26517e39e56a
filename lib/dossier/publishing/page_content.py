"""What a notebook holds, on its way into a page: cleaned, so that nothing in it runs, fetches or pretends.

Markdown and HTML keep text, structure and links of safe schemes; pictures become images, which run no script;
all else is escaped text.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import mistune
import nh3
from markupsafe import Markup
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

from dossier.publishing.notebook import Json, text_of
from dossier.publishing.page_tables import boxed, plain_words
from dossier.publishing.progress import plain

TAGS = {
    "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "h1", "h2", "h3", "h4", "hr", "i", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u",
    "ul", "var",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
LARGER = Markup('<details class="larger"><summary>large</summary></details>')
"""On a phone a figure is as wide as the screen; with this it is as wide as on a desk, and scrolls. No script is needed."""
EMPTY = "An empty figure"
"""How the words for a figure without marks begin."""
SCHEMES = {"http", "https", "mailto"}
SAFE_ID = re.compile(r"[A-Za-z][\w:.-]*", re.ASCII)
SIDE = re.compile(r'(?: class="([^"]*)")? style="text-align: (left|right|center)(?:; white-space: nowrap)?"')
NOTEBOOK_LINK = re.compile(r"(?:\./)?([\w-]+)\.ipynb(#[\w:.-]*)?", re.ASCII)
COORDINATES = re.compile(r'(?<=\s)(?:d|x|y)="[^"]*"')
FINE = re.compile(r"(\d\.\d\d)\d+")
INDENTATION = re.compile(r"\n +")
PICTURES = ("image/svg+xml", "image/png")


def prose(source: str, anchor: Callable[[str], str]) -> Markup:
    """Markdown as clean HTML; `anchor` turns the words of a heading into its id."""
    written = mistune.create_markdown(renderer=_Renderer(anchor), plugins=["table", "strikethrough", "footnotes"])
    return boxed(clean(str(written(source))))


class _Renderer(mistune.HTMLRenderer):
    """Markdown's HTML, with ids on its headings; inline HTML passes, to be cleaned afterwards."""

    def __init__(self, anchor: Callable[[str], str]) -> None:
        super().__init__(escape=False)
        self.anchor = anchor

    def heading(self, text: str, level: int, **attributes: Any) -> str:
        return f'<h{level} id="{self.anchor(plain_words(text))}">{text}</h{level}>\n'


def clean(markup: str) -> Markup:
    """HTML without anything that could run, fetch or restyle; what is not allowed goes, its text stays."""
    aligned = SIDE.sub(lambda found: f' class="{" ".join(filter(None, found.groups()))}"', markup)
    return Markup(
        nh3.clean(
            aligned,
            tags=TAGS,
            clean_content_tags={"script", "style"},
            attributes=ATTRIBUTES,
            attribute_filter=_attribute,
            url_schemes=SCHEMES,
            link_rel="noopener noreferrer",
        )
    )


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return value if SAFE_ID.fullmatch(value) else None
    if name == "href" and (link := NOTEBOOK_LINK.fullmatch(value)):
        return f"{link[1]}.html{link[2] or ''}"
    return value


def code(source: str) -> Markup:
    """Python with its colours."""
    return Markup(highlight(source, _lexer(), HtmlFormatter(nowrap=True)))


@cache
def _lexer() -> PythonLexer:
    return PythonLexer(stripnl=False, ensurenl=False)


def output(result: Json, files: Mapping[str, str], behind: Callable[[str], Markup] = lambda _: Markup()) -> Markup:
    """What a cell showed: a figure, a table, words. `files` are the published files of a notebook by digest.

    `behind` shows, given the path of the CSV file that a figure draws, what lies behind its marks.
    """
    if result["output_type"] == "stream":
        return preformatted(text_of(result["text"]))
    data = result.get("data", {})
    for kind in PICTURES:
        if kind in data:
            words = result.get("metadata", {}).get(kind, {})
            drawn, stem = picture(kind, text_of(data[kind]), words, files)
            return drawn + behind(f"{stem}.csv") if stem and not words.get("alt", "").startswith(EMPTY) else drawn
    if "text/html" in data:
        return Markup('<div class="output">{}</div>').format(boxed(clean(text_of(data["text/html"]))))
    if "text/markdown" in data:
        return Markup('<div class="output">{}</div>').format(prose(text_of(data["text/markdown"]), lambda _: "_"))
    return preformatted(text_of(data.get("text/plain", "")))


def preformatted(text: str) -> Markup:
    """Text as it was printed, without what would steer a terminal."""
    return Markup('<div class="output"><pre>{}</pre></div>').format(plain(text)) if text.strip() else Markup()


def compact(drawing: str) -> str:
    """An SVG with its lines to a hundredth of a pixel and without indentation: a quarter lighter, and no eye sees it."""
    rounded = COORDINATES.sub(lambda found: FINE.sub(r"\1", found[0].replace("\n", " ")), drawing)
    return INDENTATION.sub("\n", rounded)


def picture(kind: str, content: str, words: Mapping[str, str], files: Mapping[str, str]) -> tuple[Markup, str]:
    """A figure with its alternative text and links to what it draws, and the path of its files without their ending."""
    from hashlib import sha256

    raw = base64.b64decode(content) if kind == "image/png" else content.encode()
    held = raw if kind == "image/png" else compact(content).encode()
    source = f"data:{kind};base64,{base64.b64encode(held).decode()}"
    alt = words.get("alt") or words.get("title") or "Figure"
    stem = files.get(sha256(raw).hexdigest(), "").removesuffix(".svg").removesuffix(".png")
    links = Markup(" · ").join(
        Markup('<a href="../{}.{}">{}</a>').format(stem, ending, what)
        for ending, what in (("csv", "what it draws (CSV)"), ("svg", "SVG"), ("png", "PNG"))
        if stem
    )
    caption = Markup("<figcaption>{}{}</figcaption>").format(LARGER, links)
    drawn = Markup(
        '<figure><div class="scroll" tabindex="0" role="group" aria-label="{}">'
        '<img src="{}" alt="{}"></div>{}</figure>'
    ).format(words.get("title") or "Figure", source, alt, caption)
    return drawn, stem
