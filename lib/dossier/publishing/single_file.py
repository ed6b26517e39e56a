"""All pages in one file, for a letter's attachment: one page is seen at a time, and all of them in print.

Each page keeps its markup; ids get the page's name in front, links between pages become links within the
file, and tables are carried inside, in one archive, to which their links lead: as they are, they would weigh
twenty times as much. Which page is seen is the style sheet's doing: no script, no request.
"""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import PurePosixPath

OVERVIEW = "index"
BETWEEN = "--"
"""stands between a page's name and an id of that page"""
CARRIED = (".csv", ".json", ".graphml")
"""Endings of the files that are carried inside, to be saved from there."""
ARCHIVE = "dossier.zip"
NUMBERS = f"{OVERVIEW}{BETWEEN}numbers"
"""where the overview has the archive"""
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
UNIX = 3
"""of a ZIP archive: neither the moment nor the machine may change the file"""
REFERENCES = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list"}
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
TITLE = re.compile(r"<title>[^<]*? – ")
OF_ONE_FILE = """
.page { display: none; }
.page:target, .page:has(:target), body:not(:has(:target)) > #index { display: block; }
@supports not selector(:has(a)) { .page { display: block; } }
@media print { .page { display: block; } .page + .page { break-before: page; } }
"""


def in_one_file(files: Mapping[str, bytes]) -> bytes:
    """One HTML file with all pages of a dossier, by path as they are published (`html/index.html`, `tables/...`).

    Tables, their descriptions and what other programs read can be saved out of it as one archive; the drawings are in
    it as images.
    """
    pages = {PurePosixPath(p).stem: c.decode("utf-8") for p, c in files.items() if p.startswith("html/")}
    ordered = [OVERVIEW, *sorted(pages.keys() - {OVERVIEW})]
    bodies, scripts, carried = [], dict[str, None](), dict[str, bytes]()
    for name in ordered:
        body = _found(BODY, pages[name])
        scripts.update(dict.fromkeys(SCRIPT.findall(body)))
        page = _Page(name, set(pages), files)
        bodies.append(f'<div class="page" id="{html.escape(name)}">{page.rewritten(SCRIPT.sub("", body))}</div>')
        carried.update({path: files[path] for path in page.carried})
    bodies[0] = _with_archive(bodies[0], carried)
    head = pages[OVERVIEW][: pages[OVERVIEW].index("<body")]
    return "\n".join([_head(head), "<body>", *bodies, *scripts, "</body>\n</html>\n"]).encode("utf-8")


def _head(head: str) -> str:
    """The head of the index, with a style sheet that shows one page at a time, and a policy that allows it."""
    style = _found(STYLE, head)
    now = style + OF_ONE_FILE
    head = head.replace(f"<style>{style}</style>", f"<style>{now}</style>").replace(
        _digest(style), _digest(now)
    )
    return TITLE.sub("<title>", head, count=1).strip()


def _digest(style: str) -> str:
    return base64.b64encode(sha256(style.encode()).digest()).decode()


def _found(pattern: re.Pattern[str], page: str) -> str:
    match = pattern.search(page)
    if match is None:
        raise ValueError("a page of dossier has a style and a body")
    return match[1]


def _with_archive(overview: str, carried: Mapping[str, bytes]) -> str:
    """The overview with all files that the pages lead to, in one archive under its heading for them."""
    if not carried:
        return overview
    packed = _packed(carried)
    content = base64.b64encode(packed).decode()
    link = f'<a href="data:application/zip;base64,{content}" download="{ARCHIVE}">{ARCHIVE}</a>'
    heading = re.compile(rf'<h2 id="{NUMBERS}">.*?</h2>')
    said = f"<p>Save them all, as one archive: {link}, {len(packed) / 1e6:.1f} MB.</p>"
    return heading.sub(lambda found: f"{found[0]}\n{said}", overview, count=1)


def _packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of the files under their paths, the same to the byte for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(path, FIRST_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, UNIX
            archive.writestr(entry, content)
    return packed.getvalue()


class _Page(HTMLParser):
    """Writes a page again as it is, but for ids and links."""

    def __init__(self, name: str, pages: set[str], files: Mapping[str, bytes]) -> None:
        super().__init__(convert_charrefs=False)
        self.name, self.pages, self.files = name, pages, files
        self.written: list[str] = []
        self.carried: list[str] = []
        """the files that this page leads to"""
        self.skipping = False
        """whether this is inside a link to a file that is not carried inside"""

    def rewritten(self, body: str) -> str:
        """The markup of a body, ready to stand beside those of other pages."""
        self.feed(body)
        self.close()
        return "".join(self.written)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        before = {name: value or "" for name, value in attributes}
        now = {name: self._attribute(name, value) for name, value in before.items()}
        path = self._path(before.get("href", "")) if tag == "a" else None
        if path is not None:
            self.skipping = PurePosixPath(path).suffix not in CARRIED or path not in self.files
            if self.skipping:
                self._forget_separator()
                return
            self.carried.append(path)
            now = {**before, "href": f"#{NUMBERS}"}
        if now == before:
            self.written.append(self.get_starttag_text() or "")
        else:
            written = "".join(f' {name}="{html.escape(value)}"' for name, value in now.items())
            self.written.append(f"<{tag}{written}>")

    def handle_endtag(self, tag: str) -> None:
        if self.skipping and tag == "a":
            self.skipping = False
        else:
            self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._write(f"&#{name};")

    def _write(self, text: str) -> None:
        if not self.skipping:
            self.written.append(text)

    def _forget_separator(self) -> None:
        if self.written and self.written[-1].strip() in {"·", ","}:
            self.written.pop()

    def _attribute(self, name: str, value: str) -> str:
        if name == "id":
            return self._own(value)
        if name in REFERENCES:
            return " ".join(self._own(identity) for identity in value.split())
        return self._link(value) if name == "href" else value

    def _own(self, identity: str) -> str:
        return f"{self.name}{BETWEEN}{identity}"

    def _link(self, target: str) -> str:
        if target.startswith("#"):
            return f"#{self._own(target[1:])}" if len(target) > 1 else f"#{self.name}"
        path, _, fragment = target.partition("#")
        name = path.removesuffix(".html")
        if path == name or name not in self.pages:
            return target
        return f"#{name}{BETWEEN}{fragment}" if fragment else f"#{name}"

    def _path(self, target: str) -> str | None:
        """The published file that a link of a page leads to."""
        return target.removeprefix("../") if target.startswith("../") else None
